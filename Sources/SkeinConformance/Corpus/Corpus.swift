internal import SkeinModel
internal import SkeinSQL

/// The cases that every driver has to pass, one file a keyword.
public enum Corpus {
    /// Every case, by keyword.
    public static let cases: [ConformanceCase] = [
        createTable, types, defaults, names, dropTable, renameTable, addColumn, dropColumn, renameColumn, alterColumn,
        alterTable, createIndex, dropIndex, renameIndex, createPrimaryKey, createUniqueConstraint, createForeignKey,
        createCheckConstraint, excludeConstraints, dropConstraint, renameConstraint, validateConstraint, tableComments,
        enums, views, sequences, schemas, extensions, bulkInsert, backfill, assertions, programs, execute,
        conversions, identities, generatedColumns, collations, indexKeys, constraintOptions, tableParts,
        storedDefinitions,
    ].flatMap(\.self)

    /// `users`: a key, a required column, and nullable ones.
    static let users = Table(
        "users",
        columns: [
            Column("id", .integer, nullable: false),
            Column("email", .string(length: 100), nullable: false),
            Column("nickname", .string(length: 20)),
            Column("age", .integer),
        ],
        primaryKey: PrimaryKey(columns: ["id"])
    )

    /// Three rows of ``users``; the third has NULL wherever it may.
    static let userRows = Change.insertRows(
        "users",
        RowSet(
            columns: ["id", "email", "nickname", "age"],
            rows: [
                [.integer(1), .text("ada@example.org"), .text("ada"), .integer(36)],
                [.integer(2), .text("bob@example.org"), .text("bob"), .integer(41)],
                [.integer(3), .text("eve@example.org"), .null, .null],
            ],
            key: ["id"]
        )
    )

    /// `orders`, whose `user_id` refers to ``users``.
    static let orders = ordersTable(foreignKeys: [ordersToUsers])

    /// The foreign key of ``orders``.
    static let ordersToUsers = ForeignKey(
        name: "fk_orders_users",
        columns: ["user_id"],
        referencedTable: "users",
        referencedColumns: ["id"]
    )

    /// Rows of ``orders``: two of the first user, one of nobody.
    static let orderRows = Change.insertRows(
        "orders",
        RowSet(
            columns: ["id", "user_id", "quantity"],
            rows: [
                [.integer(10), .integer(1), .integer(2)],
                [.integer(11), .integer(1), .integer(5)],
                [.integer(12), .null, .integer(1)],
            ],
            key: ["id"]
        )
    )

    static func ordersTable(foreignKeys: [ForeignKey] = []) -> Table {
        Table(
            "orders",
            columns: [
                Column("id", .integer, nullable: false),
                Column("user_id", .integer),
                Column("quantity", .integer, nullable: false, default: .literal(.integer(1))),
            ],
            primaryKey: PrimaryKey(columns: ["id"]),
            foreignKeys: foreignKeys
        )
    }

    static func create(_ table: Table) -> Change { .createTable(table, ifNotExists: false) }

    static func alter(_ table: TableName, _ changes: TableChange...) -> Change { .alterTable(table, changes) }

    static func index(_ name: Identifier, _ columns: Identifier..., unique: Bool = false) -> Index {
        Index(name: name, keys: columns.map(IndexKey.column), unique: unique)
    }

    /// ``users`` with more or other parts.
    static func users(_ change: (inout Table) -> Void) -> Table {
        var table = users
        change(&table)
        return table
    }

    /// The rows of `table`, as they come by `key`.
    static func probe(
        _ table: TableName,
        _ columns: Identifier...,
        by key: Identifier = "id",
        returns rows: [[String?]]
    ) -> RowProbe {
        let names = SQLFragment(joining: columns.map { "\(name: $0)" }, separator: ", ")
        return RowProbe("SELECT \(names) FROM \(table: table) ORDER BY \(name: key)", returns: rows)
    }
}
