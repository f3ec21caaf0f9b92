import SkeinDriver
import SkeinDrivers
import TestServers
import Testing

@testable import SkeinFleet

/// Throttles, asked of real servers.
@Suite struct ServerThrottlesTests {
    private func fleet(_ targets: [Target], _ query: String, every: Duration = .milliseconds(100)) throws -> Fleet {
        let target = try #require(targets.first)
        var fleet = Fleet(name: "f", targets: targets)
        fleet.throttles = [
            ServerThrottle(
                server: "here",
                query: query,
                every: every,
                driver: target.driver,
                endpoint: target.endpoint
            )
        ]
        return fleet
    }

    @Test(arguments: FleetBackend.allCases)
    func whatIsTrueHoldsUntilItIsFalse(_ backend: FleetBackend) async throws {
        try await backend.withTargets(["a"]) { targets, query in
            _ = try query("a", "CREATE TABLE busy (n INTEGER)")
            let throttles = ServerThrottles(try fleet(targets, "select count(*) > 0 from busy"))
            #expect(await throttles.held() == [:])
            _ = try query("a", "INSERT INTO busy VALUES (1)")
            try await Task.sleep(for: .milliseconds(150))
            #expect(await throttles.held() == ["here": "its throttle is true"])
            _ = try query("a", "DELETE FROM busy")
            try await Task.sleep(for: .milliseconds(150))
            #expect(await throttles.held() == [:])
        }
    }

    @Test(arguments: FleetBackend.allCases)
    func whatGivesNoAnswerHolds(_ backend: FleetBackend) async throws {
        try await backend.withTargets(["a"]) { targets, _ in
            let missing = await ServerThrottles(try fleet(targets, "select 1 from nowhere")).held()
            #expect(missing["here"]?.hasPrefix("its throttle cannot be asked: ") == true, "\(missing)")
            let two = await ServerThrottles(try fleet(targets, "select 0, 1")).held()
            #expect(two["here"] == "its throttle gives 2 columns")
            for text in ["select null", "select 'x'", "select 1 where 1 = 0"] {
                let odd = await ServerThrottles(try fleet(targets, text)).held()
                #expect(odd["here"] == "its throttle gives neither true nor false", "\(text): \(odd)")
            }
        }
    }

    @Test(arguments: FleetBackend.allCases)
    func aServerThatHangsHoldsAndKeepsNobodyWaiting(_ backend: FleetBackend) async throws {
        try await backend.withTargets(["a"]) { targets, _ in
            let throttles = ServerThrottles(
                try fleet(targets, backend.slowQuery),
                limit: .milliseconds(800),
                patience: .milliseconds(200)
            )
            let start = ContinuousClock.now
            let first = await throttles.held()
            #expect(first["here"]?.hasPrefix("its throttle has not answered for ") == true, "\(first)")
            #expect(start.duration(to: .now) < .seconds(2))
            try await Task.sleep(for: .seconds(1))
            let later = await throttles.held()["here"] ?? ""
            #expect(later.hasPrefix("its throttle "), "\(later)")
        }
    }

    @Test func aServerIsAskedNoMoreOftenThanItsThrottleSays() async throws {
        let server = try TestServer.postgreSQL()
        try await FleetBackend.postgresql.withTargets(["a"]) { targets, _ in
            let name = try #require(targets[0].endpoint.database)
            // The server itself counts the sessions of a database.
            let sessions = "SELECT sessions FROM pg_stat_database WHERE datname = '\(name)'"
            let before = try server.query(sessions, database: nil)
            let throttles = ServerThrottles(try fleet(targets, "select false", every: .seconds(600)))
            for _ in 0..<5 { #expect(await throttles.held() == [:]) }
            try await Task.sleep(for: .seconds(1))
            let after = try server.query(sessions, database: nil)
            #expect(try #require(Int(after)) - (Int(before) ?? 0) == 1, "\(before) \(after)")
        }
    }

    @Test func serversWithoutTargetsAreNotAsked() async throws {
        let (driver, endpoint) = try DriverRegistry(BuiltinDrivers.all).endpoint("postgresql://127.0.0.1:1/x")
        var fleet = Fleet(name: "f", targets: [])
        fleet.throttles = [
            ServerThrottle(server: "far", query: "select true", driver: driver, endpoint: endpoint)
        ]
        #expect(await ServerThrottles(fleet).held() == [:])
        fleet.targets = [Target(id: "x", endpoint: endpoint, driver: driver, server: "far")]
        let held = await ServerThrottles(fleet).held()
        #expect(held["far"]?.hasPrefix("its throttle cannot be asked: ") == true, "\(held)")
    }
}
