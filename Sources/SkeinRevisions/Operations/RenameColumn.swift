package import SkeinDocument
package import SkeinModel

/// `rename_column`: renames a column; keys, indexes and references follow.
package struct RenameColumn: Operation {
    package static let keyword = "rename_column"

    var table: TableName
    var column: Identifier
    var new: Identifier

    package init(_ fields: inout Fields) throws(SyntaxError) {
        table = try fields.table()
        column = try fields.identifier("column")
        new = try fields.identifier("to")
    }

    package func lower(in context: LoweringContext) -> [Change] {
        [.alterTable(table, [.renameColumn(column, to: new)])]
    }
}
