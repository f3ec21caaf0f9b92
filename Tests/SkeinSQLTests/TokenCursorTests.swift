import SkeinSQL
import Testing

@Suite struct TokenCursorTests {
    static let table = """
        CREATE TABLE [my t] ( -- first
          "a""b" INTEGER DEFAULT (1 + (2)) CHECK ("a""b" IN (1, ')')),
          name TEXT /* é */ , FOREIGN KEY (name) REFERENCES o(id)
        ) STRICT
        """

    @Test func readsAndSlicesATable() throws {
        var cursor = try TokenCursor(Self.table, lexicon: .sqlite)
        #expect(cursor.isAt(words: "create", "table"))
        let skippedView = cursor.skip(words: "CREATE", "VIEW")
        #expect(!skippedView && cursor.offset == 0)
        let skippedTable = cursor.skip(words: "CREATE", "TABLE")
        #expect(skippedTable)
        #expect(try cursor.expectIdentifier() == "my t")
        var outer = cursor
        let body = try #require(try outer.skipParenthesised())
        #expect(cursor.slice(body).hasPrefix("( -- first"))
        #expect(cursor.slice(body).hasSuffix("o(id)\n)"))
        try outer.expect(word: "strict")
        #expect(outer.isAtEnd)
        #expect(outer.advance() == nil)
        #expect(outer.offset == Self.table.utf8.count)

        try cursor.expect(punctuation: "(")
        var parts: [Substring] = []
        repeat {
            parts.append(cursor.slice(try cursor.skip { $0.isPunctuation(",") }))
        } while cursor.skip(punctuation: ",")
        #expect(
            parts == [
                #""a""b" INTEGER DEFAULT (1 + (2)) CHECK ("a""b" IN (1, ')'))"#, "name TEXT",
                "FOREIGN KEY (name) REFERENCES o(id)",
            ]
        )
        #expect(cursor.isAt(punctuation: ")"))
        #expect(cursor.slice(cursor.endOfPrevious..<cursor.offset) == "\n")
        #expect(cursor.peek(1)?.isWord("STRICT") == true)
        #expect(cursor.peek(-1)?.isPunctuation(")") == true)
        #expect(cursor.peek(2) == nil)
    }

    @Test func saysWhatItExpected() throws {
        var cursor = try TokenCursor("a\n é = (1", lexicon: .sqlite)
        cursor.advance()
        var error = #expect(throws: LexError.self) { try cursor.expect(punctuation: "(") }
        #expect(error?.description == "line 2, column 2: expected \"(\" but found \"é\"")
        #expect(cursor.skipIdentifier() == "é")
        #expect(cursor.skipIdentifier() == nil)
        #expect(try cursor.skipParenthesised() == nil)
        cursor.advance()
        error = #expect(throws: LexError.self) { _ = try cursor.skipParenthesised() }
        #expect(error?.column == 6)
        cursor.advance()
        cursor.advance()
        error = #expect(throws: LexError.self) { try cursor.expect(word: "x") }
        #expect(error?.message == "expected x but found the end")
    }
}
