internal import SkeinDriver
internal import SkeinModel
internal import SkeinSQL

extension Corpus {
    /// Tables and columns with what hangs on them, and what is fine when it is there or gone already.
    static let tableParts: [ConformanceCase] = [
        ConformanceCase(
            "create_table",
            "everything a portable table has",
            before: [create(users)],
            change: [create(everything)]
        ),
        ConformanceCase(
            "drop_table",
            "everything a portable table has comes back",
            before: [create(users), create(everything)],
            change: [.dropTable("invoices", ifExists: false, before: nil)]
        ),
        ConformanceCase(
            "rename_table",
            "everything a portable table has stays",
            before: [create(users), create(everything)],
            change: [.renameTable("invoices", to: "Bills")]
        ),
        ConformanceCase(
            "alter_column",
            "of a table with everything a portable table has",
            before: [create(users), create(everything)],
            change: [alter("invoices", .alterColumn("title", ColumnAlteration(nullable: true), before: nil))]
        ),
        ConformanceCase(
            "create_table",
            "one that is not there is made when told so",
            change: [.createTable(users { $0.indexes = [index("ix_users_age", "age")] }, ifNotExists: true)]
        ),
        ConformanceCase(
            "create_table",
            "one that is there already keeps its indexes, comments and rows",
            before: [create(users)],
            rows: [userRows],
            change: [
                .createTable(
                    users {
                        $0.indexes = [index("ix_users_age", "age")]
                        $0.comment = "people"
                    },
                    ifNotExists: true
                )
            ],
            rowsAfter: probe("users", "age", returns: [["36"], ["41"], [nil]]),
            reversible: false
        ),
        ConformanceCase(
            "drop_table",
            "one that is there is dropped when told so",
            before: [create(users)],
            rows: [userRows],
            change: [.dropTable("users", ifExists: true, before: nil)]
        ),
        ConformanceCase(
            "drop_table",
            "a name that needs quotes",
            before: [create(users { $0.name = #"Us"ers `it's`"# })],
            change: [.dropTable(#"Us"ers `it's`"#, ifExists: false, before: nil)]
        ),
        ConformanceCase(
            "drop_table",
            "one that refers to itself, rows present",
            before: [create(tree)],
            rows: [treeRows],
            change: [.dropTable("nodes", ifExists: false, before: nil)]
        ),
        ConformanceCase(
            "create_table",
            "an option that no server has",
            change: [create(users { $0.options = ["flavour": "vanilla"] })],
            outcome: .refused
        ),
        ConformanceCase(
            "create_table",
            "a column's option that no server has",
            change: [create(users { $0.columns[1].options = ["flavour": "vanilla"] })],
            outcome: .refused
        ),
        ConformanceCase(
            "alter_column",
            "an option that no server has",
            before: [create(users)],
            change: [
                alter(
                    "users",
                    .alterColumn("age", ColumnAlteration(options: ["flavour": .set("vanilla")]), before: nil)
                )
            ],
            outcome: .refused
        ),
        ConformanceCase(
            "add_column",
            "one that is not there is added when told so",
            before: [create(users)],
            rows: [userRows],
            change: [alter("users", .addColumn(Column("phone", .string(length: 20)), ifNotExists: true))]
        ),
        ConformanceCase(
            "add_column",
            "one that is there already is fine, another is added",
            before: [create(users)],
            rows: [userRows],
            change: [
                alter(
                    "users",
                    .addColumn(Column("age", .text), ifNotExists: true),
                    .addColumn(Column("phone", .string(length: 20)), ifNotExists: true)
                )
            ],
            rowsAfter: probe("users", "age", returns: [["36"], ["41"], [nil]]),
            reversible: false
        ),
        ConformanceCase(
            "add_column",
            "a name that needs quotes, NOT NULL with a default",
            before: [create(users)],
            rows: [userRows],
            change: [
                alter(
                    "users",
                    .addColumn(
                        Column(#"Or"der `by's` ?"#, .integer, nullable: false, default: .literal(.integer(3))),
                        ifNotExists: false
                    )
                )
            ],
            rowsAfter: probe("users", #"Or"der `by's` ?"#, returns: [["3"], ["3"], ["3"]])
        ),
        ConformanceCase(
            "add_column",
            "with a default that is an expression",
            before: [create(users)],
            rows: [userRows],
            change: [
                alter("users", .addColumn(Column("visits", .integer, default: .sql("(2 + 3)")), ifNotExists: false))
            ],
            rowsAfter: probe("users", "visits", returns: [["5"], ["5"], ["5"]])
        ),
        ConformanceCase(
            "add_column",
            "with a check, a unique constraint and a foreign key",
            before: [create(users), create(ordersTable())],
            rows: [userRows, orderRows],
            change: [
                alter(
                    "orders",
                    .addColumn(Column("seller_id", .integer), ifNotExists: false),
                    .addConstraint(.check(CheckConstraint(name: "ck_seller", expression: "seller_id > 0"))),
                    .addConstraint(.unique(UniqueConstraint(name: "uq_seller", columns: ["seller_id"]))),
                    .addConstraint(
                        .foreignKey(
                            ForeignKey(
                                name: "fk_seller",
                                columns: ["seller_id"],
                                referencedTable: "users",
                                referencedColumns: ["id"]
                            )
                        )
                    )
                )
            ]
        ),
        ConformanceCase(
            "drop_column",
            "one that is there is dropped when told so",
            before: [create(users)],
            rows: [userRows],
            change: [alter("users", .dropColumn("age", ifExists: true, before: nil))]
        ),
        ConformanceCase(
            "drop_column",
            "its indexes go with it, others stay",
            before: [create(users { $0.indexes = [index("ix_age", "age"), index("ix_email", "email")] })],
            rows: [userRows],
            change: [alter("users", .dropColumn("age", ifExists: false, before: nil))],
            rowsAfter: probe(
                "users",
                "email",
                returns: [["ada@example.org"], ["bob@example.org"], ["eve@example.org"]]
            ),
            // The inverse of dropping a column brings back the column, not what went with it.
            reversible: false
        ),
        ConformanceCase(
            "drop_column",
            "its unique constraint goes with it",
            before: [create(users { $0.uniques = [UniqueConstraint(name: "uq_nickname", columns: ["nickname"])] })],
            rows: [userRows],
            change: [alter("users", .dropColumn("nickname", ifExists: false, before: nil))],
            reversible: false
        ),
        ConformanceCase(
            "drop_column",
            "its foreign key goes with it",
            before: [create(users), create(orders)],
            rows: [userRows, orderRows],
            change: [alter("orders", .dropColumn("user_id", ifExists: false, before: nil))],
            reversible: false
        ),
        ConformanceCase(
            "drop_column",
            "one of an index of two goes with the index",
            before: [create(users { $0.indexes = [index("ix_age_email", "age", "email")] })],
            rows: [userRows],
            change: [alter("users", .dropColumn("age", ifExists: false, before: nil))],
            reversible: false
        ),
        ConformanceCase(
            "drop_column",
            "a name that needs quotes, with default and NOT NULL",
            before: [
                create(
                    users {
                        $0.columns.append(
                            Column(#"Or"der `by's`"#, .integer, nullable: false, default: .literal(.integer(3)))
                        )
                    }
                )
            ],
            rows: [userRows],
            change: [alter("users", .dropColumn(#"Or"der `by's`"#, ifExists: false, before: nil))]
        ),
        ConformanceCase(
            "drop_column",
            "two in one list",
            before: [create(users)],
            rows: [userRows],
            change: [
                alter(
                    "users",
                    .dropColumn("age", ifExists: false, before: nil),
                    .dropColumn("nickname", ifExists: false, before: nil)
                )
            ]
        ),
        ConformanceCase(
            "rename_column",
            "from a name that needs quotes, to a reserved word",
            before: [create(users { $0.columns[3].name = #"A"ge `it's`"# })],
            change: [alter("users", .renameColumn(#"A"ge `it's`"#, to: "select"))]
        ),
        ConformanceCase(
            "rename_column",
            "to the same name in other case",
            before: [create(users)],
            rows: [userRows],
            change: [alter("users", .renameColumn("age", to: "Age"))],
            rowsAfter: probe("users", "Age", returns: [["36"], ["41"], [nil]])
        ),
        ConformanceCase(
            "rename_column",
            "with a descending index beside others",
            before: [
                create(
                    users {
                        $0.indexes = [
                            Index(name: "ix_a", keys: [.column("email"), IndexKey(.column("age"), descending: true)])
                        ]
                    }
                )
            ],
            rows: [userRows],
            change: [alter("users", .renameColumn("age", to: "years"))]
        ),
        ConformanceCase(
            "alter_table",
            "told its algorithm and lock",
            before: [create(users)],
            rows: [userRows],
            change: [
                alter(
                    "users",
                    .hints(["algorithm": "inplace", "lock": "none"]),
                    .addColumn(Column("phone", .string(length: 20)), ifNotExists: false)
                )
            ],
            requires: [.algorithmHints]
        ),
        ConformanceCase(
            "alter_column",
            "told its algorithm and lock",
            before: [create(users)],
            rows: [userRows],
            change: [
                alter(
                    "users",
                    .hints(["algorithm": "copy", "lock": "shared"]),
                    .alterColumn("age", ColumnAlteration(type: .bigint), before: nil)
                )
            ],
            requires: [.algorithmHints]
        ),
        ConformanceCase(
            "alter_column",
            "a hint that no server knows",
            before: [create(users)],
            change: [
                alter(
                    "users",
                    .hints(["mood": "good"]),
                    .alterColumn("age", ColumnAlteration(type: .bigint), before: nil)
                )
            ],
            outcome: .refused
        ),
        ConformanceCase(
            "alter_table",
            "every kind of change at once",
            before: [
                create(users),
                create(
                    ordersTable(foreignKeys: [ordersToUsers])
                ),
            ],
            rows: [userRows, orderRows],
            change: [
                alter(
                    "orders",
                    .addColumn(Column("note", .text), ifNotExists: false),
                    .renameColumn("quantity", to: "pieces"),
                    .alterColumn(
                        "pieces",
                        ColumnAlteration(type: .bigint, default: .set(.literal(.integer(2)))),
                        before: nil
                    ),
                    .addConstraint(.check(CheckConstraint(name: "ck_orders_pieces", expression: "pieces > 0"))),
                    .addConstraint(.unique(UniqueConstraint(name: "uq_orders", columns: ["user_id", "id"]))),
                    .renameConstraint("fk_orders_users", to: "fk_orders_customers", before: nil),
                    .setComment(.set("what people bought"), before: nil)
                )
            ],
            requires: [.comments],
            whenMissing: .ignored,
            rowsAfter: probe("orders", "pieces", returns: [["2"], ["5"], ["1"]])
        ),
        ConformanceCase(
            "execute",
            "a table of its own, and what drops it",
            change: [
                .execute(
                    RawSQL(
                        [RawStatement("CREATE TABLE spare (id integer)"), RawStatement("DROP TABLE spare")],
                        down: .nothing
                    )
                )
            ]
        ),
    ]

    /// `invoices`: columns of many types with defaults, and every kind of constraint and index that all servers have.
    private static let everything = Table(
        "invoices",
        columns: [
            Column("id", .integer, nullable: false), Column("user_id", .integer),
            Column("title", .string(length: 60), nullable: false, default: .literal(.text("it's \"new\""))),
            Column("total", .decimal(precision: 10, scale: 2), nullable: false, default: .literal(.integer(0))),
            Column("paid", .boolean, nullable: false, default: .literal(.bool(false))), Column("due", .date),
            Column("body", .text), Column(#"Or"der"#, .bigint), Column("parent_id", .integer),
        ],
        primaryKey: PrimaryKey(columns: ["id"]),
        uniques: [UniqueConstraint(name: "uq_invoices", columns: ["user_id", "title"])],
        foreignKeys: [
            ForeignKey(
                name: "fk_invoices_users",
                columns: ["user_id"],
                referencedTable: "users",
                referencedColumns: ["id"],
                onDelete: .cascade,
                onUpdate: .cascade
            ),
            ForeignKey(
                name: "fk_invoices_parent",
                columns: ["parent_id"],
                referencedTable: "invoices",
                referencedColumns: ["id"],
                onDelete: .setNull
            ),
        ],
        checks: [CheckConstraint(name: "ck_invoices_total", expression: "total >= 0")],
        indexes: [
            index("ix_invoices_due", "due"),
            Index(name: #"Ix "order""#, keys: [IndexKey(.column(#"Or"der"#), descending: true), .column("due")]),
        ]
    )
}
