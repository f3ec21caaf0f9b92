#if MySQL
    import SkeinDriver
    import SkeinModel
    import SkeinSQL
    import TestServers
    import Testing

    @testable import SkeinMySQL

    /// Servers whose settings would change what a session does: set, or refused.
    @Suite struct HostileSettingsTests {
        @Test func settingsThatAreSet() async throws {
            let own = try PrivateServer.mariaDB([
                "--sql-mode=ANSI_QUOTES,NO_BACKSLASH_ESCAPES", "--default-storage-engine=MyISAM",
                "--lower-case-table-names=1", "--autocommit=0", "--completion-type=CHAIN", "--lock-wait-timeout=1",
                "--default-time-zone=+05:30",
            ])
            defer { own.stop() }
            try own.server.createDatabase("d")
            try own.server.query(
                """
                SET GLOBAL sql_select_limit = 1, GLOBAL foreign_key_checks = 0, GLOBAL check_constraint_checks = 0, \
                GLOBAL sql_safe_updates = 1, GLOBAL tx_read_only = 1
                """,
                database: nil
            )
            let connection = try await connect(own.server.url(database: "d"))
            let row = try await connection.sql(
                """
                SELECT @@sql_mode LIKE '%ANSI%', "a\\"b", @@autocommit, @@completion_type, @@tx_read_only, @@time_zone, \
                @@default_storage_engine, @@foreign_key_checks, @@check_constraint_checks, @@sql_safe_updates
                """
            ).rows[0]
            #expect(
                row == [
                    .integer(0), .text("a\"b"), .integer(1), .text("NO_CHAIN"), .integer(0), .text("+00:00"),
                    .text("InnoDB"), .integer(1), .integer(1), .integer(0),
                ]
            )
            // Raw SQL that names no engine.
            try await connection.sql("CREATE TABLE raw (i int)")
            try await connection.sql("INSERT INTO raw VALUES (1), (2)")
            #expect(try await connection.sql("SELECT * FROM raw").rows.count == 2)
            let engine = "SELECT engine FROM information_schema.tables WHERE table_name = 'raw'"
            #expect(try own.server.query(engine, database: "d") == "InnoDB")
            try await connection.begin(foreignKeysOff: false)
            try await connection.sql("UPDATE raw SET i = 3")
            try await connection.rollback()
            #expect(try own.server.query("SELECT MAX(i) FROM raw", database: "d") == "2")

            // The server makes all names of tables small.
            let table = Table("Mixed", columns: [Column("Id", .integer)])
            try await connection.make(.createTable(table, ifNotExists: false))
            #expect(try await connection.inspect(.tables(["Mixed"])).tables.count == 1)
            let key = LockKey(versionTable: "Skein_Version")
            try await connection.lock(key, timeout: .zero)
            let other = try await connect(own.server.url(database: "d"))
            let busy = try await driverError {
                try await other.lock(LockKey(versionTable: "skein_version"), timeout: .zero)
            }
            #expect(busy.code == "lock_busy")
            await other.close()
            await connection.close()
        }

        @Test func aReplica() async throws {
            let own = try PrivateServer.mariaDB(["--performance-schema=ON"])
            defer { own.stop() }
            try own.server.createDatabase("d")
            let url = own.server.url(database: "d")
            try own.server.query("SET GLOBAL read_only = 1", database: nil)
            // Root is bound by nothing, and would write.
            let error = try await driverError { _ = try await connect(url) }
            #expect(error.code == "read_only")
            #expect(error.stage == .connecting)
            #expect(error.errorClass == .deterministic)
            #expect(error.message.hasSuffix("is a server that may only be read (read_only), such as a replica"))
            let reader = try await connect(url, SessionSettings(readOnly: true))
            #expect(try await reader.sql("SELECT 1").rows == [[.integer(1)]])
            #expect(await reader.failure("CREATE TABLE t (i int)")?.code == "1792")
            await reader.close()
            try own.server.query("SET GLOBAL read_only = 0", database: nil)
            let writer = try await connect(url, SessionSettings(lockTimeout: .seconds(1)))
            try await writer.sql("CREATE TABLE t (i int)")

            // With the performance schema the holder of a table is known exactly.
            try own.server.query(
                "UPDATE performance_schema.setup_instruments SET enabled = 'YES' WHERE name = 'wait/lock/metadata/sql/mdl'",
                database: nil
            )
            let holder = try await connect(url)
            try await holder.begin(foreignKeysOff: false)
            try await holder.sql("SELECT * FROM t")
            let waiting = await writer.failure("ALTER TABLE t ADD j int")
            #expect(waiting?.code == "1205")
            #expect(
                waiting?.hint?.hasPrefix("the lock is held by connection \(holder.sessionID), user root") == true,
                "\(waiting?.hint ?? "")"
            )
            await holder.close()
            await writer.close()
        }
    }

    @Suite struct HolderTests {
        /// Without the performance schema, which MariaDB has off, there are candidates.
        @Test func aLockTimeoutNamesOpenTransactions() async throws {
            try await withConnection(SessionSettings(lockTimeout: .seconds(1))) { connection, database, server in
                try await connection.sql("CREATE TABLE t (i int PRIMARY KEY)")
                try await connection.sql("INSERT INTO t VALUES (1)")
                let holder = try await connect(server.url(database: database))
                try await holder.begin(foreignKeysOff: false)
                try await holder.sql("UPDATE t SET i = 2 WHERE i = 1")
                for sql in ["ALTER TABLE t ADD j int", "UPDATE t SET i = 3"] {
                    let error = await connection.failure(sql)
                    #expect(error?.code == "1205")
                    #expect(error?.errorClass == .transient)
                    #expect(
                        error?.hint?.contains("connection \(holder.sessionID), user root, from localhost, idle for ")
                            == true,
                        "\(error?.hint ?? "")"
                    )
                }
                try await holder.rollback()
                await holder.close()
                try await connection.sql("UPDATE t SET i = 3")
            }
        }

        @Test func noFileAndNoSecondStatement() async throws {
            try await withConnection { connection, _, _ in
                try await connection.sql("CREATE TABLE t (a text)")
                let load = await connection.failure("LOAD DATA LOCAL INFILE '/etc/hostname' INTO TABLE t")
                #expect(load != nil)
                let both = await connection.failure("SELECT 1; SELECT 2")
                #expect(both?.code == "1064")
                #expect(try await connection.sql("SELECT COUNT(*) FROM t").rows == [[.integer(0)]])
            }
        }
    }
#endif
