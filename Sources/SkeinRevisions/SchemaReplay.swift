package import SkeinModel
package import SkeinSQL

/// The schema that a history of operations leads to, and what every revision on the way means, for one flavour.
///
/// It needs no database. Raw SQL leaves no trace in it: a table that raw SQL made is simply not known.
package struct SchemaReplay: Sendable {
    /// The schema after all revisions, as far as operations tell.
    package private(set) var schema: SchemaModel
    /// Whether the schema is known whole: no raw SQL so far.
    package private(set) var isComplete: Bool
    private let flavor: Flavor
    private let lexicon: Lexicon
    private let naming: NamingConvention
    private var others = OtherObjects()

    /// A replay that starts from an empty database.
    package init(flavor: Flavor, lexicon: Lexicon, naming: NamingConvention) {
        self.flavor = flavor
        self.lexicon = lexicon
        self.naming = naming
        schema = SchemaModel()
        isComplete = true
    }

    /// Takes up the live definitions of tables and of what stands beside them, which are surer than what operations tell.
    package mutating func adopt(_ live: SchemaModel) {
        schema.tables.merge(live.tables) { known, live in live.withEnumNames(of: known) }
        schema.enums.merge(live.enums) { _, live in live }
        schema.views.merge(live.views) { _, live in live }
        schema.sequences.merge(live.sequences) { _, live in live }
    }

    /// Gives up the claim to know the schema whole.
    package mutating func loseTrack() {
        isComplete = false
    }

    /// Applies a revision.
    ///
    /// - Returns: its changes, with the images that the schema before it gives.
    /// - Throws: ``LoweringError`` for an operation that has no meaning for the flavour, or does not fit the schema
    ///   while that is known whole.
    package mutating func apply(_ revision: Revision) throws(LoweringError) -> [LoweredChange] {
        try lower(revision.upgrade, file: revision.file)
    }

    /// The changes that take a revision back, from the schema before it; the replay then stands before it again.
    ///
    /// - Throws: ``LoweringError`` also when the revision cannot be taken back, saying why.
    package func revert(_ revision: Revision) throws(LoweringError) -> [LoweredChange] {
        var before = self
        let start = SourcePosition(file: revision.file, line: 1, column: 1)
        switch revision.downgrade {
        case .irreversible(let reason):
            throw LoweringError(
                position: start,
                message: "revision \(revision.id) is irreversible: \(reason)",
                hint: "stamp an earlier revision if the database was taken back by hand"
            )
        case .script(let script):
            _ = try before.apply(revision)
            return try before.lower(script, file: revision.file)
        case .automatic:
            return try inverse(of: effective(try before.apply(revision)), in: revision)
        }
    }

    /// The changes without those that `if_exists` and `if_not_exists` let pass: what was there before the revision
    /// must not go with it, and what was not there does not come back.
    private func effective(_ changes: [LoweredChange]) -> [LoweredChange] {
        var schema = schema
        var isComplete = isComplete
        var result: [LoweredChange] = []
        for lowered in changes {
            let parts: [Change]
            if case .alterTable(let table, let parted) = lowered.change {
                parts = parted.map { .alterTable(table, [$0]) }
            } else {
                parts = [lowered.change]
            }
            for part in parts {
                if part.isOpaque { isComplete = false }
                var after = schema
                let fits = (try? after.apply(part)) != nil
                if fits, after == schema, part.isIdleWhenUnchanged(isComplete: isComplete) { continue }
                schema = after
                result.append(LoweredChange(change: part, position: lowered.position))
            }
        }
        return Script.grouped(result)
    }

    private func inverse(
        of changes: [LoweredChange],
        in revision: Revision
    ) throws(LoweringError) -> [LoweredChange] {
        var result: [LoweredChange] = []
        for lowered in changes.reversed() {
            do {
                for change in try lowered.change.inverted() {
                    result.append(LoweredChange(change: change, position: lowered.position))
                }
            } catch {
                throw LoweringError(
                    position: lowered.position,
                    message: "revision \(revision.id) cannot be taken back by itself: \(error)",
                    hint: lowered.change.inverseHint
                )
            }
        }
        return result
    }

    private mutating func lower(_ script: Script, file: String) throws(LoweringError) -> [LoweredChange] {
        var context = LoweringContext(schema: schema, flavor: flavor, lexicon: lexicon, naming: naming)
        context.others = others
        let changes = try script.lower(in: &context, isStrict: &isComplete, file: file)
        schema = context.schema
        others = context.others
        return changes
    }
}

extension Change {
    /// Whether a change that leaves a known schema as it is did nothing: one that tolerates what is there already,
    /// or, in a schema that is known whole, what is gone already.
    fileprivate func isIdleWhenUnchanged(isComplete: Bool) -> Bool {
        switch self {
        case .createTable(_, let ifNotExists): ifNotExists
        case .dropTable(_, let ifExists, _): ifExists && isComplete
        case .createIndex(_, _, let build): build.tolerant
        case .dropIndex(_, _, let build, _): build.tolerant && isComplete
        case .alterTable(_, let changes): changes.allSatisfy { $0.isIdleWhenUnchanged(isComplete: isComplete) }
        case .createEnum(_, let ifNotExists), .createView(_, let ifNotExists), .createSequence(_, let ifNotExists),
            .createSchema(_, let ifNotExists), .createExtension(_, let ifNotExists):
            ifNotExists
        case .dropEnum(_, let ifExists, _), .dropView(_, _, let ifExists, _), .dropSequence(_, let ifExists, _),
            .dropSchema(_, let ifExists, _), .dropExtension(_, let ifExists, _):
            ifExists && isComplete
        case .alterEnum(_, .add(_, _, let tolerant), _): tolerant
        case .renameTable, .renameIndex, .alterEnum, .replaceView, .insertRows, .deleteRows, .backfill, .assert, .run,
            .execute:
            false
        }
    }

    /// Whether what the change does to the schema cannot be told.
    package var isOpaque: Bool {
        switch self {
        case .execute, .run: true
        default: false
        }
    }

    /// What to do about a change that cannot be taken back.
    fileprivate var inverseHint: String {
        let hint = "write its `downgrade:` as a list of operations, or as {irreversible: reason}"
        let keyword: String
        switch self {
        case .execute: keyword = "execute"
        case .run: keyword = "run"
        default: return hint
        }
        return "give \(keyword) a `down:` (`down: none` if there is nothing to take back), or " + hint
    }
}

extension TableChange {
    fileprivate func isIdleWhenUnchanged(isComplete: Bool) -> Bool {
        switch self {
        case .addColumn(_, let ifNotExists): ifNotExists
        case .dropColumn(_, let ifExists, _), .dropConstraint(_, _, let ifExists, _): ifExists && isComplete
        case .renameColumn, .alterColumn, .addConstraint, .renameConstraint, .validateConstraint, .setComment, .hints:
            false
        }
    }
}

extension Table {
    /// The table with the names of the enum types that `known` has: where enum types are no objects of their own, a live
    /// column does not tell the name.
    fileprivate func withEnumNames(of known: Table) -> Table {
        var table = self
        for position in table.columns.indices {
            guard case .enumeration(let values, nil) = table.columns[position].type,
                let name = known.column(table.columns[position].name)?.type.enumName
            else { continue }
            table.columns[position].type = .enumeration(values: values, name: name)
        }
        return table
    }
}
