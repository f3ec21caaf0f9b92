#if PostgreSQL
    import SkeinDriver
    import SkeinModel
    import SkeinSQL
    import TestServers
    import Testing

    @testable import SkeinPostgreSQL

    /// Errors say who keeps a statement waiting.
    @Suite struct HolderTests {
        @Test func aStatementsLockTimeoutNamesTheHolder() async throws {
            try await withConnection(SessionSettings(lockTimeout: .seconds(1))) { connection, url in
                _ = try await connection.run(Statement("CREATE TABLE t (i int)"))
                let reader = try await connect(url, SessionSettings(applicationName: "shop"))
                try await reader.begin(foreignKeysOff: false)
                _ = try await reader.run(Statement("SELECT * FROM t WHERE i = 4711"))
                for isInside in [false, true] {
                    if isInside { try await connection.begin(foreignKeysOff: false) }
                    let error = await driverError {
                        _ = try await connection.run([
                            Statement("SELECT 1"), Statement("ALTER TABLE t ADD j int"),
                        ])
                    }
                    #expect(error?.code == "55P03")
                    #expect(error?.statementIndex == 1)
                    let hint = error?.hint ?? ""
                    #expect(
                        hint.hasPrefix(
                            "the lock is held by process \(reader.sessionID), application shop, user skein, from the server's own machine, idle in a transaction that began "
                        ),
                        "\(hint)"
                    )
                    #expect(hint.contains(" s ago, with SELECT * FROM t WHERE i = ?; "), "\(hint)")
                    #expect(hint.hasSuffix("end it with SELECT pg_terminate_backend(\(reader.sessionID))"))
                    try await connection.rollback()
                }
                await reader.close()
            }
        }

        /// `CREATE INDEX CONCURRENTLY` waits for old transactions under the statement timeout alone.
        @Test func aConcurrentBuildNamesTheOldTransaction() async throws {
            let settings = SessionSettings(lockTimeout: .milliseconds(100), statementTimeout: .milliseconds(1500))
            try await withConnection(settings) { connection, url in
                _ = try await connection.run(Statement("CREATE TABLE t (i int)"))
                let writer = try await connect(url, SessionSettings(applicationName: "batch"))
                try await writer.begin(foreignKeysOff: false)
                _ = try await writer.run(Statement("INSERT INTO t VALUES (1)"))
                let error = await driverError {
                    _ = try await connection.run(
                        Statement("CREATE INDEX CONCURRENTLY ix ON t (i)", transaction: .outside)
                    )
                }
                #expect(error?.code == "57014")
                #expect(
                    error?.hint?.contains("process \(writer.sessionID), application batch") == true,
                    "\(error?.hint ?? "")"
                )
                try await writer.rollback()
                await writer.close()
                #expect(try await connection.inspect(.everything)["t"]?.index("ix") == nil)
            }
        }

        /// A statement that takes long, but waits for nobody, has no holder to name.
        @Test func aSlowStatementNamesNobody() async throws {
            let settings = SessionSettings(lockTimeout: .milliseconds(200), statementTimeout: .milliseconds(900))
            try await withConnection(settings) { connection, _ in
                let error = await driverError { _ = try await connection.run(Statement("SELECT pg_sleep(5)")) }
                #expect(error?.code == "57014")
                #expect(error?.hint == nil)
            }
        }

        @Test func thePreparedTransactionAndTheUnseen() {
            let rows: [[Value]] = [
                [.integer(0)] + Array(repeating: .null, count: 8), [.integer(7)] + Array(repeating: .null, count: 8),
            ]
            #expect(
                PostgreSQLHolders.read(rows).sentence
                    == "the lock is held by a prepared transaction (see pg_prepared_xacts); and by process 7"
            )
        }
    }
#endif
