/// One statement of a script.
public struct SplitStatement: Hashable, Sendable {
    /// The text from the first to the last token that means something, with the comments between, without the terminator.
    public let sql: String
    /// The line of the first token in the script, from 1.
    public let line: Int
    /// The column of the first token in the script, from 1, in Unicode scalars.
    public let column: Int
    /// The first token in the script, in UTF-8 bytes from its start.
    public let offset: Int
    /// What the statement does to the transaction, nil for nearly every statement.
    public let transactionControl: TransactionControl?
}

/// Splits a script into statements.
///
/// A statement ends at a semicolon that stands outside of quotes, comments and the constructs of
/// `Lexicon.compoundStatements`, or at the terminator of a `DELIMITER` line. Comments before and after a statement,
/// and statements without a token, are dropped. An executable comment is a token and is never split.
public struct StatementSplitter: Sendable {
    /// The rules.
    public let lexicon: Lexicon

    /// A splitter for the rules of `lexicon`.
    public init(lexicon: Lexicon) {
        self.lexicon = lexicon
    }

    /// The statements of `script`, in order.
    ///
    /// - Throws: `LexError` for what `Lexer.tokens()` refuses, a block without its `END`, a `DELIMITER` line without a
    ///   usable terminator, and a command of the shell `psql`.
    public func split(_ script: String) throws(LexError) -> [SplitStatement] {
        var scanner = try TokenScanner(script, lexicon: lexicon)
        var lines = LineCounter(scanner.bytes)
        var statements: [SplitStatement] = []
        var pending = PendingStatement(lexicon: lexicon)
        while let token = try scanner.next() {
            if token.isTrivia { continue }
            if pending.isEmpty, lexicon.delimiterCommand, try scanner.readDelimiterCommand(token) { continue }
            if token.isPunctuation("\\"), lexicon.refuseBackslashCommands || pending.isEmpty {
                throw scanner.failure(token.offset, "psql commands cannot be run: \(scanner.word(after: token))")
            }
            if pending.isEmpty { try scanner.refuseShellCommand(token, lexicon) }
            let ends = token.kind == .punctuation && scanner.isTerminator(token)
            // With a terminator of its own, the script says where statements end.
            if ends, !scanner.delimiter.isEmpty || !pending.body.isOpen {
                pending.finish(&statements, &lines)
            } else {
                try pending.append(token)
            }
        }
        if scanner.delimiter.isEmpty, let opener = pending.body.unfinished, let first = pending.first {
            throw scanner.failure(first.offset, "the statement that starts here opens \(opener) and has no END for it")
        }
        pending.finish(&statements, &lines)
        return statements
    }
}

/// The statement that is being read.
private struct PendingStatement {
    let lexicon: Lexicon
    var body: CompoundBody
    private(set) var first: Token?
    private var last: Token?
    private var head: [Token] = []

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
        body = CompoundBody(rules: lexicon.compoundStatements)
    }

    var isEmpty: Bool { first == nil }

    mutating func append(_ token: Token) throws(LexError) {
        first = first ?? token
        last = token
        guard token.kind == .executableComment else {
            if head.count < TransactionControl.headLength { head.append(token) }
            body.append(token)
            return
        }
        for inner in try token.expanded(lexicon) {
            if head.count < TransactionControl.headLength { head.append(inner) }
            body.append(inner)
        }
    }

    mutating func finish(_ statements: inout [SplitStatement], _ lines: inout LineCounter) {
        guard let first, let last else { return }
        lines.advance(to: first.offset)
        statements.append(
            SplitStatement(
                // Both are slices of one string.
                sql: String(first.text.base[first.text.startIndex..<last.text.endIndex]),
                line: lines.line,
                column: lines.column,
                offset: first.offset,
                transactionControl: TransactionControl(of: head)
            )
        )
        self = PendingStatement(lexicon: lexicon)
    }
}

extension TokenScanner {
    fileprivate func isTerminator(_ token: Token) -> Bool {
        delimiter.isEmpty ? token.isPunctuation(";") : token.text.utf8.elementsEqual(delimiter)
    }

    /// The text from `token` to the next white space, for messages.
    fileprivate func word(after token: Token) -> String {
        String(decoding: bytes[token.offset...].prefix { !$0.isSpace }.prefix(40), as: UTF8.self)
    }

    /// Refuses what only a client's shell understands at the start of a statement, and `USE`, after which the rest of the
    /// script, and what its runner writes, would go to another database (MySQL manual 15.8.4).
    fileprivate func refuseShellCommand(_ token: Token, _ lexicon: Lexicon) throws(LexError) {
        if token.isPunctuation(".") {
            throw failure(token.offset, "commands of the sqlite3 shell cannot be run: \(word(after: token))")
        }
        if token.isWord("DELIMITER"), !lexicon.delimiterCommand {
            throw failure(token.offset, "DELIMITER is a command of the mysql client, which this database does not know")
        }
        if token.isWord("USE"), lexicon.delimiterCommand {
            throw failure(
                token.offset,
                "USE leads what follows into another database; write that before the table's name"
            )
        }
    }

    /// Obeys `DELIMITER text` at the start of a statement, as the client does: the first word of the rest of the line,
    /// perhaps quoted, is the new terminator (MySQL manual 6.5.1.2; `client/mysql.cc`, `com_delimiter`).
    fileprivate mutating func readDelimiterCommand(_ token: Token) throws(LexError) -> Bool {
        guard token.isWord("DELIMITER") else { return false }
        let line = bytes[position...].prefix { $0 != .lineFeed }
        if let next = line.first, !next.isSpace { return false }
        let rest = line.drop(while: \.isSpace)
        let argument: ArraySlice<UInt8>
        if let quote = rest.first, quote == .apostrophe || quote == .doubleQuote || quote == .backtick {
            argument = rest.dropFirst().prefix { $0 != quote }
        } else {
            argument = rest.prefix { !$0.isSpace }
        }
        guard !argument.isEmpty else {
            throw failure(token.offset, "DELIMITER must be followed by the new terminator, such as //")
        }
        guard !argument.contains(.backslash) else {
            throw failure(token.offset, "the terminator of a DELIMITER line cannot hold a backslash")
        }
        delimiter = argument.elementsEqual([.semicolon]) ? [] : Array(argument)
        position = line.endIndex
        return true
    }
}
