internal import SkeinModel
internal import SkeinSQL

extension Corpus {
    /// Several changes of one table, which travel together: one `ALTER TABLE` or one rebuild.
    static let alterTable: [ConformanceCase] = [
        ConformanceCase(
            "alter_table",
            "add, drop, rename and alter",
            before: [create(users)],
            rows: [userRows],
            change: [
                alter(
                    "users",
                    .addColumn(Column("phone", .string(length: 20)), ifNotExists: false),
                    .dropColumn("age", ifExists: false, before: nil),
                    .renameColumn("nickname", to: "handle"),
                    .alterColumn("email", ColumnAlteration(type: .string(length: 200)), before: nil)
                )
            ],
            rowsAfter: RowProbe(
                "SELECT \(name: "handle"), \(name: "phone") FROM \(table: "users") ORDER BY \(name: "id")",
                returns: [["ada", nil], ["bob", nil], [nil, nil]]
            )
        ),
        ConformanceCase(
            "alter_table",
            "two columns",
            before: [create(users)],
            rows: [userRows],
            change: [
                alter(
                    "users",
                    .addColumn(Column("street", .string(length: 60)), ifNotExists: false),
                    .addColumn(Column("city", .string(length: 60)), ifNotExists: false)
                )
            ]
        ),
        ConformanceCase(
            "alter_table",
            "a column and a unique constraint on it",
            before: [create(users)],
            rows: [userRows],
            change: [
                alter(
                    "users",
                    .addColumn(Column("badge", .integer), ifNotExists: false),
                    .addConstraint(.unique(UniqueConstraint(name: "uq_users_badge", columns: ["badge"])))
                )
            ]
        ),
        ConformanceCase(
            "alter_table",
            "a column and a foreign key from it",
            before: [create(users), create(ordersTable())],
            rows: [userRows, orderRows],
            change: [
                alter(
                    "orders",
                    .addColumn(Column("approver_id", .integer), ifNotExists: false),
                    .addConstraint(
                        .foreignKey(
                            ForeignKey(
                                name: "fk_orders_approver",
                                columns: ["approver_id"],
                                referencedTable: "users",
                                referencedColumns: ["id"],
                                onDelete: .setNull
                            )
                        )
                    )
                )
            ]
        ),
        ConformanceCase(
            "alter_table",
            "a column replaced by another of the same name",
            before: [create(users)],
            rows: [userRows],
            change: [
                alter(
                    "users",
                    .dropColumn("age", ifExists: false, before: nil),
                    .addColumn(Column("age", .string(length: 10), default: .literal(.text("old"))), ifNotExists: false)
                )
            ],
            rowsAfter: RowProbe(
                "SELECT \(name: "age") FROM \(table: "users") ORDER BY \(name: "id")",
                returns: [["old"], ["old"], ["old"]]
            )
        ),
        ConformanceCase(
            "alter_table",
            "a constraint replaced by another of the same name",
            before: [create(users { $0.checks = [CheckConstraint(name: "ck_users_age", expression: "age >= 0")] })],
            rows: [userRows],
            change: [
                alter(
                    "users",
                    .dropConstraint("ck_users_age", kind: .check, ifExists: false, before: nil),
                    .addConstraint(.check(CheckConstraint(name: "ck_users_age", expression: "age >= 18")))
                )
            ]
        ),
        ConformanceCase(
            "alter_table",
            "the same table twice",
            before: [create(users)],
            rows: [userRows],
            change: [
                alter("users", .addColumn(Column("phone", .string(length: 20)), ifNotExists: false)),
                alter("users", .alterColumn("phone", ColumnAlteration(type: .string(length: 40)), before: nil)),
            ]
        ),
    ]
}
