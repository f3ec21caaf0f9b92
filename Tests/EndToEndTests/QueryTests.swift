import TestServers
import Testing

/// One query over a fleet of several backends.
@Suite struct QueryTests {
    private static let common = ["--fleet", "fleet.yaml"]

    /// A database of each backend, with three rows in `users`; the last has a column more.
    private func withFleet(_ body: (Workspace, [Database]) async throws -> Void) async throws {
        try await Workspace.with { workspace in
            try await workspace.withDatabases(sqlite: 1, postgreSQL: 1, mariaDB: 1) { databases in
                for database in databases {
                    try database.query(
                        "CREATE TABLE users (id integer PRIMARY KEY, name varchar(40)); INSERT INTO users VALUES (1, 'Ann'), (2, NULL), (3, 'x,\"y\"')"
                    )
                }
                try databases[2].query("ALTER TABLE users ADD COLUMN plan varchar(10) DEFAULT 'free'")
                try workspace.writeFleet(databases)
                try await body(workspace, databases)
            }
        }
    }

    @Test("rows of all backends in one table, as CSV, as a document and as lines")
    func formats() async throws {
        try await withFleet { workspace, databases in
            func query(_ format: String) throws -> String {
                try workspace.skein(
                    ["query", "SELECT * FROM users WHERE id <> 2 ORDER BY id DESC;", "--format", format] + Self.common
                ).output
            }
            #expect(
                try query("table") == """
                    target     id  name   plan
                    lite-000   3   x,"y"
                    lite-000   1   Ann
                    pg-000     3   x,"y"
                    pg-000     1   Ann
                    maria-000  3   x,"y"  free
                    maria-000  1   Ann    free

                    6 rows

                    """
            )
            #expect(
                try query("csv") == #"""
                    target,id,name,plan
                    lite-000,3,"x,""y""",
                    lite-000,1,Ann,
                    pg-000,3,"x,""y""",
                    pg-000,1,Ann,
                    maria-000,3,"x,""y""",free
                    maria-000,1,Ann,free

                    """#
            )
            #expect(
                try query("jsonl").split(separator: "\n").map(String.init)[3...] == [
                    #"{"target":"pg-000","id":1,"name":"Ann"}"#,
                    #"{"target":"maria-000","id":3,"name":"x,\"y\"","plan":"free"}"#,
                    #"{"target":"maria-000","id":1,"name":"Ann","plan":"free"}"#,
                ]
            )
            let document = try JSON(parsing: try query("json"))
            #expect(document["columns"] == ["target", "id", "name", "plan"])
            #expect(document["rows"].elements.count == 6)
            #expect(document["rows"][0]["name"] == "x,\"y\"")
            #expect(document["summary"]["answered"] == 3)
            #expect(document["errors"] == [])
        }
    }

    @Test("the query from a file and from standard input; names that occur twice; NULL and an empty text")
    func sources() async throws {
        try await withFleet { workspace, _ in
            try workspace.folder.write("-- who\nSELECT 1 AS a, NULL AS a, '' AS target\n;\n", to: "who.sql")
            let file = try workspace.skein(["query", "--file", "who.sql", "--format", "csv"] + Self.common).output
            #expect(
                file == #"""
                    target,a,a (2),target (2)
                    lite-000,1,,""
                    pg-000,1,,""
                    maria-000,1,,""

                    """#
            )
            let piped = try workspace.shell(
                "echo 'SELECT count(*) AS n FROM users' | \"$SKEIN\" query --file - --fleet fleet.yaml --format jsonl"
            )
            #expect(
                piped.output.split(separator: "\n").map { JSON.line($0)["n"] } == [3, 3, 3],
                "\(piped.errorOutput)"
            )
        }
    }

    @Test("a target that fails is told of and harms no other")
    func failures() async throws {
        try await withFleet { workspace, databases in
            try databases[1].query("DROP TABLE users")
            let fleet = try workspace.folder.read("fleet.yaml")
            try workspace.folder.write(
                fleet.replacing(
                    "defaults:",
                    with: "  - { id: gone, url: \"postgresql://nobody@127.0.0.1:1/x\" }\ndefaults:"
                ),
                to: "fleet.yaml"
            )
            let result = try workspace.skein(["query", "SELECT count(*) FROM users"] + Self.common, exits: 2)
            #expect(result.output.contains("lite-000"))
            #expect(result.output.contains("maria-000"))
            #expect(result.output.contains("\n2 rows\n"))
            #expect(
                result.errorOutput.contains("1 target did not answer: 42P01\n  relation \"users\" does not exist\n"),
                "\(result.errorOutput)"
            )
            #expect(result.errorOutput.contains("1 target unreachable\n"))
            #expect(result.errorOutput.hasSuffix("\n2 of 4 targets answered\n"))
            try workspace.skein("query", "SELECT 1", "--fleet", "fleet.yaml", "--only", "gone", exits: 69)
            let document = try JSON(
                parsing: try workspace.skein(
                    ["query", "SELECT count(*) AS n FROM users", "--format", "json"] + Self.common,
                    exits: 2
                ).output
            )
            #expect(document["errors"].elements.map { $0["id"] } == ["pg-000", "gone"])
            #expect(document["errors"][0]["error"]["code"] == "42P01")
        }
    }

    @Test("rows are cut by target and in all, and that is told")
    func limits() async throws {
        try await withFleet { workspace, _ in
            func query(_ sql: String, _ arguments: String...) throws -> (rows: Int, told: String) {
                let result = try workspace.skein(["query", sql, "--format", "jsonl"] + arguments + Self.common)
                return (result.output.split(separator: "\n").count, result.errorOutput)
            }
            let whole = try query("SELECT id FROM users", "--limit", "3")
            #expect(whole.rows == 9)
            #expect(whole.told == "")
            let cut = try query("SELECT id FROM users ORDER BY id", "--limit", "2")
            #expect(cut.rows == 6)
            #expect(cut.told == "cut after 2 rows, --limit gives more: lite-000, pg-000, maria-000\n")
            let few = try query("SELECT id FROM users", "--total", "4", "--parallel", "1")
            #expect(few.rows == 4)
            #expect(
                few.told
                    == "stopped after 4 rows in all, --total gives more: the rows of pg-000 are cut; 1 target not asked: maria-000\n"
            )
            // A query without end is stopped at its rows, not at its time.
            let endless = try workspace.skein(
                "query",
                "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT n FROM c",
                "--limit",
                "5",
                "--format",
                "jsonl",
                "--fleet",
                "fleet.yaml",
                "--only",
                "lite-000,pg-000"
            )
            #expect(endless.output.split(separator: "\n").count == 10, "\(endless.errorOutput)")
        }
    }

    @Test("a query has its time", arguments: Database.Backend.allCases)
    func timeout(_ backend: Database.Backend) async throws {
        try await Workspace.with { workspace in
            try await workspace.withDatabase(backend) { database in
                try database.query("CREATE TABLE t (id integer)")
                let sql =
                    switch backend {
                    case .sqlite:
                        "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 1000000000) SELECT count(*) FROM c"
                    case .postgreSQL: "SELECT pg_sleep(60)"
                    case .mariaDB: "SELECT count(*) FROM seq_1_to_100000 a, seq_1_to_100000 b, seq_1_to_100000 c"
                    }
                let start = ContinuousClock.now
                let result = try workspace.skein(
                    "query",
                    sql,
                    "--url",
                    "env:URL",
                    "--timeout",
                    "300ms",
                    exits: 2,
                    environment: ["URL": database.url]
                )
                #expect(ContinuousClock.now - start < .seconds(20))
                #expect(
                    result.errorOutput.contains("hint: a query has 300ms on each target; `--timeout` gives it more"),
                    "\(result.errorOutput)"
                )
                // That nobody answered is not that there is nothing.
                #expect(result.output == "")
            }
        }
    }

    @Test("a signal stops what runs on the servers", arguments: Database.Backend.allCases)
    func signalled(_ backend: Database.Backend) async throws {
        try await Workspace.with { workspace in
            try await workspace.withDatabase(backend) { database in
                try database.query("CREATE TABLE t (id integer)")
                let sql =
                    switch backend {
                    case .sqlite:
                        "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 1000000000) SELECT count(*) FROM c"
                    case .postgreSQL: "SELECT pg_sleep(61)"
                    case .mariaDB: "SELECT SLEEP(61)"
                    }
                let start = ContinuousClock.now
                let result = try workspace.shell(
                    """
                    "$SKEIN" query "$SQL" --url env:URL --timeout 0s --format csv & running=$!
                    sleep 1; kill -INT $running; wait $running
                    """,
                    environment: ["URL": database.url, "SQL": sql]
                )
                #expect(result.status == 130, "\(result.output)\(result.errorOutput)")
                #expect(ContinuousClock.now - start < .seconds(20))
                let left =
                    switch backend {
                    case .sqlite: "SELECT 0"
                    case .postgreSQL:
                        "SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(61)%' AND pid <> pg_backend_pid()"
                    case .mariaDB:
                        "SELECT count(*) FROM information_schema.processlist WHERE info LIKE '%SLEEP(61)%' AND id <> connection_id()"
                    }
                #expect(try database.query(left) == "0")
            }
        }
    }

    @Test("what writes, what is several and what is no query are refused before anything connects")
    func refusals() async throws {
        try await withFleet { workspace, databases in
            func refused(_ sql: String) throws -> String {
                let result = try workspace.skein(["query", sql] + Self.common, exits: 64)
                #expect(result.output == "")
                return result.errorOutput
            }
            #expect(
                try refused("DELETE FROM users").hasPrefix(
                    "skein: `DELETE` does not begin a query\n  `skein query` only reads"
                )
            )
            #expect(
                try refused("SELECT 1;\n  SELECT 2").hasPrefix(
                    "skein: there are 2 statements, and a query is one\n  the second begins at line 2, column 3"
                )
            )
            #expect(try refused(" ; -- nothing").hasPrefix("skein: there is no query\n"))
            #expect(try refused("SELECT 'x").hasPrefix("skein: the query cannot be read: line 1, column 8:"))
            #expect(try refused("/* SELECT */ COMMIT").contains("`COMMIT` does not begin a query"))
            #expect(
                try refused("SELECT id INTO OUTFILE '/tmp/x' FROM users").contains(
                    "writes a file of the server (OUTFILE)"
                )
            )
            try workspace.skein(["query"] + Self.common, exits: 64)
            try workspace.skein(["query", "SELECT 1", "--timeout", "soon"] + Self.common, exits: 64)
        }
    }

    @Test("what hides a change in a query is refused by the session", arguments: Database.Backend.allCases)
    func writesInDisguise(_ backend: Database.Backend) async throws {
        try await Workspace.with { workspace in
            try await workspace.withDatabase(backend) { database in
                try database.query("CREATE TABLE t (id integer); INSERT INTO t VALUES (1)")
                let attempts: [String]
                switch backend {
                case .sqlite: attempts = ["WITH x AS (SELECT 1) DELETE FROM t", "PRAGMA user_version = 7"]
                case .postgreSQL:
                    try database.query(
                        "CREATE FUNCTION wipe() RETURNS int LANGUAGE sql AS 'DELETE FROM t; SELECT 1'; CREATE SEQUENCE s"
                    )
                    attempts = [
                        "SELECT wipe()", "WITH x AS (DELETE FROM t RETURNING id) SELECT * FROM x",
                        "SELECT * INTO u FROM t",
                        "EXPLAIN ANALYZE DELETE FROM t", "SELECT nextval('s')",
                        "SELECT set_config('transaction_read_only', 'off', false)",
                        "SELECT set_config('default_transaction_read_only', 'off', false), wipe()",
                        "SELECT id FROM t FOR UPDATE",
                    ]
                case .mariaDB:
                    try database.query(
                        "CREATE FUNCTION wipe() RETURNS int BEGIN DELETE FROM t; RETURN 1; END"
                            .withDelimiter
                    )
                    attempts = ["SELECT wipe()", "WITH x AS (SELECT 1) DELETE FROM t"]
                }
                var told = ""
                for sql in attempts {
                    for limit in ["1000", "0"] {
                        let result = try workspace.skein(
                            "query",
                            sql,
                            "--url",
                            "env:URL",
                            "--limit",
                            limit,
                            exits: 2,
                            environment: ["URL": database.url]
                        )
                        #expect(result.errorOutput.contains("did not answer"), "\(sql): \(result.errorOutput)")
                        #expect(!result.errorOutput.contains("transaction: none"), "\(sql): \(result.errorOutput)")
                        told += result.errorOutput
                    }
                }
                #expect(told.contains("hint: `skein query` only reads; changes belong into a revision"), "\(told)")
                #expect(try database.query("SELECT count(*) FROM t") == "1")
            }
        }
    }

    @Test("a spreadsheet is given no formulas, where that is asked")
    func spreadsheet() async throws {
        try await Workspace.with { workspace in
            let sql = "SELECT '=1+1' AS a, '@x' AS b, '-2' AS c, -3 AS d, '+31 20' AS e, '' AS f, NULL AS g"
            try workspace.sqlite("a.db").query("CREATE TABLE t (v)")
            func query(_ arguments: String...) throws -> String {
                try workspace.skein(["query", sql, "--url", "sqlite:a.db", "--format", "csv"] + arguments).output
            }
            #expect(try query().hasSuffix(",=1+1,@x,-2,-3,+31 20,\"\",\n"))
            #expect(try query("--spreadsheet").hasSuffix(",'=1+1,'@x,-2,-3,'+31 20,\"\",\n"))
            try workspace.skein("query", sql, "--url", "sqlite:a.db", "--spreadsheet", exits: 64)
        }
    }

    @Test("a long value makes no row of a table wide, and is whole in CSV")
    func longValues() async throws {
        try await Workspace.with { workspace in
            try workspace.sqlite("a.db").query(
                "CREATE TABLE t (v, n); INSERT INTO t VALUES (replace(hex(zeroblob(100000)), '00', 'é'), 1), ('short', 2), (zeroblob(100000), 3)"
            )
            func query(_ format: String) throws -> String {
                try workspace.skein("query", "SELECT v, n FROM t", "--url", "sqlite:a.db", "--format", format).output
            }
            let table = try query("table")
            #expect(table.utf8.count < 10_000, "\(table.utf8.count)")
            #expect(table.contains("é... (200000 bytes)") && table.contains("00... (100000 bytes)"))
            #expect(table.hasSuffix("\n3 rows, 2 long values cut, --format csv has them whole\n"))
            let csv = try query("csv")
            #expect(csv.contains(String(repeating: "é", count: 100_000)))
            #expect(csv.contains("\\x" + String(repeating: "00", count: 100_000)))
        }
    }

    @Test("values cannot steer the terminal")
    func hostileValues() async throws {
        try await Workspace.with { workspace in
            let lite = workspace.sqlite("a.db")
            try lite.query(
                "CREATE TABLE t (v); INSERT INTO t VALUES ('a' || char(27) || '[2J' || char(10) || 'b' || char(8238)), (x'00ff')"
            )
            func query(_ format: String) throws -> String {
                try workspace.skein("query", "SELECT v FROM t", "--url", "sqlite:a.db", "--format", format).output
            }
            #expect(try query("table").contains("a\\u{1B}[2J\\nb\\u{202E}"))
            #expect(try query("table").contains("\\x00ff"))
            #expect(try query("jsonl").contains(#"a\u001b[2J\nb\u202e"#))
            #expect(try query("jsonl").contains(#""\\x00ff""#))
            // Another program gets what is in the database.
            #expect(try query("csv").contains("\"a\u{1B}[2J\nb\u{202E}\""))
            let terminal = try workspace.shell(
                "script -qec '\"$SKEIN\" query \"SELECT v FROM t\" --url sqlite:a.db --format csv' /dev/null"
            ).output
            #expect(terminal.contains("a\\u{1B}[2J\\nb\\u{202E}"), "\(terminal)")
            #expect(!terminal.contains("\u{1B}[2J"))
        }
    }
}

extension JSON {
    fileprivate static func line(_ text: Substring) -> JSON { (try? JSON(parsing: String(text))) ?? .missing }
}

extension String {
    /// A definition with semicolons in it, as the client of MariaDB takes it.
    fileprivate var withDelimiter: String { "DELIMITER //\n\(self)//\nDELIMITER ;\n" }
}
