package import SkeinDocument
package import SkeinModel

/// `create_view`: makes a view.
package struct CreateView: Operation {
    package static let keyword = "create_view"

    var view: ViewSpecification
    var isMaterialized: Bool
    var ifNotExists: Bool

    package init(_ fields: inout Fields) throws(SyntaxError) {
        view = try ViewSpecification(&fields)
        isMaterialized = try fields.bool("materialized", default: false)
        ifNotExists = try fields.bool("if_not_exists", default: false)
    }

    package func lower(in context: LoweringContext) throws(OperationError) -> [Change] {
        [.createView(try view.view(isMaterialized: isMaterialized, in: context), ifNotExists: ifNotExists)]
    }

    package static let reference = OperationReference(
        "Makes a view.",
        fields: [
            .required("name", "name"), .schema, .required("query", "SQL, or map", "a `SELECT`"),
            .optional("columns", "list of names", "the query's"),
            .optional("materialized", "bool", "`false`", "whether its rows are stored"), .ifNotExists,
        ],
        example: "- create_view: { name: active_users, query: \"SELECT id, email FROM users WHERE active\" }",
        setting: .users,
        inverse: "The view is dropped.",
        hazards: ["PostgreSQL and SQLite refuse to drop or alter columns that a view reads; drop the view first."],
        backends: ["`materialized` on PostgreSQL alone."]
    )
}
