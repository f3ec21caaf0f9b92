#if PostgreSQL
    import SkeinDriver
    import SkeinModel
    import SkeinSQL
    import TestServers
    import Testing

    @testable import SkeinPostgreSQL

    @Suite struct RunningTests {
        @Test func bindsAndResultTypes() async throws {
            try await withConnection { connection, _ in
                _ = try await connection.run(
                    Statement(
                        "CREATE TABLE t (s smallint, i int, b bigint, f real, d float8, n numeric(10,2), o boolean, x text, y bytea, j jsonb, w date, u uuid, nothing int)"
                    )
                )
                let binds: [Value] = [
                    .integer(-7), .integer(42), .integer(.max), .double(1.5), .double(0.1), .text("12.50"), .bool(true),
                    .text(#"it's "ü" \ 名前 $1"#), .bytes([0, 1, 39, 92, 255]), .text(#"{"a": 1}"#), .text("2026-02-28"),
                    .text("6f1c0e5e-0d0b-4c3a-9b1e-000000000001"), .null,
                ]
                let places = (1...binds.count).map { "$\($0)" }.joined(separator: ", ")
                let inserted = try await connection.run(Statement("INSERT INTO t VALUES (\(places))", binds: binds))
                #expect(inserted.affectedRows == 1)
                #expect(inserted.columns.isEmpty)
                let read = try await connection.run(Statement("SELECT * FROM t"))
                #expect(read.rows == [binds])
                #expect(read.columns.first == "s" && read.columns.count == binds.count)
                #expect(read.affectedRows == 0)
            }
        }

        @Test func rowsFromTheDialectReachTypedColumns() async throws {
            try await withConnection { connection, _ in
                _ = try await connection.run(Statement(#"CREATE TABLE "Or""der" (id int, at timestamptz, ok boolean)"#))
                let rows = RowSet(
                    columns: ["id", "at", "ok"],
                    rows: [[.integer(1), .text("2026-01-01"), .bool(false)], [.integer(2), .null, .integer(1)]],
                    key: ["id"]
                )
                let table = TableName(#"Or"der"#)
                _ = try await connection.run(dialect.render(.insertRows(table, rows), before: SchemaModel()))
                let read = try await connection.run(Statement(#"SELECT id, at::text, ok FROM "Or""der" ORDER BY id"#))
                #expect(
                    read.rows == [
                        [.integer(1), .text("2026-01-01 00:00:00+00"), .bool(false)],
                        [.integer(2), .null, .bool(true)],
                    ]
                )
                _ = try await connection.run(dialect.render(.deleteRows(table, rows), before: SchemaModel()))
                #expect(try await connection.run(Statement(#"SELECT * FROM "Or""der""#)).rows.isEmpty)
            }
        }

        @Test(arguments: [
            ("SELEC 1", "42601", DriverError.Class.deterministic), ("SELECT * FROM nowhere", "42P01", .deterministic),
            ("SELECT 1 / 0", "22012", .deterministic), ("INSERT INTO k VALUES (1)", "23505", .deterministic),
            ("DO $$ BEGIN RAISE SQLSTATE '40001'; END $$", "40001", .transient),
            ("DO $$ BEGIN RAISE SQLSTATE '53300'; END $$", "53300", .transient),
        ])
        func errorClasses(_ sql: String, _ code: String, _ errorClass: DriverError.Class) async throws {
            try await withConnection { connection, _ in
                _ = try await connection.run([
                    Statement("CREATE TABLE k (i int PRIMARY KEY)"), Statement("INSERT INTO k VALUES (1)"),
                ])
                let error = await driverError { _ = try await connection.run([Statement("SELECT 1"), Statement(sql)]) }
                #expect(error?.code == code)
                #expect(error?.errorClass == errorClass)
                #expect(error?.stage == .running)
                #expect(error?.statementIndex == 1)
                #expect(error?.sql == sql)
                #expect(error?.mayHaveExecuted == false)
                #expect(error?.isMissingTable == (code == "42P01"))
                // The connection goes on.
                #expect(try await connection.run(Statement("SELECT 2")).rows == [[.integer(2)]])
            }
        }

        @Test func positionDetailAndHint() async throws {
            try await withConnection { connection, _ in
                _ = try await connection.run(Statement("CREATE TABLE k (name text PRIMARY KEY)"))
                _ = try await connection.run(Statement("INSERT INTO k VALUES ('ada')"))
                let typo = await driverError { _ = try await connection.run(Statement("SELECT 'ü', nmae FROM k")) }
                #expect(typo?.position == 13)
                #expect(typo?.hint?.contains("k.name") == true)
                let double = await driverError {
                    _ = try await connection.run(Statement("INSERT INTO k VALUES ('ada')"))
                }
                #expect(double?.detail?.contains("ada") == true)
                #expect("\(String(describing: double?.description))".contains("ada") == false)
            }
        }

        @Test func nothingRunsAfterAFailure() async throws {
            try await withConnection { connection, _ in
                let batch = ["CREATE TABLE a (i int)", "SELECT nonsense", "CREATE TABLE b (i int)"].map {
                    Statement($0)
                }
                let outside = await driverError { _ = try await connection.run(batch) }
                #expect(outside?.statementIndex == 1)
                #expect(try await connection.inspect(.everything).tables.keys.map(\.description) == ["a"])
                try await connection.begin(foreignKeysOff: false)
                let inside = await driverError { _ = try await connection.run(Array(batch[1...])) }
                #expect(inside?.statementIndex == 0)
                try await connection.rollback()
                #expect(try await connection.inspect(.everything).tables.keys.map(\.description) == ["a"])
            }
        }

        @Test func transactions() async throws {
            try await withConnection { connection, url in
                let other = try await connect(url)
                try await connection.begin(foreignKeysOff: false)
                _ = try await connection.run([
                    Statement("CREATE TABLE t (i int)"), Statement("INSERT INTO t VALUES (1)"),
                ])
                #expect(try await other.inspect(.everything).tables.isEmpty)
                try await connection.rollback()
                #expect(try await connection.inspect(.everything).tables.isEmpty)

                try await connection.begin(foreignKeysOff: false)
                _ = try await connection.run(Statement("CREATE TABLE t (i int)"))
                #expect(try await connection.inspect(.everything).tables.count == 1)
                try await connection.commit()
                #expect(try await other.inspect(.everything).tables.count == 1)
                await other.close()

                // Nothing to commit and nothing to roll back are both fine.
                try await connection.begin(foreignKeysOff: false)
                try await connection.commit()
                try await connection.rollback()
            }
        }

        @Test func aFailedTransactionDoesNotCommit() async throws {
            try await withConnection { connection, _ in
                try await connection.begin(foreignKeysOff: false)
                _ = await driverError { _ = try await connection.run(Statement("SELECT nonsense")) }
                let error = await driverError { try await connection.commit() }
                #expect(error?.errorClass == .deterministic)
                #expect(error?.message == "the transaction had failed and was rolled back instead of committed")
            }
        }

        @Test func deferredConstraintsFailTheCommit() async throws {
            try await withConnection { connection, _ in
                _ = try await connection.run(
                    Statement("CREATE TABLE t (i int UNIQUE DEFERRABLE INITIALLY DEFERRED)")
                )
                try await connection.begin(foreignKeysOff: false)
                _ = try await connection.run(Statement("INSERT INTO t VALUES (1), (1)"))
                let error = await driverError { try await connection.commit() }
                #expect(error?.code == "23505")
                #expect(error?.mayHaveExecuted == false)
            }
        }

        @Test(arguments: ["COMMIT", "ROLLBACK"]) func raw(_ sql: String) async throws {
            try await withConnection { connection, _ in
                try await connection.begin(foreignKeysOff: false)
                let error = await driverError { _ = try await connection.run(Statement(sql)) }
                #expect(error?.message == "a statement ended the transaction that Skein had begun")
                try await connection.rollback()
                let began = await driverError { _ = try await connection.run(Statement("BEGIN")) }
                #expect(began?.message == "a statement began a transaction of its own, which was rolled back")
                let alive = try await connection.run(Statement("SELECT 1")).rows.count
                #expect(alive == 1)
            }
        }

        @Test func expectedRows() async throws {
            try await withConnection { connection, _ in
                _ = try await connection.run(Statement("CREATE TABLE t (i int)"))
                _ = try await connection.run(Statement("INSERT INTO t VALUES (1), (2)", expectedRows: 2))
                try await connection.begin(foreignKeysOff: false)
                let error = await driverError {
                    _ = try await connection.run([
                        Statement("SELECT 1"), Statement("UPDATE t SET i = 3 WHERE i = 1 OR i = 2", expectedRows: 1),
                    ])
                }
                #expect(error?.code == "expected_rows")
                #expect(error?.errorClass == .deterministic)
                #expect(error?.statementIndex == 1)
                #expect(error?.message == "expected 1 rows to be changed, but 2 were")
                try await connection.rollback()
                let rows = try await connection.run(Statement("SELECT i FROM t ORDER BY i")).rows
                #expect(rows == [[.integer(1)], [.integer(2)]])
            }
        }

        @Test(arguments: ["SELECT 1\0; DROP TABLE t", "\0"]) func nulInSQL(_ sql: String) async throws {
            try await withConnection { connection, _ in
                let error = await driverError { _ = try await connection.run([Statement("SELECT 1"), Statement(sql)]) }
                #expect(error?.errorClass == .deterministic)
                #expect(error?.message.contains("NUL byte") == true)
                let bind = await driverError {
                    _ = try await connection.run(Statement("SELECT $1", binds: [.text("a\0b")]))
                }
                #expect(bind?.message.contains("NUL byte") == true)
                let alive = try await connection.run(Statement("SELECT 1")).rows.count
                #expect(alive == 1)
            }
        }

        @Test(arguments: ["COPY t FROM STDIN", "copy /* */ t to stdout"]) func copyIsRefused(_ sql: String) async throws
        {
            try await withConnection { connection, _ in
                let error = await driverError { _ = try await connection.run(Statement(sql)) }
                #expect(error?.message == "COPY from or to the client cannot run here")
                let alive = try await connection.run(Statement("SELECT 1")).rows.count
                #expect(alive == 1)
            }
        }

        @Test func manyAndLargeStatementsInOneFlight() async throws {
            try await withConnection { connection, _ in
                try await connection.begin(foreignKeysOff: false)
                let large = String(repeating: "x", count: 200_000)
                let batch = (0..<200).map { Statement("SELECT $1::int, '\(large)'", binds: [.integer($0)]) }
                let results = try await connection.run(batch)
                #expect(results.compactMap { $0.rows.first?.first?.integer } == Array(0..<200))
                try await connection.commit()
            }
        }

        @Test func lockTimeout() async throws {
            try await withConnection(SessionSettings(lockTimeout: .milliseconds(100))) { connection, url in
                _ = try await connection.run(Statement("CREATE TABLE t (i int)"))
                let reader = try await connect(url)
                try await reader.begin(foreignKeysOff: false)
                _ = try await reader.run(Statement("SELECT * FROM t"))
                let error = await driverError { _ = try await connection.run(Statement("ALTER TABLE t ADD j int")) }
                #expect(error?.code == "55P03")
                #expect(error?.errorClass == .transient)
                await reader.close()
            }
        }

        @Test func statementTimeout() async throws {
            try await withConnection(SessionSettings(statementTimeout: .milliseconds(500))) { connection, _ in
                let error = await driverError { _ = try await connection.run(Statement("SELECT pg_sleep(5)")) }
                #expect(error?.code == "57014")
                #expect(error?.errorClass == .deterministic)
            }
        }

        @Test func deadlock() async throws {
            try await withConnection { connection, url in
                let setUp = ["CREATE TABLE a (i int)", "CREATE TABLE b (i int)", "SET deadlock_timeout = '100ms'"]
                _ = try await connection.run(setUp.map { Statement($0) })
                let other = try await connect(url)
                try await connection.begin(foreignKeysOff: false)
                try await other.begin(foreignKeysOff: false)
                _ = try await connection.run(Statement("LOCK TABLE a"))
                _ = try await other.run([Statement("SET LOCAL deadlock_timeout = '100ms'"), Statement("LOCK TABLE b")])
                async let first = driverError { _ = try await connection.run(Statement("LOCK TABLE b")) }
                async let second = driverError { _ = try await other.run(Statement("LOCK TABLE a")) }
                let errors = await [first, second].compactMap { $0 }
                #expect(errors.count == 1)
                #expect(errors.first?.code == "40P01")
                #expect(errors.first?.errorClass == .transient)
                await other.close()
            }
        }

        @Test func interrupt() async throws {
            try await withConnection { connection, _ in
                connection.interrupt()
                async let running = driverError { _ = try await connection.run(Statement("SELECT pg_sleep(20)")) }
                try await Task.sleep(for: .milliseconds(300))
                let clock = ContinuousClock()
                let start = clock.now
                connection.interrupt()
                let error = await running
                #expect(error?.code == "57014")
                #expect(clock.now - start < .seconds(10))
                connection.interrupt()
                #expect(try await connection.run(Statement("SELECT 1")).rows == [[.integer(1)]])
                await connection.close()
                connection.interrupt()
            }
        }

        @Test func aSessionThatTheServerEnds() async throws {
            try await withConnection { connection, url in
                let pid = try await connection.run(Statement("SELECT pg_backend_pid()")).rows.first?.first ?? .null
                let other = try await connect(url)
                _ = try await other.run(Statement("SELECT pg_terminate_backend($1::int)", binds: [pid]))
                try await Task.sleep(for: .milliseconds(200))
                let error = await driverError { _ = try await connection.run(Statement("SELECT 1")) }
                #expect(error?.errorClass == .connection)
                #expect(error?.mayHaveExecuted == true)
                let next = await driverError { _ = try await connection.run(Statement("SELECT 1")) }
                #expect(next?.errorClass == .connection)
                try await connection.rollback()
                await other.close()
            }
        }

        @Test func aCommitWhoseAnswerIsLost() async throws {
            try await withConnection { connection, url in
                let pid = try await connection.run(Statement("SELECT pg_backend_pid()")).rows.first?.first ?? .null
                try await connection.begin(foreignKeysOff: false)
                _ = try await connection.run(Statement("CREATE TABLE t (i int)"))
                let other = try await connect(url)
                _ = try await other.run(Statement("SELECT pg_terminate_backend($1::int)", binds: [pid]))
                try await Task.sleep(for: .milliseconds(200))
                let error = await driverError { try await connection.commit() }
                #expect(error?.errorClass == .connection)
                #expect(error?.mayHaveExecuted == true)
                await other.close()
            }
        }

        @Test func afterClosing() async throws {
            try await withConnection { connection, _ in
                await connection.close()
                let error = await driverError { _ = try await connection.run(Statement("SELECT 1")) }
                #expect(error?.errorClass == .connection)
            }
        }
    }
#endif
