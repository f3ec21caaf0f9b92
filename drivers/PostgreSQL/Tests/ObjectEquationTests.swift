#if PostgreSQL
    import SkeinDriver
    import SkeinModel
    import SkeinSQL
    import Testing

    @testable import SkeinPostgreSQL

    /// Enum types, views, sequences, schemas and extensions on the live server.
    @Suite struct ObjectEquationTests {
        private static let mood = EnumType(#"My "mood""#, values: ["sad", "it's", "ok"])
        private static let type = DataType.enumeration(values: mood.values, name: mood.name)

        /// A table whose column has everything that is bound to its type.
        private static let people = Table(
            #"Pe"ople"#,
            columns: [
                Column("id", .integer, nullable: false, autoincrement: true),
                Column("mood", type, nullable: false, default: .literal(.text("ok"))),
                Column("moods", .array(of: type), default: .sql("ARRAY['sad']::\"My \"\"mood\"\"\"[]")),
            ],
            primaryKey: PrimaryKey(columns: ["id"]),
            uniques: [UniqueConstraint(name: "uq", columns: ["mood", "id"])],
            checks: [CheckConstraint(name: "ck", expression: "mood <> 'sad' OR id > 0")],
            indexes: [
                Index(name: "ix part", keys: [.column("id")], predicate: "mood <> 'sad'"),
                Index(name: "ix plain", keys: [.column("mood")]),
            ]
        )

        private static let rows = Change.insertRows(
            people.name,
            RowSet(columns: ["mood", "moods"], rows: [[.text("ok"), .text("{sad,ok}")], [.text("it's"), .null]])
        )

        private static let before: [Change] = [
            .createEnum(mood, ifNotExists: false), .createTable(people, ifNotExists: false), rows,
        ]

        private static func change(_ change: EnumChange) -> Change { .alterEnum(mood.name, change, EnumUse()) }

        @Test(
            arguments: [
                .add("new", .last, tolerant: false), .add("new", .before("sad"), tolerant: false),
                .add("new", .after("it's"), tolerant: true), .rename("ok", to: #"f"ine"#),
            ] as [EnumChange]
        )
        func enumValues(_ change: EnumChange) async throws {
            try await expectEquation(before: Self.before, [Self.change(change)])
        }

        @Test func aValueThatIsThereAlready() async throws {
            try await withConnection { connection, _ in
                for change in Self.before { try await make(change, on: connection) }
                try await make(Self.change(.add("ok", .last, tolerant: true)), on: connection)
                let found = try await connection.inspect(.everything)
                #expect(found.enums[Self.mood.name]?.values == Self.mood.values)
            }
        }

        @Test func removingAValueKeepsWhatHangsOnTheColumns() async throws {
            try await withConnection { connection, _ in
                for change in Self.before { try await make(change, on: connection) }
                let start = try await connection.inspect(.everything)
                let use = EnumUse(values: Self.mood.values, columns: [Self.people.name: ["mood", "moods"]])
                let held = await driverError {
                    try await make(.alterEnum(Self.mood.name, .remove("it's", .after("sad")), use), on: connection)
                }
                #expect(held?.code == "22P02")
                #expect(try await connection.inspect(.everything) == start)

                _ = try await connection.run(Statement(#"UPDATE "Pe""ople" SET mood = 'sad' WHERE mood = 'it''s'"#))
                try await make(.alterEnum(Self.mood.name, .remove("it's", .after("sad")), use), on: connection)
                let found = try await connection.inspect(.everything)
                #expect(found.enums.values.map(\.values) == [["sad", "ok"]])
                let table = try #require(found[Self.people.name])
                let old = try #require(start[Self.people.name])
                #expect(table.column("mood")?.defaultValue == old.column("mood")?.defaultValue)
                #expect(table.column("moods")?.defaultValue == old.column("moods")?.defaultValue)
                #expect(
                    table.column("moods")?.type
                        == .array(of: .enumeration(values: ["sad", "ok"], name: Self.mood.name))
                )
                #expect(table.checks == old.checks && table.uniques == old.uniques)
                #expect(table.indexes == old.indexes)
                let rows = try await connection.run(
                    Statement(#"SELECT mood::text, moods::text FROM "Pe""ople" ORDER BY id"#)
                )
                #expect(rows.rows == [[.text("ok"), .text("{sad,ok}")], [.text("sad"), .null]])
            }
        }

        @Test func removingADefaultIsRefused() async throws {
            try await withConnection { connection, _ in
                for change in Self.before { try await make(change, on: connection) }
                let use = EnumUse(values: Self.mood.values, columns: [Self.people.name: ["mood"]])
                await #expect(throws: DialectError.self) {
                    try await make(.alterEnum(Self.mood.name, .remove("ok", .last), use), on: connection)
                }
            }
        }

        @Test func aNewValueCannotBeUsedWhereItIsAdded() async throws {
            try await withConnection { connection, _ in
                for change in Self.before { try await make(change, on: connection) }
                let error = await driverError {
                    try await connection.begin(foreignKeysOff: false)
                    _ = try await connection.run(
                        try dialect.render(Self.change(.add("new", .last, tolerant: false)), before: SchemaModel())
                            + [Statement(#"UPDATE "Pe""ople" SET mood = 'new'"#)]
                    )
                }
                try await connection.rollback()
                #expect(error?.code == "55P04")
                #expect(error?.hint != nil)
                let found = try await connection.inspect(.everything)
                #expect(found.enums[Self.mood.name]?.values == Self.mood.values)
            }
        }

        @Test func enumsComeAndGo() async throws {
            let shop = ObjectName("mood", schema: "shop")
            try await expectEquation(
                before: [.createTable(EquationTests.users, ifNotExists: false), EquationTests.rows],
                [
                    .createEnum(EnumType("seven", values: ["7", "x"]), ifNotExists: false),
                    .alterTable(
                        "users",
                        [
                            .alterColumn(
                                "name",
                                ColumnAlteration(type: .enumeration(values: ["7", "x"], name: "seven")),
                                before: nil
                            )
                        ]
                    ),
                    .alterTable("users", [.alterColumn("name", ColumnAlteration(type: .text), before: nil)]),
                    .dropEnum("seven", ifExists: false, before: EnumType("seven", values: ["7", "x"])),
                ]
            )
            try await withConnection { connection, _ in
                try await make(.createSchema("shop", ifNotExists: false), on: connection)
                let type = EnumType(shop, values: ["a", "b"])
                let table = Table(
                    TableName("t", schema: "shop"),
                    columns: [
                        Column("c", .enumeration(values: ["a", "b"], name: shop), default: .literal(.text("a")))
                    ],
                    checks: [CheckConstraint(name: "ck", expression: "c <> 'b'")]
                )
                try await make(.createEnum(type, ifNotExists: true), on: connection)
                try await make(.createEnum(type, ifNotExists: true), on: connection)
                try await make(.createTable(table, ifNotExists: false), on: connection)
                var model = SchemaModel([table])
                model.enums[shop] = type
                let found = try await connection.inspect(.tables([table.name, shop]))
                #expect(dialect.normalize(found) == dialect.normalize(model))
                let use = EnumUse(values: ["a", "b"], columns: [table.name: ["c"]])
                let remove = Change.alterEnum(shop, .remove("b", .last), use)
                await #expect(throws: DriverError.self) { try await make(remove, on: connection) }
                let drop = TableChange.dropConstraint("ck", kind: .check, ifExists: false, before: nil)
                try await make(.alterTable(table.name, [drop]), on: connection)
                try await make(remove, on: connection)
                let after = try await connection.inspect(.tables([table.name, shop]))
                #expect(after.enums[shop]?.values == ["a"])
                #expect(after[table.name]?.column("c")?.type == .enumeration(values: ["a"], name: shop))
                try await make(.dropTable(table.name, ifExists: false, before: nil), on: connection)
                try await make(.dropEnum(shop, ifExists: false, before: nil), on: connection)
                try await make(.dropEnum(shop, ifExists: true, before: nil), on: connection)
                try await make(.dropSchema("shop", ifExists: false, cascade: false), on: connection)
            }
        }

        @Test func views() async throws {
            let view = View(
                #"The "view""#,
                query: "SELECT id, name FROM users WHERE age > 0 ;\n",
                columns: ["id", "Née"]
            )
            var other = view
            other.query = "SELECT id, upper(name)::varchar(20) FROM users"
            other.options = ["security_barrier": "true", "security_invoker": "true"]
            let stored = View(
                "stored",
                query: "SELECT count(*) AS n FROM users",
                isMaterialized: true,
                options: ["fillfactor": "50"]
            )
            try await expectEquation(
                before: [.createTable(EquationTests.users, ifNotExists: false), EquationTests.rows],
                [
                    .createView(view, ifNotExists: false), .replaceView(other, before: view),
                    .createView(stored, ifNotExists: false),
                    .dropView("stored", isMaterialized: true, ifExists: false, before: stored),
                    .dropView(view.name, isMaterialized: false, ifExists: true, before: other),
                ]
            )
            try await withConnection { connection, _ in
                try await make(.createTable(EquationTests.users, ifNotExists: false), on: connection)
                for view in [view, view, stored, stored] {
                    try await make(.createView(view, ifNotExists: true), on: connection)
                }
                let found = try await connection.inspect(.everything)
                #expect(found.views["stored"]?.options == ["fillfactor": "50"])
                #expect(found.views.count == 2 && found.tables.count == 1)
                for _ in 0..<2 {
                    try await make(
                        .dropView("stored", isMaterialized: true, ifExists: true, before: nil),
                        on: connection
                    )
                }
                #expect(try await connection.inspect(.everything).views.count == 1)
            }
        }

        @Test(
            arguments: [
                SQLSequence(#"S "q""#), SQLSequence("s", start: 5, increment: 3, minimum: 2, maximum: 90, cycle: true),
                SQLSequence("s", start: 1, increment: 1, minimum: 1, maximum: .max, cache: 1),
                SQLSequence("s", increment: -1, maximum: 50, cache: 10),
                SQLSequence("s", start: -1, increment: -1, minimum: .min),
            ]
        )
        func sequences(_ sequence: SQLSequence) async throws {
            try await expectEquation(before: [], [.createSequence(sequence, ifNotExists: false)])
            try await expectEquation(
                before: [.createSequence(sequence, ifNotExists: true)],
                [.dropSequence(sequence.name, ifExists: false, before: sequence)]
            )
        }

        @Test func schemasAndExtensions() async throws {
            try await expectEquation(
                before: [],
                [
                    .createSchema(#"Sch"ema"#, ifNotExists: false),
                    .createExtension(Extension("citext"), ifNotExists: false),
                    .createExtension(Extension("pg_trgm", schema: #"Sch"ema"#), ifNotExists: false),
                    .dropExtension("citext", ifExists: false, before: Extension("citext")),
                ]
            )
            try await withConnection { connection, _ in
                for _ in 0..<2 {
                    try await make(.createSchema("s", ifNotExists: true), on: connection)
                    try await make(
                        .createExtension(Extension("hstore", schema: "s"), ifNotExists: true),
                        on: connection
                    )
                }
                let found = try await connection.inspect(.everything)
                #expect(found.schemas == ["s"])
                #expect(found.extensions["hstore"]?.schema == "s" && found.extensions["hstore"]?.version != nil)
                try await make(.dropExtension("hstore", ifExists: true, before: nil), on: connection)
                try await make(.dropExtension("hstore", ifExists: true, before: nil), on: connection)
                _ = try await connection.run(Statement("CREATE TABLE s.t (i int)"))
                try await make(.dropSchema("s", ifExists: true, cascade: true), on: connection)
                try await make(.dropSchema("s", ifExists: true, cascade: true), on: connection)
                #expect(try await connection.inspect(.everything) == SchemaModel())
            }
        }

        @Test func backfillInBatches() async throws {
            try await withConnection { connection, _ in
                _ = try await connection.run([
                    Statement("CREATE TABLE t (i int, n int) PARTITION BY HASH (i)"),
                    Statement("CREATE TABLE t0 PARTITION OF t FOR VALUES WITH (MODULUS 2, REMAINDER 0)"),
                    Statement("CREATE TABLE t1 PARTITION OF t FOR VALUES WITH (MODULUS 2, REMAINDER 1)"),
                    Statement(
                        "INSERT INTO t SELECT i, CASE WHEN i % 10 = 0 THEN 7 END FROM generate_series(1, 1000) i"
                    ),
                ])
                let fill = Backfill("t", set: "n = i", where: "n IS NULL OR n = -1", batch: 64)
                let statements = try dialect.render(.backfill(fill), before: SchemaModel())
                #expect(statements.map(\.transaction) == [.outside])
                let result = try await connection.runChecked(statements)
                #expect(result.map(\.affectedRows) == [900])
                let left = try await connection.run(
                    Statement("SELECT count(*) FILTER (WHERE n = i), count(*) FILTER (WHERE n = 7) FROM t")
                )
                // The hundred that held 7 keep it, and the seventh row gets it.
                #expect(left.rows == [[.integer(900), .integer(101)]])
                let endless = await driverError {
                    let fill = Backfill("t", set: "n = n", where: "n > 0", batch: 10)
                    _ = try await connection.runChecked(try dialect.render(.backfill(fill), before: SchemaModel()))
                }
                #expect(endless?.code == "backfill_endless")
            }
        }

        @Test func assertions() async throws {
            try await withConnection { connection, _ in
                let holds = Assertion(RawStatement("SELECT count(*) = 0 FROM pg_class WHERE relname = 'nothing'"))
                try await make(.assert(holds), on: connection)
                let error = await driverError {
                    try await make(.assert(Assertion(RawStatement("SELECT false"), message: "no")), on: connection)
                }
                #expect(error?.message == "no")
            }
        }
    }
#endif
