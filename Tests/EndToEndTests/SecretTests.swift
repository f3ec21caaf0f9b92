import TestServers
import Testing

/// A password is never told, whatever goes wrong.
@Suite struct SecretTests {
    /// What is looked for. It needs encoding in a URL, so that half of it would show where a URL is cut in two.
    private static let password = "canaryA@/canaryB"
    private static let encoded = "canaryA%40%2FcanaryB"

    private func withHistory(_ body: (Workspace) async throws -> Void) async throws {
        try await Workspace.with { workspace in
            try workspace.folder.write(TourTests.notes, to: "migrations/notes.yaml")
            try await body(workspace)
        }
    }

    private func expectNoSecret(_ result: CommandResult, _ workspace: Workspace) throws {
        let said = (result.output + result.errorOutput).lowercased()
        #expect(!said.contains("canarya") && !said.contains("canaryb"), "\(said)")
        // "canaryA" in base64, at each of the three offsets.
        for piece in ["Y2FuYXJ5", "NhbmFyeU", "jYW5hcnlB"] { #expect(!said.contains(piece.lowercased())) }
        #expect(try workspace.shell("grep -rli canarya . ").output == "")
    }

    private static func urls() throws -> [(String, code: String, said: String)] {
        let postgreSQL = try TestServer.postgreSQL()
        let mariaDB = try TestServer.mariaDB()
        return [
            (postgreSQL.tcpURL(database: "postgres", password: password), "28P01", "password authentication failed"),
            (mariaDB.tcpURL(database: "any", password: password), "1045", "Access denied"),
            ("postgresql://u:\(encoded)@127.0.0.1:1/a", "", "Connection refused"),
            ("mariadb://u:\(encoded)@127.0.0.1:1/a", "2002", "Can't connect"),
        ]
    }

    @Test("a wrong password and an unreachable server, in a fleet file's variable")
    func unreachable() async throws {
        try await withHistory { workspace in
            for (url, code, said) in try Self.urls() {
                try workspace.folder.write(
                    """
                    version: 1
                    targets: [{ id: a, url: "${SECRET_URL}" }]
                    defaults: { retry: { attempts: 1 } }

                    """,
                    to: "fleet.yaml"
                )
                for command in [
                    ["upgrade", "head", "-v"], ["plan"], ["current"], ["stamp", "head"],
                    ["upgrade", "head", "--format", "json"],
                ] {
                    let result = try workspace.skein(
                        command + ["--fleet", "fleet.yaml"],
                        exits: 69,
                        environment: ["SECRET_URL": url]
                    )
                    #expect(result.output.contains(said), "\(result.output)")
                    if command[0] == "upgrade" { #expect(result.output.contains(code)) }
                    try expectNoSecret(result, workspace)
                }
            }
        }
    }

    @Test("the right password, from the environment, opens the database and is told nowhere")
    func rightPassword() async throws {
        try await withHistory { workspace in
            for server in [try TestServer.postgreSQL(), try TestServer.mariaDB()] {
                try await server.withDatabase("e2e_secret") { name in
                    let url = server.tcpURL(database: name)
                    let result = try workspace.skein(
                        "upgrade",
                        "head",
                        "--url",
                        "env:SECRET_URL",
                        "-v",
                        environment: ["SECRET_URL": url]
                    )
                    #expect(!(result.output + result.errorOutput).contains(server.password))
                    #expect(try server.query("SELECT count(*) FROM notes", database: name) == "0")
                    let wrong = try workspace.skein(
                        "upgrade",
                        "head",
                        "--url",
                        "env:SECRET_URL",
                        exits: 69,
                        environment: ["SECRET_URL": server.tcpURL(database: name, password: Self.password)]
                    )
                    try expectNoSecret(wrong, workspace)
                }
            }
        }
    }

    @Test("a password on the command line is refused")
    func commandLine() async throws {
        try await withHistory { workspace in
            let url = "postgresql://u:\(Self.encoded)@127.0.0.1:1/a"
            for command in [["upgrade", "head"], ["current"], ["plan"], ["stamp", "head"], ["downgrade", "base"]] {
                let result = try workspace.skein(command + ["--url", url], exits: 64)
                #expect(
                    result.errorOutput == """
                        skein: a password on the command line can be read by everybody on this machine
                          put the URL into an environment variable and give --url env:NAME, or see docs/connections.md \
                        for password_file, password_command and the files of psql and mysql

                        """
                )
                try expectNoSecret(result, workspace)
            }
        }
    }

    @Test(
        "a URL that cannot be read",
        arguments: [
            ("postgresql://u:canaryA@canaryB@h/a", "percent-encoded"),
            ("postgresql://u:canaryA/canaryB@h/a", "percent-encoded"),
            ("postgresql://u:canaryA%zzcanaryB@h/a", "the URL's password has a %"),
            ("postgresql://u:canaryA%00canaryB@h/a", "the URL contains a NUL byte"),
            ("mysql://u:canaryA@h:canaryB/a", "the URL's port is not a number"),
            ("mongodb://u:canaryA@canaryB/a", "no driver for URLs that start with mongodb:"),
            ("postgresql://u@h/a?passwrod=canaryA", "unknown parameter passwrod"),
            ("mysql://u@h/a?password=canaryA&password=canaryB", "twice"),
            ("mysql://u@h/a?canaryA", "parameter"),
            ("sqlite://u:canaryA@canaryB/a", "SQLite URL"),
        ]
    )
    func malformed(_ url: String, _ said: String) async throws {
        try await withHistory { workspace in
            try workspace.folder.write("version: 1\ntargets: [{ id: a, url: \"${SECRET_URL}\" }]\n", to: "fleet.yaml")
            for target in [["--url", "env:SECRET_URL"], ["--fleet", "fleet.yaml"]] {
                let arguments = ["upgrade", "head"] + target
                let result = try workspace.skein(arguments, exits: 78, environment: ["SECRET_URL": url])
                #expect(result.errorOutput.contains(said), "\(result.errorOutput)")
                try expectNoSecret(result, workspace)
            }
        }
    }
}
