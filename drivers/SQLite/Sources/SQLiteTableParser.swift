#if SQLite
    internal import SkeinModel
    internal import SkeinSQL

    extension SQLiteTableText {
        /// Reads a `CREATE TABLE` statement (https://sqlite.org/lang_createtable.html; `parse.y` of SQLite where it
        /// accepts more).
        ///
        /// - Throws: `LexError` at what is not understood. Every token is accounted for, or nothing is returned.
        init(parsing text: String) throws(LexError) {
            var parser = SQLiteTableParser(cursor: try TokenCursor(text, lexicon: .sqlite))
            self = try parser.table()
        }
    }

    private struct SQLiteTableParser {
        var cursor: TokenCursor

        mutating func table() throws(LexError) -> SQLiteTableText {
            var table = SQLiteTableText(text: cursor.source)
            try cursor.expect(word: "CREATE")
            if !cursor.skip(words: "TEMP") { cursor.skip(words: "TEMPORARY") }
            try cursor.expect(word: "TABLE")
            cursor.skip(words: "IF", "NOT", "EXISTS")
            var name = try self.name()
            if cursor.skip(punctuation: ".") {
                let last = try self.name()
                name = SQLiteTableText.Name(text: last.text, range: name.range.lowerBound..<last.range.upperBound)
            }
            table.name = name.text
            table.nameRange = name.range
            try cursor.expect(punctuation: "(")
            repeat {
                if isAtTableConstraint { break }
                if let last = table.columns.indices.last { table.columns[last].comma = cursor.endOfPrevious - 1 }
                table.columns.append(try column())
            } while cursor.skip(punctuation: ",")
            if table.columns.isEmpty { throw cursor.unexpected("a column") }
            try readConstraints(&table)
            table.close = cursor.offset
            try cursor.expect(punctuation: ")")
            try readOptions(&table)
            return table
        }

        private mutating func readConstraints(_ table: inout SQLiteTableText) throws(LexError) {
            guard isAtTableConstraint else { return }
            // The loop over columns has read the comma before the first constraint, if there is one.
            let comma = cursor.endOfPrevious - 1
            if let last = table.columns.indices.last, comma >= table.columns[last].range.upperBound {
                table.columns[last].comma = comma
            }
            while isAtTableConstraint {
                var constraint = try tableConstraint()
                if cursor.skip(punctuation: ",") {
                    constraint.comma = cursor.endOfPrevious - 1
                    if !isAtTableConstraint { throw cursor.unexpected("a table constraint") }
                }
                table.constraints.append(constraint)
            }
        }

        private mutating func readOptions(_ table: inout SQLiteTableText) throws(LexError) {
            if !cursor.isAtEnd, !cursor.isAt(punctuation: ";") {
                repeat {
                    if cursor.skip(words: "WITHOUT", "ROWID") {
                        table.isWithoutRowID = true
                    } else if cursor.skip(words: "STRICT") {
                        table.isStrict = true
                    } else {
                        throw cursor.unexpected("WITHOUT ROWID or STRICT")
                    }
                } while cursor.skip(punctuation: ",")
            }
            cursor.skip(punctuation: ";")
            if !cursor.isAtEnd { throw cursor.unexpected("the end of the statement") }
        }

        private var isAtTableConstraint: Bool {
            cursor.peek?.isWord(in: ["CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN"]) == true
        }

        private mutating func name() throws(LexError) -> SQLiteTableText.Name {
            let start = cursor.offset
            let text = try cursor.expectName()
            return SQLiteTableText.Name(text: text, range: start..<cursor.endOfPrevious)
        }

        // MARK: Columns

        private mutating func column() throws(LexError) -> SQLiteTableText.Column {
            let name = try name()
            var column = SQLiteTableText.Column(name: name, type: name.range.upperBound..<name.range.upperBound)
            if let type = try type() { column.type = type }
            while let clause = try clause(of: column) { column.clauses.append(clause) }
            column.range = name.range.lowerBound..<cursor.endOfPrevious
            return column
        }

        private mutating func type() throws(LexError) -> Range<Int>? {
            let start = cursor.offset
            var isEmpty = true
            while let token = cursor.peek, !isAtClause,
                token.kind == .word || token.kind == .quotedIdentifier || token.kind == .string
            {
                cursor.advance()
                isEmpty = false
            }
            if isEmpty { return nil }
            _ = try cursor.skipParenthesised()
            return start..<cursor.endOfPrevious
        }

        private var isAtClause: Bool {
            if cursor.isAt(words: "GENERATED", "ALWAYS") { return true }
            let words: Set<String> = [
                "CONSTRAINT", "PRIMARY", "NOT", "NULL", "UNIQUE", "CHECK", "DEFAULT", "COLLATE", "REFERENCES", "AS",
                "DEFERRABLE",
            ]
            return cursor.peek?.isWord(in: words) == true
        }

        private mutating func clause(
            of column: SQLiteTableText.Column
        ) throws(LexError) -> SQLiteTableText.Clause? {
            guard isAtClause else { return nil }
            let start = cursor.offset
            let label = cursor.skip(words: "CONSTRAINT") ? try name() : nil
            let kind = try clauseKind(isNamed: label != nil)
            return SQLiteTableText.Clause(kind: kind, label: label, range: start..<cursor.endOfPrevious)
        }

        private mutating func clauseKind(isNamed: Bool) throws(LexError) -> SQLiteTableText.Clause.Kind {
            if cursor.skip(words: "NOT", "NULL") {
                try skipConflictClause()
                return .notNull
            }
            if cursor.skip(words: "NULL") {
                try skipConflictClause()
                return .null
            }
            if cursor.skip(words: "DEFAULT") { return .defaultValue(try defaultValue()) }
            if cursor.skip(words: "PRIMARY", "KEY") {
                if !cursor.skip(words: "ASC") { cursor.skip(words: "DESC") }
                try skipConflictClause()
                let end = cursor.endOfPrevious
                return .primaryKey(end: end, autoincrement: autoincrement())
            }
            if cursor.skip(words: "UNIQUE") {
                try skipConflictClause()
                return .unique
            }
            if cursor.skip(words: "CHECK") {
                let condition = try parenthesised()
                try skipConflictClause()
                return .check(condition)
            }
            if cursor.skip(words: "REFERENCES") { return .references(try reference()) }
            if cursor.skip(words: "COLLATE") { return .collate(try cursor.expectName()) }
            if cursor.skip(words: "GENERATED", "ALWAYS", "AS") || cursor.skip(words: "AS") {
                let expression = try parenthesised()
                let isStored = cursor.skip(words: "STORED")
                if !isStored { cursor.skip(words: "VIRTUAL") }
                return .generated(expression, stored: isStored)
            }
            if isNamed { return .dangling }
            throw cursor.unexpected("a column constraint")
        }

        private mutating func defaultValue() throws(LexError) -> Range<Int> {
            if let expression = try cursor.skipParenthesised() { return expression }
            let start = cursor.offset
            if !cursor.skip(punctuation: "-") { cursor.skip(punctuation: "+") }
            guard let token = cursor.peek,
                [.word, .quotedIdentifier, .string, .number].contains(token.kind)
            else { throw cursor.unexpected("a default value") }
            cursor.advance()
            return start..<cursor.endOfPrevious
        }

        private mutating func autoincrement() -> Range<Int>? {
            let start = cursor.offset
            // SQLite takes both spellings (`parse.y`, AUTOINCR; MySQL's with an underscore is another word).
            return cursor.skip(words: "AUTOINCREMENT") ? start..<cursor.endOfPrevious : nil
        }

        private mutating func parenthesised() throws(LexError) -> Range<Int> {
            guard let range = try cursor.skipParenthesised() else { throw cursor.unexpected("\"(\"") }
            return range
        }

        private mutating func skipConflictClause() throws(LexError) {
            guard cursor.skip(words: "ON", "CONFLICT") else { return }
            let actions: Set<String> = ["ROLLBACK", "ABORT", "FAIL", "IGNORE", "REPLACE"]
            guard cursor.peek?.isWord(in: actions) == true else { throw cursor.unexpected("a conflict action") }
            cursor.advance()
        }

        // MARK: References

        private mutating func reference() throws(LexError) -> SQLiteTableText.Reference {
            var reference = SQLiteTableText.Reference(table: try name())
            if cursor.isAt(punctuation: "(") { reference.columns = try columnList().names }
            while true {
                if cursor.skip(words: "MATCH") {
                    _ = try cursor.expectName()
                } else if cursor.skip(words: "ON", "DELETE") {
                    reference.onDelete = try action()
                } else if cursor.skip(words: "ON", "UPDATE") {
                    reference.onUpdate = try action()
                } else if cursor.skip(words: "ON", "INSERT") {
                    _ = try action()
                } else {
                    break
                }
            }
            if cursor.skip(words: "NOT", "DEFERRABLE") {
                if cursor.skip(words: "INITIALLY") { try skipInitially() }
            } else if cursor.skip(words: "DEFERRABLE") {
                reference.deferrability = .deferrableInitiallyImmediate
                if cursor.skip(words: "INITIALLY"), try skipInitially() {
                    reference.deferrability = .deferrableInitiallyDeferred
                }
            }
            return reference
        }

        /// Reads what follows `INITIALLY`; true for `DEFERRED`.
        @discardableResult
        private mutating func skipInitially() throws(LexError) -> Bool {
            if cursor.skip(words: "DEFERRED") { return true }
            try cursor.expect(word: "IMMEDIATE")
            return false
        }

        private mutating func action() throws(LexError) -> ReferentialAction {
            if cursor.skip(words: "SET", "NULL") { return .setNull }
            if cursor.skip(words: "SET", "DEFAULT") { return .setDefault }
            if cursor.skip(words: "CASCADE") { return .cascade }
            if cursor.skip(words: "RESTRICT") { return .restrict }
            if cursor.skip(words: "NO", "ACTION") { return .noAction }
            throw cursor.unexpected("an action of a foreign key")
        }

        // MARK: Table constraints

        private mutating func tableConstraint() throws(LexError) -> SQLiteTableText.Constraint {
            let start = cursor.offset
            let label = cursor.skip(words: "CONSTRAINT") ? try name() : nil
            let kind = try constraintKind(isNamed: label != nil)
            return SQLiteTableText.Constraint(kind: kind, label: label, range: start..<cursor.endOfPrevious)
        }

        private mutating func constraintKind(isNamed: Bool) throws(LexError) -> SQLiteTableText.Constraint.Kind {
            if cursor.skip(words: "PRIMARY", "KEY") {
                let list = try columnList(allowsAutoincrement: true)
                try skipConflictClause()
                return .primaryKey(list.names, end: list.end, autoincrement: list.autoincrement)
            }
            if cursor.skip(words: "UNIQUE") {
                let list = try columnList()
                try skipConflictClause()
                return .unique(list.names)
            }
            if cursor.skip(words: "CHECK") {
                let condition = try parenthesised()
                try skipConflictClause()
                return .check(condition)
            }
            if cursor.skip(words: "FOREIGN", "KEY") {
                let list = try columnList()
                try cursor.expect(word: "REFERENCES")
                return .foreignKey(list.names, try reference())
            }
            if isNamed { return .dangling }
            throw cursor.unexpected("a table constraint")
        }

        private struct ColumnList {
            var names: [SQLiteTableText.Name] = []
            /// Behind the last column.
            var end = 0
            var autoincrement: Range<Int>?
        }

        private mutating func columnList(allowsAutoincrement: Bool = false) throws(LexError) -> ColumnList {
            var list = ColumnList()
            try cursor.expect(punctuation: "(")
            repeat {
                list.names.append(try name())
                if cursor.skip(words: "COLLATE") { _ = try cursor.expectName() }
                if !cursor.skip(words: "ASC") { cursor.skip(words: "DESC") }
            } while cursor.skip(punctuation: ",")
            list.end = cursor.endOfPrevious
            if allowsAutoincrement { list.autoincrement = autoincrement() }
            try cursor.expect(punctuation: ")")
            return list
        }
    }
#endif
