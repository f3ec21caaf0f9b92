import TestServers
import Testing

/// What a server refuses, or would take in another sense: told with the revision's place, and rolled back where the
/// server can; see docs/bad-input.md.
@Suite struct BadInputServerTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var backend: Database.Backend
        /// SQL for the server's own client, beforehand.
        var setup = ""
        /// A YAML revision's operations, or an SQL revision where it begins with `--`.
        var upgrade: String
        var code = 2
        /// The lines of the summary below the first.
        var said: [String]
        var testDescription: String { "\(name), \(backend)" }
    }

    private static let view = "CREATE TABLE t (id int PRIMARY KEY, a int, b int); CREATE VIEW v AS SELECT a FROM t"
    /// The live tables are read only where a revision begins with SQL that could have made them.
    private static let select = "execute: { sql: SELECT 1, down: none }"
    private static let notes = "create_table: { table: n, columns: [{ name: id, type: integer }] }"

    private static func sql(_ text: String) -> String {
        "-- revision: aa\n-- upgrade\nCREATE TABLE n (a int);\n\(text)\n"
    }

    private static let columns: [Case] = [
        Case(
            name: "29: a view reads the column",
            backend: .postgreSQL,
            setup: view,
            upgrade: "\(select)\n  - alter_column: { table: t, column: a, type: text }",
            said: [
                "0A000, revision aa, statement 2, migrations/a.yaml:4",
                "  cannot alter type of a column used by a view or rule: rule _RETURN on view v depends on column \"a\"",
            ]
        ),
        Case(
            name: "29: a generated column reads it",
            backend: .postgreSQL,
            setup: "CREATE TABLE t (id int, a int, g int GENERATED ALWAYS AS (a * 2) STORED)",
            upgrade: "\(select)\n  - alter_column: { table: t, column: a, type: bigint }",
            said: [
                "0A000, revision aa, statement 2, migrations/a.yaml:4",
                "  cannot alter type of a column used by a generated column: "
                    + "Column \"a\" is used by generated column \"g\".",
            ]
        ),
        Case(
            name: "29: a policy reads it",
            backend: .postgreSQL,
            setup: "CREATE TABLE t (id int, a int); CREATE POLICY p ON t USING (a > 0)",
            upgrade: "\(select)\n  - alter_column: { table: t, column: a, type: bigint }",
            said: [
                "0A000, revision aa, statement 2, migrations/a.yaml:4",
                "  cannot alter type of a column used in a policy definition: policy p on table t depends on column \"a\"",
            ]
        ),
        Case(
            name: "30: a view reads the dropped column",
            backend: .postgreSQL,
            setup: view,
            upgrade: "\(select)\n  - drop_column: { table: t, column: a }",
            said: [
                "2BP01, revision aa, statement 2, migrations/a.yaml:4",
                "  cannot drop column a of table t because other objects depend on it: "
                    + "view v depends on column a of table t",
                "  hint: drop what depends on it first, and create it again afterwards",
            ]
        ),
        Case(
            name: "30: the partitions are made by the dropped column",
            backend: .postgreSQL,
            setup: "CREATE TABLE t (id int, a int) PARTITION BY RANGE (a)",
            upgrade: "\(select)\n  - drop_column: { table: t, column: a }",
            said: [
                "42P16, revision aa, statement 2, migrations/a.yaml:4",
                "  cannot drop column \"a\" because it is part of the partition key of relation \"t\"",
            ]
        ),
        Case(
            name: "30: the partitions are made by the dropped column",
            backend: .mariaDB,
            setup: "CREATE TABLE t (id int, a int) PARTITION BY RANGE (a) (PARTITION p VALUES LESS THAN (10))",
            upgrade: "\(select)\n  - drop_column: { table: t, column: a }",
            said: [
                "1054, revision aa, statement 2, migrations/a.yaml:4",
                "  Unknown column 'a' in 'PARTITION BY'",
            ]
        ),
        Case(
            name: "30: a foreign key needs the dropped key",
            backend: .mariaDB,
            setup:
                "CREATE TABLE t (id int PRIMARY KEY, a int); CREATE TABLE c (t int, CONSTRAINT fk FOREIGN KEY (t) REFERENCES t (id))",
            upgrade: "\(select)\n  - drop_column: { table: t, column: id }",
            said: [
                "1829, revision aa, statement 2, migrations/a.yaml:4",
                "  Cannot drop column 'id': needed in a foreign key constraint",
            ]
        ),
        Case(
            name: "35: a foreign key of another type",
            backend: .mariaDB,
            setup: "CREATE TABLE p (id bigint PRIMARY KEY)",
            upgrade: """
                create_table: { table: c, columns: [{ name: p, type: integer }], \
                foreign_keys: [{ columns: [p], referred_table: p, referred_columns: [id] }] }
                """,
            said: [
                "1005, revision aa, statement 1, migrations/a.yaml:3",
                "(errno: 150 \"Foreign key constraint is incorrectly formed\")",
                "  hint: both columns need the same type, and the referred one a key that begins with it",
            ]
        ),
        Case(
            name: "35: a foreign key's name that another table has",
            backend: .mariaDB,
            setup:
                "CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE c (p int, CONSTRAINT fk FOREIGN KEY (p) REFERENCES p (id))",
            upgrade: """
                create_table: { table: d, columns: [{ name: p, type: integer }], \
                foreign_keys: [{ name: fk, columns: [p], referred_table: p, referred_columns: [id] }] }
                """,
            said: [
                "1005, revision aa, statement 1, migrations/a.yaml:3", "errno: 121",
                "  hint: a foreign key's name is its database's, not its table's: take a name that no other table has",
            ]
        ),
    ]

    private static let statements: [Case] = [
        Case(
            name: "26: COMMIT",
            backend: .postgreSQL,
            upgrade: sql("COMMIT;"),
            code: 65,
            said: [
                "invalid_revision, revision aa, migrations/a.sql:4",
                "  the SQL contains COMMIT, but a revision's transaction is Skein's to begin and end",
                "  hint: leave it out; `transaction: none` runs a revision outside of a transaction",
            ]
        ),
        Case(
            name: "26: an open $$",
            backend: .postgreSQL,
            upgrade: sql("DO $$ BEGIN NULL; END;"),
            code: 65,
            said: [
                "invalid_revision, revision aa, migrations/a.sql:4",
                "  the SQL cannot be read: the dollar-quoted string that starts here has no closing $$",
            ]
        ),
        Case(
            name: "26: a command of psql",
            backend: .postgreSQL,
            upgrade: sql(#"\c other"#),
            code: 65,
            said: [
                "invalid_revision, revision aa, migrations/a.sql:4",
                #"  the SQL cannot be read: psql commands cannot be run: \c"#,
            ]
        ),
        Case(
            name: "26: a command of psql",
            backend: .mariaDB,
            upgrade: sql(#"\i other.sql"#),
            code: 65,
            said: [#"  the SQL cannot be read: psql commands cannot be run: \i"#]
        ),
        Case(
            name: "26: DELIMITER",
            backend: .postgreSQL,
            upgrade: sql("DELIMITER //"),
            code: 65,
            said: [
                "  the SQL cannot be read: DELIMITER is a command of the mysql client, which this database does not know"
            ]
        ),
        Case(
            name: "26: DELIMITER",
            backend: .sqlite,
            upgrade: sql("DELIMITER //"),
            code: 65,
            said: [
                "  the SQL cannot be read: DELIMITER is a command of the mysql client, which this database does not know"
            ]
        ),
        Case(
            name: "26: a command of sqlite3",
            backend: .sqlite,
            upgrade: sql(".read other.sql"),
            code: 65,
            said: ["  the SQL cannot be read: commands of the sqlite3 shell cannot be run: .read"]
        ),
        Case(
            name: "26: USE",
            backend: .mariaDB,
            upgrade: sql("USE other;"),
            code: 65,
            said: [
                "  the SQL cannot be read: USE leads what follows into another database; write that before the table's name"
            ]
        ),
        Case(
            name: "27: CONCURRENTLY in a transaction",
            backend: .postgreSQL,
            upgrade: sql("CREATE INDEX CONCURRENTLY i ON n (a);"),
            said: [
                "25001, revision aa, statement 2, migrations/a.sql:4",
                "  CREATE INDEX CONCURRENTLY cannot run inside a transaction block",
                "  hint: take `transaction: none` for the revision, or `create_index` with `concurrently: true`",
            ]
        ),
        Case(
            name: "28: a new value of an enumeration",
            backend: .postgreSQL,
            setup: "CREATE TYPE e AS ENUM ('a')",
            upgrade: sql("ALTER TYPE e ADD VALUE 'b';\nALTER TABLE n ADD COLUMN e e DEFAULT 'b';"),
            said: [
                "55P04, revision aa, statement 3, migrations/a.sql:5",
                "  unsafe use of new value \"b\" of enum type e",
                "  hint: New enum values must be committed before they can be used.",
            ]
        ),
    ]

    private static let tables: [Case] = ["skein_version", "skein_journal"].flatMap { table -> [Case] in
        let isVersion = table == "skein_version"
        let setting = isVersion ? "version_table" : "journal_table"
        let said =
            isVersion
            ? [
                (Database.Backend.sqlite, "1", "no such column: skein_version.version_num"),
                (.postgreSQL, "42703", "column skein_version.version_num does not exist"),
                (.mariaDB, "1054", "Unknown column"),
            ] : Database.Backend.allCases.map { ($0, "journal_foreign", "its columns are others") }
        return said.map { backend, code, message in
            Case(
                name: "19: \(table) with other columns",
                backend: backend,
                setup: "CREATE TABLE \(table) (id int, applied int)",
                upgrade: notes,
                said: [
                    "failed, rolled back: \(code)\n  the table \(table) cannot be read as Skein's: \(message)",
                    "  hint: if it belongs to another program, give `\(setting)` in skein.yaml another name",
                ]
            )
        }
    }

    @Test(
        "is told with its place, and nothing of the revision stays where the server can roll back",
        .timeLimit(.minutes(3)),
        arguments: columns + statements + tables
    )
    func refused(_ test: Case) async throws {
        try await Workspace.with { workspace in
            if test.upgrade.hasPrefix("--") {
                try workspace.folder.write(test.upgrade, to: "migrations/a.sql")
            } else {
                try workspace.folder.write("revision: aa\nupgrade:\n  - \(test.upgrade)\n", to: "migrations/a.yaml")
            }
            let counts = Database.Backend.allCases.map { $0 == test.backend ? 1 : 0 }
            try await workspace.withDatabases(sqlite: counts[0], postgreSQL: counts[1], mariaDB: counts[2]) {
                databases in
                let database = databases[0]
                try database.query(test.setup.isEmpty ? "SELECT 1" : test.setup)
                let before = try database.tables.filter { !["skein_version", "skein_journal"].contains($0) }
                let result = try workspace.skein("upgrade", "head", "--url", database.url, exits: test.code)
                for line in test.said { #expect(result.output.contains(line), "\(result.output)") }
                #expect(try database.tables.filter { !["skein_version", "skein_journal"].contains($0) } == before)
            }
        }
    }

    @Test("18: a user who may not create or alter: what is missing, and on what")
    func privileges() async throws {
        let postgreSQL = try TestServer.postgreSQL()
        let mariaDB = try TestServer.mariaDB()
        let name = "weak_\(UInt32.random(in: .min ... .max))"
        try postgreSQL.query("CREATE ROLE \(name) LOGIN", database: nil)
        defer { _ = try? postgreSQL.query("DROP ROLE \(name)", database: nil) }
        try mariaDB.query("CREATE USER \(name)@localhost", database: nil)
        defer { _ = try? mariaDB.query("DROP USER \(name)@localhost", database: nil) }
        try await Workspace.with { workspace in
            try workspace.folder.write("revision: aa\nupgrade:\n  - \(Self.notes)\n", to: "migrations/a.yaml")
            try workspace.folder.write(
                "revision: aa\nupgrade:\n  - \(Self.select)\n  - add_column: { table: t, column: { name: b, type: integer } }\n",
                to: "alter/a.yaml"
            )
            try await workspace.withDatabases(postgreSQL: 1, mariaDB: 1) { databases in
                for database in databases {
                    let isPostgreSQL = database.backend == .postgreSQL
                    let url =
                        isPostgreSQL
                        ? database.url.replacing("user=skein", with: "user=\(name)")
                        : database.url.replacing("root@", with: "\(name)@")
                    func upgrade(_ folder: String) throws -> String {
                        try workspace.skein("upgrade", "head", "--url", url, "--migrations", folder, exits: 2).output
                    }
                    try database.query("CREATE TABLE t (a int)")
                    if !isPostgreSQL {
                        try database.query(
                            "GRANT SELECT, INSERT, UPDATE, DELETE ON `\(database.name)`.* TO \(name)@localhost"
                        )
                    }
                    let create = try upgrade("migrations")
                    #expect(
                        create.contains(
                            isPostgreSQL
                                ? "\n1 target failed, rolled back: 42501\n  permission denied for schema public\n"
                                : "CREATE command denied to user '\(name)'@'localhost' for table `\(database.name)`.`skein_version`"
                        ),
                        "\(create)"
                    )
                    #expect(try database.tables == ["t"])
                    try database.query(
                        isPostgreSQL
                            ? "GRANT ALL ON SCHEMA public TO \(name)"
                            : "GRANT CREATE ON `\(database.name)`.* TO \(name)@localhost"
                    )
                    let alter = try upgrade("alter")
                    #expect(
                        alter.contains(
                            isPostgreSQL
                                ? "  must be owner of table t\n"
                                : "ALTER command denied to user '\(name)'@'localhost' for table `\(database.name)`.`t`"
                        ),
                        "\(alter)"
                    )
                    if isPostgreSQL {
                        let hint = "hint: connect as the owner of the object, or grant the role what the message names"
                        #expect(create.contains(hint) && alter.contains(hint))
                    }
                    #expect(try database.columns(of: "t").split(separator: "\n").count == 1)
                    if isPostgreSQL { try database.query("DROP OWNED BY \(name)") }
                }
            }
        }
    }

    @Test("34: settings of the server that would change what statements mean are not those of the session")
    func settings() async throws {
        let mariaDB = try TestServer.mariaDB()
        try await Workspace.with { workspace in
            try workspace.folder.write(
                """
                -- revision: aa
                -- upgrade
                CREATE TABLE t (id int PRIMARY KEY, a varchar(50)) ENGINE=MyISAM;
                INSERT INTO t VALUES (1, "a quoted text");

                """,
                to: "migrations/a.sql"
            )
            try workspace.folder.write(
                "revision: bb\nparent: aa\nupgrade:\n  - alter_column: { table: t, column: a, type: string(5) }\n",
                to: "migrations/b.yaml"
            )
            let setting = try mariaDB.query("SELECT @@GLOBAL.sql_mode", database: nil)
            try mariaDB.query("SET GLOBAL sql_mode = 'ANSI_QUOTES'", database: nil)
            defer { _ = try? mariaDB.query("SET GLOBAL sql_mode = '\(setting)'", database: nil) }
            try await workspace.withDatabases(mariaDB: 1) { databases in
                let result = try workspace.skein("upgrade", "head", "--url", databases[0].url, exits: 2)
                #expect(
                    result.output.contains(
                        "1265, revision bb, statement 1, migrations/b.yaml:4\n  Data truncated for column 'a' at row 1\n"
                    ),
                    "\(result.output)"
                )
                #expect(try databases[0].query("SELECT a FROM t") == "a quoted text")
                #expect(try databases[0].heads == "aa")
            }
        }
    }
}
