package import SkeinDocument
package import SkeinModel

/// `create_primary_key`: gives a table its primary key.
package struct CreatePrimaryKey: Operation {
    package static let keyword = "create_primary_key"

    var table: TableName
    var name: Identifier?
    var columns: [Identifier]

    package init(_ fields: inout Fields) throws(SyntaxError) {
        table = try fields.table()
        name = try fields.optionalIdentifier("name")
        columns = try fields.identifiers("columns")
    }

    /// A key makes its columns NOT NULL, and dropping it does not undo that; said in so many words it can be undone.
    package func lower(in context: LoweringContext) -> [Change] {
        let name = name ?? context.naming.name(.primaryKey, table: table.name, columns: columns)
        let nullable = columns.compactMap { context.schema[table]?.column($0) }.filter(\.nullable)
        let changes = nullable.map { column in
            TableChange.alterColumn(column.name, ColumnAlteration(nullable: false), before: column)
        }
        return [.alterTable(table, changes + [.addConstraint(.primaryKey(PrimaryKey(name: name, columns: columns)))])]
    }
}
