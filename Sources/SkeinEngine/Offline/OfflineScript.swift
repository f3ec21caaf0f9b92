package import SkeinDriver
internal import SkeinModel
internal import SkeinReporting
package import SkeinRevisions
internal import SkeinSQL

/// A script that does what a run would do, for a server that Skein cannot reach. It refuses to run on a database at
/// another revision than the one that it starts from.
///
/// The definitions that a dialect has to see are taken from the history, which is replayed from an empty database. The
/// version table is moved, the journal is not written.
package struct OfflineScript {
    private let compiler: Compiler
    private let history: History
    private let settings: EngineSettings
    private let dialect: any Dialect
    private let spelling: any ScriptSpelling

    /// A writer of scripts for `dialect`.
    ///
    /// - Throws: ``TargetFailure`` when there are none for it.
    package init(history: History, settings: EngineSettings, dialect: any Dialect) throws(TargetFailure) {
        guard let spelling = dialect.scripts else {
            throw TargetFailure(.blocked, code: "refused", "there are no scripts for \(dialect.flavor.vendor)")
        }
        self.history = history
        self.settings = settings
        self.dialect = dialect
        self.spelling = spelling
        compiler = Compiler(history: history, naming: settings.naming)
    }

    /// The script of an upgrade or a downgrade.
    ///
    /// - Parameters:
    ///   - heads: where the database is that it is for.
    ///   - tag: a word for people, which the script repeats.
    /// - Returns: the text; nil when there is nothing to do.
    /// - Throws: ``TargetFailure`` with the place of what cannot be written without a database.
    package func text(_ goal: Goal, from heads: Set<RevisionID>, tag: String? = nil) throws(TargetFailure) -> String? {
        let steps = try compiler.steps(goal, from: heads, dialect)
        guard let last = steps.last else { return nil }
        var rehearsal = Rehearsal(dialect)
        try rehearse(to: heads, &rehearsal)
        var lines = try head(goal.command, from: heads, to: last.heads, tag)
        for step in steps { lines += try self.lines(of: step, &rehearsal) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The script of a stamp.
    ///
    /// - Returns: the text; nil when there is nothing to do.
    package func stamp(_ targets: [String], from heads: Set<RevisionID>, tag: String? = nil) throws(TargetFailure)
        -> String?
    {
        let stamp = try compiler.stamp(targets, from: heads)
        if stamp.edits.isEmpty { return nil }
        var lines = try head("stamp", from: heads, to: stamp.heads, tag)
        lines += ["", "-- Running stamp \(Self.names(heads)) -> \(Self.names(stamp.heads))"]
        lines += spelling.begin(foreignKeysOff: false)
        lines += try guarding(heads)
        lines += try moving(stamp.edits)
        lines += spelling.commit(foreignKeysOff: false)
        return lines.joined(separator: "\n") + "\n"
    }

    private var versionTable: VersionTable { VersionTable(name: settings.versionTable) }

    private static func names(_ heads: Set<RevisionID>) -> String {
        heads.isEmpty ? "base" : heads.map(\.text).sorted().joined(separator: ", ")
    }

    // MARK: The frame

    private func head(
        _ command: String,
        from heads: Set<RevisionID>,
        to end: Set<RevisionID>,
        _ tag: String?
    ) throws(TargetFailure) -> [String] {
        var lines = [
            "-- Skein \(settings.toolVersion): \(command) \(Self.names(heads)) -> \(Self.names(end)) for \(dialect.flavor)",
            "-- Run it with: \(spelling.usage)",
        ]
        if let tag { lines.append("-- Tag: \(tag)") }
        lines += spelling.opening
        if heads.isEmpty {
            // A database that was never migrated has no table of versions. Where there is one it stays as it is.
            for statement in try render(.createTable(versionTable.definition, ifNotExists: true)) {
                lines += spelling.terminated(statement.sql)
            }
        }
        return lines + (try guarding(heads))
    }

    private func render(_ change: Change) throws(TargetFailure) -> [Statement] {
        do {
            return try dialect.render(change, before: SchemaModel())
        } catch {
            throw TargetFailure(.blocked, code: "refused", "\(error)")
        }
    }

    /// What fails unless the version table has these rows and no other.
    private func guarding(_ heads: Set<RevisionID>) throws(TargetFailure) -> [String] {
        let all: SQLFragment = "(SELECT count(*) FROM \(table: versionTable.name))"
        var condition: SQLFragment = "\(all) = \(SQLFragment(sql: "\(heads.count)"))"
        if !heads.isEmpty {
            let names = SQLFragment(joining: heads.sorted().map { "\(bind: .text($0.text))" }, separator: ", ")
            condition = """
                \(condition) AND (SELECT count(*) FROM \(table: versionTable.name) \
                WHERE \(name: VersionTable.column) IN (\(names))) = \(SQLFragment(sql: "\(heads.count)"))
                """
        }
        return spelling.require(try inlined(condition), otherwise: "this database is not at \(Self.names(heads))")
    }

    private func moving(_ edits: [VersionEdit]) throws(TargetFailure) -> [String] {
        var lines: [String] = []
        for (edit, statement) in zip(edits, versionTable.statements(edits, dialect)) {
            lines += spelling.changingOneRow(
                try inlined(statement),
                otherwise: "the version table does not let itself be moved: \(edit)"
            )
        }
        return lines
    }

    private func inlined(_ fragment: SQLFragment) throws(TargetFailure) -> String {
        do {
            return try dialect.inlined(fragment)
        } catch {
            throw TargetFailure(.blocked, code: "refused", "\(error)")
        }
    }

    private func inlined(_ statement: Statement) throws(TargetFailure) -> String {
        do {
            return try dialect.inlined(statement)
        } catch {
            throw TargetFailure(.blocked, code: "refused", "\(error)")
        }
    }

    // MARK: Steps

    /// Brings the rehearsal to where the database is.
    private func rehearse(to heads: Set<RevisionID>, _ rehearsal: inout Rehearsal) throws(TargetFailure) {
        if heads.isEmpty { return }
        let applied: [RevisionID]
        do throws(TargetError) {
            applied = try history.graph.upgradePath(to: ResolvedTarget(heads.sorted()), from: [])
        } catch {
            throw TargetFailure(error)
        }
        var replay = SchemaReplay(flavor: dialect.flavor, lexicon: dialect.lexicon, naming: settings.naming)
        for id in applied {
            guard let revision = history[id] else { continue }
            if let changes = try? replay.apply(revision) {
                for change in changes { rehearsal.follow(change) }
            } else {
                // It was applied, whatever it means today.
                rehearsal.doubtEverything(SourcePosition(file: revision.file, line: 1, column: 1))
                replay.loseTrack()
            }
        }
    }

    private func lines(of step: CompiledStep, _ rehearsal: inout Rehearsal) throws(TargetFailure) -> [String] {
        let revision = step.revision
        let parents = Self.names(Set(revision.parents))
        let way =
            step.direction == .up ? "upgrade \(parents) -> \(revision.id)" : "downgrade \(revision.id) -> \(parents)"
        let message = revision.message.isEmpty ? "" : ", \(Printable.oneLine(revision.message))"
        var lines = ["", "-- Running \(way)\(message)"]
        var changes: [ScriptChange] = []
        for lowered in step.changes {
            if case .backfill(let backfill) = lowered.change, let size = backfill.batch {
                lines.append("-- \(lowered.position): Skein does this in batches of \(size); here it is one statement.")
            }
            changes.append(try rehearsal.render(lowered, revision.id))
        }
        let body = ScriptBody(spelling: spelling, dialect: dialect)
        var verification: [String] = []
        for (number, query) in step.verification.enumerated() {
            verification += spelling.require(
                spelling.holds(query.sql),
                otherwise: "verification \(number + 1) of revision \(revision.id) does not hold"
            )
        }
        let guarding = try guarding(step.from)
        let moving = try moving(step.edits)
        guard body.isAtomic(changes, revision) else {
            // Each statement is committed by itself; only the rows of the version table are one transaction.
            lines += guarding + (try body.pieces(of: changes, revision)) + verification
            lines += spelling.begin(foreignKeysOff: false) + moving + spelling.commit(foreignKeysOff: false)
            return lines
        }
        let foreignKeysOff = changes.contains(where: \.needsForeignKeysOff)
        lines += spelling.begin(foreignKeysOff: foreignKeysOff) + guarding
        for change in changes { lines += try body.lines(of: change, revision.id) }
        return lines + verification + moving + spelling.commit(foreignKeysOff: foreignKeysOff)
    }
}
