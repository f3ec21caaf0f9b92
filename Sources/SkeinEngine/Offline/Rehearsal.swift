internal import SkeinDriver
internal import SkeinModel
internal import SkeinReporting
internal import SkeinRevisions
internal import SkeinSQL

/// What a database would look like while a script runs, worked out from an empty one.
struct Rehearsal {
    private let dialect: any Dialect
    private var schema = SchemaModel()
    /// The raw SQL after which nobody knows how a table looks, by table.
    private var doubts: [TableName: SourcePosition] = [:]
    /// The latest such SQL, for tables of which nothing is known.
    private var doubt: SourcePosition?

    init(_ dialect: any Dialect) {
        self.dialect = dialect
    }

    /// Notes that anything may have been changed by what stands at `place`.
    mutating func doubtEverything(_ place: SourcePosition) {
        for name in schema.tables.keys where doubts[name] == nil { doubts[name] = place }
        doubt = doubt ?? place
    }

    /// Carries the schema through a change that the database has behind it.
    mutating func follow(_ lowered: LoweredChange) {
        let stored = (try? dialect.stored(after: lowered.change, before: schema)) ?? [:]
        note(lowered, stored)
    }

    /// The statements of a change, and the schema goes on.
    ///
    /// - Throws: ``TargetFailure`` for what only a database could tell: the change's place, and what made it unknown.
    mutating func render(_ lowered: LoweredChange, _ revision: RevisionID) throws(TargetFailure) -> ScriptChange {
        if case .run(let program) = lowered.change {
            throw refusal(
                lowered,
                revision,
                "the operation run starts the program \(program.arguments.first ?? ""), which a script cannot",
                "upgrade past revision \(revision) with Skein, and print the rest from there"
            )
        }
        let change = single(lowered.change)
        for table in dialect.needs(change).sorted() {
            guard let place = doubts[table] ?? (schema[table] == nil ? doubt : nil) else { continue }
            throw refusal(
                lowered,
                revision,
                "on \(dialect.flavor) this change has to know how \(table) looks, and the raw SQL at \(place) may have "
                    + "changed that",
                "run this revision with Skein, which asks the database, or put the raw SQL into operations"
            )
        }
        do {
            let statements = try dialect.render(change, before: schema)
            let stored = try dialect.stored(after: change, before: schema)
            note(lowered, stored)
            return ScriptChange(change: change, position: lowered.position, statements: statements)
        } catch {
            throw TargetFailure(error, revision: revision, position: lowered.position)
        }
    }

    private func refusal(
        _ lowered: LoweredChange,
        _ revision: RevisionID,
        _ message: String,
        _ hint: String
    ) -> TargetFailure {
        var failure = TargetFailure(
            LoweringError(position: lowered.position, message: message, hint: hint),
            revision: revision
        )
        failure.error.code = "refused"
        return failure
    }

    /// A script has no loop: what Skein does in batches is one statement.
    private func single(_ change: Change) -> Change {
        guard case .backfill(var backfill) = change else { return change }
        backfill.batch = nil
        backfill.pause = nil
        return .backfill(backfill)
    }

    private mutating func note(_ lowered: LoweredChange, _ stored: [TableName: StoredDefinition]) {
        let change = lowered.change
        var wasThere = false
        if case .createTable(let table, _) = change { wasThere = schema[table.name] != nil }
        try? schema.apply(change)
        for (table, definition) in stored { schema[table]?.stored = definition }
        if case .execute(let raw) = change {
            guard let first = raw.up.first(where: { StatementEffect.of($0.sql, lexicon: dialect.lexicon) == .anything })
            else { return }
            var place = lowered.position
            if let line = first.line { place = SourcePosition(file: place.file, line: line, column: 1) }
            return doubtEverything(place)
        }
        if change.isOpaque { return doubtEverything(lowered.position) }
        switch change {
        case .createTable(let table, let ifNotExists):
            // One that may have been there already is as unknown as before.
            if !ifNotExists || !wasThere && doubt == nil { doubts[table.name] = nil }
            if ifNotExists, !wasThere, let doubt { doubts[table.name] = doubt }
        case .dropTable(let name, _, _): doubts[name] = nil
        case .renameTable(let name, let new):
            doubts[TableName(new, schema: name.schema)] = doubts.removeValue(forKey: name)
        default: break
        }
    }
}
