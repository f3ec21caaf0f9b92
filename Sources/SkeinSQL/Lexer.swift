/// Cuts SQL text into tokens without losing a byte.
public struct Lexer: Sendable {
    /// The text.
    public let text: String
    /// The rules.
    public let lexicon: Lexicon

    /// A lexer of `text` under the rules of `lexicon`.
    public init(_ text: String, lexicon: Lexicon) {
        self.text = text
        self.lexicon = lexicon
    }

    /// All tokens in order; their texts, joined, are the text.
    ///
    /// - Throws: `LexError` for a quote, a comment or a dollar quote without end, for a NUL byte, and for an executable
    ///   comment that ends at different places on servers that run it and servers that skip it.
    public func tokens() throws(LexError) -> [Token] {
        var scanner = try TokenScanner(text, lexicon: lexicon)
        var tokens: [Token] = []
        while let token = try scanner.next() {
            tokens.append(token)
        }
        return tokens
    }

    /// The tokens that mean something to a server: no white space and no comments, and in place of an executable
    /// comment the tokens it holds, as if its version condition were met.
    ///
    /// - Throws: `LexError`, as `tokens()`.
    public func significantTokens() throws(LexError) -> [Token] {
        var result: [Token] = []
        for token in try tokens() where !token.isTrivia {
            result += try token.expanded(lexicon)
        }
        return result
    }
}

extension Token {
    /// The token itself, or what an executable comment holds, with offsets inside that comment's text.
    func expanded(_ lexicon: Lexicon) throws(LexError) -> [Token] {
        guard kind == .executableComment else { return [self] }
        let opener = lexicon.executableCommentOpeners.filter { text.hasPrefix($0) }.map(\.utf8.count).max() ?? 0
        // Five or six digits directly after the opener are a version (MySQL manual 11.7).
        var body = text.utf8.dropFirst(opener)
        body = body.dropFirst(body.prefix(6).prefix { $0.isDigit }.count).dropLast(2)
        var plain = lexicon
        plain.executableCommentOpeners = []
        return try Lexer(String(Substring(body)), lexicon: plain).tokens().filter { !$0.isTrivia }
    }
}
