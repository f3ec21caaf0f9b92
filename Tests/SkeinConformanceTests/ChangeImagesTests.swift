import SkeinConformance
import SkeinModel
import Testing

@Suite struct ChangeImagesTests {
    private static let table = Table(
        "users",
        columns: [Column("id", .integer, nullable: false), Column("age", .integer)],
        primaryKey: PrimaryKey(columns: ["id"]),
        checks: [CheckConstraint(name: "ck", expression: "age > 0")],
        indexes: [Index(name: "ix", keys: [.column("age")])]
    )
    private static let schema = SchemaModel([table])

    @Test func `Drops get what they drop`() {
        #expect(
            Change.dropTable("users", ifExists: true, before: nil).withImages(from: Self.schema)
                == .dropTable("users", ifExists: true, before: Self.table)
        )
        for on in ["users", nil] as [TableName?] {
            #expect(
                Change.dropIndex("ix", on: on, IndexBuild(), before: nil).withImages(from: Self.schema)
                    == .dropIndex("ix", on: "users", IndexBuild(), before: Self.table.indexes[0])
            )
        }
        let constraint = Change.alterTable("users", [.dropConstraint("ck", kind: nil, ifExists: false, before: nil)])
        #expect(
            constraint.withImages(from: Self.schema)
                == .alterTable(
                    "users",
                    [.dropConstraint("ck", kind: nil, ifExists: false, before: .check(Self.table.checks[0]))]
                )
        )
    }

    @Test func `A later change of a list sees what the earlier ones leave`() {
        let wide = ColumnAlteration(type: .bigint)
        let change = Change.alterTable(
            "users",
            [
                .alterColumn("age", wide, before: nil), .renameColumn("age", to: "years"),
                .dropColumn("years", ifExists: false, before: nil),
            ]
        )
        #expect(
            change.withImages(from: Self.schema)
                == .alterTable(
                    "users",
                    [
                        .alterColumn("age", wide, before: Column("age", .integer)), .renameColumn("age", to: "years"),
                        .dropColumn("years", ifExists: false, before: Column("years", .bigint)),
                    ]
                )
        )
    }

    @Test func `Images that are there stay, and what is unknown stays without`() {
        let known = Change.dropTable("users", ifExists: false, before: Table("users", columns: []))
        #expect(known.withImages(from: Self.schema) == known)
        let unknown = Change.dropTable("nobody", ifExists: false, before: nil)
        #expect(unknown.withImages(from: Self.schema) == unknown)
        let index = Change.dropIndex("nothing", on: nil, IndexBuild(), before: nil)
        #expect(index.withImages(from: Self.schema) == index)
    }
}
