package import SkeinDocument
package import SkeinModel

/// `drop_view`: drops a view.
package struct DropView: Operation {
    package static let keyword = "drop_view"

    var name: ObjectName
    var isMaterialized: Bool
    var ifExists: Bool

    package init(_ fields: inout Fields) throws(SyntaxError) {
        name = try fields.table("name")
        isMaterialized = try fields.bool("materialized", default: false)
        ifExists = try fields.bool("if_exists", default: false)
    }

    package func lower(in context: LoweringContext) -> [Change] {
        let before = context.schema.views[name]
        return [
            .dropView(
                name,
                isMaterialized: before?.isMaterialized ?? isMaterialized,
                ifExists: ifExists,
                before: before
            )
        ]
    }

    package static let reference = OperationReference(
        "Drops a view.",
        fields: [
            .required("name", "name"), .schema,
            .optional("materialized", "bool", "as the revisions tell"), .ifExists,
        ],
        example: "- drop_view: { name: active_users }",
        setting: .view,
        inverse: "The view is made again, as far as the revisions tell its query."
    )
}
