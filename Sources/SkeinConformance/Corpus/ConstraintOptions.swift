internal import SkeinDriver
internal import SkeinModel

extension Corpus {
    /// What constraints have beside their columns, in a new table and added to one.
    static let constraintOptions: [ConformanceCase] =
        [
            both(
                "a unique constraint to which NULLs are equal",
                .unique(
                    UniqueConstraint(name: "uq", columns: ["age"], nullsNotDistinct: true)
                ),
                requires: [.nullsNotDistinct]
            ),
            both(
                "a unique constraint with included columns",
                .unique(
                    UniqueConstraint(name: "uq", columns: ["email"], include: ["nickname", "age"])
                ),
                requires: [.coveringIndexes]
            ),
            both(
                "a unique constraint, deferrable, initially immediate",
                .unique(
                    UniqueConstraint(name: "uq", columns: ["email"], deferrability: .deferrableInitiallyImmediate)
                ),
                // SQLite defers foreign keys only (https://sqlite.org/lang_createtable.html), so in-place servers alone.
                requires: [.deferrableConstraints, .alterInPlace]
            ),
            both(
                "a unique constraint of three columns",
                .unique(
                    UniqueConstraint(name: "uq", columns: ["age", "id", "email"])
                )
            ),
            both(
                "a unique constraint whose name is a reserved word",
                .unique(
                    UniqueConstraint(name: "unique", columns: ["email"])
                )
            ),
            both(
                "a check whose name needs quotes",
                .check(
                    CheckConstraint(name: #"Ck "users" `it's`; --"#, expression: "age > 0")
                )
            ),
            both(
                "a check with functions, parentheses and NULL",
                .check(
                    CheckConstraint(
                        name: "ck",
                        expression: "(age IS NULL OR (age > 0 AND abs(age) < 200)) AND NOT (id = 0)"
                    )
                )
            ),
            both(
                "a check on a list",
                .check(
                    CheckConstraint(name: "ck", expression: "nickname IN ('ada', 'bob', 'it''s') OR nickname IS NULL")
                )
            ),
            both("a check of a pattern", .check(CheckConstraint(name: "ck", expression: "email LIKE '%@%'"))),
            both("a check between limits", .check(CheckConstraint(name: "ck", expression: "age BETWEEN 0 AND 150"))),
            both("a foreign key whose name needs quotes", .foreignKey(key(#"Fk "orders" `it's`"#))),
        ].flatMap(\.self)
        + ReferentialAction.allCases.flatMap { action in
            [
                both(
                    "on delete \(action.rawValue.lowercased())",
                    .foreignKey(key("fk", onDelete: action)),
                    requires: action == .setDefault ? [.setDefaultActions] : []
                ),
                both(
                    "on update \(action.rawValue.lowercased())",
                    .foreignKey(key("fk", onUpdate: action)),
                    requires: action == .setDefault ? [.setDefaultActions] : []
                ),
            ].flatMap(\.self)
        }
        + [
            both(
                "a foreign key, deferrable, initially immediate",
                .foreignKey(
                    key("fk", deferrability: .deferrableInitiallyImmediate)
                ),
                requires: [.deferrableConstraints]
            ),
            both(
                "a foreign key, deferrable, initially deferred, cascading",
                .foreignKey(
                    key("fk", onDelete: .cascade, deferrability: .deferrableInitiallyDeferred)
                ),
                requires: [.deferrableConstraints]
            ),
            both(
                "a foreign key of one column, matched in full",
                .foreignKey(key("fk", match: .full)),
                requires: [.matchFull]
            ),
        ].flatMap(\.self) + compositeKeys

    private static let compositeKeys: [ConformanceCase] = [
        ConformanceCase(
            "create_foreign_key",
            "two columns, matched in full",
            before: [create(accounts), create(transfers([]))],
            change: [alter("transfers", .addConstraint(.foreignKey(composite(match: .full))))],
            requires: [.matchFull]
        ),
        ConformanceCase(
            "create_table",
            "a foreign key of two columns with actions",
            before: [create(accounts)],
            change: [create(transfers([composite(onDelete: .setNull, onUpdate: .cascade)]))]
        ),
        ConformanceCase(
            "drop_constraint",
            "a foreign key of two columns",
            before: [create(accounts), create(transfers([composite(onDelete: .cascade)]))],
            change: [
                alter("transfers", .dropConstraint("fk_transfers", kind: .foreignKey, ifExists: false, before: nil))
            ]
        ),
        ConformanceCase(
            "rename_column",
            "one of two that a foreign key refers to",
            before: [create(accounts), create(transfers([composite(onDelete: .cascade)]))],
            change: [alter("accounts", .renameColumn("number", to: "account_number"))]
        ),
        ConformanceCase(
            "create_foreign_key",
            "back from the table that is referred to, in a circle",
            before: [create(users), create(orders)],
            rows: [userRows, orderRows],
            change: [
                alter(
                    "users",
                    .addColumn(Column("last_order", .integer), ifNotExists: false),
                    .addConstraint(
                        .foreignKey(
                            ForeignKey(
                                name: "fk_users_orders",
                                columns: ["last_order"],
                                referencedTable: "orders",
                                referencedColumns: ["id"],
                                onDelete: .setNull
                            )
                        )
                    )
                )
            ]
        ),
        ConformanceCase(
            "create_primary_key",
            "three columns in another order",
            before: [create(transfers([], key: false))],
            change: [
                alter(
                    "transfers",
                    .addConstraint(.primaryKey(PrimaryKey(columns: ["number", "id", "bank"])))
                )
            ],
            // The key's columns are NOT NULL from then on, and the inverse cannot know that they were not.
            reversible: false
        ),
        ConformanceCase(
            "drop_constraint",
            "a composite key, rows present",
            before: [create(users { $0.primaryKey = PrimaryKey(columns: ["email", "id"]) })],
            rows: [userRows],
            change: [alter("users", .dropConstraint(nil, kind: .primaryKey, ifExists: false, before: nil))]
        ),
        ConformanceCase(
            "drop_constraint",
            "the only check, by its kind",
            before: [create(users { $0.checks = [CheckConstraint(name: "ck_users_age", expression: "age >= 0")] })],
            rows: [userRows],
            change: [alter("users", .dropConstraint(nil, kind: .check, ifExists: false, before: nil))]
        ),
        ConformanceCase(
            "drop_constraint",
            "a name that needs quotes",
            before: [
                create(users { $0.checks = [CheckConstraint(name: #"Ck "users" `it's`"#, expression: "age >= 0")] })
            ],
            rows: [userRows],
            change: [
                alter("users", .dropConstraint(#"Ck "users" `it's`"#, kind: .check, ifExists: false, before: nil))
            ]
        ),
        ConformanceCase(
            "drop_constraint",
            "one that is there is dropped when told so",
            before: [create(users { $0.checks = [CheckConstraint(name: "ck_users_age", expression: "age >= 0")] })],
            rows: [userRows],
            change: [alter("users", .dropConstraint("ck_users_age", kind: .check, ifExists: true, before: nil))]
        ),
        ConformanceCase(
            "drop_constraint",
            "every kind in one list",
            before: [
                create(users),
                create(
                    ordersTable(foreignKeys: [cascading]) {
                        $0.uniques = [UniqueConstraint(name: "uq_orders", columns: ["quantity", "id"])]
                        $0.checks = [CheckConstraint(name: "ck_orders", expression: "quantity > 0")]
                    }
                ),
            ],
            rows: [userRows, orderRows],
            change: [
                alter(
                    "orders",
                    .dropConstraint("fk_orders_users", kind: .foreignKey, ifExists: false, before: nil),
                    .dropConstraint("uq_orders", kind: .unique, ifExists: false, before: nil),
                    .dropConstraint("ck_orders", kind: .check, ifExists: false, before: nil),
                    .dropConstraint(nil, kind: .primaryKey, ifExists: false, before: nil)
                )
            ]
        ),
    ]

    private static func ordersTable(foreignKeys: [ForeignKey], _ change: (inout Table) -> Void) -> Table {
        var table = ordersTable(foreignKeys: foreignKeys)
        change(&table)
        return table
    }

    private static let accounts = Table(
        "accounts",
        columns: [
            Column("bank", .integer, nullable: false), Column("number", .string(length: 20), nullable: false),
            Column("balance", .integer),
        ],
        primaryKey: PrimaryKey(columns: ["bank", "number"])
    )

    private static func transfers(_ foreignKeys: [ForeignKey], key: Bool = true) -> Table {
        Table(
            "transfers",
            columns: [
                Column("id", .integer, nullable: false), Column("bank", .integer),
                Column("number", .string(length: 20)),
            ],
            primaryKey: key ? PrimaryKey(columns: ["id"]) : nil,
            foreignKeys: foreignKeys
        )
    }

    private static func composite(
        onDelete: ReferentialAction = .noAction,
        onUpdate: ReferentialAction = .noAction,
        match: ForeignKeyMatch = .simple
    ) -> ForeignKey {
        ForeignKey(
            name: "fk_transfers",
            columns: ["bank", "number"],
            referencedTable: "accounts",
            referencedColumns: ["bank", "number"],
            onDelete: onDelete,
            onUpdate: onUpdate,
            match: match
        )
    }

    private static func key(
        _ name: Identifier,
        _ column: Identifier = "user_id",
        onDelete: ReferentialAction = .noAction,
        onUpdate: ReferentialAction = .noAction,
        deferrability: Deferrability = .immediate,
        match: ForeignKeyMatch = .simple
    ) -> ForeignKey {
        ForeignKey(
            name: name,
            columns: [column],
            referencedTable: "users",
            referencedColumns: ["id"],
            onDelete: onDelete,
            onUpdate: onUpdate,
            deferrability: deferrability,
            match: match
        )
    }

    /// The constraint in a new table, and added to a table with rows.
    private static func both(
        _ name: String,
        _ constraint: Constraint,
        requires: Set<Capabilities.Feature> = []
    ) -> [ConformanceCase] {
        let keyword: String
        var table = users
        switch constraint {
        case .unique(let unique):
            keyword = "create_unique_constraint"
            table.uniques = [unique]
        case .check(let check):
            keyword = "create_check_constraint"
            table.checks = [check]
        case .foreignKey(let key):
            keyword = "create_foreign_key"
            return [
                ConformanceCase(
                    "create_table",
                    name,
                    before: [create(users)],
                    change: [create(ordersTable(foreignKeys: [key]))],
                    requires: requires
                ),
                ConformanceCase(
                    keyword,
                    name,
                    before: [create(users), create(ordersTable())],
                    rows: [userRows, orderRows],
                    change: [alter("orders", .addConstraint(constraint))],
                    requires: requires
                ),
            ]
        case .primaryKey, .exclude: return []
        }
        return [
            ConformanceCase("create_table", name, change: [create(table)], requires: requires),
            ConformanceCase(
                keyword,
                name,
                before: [create(users)],
                rows: [userRows],
                change: [alter("users", .addConstraint(constraint))],
                requires: requires
            ),
        ]
    }
}
