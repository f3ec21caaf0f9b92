package import SkeinDocument
internal import SkeinModel

/// An index as a revision writes it.
package struct IndexSpecification: Hashable, Sendable {
    /// One key as a revision writes it.
    struct Key: Hashable, Sendable {
        var column: Identifier?
        var expression: PerDialect<String>?
        var descending: Bool
        var length: Int?
        var collation: PerDialect<String>?
        var operatorClass: PerDialect<String>?
        var nullsFirst: Bool?
    }

    var name: Identifier?
    var keys: [Key]
    var unique: Bool
    var predicate: PerDialect<String>?
    var include: [Identifier]
    var method: PerDialect<String>?
    var nullsNotDistinct: Bool
    var options: DialectOptions

    /// Reads `{ columns: [a, {column: b, descending: true}, {expression: lower(c)}], … }`.
    package init(_ fields: inout Fields) throws(SyntaxError) {
        name = try fields.optionalIdentifier("name")
        keys = []
        let node = try fields.node("columns")
        for element in try node.list(fields.subject("columns")) {
            let key = try Self.key(element)
            if let column = key.column, keys.contains(where: { $0.column == column }) {
                throw SyntaxError(
                    position: element.position,
                    message: "\(fields.subject("columns")) names `\(column)` twice"
                )
            }
            keys.append(key)
        }
        if keys.isEmpty { throw SyntaxError(position: node.position, message: "an index needs at least one column") }
        unique = try fields.bool("unique", default: false)
        predicate = try fields.optionalSQL("where")
        include = try fields.optionalIdentifiers("include") ?? []
        method = try fields.optionalSQL("method")
        nullsNotDistinct = try fields.bool("nulls_not_distinct", default: false)
        options = try DialectOptions(&fields, "options")
        if name == nil, keys.contains(where: { $0.column == nil }) {
            throw SyntaxError(position: fields.position, message: "an index over an expression needs a `name`")
        }
    }

    private static func key(_ node: SyntaxNode) throws(SyntaxError) -> Key {
        guard case .mapping = node.kind else {
            return Key(column: try node.identifier("an index column"), descending: false)
        }
        var fields = try Fields(node, context: "an index column")
        let key = Key(
            column: try fields.optionalIdentifier("column"),
            expression: try fields.optionalSQL("expression"),
            descending: try fields.bool("descending", default: false),
            length: try fields.optionalInt("length"),
            collation: try fields.optionalSQL("collation"),
            operatorClass: try fields.optionalSQL("operator_class"),
            nullsFirst: try fields.optionalChoice("nulls", among: ["first": true, "last": false])
        )
        try fields.finish()
        if (key.column == nil) == (key.expression == nil) {
            throw SyntaxError(position: node.position, message: "an index column has either `column` or `expression`")
        }
        if let length = key.length, length <= 0 {
            throw SyntaxError(
                position: fields.position(of: "length") ?? node.position,
                message: "\(fields.subject("length")) must be above zero"
            )
        }
        return key
    }

    func index(on table: TableName, in context: LoweringContext) throws(OperationError) -> Index {
        let generated = context.naming.name(.index, table: table.name, columns: keys.compactMap(\.column))
        var result = Index(name: name ?? generated, keys: [], unique: unique, include: include)
        for key in keys {
            let subject: IndexKey.Subject
            if let column = key.column {
                subject = .column(column)
            } else if let expression = key.expression {
                subject = .expression(try context.require(expression, "an expression of index \(result.name)"))
            } else {
                continue
            }
            result.keys.append(
                IndexKey(
                    subject,
                    descending: key.descending,
                    prefixLength: key.length,
                    collation: key.collation?.value(for: context.flavor),
                    operatorClass: key.operatorClass?.value(for: context.flavor),
                    nullsFirst: key.nullsFirst
                )
            )
        }
        if let predicate { result.predicate = try context.require(predicate, "the condition of index \(result.name)") }
        result.method = method?.value(for: context.flavor)
        result.nullsNotDistinct = nullsNotDistinct
        result.options = options.value(for: context.flavor)
        return result
    }
}
