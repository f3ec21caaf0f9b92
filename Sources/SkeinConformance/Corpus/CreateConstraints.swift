internal import SkeinDriver
internal import SkeinModel

extension Corpus {
    static let createPrimaryKey: [ConformanceCase] = [
        ConformanceCase(
            "create_primary_key",
            "one column, rows present",
            before: [create(users { $0.primaryKey = nil })],
            rows: [userRows],
            change: [alter("users", .addConstraint(.primaryKey(PrimaryKey(columns: ["id"]))))]
        ),
        ConformanceCase(
            "create_primary_key",
            "two columns and a name",
            before: [create(users { $0.primaryKey = nil })],
            rows: [userRows],
            change: [
                alter("users", .addConstraint(.primaryKey(PrimaryKey(name: "pk_users", columns: ["email", "id"]))))
            ]
        ),
        ConformanceCase(
            "create_primary_key",
            "another one in place of the first",
            before: [create(users)],
            rows: [userRows],
            change: [
                alter(
                    "users",
                    .dropConstraint(nil, kind: .primaryKey, ifExists: false, before: nil),
                    .addConstraint(.primaryKey(PrimaryKey(columns: ["email"])))
                )
            ]
        ),
    ]

    static let createUniqueConstraint: [ConformanceCase] = [
        constraintCase(
            "create_unique_constraint",
            "one column, rows present",
            .unique(UniqueConstraint(name: "uq_users_email", columns: ["email"]))
        ),
        constraintCase(
            "create_unique_constraint",
            "two columns",
            .unique(UniqueConstraint(name: "uq_users_age_nickname", columns: ["age", "nickname"]))
        ),
        constraintCase(
            "create_unique_constraint",
            "a name that needs quotes",
            .unique(UniqueConstraint(name: #"Uq "users" `it's`"#, columns: ["email"]))
        ),
        ConformanceCase(
            "create_unique_constraint",
            "deferrable",
            before: [create(users)],
            change: [
                alter(
                    "users",
                    .addConstraint(
                        .unique(
                            UniqueConstraint(
                                name: "uq_users_email",
                                columns: ["email"],
                                deferrability: .deferrableInitiallyDeferred
                            )
                        )
                    )
                )
            ],
            // SQLite defers foreign keys only (https://sqlite.org/lang_createtable.html), so in-place servers alone.
            requires: [.deferrableConstraints, .alterInPlace]
        ),
    ]

    static let createForeignKey: [ConformanceCase] = [
        foreignKeyCase("no action", ordersToUsers),
        foreignKeyCase("restrict", action(.restrict)),
        foreignKeyCase("cascade on delete and update", action(.cascade, onUpdate: .cascade)),
        foreignKeyCase("set null", action(.setNull)),
        foreignKeyCase(
            "deferrable",
            ForeignKey(
                name: "fk_orders_users",
                columns: ["user_id"],
                referencedTable: "users",
                referencedColumns: ["id"],
                deferrability: .deferrableInitiallyImmediate
            ),
            requires: [.deferrableConstraints]
        ),
        ConformanceCase(
            "create_foreign_key",
            "to the table itself",
            before: [create(tree(foreignKeys: []))],
            rows: [treeRows],
            change: [alter("nodes", .addConstraint(.foreignKey(tree.foreignKeys[0])))]
        ),
        ConformanceCase(
            "create_foreign_key",
            "two columns",
            before: [create(users { $0.primaryKey = PrimaryKey(columns: ["id", "email"]) }), create(letters)],
            change: [
                alter(
                    "letters",
                    .addConstraint(
                        .foreignKey(
                            ForeignKey(
                                name: "fk_letters_users",
                                columns: ["user_id", "user_email"],
                                referencedTable: "users",
                                referencedColumns: ["id", "email"],
                                onDelete: .cascade
                            )
                        )
                    )
                )
            ]
        ),
        ConformanceCase(
            "create_foreign_key",
            "on an indexed column",
            before: [
                create(users), create(ordersTable()),
                .createIndex(index("ix_user", "user_id"), on: "orders", IndexBuild()),
            ],
            rows: [userRows, orderRows],
            change: [alter("orders", .addConstraint(.foreignKey(ordersToUsers)))]
        ),
    ]

    static let createCheckConstraint: [ConformanceCase] = [
        constraintCase(
            "create_check_constraint",
            "rows present",
            .check(CheckConstraint(name: "ck_users_age", expression: "age >= 0"))
        ),
        constraintCase(
            "create_check_constraint",
            "two columns",
            .check(CheckConstraint(name: "ck_users_age_id", expression: "age > id OR age IS NULL"))
        ),
        constraintCase(
            "create_check_constraint",
            "text with a quote",
            .check(CheckConstraint(name: "ck_users_email", expression: "email <> 'it''s (nobody)'"))
        ),
    ]

    private static let letters = Table(
        "letters",
        columns: [
            Column("id", .integer, nullable: false), Column("user_id", .integer, nullable: false),
            Column("user_email", .string(length: 100), nullable: false),
        ],
        primaryKey: PrimaryKey(columns: ["id"])
    )

    private static func tree(foreignKeys: [ForeignKey]) -> Table {
        var table = tree
        table.foreignKeys = foreignKeys
        return table
    }

    private static func action(_ onDelete: ReferentialAction, onUpdate: ReferentialAction = .noAction) -> ForeignKey {
        var key = ordersToUsers
        key.onDelete = onDelete
        key.onUpdate = onUpdate
        return key
    }

    private static func constraintCase(
        _ keyword: String,
        _ name: String,
        _ constraint: Constraint
    ) -> ConformanceCase {
        ConformanceCase(
            keyword,
            name,
            before: [create(users)],
            rows: [userRows],
            change: [alter("users", .addConstraint(constraint))]
        )
    }

    private static func foreignKeyCase(
        _ name: String,
        _ key: ForeignKey,
        requires: Set<Capabilities.Feature> = []
    ) -> ConformanceCase {
        ConformanceCase(
            "create_foreign_key",
            name,
            before: [create(users), create(ordersTable())],
            rows: [userRows, orderRows],
            change: [alter("orders", .addConstraint(.foreignKey(key)))],
            requires: requires
        )
    }
}
