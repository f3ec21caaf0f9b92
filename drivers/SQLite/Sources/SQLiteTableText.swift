#if SQLite
    internal import SkeinModel
    internal import SkeinSQL

    /// A `CREATE TABLE` statement with the places of everything in it, in bytes from its start.
    ///
    /// SQLite keeps a table's definition as the words it was made with, and what its pragmas report is less: they lose
    /// the names of constraints, collations, `ON CONFLICT`, deferrability, checks and `AUTOINCREMENT`. So tables are
    /// read from their text, and changed by editing it. A text that is not understood to its last token is refused.
    struct SQLiteTableText {
        /// The statement.
        let text: String
        /// The table's name.
        var name = ""
        /// Where the name stands, with its schema.
        var nameRange = 0..<0
        var columns: [Column] = []
        var constraints: [Constraint] = []
        /// Where the parenthesis stands that closes the body.
        var close = 0
        var isStrict = false
        var isWithoutRowID = false

        /// A name and its place.
        struct Name {
            var text: String
            var range: Range<Int>
        }

        /// A column's definition.
        struct Column {
            var name: Name
            /// Where the type stands; empty, behind the name, for a column without one.
            var type: Range<Int>
            var clauses: [Clause] = []
            /// The whole definition.
            var range = 0..<0
            /// Where the comma stands that follows.
            var comma: Int?
        }

        /// A constraint or property of a column.
        struct Clause {
            enum Kind {
                case notNull
                case null
                /// The value as written, with the parentheses around an expression.
                case defaultValue(Range<Int>)
                /// The place behind the key's own words, where `AUTOINCREMENT` belongs; and where it stands, if it does.
                case primaryKey(end: Int, autoincrement: Range<Int>?)
                case unique
                /// The condition with its parentheses.
                case check(Range<Int>)
                case references(Reference)
                case collate(String)
                /// The expression with its parentheses.
                case generated(Range<Int>, stored: Bool)
                /// `CONSTRAINT name` with nothing behind it, which SQLite accepts.
                case dangling
            }

            var kind: Kind
            /// The name given with `CONSTRAINT`, and its place.
            var label: Name?
            /// The clause, with the name's words.
            var range: Range<Int>

            var name: String? { label?.text }
            /// The clause without its name.
            var body: Range<Int> { (label?.range.upperBound ?? range.lowerBound)..<range.upperBound }
        }

        /// What follows `REFERENCES`.
        struct Reference {
            var table: Name
            /// The parent's columns; empty when its primary key is meant.
            var columns: [Name] = []
            var onDelete = ReferentialAction.noAction
            var onUpdate = ReferentialAction.noAction
            var deferrability = Deferrability.immediate
        }

        /// A constraint of the table.
        struct Constraint {
            enum Kind {
                case primaryKey([Name], end: Int, autoincrement: Range<Int>?)
                case unique([Name])
                /// The condition with its parentheses.
                case check(Range<Int>)
                case foreignKey([Name], Reference)
                /// `CONSTRAINT name` with nothing behind it.
                case dangling
            }

            var kind: Kind
            /// The name given with `CONSTRAINT`, and its place.
            var label: Name?
            /// The whole constraint.
            var range: Range<Int>
            /// Where the comma stands that follows; commas between constraints may be missing.
            var comma: Int?

            var name: String? { label?.text }
            /// The constraint without its name.
            var body: Range<Int> { (label?.range.upperBound ?? range.lowerBound)..<range.upperBound }
        }

        /// The text of a range, decoded.
        func slice(_ range: Range<Int>) -> String {
            let utf8 = text.utf8
            let lower = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
            return String(text[lower..<utf8.index(lower, offsetBy: range.count)])
        }

        /// The text inside a range's parentheses.
        func inside(_ range: Range<Int>) -> String {
            slice((range.lowerBound + 1)..<(range.upperBound - 1))
        }

        /// The position of the column that SQLite finds under `name`.
        func position(ofColumn name: String) -> Int? {
            columns.firstIndex { $0.name.text.isSameName(as: name) }
        }

        /// The columns of the primary key, in its order; empty when there is none.
        var primaryKey: [String] {
            for constraint in constraints {
                if case .primaryKey(let names, _, _) = constraint.kind { return names.map(\.text) }
            }
            let column = columns.first { $0.clauses.contains { if case .primaryKey = $0.kind { true } else { false } } }
            return column.map { [$0.name.text] } ?? []
        }

        /// Whether the table numbers its rows with `AUTOINCREMENT`.
        var isAutoincrement: Bool {
            let inColumn = columns.flatMap(\.clauses).contains {
                if case .primaryKey(_, .some) = $0.kind { true } else { false }
            }
            return inColumn
                || constraints.contains { if case .primaryKey(_, _, .some) = $0.kind { true } else { false } }
        }

        /// Whether rows have a rowid that no column shows: it has to be carried along when the table is rebuilt.
        var hasImplicitRowID: Bool {
            guard !isWithoutRowID else { return false }
            // Only the exact word makes a rowid alias (https://sqlite.org/lang_createtable.html#rowid).
            guard primaryKey.count == 1, let key = position(ofColumn: primaryKey[0]) else { return true }
            return !slice(columns[key].type).isSameName(as: "INTEGER") || isDescendingColumnKey(columns[key])
        }

        /// `INTEGER PRIMARY KEY DESC` on a column is, by an old bug that is kept, no alias of the rowid.
        private func isDescendingColumnKey(_ column: Column) -> Bool {
            column.clauses.contains { clause in
                guard case .primaryKey = clause.kind,
                    let words = try? Lexer(slice(clause.range), lexicon: .sqlite).significantTokens()
                else { return false }
                return words.contains { $0.isWord("DESC") }
            }
        }
    }
#endif
