#if SQLite
    import SkeinDriver
    import SkeinModel
    import SkeinSQL
    import Testing

    @testable import SkeinSQLite

    /// The SQL of each kind of change, and what is refused.
    @Suite struct SQLiteRenderTests {
        private static let before = SchemaModel([
            Table(
                "t",
                columns: [Column("id", .integer), Column("a", .text), Column("b", .integer)],
                primaryKey: PrimaryKey(columns: ["id"]),
                uniques: [UniqueConstraint(name: "u", columns: ["a"])],
                indexes: [Index(name: "i", keys: [.column("b")])],
                stored: StoredDefinition(
                    create: "CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT CONSTRAINT u UNIQUE, b INT)",
                    dependents: [StoredObject(kind: .index, name: "i", table: "t", sql: "CREATE INDEX i ON t (b)")]
                )
            )
        ])

        static let goldens: [(Change, [String])] = [
            (
                .createTable(
                    Table(
                        "orders",
                        columns: [
                            Column("id", .bigint, nullable: false, autoincrement: true),
                            Column(
                                "state",
                                .enumeration(values: ["new", "it's"], name: "st"),
                                nullable: false,
                                default: .literal(.text("new"))
                            ),
                            Column("at", .timestamp, default: .sql("datetime('now')")),
                            Column(
                                "total",
                                .decimal(precision: 10, scale: 2),
                                computed: Computed(sql: "a + b", stored: true)
                            ),
                        ],
                        primaryKey: PrimaryKey(name: "pk_orders", columns: ["id"]),
                        uniques: [UniqueConstraint(name: "uq", columns: ["state", "at"])],
                        foreignKeys: [
                            ForeignKey(
                                columns: ["id"],
                                referencedTable: "p",
                                referencedColumns: ["id"],
                                onDelete: .restrict
                            )
                        ],
                        checks: [CheckConstraint(name: "ck", expression: "total > 0")],
                        indexes: [
                            Index(
                                name: "ix",
                                keys: [.column("at"), IndexKey(.expression("lower(state)"), descending: true)],
                                predicate: "at > 0"
                            )
                        ]
                    ),
                    ifNotExists: true
                ),
                [
                    """
                    CREATE TABLE IF NOT EXISTS "orders" (
                        "id" INTEGER CONSTRAINT "pk_orders" PRIMARY KEY AUTOINCREMENT,
                        "state" VARCHAR(4) NOT NULL DEFAULT 'new' CHECK ("state" IN ('new', 'it''s')),
                        "at" TIMESTAMP DEFAULT (datetime('now')),
                        "total" DECIMAL(10, 2) GENERATED ALWAYS AS (a + b) STORED,
                        CONSTRAINT "uq" UNIQUE ("state", "at"),
                        FOREIGN KEY ("id") REFERENCES "p" ("id") ON DELETE RESTRICT,
                        CONSTRAINT "ck" CHECK (total > 0)
                    )
                    """,
                    "CREATE INDEX IF NOT EXISTS \"ix\" ON \"orders\" (\"at\", (lower(state)) DESC) WHERE at > 0",
                ]
            ),
            (
                .createTable(
                    Table(
                        "s",
                        columns: [Column("k", .uuid)],
                        primaryKey: PrimaryKey(columns: ["k"]),
                        options: ["strict": "true", "without_rowid": "true"]
                    ),
                    ifNotExists: false
                ),
                ["CREATE TABLE \"s\" (\n    \"k\" TEXT NOT NULL,\n    PRIMARY KEY (\"k\")\n) STRICT, WITHOUT ROWID"]
            ),
            (.dropTable("t", ifExists: true, before: nil), ["DROP TABLE IF EXISTS \"t\" -- foreign keys off"]),
            (.renameTable("t", to: "a \"b\""), ["ALTER TABLE \"t\" RENAME TO \"a \"\"b\"\"\""]),
            (
                .createIndex(
                    Index(name: "i2", keys: [.column("a")], unique: true),
                    on: "t",
                    IndexBuild(concurrently: true, tolerant: true)
                ), ["CREATE UNIQUE INDEX IF NOT EXISTS \"i2\" ON \"t\" (\"a\")"]
            ),
            (.dropIndex("i", on: "t", IndexBuild(tolerant: true), before: nil), ["DROP INDEX IF EXISTS \"i\""]),
            (
                .insertRows(
                    "t",
                    RowSet(columns: ["id", "a"], rows: [[.integer(1), .null], [.integer(2), .text("x")]])
                ), ["INSERT INTO \"t\" (\"id\", \"a\") VALUES (?1, ?2), (?3, ?4)"]
            ),
            (
                .deleteRows("t", RowSet(columns: ["id", "a"], rows: [[.integer(1), .null]])),
                ["DELETE FROM \"t\" WHERE \"id\" = ?1 AND \"a\" IS NULL"]
            ),
            (.execute(RawSQL([RawStatement("ANALYZE", line: 3)])), ["ANALYZE"]),
            (.alterTable("t", []), []),
            (.alterTable("t", [.renameColumn("a", to: "c")]), ["ALTER TABLE \"t\" RENAME COLUMN \"a\" TO \"c\""]),
            (
                .alterTable(
                    "t",
                    [
                        .addColumn(
                            Column("c", .boolean, nullable: false, default: .literal(.bool(false)), comment: "none"),
                            ifNotExists: true
                        )
                    ]
                ), ["ALTER TABLE \"t\" ADD COLUMN \"c\" BOOLEAN NOT NULL DEFAULT 0"]
            ),
            (
                .alterTable("t", [.dropColumn("b", ifExists: false, before: nil)]),
                ["DROP INDEX \"i\"", "ALTER TABLE \"t\" DROP COLUMN \"b\""]
            ),
            (
                .alterTable(
                    "t",
                    [
                        .alterColumn("a", ColumnAlteration(nullable: true, comment: .set("x")), before: nil),
                        .alterColumn("b", ColumnAlteration(type: .integer), before: nil),
                    ]
                ), []
            ),
            (
                .alterTable(
                    "t",
                    [
                        .dropColumn("z", ifExists: true, before: nil),
                        .addColumn(Column("a", .text), ifNotExists: true),
                        .dropConstraint("z", kind: nil, ifExists: true, before: nil),
                    ]
                ), []
            ),
            (
                .alterTable(
                    "t",
                    [
                        .alterColumn(
                            "b",
                            ColumnAlteration(
                                type: .bigint,
                                using: "b * 2",
                                nullable: false,
                                default: .set(.literal(.integer(0)))
                            ),
                            before: nil
                        ),
                        .addColumn(
                            Column("c", .text, nullable: false, default: .sql("CURRENT_DATE")),
                            ifNotExists: false
                        ),
                        .dropConstraint("u", kind: .unique, ifExists: false, before: nil),
                        .addConstraint(
                            .foreignKey(
                                ForeignKey(name: "f", columns: ["b"], referencedTable: "t", referencedColumns: ["id"])
                            )
                        ),
                    ]
                ),
                [
                    "CREATE TABLE \"_skein_new_t\" (id INTEGER PRIMARY KEY, a TEXT, b BIGINT NOT NULL DEFAULT 0, \"c\" TEXT NOT NULL DEFAULT CURRENT_DATE, CONSTRAINT \"f\" FOREIGN KEY (\"b\") REFERENCES \"t\" (\"id\"))",
                    "WITH \"t as planned\" (\"id\", \"a\", \"b\") AS (SELECT * FROM \"t\" LIMIT 0)\nINSERT OR ABORT INTO \"_skein_new_t\" (\"id\", \"a\", \"b\")\nSELECT \"id\", \"a\", (b * 2) FROM \"t\" WHERE NOT EXISTS (SELECT 1 FROM \"t as planned\")",
                    "DROP TABLE \"t\"", "PRAGMA legacy_alter_table = ON",
                    "ALTER TABLE \"_skein_new_t\" RENAME TO \"t\"",
                    "PRAGMA legacy_alter_table = OFF", "CREATE INDEX i ON t (b)",
                ].map { $0 + " -- foreign keys off" }
            ),
            (
                .alterTable(
                    "t",
                    [
                        .addConstraint(.check(CheckConstraint(name: "ck", expression: "b > 0"))),
                        .alterColumn("b", ColumnAlteration(nullable: false), before: nil),
                        .addConstraint(
                            .foreignKey(
                                ForeignKey(name: "f", columns: ["b"], referencedTable: "t", referencedColumns: ["id"])
                            )
                        ),
                    ]
                ),
                [
                    "SELECT NOT EXISTS (SELECT 1 FROM \"t\" WHERE \"b\" IS NULL)",
                    "SELECT NOT EXISTS (SELECT 1 FROM \"t\" WHERE NOT (b > 0))",
                    "PRAGMA writable_schema = ON",
                    """
                    UPDATE sqlite_schema SET sql = 'CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT CONSTRAINT u UNIQUE, \
                    b INT NOT NULL, CONSTRAINT "ck" CHECK (b > 0), CONSTRAINT "f" FOREIGN KEY ("b") REFERENCES "t" ("id"))'
                    WHERE type = 'table' AND name = 't' \
                    AND sql = 'CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT CONSTRAINT u UNIQUE, b INT)'
                    """,
                    "PRAGMA writable_schema = RESET",
                    "CREATE VIEW \"_skein_new_t\" AS SELECT * FROM \"t\"", "DROP VIEW \"_skein_new_t\"",
                    """
                    SELECT (SELECT group_concat(quote(name) || ' ' || hidden || ' ' || pk) FROM pragma_table_xinfo('t')) \
                    = '''id'' 0 1,''a'' 0 0,''b'' 0 0'
                    """,
                    "SELECT NOT EXISTS (SELECT 1 FROM pragma_foreign_key_check('t') WHERE fkid IN (0))",
                    """
                    SELECT CASE WHEN (SELECT page_count FROM pragma_page_count) > 5000 THEN 1 \
                    ELSE (SELECT group_concat(quick_check) FROM pragma_quick_check('t')) = 'ok' END
                    """,
                ]
            ),
            (.alterTable("t", [.setComment(.set("none"), before: nil), .hints([:])]), []),
            (
                .renameIndex("i", on: "t", to: "i \"2\"", before: nil),
                [
                    "DROP INDEX \"i\"", "CREATE INDEX \"i \"\"2\"\"\" ON t (b)",
                ]
            ),
            (.createEnum(EnumType("mood", values: ["a"]), ifNotExists: false), []),
            (.dropEnum(ObjectName("mood", schema: "s"), ifExists: false, before: nil), []),
            (
                .createView(View("v w", query: " SELECT 1 AS a; ", columns: ["a"]), ifNotExists: true),
                ["CREATE VIEW IF NOT EXISTS \"v w\" (\"a\") AS SELECT 1 AS a"]
            ),
            (
                .replaceView(View("v", query: "SELECT 'it''s'"), before: nil),
                [
                    "CREATE VIEW \"_skein_new_v\" AS SELECT 'it''s'", "PRAGMA writable_schema = ON",
                    """
                    UPDATE sqlite_schema SET sql = 'CREATE VIEW "v" AS SELECT ''it''''s'''
                    WHERE type = 'view' AND name = 'v'
                    """,
                    "PRAGMA writable_schema = RESET", "DROP VIEW \"_skein_new_v\"",
                ]
            ),
            (.dropView("v", isMaterialized: false, ifExists: true, before: nil), ["DROP VIEW IF EXISTS \"v\""]),
            (.backfill(Backfill("t", set: "b = 1", where: "b IS NULL")), ["UPDATE \"t\" SET b = 1 WHERE b IS NULL"]),
            (
                .createIndex(
                    Index(
                        name: "i3",
                        keys: [
                            IndexKey(.column("a"), descending: true, collation: "NOCASE"),
                            IndexKey(.expression("lower(a)"), collation: "RTRIM"),
                        ]
                    ),
                    on: "t",
                    IndexBuild()
                ),
                ["CREATE INDEX \"i3\" ON \"t\" (\"a\" COLLATE \"NOCASE\" DESC, (lower(a)) COLLATE \"RTRIM\")"]
            ),
        ]

        @Test(arguments: goldens.indices)
        func writes(_ index: Int) throws {
            let (change, expected) = Self.goldens[index]
            let statements = try dialect.render(change, before: Self.before)
            #expect(statements.map { $0.needsForeignKeysOff ? "\($0.sql) -- foreign keys off" : $0.sql } == expected)
            #expect(statements.allSatisfy { $0.transaction == .inside })
        }

        private static func altering(_ changes: TableChange...) -> Change { .alterTable("t", changes) }

        static let refusals: [(Change, String)] = [
            (
                .createTable(Table(TableName("x", schema: "s"), columns: [Column("a", .text)]), ifNotExists: false),
                "no schemas"
            ),
            (.createTable(Table("sqlite_x", columns: [Column("a", .text)]), ifNotExists: false), "SQLite's own"),
            (.createTable(Table("x", columns: [Column("a", .array(of: .text))]), ifNotExists: false), "no arrays"),
            (
                .createTable(
                    Table("x", columns: [Column("a", .enumeration(values: [], name: nil))]),
                    ifNotExists: false
                ), "at least one value"
            ),
            (
                .createTable(Table("x", columns: [Column("a", .integer, autoincrement: true)]), ifNotExists: false),
                "whole primary key"
            ),
            (
                .createTable(
                    Table("x", columns: [Column("a", .text, autoincrement: true)], primaryKey: .init(columns: ["a"])),
                    ifNotExists: false
                ), "no integer"
            ),
            (
                .createTable(
                    Table(
                        "x",
                        columns: [Column("a", .integer, identity: Identity(always: true))],
                        primaryKey: .init(columns: ["a"])
                    ),
                    ifNotExists: false
                ), "ALWAYS"
            ),
            (
                .createTable(
                    Table("x", columns: [Column("a", .text)], options: ["engine": "InnoDB"]),
                    ifNotExists: false
                ), "unknown option engine"
            ),
            (
                .createTable(
                    Table("x", columns: [Column("a", .text, options: ["on_update": "x"])]),
                    ifNotExists: false
                ), "option on_update"
            ),
            (
                .createTable(
                    Table(
                        "x",
                        columns: [Column("a", .text)],
                        uniques: [.init(columns: ["a"], deferrability: .deferrableInitiallyDeferred)]
                    ),
                    ifNotExists: false
                ), "defers only foreign keys"
            ),
            (
                .createTable(
                    Table("x", columns: [Column("a", .text)], uniques: [.init(columns: ["b"])]),
                    ifNotExists: false
                ), "names the column b"
            ),
            (
                .createTable(
                    Table("x", columns: [Column("a", .decimal(precision: 9, scale: 1))], options: ["strict": "true"]),
                    ifNotExists: false
                ), "keeps decimals exact"
            ),
            (
                .createTable(
                    Table("x", columns: [Column("a", .double, default: .literal(.double(.nan)))]),
                    ifNotExists: false
                ), "NaN"
            ),
            (.createIndex(Index(name: "i", keys: [.column("a")], method: "gin"), on: "t", IndexBuild()), "method gin"),
            (
                .createIndex(Index(name: "i", keys: [.column("a")], include: ["b"]), on: "t", IndexBuild()),
                "includes columns"
            ),
            (
                .createIndex(Index(name: "i", keys: [IndexKey(.column("a"), prefixLength: 3)]), on: "t", IndexBuild()),
                "prefix"
            ),
            (.alterTable("nosuch", [.dropColumn("a", ifExists: false, before: nil)]), "there is no table nosuch"),
            (altering(.dropColumn("z", ifExists: false, before: nil)), "no column z"),
            (altering(.addColumn(Column("a", .text), ifNotExists: false)), "already has a column a"),
            (altering(.renameColumn("a", to: "b")), "already has a column b"),
            (altering(.dropConstraint("z", kind: nil, ifExists: false, before: nil)), "no constraint z"),
            (altering(.addConstraint(.primaryKey(PrimaryKey(columns: ["a"])))), "already has a primary key"),
            (altering(.addConstraint(.unique(UniqueConstraint(columns: ["z"])))), "names the column z"),
            (altering(.addColumn(Column("c", .integer, autoincrement: true), ifNotExists: false)), "whole primary key"),
            (altering(.addColumn(Column("c", .native("INT, d INT")), ifNotExists: false)), "not read as one"),
            (altering(.alterColumn("b", ColumnAlteration(type: .native("INT) --")), before: nil)), "not read as one"),
            (altering(.validateConstraint("u")), "from the start"),
            (altering(.hints(["lock": "none"])), "the hint lock"),
            (
                .createIndex(Index(name: "i", keys: [.column("a")]), on: "t", IndexBuild(hints: ["lock": "x"])),
                "the hint lock"
            ),
            (.dropIndex("i", on: "t", IndexBuild(hints: ["lock": "x"]), before: nil), "the hint lock"),
            (altering(.renameConstraint("z", to: "y", before: nil)), "no constraint z"),
            (altering(.alterColumn("b", ColumnAlteration(options: ["x": .set("y")]), before: nil)), "option x"),
            (
                altering(.addConstraint(.check(CheckConstraint(expression: "b > 0", isValidated: false)))),
                "no unvalidated constraints"
            ),
            (
                altering(
                    .addConstraint(
                        .foreignKey(
                            ForeignKey(columns: ["b"], referencedTable: "t", referencedColumns: ["id"], match: .full)
                        )
                    )
                ), "no match full"
            ),
            (
                altering(
                    .addConstraint(
                        .foreignKey(
                            ForeignKey(
                                columns: ["b"],
                                referencedTable: "t",
                                referencedColumns: ["id"],
                                isValidated: false
                            )
                        )
                    )
                ), "no unvalidated constraints"
            ),
            (
                altering(.addConstraint(.unique(UniqueConstraint(columns: ["b"], include: ["a"])))),
                "no covering indexes"
            ),
            (
                altering(.addConstraint(.unique(UniqueConstraint(columns: ["b"], nullsNotDistinct: true)))),
                "no nulls not distinct"
            ),
            (
                altering(.addConstraint(.exclude(ExcludeConstraint(elements: [.init(.column("b"), "=")])))),
                "no exclusion constraints"
            ),
            (
                altering(.addConstraint(.check(CheckConstraint(name: "ck", expression: "\"nosuch\" > 1")))),
                "check ck names the column nosuch"
            ),
            (
                altering(
                    .alterColumn("id", ColumnAlteration(identity: .set(Identity(start: 5))), before: nil)
                ), "options or ALWAYS"
            ),
            (
                .createIndex(Index(name: "i", keys: [IndexKey(.column("a"), nullsFirst: true)]), on: "t", IndexBuild()),
                "no nulls order"
            ),
            (
                .createIndex(
                    Index(name: "i", keys: [IndexKey(.column("a"), operatorClass: "x")]),
                    on: "t",
                    IndexBuild()
                ),
                "no operator classes"
            ),
            (
                .createIndex(Index(name: "i", keys: [.column("a")], nullsNotDistinct: true), on: "t", IndexBuild()),
                "no nulls not distinct"
            ),
            (
                .createIndex(Index(name: "i", keys: [.column("a")], options: ["x": "y"]), on: "t", IndexBuild()),
                "the option x"
            ),
            (.renameIndex("nosuch", on: nil, to: "j", before: nil), "its definition is not known"),
            (.renameIndex("nosuch", on: "t", to: "j", before: nil), "no index nosuch"),
            (.createView(View("v", query: "SELECT 1", isMaterialized: true), ifNotExists: false), "is materialized"),
            (.replaceView(View("v", query: "SELECT 1", isMaterialized: true), before: nil), "is materialized"),
            (.dropView("v", isMaterialized: true, ifExists: false, before: nil), "is materialized"),
            (.createView(View(ObjectName("v", schema: "s"), query: "SELECT 1"), ifNotExists: false), "no schemas"),
            (.createView(View("v", query: " ; "), ifNotExists: false), "no query"),
            (.createSequence(SQLSequence("s"), ifNotExists: false), "no sequences"),
            (.dropSequence("s", ifExists: true, before: nil), "no sequences"),
            (.createSchema("s", ifNotExists: false), "no schemas"),
            (.dropSchema("s", ifExists: false, cascade: false), "no schemas"),
            (.createExtension(Extension("e"), ifNotExists: false), "no extensions"),
            (.dropExtension("e", ifExists: false, before: nil), "no extensions"),
            (.alterEnum("mood", .add("b", .last, tolerant: false), EnumUse()), "are not known"),
            (.backfill(Backfill("nosuch", set: "a = 1", where: "a IS NULL", batch: 5)), "there is no table nosuch"),
        ]

        @Test(arguments: refusals.indices)
        func refuses(_ index: Int) throws {
            let (change, says) = Self.refusals[index]
            let error = try #require(throws: DialectError.self) { try dialect.render(change, before: Self.before) }
            #expect(error.reason.contains(says), "\(error)")
        }

        static let dependants: [(String, [StoredObject], String)] = [
            ("CREATE TABLE u (a, b CHECK (a < b))", [], "the check of column b"),
            ("CREATE TABLE u (a, b, CONSTRAINT k CHECK (a < b))", [], "the check k"),
            ("CREATE TABLE u (a, b AS (a + 1))", [], "the generated column b"),
            (
                "CREATE TABLE u (a, b)",
                [StoredObject(kind: .index, name: "i", table: "u", sql: "CREATE INDEX i ON u (b) WHERE a > 1")],
                "the index i"
            ),
            (
                "CREATE TABLE u (a, b)",
                [
                    StoredObject(
                        kind: .trigger,
                        name: "tr",
                        table: "u",
                        sql: "CREATE TRIGGER tr AFTER INSERT ON u BEGIN SELECT NEW.\"A\"; END"
                    )
                ], "the trigger tr"
            ),
            ("CREATE TABLE u (a)", [], "the only column"),
            ("CREATE TABLE u (a PRIMARY KEY, b) WITHOUT ROWID", [], "needs its key"),
            ("CREATE TABLE u (a, b, nonsense nonsense nonsense (", [], "cannot be read whole"),
        ]

        @Test(arguments: dependants.indices)
        func refusesToDropAColumnThatIsUsed(_ index: Int) throws {
            let (sql, objects, says) = Self.dependants[index]
            var table =
                (try? SQLiteTableText(parsing: sql))?.model { _ in [] } ?? Table("u", columns: [Column("a", .text)])
            table.stored = StoredDefinition(create: sql, dependents: objects)
            let error = try #require(throws: DialectError.self) {
                try dialect.render(
                    .alterTable("u", [.dropColumn("a", ifExists: false, before: nil)]),
                    before: SchemaModel([table])
                )
            }
            #expect(error.reason.contains(says), "\(error)")
        }

        @Test func needsOnlyTheTableThatIsAlteredOrRenamed() {
            for (change, _) in Self.goldens {
                switch change {
                case .alterTable, .renameTable, .renameIndex, .alterEnum: #expect(dialect.needs(change) == ["t"])
                case .createTable(let table, let ifNotExists):
                    #expect(dialect.needs(change) == (ifNotExists && !table.indexes.isEmpty ? [table.name] : []))
                case .backfill(let backfill): #expect(dialect.needs(change) == (backfill.batch == nil ? [] : ["t"]))
                default: #expect(dialect.needs(change).isEmpty)
                }
            }
        }

        @Test(arguments: [
            ("((a > 1))", "a > 1"), ("\"a\"  IN ( 1,2 )", "a in(1, 2)"), ("NOW ( )", "now()"), ("a - -1", "a - - 1"),
            ("a /* x */ AND\nB", "a and b"), ("'A  b'", "'A  b'"), ("[order] + \"x y\"", "\"order\" + \"x y\""),
            ("\"str\"", "\"str\""), ("(a) + (b)", "(a) + (b)"), ("'open", "'open"),
        ])
        func expressionsHaveOneForm(written: String, canonical: String) {
            let columns: Set<String> = ["a", "b", "order", "x y"]
            #expect(SQLiteExpression.canonical(written, columns: columns) == canonical)
            #expect(SQLiteExpression.canonical(canonical, columns: columns) == canonical)
        }

        @Test func normalizingTwiceIsNormalizingOnce() {
            let once = dialect.normalize(SchemaModel([SQLiteEquationTests.full, SQLiteEquationTests.everyType]))
            #expect(dialect.normalize(once) == once)
        }
    }
#endif
