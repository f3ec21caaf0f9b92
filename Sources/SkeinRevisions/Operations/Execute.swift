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
    var probe: PerDialect<String>?
    var isRepeatable: Bool

    package init(_ fields: inout Fields) throws(SyntaxError) {
        sql = try fields.sql("sql")
        down = try fields.optionalSQL("down")
        transactional = try fields.bool("transactional", default: true)
        probe = try fields.optionalSQL("probe")
        let retry = fields.optionalNode("retry")
        isRepeatable = retry != nil
        guard let retry else { return }
        let word = try retry.string(fields.subject("retry"))
        if word != "safe" {
            throw SyntaxError(
                position: retry.position,
                message: "\(fields.subject("retry")) is `\(word)`; the only word for it is `safe`"
            )
        }
        if probe != nil {
            throw SyntaxError(
                position: retry.position,
                message: "`retry: safe` does not go with `probe` in \(fields.context)",
                hint: "what may be run again needs no query that tells whether it ran"
            )
        }
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
        return [.execute(RawSQL(up, down: back, transactional: transactional, evidence: try evidence(in: context)))]
    }

    private func evidence(in context: LoweringContext) throws(OperationError) -> RawSQL.Evidence {
        if isRepeatable { return .repeatable }
        guard let sql = probe?.value(for: context.flavor) else { return .none }
        let queries = try RawScript.statements(sql, lexicon: context.lexicon, firstLine: nil)
        guard queries.count == 1 else {
            throw OperationError("`probe` of execute is \(queries.count) statements, and has to be one query")
        }
        return .probe(queries[0])
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
            .optional(
                "probe",
                "SQL, or map",
                "none",
                "a query that returns one true value once the statements took effect. It is asked when a run ended in the "
                    + "middle of them, where no transaction tells"
            ),
            .optional(
                "retry",
                "`safe`",
                "none",
                "the statements may be run again when a run ended in the middle of them"
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
