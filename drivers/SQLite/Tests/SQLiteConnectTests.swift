#if SQLite
    import SkeinDriver
    import SkeinModel
    import SkeinSQL
    import TestServers
    import Testing

    @testable import SkeinSQLite

    @Suite struct SQLiteConnectTests {
        /// The error of connecting to a file of `folder`.
        private func failure(
            _ path: String,
            _ settings: SessionSettings = quick,
            options: String = ""
        ) async -> DriverError? {
            await errorOf { await (try await openDatabase(path, settings, options: options)).close() }
        }

        private func files(_ folder: TemporaryDirectory) throws -> String {
            try runCommand(["ls", "-A", folder.path]).output
        }

        @Test func aMissingFileIsNotMade() async throws {
            try await withTemporaryDirectory { folder in
                let error = await failure(folder.path("typo.db"))
                #expect(error?.stage == .connecting && error?.errorClass == .deterministic)
                #expect(error?.message == "there is no database \(folder.path("typo.db"))")
                #expect(error?.hint?.contains("--create") == true)
                let present = try files(folder)
                #expect(present == "")
                let nowhere = await failure(folder.path("no/where.db"), SessionSettings(createsDatabase: true))
                #expect(nowhere?.message.contains("nor the folder") == true)
            }
        }

        @Test func aNewFileIsMadeWhenAskedFor() async throws {
            try await withTemporaryDirectory { folder in
                let connection = try await openDatabase(folder.path("new.db"), SessionSettings(createsDatabase: true))
                _ = try await connection.run(.init("CREATE TABLE t (a)"))
                await connection.close()
                #expect(try SQLiteFile(folder.path("new.db")).query("SELECT count(*) FROM t") == "0")
            }
        }

        @Test func whatIsNoDatabaseIsNamedSo() async throws {
            try await withTemporaryDirectory { folder in
                try folder.write(String(repeating: "hello, I am text. ", count: 300), to: "text.db")
                let error = await failure(folder.path("text.db"))
                #expect(error?.code == "26" && error?.stage == .connecting && error?.errorClass == .deterministic)
                #expect(error?.message.contains("not a SQLite database") == true)
                #expect(try files(folder) == "text.db\n")
                #expect(await failure(folder.path)?.message.contains("is a folder") == true)
                _ = try runCommand(["mkfifo", folder.path("fifo")])
                #expect(await failure(folder.path("fifo"))?.message.contains("not a regular file") == true)
                try folder.write("x", to: "file")
                #expect(await failure(folder.path("file/a.db"))?.message.contains("Not a directory") == true)
            }
        }

        @Test func aDamagedDatabaseIsNamedSo() async throws {
            try await withTemporaryDirectory { folder in
                let file = SQLiteFile(folder.path("a.db"))
                try file.query(
                    "CREATE TABLE t (a); PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE TABLE t (';"
                )
                let error = await failure(folder.path("a.db"))
                #expect(error?.code == "11" && error?.hint?.contains("integrity_check") == true)
            }
        }

        @Test func aLockedDatabaseIsTransient() async throws {
            try await withDatabase("CREATE TABLE t (a)") { database in
                try await database.connection.begin(foreignKeysOff: false)
                _ = try await database.connection.run(.init("PRAGMA locking_mode = EXCLUSIVE"))
                _ = try await database.connection.run(.init("INSERT INTO t VALUES (1)"))
                try await database.connection.commit()
                let started = ContinuousClock.now
                let error = await failure(database.path)
                #expect(error?.errorClass == .transient && error?.stage == .connecting && error?.code == "5")
                #expect(ContinuousClock.now - started >= .milliseconds(140))
                #expect(ContinuousClock.now - started < .seconds(5))
            }
        }

        @Test func aReadOnlySessionReadsAndDoesNotWrite() async throws {
            try await withDatabase("CREATE TABLE t (a); INSERT INTO t VALUES (1)") { database in
                for connection in [
                    try await database.connect(SessionSettings(readOnly: true)),
                    try await database.connect(options: "?mode=ro"),
                ] {
                    try await connection.begin(foreignKeysOff: false)
                    #expect(try await connection.run(.init("SELECT a FROM t")).rows == [[.integer(1)]])
                    let error = await errorOf { _ = try await connection.run(.init("DELETE FROM t")) }
                    #expect(error?.code == "8" && error?.errorClass == .deterministic)
                    try await connection.rollback()
                    await connection.close()
                }
                let missing = await failure(database.folder.path("x.db"), .init(readOnly: true))
                #expect(missing?.message.contains("there is no database") == true)
            }
        }

        @Test func whatWouldBeMadeIsEmptyAndNotMadeWhereNothingLasts() async throws {
            try await withTemporaryDirectory { folder in
                var rollsBack = SessionSettings(createsDatabase: true)
                rollsBack.rollsBack = true
                for settings in [SessionSettings(createsDatabase: true, readOnly: true), rollsBack] {
                    let connection = try await openDatabase(folder.path("new.db"), settings)
                    let tables = try await connection.run(.init("SELECT count(*) FROM sqlite_schema")).rows
                    #expect(tables == [[.integer(0)]])
                    if settings.rollsBack {
                        _ = try await connection.run(.init("CREATE TABLE t (a)"))
                        #expect(try await connection.run(.init("SELECT count(*) FROM t")).rows == [[.integer(0)]])
                    }
                    await connection.close()
                    let present = try files(folder)
                    #expect(present == "")
                }
                let nowhere = await failure(folder.path("no/where.db"), rollsBack)
                #expect(nowhere?.message.contains("nor the folder") == true)
            }
        }

        @Test func isSetUp() async throws {
            try await withDatabase { database in
                #expect(try await database.connection.run(.init("PRAGMA foreign_keys")).rows == [[.integer(1)]])
                let lax = try await database.connect(options: "?foreign_keys=off")
                #expect(try await lax.run(.init("PRAGMA foreign_keys")).rows == [[.integer(0)]])
                await lax.close()
                let mode = try await database.connection.run(.init("PRAGMA journal_mode")).rows
                #expect(mode == [[.text("delete")]])
            }
        }

        @Test func aClosedConnectionSaysSo() async throws {
            try await withDatabase { database in
                await database.connection.close()
                await database.connection.close()
                database.connection.interrupt()
                let error = await errorOf { _ = try await database.connection.run(.init("SELECT 1")) }
                #expect(error?.errorClass == .connection)
            }
        }
    }
#endif
