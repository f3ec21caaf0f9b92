internal import SkeinModel
internal import SkeinSQL

extension Corpus {
    static let dropColumn: [ConformanceCase] = [
        ConformanceCase(
            "drop_column",
            "the last one, rows present",
            before: [create(users)],
            rows: [userRows],
            change: [alter("users", .dropColumn("age", ifExists: false, before: nil))],
            rowsAfter: RowProbe(
                "SELECT \(name: "id"), \(name: "nickname") FROM \(table: "users") ORDER BY \(name: "id")",
                returns: [["1", "ada"], ["2", "bob"], ["3", nil]]
            )
        ),
        ConformanceCase(
            "drop_column",
            "one in the middle",
            before: [create(users)],
            rows: [userRows],
            change: [alter("users", .dropColumn("nickname", ifExists: false, before: nil))],
            rowsAfter: RowProbe(
                "SELECT \(name: "id"), \(name: "age") FROM \(table: "users") ORDER BY \(name: "id")",
                returns: [["1", "36"], ["2", "41"], ["3", nil]]
            )
        ),
        ConformanceCase(
            "drop_column",
            "NOT NULL with a default",
            before: [create(orders(quantity: 7))],
            rows: [orderRows],
            change: [alter("orders", .dropColumn("quantity", ifExists: false, before: nil))]
        ),
        ConformanceCase(
            "drop_column",
            "after its index",
            before: [create(users { $0.indexes = [index("ix_users_age", "age")] })],
            rows: [userRows],
            change: [
                .dropIndex("ix_users_age", on: "users", IndexBuild(), before: nil),
                alter("users", .dropColumn("age", ifExists: false, before: nil)),
            ]
        ),
        ConformanceCase(
            "drop_column",
            "after its constraints, in one list",
            before: [
                create(
                    users {
                        $0.uniques = [UniqueConstraint(name: "uq_users_nickname", columns: ["nickname"])]
                        $0.checks = [CheckConstraint(name: "ck_users_nickname", expression: "nickname <> 'root'")]
                    }
                )
            ],
            rows: [userRows],
            change: [
                alter(
                    "users",
                    .dropConstraint("uq_users_nickname", kind: .unique, ifExists: false, before: nil),
                    .dropConstraint("ck_users_nickname", kind: .check, ifExists: false, before: nil),
                    .dropColumn("nickname", ifExists: false, before: nil)
                )
            ]
        ),
        ConformanceCase(
            "drop_column",
            "of a table that others refer to",
            before: [create(users), create(ordersTable(foreignKeys: [cascading]))],
            rows: [userRows, orderRows],
            change: [alter("users", .dropColumn("age", ifExists: false, before: nil))],
            rowsAfter: RowProbe("SELECT count(*) FROM \(table: "orders")", returns: [["3"]])
        ),
        ConformanceCase(
            "drop_column",
            "one that is gone already is fine when told so",
            before: [create(users)],
            rows: [userRows],
            change: [alter("users", .dropColumn("phone", ifExists: true, before: nil))],
            reversible: false
        ),
    ]

    private static func orders(quantity: Int64) -> Table {
        var table = ordersTable()
        table.columns[2].defaultValue = .literal(.integer(quantity))
        return table
    }
}
