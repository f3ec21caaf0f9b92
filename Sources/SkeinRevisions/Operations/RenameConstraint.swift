package import SkeinDocument
package import SkeinModel

/// `rename_constraint`: renames a constraint.
package struct RenameConstraint: Operation {
    package static let keyword = "rename_constraint"

    var table: TableName
    var name: Identifier
    var new: Identifier

    package init(_ fields: inout Fields) throws(SyntaxError) {
        table = try fields.table()
        name = try fields.identifier("name")
        new = try fields.identifier("to")
    }

    package func lower(in context: LoweringContext) -> [Change] {
        [.alterTable(table, [.renameConstraint(name, to: new, before: context.schema[table]?.constraint(name))])]
    }

    package static let reference = OperationReference(
        "Renames a constraint.",
        fields: [.table, .schema, .required("name", "name"), .required("to", "name", "the new name")],
        example: "- rename_constraint: { table: users, name: email_at, to: email_form }",
        setting: .users,
        inverse: "Renamed back.",
        hazards: ["MySQL and MariaDB check every row against a check or foreign key that gets another name."],
        backends: [
            "MySQL and MariaDB drop a check or foreign key and add it again, in one statement; their primary keys have no "
                + "name to change.",
            "SQLite edits the stored definition.",
        ]
    )
}
