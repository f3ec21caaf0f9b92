import TestServers
import Testing

/// The JSON documents, field by field.
@Suite struct JSONOutputTests {
    private let volatile: Set = ["duration_ms", "plan_hash", "started_at", "start_ms", "end_ms"]

    private func withHistory(_ body: (Workspace) throws -> Void) async throws {
        try await Workspace.with { workspace in
            try workspace.folder.write(TourTests.notes, to: "migrations/a_notes.yaml")
            try workspace.folder.write(
                """
                revision: bbbb33334444
                parent: aaaa11112222
                message: index notes
                labels: [notes]
                upgrade:
                  - create_index: { table: notes, columns: [body] }
                """,
                to: "migrations/b_index.yaml"
            )
            try body(workspace)
        }
    }

    private func summary(_ counts: [String: JSON]) -> JSON {
        let names = [
            "done", "current", "planned", "failed", "blocked", "unreachable", "pending", "unknown", "skipped",
            "reverted",
        ]
        let zeros = Dictionary(uniqueKeysWithValues: names.map { ($0, JSON.number(0)) })
        return .object(zeros.merging(counts) { _, given in given })
    }

    @Test("upgrade and downgrade")
    func run() async throws {
        try await withHistory { workspace in
            let id = JSON.text("sqlite:\(workspace.folder.path)/app.db")
            let result = try workspace.skein(
                "upgrade",
                "head",
                "--url",
                "sqlite:app.db",
                "--create",
                "--format",
                "json"
            )
            let document = try JSON(parsing: result.output)
            let step: JSON = [
                "revision": "aaaa11112222", "message": "create notes", "direction": "up", "statements": 1,
            ]
            let second: JSON = [
                "revision": "bbbb33334444", "message": "index notes", "direction": "up", "statements": 1,
            ]
            #expect(
                document.without(volatile) == [
                    "command": "upgrade", "state": "succeeded", "summary": summary(["done": 1]),
                    "waves": [
                        [
                            "name": "all", "state": "passed", "size": 1, "finished": 1, "failed": 0,
                            "halts_on_failure": 2,
                        ]
                    ],
                    "targets": [
                        [
                            "id": id, "wave": "all", "state": "done", "from": [], "to": ["bbbb33334444"],
                            "attempts": 1, "steps": [step, second],
                        ]
                    ],
                ]
            )
            #expect(document["plan_hash"].text?.wholeMatch(of: /sha256:[0-9a-f]{64}/) != nil)
            let durations = [document["duration_ms"], document["targets"][0]["duration_ms"]]
            #expect(durations.allSatisfy { ($0.number ?? -1) >= 0 })
            #expect((document["targets"][0]["steps"][0]["duration_ms"].number ?? -1) >= 0)

            let down = try workspace.skein("downgrade", "base", "--url", "sqlite:app.db", "--format", "json")
            let downDocument = try JSON(parsing: down.output)
            #expect(downDocument["command"] == "downgrade")
            #expect(downDocument["targets"][0]["from"] == ["bbbb33334444"])
            #expect(downDocument["targets"][0]["to"] == [])
            #expect(downDocument["targets"][0]["steps"].elements.map { $0["direction"] } == ["down", "down"])
            #expect(
                downDocument["targets"][0]["steps"].elements.map { $0["revision"] } == ["bbbb33334444", "aaaa11112222"]
            )
        }
    }

    @Test("plan, with the statements in the place of their number")
    func plan() async throws {
        try await withHistory { workspace in
            try workspace.skein("upgrade", "aaaa", "--url", "sqlite:app.db", "--create", "-q")
            let result = try workspace.skein("plan", "--url", "sqlite:app.db", "--format", "json", exits: 1)
            let document = try JSON(parsing: result.output)
            let sql = JSON.text("CREATE INDEX \"ix_notes_body\" ON \"notes\" (\"body\")")
            #expect(
                document.without(volatile) == [
                    "command": "plan", "state": "planned", "summary": summary(["planned": 1]),
                    "waves": [
                        [
                            "name": "all", "state": "pending", "size": 1, "finished": 1, "failed": 0,
                            "halts_on_failure": 2,
                        ]
                    ],
                    "targets": [
                        [
                            "id": .text("sqlite:\(workspace.folder.path)/app.db"), "wave": "all", "state": "planned",
                            "from": ["aaaa11112222"], "to": ["bbbb33334444"], "attempts": 1,
                            "steps": [
                                [
                                    "revision": "bbbb33334444", "message": "index notes", "direction": "up",
                                    "statements": [["sql": sql, "transactional": true]],
                                ]
                            ],
                        ]
                    ],
                ]
            )
            // The plan is bound to what it was made from: another file, another digest.
            let hash = document["plan_hash"]
            let again = try workspace.skein("plan", "--url", "sqlite:app.db", "--format", "json", exits: 1)
            #expect(try JSON(parsing: again.output)["plan_hash"] == hash)
            let index = try workspace.folder.read("migrations/b_index.yaml")
            try workspace.folder.write(index.replacing("[body]", with: "[body, id]"), to: "migrations/b_index.yaml")
            let other = try workspace.skein("plan", "--url", "sqlite:app.db", "--format", "json", exits: 1)
            #expect(try JSON(parsing: other.output)["plan_hash"] != hash)
        }
    }

    @Test("a failure")
    func failure() async throws {
        try await withHistory { workspace in
            let result = try workspace.skein(
                "upgrade",
                "head",
                "--url",
                "sqlite:none.db",
                "--format",
                "json",
                exits: 69
            )
            let target = try JSON(parsing: result.output)["targets"][0]
            #expect(target["state"] == "unreachable")
            let error = target["error"]
            #expect(
                error.without(["fingerprint"]) == [
                    "code": "14", "message": .text("there is no database \(workspace.folder.path)/none.db"),
                    "class": "deterministic", "hint": "check the path, or give --create to make the file",
                ]
            )
            #expect(error["fingerprint"].text?.isEmpty == false)
        }
    }

    @Test("current")
    func current() async throws {
        try await withHistory { workspace in
            try workspace.skein("upgrade", "aaaa", "--url", "sqlite:app.db", "--create", "-q")
            let result = try workspace.skein("current", "--url", "sqlite:app.db", "--format", "json")
            let target: JSON = [
                "id": .text("sqlite:\(workspace.folder.path)/app.db"), "heads": ["aaaa11112222"], "is_head": false,
            ]
            #expect(try JSON(parsing: result.output) == ["command": "current", "targets": [target]])
        }
    }

    @Test("history, heads and show")
    func history() async throws {
        try await withHistory { workspace in
            let first: JSON = [
                "revision": "aaaa11112222", "parents": [], "labels": [], "depends_on": [], "message": "create notes",
                "is_head": false, "file": "migrations/a_notes.yaml",
            ]
            let second: JSON = [
                "revision": "bbbb33334444", "parents": ["aaaa11112222"], "labels": ["notes"], "depends_on": [],
                "message": "index notes", "is_head": true, "file": "migrations/b_index.yaml",
            ]
            let documents: [([String], JSON)] = [
                (["history"], [second, first]), (["heads"], [second]), (["show", "aaaa"], [first]),
                (["show", "notes"], [second]), (["show", "heads"], [second]),
            ]
            for (command, expected) in documents {
                let result = try workspace.skein(command + ["--format", "json"])
                #expect(try JSON(parsing: result.output) == expected)
            }
        }
    }

    @Test("drivers")
    func drivers() async throws {
        try await Workspace.with { workspace in
            let drivers = try JSON(parsing: workspace.skein("drivers", "--format", "json").output)
            #expect(drivers.elements.map { $0["name"] } == ["PostgreSQL", "MySQL", "SQLite"])
            #expect(drivers.elements.map { $0["client_library"] } == ["libpq", "libmariadb", "libsqlite3"])
            #expect(
                drivers.elements.map { $0["schemes"] } == [
                    ["postgresql", "postgres"], ["mysql", "mariadb"], ["sqlite"],
                ]
            )
            for driver in drivers.elements {
                #expect(driver["client_version"].text?.isEmpty == false)
                #expect(!driver["dialects"].elements.isEmpty)
                for dialect in driver["dialects"].elements {
                    #expect(dialect["vendor"].text?.isEmpty == false)
                    #expect(dialect["version"].text?.isEmpty == false)
                    #expect(!dialect["capabilities"].elements.isEmpty)
                }
            }
            let text = try workspace.skein("drivers").output
            #expect(text.contains("SQLite  (libsqlite3 "))
            #expect(text.contains("  URLs   postgresql:, postgres:\n"))
        }
    }
}
