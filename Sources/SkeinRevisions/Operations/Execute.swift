package import SkeinDocument
package import SkeinModel

/// `execute`: runs statements in the server's own SQL. `down` takes them back; `down: none` says that there is nothing
/// to take back.
package struct Execute: Operation {
    package static let keyword = "execute"
    package static let shorthand: String? = "sql"

    var sql: PerDialect<String>
    var down: PerDialect<String>?
    var transactional: Bool

    package init(_ fields: inout Fields) throws(SyntaxError) {
        sql = try fields.sql("sql")
        down = try fields.optionalSQL("down")
        transactional = try fields.bool("transactional", default: true)
    }

    package func lower(in context: LoweringContext) throws(OperationError) -> [Change] {
        let up = try context.statements(sql, "the SQL of execute")
        if up.isEmpty { throw OperationError("execute has no statement for \(context.flavor.vendor)") }
        var back = RawSQL.Down.unknown
        if let down {
            if try context.require(down, "`down` of execute") == "none" {
                back = .nothing
            } else {
                back = .statements(try context.statements(down, "`down` of execute"))
            }
        }
        return [.execute(RawSQL(up, down: back, transactional: transactional))]
    }

    package static let reference = OperationReference(
        "Runs statements in the server's own SQL.",
        fields: [
            .required("sql", "SQL, or map", "one or more statements; a text alone is `sql`"),
            .optional(
                "down",
                "SQL, map, or `none`",
                "unknown",
                "what takes it back; `none` when there is nothing to take back"
            ),
            .optional(
                "transactional",
                "bool",
                "`true`",
                "`false` runs it outside of the transaction, as `VACUUM` needs"
            ),
        ],
        example: """
            - execute: { sql: "UPDATE users SET name = '' WHERE name IS NULL", down: none }
            """,
        setting: .users,
        inverse: "`down`. Without it the revision cannot be taken back by `auto`.",
        hazards: [
            "What it does to the schema is not known to later revisions, so a change that does not fit is found by the "
                + "server from then on, and not before."
        ],
        backends: ["The statements run as they are."]
    )
}
