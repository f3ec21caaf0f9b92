import SkeinDriver
import SkeinDrivers
import SkeinEngine
import SkeinModel
import SkeinReporting
import SkeinRevisions
import SkeinSQL
import Synchronization
import TestServers
import Testing

@testable import SkeinFleet

/// Many targets read over one session, against what each of them says by itself.
@Suite struct FleetVersionsTests {
    private static let settings = EngineSettings(actor: "tester", toolVersion: "0.1.0", run: "r")

    /// A driver that counts how often it connects.
    private final class Counted: Driver {
        let driver: any Driver
        private let count = Mutex(0)

        init(_ driver: any Driver) { self.driver = driver }

        var connections: Int { count.withLock { $0 } }
        var name: String { driver.name }
        var schemes: [String] { driver.schemes }
        var client: ClientLibrary { driver.client }
        var flavors: [Flavor] { driver.flavors }
        var sharedNamespaces: Namespaces? { driver.sharedNamespaces }
        func dialect(for flavor: Flavor) throws(DriverError) -> any Dialect { try driver.dialect(for: flavor) }
        func endpoint(_ url: ConnectionURL) throws(DriverError) -> Endpoint { try driver.endpoint(url) }
        func connect(_ endpoint: Endpoint, _ settings: SessionSettings) async throws(DriverError) -> any Connection {
            count.withLock { $0 += 1 }
            return try await driver.connect(endpoint, settings)
        }
    }

    /// Ten namespaces of every kind that there is.
    private static func fill(_ name: (Int) -> String) -> String {
        let journal = """
            (entry bigint PRIMARY KEY, revision varchar(255), direction varchar(8), checksum varchar(80), outcome varchar(12),
            tool varchar(40), actor varchar(255), started_at varchar(30), step int, part int, parts int, operation varchar(80))
            """
        func tables(_ place: Int, rows: String..., journal records: String = "") -> String {
            "CREATE TABLE \(name(place)).skein_version (version_num varchar(255));"
                + rows.map { "INSERT INTO \(name(place)).skein_version VALUES ('\($0)');" }.joined()
                + "CREATE TABLE \(name(place)).skein_journal \(journal);" + records
        }
        func record(
            _ place: Int,
            _ entry: Int,
            _ revision: String,
            _ direction: String,
            _ outcome: String,
            step: Int = 0
        )
            -> String
        {
            """
            INSERT INTO \(name(place)).skein_journal (entry, revision, direction, outcome, tool, step)
            VALUES (\(entry), '\(revision)', '\(direction)', '\(outcome)', '0.1.0', \(step));
            """
        }
        return [
            tables(1, rows: "b2", journal: record(1, 1, "a1", "up", "done") + record(1, 2, "b2", "up", "done")),
            tables(2, rows: "a1", journal: record(2, 1, "a1", "up", "done")),
            // Half applied, with pieces after the word about the whole.
            tables(
                3,
                rows: "a1",
                journal: record(3, 5, "b2", "up", "running") + record(3, 6, "b2", "up", "intent", step: 1)
            ),
            tables(4, rows: "b2", journal: record(4, 9, "b2", "down", "partial")),
            tables(5, rows: "a1", journal: record(5, 1, "b2", "up", "running") + record(5, 2, "b2", "up", "failed")),
            tables(6, rows: "zz", "a1"),
            // An empty version table: everything was taken back.
            tables(7),
            // Alembic's, without a journal.
            "CREATE TABLE \(name(8)).skein_version (version_num varchar(32)); INSERT INTO \(name(8)).skein_version VALUES ('b2');",
            // Somebody else's.
            "CREATE TABLE \(name(9)).skein_version (id int);",
            // Nothing at 10.
        ].joined(separator: "\n")
    }

    private func check(_ targets: [Target], _ driver: Counted, alone: Set<String>) async throws {
        let runner = TargetRunner(history: try history(), settings: Self.settings)
        let versions = FleetVersions(runner: runner, defaults: TargetDefaults(), parallel: 4)
        let seen = await versions.heads(of: targets)
        #expect(driver.connections == 1)
        #expect(Set(targets.map(\.id)).subtracting(seen.keys) == alone)
        for target in targets {
            let job = TargetRunner.Job(target, wave: "w", session: SessionSettings())
            let own = await runner.heads(job)
            guard let sighting = seen[target.id] else { continue }
            var report = own.report
            report.durationMs = 0
            #expect(runner.report(sighting, id: target.id, wave: "w") == report, "\(target.id)")
            let settled = runner.settled(.upgrade("b2"), sighting, id: target.id, wave: "w")
            let run = await runner.plan(.upgrade("b2"), job)
            let isCurrent = run.report.state == .current && run.report.halfDone == nil
            #expect((settled != nil) == isCurrent, "\(target.id)")
            #expect(settled?.report.to ?? ["b2"] == ["b2"])
        }
        #expect(runner.settled(.stamp(["a1"], purge: true), try #require(seen[targets[0].id]), id: "", wave: "") == nil)
    }

    private func targets(_ urls: [(id: String, url: String)], _ driver: Counted) throws -> [Target] {
        let registry = DriverRegistry([driver])
        return try urls.map { id, url in
            let (_, endpoint) = try registry.endpoint(url)
            return Target(id: id, endpoint: endpoint, driver: driver, server: endpoint.server)
        }
    }

    private func driver(_ scheme: String) throws -> Counted {
        Counted(try #require(DriverRegistry(BuiltinDrivers.all).driver(forScheme: scheme)))
    }

    @Test func `Schemas of a PostgreSQL database`() async throws {
        let server = try TestServer.postgreSQL()
        try await server.withDatabase("shared") { database in
            // A name that has to be quoted, in a literal, in an array and as a name.
            func name(_ number: Int) -> String { "\"t\(number)'\\,{}\"\"x\"" }
            let schemas = (1...10).map { "CREATE SCHEMA \(name($0));" }.joined()
            try server.query(schemas + Self.fill(name), database: database)
            let driver = try driver("postgresql")
            let urls = (1...11).map { number in
                (id: "\(number)", url: server.url(database: database, extra: ["schema": "t\(number)'\\,{}\"x"]))
            }
            // The eleventh does not exist; the ninth is somebody else's; the tenth has no tables for certain.
            try await check(try targets(urls, driver), driver, alone: ["9", "11"])
        }
    }

    @Test func `Databases of a MariaDB server`() async throws {
        let server = try TestServer.mariaDB()
        let suffix = String(UInt32.random(in: .min ... .max), radix: 36)
        func plain(_ number: Int) -> String { "sh_\(suffix)'\\`\(number)" }
        func name(_ number: Int) -> String { "`\(plain(number).replacing("`", with: "``"))`" }
        defer { for number in 1...10 { try? server.query("DROP DATABASE IF EXISTS \(name(number))", database: nil) } }
        for number in 1...10 {
            // Texts of two collations cannot stand in one column by themselves.
            let collation = number % 2 == 0 ? "utf8mb4_general_ci" : "latin1_swedish_ci"
            try server.query("CREATE DATABASE \(name(number)) COLLATE \(collation)", database: nil)
        }
        try server.query(Self.fill(name), database: nil)
        let driver = try driver("mariadb")
        let urls = (1...11).map { number in (id: "\(number)", url: server.url(database: plain(number))) }
        // What the information schema does not show may be hidden: a journal (8), or everything (10).
        try await check(try targets(urls, driver), driver, alone: ["8", "9", "10", "11"])
    }

    @Test func `A table that is locked costs only its neighbours' share`() async throws {
        let server = try TestServer.postgreSQL()
        try await server.withDatabase("shared") { database in
            func name(_ number: Int) -> String { "t\(number)" }
            let schemas = (1...10).map { "CREATE SCHEMA \(name($0));" }.joined()
            try server.query(schemas + Self.fill(name), database: database)
            let driver = try driver("postgresql")
            let urls = (1...2).map { (id: "\($0)", url: server.url(database: database, extra: ["schema": "t\($0)"])) }
            let holder = try await driver.driver.connect(
                try DriverRegistry([driver]).endpoint(urls[0].url).endpoint,
                SessionSettings()
            )
            try await holder.begin(foreignKeysOff: false)
            _ = try await holder.run([Statement("LOCK TABLE skein_version IN ACCESS EXCLUSIVE MODE")])
            var defaults = TargetDefaults()
            defaults.lockTimeout = .milliseconds(200)
            let runner = TargetRunner(history: try history(), settings: Self.settings)
            let versions = FleetVersions(runner: runner, defaults: defaults, parallel: 1)
            #expect(await versions.heads(of: try targets(urls, driver)).isEmpty)
            await holder.close()
        }
    }

    @Test func `A server that does not answer is asked once`() async throws {
        let driver = try driver("postgresql")
        let urls = (1...5).map { (id: "\($0)", url: "postgresql://nobody@127.0.0.1:1/x?schema=s\($0)") }
        let all = try targets(urls, driver)
        let runner = TargetRunner(history: try history(), settings: Self.settings)
        let found = await FleetVersions(runner: runner, defaults: TargetDefaults(), parallel: 4).findings(all)
        #expect(driver.connections == 1)
        #expect(found.sightings.isEmpty)
        #expect(found.unreachable["4"]?.message == "cannot connect to \(all[3].endpoint): Connection refused")
    }
}
