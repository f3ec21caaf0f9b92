#if PostgreSQL
    import Glibc
    import SkeinDriver
    import SkeinModel
    import SkeinSQL
    import TestServers
    import Testing

    @testable import SkeinPostgreSQL

    @Suite struct ConnectingTests {
        @Test func overASocketAndOverTCP() async throws {
            let server = try TestServer.postgreSQL()
            try await server.withDatabase { name in
                for url in [server.url(database: name), server.tcpURL(database: name)] {
                    let connection = try await connect(url)
                    let answer = try await connection.run(Statement("SELECT current_database()::text"))
                    #expect(answer.rows == [[.text(name)]])
                    #expect(connection.dialect.flavor.vendor == "postgresql")
                    #expect(connection.dialect.flavor.version >= ServerVersion(12))
                    await connection.close()
                    await connection.close()
                }
            }
        }

        @Test func sessionSettings() async throws {
            let settings = SessionSettings(
                lockTimeout: .milliseconds(1234),
                statementTimeout: .seconds(77),
                applicationName: "skein/tenant 1"
            )
            try await withConnection(settings) { connection, _ in
                let wanted = [
                    ("lock_timeout", "1234ms"), ("statement_timeout", "77s"), ("TimeZone", "UTC"),
                    ("client_encoding", "UTF8"), ("standard_conforming_strings", "on"), ("bytea_output", "hex"),
                    ("application_name", "skein/tenant 1"), ("client_connection_check_interval", "500ms"),
                    ("idle_in_transaction_session_timeout", "77s"), ("transaction_read_only", "off"),
                ]
                let batch = wanted.map { Statement("SHOW \($0.0)") }
                let shown = try await connection.run(batch).map { $0.rows.first?.first?.text }
                #expect(shown == wanted.map { $0.1 })
            }
        }

        @Test func hostileServerDefaults() async throws {
            let server = try TestServer.postgreSQL()
            try await server.withDatabase { name in
                for (setting, value) in [
                    ("standard_conforming_strings", "off"), ("bytea_output", "escape"), ("DateStyle", "German"),
                    ("extra_float_digits", "0"), ("default_transaction_isolation", "serializable"),
                    ("quote_all_identifiers", "on"), ("client_min_messages", "debug1"),
                ] {
                    try server.query("ALTER DATABASE \"\(name)\" SET \(setting) = '\(value)'", database: nil)
                }
                let connection = try await connect(server.url(database: name))
                try await connection.begin(foreignKeysOff: false)
                let row = try await connection.run(
                    Statement(
                        #"SELECT 'a\b', '\x01ff'::bytea, date '2026-01-02', 0.1::float8 + 0.2::float8, current_setting('transaction_isolation')"#
                    )
                ).rows.first
                #expect(
                    row == [
                        .text(#"a\b"#), .bytes([1, 255]), .text("2026-01-02"), .double(0.1 + 0.2),
                        .text("read committed"),
                    ]
                )
                await connection.close()
            }
        }

        @Test func theSchemaOfTheURL() async throws {
            let server = try TestServer.postgreSQL()
            try await server.withDatabase { name in
                let schema = #"te"nant, 1"#
                try server.query(#"CREATE SCHEMA "te""nant, 1"; CREATE TABLE "te""nant, 1".t (i int)"#, database: name)
                let connection = try await connect(server.url(database: name, extra: ["schema": schema]))
                let row = try await connection.run(
                    Statement("SELECT current_schema()::text, current_schemas(false)::text")
                )
                #expect(row.rows == [[.text(schema), .text(#"{"te\"nant, 1"}"#)]])
                #expect(try await connection.inspect(.everything).tables.keys.map(\.description) == ["t"])
                await connection.close()
            }
        }

        @Test func aSchemaThatDoesNotExist() async throws {
            let server = try TestServer.postgreSQL()
            let error = await driverError {
                _ = try await connect(server.url(database: "postgres", extra: ["schema": "nowhere"]))
            }
            #expect(error?.stage == .connecting)
            #expect(error?.errorClass == .deterministic)
            #expect(error?.code == "3F000")
            #expect(error?.message.hasPrefix("schema nowhere does not exist in postgresql://") == true)
        }

        @Test func aMissingDatabase() async throws {
            let server = try TestServer.postgreSQL()
            let error = await driverError { _ = try await connect(server.url(database: "no such database")) }
            #expect(error?.stage == .connecting)
            #expect(error?.errorClass == .deterministic)
            #expect(error?.code == "3D000")
            #expect(error?.message.hasSuffix(#": database "no such database" does not exist"#) == true)
            #expect(error?.message.contains("\n") == false)
            #expect(error?.hint == "create the database, or correct the path of the URL")
        }

        @Test func aWrongPassword() async throws {
            let server = try TestServer.postgreSQL()
            let error = await driverError {
                _ = try await connect(server.tcpURL(database: "postgres", password: "canary-in-the-mine"))
            }
            #expect(error?.stage == .connecting)
            #expect(error?.errorClass == .deterministic)
            #expect(error?.code == "28P01")
            #expect(error?.message.hasSuffix(#": password authentication failed for user "skein_pw""#) == true)
            #expect("\(String(describing: error))".contains("canary") == false)
        }

        @Test func noPassword() async throws {
            let server = try TestServer.postgreSQL()
            let error = await driverError { _ = try await connect(server.tcpURL(database: "postgres", password: nil)) }
            #expect(error?.errorClass == .deterministic)
            #expect(error?.code == "28P01")
            #expect(error?.hint?.contains("PGPASSWORD") == true)
        }

        @Test func aPasswordFileThatOthersMayRead() async throws {
            let server = try TestServer.postgreSQL()
            try await withTemporaryDirectory { directory in
                let path = try directory.write("*:*:*:*:\(server.password)\n", to: "pgpass")
                let url = server.tcpURL(database: "postgres", password: nil, extra: ["passfile": path])
                try await connect(url).close()
                chmod(path, 0o644)
                let error = await driverError { _ = try await connect(url) }
                #expect(error?.hint == "\(path) was ignored because others may read it; chmod 0600 \(path)")
            }
        }

        @Test func anUnreachableServer() async throws {
            let error = await driverError { _ = try await connect("postgresql://u:canary-pw@127.0.0.1:1/d") }
            #expect(error?.stage == .connecting)
            #expect(error?.errorClass == .connection)
            #expect(error?.message == "cannot connect to postgresql://u@127.0.0.1:1/d: Connection refused")
            #expect(error?.hint == "check that the server runs there and can be reached")
        }

        @Test func aMissingSocket() async throws {
            let error = await driverError { _ = try await connect("postgresql:///d?host=/nonexistent&user=u") }
            #expect(error?.errorClass == .connection)
            #expect(error?.message == "cannot connect to postgresql://u@/nonexistent/d: No such file or directory")
        }

        @Test func encryptionThatTheServerDoesNotHave() async throws {
            let server = try TestServer.postgreSQL()
            let url = server.tcpURL(database: "postgres", password: server.password, extra: ["sslmode": "require"])
            let error = await driverError { _ = try await connect(url) }
            #expect(error?.stage == .connecting)
            #expect(error?.message.contains("does not support SSL") == true)
        }

        /// A listener that never answers: the time limit is all that ends the attempt.
        @Test func aSilentServer() async throws {
            let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            defer { Glibc.close(listener) }
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
            var length = socklen_t(MemoryLayout<sockaddr_in>.size)
            let port = withUnsafeMutablePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer -> UInt16 in
                    guard bind(listener, pointer, length) == 0, listen(listener, 4) == 0,
                        getsockname(listener, pointer, &length) == 0
                    else { return 0 }
                    return pointer.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
                        $0.pointee.sin_port.bigEndian
                    }
                }
            }
            #expect(port != 0)
            let settings = SessionSettings(connectTimeout: .seconds(1))
            let clock = ContinuousClock()
            var error: DriverError?
            let elapsed = await clock.measure {
                error = await driverError { _ = try await connect("postgresql://u@127.0.0.1:\(port)/d", settings) }
            }
            #expect(error?.errorClass == .connection)
            #expect(error?.message == "postgresql://u@127.0.0.1:\(port)/d did not answer within 1 s")
            #expect(elapsed >= .seconds(1) && elapsed < .seconds(15))
        }

        @Test func readOnlySessions() async throws {
            try await withConnection(SessionSettings(readOnly: true)) { connection, _ in
                let error = await driverError { _ = try await connection.run(Statement("CREATE TABLE t (i int)")) }
                #expect(error?.code == "25006")
                let results = try await connection.run([Statement("SELECT 1"), Statement("SELECT 2")])
                #expect(results.map(\.rows) == [[[.integer(1)]], [[.integer(2)]]])
            }
        }

        @Test func fiftyConnections() async throws {
            let server = try TestServer.postgreSQL()
            let url = server.url(database: "postgres")
            let sum = try await withThrowingTaskGroup(of: Int64.self) { group in
                for number in 1...50 {
                    group.addTask {
                        let connection = try await connect(url)
                        let result = try await connection.run(
                            Statement("SELECT $1::int, pg_sleep(0.2)::text", binds: [.integer(Int64(number))])
                        )
                        await connection.close()
                        return result.rows.first?.first?.integer ?? 0
                    }
                }
                return try await group.reduce(0, +)
            }
            #expect(sum == 50 * 51 / 2)
        }
    }
#endif
