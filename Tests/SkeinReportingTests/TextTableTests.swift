import SkeinReporting
import Testing

@Suite("Text tables")
struct TextTableTests {
    private func render(_ rows: [[String]], width: Int = 80, unicode: Bool = true) -> String {
        TextTable(headers: ["id", "count", "note"], rows: rows, alignment: [.left, .right])
            .render(TextStyle(colour: false, width: width, unicode: unicode))
    }

    @Test("align by display width")
    func widths() {
        let text = render([
            ["日本", "1", "wide"], ["née", "22", ""], ["e\u{301}", "333"], ["👩‍👩‍👧", "4", "family"], ["", "", "last"],
        ])
        #expect(
            text == """
                id    count  note
                日本      1  wide
                née      22
                e\u{301}       333
                👩‍👩‍👧        4  family
                             last

                """
        )
    }

    @Test("cut the widest columns to the width of the lines")
    func cut() {
        let rows = [["a-rather-long-target-id", "1", "a note that is longer than the id of its row"]]
        #expect(
            render(rows, width: 40)
                == """
                id               count  note
                a-rather-long-…      1  a note that is …

                """
        )
        #expect(
            render(rows, width: 40, unicode: false)
                == """
                id               count  note
                a-rather-lon...      1  a note that i...

                """
        )
        #expect(render([["日本日本日本日本", "1", ""]], width: 22) == "id         count  note\n日本日本…      1\n")
    }

    @Test("escape what is in the cells and colour nothing but the cell")
    func cells() {
        let table = TextTable(
            headers: ["a", "b"],
            rows: [[StyledText("x\ny", .bad), StyledText("\u{1B}[31m")], [StyledText("long cell"), "z"]]
        )
        #expect(
            table.render(TextStyle(colour: true, width: 80, unicode: true)) == """
                \u{1B}[1ma\u{1B}[0m          \u{1B}[1mb\u{1B}[0m
                \u{1B}[31mx\\ny\u{1B}[0m       \\u{1B}[31m
                long cell  z

                """
        )
    }

    @Test("may have no rows, no headers and rows of any length")
    func ragged() {
        #expect(TextTable(headers: ["only"], rows: [[String]]()).render(.plain) == "only\n")
        #expect(
            TextTable(headers: [], rows: [["key", "1"], ["k", "2", "x"]]).render(.plain) == "key  1\nk    2  x\n"
        )
        #expect(TextTable(headers: [], rows: [[String]]()).render(.plain) == "")
    }
}
