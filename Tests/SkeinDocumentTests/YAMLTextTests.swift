import SkeinDocument
import Testing

@Suite struct YAMLTextTests {
    @Test(arguments: [
        "users", "string(20)", "8d3f21c07a5e", "a b", "path/to.file", "_x", "add phone to users",
    ])
    func plain(_ text: String) {
        #expect(YAMLText.quote(text) == text)
    }

    @Test(arguments: [
        "", " a", "a ", "no", "Yes", "null", "~", "true", "1", "1.10", "0123", "1e7", "12e45", "0xff", "0b01", "0o17",
        "1:30",
        "2026-11-22", "- a", "a: b", "a #b", "#a", "*a", "&a", "!a", "%a", "@a", "`a", "[a]", "{a}", "a, b", "'a'",
        "\"a\"",
        "a\nb", "a\r\nb", "\t", "\\", "\\d", "\u{1B}", "\u{7F}", "\u{85}", "\u{2028}", "\u{202E}", "a\u{FEFF}",
        "\u{FFFE}",
        "é", "😀", "日本", "<<", "=", ".inf", "?", "-", ":", "---", "a:", "${A}", "e\u{301}",
    ])
    func quoted(_ text: String) throws {
        let written = YAMLText.quote(text)
        #expect(written.hasPrefix("\"") && !written.contains("\n"))
        #expect(try read("a: \(written)\n")["a"]?.kind == .scalar(text, isQuoted: true))
        #expect(try read("{\(written): [\(written), b]}")[text]?[0]?.kind == .scalar(text, isQuoted: true))
    }

    @Test func everyCharacterSurvives() throws {
        for value in [1...0x2FF, 0x2000...0x2070, 0xD7F0...0xD7FF, 0xE000...0xE010, 0xFEF0...0xFFFF, 0x1F600...0x1F610]
            .joined()
        {
            guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
            let text = "a\(scalar)b"
            let node = try read("[\(YAMLText.quote(text))]")[0]
            #expect(try node?.string().unicodeScalars.elementsEqual(text.unicodeScalars) == true, "U+\(value)")
        }
    }
}
