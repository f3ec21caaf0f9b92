package import SkeinDocument
package import SkeinModel

/// `create_table_comment`: gives a table a comment, or another one.
package struct CreateTableComment: Operation {
    package static let keyword = "create_table_comment"

    var table: TableName
    var comment: String

    package init(_ fields: inout Fields) throws(SyntaxError) {
        table = try fields.table()
        comment = try fields.string("comment")
    }

    package func lower(in context: LoweringContext) -> [Change] {
        [.alterTable(table, [.setComment(.set(comment), before: context.comment(of: table))])]
    }

    package static let reference = OperationReference(
        "Gives a table a comment, or another one.",
        fields: [.table, .schema, .required("comment", "text")],
        example: "- create_table_comment: { table: users, comment: people who may log in }",
        setting: .users,
        inverse: "The comment before comes back, as far as the revisions tell.",
        backends: ["SQLite keeps no comments: nothing is done there, as for every comment."]
    )
}

extension LoweringContext {
    /// The comment of a table, if the table is known.
    func comment(of table: TableName) -> ColumnAlteration.Setting<String>? {
        schema[table].map { .restoring($0.comment) }
    }
}
