#if SQLite
    import SkeinDriver
    import SkeinModel
    import TestServers
    import Testing

    @testable import SkeinSQLite

    /// The ten things that Alembic's batch mode loses when it recreates a SQLite table, kept.
    ///
    /// Each test alters the column `x` of `t`, twice: its type, for which the table is rebuilt, and its `NOT NULL`, for
    /// which the definition is edited. Then the `sqlite3` shell is asked for what would be gone.
    @Suite struct SQLiteLossTests {
        private static let alterations: [ColumnAlteration] = [
            ColumnAlteration(type: .text), ColumnAlteration(nullable: true),
        ]

        private func keeps(_ expected: String, of setup: String, askedBy query: String) async throws {
            for alteration in Self.alterations {
                try await withDatabase(setup) { database in
                    let before = try database.shell.query("SELECT sql FROM sqlite_schema WHERE name = 't'")
                    try await database.alter("t", .alterColumn("x", alteration, before: nil))
                    let after = try database.shell.query("SELECT sql FROM sqlite_schema WHERE name = 't'")
                    #expect(after != before)
                    let found = try database.shell.query(query)
                    #expect(found == expected, "\(alteration)")
                    let sound = try database.shell.query("PRAGMA integrity_check; PRAGMA foreign_key_check")
                    #expect(sound == "ok")
                }
            }
        }

        @Test func actionsOfReferencesOnAColumn() async throws {
            try await keeps(
                "0|1",
                of: """
                    CREATE TABLE p (id INTEGER PRIMARY KEY); INSERT INTO p VALUES (1), (2);
                    CREATE TABLE t (
                        p INTEGER REFERENCES p (id) ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,
                        x INT NOT NULL
                    );
                    INSERT INTO t VALUES (1, 1), (2, 1);
                    """,
                askedBy: """
                    PRAGMA foreign_keys = ON; BEGIN; INSERT INTO t VALUES (9, 1); INSERT INTO p VALUES (9); COMMIT;
                    DELETE FROM p WHERE id IN (1, 9); UPDATE p SET id = 7 WHERE id = 2;
                    SELECT (SELECT count(*) FROM t WHERE p <> 7), (SELECT count(*) FROM t WHERE p = 7);
                    """
            )
        }

        @Test func autoincrementAndItsSequence() async throws {
            try await keeps(
                "1,4",
                of: """
                    CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, x INT NOT NULL);
                    INSERT INTO t (x) VALUES (1), (2), (3); DELETE FROM t WHERE id > 1;
                    """,
                askedBy: "INSERT INTO t (x) VALUES (4); SELECT group_concat(id) FROM t;"
            )
        }

        @Test func collationsOfColumns() async throws {
            try await keeps(
                "1",
                of: "CREATE TABLE t (n TEXT COLLATE NOCASE, x INT NOT NULL); INSERT INTO t VALUES ('Ada', 1);",
                askedBy: "SELECT count(*) FROM t WHERE n = 'ADA';"
            )
        }

        @Test func conflictClauses() async throws {
            try await keeps(
                "1,2",
                of: """
                    CREATE TABLE t (n INT UNIQUE ON CONFLICT REPLACE, m INT NOT NULL ON CONFLICT IGNORE, x INT NOT NULL);
                    INSERT INTO t VALUES (1, 1, 1);
                    """,
                askedBy: """
                    INSERT INTO t VALUES (1, 2, 1); INSERT INTO t VALUES (2, NULL, 1);
                    SELECT group_concat(n || ',' || m, ';') FROM t;
                    """
            )
        }

        @Test func triggers() async throws {
            try await keeps(
                "7->8",
                of: """
                    CREATE TABLE t (a INT, x INT NOT NULL); CREATE TABLE log (line TEXT); INSERT INTO t VALUES (7, 1);
                    CREATE TRIGGER tr AFTER UPDATE OF a ON t WHEN NEW.a > OLD.a
                    BEGIN INSERT INTO log VALUES (OLD.a || '->' || NEW.a); END;
                    """,
                askedBy: "UPDATE t SET a = 8; UPDATE t SET a = 1; SELECT group_concat(line) FROM log;"
            )
        }

        @Test func collationsOfIndexes() async throws {
            try await keeps(
                "NOCASE,RTRIM",
                of: """
                    CREATE TABLE t (a TEXT, b TEXT, x INT NOT NULL);
                    CREATE INDEX ix ON t (a COLLATE NOCASE, b COLLATE RTRIM);
                    """,
                askedBy: "SELECT group_concat(coll) FROM pragma_index_xinfo('ix') WHERE key;"
            )
        }

        @Test func descendingKeysOfIndexes() async throws {
            try await keeps(
                "1,0",
                of: "CREATE TABLE t (a INT, b INT, x INT NOT NULL); CREATE INDEX ix ON t (a DESC, b);",
                askedBy: "SELECT group_concat(\"desc\") FROM pragma_index_xinfo('ix') WHERE key;"
            )
        }

        @Test func theWordsOfTypes() async throws {
            try await keeps(
                "INT;CHARACTER VARYING(40);Numeric (10,2);POINT;",
                of: """
                    CREATE TABLE t (a INT, b CHARACTER VARYING(40), c Numeric (10,2), d POINT, e, x INT NOT NULL);
                    """,
                askedBy: "SELECT group_concat(type, ';') FROM pragma_table_info('t') WHERE name <> 'x';"
            )
        }

        @Test func indexesOnExpressionsAndChecksWithoutAName() async throws {
            let refused = """
                WITH tried AS (SELECT sql FROM sqlite_schema WHERE name = 't')
                SELECT (SELECT sql FROM sqlite_schema WHERE name = 'ix'), (SELECT sql LIKE '%CHECK (a <> b)%' FROM tried),
                    (SELECT sql LIKE '%CHECK (b > 0)%' FROM tried);
                INSERT OR IGNORE INTO t VALUES ('a', 1, 1); SELECT count(*) FROM t;
                """
            try await keeps(
                "CREATE UNIQUE INDEX ix ON t (lower(a), b + 1) WHERE b > 0|1|1\n1",
                of: """
                    CREATE TABLE t (a TEXT CHECK (a <> b), b INT, x INT NOT NULL, CHECK (b > 0));
                    CREATE UNIQUE INDEX ix ON t (lower(a), b + 1) WHERE b > 0; INSERT INTO t VALUES ('A', 1, 1);
                    """,
                askedBy: refused
            )
        }

        @Test func rowsOfTablesThatReferToIt() async throws {
            try await keeps(
                "3",
                of: """
                    CREATE TABLE t (id INTEGER PRIMARY KEY, x INT NOT NULL); INSERT INTO t VALUES (1, 1), (2, 1);
                    CREATE TABLE child (t INT NOT NULL REFERENCES t (id) ON DELETE CASCADE);
                    INSERT INTO child VALUES (1), (1), (2);
                    """,
                askedBy: "SELECT count(*) FROM child;"
            )
        }
    }
#endif
