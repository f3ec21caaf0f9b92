#if PostgreSQL
    import SkeinDriver
    import SkeinModel
    import SkeinSQL
    import TestServers
    import Testing

    @testable import SkeinPostgreSQL

    /// A session that is handed on from one schema to another.
    @Suite struct RenewalTests {
        /// A session that has the schema `one`, in a database that has `two` as well.
        private func withSession(
            _ settings: SessionSettings = SessionSettings(applicationName: "skein/one"),
            _ body: (PostgreSQLConnection, _ url: (_ schema: String) -> String, _ database: String) async throws -> Void
        ) async throws {
            let server = try TestServer.postgreSQL()
            try await server.withDatabase { name in
                try server.query("CREATE SCHEMA one; CREATE SCHEMA two", database: name)
                let url = { (schema: String) in server.url(database: name, extra: ["schema": schema]) }
                let connection = try await connect(url("one"), settings)
                do {
                    try await body(connection, url, name)
                    await connection.close()
                } catch {
                    await connection.close()
                    throw error
                }
            }
        }

        private let two = SessionSettings(lockTimeout: .seconds(7), applicationName: "skein/two")

        /// Everything that a session shows of itself.
        private static let state = [
            "SELECT name, setting FROM pg_settings ORDER BY name",
            "SELECT current_user::text, session_user::text, current_schemas(false)::text",
            "SELECT name FROM pg_prepared_statements", "SELECT name FROM pg_cursors",
            "SELECT * FROM pg_listening_channels()",
            "SELECT locktype, objid FROM pg_locks WHERE pid = pg_backend_pid() AND locktype = 'advisory'",
            "SELECT relname::text FROM pg_class WHERE relnamespace = pg_my_temp_schema()",
        ].map { Statement($0) }

        private func state(_ connection: PostgreSQLConnection) async throws -> [ResultSet] {
            try await connection.run(Self.state)
        }

        /// What raw SQL can leave behind.
        @Test(arguments: [
            "SELECT 1",
            "CREATE TEMPORARY TABLE t (i int)",
            "SET statement_timeout = 1",
            "SET search_path = pg_catalog, two, one",
            "SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY",
            "SET client_encoding = LATIN1",
            "SET application_name = 'somebody'",
            "SET ROLE pg_monitor",
            "SET SESSION AUTHORIZATION pg_monitor",
            "SELECT pg_advisory_lock(42)",
            "PREPARE p AS SELECT 1",
            "DECLARE c CURSOR WITH HOLD FOR SELECT 1",
            "LISTEN somebody",
        ])
        func nothingIsLeft(_ sql: String) async throws {
            try await withSession { session, url, _ in
                try await session.lock(LockKey(versionTable: "skein_version"), timeout: .zero)
                _ = try await session.run(Statement(sql))
                try await session.renew(endpoint(url("two")), two)
                let fresh = try await connect(url("two"), two)
                let (renewed, new) = (try await state(session), try await state(fresh))
                #expect(renewed.map(\.rows) == new.map(\.rows))
                #expect(try await session.run(Statement("SHOW application_name")).rows == [[.text("skein/two")]])
                // The lock of the one is free, and the one that is taken now is that of the other.
                let other = try await connect(url("one"))
                try await other.lock(LockKey(versionTable: "skein_version"), timeout: .zero)
                try await session.lock(LockKey(versionTable: "skein_version"), timeout: .zero)
                let error = await driverError {
                    try await fresh.lock(LockKey(versionTable: "skein_version"), timeout: .zero)
                }
                #expect(error?.message.contains("application skein/two") == true)
                _ = try await session.run(Statement("CREATE TABLE here (i int)"))
                #expect(try await fresh.inspect(.everything).tables.map(\.key.name.text) == ["here"])
                #expect(try await other.inspect(.everything).tables.isEmpty)
                await fresh.close()
                await other.close()
            }
        }

        /// What no reset reaches, or nobody can tell whether it does: the next target has a session of its own.
        @Test(arguments: [
            "SET app.tenant = 'one'", "set local \"app\" . tenant to 1", "SET/**/app.tenant = 1",
            "SELECT set_config('app.tenant', 'one', false)", "DO $$ BEGIN EXECUTE 'SET ' || 'app.tenant = 1'; END $$",
            "LOAD 'auto_explain'", "CREATE EXTENSION hstore",
            "SELECT pg_replication_origin_create('o'), pg_replication_origin_session_setup('o'); ",
            """
            CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN PERFORM set_config('app.x', '1', true); END $$
            """,
            "CREATE FUNCTION f() RETURNS int LANGUAGE sql SET app.x = 1 AS 'SELECT 1'",
        ])
        func isNotHandedOn(_ sql: String) async throws {
            try await withSession { session, url, _ in
                _ = try? await session.run(Statement(sql))
                let error = await driverError { try await session.renew(endpoint(url("two")), two) }
                #expect(error?.hint == "the target gets a session of its own")
            }
        }

        /// Functions that were there before may set what no catalogue shows; so may code of a library.
        @Test(arguments: [
            "CREATE FUNCTION one.f() RETURNS text LANGUAGE sql BEGIN ATOMIC SELECT set_config('app.x', '1', true); END",
            "CREATE FUNCTION one.f() RETURNS void LANGUAGE plpgsql AS 'BEGIN SET LOCAL app.x = 1; END'",
            "CREATE EXTENSION dblink SCHEMA one",
        ])
        func isNotHandedOnWhereFunctionsRemember(_ sql: String) async throws {
            let server = try TestServer.postgreSQL()
            try await withSession { session, url, database in
                try await session.renew(endpoint(url("two")), two)
                do {
                    try server.query(sql, database: database)
                } catch  where sql.contains("EXTENSION") || sql.contains("ATOMIC") {
                    // Not every server has it.
                    return
                }
                let error = await driverError { try await session.renew(endpoint(url("one")), two) }
                #expect(error?.hint == "the target gets a session of its own")
            }
        }

        /// Ordinary functions and updates are no reason.
        @Test func isHandedOnWhereNothingIsRemembered() async throws {
            try await withSession { session, url, _ in
                for sql in [
                    "CREATE TABLE t (i int, j int)", "UPDATE t SET i = 1, j = t.i",
                    "ALTER TABLE t ALTER j SET DEFAULT 1.5",
                    "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql SET search_path = one AS "
                        + "$$ BEGIN UPDATE t SET i = 1; RETURN NEW; END $$",
                    "SET search_path = two", "SET LOCAL lock_timeout = '1s'",
                ] { _ = try await session.run(Statement(sql)) }
                try await session.renew(endpoint(url("two")), two)
            }
        }

        @Test func isCheckedLikeANewOne() async throws {
            let server = try TestServer.postgreSQL()
            try await withSession { session, url, database in
                let missing = await driverError { try await session.renew(endpoint(url("three")), two) }
                #expect(missing?.code == "3F000")
                #expect(missing?.message.contains("schema three does not exist") == true)
                try server.query("ALTER DATABASE \"\(database)\" SET default_transaction_read_only = on", database: nil)
                // A setting of the database is one of new sessions.
                try await session.renew(endpoint(url("two")), two)
                #expect(try await session.run(Statement("SHOW lock_timeout")).rows == [[.text("7s")]])
                try await session.begin(foreignKeysOff: false)
                let open = await driverError { try await session.renew(endpoint(url("one")), two) }
                #expect(open != nil)
                try await session.rollback()
                await session.close()
                let closed = await driverError { try await session.renew(endpoint(url("one")), two) }
                #expect(closed != nil)
            }
        }

        /// A role that the login brings is the session's again.
        @Test func roleOfTheLogin() async throws {
            let server = try TestServer.postgreSQL()
            let role = "owner_\(UInt32.random(in: 0...UInt32.max))"
            try server.query("CREATE ROLE \(role) NOLOGIN; CREATE ROLE \(role)_in LOGIN IN ROLE \(role)", database: nil)
            defer { _ = try? server.query("DROP ROLE \(role)_in; DROP ROLE \(role)", database: nil) }
            try server.query("ALTER ROLE \(role)_in SET role = '\(role)'", database: nil)
            try await server.withDatabase { name in
                try server.query("CREATE SCHEMA one AUTHORIZATION \(role)", database: name)
                let url = server.url(database: name, extra: ["schema": "one"])
                    .replacing("user=skein", with: "user=\(role)_in")
                let session = try await connect(url)
                _ = try await session.run(Statement("SET ROLE \(role)_in"))
                try await session.renew(endpoint(url), two)
                let user = try await session.run(Statement("SELECT current_user::text"))
                #expect(user.rows == [[.text(role)]])
                await session.close()
                try server.query("DROP SCHEMA one", database: name)
            }
        }

        /// It stays one session of the server.
        @Test func isOneSession() async throws {
            try await withSession { session, url, database in
                let before = session.sessionID
                try await session.renew(endpoint(url("two")), two)
                #expect(session.sessionID == before)
                let server = try TestServer.postgreSQL()
                let count =
                    "SELECT count(*) FROM pg_stat_activity WHERE datname = '\(database)' AND pid <> pg_backend_pid()"
                #expect(try server.query(count, database: database) == "1")
            }
        }
    }
#endif
