import TestServers
import Testing

/// Names and texts that a database could not keep, or would keep as something else; see docs/bad-input.md.
@Suite struct BadInputNameTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        /// What stands in the list of the upgrade, with the escapes of `printf %b`.
        var operation: String
        /// What each backend says; one that is not here takes it.
        var said: [Database.Backend: String]
        /// The exit code where it is refused.
        var code = 65
        /// The tables that a backend has made.
        var makes: [Database.Backend: String] = [:]
        var testDescription: String { name }
    }

    private static let letters = String(repeating: "é", count: 40)
    private static let long = String(repeating: "a", count: 63)

    private static func table(_ name: String) -> String {
        "create_table: { table: \(name), columns: [{ name: id, type: integer }] }"
    }

    private static func everywhere(_ text: String) -> [Database.Backend: String] {
        Dictionary(uniqueKeysWithValues: Database.Backend.allCases.map { ($0, text) })
    }

    @Test(
        "is told by each backend that cannot keep it, before anything is made",
        .timeLimit(.minutes(2)),
        arguments: [
            Case(
                name: "3: a name of 40 letters of two bytes",
                operation: table(letters),
                said: [.postgreSQL: "the name \(letters) has 80 bytes, and PostgreSQL keeps 63"]
            ),
            Case(
                name: "3: a name of 65 letters",
                operation: table(long + "bb"),
                said: [
                    .postgreSQL: "the name \(long)bb has 65 bytes, and PostgreSQL keeps 63",
                    .mariaDB: "the name \(long)bb is longer than 64 characters",
                ]
            ),
            Case(
                name: "4: two columns that PostgreSQL would cut to one name",
                operation: "create_table: { table: t, columns: [{ name: \(long)x, type: integer }, "
                    + "{ name: \(long)y, type: integer }] }",
                said: [.postgreSQL: "the name \(long)x has 64 bytes, and PostgreSQL keeps 63"]
            ),
            Case(
                name: "5: two columns that differ in case",
                operation:
                    "create_table: { table: t, columns: [{ name: Id, type: integer }, { name: id, type: integer }] }",
                said: [.sqlite: "duplicate column name: id", .mariaDB: "Duplicate column name 'id'"],
                code: 2
            ),
            Case(
                name: "6: a space at the end",
                operation: table("\"t \""),
                said: [.mariaDB: "the name “t ” ends with a space, which this server refuses"]
            ),
            Case(
                name: "6: an emoji",
                operation: table("\"t😀\""),
                said: [.mariaDB: "the name t😀 has a character that this server cannot keep in names"]
            ),
            Case(name: "6: an empty name", operation: table("\"\""), said: everywhere("a name must not be empty")),
            Case(
                name: "6: a line feed",
                operation: table(#""a\\nb""#),
                said: everywhere("the name contains the control character U+A")
            ),
            Case(
                name: "6: a mark that turns the direction of writing",
                operation: table(#""a\\u202eb""#),
                said: everywhere("the name contains a bidirectional override, which hides how it reads")
            ),
            Case(
                name: "1: a NUL",
                operation: table(#""a\\0b""#),
                said: everywhere("the text holds a NUL character, which no database takes; remove the `\\0`")
            ),
        ] as [Case]
    )
    func names(_ test: Case) async throws {
        try await Workspace.with { workspace in
            try workspace.writeBytes("revision: aa\nupgrade:\n  - \(test.operation)\n", to: "migrations/a.yaml")
            try await workspace.withDatabases(sqlite: 1, postgreSQL: 1, mariaDB: 1) { databases in
                for database in databases {
                    let said = test.said[database.backend]
                    let result = try workspace.skein(
                        ["upgrade", "head", "--url", database.url, "--create"],
                        exits: said == nil ? 0 : test.code
                    )
                    guard let said else { continue }
                    #expect((result.output + result.errorOutput).contains(said), "\(result.output)")
                    let left = try database.tables.filter { !$0.hasPrefix("skein_") }
                    #expect(left == [], "\(database.id)")
                }
            }
        }
    }

    @Test(
        "2: text that is not UTF-8 is refused, and a mark and line ends of Windows are not",
        arguments: [
            ("a.yaml", #"\0377\0376r\0000e\0000"#, "migrations/a.yaml: the file is UTF-16; save it as UTF-8"),
            ("a.yaml", #"\0376\0377\0000r\0000e"#, "migrations/a.yaml: the file is UTF-16; save it as UTF-8"),
            (
                "a.sql", #"-- revision: aa\n-- upgrade\nSELECT '\0377';\n"#,
                "migrations/a.sql: the file is not valid UTF-8"
            ),
            (
                "a.yaml",
                #"\0357\0273\0277revision: aa\r\nupgrade:\r\n  - create_table: { table: t, columns: [{ name: id, type: integer }] }\r\n"#,
                nil
            ),
            ("a.sql", #"\0357\0273\0277-- revision: aa\r\n-- upgrade\r\nCREATE TABLE t (id integer);\r\n"#, nil),
        ] as [(String, String, String?)]
    )
    func encodings(_ file: String, _ bytes: String, _ fault: String?) async throws {
        try await Workspace.with { workspace in
            try workspace.writeBytes(bytes, to: "migrations/\(file)")
            try workspace.sqlite("app.db").query("CREATE TABLE kept (id)")
            let result = try workspace.skein("upgrade", "head", "--url", "sqlite:app.db", exits: fault == nil ? 0 : 65)
            if let fault { #expect(result.errorOutput == "skein: \(fault)\n") }
            let tables = try workspace.sqlite("app.db").query("SELECT group_concat(name) FROM pragma_table_list('t')")
            #expect(tables == (fault == nil ? "t" : ""))
        }
    }

    @Test("24: words that YAML could take for values are the names they look like")
    func words() async throws {
        try await Workspace.with { workspace in
            try workspace.folder.write(
                """
                revision: aa
                upgrade:
                  - create_table:
                      table: no
                      columns: [{ name: no, type: integer }, { name: 1.10, type: integer }, { name: 0123, type: integer },
                                { name: 1:30, type: integer }, { name: null_, type: integer }]

                """,
                to: "migrations/a.yaml"
            )
            try workspace.folder.write(
                "version: 1\ntargets: [{ id: no, url: \"sqlite:a.db\", labels: { version: 1.10, off: 0123 } }]\n",
                to: "fleet.yaml"
            )
            let fleet = ["--fleet", "fleet.yaml"]
            try workspace.skein(
                ["upgrade", "head", "--create", "--select", "version=1.10,off=0123", "--only", "no"] + fleet
            )
            let columns = "SELECT group_concat(name) FROM pragma_table_info('no')"
            #expect(try workspace.sqlite("a.db").query(columns) == "no,1.10,0123,1:30,null_")
            let wrong = try workspace.skein(["current", "--select", "version=1.1"] + fleet, exits: 78)
            #expect(wrong.errorOutput == "skein: --select version=1.1 matches no target\n")
        }
    }
}
