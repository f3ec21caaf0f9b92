internal import SkeinDriver
internal import SkeinModel
internal import SkeinSQL

extension Corpus {
    static let alterColumn: [ConformanceCase] = [
        alterCase("string(20) to string(80)", "nickname", ColumnAlteration(type: .string(length: 80))),
        alterCase("integer to bigint", "age", ColumnAlteration(type: .bigint)),
        alterCase("string to text", "nickname", ColumnAlteration(type: .text)),
        alterCase(
            "decimal(8,2) to decimal(12,2)",
            "price",
            ColumnAlteration(type: .decimal(precision: 12, scale: 2)),
            of: users { $0.columns.append(Column("price", .decimal(precision: 8, scale: 2))) }
        ),
        alterCase("NULL allowed, rows present", "email", ColumnAlteration(nullable: true)),
        alterCase(
            "NULL no longer allowed, rows present",
            "city",
            ColumnAlteration(nullable: false),
            of: users { $0.columns.append(Column("city", .string(length: 30), default: .literal(.text("Berlin")))) }
        ),
        alterCase("a default is set", "age", ColumnAlteration(default: .set(.literal(.integer(18))))),
        alterCase("a default is dropped", "status", ColumnAlteration(default: .drop), of: withStatus),
        alterCase(
            "a default is changed",
            "status",
            ColumnAlteration(default: .set(.literal(.text("it's paid")))),
            of: withStatus
        ),
        alterCase(
            "a type is changed and the rest stays",
            "status",
            ColumnAlteration(type: .string(length: 90)),
            of: withStatus
        ),
        alterCase(
            "a default is changed and the comment stays",
            "status",
            ColumnAlteration(default: .set(.literal(.text("open")))),
            of: withComment,
            comments: true
        ),
        alterCase("a comment is set", "age", ColumnAlteration(comment: .set("in years; it's \"old\"")), comments: true),
        alterCase(
            "a comment is changed",
            "status",
            ColumnAlteration(comment: .set("of the person")),
            of: withComment,
            comments: true
        ),
        alterCase(
            "a comment is dropped",
            "status",
            ColumnAlteration(comment: .drop),
            of: withComment,
            comments: true
        ),
        alterCase(
            "type, default and nullability at once",
            "status",
            ColumnAlteration(type: .string(length: 60), nullable: true, default: .set(.literal(.text("open")))),
            of: withStatus
        ),
        alterCase(
            "an indexed column",
            "nickname",
            ColumnAlteration(type: .string(length: 80)),
            of: users { $0.indexes = [index("ix_users_nickname", "nickname", unique: true)] }
        ),
        alterCase(
            "a column of a unique constraint",
            "nickname",
            ColumnAlteration(type: .string(length: 80)),
            of: users { $0.uniques = [UniqueConstraint(name: "uq_users_nickname", columns: ["nickname"])] }
        ),
        alterCase(
            "a column of a check",
            "age",
            ColumnAlteration(default: .set(.literal(.integer(1)))),
            of: users { $0.checks = [CheckConstraint(name: "ck_users_age", expression: "age >= 0")] }
        ),
        ConformanceCase(
            "alter_column",
            "of a table that others refer to",
            before: [create(users), create(ordersTable(foreignKeys: [cascading]))],
            rows: [userRows, orderRows],
            change: [
                alter("users", .alterColumn("nickname", ColumnAlteration(type: .string(length: 80)), before: nil))
            ],
            rowsAfter: RowProbe("SELECT count(*) FROM \(table: "orders")", returns: [["3"]])
        ),
        ConformanceCase(
            "alter_column",
            "of a table that refers to itself",
            before: [create(tree)],
            rows: [treeRows],
            change: [
                alter(
                    "nodes",
                    .alterColumn("parent_id", ColumnAlteration(default: .set(.literal(.integer(1)))), before: nil)
                )
            ],
            rowsAfter: RowProbe(
                "SELECT \(name: "id") FROM \(table: "nodes") WHERE \(name: "parent_id") = 1 ORDER BY \(name: "id")",
                returns: [["2"], ["3"]]
            )
        ),
        ConformanceCase(
            "alter_column",
            "renamed and altered in one list",
            before: [create(withStatus)],
            rows: [userRows],
            change: [
                alter(
                    "users",
                    .renameColumn("status", to: "state"),
                    .alterColumn("state", ColumnAlteration(type: .string(length: 70)), before: nil)
                )
            ]
        ),
        ConformanceCase(
            "alter_column",
            "altered and renamed in one list",
            before: [create(withStatus)],
            rows: [userRows],
            change: [
                alter(
                    "users",
                    .alterColumn("status", ColumnAlteration(type: .string(length: 70)), before: nil),
                    .renameColumn("status", to: "state")
                )
            ]
        ),
    ]

    private static let withStatus = users {
        $0.columns.append(
            Column("status", .string(length: 30), nullable: false, default: .literal(.text("new")))
        )
    }

    private static let withComment = users {
        $0.columns.append(
            Column(
                "status",
                .string(length: 30),
                nullable: false,
                default: .literal(.text("new")),
                comment: "where it's at"
            )
        )
    }

    private static func alterCase(
        _ name: String,
        _ column: Identifier,
        _ alteration: ColumnAlteration,
        of table: Table = users,
        comments: Bool = false
    ) -> ConformanceCase {
        ConformanceCase(
            "alter_column",
            name,
            before: [create(table)],
            rows: [userRows],
            change: [alter(table.name, .alterColumn(column, alteration, before: nil))],
            requires: comments ? [.comments] : [],
            whenMissing: .ignored,
            rowsAfter: RowProbe(
                "SELECT \(name: "id"), \(name: "nickname"), \(name: "age") FROM \(table: "users") ORDER BY \(name: "id")",
                returns: [["1", "ada", "36"], ["2", "bob", "41"], ["3", nil, nil]]
            )
        )
    }
}
