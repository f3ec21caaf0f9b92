package import SkeinDocument
package import SkeinModel

/// `replace_view`: gives a view another query.
package struct ReplaceView: Operation {
    package static let keyword = "replace_view"

    var view: ViewSpecification

    package init(_ fields: inout Fields) throws(SyntaxError) {
        view = try ViewSpecification(&fields)
    }

    package func lower(in context: LoweringContext) throws(OperationError) -> [Change] {
        let before = context.schema.views[view.name]
        if before?.isMaterialized == true {
            throw OperationError(
                "view \(view.name) is materialized and cannot be replaced",
                hint: "write drop_view and create_view"
            )
        }
        return [.replaceView(try view.view(isMaterialized: false, in: context), before: before)]
    }

    package static let reference = OperationReference(
        "Gives a view another query; its name and grants stay.",
        fields: [
            .required("name", "name"), .schema, .required("query", "SQL, or map", "a `SELECT`"),
            .optional("columns", "list of names", "the query's"),
        ],
        example: "- replace_view: { name: active_users, query: \"SELECT id, email, name FROM users WHERE active\" }",
        setting: .view,
        inverse: "The query before comes back, as far as the revisions tell.",
        hazards: ["PostgreSQL lets a view only gain columns at its end, so the inverse of that is refused there."],
        backends: ["SQLite drops the view and makes it again."]
    )
}
