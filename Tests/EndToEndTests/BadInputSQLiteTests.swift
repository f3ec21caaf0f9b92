import TestServers
import Testing

/// SQLite files that are locked, half written, or hold what cannot be read; see docs/bad-input.md and SQLiteFileTests.
@Suite struct BadInputSQLiteTests {
    private static let rebuild = "alter_column: { table: TABLE, column: a, type: bigint, nullable: false }"

    private func upgrade(
        _ workspace: Workspace,
        _ setup: String,
        _ operation: String,
        exits status: Int
    ) throws -> (output: String, schema: String) {
        try workspace.folder.write(
            "revision: aa\nupgrade:\n  - execute: { sql: SELECT 1, down: none }\n  - \(operation)\n",
            to: "migrations/a.yaml"
        )
        try workspace.sqlite("app.db").query(setup)
        let result = try workspace.skein("upgrade", "head", "--url", "sqlite:app.db", exits: status)
        let schema = try? workspace.sqlite("app.db").query(
            "SELECT sql FROM sqlite_schema WHERE tbl_name NOT LIKE 'skein%'"
        )
        return (workspace.normal(result.output), schema ?? "")
    }

    @Test("32: a broken view that has nothing to do with it")
    func brokenView() async throws {
        let setup = "CREATE TABLE t (id integer PRIMARY KEY, a int); CREATE VIEW v AS SELECT x FROM nosuch"
        try await Workspace.with { workspace in
            let operation = Self.rebuild.replacing("TABLE", with: "t")
            let changed = try upgrade(workspace, setup, operation, exits: 0)
            #expect(changed.schema.contains("a BIGINT NOT NULL") && changed.schema.contains("CREATE VIEW v"))
        }
        try await Workspace.with { workspace in
            // SQLite reads every view to rename in it.
            let result = try upgrade(workspace, setup, "rename_column: { table: t, column: a, to: b }", exits: 2)
            #expect(result.output.contains("\n  error in view v: no such table: main.nosuch\n"), "\(result.output)")
            #expect(result.schema.contains("a int"))
        }
    }

    @Test("32: definitions that SQLite cannot read")
    func unreadable() async throws {
        try await Workspace.with { workspace in
            let result = try upgrade(
                workspace,
                """
                CREATE TABLE t (id integer PRIMARY KEY, a int); CREATE TABLE z (a int);
                PRAGMA writable_schema = ON;
                UPDATE sqlite_schema SET sql = 'CREATE TABLE z (a int) THIS IS NO SQL' WHERE name = 'z';
                """,
                Self.rebuild.replacing("TABLE", with: "t"),
                exits: 69
            )
            #expect(
                result.output.contains(
                    """
                    1 target unreachable: 11
                      cannot open WORKSPACE/app.db: malformed database schema (z) - near "IS": syntax error
                      hint: look at the file with `sqlite3 FILE 'PRAGMA integrity_check'` and restore a backup

                    """
                ),
                "\(result.output)"
            )
        }
    }

    @Test("32: a virtual table, and a table that one keeps its contents in", arguments: ["f", "f_content", "f_data"])
    func virtualTables(_ table: String) async throws {
        try await Workspace.with { workspace in
            let setup = "CREATE VIRTUAL TABLE f USING fts5(a); INSERT INTO f VALUES ('kept')"
            let result = try upgrade(workspace, setup, Self.rebuild.replacing("TABLE", with: table), exits: 65)
            #expect(
                result.output.contains(
                    "there is no table \(table) whose definition can be changed: it is not there, or a virtual table, or one of its own\n"
                ),
                "\(result.output)"
            )
            #expect(try workspace.sqlite("app.db").query("SELECT a FROM f WHERE f MATCH 'kept'") == "kept")
        }
    }

    @Test("31: a database that another program has locked", .timeLimit(.minutes(1)))
    func locked() async throws {
        try await Workspace.with { workspace in
            try workspace.folder.write(TourTests.notes, to: "migrations/notes.yaml")
            try workspace.sqlite("app.db").query("CREATE TABLE kept (id)")
            try workspace.folder.write(
                """
                version: 1
                targets: [{ id: a, url: "sqlite:app.db" }]
                defaults: { lock_timeout: 200ms, retry: { attempts: 1 } }

                """,
                to: "fleet.yaml"
            )
            let script = """
                mkfifo hold
                sqlite3 app.db < hold & holder=$!
                exec 9> hold
                echo 'BEGIN EXCLUSIVE; SELECT 1;' >&9
                sleep 0.5
                "$SKEIN" upgrade head --fleet fleet.yaml
                code=$?
                exec 9>&-
                wait $holder
                exit $code
                """
            let result = try workspace.shell(script)
            #expect(result.status == 69)
            #expect(
                workspace.normal(result.output).contains(
                    """
                    1 target unreachable: 5
                      cannot open WORKSPACE/app.db: the database is locked by another connection
                      hint: the lock is held by process
                    """
                ),
                "\(result.output)"
            )
            #expect(try workspace.sqlite("app.db").query("SELECT count(*) FROM sqlite_schema") == "1")
        }
    }

    @Test("31: a journal that cannot be read, and without which the database is not whole")
    func hotJournal() async throws {
        try await Workspace.with { workspace in
            try workspace.folder.write(TourTests.notes, to: "migrations/notes.yaml")
            try workspace.sqlite("app.db").query("CREATE TABLE kept (id)")
            try workspace.folder.write("left behind", to: "app.db-journal")
            try workspace.shell("chmod 000 app.db-journal").expectSuccess()
            let user =
                try workspace.shell("id -u").output == "0\n"
                ? ["setpriv", "--inh-caps=-all", "--bounding-set=-dac_override,-dac_read_search"] : []
            for command in [["upgrade", "head"], ["plan"]] {
                let result = try workspace.skein(command + ["--url", "sqlite:app.db"], exits: 69, prefix: user)
                #expect(
                    workspace.normal(result.output).contains(
                        """
                          cannot read WORKSPACE/app.db-journal, without which the database is not whole: Permission denied
                          hint: give the user read and write permission for it; removing it would damage the database

                        """
                    ),
                    "\(result.output)"
                )
            }
            try workspace.shell("chmod 600 app.db-journal").expectSuccess()
            #expect(try workspace.folder.read("app.db-journal") == "left behind")
        }
    }
}
