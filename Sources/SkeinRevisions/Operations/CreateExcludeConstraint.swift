package import SkeinDocument
package import SkeinModel

/// `create_exclude_constraint`: keeps any two rows from comparing true by all of some operators.
package struct CreateExcludeConstraint: Operation {
    package static let keyword = "create_exclude_constraint"

    var table: TableName
    var exclude: ExcludeSpecification
    var hints: DialectOptions

    package init(_ fields: inout Fields) throws(SyntaxError) {
        table = try fields.table()
        exclude = try ExcludeSpecification(&fields)
        hints = try DialectOptions(&fields, "hints")
    }

    package func lower(in context: LoweringContext) throws(OperationError) -> [Change] {
        let constraint = try exclude.constraint(on: table, in: context)
        return [.alterTable(table, hints.hints(for: context.flavor) + [.addConstraint(constraint)])]
    }

    package static let reference = OperationReference(
        "Keeps any two rows from comparing true by all of some operators, such as bookings from overlapping.",
        fields: [
            .table, .schema, .required("name", "name"),
            .required("elements", "list of `{column, with, operator_class}` or `{expression, with, operator_class}`"),
            .optional("using", "text", "`gist`", "the access method of its index"),
            .optional("where", "SQL, or map", "none", "only rows that satisfy it"), .deferrable, .initially, .hints,
        ],
        example: """
            - create_exclude_constraint:
                table: bookings
                name: no_overlap
                elements: [{ column: during, with: "&&" }]
                only: postgresql
            """,
        setting: """
            - create_table:
                table: bookings
                columns:
                  - { name: id, type: integer, primary_key: true }
                  - { name: during, type: { postgresql: tsrange, default: text } }
            """,
        inverse: "The constraint is dropped.",
        hazards: ["Builds its index while nobody may write to the table."],
        backends: ["PostgreSQL alone has it; the others refuse."]
    )
}
