import SkeinDriver
import SkeinDrivers
import SkeinModel
import SkeinSQL
import TestServers
import Testing

/// A session that is told to read only: nothing gets through, whatever is asked of it.
@Suite struct ReadOnlySessionTests {
    private static let changes = [
        "CREATE TABLE u (id integer)", "DROP TABLE t", "ALTER TABLE t ADD COLUMN x integer", "CREATE INDEX i ON t (id)",
        "CREATE VIEW v AS SELECT 1 AS one", "INSERT INTO t VALUES (2)", "UPDATE t SET id = 3", "DELETE FROM t",
    ]

    private func check(_ url: String) async throws {
        let drivers = DriverRegistry(BuiltinDrivers.all)
        let (driver, endpoint) = try drivers.endpoint(url)
        let writer = try await driver.connect(endpoint, SessionSettings(createsDatabase: true))
        _ = try await writer.run([Statement("CREATE TABLE t (id integer)"), Statement("INSERT INTO t VALUES (1)")])
        let before = try await writer.inspect(.everything)
        let reader = try await driver.connect(endpoint, SessionSettings(readOnly: true))
        for change in Self.changes {
            for isInTransaction in [false, true] {
                if isInTransaction { try await reader.begin(foreignKeysOff: false) }
                await #expect(throws: DriverError.self, "\(change)") { _ = try await reader.run(Statement(change)) }
                if isInTransaction { try await reader.rollback() }
            }
        }
        // It still reads.
        #expect(try await reader.run(Statement("SELECT id FROM t")).rows == [[.integer(1)]])
        await reader.close()
        #expect(try await writer.inspect(.everything) == before)
        await writer.close()
    }

    @Test func `On SQLite`() async throws {
        try await withTemporaryDirectory { folder in try await check("sqlite:\(folder.path("a.db"))") }
    }

    @Test func `On PostgreSQL`() async throws {
        let server = try TestServer.postgreSQL()
        try await server.withDatabase { database in try await check(server.url(database: database)) }
    }

    @Test func `On MariaDB`() async throws {
        let server = try TestServer.mariaDB()
        try await server.withDatabase { database in try await check(server.url(database: database)) }
    }
}
