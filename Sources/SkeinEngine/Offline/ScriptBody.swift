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

    var needsForeignKeysOff: Bool { statements.contains(where: \.needsForeignKeysOff) }
}

/// Writes the statements of changes into a script.
struct ScriptBody {
    let spelling: any ScriptSpelling
    let dialect: any Dialect

    /// Whether a transaction holds all of a revision together.
    func isAtomic(_ changes: [ScriptChange], _ revision: Revision) -> Bool {
        rules(revision).isAtomic(changes.lazy.map { ($0.change, $0.statements) })
    }

    private func rules(_ revision: Revision) -> TransactionRules {
        TransactionRules(dialect: dialect, isTransactional: revision.isTransactional)
    }

    /// The changes, where a transaction does not hold all of them together; as in a run, some of them are one.
    func pieces(of changes: [ScriptChange], _ revision: Revision) throws(TargetFailure) -> [String] {
        let rules = rules(revision)
        var lines: [String] = []
        for change in changes {
            switch rules.manner(of: change.change, change.statements) {
            case .alone, .shared:
                let foreignKeysOff = change.needsForeignKeysOff
                lines += spelling.begin(foreignKeysOff: foreignKeysOff)
                lines += try self.lines(of: change, revision.id)
                lines += spelling.commit(foreignKeysOff: foreignKeysOff)
            case .byStatement, .program: lines += try self.lines(of: change, revision.id)
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
