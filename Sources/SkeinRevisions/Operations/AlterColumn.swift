package import SkeinDocument
package import SkeinModel

/// `alter_column`: changes what it names of a column and leaves everything else as it is on that server.
package struct AlterColumn: Operation {
    package static let keyword = "alter_column"

    /// A field that may be absent, null (take it away) or a value.
    enum Setting<Value: Hashable & Sendable>: Hashable, Sendable {
        case set(Value)
        case drop
    }

    var table: TableName
    var column: Identifier
    var type: PerDialect<DataType>?
    var using: PerDialect<String>?
    var nullable: Bool?
    var defaultValue: Setting<PerDialect<DefaultValue>>?
    var comment: Setting<String>?
    var autoincrement: Bool?
    var new: Identifier?

    package init(_ fields: inout Fields) throws(SyntaxError) {
        table = try fields.table()
        column = try fields.identifier("column")
        type = nil
        if let node = fields.optionalNode("type") { type = try TypeReader.read(node, fields.subject("type")) }
        using = try fields.optionalSQL("using")
        nullable = try fields.optionalBool("nullable")
        switch fields.optionalNodeOrNull("default") {
        case .absent: defaultValue = nil
        case .null: defaultValue = .drop
        case .value(let node): defaultValue = .set(try DefaultReader.read(node, fields.subject("default")))
        }
        switch fields.optionalNodeOrNull("comment") {
        case .absent: comment = nil
        case .null: comment = .drop
        case .value(let node): comment = .set(try node.string(fields.subject("comment")))
        }
        autoincrement = try fields.optionalBool("autoincrement")
        new = try fields.optionalIdentifier("to")
        if using != nil, type == nil, let position = fields.position(of: "using") {
            throw SyntaxError(position: position, message: "`using` in alter_column needs `type`")
        }
        try fields.finish()
        if type == nil, nullable == nil, defaultValue == nil, comment == nil, autoincrement == nil,
            new == nil || new == column
        {
            throw SyntaxError(
                position: fields.position,
                message: "alter_column of `\(table).\(column)` changes nothing",
                hint: "name what changes: type, nullable, default, comment, autoincrement or to"
            )
        }
    }

    package func lower(in context: LoweringContext) throws(OperationError) -> [Change] {
        var alteration = ColumnAlteration(nullable: nullable, autoincrement: autoincrement)
        if let type { alteration.type = try context.require(type, "the type of column \(column)") }
        alteration.using = using?.value(for: context.flavor)
        switch defaultValue {
        case .set(let value):
            alteration.defaultValue = .set(try context.require(value, "the default of column \(column)"))
        case .drop: alteration.defaultValue = .drop
        case nil: break
        }
        switch comment {
        case .set(let text): alteration.comment = .set(text)
        case .drop: alteration.comment = .drop
        case nil: break
        }
        var changes: [TableChange] = []
        if alteration != ColumnAlteration() {
            changes.append(.alterColumn(column, alteration, before: context.schema[table]?.column(column)))
        }
        if let new, new != column { changes.append(.renameColumn(column, to: new)) }
        return [.alterTable(table, changes)]
    }
}
