/// Walks over the tokens of a text, past white space and comments, for a parser that keeps or edits the text.
///
/// Every offset is in UTF-8 bytes from the start of `source`. Reading methods leave the cursor in place when what
/// they look for is not there.
public struct TokenCursor: Sendable {
    /// The text.
    public let source: String
    /// The rules it was read with.
    public let lexicon: Lexicon
    private let tokens: [Token]
    private var index = 0

    /// A cursor at the first token of `source` that is neither white space nor a comment.
    ///
    /// - Throws: `LexError` when the text cannot be cut into tokens.
    public init(_ source: String, lexicon: Lexicon) throws(LexError) {
        var source = source
        source.makeContiguousUTF8()
        self.source = source
        self.lexicon = lexicon
        tokens = try Lexer(source, lexicon: lexicon).tokens().filter { !$0.isTrivia }
    }

    /// The next token, nil at the end.
    public var peek: Token? { peek(0) }

    /// Whether no token is left.
    public var isAtEnd: Bool { index >= tokens.count }

    /// Where the next token starts; the length of the text at the end.
    public var offset: Int { peek?.offset ?? source.utf8.count }

    /// Where the last token that was read ends; 0 before the first.
    public var endOfPrevious: Int { index > 0 ? tokens[index - 1].range.upperBound : 0 }

    /// The token `distance` tokens after the next one, nil past the end.
    public func peek(_ distance: Int) -> Token? {
        let wanted = index + distance
        return tokens.indices.contains(wanted) ? tokens[wanted] : nil
    }

    /// Reads one token of any kind; nil at the end.
    @discardableResult
    public mutating func advance() -> Token? {
        guard let token = peek else { return nil }
        index += 1
        return token
    }

    /// Whether the next tokens are these unquoted words.
    public func isAt(words: String...) -> Bool {
        isAt(words)
    }

    /// Whether the next token is this operator or separator.
    public func isAt(punctuation: String) -> Bool {
        peek?.isPunctuation(punctuation) == true
    }

    /// Reads these unquoted words if all of them come next, in any case.
    @discardableResult
    public mutating func skip(words: String...) -> Bool {
        guard isAt(words) else { return false }
        index += words.count
        return true
    }

    /// Reads this operator or separator if it comes next.
    @discardableResult
    public mutating func skip(punctuation: String) -> Bool {
        guard isAt(punctuation: punctuation) else { return false }
        index += 1
        return true
    }

    /// Reads an unquoted word.
    ///
    /// - Throws: `LexError` at the token that stands there instead.
    public mutating func expect(word: String) throws(LexError) {
        guard skip(words: word) else { throw unexpected("\(word)") }
    }

    /// Reads an operator or separator.
    ///
    /// - Throws: `LexError` at the token that stands there instead.
    public mutating func expect(punctuation: String) throws(LexError) {
        guard skip(punctuation: punctuation) else { throw unexpected("\"\(punctuation)\"") }
    }

    /// Reads a word or a quoted identifier and returns the name it spells, a word in the case it is written in.
    ///
    /// - Throws: `LexError` at the token that stands there instead.
    public mutating func expectIdentifier() throws(LexError) -> String {
        guard let name = skipIdentifier() else { throw unexpected("an identifier") }
        return name
    }

    /// Reads a word or a quoted identifier and returns the name it spells; nil if something else comes next.
    public mutating func skipIdentifier() -> String? {
        guard let name = peek?.unquotedIdentifier(lexicon) else { return nil }
        index += 1
        return name
    }

    /// Reads from `(` to the `)` that closes it and returns the bytes of both and everything between; nil if no `(` comes next.
    ///
    /// - Throws: `LexError` at the `(` that is never closed.
    public mutating func skipParenthesised() throws(LexError) -> Range<Int>? {
        guard let open = peek, open.isPunctuation("(") else { return nil }
        var depth = 0
        for position in index..<tokens.count {
            if tokens[position].isPunctuation("(") { depth += 1 }
            if tokens[position].isPunctuation(")") { depth -= 1 }
            if depth == 0 {
                index = position + 1
                return open.offset..<tokens[position].range.upperBound
            }
        }
        throw error(at: open.offset, "the parenthesis that opens here is never closed")
    }

    /// Reads up to, not over, the first token that `isEnd` accepts outside of parentheses, or an unmatched `)`, or the end.
    ///
    /// - Returns: the bytes from the first token read to the end of the last; empty, at the cursor, if none was read.
    /// - Throws: `LexError` at a `(` that is never closed.
    public mutating func skip(until isEnd: (Token) -> Bool) throws(LexError) -> Range<Int> {
        let start = offset
        var end = start
        while let token = peek, !token.isPunctuation(")"), !isEnd(token) {
            if try skipParenthesised() == nil { index += 1 }
            end = endOfPrevious
        }
        return start..<end
    }

    /// The text of a range of bytes, such as one that a reading method returned; clamped to the text.
    public func slice(_ range: Range<Int>) -> Substring {
        let utf8 = source.utf8
        let bounds = range.clamped(to: 0..<utf8.count)
        let lower = utf8.index(utf8.startIndex, offsetBy: bounds.lowerBound)
        return source[lower..<utf8.index(lower, offsetBy: bounds.count)]
    }

    /// An error with the line and column of a byte of the text.
    public func error(at offset: Int, _ message: String) -> LexError {
        LexError(offset: offset, in: source, message: message)
    }

    /// The error "expected … but found …" at the next token.
    public func unexpected(_ expected: String) -> LexError {
        let found = peek.map { "\"\($0.text.prefix(40))\"" } ?? "the end"
        return error(at: offset, "expected \(expected) but found \(found)")
    }

    private func isAt(_ words: [String]) -> Bool {
        for (distance, word) in words.enumerated() {
            guard let token = peek(distance), token.isWord(word) else { return false }
        }
        return true
    }
}
