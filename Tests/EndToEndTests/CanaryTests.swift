import TestServers
import Testing

/// A password that is looked for, in every spelling, in all that a run leaves behind.
@Suite struct CanaryTests {
    static let password = #"cAnArY/7f@3Xq:bIrD%e&9#Q w?"s'\ü"#

    /// The password in the spellings in which passwords leak.
    static let spellings: [(name: String, text: String)] = {
        let bytes = Array(password.utf8)
        let hex = bytes.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }
        let percent = zip(bytes, hex).map { byte, hex in
            let isPlain =
                (byte < 128) && (Character(UnicodeScalar(byte)).isLetter || Character(UnicodeScalar(byte)).isNumber)
            return isPlain ? String(UnicodeScalar(byte)) : "%\(hex)"
        }
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        // The middle of base64 is the same wherever the password begins within a group of three bytes.
        let base64 = (0..<3).map { offset in
            let bits = bytes.dropFirst(offset).map { String($0, radix: 2) }
                .map { String(repeating: "0", count: 8 - $0.count) + $0 }.joined()
            var text = ""
            var rest = bits[...]
            while rest.count >= 6 {
                text.append(alphabet[Int(rest.prefix(6), radix: 2) ?? 0])
                rest = rest.dropFirst(6)
            }
            return String(text.prefix(16))
        }
        let json = password.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        let html = password.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
        let rot13 = password.unicodeScalars.map { scalar -> Character in
            switch scalar {
            case "a"..."z": Character(UnicodeScalar(UInt8((scalar.value - 97 + 13) % 26 + 97)))
            case "A"..."Z": Character(UnicodeScalar(UInt8((scalar.value - 65 + 13) % 26 + 65)))
            default: Character(scalar)
            }
        }
        return [
            ("plain", password), ("percent-encoded", percent.joined()),
            ("form-encoded", percent.joined().replacing("%20", with: "+")), ("hex", hex.joined()),
            ("base64", base64[0]), ("base64, one byte on", base64[1]), ("base64, two bytes on", base64[2]),
            ("reversed", String(password.reversed())), ("JSON", json),
            ("JSON with \\/", json.replacing("/", with: "\\/")),
            ("HTML", html), ("SQL", password.replacing("'", with: "''")),
            ("shell", password.replacing("'", with: "'\\''")), ("rot13", String(rot13)),
            // What is left of it where a URL is cut in two.
            ("a piece", "cAnArY"), ("another piece", "bIrD"),
        ]
    }()

    private func expectNoCanary(_ text: String, _ what: String) {
        let folded = text.lowercased()
        for (name, spelling) in Self.spellings where folded.contains(spelling.lowercased()) {
            Issue.record("\(what) holds the password, \(name): \(text)")
        }
    }

    /// Expects it in no file of the workspace but `secret`.
    private func expectNoCanary(_ workspace: Workspace) throws {
        for (name, spelling) in Self.spellings {
            let found = try runCommand(
                ["grep", "-rliF", "--exclude=secret", "-e", spelling, "."],
                directory: workspace.folder.path
            )
            #expect(found.output == "", "\(name)")
        }
    }

    private static func percentEncoded(_ text: String) -> String {
        text.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private static let revisions = [
        "migrations/a.yaml": TourTests.notes,
        // The program tells all it knows, in the ways a careless one would.
        "migrations/b.yaml": """
        revision: bb
        parent: aaaa11112222
        upgrade:
          - run: { command: [sh, -c, "echo url $SKEIN_URL; echo rest ${SKEIN_URL#*:}"], down: none }

        """,
        "failing/c.yaml": """
        revision: cc
        upgrade:
          - run: { command: [sh, -c, "echo $SKEIN_URL >&2; exit 4"], down: none }

        """,
        "broken/d.yaml": "revision: dd\nupgrade:\n  - execute: { sql: \"SELEC 1\", down: none }\n",
    ]

    /// Every command with the password that `source` gives, and every failure.
    private func run(
        _ workspace: Workspace,
        _ source: String,
        _ environment: [String: String],
        _ name: String
    ) throws {
        let home = ["HOME": workspace.folder.path("home")]
        func skein(_ arguments: [String], exits status: Int, _ others: [String: String] = [:]) throws {
            let given = environment.merging(home) { $1 }.merging(others) { $1 }
            let result = try workspace.skein(arguments, exits: status, environment: given)
            let what = "\(name), \(source): skein \(arguments.joined(separator: " "))"
            expectNoCanary(result.output, what)
            expectNoCanary(result.errorOutput, what)
        }
        let fleet = ["--fleet", "fleet.yaml"]
        for format in ["text", "json"] {
            try skein(["plan", "--format", format] + fleet, exits: 1)
        }
        try skein(["upgrade", "head", "-v"] + fleet, exits: 0)
        try skein(["upgrade", "head", "--format", "json"] + fleet, exits: 0)
        try skein(["current", "-v"] + fleet, exits: 0)
        try skein(["history", "-i"] + fleet, exits: 0)
        for folder in ["failing", "broken"] {
            try skein(["stamp", "base", "--purge"] + fleet, exits: 0)
            // The files are searched with the rest of the workspace.
            let reports = ["json", "jsonl", "junit", "markdown", "html", "failed"].flatMap { format in
                ["--report", "\(format)=\(folder).\(format)"]
            }
            try skein(["upgrade", "head", "-v", "--migrations", folder] + fleet + reports, exits: 2)
            try skein(["upgrade", "head", "--format", "json", "--migrations", folder] + fleet, exits: 2)
        }
    }

    @Test("no output, file or row of a journal holds it", .timeLimit(.minutes(3)), arguments: Database.Backend.allCases)
    func canary(_ backend: Database.Backend) async throws {
        try await Workspace.with { workspace in
            for (name, text) in Self.revisions { try workspace.folder.write(text, to: name) }
            try workspace.folder.write(Self.password + "\n", to: "secret")
            let counts = [
                backend == .sqlite ? 1 : 0, backend == .postgreSQL ? 1 : 0, backend == .mariaDB ? 1 : 0,
            ]
            try await workspace.withDatabases(sqlite: counts[0], postgreSQL: counts[1], mariaDB: counts[2]) {
                databases in
                let database = databases[0]
                try await withUser(of: database) { user in
                    for (source, environment) in try sources(workspace, database, user) {
                        if backend == .sqlite { try database.query("CREATE TABLE IF NOT EXISTS kept (id)") }
                        try run(workspace, source, environment, backend.rawValue)
                        let journal = try dump(database, workspace)
                        #expect(journal.contains("skein_journal"))
                        expectNoCanary(journal, "the database")
                        try expectNoCanary(workspace)
                        try database.query("DROP TABLE skein_journal; DROP TABLE skein_version; DROP TABLE notes")
                    }
                }
            }
        }
    }

    /// Writes the fleet file for each way in, and gives the environment that goes with it.
    private func sources(
        _ workspace: Workspace,
        _ database: Database,
        _ user: String
    ) throws -> AnySequence<(String, [String: String])> {
        let server: TestServer
        let variable: String
        switch database.backend {
        case .sqlite:
            // A file has no password; what other programs keep in the environment is still not to be told.
            let fleet = "version: 1\ntargets: [{ id: a, url: \"\(database.url)\" }]\n"
            try workspace.folder.write(fleet, to: "fleet.yaml")
            return AnySequence([("environment", ["PGPASSWORD": Self.password, "MYSQL_PWD": Self.password])])
        case .postgreSQL: (server, variable) = (try .postgreSQL(), "PGPASSWORD")
        case .mariaDB: (server, variable) = (try .mariaDB(), "MYSQL_PWD")
        }
        let place = "127.0.0.1:\(server.port)/\(database.name)"
        let scheme = database.backend == .postgreSQL ? "postgresql" : "mariadb"
        let withPassword = "\(scheme)://\(user):\(Self.percentEncoded(Self.password))@\(place)"
        let ways = [
            ("url", "url: \"${MINE_URL}\"", ["MINE_URL": withPassword]),
            ("variable", "url: \"\(scheme)://\(user)@\(place)\"", [variable: Self.password]),
            ("file", "url: \"\(scheme)://\(user)@\(place)\", password_file: secret", [:]),
            ("command", "url: \"\(scheme)://\(user)@\(place)\", password_command: [cat, secret]", [:]),
        ]
        return AnySequence(
            ways.lazy.map { name, entry, environment in
                _ = try? workspace.folder.write(
                    "version: 1\ntargets: [{ id: a, \(entry) }]\ndefaults: { retry: { attempts: 1 } }\n",
                    to: "fleet.yaml"
                )
                return (name, environment)
            }
        )
    }

    /// Everything in the database's Skein tables.
    private func dump(_ database: Database, _ workspace: Workspace) throws -> String {
        "skein_journal\n" + (try database.query("SELECT * FROM skein_journal"))
            + (try database.query("SELECT * FROM skein_version"))
    }

    /// A user whose password is the canary.
    private func withUser(of database: Database, _ body: (String) async throws -> Void) async throws {
        let name = "mine_\(UInt32.random(in: .min ... .max))"
        let quoted = Self.password.replacing("'", with: "''")
        switch database.backend {
        case .sqlite: try await body(name)
        case .postgreSQL:
            let server = try TestServer.postgreSQL()
            try server.query("CREATE ROLE \(name) LOGIN SUPERUSER PASSWORD '\(quoted)'", database: nil)
            do { try await body(name) } catch {
                try server.query("DROP OWNED BY \(name); DROP ROLE \(name)", database: database.name)
                throw error
            }
            try server.query("DROP OWNED BY \(name); DROP ROLE \(name)", database: database.name)
        case .mariaDB:
            let server = try TestServer.mariaDB()
            let password = quoted.replacing("\\", with: "\\\\")
            try server.query(
                "CREATE USER \(name)@127.0.0.1 IDENTIFIED BY '\(password)'; GRANT ALL ON *.* TO \(name)@127.0.0.1",
                database: nil
            )
            do { try await body(name) } catch {
                try server.query("DROP USER \(name)@127.0.0.1", database: nil)
                throw error
            }
            try server.query("DROP USER \(name)@127.0.0.1", database: nil)
        }
    }

    @Test("a wrong password, a server that is not there and a URL that cannot be read")
    func failures() async throws {
        let encoded = Self.percentEncoded(Self.password)
        let urls = [
            try TestServer.postgreSQL().tcpURL(database: "postgres", password: Self.password),
            try TestServer.mariaDB().tcpURL(database: "any", password: Self.password),
            "postgresql://u:\(encoded)@127.0.0.1:1/a", "mysql://u:\(encoded)@127.0.0.1:1/a",
            "postgresql://u:\(Self.password)@127.0.0.1:1/a", "mysql://u:\(Self.password)@127.0.0.1:1/a",
            "postgresql://u@127.0.0.1:1/a?passwrod=\(encoded)", "mysql://u@127.0.0.1:1/a?passwrod=\(encoded)",
            "postgresql://u@127.0.0.1:1/a?sslmode=\(encoded)", "mysql://u@127.0.0.1:1/a?ssl-mode=\(encoded)",
            "postgresql://u@127.0.0.1:1/a?port=\(encoded)",
            "mysql://u@127.0.0.1:1/a?defaults_file=/none&charset=\(encoded)",
            "sqlite:a.db?mode=\(encoded)", "sqlite://u:\(encoded)@h/a.db",
        ]
        try await Workspace.with { workspace in
            for (name, text) in Self.revisions { try workspace.folder.write(text, to: name) }
            try workspace.folder.write(
                "version: 1\ntargets: [{ id: a, url: \"${MINE_URL}\" }]\ndefaults: { retry: { attempts: 1 } }\n",
                to: "fleet.yaml"
            )
            for url in urls {
                for command in [
                    ["upgrade", "head", "-v"], ["plan"], ["current"], ["upgrade", "head", "--format", "json"],
                ] {
                    for target in [
                        ["--fleet", "fleet.yaml"], ["--url", "env:MINE_URL"], ["--url", "${MINE_URL}"],
                    ] {
                        // Retries with --url would take their seconds, and show nothing else.
                        if target[0] == "--url", command != ["current"] { continue }
                        let result = try runSkein(workspace, command + target, ["MINE_URL": url])
                        #expect([69, 78].contains(result.status), "\(url)\n\(result.output)\(result.errorOutput)")
                        expectNoCanary(result.output + result.errorOutput, "\(command)")
                    }
                }
            }
            try expectNoCanary(workspace)
        }
    }

    /// Runs `skein` whatever its exit code.
    private func runSkein(
        _ workspace: Workspace,
        _ arguments: [String],
        _ environment: [String: String]
    ) throws -> CommandResult {
        let words = arguments.map { "'\($0)'" }.joined(separator: " ")
        return try workspace.shell("\"$SKEIN\" \(words)", environment: environment)
    }
}
