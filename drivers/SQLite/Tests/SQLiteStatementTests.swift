#if SQLite
    import Glibc
    import SkeinDriver
    import SkeinModel
    import SkeinSQL
    import TestServers
    import Testing

    @testable import SkeinSQLite

    /// Runs on a thread that nothing else uses.
    private actor OwnThread {
        private let thread = ConnectionThread()
        nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

        func interrupt(_ connection: any Connection, after microseconds: UInt32) -> ContinuousClock.Instant {
            usleep(microseconds)
            let asked = ContinuousClock.now
            connection.interrupt()
            return asked
        }

        func error(of work: @Sendable () async throws -> Void) async -> (DriverError?, ContinuousClock.Instant) {
            do {
                try await work()
                return (nil, ContinuousClock.now)
            } catch {
                return (error as? DriverError, ContinuousClock.now)
            }
        }
    }

    @Suite struct SQLiteStatementTests {
        @Test(arguments: [
            Value.null, .integer(.min), .integer(.max), .integer(0), .double(1.5), .double(-.infinity), .text(""),
            .text("it's \"ünïcödé\" 🧶"), .text("a\u{0}b"), .bytes([]), .bytes([0, 255, 39]),
        ])
        func valuesComeBackAsTheyWent(value: Value) async throws {
            try await withDatabase("CREATE TABLE t (a)") { database in
                let inserted = try await database.connection.run(.init("INSERT INTO t VALUES (?1)", binds: [value]))
                #expect(inserted.affectedRows == 1)
                #expect(try await database.connection.run(.init("SELECT a FROM t")).rows == [[value]])
            }
        }

        @Test func booleansComeBackByTheDeclaredType() async throws {
            try await withDatabase("CREATE TABLE t (a BOOLEAN, b INTEGER)") { database in
                let insert = Statement("INSERT INTO t VALUES (?1, ?2)", binds: [.bool(true), .bool(false)])
                let results = try await database.connection.run([insert, .init("SELECT a, b, a AS c, a + 1 FROM t")])
                #expect(results[1].columns == ["a", "b", "c", "a + 1"])
                #expect(results[1].rows == [[.bool(true), .integer(0), .bool(true), .integer(2)]])
            }
        }

        @Test func countsOnlyWhatTheStatementChanged() async throws {
            try await withDatabase(
                "CREATE TABLE t (a); INSERT INTO t VALUES (1), (2), (3); CREATE TABLE log (a);"
                    + "CREATE TRIGGER tr AFTER DELETE ON t BEGIN INSERT INTO log VALUES (1), (2); END"
            ) { database in
                let results = try await database.connection.run([
                    .init("DELETE FROM t WHERE a > 1"), .init("CREATE TABLE u (a)"), .init("SELECT a FROM t"),
                    .init("UPDATE t SET a = 9 RETURNING a"), .init("-- nothing\n"),
                ])
                #expect(results.map(\.affectedRows) == [2, 0, 0, 1, 0])
                #expect(results[3].rows == [[.integer(9)]])
            }
        }

        @Test func expectedRowsAreChecked() async throws {
            try await withDatabase("CREATE TABLE t (a); INSERT INTO t VALUES (1), (2)") { database in
                let error = await errorOf {
                    try await database.run([
                        .init("DELETE FROM t WHERE a = 1", expectedRows: 1),
                        .init("UPDATE t SET a = 1 WHERE a = 7", expectedRows: 1),
                    ])
                }
                #expect(error?.code == "expected_rows" && error?.errorClass == .deterministic)
                #expect(error?.statementIndex == 1 && error?.message.contains("1 rows and changed 0") == true)
                let count = try database.shell.query("SELECT count(*) FROM t")
                #expect(count == "2")
            }
        }

        @Test(arguments: [
            ("SELEC 1", "1", 1), ("SELECT 'é' FROM nosuch", "1", nil), ("SELECT 'é', nosuch FROM t", "1", 13),
            ("INSERT INTO t VALUES (1)", "1555", nil), ("INSERT INTO t (b) VALUES (5)", "1299", nil),
            ("INSERT INTO t VALUES (2, -1)", "275", nil), ("INSERT INTO c VALUES (9)", "787", nil),
            ("SELECT 1; SELECT 2", "1", nil), ("SELECT 1;; -- x\n nonsense", "1", nil),
            ("SELECT ?1", "25", nil), ("SELECT 1\u{0}; DROP TABLE t", "1", 9), ("BEGIN; DROP TABLE t", "1", nil),
        ])
        func failuresSayWhatAndWhere(sql: String, code: String, position: Int?) async throws {
            try await withDatabase(
                "CREATE TABLE t (a TEXT PRIMARY KEY NOT NULL, b INT CHECK (b > 0)); INSERT INTO t VALUES (1, 1);"
                    + "CREATE TABLE c (a REFERENCES t)"
            ) { database in
                let sql = sql == "INSERT INTO t VALUES (1)" ? "INSERT INTO t VALUES (1, 1)" : sql
                let error = await errorOf { _ = try await database.connection.run([.init("SELECT 1"), .init(sql)]) }
                #expect(error?.code == code)
                #expect(error?.errorClass == .deterministic && error?.stage == .running)
                #expect(error?.statementIndex == 1 && error?.sql == sql)
                if let position { #expect(error?.position == position) }
                #expect(error?.isMissingTable == sql.contains("FROM nosuch"))
                let count = try database.shell.query("SELECT count(*) FROM t")
                #expect(count == "1")
            }
        }

        @Test func terminatorsAndCommentsMayFollow() async throws {
            try await withDatabase { database in
                let result = try await database.connection.run(.init("SELECT 1 ; ; -- end\n /* x */ ;"))
                #expect(result.rows == [[.integer(1)]])
            }
        }

        @Test func notANumberIsRefused() async throws {
            try await withDatabase { database in
                let error = await errorOf {
                    _ = try await database.connection.run(.init("SELECT ?1", binds: [.double(.nan)]))
                }
                #expect(error?.message.contains("NaN") == true)
            }
        }

        @Test func aWriterWaitsAndGivesUp() async throws {
            try await withDatabase("CREATE TABLE t (a)") { database in
                let other = try await database.connect()
                try await other.begin(foreignKeysOff: false)
                let error = await errorOf { try await database.connection.begin(foreignKeysOff: false) }
                #expect(error?.errorClass == .transient && error?.code == "5")
                #expect(error?.message == "the database is locked by another connection")
                try await other.rollback()
                try await database.connection.begin(foreignKeysOff: true)
                try await database.connection.rollback()
                #expect(try await database.connection.run(.init("PRAGMA foreign_keys")).rows == [[.integer(1)]])
                await other.close()
            }
        }

        /// Interrupts what `work` does after a while.
        ///
        /// - Returns: its error, and how long it went on after the interrupt. Both are seen by threads of their own, because
        ///   other tests block those of the cooperative pool.
        private func interrupting(
            _ connection: any Connection,
            _ work: @escaping @Sendable () async throws -> Void
        ) async -> (DriverError?, Duration) {
            async let asked = OwnThread().interrupt(connection, after: 200_000)
            let (error, ended) = await OwnThread().error(of: work)
            return (error, ended - (await asked))
        }

        private static let endless = """
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n
            """

        @Test func interruptStopsAStatementAtOnce() async throws {
            try await withDatabase("CREATE TABLE t (a)") { database in
                let connection = database.connection
                connection.interrupt()
                let (error, delay) = await interrupting(connection) {
                    _ = try await connection.run([.init(Self.endless), .init("SELECT 1")])
                }
                #expect(delay < .seconds(1))
                #expect(error?.code == "9" && error?.message.contains("interrupted") == true)
                let next = try await connection.run(.init("SELECT 1"))
                #expect(next.rows == [[.integer(1)]])
            }
        }

        @Test func interruptEndsWaitingForALock() async throws {
            try await withDatabase("CREATE TABLE t (a)", settings: .init(lockTimeout: .seconds(60))) { database in
                let other = try await database.connect()
                try await other.begin(foreignKeysOff: false)
                let connection = database.connection
                let (error, delay) = await interrupting(connection) {
                    try await connection.begin(foreignKeysOff: false)
                }
                #expect(error?.code == "9")
                #expect(delay < .seconds(1))
                await other.close()
            }
        }

        @Test func aStatementThatRunsTooLongIsStopped() async throws {
            try await withDatabase(settings: .init(statementTimeout: .milliseconds(200))) { database in
                let error = await errorOf { _ = try await database.connection.run(.init(Self.endless)) }
                #expect(error?.message.contains("ran longer than 0.2 seconds") == true)
                #expect(error?.errorClass == .deterministic)
            }
        }

        @Test func fiftyConnectionsWorkAtOnce() async throws {
            try await withTemporaryDirectory { folder in
                try await withThrowingTaskGroup(of: Int.self) { group in
                    for number in 0..<50 {
                        group.addTask {
                            let connection = try await openDatabase(
                                folder.path("\(number).db"),
                                SessionSettings(createsDatabase: true)
                            )
                            try await connection.begin(foreignKeysOff: false)
                            _ = try await connection.run([
                                .init("CREATE TABLE t (a)"),
                                .init("INSERT INTO t VALUES (?1)", binds: [.integer(Int64(number))]),
                            ])
                            try await connection.commit()
                            let rows = try await connection.run(.init("SELECT a FROM t")).rows
                            await connection.close()
                            return Int(rows[0][0].integer ?? -1)
                        }
                    }
                    var sum = 0
                    for try await number in group { sum += number }
                    #expect(sum == 1225)
                }
            }
        }
    }
#endif
