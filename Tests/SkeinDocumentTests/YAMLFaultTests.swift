import SkeinDocument
import Testing

@Suite struct YAMLFaultTests {
    @Test(arguments: [
        ("a: &x 1\n", "1:4: anchors (`&name`) are not allowed"),
        ("a: 1\n&x b: 1\n", "2:1: anchors"),
        ("a: &x\n  b: 1\n", "1:4: anchors"),
        ("- &x [a]\n", "1:3: anchors"),
        ("a: &x\n", "1:4: anchors"),
        ("a: &x 1\nb: *x\n", "1:4: anchors"),
        ("a: *x\n", "1:4: aliases (`*name`) are not allowed"),
        ("b: *x\na: &x 1\n", "1:4: aliases"),
        (
            "glob: *.db\n",
            "1:7: aliases (`*name`) are not allowed; write the value out, or quote text that starts with `*`"
        ),
        ("a: &b c: d\n", "1:8: `:` is not allowed here"),
        ("a: &. c\n", "1:4: anchors"),
        ("a: [b, *x]\n", "1:8: aliases"),
        ("a: !x 1\n", "1:4: tags (`!name`) are not allowed"),
        ("a: !!str 1\n", "1:4: tags"),
        ("a: !!str \"1\"\n", "1:4: tags"),
        ("a: !!map {b: c}\n", "1:4: tags"),
        ("a: ! b\n", "1:4: tags"),
        ("a: !<x> b\n", "1:4: tags"),
        ("select: !hold\n", "1:9: tags"),
        ("a: !e!x b\n", "1:4: tags"),
        ("é: [ü, !x b]\n", "1:8: tags"),
        ("<<: {a: b}\n", "1:1: merge keys (`<<`) are not allowed"),
        ("base: &b {a: 1}\nc:\n  <<: *b\n", "1:7: anchors"),
    ])
    func sharingAndTagsAreRefused(_ text: String, _ expected: String) {
        #expect(fault(text).hasPrefix("f.yaml:\(expected)"), "\(fault(text))")
    }

    @Test(arguments: [
        ("a: 1\nb: 2\na: 3\n", "3:1: the key `a` is given twice; it is first at line 1, column 1"),
        (
            "x:\n  a: |\n    a: 1\n  b: 2\n\n# a\n  \"a\": 3\n",
            "7:3: the key `a` is given twice; it is first at line 2, column 3"
        ),
        (
            "x: {a: 1, b: {a: 2}, c: [a, \"}\"], a: 3}\n",
            "1:35: the key `a` is given twice; it is first at line 1, column 5"
        ),
        ("- {é: 'it''s', é: 2}\n", "1:16: the key `é` is given twice; it is first at line 1, column 4"),
        ("- a: 1\n  a: 2\n- a: 3\n", "2:3: the key `a` is given twice; it is first at line 1, column 3"),
        ("a: 1\n\"\\x61\": 2\n", "1:1: the key `a` is given twice in this mapping"),
    ])
    func duplicateKeys(_ text: String, _ expected: String) {
        #expect(fault(text) == "f.yaml:\(expected)")
    }

    @Test func equalKeysOfDifferentMappingsAreFine() throws {
        #expect(throws: Never.self) { try read("- {a: 1}\n- {a: {a: 2}}\n- a:\n    a: 1\n") }
    }

    @Test(arguments: [
        ("", "f.yaml: the file is empty; expected keys and values"),
        ("# only a comment\n\n", "f.yaml: the file is empty; expected keys and values"),
        ("---\n", "f.yaml: the file is empty; expected keys and values"),
        ("a: 1\n---\nb: 2\n", "f.yaml:2:1: a second document starts here; write one document a file, without `---`"),
        ("a:\n\tb: 1\n", "f.yaml:2:1: a tab is used to indent; indent with spaces"),
        ("a:\n  b: 1\n \tc: 1\n", "f.yaml:3:2: a tab is used to indent; indent with spaces"),
        (
            "a: b: c\n",
            "f.yaml:1:5: `:` is not allowed here; quote a value that contains `: `, or check the indentation"
        ),
        ("a: 'b\nc: d\n", "f.yaml:1:4: the quote that opens here is not closed"),
        ("a: [b, c\nd: e\n", "f.yaml:2:2: expected `,` or `]` here; a list that opens with `[` is not closed"),
        ("a: @b\n", "f.yaml:1:4: a value cannot start with `@`; put it in quotes"),
        (
            "a: \"\\d\"\n",
            "f.yaml:1:5: this escape is unknown in double quotes; write `\\\\` for a backslash, or use single quotes"
        ),
        ("a: 1\nb\nc: 2\n", "f.yaml:2:1: expected `:` after this key; write `key: value`, or check the indentation"),
        ("a: - b\n", "f.yaml:1:4: `- ` is not allowed here; start the list on a line of its own"),
        (
            "a: \"b\" c\n",
            "f.yaml:1:8: expected a key here; keys of one mapping start in the same column; check the indentation and the quotes"
        ),
        (
            "? [a]\n: b\n",
            "f.yaml:1:1: keys written as `? key` are not allowed; write `key: value`"
        ),
        (
            "{a: b}: c\n",
            "f.yaml:1:1: a key must be a name, not a list or a mapping; quote text that starts with `[` or `{`"
        ),
        (
            "a: ${X}\nb: {url: ${X}}\n",
            "f.yaml:2:11: expected `,` or `}` here; a mapping that opens with `{` is not closed, or a text in it needs quotes"
        ),
        ("{: a}\n", "f.yaml:1:2: expected a value here; quote text that starts with a character of YAML's own"),
        ("a: \"x\\0y\"\n", "f.yaml:1:4: the text holds a NUL character, which no database takes; remove the `\\0`"),
        ("\"x\\0y\": a\n", "f.yaml:1:1: the text holds a NUL character, which no database takes; remove the `\\0`"),
    ])
    func brokenFiles(_ text: String, _ expected: String) {
        #expect(fault(text) == expected)
    }

    @Test(
        arguments: [
            ([0xFF, 0xFE, 0x61, 0x00], "f.yaml: the file is UTF-16; save it as UTF-8"),
            ([0xFE, 0xFF, 0x00, 0x61], "f.yaml: the file is UTF-16; save it as UTF-8"),
            (
                Array("a: é\nb: ".utf8) + [0xE9, 0x0A],
                "f.yaml:2:4: the file is not UTF-8: byte 0xE9 at offset 9 is invalid; save it as UTF-8"
            ),
            (
                [0xEF, 0xBB, 0xBF, 0x61, 0xC0, 0x80],
                "f.yaml:1:2: the file is not UTF-8: byte 0xC0 at offset 4 is invalid; save it as UTF-8"
            ),
            (
                Array("é ".utf8) + [0xED, 0xA0, 0x80],
                "f.yaml:1:3: the file is not UTF-8: byte 0xED at offset 3 is invalid; save it as UTF-8"
            ),
            (
                [0x61, 0xF0, 0x9F, 0x98],
                "f.yaml:1:2: the file is not UTF-8: byte 0xF0 at offset 1 is invalid; save it as UTF-8"
            ),
            ([0x61, 0x3A, 0x00], "f.yaml:1:3: the file holds a NUL byte; save it as UTF-8 text"),
            (
                Array("a: \u{1B}[31m".utf8),
                "f.yaml:1:4: the file holds the control character U+001B; remove it, or write it as an escape in double quotes"
            ),
            (
                Array("a: \u{85}".utf8),
                "f.yaml:1:4: the file holds the control character U+0085; remove it, or write it as an escape in double quotes"
            ),
            (
                Array("a: \u{2028}".utf8),
                "f.yaml:1:4: the file holds the control character U+2028; remove it, or write it as an escape in double quotes"
            ),
            (
                Array("a: x\u{FEFF}".utf8),
                "f.yaml:1:5: the file holds the control character U+FEFF; remove it, or write it as an escape in double quotes"
            ),
        ] as [([UInt8], String)]
    )
    func bytesThatAreNotText(_ bytes: [UInt8], _ expected: String) {
        #expect(fault(bytes) == expected)
    }
}
