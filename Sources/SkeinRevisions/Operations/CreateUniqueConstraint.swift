package import SkeinDocument
package import SkeinModel

/// `create_unique_constraint`: makes columns unique together.
package struct CreateUniqueConstraint: Operation {
    package static let keyword = "create_unique_constraint"

    var table: TableName
    var unique: UniqueSpecification
    var hints: DialectOptions

    package init(_ fields: inout Fields) throws(SyntaxError) {
        table = try fields.table()
        unique = try UniqueSpecification(&fields)
        hints = try DialectOptions(&fields, "hints")
    }

    package func lower(in context: LoweringContext) -> [Change] {
        let constraint = unique.constraint(on: table, in: context)
        return [.alterTable(table, hints.hints(for: context.flavor) + [.addConstraint(constraint)])]
    }

    package static let reference = OperationReference(
        "Makes columns unique together.",
        fields: [
            .table, .schema, .required("columns", "list of names"),
            .optional("name", "name", "`uq_{table}_{columns}`"),
            .optional("include", "list of names", "none", "columns kept in its index and not searched"),
            .optional("nulls_not_distinct", "bool", "`false`", "NULLs are equal"), .deferrable, .initially, .hints,
        ],
        example: "- create_unique_constraint: { table: users, columns: [org_id, email] }",
        setting: .users,
        inverse: "The constraint is dropped.",
        hazards: ["Fails while rows are alike, and builds its index while nobody may write to the table."],
        backends: [
            "`deferrable`, `include` and `nulls_not_distinct` (15 and later) are PostgreSQL's alone.",
            "SQLite rebuilds the table.",
        ]
    )
}
