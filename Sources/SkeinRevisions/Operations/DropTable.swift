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
}
