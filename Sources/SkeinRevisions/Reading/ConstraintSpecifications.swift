package import SkeinDocument
internal import SkeinModel

/// A unique constraint as a revision writes it.
package struct UniqueSpecification: Hashable, Sendable {
    var name: Identifier?
    var columns: [Identifier]
    var deferrability: Deferrability

    /// Reads `{ name: …, columns: […] }`.
    package init(_ fields: inout Fields) throws(SyntaxError) {
        name = try fields.optionalIdentifier("name")
        columns = try fields.identifiers("columns")
        deferrability = try fields.deferrability()
    }

    func constraint(on table: TableName, in context: LoweringContext) -> Constraint {
        let name = name ?? context.naming.name(.unique, table: table.name, columns: columns)
        return .unique(UniqueConstraint(name: name, columns: columns, deferrability: deferrability))
    }
}

/// A foreign key as a revision writes it.
package struct ForeignKeySpecification: Hashable, Sendable {
    var name: Identifier?
    var columns: [Identifier]
    var referredTable: TableName
    var referredColumns: [Identifier]
    var onDelete: ReferentialAction
    var onUpdate: ReferentialAction
    var deferrability: Deferrability

    /// Reads `{ columns: […], referred_table: …, referred_columns: […], … }`.
    package init(_ fields: inout Fields) throws(SyntaxError) {
        name = try fields.optionalIdentifier("name")
        columns = try fields.identifiers("columns")
        referredTable = TableName(
            try fields.identifier("referred_table"),
            schema: try fields.optionalIdentifier("referred_schema")
        )
        referredColumns = try fields.identifiers("referred_columns")
        onDelete = try fields.referentialAction("on_delete")
        onUpdate = try fields.referentialAction("on_update")
        deferrability = try fields.deferrability()
        if columns.count != referredColumns.count {
            throw SyntaxError(
                position: fields.position,
                message:
                    "\(columns.count) columns cannot reference \(referredColumns.count) columns of `\(referredTable)`"
            )
        }
    }

    func constraint(on table: TableName, in context: LoweringContext) -> Constraint {
        .foreignKey(
            ForeignKey(
                name: name
                    ?? context.naming.name(
                        .foreignKey,
                        table: table.name,
                        columns: columns,
                        referred: referredTable.name
                    ),
                columns: columns,
                referencedTable: referredTable,
                referencedColumns: referredColumns,
                onDelete: onDelete,
                onUpdate: onUpdate,
                deferrability: deferrability
            )
        )
    }
}

/// A check constraint as a revision writes it.
package struct CheckSpecification: Hashable, Sendable {
    var name: Identifier
    var condition: PerDialect<String>

    /// Reads `{ name: …, condition: … }`.
    package init(_ fields: inout Fields) throws(SyntaxError) {
        name = try fields.identifier("name")
        condition = try fields.sql("condition")
    }

    func constraint(on table: TableName, in context: LoweringContext) throws(OperationError) -> Constraint {
        let expression = try context.require(condition, "the condition of \(name)")
        return .check(CheckConstraint(name: name, expression: expression))
    }
}

/// An index as a revision writes it.
package struct IndexSpecification: Hashable, Sendable {
    /// One key as a revision writes it.
    struct Key: Hashable, Sendable {
        var column: Identifier?
        var expression: PerDialect<String>?
        var descending: Bool
        var length: Int?
    }

    var name: Identifier?
    var keys: [Key]
    var unique: Bool
    var predicate: PerDialect<String>?
    var include: [Identifier]
    var method: PerDialect<String>?

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
        if name == nil, keys.contains(where: { $0.column == nil }) {
            throw SyntaxError(position: fields.position, message: "an index over an expression needs a `name`")
        }
    }

    private static func key(_ node: SyntaxNode) throws(SyntaxError) -> Key {
        guard case .mapping = node.kind else {
            return Key(column: try node.identifier("an index column"), expression: nil, descending: false, length: nil)
        }
        var fields = try Fields(node, context: "an index column")
        let key = Key(
            column: try fields.optionalIdentifier("column"),
            expression: try fields.optionalSQL("expression"),
            descending: try fields.bool("descending", default: false),
            length: try fields.optionalInt("length")
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
            result.keys.append(IndexKey(subject, descending: key.descending, prefixLength: key.length))
        }
        if let predicate { result.predicate = try context.require(predicate, "the condition of index \(result.name)") }
        result.method = method?.value(for: context.flavor)
        return result
    }
}

extension Fields {
    /// A list of mappings, each read by `read` and left without unread keys; empty when the key is absent.
    mutating func specifications<Specification>(
        _ key: String,
        _ read: (inout Fields) throws(SyntaxError) -> Specification
    ) throws(SyntaxError) -> [Specification] {
        var result: [Specification] = []
        for var inner in try optionalListOfFields(key, context: "an element of \(subject(key))") ?? [] {
            result.append(try read(&inner))
            try inner.finish()
        }
        return result
    }

    /// `options: {mysql: {engine: InnoDB}}`: what only one dialect knows, by dialect.
    mutating func dialectOptions() throws(SyntaxError) -> [String: [String: String]] {
        var result: [String: [String: String]] = [:]
        for entry in try optionalEntries("options") ?? [] {
            try DialectName.check(entry.key)
            var options: [String: String] = [:]
            for option in try entry.value.mapping("the options for \(entry.key.text)") {
                options[option.key.text] = try option.value.string("`\(option.key.text)`")
            }
            result[entry.key.text] = options
        }
        return result
    }
}
