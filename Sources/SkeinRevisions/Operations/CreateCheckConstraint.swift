package import SkeinDocument
package import SkeinModel

/// `create_check_constraint`: makes every row satisfy a condition.
package struct CreateCheckConstraint: Operation {
    package static let keyword = "create_check_constraint"

    var table: TableName
    var check: CheckSpecification
    var hints: DialectOptions

    package init(_ fields: inout Fields) throws(SyntaxError) {
        table = try fields.table()
        check = try CheckSpecification(&fields)
        hints = try DialectOptions(&fields, "hints")
    }

    package func lower(in context: LoweringContext) throws(OperationError) -> [Change] {
        let constraint = try check.constraint(on: table, in: context)
        return [.alterTable(table, hints.hints(for: context.flavor) + [.addConstraint(constraint)])]
    }

    package static let reference = OperationReference(
        "Makes every row satisfy a condition.",
        fields: [
            .table, .schema, .required("name", "name"), .required("condition", "SQL, or map"), .notValid, .hints,
        ],
        example: "- create_check_constraint: { table: users, name: name_given, condition: \"name <> ''\" }",
        setting: .users,
        inverse: "The constraint is dropped.",
        hazards: [
            "Reads every row while nobody may write; with `not_valid` and [`validate_constraint`](#validate_constraint) in "
                + "the next revision PostgreSQL does not."
        ],
        backends: ["SQLite edits the stored definition, having looked for rows that do not satisfy the condition."]
    )
}
