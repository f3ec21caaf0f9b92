#if SQLite
    import SkeinDriver
    import SkeinModel
    import SkeinSQL
    import TestServers
    import Testing

    @testable import SkeinSQLite

    /// Changes that copy no row: what they are, that they copy none, and that they never change what a row says.
    @Suite struct SQLiteSchemaEditTests {
        private static let base = """
            CREATE TABLE p (id INTEGER PRIMARY KEY, code TEXT UNIQUE); INSERT INTO p VALUES (1, 'one');
            CREATE TABLE t (
                id INTEGER PRIMARY KEY, a INT NOT NULL DEFAULT 7 CONSTRAINT positive CHECK (a > 0), b VARCHAR(10), p INT,
                kind VARCHAR(3) CHECK (kind IN ('a', 'bcd')),
                CONSTRAINT fk FOREIGN KEY (p) REFERENCES p (id) ON DELETE CASCADE, CONSTRAINT uq UNIQUE (a, b)
            );
            CREATE INDEX ix ON t (b);
            INSERT INTO t VALUES (5, 1, 'x', 1, 'a'), (9, 2, 'y', NULL, NULL);
            """

        static let edits: [(String, TableChange)] = [
            ("drop NOT NULL", .alterColumn("a", ColumnAlteration(nullable: true), before: nil)),
            ("add NOT NULL", .alterColumn("b", ColumnAlteration(nullable: false), before: nil)),
            ("change default", .alterColumn("a", ColumnAlteration(default: .set(.literal(.integer(8)))), before: nil)),
            ("drop default", .alterColumn("a", ColumnAlteration(default: .drop), before: nil)),
            ("add default", .alterColumn("b", ColumnAlteration(default: .set(.sql("CURRENT_DATE"))), before: nil)),
            ("drop check", .dropConstraint("positive", kind: .check, ifExists: false, before: nil)),
            ("add check", .addConstraint(.check(CheckConstraint(name: "short", expression: "length(b) < 3")))),
            ("drop foreign key", .dropConstraint("fk", kind: nil, ifExists: false, before: nil)),
            (
                "add foreign key",
                .addConstraint(
                    .foreignKey(
                        ForeignKey(name: "two", columns: ["p"], referencedTable: "p", referencedColumns: ["id"])
                    )
                )
            ),
            ("rename unique", .renameConstraint("uq", to: "uq 2", before: nil)),
            ("rename check", .renameConstraint("positive", to: "more", before: nil)),
            ("longer text", .alterColumn("b", ColumnAlteration(type: .string(length: 50)), before: nil)),
            ("text for ever", .alterColumn("b", ColumnAlteration(type: .text), before: nil)),
            ("wider number", .alterColumn("a", ColumnAlteration(type: .bigint), before: nil)),
            ("exact number", .alterColumn("p", ColumnAlteration(type: .decimal(precision: 9, scale: 0)), before: nil)),
            (
                "more values",
                .alterColumn(
                    "kind",
                    ColumnAlteration(type: .enumeration(values: ["a", "bcd", "long"], name: nil)),
                    before: nil
                )
            ),
            (
                "fewer values",
                .alterColumn("kind", ColumnAlteration(type: .enumeration(values: ["a"], name: nil)), before: nil)
            ),
        ]

        /// The pages of the table, of its indexes and of its rows stay where they are; a copy would have others.
        @Test(arguments: edits.indices)
        func copiesNoRow(_ number: Int) async throws {
            let (name, change) = Self.edits[number]
            try await withDatabase(Self.base) { database in
                let pages = "SELECT group_concat(name || ' ' || rootpage) FROM sqlite_schema"
                let rows = "SELECT rowid, * FROM t ORDER BY rowid"
                let before = try database.shell.query("\(pages); \(rows); PRAGMA page_count")
                var expected = try await database.schema()
                try await database.alter("t", change)
                try expected.apply(.alterTable("t", [change]))
                let after = try database.shell.query("\(pages); \(rows); PRAGMA page_count")
                #expect(after == before, "\(name)")
                let found = try await database.schema()
                #expect(found == dialect.normalize(expected), "\(name)")
                let sound = try database.shell.query("PRAGMA integrity_check; PRAGMA foreign_key_check")
                #expect(sound == "ok", "\(name)")

                // The test can tell a copy: the same change by a rebuild moves the table.
                try await withDatabase(Self.base) { other in
                    try await other.apply(.alterTable("t", [change]), editsSchema: false)
                    let moved = try other.shell.query("\(pages); \(rows); PRAGMA page_count")
                    let schema = try await other.schema()
                    #expect(moved != before && schema == found, "\(name)")
                }
            }
        }

        static let copies: [(String, String, TableChange)] = [
            (
                "unique", base,
                .addConstraint(.unique(UniqueConstraint(columns: ["p"])))
            ),
            ("unique dropped", base, .dropConstraint("uq", kind: nil, ifExists: false, before: nil)),
            ("other affinity", base, .alterColumn("a", ColumnAlteration(type: .text), before: nil)),
            ("collation", base, .alterColumn("b", ColumnAlteration(collation: .set("NOCASE")), before: nil)),
            (
                "the rowid's own type", "CREATE TABLE t (id BIGINT PRIMARY KEY)",
                .alterColumn("id", ColumnAlteration(type: .native("INTEGER")), before: nil)
            ),
            (
                "strict type", "CREATE TABLE t (id ANY) STRICT",
                .alterColumn("id", ColumnAlteration(type: .bigint), before: nil)
            ),
            (
                "numbering", "CREATE TABLE t (id INTEGER PRIMARY KEY)",
                .alterColumn("id", ColumnAlteration(autoincrement: true), before: nil)
            ),
            (
                "generated expression", "CREATE TABLE t (a INT, g INT AS (a + 1))",
                .alterColumn("g", ColumnAlteration(computed: .set(Computed(sql: "a + 2", stored: false))), before: nil)
            ),
            (
                "conversion", base,
                .alterColumn("a", ColumnAlteration(type: .bigint, using: "a * 2"), before: nil)
            ),
        ]

        @Test(arguments: copies.indices)
        func whatIsNotCertainIsRebuilt(_ number: Int) async throws {
            let (name, setup, change) = Self.copies[number]
            try await withDatabase(setup) { database in
                let before = try await database.connection.inspect(.everything)
                let sql = try dialect.render(.alterTable("t", [change]), before: before).map(\.sql)
                #expect(sql.contains { $0.contains("INSERT OR ABORT") }, "\(name)")
                #expect(!sql.contains { $0.contains("writable_schema") }, "\(name)")
                try await database.alter("t", change)
                let sound = try database.shell.query("PRAGMA integrity_check")
                #expect(sound == "ok", "\(name)")
            }
        }

        static let violations: [(TableChange, String)] = [
            (
                .alterColumn("p", ColumnAlteration(nullable: false), before: nil),
                "NOT NULL constraint failed: t.p"
            ),
            (
                .addConstraint(.check(CheckConstraint(name: "small", expression: "a < 2"))),
                "CHECK constraint failed: small"
            ),
            (
                .addConstraint(
                    .foreignKey(
                        ForeignKey(name: "no", columns: ["id"], referencedTable: "p", referencedColumns: ["id"])
                    )
                ), "FOREIGN KEY constraint failed: no"
            ),
            (
                .alterColumn("kind", ColumnAlteration(type: .enumeration(values: ["bcd"], name: nil)), before: nil),
                "CHECK constraint failed: \"kind\" IN ('bcd')"
            ),
        ]

        @Test(arguments: violations.indices)
        func rowsThatDoNotHoldAreFound(_ number: Int) async throws {
            let (change, message) = Self.violations[number]
            try await withDatabase(Self.base) { database in
                let before = try database.shell.query(".dump")
                let error = await errorOf { try await database.alter("t", change) }
                #expect(error?.message == message, "\(error as Any)")
                // As a row that is refused by itself.
                let code = ["CHECK": "275", "NOT": "1299", "FOREIGN": "787"][String(message.prefix { $0 != " " })]
                #expect(error?.code == code && error?.statementIndex != nil)
                let after = try database.shell.query(".dump")
                #expect(after == before)
                let flag = try await database.connection.run(Statement("PRAGMA writable_schema"))
                #expect(flag.rows == [[.integer(0)]])
            }
        }

        @Test func aForeignKeyNeedsAKeyInItsParent() async throws {
            try await withDatabase("CREATE TABLE p (a); CREATE TABLE t (a)") { database in
                let key = ForeignKey(columns: ["a"], referencedTable: "p", referencedColumns: ["a"])
                let error = await errorOf { try await database.alter("t", .addConstraint(.foreignKey(key))) }
                #expect(error?.message.contains("foreign key mismatch") == true)
            }
        }

        @Test(arguments: ["nosuch > 1", "a >", "a IN (SELECT 1)", "\"nosuch\" > 1", "a > 0); DROP TABLE t; --"])
        func aCheckThatIsNoneIsRefused(condition: String) async throws {
            try await withDatabase("CREATE TABLE t (a); INSERT INTO t VALUES (1)") { database in
                let check = Constraint.check(CheckConstraint(expression: condition))
                await #expect(throws: (any Error).self) { try await database.alter("t", .addConstraint(check)) }
                let sql = try database.shell.query("SELECT sql FROM sqlite_schema")
                #expect(sql == "CREATE TABLE t (a)")
                _ = try await database.connection.run(Statement("INSERT INTO t VALUES (2)"))
            }
        }

        /// A row that is older than a column does not hold it, and reads as the default of the day.
        @Test(arguments: [
            (setup: "", old: "5"), ("DEFAULT 'a''b'", "a'b"), ("DEFAULT word", "word"), ("DEFAULT \"Word\"", "Word"),
            ("DEFAULT -1.50", "-1.5"), ("DEFAULT X'41'", "A"), ("DEFAULT TRUE", "1"), ("DEFAULT (+3)", "3"),
            ("", "NULL"),
        ])
        func olderRowsKeepWhatTheySay(setup: String, old: String) async throws {
            let clause = setup.isEmpty && old == "5" ? "DEFAULT 5" : setup
            for type in ["INT", "TEXT", "BLOB", "REAL", ""] {
                // SQLite forgets the affinity of this default alone; whatever writes the row gives it.
                if type == "TEXT", clause == "DEFAULT TRUE" { continue }
                for drops in [false, true] {
                    try await withDatabase(
                        """
                        CREATE TABLE t (id INTEGER PRIMARY KEY); INSERT INTO t VALUES (1), (2);
                        ALTER TABLE t ADD COLUMN n \(type) \(clause); ALTER TABLE t ADD COLUMN m DEFAULT 'm';
                        INSERT INTO t VALUES (3, 'own', 'own');
                        """
                    ) { database in
                        let query = "SELECT id, typeof(n), quote(n), m FROM t"
                        let before = try database.shell.query(query)
                        let setting: ColumnAlteration.Setting<DefaultValue> =
                            drops ? .drop : .set(.literal(.text("new")))
                        try await database.alter(
                            "t",
                            .alterColumn("n", ColumnAlteration(default: setting), before: nil)
                        )
                        let after = try database.shell.query(query)
                        #expect(after == before, "\(type) \(clause)")
                        let added = try database.shell.query(
                            "INSERT INTO t (id) VALUES (4); SELECT n FROM t WHERE id = 4"
                        )
                        #expect(added == (drops ? "" : "new"))
                    }
                }
            }
        }

        @Test func noTriggerFiresAndTheyStay() async throws {
            try await withDatabase(
                """
                CREATE TABLE t (id INTEGER PRIMARY KEY); INSERT INTO t VALUES (1); CREATE TABLE log (a);
                ALTER TABLE t ADD COLUMN n DEFAULT 5; CREATE INDEX ix ON t (n);
                CREATE TRIGGER z BEFORE UPDATE ON t BEGIN SELECT raise(ABORT, 'fired'); END;
                CREATE TRIGGER a AFTER UPDATE ON t BEGIN INSERT INTO log VALUES (1); END;
                CREATE TRIGGER o AFTER INSERT ON log BEGIN SELECT 1; END;
                """
            ) { database in
                let change = TableChange.alterColumn("n", ColumnAlteration(default: .drop), before: nil)
                let before = try await database.connection.inspect(.everything)
                let foretold = try database.dialect.stored(after: .alterTable("t", [change]), before: before)
                try await database.alter("t", change)
                let found = try await database.connection.inspect(.everything)
                #expect(found["t"]?.stored == foretold["t"])
                let rows = try database.shell.query(
                    """
                    SELECT n, (SELECT count(*) FROM log) FROM t;
                    SELECT group_concat(name) FROM sqlite_schema WHERE type = 'trigger';
                    """
                )
                #expect(rows == "5|0\no,z,a")
            }
        }

        /// Other programs that have the file open hold to the new definition at once.
        @Test func otherConnectionsReadTheSchemaAgain() async throws {
            try await withDatabase(Self.base) { database in
                let other = try await database.connect()
                _ = try await other.run(Statement("INSERT INTO t (id, a, b) VALUES (20, 20, 'z')"))
                try await database.alter(
                    "t",
                    .addConstraint(.check(CheckConstraint(name: "below", expression: "a < 100")))
                )
                let error = await errorOf {
                    _ = try await other.run(Statement("INSERT INTO t (id, a, b) VALUES (21, 100, 'z')"))
                }
                #expect(error?.message == "CHECK constraint failed: below")
                await other.close()
            }
        }

        @Test func anEditGoesWithItsTransaction() async throws {
            try await withDatabase(Self.base) { database in
                let before = try database.shell.query(".dump")
                let change = Change.alterTable(
                    "t",
                    [.alterColumn("a", ColumnAlteration(nullable: true), before: nil)]
                )
                let schema = try await database.connection.inspect(.everything)
                let statements = try database.dialect.render(change, before: schema)
                await #expect(throws: DriverError.self) {
                    try await database.run(
                        statements + [Statement("INSERT INTO t (a) VALUES (NULL)"), Statement("oops")]
                    )
                }
                let after = try database.shell.query(".dump")
                #expect(after == before)
                let error = await errorOf {
                    _ = try await database.connection.run(Statement("INSERT INTO t (a) VALUES (NULL)"))
                }
                #expect(error?.message == "NOT NULL constraint failed: t.a")
                // Statement by statement nothing of it runs.
                let alone = await errorOf { _ = try await database.connection.run(statements) }
                #expect(alone?.message.contains("needs a transaction") == true)
            }
        }

        /// Neighbouring changes become one edit, and what SQLite can do itself it does.
        @Test func changesThatNeedNoCopyTravelTogether() async throws {
            try await withDatabase(Self.base) { database in
                let changes: [TableChange] = [
                    .alterColumn("a", ColumnAlteration(nullable: true), before: nil),
                    .dropConstraint("positive", kind: .check, ifExists: false, before: nil),
                    .addColumn(Column("q", .integer), ifNotExists: false),
                    .addConstraint(
                        .foreignKey(
                            ForeignKey(name: "fq", columns: ["q"], referencedTable: "p", referencedColumns: ["id"])
                        )
                    ),
                    .addConstraint(.check(CheckConstraint(name: "ck", expression: "q <> a"))),
                ]
                let before = try await database.connection.inspect(.everything)
                let sql = try dialect.render(.alterTable("t", changes), before: before).map(\.sql)
                #expect(sql.count { $0.hasPrefix("UPDATE sqlite_schema") } == 2)
                #expect(sql.count { $0.hasPrefix("ALTER TABLE") } == 1 && !sql.contains { $0.hasPrefix("INSERT") })
                try await database.apply(.alterTable("t", changes))
                let rows = try database.shell.query("SELECT count(*) FROM t; PRAGMA foreign_key_list(t)")
                #expect(rows.hasPrefix("2\n0|0|p|q|id"))
            }
        }

        @Test func theLibraryHereLetsDefinitionsBeEdited() async throws {
            try await withDatabase { database in
                let dialect = try #require(database.dialect as? SQLiteDialect)
                #expect(dialect.editsSchema)
            }
        }
    }
#endif
