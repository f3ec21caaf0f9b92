package import SkeinDocument
package import SkeinModel

/// `add_column`: adds a column at the end of a table, with the constraints and the index it asks for.
package struct AddColumn: Operation {
    package static let keyword = "add_column"

    var table: TableName
    var column: ColumnSpecification
    var ifNotExists: Bool
    var hints: DialectOptions

    package init(_ fields: inout Fields) throws(SyntaxError) {
        table = try fields.table()
        var inner = try fields.fields("column", context: "the column")
        column = try ColumnSpecification(&inner)
        ifNotExists = try fields.bool("if_not_exists", default: false)
        hints = try DialectOptions(&fields, "hints")
    }

    package func lower(in context: LoweringContext) throws(OperationError) -> [Change] {
        var changes = hints.hints(for: context.flavor)
        changes += [.addColumn(try column.column(in: context), ifNotExists: ifNotExists)]
        // A column that is there keeps what it has.
        if ifNotExists, context.schema[table]?.column(column.name) != nil { return [.alterTable(table, changes)] }
        if column.isPrimaryKey {
            let name = context.naming.name(.primaryKey, table: table.name, columns: [column.name])
            changes.append(.addConstraint(.primaryKey(PrimaryKey(name: name, columns: [column.name]))))
        }
        let constraints = try column.constraints(on: table, in: context).map(TableChange.addConstraint)
        guard let index = column.index(on: table, in: context) else {
            return [.alterTable(table, changes + constraints)]
        }
        // The index goes before a foreign key that may come to need it, so that the inverse drops the key first
        // (MySQL manual 15.1.20.5: the index of a foreign key cannot be dropped).
        let create = Change.createIndex(index, on: table, IndexBuild(tolerant: ifNotExists))
        let keys = constraints.filter(\.addsForeignKey)
        let others = constraints.filter { !$0.addsForeignKey }
        return [.alterTable(table, changes + others), create] + (keys.isEmpty ? [] : [.alterTable(table, keys)])
    }

    package static let reference = OperationReference(
        "Adds a column at the end of a table, with the constraints and the index it asks for.",
        fields: [.table, .schema, .required("column", "[column](revisions.md#columns)"), .ifNotExists, .hints],
        example: "- add_column: { table: users, column: { name: phone, type: string(20), comment: E.164 } }",
        setting: .users,
        inverse: "The column is dropped.",
        hazards: [
            "A column that is not nullable and has no default fails on a table with rows, except on MySQL and MariaDB, "
                + "which fill in a zero or an empty text.",
            "A volatile default, such as a random value, rewrites the table on PostgreSQL.",
        ],
        backends: [
            "SQLite adds in place what it can. A column that is not nullable and has no constant default, one with an "
                + "expression as its default, a stored computed column and a constraint beside it make it rebuild the table."
        ]
    )
}

extension TableChange {
    fileprivate var addsForeignKey: Bool {
        if case .addConstraint(.foreignKey) = self { true } else { false }
    }
}
