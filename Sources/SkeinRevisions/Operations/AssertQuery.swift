package import SkeinDocument
package import SkeinModel

/// `assert`: stops the revision unless a query returns one true value.
package struct AssertQuery: Operation {
    package static let keyword = "assert"
    package static let shorthand: String? = "sql"

    var sql: PerDialect<String>
    var message: String?

    package init(_ fields: inout Fields) throws(SyntaxError) {
        sql = try fields.sql("sql")
        message = try fields.optionalString("message")
    }

    package func lower(in context: LoweringContext) throws(OperationError) -> [Change] {
        let statements = try context.statements(sql, "the SQL of assert")
        guard let query = statements.first, statements.count == 1 else {
            throw OperationError("assert takes one query, and there are \(statements.count)")
        }
        return [.assert(Assertion(query, message: message))]
    }

    package static let reference = OperationReference(
        "Stops the revision unless a query returns one true value, or a number other than 0.",
        fields: [
            .required("sql", "SQL, or map", "a query; a text alone is `sql`"),
            .optional("message", "text", "the query", "what to say when it does not hold"),
        ],
        example: """
            - assert:
                sql: "SELECT count(*) = 0 FROM users WHERE email = ''"
                message: some users have no email
            """,
        setting: .users,
        inverse: "Nothing is asserted on the way back.",
        hazards: ["On MySQL and MariaDB what the revision did before stays, so let it come first."]
    )
}
