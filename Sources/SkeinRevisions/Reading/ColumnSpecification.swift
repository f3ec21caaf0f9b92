package import SkeinDocument
package import SkeinModel

/// A column as a revision writes it: what belongs to the column, and what lowers to constraints and indexes.
package struct ColumnSpecification: Hashable, Sendable {
    package var name: Identifier
    package var type: PerDialect<DataType>
    /// Nil where the file does not say: then NULL is allowed, except in a primary key and where the server numbers rows.
    package var nullable: Bool?
    package var defaultValue: PerDialect<DefaultValue>?
    package var isPrimaryKey: Bool
    package var autoincrement: Bool
    package var identity: Identity?
    package var computed: PerDialect<String>?
    package var isStored: Bool
    package var unique: Bool
    package var index: Bool
    package var references: Reference?
    package var check: PerDialect<String>?
    package var comment: String?
    package var collation: PerDialect<String>?
    package var options: DialectOptions

    /// What a column references, as in `references: orgs.id`.
    package struct Reference: Hashable, Sendable {
        package var table: TableName
        package var column: Identifier
        package var onDelete: ReferentialAction
        package var onUpdate: ReferentialAction
    }

    /// Reads `{ name: …, type: …, … }`.
    package init(_ fields: inout Fields) throws(SyntaxError) {
        name = try fields.identifier("name")
        type = try TypeReader.read(fields.node("type"), fields.subject("type"))
        nullable = try fields.optionalBool("nullable")
        defaultValue = nil
        if let node = fields.optionalNode("default") {
            defaultValue = try DefaultReader.read(node, fields.subject("default"))
        }
        isPrimaryKey = try fields.bool("primary_key", default: false)
        autoincrement = try fields.bool("autoincrement", default: false)
        identity = nil
        if var inner = try fields.optionalFields("identity") {
            identity = try inner.identity()
        }
        computed = nil
        isStored = false
        if var inner = try fields.optionalFields("computed") {
            computed = try inner.sql("sql")
            isStored = try inner.bool("stored", default: false)
            try inner.finish()
        }
        unique = try fields.bool("unique", default: false)
        index = try fields.bool("index", default: false)
        check = try fields.optionalSQL("check")
        comment = try fields.optionalString("comment")
        collation = try fields.optionalSQL("collation")
        options = try DialectOptions(&fields, "options")
        references = try Self.references(&fields)
        if isPrimaryKey, nullable == true, let position = fields.position(of: "nullable") {
            throw SyntaxError(position: position, message: "column `\(name)` is a primary key, which is never NULL")
        }
        if computed != nil, defaultValue != nil, let position = fields.position(of: "default") {
            throw SyntaxError(position: position, message: "column `\(name)` is computed, so it cannot have a default")
        }
        try fields.finish()
    }

    private static func references(_ fields: inout Fields) throws(SyntaxError) -> Reference? {
        let node = fields.optionalNode("references")
        let onDelete = try fields.referentialAction("on_delete")
        let onUpdate = try fields.referentialAction("on_update")
        guard let node else {
            for key in ["on_delete", "on_update"] {
                if let position = fields.position(of: key) {
                    throw SyntaxError(position: position, message: "\(fields.subject(key)) needs `references`")
                }
            }
            return nil
        }
        let subject = fields.subject("references")
        let parts = try node.string(subject).split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard (2...3).contains(parts.count) else {
            throw SyntaxError(
                position: node.position,
                message: "\(subject) must be table.column or schema.table.column",
                hint: "names with dots go into a create_foreign_key of their own"
            )
        }
        var names: [Identifier] = []
        for part in parts {
            do {
                names.append(try Identifier(part))
            } catch {
                throw SyntaxError(position: node.position, message: "\(subject): \(error)")
            }
        }
        return Reference(
            table: TableName(names[names.count - 2], schema: names.count == 3 ? names[0] : nil),
            column: names[names.count - 1],
            onDelete: onDelete,
            onUpdate: onUpdate
        )
    }

    /// The column for one flavour.
    ///
    /// - Throws: ``OperationError`` when a map by dialect has nothing for it.
    package func column(in context: LoweringContext) throws(OperationError) -> Column {
        let type = context.resolve(try context.require(type, "the type of column \(name)"))
        var expression: String?
        if let computed { expression = try context.require(computed, "the expression of column \(name)") }
        return Column(
            name,
            type,
            // The server numbers every row, so none is NULL (PostgreSQL manual, CREATE TABLE, GENERATED AS IDENTITY;
            // MySQL manual 5.6.9).
            nullable: nullable ?? !(isPrimaryKey || autoincrement || identity != nil),
            default: defaultValue?.value(for: context.flavor),
            autoincrement: autoincrement,
            identity: identity,
            computed: expression.map { Computed(sql: $0, stored: isStored) },
            comment: comment,
            collation: collation?.value(for: context.flavor),
            options: options.value(for: context.flavor)
        )
    }

    /// The constraints that the column brings along, the primary key aside.
    package func constraints(on table: TableName, in context: LoweringContext) throws(OperationError) -> [Constraint] {
        var result: [Constraint] = []
        // With an index besides, that index is the unique one (see `index(on:in:)`).
        if unique, !index {
            let name = context.naming.name(.unique, table: table.name, columns: [name])
            result.append(.unique(UniqueConstraint(name: name, columns: [self.name])))
        }
        if let references {
            result.append(
                .foreignKey(
                    ForeignKey(
                        name: context.naming.name(
                            .foreignKey,
                            table: table.name,
                            columns: [name],
                            referred: references.table.name
                        ),
                        columns: [name],
                        referencedTable: references.table,
                        referencedColumns: [references.column],
                        onDelete: references.onDelete,
                        onUpdate: references.onUpdate
                    )
                )
            )
        }
        if let check {
            let expression = try context.require(check, "the check of column \(name)")
            let name = context.naming.name(.check, table: table.name, columns: [name])
            result.append(.check(CheckConstraint(name: name, expression: expression)))
        }
        return result
    }

    /// The index that the column asks for, if it does. `unique: true` with `index: true` is one unique index, as in
    /// SQLAlchemy, and not a second index beside the one of a constraint.
    package func index(on table: TableName, in context: LoweringContext) -> Index? {
        guard index else { return nil }
        return Index(
            name: context.naming.name(.index, table: table.name, columns: [name]),
            keys: [.column(name)],
            unique: unique
        )
    }
}

extension Fields {
    /// The details of a column that the server numbers, read to the end.
    mutating func identity() throws(SyntaxError) -> Identity {
        let identity = Identity(
            always: try bool("always", default: false),
            start: try optionalInt("start"),
            increment: try optionalInt("increment"),
            minimum: try optionalInt("min"),
            maximum: try optionalInt("max"),
            cycle: try bool("cycle", default: false),
            cache: try optionalInt("cache")
        )
        try finish()
        return identity
    }
}
