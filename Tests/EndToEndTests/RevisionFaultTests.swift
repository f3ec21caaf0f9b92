import TestServers
import Testing

/// Revision files that cannot be meant: the exact words, the exit code, and nothing touched.
@Suite struct RevisionFaultTests {
    struct Fault: Sendable, CustomTestStringConvertible {
        var name: String
        /// Bytes with the escapes of `printf %b`, by file name.
        var files: [String: String]
        var goal = "head"
        var message: String
        var testDescription: String { name }

        init(_ name: String, _ files: [String: String], goal: String = "head", _ message: String) {
            self.name = name
            self.files = files
            self.goal = goal
            self.message = message
        }

        /// One file with one operation.
        static func operation(_ name: String, _ operation: String, _ message: String) -> Fault {
            Fault(name, ["a.yaml": "revision: aa11\\nupgrade:\\n  - \(operation)\\n"], "migrations/a.yaml:\(message)")
        }
    }

    private static let two = ["a.yaml": "revision: aa1122\\n", "b.yaml": "revision: aa1133\\nparent: aa1122\\n"]

    @Test(
        "is refused before a database is opened",
        arguments: [
            .operation(
                "unknown operation",
                "create_tabel: { table: t }",
                "3:5: unknown operation `create_tabel`; did you mean `create_table`?"
            ),
            .operation(
                "unknown key",
                "drop_table: { table: t, cascaed: true }",
                "3:29: unknown key `cascaed` in drop_table; known keys: only, except, table, schema, if_exists"
            ),
            .operation(
                "misspelt key",
                "add_column: { table: t, colunm: { name: a, type: text } }",
                "3:17: add_column needs `column`; is `colunm` meant to be `column`?"
            ),
            .operation(
                "wrong type",
                "add_column: { table: t, column: { name: a, type: text, nullable: 3 } }",
                "3:70: `nullable` in the column must be true or false, not `3`"
            ),
            .operation(
                "unknown column type",
                "add_column: { table: t, column: { name: a, type: strnig(20) } }",
                "3:54: `type` in the column: unknown type `strnig`; did you mean `string`?"
            ),
            Fault(
                "not a list",
                ["a.yaml": "revision: aa\\nupgrade: 5\\n"],
                "migrations/a.yaml:2:10: `upgrade` must be a list, not text"
            ),
            Fault(
                "duplicate id",
                ["a.yaml": "revision: aa\\n", "b.yaml": "revision: aa\\n"],
                "revision aa is defined by migrations/a.yaml and migrations/b.yaml; give one of them another id"
            ),
            Fault(
                "missing parent",
                ["a.yaml": "revision: aa\\nparent: bb\\n"],
                "migrations/a.yaml: revision aa: its parent bb is defined by no file; restore that file or correct `parent`"
            ),
            Fault(
                "cycle",
                ["a.yaml": "revision: aa\\nparent: bb\\n", "b.yaml": "revision: bb\\nparent: aa\\n"],
                "the parents of these revisions form a cycle: aa -> bb -> aa; correct `parent` in the one that should come first"
            ),
            Fault(
                "several faulty files, all told",
                ["a.yaml": "revision: aa\\nupgrade: 5\\n", "b.yaml": ""],
                """
                migrations/a.yaml:2:10: `upgrade` must be a list, not text
                migrations/b.yaml: the file is empty; expected keys and values
                """
            ),
            Fault(
                "ambiguous id",
                two,
                goal: "aa11",
                "`aa11` could be `aa1122`, `aa1133`; write more characters (four are usually enough)"
            ),
            Fault(
                "unknown id",
                two,
                goal: "zz",
                "no revision or label is called `zz` or begins so; `skein history` lists the revisions"
            ),
            Fault(
                "misspelt id",
                two,
                goal: "aa1144",
                "no revision or label is called `aa1144` or begins so; did you mean `aa1122`?"
            ),
            Fault(
                "misspelt head",
                two,
                goal: "haed",
                "no revision or label is called `haed` or begins so; did you mean `head`?"
            ),
            Fault("empty file", ["a.yaml": ""], "migrations/a.yaml: the file is empty; expected keys and values"),
            Fault(
                "invalid UTF-8",
                ["a.yaml": "revision: aa\\nmessage: \\0377\\n"],
                "migrations/a.yaml:2:10: the file is not UTF-8: byte 0xFF at offset 22 is invalid; save it as UTF-8"
            ),
            Fault(
                "NUL byte",
                ["a.yaml": "revision: aa\\nmessage: a\\0000b\\n"],
                "migrations/a.yaml:2:11: the file holds a NUL byte; save it as UTF-8 text"
            ),
            Fault(
                "escaped NUL",
                ["a.yaml": "revision: aa\\nmessage: \"a\\\\0b\"\\n"],
                "migrations/a.yaml:2:10: the text holds a NUL character, which no database takes; remove the `\\0`"
            ),
            Fault(
                "NUL in SQL",
                ["a.sql": "-- revision: aa\\n-- upgrade\\nDELETE FROM t\\0000 WHERE i = 1;\\n"],
                "migrations/a.sql: the file contains a NUL byte"
            ),
            Fault(
                "anchor",
                ["a.yaml": "revision: &a aa\\n"],
                "migrations/a.yaml:1:11: anchors (`&name`) are not allowed; write the value out, or quote text that starts with `&`"
            ),
            Fault(
                "alias",
                ["a.yaml": "revision: aa\\nmessage: *a\\n"],
                "migrations/a.yaml:2:10: aliases (`*name`) are not allowed; write the value out, or quote text that starts with `*`"
            ),
            Fault(
                "duplicate key",
                ["a.yaml": "revision: aa\\nmessage: a\\nmessage: b\\n"],
                "migrations/a.yaml:3:1: the key `message` is given twice; it is first at line 2, column 1"
            ),
            Fault(
                "SQL without a section",
                ["a.sql": "CREATE TABLE t (a int);\\n"],
                "migrations/a.sql:1:1: SQL before the first section; a section starts with a line `-- upgrade` or `-- downgrade`"
            ),
        ] as [Fault]
    )
    func refused(_ fault: Fault) async throws {
        try await Workspace.with { workspace in
            for (name, bytes) in fault.files { try workspace.writeBytes(bytes, to: "migrations/\(name)") }
            try await expectRefusal(workspace, fault.goal, fault.message)
        }
    }

    @Test("an oversized file is refused")
    func oversized() async throws {
        try await Workspace.with { workspace in
            try workspace.folder.write(
                "revision: aa\n" + String(repeating: "#", count: 1 << 20),
                to: "migrations/a.yaml"
            )
            try await expectRefusal(workspace, "head", "migrations/a.yaml: the file is larger than 1 MiB")
        }
    }

    private func expectRefusal(_ workspace: Workspace, _ goal: String, _ message: String) async throws {
        try workspace.sqlite("app.db").query("CREATE TABLE kept (id)")
        let before = try workspace.contents()
        for url in ["sqlite:app.db", "sqlite:new.db"] {
            let result = try workspace.skein("upgrade", goal, "--url", url, "--create", exits: 65)
            #expect(result.errorOutput == "skein: \(message)\n")
            #expect(result.output == "")
        }
        #expect(try workspace.contents() == before)
    }

    @Test("SQL that ends Skein's transaction, or that cannot be read, is refused before it is run")
    func transactionControl() async throws {
        try await Workspace.with { workspace in
            try workspace.sqlite("app.db").query("CREATE TABLE kept (id)")
            let cases = [
                (
                    "CREATE TABLE t (a int); COMMIT;",
                    "the SQL contains COMMIT, but a revision's transaction is Skein's to begin and end"
                ),
                (
                    "CREATE TABLE t (a DEFAULT 'x);",
                    "the SQL cannot be read: the string that starts here has no closing '"
                ),
            ]
            for (sql, message) in cases {
                try workspace.folder.write("-- revision: aa\n-- upgrade\n\(sql)\n", to: "migrations/a.sql")
                let before = try workspace.contents()
                let result = try workspace.skein("upgrade", "head", "--url", "sqlite:app.db", exits: 65)
                #expect(
                    result.output.contains(
                        "1 target blocked: invalid_revision, revision aa, migrations/a.sql:3\n  \(message)\n"
                    )
                )
                #expect(try workspace.contents() == before)
            }
        }
    }
}
