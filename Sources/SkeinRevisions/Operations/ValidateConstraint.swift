package import SkeinDocument
package import SkeinModel

/// `validate_constraint`: holds the rows that are there to a constraint that was added with `not_valid`.
package struct ValidateConstraint: Operation {
    package static let keyword = "validate_constraint"

    var table: TableName
    var name: Identifier

    package init(_ fields: inout Fields) throws(SyntaxError) {
        table = try fields.table()
        name = try fields.identifier("name")
    }

    package func lower(in context: LoweringContext) -> [Change] { [.alterTable(table, [.validateConstraint(name)])] }

    package static let reference = OperationReference(
        "Holds the rows that are there to a constraint that was added with `not_valid`.",
        fields: [.table, .schema, .required("name", "name")],
        example: "- validate_constraint: { table: users, name: email_form, only: postgresql }",
        setting: OperationReference.Setting(
            .users,
            """
            - create_check_constraint:
                table: users
                name: email_form
                condition: "email LIKE '%@%.%'"
                not_valid: true
                only: postgresql
            """
        ),
        inverse: "There is nothing to take back.",
        hazards: [
            "In the transaction that adds the constraint it would hold that one's lock: put it into the next revision."
        ],
        backends: ["PostgreSQL alone; elsewhere a constraint is validated when it is added."]
    )
}
