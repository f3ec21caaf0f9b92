package import SkeinDocument
package import SkeinModel

/// `rename_column`: renames a column; keys, indexes and references follow.
package struct RenameColumn: Operation {
    package static let keyword = "rename_column"

    var table: TableName
    var column: Identifier
    var new: Identifier
    var hints: DialectOptions

    package init(_ fields: inout Fields) throws(SyntaxError) {
        table = try fields.table()
        column = try fields.identifier("column")
        new = try fields.identifier("to")
        hints = try DialectOptions(&fields, "hints")
    }

    package func lower(in context: LoweringContext) -> [Change] {
        [.alterTable(table, hints.hints(for: context.flavor) + [.renameColumn(column, to: new)])]
    }

    package static let reference = OperationReference(
        "Renames a column; keys, indexes and references follow.",
        fields: [.table, .schema, .required("column", "name"), .required("to", "name", "the new name"), .hints],
        example: "- rename_column: { table: users, column: name, to: full_name }",
        setting: .users,
        inverse: "Renamed back. Names of keys and indexes stay as they are.",
        hazards: ["Programs that use the old name fail from then on."]
    )
}
