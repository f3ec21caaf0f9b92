package import SkeinDocument
package import SkeinModel

/// `bulk_insert`: inserts rows that stand in the revision.
package struct BulkInsert: Operation {
    package static let keyword = "bulk_insert"

    var table: TableName
    var columns: [Identifier]
    var rows: [[Value]]

    package init(_ fields: inout Fields) throws(SyntaxError) {
        table = try fields.table()
        columns = []
        rows = []
        let nodes = try fields.list("rows")
        for node in nodes {
            let entries = try node.mapping("every row of bulk_insert")
            if rows.isEmpty {
                for entry in entries {
                    columns.append(
                        try SyntaxNode(.scalar(entry.key.text, isQuoted: true), at: entry.key.position)
                            .identifier("a column of bulk_insert")
                    )
                }
            }
            rows.append(try Self.row(entries, columns, at: node))
        }
        if rows.isEmpty || columns.isEmpty {
            throw SyntaxError(position: fields.position, message: "bulk_insert into `\(table)` has no rows")
        }
    }

    /// A row in the order of `columns`; every row names the same columns, so that none is left to chance.
    private static func row(
        _ entries: [SyntaxEntry],
        _ columns: [Identifier],
        at node: SyntaxNode
    ) throws(SyntaxError) -> [Value] {
        var values: [Value] = []
        for column in columns {
            guard let entry = entries.first(where: { $0.key.text == column.text }) else {
                throw SyntaxError(
                    position: node.position,
                    message: "this row has no `\(column)`, which the first row has",
                    hint: "write `\(column): null`, or a bulk_insert of its own"
                )
            }
            values.append(try DefaultReader.literal(entry.value, "`\(column)`"))
        }
        if let extra = entries.first(where: { entry in !columns.contains { $0.text == entry.key.text } }) {
            throw SyntaxError(
                position: extra.key.position,
                message: "this row has `\(extra.key.text)`, which the first row does not have"
            )
        }
        return values
    }

    package func lower(in context: LoweringContext) -> [Change] {
        let key = context.schema[table]?.primaryKey?.columns ?? []
        let identifies = !key.isEmpty && key.allSatisfy(columns.contains)
        return [.insertRows(table, RowSet(columns: columns, rows: rows, key: identifies ? key : []))]
    }

    package static let reference = OperationReference(
        "Inserts rows that stand in the revision.",
        fields: [
            .table, .schema,
            .required(
                "rows",
                "list of maps",
                "every row has the same keys; values as in [defaults](revisions.md#defaults)"
            ),
        ],
        example: """
            - bulk_insert:
                table: orgs
                rows:
                  - { id: 1 }
                  - { id: 2 }
            """,
        setting: .users,
        inverse: "The rows are deleted, found by the primary key where the rows give it, else by all their values.",
        backends: ["Values are bound, and there are as few statements as the server's placeholders allow."]
    )
}
