internal import SkeinDriver
internal import SkeinModel
internal import SkeinSQL

extension Corpus {
    static let addColumn: [ConformanceCase] = [
        ConformanceCase(
            "add_column",
            "nullable, rows present",
            before: [create(users)],
            rows: [userRows],
            change: [alter("users", .addColumn(Column("phone", .string(length: 20)), ifNotExists: false))],
            rowsAfter: RowProbe(
                "SELECT \(name: "id"), \(name: "phone") FROM \(table: "users") ORDER BY \(name: "id")",
                returns: [["1", nil], ["2", nil], ["3", nil]]
            )
        ),
        ConformanceCase(
            "add_column",
            "NOT NULL with a default, rows present",
            before: [create(users)],
            rows: [userRows],
            change: [
                alter(
                    "users",
                    .addColumn(
                        Column("visits", .integer, nullable: false, default: .literal(.integer(5))),
                        ifNotExists: false
                    )
                )
            ],
            rowsAfter: RowProbe(
                "SELECT \(name: "id"), \(name: "visits") FROM \(table: "users") ORDER BY \(name: "id")",
                returns: [["1", "5"], ["2", "5"], ["3", "5"]]
            )
        ),
        ConformanceCase(
            "add_column",
            "NOT NULL without a default, no rows",
            before: [create(users)],
            change: [alter("users", .addColumn(Column("visits", .integer, nullable: false), ifNotExists: false))]
        ),
        ConformanceCase(
            "add_column",
            "a text default with quotes, rows present",
            before: [create(users)],
            rows: [userRows],
            change: [
                alter(
                    "users",
                    .addColumn(
                        Column("motto", .string(length: 40), default: .literal(.text(#"it's "me" \o/"#))),
                        ifNotExists: false
                    )
                )
            ],
            rowsAfter: RowProbe(
                "SELECT \(name: "motto") FROM \(table: "users") WHERE \(name: "id") = 3",
                returns: [[#"it's "me" \o/"#]]
            )
        ),
        ConformanceCase(
            "add_column",
            "with a comment",
            before: [create(users)],
            rows: [userRows],
            change: [
                alter(
                    "users",
                    .addColumn(Column("phone", .string(length: 20), comment: "E.164, it's \\ new"), ifNotExists: false)
                )
            ],
            requires: [.comments],
            whenMissing: .ignored
        ),
        ConformanceCase(
            "add_column",
            "to a table that others refer to",
            before: [create(users), create(ordersTable(foreignKeys: [cascading]))],
            rows: [userRows, orderRows],
            change: [
                alter(
                    "users",
                    .addColumn(
                        Column("active", .boolean, nullable: false, default: .literal(.bool(true))),
                        ifNotExists: false
                    )
                )
            ],
            rowsAfter: RowProbe("SELECT count(*) FROM \(table: "orders")", returns: [["3"]])
        ),
        ConformanceCase(
            "add_column",
            "one that is there already is fine when told so",
            before: [create(users)],
            rows: [userRows],
            change: [alter("users", .addColumn(Column("nickname", .string(length: 20)), ifNotExists: true))],
            reversible: false
        ),
    ]

    /// The foreign key of ``orders``, taking orders away with their user.
    static let cascading = ForeignKey(
        name: "fk_orders_users",
        columns: ["user_id"],
        referencedTable: "users",
        referencedColumns: ["id"],
        onDelete: .cascade
    )
}
