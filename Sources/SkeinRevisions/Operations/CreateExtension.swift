package import SkeinDocument
package import SkeinModel

/// `create_extension`: installs an extension of the server.
package struct CreateExtension: Operation {
    package static let keyword = "create_extension"

    var new: Extension
    var ifNotExists: Bool

    package init(_ fields: inout Fields) throws(SyntaxError) {
        new = Extension(
            try fields.identifier("name"),
            schema: try fields.optionalIdentifier("schema"),
            version: try fields.optionalString("version")
        )
        ifNotExists = try fields.bool("if_not_exists", default: false)
    }

    package func lower(in context: LoweringContext) -> [Change] { [.createExtension(new, ifNotExists: ifNotExists)] }

    package static let reference = OperationReference(
        "Installs an extension of the server.",
        fields: [
            .required("name", "name"), .optional("schema", "name", "the extension's choice", "where its objects go"),
            .optional("version", "text", "the server's newest"), .ifNotExists,
        ],
        example: "- create_extension: { name: pg_trgm, if_not_exists: true, only: postgresql }",
        inverse: "The extension is removed, unless `if_not_exists` let it pass as far as the revisions tell.",
        hazards: ["Many extensions need a superuser, or the right to create in the database."],
        backends: ["PostgreSQL alone."]
    )
}
