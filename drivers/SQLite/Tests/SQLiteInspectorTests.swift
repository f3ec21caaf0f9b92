#if SQLite
    import SkeinDriver
    import SkeinModel
    import SkeinSQL
    import TestServers
    import Testing

    @testable import SkeinSQLite

    @Suite struct SQLiteInspectorTests {
        @Test(arguments: [
            "plain", "select", "Ünïcödé 🧶", "with \"quotes\"", "with 'apostrophe'", "with `tick`", "with [bracket]",
            "a;b--c",
            " space ", "new\\line", "percent%s", "_", "1st", "a.b", "Robert'); DROP TABLE t;--",
        ])
        func hostileNamesComeBack(name: String) async throws {
            let name = Identifier(stringLiteral: name)
            let table = Table(
                TableName(name),
                columns: [Column(name, .integer, nullable: false), Column("other", .text)],
                primaryKey: PrimaryKey(name: name, columns: [name]),
                uniques: [UniqueConstraint(name: name, columns: ["other", name])],
                foreignKeys: [
                    ForeignKey(name: name, columns: [name], referencedTable: TableName(name), referencedColumns: [name])
                ],
                checks: [CheckConstraint(name: name, expression: "other <> ''")],
                indexes: [Index(name: Identifier(stringLiteral: "i " + name.text), keys: [.column(name)])]
            )
            try await withDatabase { database in
                try await database.apply(.createTable(table, ifNotExists: false))
                let found = try await database.schema()
                #expect(found == database.dialect.normalize(SchemaModel([table])))
                try await database.alter(
                    TableName(name),
                    .alterColumn("other", ColumnAlteration(nullable: false), before: nil)
                )
                try await database.alter(TableName(name), .renameColumn(name, to: "n"))
                try await database.apply(.renameTable(TableName(name), to: "t"))
                try await database.apply(
                    .insertRows("t", RowSet(columns: ["n", "other"], rows: [[.integer(1), .text("x")]]))
                )
                let renamed = try await database.schema()
                #expect(renamed["t"]?.foreignKeys.map(\.referencedColumns) == [["n"]])
                #expect(renamed["t"]?.column("other")?.nullable == false)
            }
        }

        @Test func readsWhatOthersMade() async throws {
            try await withDatabase(
                """
                CREATE TABLE Parent (Id INTEGER PRIMARY KEY, x REAL DEFAULT (1), y BOOL DEFAULT TRUE, z "VARCHAR"(7) DEFAULT word);
                CREATE TABLE child (a, p REFERENCES parent, q INT REFERENCES PARENT(ID) DEFERRABLE, r AS (a || 'x'));
                CREATE INDEX i ON child (A, lower(q) DESC, p COLLATE NOCASE) WHERE ("a" IS NOT NULL);
                CREATE TABLE as_select AS SELECT 1 AS one, 'x' AS two;
                CREATE VIEW v AS SELECT * FROM child; CREATE VIRTUAL TABLE f USING fts5(body);
                CREATE TRIGGER tr AFTER INSERT ON child BEGIN SELECT 1; END;
                CREATE TRIGGER other AFTER INSERT ON as_select BEGIN DELETE FROM child; END;
                """
            ) { database in
                let schema = try await database.connection.inspect(.everything)
                #expect(schema.tables.keys.sorted() == ["Parent", "as_select", "child"])
                let parent = try #require(schema["Parent"])
                #expect(
                    parent.columns == [
                        Column("Id", .integer, nullable: false), Column("x", .double, default: .literal(.integer(1))),
                        Column("y", .boolean, default: .literal(.integer(1))),
                        Column("z", .string(length: 7), default: .literal(.text("word"))),
                    ]
                )
                let child = try #require(schema["child"])
                #expect(
                    child.foreignKeys == [
                        ForeignKey(columns: ["p"], referencedTable: "Parent", referencedColumns: ["Id"]),
                        ForeignKey(
                            columns: ["q"],
                            referencedTable: "Parent",
                            referencedColumns: ["Id"],
                            deferrability: .deferrableInitiallyImmediate
                        ),
                    ]
                )
                #expect(child.columns.map(\.type) == [.native(""), .native(""), .integer, .native("")])
                #expect(
                    child.indexes == [
                        Index(
                            name: "i",
                            keys: [
                                .column("a"), IndexKey(.expression("lower(q)"), descending: true),
                                IndexKey(.column("p"), collation: "NOCASE"),
                            ],
                            predicate: "a is not null"
                        )
                    ]
                )
                #expect(
                    child.stored?.dependents.map { "\($0.kind) \($0.name)" } == [
                        "index i", "view v", "trigger tr", "trigger other",
                    ]
                )
                #expect(schema.views == ["v": View("v", query: "SELECT * FROM child")])
                #expect(schema["as_select"]?.columns.map(\.name) == ["one", "two"])
            }
        }

        @Test func theScopeIsKept() async throws {
            try await withDatabase("CREATE TABLE a (x); CREATE TABLE b (a REFERENCES a(x)); CREATE TABLE \"A b\" (x)") {
                database in
                let scope = InspectionScope.tables(["b", "A b", "nosuch", TableName("a", schema: "other")])
                let found = try await database.connection.inspect(scope)
                #expect(found.tables.keys.sorted() == ["A b", "b"])
                #expect(found["b"]?.foreignKeys.first?.referencedTable == "a")
                let none = try await database.connection.inspect(.tables([]))
                #expect(none.tables.isEmpty)
            }
        }

        /// A text that is not understood is inspected as far as pragmas go, kept, and never edited.
        @Test func aTextThatIsNotUnderstoodIsNotEdited() async throws {
            try await withDatabase(
                """
                CREATE TABLE p (id INTEGER PRIMARY KEY);
                CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, a TEXT DEFAULT 'x' UNIQUE, b INT,
                  p INT REFERENCES p NOT NULL DEFERRABLE, UNIQUE (b, a), FOREIGN KEY (a, b) REFERENCES p (x, y) ON DELETE CASCADE);
                """
            ) { database in
                let table = try #require(try await database.connection.inspect(.everything)["t"])
                #expect(table.columns.map(\.name) == ["id", "a", "b", "p"] && table.primaryKey?.columns == ["id"])
                #expect(table.column("a")?.defaultValue == .literal(.text("x")))
                #expect(table.uniques.map(\.columns) == [["a"], ["b", "a"]])
                #expect(table.foreignKeys.map(\.columns) == [["a", "b"], ["p"]])
                #expect(table.foreignKeys.map(\.referencedColumns) == [["x", "y"], ["id"]])
                #expect(table.foreignKeys.map(\.onDelete) == [.cascade, .noAction])
                #expect(table.stored?.create.contains("DEFERRABLE") == true)
                let error = await errorOf(DialectError.self) {
                    try await database.alter("t", .alterColumn("b", ColumnAlteration(nullable: false), before: nil))
                }
                #expect(error?.reason.contains("cannot be read whole") == true && error?.hint != nil)
            }
        }

        @Test func rowsGoInAndOut() async throws {
            try await withDatabase("CREATE TABLE t (a INT, b TEXT)") { database in
                let rows = RowSet(
                    columns: ["a", "b"],
                    rows: (0..<40_000).map { [.integer($0), $0 == 7 ? .null : .text("\($0)")] }
                )
                let inserts = try database.dialect.render(.insertRows("t", rows), before: SchemaModel())
                #expect(inserts.count == 3)
                try await database.run(inserts)
                let few = RowSet(columns: ["a", "b"], rows: [[.integer(7), .null], [.integer(8), .text("8")]])
                try await database.apply(.deleteRows("t", few))
                let count = try database.shell.query("SELECT count(*) FROM t")
                #expect(count == "39998")
            }
        }

        @Test func aMisspelledColumnOfAnIndexIsNotAString() async throws {
            try await withDatabase("CREATE TABLE t (a)") { database in
                let error = await errorOf {
                    try await database.apply(
                        .createIndex(Index(name: "i", keys: [.column("nosuch")]), on: "t", IndexBuild())
                    )
                }
                #expect(
                    error?.message.contains("no such column: nosuch") == true
                        || error?.message.contains("nosuch") == true
                )
            }
        }
    }
#endif
