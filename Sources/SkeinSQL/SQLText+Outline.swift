extension SQLText {
    /// `sql` for a message: one line, `?` in place of each string and number, no comments, cut after `limit` characters.
    ///
    /// A server's list of sessions holds only the beginning of a statement; what cannot be read to its end is left out,
    /// since it may be half of a string.
    public static func outline(_ sql: String, lexicon: Lexicon, limit: Int = 100) -> String {
        var text = ""
        var isCut = false
        do {
            var scanner = try TokenScanner(sql, lexicon: lexicon)
            while text.count <= limit, let token = try scanner.next() {
                switch token.kind {
                case .string, .number: text += "?"
                case .whitespace, .comment, .executableComment: if text.last != " " { text += " " }
                case .word, .quotedIdentifier, .parameter, .punctuation: text += token.text
                }
            }
        } catch {
            isCut = true
        }
        if text.count > limit {
            text = String(text.prefix(limit))
            isCut = true
        }
        while text.last == " " || text.last == ";" { text.removeLast() }
        if text.first == " " { text.removeFirst() }
        return isCut ? text + "…" : text
    }
}
