#if PostgreSQL
    import SkeinDriver
    import SkeinModel
    import SkeinSQL
    import Testing

    @testable import SkeinPostgreSQL

    /// The finer parts of tables on the live server.
    @Suite struct TablePartEquationTests {
        private static let booking = Table(
            "Booking",
            columns: [
                Column("id", .integer, nullable: false), Column("room", .integer), Column("guest", .string(length: 30)),
                Column("during", .native("tstzrange")), Column("doc", .json),
                Column("twice", .integer, computed: Computed(sql: "room * 2", stored: true)),
            ],
            primaryKey: PrimaryKey(name: "pk", columns: ["id"]),
            uniques: [UniqueConstraint(name: "uq", columns: ["room", "id"])],
            comment: "bookings"
        )

        private static let before: [Change] = [
            .createTable(booking, ifNotExists: false),
            .insertRows(
                "Booking",
                RowSet(
                    columns: ["id", "room", "guest"],
                    rows: [[.integer(1), .integer(7), .text("B")], [.integer(5), .null, .null]]
                )
            ),
        ]

        private static func alter(_ column: Identifier, _ alteration: ColumnAlteration) -> TableChange {
            .alterColumn(column, alteration, before: nil)
        }

        @Test(
            arguments: [
                .renameConstraint("uq", to: #"U "q""#, before: nil), .renameConstraint("pk", to: "Key", before: nil),
                .setComment(.set("it's \"new\""), before: nil), .setComment(.drop, before: nil),
                .addConstraint(
                    .exclude(
                        ExcludeConstraint(
                            name: "no overlap",
                            elements: [ExcludeConstraint.Element(.column("during"), "&&")],
                            predicate: "room > 0 AND guest <> 'x'",
                            deferrability: .deferrableInitiallyDeferred
                        )
                    )
                ),
                .addConstraint(
                    .exclude(
                        ExcludeConstraint(
                            method: "btree",
                            elements: [
                                ExcludeConstraint.Element(.expression("lower(guest)"), "=", operatorClass: "text_ops"),
                                ExcludeConstraint.Element(.column("guest"), "=", operatorClass: "varchar_pattern_ops"),
                            ]
                        )
                    )
                ),
                .addConstraint(.check(CheckConstraint(name: "ck", expression: "room > 100", isValidated: false))),
                .addConstraint(
                    .foreignKey(
                        ForeignKey(
                            name: "fk",
                            columns: ["room", "id"],
                            referencedTable: "Booking",
                            referencedColumns: ["room", "id"],
                            match: .full,
                            isValidated: false
                        )
                    )
                ),
                .addConstraint(
                    .unique(
                        UniqueConstraint(
                            name: "one",
                            columns: ["guest"],
                            deferrability: .deferrableInitiallyImmediate,
                            include: ["room", "doc"],
                            nullsNotDistinct: true
                        )
                    )
                ),
                alter("guest", ColumnAlteration(collation: .set("C"))),
                alter("guest", ColumnAlteration(type: .text, collation: .set("POSIX"))),
                alter(
                    "id",
                    ColumnAlteration(identity: .set(Identity(always: true, start: 50, increment: 5, cache: 3)))
                ),
                alter("room", ColumnAlteration(type: .bigint, comment: .set("c"))),
                .addColumn(
                    Column(
                        "n",
                        .smallint,
                        identity: Identity(increment: -2, minimum: -500, maximum: 4, cycle: true, cache: 9)
                    ),
                    ifNotExists: false
                ),
            ] as [TableChange]
        )
        func oneChange(_ change: TableChange) async throws {
            // A generated column keeps its own column's type from changing.
            let before =
                change == Self.alter("room", ColumnAlteration(type: .bigint, comment: .set("c")))
                ? [
                    Change.alterTable("Booking", [.dropColumn("twice", ifExists: false, before: nil)])
                ] : []
            try await expectEquation(before: Self.before + before, [.alterTable("Booking", [change])])
        }

        @Test func constraintsThatAreValidatedLater() async throws {
            let check = CheckConstraint(name: "ck", expression: "room > 5", isValidated: false)
            let key = ForeignKey(
                name: "fk",
                columns: ["room"],
                referencedTable: "t",
                referencedColumns: ["id"],
                isValidated: false
            )
            try await expectEquation(
                before: Self.before,
                [
                    .alterTable("Booking", [.addConstraint(.check(check))]),
                    .alterTable("Booking", [.validateConstraint("ck")]),
                ]
            )
            // Within CREATE TABLE the server would take them for valid.
            try await expectEquation(
                before: [],
                [
                    .createTable(
                        Table(
                            "t",
                            columns: [Column("id", .integer, nullable: false), Column("room", .integer)],
                            primaryKey: PrimaryKey(columns: ["id"]),
                            foreignKeys: [key],
                            checks: [check]
                        ),
                        ifNotExists: true
                    )
                ]
            )
            try await withConnection { connection, _ in
                for change in Self.before { try await make(change, on: connection) }
                try await make(
                    .alterTable("Booking", [.addConstraint(.check(check)), .validateConstraint("ck")]),
                    on: connection
                )
                let found = try await connection.inspect(.everything)["Booking"]
                #expect(found?.checks.map(\.isValidated) == [true])
                let bad = CheckConstraint(name: "bad", expression: "room > 100", isValidated: false)
                try await make(.alterTable("Booking", [.addConstraint(.check(bad))]), on: connection)
                let error = await driverError {
                    try await make(.alterTable("Booking", [.validateConstraint("bad")]), on: connection)
                }
                #expect(error?.code == "23514")
            }
        }

        @Test(
            arguments: [
                (Identity(always: true, start: 3, increment: 2, maximum: 900, cycle: true, cache: 4), Identity()),
                (Identity(), Identity(always: true, start: 3, increment: 2, maximum: 900, cycle: true, cache: 4)),
                (Identity(increment: -1), Identity(always: true, minimum: 1)),
                (Identity(minimum: 5), Identity(increment: -1, minimum: -10, maximum: 10)),
            ]
        )
        func identities(_ old: Identity, _ new: Identity) async throws {
            let table = Table("t", columns: [Column("id", .integer, nullable: false, identity: old)])
            try await expectEquation(
                before: [.createTable(table, ifNotExists: false)],
                [
                    .alterTable("t", [Self.alter("id", ColumnAlteration(identity: .set(new)))]),
                    .alterTable("t", [Self.alter("id", ColumnAlteration(autoincrement: false, identity: .drop))]),
                ]
            )
        }

        @Test func numberingGivesBackWhatItPutAside() async throws {
            let table = Table("t", columns: [Column("id", .integer, default: .literal(.integer(5)))])
            for alteration in [
                ColumnAlteration(autoincrement: true), ColumnAlteration(identity: .set(Identity(always: true))),
            ] {
                try await withConnection { connection, _ in
                    try await make(.createTable(table, ifNotExists: false), on: connection)
                    let column = table.columns[0]
                    let there = TableChange.alterColumn("id", alteration, before: column)
                    try await make(.alterTable("t", [there]), on: connection)
                    let numbered = try await connection.inspect(.everything)["t"]?.column("id")
                    #expect(numbered?.numbering != nil && numbered?.nullable == false)
                    for change in try Change.alterTable("t", [there]).inverted() {
                        try await make(change, on: connection)
                    }
                    let found = try await connection.inspect(.everything)
                    #expect(dialect.normalize(found) == dialect.normalize(SchemaModel([table])))
                }
            }
        }

        @Test func identitiesGoOnBehindTheRows() async throws {
            try await withConnection { connection, _ in
                for change in Self.before { try await make(change, on: connection) }
                let identity = ColumnAlteration(identity: .set(Identity(always: true, start: 3, increment: 10)))
                try await make(.alterTable("Booking", [Self.alter("id", identity)]), on: connection)
                let insert = Statement(#"INSERT INTO "Booking" DEFAULT VALUES RETURNING id"#)
                #expect(try await connection.run(insert).rows == [[.integer(6)]])
                #expect(try await connection.run(insert).rows == [[.integer(16)]])
                _ = try await connection.run(Statement(#"UPDATE "Booking" SET room = 3 WHERE room IS NULL"#))
                let down = ColumnAlteration(identity: .set(Identity(increment: -1, minimum: -100, maximum: 50)))
                try await make(.alterTable("Booking", [Self.alter("room", down)]), on: connection)
                let room = Statement(#"INSERT INTO "Booking" DEFAULT VALUES RETURNING room"#)
                #expect(try await connection.run(room).rows == [[.integer(2)]])
                // In the other direction they go on behind the largest.
                let up = ColumnAlteration(identity: .set(Identity()))
                try await make(.alterTable("Booking", [Self.alter("room", up)]), on: connection)
                #expect(try await connection.run(room).rows == [[.integer(8)]])
            }
        }

        @Test func aSerialColumnHasNoIdentityToChange() async throws {
            try await withConnection { connection, _ in
                _ = try await connection.run(Statement("CREATE TABLE t (id serial)"))
                let identity = ColumnAlteration(identity: .set(Identity(always: true)))
                await #expect(throws: DialectError.self) {
                    try await make(.alterTable("t", [Self.alter("id", identity)]), on: connection)
                }
                try await make(
                    .alterTable("t", [Self.alter("id", ColumnAlteration(autoincrement: false))]),
                    on: connection
                )
                try await make(.alterTable("t", [Self.alter("id", identity)]), on: connection)
                let found = try await connection.inspect(.everything)["t"]?.column("id")
                #expect(found?.identity == Identity(always: true))
            }
        }

        @Test func aGeneratedColumnBecomesAPlainOne() async throws {
            try await withConnection { connection, _ in
                for change in Self.before { try await make(change, on: connection) }
                let plain = ColumnAlteration(nullable: true, default: .set(.literal(.integer(3))), computed: .drop)
                try await make(.alterTable("Booking", [Self.alter("twice", plain)]), on: connection)
                let rows = try await connection.run(Statement(#"SELECT twice FROM "Booking" ORDER BY id"#))
                #expect(rows.rows == [[.integer(14)], [.null]])
                let found = try await connection.inspect(.everything)["Booking"]?.column("twice")
                #expect(found == Column("twice", .integer, default: .literal(.integer(3))))
                // Dropping what is not there changes nothing; making one again is not to be had.
                try await make(
                    .alterTable("Booking", [Self.alter("twice", ColumnAlteration(computed: .drop))]),
                    on: connection
                )
                let again = ColumnAlteration(computed: .set(Computed(sql: "room", stored: true)))
                await #expect(throws: DialectError.self) {
                    try await make(.alterTable("Booking", [Self.alter("twice", again)]), on: connection)
                }
            }
        }

        @Test func theTypeOfAGeneratedColumn() async throws {
            try await withConnection { connection, _ in
                for change in Self.before { try await make(change, on: connection) }
                try await make(
                    .alterTable("Booking", [Self.alter("twice", ColumnAlteration(type: .bigint))]),
                    on: connection
                )
                let rows = try await connection.run(
                    Statement(#"SELECT twice, pg_typeof(twice)::text FROM "Booking" WHERE id = 1"#)
                )
                #expect(rows.rows == [[.integer(14), .text("bigint")]])
            }
        }

        @Test(
            arguments: [
                Index(
                    name: "ix",
                    keys: [
                        IndexKey(
                            .column("guest"),
                            descending: true,
                            collation: "C",
                            operatorClass: "varchar_pattern_ops"
                        ),
                        IndexKey(.column("room"), descending: true, nullsFirst: false),
                        IndexKey(.column("id"), nullsFirst: true),
                    ],
                    options: ["fillfactor": "70", "deduplicate_items": "off", "tablespace": "pg_default"]
                ),
                Index(
                    name: "ix",
                    keys: [
                        IndexKey(.expression("lower(guest)"), collation: "C", operatorClass: "text_pattern_ops"),
                        IndexKey(.expression("guest || 'x'"), descending: true, nullsFirst: true),
                        IndexKey(.column("guest"), collation: "default", operatorClass: "text_ops", nullsFirst: false),
                    ],
                    predicate: "room > 0"
                ),
                Index(name: "ix", keys: [IndexKey(.column("doc"), operatorClass: "jsonb_path_ops")], method: "gin"),
                Index(
                    name: "ix",
                    keys: [IndexKey(.column("doc"), operatorClass: "jsonb_ops")],
                    method: "GIN",
                    options: ["fastupdate": "off"]
                ),
                Index(name: "ix", keys: [IndexKey(.column("during"), operatorClass: "range_ops")], method: "gist"),
                Index(name: "ix", keys: [.column("room")], method: "brin", options: ["pages_per_range": "8"]),
                Index(name: "ix", keys: [IndexKey(.expression("room"), descending: true)], method: "btree"),
                Index(
                    name: "ix",
                    keys: [.column("room"), IndexKey(.expression("(guest COLLATE \"C\")"))],
                    unique: true,
                    include: ["doc"],
                    nullsNotDistinct: true
                ),
                Index(name: "ix", keys: [IndexKey(.expression("guest varchar_pattern_ops NULLS FIRST"))]),
            ]
        )
        func indexes(_ index: Index) async throws {
            try await expectEquation(before: Self.before, [.createIndex(index, on: "Booking", IndexBuild())])
            try await expectEquation(
                before: Self.before + [.createIndex(index, on: "Booking", IndexBuild(concurrently: true))],
                [
                    .renameIndex("ix", on: "Booking", to: #"I "x""#, before: nil),
                    .dropIndex(#"I "x""#, on: "Booking", IndexBuild(), before: nil),
                ]
            )
        }

        @Test func operatorClassesWithParameters() async throws {
            let index = Index(
                name: "ix",
                keys: [IndexKey(.column("guest"), operatorClass: "gist_trgm_ops(siglen = 32)")],
                method: "gist"
            )
            try await expectEquation(
                before: [.createExtension(Extension("pg_trgm"), ifNotExists: false)] + Self.before,
                [.createIndex(index, on: "Booking", IndexBuild())]
            )
        }

        @Test func tableOptions() async throws {
            let table = Table(
                "t",
                columns: [Column("note", .text)],
                options: [
                    "unlogged": "yes", "tablespace": "pg_default", "fillfactor": "40",
                    "toast.autovacuum_enabled": "false",
                ]
            )
            try await expectEquation(before: [], [.createTable(table, ifNotExists: false)])
        }

        @Test func inAnotherSchema() async throws {
            let name = TableName("t", schema: #"Sh"op"#)
            let type = DataType.enumeration(values: ["a"], name: ObjectName("kind", schema: #"Sh"op"#))
            let table = Table(
                name,
                columns: [
                    Column("id", .integer, nullable: false, autoincrement: true),
                    Column("kind", type, default: .literal(.text("a")), comment: "c"), Column("other", .integer),
                ],
                primaryKey: PrimaryKey(name: "pk", columns: ["id"]),
                foreignKeys: [
                    ForeignKey(name: "fk", columns: ["other"], referencedTable: name, referencedColumns: ["id"])
                ],
                indexes: [Index(name: "ix", keys: [.column("other")], predicate: "kind = 'a'")]
            )
            var model = SchemaModel()
            let changes: [Change] = [
                .createEnum(EnumType(ObjectName("kind", schema: #"Sh"op"#), values: ["a"]), ifNotExists: false),
                .createTable(table, ifNotExists: false), .renameIndex("ix", on: name, to: "iy", before: nil),
                .alterTable(
                    name,
                    [
                        .setComment(.set("c"), before: nil), .renameConstraint("fk", to: "fk2", before: nil),
                        Self.alter("id", ColumnAlteration(identity: .set(Identity(always: true)))),
                        Self.alter("other", ColumnAlteration(type: .bigint)),
                    ]
                ),
                .createSequence(SQLSequence(ObjectName("q", schema: #"Sh"op"#)), ifNotExists: true),
                .createView(View(ObjectName("v", schema: #"Sh"op"#), query: "SELECT 1 AS one"), ifNotExists: true),
            ]
            try await withConnection { connection, _ in
                try await make(.createSchema(#"Sh"op"#, ifNotExists: false), on: connection)
                for change in changes {
                    try await make(change, on: connection)
                    try model.apply(change)
                    let names = Set(model.tables.keys).union(model.enums.keys).union(model.views.keys)
                    var found = try await connection.inspect(.tables(names.union(model.sequences.keys)))
                    for name in found.views.keys { found.views[name] = model.views[name] }
                    #expect(dialect.normalize(found) == dialect.normalize(model), "\(change)")
                }
                #expect(try await connection.inspect(.everything).tables.isEmpty)
            }
        }
    }
#endif
