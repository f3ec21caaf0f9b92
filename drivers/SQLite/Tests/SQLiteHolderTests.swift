#if SQLite
    import SkeinDriver
    import SkeinModel
    import SkeinSQL
    import TestServers
    import Testing

    @testable import SkeinSQLite

    /// A busy file's error says which process has it.
    @Suite struct SQLiteHolderTests {
        @Test(arguments: ["delete", "wal"]) func anotherProcess(_ mode: String) async throws {
            try await withDatabase("PRAGMA journal_mode = \(mode); CREATE TABLE t (i)") { database in
                let hold = "(echo 'BEGIN IMMEDIATE;'; sleep 4) | sqlite3 '\(database.path)' >/dev/null 2>&1 & sleep 1"
                _ = try runCommand(["sh", "-c", hold])
                let error = await errorOf { _ = try await database.connection.run(Statement("DELETE FROM t")) }
                #expect(error?.code == "5")
                #expect(error?.errorClass == .transient)
                let hint = error?.hint ?? ""
                #expect(hint.hasPrefix("the lock is held by process "), "\(hint)")
                #expect(hint.hasSuffix(", application sqlite3; wait for it, or give a longer lock timeout"), "\(hint)")
            }
        }

        @Test func thisProcess() async throws {
            try await withDatabase("CREATE TABLE t (i)") { database in
                let other = try await database.connect()
                try await other.begin(foreignKeysOff: false)
                let error = await errorOf { _ = try await database.connection.run(Statement("DELETE FROM t")) }
                #expect(error?.hint?.hasPrefix("another connection of this program holds the lock") == true)
                await other.close()
            }
        }

        @Test func nobodyIsKnown() {
            #expect(SQLiteHolders.hint("/nonexistent").hasPrefix("who holds the lock cannot be told"))
        }
    }
#endif
