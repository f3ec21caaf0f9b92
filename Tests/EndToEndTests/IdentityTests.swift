import TestServers
import Testing

/// One database under two addresses: `skein fleet check` and `skein status` find it.
@Suite struct IdentityTests {
    private func check(_ workspace: Workspace, exits: Int, environment: [String: String] = [:]) throws -> String {
        try workspace.skein("fleet", "check", "--fleet", "fleet.yaml", exits: exits, environment: environment).output
    }

    private func write(_ workspace: Workspace, _ targets: [(id: String, url: String)]) throws {
        try workspace.folder.write("revision: a1\nupgrade: []\n", to: "migrations/a1.yaml")
        try workspace.folder.write(
            "version: 1\ntargets:\n" + targets.map { "  - { id: \($0.id), url: \"\($0.url)\" }\n" }.joined()
                + "defaults: { retry: { attempts: 1 } }\n",
            to: "fleet.yaml"
        )
    }

    private func status(_ workspace: Workspace) throws -> String {
        try workspace.skein("status", "--fleet", "fleet.yaml", exits: 1).output
    }

    @Test("PostgreSQL over a socket, another name of the host and another database")
    func postgreSQL() async throws {
        let server = try TestServer.postgreSQL()
        try await server.withDatabase("one") { one in
            try await server.withDatabase("two") { two in
                try server.query("CREATE SCHEMA tenant", database: one)
                try await Workspace.with { workspace in
                    let named = server.tcpURL(database: one).replacing("127.0.0.1", with: "localhost.localdomain")
                    // Not every machine knows that name; any name of its own will do.
                    let host = try workspace.shell("getent hosts localhost.localdomain >/dev/null && echo yes").output
                    var targets = [
                        (id: "socket", url: server.url(database: one)), (id: "tcp", url: server.tcpURL(database: one)),
                        (id: "other", url: server.tcpURL(database: two)),
                        (id: "schema", url: server.url(database: one, extra: ["schema": "tenant"])),
                    ]
                    if host == "yes\n" { targets.append((id: "name", url: named)) }
                    try write(workspace, targets)
                    let said = try check(workspace, exits: 78)
                    #expect(said.hasPrefix("socket and tcp are the same database\n"), "\(said)")
                    #expect(!said.contains("other") && !said.contains("schema"))
                    #expect(said.contains("socket and name are the same database") == (host == "yes\n"))
                    #expect(try status(workspace).contains("socket and tcp are the same database"))

                    let json = try workspace.skein(
                        "fleet",
                        "check",
                        "--fleet",
                        "fleet.yaml",
                        "--format",
                        "json",
                        exits: 78
                    ).output
                    #expect(try JSON(parsing: json)["doubles"][0]["second"] == "tcp")

                    let looked = try workspace.skein("pre-check", "head", "--fleet", "fleet.yaml", exits: 2).output
                    #expect(looked.contains("same_database\n  socket and tcp are the same database\n"), "\(looked)")
                    let refused = try workspace.skein("upgrade", "head", "--fleet", "fleet.yaml", exits: 78).errorOutput
                    let others = host == "yes\n" ? ", as another pair is" : ""
                    #expect(refused.hasPrefix("skein: socket and tcp are the same database\(others)\n"), "\(refused)")
                    #expect(refused.contains("nothing was touched"))
                    let file = try workspace.folder.read("fleet.yaml")
                    try workspace.folder.write(file + "ledger: none\n", to: "fleet.yaml")
                    let bare = try workspace.skein("upgrade", "head", "--fleet", "fleet.yaml", exits: 78).errorOutput
                    #expect(bare.hasPrefix("skein: socket and tcp are the same database\n"), "\(bare)")

                    // The usual schema by its name, at the same address.
                    try write(
                        workspace,
                        [
                            (id: "plain", url: server.url(database: one)),
                            (id: "public", url: server.url(database: one, extra: ["schema": "public"])),
                            (id: "tenant", url: server.url(database: one, extra: ["schema": "tenant"])),
                        ]
                    )
                    #expect(try check(workspace, exits: 78).hasPrefix("plain and public are the same database\n"))
                    #expect(try status(workspace).contains("plain and public are the same database"))

                    try write(workspace, Array(targets[1...3]))
                    #expect(try check(workspace, exits: 0) == "3 targets, no two are the same database\n")
                    #expect(!(try status(workspace)).contains("same database"))
                }
            }
        }
    }

    @Test("MariaDB over a socket and over TCP")
    func mariaDB() async throws {
        let server = try TestServer.mariaDB()
        try await server.withDatabase("one") { one in
            try await server.withDatabase("two") { two in
                try await Workspace.with { workspace in
                    try write(
                        workspace,
                        [
                            (id: "socket", url: server.url(database: one)),
                            (id: "other", url: server.url(database: two)),
                            (id: "tcp", url: server.tcpURL(database: one)),
                            (id: "gone", url: "mysql://nobody@127.0.0.1:1/x"),
                        ]
                    )
                    let said = try check(workspace, exits: 78)
                    #expect(
                        said.hasPrefix("socket and tcp are the same database\ngone could not be asked: "),
                        "\(said)"
                    )
                    try write(
                        workspace,
                        [
                            (id: "socket", url: server.url(database: one)),
                            (id: "tcp", url: server.tcpURL(database: two)),
                        ]
                    )
                    #expect(try check(workspace, exits: 0) == "2 targets, no two are the same database\n")
                }
            }
        }
    }

    @Test("a pooler that gives the database another name")
    func pooler() async throws {
        let server = try TestServer.postgreSQL()
        try await server.withDatabase("one") { one in
            try await Workspace.with { workspace in
                let pooler = try PgBouncer(to: server, poolSize: 2, aliases: ["alias": one])
                defer { pooler.stop() }
                try write(
                    workspace,
                    [
                        (id: "direct", url: server.url(database: one)),
                        (id: "pooled", url: pooler.url(database: "alias", pooled: true)),
                    ]
                )
                #expect(try check(workspace, exits: 78).hasPrefix("direct and pooled are the same database\n"))
            }
        }
    }

    @Test("one SQLite file by a symbolic and by a hard link is refused before anything is asked")
    func links() async throws {
        try await Workspace.with { workspace in
            try workspace.sqlite("a.db").query("CREATE TABLE t (id)")
            _ = try workspace.shell("ln -s a.db soft.db; ln a.db hard.db; mkdir d; ln -s .. d/up")
            for other in ["soft.db", "hard.db", "d/up/a.db"] {
                try write(workspace, [(id: "one", url: "sqlite:a.db"), (id: "two", url: "sqlite:\(other)")])
                let result = try workspace.skein("fleet", "check", "--fleet", "fleet.yaml", exits: 78)
                #expect(result.errorOutput.contains("is the same database"), "\(result.errorOutput)")
            }
        }
    }
}
