#if PostgreSQL
    import SkeinDriver
    import SkeinModel
    import SkeinSQL
    import TestServers
    import Testing

    @testable import SkeinPostgreSQL

    /// Through a real PgBouncer that hands out sessions by the transaction.
    @Suite struct PooledTests {
        private let key = LockKey(versionTable: "skein_version")

        private func withPooler(
            _ poolSize: Int,
            _ body: (PgBouncer, _ database: String, TestServer) async throws -> Void
        ) async throws {
            let server = try TestServer.postgreSQL()
            let pooler = try PgBouncer(to: server, poolSize: poolSize)
            defer { pooler.stop() }
            try await server.withDatabase("pooled") { try await body(pooler, $0, server) }
        }

        @Test(arguments: [1, 2]) func isRefusedUnlessItIsMeant(_ poolSize: Int) async throws {
            try await withPooler(poolSize) { pooler, database, _ in
                for readOnly in [false, true] {
                    let error = await driverError {
                        let url = pooler.url(database: database, pooled: false)
                        _ = try await connect(url, SessionSettings(readOnly: readOnly))
                    }
                    #expect(error?.code == "pooled")
                    #expect(error?.stage == .connecting)
                    #expect(error?.errorClass == .deterministic)
                    #expect(error?.message.contains("is connected through a connection pooler") == true)
                    #expect(error?.hint?.contains("direct_url") == true)
                    #expect(error?.hint?.contains("pooled=true") == true)
                }
                // Nothing of ours is left in the server's session.
                let left = try pooler.query("SHOW row_security; SHOW lock_timeout", database: database)
                #expect(left == "on\n0")
            }
        }

        @Test(arguments: [1, 2]) func settingsAreThoseOfTheTransaction(_ poolSize: Int) async throws {
            try await withPooler(poolSize) { pooler, database, server in
                try server.query("CREATE SCHEMA tenant", database: database)
                let settings = SessionSettings(lockTimeout: .seconds(4), statementTimeout: .seconds(77))
                let url = pooler.url(database: database, pooled: true)
                let connection = try await connect(url + "&schema=tenant", settings)
                let features = connection.dialect.capabilities.features
                #expect(!features.contains(.sessionLocks) && !features.contains(.sessionState))
                #expect(connection.sessionID == "")
                try await connection.lock(key, timeout: .seconds(1))
                let show = Statement(
                    "SELECT current_setting('lock_timeout'), current_setting('statement_timeout'), current_schema()::text"
                )
                let wanted: [[Value]] = [[.text("4s"), .text("77s"), .text("tenant")]]
                #expect(try await connection.run(show).rows == wanted)
                try await connection.begin(foreignKeysOff: false)
                _ = try await connection.run(Statement("CREATE TABLE t (i int)"))
                #expect(try await connection.run(show).rows == wanted)
                try await connection.commit()
                #expect(try await connection.inspect(.everything).tables.keys.map(\.description) == ["t"])
                try await connection.unlock(key)
                await connection.close()

                // The next client of the pooler's sessions finds them as they were.
                let after = try pooler.query("SHOW lock_timeout; SHOW search_path", database: database)
                #expect(after == "0\n\"$user\", public")
                #expect(
                    try server.query("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'", database: database)
                        == "0"
                )
            }
        }

        @Test func eachTransactionHoldsTheLock() async throws {
            try await withPooler(2) { pooler, database, _ in
                let url = pooler.url(database: database, pooled: true)
                let first = try await connect(url, SessionSettings(applicationName: "skein/first"))
                let second = try await connect(url)
                try await first.lock(key, timeout: .zero)
                try await first.begin(foreignKeysOff: false)
                _ = try await first.run(Statement("CREATE TABLE t (i int)"))
                let error = await driverError { try await second.lock(key, timeout: .milliseconds(400)) }
                #expect(error?.code == "lock_busy")
                #expect(error?.errorClass == .transient)
                #expect(error?.message.contains("held by process ") == true)
                try await first.commit()
                try await second.lock(key, timeout: .zero)

                // Between two transactions nothing is held, and each begins with the lock.
                try await second.begin(foreignKeysOff: false)
                _ = try await second.run(Statement("INSERT INTO t VALUES (1)"))
                try await first.begin(foreignKeysOff: false)
                let busy = await driverError { _ = try await first.run(Statement("INSERT INTO t VALUES (2)")) }
                #expect(busy?.code == "lock_busy")
                #expect(busy?.statementIndex == nil)
                try await first.rollback()
                try await second.rollback()
                #expect(try await first.run(Statement("SELECT count(*) FROM t")).rows == [[.integer(0)]])
                await first.close()
                await second.close()
            }
        }

        @Test func whatIsNoTransactionIsRefused() async throws {
            try await withPooler(1) { pooler, database, _ in
                let connection = try await connect(pooler.url(database: database, pooled: true))
                let error = await driverError {
                    _ = try await connection.run(Statement("VACUUM", transaction: .outside))
                }
                #expect(error?.code == "pooled")
                #expect(error?.hint?.contains("direct_url") == true)
                let failing = await driverError {
                    _ = try await connection.run([
                        Statement("CREATE TABLE a (i int)"), Statement("SELECT nonsense"),
                        Statement("CREATE TABLE b ()"),
                    ])
                }
                #expect(failing?.statementIndex == 1)
                #expect(failing?.sql == "SELECT nonsense")
                #expect(try await connection.inspect(.everything).tables.keys.map(\.description) == ["a"])
                await connection.close()
                let reader = try await connect(
                    pooler.url(database: database, pooled: true),
                    SessionSettings(readOnly: true)
                )
                let refused = await driverError { _ = try await reader.run(Statement("CREATE TABLE c (i int)")) }
                #expect(refused?.code == "25006")
                await reader.close()
            }
        }

        /// The option is harmless where there is no pooler.
        @Test func withoutAPooler() async throws {
            let server = try TestServer.postgreSQL()
            try await server.withDatabase { database in
                let connection = try await connect(server.url(database: database, extra: ["pooled": "true"]))
                try await connection.lock(key, timeout: .zero)
                _ = try await connection.run(Statement("CREATE TABLE t (i int)"))
                await connection.close()
            }
            #expect(throws: DriverError.self) { try endpoint("postgresql://h/d?pooled=perhaps") }
        }
    }
#endif
