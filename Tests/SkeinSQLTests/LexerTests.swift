import SkeinSQL
import Testing

/// A text, its rules, and its tokens that are not white space as `kind:text`.
struct LexCase: Sendable, CustomTestStringConvertible {
    var text: String
    var lexicon: Lexicon
    var expected: [String]
    var testDescription: String { text }

    init(_ lexicon: Lexicon, _ text: String, _ expected: [String]) {
        self.text = text
        self.lexicon = lexicon
        self.expected = expected
    }
}

@Suite struct LexerTests {
    static let cases: [LexCase] = [
        LexCase(.postgres, "$$a;b$$", ["string:$$a;b$$"]),
        LexCase(.postgres, "$t$ ; $$ $tt$ x$t$;", ["string:$t$ ; $$ $tt$ x$t$", "punctuation:;"]),
        LexCase(.postgres, "a$$b$$", ["word:a$$b$$"]),
        LexCase(.postgres, "$1$$;$$", ["parameter:$1", "string:$$;$$"]),
        LexCase(.postgres, "/* a /* ; */ ' */x", ["comment:/* a /* ; */ ' */", "word:x"]),
        LexCase(.postgres, #"E'it\'s; '"#, [#"string:E'it\'s; '"#]),
        LexCase(.postgres, #"'\' x"#, [#"string:'\'"#, "word:x"]),
        LexCase(.postgres, #"namE'\'"#, ["word:namE", #"string:'\'"#]),
        LexCase(.postgres, "E'a'\n 'b\\';' x", ["string:E'a'", #"string:'b\';'"#, "word:x"]),
        LexCase(.postgres, "E'a' -- c\n'b\\';'", ["string:E'a'", "comment:-- c", #"string:'b\';'"#]),
        LexCase(.postgres, #"E'a' 'b\'"#, ["string:E'a'", #"string:'b\'"#]),
        LexCase(.postgres, #"U&'\0061;' U&"d\0061""#, [#"string:U&'\0061;'"#, #"quotedIdentifier:U&"d\0061""#]),
        LexCase(.postgres, "b'1' X'f' n'x'", ["string:b'1'", "string:X'f'", "string:n'x'"]),
        LexCase(.postgres, "1--1", ["number:1", "comment:--1"]),
        LexCase(.postgres, "-- c\rx", ["comment:-- c", "word:x"]),
        LexCase(
            .postgres,
            "a[1:2]::int",
            "word:a punctuation:[ number:1 punctuation:: number:2 punctuation:] punctuation::: word:int".split(
                separator: " "
            ).map(String.init)
        ),
        LexCase(.postgres, "a->>'x'", ["word:a", "punctuation:->>", "string:'x'"]),
        LexCase(.postgres, "#c", ["punctuation:#", "word:c"]),
        LexCase(.mysql, "1--1", ["number:1", "punctuation:-", "punctuation:-", "number:1"]),
        LexCase(.mysql, "1--", ["number:1", "comment:--"]),
        LexCase(.mysql, "-- c\rx\ny", ["comment:-- c\rx", "word:y"]),
        LexCase(.mysql, "x#c;'\ny", ["word:x", "comment:#c;'", "word:y"]),
        LexCase(.mysql, #"'it\'s;' "a\";""#, [#"string:'it\'s;'"#, #"string:"a\";""#]),
        LexCase(.mysql, "`a``b;`", ["quotedIdentifier:`a``b;`"]),
        LexCase(.mysql, #"`a\`x"#, [#"quotedIdentifier:`a\`"#, "word:x"]),
        LexCase(.mysql, "/*!50000 SELECT 1; */ x", ["executableComment:/*!50000 SELECT 1; */", "word:x"]),
        LexCase(.mysql, "/*M!100100 a */", ["executableComment:/*M!100100 a */"]),
        LexCase(.mysql, "/*! a /* b */ c */", ["executableComment:/*! a /* b */ c */"]),
        LexCase(.mysql, "/*! a /*! b */ c */", ["executableComment:/*! a /*! b */ c */"]),
        LexCase(.mysql, "/* a /* b */ c", ["comment:/* a /* b */", "word:c"]),
        LexCase(.mysql, "@@global.x @v ?", ["parameter:@@global.x", "parameter:@v", "parameter:?"]),
        LexCase(
            .mysql,
            "1st 1e5 0xFF 1e+5 1e-x",
            "word:1st number:1e5 number:0xFF number:1e+5 word:1e punctuation:- word:x".split(separator: " ").map(
                String.init
            )
        ),
        LexCase(.mysql, "$$", ["word:$$"]),
        LexCase(
            .sqlite,
            "[x;y] \"a;b\" `c`",
            ["quotedIdentifier:[x;y]", "quotedIdentifier:\"a;b\"", "quotedIdentifier:`c`"]
        ),
        LexCase(.sqlite, ":a @b $c ?1", ["parameter::a", "parameter:@b", "parameter:$c", "parameter:?1"]),
        LexCase(.sqlite, "/*! a */", ["comment:/*! a */"]),
        LexCase(.standard, "'it''s;' 1.5e-3 .5", ["string:'it''s;'", "number:1.5e-3", "number:.5"]),
        LexCase(.standard, "größe «x» 名前", ["word:größe", "word:«x»", "word:名前"]),
        LexCase(.standard, "\u{FEFF}a", ["word:a"]),
        LexCase(.standard, "", []),
    ]

    @Test(arguments: cases)
    func cutsIntoTokens(_ example: LexCase) throws {
        let tokens = try Lexer(example.text, lexicon: example.lexicon).tokens()
        #expect(tokens.map(\.text).joined() == example.text)
        #expect(tokens.filter { $0.kind != .whitespace }.map { "\($0.kind):\($0.text)" } == example.expected)
    }

    static let failures: [(Lexicon, String, Int, Int, String)] = [
        (.standard, "a\n é 'x", 2, 4, "string"),
        (.standard, "\"x", 1, 1, "quoted identifier"),
        (.sqlite, "x [y", 1, 3, "no closing ]"),
        (.postgres, "a\r\n $t$ x $T$", 2, 2, "no closing $t$"),
        (.postgres, "/* /* */", 1, 1, "no closing */"),
        (.postgres, "E'x\\'", 1, 1, "string"),
        (.mysql, "'x\\", 1, 1, "string"),
        (.mysql, "/*! x", 1, 1, "no closing */"),
        (.mysql, "/*!99999 ' */ COMMIT; -- '*/", 1, 1, "ends at a different place"),
        (.mysql, "a\n\u{0}", 2, 1, "NUL"),
        (.postgres, "'\u{0}'", 1, 2, "NUL"),
    ]

    @Test(arguments: failures.indices)
    func refuses(_ index: Int) {
        let (lexicon, text, line, column, message) = Self.failures[index]
        let error = #expect(throws: LexError.self) { try Lexer(text, lexicon: lexicon).tokens() }
        #expect(error?.line == line)
        #expect(error?.column == column)
        #expect(error?.message.contains(message) == true)
    }

    @Test func everyByteSurvives() throws {
        let fragments = [
            "'", "''", "\"", "`", "[", "]", "$", "$$", "$a$", "\\", "--", "-- ", "#", "/*", "*/", "/*!", "/*M!50000 ",
            ";",
            "\n", "\r", "\r\n", " ", "E'", "U&'", "U&\"", "x", "BEGIN", "END", "CASE", "1", "1e", ".", "0x", "é", "👩‍👩‍👧",
            "\u{301}",
            ":", "::", "@", "@@", "?", "(", ")", "DELIMITER //\n", "//", "->", "<=", "\u{FEFF}", "\u{A0}", "\u{B}",
        ]
        var random = SplitMix(state: 7)
        var readable = 0
        for _ in 0..<2_000 {
            let text = (0..<Int.random(in: 0...14, using: &random)).map { _ in
                fragments.randomElement(using: &random) ?? ""
            }.joined()
            for lexicon in Lexicon.all {
                do {
                    let tokens = try Lexer(text, lexicon: lexicon).tokens()
                    readable += 1
                    var offset = 0
                    for token in tokens {
                        #expect(token.offset == offset && !token.text.isEmpty)
                        offset = token.range.upperBound
                    }
                    #expect(Array(tokens.map(\.text).joined().utf8) == Array(text.utf8))
                } catch {
                    #expect(error.offset >= 0 && error.offset < text.utf8.count)
                }
                _ = try? StatementSplitter(lexicon: lexicon).split(text)
            }
        }
        #expect(readable > 1_500)
    }

    @Test func identifiersLoseTheirQuotes() throws {
        let cases: [(Lexicon, String, String?)] = [
            (.postgres, #""a""b""#, "a\"b"), (.postgres, "Abc", "Abc"), (.postgres, #"U&"d\0061t\+000061""#, "data"),
            (.postgres, #"U&"\d8""#, nil), (.postgres, "'a'", nil), (.mysql, "`a``b`", "a`b"), (.mysql, "\"a\"", nil),
            (.sqlite, "[a b]", "a b"), (.sqlite, "\"'\u{301}\"", "'\u{301}"),
        ]
        for (lexicon, text, name) in cases {
            #expect(try Lexer(text, lexicon: lexicon).tokens().first?.unquotedIdentifier(lexicon) == name, "\(text)")
        }
    }

    @Test func wordsCompareWithoutCase() throws {
        let tokens = try Lexer("create \"create\"", lexicon: .standard).tokens()
        #expect(tokens[0].isWord("CREATE"))
        #expect(!tokens[0].isWord("CREATED"))
        #expect(tokens[0].isWord(in: ["DROP", "CREATE"]))
        #expect(!tokens[2].isWord("create"))
    }

    @Test func executableCommentsOpenUp() throws {
        let tokens = try Lexer("/*!50003 CREATE*/ /* c */ TRIGGER", lexicon: .mysql).significantTokens()
        #expect(tokens.map(\.text) == ["CREATE", "TRIGGER"])
    }
}
