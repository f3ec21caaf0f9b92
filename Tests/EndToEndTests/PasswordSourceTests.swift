import TestServers
import Testing

/// The ways a password gets in beside a URL: `password_file` and `password_command`.
@Suite struct PasswordSourceTests {
    @Test("a file beside `database`, which only its owner may read")
    func file() async throws {
        try await Workspace.withLogins { workspace in
            for server in [try TestServer.postgreSQL(), try .mariaDBWithDatabases()] {
                let url = server.tcpURL(
                    database: server.baseURL.hasPrefix("post") ? "postgres" : "e2e_any",
                    password: nil
                )
                try workspace.folder.write(
                    "version: 1\ndatabase: \"\(url)\"\npassword_file: secrets/db\n",
                    to: "skein.yaml"
                )
                try workspace.folder.write(server.password + "\n", to: "secrets/db")
                try workspace.current()
                try workspace.shell("chmod 640 secrets/db").expectSuccess()
                try workspace.current(
                    fault: """
                        skein: skein.yaml:3:16: `password_file`: secrets/db: others may read or write the file (mode 0640); \
                        chmod 0600 secrets/db

                        """
                )
                try workspace.shell("chmod 600 secrets/db; echo 2 >> secrets/db").expectSuccess()
                let place = "skein: skein.yaml:3:16: `password_file`: secrets/db"
                try workspace.current(fault: "\(place) holds more than one line\n")
                try workspace.shell("echo > secrets/db").expectSuccess()
                try workspace.current(fault: "\(place) holds no password\n")
                try workspace.shell("rm secrets/db").expectSuccess()
                try workspace.current(fault: "\(place): there is no such file\n")
            }
        }
    }

    @Test("a program is run once for all targets of a fleet, and only when one of them is asked for")
    func command() async throws {
        try await Workspace.withLogins { workspace in
            let postgreSQL = try TestServer.postgreSQL()
            let mariaDB = try TestServer.mariaDBWithDatabases()
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
            ("echo canary >&2; exit 3", "ended with exit code 3"),
            ("echo canary; kill -9 $$", "ended with signal 9"),
            ("exit 0", "holds no password"),
            ("echo canary; echo canary", "holds more than one line"),
            ("head -c 100000 /dev/zero | tr '\\0' c", "printed more than 64 KiB"),
            ("printf '\\377canary'", "holds bytes that no password has"),
            ("sleep 60 & sleep 60; echo canary", "was stopped after 10.0 seconds"),
        ]
    )
    func commandFails(_ script: String, _ fault: String) async throws {
        try await Workspace.withLogins { workspace in
            try workspace.folder.write("#!/bin/sh\n\(script)\n", to: "bin/secret")
            try workspace.shell("chmod 700 bin/secret").expectSuccess()
            try workspace.folder.write(
                "version: 1\ndatabase: postgresql://u@127.0.0.1:1/a\npassword_command: [bin/secret]\n",
                to: "skein.yaml"
            )
            let start = ContinuousClock.now
            let result = try workspace.current(
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
        try await Workspace.withLogins { workspace in
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
                let result = try workspace.current([], secret, fault: "skein.yaml:\(fault)")
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
                try workspace.current(["--fleet", "fleet.yaml"], secret, fault: "fleet.yaml:\(fault)")
            }
            let command = "password_command: [./never]"
            try workspace.folder.write("version: 1\ndatabase: \(url)\n\(command)\n", to: "skein.yaml")
            try workspace.folder.write(
                "version: 1\ntargets: [{ id: a, url: \"\(url)\" }]\ndefaults: { \(command) }\n",
                to: "fleet.yaml"
            )
            for mode in ["664", "646"] {
                try workspace.shell("chmod 600 skein.yaml; chmod \(mode) fleet.yaml").expectSuccess()
                try workspace.current(
                    ["--fleet", "fleet.yaml"],
                    fault: """
                        fleet.yaml:3:31: `password_command` is refused in a file that others may write to (mode 0\(mode)); \
                        chmod go-w fleet.yaml
                        """
                )
                try workspace.shell("chmod \(mode) skein.yaml").expectSuccess()
                try workspace.current(
                    fault: "skein.yaml:3:19: `password_command` is refused in a file that others may"
                )
            }
        }
    }
}
