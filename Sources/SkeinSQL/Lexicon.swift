/// The lexical rules of one SQL dialect, as data.
///
/// The lexer, the statement splitter and the canonical form of expressions read these rules and never the name of a
/// product. The defaults of the initializer are standard SQL (ISO/IEC 9075-2, section 5 "Lexical elements").
public struct Lexicon: Hashable, Sendable {
    /// A pair of marks around an identifier.
    public enum IdentifierQuote: Hashable, Sendable, CaseIterable {
        /// `"name"`, a mark inside is doubled. Standard SQL.
        case doubleQuote
        /// `` `name` ``, a mark inside is doubled. MySQL manual 11.2 "Schema Object Names"; SQLite "SQL Keywords".
        case backtick
        /// `[name]`, ends at the first `]`. SQLite "SQL Keywords".
        case bracket
    }

    /// A letter directly before the quote of a string that changes how it is read.
    public enum StringPrefix: Hashable, Sendable, CaseIterable {
        /// `E'…'`: backslash escapes. PostgreSQL manual 4.1.2.2.
        case escape
        /// `U&'…'` and the identifier `U&"…"`. PostgreSQL manual 4.1.1 and 4.1.2.3.
        case unicode
        /// `B'…'`. PostgreSQL manual 4.1.2.5; MySQL manual 11.1.5.
        case bit
        /// `X'…'`. PostgreSQL manual 4.1.2.5; MySQL manual 11.1.4; SQLite "SQL Language Expressions" 3.
        case hexadecimal
        /// `N'…'`. MySQL manual 12.3.7 "The National Character Set".
        case national
    }

    /// A placeholder or variable that is read as one token.
    public enum Parameter: Hashable, Sendable, CaseIterable {
        /// `?` and `?12`. MySQL manual 15.5.1; SQLite "SQL Language Expressions" 4.
        case question
        /// `$1`. PostgreSQL manual 4.2.2.
        case numbered
        /// `:name`. SQLite "SQL Language Expressions" 4.
        case colon
        /// `@name` and `@@name`. MySQL manual 11.4 and 7.1.9; SQLite "SQL Language Expressions" 4.
        case at
        /// `$name`. SQLite "SQL Language Expressions" 4.
        case dollar
    }

    /// A construct whose inner semicolons do not end the statement.
    public enum Compound: Hashable, Sendable, CaseIterable {
        /// `CREATE TRIGGER … BEGIN …; END;`, over when `;`, `END` and `;` follow each other, as `sqlite3_complete()` reads it.
        case triggers
        /// `CREATE PROCEDURE | FUNCTION | TRIGGER | EVENT` with a block body. MySQL manual 15.6 "Compound Statement
        /// Syntax"; and MariaDB's `BEGIN NOT ATOMIC … END`.
        case storedPrograms
        /// `CREATE FUNCTION | PROCEDURE … BEGIN ATOMIC … END`. PostgreSQL manual, CREATE FUNCTION, `sql_body`.
        case atomicBodies
        /// Commands in parentheses, `CREATE RULE … DO ALSO (a; b)`. PostgreSQL manual, CREATE RULE.
        case parenthesisedCommands
    }

    /// The marks that may surround an identifier.
    public var identifierQuotes: Set<IdentifierQuote>
    /// `"text"` is a string: MySQL without `ANSI_QUOTES` (MySQL manual 11.1.1). Wins over `identifierQuotes`.
    public var doubleQuotedIsString: Bool
    /// A backslash escapes in every string: MySQL without `NO_BACKSLASH_ESCAPES` (MySQL manual 11.1.1).
    public var backslashEscapes: Bool
    /// The prefixes that make one token with the string they precede.
    public var stringPrefixes: Set<StringPrefix>
    /// `$tag$ … $tag$` is a string (PostgreSQL manual 4.1.2.4).
    public var dollarQuotes: Bool
    /// `/* /* */ */` is one comment (PostgreSQL manual 4.1.5).
    public var nestedComments: Bool
    /// `#` starts a comment to the end of the line (MySQL manual 11.7).
    public var hashComments: Bool
    /// `--` starts a comment only before white space, a control character or the end (MySQL manual 1.7.2.4): `1--1` is 2.
    public var dashCommentNeedsSpace: Bool
    /// A carriage return ends a `--` comment, not only a line feed (PostgreSQL `scan.l`: `non_newline [^\n\r]`).
    public var carriageReturnEndsComment: Bool
    /// The openers of comments that hold code, `/*!` (MySQL manual 11.7) and `/*M!` (MariaDB "Comment Syntax").
    public var executableCommentOpeners: [String]
    /// A word may start with a digit, `1st` (MySQL manual 11.2 "Schema Object Names").
    public var digitsStartWords: Bool
    /// What is read as one parameter token.
    public var parameters: Set<Parameter>
    /// The constructs whose inner semicolons do not end a statement.
    public var compoundStatements: Set<Compound>
    /// A line `DELIMITER //` changes the terminator of statements (MySQL manual 6.5.1.2 "mysql Client Commands").
    public var delimiterCommand: Bool
    /// A backslash outside of quotes is a command of the shell `psql` and an error here (PostgreSQL manual, psql).
    public var refuseBackslashCommands: Bool
    /// An unquoted name means the same as its quoted lower-case form: folding (PostgreSQL manual 4.1.1) or names
    /// without case (MySQL manual 11.2.3 for columns, SQLite). Standard SQL folds to upper case.
    public var foldsToLowercase: Bool

    /// Rules; the defaults are standard SQL.
    public init(
        identifierQuotes: Set<IdentifierQuote> = [.doubleQuote],
        doubleQuotedIsString: Bool = false,
        backslashEscapes: Bool = false,
        stringPrefixes: Set<StringPrefix> = [.unicode, .bit, .hexadecimal, .national],
        dollarQuotes: Bool = false,
        nestedComments: Bool = false,
        hashComments: Bool = false,
        dashCommentNeedsSpace: Bool = false,
        carriageReturnEndsComment: Bool = false,
        executableCommentOpeners: [String] = [],
        digitsStartWords: Bool = false,
        parameters: Set<Parameter> = [.question, .colon],
        compoundStatements: Set<Compound> = [],
        delimiterCommand: Bool = false,
        refuseBackslashCommands: Bool = false,
        foldsToLowercase: Bool = false
    ) {
        self.identifierQuotes = identifierQuotes
        self.doubleQuotedIsString = doubleQuotedIsString
        self.backslashEscapes = backslashEscapes
        self.stringPrefixes = stringPrefixes
        self.dollarQuotes = dollarQuotes
        self.nestedComments = nestedComments
        self.hashComments = hashComments
        self.dashCommentNeedsSpace = dashCommentNeedsSpace
        self.carriageReturnEndsComment = carriageReturnEndsComment
        self.executableCommentOpeners = executableCommentOpeners
        self.digitsStartWords = digitsStartWords
        self.parameters = parameters
        self.compoundStatements = compoundStatements
        self.delimiterCommand = delimiterCommand
        self.refuseBackslashCommands = refuseBackslashCommands
        self.foldsToLowercase = foldsToLowercase
    }
}
