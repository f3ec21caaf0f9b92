internal import SkeinDriver
internal import SkeinModel

extension Corpus {
    static let renameConstraint: [ConformanceCase] = [
        renameCase("a unique constraint", of: manyConstraints, "uq_users_email"),
        renameCase("a check", of: manyConstraints, "ck_users_age"),
        renameCase(
            "a primary key",
            of: users { $0.primaryKey?.name = "pk_users" },
            "pk_users",
            requires: [.primaryKeyNames]
        ),
        renameCase("to a name that needs quotes", of: manyConstraints, "ck_users_age", to: #"Ck "users" `it's`"#),
        renameCase(
            "from a name that needs quotes",
            of: users { $0.uniques = [UniqueConstraint(name: #"select "größe"; --"#, columns: ["email"])] },
            #"select "größe"; --"#
        ),
        ConformanceCase(
            "rename_constraint",
            "a foreign key, and its actions stay",
            before: [create(users), create(ordersTable(foreignKeys: [cascading]))],
            rows: [userRows, orderRows],
            change: [alter("orders", .renameConstraint("fk_orders_users", to: "fk_purchases", before: nil))],
            rowsAfter: probe("orders", "user_id", returns: [["1"], ["1"], [nil]])
        ),
        ConformanceCase(
            "rename_constraint",
            "a foreign key to the table itself",
            before: [create(tree)],
            rows: [treeRows],
            change: [alter("nodes", .renameConstraint("fk_nodes_parent", to: "fk_nodes_root", before: nil))]
        ),
        ConformanceCase(
            "rename_constraint",
            "a unique constraint that a foreign key refers to",
            before: [
                create(users { $0.uniques = [UniqueConstraint(name: "uq_users_email", columns: ["email"])] }),
                create(
                    Table(
                        "letters",
                        columns: [Column("id", .integer, nullable: false), Column("email", .string(length: 100))],
                        primaryKey: PrimaryKey(columns: ["id"]),
                        foreignKeys: [
                            ForeignKey(
                                name: "fk_letters_users",
                                columns: ["email"],
                                referencedTable: "users",
                                referencedColumns: ["email"]
                            )
                        ]
                    )
                ),
            ],
            rows: [userRows],
            change: [alter("users", .renameConstraint("uq_users_email", to: "uq_mail", before: nil))]
        ),
        ConformanceCase(
            "rename_constraint",
            "with its column",
            before: [create(manyConstraints)],
            rows: [userRows],
            change: [
                alter(
                    "users",
                    .renameColumn("email", to: "mail"),
                    .renameConstraint("uq_users_email", to: "uq_users_mail", before: nil)
                )
            ]
        ),
    ]

    private static let manyConstraints = users {
        $0.uniques = [
            UniqueConstraint(name: "uq_users_email", columns: ["email"]),
            UniqueConstraint(name: "uq_users_age", columns: ["age"]),
        ]
        $0.checks = [
            CheckConstraint(name: "ck_users_age", expression: "age >= 0"),
            CheckConstraint(name: "ck_users_id", expression: "id > 0"),
        ]
    }

    private static func renameCase(
        _ name: String,
        of table: Table,
        _ constraint: Identifier,
        to new: Identifier = "renamed",
        requires: Set<Capabilities.Feature> = []
    ) -> ConformanceCase {
        ConformanceCase(
            "rename_constraint",
            name,
            before: [create(table)],
            rows: [userRows],
            change: [alter("users", .renameConstraint(constraint, to: new, before: nil))],
            requires: requires
        )
    }
}
