import TestServers
import Testing

/// The ways a password gets in, other than in a URL.
@Suite struct PasswordSourceTests {
    private func withHistory(_ body: (Workspace) async throws -> Void) async throws {
        try await Workspace.with { workspace in
            try workspace.folder.write(TourTests.notes, to: "migrations/notes.yaml")
            try workspace.folder.write("", to: "home/.keep")
            try await body(workspace)
        }
    }

    private static func servers() throws -> [TestServer] { [try TestServer.postgreSQL(), try mariaDB()] }

    /// The server, with a database to look at.
    private static func mariaDB() throws -> TestServer {
        let server = try TestServer.mariaDB()
        try server.query(
            "CREATE DATABASE IF NOT EXISTS e2e_any; CREATE DATABASE IF NOT EXISTS e2e_other",
            database: nil
        )
        return server
    }

    /// Expects `current` to reach the database, or to be told `fault`.
    @discardableResult
    private func current(
        _ workspace: Workspace,
        _ options: [String] = [],
        _ environment: [String: String] = [:],
        fault: String? = nil,
        exits status: Int = 78,
        at location: SourceLocation = #_sourceLocation
    ) throws -> CommandResult {
        let home = ["HOME": workspace.folder.path("home")]
        let result = try workspace.skein(
            ["current"] + options,
            exits: fault == nil ? 0 : status,
            environment: home.merging(environment) { _, given in given },
            at: location
        )
        let said = workspace.normal(result.output + result.errorOutput)
        if let fault {
            #expect(said.contains(fault), "\(said)", sourceLocation: location)
        } else {
            #expect(said.contains("<base>"), "\(said)", sourceLocation: location)
        }
        return result
    }

    @Test("a file beside `database`, which only its owner may read")
    func file() async throws {
        try await withHistory { workspace in
            for server in try Self.servers() {
                let url = server.tcpURL(
                    database: server.baseURL.hasPrefix("post") ? "postgres" : "e2e_any",
                    password: nil
                )
                try workspace.folder.write(
                    "version: 1\ndatabase: \"\(url)\"\npassword_file: secrets/db\n",
                    to: "skein.yaml"
                )
                try workspace.folder.write(server.password + "\n", to: "secrets/db")
                try current(workspace)
                try workspace.shell("chmod 640 secrets/db").expectSuccess()
                try current(
                    workspace,
                    fault: """
                        skein: skein.yaml:3:16: `password_file`: secrets/db: others may read or write the file (mode 0640); \
                        chmod 0600 secrets/db

                        """
                )
                try workspace.shell("chmod 600 secrets/db; echo 2 >> secrets/db").expectSuccess()
                let place = "skein: skein.yaml:3:16: `password_file`: secrets/db"
                try current(workspace, fault: "\(place) holds more than one line\n")
                try workspace.shell("echo > secrets/db").expectSuccess()
                try current(workspace, fault: "\(place) holds no password\n")
                try workspace.shell("rm secrets/db").expectSuccess()
                try current(workspace, fault: "\(place): there is no such file\n")
            }
        }
    }

    @Test("a program is run once for all targets of a fleet, and only when one of them is asked for")
    func command() async throws {
        try await withHistory { workspace in
            let postgreSQL = try TestServer.postgreSQL()
            let mariaDB = try Self.mariaDB()
            let url = postgreSQL.tcpURL(database: "postgres", password: nil)
            try workspace.folder.write(
                """
                version: 1
                servers:
                  maria: { url: "\(mariaDB.tcpURL(database: "e2e_any", password: nil))", password_command: [./bin/secret, maria] }
                targets:
                  - { id: one, url: "\(url)?schema=one", labels: { kind: pg } }
                  - { id: two, url: "\(url)?schema=two", labels: { kind: pg } }
                  - { id: own, url: "\(url)?schema=own", password_file: own, labels: { kind: pg } }
                  - { id: set, url: "${SET_URL}", labels: { kind: pg } }
                  - { id: lite, url: "sqlite:lite.db", labels: { kind: lite } }
                  - { server: maria, databases: [e2e_any, e2e_other], id: "m/{database}", labels: { kind: my } }
                defaults: { retry: { attempts: 1 }, password_command: [./bin/secret, rest] }

                """,
                to: "fleet.yaml"
            )
            try workspace.folder.write(
                "#!/bin/sh\necho \"$1${PGPASSWORD+ leaked}\" >> asked\necho \"$PASSWORD\"\n",
                to: "bin/secret"
            )
            try workspace.folder.write(postgreSQL.password, to: "own")
            try workspace.shell("chmod 700 bin/secret; sqlite3 lite.db 'CREATE TABLE kept (id)'").expectSuccess()
            try postgreSQL.query("DROP SCHEMA IF EXISTS one; DROP SCHEMA IF EXISTS two", database: nil)
            let environment = [
                "PASSWORD": postgreSQL.password, "PGPASSWORD": "wrong",
                "SET_URL": postgreSQL.tcpURL(database: "postgres"),
            ]
            func ask(_ select: String) throws -> String {
                try workspace.shell("rm -f asked; touch asked").expectSuccess()
                let result = try workspace.skein(
                    ["current", "--fleet", "fleet.yaml", "--select", select],
                    exits: select == "kind=pg" ? 2 : 0,
                    environment: environment.merging(["HOME": workspace.folder.path("home")]) { $1 }
                )
                // The schemas are not there; what counts is that the server let everybody in.
                #expect(!result.output.contains("28P01") && !result.output.contains("1045"), "\(result.output)")
                return try workspace.shell("sort asked").output
            }
            #expect(try ask("kind=pg") == "rest\n")
            #expect(try ask("kind=lite") == "")
            #expect(try ask("kind=my") == "maria\n")
            #expect(try ask("kind in (my, lite)") == "maria\n")
        }
    }

    @Test(
        "a program that gives no password is told by name, and nothing that it wrote",
        .timeLimit(.minutes(1)),
        arguments: [
            ("echo canary >&2; exit 3", "ended with exited(3)"),
            ("echo canary; kill -9 $$", "ended with signaled(9)"),
            ("exit 0", "holds no password"),
            ("echo canary; echo canary", "holds more than one line"),
            ("head -c 100000 /dev/zero | tr '\\0' c", "printed more than 64 KiB"),
            ("printf '\\377canary'", "holds bytes that no password has"),
            ("sleep 60 & sleep 60; echo canary", "was stopped after 10.0 seconds"),
        ]
    )
    func commandFails(_ script: String, _ fault: String) async throws {
        try await withHistory { workspace in
            try workspace.folder.write("#!/bin/sh\n\(script)\n", to: "bin/secret")
            try workspace.shell("chmod 700 bin/secret").expectSuccess()
            try workspace.folder.write(
                "version: 1\ndatabase: postgresql://u@127.0.0.1:1/a\npassword_command: [bin/secret]\n",
                to: "skein.yaml"
            )
            let start = ContinuousClock.now
            let result = try current(
                workspace,
                fault: """
                    skein: skein.yaml:3:19: `password_command`: bin/secret \(fault); \
                    run it by hand to see what it says; here that might be the password, and is not shown

                    """
            )
            #expect(ContinuousClock.now - start < .seconds(15))
            #expect(!(result.output + result.errorOutput).contains("canary"))
        }
    }

    @Test("what cannot be meant: two passwords, a shell, a file that others may write to")
    func refused() async throws {
        try await withHistory { workspace in
            let url = "postgresql://u@127.0.0.1:1/a"
            let project = [
                (
                    "database: \(url)\npassword_file: a\npassword_command: [b]",
                    "4:19: `password_command` does not go with"
                ),
                (
                    "database: \(url)\npassword_command: pass show db",
                    "3:19: `password_command` in the project file must be a list"
                ),
                (
                    "database: \(url)\npassword_command: []",
                    "3:19: `password_command` in the project file names no program"
                ),
                (
                    "database: \(url)\npassword_comand: [a]",
                    "3:1: unknown key `password_comand` in the project file; did you"
                ),
                ("database: \(url)\npassword_file: ''", "3:16: `password_file` in the project file is empty"),
                ("password_file: a", "2:16: the password is for `database`, which the project file does not have"),
                ("database: ${SECRET}\npassword_file: a", "3:16: `password_file` stands beside a URL with a password"),
                (
                    "database: sqlite:a.db\npassword_file: a",
                    "3:16: `password_file` stands beside a file, which takes no"
                ),
            ]
            let secret = ["SECRET": "postgresql://u:canary@127.0.0.1:1/a"]
            for (text, fault) in project {
                try workspace.folder.write("version: 1\n\(text)\n", to: "skein.yaml")
                let result = try current(workspace, [], secret, fault: "skein.yaml:\(fault)")
                #expect(!result.errorOutput.contains("canary"))
            }
            try workspace.folder.write("version: 1\n", to: "skein.yaml")
            let fleets = [
                (
                    "- { id: a, url: \"${SECRET}\", password_file: a }",
                    "3:45: `password_file` stands beside a `url` with"
                ),
                (
                    "- { id: a, url: \"sqlite:a.db\", password_file: a }",
                    "3:47: `password_file` stands beside a file, which"
                ),
                (
                    "- { server: s, database: a, id: a, password_file: a }\nservers: { s: { url: \"\(url)\" } }",
                    "3:36: `password_file` does not go with `server` in target 1"
                ),
                (
                    "- { server: s, database: a, id: a }\nservers: { s: { url: \"${SECRET}\", password_command: [a] } }",
                    "4:53: `password_command` stands beside a `url` with a password in server `s`"
                ),
            ]
            for (text, fault) in fleets {
                try workspace.folder.write("version: 1\ntargets:\n\(text)\n", to: "fleet.yaml")
                try current(workspace, ["--fleet", "fleet.yaml"], secret, fault: "fleet.yaml:\(fault)")
            }
            let command = "password_command: [./never]"
            try workspace.folder.write("version: 1\ndatabase: \(url)\n\(command)\n", to: "skein.yaml")
            try workspace.folder.write(
                "version: 1\ntargets: [{ id: a, url: \"\(url)\" }]\ndefaults: { \(command) }\n",
                to: "fleet.yaml"
            )
            for mode in ["664", "646"] {
                try workspace.shell("chmod 600 skein.yaml; chmod \(mode) fleet.yaml").expectSuccess()
                try current(
                    workspace,
                    ["--fleet", "fleet.yaml"],
                    fault: """
                        fleet.yaml:3:31: `password_command` is refused in a file that others may write to (mode 0\(mode)); \
                        chmod go-w fleet.yaml
                        """
                )
                try workspace.shell("chmod \(mode) skein.yaml").expectSuccess()
                try current(
                    workspace,
                    fault: "skein.yaml:3:19: `password_command` is refused in a file that others may"
                )
            }
        }
    }

    @Test("the variables of psql and mysql: taken, and not handed to programs")
    func variables() async throws {
        try await withHistory { workspace in
            try workspace.folder.write(
                """
                revision: bb
                parent: aaaa11112222
                upgrade:
                  - run: { command: [sh, -c, "env > seen; echo $SKEIN_URL"], down: none }

                """,
                to: "migrations/run.yaml"
            )
            for (server, variable) in [(try TestServer.postgreSQL(), "PGPASSWORD"), (try .mariaDB(), "MYSQL_PWD")] {
                try await server.withDatabase("e2e_variable") { name in
                    let url = server.tcpURL(database: name, password: nil)
                    let result = try workspace.skein(
                        ["upgrade", "head", "--url", url, "-v"],
                        environment: [variable: server.password]
                    )
                    let seen = try workspace.folder.read("seen")
                    #expect(!seen.contains(variable))
                    #expect(seen.contains("SKEIN_URL=\(server.tcpURL(database: name))\n"))
                    #expect(!(result.output + result.errorOutput).contains(server.password))
                    #expect(try server.query("SELECT count(*) FROM notes", database: name) == "0")
                    try current(workspace, ["--url", url], [variable: "wrong"], fault: "cannot connect to", exits: 69)
                }
            }
        }
    }

    @Test("hooks and editors do not get the variables either")
    func hooks() async throws {
        try await withHistory { workspace in
            try workspace.folder.write(
                "version: 1\nhooks: [[sh, -c, \"env > hooked\"]]\n",
                to: "skein.yaml"
            )
            let environment = [
                "PGPASSWORD": "canary", "MYSQL_PWD": "canary", "EDITOR": "env > edited; true", "KEPT": "1",
            ]
            try workspace.skein(["revision", "-m", "more"], environment: environment)
            try workspace.skein(["edit", "aaaa11112222"], environment: environment)
            for file in ["hooked", "edited"] {
                let seen = try workspace.folder.read(file)
                #expect(seen.contains("KEPT=1") && !seen.contains("canary"), "\(seen)")
            }
        }
    }

    @Test("PostgreSQL's files: ~/.pgpass, PGPASSFILE, ~/.pg_service.conf, PGSERVICEFILE")
    func postgreSQLFiles() async throws {
        let server = try TestServer.postgreSQL()
        try await withHistory { workspace in
            let url = server.tcpURL(database: "postgres", password: nil)
            let files = [("home/.pgpass", [:]), ("pass", ["PGPASSFILE": workspace.folder.path("pass")])]
            for (file, environment) in files {
                try workspace.folder.write("*:*:*:*:\(server.password)\n", to: file)
                try current(workspace, ["--url", url], environment)
                let wrong = environment.merging(["PGPASSWORD": "wrong"]) { $1 }
                try current(workspace, ["--url", url], wrong, fault: "password authentication failed", exits: 69)
                try workspace.shell("chmod 644 \(file)").expectSuccess()
                let result = try current(
                    workspace,
                    ["--url", url],
                    environment,
                    fault:
                        "hint: WORKSPACE/\(file) was ignored because others may read it; chmod 0600 WORKSPACE/\(file)",
                    exits: 69
                )
                #expect(!result.errorOutput.contains("WARNING"))
                try workspace.shell("rm \(file)").expectSuccess()
            }
            let service = """
                # Ours
                [other]
                host=/nowhere

                [app]
                host=127.0.0.1
                port=\(server.port)
                user=\(server.passwordUser)
                password=\(server.password)
                dbname=postgres

                """
            let places = [
                ("home/.pg_service.conf", [:]), ("services", ["PGSERVICEFILE": workspace.folder.path("services")]),
            ]
            for (file, environment) in places {
                try workspace.folder.write(service, to: file)
                let result = try current(workspace, ["--url", "postgresql:///?service=app"], environment)
                try current(
                    workspace,
                    ["--url", "postgresql:///?service=app"],
                    environment.merging(["PGPASSWORD": "wrong"]) { $1 }
                )
                #expect(result.output.contains("postgresql://\(server.passwordUser)@127.0.0.1:\(server.port)/postgres"))
                try current(
                    workspace,
                    ["--url", "postgresql:///other"],
                    environment.merging(["PGSERVICE": "app"]) { $1 },
                    fault: #"database "other" does not exist"#,
                    exits: 69
                )
                try current(
                    workspace,
                    ["--url", "postgresql:///?service=ap"],
                    environment,
                    fault: "skein: no service is called ap; looked in WORKSPACE/\(file)"
                )
                try workspace.folder.write(service.replacing("[app]", with: "[app]\nsslmode=verify_full"), to: file)
                try current(
                    workspace,
                    ["--url", "postgresql:///?service=app"],
                    environment,
                    fault: "skein: the service app: the parameter sslmode has a value that it cannot have"
                )
                try workspace.shell("rm \(file)").expectSuccess()
            }
        }
    }

    @Test("MySQL's option files: ~/.my.cnf and defaults_file")
    func optionFiles() async throws {
        let server = try Self.mariaDB()
        try await withHistory { workspace in
            let text = """
                [mysqld]
                password = not-this
                [client]
                # A comment
                user=\(server.passwordUser)
                password = "\(server.password)"   # quoted
                host=127.0.0.1
                port=\(server.port)

                """
            for (file, url) in [
                ("home/.my.cnf", "mysql:///e2e_any"),
                ("own.cnf", "mysql:///e2e_any?defaults_file=\(workspace.folder.path("own.cnf"))"),
            ] {
                try workspace.folder.write(text, to: file)
                let result = try current(workspace, ["--url", url])
                #expect(result.output.contains("mysql://\(server.passwordUser)@127.0.0.1:\(server.port)/e2e_any"))
                try current(workspace, ["--url", url], ["MYSQL_PWD": "wrong"], fault: "[1045]", exits: 69)
                try workspace.shell("chmod 666 \(file)").expectSuccess()
                let other = url.replacing("///", with: "//\(server.passwordUser)@127.0.0.1:\(server.port)/")
                if file == "own.cnf" {
                    try current(
                        workspace,
                        ["--url", other],
                        fault: """
                            skein: the option file WORKSPACE/own.cnf can be written by everybody (mode 0666)
                              chmod 0600 WORKSPACE/own.cnf

                            """
                    )
                } else {
                    let ignored = "WORKSPACE/home/.my.cnf was ignored because everybody may write to it"
                    try current(
                        workspace,
                        ["--url", other],
                        fault: "hint: \(ignored); chmod 0600 WORKSPACE/home/.my.cnf",
                        exits: 69
                    )
                }
                try workspace.shell("rm \(file)").expectSuccess()
            }
            try current(
                workspace,
                ["--url", "mysql:///e2e_any?defaults_file=none.cnf"],
                fault: "skein: the option file none.cnf cannot be read: No such file or directory"
            )
        }
    }

    @Test("a variable in --url may hold the password, and nothing beside it may")
    func expanded() async throws {
        let server = try TestServer.postgreSQL()
        try await withHistory { workspace in
            let environment = ["SECRET": server.password, "WHOLE": server.tcpURL(database: "postgres")]
            let place = "@127.0.0.1:\(server.port)/postgres"
            try current(workspace, ["--url", "${WHOLE}"], environment)
            try current(workspace, ["--url", "postgresql://skein_pw:${SECRET}\(place)"], environment)
            let refusal = "skein: a password on the command line can be read by everybody on this machine"
            for url in [
                "postgresql://skein_pw:x${SECRET}\(place)", "postgresql://skein_pw:canary\(place)",
                "postgresql://skein_pw\(place)?password=canary",
            ] {
                let result = try current(workspace, ["--url", url], environment, fault: refusal, exits: 64)
                #expect(!result.errorOutput.contains("canary"))
            }
            try current(
                workspace,
                ["--url", "${NOPE}"],
                fault: "skein: --url: the environment variable NOPE is not set",
                exits: 64
            )
        }
    }
}
