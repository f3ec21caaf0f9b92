import SkeinDriver
import SkeinModel
import SkeinSQL
import Testing

@Suite struct StandardDialectTests {
    private let dialect = PlainDialect()
    private func sql(_ change: Change, _ dialect: PlainDialect = PlainDialect()) throws -> [String] {
        try dialect.render(change, before: SchemaModel()).map(\.sql)
    }

    private static let table = Table(
        TableName("or\"ders", schema: "shop"),
        columns: [
            Column("id", .integer, nullable: false), Column("user id", .integer, default: .literal(.integer(0))),
            Column("made", .date, default: .sql("CURRENT_DATE")),
        ],
        primaryKey: PrimaryKey(name: "pk", columns: ["id", "user id"]),
        uniques: [UniqueConstraint(columns: ["made"], deferrability: .deferrableInitiallyDeferred)],
        foreignKeys: [
            ForeignKey(
                name: "fk",
                columns: ["user id"],
                referencedTable: TableName("users", schema: "crm"),
                referencedColumns: ["id"],
                onDelete: .setNull,
                onUpdate: .cascade,
                deferrability: .deferrableInitiallyImmediate
            )
        ],
        checks: [CheckConstraint(name: "ck", expression: "id > 0")],
        indexes: [Index(name: "ix", keys: [.column("made")])],
        comment: "last"
    )

    @Test func `A table comes with its constraints, then its indexes, then the rest`() throws {
        #expect(
            try sql(.createTable(Self.table, ifNotExists: true)) == [
                """
                CREATE TABLE IF NOT EXISTS "shop"."or""ders" (
                    "id" integer NOT NULL,
                    "user id" integer DEFAULT '0',
                    "made" date DEFAULT CURRENT_DATE,
                    CONSTRAINT "pk" PRIMARY KEY ("id", "user id"),
                    UNIQUE ("made") DEFERRABLE INITIALLY DEFERRED,
                    CONSTRAINT "fk" FOREIGN KEY ("user id") REFERENCES "crm"."users" ("id") \
                ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE,
                    CONSTRAINT "ck" CHECK (id > 0)
                )
                """,
                #"CREATE INDEX IF NOT EXISTS "ix" ON "shop"."or""ders" ("made")"#, "COMMENT last",
            ]
        )
    }

    @Test(
        arguments: [
            (.dropTable("users", ifExists: false, before: nil), #"DROP TABLE "users""#),
            (
                .dropTable(TableName("users", schema: "crm"), ifExists: true, before: nil),
                #"DROP TABLE IF EXISTS "crm"."users""#
            ),
            (
                .renameTable(TableName("users", schema: "crm"), to: "people"),
                #"ALTER TABLE "crm"."users" RENAME TO "people""#
            ),
            (
                .createIndex(
                    Index(
                        name: "ix",
                        keys: [IndexKey(.column("a"), descending: true), IndexKey(.expression("lower(b)"))],
                        unique: true,
                        predicate: "c > 0",
                        include: ["d", "e"],
                        method: "btree"
                    ),
                    on: "users",
                    IndexBuild()
                ),
                #"CREATE UNIQUE INDEX "ix" ON "users" USING btree ("a" DESC, (lower(b))) INCLUDE ("d", "e") WHERE c > 0"#
            ),
            (
                .createIndex(
                    Index(name: "ix", keys: [.column("a")]),
                    on: "users",
                    IndexBuild(concurrently: true, tolerant: true)
                ),
                #"CREATE INDEX CONCURRENTLY IF NOT EXISTS "ix" ON "users" ("a")"#
            ),
            (
                .dropIndex("ix", on: TableName("users", schema: "crm"), IndexBuild(), before: nil),
                #"DROP INDEX "crm"."ix""#
            ),
            (.dropIndex("ix", on: nil, IndexBuild(tolerant: true), before: nil), #"DROP INDEX IF EXISTS "ix""#),
        ] as [(Change, String)]
    )
    func `A change has its text`(_ change: Change, _ text: String) throws {
        #expect(try sql(change) == [text])
    }

    @Test func `A concurrent build runs outside a transaction, where there is such a build`() throws {
        let change = Change.createIndex(
            Index(name: "ix", keys: [.column("a")]),
            on: "users",
            IndexBuild(concurrently: true)
        )
        #expect(try dialect.render(change, before: SchemaModel()).map(\.transaction) == [.outside])
        var plain = PlainDialect()
        plain.capabilities.features = []
        let statements = try plain.render(change, before: SchemaModel())
        #expect(statements == [Statement(#"CREATE INDEX "ix" ON "users" ("a")"#)])
    }

    @Test(arguments: [
        (Index(name: "ix", keys: [.column("a")], predicate: "a > 0"), "partial"),
        (Index(name: "ix", keys: [.column("a")], include: ["b"]), "includes"),
        (Index(name: "ix", keys: [IndexKey(.expression("a + 1"))]), "expression"),
        (Index(name: "ix", keys: [IndexKey(.column("a"), prefixLength: 10)]), "prefix"),
    ])
    func `What the server lacks is refused, with what and why`(_ index: Index, _ word: String) {
        var dialect = PlainDialect()
        dialect.capabilities.features = []
        let change = Change.createIndex(index, on: "users", IndexBuild())
        let error = #expect(throws: DialectError.self) { try dialect.render(change, before: SchemaModel()) }
        #expect(error?.description.contains(word) == true)
        #expect(error?.description.hasPrefix("plain 1.0: ") == true)
    }

    @Test func `A deferrable constraint is refused where every constraint is checked at once`() {
        var dialect = PlainDialect()
        dialect.capabilities.features = []
        #expect(throws: DialectError.self) {
            try dialect.render(.createTable(Self.table, ifNotExists: false), before: SchemaModel())
        }
    }

    @Test func `A table cannot be altered in the standard's words`() {
        #expect(throws: DialectError.self) { try dialect.render(.alterTable("users", []), before: SchemaModel()) }
    }

    @Test func `Rows are bound, as many a statement as its placeholders allow`() throws {
        let rows = RowSet(columns: ["id", "it's"], rows: (1...5).map { [.integer($0), .text("row '\($0)")] })
        let statements = try dialect.render(.insertRows("users", rows), before: SchemaModel())
        #expect(statements.map(\.binds.count) == [4, 4, 2])
        #expect(statements[0].sql == #"INSERT INTO "users" ("id", "it's") VALUES ($1, $2), ($3, $4)"#)
        #expect(statements[2].binds == [.integer(5), .text("row '5")])
        let wide = RowSet(columns: ["a", "b", "c", "d", "e"], rows: [[.null, .null, .null, .null, .null]])
        #expect(try dialect.render(.insertRows("users", wide), before: SchemaModel()).count == 1)
        #expect(try dialect.render(.insertRows("users", RowSet(columns: ["a"], rows: [])), before: SchemaModel()) == [])
    }

    @Test func `Rows are found by their key, or by all of their columns`() throws {
        var rows = RowSet(columns: ["id", "name"], rows: [[.integer(1), .null], [.integer(2), .text("b")]])
        let all = try dialect.render(.deleteRows("users", rows), before: SchemaModel())
        #expect(
            all.map(\.sql) == [
                #"DELETE FROM "users" WHERE "id" = $1 AND "name" = $2"#,
                #"DELETE FROM "users" WHERE "id" = $1 AND "name" IS NULL"#,
            ]
        )
        rows.key = ["id"]
        let byKey = try dialect.render(.deleteRows("users", rows), before: SchemaModel())
        #expect(byKey.map(\.sql) == [#"DELETE FROM "users" WHERE "id" = $1"#, #"DELETE FROM "users" WHERE "id" = $1"#])
        #expect(byKey.map(\.binds) == [[.integer(2)], [.integer(1)]])
    }

    @Test func `Raw SQL keeps its words, its lines and its place outside transactions`() throws {
        let raw = RawSQL([RawStatement("VACUUM", line: 7), RawStatement("ANALYZE ?")], transactional: false)
        #expect(
            try dialect.render(.execute(raw), before: SchemaModel()) == [
                Statement("VACUUM", transaction: .outside, line: 7), Statement("ANALYZE ?", transaction: .outside),
            ]
        )
    }

    @Test func `A fragment is quoted and numbered by its dialect`() {
        let column: Identifier = #"a"b"#
        let part: SQLFragment = "\(name: column) = \(bind: .integer(1))"
        let statement = dialect.statement(
            "SELECT 1 FROM \(table: TableName("t", schema: "s")) WHERE \(part) AND x = \(bind: .text("$1"))",
            expectedRows: 3
        )
        #expect(statement.sql == #"SELECT 1 FROM "s"."t" WHERE "a""b" = $1 AND x = $2"#)
        #expect(statement.binds == [.integer(1), .text("$1")])
        #expect(statement.expectedRows == 3)
    }

    @Test(
        arguments: [
            (.bytes(4), "größ", false), (.bytes(6), "größ", true), (.characters(4), "größ", true),
            (.characters(3), "größ", false),
            (.characters(1), "e\u{301}", false), (.none, "anything", true),
        ] as [(Capabilities.NameLimit, String, Bool)]
    )
    func `A name is measured as its server does`(_ limit: Capabilities.NameLimit, _ name: String, _ allowed: Bool)
        throws
    {
        #expect(Capabilities([], nameLimit: limit).allows(try Identifier(name)) == allowed)
    }
}
