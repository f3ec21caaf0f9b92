#if SQLite
    internal import SkeinModel
    internal import SkeinSQL

    /// A `CREATE VIEW` statement (https://sqlite.org/lang_createview.html).
    struct SQLiteViewText {
        let view: View

        /// Reads a statement.
        ///
        /// - Throws: `LexError` at what is not understood.
        init(parsing text: String) throws(LexError) {
            var cursor = try TokenCursor(text, lexicon: .sqlite)
            try cursor.expect(word: "CREATE")
            if !cursor.skip(words: "TEMP") { cursor.skip(words: "TEMPORARY") }
            try cursor.expect(word: "VIEW")
            cursor.skip(words: "IF", "NOT", "EXISTS")
            var name = try cursor.expectName()
            if cursor.skip(punctuation: ".") { name = try cursor.expectName() }
            var columns: [Identifier] = []
            if cursor.skip(punctuation: "(") {
                repeat {
                    columns.append(Identifier(reported: try cursor.expectName()))
                } while cursor.skip(
                    punctuation: ","
                )
                try cursor.expect(punctuation: ")")
            }
            try cursor.expect(word: "AS")
            let query = String(cursor.slice(cursor.offset..<text.utf8.count))
            view = View(
                ObjectName(Identifier(reported: name)),
                query: Self.trimmed(query),
                columns: columns
            )
        }

        /// A query as SQLite stores it: without its terminator and what stands around it.
        static func trimmed(_ query: String) -> String {
            guard let tokens = try? Lexer(query, lexicon: .sqlite).significantTokens() else { return query }
            let statement = tokens.prefix { !$0.isPunctuation(";") }
            guard let first = statement.first, let last = statement.last else {
                return tokens.allSatisfy { $0.isPunctuation(";") } ? "" : query
            }
            // A second statement is not cut off, so that it is refused.
            let end =
                statement.count == tokens.count
                || tokens.dropFirst(statement.count).allSatisfy { $0.isPunctuation(";") }
            return String(query[first.text.startIndex..<(end ? last.text.endIndex : query.endIndex)])
        }
    }
#endif
