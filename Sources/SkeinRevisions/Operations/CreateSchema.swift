package import SkeinDocument
package import SkeinModel

/// `create_schema`: makes a schema.
package struct CreateSchema: Operation {
    package static let keyword = "create_schema"

    var name: Identifier
    var ifNotExists: Bool

    package init(_ fields: inout Fields) throws(SyntaxError) {
        name = try fields.identifier("name")
        ifNotExists = try fields.bool("if_not_exists", default: false)
    }

    package func lower(in context: LoweringContext) -> [Change] { [.createSchema(name, ifNotExists: ifNotExists)] }

    package static let reference = OperationReference(
        "Makes a schema beside the target's own.",
        fields: [.required("name", "name"), .ifNotExists],
        example: "- create_schema: { name: audit, only: postgresql }",
        inverse: "The schema is dropped; refused by the server while something is in it.",
        backends: ["PostgreSQL alone: a schema of MySQL or MariaDB is a database, and so another target."]
    )
}
