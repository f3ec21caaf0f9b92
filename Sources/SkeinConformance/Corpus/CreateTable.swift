internal import SkeinDriver
internal import SkeinModel
internal import SkeinSQL

extension Corpus {
    static let createTable: [ConformanceCase] = [
        ConformanceCase("create_table", "a key and columns", change: [create(users)]),
        ConformanceCase(
            "create_table",
            "columns without a key",
            change: [create(Table("notes", columns: [Column("body", .text), Column("pages", .integer)]))]
        ),
        ConformanceCase(
            "create_table",
            "a composite key in another order than its columns",
            change: [
                create(
                    Table(
                        "memberships",
                        columns: [
                            Column("user_id", .integer, nullable: false), Column("group_id", .integer, nullable: false),
                            Column("since", .date),
                        ],
                        primaryKey: PrimaryKey(columns: ["group_id", "user_id"])
                    )
                )
            ]
        ),
        ConformanceCase(
            "create_table",
            "a key with a name",
            change: [create(users { $0.primaryKey?.name = "pk_people" })]
        ),
        ConformanceCase(
            "create_table",
            "unique constraints with names",
            change: [
                create(
                    users {
                        $0.uniques = [
                            UniqueConstraint(name: "uq_users_email", columns: ["email"]),
                            UniqueConstraint(name: "uq_users_nickname_age", columns: ["nickname", "age"]),
                        ]
                    }
                )
            ]
        ),
        ConformanceCase(
            "create_table",
            "constraints without names",
            change: [
                create(users),
                create(
                    Table(
                        "accounts",
                        columns: [
                            Column("id", .integer, nullable: false), Column("user_id", .integer, nullable: false),
                            Column("balance", .integer, nullable: false),
                        ],
                        primaryKey: PrimaryKey(columns: ["id"]),
                        uniques: [UniqueConstraint(columns: ["user_id"])],
                        foreignKeys: [
                            ForeignKey(columns: ["user_id"], referencedTable: "users", referencedColumns: ["id"])
                        ],
                        checks: [CheckConstraint(expression: "balance >= 0")]
                    )
                ),
            ]
        ),
        ConformanceCase("create_table", "a foreign key", before: [create(users)], change: [create(orders)]),
        ConformanceCase(
            "create_table",
            "foreign keys with actions",
            before: [create(users)],
            change: [
                create(
                    Table(
                        "links",
                        columns: [
                            Column("id", .integer, nullable: false), Column("owner", .integer, nullable: false),
                            Column("editor", .integer), Column("reviewer", .integer),
                        ],
                        primaryKey: PrimaryKey(columns: ["id"]),
                        foreignKeys: [
                            reference("fk_links_owner", "owner", onDelete: .cascade, onUpdate: .cascade),
                            reference("fk_links_editor", "editor", onDelete: .setNull),
                            reference("fk_links_reviewer", "reviewer", onDelete: .restrict),
                        ]
                    )
                )
            ]
        ),
        ConformanceCase(
            "create_table",
            "a foreign key to itself",
            change: [
                create(
                    Table(
                        "nodes",
                        columns: [Column("id", .integer, nullable: false), Column("parent_id", .integer)],
                        primaryKey: PrimaryKey(columns: ["id"]),
                        foreignKeys: [
                            ForeignKey(
                                name: "fk_nodes_parent",
                                columns: ["parent_id"],
                                referencedTable: "nodes",
                                referencedColumns: ["id"],
                                onDelete: .cascade
                            )
                        ]
                    )
                )
            ]
        ),
        ConformanceCase(
            "create_table",
            "a deferrable foreign key",
            before: [create(users)],
            change: [
                create(
                    ordersTable(foreignKeys: [
                        ForeignKey(
                            name: "fk_orders_users",
                            columns: ["user_id"],
                            referencedTable: "users",
                            referencedColumns: ["id"],
                            deferrability: .deferrableInitiallyDeferred
                        )
                    ])
                )
            ],
            requires: [.deferrableConstraints]
        ),
        ConformanceCase(
            "create_table",
            "checks",
            change: [
                create(
                    users {
                        $0.checks = [
                            CheckConstraint(name: "ck_users_age", expression: "age >= 0"),
                            CheckConstraint(name: "ck_users_id", expression: "id <> 0"),
                        ]
                    }
                )
            ]
        ),
        ConformanceCase(
            "create_table",
            "indexes",
            change: [
                create(
                    users {
                        $0.indexes = [
                            index("ix_users_email", "email", unique: true), index("ix_users_age_id", "age", "id"),
                        ]
                    }
                )
            ]
        ),
        ConformanceCase(
            "create_table",
            "rows numbered by the server",
            change: [
                create(
                    Table(
                        "events",
                        columns: [
                            Column("id", .integer, nullable: false, autoincrement: true),
                            Column("title", .string(length: 40), nullable: false),
                        ],
                        primaryKey: PrimaryKey(columns: ["id"])
                    )
                ),
                .insertRows("events", RowSet(columns: ["title"], rows: [[.text("first")], [.text("second")]])),
            ],
            rowsAfter: RowProbe(
                "SELECT \(name: "id"), \(name: "title") FROM \(table: "events") ORDER BY \(name: "id")",
                returns: [["1", "first"], ["2", "second"]]
            )
        ),
        ConformanceCase(
            "create_table",
            "a stored generated column",
            change: [
                create(
                    Table(
                        "lines",
                        columns: [
                            Column("id", .integer, nullable: false), Column("quantity", .integer, nullable: false),
                            Column("doubled", .integer, computed: Computed(sql: "quantity * 2", stored: true)),
                        ],
                        primaryKey: PrimaryKey(columns: ["id"])
                    )
                ),
                .insertRows(
                    "lines",
                    RowSet(columns: ["id", "quantity"], rows: [[.integer(1), .integer(21)]], key: ["id"])
                ),
            ],
            rowsAfter: RowProbe("SELECT \(name: "doubled") FROM \(table: "lines")", returns: [["42"]])
        ),
        ConformanceCase(
            "create_table",
            "comments of the table and its columns",
            change: [
                create(
                    users {
                        $0.comment = "People who \"log in\"; it's a table -- naïve"
                        $0.columns[1].comment = "back\\slash, two\nlines, 100%"
                    }
                )
            ],
            requires: [.comments],
            whenMissing: .ignored
        ),
        ConformanceCase(
            "create_table",
            "a table that is there already is fine when told so",
            before: [create(users)],
            rows: [userRows],
            change: [.createTable(users, ifNotExists: true)],
            reversible: false
        ),
    ]

    private static func reference(
        _ name: Identifier,
        _ column: Identifier,
        onDelete: ReferentialAction,
        onUpdate: ReferentialAction = .noAction
    ) -> ForeignKey {
        ForeignKey(
            name: name,
            columns: [column],
            referencedTable: "users",
            referencedColumns: ["id"],
            onDelete: onDelete,
            onUpdate: onUpdate
        )
    }
}
