/// Tokens that run to a closing mark: strings, quoted identifiers, comments.
extension TokenScanner {
    /// Reads from the quote at `position` to its end; `start` is where the token starts, before a prefix.
    mutating func scanQuoted(from start: Int, backslash: Bool, _ what: String) throws(LexError) {
        let quote = bytes[position]
        let end = bytes.count
        var index = position + 1
        while index < end {
            let byte = bytes[index]
            if byte == quote {
                if index + 1 < end, bytes[index + 1] == quote {
                    index += 2
                    continue
                }
                position = index + 1
                return
            }
            index += backslash && byte == .backslash ? 2 : 1
        }
        throw failure(start, "the \(what) that starts here has no closing \(Character(Unicode.Scalar(quote)))")
    }

    /// Whether `--` at `position` starts a comment.
    var startsDashComment: Bool {
        guard byte(position + 1) == .minus else { return false }
        guard lexicon.dashCommentNeedsSpace, let next = byte(position + 2) else { return true }
        return next <= 0x20 || next == 0x7F
    }

    mutating func skipLine() {
        while position < bytes.count, bytes[position] != .lineFeed {
            if lexicon.carriageReturnEndsComment, bytes[position] == .carriageReturn { return }
            position += 1
        }
    }

    mutating func scanBlockComment() throws(LexError) -> Token.Kind {
        let start = position
        let openers = lexicon.executableCommentOpeners
        guard
            let opener = openers.map({ Array($0.utf8) }).filter({ holds($0, at: start) }).max(by: {
                $0.count < $1.count
            })
        else {
            position = try endOfBlockComment(start, nesting: lexicon.nestedComments ? .max : 1)
            return .comment
        }
        // A server that skips the comment looks for its end without regard to quotes and over one inner comment
        // (MySQL `sql_lex.cc`, `consume_comment`); one that runs it reads tokens. Both must agree.
        let skipped = try endOfBlockComment(start, nesting: 2)
        let run = try endOfExecutableComment(start, opener: opener.count)
        guard skipped == run else {
            throw failure(
                start,
                "this executable comment ends at a different place on servers that skip it; "
                    + "move quotes and comments that contain */ out of it"
            )
        }
        position = run
        return .executableComment
    }

    /// The offset after the comment at `start`, in which comments nest to the depth `nesting`.
    private func endOfBlockComment(_ start: Int, nesting: Int) throws(LexError) -> Int {
        var depth = 1
        var index = start + 2
        while index + 1 < bytes.count {
            let byte = bytes[index]
            if byte == .asterisk, bytes[index + 1] == .slash {
                depth -= 1
                index += 2
                if depth == 0 { return index }
            } else if byte == .slash, bytes[index + 1] == .asterisk, depth < nesting {
                depth += 1
                index += 2
            } else {
                index += 1
            }
        }
        throw failure(start, "the comment that starts here has no closing */")
    }

    private func endOfExecutableComment(_ start: Int, opener: Int) throws(LexError) -> Int {
        var inner = self
        inner.disableExecutableComments()
        inner.position = start + opener
        while inner.position < bytes.count {
            if holds([.asterisk, .slash], at: inner.position) { return inner.position + 2 }
            _ = try inner.next()
        }
        throw failure(start, "the executable comment that starts here has no closing */")
    }

    mutating func scanDollar() throws(LexError) -> Token.Kind {
        let start = position
        let next = byte(start + 1)
        if lexicon.dollarQuotes, let tagEnd = endOfDollarTag(start) {
            try scanDollarQuoted(tag: Array(bytes[start..<tagEnd]))
            return .string
        }
        if lexicon.parameters.contains(.numbered), next?.isDigit == true {
            position += 1
            while let digit = byte(position), digit.isDigit { position += 1 }
            return .parameter
        }
        position += 1
        if lexicon.dollarQuotes || next?.continuesWord != true { return .punctuation }
        skipWord()
        return lexicon.parameters.contains(.dollar) ? .parameter : .word
    }

    /// The offset after `$tag$` at `start`; a tag is a word without `$` (PostgreSQL manual 4.1.2.4).
    private func endOfDollarTag(_ start: Int) -> Int? {
        var index = start + 1
        if let first = byte(index), first.isDigit { return nil }
        while let next = byte(index), next.startsWord || next.isDigit { index += 1 }
        return byte(index) == .dollar ? index + 1 : nil
    }

    private mutating func scanDollarQuoted(tag: [UInt8]) throws(LexError) {
        let start = position
        var index = start + tag.count
        while index + tag.count <= bytes.count {
            if bytes[index] == .dollar, holds(tag, at: index) {
                position = index + tag.count
                return
            }
            index += 1
        }
        let name = String(decoding: tag, as: UTF8.self)
        throw failure(start, "the dollar-quoted string that starts here has no closing \(name)")
    }
}
