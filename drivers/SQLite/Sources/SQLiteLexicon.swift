#if SQLite
    internal import SkeinSQL

    extension Lexicon {
        /// SQLite's lexical rules (https://sqlite.org/lang_keywords.html, https://sqlite.org/lang_expr.html).
        static let sqlite = Lexicon(
            identifierQuotes: [.doubleQuote, .backtick, .bracket],
            stringPrefixes: [.hexadecimal],
            parameters: [.question, .colon, .at, .dollar],
            compoundStatements: [.triggers],
            foldsToLowercase: true
        )
    }

    extension Token {
        /// Whether the token is a name that SQLite takes for `name`: it ignores the case of ASCII letters.
        func names(_ name: String) -> Bool {
            unquotedIdentifier(.sqlite).map { $0.isSameName(as: name) } ?? false
        }
    }

    extension String {
        /// Whether SQLite takes both for one name: it folds ASCII letters and nothing else.
        func isSameName(as other: String) -> Bool {
            func folded(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
            return utf8.elementsEqual(other.utf8) { folded($0) == folded($1) }
        }
    }

    extension TokenCursor {
        /// Reads a name as SQLite's grammar takes one (`nm ::= ID | STRING`): also a string is a name.
        mutating func expectName() throws(LexError) -> String {
            if let token = peek, token.kind == .string, token.text.hasPrefix("'") {
                advance()
                return String(token.text.dropFirst().dropLast().replacing("''", with: "'"))
            }
            return try expectIdentifier()
        }
    }
#endif
