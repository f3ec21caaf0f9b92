package import SkeinDocument
package import SkeinModel

/// `drop_sequence`: drops a sequence.
package struct DropSequence: Operation {
    package static let keyword = "drop_sequence"

    var name: ObjectName
    var ifExists: Bool

    package init(_ fields: inout Fields) throws(SyntaxError) {
        name = try fields.table("name")
        ifExists = try fields.bool("if_exists", default: false)
    }

    package func lower(in context: LoweringContext) -> [Change] {
        [.dropSequence(name, ifExists: ifExists, before: context.schema.sequences[name])]
    }

    package static let reference = OperationReference(
        "Drops a sequence.",
        fields: [.required("name", "name"), .schema, .ifExists],
        example: "- drop_sequence: { name: invoice_numbers, only: [postgresql, mariadb] }",
        setting: "- create_sequence: { name: invoice_numbers, start: 1000, only: [postgresql, mariadb] }",
        inverse: "The sequence is made again and counts from its start.",
        backends: ["PostgreSQL and MariaDB have sequences; MySQL and SQLite refuse."]
    )
}
