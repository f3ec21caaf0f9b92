import SkeinSQL

extension Lexicon {
    static let standard = Lexicon()

    static let postgres = Lexicon(
        stringPrefixes: [.escape, .unicode, .bit, .hexadecimal, .national],
        dollarQuotes: true,
        nestedComments: true,
        carriageReturnEndsComment: true,
        parameters: [.numbered],
        compoundStatements: [.atomicBodies, .parenthesisedCommands],
        refuseBackslashCommands: true,
        foldsToLowercase: true
    )

    static let mysql = Lexicon(
        identifierQuotes: [.backtick],
        doubleQuotedIsString: true,
        backslashEscapes: true,
        stringPrefixes: [.bit, .hexadecimal, .national],
        hashComments: true,
        dashCommentNeedsSpace: true,
        executableCommentOpeners: ["/*!", "/*M!"],
        digitsStartWords: true,
        parameters: [.question, .at],
        compoundStatements: [.storedPrograms],
        delimiterCommand: true,
        foldsToLowercase: true
    )

    static let sqlite = Lexicon(
        identifierQuotes: [.doubleQuote, .backtick, .bracket],
        stringPrefixes: [.hexadecimal],
        parameters: [.question, .colon, .at, .dollar],
        compoundStatements: [.triggers],
        foldsToLowercase: true
    )

    static let all: [Lexicon] = [.standard, .postgres, .mysql, .sqlite]
}

/// A generator with a fixed seed, so that a failing case comes back.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
