internal import SkeinDriver
internal import SkeinModel

extension Corpus {
    /// Schemas, and tables in a schema that is not the target's own.
    static let schemas: [ConformanceCase] = createSchema + dropSchema + qualified

    private static let createSchema: [ConformanceCase] =
        [
            schemaCase("create_schema", "plain", change: [.createSchema("archive", ifNotExists: false)]),
            schemaCase(
                "create_schema",
                "with a table in it",
                change: [
                    .createSchema("archive", ifNotExists: false), create(archived), archivedRows,
                ],
                rowsAfter: probe(archived.name, "email", returns: emails)
            ),
            schemaCase(
                "create_schema",
                "one that is there already is fine when told so",
                before: makeArchive,
                change: [.createSchema("archive", ifNotExists: true)],
                reversible: false
            ),
            schemaCase(
                "create_schema",
                "one that is not there is made when told so",
                change: [.createSchema("archive", ifNotExists: true)]
            ),
        ]
        + (["select", "Mixed Case", #"quo"te `it's`"#, "größe", "semi;colon--"] as [Identifier]).map { name in
            schemaCase(
                "create_schema",
                "name \(name)",
                change: [
                    .createSchema(name, ifNotExists: false),
                    create(users { $0.name = TableName("users", schema: name) }),
                ]
            )
        }

    private static let dropSchema: [ConformanceCase] = [
        schemaCase(
            "drop_schema",
            "empty",
            before: [.createSchema("archive", ifNotExists: false)],
            change: [.dropSchema("archive", ifExists: false, cascade: false)]
        ),
        schemaCase(
            "drop_schema",
            "a name that needs quotes",
            before: [.createSchema(#"Ar"chive"#, ifNotExists: false)],
            change: [.dropSchema(#"Ar"chive"#, ifExists: false, cascade: false)]
        ),
        schemaCase(
            "drop_schema",
            "after its table",
            before: makeArchive,
            rows: [archivedRows],
            change: [
                .dropTable(archived.name, ifExists: false, before: nil),
                .dropSchema("archive", ifExists: false, cascade: false),
            ]
        ),
        schemaCase(
            "drop_schema",
            "with everything in it",
            before: makeArchive,
            rows: [archivedRows],
            change: [.dropSchema("archive", ifExists: false, cascade: true)],
            reversible: false
        ),
        schemaCase(
            "drop_schema",
            "one that is gone already is fine when told so",
            change: [.dropSchema("archive", ifExists: true, cascade: false)],
            reversible: false
        ),
        schemaCase(
            "drop_schema",
            "one that is there is dropped when told so",
            before: [.createSchema("archive", ifNotExists: false)],
            change: [.dropSchema("archive", ifExists: true, cascade: false)]
        ),
    ]

    /// Every kind of change of a table in another schema, with a table of the same name in the target's own.
    private static let qualified: [ConformanceCase] = [
        qualifiedCase(
            "create_table",
            "a foreign key across",
            [
                create(
                    Table(
                        TableName("orders", schema: "archive"),
                        columns: [Column("id", .integer, nullable: false), Column("user_id", .integer)],
                        primaryKey: PrimaryKey(columns: ["id"]),
                        foreignKeys: [
                            ForeignKey(
                                name: "fk_orders_users",
                                columns: ["user_id"],
                                referencedTable: "users",
                                referencedColumns: ["id"],
                                onDelete: .cascade
                            )
                        ],
                        indexes: [index("ix_orders_user", "user_id")]
                    )
                )
            ]
        ),
        qualifiedCase("drop_table", "in another schema", [.dropTable(archived.name, ifExists: false, before: nil)]),
        qualifiedCase("rename_table", "in another schema", [.renameTable(archived.name, to: "people")]),
        qualifiedCase(
            "add_column",
            "in another schema",
            [
                alter(
                    archived.name,
                    .addColumn(
                        Column("phone", .string(length: 20), default: .literal(.text("none"))),
                        ifNotExists: false
                    )
                )
            ]
        ),
        qualifiedCase(
            "drop_column",
            "in another schema",
            [
                alter(archived.name, .dropColumn("age", ifExists: false, before: nil))
            ]
        ),
        qualifiedCase("rename_column", "in another schema", [alter(archived.name, .renameColumn("age", to: "years"))]),
        qualifiedCase(
            "alter_column",
            "in another schema",
            [
                alter(
                    archived.name,
                    .alterColumn(
                        "nickname",
                        ColumnAlteration(
                            type: .string(length: 80),
                            default: .set(.literal(.text("none"))),
                            comment: .set("short")
                        ),
                        before: nil
                    )
                )
            ],
            requires: [.schemas, .comments]
        ),
        qualifiedCase(
            "create_index",
            "in another schema",
            [
                .createIndex(index("ix_users_age", "age"), on: archived.name, IndexBuild())
            ]
        ),
        qualifiedCase(
            "drop_index",
            "in another schema",
            [
                .dropIndex("ix_users_email", on: archived.name, IndexBuild(), before: nil)
            ]
        ),
        qualifiedCase(
            "create_unique_constraint",
            "in another schema",
            [
                alter(archived.name, .addConstraint(.unique(UniqueConstraint(name: "uq_users_age", columns: ["age"]))))
            ]
        ),
        qualifiedCase(
            "create_foreign_key",
            "from another schema",
            [
                alter(
                    archived.name,
                    .addConstraint(
                        .foreignKey(
                            ForeignKey(
                                name: "fk_archived_users",
                                columns: ["id"],
                                referencedTable: "users",
                                referencedColumns: ["id"]
                            )
                        )
                    )
                )
            ]
        ),
        qualifiedCase(
            "create_foreign_key",
            "into another schema",
            [
                alter(
                    "users",
                    .addConstraint(
                        .foreignKey(
                            ForeignKey(
                                name: "fk_users_archived",
                                columns: ["id"],
                                referencedTable: archived.name,
                                referencedColumns: ["id"]
                            )
                        )
                    )
                )
            ]
        ),
        qualifiedCase(
            "create_check_constraint",
            "in another schema",
            [
                alter(
                    archived.name,
                    .addConstraint(.check(CheckConstraint(name: "ck_users_age", expression: "age > 0")))
                )
            ]
        ),
        qualifiedCase(
            "drop_constraint",
            "in another schema",
            [
                alter(archived.name, .dropConstraint(nil, kind: .primaryKey, ifExists: false, before: nil))
            ]
        ),
        qualifiedCase(
            "backfill",
            "in another schema",
            [
                .backfill(Backfill(archived.name, set: "age = 1", where: "age IS NULL"))
            ]
        ),
        qualifiedCase(
            "bulk_insert",
            "in another schema",
            [
                .insertRows(
                    archived.name,
                    RowSet(
                        columns: ["id", "email"],
                        rows: [[.integer(9), .text("joe@example.org")]],
                        key: ["id"]
                    )
                )
            ]
        ),
    ]

    private static let archived = users {
        $0.name = TableName("users", schema: "archive")
        $0.indexes = [index("ix_users_email", "email")]
    }
    private static let makeArchive: [Change] = [.createSchema("archive", ifNotExists: false), create(archived)]
    private static let emails: [[String?]] = [["ada@example.org"], ["bob@example.org"], ["eve@example.org"]]

    private static var archivedRows: Change {
        guard case .insertRows(_, let rows) = userRows else { return userRows }
        return .insertRows(archived.name, rows)
    }

    private static func qualifiedCase(
        _ keyword: String,
        _ name: String,
        _ change: [Change],
        requires: Set<Capabilities.Feature> = [.schemas]
    ) -> ConformanceCase {
        ConformanceCase(
            keyword,
            name,
            before: makeArchive + [create(users)],
            rows: [archivedRows, userRows],
            change: change,
            requires: requires,
            keeps: probe(
                "users",
                "email",
                "age",
                returns: [
                    ["ada@example.org", "36"], ["bob@example.org", "41"], ["eve@example.org", nil],
                ]
            )
        )
    }

    private static func schemaCase(
        _ keyword: String,
        _ name: String,
        before: [Change] = [],
        rows: [Change] = [],
        change: [Change],
        rowsAfter: RowProbe? = nil,
        reversible: Bool = true
    ) -> ConformanceCase {
        ConformanceCase(
            keyword,
            name,
            before: before,
            rows: rows,
            change: change,
            requires: [.schemas],
            rowsAfter: rowsAfter,
            reversible: reversible
        )
    }
}
