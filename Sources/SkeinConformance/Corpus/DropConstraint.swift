internal import SkeinModel

extension Corpus {
    static let dropConstraint: [ConformanceCase] = [
        dropCase("the primary key", of: users, nil, .primaryKey),
        dropCase(
            "a primary key by name",
            of: users { $0.primaryKey = PrimaryKey(name: "pk_users", columns: ["id"]) },
            "pk_users",
            .primaryKey
        ),
        dropCase(
            "a unique constraint",
            of: users {
                $0.uniques = [
                    UniqueConstraint(name: "uq_users_age", columns: ["age"]),
                    UniqueConstraint(name: "uq_users_email", columns: ["email"]),
                ]
            },
            "uq_users_email",
            .unique
        ),
        dropCase(
            "a check",
            of: users {
                $0.checks = [
                    CheckConstraint(name: "ck_users_age", expression: "age >= 0"),
                    CheckConstraint(name: "ck_users_id", expression: "id > 0"),
                ]
            },
            "ck_users_age",
            .check
        ),
        dropCase(
            "a check by name alone",
            of: users { $0.checks = [CheckConstraint(name: "ck_users_age", expression: "age >= 0")] },
            "ck_users_age",
            nil
        ),
        ConformanceCase(
            "drop_constraint",
            "a foreign key",
            before: [create(users), create(orders)],
            rows: [userRows, orderRows],
            change: [
                alter("orders", .dropConstraint("fk_orders_users", kind: .foreignKey, ifExists: false, before: nil))
            ]
        ),
        ConformanceCase(
            "drop_constraint",
            "a foreign key, but not the index on its column",
            before: [
                create(users), create(ordersTable()),
                .createIndex(index("ix_user", "user_id"), on: "orders", IndexBuild()),
                alter("orders", .addConstraint(.foreignKey(cascading))),
            ],
            rows: [userRows, orderRows],
            change: [
                alter("orders", .dropConstraint("fk_orders_users", kind: .foreignKey, ifExists: false, before: nil))
            ]
        ),
        ConformanceCase(
            "drop_constraint",
            "a foreign key to the table itself",
            before: [create(tree)],
            rows: [treeRows],
            change: [
                alter("nodes", .dropConstraint("fk_nodes_parent", kind: .foreignKey, ifExists: false, before: nil))
            ]
        ),
        ConformanceCase(
            "drop_constraint",
            "one that is gone already is fine when told so",
            before: [create(users)],
            change: [alter("users", .dropConstraint("ck_users_age", kind: .check, ifExists: true, before: nil))],
            reversible: false
        ),
    ]

    private static func dropCase(
        _ name: String,
        of table: Table,
        _ constraint: Identifier?,
        _ kind: ConstraintKind?
    ) -> ConformanceCase {
        ConformanceCase(
            "drop_constraint",
            name,
            before: [create(table)],
            rows: [userRows],
            change: [alter("users", .dropConstraint(constraint, kind: kind, ifExists: false, before: nil))]
        )
    }
}
