package import SkeinDocument
package import SkeinModel

/// `backfill`: updates rows that are there already, at once or in batches.
package struct BackfillRows: Operation {
    package static let keyword = "backfill"

    var table: TableName
    var assignments: PerDialect<String>
    var condition: PerDialect<String>?
    var batch: Int?
    var pause: Duration?

    package init(_ fields: inout Fields) throws(SyntaxError) {
        table = try fields.table()
        assignments = try fields.sql("set")
        condition = try fields.optionalSQL("where")
        batch = try fields.optionalInt("batch")
        pause = try fields.optionalDuration("pause")
        if let batch, batch <= 0, let position = fields.position(of: "batch") {
            throw SyntaxError(position: position, message: "\(fields.subject("batch")) must be above zero")
        }
        if batch != nil, condition == nil, let position = fields.position(of: "batch") {
            throw SyntaxError(
                position: position,
                message: "\(fields.subject("batch")) needs `where`",
                hint: "`where` finds the rows that are left, and `set` makes it false"
            )
        }
        if pause != nil, batch == nil, let position = fields.position(of: "pause") {
            throw SyntaxError(position: position, message: "\(fields.subject("pause")) needs `batch`")
        }
    }

    package func lower(in context: LoweringContext) throws(OperationError) -> [Change] {
        var backfill = Backfill(
            table,
            set: try context.require(assignments, "`set` of backfill"),
            batch: batch,
            pause: pause
        )
        if let condition { backfill.condition = try context.require(condition, "`where` of backfill") }
        return [.backfill(backfill)]
    }

    package static let reference = OperationReference(
        "Updates rows that are there already, at once or in batches.",
        fields: [
            .table, .schema, .required("set", "SQL, or map", "the assignments"),
            .optional("where", "SQL, or map", "all rows", "which rows; required with `batch`, and made false by `set`"),
            .optional("batch", "number", "all at once", "how many rows a statement updates, each committed by itself"),
            .optional("pause", "duration", "none", "how long to wait between batches"),
        ],
        example: "- backfill: { table: users, set: \"name = ''\", where: \"name IS NULL\", batch: 5000 }",
        setting: .users,
        inverse: "Nothing is done: the column goes with the revision that made it, or keeps its values.",
        hazards: [
            "Without `batch` every row stays locked until the revision is committed.",
            "With `batch` the revision runs in pieces: what was updated before a failure stays, and the next run goes on "
                + "with the rows that are left.",
        ]
    )
}
