import SkeinSQL
import Testing

@Suite struct SQLTextTests {
    @Test func quotes() throws {
        #expect(SQLText.quoteIdentifier("a\"b", quote: "\"") == "\"a\"\"b\"")
        #expect(SQLText.quoteIdentifier("a`b\"", quote: "`") == "`a``b\"`")
        #expect(SQLText.quoteString(#"it's \"#) == #"'it''s \'"#)
        #expect(try SQLText.quoteStringBackslash(#"it's \"#) == #"'it''s \\'"#)
        let error = #expect(throws: LexError.self) { try SQLText.quoteStringBackslash("a\u{0}") }
        #expect(error?.column == 2)
    }

    @Test(arguments: [
        "'", "'\u{301}", "\"\u{301}", "`\u{FE0F}", "\\'", "\\", "a'; DROP TABLE t; --", "\r\n'", "''", "👩‍👩‍👧'", "é",
    ])
    func whatIsQuotedIsOneToken(_ text: String) throws {
        for lexicon in [Lexicon.standard, .postgres, .sqlite] {
            #expect(try Lexer(SQLText.quoteString(text), lexicon: lexicon).tokens().map(\.kind) == [.string])
            let name = try Lexer(SQLText.quoteIdentifier(text, quote: "\""), lexicon: lexicon).tokens()
            #expect(name.map { $0.unquotedIdentifier(lexicon) } == [text])
        }
        #expect(try Lexer(SQLText.quoteStringBackslash(text), lexicon: .mysql).tokens().map(\.kind) == [.string])
        let name = try Lexer(SQLText.quoteIdentifier(text, quote: "`"), lexicon: .mysql).tokens()
        #expect(name.map { $0.unquotedIdentifier(.mysql) } == [text])
    }

    @Test func outlines() {
        func outline(_ sql: String, _ lexicon: Lexicon = .postgres) -> String {
            SQLText.outline(sql, lexicon: lexicon, limit: 60)
        }
        #expect(
            outline("  UPDATE t -- why\n SET a = 'secret',\n\tb = 4711 WHERE \"c\" = E'x\\'y';")
                == "UPDATE t SET a = ?, b = ? WHERE \"c\" = ?"
        )
        #expect(outline("SELECT $q$ it's $q$, $1") == "SELECT ?, $1")
        #expect(outline("INSERT INTO t VALUES (\"secret\", 'cut of") == "INSERT INTO t VALUES (\"secret\",…")
        #expect(outline("INSERT INTO t VALUES (\"secret\")", .mysql) == "INSERT INTO t VALUES (?)")
        #expect(outline("/* a */ SELECT 1") == "SELECT ?")
        #expect(
            outline("SELECT " + String(repeating: "a", count: 80)) == "SELECT " + String(repeating: "a", count: 53)
                + "…"
        )
        #expect(outline("") == "")
        #expect(outline("a\u{0}b") == "…")
    }

    static let same: [(Lexicon, String, String)] = [
        (.postgres, "((a > 1))", "A>1"), (.postgres, "NOW ( )", "now()"), (.postgres, "\"age\" >= 0", "(age>=0)"),
        (.postgres, "a /* x */ AND\n b", "a and b"), (.mysql, "`a` + 1", "a+1"),
        (.sqlite, "[a] in (1, 2)", "a IN(1,2)"),
        (.sqlite, "[A b]", "\"A b\""), (.postgres, "numeric(10, 2)", "NUMERIC (10,2)"),
        (.postgres, "(a) + (b)", "(a)+(b)"),
    ]

    static let different: [(Lexicon, String, String)] = [
        (.postgres, "'a  b'", "'a b'"), (.postgres, "'A'", "'a'"), (.postgres, "\"A\"", "a"), (.standard, "\"a\"", "a"),
        (.postgres, "\"user\" = x", "user = x"), (.postgres, "(a) + (b)", "a) + (b"), (.mysql, "`A`", "\"A\""),
        (.postgres, "ab", "a b"), (.postgres, "()", ""), (.postgres, "'unclosed", "unclosed"),
    ]

    @Test(arguments: same.indices)
    func equalMeaningsHaveOneKey(_ index: Int) {
        let (lexicon, left, right) = Self.same[index]
        #expect(SQLText.canonical(left, lexicon: lexicon) == SQLText.canonical(right, lexicon: lexicon))
    }

    @Test(arguments: different.indices)
    func otherMeaningsHaveOtherKeys(_ index: Int) {
        let (lexicon, left, right) = Self.different[index]
        #expect(SQLText.canonical(left, lexicon: lexicon) != SQLText.canonical(right, lexicon: lexicon))
    }

    @Test func aKeyIsItsOwnKey() {
        for (lexicon, left, _) in Self.same {
            let key = SQLText.canonical(left, lexicon: lexicon)
            #expect(SQLText.canonical(key, lexicon: lexicon) == key)
        }
    }
}
