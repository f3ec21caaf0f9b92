import Testing

/// Files that make careless readers spend seconds or gigabytes.
@Suite(.serialized) struct HostileFileTests {
    struct File: Sendable, CustomTestStringConvertible {
        var name: String
        var text: String
        var testDescription: String { name }
    }

    static let aliases: String = {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1...9 {
            let alias = "*a\(level - 1)"
            text += "a\(level): &a\(level) [" + [String](repeating: alias, count: 9).joined(separator: ", ") + "]\n"
        }
        return text
    }()

    static func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

    static let files: [File] = {
        let elements = "[" + times(400_000, "a,") + "]"
        let shortKey = times(250, "{") + "a" + times(250, ":1}") + ","
        return [
            File(name: "alias bomb", text: aliases),
            File(name: "key bomb", text: aliases + "? *a9\n: 1\n"),
            File(name: "flow key bomb", text: aliases + "b: {*a9 : 1}\n"),
            File(name: "key bomb behind quoted marks", text: "q: '*a &b'\n" + aliases + "? *a9\n: 1\n"),
            File(name: "65 brackets", text: times(65, "[") + times(65, "]")),
            File(name: "999 brackets", text: times(999, "[") + times(999, "]")),
            File(name: "a million brackets", text: times(1_000_000, "[")),
            File(name: "a million braces", text: times(1_000_000, "{")),
            File(name: "many dashes", text: times(500_000, "- ")),
            File(name: "many questions", text: times(500_000, "? ")),
            File(name: "nested keys", text: times(900, "? ") + "a"),
            File(name: "deep lists", text: times(500, times(900, "[") + times(900, "]") + ",")),
            File(name: "large keys", text: times(900, "{? ") + elements + times(900, "}")),
            File(name: "short keys", text: "[" + times(1000, shortKey) + "]"),
            File(name: "bare keys", text: times(60, "{a, ") + elements + times(60, "}")),
            File(name: "list keys", text: times(60, "[") + elements + times(60, ": 1]")),
            File(name: "lone brackets", text: times(100_000, "- \"[\"\n") + "- {{a}}\n"),
            File(name: "brackets that open quotes", text: times(50_000, "# [ '\n") + "- {{a}}\n"),
            File(name: "quoted brackets", text: times(900, "{? [\"]}\"], ? ") + elements + times(900, "}")),
        ]
    }()

    @Test(arguments: files)
    func refusedQuickly(_ file: File) {
        var result = ""
        let time = ContinuousClock().measure { result = fault(file.text) }
        #expect(result.hasPrefix("f.yaml:"), "\(result.prefix(200))")
        // Without the protection they take minutes; a debug build on a busy machine takes most of a second.
        #expect(time < .seconds(5), "\(result.prefix(200))")
    }
}
