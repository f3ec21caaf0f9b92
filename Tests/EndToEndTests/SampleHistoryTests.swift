import TestServers
import Testing

/// The repository's own history, up, down and up again, on real servers.
@Suite struct SampleHistoryTests {
    struct Fleet: Sendable, CustomTestStringConvertible {
        var sqlite = 0
        var postgreSQL = 0
        var mariaDB = 0
        var testDescription: String { "SQLite \(sqlite), PostgreSQL \(postgreSQL), MariaDB \(mariaDB)" }
    }

    @Test(
        "the whole history does what it says, and so does taking it back",
        arguments: [
            Fleet(sqlite: 12), Fleet(postgreSQL: 10), Fleet(mariaDB: 10),
            Fleet(sqlite: 2, postgreSQL: 2, mariaDB: 2),
        ]
    )
    func upDownUp(_ fleet: Fleet) async throws {
        try await Workspace.with { workspace in
            try await workspace.withDatabases(
                sqlite: fleet.sqlite,
                postgreSQL: fleet.postgreSQL,
                mariaDB: fleet.mariaDB
            ) { databases in
                try workspace.writeFleet(databases)
                let common = ["--fleet", "fleet.yaml", "--migrations", SampleHistory.folder]

                try workspace.skein(["upgrade", SampleHistory.first, "--create"] + common)
                for database in databases { try SampleHistory.seed(database) }
                let upgrade = try workspace.skein(["upgrade", "head", "--format", "json"] + common)
                try expect(
                    upgrade,
                    "upgrade",
                    databases,
                    from: [.text(SampleHistory.first)],
                    to: [.text(SampleHistory.head)]
                )
                for database in databases {
                    try SampleHistory.expectSchemaAndData(database)
                    try SampleHistory.expectBehaviour(database)
                }

                let downgrade = try workspace.skein(["downgrade", "base", "--format", "json"] + common)
                try expect(downgrade, "downgrade", databases, from: [.text(SampleHistory.head)], to: [])
                for database in databases {
                    #expect(try database.tables == ["skein_journal", "skein_version"], "\(database.id)")
                    #expect(try database.heads == "", "\(database.id)")
                }

                try workspace.skein(["upgrade", SampleHistory.first] + common)
                for database in databases { try SampleHistory.seed(database) }
                try workspace.skein(["upgrade", "head"] + common)
                let ups = SampleHistory.revisions.map { "\($0) up" }
                let downs = SampleHistory.revisions.reversed().map { "\($0) down" }
                for database in databases {
                    try SampleHistory.expectSchemaAndData(database)
                    try SampleHistory.expectJournal(database, ups + downs + ups)
                }
            }
        }
    }

    private func expect(
        _ result: CommandResult,
        _ command: String,
        _ databases: [Database],
        from: JSON,
        to: JSON
    ) throws {
        let document = try JSON(parsing: result.output)
        #expect(document["command"] == .text(command))
        #expect(document["state"] == "succeeded")
        #expect(document["summary"]["done"] == .number(Double(databases.count)))
        #expect(document["targets"].elements.map { $0["id"].text } == databases.map(\.id))
        for target in document["targets"].elements {
            #expect(target["state"] == "done")
            #expect(target["from"] == from)
            #expect(target["to"] == to)
            #expect(target["error"] == .missing)
        }
    }
}

/// One command, 120 databases, three backends.
@Suite struct LargeFleetTests {
    @Test("one command brings 100 SQLite, 10 PostgreSQL and 10 MariaDB databases to the head, in waves")
    func everything() async throws {
        try await Workspace.with { workspace in
            try await workspace.withDatabases(sqlite: 100, postgreSQL: 10, mariaDB: 10) { databases in
                try workspace.writeFleet(
                    databases,
                    labels: { "tier: \($0.id.hasSuffix("-000") ? "internal" : "paying")" },
                    rollout: "parallel: 8",
                    "waves:",
                    "  - { name: canary, select: tier=internal, max_failures: 0 }",
                    "  - { name: sample, take: 10%, max_failures: 0 }",
                    "  - { name: rest, max_failures: 2% }"
                )
                let common = ["--fleet", "fleet.yaml", "--migrations", SampleHistory.folder, "--format", "json"]
                let result = try workspace.skein(["upgrade", "head", "--create"] + common)

                let document = try JSON(parsing: result.output)
                #expect(document["state"] == "succeeded")
                #expect(document["summary"]["done"] == 120)
                // 2% of 105 allows two failures.
                #expect(
                    document["waves"] == [
                        [
                            "name": "canary", "state": "passed", "size": 3, "finished": 3, "failed": 0,
                            "halts_on_failure": 1,
                        ],
                        [
                            "name": "sample", "state": "passed", "size": 12, "finished": 12, "failed": 0,
                            "halts_on_failure": 1,
                        ],
                        [
                            "name": "rest", "state": "passed", "size": 105, "finished": 105, "failed": 0,
                            "halts_on_failure": 3,
                        ],
                    ]
                )
                let canaries = document["targets"].elements.filter { $0["wave"] == "canary" }.map { $0["id"].text }
                #expect(canaries == ["lite-000", "pg-000", "maria-000"])
                for database in databases {
                    #expect(try database.heads == SampleHistory.head, "\(database.id)")
                    #expect(try database.query("SELECT count(*) FROM order_totals") == "0", "\(database.id)")
                }

                let current = try JSON(parsing: workspace.skein(["current"] + common).output)
                #expect(current["targets"].elements.count == 120)
                #expect(current["targets"].elements.allSatisfy { $0["is_head"] == true })
                let again = try JSON(parsing: workspace.skein(["upgrade", "head"] + common).output)
                #expect(again["summary"]["current"] == 120)
            }
        }
    }
}
