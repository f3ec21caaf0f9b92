import TestServers
import Testing

/// Targets that are found by asking: servers, control databases, programs, files.
@Suite struct DiscoveryTests {
    private static func ids(_ workspace: Workspace, _ options: [String] = [], _ environment: [String: String] = [:])
        throws
        -> [String]
    {
        let result = try workspace.skein(
            ["fleet", "list", "--fleet", "fleet.yaml", "--format", "json"] + options,
            environment: environment
        )
        return try JSON(parsing: result.output)["targets"].elements.map { $0["id"].text ?? "" }
    }

    /// Writes a fleet file with one entry, and a revision to upgrade to.
    private static func write(_ workspace: Workspace, _ entry: String, servers: String = "") throws {
        let head = servers.isEmpty ? "" : "servers: { \(servers) }\n"
        try workspace.folder.write("version: 1\n\(head)targets:\n  - \(entry)\n", to: "fleet.yaml")
        try workspace.shell("chmod 644 fleet.yaml").expectSuccess()
        try workspace.folder.write(TourTests.notes, to: "migrations/notes.yaml")
    }

    /// What is said about a fleet that is refused. Nothing may have been run then.
    private static func fault(_ workspace: Workspace, _ environment: [String: String] = [:]) throws -> String {
        let result = try workspace.skein(
            ["upgrade", "heads", "--fleet", "fleet.yaml"],
            exits: 78,
            environment: environment
        )
        #expect(result.output == "")
        return workspace.normal(result.errorOutput)
    }

    @Test("databases by a pattern, on PostgreSQL and MariaDB")
    func databases() async throws {
        for server in [try TestServer.postgreSQL(), try .mariaDB()] {
            try await server.withDatabase("found") { first in
                try await server.withDatabase("found") { second in
                    try await Workspace.with { workspace in
                        let url = ["SERVER": server.baseURL]
                        try Self.write(
                            workspace,
                            "{ server: s, databases: 'found\\_%', id: \"eu/{database}\", labels: { of: \"{server}\" } }",
                            servers: "s: { url: \"${SERVER}\" }"
                        )
                        let expected = [first, second].sorted().map { "eu/\($0)" }
                        #expect(try Self.ids(workspace, [], url) == expected)
                        try workspace.skein(["upgrade", "heads", "--fleet", "fleet.yaml", "-q"], environment: url)
                        let tables = "SELECT count(*) FROM information_schema.tables WHERE table_name = 'notes'"
                        for name in [first, second] {
                            #expect(
                                try server.query(
                                    "\(tables) AND '\(name)' IN (table_schema, table_catalog)",
                                    database: name
                                ) == "1"
                            )
                        }
                        // Asking needs the password as much as the targets do.
                        try workspace.folder.write(server.password + "\n", to: "secret")
                        try workspace.shell("chmod 600 secret").expectSuccess()
                        let bare = ["SERVER": server.tcpURL(database: first, password: nil)]
                        try Self.write(
                            workspace,
                            "{ server: s, databases: 'found\\_%', id: \"eu/{database}\" }",
                            servers: "s: { url: \"${SERVER}\", password_file: secret }"
                        )
                        #expect(try Self.ids(workspace, [], bare) == expected)
                        // The server's own databases are never found.
                        try Self.write(
                            workspace,
                            "{ server: s, databases: \"%\", id: \"{database}\" }",
                            servers: "s: { url: \"${SERVER}\" }"
                        )
                        let all = try Self.ids(workspace, [], url)
                        #expect(all.contains(first))
                        let own = [
                            "postgres", "template0", "template1", "mysql", "sys", "information_schema",
                            "performance_schema",
                        ]
                        #expect(all.filter(own.contains) == [])
                        try Self.write(
                            workspace,
                            "{ server: s, databases: \"nobody_%\", id: \"{database}\" }",
                            servers: "s: { url: \"${SERVER}\" }"
                        )
                        #expect(
                            try Self.fault(workspace, url) == """
                                skein: fleet.yaml:4:5: `databases` of target 1 gives no target; \
                                that is more often a mistake than meant; `allow_empty: true` allows it

                                """
                        )
                    }
                }
            }
        }
    }

    @Test("schemas by a pattern and by a list, and what has none refuses")
    func schemas() async throws {
        let server = try TestServer.postgreSQL()
        try await server.withDatabase("schemas") { database in
            try server.query(
                "CREATE SCHEMA tenant_a; CREATE SCHEMA \"tenant_b?x=1&\"; CREATE SCHEMA other",
                database: database
            )
            try await Workspace.with { workspace in
                let url = ["SERVER": server.baseURL]
                try Self.write(
                    workspace,
                    "{ server: s, database: \(database), schemas: \"tenant_%\", id: \"app/{schema}\" }",
                    servers: "s: { url: \"${SERVER}\" }"
                )
                #expect(try Self.ids(workspace, [], url) == ["app/tenant_a", "app/tenant_b?x=1&"])
                try workspace.skein(["upgrade", "heads", "--fleet", "fleet.yaml", "-q"], environment: url)
                #expect(
                    try server.query(
                        "SELECT schemaname FROM pg_tables WHERE tablename = 'notes' ORDER BY 1",
                        database: database
                    ) == "tenant_a\ntenant_b?x=1&"
                )
                try Self.write(
                    workspace,
                    "{ server: s, database: \(database), schemas: [other, tenant_a], id: \"{schema}\" }",
                    servers: "s: { url: \"${SERVER}\" }"
                )
                #expect(try Self.ids(workspace, [], url) == ["other", "tenant_a"])
            }
        }
        let mariaDB = try TestServer.mariaDBWithDatabases()
        try await Workspace.with { workspace in
            try Self.write(
                workspace,
                "{ server: s, database: e2e_any, schemas: \"t%\", id: \"{schema}\" }",
                servers: "s: { url: \"${SERVER}\" }"
            )
            let said = try Self.fault(workspace, ["SERVER": mariaDB.baseURL])
            #expect(
                said.contains("a database has no schemas in it; a schema is a database here: use `databases`"),
                "\(said)"
            )
        }
    }

    @Test("a query on a control database: PostgreSQL, MariaDB, SQLite")
    func query() async throws {
        for server in [try TestServer.postgreSQL(), try .mariaDB()] {
            try await server.withDatabase("control") { database in
                try server.query(
                    """
                    CREATE TABLE tenants (slug varchar(300), dsn varchar(100), tier varchar(20), active boolean);
                    INSERT INTO tenants VALUES ('globex', 'sqlite:data/globex.db', 'free', true),
                      ('acme', 'sqlite:data/acme.db', NULL, true), ('gone', NULL, NULL, false)
                    """,
                    database: database
                )
                try await Workspace.with { workspace in
                    let control = ["CONTROL_URL": server.url(database: database)]
                    func entry(_ query: String) throws {
                        try Self.write(
                            workspace,
                            "{ query: \"\(query)\", on: \"${CONTROL_URL}\", id: \"{slug}\", url: \"{dsn}\", labels: { tier: \"{tier}\" } }"
                        )
                    }
                    func refuses(_ query: String, _ expected: String, at location: SourceLocation = #_sourceLocation)
                        throws
                    {
                        try entry(query)
                        let said = try Self.fault(workspace, control)
                        #expect(said.contains(expected), "\(said)", sourceLocation: location)
                        #expect(!said.contains("canary"), sourceLocation: location)
                    }
                    try entry("select slug, dsn, tier from tenants where active order by slug -- all;")
                    try workspace.folder.write("", to: "data/.keep")
                    #expect(try Self.ids(workspace, [], control) == ["acme", "globex"])
                    #expect(try Self.ids(workspace, ["--select", "tier=free"], control) == ["globex"])
                    try workspace.skein(
                        ["upgrade", "heads", "--fleet", "fleet.yaml", "--create", "-q"],
                        environment: control
                    )
                    #expect(try workspace.sqlite("data/acme.db").query("SELECT count(*) FROM notes") == "0")

                    let columns = "select slug, dsn, tier from tenants"
                    try refuses(
                        "\(columns) where slug = 'x'",
                        "the query of target 1 gives no target; that is more often"
                    )
                    try refuses(
                        "select slug, dsn from tenants",
                        "unknown placeholder `{tier}` in the label `tier` in target 1; known placeholders: {slug}, {dsn}"
                    )
                    try refuses("select slug, slug from tenants", "target 1")
                    try refuses(columns, "(row 3 of the query)")
                    try refuses("\(columns) union all select null, 'sqlite:x', null", "is NULL or missing (row")
                    try refuses(
                        "\(columns) where active union all \(columns) where active",
                        "gives the id `acme` to two targets"
                    )
                    try refuses(
                        "select 'a' as slug, 'postgresql://u:canary@h:x/d' as dsn, 1 as tier",
                        "the URL's port is not a number"
                    )
                    try refuses(
                        "select concat('a', '\\n', 'b') as slug, 'sqlite:x' as dsn, 1 as tier",
                        #"the id `a\u{a}b` must not have control characters (row 1 of the query)"#
                    )
                    try refuses(
                        "select 'a' as slug, 'sqlite:x' as dsn, 1 as tier union all select 'b', 'sqlite:./x', 1",
                        "the target `b` is the same database as `a`"
                    )
                    try refuses(
                        "select '../b' as slug, 'sqlite:x' as dsn, 1 as tier",
                        "the id `../b` must not have `.` or `..` between slashes (row 1 of the query)"
                    )
                    try refuses("delete from tenants", "the query of target 1 could not be asked of")
                    try refuses("select * from nowhere", "nowhere")
                    #expect(try server.query("SELECT count(*) FROM tenants", database: database) == "3")
                }
            }
        }
        try await Workspace.with { workspace in
            try workspace.sqlite("control.db").query("CREATE TABLE t AS SELECT 1 AS n UNION SELECT 2")
            try Self.write(
                workspace,
                "{ query: \"select n from t\", on: \"sqlite:control.db\", id: \"t{n}\", url: \"sqlite:{n}.db\" }"
            )
            #expect(try Self.ids(workspace) == ["t1", "t2"])
        }
    }

    @Test("a query that gives more than 100000 rows is stopped, and one that writes is refused")
    func queryLimits() async throws {
        let server = try TestServer.postgreSQL()
        try await server.withDatabase("control") { database in
            try server.query(
                "CREATE TABLE t (n int); CREATE FUNCTION f() RETURNS text LANGUAGE plpgsql AS $$BEGIN INSERT INTO t VALUES (1); RETURN 'x'; END$$",
                database: database
            )
            try await Workspace.with { workspace in
                let control = ["CONTROL_URL": server.url(database: database)]
                func entry(_ query: String) throws {
                    try Self.write(
                        workspace,
                        "{ query: \"\(query)\", on: \"${CONTROL_URL}\", id: \"t{n}\", url: \"sqlite:{n}.db\" }"
                    )
                }
                try entry("select n from generate_series(1, 200000) n")
                #expect(
                    try Self.fault(workspace, control).contains("the query of target 1 gives more than 100000 targets")
                )
                try workspace.folder.write(
                    """
                    version: 1
                    targets: [ { query: "select pg_sleep(30) as n", on: "${CONTROL_URL}", id: "{n}", url: "sqlite:{n}.db" } ]
                    defaults: { statement_timeout: 1s }

                    """,
                    to: "fleet.yaml"
                )
                let slow = try Self.fault(workspace, control)
                #expect(slow.contains("canceling statement due to statement timeout"), "\(slow)")
                try entry("select f() as n")
                #expect(try Self.fault(workspace, control).contains("read-only transaction"))
                #expect(try server.query("SELECT count(*) FROM t", database: database) == "0")
                let dead = try Self.fault(workspace, ["CONTROL_URL": "postgresql://u:canary@127.0.0.1:1/x"])
                #expect(dead.contains("could not be asked of postgresql://u@127.0.0.1:1/x"), "\(dead)")
                #expect(!dead.contains("canary"))
            }
        }
    }

    @Test("a program: its list, and its failures")
    func command() async throws {
        try await Workspace.with { workspace in
            func program(_ script: String) throws {
                try workspace.folder.write("#!/bin/sh\n\(script)\n", to: "bin/list")
                try workspace.shell("chmod 755 bin/list").expectSuccess()
            }
            try Self.write(
                workspace,
                "{ command: [./bin/list, \"a b\", \"$HOME\"], id: \"{slug}\", url: \"sqlite:{slug}.db\" }"
            )
            try program(#"printf '{"slug":"%s"}\n' one "$#" "${PGPASSWORD-unset}""#)
            #expect(try Self.ids(workspace, [], ["PGPASSWORD": "canary"]) == ["one", "2", "unset"])

            try program(#"echo '{"slug":"one"}'; echo '{"slug":"two"}'; echo "no such \033[31mregion" >&2; exit 3"#)
            let half = try Self.fault(workspace)
            #expect(
                half.contains(
                    "the command `./bin/list` of target 1 ended with exit code 3 after 2 lines, so that nothing is run"
                ),
                "\(half)"
            )
            #expect(half.contains("it said: no such "), "\(half)")
            #expect(!half.contains("\u{1B}"))
            #expect(try workspace.shell("ls *.db").status != 0)

            try program("exit 0")
            #expect(try Self.fault(workspace).contains("gives no target"))
            try program("echo '{\"slug\":\"one\"}'; printf '{\"slug\":'")
            #expect(try Self.fault(workspace).contains("has no JSON object in line 2: expected a value at column 9"))
            try program("kill -9 $$")
            #expect(try Self.fault(workspace).contains("ended with signal 9, so that nothing is run"))
            try program(#"printf '\357\273\277{"slug":"one"}\n'"#)
            #expect(try Self.ids(workspace) == ["one"])
            try workspace.shell("chmod 644 bin/list").expectSuccess()
            let refused = try Self.fault(workspace)
            #expect(refused.contains("`./bin/list` of target 1 could not be run: it is not executable"), "\(refused)")
            try workspace.shell("printf '#!/no/such/shell\\n' >bin/list; chmod 755 bin/list").expectSuccess()
            let alone = try Self.fault(workspace)
            #expect(alone.contains("could not be run: what its first line names cannot be run"), "\(alone)")
            try workspace.shell("rm bin/list").expectSuccess()
            let missing = try Self.fault(workspace)
            #expect(
                missing.contains("`./bin/list` of target 1 could not be run: there is no such program"),
                "\(missing)"
            )
            try program("exit 0")
            try workspace.shell("chmod 664 fleet.yaml").expectSuccess()
            #expect(
                try Self.fault(workspace).contains(
                    "`command` is refused in a file that others may write to (mode 0664)"
                )
            )
        }
    }

    @Test("`fleet list` tells targets without a wave, waves and exclusions that match nothing, and budgets")
    func notices() async throws {
        try await Workspace.with { workspace in
            func list(_ waves: String, _ options: String...) throws -> CommandResult {
                try workspace.folder.write(
                    """
                    version: 1
                    name: shop
                    targets: [{ range: "1..700", id: "t{n}", url: "sqlite:t{n}.db", labels: { tier: free, n: "{n}" } }]
                    exclude: [{ select: "hold=leagl", reason: frozen }]
                    rollout:
                      halt: { same_error: 3, unreachable: 2% }
                      waves: [\(waves)]

                    """,
                    to: "fleet.yaml"
                )
                return try workspace.skein(["fleet", "list", "--fleet", "fleet.yaml"] + options)
            }
            let all = try list(
                "{ name: canary, select: tier=internl }, { name: some, take: 10%, max_failures: 100% }, "
                    + "{ name: rest, max_failures: 1% }"
            )
            #expect(
                workspace.normal(all.output).hasSuffix(
                    """

                    wave  targets  halts
                    canary  0  on failure 1, on same error 3
                    some  70  on unreachable 2, on same error 3
                    rest  630  on failure 7, on unreachable 13, on same error 3

                    700 targets
                    note: wave `canary` is empty: no target matches tier=internl
                    note: `exclude` at fleet.yaml:4:21 excludes nothing: no target matches hold=leagl

                    """
                ),
                "\(all.output.suffix(600))"
            )
            let part = try workspace.skein("fleet", "list", "--fleet", "fleet.yaml", "--only", "t1,t2")
            #expect(part.output.hasSuffix("\n2 targets\n"), "\(part.output)")
            let some = try list("{ name: canary, select: n=7 }, { name: again, select: n=7 }, { name: b, take: 10 }")
            #expect(
                some.output.hasSuffix(
                    """
                    note: wave `again` is empty: earlier waves take all targets that match n=7
                    note: `exclude` at fleet.yaml:4:21 excludes nothing: no target matches hold=leagl
                    note: 689 targets are in no wave, and a run is refused; add a last wave without `select` and `take`, \
                    or exclude them with a reason

                    """
                ),
                "\(some.output.suffix(600))"
            )
            let document = try JSON(parsing: try list("{ name: b, max_failures: 1% }", "--format", "json").output)
            #expect(document["waves"][0]["halts_on_failure"] == 8)
            #expect(document["waves"][0]["halts_on_unreachable"] == 15)
            #expect(document["waves"][0]["halts_on_same_error"] == 3)
            #expect(document["notices"].elements.count == 1)
        }
    }

    @Test("a name that no id can be is a target all the same, percent-encoded", .timeLimit(.minutes(1)))
    func encodedIDs() async throws {
        for server in [try TestServer.postgreSQL(), try .mariaDB()] {
            try await server.withDatabase("found") { database in
                try await Workspace.with { workspace in
                    let url = ["SERVER": server.baseURL]
                    let odd = "\(database) x, y; drop table users --"
                    let quote = server.baseURL.hasPrefix("postgresql") ? "\"" : "`"
                    _ = try server.query("CREATE DATABASE \(quote)\(odd)\(quote)", database: nil)
                    defer { _ = try? server.query("DROP DATABASE \(quote)\(odd)\(quote)", database: nil) }
                    let pattern = database.replacing("_", with: "\\_") + "%"
                    let servers = "s: { url: \"${SERVER}\" }"
                    try Self.write(
                        workspace,
                        "{ server: s, databases: '\(pattern)', id: \"{database}\" }",
                        servers: servers
                    )
                    let fault = try Self.fault(workspace, url)
                    #expect(fault.contains("; `{database:encoded}` percent-encodes what an id cannot have"), "\(fault)")
                    try Self.write(
                        workspace,
                        "{ server: s, databases: '\(pattern)', id: \"{database:encoded}\" }",
                        servers: servers
                    )
                    let id = "\(database)%20x%2C%20y%3B%20drop%20table%20users%20--"
                    #expect(try Self.ids(workspace, [], url) == [database, id])
                    try workspace.skein(
                        ["upgrade", "heads", "--fleet", "fleet.yaml", "-q", "--only", id],
                        environment: url
                    )
                    #expect(try server.query("SELECT count(*) FROM notes", database: odd) == "0")
                }
            }
        }
    }

    @Test("`fleet list` and `fleet explain` say where a target comes from and why it is in its wave")
    func explains() async throws {
        try await Workspace.with { workspace in
            try workspace.folder.write("slug,tier\nacme,paid\nglobex,free\n", to: "tenants.csv")
            try workspace.folder.write(
                """
                version: 1
                name: shop
                servers: { pg: { url: "postgresql://u:canary@db/x", labels: { region: eu } } }
                targets:
                  - { file: tenants.csv, id: "{slug}", url: "sqlite:{slug}.db", labels: { tier: "{tier}" } }
                  - { server: pg, databases: [a, b], id: "eu/{database}", labels: { tier: paid } }
                  - { id: old, url: "sqlite:old.db", labels: { hold: legal } }
                exclude: [ { select: hold, reason: frozen by legal } ]
                rollout:
                  waves:
                    - { name: canary, select: tier=free }
                    - { name: sample, select: region=eu, take: 50% }
                    - { name: rest }

                """,
                to: "fleet.yaml"
            )
            let list = try workspace.skein("fleet", "list", "--fleet", "fleet.yaml")
            #expect(
                workspace.normal(list.output) == """
                    target  wave  database  labels  from
                    acme  rest  sqlite:WORKSPACE/acme.db  tier=paid  fleet.yaml:5:5, line 2 of tenants.csv
                    globex  canary  sqlite:WORKSPACE/globex.db  tier=free  fleet.yaml:5:5, line 3 of tenants.csv
                    eu/a  rest  postgresql://u@db/a  region=eu,server=pg,tier=paid  fleet.yaml:6:5
                    eu/b  sample  postgresql://u@db/b  region=eu,server=pg,tier=paid  fleet.yaml:6:5
                    old  excluded  sqlite:WORKSPACE/old.db  hold=legal  fleet.yaml:7:5

                    wave  targets  halts
                    canary  1  on failure 1
                    sample  1  on failure 1
                    rest  2  on failure 1

                    4 targets, 1 excluded

                    """
            )
            let explained = try workspace.skein("fleet", "explain", "eu/a", "--fleet", "fleet.yaml")
            #expect(
                explained.output == """
                    eu/a
                      database  postgresql://u@db/a
                      from      fleet.yaml:6:5
                      server    pg
                      labels    id=eu/a,region=eu,server=pg,tier=paid
                      wave      rest, the 3rd; target 2 of 2
                      because   canary: does not match tier=free
                                sample: matches region=eu, and is not drawn for its sample of 50%: 1 target
                                rest: takes every target that no wave before it took

                    """
            )
            let excluded = try workspace.skein("fleet", "explain", "old", "--fleet", "fleet.yaml")
            #expect(excluded.output.contains("  excluded  frozen by legal\n"))
            let unknown = try workspace.skein("fleet", "explain", "acne", "--fleet", "fleet.yaml", exits: 64)
            #expect(unknown.errorOutput == "skein: no target is called `acne`\n  did you mean `acme`?\n")
            let json = try workspace.skein("fleet", "explain", "acme", "--fleet", "fleet.yaml", "--format", "json")
            let document = try JSON(parsing: json.output)
            #expect(document["origin"] == .text("line 2 of tenants.csv"))
            #expect(document["wave_number"] == .number(3))
            #expect(document["reasons"][0]["reason"] == .text("does not match tier=free"))
            #expect(![list, explained, json].contains { $0.output.contains("canary@") })
        }
    }
}
