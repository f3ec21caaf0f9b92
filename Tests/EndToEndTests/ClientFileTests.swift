import TestServers
import Testing

/// The variables and files of psql and mysql, and who gets to see them.
@Suite struct ClientFileTests {
    @Test("the variables of psql and mysql: taken, and not handed to programs")
    func variables() async throws {
        try await Workspace.withLogins { workspace in
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
                    try workspace.current(["--url", url], [variable: "wrong"], fault: "cannot connect to", exits: 69)
                }
            }
        }
    }

    @Test("hooks and editors do not get the variables either")
    func hooks() async throws {
        try await Workspace.withLogins { workspace in
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
        try await Workspace.withLogins { workspace in
            let url = server.tcpURL(database: "postgres", password: nil)
            let files = [("home/.pgpass", [:]), ("pass", ["PGPASSFILE": workspace.folder.path("pass")])]
            for (file, environment) in files {
                try workspace.folder.write("*:*:*:*:\(server.password)\n", to: file)
                try workspace.current(["--url", url], environment)
                let wrong = environment.merging(["PGPASSWORD": "wrong"]) { $1 }
                try workspace.current(["--url", url], wrong, fault: "password authentication failed", exits: 69)
                try workspace.shell("chmod 644 \(file)").expectSuccess()
                let result = try workspace.current(
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
                let result = try workspace.current(["--url", "postgresql:///?service=app"], environment)
                try workspace.current(
                    ["--url", "postgresql:///?service=app"],
                    environment.merging(["PGPASSWORD": "wrong"]) { $1 }
                )
                #expect(result.output.contains("postgresql://\(server.passwordUser)@127.0.0.1:\(server.port)/postgres"))
                try workspace.current(
                    ["--url", "postgresql:///other"],
                    environment.merging(["PGSERVICE": "app"]) { $1 },
                    fault: #"database "other" does not exist"#,
                    exits: 69
                )
                try workspace.current(
                    ["--url", "postgresql:///?service=ap"],
                    environment,
                    fault: "skein: no service is called ap; looked in WORKSPACE/\(file)"
                )
                try workspace.folder.write(service.replacing("[app]", with: "[app]\nsslmode=verify_full"), to: file)
                try workspace.current(
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
        let server = try TestServer.mariaDBWithDatabases()
        try await Workspace.withLogins { workspace in
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
                let result = try workspace.current(["--url", url])
                #expect(result.output.contains("mysql://\(server.passwordUser)@127.0.0.1:\(server.port)/e2e_any"))
                try workspace.current(["--url", url], ["MYSQL_PWD": "wrong"], fault: "[1045]", exits: 69)
                try workspace.shell("chmod 666 \(file)").expectSuccess()
                let other = url.replacing("///", with: "//\(server.passwordUser)@127.0.0.1:\(server.port)/")
                if file == "own.cnf" {
                    try workspace.current(
                        ["--url", other],
                        fault: """
                            skein: the option file WORKSPACE/own.cnf can be written by everybody (mode 0666)
                              chmod 0600 WORKSPACE/own.cnf

                            """
                    )
                } else {
                    let ignored = "WORKSPACE/home/.my.cnf was ignored because everybody may write to it"
                    try workspace.current(
                        ["--url", other],
                        fault: "hint: \(ignored); chmod 0600 WORKSPACE/home/.my.cnf",
                        exits: 69
                    )
                }
                try workspace.shell("rm \(file)").expectSuccess()
            }
            try workspace.current(
                ["--url", "mysql:///e2e_any?defaults_file=none.cnf"],
                fault: "skein: the option file none.cnf cannot be read: No such file or directory"
            )
        }
    }

    @Test("a variable in --url may hold the password, and nothing beside it may")
    func expanded() async throws {
        let server = try TestServer.postgreSQL()
        try await Workspace.withLogins { workspace in
            let environment = ["SECRET": server.password, "WHOLE": server.tcpURL(database: "postgres")]
            let place = "@127.0.0.1:\(server.port)/postgres"
            try workspace.current(["--url", "${WHOLE}"], environment)
            try workspace.current(["--url", "postgresql://skein_pw:${SECRET}\(place)"], environment)
            let refusal = "skein: a password on the command line can be read by everybody on this machine"
            for url in [
                "postgresql://skein_pw:x${SECRET}\(place)", "postgresql://skein_pw:canary\(place)",
                "postgresql://skein_pw\(place)?password=canary",
            ] {
                let result = try workspace.current(["--url", url], environment, fault: refusal, exits: 64)
                #expect(!result.errorOutput.contains("canary"))
            }
            try workspace.current(
                ["--url", "${NOPE}"],
                fault: "skein: --url: the environment variable NOPE is not set",
                exits: 64
            )
        }
    }
}
