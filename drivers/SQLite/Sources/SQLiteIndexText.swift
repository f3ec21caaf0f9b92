#if SQLite
    internal import SkeinModel
    internal import SkeinSQL

    /// A `CREATE INDEX` statement with the places of what is in it.
    struct SQLiteIndexText {
        let text: String
        let index: Index
        /// Where the index's own name stands.
        let name: Range<Int>
        /// The table's name and its place.
        let table: SQLiteTableText.Name
        /// From the first key to the end: where columns are named.
        let body: Range<Int>

        /// Reads a statement (https://sqlite.org/lang_createindex.html).
        ///
        /// - Throws: `LexError` at what is not understood.
        init(parsing text: String) throws(LexError) {
            var cursor = try TokenCursor(text, lexicon: .sqlite)
            try cursor.expect(word: "CREATE")
            let isUnique = cursor.skip(words: "UNIQUE")
            try cursor.expect(word: "INDEX")
            cursor.skip(words: "IF", "NOT", "EXISTS")
            var nameStart = cursor.offset
            var name = try cursor.expectName()
            if cursor.skip(punctuation: ".") {
                nameStart = cursor.offset
                name = try cursor.expectName()
            }
            self.name = nameStart..<cursor.endOfPrevious
            try cursor.expect(word: "ON")
            let tableStart = cursor.offset
            let tableName = try cursor.expectName()
            table = SQLiteTableText.Name(text: tableName, range: tableStart..<cursor.endOfPrevious)
            let start = cursor.offset
            try cursor.expect(punctuation: "(")
            var keys: [IndexKey] = []
            repeat { keys.append(try Self.key(&cursor)) } while cursor.skip(punctuation: ",")
            try cursor.expect(punctuation: ")")
            var predicate: String?
            if cursor.skip(words: "WHERE") {
                predicate = String(cursor.slice(try cursor.skip { $0.isPunctuation(";") }))
            }
            cursor.skip(punctuation: ";")
            if !cursor.isAtEnd { throw cursor.unexpected("the end of the statement") }
            index = Index(name: Identifier(reported: name), keys: keys, unique: isUnique, predicate: predicate)
            body = start..<text.utf8.count
            self.text = text
        }

        private static func key(_ cursor: inout TokenCursor) throws(LexError) -> IndexKey {
            // A key is a column only when nothing but a collation and an order follows its name.
            if let token = cursor.peek, let name = token.unquotedIdentifier(.sqlite), let next = cursor.peek(1),
                next.isPunctuation(",") || next.isPunctuation(")") || next.isWord(in: ["ASC", "DESC", "COLLATE"])
            {
                cursor.advance()
                let collation = cursor.skip(words: "COLLATE") ? try cursor.expectName() : nil
                return IndexKey(
                    .column(Identifier(reported: name)),
                    descending: isDescending(&cursor),
                    collation: collation
                )
            }
            let start = cursor
            // Behind anything but parentheses or a call, COLLATE belongs to the last operand.
            if cursor.peek?.isPunctuation("(") != true, cursor.peek?.kind == .word { cursor.advance() }
            if try cursor.skipParenthesised() != nil, cursor.skip(words: "COLLATE") {
                let collation = try cursor.expectName()
                if let next = cursor.peek,
                    next.isPunctuation(",") || next.isPunctuation(")") || next.isWord(in: ["ASC", "DESC"])
                {
                    let end = String(cursor.slice(start.offset..<cursor.endOfPrevious))
                    return IndexKey(
                        .expression(Self.withoutCollation(end)),
                        descending: isDescending(&cursor),
                        collation: collation
                    )
                }
            }
            cursor = start
            let range = try cursor.skip { $0.isPunctuation(",") || $0.isWord(in: ["ASC", "DESC"]) }
            if range.isEmpty { throw cursor.unexpected("a column or an expression") }
            return IndexKey(.expression(String(cursor.slice(range))), descending: isDescending(&cursor))
        }

        /// An expression without the `COLLATE` and the name at its end.
        private static func withoutCollation(_ text: String) -> String {
            let tokens = (try? Lexer(text, lexicon: .sqlite).significantTokens()) ?? []
            guard tokens.count > 2 else { return text }
            return String(text[..<tokens[tokens.count - 3].text.endIndex])
        }

        private static func isDescending(_ cursor: inout TokenCursor) -> Bool {
            if cursor.skip(words: "DESC") { return true }
            cursor.skip(words: "ASC")
            return false
        }
    }
#endif
