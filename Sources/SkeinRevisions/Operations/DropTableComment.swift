package import SkeinDocument
package import SkeinModel

/// `drop_table_comment`: takes a table's comment away.
package struct DropTableComment: Operation {
    package static let keyword = "drop_table_comment"

    var table: TableName

    package init(_ fields: inout Fields) throws(SyntaxError) {
        table = try fields.table()
    }

    package func lower(in context: LoweringContext) -> [Change] {
        [.alterTable(table, [.setComment(.drop, before: context.comment(of: table))])]
    }

    package static let reference = OperationReference(
        "Takes a table's comment away.",
        fields: [.table, .schema],
        example: "- drop_table_comment: { table: users }",
        setting: .users,
        inverse: "The comment comes back, as far as the revisions tell.",
        backends: ["SQLite keeps no comments: nothing is done there."]
    )
}
