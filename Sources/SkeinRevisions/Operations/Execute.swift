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
}
