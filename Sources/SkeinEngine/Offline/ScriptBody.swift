internal import SkeinDriver
internal import SkeinModel
internal import SkeinRevisions
internal import SkeinSQL

/// A change with the statements that a script has for it.
struct ScriptChange {
    var change: Change
    /// Where its operation stands.
    var position: SourcePosition
    var statements: [Statement]

    /// Whether it writes rows and nothing else.
    var isRows: Bool {
        switch change {
        case .insertRows, .deleteRows, .assert, .backfill: true
        default: false
        }
    }

    var needsForeignKeysOff: Bool { statements.contains(where: \.needsForeignKeysOff) }
}

/// Writes the statements of changes into a script.
struct ScriptBody {
    let spelling: any ScriptSpelling
    let dialect: any Dialect

    /// Whether a transaction holds all of a revision together.
    func isAtomic(_ changes: [ScriptChange], _ revision: Revision) -> Bool {
        revision.isTransactional
            && changes.allSatisfy { $0.statements.allSatisfy { $0.transaction == .inside } }
            && (dialect.capabilities.has(.transactionalDDL) || changes.allSatisfy(\.isRows))
    }

    /// The changes, where a transaction does not hold all of them together. As in a run, rows belong together, and so
    /// does what edits or rebuilds a table.
    func pieces(of changes: [ScriptChange], _ revision: Revision) throws(TargetFailure) -> [String] {
        var lines: [String] = []
        for change in changes {
            let statements = change.statements
            let isOutside = statements.contains { $0.transaction == .outside }
            let isTransaction =
                change.isRows || statements.contains { $0.needsForeignKeysOff || $0.needsTransaction }
                || dialect.capabilities.has(.transactionalDDL) && revision.isTransactional && statements.count > 1
            if isOutside || !isTransaction {
                lines += try self.lines(of: change, revision.id)
            } else {
                let foreignKeysOff = change.needsForeignKeysOff
                lines += spelling.begin(foreignKeysOff: foreignKeysOff)
                lines += try self.lines(of: change, revision.id)
                lines += spelling.commit(foreignKeysOff: foreignKeysOff)
            }
        }
        return lines
    }

    /// The statements of one change, each held to what Skein would hold it to.
    func lines(of change: ScriptChange, _ revision: RevisionID) throws(TargetFailure) -> [String] {
        var lines: [String] = []
        for statement in change.statements {
            let sql: String
            do {
                sql = try dialect.inlined(statement)
            } catch {
                throw TargetFailure(error, revision: revision, position: change.position)
            }
            if let assertion = statement.assertion {
                lines += spelling.require(spelling.holds(sql), otherwise: assertion)
            } else if statement.expectedRows == 1 {
                lines += spelling.changingOneRow(
                    sql,
                    otherwise: "revision \(revision) meant to change one row, and the database is another one"
                )
            } else {
                lines += spelling.terminated(sql)
            }
        }
        return lines
    }
}
