import SkeinRevisions
import Testing

@Suite struct GraphIdentityTests {
    @Test(arguments: ["1", "8d3f21c07a5e", "add_users", "Z", "0001", "headless", String(repeating: "x", count: 255)])
    func accepts(_ text: String) throws {
        #expect(try RevisionID(text).text == text)
    }

    @Test(arguments: [
        ("", RevisionIDError.Reason.empty),
        ("a-b", .character("-")), ("a@b", .character("@")), ("a+b", .character("+")), ("a:b", .character(":")),
        ("1.0", .character(".")), ("a b", .character(" ")), ("é1", .character("é")), ("a\u{0}", .character("\u{0}")),
        ("a'", .character("'")), ("../x", .character(".")), ("١", .character("١")),
        (String(repeating: "x", count: 256), .tooLong(256)),
        ("head", .reserved), ("heads", .reserved), ("base", .reserved), ("current", .reserved),
    ])
    func refuses(_ text: String, _ reason: RevisionIDError.Reason) {
        #expect(throws: RevisionIDError(text: text, reason: reason)) { try RevisionID(text) }
    }

    @Test func errorNamesTheCharacter() {
        #expect(
            RevisionIDError(text: "a-b", reason: .character("-")).description
                == "`a-b` contains `-`; use only the letters A-Z and a-z, digits and `_`"
        )
        let invisible = RevisionIDError(text: "a\u{202E}b", reason: .character("\u{202E}")).description
        #expect(invisible.contains("U+202E"))
        #expect(!invisible.contains("\u{202E}"))
    }

    @Test func randomIsTwelveHexadecimalDigits() throws {
        var generator = SystemRandomNumberGenerator()
        let ids = Set((0..<200).map { _ in RevisionID.random(using: &generator) })
        #expect(ids.count == 200)
        for id in ids {
            #expect(id.text.count == 12)
            #expect(id.text.allSatisfy { "0123456789abcdef".contains($0) })
            #expect(try RevisionID(id.text) == id)
        }
    }

    @Test func ordersByText() {
        #expect(["b", "a_", "a1", "B"].map { RevisionID(stringLiteral: $0) }.sorted() == ["B", "a1", "a_", "b"])
    }
}
