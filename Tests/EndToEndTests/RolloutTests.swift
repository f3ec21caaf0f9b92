import TestServers
import Testing

/// Waves, budgets and failing targets. A target fails because it holds an email that a later revision refuses.
@Suite struct RolloutTests {
    private static let common = ["--fleet", "fleet.yaml", "--migrations", SampleHistory.folder]

    /// Databases at the first revision; those named hold a row that `SampleHistory.check` refuses.
    private func withSeeded(
        sqlite: Int = 0,
        postgreSQL: Int = 0,
        mariaDB: Int = 0,
        bad: Set<String>,
        rollout: String...,
        body: (Workspace, [Database]) async throws -> Void
    ) async throws {
        try await Workspace.with { workspace in
            try await workspace.withDatabases(sqlite: sqlite, postgreSQL: postgreSQL, mariaDB: mariaDB) { databases in
                try workspace.writeFleet(databases)
                try workspace.skein(["upgrade", SampleHistory.first, "--create", "-q"] + Self.common)
                for database in databases {
                    try SampleHistory.seed(database)
                    if bad.contains(database.id) {
                        try database.query("UPDATE users SET email = 'nobody' WHERE email = 'user3@example.com'")
                    }
                }
                let fleet = try workspace.folder.read("fleet.yaml")
                let policy = rollout.isEmpty ? "" : "rollout:\n" + rollout.map { "  \($0)\n" }.joined()
                try workspace.folder.write(fleet + policy, to: "fleet.yaml")
                try await body(workspace, databases)
            }
        }
    }

    private func mend(_ databases: [Database]) throws {
        for database in databases {
            try database.query("UPDATE users SET email = 'user3@example.com' WHERE email = 'nobody'")
        }
    }

    @Test("a canary that fails halts the rollout before the other waves, and the mended rollout goes on")
    func canaryHalts() async throws {
        try await withSeeded(
            sqlite: 12,
            bad: ["lite-001"],
            rollout: "waves:",
            "  - { name: canary, select: 'id in (lite-000, lite-001, lite-002)', max_failures: 0 }",
            "  - { name: rest, max_failures: 50% }"
        ) { workspace, databases in
            let result = try workspace.skein(["upgrade", "head"] + Self.common, exits: 3)
            let said = workspace.normal(result.output)
            #expect(said.hasPrefix("upgrade: halted, plan sha256:DIGEST\n"))
            #expect(said.contains("canary  halted  3  1  on failure 1\nrest  pending  9  0  on failure 5\n"))
            #expect(
                said.contains(
                    "wave canary halted: 1 of 3 targets failed, it halts on failure 1; 9 targets were not started\n"
                )
            )
            #expect(said.contains("1 failed, 0 unreachable, 9 not started in TIME\n"))
            #expect(
                said.hasSuffix("fix the failed targets and run the same command again; what is done is not run again\n")
            )
            // The first statement after the failing one is not run, and those before it stay committed, revision by revision.
            #expect(try databases[1].heads == SampleHistory.beforeCheck)
            #expect(try databases[1].query("SELECT count(*) FROM users WHERE email = 'nobody'") == "1")
            for database in databases[3...] {
                #expect(try database.heads == SampleHistory.first)
                #expect(
                    try database.query("SELECT count(*) FROM pragma_table_info('users') WHERE name = 'phone'") == "0"
                )
            }

            try mend([databases[1]])
            let again = try workspace.skein(["upgrade", "head", "--format", "json"] + Self.common)
            let document = try JSON(parsing: again.output)
            #expect(document["state"] == "succeeded")
            #expect(document["targets"][1]["from"] == [.text(SampleHistory.first)])
            for database in databases { try SampleHistory.expectSchemaAndData(database) }
        }
    }

    @Test("targets that fail are isolated and grouped by reason, and only they are run again")
    func failuresAreIsolated() async throws {
        try await withSeeded(sqlite: 12, bad: ["lite-002", "lite-005", "lite-011"]) { workspace, databases in
            let result = try workspace.skein(["upgrade", "head"] + Self.common, exits: 2)
            let said = workspace.normal(result.output)
            let file = "\(SampleHistory.folder)/20260216_5c8d13f7a092_check_emails.yaml"
            #expect(
                said.contains(
                    """
                    3 targets failed, rolled back: 275, revision 5c8d13f7a092, statement 1, \(file):7
                      CHECK constraint failed: ck_users_email

                    """
                ),
                "\(said)"
            )
            #expect(said.contains("\n  targets: lite-002, lite-005, lite-011\n"))
            #expect(said.contains("\n9 done, 0 current, 3 failed, 0 unreachable in TIME\n"))
            #expect(result.errorOutput.contains("lite-005: failed, rolled back: 275 CHECK constraint failed"))
            for database in databases {
                let isBad = ["lite-002", "lite-005", "lite-011"].contains(database.id)
                #expect(try database.heads == (isBad ? SampleHistory.beforeCheck : SampleHistory.head))
            }
            let failures =
                "SELECT revision, outcome, error_code FROM skein_journal WHERE outcome <> 'done' AND step = 0"
            #expect(try databases[2].query(failures) == "\(SampleHistory.check)|failed|275")

            try mend(databases)
            let entries = try databases[0].query("SELECT count(*) FROM skein_journal")
            let again = try JSON(
                parsing: workspace.skein(["upgrade", "head", "--format", "json"] + Self.common).output
            )
            #expect(again["summary"]["done"] == 3)
            #expect(again["summary"]["current"] == 9)
            #expect(
                again["targets"].elements.filter { $0["state"] == "done" }.map { $0["id"].text } == [
                    "lite-002", "lite-005", "lite-011",
                ]
            )
            #expect(try databases[0].query("SELECT count(*) FROM skein_journal") == entries)
        }
    }

    @Test("the same bad row is told in each backend's own words")
    func mixedFailures() async throws {
        let bad: Set = ["lite-000", "lite-001", "pg-000", "pg-001", "maria-000", "maria-001"]
        try await withSeeded(sqlite: 3, postgreSQL: 3, mariaDB: 3, bad: bad) { workspace, databases in
            let result = try workspace.skein(["upgrade", "head", "--format", "json"] + Self.common, exits: 2)
            let document = try JSON(parsing: result.output)
            #expect(document["summary"]["failed"] == 6)
            var fingerprints: [String: Set<JSON>] = [:]
            for (database, target) in zip(databases, document["targets"].elements) {
                guard bad.contains(database.id) else {
                    #expect(target["state"] == "done")
                    continue
                }
                #expect(target["state"] == "failed_clean", "\(database.id)")
                #expect(target["to"] == [.text(SampleHistory.beforeCheck)])
                let code: [Database.Backend: JSON] = [.sqlite: "275", .postgreSQL: "23514", .mariaDB: "4025"]
                let error = target["error"]
                #expect(error["code"] == code[database.backend])
                #expect(error["class"] == "deterministic")
                #expect(error["revision"] == .text(SampleHistory.check))
                #expect(error["file"].text?.hasSuffix("5c8d13f7a092_check_emails.yaml") == true)
                #expect(error["line"] == 7)
                #expect(error["message"].text?.contains("ck_users_email") == true)
                // A report holds no rows.
                #expect(error["message"].text?.contains("nobody") == false)
                #expect(try database.heads == SampleHistory.beforeCheck)
                fingerprints[database.backend.rawValue, default: []].insert(error["fingerprint"])
            }
            #expect(fingerprints.values.allSatisfy { $0.count == 1 })
            #expect(Set(fingerprints.values.flatMap { $0 }).count == 3)
            try mend(databases)
            try workspace.skein(["upgrade", "head", "-q"] + Self.common)
            for database in databases { try SampleHistory.expectSchemaAndData(database) }
        }
    }

    @Test("a budget of failures lets the wave go on until it is used up")
    func budget() async throws {
        let bad: Set = ["lite-000", "lite-001", "lite-002"]
        try await withSeeded(
            sqlite: 10,
            bad: bad,
            rollout: "parallel: 1",
            "order: [id]",
            "waves: [{ name: all, max_failures: 2 }]"
        ) { workspace, databases in
            let result = try workspace.skein(["upgrade", "head"] + Self.common, exits: 3)
            #expect(
                result.output.contains(
                    "wave all halted: 3 of 10 targets failed, it halts on failure 3; 7 targets were not started\n"
                )
            )
            for database in databases[3...] { #expect(try database.heads == SampleHistory.first) }
        }
    }
}
