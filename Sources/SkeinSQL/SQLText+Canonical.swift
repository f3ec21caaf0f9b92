extension SQLText {
    /// The form in which two expressions are compared that a person and a server wrote differently.
    ///
    /// Comments go, white space shrinks to what must stay, unquoted words become lower case, parentheses around the whole
    /// go, quoted identifiers that need no quotes lose them where `lexicon.foldsToLowercase`, other quoted identifiers
    /// get one kind of quotes; strings stay. The result is a key and not always SQL. Text that cannot be cut into tokens is
    /// returned as it is.
    public static func canonical(_ expression: String, lexicon: Lexicon) -> String {
        guard let all = try? Lexer(expression, lexicon: lexicon).tokens() else { return expression }
        var tokens = all.filter { !$0.isTrivia }[...]
        while isWrapped(tokens) { tokens = tokens.dropFirst().dropLast() }
        var result = ""
        var endsWithPunctuation = true
        for token in tokens {
            let isPunctuation = token.kind == .punctuation
            if !isPunctuation, !endsWithPunctuation { result += " " }
            result += key(token, lexicon)
            endsWithPunctuation = isPunctuation
        }
        return result
    }

    private static func key(_ token: Token, _ lexicon: Lexicon) -> String {
        switch token.kind {
        case .word, .number: return lowercased(token.text)
        case .quotedIdentifier:
            guard let name = token.unquotedIdentifier(lexicon) else { return String(token.text) }
            if lexicon.foldsToLowercase, needsNoQuotes(name) { return name }
            // Where "…" is a string, a quoted name must not look like one.
            return quoteIdentifier(name, quote: lexicon.doubleQuotedIsString ? "`" : "\"")
        default: return String(token.text)
        }
    }

    private static func lowercased(_ text: Substring) -> String {
        String(decoding: text.utf8.map(\.lowercased), as: UTF8.self)
    }

    /// Whether the first token is `(` and the last is the `)` that closes it, with something between.
    private static func isWrapped(_ tokens: ArraySlice<Token>) -> Bool {
        guard tokens.count > 2, tokens.first?.isPunctuation("(") == true, tokens.last?.isPunctuation(")") == true else {
            return false
        }
        var depth = 0
        for token in tokens.dropLast() {
            if token.isPunctuation("(") { depth += 1 }
            if token.isPunctuation(")") { depth -= 1 }
            if depth == 0 { return false }
        }
        return true
    }

    private static func needsNoQuotes(_ name: String) -> Bool {
        guard let first = name.utf8.first, first == .underscore || (first >= 0x61 && first <= 0x7A) else {
            return false
        }
        return name.utf8.allSatisfy { $0 == .underscore || $0.isDigit || ($0 >= 0x61 && $0 <= 0x7A) }
            && !valueWords.contains(name)
    }

    /// Words that without quotes are a value or a function and not a name (PostgreSQL manual, appendix C; SQLite "SQL
    /// Keywords"; MySQL manual 11.3).
    private static let valueWords: Set<String> = [
        "current_catalog", "current_date", "current_role", "current_schema", "current_time", "current_timestamp",
        "current_user", "default", "false", "localtime", "localtimestamp", "null", "session_user", "system_user",
        "true",
        "user", "utc_date", "utc_time", "utc_timestamp",
    ]
}
