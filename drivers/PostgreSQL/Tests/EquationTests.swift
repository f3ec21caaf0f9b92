#if PostgreSQL
    import SkeinDriver
    import SkeinModel
    import SkeinSQL
    import Testing

    @testable import SkeinPostgreSQL

    @Suite struct EquationTests {
        /// Every type, every kind of constraint and index, comments, defaults, generated and numbered columns.
        static let full = Table(
            #"Or"der's"#,
            columns: [
                Column("id", .bigint, nullable: false, autoincrement: true),
                Column("Gröÿe 名前", .string(length: 40), nullable: false, default: .literal(.text(#"it's "x" \"#))),
                Column("order", .integer, default: .literal(.integer(-1)), comment: #"the "order"; it's \ odd"#),
                Column("small", .smallint, default: .literal(.integer(3))),
                Column("flag", .boolean, default: .literal(.bool(true))),
                Column("price", .decimal(precision: 10, scale: 2), default: .literal(.double(1.5))),
                Column("any_number", .decimal(precision: nil, scale: nil)),
                Column("real", .float, default: .literal(.integer(0))),
                Column("double", .double, default: .literal(.double(1e20))), Column("note", .text, collation: "C"),
                Column("code", .char(length: 3), default: .literal(.text("abc"))), Column("raw", .binary(length: 16)),
                Column("day", .date, default: .literal(.text("2026-01-02"))), Column("clock", .time),
                Column("local", .datetime),
                Column("at", .timestamp, nullable: false, default: .sql("now()")),
                Column("moment", .timestamp, default: .literal(.text("2026-01-02"))), Column("span", .interval),
                Column("until", .timestamp, default: .sql("CURRENT_TIMESTAMP + interval '90 minutes'")),
                Column("doc", .json, default: .literal(.text("{}"))),
                Column("key", .uuid, default: .sql("gen_random_uuid()")),
                Column(
                    "state",
                    .enumeration(values: ["new", "it's", "paid up"], name: nil),
                    default: .literal(.text("new"))
                ),
                Column("mood", .enumeration(values: ["sad", "ok"], name: "My mood"), default: .literal(.text("ok"))),
                Column("moods", .array(of: .enumeration(values: ["sad", "ok"], name: "My mood"))),
                Column("tags", .array(of: .text), default: .literal(.text("{}"))),
                Column("search", .native("tsvector")), Column("precise", .native("timestamp(3)")),
                Column("twice", .integer, computed: Computed(sql: #""order" * 2"#, stored: true)),
                Column(
                    "numbered",
                    .integer,
                    nullable: false,
                    identity: Identity(always: true, start: 100, increment: 5)
                ),
                Column("gone", .string(length: 5), default: .literal(.null)), Column("numbered_parent", .bigint),
            ],
            primaryKey: PrimaryKey(name: "pk_order", columns: ["id"]),
            uniques: [
                UniqueConstraint(name: "uq_b", columns: ["order", "small"]), UniqueConstraint(columns: ["key"]),
                UniqueConstraint(name: "uq_later", columns: ["small"], deferrability: .deferrableInitiallyDeferred),
            ],
            foreignKeys: [
                ForeignKey(
                    name: "fk_self",
                    columns: ["numbered_parent"],
                    referencedTable: #"Or"der's"#,
                    referencedColumns: ["id"],
                    onDelete: .cascade,
                    onUpdate: .setNull,
                    deferrability: .deferrableInitiallyImmediate
                )
            ],
            checks: [
                CheckConstraint(name: "ck_price", expression: "price > 0 AND \"order\" BETWEEN -5 AND 100"),
                CheckConstraint(expression: "length(note) < 100"),
            ],
            indexes: [
                Index(name: "ix 1", keys: [.column("order"), IndexKey(.column("at"), descending: true)]),
                Index(
                    name: "ix_part",
                    keys: [IndexKey(.expression("lower(note)"))],
                    unique: true,
                    predicate: "flag AND note <> ''",
                    include: ["small", "day"]
                ),
                Index(name: "ix_gin", keys: [.column("tags")], method: "gin"),
                Index(name: "ix_class", keys: [IndexKey(.expression("note text_pattern_ops"))]),
                Index(name: "ix_nulls", keys: [IndexKey(.expression("\"order\" NULLS LAST"), descending: true)]),
                Index(name: "ix_sum", keys: [IndexKey(.expression("\"order\" + small")), .column("flag")]),
            ],
            comment: #"table's "comment" \"#,
            options: ["fillfactor": "70", "autovacuum_enabled": "false"]
        )

        static let users = Table(
            "users",
            columns: [
                Column("id", .integer, nullable: false),
                Column("name", .string(length: 20), default: .literal(.text("x"))),
                Column("age", .integer), Column("city", .text, collation: "C"),
            ],
            primaryKey: PrimaryKey(columns: ["id"])
        )

        static let rows = Change.insertRows(
            "users",
            RowSet(
                columns: ["id", "name", "age"],
                rows: [[.integer(1), .text("7"), .integer(1)], [.integer(2), .null, .null]]
            )
        )

        /// What ``full`` needs to be there.
        static let mood = Change.createEnum(EnumType("My mood", values: ["sad", "ok"]), ifNotExists: false)

        @Test func everythingInOneTable() async throws {
            try await expectEquation(before: [Self.mood], [.createTable(Self.full, ifNotExists: false)])
            try await expectEquation(
                before: [Self.mood, .createTable(Self.full, ifNotExists: false)],
                [.dropTable(Self.full.name, ifExists: false, before: nil)]
            )
        }

        @Test func everythingAgain() async throws {
            try await withConnection { connection, _ in
                try await make(Self.mood, on: connection)
                try await make(.createTable(Self.full, ifNotExists: false), on: connection)
                let first = try await connection.inspect(.everything)
                // What was inspected makes the same table again.
                try await make(.dropTable(Self.full.name, ifExists: false, before: nil), on: connection)
                let inspected = try #require(first[Self.full.name])
                try await make(.createTable(inspected, ifNotExists: false), on: connection)
                let second = try await connection.inspect(.everything)
                #expect(dialect.normalize(first) == dialect.normalize(second))
                // As does what was normalised.
                try await make(.dropTable(Self.full.name, ifExists: false, before: nil), on: connection)
                let normalized = try #require(dialect.normalize(first)[Self.full.name])
                try await make(.createTable(normalized, ifNotExists: false), on: connection)
                let third = try await connection.inspect(.everything)
                #expect(dialect.normalize(first) == dialect.normalize(third))
            }
        }

        @Test(
            arguments: [
                .addColumn(
                    Column("born", .date, nullable: false, default: .sql("current_date"), comment: "it's"),
                    ifNotExists: false
                ),
                .addColumn(Column("n", .integer, autoincrement: true), ifNotExists: false),
                .addColumn(
                    Column("state", .enumeration(values: ["a", "b"], name: nil), default: .literal(.text("a"))),
                    ifNotExists: false
                ),
                .addColumn(Column("state", .enumeration(values: ["a", "b"], name: "state")), ifNotExists: false),
                .addColumn(
                    Column("twice", .integer, computed: Computed(sql: "age * 2", stored: true)),
                    ifNotExists: false
                ),
                .dropColumn("age", ifExists: false, before: nil), .dropColumn("city", ifExists: false, before: nil),
                .renameColumn("age", to: #"Or"der"#), .renameColumn("id", to: "key"),
                .alterColumn("age", ColumnAlteration(type: .bigint), before: nil),
                .alterColumn("age", ColumnAlteration(type: .text), before: nil),
                .alterColumn(
                    "age",
                    ColumnAlteration(type: .string(length: 10), default: .set(.literal(.text("none")))),
                    before: nil
                ),
                .alterColumn("age", ColumnAlteration(type: .boolean), before: nil),
                .alterColumn("name", ColumnAlteration(type: .string(length: 200)), before: nil),
                .alterColumn(
                    "name",
                    ColumnAlteration(type: .integer, default: .set(.literal(.integer(5)))),
                    before: nil
                ),
                .alterColumn("city", ColumnAlteration(type: .string(length: 50)), before: nil),
                .alterColumn("name", ColumnAlteration(default: .set(.sql("upper('y')"))), before: nil),
                .alterColumn("name", ColumnAlteration(default: .drop, comment: .set("c")), before: nil),
                .alterColumn("age", ColumnAlteration(nullable: true, comment: .set("c")), before: nil),
                .alterColumn("name", ColumnAlteration(type: .enumeration(values: ["7", "x"], name: nil)), before: nil),
                .alterColumn(
                    "name",
                    ColumnAlteration(type: .enumeration(values: ["7", "x"], name: "seven")),
                    before: nil
                ),
                .alterColumn("id", ColumnAlteration(autoincrement: true), before: nil),
                .addConstraint(.unique(UniqueConstraint(name: "uq", columns: ["name"]))),
                .addConstraint(.unique(UniqueConstraint(columns: ["age", "name"]))),
                .addConstraint(.check(CheckConstraint(name: "ck", expression: "age > 0 AND name LIKE '%7%'"))),
                .addConstraint(.check(CheckConstraint(expression: "age > 0"))),
                .addConstraint(
                    .foreignKey(
                        ForeignKey(
                            columns: ["age"],
                            referencedTable: "users",
                            referencedColumns: ["id"],
                            onDelete: .setNull
                        )
                    )
                ),
                .dropConstraint(nil, kind: .primaryKey, ifExists: false, before: nil),
            ] as [TableChange]
        )
        func oneTableChange(_ change: TableChange) async throws {
            try await expectEquation(
                before: [
                    .createEnum(EnumType("state", values: ["a", "b"]), ifNotExists: false),
                    .createEnum(EnumType("seven", values: ["7", "x"]), ifNotExists: false),
                    .createTable(Self.users, ifNotExists: false), Self.rows,
                ],
                [.alterTable("users", [change])]
            )
        }

        @Test func enumerationsWithoutANameThroughTheirLife() async throws {
            let values = DataType.enumeration(values: ["x", "7"], name: nil)
            let more = DataType.enumeration(values: ["x", "7", "longer one"], name: nil)
            func change(_ changes: TableChange...) -> Change { .alterTable("users", changes) }
            try await expectEquation(
                before: [.createTable(Self.users, ifNotExists: false), Self.rows],
                [
                    change(.alterColumn("name", ColumnAlteration(type: values), before: nil)),
                    change(.renameColumn("name", to: "label")), .renameTable("users", to: "people"),
                    .alterTable("people", [.alterColumn("label", ColumnAlteration(type: more), before: nil)]),
                    .alterTable("people", [.renameColumn("label", to: "tag")]),
                    .alterTable("people", [.alterColumn("tag", ColumnAlteration(type: .text), before: nil)]),
                ]
            )
            try await withConnection { connection, _ in
                let table = Table("t", columns: [Column("c", values)])
                try await make(.createTable(table, ifNotExists: false), on: connection)
                let error = await driverError {
                    try await make(.insertRows("t", RowSet(columns: ["c"], rows: [[.text("other")]])), on: connection)
                }
                #expect(error?.code == "22001" || error?.code == "23514")
            }
        }

        @Test func aListOfChanges() async throws {
            try await expectEquation(
                before: [.createTable(Self.users, ifNotExists: false), Self.rows],
                [
                    .alterTable(
                        "users",
                        [
                            .addColumn(Column("a", .integer), ifNotExists: false),
                            .renameColumn("name", to: "label"),
                            .alterColumn("label", ColumnAlteration(type: .text, comment: .set("first")), before: nil),
                            .renameColumn("label", to: "tag"),
                            .alterColumn("a", ColumnAlteration(type: .bigint, nullable: true), before: nil),
                            .addConstraint(.unique(UniqueConstraint(name: "uq_a", columns: ["a"]))),
                            .addConstraint(.check(CheckConstraint(name: "ck_a", expression: "a > age"))),
                            .dropConstraint("ck_a", kind: .check, ifExists: false, before: nil),
                            .dropColumn("age", ifExists: false, before: nil),
                            .addColumn(Column("age", .text), ifNotExists: false),
                        ]
                    )
                ]
            )
        }

        @Test func tablesAndIndexes() async throws {
            let index = Index(name: #"ix "users""#, keys: [.column("age")], unique: true)
            try await expectEquation(
                before: [.createTable(Self.users, ifNotExists: false), Self.rows],
                [
                    .createIndex(index, on: "users", IndexBuild()), .renameTable("users", to: #"Pe"ople"#),
                    .renameIndex(index.name, on: TableName(#"Pe"ople"#), to: "other", before: nil),
                    .dropIndex("other", on: TableName(#"Pe"ople"#), IndexBuild(), before: nil),
                    .createIndex(index, on: TableName(#"Pe"ople"#), IndexBuild(concurrently: true)),
                    .dropIndex(index.name, on: TableName(#"Pe"ople"#), IndexBuild(concurrently: true), before: nil),
                    .dropTable(TableName(#"Pe"ople"#), ifExists: false, before: nil),
                ]
            )
        }

        @Test func whatIsThereAlreadyIsLeftAlone() async throws {
            try await withConnection { connection, _ in
                try await make(.createTable(Self.users, ifNotExists: false), on: connection)
                var model = SchemaModel([Self.users])
                var other = Self.full
                other.name = "users"
                let column = Column("age", .text, default: .literal(.text("x")), comment: "not this")
                let changes: [Change] = [
                    .createTable(other, ifNotExists: true),
                    .alterTable("users", [.addColumn(column, ifNotExists: true)]),
                    .alterTable("users", [.dropColumn("nothing", ifExists: true, before: nil)]),
                    .alterTable("users", [.dropConstraint("nothing", kind: .check, ifExists: true, before: nil)]),
                    .alterTable("users", [.dropConstraint(nil, kind: .check, ifExists: true, before: nil)]),
                    .dropTable("nothing", ifExists: true, before: nil),
                    .dropIndex("nothing", on: "users", IndexBuild(tolerant: true), before: nil),
                    .createIndex(Index(name: "ix", keys: [.column("age")]), on: "users", IndexBuild(tolerant: true)),
                    .createIndex(Index(name: "ix", keys: [.column("name")]), on: "users", IndexBuild(tolerant: true)),
                    .createIndex(
                        Index(name: "ix", keys: [.column("name")]),
                        on: "users",
                        IndexBuild(concurrently: true, tolerant: true)
                    ),
                ]
                for change in changes {
                    try await make(change, on: connection)
                    try model.apply(change)
                    let found = try await connection.inspect(.everything)
                    #expect(dialect.normalize(found) == dialect.normalize(model), "\(change)")
                }
            }
        }

        @Test func unnamedConstraintsAreFoundByWhatTheyAre() async throws {
            let uniques = [UniqueConstraint(columns: ["age"]), UniqueConstraint(columns: ["name"])]
            let table = Self.users.with {
                $0.uniques = uniques
                $0.checks = [CheckConstraint(expression: "age > 0"), CheckConstraint(expression: "age < 200")]
            }
            try await withConnection { connection, _ in
                try await make(.createTable(table, ifNotExists: false), on: connection)
                try await make(
                    .alterTable(
                        "users",
                        [
                            .dropConstraint(nil, kind: .unique, ifExists: false, before: .unique(uniques[1])),
                            .dropConstraint(nil, kind: .check, ifExists: false, before: .check(table.checks[0])),
                        ]
                    ),
                    on: connection
                )
                let found = try await connection.inspect(.everything)["users"]
                #expect(found?.uniques.map(\.columns) == [["age"]])
                #expect(found?.checks.map(\.expression) == ["(age < 200)"])
                await #expect(throws: DialectError.self) {
                    try await make(
                        .alterTable("users", [.dropConstraint(nil, kind: .foreignKey, ifExists: false, before: nil)]),
                        on: connection
                    )
                }
            }
        }

        @Test func numberingGoesOnBehindTheRows() async throws {
            try await withConnection { connection, _ in
                try await make(.createTable(Self.users, ifNotExists: false), on: connection)
                try await make(Self.rows, on: connection)
                let on = ColumnAlteration(autoincrement: true)
                try await make(.alterTable("users", [.alterColumn("id", on, before: nil)]), on: connection)
                let row = try await connection.run(Statement("INSERT INTO users (name) VALUES ('n') RETURNING id"))
                #expect(row.rows == [[.integer(3)]])
            }
        }

        @Test func serialColumnsAreNumberedColumns() async throws {
            try await withConnection { connection, _ in
                _ = try await connection.run(
                    Statement("CREATE TABLE t (id bigserial PRIMARY KEY, n int DEFAULT nextval('t_id_seq'))")
                )
                let table = try await connection.inspect(.everything)["t"]
                #expect(table?.column("id")?.autoincrement == true)
                #expect(table?.column("id")?.defaultValue == nil)
                #expect(table?.column("n")?.autoincrement == false)
                let off = ColumnAlteration(autoincrement: false)
                try await make(.alterTable("t", [.alterColumn("id", off, before: nil)]), on: connection)
                let after = try await connection.inspect(.everything)["t"]?.column("id")
                #expect(after?.autoincrement == false && after?.defaultValue == nil)
            }
        }

        @Test func tooLongTextIsRefusedAndNotCut() async throws {
            try await withConnection { connection, _ in
                try await make(.createTable(Self.users, ifNotExists: false), on: connection)
                try await make(
                    .insertRows("users", RowSet(columns: ["id", "name"], rows: [[.integer(1), .text("abcdef")]])),
                    on: connection
                )
                let error = await driverError {
                    try await make(
                        .alterTable(
                            "users",
                            [.alterColumn("name", ColumnAlteration(type: .string(length: 3)), before: nil)]
                        ),
                        on: connection
                    )
                }
                #expect(error?.code == "22001")
            }
        }

        @Test func anInvalidIndexIsBuiltAnew() async throws {
            try await withConnection { connection, _ in
                try await make(.createTable(Self.users, ifNotExists: false), on: connection)
                try await make(
                    .insertRows(
                        "users",
                        RowSet(
                            columns: ["id", "age"],
                            rows: [[.integer(1), .integer(5)], [.integer(2), .integer(5)]]
                        )
                    ),
                    on: connection
                )
                let change = Change.createIndex(
                    Index(name: "Ix", keys: [.column("age")], unique: true),
                    on: "users",
                    IndexBuild(concurrently: true, tolerant: true)
                )
                let error = await driverError { try await make(change, on: connection) }
                #expect(error?.code == "23505")
                let left = try await connection.run(Statement("SELECT count(*) FROM pg_class WHERE relname = 'Ix'"))
                #expect(left.rows == [[.integer(0)]])
                // One that was left behind by a runner that died.
                let build = #"CREATE UNIQUE INDEX CONCURRENTLY "Ix" ON users (age)"#
                _ = await driverError { _ = try await connection.run(Statement(build)) }
                #expect(try await connection.inspect(.everything)["users"]?.indexes.isEmpty == true)
                _ = try await connection.run(Statement("UPDATE users SET age = id"))
                try await make(change, on: connection)
                #expect(try await connection.inspect(.everything)["users"]?.index("Ix")?.unique == true)
                let timeout = try await connection.run(Statement("SHOW lock_timeout"))
                #expect(timeout.rows == [[.text("3s")]])
            }
        }
    }

    extension Table {
        func with(_ change: (inout Table) -> Void) -> Table {
            var copy = self
            change(&copy)
            return copy
        }
    }
#endif
