import TestServers
import Testing

/// Scripts of `--sql`, run with the servers' own clients: what they bring a database to, and when they refuse.
@Suite(.serialized) struct OfflineTests {
    private static let common = ["--migrations", SampleHistory.folder]

    private func dialect(_ database: Database) -> [String] {
        [
            "--dialect",
            ["sqlite": "sqlite", "postgreSQL": "postgresql", "mariaDB": "mariadb"][database.backend.rawValue] ?? "",
        ]
    }

    /// Runs a script with the client of the database.
    private func run(_ script: String, on database: Database, _ workspace: Workspace) throws -> CommandResult {
        try workspace.folder.write(script, to: "script.sql")
        let command =
            switch database.backend {
            case .sqlite: "sqlite3 -batch \"$NAME\" < script.sql"
            case .postgreSQL: "psql -X -q -f script.sql -d \"$URL\""
            case .mariaDB: "mariadb --no-defaults --user=root --socket=\"$SOCKET\" \"$NAME\" < script.sql"
            }
        let socket = database.url.split(separator: "socket=").last.map(String.init) ?? ""
        return try workspace.shell(
            command,
            environment: ["NAME": database.name, "URL": database.url, "SOCKET": socket]
        )
    }

    private func expectSuccess(_ script: String, on database: Database, _ workspace: Workspace) throws {
        let result = try run(script, on: database, workspace)
        #expect(result.status == 0, "\(database.id): \(result.errorOutput) \(result.output)")
    }

    /// Expects a refusal with words that hold `reason`, and nothing changed.
    private func expectRefusal(_ script: String, _ reason: String, on database: Database, _ workspace: Workspace) throws
    {
        let before = try dump(database, workspace)
        let result = try run(script, on: database, workspace)
        #expect(result.status != 0, "\(database.id)")
        #expect((result.errorOutput + result.output).contains(reason), "\(database.id): \(result.errorOutput)")
        #expect(try dump(database, workspace) == before, "\(database.id)")
    }

    /// The definitions of everything but the journal, by the backend's own tools, and the rows of the version table.
    private func dump(_ database: Database, _ workspace: Workspace) throws -> String {
        let command =
            switch database.backend {
            case .sqlite:
                "sqlite3 -batch \"$NAME\" \"SELECT type, name, sql FROM sqlite_schema WHERE tbl_name NOT LIKE 'skein_journal%' AND name NOT LIKE 'sqlite_%' ORDER BY 1, 2\""
            case .postgreSQL:
                "pg_dump -s -T 'skein_journal*' -d \"$URL\" | grep -v restrict"
            case .mariaDB:
                "mariadb-dump --no-defaults --user=root --socket=\"$SOCKET\" -R --triggers --no-data --skip-comments "
                    + "--ignore-table=\"$NAME\".skein_journal \"$NAME\""
            }
        let socket = database.url.split(separator: "socket=").last.map(String.init) ?? ""
        let result = try workspace.shell(
            command,
            environment: ["NAME": database.name, "URL": database.url, "SOCKET": socket]
        )
        let rows = try database.tables.contains("skein_version") ? database.heads : ""
        // Databases differ in their names, and scripts in nothing.
        return result.output.replacing(database.name, with: "DATABASE") + "\n" + rows
    }

    @Test("the sample history: the same schema as a run, there and back, and never twice", .timeLimit(.minutes(3)))
    func sampleHistory() async throws {
        try await Workspace.with { workspace in
            try await workspace.withDatabases(sqlite: 3, postgreSQL: 3, mariaDB: 3) { databases in
                for group in Dictionary(grouping: databases, by: \.backend).values {
                    let (scripted, run, other) = (group[0], group[1], group[2])
                    let options = Self.common + dialect(scripted)
                    let up = try workspace.skein(["upgrade", "heads", "--sql"] + options).output
                    let down = try workspace.skein(["downgrade", "head:base", "--sql"] + options).output
                    try expectSuccess(up, on: scripted, workspace)
                    try workspace.skein(["upgrade", "heads", "--url", run.url, "--create", "-q"] + Self.common)
                    #expect(try dump(scripted, workspace) == dump(run, workspace), "\(scripted.id)")
                    #expect(try scripted.heads == SampleHistory.head)
                    try expectRefusal(up, "this database is not at base", on: scripted, workspace)

                    // Skein goes on where the script ended, and a script where Skein did.
                    let current = try JSON(
                        parsing: workspace.skein(["current", "--url", scripted.url, "--format", "json"] + Self.common)
                            .output
                    )
                    #expect(current["targets"][0]["is_head"] == true)
                    try workspace.skein(
                        ["upgrade", SampleHistory.first, "--url", other.url, "--create", "-q"] + Self.common
                    )
                    try expectRefusal(up, "this database is not at base", on: other, workspace)
                    try expectRefusal(down, "this database is not at \(SampleHistory.head)", on: other, workspace)
                    let rest = try workspace.skein(["upgrade", "\(SampleHistory.first):", "--sql"] + options).output
                    #expect(!rest.contains("CREATE TABLE IF NOT EXISTS"))
                    try SampleHistory.seed(other)
                    try expectSuccess(rest, on: other, workspace)
                    #expect(try dump(other, workspace) == dump(run, workspace), "\(scripted.id)")

                    try expectSuccess(down, on: scripted, workspace)
                    #expect(try scripted.tables == ["skein_version"])
                    #expect(try scripted.heads == "")
                    try expectRefusal(down, "this database is not at \(SampleHistory.head)", on: scripted, workspace)
                    try expectSuccess(up, on: scripted, workspace)
                }
            }
        }
    }

    /// Values that need care, a merge, rows in batches, checks, and an operation that needs the table's definition.
    private static let files = [
        "a.yaml": #"""
        revision: aa11
        message: "it's; a \"test\" -- ü"
        upgrade:
          - create_table:
              table: notes
              columns:
                - { name: id, type: integer, primary_key: true }
                - { name: body, type: string(100), comment: "what; it's" }
                - { name: size, type: integer }
          - bulk_insert:
              table: notes
              rows:
                - { id: 1, body: "it's a \\ backslash; :x $1 ? \"q\"", size: null }
                - { id: 2, body: "ü -- no comment", size: 7 }
        verify: ["SELECT count(*) = 2 FROM notes"]
        """#,
        "b.yaml": """
        revision: bb22
        parent: aa11
        upgrade:
          - backfill: { table: notes, set: "size = 1", where: "size IS NULL", batch: 10 }
          - alter_column: { table: notes, column: size, nullable: false, default: 3 }
          - assert: { sql: "SELECT count(*) FROM notes WHERE size = 1", message: "it's not filled" }
        """,
        "c.yaml": """
        revision: cc33
        parent: aa11
        upgrade:
          - create_index: { table: notes, columns: [body], name: ix_body, concurrently: true }
        """,
        "m.yaml": "revision: mm44\nparent: [bb22, cc33]\nmessage: join\n",
    ]

    /// SQL whose statements hold semicolons, and end in comments.
    private static let bodies = """
        -- revision: tt55
        -- parent: mm44
        -- upgrade sqlite
        CREATE TRIGGER grow AFTER INSERT ON notes BEGIN
          UPDATE notes SET size = 9 WHERE id = NEW.id;
          UPDATE notes SET body = 'a;b' WHERE id = NEW.id;
        END;
        -- upgrade mariadb
        CREATE TRIGGER grow BEFORE INSERT ON notes FOR EACH ROW BEGIN
          SET NEW.size = 9; -- not // the end
          SET NEW.body = 'a;b';
        END;
        -- upgrade postgresql
        CREATE FUNCTION grow() RETURNS trigger LANGUAGE plpgsql AS $skein$ BEGIN
          NEW.size = 9;
          NEW.body = 'a;b';
          RETURN NEW;
        END $skein$;
        CREATE TRIGGER grow BEFORE INSERT ON notes FOR EACH ROW EXECUTE FUNCTION grow() -- the end
        -- downgrade postgresql
        DROP TRIGGER grow ON notes;
        DROP FUNCTION grow();
        -- downgrade
        DROP TRIGGER grow;
        """

    @Test("bodies of triggers reach the servers whole")
    func triggers() async throws {
        try await Workspace.with { workspace in
            for (name, text) in Self.files { try workspace.folder.write(text + "\n", to: "migrations/\(name)") }
            try workspace.folder.write(Self.bodies + "\n", to: "migrations/t.sql")
            try await workspace.withDatabases(sqlite: 1, postgreSQL: 1, mariaDB: 1) { databases in
                for database in databases {
                    let up = try workspace.skein(["upgrade", "heads", "--sql"] + dialect(database)).output
                    try expectSuccess(up, on: database, workspace)
                    try database.query("INSERT INTO notes (id, body, size) VALUES (3, 'x', 1)")
                    let row = "SELECT body, size FROM notes WHERE id = "
                    #expect(try database.query(row + "3") == "a;b|9", "\(database.id)")
                    let down = try workspace.skein(["downgrade", "tt55:mm44", "--sql"] + dialect(database)).output
                    try expectSuccess(down, on: database, workspace)
                    try database.query("INSERT INTO notes (id, body, size) VALUES (4, 'x', 1)")
                    #expect(try database.query(row + "4") == "x|1", "\(database.id)")
                }
            }
        }
    }

    @Test("values, checks, batches, concurrent indexes and merges", .timeLimit(.minutes(3)))
    func everything() async throws {
        try await Workspace.with { workspace in
            for (name, text) in Self.files { try workspace.folder.write(text + "\n", to: "migrations/\(name)") }
            try await workspace.withDatabases(sqlite: 2, postgreSQL: 2, mariaDB: 2) { databases in
                for group in Dictionary(grouping: databases, by: \.backend).values {
                    let (scripted, run) = (group[0], group[1])
                    let up = try workspace.skein(["upgrade", "heads", "--sql", "--tag", "v 1"] + dialect(scripted))
                        .output
                    #expect(up.contains("\n-- Tag: v 1\n"))
                    #expect(
                        up.contains(
                            "migrations/b.yaml:4:5: Skein does this in batches of 10; here it is one statement.\n"
                        )
                    )
                    try expectSuccess(up, on: scripted, workspace)
                    try workspace.skein("upgrade", "heads", "--url", run.url, "--create", "-q")
                    #expect(try dump(scripted, workspace) == dump(run, workspace), "\(scripted.id)")
                    let rows = "SELECT id, body, size FROM notes ORDER BY id"
                    #expect(try scripted.query(rows) == run.query(rows))
                    #expect(try scripted.query("SELECT size FROM notes ORDER BY id") == "1\n7")
                    try expectRefusal(up, "this database is not at base", on: scripted, workspace)

                    let split = try workspace.skein(["downgrade", "mm44:aa11", "--sql"] + dialect(scripted)).output
                    try expectSuccess(split, on: scripted, workspace)
                    #expect(try scripted.heads == "aa11")
                    // What an assertion refuses does not move the version.
                    try scripted.query("DELETE FROM notes WHERE id = 1")
                    let again = try workspace.skein(["upgrade", "aa11:bb22", "--sql"] + dialect(scripted)).output
                    let failed = try self.run(again, on: scripted, workspace)
                    #expect(failed.status != 0)
                    #expect((failed.errorOutput + failed.output).contains("it's not filled"), "\(failed.errorOutput)")
                    #expect(try scripted.heads == "aa11")
                }
            }
        }
    }

    @Test("a stamp's script moves the rows and nothing else")
    func stamp() async throws {
        try await Workspace.with { workspace in
            for (name, text) in Self.files { try workspace.folder.write(text + "\n", to: "migrations/\(name)") }
            try await workspace.withDatabases(sqlite: 1, postgreSQL: 1, mariaDB: 1) { databases in
                for database in databases {
                    let two = try workspace.skein(["stamp", "bb22", "cc33", "--sql"] + dialect(database)).output
                    try expectSuccess(two, on: database, workspace)
                    #expect(try database.heads == "bb22\ncc33")
                    #expect(try database.tables == ["skein_version"])
                    try expectRefusal(two, "this database is not at base", on: database, workspace)
                    let merged = try workspace.skein(["stamp", "heads:mm44", "--sql"] + dialect(database), exits: 65)
                    #expect(merged.errorOutput.contains("there is nothing to do between mm44 and mm44"))
                    let down = try workspace.skein(["stamp", "bb22:aa11", "--sql"] + dialect(database)).output
                    try expectRefusal(down, "this database is not at bb22", on: database, workspace)
                }
            }
        }
    }

    @Test("what only a database could tell is refused, with the raw SQL that made it unknown")
    func refusals() async throws {
        try await Workspace.with { workspace in
            try workspace.folder.write(Self.files["a.yaml", default: ""] + "\n", to: "migrations/a.yaml")
            try workspace.folder.write(
                "revision: bb22\nparent: aa11\nupgrade:\n  - execute: |\n      UPDATE notes SET size = 1;\n"
                    + "      ALTER TABLE notes ADD COLUMN more integer;\n",
                to: "migrations/b.yaml"
            )
            try workspace.folder.write(
                "revision: cc33\nparent: bb22\nupgrade:\n"
                    + "  - alter_column: { table: notes, column: size, type: bigint, nullable: false }\n",
                to: "migrations/c.yaml"
            )
            let unknown = try workspace.skein("upgrade", "head", "--sql", "--dialect", "mysql:8.4", exits: 65)
            #expect(unknown.output == "")
            #expect(
                unknown.errorOutput == """
                    skein: migrations/c.yaml:4: on mysql 8.4 this change has to know how notes looks, and the raw SQL at \
                    migrations/b.yaml:4:5 may have changed that
                      run this revision with Skein, which asks the database, or put the raw SQL into operations

                    """
            )
            // PostgreSQL alters in place, so there is nothing to know.
            let known = try workspace.skein("upgrade", "head", "--sql", "--url", "postgresql://nowhere.invalid/x")
                .output
            #expect(known.contains("ALTER TABLE \"notes\""))
            try workspace.folder.write(
                "revision: dd44\nparent: aa11\nupgrade:\n  - run: { command: [./index, now] }\n",
                to: "migrations/d.yaml"
            )
            let program = try workspace.skein("upgrade", "dd44", "--sql", "--dialect", "sqlite", exits: 65)
            #expect(
                program.errorOutput.contains(
                    "migrations/d.yaml:4: the operation run starts the program ./index, which a script cannot"
                )
            )
            let lines: [([String], String)] = [
                (["upgrade", "cc33", "--sql"], "--sql has to know what the script is for"),
                (["upgrade", "cc33", "--sql", "--dialect", "oracle"], "there is no dialect called `oracle`"),
                (["upgrade", "cc33", "--sql", "--dialect", "mysql:5.0"], "too old"),
                (["upgrade", "cc33", "--dialect", "mysql"], "--dialect goes with --sql"),
                (["upgrade", "cc33", "--sql", "--dry-run"], "give either --dry-run or --sql, not both"),
                (
                    ["downgrade", "base", "--sql", "--dialect", "sqlite"],
                    "downgrade --sql needs to know where the database is"
                ),
                (["stamp", "aa11", "--sql", "--purge"], "--purge forgets whatever is there"),
            ]
            for (arguments, message) in lines {
                #expect(try workspace.skein(arguments, exits: 64).errorOutput.contains(message))
            }
            let range = try workspace.skein("upgrade", "aa11:cc33", "--url", "sqlite:app.db", exits: 65)
            #expect(range.errorOutput.contains("`:` separates the two ends of a range, and one revision is wanted"))
            let reversed = try workspace.skein("upgrade", "cc33:aa11", "--sql", "--dialect", "sqlite", exits: 65)
            #expect(reversed.errorOutput.contains("there is nothing to do between cc33 and aa11"))
        }
    }
}
