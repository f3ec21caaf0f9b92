internal import SkeinModel
internal import SkeinSQL

extension Corpus {
    static let renameTable: [ConformanceCase] = [
        ConformanceCase(
            "rename_table",
            "with rows and an index",
            before: [create(users { $0.indexes = [index("ix_users_email", "email", unique: true)] })],
            rows: [userRows],
            change: [.renameTable("users", to: "people")],
            rowsAfter: RowProbe(
                "SELECT \(name: "nickname") FROM \(table: "people") ORDER BY \(name: "id")",
                returns: [["ada"], ["bob"], [nil]]
            )
        ),
        ConformanceCase(
            "rename_table",
            "a foreign key follows its parent",
            before: [create(users), create(orders)],
            rows: [userRows, orderRows],
            change: [.renameTable("users", to: "people")],
            rowsAfter: RowProbe("SELECT count(*) FROM \(table: "orders")", returns: [["3"]])
        ),
        ConformanceCase(
            "rename_table",
            "a child keeps its foreign key",
            before: [create(users), create(orders)],
            rows: [userRows, orderRows],
            change: [.renameTable("orders", to: "purchases")]
        ),
        ConformanceCase(
            "rename_table",
            "a foreign key to itself",
            before: [create(tree)],
            rows: [treeRows],
            change: [.renameTable("nodes", to: "branches")]
        ),
        ConformanceCase(
            "rename_table",
            "to a name that needs quotes",
            before: [create(users)],
            rows: [userRows],
            change: [.renameTable("users", to: #"Sel"ect `it's` ?"#)],
            rowsAfter: RowProbe(#"SELECT count(*) FROM \#(table: #"Sel"ect `it's` ?"#)"#, returns: [["3"]])
        ),
        ConformanceCase(
            "rename_table",
            "two tables trade names",
            before: [create(users), create(ordersTable())],
            rows: [userRows],
            change: [
                .renameTable("users", to: "spare"), .renameTable("orders", to: "users"),
                .renameTable("spare", to: "orders"),
            ],
            rowsAfter: RowProbe("SELECT count(*) FROM \(table: "orders")", returns: [["3"]])
        ),
    ]

    /// `nodes`, a table that refers to itself.
    static let tree = Table(
        "nodes",
        columns: [Column("id", .integer, nullable: false), Column("parent_id", .integer)],
        primaryKey: PrimaryKey(columns: ["id"]),
        foreignKeys: [
            ForeignKey(
                name: "fk_nodes_parent",
                columns: ["parent_id"],
                referencedTable: "nodes",
                referencedColumns: ["id"]
            )
        ]
    )

    /// A root and two children.
    static let treeRows = Change.insertRows(
        "nodes",
        RowSet(
            columns: ["id", "parent_id"],
            rows: [[.integer(1), .null], [.integer(2), .integer(1)], [.integer(3), .integer(1)]],
            key: ["id"]
        )
    )
}
