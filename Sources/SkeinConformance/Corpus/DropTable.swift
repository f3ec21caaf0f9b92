internal import SkeinModel
internal import SkeinSQL

extension Corpus {
    static let dropTable: [ConformanceCase] = [
        ConformanceCase(
            "drop_table",
            "with rows",
            before: [create(users)],
            rows: [userRows],
            change: [.dropTable("users", ifExists: false, before: nil)]
        ),
        ConformanceCase(
            "drop_table",
            "with constraints, defaults and indexes",
            before: [
                create(
                    users {
                        $0.columns[3].defaultValue = .literal(.integer(18))
                        $0.uniques = [UniqueConstraint(name: "uq_users_email", columns: ["email"])]
                        $0.checks = [CheckConstraint(name: "ck_users_age", expression: "age >= 0")]
                        $0.indexes = [index("ix_users_nickname", "nickname")]
                    }
                )
            ],
            change: [.dropTable("users", ifExists: false, before: nil)]
        ),
        ConformanceCase(
            "drop_table",
            "a child; its parent keeps its rows",
            before: [create(users), create(orders)],
            rows: [userRows, orderRows],
            change: [.dropTable("orders", ifExists: false, before: nil)],
            rowsAfter: RowProbe("SELECT count(*) FROM \(table: "users")", returns: [["3"]])
        ),
        ConformanceCase(
            "drop_table",
            "child and parent",
            before: [create(users), create(orders)],
            rows: [userRows, orderRows],
            change: [
                .dropTable("orders", ifExists: false, before: nil), .dropTable("users", ifExists: false, before: nil),
            ]
        ),
        ConformanceCase(
            "drop_table",
            "a table that is gone already is fine when told so",
            before: [create(users)],
            change: [.dropTable("nobody", ifExists: true, before: nil)],
            reversible: false
        ),
    ]
}
