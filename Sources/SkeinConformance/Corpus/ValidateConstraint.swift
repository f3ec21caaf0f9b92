internal import SkeinDriver
internal import SkeinModel

extension Corpus {
    /// Constraints that are added without looking at the rows, and then held to them.
    static let validateConstraint: [ConformanceCase] = [
        validateCase("a check", of: users, looseCheck()),
        validateCase("a check whose name needs quotes", of: users, looseCheck(#"Ck "users" `it's`"#)),
        ConformanceCase(
            "validate_constraint",
            "a foreign key",
            before: [create(users), create(ordersTable()), alter("orders", .addConstraint(.foreignKey(looseKey)))],
            rows: [userRows, orderRows],
            change: [alter("orders", .validateConstraint("fk_orders_users"))],
            requires: [.unvalidatedConstraints],
            reversible: false
        ),
        ConformanceCase(
            "validate_constraint",
            "after the rows were put right",
            before: [create(users)],
            rows: [userRows, alter("users", .addConstraint(looseCheck()))],
            change: [
                .backfill(Backfill("users", set: "age = 40", where: "age < 40")),
                alter("users", .validateConstraint("ck_users_age")),
            ],
            requires: [.unvalidatedConstraints],
            rowsAfter: probe("users", "age", returns: [["40"], ["41"], [nil]]),
            reversible: false
        ),
        ConformanceCase(
            "create_check_constraint",
            "not validated, and a row breaks it",
            before: [create(users)],
            rows: [userRows],
            change: [alter("users", .addConstraint(looseCheck()))],
            requires: [.unvalidatedConstraints]
        ),
        ConformanceCase(
            "create_foreign_key",
            "not validated, and a row breaks it",
            before: [create(users), create(ordersTable())],
            rows: [orderRows],
            change: [alter("orders", .addConstraint(.foreignKey(looseKey)))],
            requires: [.unvalidatedConstraints]
        ),
        ConformanceCase(
            "create_foreign_key",
            "not validated and validated in one list",
            before: [create(users), create(ordersTable())],
            rows: [userRows, orderRows],
            change: [
                alter("orders", .addConstraint(.foreignKey(looseKey)), .validateConstraint("fk_orders_users"))
            ],
            requires: [.unvalidatedConstraints],
            reversible: false
        ),
    ]

    private static func looseCheck(_ name: Identifier = "ck_users_age") -> Constraint {
        .check(CheckConstraint(name: name, expression: "age >= 40", isValidated: false))
    }

    private static let looseKey = ForeignKey(
        name: "fk_orders_users",
        columns: ["user_id"],
        referencedTable: "users",
        referencedColumns: ["id"],
        onDelete: .cascade,
        isValidated: false
    )

    private static func validateCase(_ name: String, of table: Table, _ constraint: Constraint) -> ConformanceCase {
        ConformanceCase(
            "validate_constraint",
            name,
            before: [create(table), alter(table.name, .addConstraint(constraint))],
            change: [alter(table.name, .validateConstraint(constraint.name ?? ""))],
            requires: [.unvalidatedConstraints],
            // What was validated stays so.
            reversible: false
        )
    }
}
