#if MySQL
    import SkeinDriver
    import SkeinModel
    import SkeinSQL
    import TestServers
    import Testing

    @testable import SkeinMySQL

    @Suite struct ConnectingTests {
        @Test func readsTheFlavor() async throws {
            try await withConnection { connection, database, server in
                let version = try server.query("SELECT VERSION()", database: database)
                #expect(connection.dialect.flavor == .reported(version))
                #expect(connection.dialect.flavor.vendor == "mariadb")
                #expect(connection.dialect.flavor.family == "mysql")
            }
        }

        @Test func setsTheSessionUp() async throws {
            let settings = SessionSettings(
                lockTimeout: .milliseconds(1500),
                statementTimeout: .seconds(7),
                applicationName: "skein/acme"
            )
            try await withConnection(settings) { connection, _, _ in
                let row = try await connection.sql(
                    """
                    SELECT @@sql_mode, @@time_zone, @@lock_wait_timeout, @@innodb_lock_wait_timeout, @@foreign_key_checks, \
                    @@autocommit, @@max_statement_time, @@character_set_client, @@character_set_results
                    """
                ).rows[0]
                let mode =
                    "STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION"
                #expect(
                    row == [
                        .text(mode), .text("+00:00"), .integer(2), .integer(2), .integer(1), .integer(1), .double(7),
                        .text("utf8mb4"), .text("utf8mb4"),
                    ]
                )
            }
        }

        @Test func overTCPWithAPassword() async throws {
            let server = try TestServer.mariaDB()
            try await server.withDatabase("my") { database in
                let connection = try await connect(server.tcpURL(database: database))
                #expect(try await connection.sql("SELECT 1").rows == [[.integer(1)]])
                await connection.close()
                await connection.close()
                let error = await connection.failure("SELECT 1")
                #expect(error?.errorClass == .connection)
            }
        }

        @Test(arguments: ["wrong", "p@ss/w:rd%#?&'\"\\ü", ""])
        func wrongPassword(_ password: String) async throws {
            let server = try TestServer.mariaDB()
            try await server.withDatabase("my") { database in
                let error = try await driverError {
                    _ = try await connect(server.tcpURL(database: database, password: password))
                }
                #expect(error.stage == .connecting)
                #expect(error.errorClass == .deterministic)
                #expect(error.code == "1045")
                #expect(error.hint != nil)
                #expect(!error.message.contains("\n"))
                if password.count > 1 { #expect(!"\(error)\(error)".contains(password)) }
            }
        }

        @Test func hostilePasswordIsTaken() async throws {
            let server = try TestServer.mariaDB()
            let password = "p@ss/w:rd%#?&'\"\\ü 💥"
            try await server.withDatabase("my") { database in
                let user = database
                try server.query(
                    "CREATE USER `\(user)`@`localhost`; GRANT ALL ON `\(database)`.* TO `\(user)`@`localhost`",
                    database: nil
                )
                defer { _ = try? server.query("DROP USER `\(user)`@`localhost`", database: nil) }
                try server.query(
                    "SET PASSWORD FOR `\(user)`@`localhost` = PASSWORD('\(password.replacing("\\", with: "\\\\").replacing("'", with: "''"))')",
                    database: nil
                )
                let encoded = password.utf8.map {
                    "%" + (String($0, radix: 16).count == 1 ? "0" : "") + String($0, radix: 16)
                }
                let url = server.url(database: database).replacing("root@", with: "\(user):\(encoded.joined())@")
                let connection = try await connect(url)
                #expect(try await connection.sql("SELECT CURRENT_USER()").rows == [[.text("\(user)@localhost")]])
                await connection.close()
            }
        }

        @Test func missingDatabase() async throws {
            let server = try TestServer.mariaDB()
            let error = try await driverError { _ = try await connect(server.url(database: "no_such_database")) }
            #expect(error.code == "1049")
            #expect(error.stage == .connecting)
            #expect(error.errorClass == .deterministic)
            #expect(error.message.contains("no_such_database"))
        }

        @Test(arguments: [
            ("mysql://root@127.0.0.1:1/db", "is the server running, and are host and port right?"),
            ("mysql:///db?socket=/nonexistent/socket", "socket"),
            ("mysql://no-such-host.invalid:3306/db", "no such host"),
        ])
        func unreachable(_ url: String, _ hint: String) async throws {
            let error = try await driverError { _ = try await connect(url) }
            #expect(error.stage == .connecting)
            #expect(error.errorClass == .connection)
            #expect(error.message.hasPrefix("cannot connect to mysql://"))
            #expect(error.hint?.contains(hint) == true, "\(error) \(error.hint ?? "")")
        }

        /// A server that takes connections and says nothing.
        @Test func silentServer() async throws {
            let listener = try SilentListener()
            defer { listener.close() }
            let clock = ContinuousClock()
            let start = clock.now
            let error = try await driverError {
                _ = try await connect(
                    "mysql://127.0.0.1:\(listener.port)/db",
                    SessionSettings(connectTimeout: .milliseconds(900))
                )
            }
            #expect(clock.now - start < .seconds(15))
            #expect(error.errorClass == .connection)
            #expect(error.stage == .connecting)
            #expect(error.message.hasSuffix("did not answer within 1 s"))
        }

        @Test(arguments: ["required", "verify_identity"])
        func requiredTLS(_ mode: String) async throws {
            let server = try TestServer.mariaDB()
            try await server.withDatabase("my") { database in
                let password = server.password
                let error = try await driverError {
                    _ = try await connect(
                        server.tcpURL(database: database, password: password, extra: ["ssl-mode": mode])
                    )
                }
                #expect(error.code == "2026")
                #expect(error.errorClass == .deterministic)
                #expect(error.hint?.contains("ssl-mode=") == true)
            }
        }

        @Test func manyAtOnce() async throws {
            let server = try TestServer.mariaDB()
            try await server.withDatabase("my") { database in
                let url = server.url(database: database)
                let clock = ContinuousClock()
                let start = clock.now
                let sum = try await withThrowingTaskGroup(of: Int64.self) { group in
                    for number in 1...50 {
                        group.addTask {
                            let connection = try await connect(url)
                            let row = try await connection.sql("SELECT ? + SLEEP(0.3)", [.integer(Int64(number))]).rows[
                                0
                            ]
                            await connection.close()
                            return row[0].integer ?? 0
                        }
                    }
                    return try await group.reduce(0, +)
                }
                #expect(sum == 1275)
                // One after another they would take 15 s.
                #expect(clock.now - start < .seconds(14))
            }
        }

        @Test func readOnly() async throws {
            try await withConnection(SessionSettings(readOnly: true)) { connection, _, _ in
                try await connection.sql("SELECT 1")
                let error = await connection.failure("CREATE TABLE t (a int)")
                #expect(error?.code == "1792")
                #expect(error?.hint != nil)
            }
        }
    }

    @Suite struct ResultTests {
        @Test func typesOfResults() async throws {
            try await withConnection { connection, _, _ in
                try await connection.sql(
                    """
                    CREATE TABLE t (a tinyint(1), b bigint, c bigint unsigned, d decimal(10,2), e double, f float, \
                    g varchar(20), h longtext, i varbinary(10), j longblob, k date, l datetime(6), m time(6), n json, \
                    o uuid, p enum('x','y'), q bit(3), r year, s int) CHARACTER SET utf8mb4
                    """
                )
                try await connection.sql(
                    """
                    INSERT INTO t VALUES (1, -5, 18446744073709551615, 1.50, 2.5, 1.1, 'hé💥', 'long', x'00ff', '', \
                    '2020-02-29', '2020-01-02 03:04:05.678', '10:00', '{"a": 1}', \
                    '123e4567-e89b-12d3-a456-426655440000', 'y', b'101', 2024, NULL)
                    """
                )
                let expected: [Value] = [
                    .integer(1), .integer(-5), .text("18446744073709551615"), .text("1.50"), .double(2.5), .double(1.1),
                    .text("hé💥"), .text("long"), .bytes([0, 255]), .bytes([]), .text("2020-02-29"),
                    .text("2020-01-02 03:04:05.678000"), .text("10:00:00.000000"), .text("{\"a\": 1}"),
                    .text("123e4567-e89b-12d3-a456-426655440000"), .text("y"), .integer(5), .integer(2024), .null,
                ]
                let plain = try await connection.sql("SELECT * FROM t")
                #expect(plain.columns.first == "a")
                #expect(plain.rows == [expected])
                // With a value to send, the binary protocol is used.
                let prepared = try await connection.sql("SELECT * FROM t WHERE b = ?", [.integer(-5)])
                #expect(prepared == plain)
            }
        }

        static let values: [Value] = [
            .null, .bool(true), .bool(false), .integer(.min), .integer(.max), .double(0.1), .double(-1e300), .text(""),
            .text("it's \\ \"q\" `b` 💥 \u{0} end"), .bytes([]), .bytes([0, 1, 255, 39, 92]),
            .text(String(repeating: "x", count: 100_000)),
        ]

        @Test func bindsComeBack() async throws {
            try await withConnection { connection, _, _ in
                try await connection.sql(
                    "CREATE TABLE t (id int, n bigint, d double, s longtext, b longblob) CHARACTER SET utf8mb4"
                )
                for (number, value) in Self.values.enumerated() {
                    let column =
                        switch value {
                        case .null, .bool, .integer: "n"
                        case .double: "d"
                        case .text: "s"
                        case .bytes: "b"
                        }
                    let id = Value.integer(Int64(number))
                    let inserted = try await connection.sql("INSERT INTO t (id, \(column)) VALUES (?, ?)", [id, value])
                    #expect(inserted.affectedRows == 1)
                    let expected: Value = if case .bool(let flag) = value { .integer(flag ? 1 : 0) } else { value }
                    #expect(try await connection.sql("SELECT \(column) FROM t WHERE id = ?", [id]).rows == [[expected]])
                    #expect(
                        try await connection.sql("SELECT \(column) FROM t WHERE id = \(number)").rows == [[expected]]
                    )
                }
            }
        }

        @Test func literalsMeanTheirValues() async throws {
            try await withConnection { connection, _, _ in
                for value in Self.values where value != .text("it's \\ \"q\" `b` 💥 \u{0} end") {
                    let literal = try connection.dialect.literal(value)
                    let found = try await connection.sql("SELECT \(literal)").rows[0][0]
                    switch value {
                    case .bool(let flag): #expect(found == .integer(flag ? 1 : 0))
                    case .double(let number): #expect(found.text.flatMap(Double.init) == number)
                    default: #expect(found == value)
                    }
                }
            }
        }

        @Test func wrongNumberOfBinds() async throws {
            try await withConnection { connection, _, _ in
                let error = await connection.failure("SELECT ?", [.integer(1), .integer(2)])
                #expect(error?.message == "the statement has 1 placeholders and 2 values")
            }
        }

        @Test func severalResultsOfAProcedure() async throws {
            try await withConnection { connection, _, _ in
                try await connection.sql("CREATE PROCEDURE p() BEGIN SELECT 1; SELECT 2; END")
                #expect(try await connection.sql("CALL p()").rows == [[.integer(1)]])
                #expect(try await connection.sql("SELECT 3").rows == [[.integer(3)]])
                try await connection.sql("CREATE PROCEDURE q() BEGIN SELECT 1; SIGNAL SQLSTATE '45000'; END")
                #expect(await connection.failure("CALL q()")?.code == "1644")
                #expect(try await connection.sql("SELECT 3").rows == [[.integer(3)]])
            }
        }

        @Test func anUpdateCountsTheRowsItFound() async throws {
            try await withConnection { connection, _, _ in
                try await connection.sql("CREATE TABLE t (a int)")
                try await connection.sql("INSERT INTO t VALUES (1), (1), (2)")
                #expect(try await connection.sql("UPDATE t SET a = 1 WHERE a = 1").affectedRows == 2)
                _ = try await connection.run(Statement("UPDATE t SET a = 1 WHERE a = 1", expectedRows: 2))
                let error = try await driverError {
                    _ = try await connection.run([
                        Statement("SELECT 1"),
                        Statement("DELETE FROM t WHERE a = ?", binds: [.integer(9)], expectedRows: 1),
                    ])
                }
                #expect(error.code == "expected_rows")
                #expect(error.errorClass == .deterministic)
                #expect(error.statementIndex == 1)
                #expect(error.message.contains("1 rows and changed 0"))
            }
        }
    }

    @Suite struct TransactionTests {
        @Test func rowsAreUndoneAndTablesStay() async throws {
            try await withConnection { connection, _, _ in
                try await connection.sql("CREATE TABLE t (a int)")
                try await connection.begin(foreignKeysOff: false)
                try await connection.sql("INSERT INTO t VALUES (1)")
                try await connection.rollback()
                try await connection.begin(foreignKeysOff: false)
                try await connection.sql("INSERT INTO t VALUES (2)")
                try await connection.commit()
                try await connection.rollback()
                #expect(try await connection.sql("SELECT a FROM t").rows == [[.integer(2)]])
            }
        }

        @Test(arguments: [true, false]) func foreignKeysComeBack(_ commits: Bool) async throws {
            try await withConnection { connection, _, _ in
                try await connection.begin(foreignKeysOff: true)
                #expect(try await connection.sql("SELECT @@foreign_key_checks").rows == [[.integer(0)]])
                if commits { try await connection.commit() } else { try await connection.rollback() }
                #expect(try await connection.sql("SELECT @@foreign_key_checks").rows == [[.integer(1)]])
            }
        }
    }
#endif
