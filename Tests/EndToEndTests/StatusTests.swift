import TestServers
import Testing

/// The fleet at a glance: what is told of targets in every state, on all backends in one fleet.
@Suite struct StatusTests {
    /// The databases and schemas of a fleet, six each on the servers, in the states that their numbers stand for:
    /// 1 at the head, 2 behind, 3 half done, 4 at a revision without a file, 5 somebody else's table, 6 nothing.
    private func withFleet(_ body: (Workspace) async throws -> Void) async throws {
        let postgreSQL = try TestServer.postgreSQL()
        try await Workspace.with { workspace in
            for (id, parent) in [("a1", ""), ("b2", "parent: a1\n"), ("c3", "parent: b2\n")] {
                try workspace.folder.write(
                    """
                    revision: \(id)
                    \(parent)message: make \(id)
                    upgrade:
                      - create_table: { table: \(id), columns: [{ name: id, type: integer }] }

                    """,
                    to: "migrations/\(id).yaml"
                )
            }
            try await workspace.withDatabases(postgreSQL: 1, mariaDB: 6) { databases in
                let schemas = (1...6).map { "CREATE SCHEMA tenant_\($0);" }.joined()
                try postgreSQL.query(schemas, database: databases[0].name)
                var lines = ["version: 1", "targets:"]
                for number in 1...6 {
                    let url = postgreSQL.url(database: databases[0].name, extra: ["schema": "tenant_\(number)"])
                    lines.append("  - { id: pg\(number), url: \"\(url)\", labels: { engine: pg } }")
                    lines.append("  - { id: my\(number), url: \"\(databases[number].url)\", labels: { engine: my } }")
                }
                lines.append("  - { range: \"1..2\", id: \"lite{n}\", url: \"sqlite:lite{n}.db\" }")
                lines.append("  - { id: gone, url: \"postgresql://nobody@127.0.0.1:1/x\" }")
                lines.append("defaults: { retry: { attempts: 1 } }")
                try workspace.folder.write(lines.joined(separator: "\n") + "\n", to: "fleet.yaml")
                func upgrade(_ revision: String, _ ids: String) throws {
                    try workspace.skein(
                        ["upgrade", revision, "--fleet", "fleet.yaml", "--only", ids, "--create", "-q"]
                    )
                }
                try upgrade("c3", "pg1,my1,lite1")
                try upgrade("b2", "pg2,pg3,pg4,my2,my3,my4,lite2")
                func both(_ number: Int, _ sql: String) throws {
                    try postgreSQL.query("SET search_path = tenant_\(number); \(sql)", database: databases[0].name)
                    try databases[number].query(sql)
                }
                try both(3, "UPDATE skein_journal SET outcome = 'running' WHERE revision = 'b2' AND step = 0")
                try both(4, "UPDATE skein_version SET version_num = 'zz'")
                try both(5, "CREATE TABLE skein_version (other integer)")
                try await body(workspace)
            }
        }
    }

    private static let common = ["status", "--fleet", "fleet.yaml"]

    @Test("every state is told, in numbers and by name, in text and as a document")
    func everything() async throws {
        try await withFleet { workspace in
            let result = try workspace.skein(Self.common, exits: 2)
            #expect(result.errorOutput == "")
            let said = workspace.normal(result.output)
            #expect(
                said.hasPrefix(
                    """
                    15 targets, head c3

                    revision  targets  share  behind  message
                    zz (unknown)  2  13%  ########  ?
                    c3 (head)  3  20%  ############  0  make c3
                    b2  5  33%  ####################  1  make b2
                    <base>  2  13%  ########  3

                    3 targets behind by 1: pg2, my2, lite2
                    2 targets behind by 3: pg6, my6
                    2 targets half done: revision b2 is half applied: pg3, my3

                    2 targets blocked: ahead
                    """
                ),
                "\(said)"
            )
            #expect(said.contains("\n  targets: pg4, my4\n"))
            #expect(said.contains("1 target unreachable\n  cannot connect to postgresql://nobody@127.0.0.1:1/x"))
            #expect(said.contains("the table skein_version cannot be read as Skein's"))
            #expect(
                said.hasSuffix("\n3 current, 5 behind, 2 half done, 2 blocked, 2 unreadable, 1 unreachable\n"),
                "\(said)"
            )

            let json = try workspace.skein(Self.common + ["--format", "json"], exits: 2)
            let document = try JSON(parsing: json.output)
            #expect(document["command"] == "status")
            #expect(document["heads"] == ["c3"])
            #expect(document["summary"]["half_done"] == 2)
            var states: [String: String] = [:]
            for target in document["targets"].elements { states[target["id"].text ?? ""] = target["state"].text }
            #expect(
                states == [
                    "pg1": "current", "my1": "current", "lite1": "current", "pg2": "behind", "my2": "behind",
                    "lite2": "behind", "pg3": "half_done", "my3": "half_done", "pg4": "blocked", "my4": "blocked",
                    "pg5": "unreadable", "my5": "unreadable", "pg6": "behind", "my6": "behind", "gone": "unreachable",
                ]
            )
            #expect(document["targets"][0]["heads"] == ["c3"])
            #expect(document["targets"][2]["behind"] == 1)
            #expect(document["targets"][4]["half_done"]["revision"] == "b2")
            #expect(document["versions"][2]["heads"] == ["b2"])
            #expect(document["versions"][2]["targets"] == 5)

            let table = workspace.normal(try workspace.skein("current", "--fleet", "fleet.yaml", exits: 2).output)
            #expect(table.contains("\npg5  unreadable\n") && table.contains("\ngone  unreachable\n"), "\(table)")

            // The same as every target says of itself.
            let current = try workspace.skein("current", "--fleet", "fleet.yaml", "--format", "json", exits: 2)
            for (one, other) in zip(try JSON(parsing: current.output)["targets"].elements, document["targets"].elements)
            {
                #expect(one["id"] == other["id"])
                #expect(one["heads"] == other["heads"], "\(one["id"])")
                #expect(one["half_done"] == other["half_done"], "\(one["id"])")
            }
        }
    }

    @Test("exit codes, a gate for pipelines, and versions by a label")
    func gates() async throws {
        try await withFleet { workspace in
            func status(_ arguments: String..., exits: Int) throws -> String {
                workspace.normal(try workspace.skein(Self.common + arguments, exits: exits).output)
            }
            #expect(try status("--only", "pg1,my1,lite1", exits: 0).hasSuffix("\n3 current, 0 behind\n"))
            _ = try status("--only", "pg1,pg2", exits: 1)
            _ = try status("--only", "my1,my3", exits: 1)
            _ = try status("--only", "pg1,pg4", exits: 2)
            #expect(
                try status("--only", "pg1,pg2,my2,lite2", "--at-least", "b2", exits: 0)
                    .hasSuffix("4 of 4 targets have b2\n1 current, 3 behind\n")
            )
            let lacking = try status("--only", "pg1,pg2,pg6,my6,gone", "--at-least", "c3", exits: 1)
            #expect(lacking.contains("\n3 targets without c3: pg2, pg6, my6\n"), "\(lacking)")
            #expect(lacking.contains("\n1 of 5 targets has c3\n"), "\(lacking)")
            // Of one that cannot be asked nobody knows.
            _ = try status("--only", "pg1,gone", "--at-least", "a1", exits: 2)
            // The rows say b2, of which half is not there.
            _ = try status("--only", "pg3", "--at-least", "b2", exits: 1)
            _ = try status("--only", "pg3", "--at-least", "a1", exits: 0)
            _ = try status("--at-least", "nothing", exits: 65)
            _ = try status("--at-least", "+1", exits: 64)

            let by = try status("--select", "engine", "--by", "engine", exits: 2)
            #expect(
                by.contains(
                    """
                    by engine  my  pg
                    zz (unknown)  1  1
                    c3 (head)  1  1
                    b2  2  2
                    <base>  1  1
                    unreadable  1  1
                    all  6  6

                    """
                ),
                "\(by)"
            )
            #expect(try status("--by", "nothing", exits: 64).isEmpty)
        }
    }

    @Test(
        "a revision that is under way has somebody who works on it",
        arguments: [Database.Backend.postgreSQL, .mariaDB]
    )
    func underWay(_ backend: Database.Backend) async throws {
        try await Workspace.with { workspace in
            try await workspace.withDatabase(backend) { database in
                let sleep = backend == .mariaDB ? "SELECT SLEEP(60)" : "SELECT pg_sleep(60)"
                try workspace.folder.write(
                    """
                    revision: a1
                    transaction: none
                    upgrade:
                      - create_table: { table: one, columns: [{ name: id, type: integer }] }
                      - execute: { sql: "\(sleep)", down: none, retry: safe }

                    """,
                    to: "migrations/a1.yaml"
                )
                let result = try workspace.shell(
                    """
                    "$SKEIN" upgrade head --url env:URL -q >/dev/null 2>&1 &
                    for i in $(seq 100); do
                        "$SKEIN" status --url env:URL > status.txt
                        grep -q half status.txt && break
                        sleep 0.1
                    done
                    kill -9 $!
                    cat status.txt
                    "$SKEIN" status --url env:URL --format json
                    """,
                    environment: ["URL": database.url]
                )
                let held =
                    #/ is being worked on: revision a1 is half applied, its lock is held by (process|connection) \d+/#
                #expect(result.output.contains(held), "\(result.output)\n\(result.errorOutput)")
                #expect(result.output.contains("0 current, 0 behind, 1 half done\n"))
            }
        }
    }

    @Test("files that were edited after they were applied, where that is asked", arguments: Database.Backend.allCases)
    func edited(_ backend: Database.Backend) async throws {
        try await Workspace.with { workspace in
            try await workspace.withDatabase(backend) { database in
                func write(_ column: String) throws {
                    try workspace.folder.write(
                        """
                        revision: a1
                        upgrade: [{ create_table: { table: one, columns: [{ name: \(column), type: integer }] } }]

                        """,
                        to: "migrations/a1.yaml"
                    )
                }
                let url = ["URL": database.url]
                try write("id")
                try workspace.skein("upgrade", "head", "--url", "env:URL", "--create", "-q", environment: url)
                try workspace.skein("status", "--url", "env:URL", "--edited", environment: url)
                try write("other")
                try workspace.skein("status", "--url", "env:URL", environment: url)
                let result = try workspace.skein("status", "--url", "env:URL", "--edited", exits: 2, environment: url)
                #expect(result.output.contains("1 target blocked: edited, revision a1"), "\(result.output)")
                #expect(result.output.contains("0 current, 0 behind, 1 blocked\n"))
            }
        }
    }

    @Test("`current` and `status` read all schemas of a database over one session")
    func sessions() async throws {
        let postgreSQL = try TestServer.postgreSQL()
        try await Workspace.with { workspace in
            try workspace.folder.write("revision: a1\nupgrade: []\n", to: "migrations/a1.yaml")
            try await workspace.withDatabases(postgreSQL: 1) { databases in
                let name = databases[0].name
                try postgreSQL.query((1...40).map { "CREATE SCHEMA s\($0);" }.joined(), database: name)
                let url = postgreSQL.url(database: name) + "&schema=s{n}"
                try workspace.folder.write(
                    "version: 1\ntargets:\n  - { range: \"1..40\", id: \"s{n}\", url: \"\(url)\" }\n",
                    to: "fleet.yaml"
                )
                try workspace.skein(["upgrade", "head", "--fleet", "fleet.yaml", "-q"])
                /// How many sessions there were on the database, once none is left.
                func sessions() async throws -> Int {
                    let open = "SELECT count(*) FROM pg_stat_activity WHERE datname = '\(name)'"
                    for _ in 0..<100 where try postgreSQL.query(open, database: "postgres") != "0" {
                        try await Task.sleep(for: .milliseconds(50))
                    }
                    // The server counts a session when it ends.
                    try await Task.sleep(for: .milliseconds(300))
                    let sql = "SELECT sessions FROM pg_stat_database WHERE datname = '\(name)'"
                    return Int(try postgreSQL.query(sql, database: "postgres")) ?? -1
                }
                for command in ["current", "status"] {
                    let before = try await sessions()
                    let result = try workspace.skein(command, "--fleet", "fleet.yaml", "--format", "json")
                    let targets = try JSON(parsing: result.output)["targets"].elements
                    #expect(targets.count == 40 && targets.allSatisfy { $0["heads"] == ["a1"] })
                    let more = try await sessions() - before
                    #expect(more > 0 && more < 10, "\(command): \(more)")
                }
            }
        }
    }

    @Test(
        "a server that does not answer is waited for twice, and not once for each of its databases",
        .timeLimit(.minutes(1))
    )
    func silence() async throws {
        let postgreSQL = try TestServer.postgreSQL()
        try await Workspace.with { workspace in
            try workspace.folder.write("revision: a1\nupgrade: []\n", to: "migrations/a1.yaml")
            try await workspace.withDatabases(postgreSQL: 4) { databases in
                // A server that takes calls and says nothing, and one of which the first and the last database are missing.
                var lines = ["version: 1", "defaults: { connect_timeout: 2s, retry: { attempts: 8 } }", "targets:"]
                lines.append(
                    "  - { range: \"1..200\", id: \"mute-{n}\", url: \"postgresql://u@127.0.0.1:$PORT/db{n}\" }"
                )
                let names = ["nowhere_1"] + databases.map(\.name) + ["nowhere_2"]
                for (place, name) in names.enumerated() {
                    lines.append("  - { id: \"real-\(place)\", url: \"\(postgreSQL.url(database: name))\" }")
                }
                try workspace.folder.write(lines.joined(separator: "\n") + "\n", to: "fleet.in")
                let start = ContinuousClock.now
                let result = try workspace.shell(
                    """
                    python3 -u -c 'import socket, time
                    mute = socket.create_server(("127.0.0.1", 0), backlog=500)
                    print(mute.getsockname()[1]); time.sleep(100)' > port 2> /dev/null &
                    until [ -s port ]; do sleep 0.05; done
                    sed "s/[$]PORT/$(cat port)/" fleet.in > fleet.yaml
                    "$SKEIN" status --fleet fleet.yaml --format json
                    "$SKEIN" query 'SELECT 1 AS one' --fleet fleet.yaml --format json --parallel 4 > query.json
                    kill $!
                    """
                )
                #expect(ContinuousClock.now - start < .seconds(30))
                var states: [String: Int] = [:]
                for target in try JSON(parsing: result.output)["targets"].elements {
                    let id = target["id"].text ?? ""
                    states["\(id.prefix(4)) \(target["state"].text ?? "")", default: 0] += 1
                    if id == "mute-7" { #expect(target["error"]["message"].text?.contains("/db7") == true) }
                }
                let query = try JSON(parsing: workspace.folder.read("query.json"))
                #expect(query["summary"]["answered"] == 4 && query["summary"]["failed"] == 202)
                #expect(query["errors"][150]["error"]["message"].text?.contains("/db151 ") == true)
                #expect(states == ["mute unreachable": 200, "real behind": 4, "real unreachable": 2], "\(states)")
            }
        }
    }

    @Test("long lists are cut for people, whole with --all and in the document")
    func long() async throws {
        try await Workspace.with { workspace in
            for number in 1...30 {
                let parent = number == 1 ? "" : "parent: r\(number - 1)\n"
                try workspace.folder.write(
                    "revision: r\(number)\n\(parent)upgrade: []\n",
                    to: "migrations/\(number).yaml"
                )
            }
            try workspace.folder.write(
                """
                version: 1
                targets:
                  - { range: "1..60", id: "t{n}", url: "sqlite:t{n}.db", labels: { size: "s{n}" } }

                """,
                to: "fleet.yaml"
            )
            try workspace.skein(["upgrade", "r1", "--fleet", "fleet.yaml", "--create", "-q"])
            for number in 2...30 {
                try workspace.skein("upgrade", "r\(number)", "--url", "sqlite:t\(number).db", "-q")
            }
            let cut = try workspace.skein(Self.common + ["--by", "size"], exits: 1).output
            #expect(cut.contains("and 10 more versions with 40 targets; --all lists them\n"), "\(cut)")
            #expect(cut.contains("50 others"))
            #expect(!cut.contains("t60"))
            let all = try workspace.skein(Self.common + ["--all"], exits: 1).output
            #expect(all.contains("31 targets behind by 29: t1, t31, t32"), "\(all)")
            #expect(all.contains(", t60\n"))
            let json = try workspace.skein(Self.common + ["--format", "json"], exits: 1).output
            #expect(try JSON(parsing: json)["targets"].elements.count == 60)
        }
    }
}
