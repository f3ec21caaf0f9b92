#if SQLite
    import SkeinDriver
    import SkeinModel
    import SkeinSQL
    import TestServers
    import Testing

    @testable import SkeinSQLite

    /// Views, the names of indexes, enumerations and rows in batches, on real files.
    @Suite struct SQLiteObjectTests {
        // MARK: Views

        @Test func viewsComeBackAsTheyWereWritten() async throws {
            let view = View(
                "a \"view\"",
                query: "SELECT id, 'AS' AS \"x y\" -- why\nFROM t WHERE id > 1",
                columns: ["i", "x"]
            )
            try await withDatabase("CREATE TABLE t (id INT); INSERT INTO t VALUES (1), (2)") { database in
                try await database.apply(.createView(view, ifNotExists: false))
                try await database.apply(.createView(View(view.name, query: "SELECT 2"), ifNotExists: true))
                let found = try await database.schema()
                #expect(found.views == [view.name: view])
                let rows = try database.shell.query("SELECT i, x FROM \"a \"\"view\"\"\"")
                #expect(rows == "2|AS")
                let scoped = try await database.connection.inspect(.tables([view.name, "nosuch"]))
                #expect(scoped.views.count == 1 && scoped.tables.isEmpty)
                try await database.apply(.dropView(view.name, isMaterialized: false, ifExists: false, before: nil))
                try await database.apply(.dropView(view.name, isMaterialized: false, ifExists: true, before: nil))
                let left = try await database.schema()
                #expect(left.views.isEmpty && left.tables.count == 1)
            }
        }

        @Test(arguments: [true, false])
        func aViewThatIsReplacedKeepsItsTriggers(editsSchema: Bool) async throws {
            try await withDatabase(
                """
                CREATE TABLE t (a, b); INSERT INTO t VALUES (1, 2); CREATE VIEW v AS SELECT a FROM t;
                CREATE VIEW w AS SELECT a FROM v;
                CREATE TRIGGER tr INSTEAD OF INSERT ON v BEGIN INSERT INTO t VALUES (NEW.a, 0); END;
                """
            ) { database in
                let other = try await database.connect()
                _ = try await other.run(Statement("SELECT * FROM v"))
                let view = View("v", query: "SELECT b AS a FROM t;")
                if editsSchema {
                    try await database.apply(.replaceView(view, before: nil))
                    let rows = try await other.run(Statement("SELECT a FROM w"))
                    #expect(rows.rows == [[.integer(2)]])
                    let count = try database.shell.query("INSERT INTO v VALUES (7); SELECT count(*) FROM t")
                    #expect(count == "2")
                } else {
                    let error = await errorOf {
                        try await database.apply(.replaceView(view, before: nil), editsSchema: false)
                    }
                    #expect(error?.message.contains("view v has triggers") == true)
                    try database.shell.query("DROP TRIGGER tr")
                    try await database.apply(.replaceView(view, before: nil), editsSchema: false)
                    let rows = try database.shell.query("SELECT a FROM w")
                    #expect(rows == "2")
                }
                let objects = try database.shell.query("SELECT count(*) FROM sqlite_schema WHERE name LIKE '%skein%'")
                #expect(objects == "0")
                await other.close()
            }
        }

        static let brokenViews: [(Change, String)] = [
            (.createView(View("n", query: "SELECT nosuch FROM t"), ifNotExists: false), "view n does not work"),
            (.createView(View("n", query: "SELECT FROM"), ifNotExists: false), "syntax error"),
            (.createView(View("n", query: "SELECT 1; DROP TABLE t"), ifNotExists: false), "more than one statement"),
            (.createView(View("n", query: "SELECT ?"), ifNotExists: false), "parameters"),
            (.replaceView(View("v", query: "SELECT 1 AS other"), before: nil), "view w would no longer work"),
            (.replaceView(View("v", query: "SELECT 1; SELECT 2"), before: nil), "more than one statement"),
            (.replaceView(View("nosuch", query: "SELECT 1"), before: nil), "another definition"),
            (.dropView("v", isMaterialized: false, ifExists: false, before: nil), "view w would no longer work"),
        ]

        @Test(arguments: brokenViews.indices)
        func aViewThatWouldBreakIsRefused(_ number: Int) async throws {
            let (change, says) = Self.brokenViews[number]
            try await withDatabase(
                "CREATE TABLE t (a); CREATE VIEW v AS SELECT a FROM t; CREATE VIEW w AS SELECT a FROM v"
            ) {
                database in
                let before = try database.shell.query(".dump")
                let error = await errorOf { try await database.apply(change) }
                #expect(error?.message.contains(says) == true, "\(error as Any)")
                let after = try database.shell.query(".dump")
                #expect(after == before)
                _ = try await database.connection.run(Statement("SELECT * FROM w"))
            }
        }

        // MARK: Indexes

        @Test func anIndexGetsAnotherName() async throws {
            try await withDatabase(
                "CREATE TABLE t (a TEXT, b, CONSTRAINT uq UNIQUE (b)); CREATE UNIQUE INDEX \"i 1\" ON t (lower(a) COLLATE RTRIM DESC, b) WHERE b > 0"
            ) { database in
                for (old, new) in [("i 1", "it's"), ("uq", "uq 2")] {
                    let change = Change.renameIndex(
                        Identifier(reported: old),
                        on: "t",
                        to: Identifier(reported: new),
                        before: nil
                    )
                    var expected = try await database.schema()
                    let before = try await database.connection.inspect(.everything)
                    let foretold = try dialect.stored(after: change, before: before)
                    try expected.apply(change)
                    try await database.apply(change)
                    let found = try await database.connection.inspect(.everything)
                    #expect(found.withoutTexts == dialect.normalize(expected) && found["t"]?.stored == foretold["t"])
                }
                let sql = try database.shell.query("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type")
                #expect(
                    sql == """
                        CREATE UNIQUE INDEX "it's" ON t (lower(a) COLLATE RTRIM DESC, b) WHERE b > 0
                        CREATE TABLE t (a TEXT, b, CONSTRAINT "uq 2" UNIQUE (b))
                        """
                )
            }
        }

        @Test func keysComeBackWithTheirCollationAndOrder() async throws {
            let table = Table(
                "t",
                columns: [Column("a", .text, collation: "NOCASE"), Column("b", .text), Column("key", .integer)],
                indexes: [
                    Index(
                        name: "i",
                        keys: [
                            IndexKey(.column("a"), collation: "binary"), IndexKey(.column("b"), descending: true),
                            IndexKey(.expression("lower(b)"), descending: true, collation: "NOCASE"),
                            IndexKey(.expression("(b || a)"), collation: "NOCASE"),
                        ]
                    ),
                    Index(name: "j", keys: [IndexKey(.column("a"), collation: "NoCase"), .column("key")]),
                ]
            )
            try await withDatabase { database in
                try await database.apply(.createTable(table, ifNotExists: false))
                let found = try await database.schema()
                #expect(found == dialect.normalize(SchemaModel([table])))
                #expect(found["t"]?.index("i")?.keys.map(\.collation) == ["BINARY", nil, "NOCASE", "NOCASE"])
                #expect(found["t"]?.index("j")?.keys.map(\.collation) == [nil, nil])
                let collations = try database.shell.query(
                    "SELECT group_concat(upper(coll) || \"desc\") FROM pragma_index_xinfo('i') WHERE key"
                )
                #expect(collations == "BINARY0,BINARY1,NOCASE1,NOCASE0")
            }
        }

        // MARK: Columns

        @Test func collationsOfColumnsChange() async throws {
            try await withDatabase("CREATE TABLE t (a TEXT, b); INSERT INTO t VALUES ('x', 1); CREATE INDEX i ON t (a)")
            {
                database in
                try await database.alter(
                    "t",
                    .alterColumn("a", ColumnAlteration(collation: .set("NOCASE")), before: nil)
                )
                let found = try database.shell.query(
                    "SELECT count(*) FROM t WHERE a = 'X'; SELECT coll FROM pragma_index_xinfo('i') LIMIT 1"
                )
                #expect(found == "1\nNOCASE")
                try await database.alter("t", .alterColumn("a", ColumnAlteration(collation: .drop), before: nil))
                let sql = try database.shell.query("SELECT sql FROM sqlite_schema WHERE name = 't'")
                #expect(sql == "CREATE TABLE \"t\" (a TEXT, b)")
            }
        }

        @Test func generatedColumnsChange() async throws {
            try await withDatabase("CREATE TABLE t (a INT, g INT AS (a + 1)); INSERT INTO t VALUES (1), (5)") {
                database in
                func alter(_ computed: ColumnAlteration.Setting<Computed>) async throws {
                    try await database.alter("t", .alterColumn("g", ColumnAlteration(computed: computed), before: nil))
                }
                try await alter(.set(Computed(sql: "a * 2", stored: true)))
                let changed = try database.shell.query(
                    "SELECT group_concat(g) FROM t; SELECT hidden FROM pragma_table_xinfo('t')"
                )
                #expect(changed == "2,10\n0\n3")
                // A plain column keeps the values that were computed last.
                try await alter(.drop)
                let plain = try database.shell.query("UPDATE t SET a = 3 WHERE a = 5; SELECT group_concat(g) FROM t")
                #expect(plain == "2,10")
                try await alter(.set(Computed(sql: "a * 2", stored: false)))
                let virtual = try database.shell.query(
                    "SELECT group_concat(g) FROM t; SELECT hidden FROM pragma_table_xinfo('t')"
                )
                #expect(virtual == "2,6\n0\n2")
            }
        }

        @Test func identitiesAreNumbered() async throws {
            try await withDatabase("CREATE TABLE t (id INTEGER PRIMARY KEY); INSERT INTO t VALUES (8); DELETE FROM t") {
                database in
                try await database.alter(
                    "t",
                    .alterColumn("id", ColumnAlteration(identity: .set(Identity())), before: nil)
                )
                let sql = try database.shell.query("SELECT sql FROM sqlite_schema WHERE name = 't'")
                #expect(sql.contains("AUTOINCREMENT"))
                try await database.alter("t", .alterColumn("id", ColumnAlteration(identity: .drop), before: nil))
                let plain = try database.shell.query("SELECT sql FROM sqlite_schema WHERE name = 't'")
                #expect(!plain.contains("AUTOINCREMENT"))
            }
        }

        // MARK: Enumerations

        @Test func valuesOfAnEnumerationChange() async throws {
            let mood = EnumType("mood", values: ["sad", "ok"])
            let table = Table(
                "t",
                columns: [
                    Column("id", .integer),
                    Column(
                        "m",
                        .enumeration(values: mood.values, name: "mood"),
                        nullable: false,
                        default: .literal(.text("ok"))
                    ),
                ],
                primaryKey: PrimaryKey(columns: ["id"])
            )
            try await withDatabase { database in
                var model = SchemaModel()
                for change in [Change.createEnum(mood, ifNotExists: false), .createTable(table, ifNotExists: false)] {
                    try await database.apply(change)
                    try model.apply(change)
                }
                try database.shell.query("INSERT INTO t VALUES (1, 'sad'), (2, 'ok')")
                let steps: [EnumChange] = [
                    .add("it's great", .after("sad"), tolerant: false), .rename("ok", to: "fine"),
                    .remove("it's great", .last),
                ]
                for step in steps {
                    let use = EnumUse(values: model.enums["mood"]?.values, columns: model.columns(ofEnum: "mood"))
                    let change = Change.alterEnum("mood", step, use)
                    let before = try await database.connection.inspect(.everything)
                    let foretold = try dialect.stored(after: change, before: before)
                    try await database.apply(change)
                    try model.apply(change)
                    let found = try await database.connection.inspect(.everything)
                    #expect(found.withoutTexts == dialect.normalize(model), "\(step)")
                    #expect(found["t"]?.stored == foretold["t"], "\(step)")
                }
                let rows = try database.shell.query("INSERT INTO t (id) VALUES (3); SELECT group_concat(m) FROM t")
                #expect(rows == "sad,fine,fine")
                let use = EnumUse(values: model.enums["mood"]?.values, columns: model.columns(ofEnum: "mood"))
                let error = await errorOf { try await database.apply(.alterEnum("mood", .remove("sad", .last), use)) }
                #expect(error?.message.contains("CHECK constraint failed") == true)
            }
        }

        // MARK: Rows

        @Test(arguments: [
            "CREATE TABLE t (a, b)", "CREATE TABLE t (rowid TEXT, a, b)",
            "CREATE TABLE t (rowid TEXT, _rowid_ TEXT, oid TEXT, a, b, id INTEGER PRIMARY KEY)",
            "CREATE TABLE t (a, k, l DEFAULT 1, b, PRIMARY KEY (k, l)) WITHOUT ROWID",
        ])
        func rowsAreFilledInBatches(table: String) async throws {
            try await withDatabase(table) { database in
                let key = table.contains("WITHOUT") ? "k" : "a"
                try database.shell.query(
                    """
                    WITH n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 25)
                    INSERT INTO t (\(key)) SELECT i FROM n; UPDATE t SET b = 0 WHERE \(key) = 3;
                    """
                )
                let fill = Backfill("t", set: "b = \(key) * 2", where: "b IS NULL", batch: 10)
                let before = try await database.connection.inspect(.tables(dialect.needs(.backfill(fill))))
                let statements = try dialect.render(.backfill(fill), before: before)
                let changed = try await database.connection.runChecked(statements).map(\.affectedRows)
                #expect(changed == [24])
                #expect(statements.map(\.transaction) == [.outside])
                let rows = try database.shell.query(
                    "SELECT count(*), sum(b) FROM t WHERE b = \(key) * 2; SELECT b FROM t WHERE \(key) = 3"
                )
                #expect(rows == "24|644\n0")
                let batch = try await database.connection.run(
                    Statement(statements[0].sql.replacing("b IS NULL", with: "b > 0"))
                )
                #expect(batch.affectedRows == 10)
            }
        }
    }
#endif
