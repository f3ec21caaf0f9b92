#if SQLite
    import SkeinDriver
    import SkeinModel
    import SkeinSQL
    import TestServers
    import Testing

    @testable import SkeinSQLite

    /// A change, and what is there before it.
    struct Situation: CustomTestStringConvertible, Sendable {
        var name: String
        var setup: String
        var changes: [Change]
        /// Whether taking the changes back gives the schema before: not where the model forgets something.
        var isReversible = true

        init(_ name: String, _ setup: String, isReversible: Bool = true, _ changes: Change...) {
            self.name = name
            self.setup = setup
            self.changes = changes
            self.isReversible = isReversible
        }

        var testDescription: String { name }
    }

    /// What was there before, filled in from a model, as the engine does.
    func withImages(_ change: Change, _ schema: SchemaModel) -> Change {
        switch change {
        case .dropTable(let name, let ifExists, nil): .dropTable(name, ifExists: ifExists, before: schema[name])
        case .dropIndex(let name, let on, let build, nil):
            .dropIndex(name, on: on, build, before: schema.tables.values.lazy.compactMap { $0.index(name) }.first)
        case .alterTable(let name, let changes): .alterTable(name, withImages(changes, of: name, schema))
        default: change
        }
    }

    private func withImages(_ changes: [TableChange], of name: TableName, _ schema: SchemaModel) -> [TableChange] {
        var schema = schema
        return changes.map { change in
            let change = withImages(change, schema[name])
            try? schema.apply(.alterTable(name, [change]))
            return change
        }
    }

    private func withImages(_ change: TableChange, _ table: Table?) -> TableChange {
        switch change {
        case .dropColumn(let name, let ifExists, nil):
            .dropColumn(name, ifExists: ifExists, before: table?.column(name))
        case .alterColumn(let name, let alteration, nil): .alterColumn(name, alteration, before: table?.column(name))
        case .dropConstraint(let name, let kind, let ifExists, nil):
            .dropConstraint(name, kind: kind, ifExists: ifExists, before: table?.constraint(name, kind: kind))
        default: change
        }
    }

    /// After a change a database looks as the model says, and after its inverse as before.
    @Suite struct SQLiteEquationTests {
        static let types: [DataType] = [
            .smallint, .integer, .bigint, .boolean, .decimal(precision: 10, scale: 2),
            .decimal(precision: 7, scale: nil),
            .decimal(precision: nil, scale: nil), .float, .double, .string(length: 40), .text, .char(length: 3),
            .binary(length: nil), .binary(length: 16), .date, .time, .datetime, .timestamp, .interval, .json, .uuid,
            .enumeration(values: ["it's", "b", "ccc"], name: "mood"), .native("geometry ( 4 )"), .native("int"),
        ]

        static let everyType = Table(
            "every type",
            columns: types.enumerated().map { Column(Identifier(reported: "c\($0)"), $1) }
        )

        static let full = Table(
            "full",
            columns: [
                Column("id", .bigint, nullable: false, autoincrement: true, comment: "gone"),
                Column("Mixed \"Case\"", .string(length: 9), nullable: false, default: .literal(.text("it's"))),
                Column("order", .integer, default: .literal(.integer(-5)), collation: "NOCASE"),
                Column("at", .timestamp, nullable: false, default: .sql("CURRENT_TIMESTAMP")),
                Column("d", .text, default: .sql("datetime('now')")),
                Column("flag", .boolean, nullable: false, default: .literal(.bool(true))),
                Column("real", .double, default: .literal(.double(1.5))),
                Column("raw", .binary(length: nil), default: .literal(.bytes([0, 255]))),
                Column("twice", .integer, computed: Computed(sql: "\"order\" * 2", stored: true)),
                Column("half", .integer, computed: Computed(sql: "\"order\" / 2", stored: false)),
            ],
            primaryKey: PrimaryKey(name: "pk_full", columns: ["id"]),
            uniques: [UniqueConstraint(name: "uq", columns: ["order", "d"]), UniqueConstraint(columns: ["d"])],
            foreignKeys: [
                ForeignKey(
                    name: "fk",
                    columns: ["order"],
                    referencedTable: "full",
                    referencedColumns: ["id"],
                    onDelete: .cascade,
                    onUpdate: .setNull,
                    deferrability: .deferrableInitiallyDeferred
                )
            ],
            checks: [CheckConstraint(name: "positive", expression: "(real > 0  AND \"order\" < 9)")],
            indexes: [
                Index(
                    name: "ix full",
                    keys: [.column("d"), IndexKey(.column("order"), descending: true)],
                    unique: true,
                    predicate: "(d IS NOT NULL)"
                ),
                Index(
                    name: "ix expression",
                    keys: [IndexKey(.expression("lower(d)")), IndexKey(.expression("\"real\""))]
                ),
            ],
            comment: "gone"
        )

        private static let base = """
            CREATE TABLE p (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE);
            CREATE TABLE t (
                id INTEGER NOT NULL CONSTRAINT pk PRIMARY KEY AUTOINCREMENT,  -- the key
                a TEXT, /* a */ b INT NOT NULL DEFAULT 7, -- b
                c VARCHAR(5) COLLATE NOCASE CONSTRAINT ck CHECK (c <> 'x'),
                p INTEGER CONSTRAINT fk REFERENCES p(id) ON DELETE CASCADE, kind VARCHAR(3) CHECK (kind IN ('a', 'bcd')),
                CONSTRAINT uq UNIQUE (a, b), CONSTRAINT short CHECK (length(a) < 100)
            );
            CREATE INDEX ix_c ON t (c DESC);
            CREATE INDEX ix_pb ON t (p, b) WHERE b > 0;
            INSERT INTO p VALUES (1, 'x'); INSERT INTO t (a, b, c, p, kind) VALUES ('1', 2, '3', 1, 'a'), (NULL, 3, '4', NULL, NULL);
            """

        private static func altering(_ name: String, isReversible: Bool = true, _ changes: TableChange...) -> Situation
        {
            var situation = Situation(name, base)
            situation.changes = [.alterTable("t", changes)]
            situation.isReversible = isReversible
            return situation
        }

        static let situations: [Situation] = [
            Situation("create table", "", .createTable(full, ifNotExists: false)),
            Situation("create table of every type", "", .createTable(everyType, ifNotExists: false)),
            Situation(
                "create table that is there",
                base,
                isReversible: false,
                .createTable(Table("t", columns: [Column("x", .text)]), ifNotExists: true)
            ),
            Situation(
                "create strict table without rowid",
                "",
                .createTable(
                    Table(
                        "s",
                        columns: [
                            Column("id", .uuid), Column("n", .bigint), Column("x", .double),
                            Column("e", .enumeration(values: ["a"], name: nil)),
                        ],
                        primaryKey: PrimaryKey(columns: ["id", "n"]),
                        options: ["strict": "true", "without_rowid": "true"]
                    ),
                    ifNotExists: false
                )
            ),
            Situation("drop table", base, .dropTable("t", ifExists: false, before: nil)),
            Situation(
                "drop table that is not there",
                "",
                isReversible: false,
                .dropTable("t", ifExists: true, before: nil)
            ),
            Situation("rename table", base, .renameTable("p", to: "q p")),
            Situation(
                "create index",
                base,
                .createIndex(
                    Index(name: "i", keys: [.column("a")], unique: true),
                    on: "t",
                    IndexBuild(concurrently: true)
                )
            ),
            Situation(
                "create index that is there",
                base,
                isReversible: false,
                .createIndex(Index(name: "ix_c", keys: [.column("a")]), on: "t", IndexBuild(tolerant: true))
            ),
            Situation("drop index", base, .dropIndex("ix_pb", on: "t", IndexBuild(), before: nil)),
            Situation(
                "drop index that is not there",
                base,
                isReversible: false,
                .dropIndex("nosuch", on: nil, IndexBuild(tolerant: true), before: nil)
            ),
            altering("add column", .addColumn(Column("n", .text), ifNotExists: false)),
            altering(
                "add column with constant",
                .addColumn(Column("n", .integer, nullable: false, default: .literal(.integer(3))), ifNotExists: false)
            ),
            altering(
                "add column with expression",
                .addColumn(Column("n", .text, nullable: false, default: .sql("CURRENT_TIMESTAMP")), ifNotExists: false)
            ),
            altering(
                "add stored column",
                .addColumn(Column("n", .integer, computed: Computed(sql: "b + 1", stored: true)), ifNotExists: false)
            ),
            altering(
                "add virtual column",
                .addColumn(Column("n", .integer, computed: Computed(sql: "b + 1", stored: false)), ifNotExists: false)
            ),
            altering(
                "add enumeration",
                .addColumn(Column("n", .enumeration(values: ["x", "y"], name: nil)), ifNotExists: false)
            ),
            altering(
                "add column that is there",
                isReversible: false,
                .addColumn(Column("a", .integer), ifNotExists: true)
            ),
            altering(
                "add column with its constraints",
                .addColumn(Column("n", .integer), ifNotExists: false),
                .addConstraint(
                    .foreignKey(
                        ForeignKey(name: "fk_n", columns: ["n"], referencedTable: "p", referencedColumns: ["id"])
                    )
                ),
                .addConstraint(.unique(UniqueConstraint(name: "uq_n", columns: ["n"]))),
                .addConstraint(.check(CheckConstraint(name: "ck_n", expression: "n > 0")))
            ),
            altering(
                "drop last column and enumeration",
                isReversible: false,
                .dropColumn("kind", ifExists: false, before: nil)
            ),
            altering("drop indexed column", isReversible: false, .dropColumn("p", ifExists: false, before: nil)),
            altering(
                "drop column that is not there",
                isReversible: false,
                .dropColumn("nosuch", ifExists: true, before: nil)
            ),
            altering("rename column", .renameColumn("p", to: "order \"by\"")),
            altering(
                "rename and change",
                .alterColumn("p", ColumnAlteration(type: .bigint), before: nil),
                .renameColumn("p", to: "pp"),
                .alterColumn("pp", ColumnAlteration(default: .set(.literal(.integer(1)))), before: nil)
            ),
            altering(
                "set type",
                .alterColumn("b", ColumnAlteration(type: .decimal(precision: 8, scale: 2)), before: nil)
            ),
            altering(
                "set type with conversion",
                .alterColumn("a", ColumnAlteration(type: .integer, using: "CAST(a AS INTEGER) + 1"), before: nil)
            ),
            altering("set not null", .alterColumn("c", ColumnAlteration(nullable: false), before: nil)),
            altering("allow null", .alterColumn("b", ColumnAlteration(nullable: true), before: nil)),
            altering(
                "set default",
                .alterColumn("a", ColumnAlteration(default: .set(.sql("upper('q')"))), before: nil)
            ),
            altering(
                "change default",
                .alterColumn("b", ColumnAlteration(default: .set(.literal(.integer(8)))), before: nil)
            ),
            altering("drop default", .alterColumn("b", ColumnAlteration(default: .drop), before: nil)),
            altering(
                "comment",
                isReversible: false,
                .alterColumn("b", ColumnAlteration(comment: .set("nowhere")), before: nil)
            ),
            altering(
                "everything of a column",
                .alterColumn("b", ColumnAlteration(type: .text, nullable: true, default: .drop), before: nil)
            ),
            altering(
                "extend enumeration",
                .alterColumn(
                    "kind",
                    ColumnAlteration(type: .enumeration(values: ["a", "bcd", "e"], name: nil)),
                    before: nil
                )
            ),
            altering("enumeration to text", .alterColumn("kind", ColumnAlteration(type: .text), before: nil)),
            altering(
                "text to enumeration",
                .alterColumn("c", ColumnAlteration(type: .enumeration(values: ["3", "4"], name: nil)), before: nil)
            ),
            altering("without autoincrement", .alterColumn("id", ColumnAlteration(autoincrement: false), before: nil)),
            altering("drop unique", .dropConstraint("uq", kind: nil, ifExists: false, before: nil)),
            altering("drop check of a column", .dropConstraint("ck", kind: .check, ifExists: false, before: nil)),
            altering("drop check of the table", .dropConstraint("short", kind: .check, ifExists: false, before: nil)),
            altering(
                "drop foreign key of a column",
                .dropConstraint("fk", kind: .foreignKey, ifExists: false, before: nil)
            ),
            altering(
                "drop the only foreign key",
                .dropConstraint(nil, kind: .foreignKey, ifExists: false, before: nil)
            ),
            altering(
                "drop constraint that is not there",
                isReversible: false,
                .dropConstraint("nosuch", kind: nil, ifExists: true, before: nil)
            ),
            altering(
                "drop primary key",
                isReversible: false,
                .dropConstraint(nil, kind: .primaryKey, ifExists: false, before: nil)
            ),
            altering("add unique", .addConstraint(.unique(UniqueConstraint(name: "uq_c", columns: ["c", "p"])))),
            altering(
                "add check",
                .addConstraint(.check(CheckConstraint(name: "ck_b", expression: "b BETWEEN 0 AND 9")))
            ),
            altering(
                "add foreign key",
                .addConstraint(
                    .foreignKey(
                        ForeignKey(
                            name: "self",
                            columns: ["p"],
                            referencedTable: "t",
                            referencedColumns: ["id"],
                            onDelete: .setNull,
                            deferrability: .deferrableInitiallyDeferred
                        )
                    )
                )
            ),
            Situation(
                "add primary key",
                "CREATE TABLE t (a INTEGER, b TEXT); INSERT INTO t VALUES (7, 'x')",
                isReversible: false,
                .alterTable("t", [.addConstraint(.primaryKey(PrimaryKey(name: "pk_t", columns: ["a"])))])
            ),
            Situation(
                "number the key",
                "CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT); INSERT INTO t VALUES (7, 'x')",
                .alterTable("t", [.alterColumn("a", ColumnAlteration(autoincrement: true), before: nil)])
            ),
            Situation(
                "add a numbered key",
                "CREATE TABLE t (b TEXT); INSERT INTO t VALUES ('x'), ('y')",
                isReversible: false,
                .alterTable(
                    "t",
                    [
                        .addColumn(Column("id", .bigint, nullable: false, autoincrement: true), ifNotExists: false),
                        .addConstraint(.primaryKey(PrimaryKey(columns: ["id"]))),
                    ]
                )
            ),
            Situation(
                "several tables",
                base,
                .renameTable("p", to: "parents"),
                .alterTable(
                    "parents",
                    [
                        .renameColumn("id", to: "key"),
                        .alterColumn("code", ColumnAlteration(type: .string(length: 3)), before: nil),
                    ]
                ),
                .alterTable("t", [.dropConstraint("fk", kind: .foreignKey, ifExists: false, before: nil)])
            ),
            Situation(
                "column of a unique constraint",
                base,
                isReversible: false,
                .alterTable(
                    "t",
                    [
                        .dropConstraint("short", kind: .check, ifExists: false, before: nil),
                        .dropColumn("a", ifExists: false, before: nil),
                    ]
                )
            ),
        ]

        @Test(arguments: situations, [true, false])
        func holds(_ situation: Situation, editsSchema: Bool) async throws {
            let writer = editsSchema ? dialect : rebuildingDialect
            try await withDatabase(situation.setup) { database in
                let before = try await database.schema()
                var expected = before
                var inverse: [Change] = []
                for change in situation.changes {
                    let change = withImages(change, expected)
                    if situation.isReversible { inverse = try change.inverted() + inverse }
                    let texts = try await database.connection.inspect(.everything)
                    let foretold = try writer.stored(after: change, before: texts)
                    try expected.apply(change)
                    try await database.apply(change, editsSchema: editsSchema)
                    let found = try await database.connection.inspect(.everything)
                    for (name, definition) in foretold { #expect(found[name]?.stored == definition) }
                }
                let after = try await database.schema()
                #expect(after == database.dialect.normalize(expected))
                for change in inverse { try await database.apply(change, editsSchema: editsSchema) }
                if situation.isReversible {
                    let restored = try await database.schema()
                    #expect(restored == before)
                }
                let sound = try database.shell.query("PRAGMA integrity_check; PRAGMA foreign_key_check;")
                #expect(sound == "ok")
            }
        }

        /// Changes planned from one look, with stored texts foretold, do what changes planned one by one do.
        @Test(arguments: situations)
        func textsAreForetold(_ situation: Situation) async throws {
            try await withDatabase(situation.setup) { database in
                var statements: [Statement] = []
                // The changes, and then one more that rebuilds every table from the foretold text.
                var changes = situation.changes
                var final = try await database.schema()
                for change in changes { try final.apply(withImages(change, final)) }
                for table in final.tables.values.sorted(by: { $0.name < $1.name }) {
                    changes.append(
                        .alterTable(
                            table.name,
                            [.addConstraint(.check(CheckConstraint(name: "last", expression: "1 = 1")))]
                        )
                    )
                }
                // One look, at what the changes need and no more.
                let needs = changes.reduce(into: Set<TableName>()) { $0.formUnion(dialect.needs($1)) }
                var planned = try await database.connection.inspect(.tables(needs))
                for (number, change) in changes.enumerated() {
                    let writer = number < situation.changes.count ? dialect : rebuildingDialect
                    let change = withImages(change, planned)
                    statements += try writer.render(change, before: planned)
                    let stored = try writer.stored(after: change, before: planned)
                    // What does not fit is about tables that were not looked at.
                    try? planned.apply(change)
                    for (name, definition) in stored { planned.tables[name]?.stored = definition }
                }
                try await database.run(statements)
                let live = try await database.connection.inspect(.everything)
                #expect(live.withoutTexts == database.dialect.normalize(planned.withoutTexts))
                for (name, table) in live.tables {
                    #expect(planned[name]?.stored == table.stored)
                }
            }
        }
    }
#endif
