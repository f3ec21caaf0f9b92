#if SQLite
    import SkeinDriver
    import SkeinModel
    import SkeinSQL
    import TestServers
    import Testing

    @testable import SkeinSQLite

    @Suite struct SQLiteTransactionTests {
        private func flag(_ name: String, _ connection: any Connection) async throws -> Int64? {
            try await connection.run(.init("PRAGMA \(name)")).rows.first?.first?.integer
        }

        @Test func rollbackUndoesDefinitions() async throws {
            try await withDatabase("CREATE TABLE t (a)") { database in
                try await database.connection.begin(foreignKeysOff: false)
                _ = try await database.connection.run([
                    .init("CREATE TABLE u (a)"), .init("ALTER TABLE t ADD COLUMN b"), .init("PRAGMA user_version = 7"),
                ])
                try await database.connection.rollback()
                try await database.connection.rollback()
                #expect(try database.shell.query("SELECT group_concat(sql) FROM sqlite_schema") == "CREATE TABLE t (a)")
                #expect(try database.shell.query("PRAGMA user_version") == "0")
            }
        }

        @Test func foreignKeysAreOffInsideAndOnAfterwards() async throws {
            try await withDatabase("CREATE TABLE t (a)") { database in
                let connection = database.connection
                for ending in [connection.commit, connection.rollback] {
                    try await connection.begin(foreignKeysOff: true)
                    #expect(try await flag("foreign_keys", connection) == 0)
                    _ = try await connection.run(.init("PRAGMA legacy_alter_table = ON"))
                    try await ending()
                    #expect(try await flag("foreign_keys", connection) == 1)
                    #expect(try await flag("legacy_alter_table", connection) == 0)
                }
                try await connection.begin(foreignKeysOff: false)
                #expect(try await flag("foreign_keys", connection) == 1)
                try await connection.rollback()
            }
        }

        @Test func aStatementThatNeedsThemOffIsRefusedWithout() async throws {
            try await withDatabase("CREATE TABLE t (a)") { database in
                try await database.connection.begin(foreignKeysOff: false)
                let error = await errorOf {
                    _ = try await database.connection.run(.init("DROP TABLE t", needsForeignKeysOff: true))
                }
                #expect(error?.message.contains("foreign keys off") == true)
                try await database.connection.rollback()
                #expect(try database.shell.query("SELECT count(*) FROM t") == "0")
            }
        }

        @Test func newOrphansStopTheCommit() async throws {
            try await withDatabase(
                "CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE c (p REFERENCES p); INSERT INTO p VALUES (1), (2);"
                    + "INSERT INTO c VALUES (1), (2), (99)"
            ) { database in
                try await database.connection.begin(foreignKeysOff: true)
                _ = try await database.connection.run(.init("DELETE FROM p WHERE id = 2"))
                let error = await errorOf { try await database.connection.commit() }
                #expect(error?.code == "787" && error?.errorClass == .deterministic)
                #expect(error?.message.contains("1 rows of c refer to rows that are not in p") == true)
                try await database.connection.rollback()
                #expect(try database.shell.query("SELECT count(*) FROM p") == "2")
            }
        }

        @Test func oldOrphansAreNotOurs() async throws {
            try await withDatabase(
                "CREATE TABLE p (id INTEGER PRIMARY KEY, n); CREATE TABLE c (p REFERENCES p); INSERT INTO c VALUES (99);"
                    + "CREATE TABLE q (a); CREATE TABLE d (q REFERENCES q(a)); INSERT INTO d VALUES (1)"
            ) { database in
                try await database.alter("p", .alterColumn("n", ColumnAlteration(type: .text), before: nil))
                try await database.run([
                    .init("ALTER TABLE c RENAME TO c2"), .init("ALTER TABLE p RENAME TO p2", needsForeignKeysOff: true),
                ])
                #expect(
                    try database.shell.query("SELECT \"table\", parent FROM pragma_foreign_key_check('c2')") == "c2|p2"
                )
            }
        }

        @Test func newlyBrokenViewsAndTriggersStopTheCommit() async throws {
            try await withDatabase(
                """
                CREATE TABLE t (a); CREATE TABLE u (a); CREATE VIEW v AS SELECT a FROM t;
                CREATE VIEW bad AS SELECT nosuch FROM u;
                CREATE TRIGGER tr AFTER UPDATE ON u BEGIN DELETE FROM w WHERE a = NEW.a; END; CREATE TABLE w (a);
                """
            ) { database in
                for (sql, says) in [
                    ("DROP TABLE t", "view v would no longer work"),
                    ("DROP TABLE w", "a trigger on u would no longer work"),
                ] {
                    let error = await errorOf { try await database.run([.init(sql, needsForeignKeysOff: true)]) }
                    #expect(error?.message.contains(says) == true)
                }
                try await database.run([.init("CREATE TABLE x (a)", needsForeignKeysOff: true)])
            }
        }

        @Test func aCommitThatAReaderBlocksCanBeTriedAgain() async throws {
            try await withDatabase("CREATE TABLE t (a); INSERT INTO t VALUES (1)") { database in
                let reader = try await database.connect()
                _ = try await reader.run([.init("BEGIN"), .init("SELECT * FROM t")])
                try await database.connection.begin(foreignKeysOff: false)
                _ = try await database.connection.run(.init("INSERT INTO t VALUES (2)"))
                let error = await errorOf { try await database.connection.commit() }
                #expect(error?.errorClass == .transient && error?.code == "5")
                _ = try await reader.run(.init("COMMIT"))
                try await database.connection.commit()
                #expect(try database.shell.query("SELECT count(*) FROM t") == "2")
                await reader.close()
            }
        }

        @Test func aWriteAheadLogIsKept() async throws {
            try await withDatabase("PRAGMA journal_mode = WAL; CREATE TABLE t (a); INSERT INTO t VALUES (1)") {
                database in
                let reader = try await database.connect()
                _ = try await reader.run([.init("BEGIN"), .init("SELECT * FROM t")])
                try await database.alter("t", .alterColumn("a", ColumnAlteration(nullable: false), before: nil))
                try await database.alter("t", .alterColumn("a", ColumnAlteration(type: .text), before: nil))
                let old = try await reader.run(.init("SELECT sql FROM sqlite_schema")).rows
                #expect(old == [[.text("CREATE TABLE t (a)")]])
                await reader.close()
                let now = try database.shell.query("PRAGMA journal_mode; SELECT sql FROM sqlite_schema")
                #expect(now == "wal\nCREATE TABLE \"t\" (a TEXT NOT NULL)")
            }
        }

        @Test func aTransactionThatAStatementEndedIsNotCommitted() async throws {
            try await withDatabase("CREATE TABLE t (a)") { database in
                try await database.connection.begin(foreignKeysOff: false)
                _ = try await database.connection.run(.init("COMMIT"))
                let error = await errorOf { try await database.connection.commit() }
                #expect(error?.message.contains("already ended") == true)
                try await database.connection.rollback()
            }
        }

        @Test func theLockIsTheTransaction() async throws {
            try await withDatabase { database in
                let key = LockKey(versionTable: "skein_version")
                try await database.connection.lock(key, timeout: .zero)
                try await database.connection.unlock(key)
                #expect(!database.dialect.capabilities.has(.sessionLocks))
            }
        }
    }
#endif
