import SkeinDocument
import SkeinSQL
import Testing

@Suite struct YAMLReaderTests {
    @Test(arguments: [
        "no", "1.10", "0123", "1:30", "0x1F", "1e3", "2026-11-22T09:30:00Z", "yes", "True", "SELECT count(*)",
    ])
    func scalarsStayText(_ text: String) throws {
        let node = try read("a: \(text)\n")
        #expect(node["a"]?.kind == .scalar(text, isQuoted: false))
    }

    @Test(arguments: ["no", "on", "1.10", "0123", "null", "true", "1:30"])
    func keysStayText(_ text: String) throws {
        #expect(try read("\(text): 1\n").key(0)?.text == text)
    }

    @Test(arguments: ["", "~", "null", "Null", "NULL"])
    func unquotedNullIsNull(_ text: String) throws {
        #expect(try read("a: \(text)\nb: 1\n")["a"]?.kind == .null)
    }

    @Test(arguments: ["\"\"", "'~'", "\"null\"", "|\n  null"])
    func quotedNullIsText(_ text: String) throws {
        guard case .scalar(_, isQuoted: true)? = try read("a: \(text)\n")["a"]?.kind else {
            Issue.record("not quoted text")
            return
        }
    }

    @Test func blockScalarsKeepTheirLines() throws {
        let node = try read("sql: |\n  SELECT 1;\n  SELECT 2;\nfolded: >-\n  a\n  b\n")
        #expect(node["sql"]?.kind == .scalar("SELECT 1;\nSELECT 2;\n", isQuoted: true))
        #expect(node["folded"]?.kind == .scalar("a b", isQuoted: true))
    }

    @Test func entriesKeepTheirOrder() throws {
        guard case .mapping(let entries) = try read("z: 1\na: 2\nm: 3\n").kind else { return }
        #expect(entries.map(\.key.text) == ["z", "a", "m"])
    }

    // Characters that start anchors, aliases and tags mean nothing inside text.
    @Test(arguments: [
        "a: SELECT count(*) FROM t WHERE x & y AND a != b\n",
        "a: x &y *z !w\n",
        "a: \"&x *x !x\"\n",
        "a: '&x *x !x'\nb: [ '*x', \"!x\" ]\n",
        "a: |\n  &x\n  *x\n  !x\n",
        "a: >\n  - &x y\n  - *x\n",
        "a: foo\n  &x bar\n  *x\n",
        "a: b # &x *x\n# &x\n# *x\n",
        "a: \"\\\n  &x *x\"\n",
        "glob: data/*.db\nb: R&D *nix\n",
        "a: \"hello {{name}} [[ {a}: b ]]\"\nb: where data ? 'x' and y = [1]:2\n",
        "a: |\n  ? x\n  [[a]: b]\n  {{a}}\n  [ \"\nb: [{c: d}, {e: [f, {g: h}]}, 'it''s', it's]\n",
        "a: {b: {c: d}, e: [f, [g]], \"h\":[i], j: k ? l, m: \"${A}:${B}\"}\n",
        "a: # [[[\n  - {b: c, # {[\n     d: e}\n",
        "é: \"&x\"\nü: [ö, \"*x\"]\n",
    ])
    func marksInsideTextAreText(_ text: String) throws {
        #expect(throws: Never.self) { try read(text) }
    }

    @Test func textWithMarksIsUnchanged() throws {
        #expect(try read("a: \"*x &x\"\n")["a"]?.kind == .scalar("*x &x", isQuoted: true))
    }

    @Test func byteOrderMarkIsSkipped() throws {
        let node = try YAMLReader.read(text: [0xEF, 0xBB, 0xBF] + Array("a: b\n".utf8), file: "f.yaml")
        #expect(node["a"]?.kind == .scalar("b", isQuoted: false))
        #expect(place(node.key(0)?.position) == "1:1")
    }

    @Test func carriageReturnsAreLineEnds() throws {
        let node = try read("a: b\r\nsql: |\r\n  x\r\n  y\r\nc: d\r\n")
        #expect(node["a"]?.kind == .scalar("b", isQuoted: false))
        #expect(node["sql"]?.kind == .scalar("x\ny\n", isQuoted: true))
        #expect(place(node["c"]?.position) == "5:4")
    }

    @Test func oneDocumentMayBeMarked() throws {
        #expect(try read("---\na: b\n...\n")["a"]?.kind == .scalar("b", isQuoted: false))
    }

    @Test func deepestAllowedNesting() throws {
        let depth = YAMLReader.maximumDepth
        #expect(throws: Never.self) {
            try read(String(repeating: "[", count: depth) + String(repeating: "]", count: depth))
        }
    }
}

@Suite struct PositionTests {
    let text = """
        revision: 1
        upgrade:
          - add_column: { table: users, column: {name: é, type: "x"} }
          - drop:
              table: 'users'
              sql: |
                x
        empty:
        after: [a, b]
        """

    @Test func scalars() throws {
        let node = try read(text)
        #expect(place(node["revision"]?.position) == "1:11")
        #expect(place(node["after"]?[1]?.position) == "9:12")
        #expect(place(node["upgrade"]?[1]?["drop"]?["table"]?.position) == "5:14")
        #expect(place(node["upgrade"]?[1]?["drop"]?["sql"]?.position) == "6:12")
        #expect(node["revision"]?.position.file == "f.yaml")
    }

    @Test func collections() throws {
        let node = try read(text)
        #expect(place(node.position) == "1:1")
        #expect(place(node["upgrade"]?.position) == "3:3")
        #expect(place(node["upgrade"]?[0]?.position) == "3:5")
        #expect(place(node["upgrade"]?[0]?["add_column"]?.position) == "3:17")
        #expect(place(node["upgrade"]?[1]?["drop"]?.position) == "5:7")
        #expect(place(node["after"]?.position) == "9:8")
    }

    @Test func keys() throws {
        let node = try read(text)
        #expect(place(node.key(1)?.position) == "2:1")
        #expect(place(node["upgrade"]?[0]?["add_column"]?.key(1)?.position) == "3:33")
        #expect(place(node["upgrade"]?[1]?["drop"]?.key(1)?.position) == "6:7")
    }

    @Test func columnsCountUnicodeScalars() throws {
        let column = try read(text)["upgrade"]?[0]?["add_column"]?["column"]
        #expect(place(column?["name"]?.position) == "3:48")
        #expect(place(column?["type"]?.position) == "3:57")
        #expect(place(try read("{ \"😀é\": 日本, b: c }")["b"]?.position) == "1:16")
    }
}
