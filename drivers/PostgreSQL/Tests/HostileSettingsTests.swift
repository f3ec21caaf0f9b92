#if PostgreSQL
    import SkeinDriver
    import SkeinModel
    import SkeinSQL
    import TestServers
    import Testing

    @testable import SkeinPostgreSQL

    /// Servers, databases and users whose settings would change what a session does: set, or refused.
    @Suite struct HostileSettingsTests {
        @Test func aDatabaseThatIsReadOnly() async throws {
            let server = try TestServer.postgreSQL()
            try await server.withDatabase { name in
                try server.query("ALTER DATABASE \"\(name)\" SET default_transaction_read_only = on", database: nil)
                let error = await driverError { _ = try await connect(server.url(database: name)) }
                #expect(error?.code == "read_only")
                #expect(error?.stage == .connecting)
                #expect(error?.errorClass == .deterministic)
                #expect(error?.message.contains("is set to be read only (default_transaction_read_only)") == true)
                let reader = try await connect(server.url(database: name), SessionSettings(readOnly: true))
                #expect(try await reader.run(Statement("SELECT 1")).rows == [[.integer(1)]])
                await reader.close()
                // As the hint says.
                let options = ["options": "-c default_transaction_read_only=off"]
                let writer = try await connect(server.url(database: name, extra: options))
                _ = try await writer.run(Statement("CREATE TABLE t (i int)"))
                await writer.close()
            }
        }

        @Test func aStandby() async throws {
            let own = try PrivateServer.postgreSQL(standby: true)
            defer { own.stop() }
            let url = own.server.url(database: "postgres")
            let error = await driverError { _ = try await connect(url) }
            #expect(error?.code == "read_only")
            #expect(error?.message.hasSuffix("is a standby, which cannot be written to") == true)
            let reader = try await connect(url, SessionSettings(readOnly: true))
            #expect(try await reader.run(Statement("SELECT pg_is_in_recovery()")).rows == [[.bool(true)]])
            await reader.close()
        }

        @Test func noSchema() async throws {
            let server = try TestServer.postgreSQL()
            try await server.withDatabase { name in
                try server.query("ALTER DATABASE \"\(name)\" SET search_path = ''", database: nil)
                let error = await driverError { _ = try await connect(server.url(database: name)) }
                #expect(error?.code == "3F000")
                #expect(error?.message.hasPrefix("the search path of ") == true)
                #expect(error?.hint?.contains("schema=") == true)
                let connection = try await connect(server.url(database: name, extra: ["schema": "public"]))
                _ = try await connection.run(Statement("CREATE TABLE t (i int)"))
                #expect(try server.query("SELECT count(*) FROM public.t", database: name) == "0")
                await connection.close()
            }
        }

        /// A policy would leave rows out of a change; it is an error instead.
        @Test func rowsThatAPolicyHides() async throws {
            let server = try TestServer.postgreSQL()
            try await server.withDatabase { name in
                try server.query(
                    """
                    CREATE TABLE t (i int); INSERT INTO t VALUES (1), (2);
                    ALTER TABLE t ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON t USING (i = 1);
                    GRANT ALL ON t TO skein_pw; ALTER DATABASE "\(name)" SET row_security = on;
                    CREATE ROLE "\(name)" LOGIN; GRANT ALL ON t TO "\(name)"
                    """,
                    database: name
                )
                defer { _ = try? server.query("DROP OWNED BY \"\(name)\"; DROP ROLE \"\(name)\"", database: name) }
                let url = server.url(database: name).replacing("user=skein", with: "user=\(name)")
                let connection = try await connect(url)
                let error = await driverError { _ = try await connection.run(Statement("UPDATE t SET i = 3")) }
                #expect(error?.code == "42501")
                #expect(error?.message.contains("row-level security") == true)
                await connection.close()
                #expect(try server.query("SELECT count(*) FROM t WHERE i < 3", database: name) == "2")
            }
        }

        @Test func settingsThatAreSet() async throws {
            let server = try TestServer.postgreSQL()
            try await server.withDatabase { name in
                for (setting, value) in [
                    ("standard_conforming_strings", "off"), ("transform_null_equals", "on"),
                    ("default_transaction_isolation", "serializable"), ("lock_timeout", "1"),
                    ("idle_in_transaction_session_timeout", "1"),
                    // Long enough for the statement that sets them aside, on a machine that is busy.
                    ("statement_timeout", "1000"), ("idle_session_timeout", "1000"),
                ] {
                    try server.query("ALTER DATABASE \"\(name)\" SET \(setting) = '\(value)'", database: nil)
                }
                let connection = try await connect(server.url(database: name))
                let row = try await connection.run(
                    Statement(#"SELECT '\', NULL = NULL, current_setting('transaction_isolation')"#)
                ).rows.first
                #expect(row == [.text("\\"), .null, .text("read committed")])
                _ = try await connection.run(Statement("SELECT pg_sleep(1.2)"))
                try await Task.sleep(for: .milliseconds(1200))
                #expect(try await connection.run(Statement("SELECT 1")).rows == [[.integer(1)]])
                await connection.close()
            }
        }
    }
#endif
