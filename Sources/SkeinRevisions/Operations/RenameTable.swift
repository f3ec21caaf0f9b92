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

    package static let reference = OperationReference(
        "Renames a table within its schema.",
        fields: [.table, .schema, .required("to", "name", "the new name")],
        example: "- rename_table: { table: orgs, to: organisations }",
        setting: .users,
        inverse: "Renamed back. Names of indexes and constraints stay as they are.",
        hazards: ["Programs that use the old name fail from then on."],
        backends: ["Foreign keys of other tables follow everywhere."]
    )
}
