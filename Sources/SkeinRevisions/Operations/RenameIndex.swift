package import SkeinDocument
package import SkeinModel

/// `rename_index`: renames an index.
package struct RenameIndex: Operation {
    package static let keyword = "rename_index"

    var name: Identifier
    var table: Identifier?
    var schema: Identifier?
    var new: Identifier

    package init(_ fields: inout Fields) throws(SyntaxError) {
        name = try fields.identifier("name")
        table = try fields.optionalIdentifier("table")
        schema = try fields.optionalIdentifier("schema")
        new = try fields.identifier("to")
    }

    package func lower(in context: LoweringContext) throws(OperationError) -> [Change] {
        let owner = try context.owner(ofIndex: name, table: table, schema: schema)
        let before = owner.flatMap { context.schema[$0]?.indexImage(name) }
        return [.renameIndex(name, on: owner, to: new, before: before)]
    }

    package static let reference = OperationReference(
        "Renames an index.",
        fields: [
            .required("name", "name"), .required("to", "name", "the new name"),
            .optional("table", "name", "the table that the revisions know it on"), .schema,
        ],
        example: "- rename_index: { name: ix_users_email, to: ix_users_address, table: users }",
        setting: .users,
        inverse: "Renamed back.",
        backends: [
            "SQLite makes the index again under its new name, from its stored text; there and on MySQL and MariaDB the "
                + "table has to be known."
        ]
    )
}
