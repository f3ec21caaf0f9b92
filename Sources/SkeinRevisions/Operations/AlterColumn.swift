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
    var collation: Setting<PerDialect<String>>?
    var identity: Setting<Identity>?
    var computed: Setting<PerDialect<String>>?
    var isStored: Bool
    var options: DialectOptions
    var hints: DialectOptions
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
        switch fields.optionalNodeOrNull("collation") {
        case .absent: collation = nil
        case .null: collation = .drop
        case .value(let node):
            collation = .set(
                try PerDialect(node, fields.subject("collation")) { node, subject throws(SyntaxError) in
                    try node.string(subject)
                }
            )
        }
        switch fields.optionalNodeOrNull("identity") {
        case .absent: identity = nil
        case .null: identity = .drop
        case .value(let node):
            var inner = try Fields(node, context: fields.subject("identity"))
            identity = .set(try inner.identity())
        }
        isStored = false
        switch fields.optionalNodeOrNull("computed") {
        case .absent: computed = nil
        case .null: computed = .drop
        case .value(let node):
            var inner = try Fields(node, context: fields.subject("computed"))
            computed = .set(try inner.sql("sql"))
            isStored = try inner.bool("stored", default: false)
            try inner.finish()
        }
        options = try DialectOptions(&fields, "options")
        hints = try DialectOptions(&fields, "hints")
        new = try fields.optionalIdentifier("to")
        if using != nil, type == nil, let position = fields.position(of: "using") {
            throw SyntaxError(position: position, message: "`using` in alter_column needs `type`")
        }
        try fields.finish()
        if type == nil, nullable == nil, defaultValue == nil, comment == nil, autoincrement == nil,
            collation == nil, identity == nil, computed == nil, fields.position(of: "options") == nil,
            new == nil || new == column
        {
            throw SyntaxError(
                position: fields.position,
                message: "alter_column of `\(table).\(column)` changes nothing",
                hint:
                    "name what changes: type, nullable, default, comment, autoincrement, collation, identity, computed, options or to"
            )
        }
    }

    package func lower(in context: LoweringContext) throws(OperationError) -> [Change] {
        var alteration = ColumnAlteration(nullable: nullable, autoincrement: autoincrement)
        if let type {
            alteration.type = context.resolve(try context.require(type, "the type of column \(column)"))
        }
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
        switch collation {
        case .set(let text):
            alteration.collation = text.value(for: context.flavor).map(ColumnAlteration.Setting.set)
        case .drop: alteration.collation = .drop
        case nil: break
        }
        switch identity {
        case .set(let identity): alteration.identity = .set(identity)
        case .drop: alteration.identity = .drop
        case nil: break
        }
        switch computed {
        case .set(let sql):
            let sql = try context.require(sql, "the expression of column \(column)")
            alteration.computed = .set(Computed(sql: sql, stored: isStored))
        case .drop: alteration.computed = .drop
        case nil: break
        }
        for (key, value) in options.value(for: context.flavor) { alteration.options[key] = .set(value) }
        var changes: [TableChange] = []
        if alteration != ColumnAlteration() {
            changes.append(.alterColumn(column, alteration, before: context.schema[table]?.column(column)))
        }
        if let new, new != column { changes.append(.renameColumn(column, to: new)) }
        if changes.isEmpty { return [] }
        return [.alterTable(table, hints.hints(for: context.flavor) + changes)]
    }

    package static let reference = OperationReference(
        "Changes what it names of a column; everything else stays as it is on that server.",
        fields: [
            .table, .schema, .required("column", "name"),
            .optional("type", "[type](revisions.md#types), or map", "as it is"),
            .optional("using", "SQL, or map", "the usual conversion", "how old values become new ones; with `type`"),
            .optional("nullable", "bool", "as it is"),
            .optional("default", "[default](revisions.md#defaults), or map", "as it is", "`null` takes it away"),
            .optional("comment", "text", "as it is", "`null` takes it away"),
            .optional("autoincrement", "bool", "as it is", "whether the server numbers rows"),
            .optional("identity", "map, as in [columns](revisions.md#columns)", "as it is", "`null` takes it away"),
            .optional("computed", "`{sql, stored}`", "as it is", "`null` leaves a plain column"),
            .optional("collation", "text, or map", "as it is", "`null` gives back the table's"),
            .optional(
                "options",
                "map by dialect",
                "as they are",
                "what only one dialect knows, see [options](#options)"
            ),
            .optional("to", "name", "as it is", "a new name"), .hints,
        ],
        example: "- alter_column: { table: users, column: name, type: string(200), nullable: false, default: \"\" }",
        setting: .users,
        inverse:
            "What was named becomes what it was before. Values are converted by the usual conversion, `using` has no "
            + "inverse.",
        hazards: [
            "Another type may rewrite the table, and values that do not fit make it fail.",
            "`nullable: false` fails while a row holds NULL, and reads every row.",
        ],
        backends: [
            "PostgreSQL makes all changes of a table that follow each other in one `ALTER TABLE`; without `using` old "
                + "values are cast.",
            "MySQL and MariaDB read the live column, since `MODIFY` loses what it does not name: default, comment, "
                + "character set, collation, `AUTO_INCREMENT`, `ON UPDATE`, `INVISIBLE`, generated expression, check and "
                + "position survive. `using` is refused.",
            "SQLite edits the stored definition where the rows stay as they are, and rebuilds the table otherwise, with "
                + "rows, indexes, triggers and foreign keys kept.",
        ]
    )
}
