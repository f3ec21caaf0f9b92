import SkeinDriver
import SkeinModel
import SkeinSQL

/// The standard's text with as little of its own as can be, to see the standard's text.
struct PlainDialect: StandardDialect {
    var flavor: Flavor { Flavor(vendor: "plain", version: ServerVersion(1)) }
    var capabilities = Capabilities(
        [.partialIndexes, .coveringIndexes, .expressionIndexes, .concurrentIndexes, .deferrableConstraints],
        nameLimit: .bytes(63)
    )
    var lexicon: Lexicon { Lexicon() }
    var clock: String { "CURRENT_TIMESTAMP" }
    var placeholderLimit = 4

    func quote(_ identifier: Identifier) -> String { "\"\(identifier.text.replacing("\"", with: "\"\""))\"" }
    func placeholder(_ position: Int) -> String { "$\(position)" }
    func literal(_ value: Value) throws(DialectError) -> String {
        guard case .bytes = value else { return value.text.map { "'\($0)'" } ?? "NULL" }
        throw DialectError(flavor, "bytes have no literal")
    }
    func spell(_ type: DataType) throws(DialectError) -> String { "\(type)" }
    func normalize(_ schema: SchemaModel) -> SchemaModel { schema }
    func needs(_ change: Change) -> Set<TableName> { [] }
    func render(_ change: Change, before: SchemaModel) throws(DialectError) -> [Statement] {
        try renderStandard(change, before: before)
    }
    func define(_ column: Column, in table: Table) throws(DialectError) -> String {
        var sql = "\(quote(column.name)) \(try spell(column.type))"
        if !column.nullable { sql += " NOT NULL" }
        if let value = column.defaultValue { sql += " DEFAULT \(try spell(value))" }
        return sql
    }
    func afterCreate(_ table: Table) throws(DialectError) -> [Statement] {
        table.comment.map { [Statement("COMMENT \($0)")] } ?? []
    }
}
