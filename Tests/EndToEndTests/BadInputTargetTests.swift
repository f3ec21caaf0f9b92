import TestServers
import Testing

/// Targets that are not what they are said to be; see docs/bad-input.md.
@Suite struct BadInputTargetTests {
    private func withServers(_ body: (Workspace, _ servers: String, _ names: [String]) throws -> Void) async throws {
        let postgreSQL = try TestServer.postgreSQL()
        let mariaDB = try TestServer.mariaDB()
        try await Workspace.with { workspace in
            try workspace.folder.write(TourTests.notes, to: "migrations/notes.yaml")
            let servers = """
                version: 1
                servers: { pg: { url: "\(postgreSQL.url(database: "postgres"))" }, my: { url: "\(mariaDB.url(database: "any"))" } }
                defaults: { retry: { attempts: 1 } }
                targets:

                """
            func names() throws -> [String] {
                let schemas = "SELECT nspname FROM pg_namespace WHERE nspname NOT LIKE 'pg_t%' ORDER BY 1"
                return [
                    try postgreSQL.query(
                        "SELECT datname FROM pg_database WHERE datname NOT LIKE '%\\_%' ORDER BY 1",
                        database: nil
                    ),
                    try postgreSQL.query(schemas, database: nil),
                    try mariaDB.query(
                        "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'mysql'",
                        database: nil
                    ),
                ]
            }
            let before = try names()
            try body(workspace, servers, before)
            #expect(try names() == before)
        }
    }

    @Test(
        "7, 8: a tenant's name is a name, whatever it looks like, and the server's own are no tenants",
        arguments: [
            ("pg", #"x\"; DROP SCHEMA public; --"#, 69, #"database "x"; DROP SCHEMA public; --" does not exist"#),
            ("pg", "../../etc", 69, #"database "../../etc" does not exist"#),
            ("pg", "pg_catalog", 69, #"database "pg_catalog" does not exist"#),
            ("pg", "template1", 78, "the database template1 is what new databases are copied from; name a database of"),
            ("pg", #"a\nb"#, 78, "the database's name: the name contains the control character U+A"),
            ("pg", "", 78, "the database's name: a name must not be empty"),
            ("my", "x`; DROP DATABASE mysql; --x", 69, "Unknown database 'x`; DROP DATABASE mysql; --x'"),
            ("my", "../../etc", 69, "Unknown database '../../etc'"),
            ("my", "mysql", 78, "the database mysql is the server's own; name a database of yours"),
            ("my", "sys", 78, "the database sys is the server's own; name a database of yours"),
            ("my", "information_schema", 78, "the database information_schema is the server's own; name a database of"),
            ("my", "performance_schema", 78, "the database performance_schema is the server's own; name a database"),
        ]
    )
    func names(_ server: String, _ name: String, _ code: Int, _ said: String) async throws {
        try await withServers { workspace, servers, _ in
            try workspace.folder.write(
                "\(servers)  - { server: \(server), databases: [\"\(name)\"], id: a }\n",
                to: "fleet.yaml"
            )
            let result = try workspace.skein("upgrade", "head", "--fleet", "fleet.yaml", exits: code)
            #expect((result.output + result.errorOutput).contains(said), "\(result.output)\(result.errorOutput)")
        }
    }

    @Test(
        "8: a schema that is the server's own",
        arguments: ["pg_catalog", "information_schema", "pg_temp", "pg_toast"]
    )
    func schemas(_ schema: String) async throws {
        try await withServers { workspace, _, _ in
            let url = "postgresql://u@127.0.0.1:1/app?schema=\(schema)"
            let result = try workspace.skein("upgrade", "head", "--url", url, exits: 78)
            #expect(
                result.errorOutput == "skein: the schema \(schema) is the server's own\n  name a schema of yours\n"
            )
        }
    }

    @Test("9: lists of targets that are empty, repeat themselves, have no end, or that nobody reads")
    func lists() async throws {
        try await withServers { workspace, servers, _ in
            let cases = [
                ("{ server: pg, databases: [], id: \"{database}\" }", "5:30: `databases` in target 1 is empty"),
                (
                    "{ server: pg, databases: [a, a], id: \"{database}\" }",
                    "5:42: `id` in target 1 gives the id `a` to two targets; use a placeholder that differs"
                ),
                (
                    "{ range: \"1..1000000\", id: \"{n}\", url: \"sqlite:{n}.db\" }",
                    "5:14: `range` in target 1 has more than 100000 numbers"
                ),
                ("{ glob: \"none/*.db\", id: \"{name}\" }", "5:13: `glob` in target 1 matches no file"),
                (
                    "{ command: [./list], id: \"{slug}\", url: \"sqlite:{slug}.db\" }",
                    "5:5: the command `./list` of target 1 could not be run"
                ),
            ]
            for (entry, said) in cases {
                try workspace.folder.write("\(servers)  - \(entry)\n", to: "fleet.yaml")
                let result = try workspace.skein("upgrade", "head", "--fleet", "fleet.yaml", "--create", exits: 78)
                #expect(result.errorOutput.hasPrefix("skein: fleet.yaml:\(said)"), "\(result.errorOutput)")
            }
        }
    }

    @Test("12: a server of another kind, and a version that is too old", .timeLimit(.minutes(1)))
    func kinds() async throws {
        let postgreSQL = try TestServer.postgreSQL()
        let mariaDB = try TestServer.mariaDB()
        try await withServers { workspace, servers, _ in
            let kinds = [
                (
                    "postgresql://u@127.0.0.1:\(mariaDB.port)/a",
                    "hint: what answers there is no PostgreSQL server; check the port, and how the URL starts"
                ),
                (
                    "mysql://u@127.0.0.1:\(postgreSQL.port)/a?connect_timeout=1",
                    "hint: are host and port those of a MySQL or MariaDB server, and does a firewall let this machine through?"
                ),
            ]
            for (url, said) in kinds {
                try workspace.folder.write("\(servers)  - { id: a, url: \"\(url)\" }\n", to: "fleet.yaml")
                let result = try workspace.skein("upgrade", "head", "--fleet", "fleet.yaml", exits: 69)
                #expect(result.output.contains(said), "\(result.output)")
            }
            let versions = [
                ("mysql:5.7", "mysql 5.7 is too old; the oldest that is supported is 8.0.11"),
                ("mariadb:10.4", "mariadb 10.4 is too old; the oldest that is supported is 10.5.2"),
                ("postgresql:11", "PostgreSQL 11.0 is not supported\n  the oldest version that is supported is 12.0"),
                ("sqlite:3.0", "SQLite 3.0 is too old; the oldest that is supported is 3.38"),
                (
                    "oracle",
                    "there is no dialect called `oracle`\n  this build knows postgresql, mysql, mariadb, sqlite"
                ),
            ]
            for (dialect, said) in versions {
                let result = try workspace.skein("upgrade", "head", "--sql", "--dialect", dialect, exits: 64)
                #expect(result.errorOutput.hasPrefix("skein: --dialect: \(said)"), "\(result.errorOutput)")
                #expect(result.output == "")
            }
        }
    }
}
