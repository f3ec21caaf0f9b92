import Testing

@testable import SkeinReporting

@Suite("Text from outside")
struct PrintableTests {
    @Test(
        "is escaped where it could steer a terminal",
        arguments: [
            ("plain ünïcode 日本 👩‍👩‍👧 \\ ok", "plain ünïcode 日本 👩‍👩‍👧 \\ ok"),
            ("\u{1B}[2J", "\\u{1B}[2J"),
            ("a\r\nb\tc", "a\\r\\nb\\tc"),
            ("\u{7F}\u{9B}", "\\u{7F}\\u{9B}"),
            ("\u{202E}\u{2066}\u{200B}\u{FEFF}", "\\u{202E}\\u{2066}\\u{200B}\\u{FEFF}"),
            ("\u{2028}", "\\u{2028}"),
        ]
    )
    func escape(text: String, expected: String) {
        #expect(Printable.escape(text) == expected)
        #expect(Printable.escape(expected) == expected)
    }

    @Test("keeps its lines, or becomes one")
    func lines() {
        #expect(Printable.lines("a\n\tb\r\nc\u{7}\n\n") == ["a", "    b", "c\\u{7}"])
        #expect(Printable.lines("") == [])
        #expect(Printable.oneLine("  SELECT\n\t 1\u{1B}  ") == "SELECT 1\\u{1B}")
    }

    @Test(
        "is as wide as the terminal shows it",
        arguments: [
            ("abc", 3), ("", 0), ("日本", 4), ("ｆｕ", 4), ("한", 2), ("e\u{301}", 1), ("🚀", 2), ("❤️", 2), ("…", 1),
        ]
    )
    func width(text: String, columns: Int) {
        #expect(DisplayWidth.of(text) == columns)
    }

    @Test(
        "is cut to fit",
        arguments: [
            ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"), ("ab", 1, "…"),
            ("ab", 0, ""),
        ]
    )
    func truncate(text: String, columns: Int, expected: String) {
        #expect(DisplayWidth.truncate(text, to: columns, ellipsis: "…") == expected)
    }

    @Test("is cut across its pieces")
    func truncateStyled() {
        let text = StyledText("abc", .good) + StyledText("def", .bad)
        #expect(text.truncated(to: 6, ellipsis: "…").plain == "abcdef")
        #expect(text.truncated(to: 5, ellipsis: "…").plain == "abcd…")
        #expect(text.truncated(to: 4, ellipsis: "…").plain == "abc…")
        #expect(text.truncated(to: 3, ellipsis: "…").plain == "ab…")
        let style = TextStyle(colour: true, width: 4, unicode: true)
        #expect(text.render(style) == "\u{1B}[32mabc\u{1B}[0m\u{1B}[31m…\u{1B}[0m")
    }

    @Test(
        "durations read as people say them",
        arguments: [
            (0, "0 ms"), (999, "999 ms"), (1_000, "1.0 s"), (3_249, "3.2 s"), (59_949, "59.9 s"), (59_950, "1 min"),
            (125_000, "2 min 5 s"), (3_600_000, "1 h"), (3_900_000, "1 h 5 min"),
        ]
    )
    func duration(milliseconds: Int, expected: String) {
        #expect(DurationText.of(milliseconds: milliseconds) == expected)
    }
}
