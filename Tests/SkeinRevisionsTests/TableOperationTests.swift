import SkeinModel
import SkeinRevisions
import Testing

@Suite struct TableOperationTests {
    @Test func `drop_table`() throws {
        #expect(
            try lower("drop_table: { table: t, schema: s }") == [
                .dropTable(TableName("t", schema: "s"), ifExists: false, before: nil)
            ]
        )
        #expect(
            try lower("drop_table: { table: users, if_exists: true }", upon: KnownSchema.schema) == [
                .dropTable("users", ifExists: true, before: KnownSchema.users)
            ]
        )
    }

    @Test func `rename_table`() throws {
        #expect(
            try lower("rename_table: { table: t, schema: s, to: u }") == [
                .renameTable(TableName("t", schema: "s"), to: "u")
            ]
        )
    }

    @Test func `create_index`() throws {
        #expect(
            try lower(
                """
                create_index:
                  table: t
                  schema: s
                  name: ix
                  columns: [a, { column: b, descending: true, length: 10 }, { expression: { default: lower(c) } }]
                  unique: true
                  where: { postgresql: a > 0 }
                  include: [d]
                  method: { postgresql: gin }
                  concurrently: true
                  if_not_exists: true
                """
            ) == [
                .createIndex(
                    Index(
                        name: "ix",
                        keys: [
                            .column("a"), IndexKey(.column("b"), descending: true, prefixLength: 10),
                            IndexKey(.expression("lower(c)")),
                        ],
                        unique: true,
                        predicate: "a > 0",
                        include: ["d"],
                        method: "gin"
                    ),
                    on: TableName("t", schema: "s"),
                    IndexBuild(concurrently: true, tolerant: true)
                )
            ]
        )
        #expect(
            try lower("create_index: { table: t, columns: [a, b] }") == [
                .createIndex(Index(name: "ix_t_a_b", keys: [.column("a"), .column("b")]), on: "t", IndexBuild())
            ]
        )
    }

    @Test func `drop_index`() throws {
        let ix = KnownSchema.users.index("ix_boss")
        #expect(
            try lower("drop_index: { name: ix_boss, table: users }", upon: KnownSchema.schema) == [
                .dropIndex("ix_boss", on: "users", IndexBuild(), before: ix)
            ]
        )
        #expect(
            try lower("drop_index: { name: ix_boss }", upon: KnownSchema.schema) == [
                .dropIndex("ix_boss", on: "users", IndexBuild(), before: ix)
            ]
        )
        #expect(
            try lower("drop_index: { name: ix, concurrently: true, if_exists: true }", upon: KnownSchema.schema) == [
                .dropIndex("ix", on: nil, IndexBuild(concurrently: true, tolerant: true), before: nil)
            ]
        )
        #expect(
            try lower("drop_index: { name: ix, table: t, schema: s }") == [
                .dropIndex("ix", on: TableName("t", schema: "s"), IndexBuild(), before: nil)
            ]
        )
    }

    @Test func `create_primary_key`() throws {
        #expect(
            try lower("create_primary_key: { table: t, columns: [a, b] }") == [
                .alterTable("t", [.addConstraint(.primaryKey(PrimaryKey(name: "pk_t", columns: ["a", "b"])))])
            ]
        )
        #expect(
            try lower("create_primary_key: { table: users, columns: [id, age], name: k }", upon: KnownSchema.schema)
                == [
                    .alterTable(
                        "users",
                        [
                            .alterColumn(
                                "age",
                                ColumnAlteration(nullable: false),
                                before: KnownSchema.users.column("age")
                            ), .addConstraint(.primaryKey(PrimaryKey(name: "k", columns: ["id", "age"]))),
                        ]
                    )
                ]
        )
    }

    @Test(
        arguments: [
            ("", Deferrability.immediate), (", deferrable: false", .immediate),
            (", deferrable: true", .deferrableInitiallyImmediate),
            (", deferrable: true, initially: immediate", .deferrableInitiallyImmediate),
            (", deferrable: true, initially: deferred", .deferrableInitiallyDeferred),
        ]
    )
    func `create_unique_constraint and when it is checked`(_ text: String, _ deferrability: Deferrability) throws {
        let unique = UniqueConstraint(name: "uq_t_a_b", columns: ["a", "b"], deferrability: deferrability)
        #expect(
            try lower("create_unique_constraint: { table: t, columns: [a, b]\(text) }") == [
                .alterTable("t", [.addConstraint(.unique(unique))])
            ]
        )
    }

    @Test(
        arguments: [
            ("no action", ReferentialAction.noAction), ("restrict", .restrict), ("cascade", .cascade),
            ("set null", .setNull), ("set default", .setDefault),
        ]
    )
    func `create_foreign_key and what it does to rows`(_ text: String, _ action: ReferentialAction) throws {
        let key = ForeignKey(
            name: "fk_t_a_u",
            columns: ["a"],
            referencedTable: TableName("u", schema: "r"),
            referencedColumns: ["id"],
            onDelete: action,
            onUpdate: action
        )
        #expect(
            try lower(
                "create_foreign_key: { table: t, schema: s, columns: [a], referred_table: u, referred_schema: r, "
                    + "referred_columns: [id], on_delete: \(text), on_update: \(text) }"
            ) == [.alterTable(TableName("t", schema: "s"), [.addConstraint(.foreignKey(key))])]
        )
    }

    @Test func `create_check_constraint keeps the name it is given`() throws {
        #expect(
            try lower("create_check_constraint: { table: t, name: positive, condition: a > 0 }") == [
                .alterTable("t", [.addConstraint(.check(CheckConstraint(name: "positive", expression: "a > 0")))])
            ]
        )
    }

    @Test(
        arguments: [
            ("name: uq_email", "uq_email" as Identifier?, ConstraintKind?.some(.unique), true),
            ("name: uq_email, type: unique", "uq_email", .unique, true), ("type: unique", "uq_email", .unique, true),
            ("type: primary_key", "pk_users", .primaryKey, true),
            ("name: PRIMARY, type: primary_key", "pk_users", .primaryKey, true),
            ("name: fk_boss, type: foreign_key", "fk_boss", .foreignKey, true),
            ("name: ck_age, if_exists: true", "ck_age", .check, true), ("name: nothing", "nothing", nil, false),
            ("name: nothing, type: check", "nothing", .check, false),
        ]
    )
    func `drop_constraint by name or by type`(
        _ text: String,
        _ name: Identifier?,
        _ kind: ConstraintKind?,
        _ isKnown: Bool
    ) throws {
        let constraint = isKnown ? KnownSchema.users.constraint(name, kind: kind) : nil
        #expect((constraint != nil) == isKnown)
        #expect(
            try lower("drop_constraint: { table: users, \(text) }", upon: KnownSchema.schema) == [
                .alterTable(
                    "users",
                    [.dropConstraint(name, kind: kind, ifExists: text.contains("if_exists"), before: constraint)]
                )
            ]
        )
    }

    @Test func `drop_constraint by type where nothing is known`() throws {
        #expect(
            try lower("drop_constraint: { table: t, type: check }") == [
                .alterTable("t", [.dropConstraint(nil, kind: .check, ifExists: false, before: nil)])
            ]
        )
    }
}
