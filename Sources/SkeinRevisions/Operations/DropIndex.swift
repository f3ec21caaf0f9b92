package import SkeinDocument
package import SkeinModel

/// `drop_index`: drops an index by its name; `table` says where it is, which MySQL has to know.
package struct DropIndex: Operation {
    package static let keyword = "drop_index"

    var name: Identifier
    var table: Identifier?
    var schema: Identifier?
    var build: IndexBuild
    var hints: DialectOptions

    package init(_ fields: inout Fields) throws(SyntaxError) {
        name = try fields.identifier("name")
        table = try fields.optionalIdentifier("table")
        schema = try fields.optionalIdentifier("schema")
        build = IndexBuild(
            concurrently: try fields.bool("concurrently", default: false),
            tolerant: try fields.bool("if_exists", default: false)
        )
        hints = try DialectOptions(&fields, "hints")
    }

    package func lower(in context: LoweringContext) throws(OperationError) -> [Change] {
        let owner = try context.owner(ofIndex: name, table: table, schema: schema)
        var build = build
        build.hints = hints.value(for: context.flavor)
        return [.dropIndex(name, on: owner, build, before: owner.flatMap { context.schema[$0]?.indexImage(name) })]
    }

    package static let reference = OperationReference(
        "Drops an index.",
        fields: [
            .required("name", "name"), .optional("table", "name", "the table that the revisions know it on"), .schema,
            .optional("concurrently", "bool", "`false`", "without blocking readers and writers"), .ifExists, .hints,
        ],
        example: "- drop_index: { name: ix_users_email, table: users }",
        setting: .users,
        inverse: "The index is made again.",
        hazards: ["Queries that used it become slow."],
        backends: [
            "MySQL and MariaDB have to know the table. Where a foreign key would be left without an index there, a new one "
                + "is made in the same statement, since the server refuses otherwise.",
            "`concurrently` means something on PostgreSQL only.",
        ]
    )
}
