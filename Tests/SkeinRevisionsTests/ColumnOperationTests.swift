import SkeinModel
import SkeinRevisions
import SkeinSQL
import Testing

/// A schema whose columns have everything hanging on them.
enum KnownSchema {
    static let users = Table(
        "users",
        columns: [
            Column("id", .integer, nullable: false), Column("email", .string(length: 100), comment: "work"),
            Column("age", .integer, default: .literal(.integer(18))), Column("boss", .integer),
        ],
        primaryKey: PrimaryKey(name: "pk_users", columns: ["id"]),
        uniques: [UniqueConstraint(name: "uq_email", columns: ["email"])],
        foreignKeys: [
            ForeignKey(name: "fk_boss", columns: ["boss"], referencedTable: "users", referencedColumns: ["id"])
        ],
        checks: [
            CheckConstraint(name: "ck_age", expression: "AGE > 0"),
            CheckConstraint(name: "ck_page", expression: "page > 'age'"),
        ],
        indexes: [
            Index(name: "ix_boss", keys: [.column("boss")]),
            Index(name: "ix_email", keys: [IndexKey(.expression(#"lower("email")"#))], include: ["age"]),
            Index(name: "ix_id", keys: [.column("id")], predicate: "email IS NULL"),
        ]
    )
    static let schema = SchemaModel([users])
}

@Suite struct ColumnOperationTests {
    @Test func `add_column with all that a column brings along`() throws {
        let changes = try lower(
            """
            add_column:
              table: users
              schema: app
              if_not_exists: true
              column:
                name: phone
                type: string(20)
                nullable: false
                default: ""
                comment: E.164
                collation: { postgresql: C, mysql: ascii_bin }
                unique: true
                check: phone <> ''
                references: phones.no
            """
        )
        let table = TableName("users", schema: "app")
        let column = Column(
            "phone",
            .string(length: 20),
            nullable: false,
            default: .literal(.text("")),
            comment: "E.164",
            collation: "C"
        )
        let key = ForeignKey(
            name: "fk_users_phone_phones",
            columns: ["phone"],
            referencedTable: "phones",
            referencedColumns: ["no"]
        )
        #expect(
            changes == [
                .alterTable(
                    table,
                    [
                        .addColumn(column, ifNotExists: true),
                        .addConstraint(.unique(UniqueConstraint(name: "uq_users_phone", columns: ["phone"]))),
                        .addConstraint(.foreignKey(key)),
                        .addConstraint(.check(CheckConstraint(name: "ck_users_phone", expression: "phone <> ''"))),
                    ]
                )
            ]
        )
    }

    @Test func `The index of an added column comes before its foreign key`() throws {
        let changes = try lower(
            "add_column: { table: t, column: { name: a, type: bigint, index: true, references: u.id, check: a > 0 } }"
        )
        let key = ForeignKey(name: "fk_t_a_u", columns: ["a"], referencedTable: "u", referencedColumns: ["id"])
        #expect(
            changes == [
                .alterTable(
                    "t",
                    [
                        .addColumn(Column("a", .bigint), ifNotExists: false),
                        .addConstraint(.check(CheckConstraint(name: "ck_t_a", expression: "a > 0"))),
                    ]
                ), .createIndex(Index(name: "ix_t_a", keys: [.column("a")]), on: "t", IndexBuild()),
                .alterTable("t", [.addConstraint(.foreignKey(key))]),
            ]
        )
    }

    @Test func `add_column of a primary key`() throws {
        let changes = try lower(
            "add_column: { table: t, column: { name: id, type: bigint, primary_key: true, autoincrement: true } }"
        )
        let column = Column("id", .bigint, nullable: false, autoincrement: true)
        let key = PrimaryKey(name: "pk_t", columns: ["id"])
        #expect(
            changes == [
                .alterTable("t", [.addColumn(column, ifNotExists: false), .addConstraint(.primaryKey(key))])
            ]
        )
    }

    @Test func `if_not_exists leaves a known column its constraints`() throws {
        let operation =
            "add_column: { table: users, if_not_exists: true, column: { name: age, type: text, index: true } }"
        let add = Change.alterTable("users", [.addColumn(Column("age", .text), ifNotExists: true)])
        #expect(try lower(operation, upon: KnownSchema.schema) == [add])
        let index = Index(name: "ix_users_age", keys: [.column("age")])
        #expect(try lower(operation) == [add, .createIndex(index, on: "users", IndexBuild(tolerant: true))])
    }

    @Test func `drop_column of a column that is not known`() throws {
        #expect(
            try lower("drop_column: { table: t, schema: s, column: a, if_exists: true }") == [
                .alterTable(TableName("t", schema: "s"), [.dropColumn("a", ifExists: true, before: nil)])
            ]
        )
    }

    @Test func `drop_column drops what hangs on the column by name`() throws {
        let users = KnownSchema.users
        #expect(
            try lower("drop_column: { table: users, column: email }", upon: KnownSchema.schema) == [
                .dropIndex("ix_email", on: "users", IndexBuild(tolerant: true), before: users.index("ix_email")),
                .dropIndex("ix_id", on: "users", IndexBuild(tolerant: true), before: users.index("ix_id")),
                .alterTable(
                    "users",
                    [
                        .dropConstraint(
                            "uq_email",
                            kind: .unique,
                            ifExists: true,
                            before: .unique(users.uniques[0])
                        ), .dropColumn("email", ifExists: false, before: users.column("email")),
                    ]
                ),
            ]
        )
    }

    @Test func `drop_column drops the checks that name the column, and no others`() throws {
        let users = KnownSchema.users
        #expect(
            try lower("drop_column: { table: users, column: age }", upon: KnownSchema.schema) == [
                .dropIndex("ix_email", on: "users", IndexBuild(tolerant: true), before: users.index("ix_email")),
                .alterTable(
                    "users",
                    [
                        .dropConstraint("ck_age", kind: .check, ifExists: true, before: .check(users.checks[0])),
                        .dropColumn("age", ifExists: false, before: users.column("age")),
                    ]
                ),
            ]
        )
    }

    @Test func `drop_column drops a foreign key before the index that it needs`() throws {
        let users = KnownSchema.users
        #expect(
            try lower("drop_column: { table: users, column: boss }", upon: KnownSchema.schema) == [
                .alterTable(
                    "users",
                    [
                        .dropConstraint(
                            "fk_boss",
                            kind: .foreignKey,
                            ifExists: true,
                            before: .foreignKey(users.foreignKeys[0])
                        )
                    ]
                ), .dropIndex("ix_boss", on: "users", IndexBuild(tolerant: true), before: users.index("ix_boss")),
                .alterTable("users", [.dropColumn("boss", ifExists: false, before: users.column("boss"))]),
            ]
        )
    }

    @Test func `rename_column`() throws {
        #expect(
            try lower("rename_column: { table: t, schema: s, column: a, to: b }") == [
                .alterTable(TableName("t", schema: "s"), [.renameColumn("a", to: "b")])
            ]
        )
    }

    @Test func `alter_column with all that it changes`() throws {
        let changes = try lower(
            """
            alter_column:
              table: users
              column: age
              type: bigint
              using: { postgresql: "age::bigint" }
              nullable: false
              default: 21
              comment: in years
              autoincrement: true
              to: years
            """,
            upon: KnownSchema.schema
        )
        let alteration = ColumnAlteration(
            type: .bigint,
            using: "age::bigint",
            nullable: false,
            default: .set(.literal(.integer(21))),
            comment: .set("in years"),
            autoincrement: true
        )
        #expect(
            changes == [
                .alterTable(
                    "users",
                    [
                        .alterColumn("age", alteration, before: KnownSchema.users.column("age")),
                        .renameColumn("age", to: "years"),
                    ]
                )
            ]
        )
    }

    @Test(
        arguments: [
            ("type: text", ColumnAlteration(type: .text)), ("nullable: true", ColumnAlteration(nullable: true)),
            ("default: null", ColumnAlteration(default: .drop)), ("default:", ColumnAlteration(default: .drop)),
            ("default: \"null\"", ColumnAlteration(default: .set(.literal(.text("null"))))),
            ("default: { sql: now() }", ColumnAlteration(default: .set(.sql("now()")))),
            ("comment: null", ColumnAlteration(comment: .drop)), ("comment: ~", ColumnAlteration(comment: .drop)),
            ("comment: \"\"", ColumnAlteration(comment: .set(""))),
            ("autoincrement: false", ColumnAlteration(autoincrement: false)),
        ]
    )
    func `alter_column changes only what it names`(_ text: String, _ alteration: ColumnAlteration) throws {
        #expect(
            try lower("alter_column:\n  table: t\n  column: a\n  \(text)") == [
                .alterTable("t", [.alterColumn("a", alteration, before: nil)])
            ]
        )
    }

    @Test func `alter_column with another name only is a rename`() throws {
        #expect(
            try lower("alter_column: { table: t, column: a, to: b }") == [
                .alterTable("t", [.renameColumn("a", to: "b")])
            ]
        )
        #expect(
            try lower("alter_column: { table: t, column: a, to: a, nullable: true }") == [
                .alterTable("t", [.alterColumn("a", ColumnAlteration(nullable: true), before: nil)])
            ]
        )
    }

    @Test func `Changes of one table that follow each other travel together, with images of each state`() throws {
        let steps = try revision(
            """
            revision: a1
            upgrade:
              - alter_column: { table: users, column: age, nullable: false }
              - alter_column: { table: users, column: age, comment: x }
              - rename_column: { table: users, column: age, to: years }
            """
        )
        var second = try #require(KnownSchema.users.column("age"))
        second.nullable = false
        let changes = try steps.upgrade.lower(upon: KnownSchema.schema)
        #expect(
            changes.map(\.change) == [
                .alterTable(
                    "users",
                    [
                        .alterColumn(
                            "age",
                            ColumnAlteration(nullable: false),
                            before: KnownSchema.users.column("age")
                        ), .alterColumn("age", ColumnAlteration(comment: .set("x")), before: second),
                        .renameColumn("age", to: "years"),
                    ]
                )
            ]
        )
        #expect(changes.map(\.position.line) == [3])
    }
}
