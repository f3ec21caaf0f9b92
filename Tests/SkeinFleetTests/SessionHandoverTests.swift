import SkeinDriver
import SkeinDrivers
import SkeinEngine
import SkeinReporting
import SkeinRevisions
import TestServers
import Testing

@testable import SkeinFleet

/// How many sessions and calls a rollout over schemas takes, and that sessions never exceed the server's cap.
@Suite struct SessionHandoverTests {
    private static let cap = 3
    private static let settings = EngineSettings(actor: "test@here", toolVersion: "0.1.0", run: "run-1")

    private struct Bench {
        var driver: CountedDriver
        var targets: [Target]
        var query: (String) throws -> String

        var fleet: Fleet {
            Fleet(
                name: "test",
                targets: targets,
                defaults: TargetDefaults(retry: RetryPolicy(attempts: 1)),
                rollout: RolloutPolicy(parallel: 8)
            )
        }
    }

    /// Schemas `t1`, `t2`, … of one database, on a server with a cap.
    private func withSchemas(_ count: Int, _ body: (Bench) async throws -> Void) async throws {
        let server = try TestServer.postgreSQL()
        let base = try #require(DriverRegistry(BuiltinDrivers.all).driver(forScheme: "postgresql"))
        try await server.withDatabase("handover") { database in
            let query = { (sql: String) in try server.query(sql, database: database) }
            _ = try query((1...count).map { "CREATE SCHEMA t\($0);" }.joined())
            let driver = CountedDriver(base: base)
            let registry = DriverRegistry([driver])
            let targets = try (1...count).map { number in
                let url = server.url(database: database, extra: ["schema": "t\(number)"])
                let (_, endpoint) = try registry.endpoint(url)
                return Target(id: "t\(number)", endpoint: endpoint, driver: driver, server: "s", maxSessions: Self.cap)
            }
            try await body(Bench(driver: driver, targets: targets, query: query))
        }
    }

    private func plain(_ bench: Bench, _ texts: [String] = twoRevisions) async throws -> RunReport {
        let rollout = Rollout(
            command: "upgrade",
            goal: .upgrade("head"),
            isDryRun: false,
            fleet: bench.fleet,
            waves: [wave("all", bench.targets)],
            history: try history(texts),
            settings: Self.settings,
            createsDatabases: false
        )
        return await rollout.run(Recorder())
    }

    private func staged(_ bench: Bench, _ texts: [String] = twoRevisions) async throws -> RunReport {
        try await withTemporaryDirectory { folder in
            let drivers = DriverRegistry(BuiltinDrivers.all)
            let ledger = try #require(try LedgerPlace.beside(folder.path("."), drivers: drivers))
            let rollout = StagedRollout(
                command: "upgrade",
                goal: .upgrade("head"),
                fleet: bench.fleet,
                waves: [wave("all", bench.targets)],
                history: try history(texts),
                settings: Self.settings,
                ledger: ledger,
                options: .init(actor: "test@here")
            )
            return try await rollout.run(Recorder())
        }
    }

    /// Forty schemas take as many sessions as the server's cap, and one that looks first where there is a ledger. A target
    /// takes 16 calls at most, from the read that finds no tables to the lock that is given back, and nothing is inspected.
    @Test(arguments: [false, true])
    func sessionsAndCalls(hasLedger: Bool) async throws {
        try await withSchemas(40) { bench in
            let report = try await hasLedger ? staged(bench) : plain(bench)
            #expect(report.state == .succeeded)
            #expect(report.targets.allSatisfy { $0.state == .done })
            let counts = bench.driver.counts.now
            #expect(counts.opened <= Self.cap + (hasLedger ? 2 : 0), "\(counts)")
            #expect(counts.opened == counts.closed)
            #expect(counts.most <= Self.cap)
            #expect(counts.renewed >= 40 - counts.opened)
            #expect(counts.calls <= 40 * 16 + 10, "\(counts)")
            #expect(counts.inspections == 0)
            #expect(
                try bench.query("SELECT count(*) FROM pg_tables WHERE schemaname LIKE 't%' AND tablename = 'two'")
                    == "40"
            )
        }
    }

    /// The session of a target that failed, or whose SQL may be remembered, is not handed on.
    @Test(arguments: [false, true])
    func failuresHaveSessionsOfTheirOwn(hasLedger: Bool) async throws {
        let remembered = """
            revision: c3
            parent: b2
            upgrade: [{ execute: { sql: "SET LOCAL app.tenant = '1'", down: none } }]
            """
        try await withSchemas(12) { bench in
            _ = try bench.query("CREATE TABLE t4.two (i int); CREATE TABLE t9.two (i int)")
            let report = try await hasLedger ? staged(bench) : plain(bench)
            let failed = report.targets.filter { $0.state == .failedClean }.map(\.id)
            #expect(failed == ["t4", "t9"])
            #expect(report.targets.count { $0.state == .done } == 10)
            let counts = bench.driver.counts.now
            #expect(counts.renewed > 0)
            #expect(counts.opened == counts.closed && counts.most <= Self.cap)
            #expect(counts.opened >= 3)
            _ = try bench.query("DROP TABLE t4.two; DROP TABLE t9.two")

            let again =
                try await hasLedger
                ? staged(bench, twoRevisions + [remembered]) : plain(bench, twoRevisions + [remembered])
            #expect(again.state == .succeeded)
            let after = bench.driver.counts.now
            // One for each target that had the statement.
            #expect(after.opened - counts.opened >= 12)
            #expect(after.opened == after.closed && after.most <= Self.cap)
        }
    }
}
