#if SQLite
    internal import SkeinModel
    internal import SkeinSQL

    /// What a definition asks of rows that the one before did not.
    struct SQLiteTightening {
        /// Columns that become NOT NULL.
        private(set) var notNull: [String] = []
        /// Checks that are new: a name for messages, and the condition with its parentheses.
        private(set) var checks: [(name: String, condition: String)] = []
        /// Foreign keys that are new: their number among the table's as `PRAGMA foreign_key_list` counts, and a name for
        /// messages.
        private(set) var foreignKeys: [(number: Int, name: String)] = []

        init(from old: SQLiteTableText, to new: SQLiteTableText) {
            for column in new.columns where column.isNotNull {
                guard let position = old.position(ofColumn: column.name.text) else { continue }
                if !old.columns[position].isNotNull { notNull.append(column.name.text) }
            }
            addChecks(from: old, to: new)
            addForeignKeys(from: old, to: new)
        }

        private mutating func addChecks(from old: SQLiteTableText, to new: SQLiteTableText) {
            var gone = old.conditions.map { SQLiteExpression.canonical(old.slice($0.range)) }
            var added: [(name: String?, condition: String)] = []
            for check in new.conditions {
                let condition = new.slice(check.range)
                if let same = gone.firstIndex(of: SQLiteExpression.canonical(condition)) {
                    gone.remove(at: same)
                } else {
                    added.append((check.name, condition))
                }
            }
            for check in added where !gone.contains(where: { Self.isWider(check.condition, than: $0, of: new) }) {
                checks.append((check.name ?? String(check.condition.dropFirst().dropLast()), check.condition))
            }
        }

        /// Whether both hold a column to a list of values, and the list has only grown.
        private static func isWider(_ condition: String, than old: String, of table: SQLiteTableText) -> Bool {
            let condition = SQLiteExpression.canonical(condition)
            return table.columns.contains { column in
                let name = Identifier(reported: column.name.text)
                guard let before = SQLiteExpression.enumeratedValues(of: name, in: old),
                    let after = SQLiteExpression.enumeratedValues(of: name, in: condition)
                else { return false }
                return Set(before).isSubset(of: after)
            }
        }

        private mutating func addForeignKeys(from old: SQLiteTableText, to new: SQLiteTableText) {
            var known = old.foreignKeys.map(\.meaning)
            let keys = new.foreignKeys
            for (position, key) in keys.enumerated() {
                if let same = known.firstIndex(of: key.meaning) {
                    known.remove(at: same)
                } else {
                    // SQLite counts from the one that was read last (`build.c`, sqlite3CreateForeignKey()).
                    foreignKeys.append((keys.count - 1 - position, key.name ?? key.meaning))
                }
            }
        }
    }

    extension SQLiteTableText.Column {
        var isNotNull: Bool { clauses.contains { if case .notNull = $0.kind { true } else { false } } }

        /// Where the default stands that counts: of several it is the last.
        var defaultValue: Range<Int>? {
            clauses.reversed().lazy.compactMap { if case .defaultValue(let range) = $0.kind { range } else { nil } }
                .first
        }
    }

    extension SQLiteTableText {
        /// Every check, of columns and of the table: its name, and the condition with its parentheses.
        fileprivate var conditions: [(name: String?, range: Range<Int>)] {
            let inColumns = columns.flatMap(\.clauses).compactMap { clause -> (String?, Range<Int>)? in
                if case .check(let range) = clause.kind { (clause.name, range) } else { nil }
            }
            return inColumns
                + constraints.compactMap { constraint -> (String?, Range<Int>)? in
                    if case .check(let range) = constraint.kind { (constraint.name, range) } else { nil }
                }
        }

        /// Every foreign key in the order of the text: its name, and what it says.
        fileprivate var foreignKeys: [(name: String?, meaning: String)] {
            var keys: [(String?, String)] = []
            for column in columns {
                for clause in column.clauses {
                    guard case .references = clause.kind else { continue }
                    let says = SQLiteExpression.canonical(slice(clause.body))
                    keys.append((clause.name, "\(SQLiteDialect.quote(column.name.text)) \(says)"))
                }
            }
            for constraint in constraints {
                guard case .foreignKey = constraint.kind else { continue }
                keys.append((constraint.name, SQLiteExpression.canonical(slice(constraint.body))))
            }
            return keys
        }
    }
#endif
