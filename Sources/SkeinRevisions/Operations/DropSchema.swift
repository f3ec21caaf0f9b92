package import SkeinDocument
package import SkeinModel

/// `drop_schema`: drops a schema.
package struct DropSchema: Operation {
    package static let keyword = "drop_schema"

    var name: Identifier
    var ifExists: Bool
    var cascade: Bool

    package init(_ fields: inout Fields) throws(SyntaxError) {
        name = try fields.identifier("name")
        ifExists = try fields.bool("if_exists", default: false)
        cascade = try fields.bool("cascade", default: false)
    }

    package func lower(in context: LoweringContext) -> [Change] {
        [.dropSchema(name, ifExists: ifExists, cascade: cascade)]
    }

    package static let reference = OperationReference(
        "Drops a schema.",
        fields: [
            .required("name", "name"), .ifExists,
            .optional("cascade", "bool", "`false`", "everything in it goes along"),
        ],
        example: "- drop_schema: { name: audit, only: postgresql }",
        setting: "- create_schema: { name: audit, only: postgresql }",
        inverse: "The schema is made again, empty; with `cascade` there is none.",
        hazards: ["`cascade` drops tables with their rows."],
        backends: ["PostgreSQL alone."]
    )
}
