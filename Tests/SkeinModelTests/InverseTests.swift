import SkeinModel
import Testing

@Suite struct InverseTests {
    private static let age = Column("age", .integer, default: .literal(.integer(18)), comment: "in years")
    private static let index = Index(name: "ix", keys: [.column("total")])
    private static let rows = RowSet(columns: ["id"], rows: [[.integer(1)]])

    /// Changes with images, that fit `Fixtures.schema`.
    static let changes: [Change] = [
        .createTable(Table("notes", columns: [Column("id", .integer)]), ifNotExists: false),
        .dropTable("orders", ifExists: false, before: Fixtures.orders),
        .renameTable("users", to: "people"),
        .createIndex(index, on: "orders", IndexBuild(concurrently: true)),
        .dropIndex("ix_age", on: "users", IndexBuild(), before: Fixtures.users.indexes[0]),
        Fixtures.alter(.addColumn(Column("phone", .text, nullable: false), ifNotExists: false)),
        Fixtures.alter(.renameColumn("email", to: "mail")),
        Fixtures.alter(.renameColumn("id", to: "user_id")),
        Fixtures.alter(
            .alterColumn(
                "age",
                ColumnAlteration(
                    type: .bigint,
                    nullable: false,
                    default: .drop,
                    comment: .set("new"),
                    autoincrement: true
                ),
                before: age
            )
        ),
        Fixtures.alter(.alterColumn("age", ColumnAlteration(default: .set(.literal(.null))), before: age)),
        Fixtures.alter(.addConstraint(.unique(UniqueConstraint(name: "uq_age", columns: ["age"])))),
        Fixtures.alter(.dropConstraint("ck_age", kind: .check, ifExists: false, before: Fixtures.users.constraints[3])),
        Fixtures.alter(
            .dropConstraint(nil, kind: .primaryKey, ifExists: false, before: Fixtures.users.constraints[0])
        ),
        Fixtures.alter(
            .addColumn(Column("phone", .text), ifNotExists: false),
            .renameColumn("phone", to: "mobile"),
            .alterColumn("mobile", ColumnAlteration(nullable: false), before: Column("mobile", .text)),
            .addConstraint(.unique(UniqueConstraint(name: "uq_mobile", columns: ["mobile"])))
        ),
        .insertRows("users", rows),
        .deleteRows("users", rows),
        .execute(RawSQL([RawStatement("a", line: 3)], down: .statements([RawStatement("b")]), transactional: false)),
    ]

    @Test(arguments: changes) func `The inverse gives back the schema before`(_ change: Change) throws {
        var schema = Fixtures.schema
        try schema.apply(change)
        for inverse in try change.inverted() { try schema.apply(inverse) }
        #expect(schema.comparable == Fixtures.schema.comparable)
    }

    @Test(arguments: changes) func `The inverse of the inverse is the change`(_ change: Change) throws {
        var expected = change
        if case .dropTable(let name, let ifExists, var before) = change {
            before?.stored = nil
            expected = .dropTable(name, ifExists: ifExists, before: before)
        }
        if case .alterTable(let table, let list) = change,
            case .dropConstraint(nil, let kind, let ifExists, let before) = list[0]
        {
            // The way there and back learns the constraint's name.
            expected = .alterTable(
                table,
                [.dropConstraint(before?.name, kind: kind, ifExists: ifExists, before: before)]
            )
        }
        #expect(try change.inverted().flatMap { try $0.inverted() } == [expected])
    }

    @Test(
        arguments: [
            (.dropTable("users", ifExists: true, before: nil), "users"),
            (.dropIndex("ix_age", on: "users", IndexBuild(), before: nil), "ix_age"),
            (.dropIndex("ix_age", on: nil, IndexBuild(), before: Fixtures.users.indexes[0]), "ix_age"),
            (Fixtures.alter(.dropColumn("age", ifExists: false, before: nil)), "age"),
            (Fixtures.alter(.alterColumn("age", ColumnAlteration(nullable: false), before: nil)), "age"),
            (Fixtures.alter(.dropConstraint("ck_age", kind: nil, ifExists: false, before: nil)), "ck_age"),
            (Fixtures.alter(.dropConstraint(nil, kind: .primaryKey, ifExists: false, before: nil)), "users"),
            (
                Fixtures.alter(
                    .addColumn(Column("phone", .text), ifNotExists: false),
                    .dropColumn("age", ifExists: false, before: nil)
                ), "age"
            ),
            (.execute(RawSQL([RawStatement("DELETE FROM users")])), "down"),
        ] as [(Change, String)]
    )
    func `What is not known cannot be taken back, and the message names it`(_ change: Change, _ name: String) {
        let error = #expect(throws: IrreversibleChange.self) { try change.inverted() }
        #expect(error?.description.contains(name) == true)
    }

    @Test func `Raw SQL with nothing to take back has an empty inverse`() throws {
        #expect(try Change.execute(RawSQL([RawStatement("ANALYZE")], down: .nothing)).inverted() == [])
    }

    @Test func `A list is taken back from its end`() throws {
        let change = Fixtures.alter(
            .renameColumn("age", to: "years"),
            .addColumn(Column("age", .text), ifNotExists: false)
        )
        #expect(
            try change.inverted() == [
                Fixtures.alter(
                    .dropColumn("age", ifExists: false, before: Column("age", .text)),
                    .renameColumn("years", to: "age")
                )
            ]
        )
    }

    @Test func `An index is dropped the way it was built`() throws {
        let change = Change.createIndex(Self.index, on: "orders", IndexBuild(concurrently: true, tolerant: true))
        guard case .dropIndex(_, _, let build, _)? = try change.inverted().first else {
            Issue.record("the inverse of a created index is not a dropped one")
            return
        }
        #expect(build == IndexBuild(concurrently: true, tolerant: false))
    }
}

extension SchemaModel {
    /// The schema without what no server keeps: the order of constraints and indexes, and stored text.
    var comparable: [TableName: [AnyHashable]] {
        tables.compactMapValues { table -> [AnyHashable]? in
            [
                table.columns, table.primaryKey, Set(table.uniques), Set(table.foreignKeys), Set(table.checks),
                Set(table.indexes), table.comment,
            ]
        }
    }
}
