import SkeinModel
import Testing

@Suite struct IdentifierTests {
    private func refusal(of text: String) -> IdentifierError? {
        #expect(throws: IdentifierError.self) { try Identifier(text) }
    }

    @Test(arguments: [
        "users", "select", "Mixed Case", #"double"quote"#, "single'quote", "back`tick", "a.b", "größe", "名前", "🧶", " ",
        #"'; DROP TABLE users; --"#, String(repeating: "x", count: 10_000), "\u{00A0}",

    ])
    func `A name is kept as it is written`(_ text: String) throws {
        #expect(try Identifier(text).text == text)
    }

    @Test func `An empty name is refused`() {
        #expect(refusal(of: "")?.reason == .empty)
    }

    @Test(arguments: [0x00, 0x01, 0x09, 0x0A, 0x0D, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9F] as [UInt32])
    func `A control character is refused`(_ value: UInt32) throws {
        let scalar = try #require(UnicodeScalar(value))
        let text = "a\(scalar)b"
        #expect(refusal(of: text)?.reason == .controlCharacter(value))
        #expect(refusal(of: text)?.text == text)
    }

    @Test(arguments: [0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069] as [UInt32])
    func `A bidirectional override is refused`(_ value: UInt32) throws {
        let scalar = try #require(UnicodeScalar(value))
        let text = "user\(scalar)resu"
        #expect(refusal(of: text)?.reason == .bidirectionalOverride)
    }

    @Test func `Messages do not repeat what hides how it reads`() throws {
        let errors = try ["a\u{202E}b", "a\u{1B}b"].map { try #require(refusal(of: $0)) }
        for error in errors {
            #expect(!error.description.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{1B}" })
        }
        #expect(errors[1].description.contains("U+1B"))
    }

    @Test func `Names of equal look and other scalars are two names`() {
        // A server compares bytes: composed and decomposed é are two tables.
        #expect("caf\u{E9}" as Identifier != "cafe\u{301}")
        #expect(Set<Identifier>(["caf\u{E9}", "cafe\u{301}"]).count == 2)
        #expect("users" as Identifier != "Users")
    }

    @Test func `Order is by scalar value`() {
        #expect(
            ["b", "B", "a", "é", "_"].map { Identifier(reported: $0) }.sorted().map(\.text) == [
                "B", "_", "a", "b", "é",
            ]
        )
    }

    @Test func `Tables without a schema come first`() {
        let names: [TableName] = [TableName("a", schema: "z"), "z", TableName("b", schema: "a"), "a"]
        #expect(names.sorted().map(\.description) == ["a", "z", "a.b", "z.a"])
    }
}
