import TestServers
import Testing

/// What a fleet file says of how a rollout goes, tried on rollouts.
@Suite struct StagedPolicyTests {
    @Test("unreachable targets have a budget of their own, and count for no other")
    func unreachable() async throws {
        for (limit, status) in [(0, 3), (1, 2)] {
            let rollout = ["parallel: 1", "halt: { unreachable: \(limit) }", "waves: [{ name: all, max_failures: 0 }]"]
            try await StagedFleet.with(each: 1, sqlite: 3, rollout: rollout) { fleet in
                try fleet.workspace.shell("rm data/lite-001.db").expectSuccess()
                let report = try fleet.upgrade(exits: status)
                #expect(report["summary"]["unreachable"] == 1)
                #expect(report["waves"][0]["halts_on_unreachable"] == .number(Double(limit + 1)))
                if limit == 0 {
                    #expect(report["waves"][0]["reason"].text?.contains("cannot be reached") == true)
                    #expect((report["summary"]["pending"].number ?? 0) > 0)
                } else {
                    #expect(report["summary"]["done"] == 4)
                }
            }
        }
    }

    @Test("the same failure on so many targets halts a wave that its budget would let go on")
    func sameError() async throws {
        let bad = StagedFleet.revisions[1].replacing(
            "add_column: { table: orders, column: { name: note, type: text } }",
            with: "execute: SELECT * FROM nosuchtable"
        )
        let rollout = ["parallel: 1", "halt: { same_error: 2 }", "waves: [{ name: all, max_failures: 100% }]"]
        try await StagedFleet.with(
            each: 1,
            sqlite: 6,
            revisions: [StagedFleet.revisions[0], bad],
            rollout: rollout
        ) { fleet in
            let report = try fleet.upgrade(exits: 3)
            #expect(report["summary"]["failed"] == 2)
            #expect(report["waves"][0]["reason"].text?.contains("2 targets failed in the same way") == true)
        }
    }

    @Test("what pre-checks find keeps a rollout from beginning, with the list")
    func preChecks() async throws {
        let unique = """
            revision: c3
            parent: b2
            message: unique notes
            upgrade: [{ create_index: { table: orders, columns: [note], unique: true } }]
            """
        // MariaDB indexes a text by its first characters only.
        let texts = StagedFleet.revisions.map { $0.replacing("type: text", with: "type: string(20)") }
        try await StagedFleet.with(revisions: texts + [unique], rollout: ["pre_checks: true"]) { fleet in
            try fleet.skein("upgrade", "b2")
            let bad = fleet.others
            for database in bad {
                try database.query("INSERT INTO orders (id, note) VALUES (2, 'twice'), (3, 'twice')")
            }
            let refused = try fleet.skein("upgrade", "head", exits: 2)
            #expect(refused.errorOutput.contains("3 of 6 targets would fail"), "\(refused.errorOutput)")
            for database in bad { #expect(refused.errorOutput.contains(database.id)) }
            #expect(!refused.errorOutput.contains("twice"))
            for database in fleet.databases { #expect(try database.heads == "b2", "\(database.id)") }
            let report = try fleet.upgrade("--skip-pre-checks", exits: 2)
            #expect(report["summary"]["done"] == 3)
            #expect(report["summary"]["failed"] == 3)
        }
    }

    @Test("without a ledger, what only a ledger keeps to is refused, and pre-checks run all the same")
    func noLedger() async throws {
        let rollout = ["rate: 5/s", "waves: [{ name: all, soak: 1s, approve: manual }]"]
        try await StagedFleet.with(each: 1, rollout: rollout) { fleet in
            try fleet.write(rollout: rollout, head: "ledger: none\n")
            let refused = try fleet.skein("upgrade", "head", exits: 78)
            #expect(refused.errorOutput.contains("nobody keeps to `soak`, `approve`, `rate` of the fleet file"))
            try fleet.expectUntouched(fleet.databases)
            try fleet.write(rollout: ["pre_checks: true"], head: "ledger: none\n")
            try fleet.databases[0].query("CREATE TABLE orders (id integer)")
            let found = try fleet.skein("upgrade", "head", exits: 2)
            #expect(found.errorOutput.contains("1 of 3 targets would fail"), "\(found.errorOutput)")
            try fleet.expectUntouched(Array(fleet.databases[1...]))
        }
    }

    @Test("nothing begins on a server while its throttle is true, and the log says so")
    func throttle() async throws {
        try await Workspace.with { workspace in
            try await workspace.withDatabases(postgreSQL: 2) { databases in
                for (number, text) in StagedFleet.revisions.enumerated() {
                    try workspace.folder.write(text, to: "migrations/\(number).yaml")
                }
                let until = try runCommand(["date", "-u", "-d", "+4 seconds", "+%Y-%m-%dT%H:%M:%SZ"]).output
                    .replacing("\n", with: "")
                try workspace.folder.write(
                    """
                    version: 1
                    servers:
                      pg: { url: "\(databases[0].url)", throttle: { query: "select now() < '\(until)'", every: 1s } }
                    targets:
                      - { id: one, server: pg, database: \(databases[0].name) }
                      - { id: two, server: pg, database: \(databases[1].name) }
                    """,
                    to: "fleet.yaml"
                )
                let result = try workspace.skein("upgrade", "head", "--fleet", "fleet.yaml", "--format", "json")
                let report = try JSON(parsing: result.output)
                #expect(report["summary"]["done"] == 2)
                #expect((report["duration_ms"].number ?? 0) > 2000)
                #expect(result.errorOutput.contains("server pg: held: its throttle is true"), "\(result.errorOutput)")
                #expect(result.errorOutput.contains("server pg: goes on"))
            }
        }
    }
}

/// docs/rollouts.md.
@Suite struct RolloutDocumentTests {
    @Test("names every command of `skein rollout`, and no other")
    func commands() async throws {
        try await Workspace.with { workspace in
            let help = try workspace.skein("rollout", "--help").output
            let listed = try #require(help.split(separator: "SUBCOMMANDS:").last).split(separator: "\n")
                .compactMap { $0.hasPrefix("  ") && !$0.hasPrefix("   ") ? $0.split(separator: " ").first : nil }
                .map(String.init).filter { $0.first?.isLowercase ?? false }
            let page = try runCommand(["cat", "\(ReadmeTests.root)/docs/rollouts.md"]).output
            let named = page.matches(of: #/`skein rollout ([a-z]+)/#).map { String($0.1) }
            #expect(Set(listed) == Set(named))
            for word in named { try workspace.skein("rollout", word, "--help") }
        }
    }
}
