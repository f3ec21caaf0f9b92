package import SkeinDocument
package import SkeinModel

/// `rename_table`: renames a table within its schema.
package struct RenameTable: Operation {
    package static let keyword = "rename_table"

    var table: TableName
    var new: Identifier

    package init(_ fields: inout Fields) throws(SyntaxError) {
        table = try fields.table()
        new = try fields.identifier("to")
    }

    package func lower(in context: LoweringContext) -> [Change] {
        [.renameTable(table, to: new)]
    }
}
