#if SQLite
    import SkeinDriver
    import SkeinModel
    import SkeinSQL
    import TestServers
    import Testing

    @testable import SkeinSQLite

    /// What a change has to keep, each by itself. Every test changes column `x` of `t`, which nothing of it concerns, by a
    /// rebuild and again by an edit of the definition.
    @Suite struct SQLiteRebuildTests {
        private static let change = TableChange.alterColumn("x", ColumnAlteration(nullable: false), before: nil)

        /// Rebuilds `t` of a database made by `setup`, and returns what `query` then says to the `sqlite3` shell. An edit
        /// has to give the same, but for the quotes that renaming the new table puts around its name.
        private func rebuilt(_ setup: String, _ query: String, _ changes: TableChange...) async throws -> String {
            let rebuilt = try await changed(setup, query, changes, editsSchema: false)
            let edited = try await changed(setup, query, changes, editsSchema: true)
            #expect(edited == rebuilt || edited == rebuilt.replacing("TABLE \"t\"", with: "TABLE t"))
            return rebuilt
        }

        private func changed(
            _ setup: String,
            _ query: String,
            _ changes: [TableChange],
            editsSchema: Bool
        ) async throws -> String {
            try await withDatabase(setup) { database in
                let change = Change.alterTable("t", changes.isEmpty ? [Self.change] : changes)
                try await database.apply(change, editsSchema: editsSchema)
                let columns = try database.shell.query(
                    "SELECT group_concat(sql, ' ') FROM sqlite_schema WHERE name = 't'"
                )
                #expect(!changes.isEmpty || columns.contains("NOT NULL"))
                let leftover = try database.shell.query("SELECT count(*) FROM sqlite_schema WHERE name LIKE '%skein%'")
                #expect(leftover == "0")
                let sound = try database.shell.query("PRAGMA integrity_check; PRAGMA foreign_key_check;")
                #expect(sound == "ok")
                return try database.shell.query(query)
            }
        }

        @Test func everythingElseOfTheText() async throws {
            let body = """
                (
                  id INT PRIMARY KEY ON CONFLICT REPLACE, -- INT and not INTEGER
                  p INTEGER REFERENCES p(id) ON DELETE CASCADE ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED,
                  n TEXT COLLATE NOCASE UNIQUE ON CONFLICT IGNORE, /* a comment, with a comma */
                  x,
                  CHECK (id > 0), CONSTRAINT "named ""one" CHECK ( n<>'x' )
                )
                """
            let sql = try await rebuilt(
                "CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE t \(body);",
                "SELECT sql FROM sqlite_schema WHERE name = 't'"
            )
            #expect(sql == "CREATE TABLE \"t\" \(body.replacing("  x,", with: "  x NOT NULL,"))")
        }

        @Test func referencesOfAColumn() async throws {
            let works = try await rebuilt(
                """
                CREATE TABLE p (id INTEGER PRIMARY KEY);
                CREATE TABLE t (x, p REFERENCES p(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED);
                """,
                """
                PRAGMA foreign_keys = ON; BEGIN; INSERT INTO t VALUES (1, 5); INSERT INTO p VALUES (5); COMMIT;
                DELETE FROM p; SELECT count(*) FROM t;
                """
            )
            #expect(works == "0")
        }

        @Test func theSequenceOfAutoincrement() async throws {
            let ids = try await rebuilt(
                """
                CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, x); INSERT INTO t (x) VALUES (1), (2), (3);
                DELETE FROM t WHERE id > 1;
                """,
                "INSERT INTO t (x) VALUES (9); SELECT group_concat(id) FROM t; SELECT name || seq FROM sqlite_sequence"
            )
            #expect(ids == "1,4\nt4")
        }

        @Test func theSequenceOfAnEmptyTable() async throws {
            let ids = try await rebuilt(
                "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, x); INSERT INTO t (x) VALUES (1), (2); DELETE FROM t;",
                "INSERT INTO t (x) VALUES (9); SELECT id FROM t; SELECT count(*) FROM sqlite_sequence"
            )
            #expect(ids == "3\n1")
        }

        @Test func collations() async throws {
            let found = try await rebuilt(
                "CREATE TABLE t (n TEXT COLLATE NOCASE, x); INSERT INTO t VALUES ('A', 1);",
                "SELECT count(*) FROM t WHERE n = 'a'"
            )
            #expect(found == "1")
        }

        @Test func conflictClauses() async throws {
            let kept = try await rebuilt(
                """
                CREATE TABLE t (n UNIQUE ON CONFLICT REPLACE, m NOT NULL ON CONFLICT IGNORE, x);
                INSERT INTO t VALUES (1, 1, 1);
                """,
                "INSERT INTO t VALUES (1, 2, 2); INSERT INTO t VALUES (3, NULL, 3); SELECT group_concat(n || m || x) FROM t"
            )
            #expect(kept == "122")
        }

        /// A conflict clause must not skip or replace rows while they are copied.
        @Test func noRowIsLostToAConflictClause() async throws {
            try await withDatabase(
                "CREATE TABLE t (n NOT NULL ON CONFLICT IGNORE, x); INSERT INTO t VALUES (1, NULL), (2, 3);"
            ) { database in
                let error = await errorOf {
                    try await database.alter(
                        "t",
                        .addConstraint(.unique(UniqueConstraint(columns: ["n"]))),
                        Self.change
                    )
                }
                #expect(error?.message == "NOT NULL constraint failed: t.x" && error?.code == "1299")
                #expect(error?.statementIndex == 1 && error?.sql?.contains("INSERT OR ABORT") == true)
                let rows = try database.shell.query("SELECT count(*) FROM t; SELECT count(*) FROM sqlite_schema")
                #expect(rows == "2\n1")
            }
        }

        @Test func triggersOfTheTable() async throws {
            let log = try await rebuilt(
                """
                CREATE TABLE t (a, x); CREATE TABLE log (a);
                CREATE TRIGGER tr AFTER UPDATE OF a ON t WHEN NEW.a > 1 BEGIN INSERT INTO log VALUES (OLD.a); SELECT 1; END;
                INSERT INTO t VALUES (7, 1);
                """,
                "UPDATE t SET a = 8; SELECT a FROM log"
            )
            #expect(log == "7")
        }

        @Test func theOrderInWhichTriggersFire() async throws {
            let setup = """
                CREATE TABLE t (a, x); CREATE TABLE log (a);
                CREATE TRIGGER m AFTER INSERT ON t BEGIN INSERT INTO log VALUES ('m'); END;
                CREATE TRIGGER z AFTER INSERT ON t BEGIN INSERT INTO log VALUES ('z'); END;
                CREATE TRIGGER a AFTER INSERT ON t BEGIN INSERT INTO log VALUES ('a'); END;
                """
            let query = "INSERT INTO t VALUES (1, 1); SELECT group_concat(a) FROM log"
            let before = try await withDatabase(setup) { try $0.shell.query(query) }
            #expect(try await rebuilt(setup, query) == before)
        }

        @Test func triggersOfOtherTables() async throws {
            let rows = try await rebuilt(
                """
                CREATE TABLE t (a, x); CREATE TABLE o (a);
                CREATE TRIGGER tr AFTER INSERT ON o BEGIN INSERT INTO t VALUES (NEW.a, 0); END;
                """,
                "INSERT INTO o VALUES (5); SELECT a FROM t"
            )
            #expect(rows == "5")
        }

        @Test func indexes() async throws {
            let setup = """
                CREATE TABLE t (a TEXT, b, x);
                CREATE INDEX i1 ON t (a COLLATE NOCASE DESC, b);
                CREATE UNIQUE INDEX "i 2" ON t (lower(a), b + 1) WHERE b IS NOT NULL;
                """
            let before = try await withDatabase(setup) { try $0.shell.query(Self.indexes) }
            let after = try await rebuilt(setup, Self.indexes)
            #expect(after == before)
        }

        private static let indexes = """
            SELECT sql FROM sqlite_schema WHERE type = 'index' ORDER BY rowid;
            SELECT s.name, i.name, i.desc, i.coll FROM sqlite_schema s JOIN pragma_index_xinfo(s.name) i WHERE type = 'index'
            """

        @Test func generatedColumns() async throws {
            let values = try await rebuilt(
                """
                CREATE TABLE t (a, v AS (a * 2), s INT GENERATED ALWAYS AS (a * 3) STORED, x, w AS (s + v) VIRTUAL);
                INSERT INTO t (a, x) VALUES (1, 1), (2, 2);
                """,
                "SELECT a, v, s, x, w FROM t; SELECT group_concat(hidden) FROM pragma_table_xinfo('t')"
            )
            #expect(values == "1|2|3|1|5\n2|4|6|2|10\n0,2,3,0,2")
        }

        @Test func strictTables() async throws {
            try await withDatabase(
                "CREATE TABLE t (a INT, b ANY, x TEXT) STRICT; INSERT INTO t VALUES (1, x'00', 'y');"
            ) { database in
                try await database.alter(
                    "t",
                    Self.change,
                    .alterColumn("a", ColumnAlteration(type: .string(length: 5)), before: nil)
                )
                let rows = try database.shell.query(
                    "SELECT typeof(a), typeof(b), x FROM t; SELECT strict FROM pragma_table_list('t')"
                )
                #expect(rows == "text|blob|y\n1")
            }
        }

        @Test func tablesWithoutRowID() async throws {
            let rows = try await rebuilt(
                "CREATE TABLE t (a, b, x, PRIMARY KEY (b, a DESC)) WITHOUT ROWID; INSERT INTO t VALUES (1, 2, 3), (2, 1, 4);",
                "SELECT a, b, x FROM t; SELECT wr FROM pragma_table_list('t')"
            )
            #expect(rows == "2|1|4\n1|2|3\n1")
        }

        @Test func viewsOfTheTable() async throws {
            let rows = try await rebuilt(
                """
                CREATE TABLE t (a, x); INSERT INTO t VALUES (1, 2); CREATE VIEW v AS SELECT a + x AS s FROM main.t;
                CREATE VIEW w AS SELECT s FROM v;
                """,
                "SELECT s FROM w; SELECT group_concat(sql, ' ') FROM sqlite_schema WHERE type = 'view'"
            )
            #expect(rows == "3\nCREATE VIEW v AS SELECT a + x AS s FROM main.t CREATE VIEW w AS SELECT s FROM v")
        }

        /// F3: with foreign keys on, dropping the old table would delete these.
        @Test func rowsOfTablesThatReferToIt() async throws {
            let rows = try await rebuilt(
                """
                CREATE TABLE t (id INTEGER PRIMARY KEY, x); INSERT INTO t VALUES (1, 1), (2, 2);
                CREATE TABLE c (t REFERENCES t(id) ON DELETE CASCADE); INSERT INTO c VALUES (1), (1), (2);
                CREATE TABLE d (t REFERENCES t(id) ON DELETE SET NULL); INSERT INTO d VALUES (1);
                """,
                """
                SELECT count(*), sum(t) FROM c; SELECT t FROM d; SELECT sql FROM sqlite_schema WHERE name = 'c';
                PRAGMA foreign_keys = ON; DELETE FROM t WHERE id = 1; SELECT count(*) FROM c;
                """
            )
            #expect(rows == "3|4\n1\nCREATE TABLE c (t REFERENCES t(id) ON DELETE CASCADE)\n1")
        }

        @Test func referencesToItself() async throws {
            let rows = try await rebuilt(
                """
                CREATE TABLE t (id INTEGER PRIMARY KEY, up REFERENCES t(id) ON DELETE CASCADE, x, CHECK (t.id > 0));
                INSERT INTO t VALUES (1, NULL, 1), (2, 1, 1);
                """,
                "PRAGMA foreign_keys = ON; DELETE FROM t WHERE id = 1; SELECT count(*) FROM t;"
            )
            #expect(rows == "0")
        }

        @Test func implicitRowIDs() async throws {
            let setup =
                "CREATE TABLE t (rowid TEXT, x); INSERT INTO t VALUES ('a', 1), ('b', 2), ('c', 3); DELETE FROM t WHERE x < 3;"
            #expect(try await rebuilt(setup, "SELECT _rowid_ FROM t") == "3")
            let plain = "CREATE TABLE t (x); INSERT INTO t VALUES (1), (2), (3); DELETE FROM t WHERE x = 2;"
            #expect(try await rebuilt(plain, "SELECT group_concat(rowid) FROM t") == "1,3")
            let falseAlias =
                "CREATE TABLE t (id INTEGER PRIMARY KEY DESC, x); INSERT INTO t VALUES (9, 1), (8, 2); DELETE FROM t WHERE x = 1;"
            #expect(try await rebuilt(falseAlias, "SELECT rowid, id FROM t") == "2|8")
        }

        @Test func rowIDsOfAKeyThatIsDropped() async throws {
            let rows = try await rebuilt(
                "CREATE TABLE t (id INTEGER PRIMARY KEY, x); INSERT INTO t VALUES (5, 1), (7, 2);",
                "SELECT rowid, id FROM t; SELECT \"notnull\" FROM pragma_table_info('t') WHERE name = 'id'",
                Self.change,
                .dropConstraint(nil, kind: .primaryKey, ifExists: false, before: nil)
            ).replacing("\n", with: " ")
            #expect(rows == "5|5 7|7 1")
        }

        @Test func stringsInDoubleQuotes() async throws {
            let rows = try await rebuilt(
                """
                CREATE TABLE t (a, x, CHECK (a <> "no such")); INSERT INTO t VALUES (1, 1);
                CREATE INDEX i ON t ("nor such"); CREATE TRIGGER tr AFTER INSERT ON t BEGIN SELECT "nothing"; END;
                """,
                "INSERT INTO t VALUES (2, 2); SELECT count(*) FROM t"
            )
            #expect(rows == "2")
        }

        @Test func aTableThatChangedMeanwhileIsNotCutDown() async throws {
            try await withDatabase("CREATE TABLE t (a, x); INSERT INTO t VALUES (1, 2)") { database in
                let before = try await database.connection.inspect(.everything)
                let statements = try rebuildingDialect.render(.alterTable("t", [Self.change]), before: before)
                let edit = try database.dialect.render(.alterTable("t", [Self.change]), before: before)
                try database.shell.query("ALTER TABLE t ADD COLUMN precious; UPDATE t SET precious = 3")
                let error = await errorOf { try await database.run(statements) }
                #expect(error?.message == "table t as planned has 3 values for 2 columns")
                let moved = await errorOf { try await database.run(edit) }
                #expect(moved?.code == "schema_moved")
                let kept = try database.shell.query("SELECT precious FROM t")
                #expect(kept == "3")
            }
        }

        @Test func dropTableDoesNotDeleteRowsOfOthers() async throws {
            try await withDatabase(
                """
                CREATE TABLE t (id INTEGER PRIMARY KEY); INSERT INTO t VALUES (1);
                CREATE TABLE c (t REFERENCES t ON DELETE CASCADE); INSERT INTO c VALUES (1);
                """
            ) { database in
                let error = await errorOf { try await database.apply(.dropTable("t", ifExists: false, before: nil)) }
                #expect(error?.code == "787")
                let rows = try database.shell.query("SELECT count(*) FROM c; SELECT count(*) FROM t")
                #expect(rows == "1\n1")
                try database.shell.query("DELETE FROM c")
                try await database.apply(.dropTable("t", ifExists: false, before: nil))
            }
        }

        /// Renames are SQLite's own, and follow the name everywhere; what is rebuilt after one keeps that.
        @Test func renamesFollowTheNameAndRebuildsKeepIt() async throws {
            let rows = try await rebuilt(
                """
                CREATE TABLE t (a INT UNIQUE, g AS (a + 1), x, CHECK (a > 0)); CREATE INDEX i ON t (a) WHERE a < 9;
                CREATE TRIGGER tr AFTER UPDATE OF a ON t BEGIN SELECT NEW.a, OLD.a; END;
                CREATE VIEW v AS SELECT a FROM t; CREATE TABLE c (a REFERENCES t(a));
                """,
                "SELECT sql FROM sqlite_schema WHERE sql <> '' ORDER BY name; UPDATE t SET \"b b\" = 5",
                .renameColumn("a", to: "b b"),
                .alterColumn("x", ColumnAlteration(type: .text), before: nil)
            )
            #expect(
                rows == """
                    CREATE TABLE c (a REFERENCES t("b b"))
                    CREATE INDEX i ON t ("b b") WHERE "b b" < 9
                    CREATE TABLE "t" ("b b" INT UNIQUE, g AS ("b b" + 1), x TEXT, CHECK ("b b" > 0))
                    CREATE TRIGGER tr AFTER UPDATE OF "b b" ON t BEGIN SELECT NEW."b b", OLD."b b"; END
                    CREATE VIEW v AS SELECT "b b" FROM t
                    """
            )
        }

        @Test func whatATriggerSaysAfterARenameMayBeUnknown() async throws {
            try await withDatabase(
                "CREATE TABLE t (a INT, x); CREATE TRIGGER tr AFTER INSERT ON t BEGIN UPDATE t SET a = 1; END;"
            ) { database in
                let error = await errorOf(DialectError.self) {
                    try await database.alter(
                        "t",
                        .renameColumn("a", to: "b"),
                        .alterColumn("x", ColumnAlteration(type: .text), before: nil)
                    )
                }
                #expect(error?.reason.contains("trigger tr") == true && error?.hint != nil)
                try await database.alter("t", .renameColumn("a", to: "b"))
                try await database.alter("t", Self.change)
                let sql = try database.shell.query("SELECT sql FROM sqlite_schema WHERE name = 'tr'")
                #expect(sql.contains("SET \"b\" = 1"))
            }
        }
    }
#endif
