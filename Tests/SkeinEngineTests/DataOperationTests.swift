import SkeinReporting
import TestServers
import Testing

@testable import SkeinEngine

/// `assert`, `backfill` and `run`, which are more than statements, on every backend.
@Suite struct DataOperationTests {
    private static let table = """
        revision: a1
        upgrade:
          - create_table:
              table: users
              columns:
                - { name: id, type: bigint, primary_key: true }
                - { name: name, type: string(20) }
        """

    private static func next(_ operations: String) -> [String] {
        [table, "revision: b2\nparent: a1\nupgrade:\n" + operations]
    }

    @Test(arguments: Backend.allCases)
    func anAssertionThatHoldsLetsTheRevisionPass(_ backend: Backend) async throws {
        try await backend.withBench(Self.next("  - assert: SELECT count(*) = 0 FROM users")) { bench in
            let report = try await bench.run(.upgrade("head")).report
            #expect(report.state == .done, "\(String(describing: report.error))")
            let down = try await bench.run(.downgrade("base")).report
            #expect(down.state == .done, "\(String(describing: down.error))")
        }
    }

    @Test(arguments: Backend.allCases)
    func anAssertionThatDoesNotHoldStopsIt(_ backend: Backend) async throws {
        let revisions = Self.next(
            """
              - bulk_insert: { table: users, rows: [{ id: 1, name: ada }] }
              - assert: { sql: "SELECT count(*) = 0 FROM users", message: there are users }
              - add_column: { table: users, column: { name: late, type: integer } }
            """
        )
        try await backend.withBench(revisions) { bench in
            let report = try await bench.run(.upgrade("head")).report
            let error = try #require(report.error)
            #expect(error.code == "assertion")
            #expect(error.message == "there are users")
            #expect(error.statement == 2)
            #expect(error.line == 5)
            #expect(report.state == (backend.undoesDDL ? .failedClean : .failedDirty))
            #expect(try bench.query("SELECT count(*) FROM users") == (backend.undoesDDL ? "0" : "1"))
            #expect(throws: (any Error).self) { try bench.query("SELECT late FROM users") }
        }
    }

    @Test(arguments: Backend.allCases)
    func aBackfillUpdatesEveryRowInBatches(_ backend: Backend) async throws {
        let revisions = Self.next(
            """
              - backfill: { table: users, set: "name = 'none'", where: "name IS NULL", batch: 7, pause: 1ms }
              - alter_column: { table: users, column: name, nullable: false }
            """
        )
        try await backend.withBench(revisions) { bench in
            try await bench.run(.upgrade("a1"))
            let rows = (1...100).map { "(\($0), \($0 % 10 == 0 ? "'kept'" : "NULL"))" }.joined(separator: ", ")
            _ = try bench.query("INSERT INTO users (id, name) VALUES \(rows)")
            let report = try await bench.run(.upgrade("head")).report
            #expect(report.state == .done, "\(String(describing: report.error))")
            #expect(try bench.query("SELECT count(*) FROM users WHERE name = 'none'") == "90")
            #expect(try bench.query("SELECT count(*) FROM users WHERE name = 'kept'") == "10")
        }
    }

    @Test(arguments: Backend.allCases)
    func aBackfillInOneGoIsPartOfTheTransaction(_ backend: Backend) async throws {
        let revisions = Self.next(
            """
              - backfill: { table: users, set: "name = 'none'" }
              - execute: { sql: SELECT * FROM nowhere, down: none }
            """
        )
        try await backend.withBench(revisions) { bench in
            try await bench.run(.upgrade("a1"))
            _ = try bench.query("INSERT INTO users (id) VALUES (1), (2)")
            let report = try await bench.run(.upgrade("head")).report
            #expect(report.error?.statement == 2)
            #expect(try bench.query("SELECT count(*) FROM users WHERE name IS NULL") == (backend.undoesDDL ? "2" : "0"))
        }
    }

    @Test(arguments: Backend.allCases)
    func aBackfillThatNeverEndsIsFoundOut(_ backend: Backend) async throws {
        let revisions = Self.next(
            "  - backfill: { table: users, set: \"id = id + 1000\", where: \"id > 0\", batch: 2 }"
        )
        try await backend.withBench(revisions) { bench in
            try await bench.run(.upgrade("a1"))
            _ = try bench.query("INSERT INTO users (id) VALUES (1), (2), (3)")
            let error = try #require(try await bench.run(.upgrade("head")).report.error)
            #expect(error.code == "backfill_endless")
            #expect(error.hint?.contains("set") == true)
        }
    }
}
