import TestServers
import Testing

/// `skein pre-check`, over a fleet of every backend.
@Suite struct PreCheckTests {
    private static let first = """
        revision: aaaa11112222
        message: users
        upgrade:
          - create_table:
              table: users
              columns:
                - { name: id, type: bigint, primary_key: true }
                - { name: email, type: string(100) }
        """
    private static let second = """
        revision: bbbb33334444
        parent: aaaa11112222
        message: every user has an email of their own
        upgrade:
          - alter_column: { table: users, column: email, nullable: false }
          - create_unique_constraint: { table: users, columns: [email] }
        """

    private func withFleet(
        rollout: String...,
        body: (Workspace, [Database]) async throws -> Void
    ) async throws {
        try await Workspace.with { workspace in
            try await workspace.withDatabases(sqlite: 2, postgreSQL: 2, mariaDB: 2) { databases in
                try workspace.writeFleet(databases)
                if !rollout.isEmpty {
                    let policy = "rollout:\n" + rollout.map { "  \($0)\n" }.joined()
                    try workspace.folder.write(try workspace.folder.read("fleet.yaml") + policy, to: "fleet.yaml")
                }
                try workspace.folder.write(Self.first, to: "migrations/a.yaml")
                try workspace.folder.write(Self.second, to: "migrations/b.yaml")
                try workspace.skein("upgrade", "aaaa11112222", "--fleet", "fleet.yaml", "--create", "-q")
                try await body(workspace, databases)
            }
        }
    }

    private func state(_ databases: [Database]) throws -> [String] {
        try databases.map { try "\($0.heads) \($0.tables)" }
    }

    @Test("targets that would fail are grouped by the reason, nothing is changed, and they do fail")
    func failures() async throws {
        try await withFleet { workspace, databases in
            for database in [databases[0], databases[2], databases[4]] {
                try database.query("INSERT INTO users (id, email) VALUES (1, 's3cr3t'), (2, NULL)")
            }
            try databases[5].query("INSERT INTO users (id, email) VALUES (1, 's3cr3t'), (2, 's3cr3t')")
            let before = try state(databases)
            let result = try workspace.skein("pre-check", "--fleet", "fleet.yaml", exits: 2)
            let said = workspace.normal(result.output)
            #expect(
                said
                    == """
                    pre-check: 4 of 6 targets would fail

                    3 targets would fail: null_values, revision bbbb33334444, migrations/b.yaml:5
                      users.email holds NULLs, and is to be NOT NULL
                      hint: fill them first, with a backfill in a revision before it
                      targets: \(databases[0].id), \(databases[2].id), \(databases[4].id)

                    1 target would fail: duplicates, revision bbbb33334444, migrations/b.yaml:5
                      rows of users are alike in (email), which is to be unique
                      hint: make the rows differ first, in a revision before it or by hand
                      target: \(databases[5].id)

                    2 passed, 0 current, 4 would fail

                    """.replacing(#/ {2,}/#, with: "  ")
            )
            #expect(try state(databases) == before)
            let document = try JSON(
                parsing: workspace.skein("pre-check", "--fleet", "fleet.yaml", "--format", "json", exits: 2).output
            )
            #expect(document["summary"]["failed"] == 4)
            #expect(document["targets"][0]["failures"][0]["code"] == "null_values")
            #expect(document["targets"][1]["state"] == "passed")
            let run = try workspace.skein("upgrade", "head", "--fleet", "fleet.yaml", "--format", "json", exits: 2)
            #expect(try JSON(parsing: run.output)["summary"]["failed"] == 4)
            #expect(try JSON(parsing: run.output)["summary"]["done"] == 2)
        }
    }

    @Test("a sample is tried and rolled back, and where it cannot be the reason is said")
    func dryRun() async throws {
        try await withFleet(rollout: "dry_run: 100%") { workspace, databases in
            let before = try state(databases)
            let result = try workspace.skein("pre-check", "head", "--fleet", "fleet.yaml")
            #expect(
                workspace.normal(result.output)
                    == """
                    pre-check: nothing found that would fail on 6 targets

                    2 targets not tried: mariadb commits each change of the schema, and cannot take it back
                      targets: \(databases[4].id), \(databases[5].id)

                    6 passed, 0 current, 0 would fail, dry run: 4 of 4 passed, 2 not tried

                    """.replacing(#/ {2,}/#, with: "  ")
            )
            #expect(try state(databases) == before)
            try workspace.skein("upgrade", "head", "--fleet", "fleet.yaml", "-q")
            let after = try workspace.skein("pre-check", "--fleet", "fleet.yaml", "--dry-run", "1", "--format", "json")
            let document = try JSON(parsing: after.output)
            #expect(document["summary"]["current"] == 6)
        }
    }

    @Test("a database that the run would make is looked at as an empty one, and not made")
    func databasesToBeMade() async throws {
        try await Workspace.with { workspace in
            try workspace.folder.write(Self.first, to: "migrations/a.yaml")
            try workspace.folder.write(Self.second, to: "migrations/b.yaml")
            try workspace.folder.write(
                """
                version: 1
                targets: [{ range: "1..3", id: "t{n}", url: "sqlite:t{n}.db" }]
                rollout: { pre_checks: true, dry_run: 2, halt: { same_error: 2 } }

                """,
                to: "fleet.yaml"
            )
            let fleet = ["--fleet", "fleet.yaml", "--create"]
            let look = try workspace.skein(["pre-check", "head"] + fleet)
            #expect(look.output.contains("3 passed, 0 current, 0 would fail, dry run: 2 of 2 passed"), "\(look.output)")
            let plan = try workspace.skein(["upgrade", "head", "--dry-run"] + fleet, exits: 1)
            #expect(workspace.normal(plan.output).contains("\nall  3  on same error 2\n"), "\(plan.output)")
            #expect(plan.output.contains("3 to change, 0 current"), "\(plan.output)")
            #expect(try workspace.shell("ls t1.db t2.db t3.db").output == "")
            let folder = try workspace.skein("pre-check", "--url", "sqlite:none/a.db", "--create", exits: 2)
            #expect(folder.output.contains("nor the folder"), "\(folder.output)")
            let run = try workspace.skein(["upgrade", "head", "--format", "json"] + fleet)
            #expect(try JSON(parsing: run.output)["summary"]["done"] == 3)
        }
    }

    @Test("many targets that would fail are all named, once for the reason")
    func manyTargets() async throws {
        try await Workspace.with { workspace in
            try workspace.folder.write(Self.first, to: "migrations/a.yaml")
            try workspace.folder.write(
                "version: 1\ntargets: [{ range: \"1..37\", id: \"t{n:02}\", url: \"sqlite:t{n:02}.db\" }]\n",
                to: "fleet.yaml"
            )
            let result = try workspace.skein("pre-check", "--fleet", "fleet.yaml", exits: 2)
            let ids = (1...37).map { $0 < 10 ? "t0\($0)" : "t\($0)" }.joined(separator: ", ")
            #expect(
                workspace.normal(result.output)
                    == """
                    pre-check: 37 of 37 targets would fail

                    37 targets would fail: 14
                      t01: there is no database WORKSPACE/t01.db
                      (the others differ in names and numbers only)
                      hint: check the path, or give --create to make the file
                      targets: \(ids)

                    0 passed, 0 current, 37 would fail

                    """.replacing(#/ {2,}/#, with: "  ")
            )
        }
    }

    @Test("a database that is not there, and a wrong option")
    func faults() async throws {
        try await Workspace.with { workspace in
            try workspace.folder.write(Self.first, to: "migrations/a.yaml")
            let missing = try workspace.skein("pre-check", "--url", "sqlite:none.db", exits: 2)
            #expect(missing.output.contains("1 of 1 target would fail"), "\(missing.output)")
            let usage = try workspace.skein("pre-check", "--url", "sqlite:x.db", "--dry-run", "lots", exits: 64)
            #expect(usage.errorOutput.contains("--dry-run takes a number of targets such as 3 or a percentage"))
            let unknown = try workspace.skein("pre-check", "ffff", "--url", "sqlite:x.db", exits: 65)
            #expect(unknown.errorOutput.contains("ffff"))
        }
    }
}
