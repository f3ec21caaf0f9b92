package import SkeinDocument
package import SkeinModel

/// `drop_extension`: removes an extension of the server.
package struct DropExtension: Operation {
    package static let keyword = "drop_extension"

    var name: Identifier
    var ifExists: Bool

    package init(_ fields: inout Fields) throws(SyntaxError) {
        name = try fields.identifier("name")
        ifExists = try fields.bool("if_exists", default: false)
    }

    package func lower(in context: LoweringContext) -> [Change] {
        [.dropExtension(name, ifExists: ifExists, before: context.schema.extensions[name])]
    }

    package static let reference = OperationReference(
        "Removes an extension of the server.",
        fields: [.required("name", "name"), .ifExists],
        example: "- drop_extension: { name: pg_trgm, only: postgresql }",
        setting: "- create_extension: { name: pg_trgm, only: postgresql }",
        inverse: "The extension is installed again, as far as the revisions tell its version.",
        backends: ["PostgreSQL alone; refused by the server while something uses it."]
    )
}
