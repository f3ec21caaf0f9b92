package import SkeinDocument
internal import SkeinModel

/// A unique constraint as a revision writes it.
package struct UniqueSpecification: Hashable, Sendable {
    var name: Identifier?
    var columns: [Identifier]
    var deferrability: Deferrability
    var include: [Identifier]
    var nullsNotDistinct: Bool

    /// Reads `{ name: …, columns: […] }`.
    package init(_ fields: inout Fields) throws(SyntaxError) {
        name = try fields.optionalIdentifier("name")
        columns = try fields.identifiers("columns")
        deferrability = try fields.deferrability()
        include = try fields.optionalIdentifiers("include") ?? []
        nullsNotDistinct = try fields.bool("nulls_not_distinct", default: false)
    }

    func constraint(on table: TableName, in context: LoweringContext) -> Constraint {
        let name = name ?? context.naming.name(.unique, table: table.name, columns: columns)
        return .unique(
            UniqueConstraint(
                name: name,
                columns: columns,
                deferrability: deferrability,
                include: include,
                nullsNotDistinct: nullsNotDistinct
            )
        )
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
    var match: ForeignKeyMatch
    var notValid: PerDialect<Bool>?

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
        match = try fields.optionalChoice("match", among: ["simple": .simple, "full": .full]) ?? .simple
        notValid = try fields.notValid()
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
                deferrability: deferrability,
                match: match,
                isValidated: notValid?.value(for: context.flavor) != true
            )
        )
    }
}

/// A check constraint as a revision writes it.
package struct CheckSpecification: Hashable, Sendable {
    var name: Identifier
    var condition: PerDialect<String>
    var notValid: PerDialect<Bool>?

    /// Reads `{ name: …, condition: … }`.
    package init(_ fields: inout Fields) throws(SyntaxError) {
        name = try fields.identifier("name")
        condition = try fields.sql("condition")
        notValid = try fields.notValid()
    }

    func constraint(on table: TableName, in context: LoweringContext) throws(OperationError) -> Constraint {
        let expression = try context.require(condition, "the condition of \(name)")
        let isValidated = notValid?.value(for: context.flavor) != true
        return .check(CheckConstraint(name: name, expression: expression, isValidated: isValidated))
    }
}

/// An exclusion constraint as a revision writes it.
package struct ExcludeSpecification: Hashable, Sendable {
    /// One thing to compare as a revision writes it.
    struct Element: Hashable, Sendable {
        var column: Identifier?
        var expression: PerDialect<String>?
        var comparison: String
        var operatorClass: String?
    }

    var name: Identifier
    var method: String
    var elements: [Element]
    var predicate: PerDialect<String>?
    var deferrability: Deferrability

    /// Reads `{ name: …, elements: [{column: …, with: "&&"}], … }`.
    package init(_ fields: inout Fields) throws(SyntaxError) {
        name = try fields.identifier("name")
        method = try fields.optionalString("using") ?? "gist"
        elements = []
        for var inner in try fields.listOfFields("elements", context: "an element") {
            let element = Element(
                column: try inner.optionalIdentifier("column"),
                expression: try inner.optionalSQL("expression"),
                comparison: try inner.string("with"),
                operatorClass: try inner.optionalString("operator_class")
            )
            try inner.finish()
            if (element.column == nil) == (element.expression == nil) {
                throw SyntaxError(position: inner.position, message: "an element has either `column` or `expression`")
            }
            elements.append(element)
        }
        predicate = try fields.optionalSQL("where")
        deferrability = try fields.deferrability()
        if elements.isEmpty { throw SyntaxError(position: fields.position, message: "an exclusion needs an element") }
    }

    func constraint(on table: TableName, in context: LoweringContext) throws(OperationError) -> Constraint {
        var result = ExcludeConstraint(name: name, method: method, elements: [], deferrability: deferrability)
        for element in elements {
            let subject: IndexKey.Subject
            if let column = element.column {
                subject = .column(column)
            } else if let expression = element.expression {
                subject = .expression(try context.require(expression, "an expression of \(name)"))
            } else {
                continue
            }
            result.elements.append(
                ExcludeConstraint.Element(subject, element.comparison, operatorClass: element.operatorClass)
            )
        }
        if let predicate { result.predicate = try context.require(predicate, "the condition of \(name)") }
        return .exclude(result)
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

    /// Whether rows that are there need not hold a constraint yet: a truth value, or a map of them by dialect.
    mutating func notValid() throws(SyntaxError) -> PerDialect<Bool>? {
        guard let node = optionalNode("not_valid") else { return nil }
        return try PerDialect(node, subject("not_valid")) { node, subject throws(SyntaxError) in try node.bool(subject)
        }
    }
}
