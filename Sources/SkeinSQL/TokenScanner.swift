/// The state of one pass over a text: where it is and what the next token is.
struct TokenScanner {
    let text: String
    let bytes: [UInt8]
    private(set) var lexicon: Lexicon
    var position = 0
    /// A terminator set by a client command, cut out wherever it stands outside of quotes and comments.
    var delimiter: [UInt8] = []
    /// True after `E'…'`, while only white space and line comments follow.
    private var mayContinueEscape = false
    private var sawLineEnd = false

    init(_ text: String, lexicon: Lexicon) throws(LexError) {
        var text = text
        text.makeContiguousUTF8()
        self.text = text
        self.lexicon = lexicon
        bytes = Array(text.utf8)
        if let nul = bytes.firstIndex(of: 0) {
            throw LexError(offset: nul, in: bytes, message: "a NUL byte would cut the statement short")
        }
    }

    mutating func next() throws(LexError) -> Token? {
        guard position < bytes.count else { return nil }
        let start = position
        let kind: Token.Kind
        if !delimiter.isEmpty, holds(delimiter, at: start) {
            position += delimiter.count
            kind = .punctuation
        } else {
            kind = try scan()
            stopAtDelimiter(kind, from: start)
        }
        noteContinuation(kind, from: start)
        let utf8 = text.utf8
        let lower = utf8.index(utf8.startIndex, offsetBy: start)
        let upper = utf8.index(lower, offsetBy: position - start)
        return Token(kind: kind, text: text[lower..<upper], offset: start)
    }

    /// An executable comment inside another is read as a plain one.
    mutating func disableExecutableComments() {
        lexicon.executableCommentOpeners = []
    }

    func byte(_ index: Int) -> UInt8? {
        index < bytes.count ? bytes[index] : nil
    }

    func holds(_ prefix: [UInt8], at index: Int) -> Bool {
        index + prefix.count <= bytes.count && bytes[index..<(index + prefix.count)].elementsEqual(prefix)
    }

    func failure(_ offset: Int, _ message: String) -> LexError {
        LexError(offset: offset, in: bytes, message: message)
    }

    private mutating func scan() throws(LexError) -> Token.Kind {
        let first = bytes[position]
        if first.isSpace || (position == 0 && holds([0xEF, 0xBB, 0xBF], at: 0)) {
            position += first.isSpace ? 1 : 3
            while position < bytes.count, bytes[position].isSpace { position += 1 }
            return .whitespace
        }
        if first.startsWord { return try scanWord() }
        if first.isDigit || (first == .dot && byte(position + 1)?.isDigit == true) { return scanNumber() }
        switch first {
        case .apostrophe:
            let escapes = lexicon.backslashEscapes || (mayContinueEscape && sawLineEnd)
            try scanQuoted(from: position, backslash: escapes, "string")
            // A continued E'…' may be continued again.
            mayContinueEscape = mayContinueEscape && sawLineEnd
            return .string
        case .doubleQuote where lexicon.doubleQuotedIsString:
            try scanQuoted(from: position, backslash: lexicon.backslashEscapes, "string")
            return .string
        case .doubleQuote where lexicon.identifierQuotes.contains(.doubleQuote),
            .backtick where lexicon.identifierQuotes.contains(.backtick):
            try scanQuoted(from: position, backslash: false, "quoted identifier")
            return .quotedIdentifier
        case .openBracket where lexicon.identifierQuotes.contains(.bracket):
            guard let end = bytes[position...].firstIndex(of: .closeBracket) else {
                throw failure(position, "the quoted identifier that starts here has no closing ]")
            }
            position = end + 1
            return .quotedIdentifier
        case .minus where startsDashComment, .hash where lexicon.hashComments:
            skipLine()
            return .comment
        case .slash where byte(position + 1) == .asterisk:
            return try scanBlockComment()
        case .dollar:
            return try scanDollar()
        case .question where lexicon.parameters.contains(.question):
            position += 1
            while let next = byte(position), next.isDigit { position += 1 }
            return .parameter
        case .colon where lexicon.parameters.contains(.colon) && byte(position + 1)?.continuesWord == true:
            position += 1
            skipWord()
            return .parameter
        case .at where lexicon.parameters.contains(.at):
            return scanAt()
        default:
            position += operatorLength(first)
            return .punctuation
        }
    }

    mutating func skipWord() {
        while position < bytes.count, bytes[position].continuesWord { position += 1 }
    }

    private mutating func scanWord() throws(LexError) -> Token.Kind {
        let start = position
        skipWord()
        guard position == start + 1, let next = byte(position) else { return .word }
        let prefix: Lexicon.StringPrefix
        switch bytes[start].lowercased {
        case 0x65: prefix = .escape
        case 0x62: prefix = .bit
        case 0x78: prefix = .hexadecimal
        case 0x6E: prefix = .national
        case 0x75 where next == .ampersand: prefix = .unicode
        default: return .word
        }
        guard lexicon.stringPrefixes.contains(prefix) else { return .word }
        if prefix == .unicode {
            guard let quote = byte(position + 1), quote == .apostrophe || quote == .doubleQuote else { return .word }
            position += 1
            try scanQuoted(from: start, backslash: false, quote == .apostrophe ? "string" : "quoted identifier")
            return quote == .apostrophe ? .string : .quotedIdentifier
        }
        guard next == .apostrophe else { return .word }
        try scanQuoted(from: start, backslash: lexicon.backslashEscapes || prefix == .escape, "string")
        mayContinueEscape = prefix == .escape
        return .string
    }

    private mutating func scanNumber() -> Token.Kind {
        let start = position
        if lexicon.digitsStartWords, bytes[start] != .dot {
            skipWord()
            let run = bytes[start..<position]
            position = start
            if !run.allSatisfy(\.isDigit), !isNumber(run) {
                skipWord()
                return .word
            }
        }
        if bytes[start] == 0x30, let mark = byte(start + 1)?.lowercased, mark == 0x78 || mark == 0x62 || mark == 0x6F {
            // 0x, 0b, 0o (PostgreSQL manual 4.1.2.6; MySQL manual 11.1.4 and 11.1.5).
            position += 2
            while let next = byte(position), next.isHexDigit || next == .underscore { position += 1 }
            if position > start + 2 { return .number }
            position = start
        }
        skipDigits()
        if byte(position) == .dot {
            position += 1
            skipDigits()
        }
        if let mark = byte(position), mark.lowercased == 0x65 {
            let sign = byte(position + 1)
            let digit = sign == .plus || sign == .minus ? position + 2 : position + 1
            if byte(digit)?.isDigit == true {
                position = digit
                skipDigits()
            }
        }
        return .number
    }

    /// Digits with single underscores between them (PostgreSQL manual 4.1.2.6; SQLite 3.46).
    private mutating func skipDigits() {
        while let next = byte(position), next.isDigit || (next == .underscore && byte(position + 1)?.isDigit == true) {
            position += 1
        }
    }

    /// Whether a run of word characters that starts with a digit is the start of a number: `0xFF`, `1e5`, `1e` before a sign.
    private func isNumber(_ run: ArraySlice<UInt8>) -> Bool {
        if run.first == 0x30, run.count > 2, let mark = run.dropFirst().first {
            let digits = run.dropFirst(2)
            if mark == 0x78 { return digits.allSatisfy(\.isHexDigit) }
            if mark == 0x62 { return digits.allSatisfy { $0 == 0x30 || $0 == 0x31 } }
        }
        let exponent = run.drop(while: \.isDigit)
        guard exponent.first?.lowercased == 0x65 else { return false }
        if exponent.count > 1 { return exponent.dropFirst().allSatisfy(\.isDigit) }
        let sign = byte(run.endIndex)
        return (sign == .plus || sign == .minus) && byte(run.endIndex + 1)?.isDigit == true
    }

    private mutating func scanAt() -> Token.Kind {
        let marks = byte(position + 1) == .at ? 2 : 1
        guard byte(position + marks)?.continuesWord == true else {
            position += 1
            return .punctuation
        }
        position += marks
        // Names of variables may hold dots (MySQL manual 11.4).
        while let next = byte(position), next.continuesWord || next == .dot { position += 1 }
        return .parameter
    }

    private func operatorLength(_ first: UInt8) -> Int {
        switch (first, byte(position + 1)) {
        // < <= <> << <=>
        case (0x3C, 0x3D): byte(position + 2) == 0x3E ? 3 : 2
        case (0x3C, 0x3E), (0x3C, 0x3C): 2
        // >= >>, == =>, != , || , && , :: :=
        case (0x3E, 0x3D), (0x3E, 0x3E), (0x3D, 0x3D), (0x3D, 0x3E), (0x21, 0x3D): 2
        case (0x7C, 0x7C), (0x26, 0x26), (0x3A, 0x3A), (0x3A, 0x3D): 2
        // -> ->>
        case (0x2D, 0x3E): byte(position + 2) == 0x3E ? 3 : 2
        default: 1
        }
    }

    private mutating func stopAtDelimiter(_ kind: Token.Kind, from start: Int) {
        guard let mark = delimiter.first else { return }
        switch kind {
        case .word, .number, .parameter, .punctuation:
            // The client looks for its delimiter at every byte, so `END$$` is a word and the delimiter `$$`.
            for index in (start + 1)..<max(position, start + 1)
            where bytes[index] == mark && holds(delimiter, at: index) {
                position = index
                return
            }
        default: return
        }
    }

    /// `E'a'`, a line end, `'b\''`: the second string obeys the escapes of the first (PostgreSQL manual 4.1.2.1; `scan.l`, `quotecontinue`).
    private mutating func noteContinuation(_ kind: Token.Kind, from start: Int) {
        guard mayContinueEscape else { return }
        switch kind {
        case .string:
            sawLineEnd = false
        case .whitespace:
            sawLineEnd =
                sawLineEnd || bytes[start..<position].contains { $0 == .lineFeed || $0 == .carriageReturn }
        case .comment where bytes[start] == .minus:
            break
        default:
            mayContinueEscape = false
            sawLineEnd = false
        }
    }
}
