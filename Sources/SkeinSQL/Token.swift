/// One piece of SQL text. The texts of all tokens of a text, joined, are that text.
public struct Token: Hashable, Sendable {
    /// What a token is.
    public enum Kind: Hashable, Sendable {
        /// A keyword or an unquoted identifier.
        case word
        /// An identifier with its quotes.
        case quotedIdentifier
        /// A string with its quotes, its prefix or its dollar tags.
        case string
        /// An unsigned number.
        case number
        /// A placeholder or a variable with its mark.
        case parameter
        /// An operator, a parenthesis, a separator, or a byte without meaning in SQL.
        case punctuation
        /// A run of white space, or a byte order mark at the very start.
        case whitespace
        /// A comment with its marks; the line feed that ends a line comment is white space.
        case comment
        /// A comment whose content the server runs, `/*!50100 … */`.
        case executableComment
    }

    /// What the token is.
    public let kind: Kind
    /// The token as written.
    public let text: Substring
    /// Where it starts, in UTF-8 bytes from the start of the text.
    public let offset: Int

    init(kind: Kind, text: Substring, offset: Int) {
        self.kind = kind
        self.text = text
        self.offset = offset
    }

    /// The bytes it covers, counted from the start of the text.
    public var range: Range<Int> { offset..<(offset + text.utf8.count) }

    /// White space or a comment that no server runs.
    public var isTrivia: Bool { kind == .whitespace || kind == .comment }

    /// Whether the token is the unquoted word `word`, without regard to ASCII case.
    public func isWord(_ word: String) -> Bool {
        guard kind == .word, text.utf8.count == word.utf8.count else { return false }
        return zip(text.utf8, word.utf8).allSatisfy { $0.lowercased == $1.lowercased }
    }

    /// Whether the token is one of the unquoted words `words`.
    public func isWord(in words: Set<String>) -> Bool {
        kind == .word && words.contains(text.uppercased())
    }

    /// Whether the token is the operator or separator `text`.
    public func isPunctuation(_ text: String) -> Bool {
        kind == .punctuation && self.text == text
    }

    /// The name that a word or a quoted identifier spells: without quotes, doubled quotes undone, the escapes
    /// `\0061` and `\+000061` of `U&"…"` undone. A word keeps its case; folding is the server's.
    ///
    /// - Returns: nil for a token that is no identifier under `lexicon`.
    public func unquotedIdentifier(_ lexicon: Lexicon) -> String? {
        switch kind {
        case .word: return String(text)
        case .quotedIdentifier: break
        default: return nil
        }
        let bytes = Array(text.utf8)
        switch bytes.first {
        case UInt8.openBracket where lexicon.identifierQuotes.contains(.bracket):
            return String(decoding: bytes.dropFirst().dropLast(), as: UTF8.self)
        case UInt8.backtick where lexicon.identifierQuotes.contains(.backtick):
            return Self.undouble(bytes.dropFirst().dropLast(), .backtick)
        case UInt8.doubleQuote where !lexicon.doubleQuotedIsString:
            return Self.undouble(bytes.dropFirst().dropLast(), .doubleQuote)
        case 0x55, 0x75:
            return Self.undoUnicodeEscapes(Self.undouble(bytes.dropFirst(3).dropLast(), .doubleQuote))
        default:
            return nil
        }
    }

    private static func undouble(_ bytes: ArraySlice<UInt8>, _ quote: UInt8) -> String {
        var name: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            name.append(bytes[index])
            index += bytes[index] == quote ? 2 : 1
        }
        return String(decoding: name, as: UTF8.self)
    }

    private static func undoUnicodeEscapes(_ name: String) -> String? {
        var result = String.UnicodeScalarView()
        var rest = Substring(name).unicodeScalars
        while let scalar = rest.popFirst() {
            guard scalar == "\\" else {
                result.append(scalar)
                continue
            }
            if rest.first == "\\" {
                rest.removeFirst()
                result.append(scalar)
                continue
            }
            let digits = rest.first == "+" ? 6 : 4
            if digits == 6 { rest.removeFirst() }
            guard rest.count >= digits, let value = UInt32(String(rest.prefix(digits)), radix: 16),
                let decoded = Unicode.Scalar(value)
            else { return nil }
            result.append(decoded)
            rest = rest.dropFirst(digits)
        }
        return String(result)
    }
}
