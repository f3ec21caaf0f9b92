import SkeinRevisions
import Testing

/// Revision files with other parents, byte for byte.
@Suite struct ParentEditTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var file = "a.yaml"
        var before: String
        var parents: [RevisionID]
        var after: String
        var testDescription: String { name }
    }

    private static let yaml: [Case] = [
        Case(
            name: "one name, with a comment",
            before: "# top\nrevision:  a1   # id\nparent:   b1  # why\nmessage: x\nupgrade: []\n",
            parents: ["c1"],
            after: "# top\nrevision:  a1   # id\nparent: c1  # why\nmessage: x\nupgrade: []\n"
        ),
        Case(
            name: "a quoted name, a number in its place",
            before: "revision: a1\nparent: \"b1\"\n",
            parents: ["0007"],
            after: "revision: a1\nparent: \"0007\"\n"
        ),
        Case(
            name: "a list in brackets over two lines",
            before: "revision: a1\nparent: [b1,\n  b2] # both\nlabels: [x]\n",
            parents: ["c1", "c2"],
            after: "revision: a1\nparent: [c1, c2] # both\nlabels: [x]\n"
        ),
        Case(
            name: "a list with a line each",
            before: "parent:\n  - b1\n  - b2 # second\nrevision: a1\n",
            parents: ["c1"],
            after: "parent: c1 # second\nrevision: a1\n"
        ),
        Case(
            name: "a base gets one",
            before: "revision: a1\nmessage: x",
            parents: ["c1"],
            after: "revision: a1\nparent: c1\nmessage: x"
        ),
        Case(
            name: "a base on the last line",
            before: "message: x\nrevision: a1",
            parents: ["c1"],
            after: "message: x\nrevision: a1\nparent: c1"
        ),
        Case(
            name: "an empty one",
            before: "revision: a1\nparent:   # none\n",
            parents: ["c1"],
            after: "revision: a1\nparent: c1   # none\n"
        ),
        Case(
            name: "null",
            before: "revision: a1\nparent: ~ # none\n",
            parents: ["c1"],
            after: "revision: a1\nparent: c1 # none\n"
        ),
        Case(
            name: "back to the base",
            before: "revision: a1\nparent: b1\nmessage: x\n",
            parents: [],
            after: "revision: a1\nmessage: x\n"
        ),
        Case(
            name: "back to the base, with a comment",
            before: "revision: a1\nparent: b1 # why\n",
            parents: [],
            after: "revision: a1\nparent: ~ # why\n"
        ),
        Case(
            name: "line ends of Windows, and a byte order mark",
            before: "\u{FEFF}parent: b1\r\nrevision: a1\r\nmessage: ü\r\n",
            parents: ["c1"],
            after: "\u{FEFF}parent: c1\r\nrevision: a1\r\nmessage: ü\r\n"
        ),
        Case(
            name: "a base with line ends of Windows",
            before: "revision: a1\r\nmessage: x\r\n",
            parents: ["c1"],
            after: "revision: a1\r\nparent: c1\r\nmessage: x\r\n"
        ),
        Case(
            name: "a parent in the SQL is left alone",
            before: "revision: a1\nparent: b1\nupgrade:\n  - execute: |\n      SELECT 1;\n      parent: b1\n",
            parents: ["c1"],
            after: "revision: a1\nparent: c1\nupgrade:\n  - execute: |\n      SELECT 1;\n      parent: b1\n"
        ),
    ]

    private static let sql: [Case] = [
        Case(
            name: "SQL: one name",
            file: "a.sql",
            before: "-- revision: a1\n--  parent:  b1\n-- message: x\n-- upgrade\n-- parent: b1\nSELECT 1;\n",
            parents: ["c1", "c2"],
            after: "-- revision: a1\n--  parent: c1, c2\n-- message: x\n-- upgrade\n-- parent: b1\nSELECT 1;\n"
        ),
        Case(
            name: "SQL: a base gets one",
            file: "a.sql",
            before: "-- about: this\n\n-- revision: a1\r\n-- upgrade\r\nSELECT 1;\r\n".replacing(
                "-- about: this\n\n",
                with: ""
            ),
            parents: ["c1"],
            after: "-- revision: a1\r\n-- parent: c1\r\n-- upgrade\r\nSELECT 1;\r\n"
        ),
        Case(
            name: "SQL: back to the base",
            file: "a.sql",
            before: "-- parent: b1\n-- revision: a1\n-- upgrade\nSELECT 1;",
            parents: [],
            after: "-- revision: a1\n-- upgrade\nSELECT 1;"
        ),
    ]

    @Test(arguments: yaml + sql) func onlyTheParentsChange(_ one: Case) throws {
        let bytes = try ParentEdit.apply(one.parents, to: Array(one.before.utf8), file: one.file)
        #expect(String(decoding: bytes, as: UTF8.self) == one.after)
    }

    @Test func whatCannotBeEditedIsRefused() throws {
        let text = "{ revision: a1, parent: b1 }\n"
        let message = fault { try ParentEdit.apply(["c1"], to: Array(text.utf8), file: "a.yaml") }
        #expect(
            message
                == "a.yaml: its `parent` is written in a way that Skein does not edit; write it by hand: c1"
        )
    }

    @Test func theSameParentsChangeNothing() throws {
        let text = "revision: a1\nparent:   [ b1 ]\n"
        #expect(try ParentEdit.apply(["b1"], to: Array(text.utf8), file: "a.yaml") == Array(text.utf8))
    }
}
