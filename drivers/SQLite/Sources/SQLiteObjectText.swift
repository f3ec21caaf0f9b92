#if SQLite
    internal import SkeinModel
    internal import SkeinSQL

    /// A trigger, index or view that hangs on a table, as far as names in it can be followed without a server.
    struct SQLiteObjectText {
        private let object: StoredObject
        private let tokens: [Token]?

        init(_ object: StoredObject) {
            self.object = object
            tokens = try? Lexer(object.sql, lexicon: .sqlite).significantTokens()
        }

        /// Whether a trigger certainly fails when its table loses a column: it reads `NEW.column` or `OLD.column`.
        func isBroken(withoutColumn column: String) -> Bool {
            guard let tokens else { return false }
            return tokens.indices.contains { isOwnColumn(column, tokens, $0) }
        }

        /// The object after its table got another name. The text is empty when what it will be cannot be told: a table's
        /// name in a body may also be an alias.
        func renamed(table old: String, to new: String) -> StoredObject {
            guard let tokens else { return unknown }
            var result = object
            var edits: [SQLiteTextEdit] = []
            for (position, token) in tokens.enumerated() where token.names(old) {
                let previous = position > 0 ? tokens[position - 1] : nil
                let next = position + 1 < tokens.count ? tokens[position + 1] : nil
                let namesTable = previous?.isWord(in: ["ON", "FROM", "INTO", "UPDATE", "JOIN"]) == true
                guard namesTable || next?.isPunctuation(".") == true else { return unknown }
                edits.append(SQLiteTextEdit(token.range, SQLiteDialect.quote(new)))
            }
            result.sql = object.sql.applying(edits)
            if object.table.text.isSameName(as: old) { result.table = Identifier(reported: new) }
            return result
        }

        /// The object after a column of its table got another name; the text is empty when what it will be cannot be told.
        ///
        /// - Parameter isOwn: whether the object is an index or trigger of the table itself.
        func renamed(column old: String, to new: String, isOwn: Bool) -> StoredObject {
            guard isOwn else { return unknown }
            var result = object
            if object.kind == .index {
                guard let index = try? SQLiteIndexText(parsing: object.sql) else { return unknown }
                let edits = SQLiteTableText.renaming(column: old, to: new, in: object.sql, index.body)
                result.sql = object.sql.applying(edits)
                return result
            }
            guard let tokens else { return unknown }
            var edits: [SQLiteTextEdit] = []
            let body = tokens.firstIndex { $0.isWord("BEGIN") } ?? tokens.endIndex
            let on = tokens.prefix(body).lastIndex { $0.isWord("ON") } ?? 0
            let list = tokens.prefix(on).firstIndex { $0.isWord("OF") } ?? on
            for (position, token) in tokens.enumerated() where token.names(old) {
                guard isOwnColumn(old, tokens, position) || (position > list && position < on) else { return unknown }
                edits.append(SQLiteTextEdit(token.range, SQLiteDialect.quote(new)))
            }
            result.sql = object.sql.applying(edits)
            return result
        }

        private var unknown: StoredObject {
            var result = object
            result.sql = ""
            return result
        }

        /// Whether the token is the column in `NEW.column` or `OLD.column`.
        private func isOwnColumn(_ column: String, _ tokens: [Token], _ position: Int) -> Bool {
            guard position >= 2, tokens[position].names(column), tokens[position - 1].isPunctuation(".") else {
                return false
            }
            return tokens[position - 2].names("NEW") || tokens[position - 2].names("OLD")
        }
    }
#endif
