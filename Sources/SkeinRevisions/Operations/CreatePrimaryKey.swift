package import SkeinDocument
package import SkeinModel

/// `create_primary_key`: gives a table its primary key.
package struct CreatePrimaryKey: Operation {
    package static let keyword = "create_primary_key"

    var table: TableName
    var name: Identifier?
    var columns: [Identifier]
    var hints: DialectOptions

    package init(_ fields: inout Fields) throws(SyntaxError) {
        table = try fields.table()
        name = try fields.optionalIdentifier("name")
        columns = try fields.identifiers("columns")
        hints = try DialectOptions(&fields, "hints")
    }

    /// A key makes its columns NOT NULL, and dropping it does not undo that; said in so many words it can be undone.
    package func lower(in context: LoweringContext) -> [Change] {
        let name = name ?? context.naming.name(.primaryKey, table: table.name, columns: columns)
        let nullable = columns.compactMap { context.schema[table]?.column($0) }.filter(\.nullable)
        let changes = nullable.map { column in
            TableChange.alterColumn(column.name, ColumnAlteration(nullable: false), before: column)
        }
        let hints = hints.hints(for: context.flavor)
        return [
            .alterTable(
                table,
                hints + changes + [.addConstraint(.primaryKey(PrimaryKey(name: name, columns: columns)))]
            )
        ]
    }

    package static let reference = OperationReference(
        "Gives a table its primary key.",
        fields: [
            .table, .schema, .required("columns", "list of names"), .optional("name", "name", "`pk_{table}`"), .hints,
        ],
        example: "- create_primary_key: { table: memberships, columns: [org_id, user_id] }",
        setting: """
            - create_table:
                table: memberships
                columns:
                  - { name: org_id, type: bigint, nullable: false }
                  - { name: user_id, type: bigint, nullable: false }
            """,
        inverse: "The key is dropped, and columns that allowed NULL before allow it again.",
        hazards: ["Builds its index while nobody may write to the table."],
        backends: ["SQLite rebuilds the table."]
    )
}
