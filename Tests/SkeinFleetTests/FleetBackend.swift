import SkeinDriver
import SkeinDrivers
import SkeinFleet
import TestServers

/// The backends that a test of what asks real databases runs on.
enum FleetBackend: String, CaseIterable, Sendable {
    case postgresql, mariadb, sqlite

    /// A query that runs for a minute, if nobody stops it.
    var slowQuery: String {
        switch self {
        case .postgresql: "SELECT pg_sleep(60) IS NOT NULL"
        case .mariadb: "SELECT SLEEP(60) = 0"
        case .sqlite:
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) > 0 FROM n"
        }
    }

    /// Runs `body` with empty databases, each a target of the server `here`, and with what asks one of them.
    func withTargets(
        _ ids: [String],
        _ body: ([Target], (_ id: String, _ sql: String) throws -> String) async throws -> Void
    ) async throws {
        let registry = DriverRegistry(BuiltinDrivers.all)
        func target(_ id: String, _ url: String) throws -> Target {
            let (driver, endpoint) = try registry.endpoint(url)
            return Target(id: id, endpoint: endpoint, driver: driver, server: "here")
        }
        if self == .sqlite {
            try await withTemporaryDirectory { folder in
                let files = Dictionary(uniqueKeysWithValues: ids.map { ($0, SQLiteFile(folder.path("\($0).db"))) })
                for file in files.values { try file.query("PRAGMA journal_mode = wal") }
                let targets = try ids.map { try target($0, "sqlite:\(folder.path("\($0).db"))") }
                try await body(targets) { id, sql in try files[id]?.query(sql) ?? "" }
            }
            return
        }
        let server = try self == .postgresql ? TestServer.postgreSQL() : TestServer.mariaDB()
        var names: [String: String] = [:]
        defer { for name in names.values { try? server.dropDatabase(name) } }
        for id in ids {
            let name = "fleet_\(id)_\(UInt32.random(in: 0 ... .max))"
            try server.createDatabase(name)
            names[id] = name
        }
        let targets = try ids.map { try target($0, server.url(database: names[$0] ?? "")) }
        try await body(targets) { id, sql in try server.query(sql, database: names[id]) }
    }
}
