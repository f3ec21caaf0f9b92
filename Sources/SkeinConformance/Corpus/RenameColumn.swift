internal import SkeinDriver
internal import SkeinModel
internal import SkeinSQL

extension Corpus {
    static let renameColumn: [ConformanceCase] = [
        ConformanceCase(
            "rename_column",
            "plain, rows present",
            before: [create(users)],
            rows: [userRows],
            change: [alter("users", .renameColumn("nickname", to: "handle"))],
            rowsAfter: RowProbe(
                "SELECT \(name: "handle") FROM \(table: "users") ORDER BY \(name: "id")",
                returns: [["ada"], ["bob"], [nil]]
            )
        ),
        ConformanceCase(
            "rename_column",
            "NOT NULL with a default",
            before: [create(ordersTable())],
            rows: [orderRows],
            change: [alter("orders", .renameColumn("quantity", to: "amount"))]
        ),
        ConformanceCase(
            "rename_column",
            "with a comment",
            before: [create(users { $0.columns[2].comment = "what friends say" })],
            change: [alter("users", .renameColumn("nickname", to: "handle"))],
            requires: [.comments],
            whenMissing: .ignored
        ),
        ConformanceCase(
            "rename_column",
            "indexed",
            before: [create(users { $0.indexes = [index("ix_users_age_email", "age", "email")] })],
            rows: [userRows],
            change: [alter("users", .renameColumn("age", to: "years"))]
        ),
        ConformanceCase(
            "rename_column",
            "in a unique constraint",
            before: [
                create(users { $0.uniques = [UniqueConstraint(name: "uq_users_email", columns: ["email", "age"])] })
            ],
            rows: [userRows],
            change: [alter("users", .renameColumn("email", to: "mail"))]
        ),
        ConformanceCase(
            "rename_column",
            "the key",
            before: [create(users)],
            rows: [userRows],
            change: [alter("users", .renameColumn("id", to: "user_id"))]
        ),
        ConformanceCase(
            "rename_column",
            "a foreign key's own column",
            before: [create(users), create(orders)],
            rows: [userRows, orderRows],
            change: [alter("orders", .renameColumn("user_id", to: "customer_id"))]
        ),
        ConformanceCase(
            "rename_column",
            "a column that a foreign key refers to",
            before: [create(users), create(orders)],
            rows: [userRows, orderRows],
            change: [alter("users", .renameColumn("id", to: "user_id"))]
        ),
        ConformanceCase(
            "rename_column",
            "to a name that needs quotes",
            before: [create(users)],
            rows: [userRows],
            change: [alter("users", .renameColumn("nickname", to: #"Or"der `by's` ?"#))]
        ),
        ConformanceCase(
            "rename_column",
            "two columns trade names",
            before: [create(users)],
            rows: [userRows],
            change: [
                alter(
                    "users",
                    .renameColumn("email", to: "spare"),
                    .renameColumn("nickname", to: "email"),
                    .renameColumn("spare", to: "nickname")
                )
            ],
            rowsAfter: RowProbe(
                "SELECT \(name: "email") FROM \(table: "users") ORDER BY \(name: "id")",
                returns: [["ada"], ["bob"], [nil]]
            )
        ),
    ]
}
