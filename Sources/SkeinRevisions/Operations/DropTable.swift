package import SkeinDocument
package import SkeinModel

/// `drop_table`: drops a table.
package struct DropTable: Operation {
    package static let keyword = "drop_table"

    var table: TableName
    var ifExists: Bool

    package init(_ fields: inout Fields) throws(SyntaxError) {
        table = try fields.table()
        ifExists = try fields.bool("if_exists", default: false)
    }

    package func lower(in context: LoweringContext) -> [Change] {
        [.dropTable(table, ifExists: ifExists, before: context.schema[table])]
    }

    package static let reference = OperationReference(
        "Drops a table.",
        fields: [.table, .schema, .ifExists],
        example: "- drop_table: { table: users }",
        setting: .users,
        inverse: "The table is made again, empty, as the revisions before define it.",
        hazards: ["The rows are gone."],
        backends: [
            "Nothing is dropped along: a table that rows of another table refer to is refused by every server.",
            "On SQLite foreign keys do not act meanwhile, so `on_delete: cascade` deletes nothing.",
        ]
    )
}
