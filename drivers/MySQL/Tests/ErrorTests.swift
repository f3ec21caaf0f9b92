#if MySQL
    import SkeinDriver
    import SkeinModel
    import SkeinSQL
    import TestServers
    import Testing

    @testable import SkeinMySQL

    @Suite struct ErrorTests {
        @Test func syntaxErrorHasAPosition() async throws {
            try await withConnection { connection, _, _ in
                let sql = "CREATE TABLE é (\n  a int,\n  b intt,\n  c intt\n)"
                let error = try await driverError {
                    _ = try await connection.run([Statement("SELECT 1"), Statement(sql), Statement("SELECT 2")])
                }
                #expect(error.code == "1064" || error.code == "4161")
                let other = try await driverError { try await connection.sql("SELECT 'é',\n 'é' FORM t WHERE a = 1") }
                #expect(other.code == "1064")
                #expect(other.errorClass == .deterministic)
                #expect(other.statementIndex == 0)
                #expect(error.statementIndex == 1)
                #expect(error.sql == sql)
                // The parser stops before WHERE: FORM is taken for an alias.
                #expect(other.position == 23, "\(other.message) \(other.position ?? 0)")
            }
        }

        @Test(arguments: [
            ("SELECT * FROM nothing_here", "1146", DriverError.Class.deterministic),
            ("INSERT INTO t (id) VALUES (1)", "1062", .deterministic),
            ("INSERT INTO t (id) VALUES (NULL)", "1048", .deterministic),
            ("INSERT INTO t (id, n) VALUES (2, 'alice@example.com')", "1366", .deterministic),
            ("INSERT INTO t (id, n) VALUES (2, 99)", "4025", .deterministic),
            ("INSERT INTO t (id, p) VALUES (2, 99)", "1452", .deterministic),
            ("CREATE TABLE t (a int)", "1050", .deterministic), ("SELECT nothing FROM t", "1054", .deterministic),
            ("INSERT INTO t (id, s) VALUES (2, 'too long for it')", "1406", .deterministic),
        ])
        func classes(_ sql: String, _ code: String, _ errorClass: DriverError.Class) async throws {
            try await withConnection { connection, _, _ in
                try await connection.sql("CREATE TABLE p (id int PRIMARY KEY)")
                try await connection.sql(
                    """
                    CREATE TABLE t (id int PRIMARY KEY, n int CHECK (n < 50), s varchar(3), p int, \
                    FOREIGN KEY (p) REFERENCES p (id))
                    """
                )
                try await connection.sql("INSERT INTO t (id) VALUES (1)")
                let error = try #require(await connection.failure(sql))
                #expect(error.code == code, "\(error)")
                #expect(error.errorClass == errorClass)
                #expect(error.stage == .running)
                #expect(error.sql == sql)
                #expect(error.isMissingTable == (code == "1146"))
                #expect(!error.mayHaveExecuted)
                #expect(!error.message.contains("alice"))
                if code == "1062" {
                    #expect(error.message == "Duplicate entry for key 'PRIMARY'")
                    #expect(error.detail?.contains("'1'") == true)
                }
            }
        }

        @Test func nulIsRefused() async throws {
            try await withConnection { connection, _, _ in
                try await connection.sql("CREATE TABLE t (a int)")
                try await connection.sql("INSERT INTO t VALUES (1)")
                let error = await connection.failure("DELETE FROM t\0 WHERE a = 2")
                #expect(error?.message == "the statement contains a NUL byte")
                #expect(try await connection.sql("SELECT a FROM t").rows.count == 1)
            }
        }

        @Test func aWaitForRowsAndForTablesEnds() async throws {
            let settings = SessionSettings(lockTimeout: .seconds(1))
            try await withConnection(settings) { connection, database, server in
                try await connection.sql("CREATE TABLE t (a int PRIMARY KEY)")
                try await connection.sql("INSERT INTO t VALUES (1)")
                let other = try await connect(server.url(database: database))
                try await other.begin(foreignKeysOff: false)
                try await other.sql("UPDATE t SET a = 2")
                for sql in ["UPDATE t SET a = 3", "ALTER TABLE t ADD COLUMN b int"] {
                    let error = await connection.failure(sql)
                    #expect(error?.code == "1205")
                    #expect(error?.errorClass == .transient)
                    #expect(error?.hint != nil)
                }
                await other.close()
            }
        }

        @Test func deadlock() async throws {
            try await withConnection { first, database, server in
                try await first.sql("CREATE TABLE t (a int PRIMARY KEY, b int)")
                try await first.sql("INSERT INTO t VALUES (1, 0), (2, 0)")
                let second = try await connect(server.url(database: database))
                try await first.begin(foreignKeysOff: false)
                try await second.begin(foreignKeysOff: false)
                try await first.sql("UPDATE t SET b = 1 WHERE a = 1")
                try await second.sql("UPDATE t SET b = 1 WHERE a = 2")
                async let one = first.failure("UPDATE t SET b = 1 WHERE a = 2")
                async let two = second.failure("UPDATE t SET b = 1 WHERE a = 1")
                let errors = await [one, two].compactMap { $0 }
                #expect(errors.map(\.code) == ["1213"])
                #expect(errors.first?.errorClass == .transient)
                await second.close()
            }
        }

        @Test func lostConnection() async throws {
            try await withConnection { connection, database, server in
                let id = try #require(try await connection.sql("SELECT CONNECTION_ID()").rows[0][0].integer)
                async let failure = connection.failure("SELECT SLEEP(30)")
                try await Task.sleep(for: .milliseconds(300))
                try server.query("KILL CONNECTION \(id)", database: nil)
                let error = try #require(await failure)
                #expect(error.errorClass == .connection)
                let next = try #require(await connection.failure("SELECT 1"))
                #expect(next.errorClass == .connection)
                let commit = try await driverError { try await connection.commit() }
                #expect(commit.mayHaveExecuted)
            }
        }

        @Test func statementTimeout() async throws {
            try await withConnection(SessionSettings(statementTimeout: .milliseconds(500))) { connection, _, _ in
                let clock = ContinuousClock()
                let start = clock.now
                let error = await connection.failure(
                    "SELECT COUNT(*) FROM seq_1_to_1000000000 WHERE seq % 7 = SLEEP(0)"
                )
                #expect(clock.now - start < .seconds(15))
                #expect(error?.code == "1969" || error?.code == "1317", "\(String(describing: error))")
                #expect(error?.hint?.contains("timeout") == true)
            }
        }

        @Test(
            arguments: [
                ("near 'FROM x' at line 1", "SELECT a b c FROM x", 14), ("near '' at line 2", "SELECT (\n1", 11),
                ("near 'x y' at line 3", "x y\nx y\n x y", 10), ("near 'nowhere' at line 1", "SELECT", nil),
                ("no place", "SELECT", nil),
            ] as [(String, String, Int?)]
        )
        func positions(_ message: String, _ sql: String, _ position: Int?) {
            #expect(MySQLErrors.position(in: sql, message) == position)
        }
    }

    @Suite struct InterruptTests {
        @Test func stopsTheStatement() async throws {
            try await withConnection { connection, _, _ in
                async let failure = connection.timedFailure(
                    "SELECT COUNT(*) FROM seq_1_to_1000000000 WHERE seq % 7 = SLEEP(0)"
                )
                try await Task.sleep(for: .milliseconds(300))
                let asked = ContinuousClock.now
                connection.interrupt()
                let (error, ended) = await failure
                #expect(error?.code == "1317")
                #expect(ended - asked < .seconds(10))
                #expect(try await connection.sql("SELECT 1").rows == [[.integer(1)]])
            }
        }

        @Test func isHarmlessWithoutAStatement() async throws {
            try await withConnection { connection, _, _ in
                for _ in 0..<5 { connection.interrupt() }
                let slept = try await connection.sql("SELECT SLEEP(0.2)")
                #expect(slept.rows == [[.integer(0)]])
                await connection.close()
                connection.interrupt()
            }
        }

        /// A kill that comes late must not hit the statement after the one it was meant for.
        @Test func hitsNoOtherStatement() async throws {
            try await withConnection { connection, _, _ in
                for _ in 0..<20 {
                    async let short = connection.failure("SELECT SLEEP(0.005)")
                    connection.interrupt()
                    _ = await short
                    let slept = try await connection.sql("SELECT SLEEP(0.01)")
                    #expect(slept.rows == [[.integer(0)]])
                }
            }
        }
    }

    @Suite struct LockTests {
        let key = LockKey(versionTable: "skein_version")

        @Test func excludesAnotherSession() async throws {
            try await withConnection { first, database, server in
                let second = try await connect(server.url(database: database))
                try await first.lock(key, timeout: .zero)
                let clock = ContinuousClock()
                let start = clock.now
                let error = try await driverError { try await second.lock(key, timeout: .milliseconds(400)) }
                #expect(clock.now - start >= .milliseconds(400))
                #expect(clock.now - start < .seconds(15))
                #expect(error.code == "lock_busy")
                #expect(error.errorClass == .transient)
                let holder = try await first.sql("SELECT CONNECTION_ID()").rows[0][0].text ?? ""
                #expect(
                    error.message.contains("connection \(holder), user root, from localhost, idle for "),
                    "\(error)"
                )
                try await second.lock(LockKey(versionTable: "another"), timeout: .zero)
                try await first.unlock(key)
                try await second.lock(key, timeout: .seconds(1))
                await second.close()
                try await first.lock(key, timeout: .seconds(5))
            }
        }

        @Test func survivesChangesAndCommits() async throws {
            try await withConnection { first, database, server in
                let second = try await connect(server.url(database: database))
                try await first.lock(key, timeout: .zero)
                try await first.sql("CREATE TABLE t (a int)")
                try await first.begin(foreignKeysOff: false)
                try await first.commit()
                let error = try await driverError { try await second.lock(key, timeout: .zero) }
                #expect(error.code == "lock_busy")
                await second.close()
            }
        }

        @Test func givingBackWhatIsNotHeld() async throws {
            try await withConnection { connection, _, _ in
                let error = try await driverError { try await connection.unlock(key) }
                #expect(error.code == "lock_lost")
            }
        }

        @Test func databasesDoNotExcludeEachOther() async throws {
            try await withConnection { first, _, _ in
                try await first.lock(key, timeout: .zero)
                try await withConnection { second, _, _ in try await second.lock(key, timeout: .zero) }
            }
        }

        @Test func nameFits() {
            let name = MySQLConnection.lockName("shop.skein_version")
            #expect(name.utf8.count == 46)
            #expect(name.hasPrefix("skein:"))
        }
    }
#endif
