package import SkeinDocument
package import SkeinModel
internal import SkeinSQL

/// `drop_column`: drops a column with the constraints and indexes that it takes part in.
package struct DropColumn: Operation {
    package static let keyword = "drop_column"

    var table: TableName
    var column: Identifier
    var ifExists: Bool
    var hints: DialectOptions

    package init(_ fields: inout Fields) throws(SyntaxError) {
        table = try fields.table()
        column = try fields.identifier("column")
        ifExists = try fields.bool("if_exists", default: false)
        hints = try DialectOptions(&fields, "hints")
    }

    /// What hangs on the column is dropped by name, so that taking the operation back restores it, and so that a
    /// server that would quietly shrink an index (MySQL) does not. PostgreSQL drops all of it by itself (manual, ALTER
    /// TABLE, DROP COLUMN), other servers refuse while a check or an expression of an index names the column.
    package func lower(in context: LoweringContext) -> [Change] {
        let known = context.schema[table]
        let indexes = (known?.indexes ?? []).filter { index in
            // A foreign key takes its own index along.
            if known?.foreignKeys.contains(where: { index.isOwn(of: $0) }) == true { return false }
            return index.columns.contains(column)
                || index.expressions.contains { Self.mentions($0, column, context.lexicon) }
        }
        let constraints = (known?.constraints ?? []).filter { constraint in
            if case .check(let check) = constraint { return Self.mentions(check.expression, column, context.lexicon) }
            return constraint.columns.contains(column)
        }
        let dropIndexes = indexes.map { index in
            Change.dropIndex(index.name, on: table, IndexBuild(tolerant: true), before: index)
        }
        let drops = constraints.map { constraint in
            TableChange.dropConstraint(constraint.name, kind: constraint.kind, ifExists: true, before: constraint)
        }
        let hints = hints.hints(for: context.flavor)
        let drop = TableChange.dropColumn(column, ifExists: ifExists, before: known?.column(column))
        // The index of a foreign key cannot be dropped before the key (MySQL manual 15.1.20.5).
        let isKeyed = constraints.contains { $0.kind == .foreignKey }
        if dropIndexes.isEmpty || !isKeyed { return dropIndexes + [.alterTable(table, hints + drops + [drop])] }
        return [.alterTable(table, drops)] + dropIndexes + [.alterTable(table, hints + [drop])]
    }

    /// Whether an expression names the column. Servers differ in how they fold names, so case does not count; an
    /// expression that cannot be read names nothing.
    private static func mentions(_ expression: String, _ column: Identifier, _ lexicon: Lexicon) -> Bool {
        guard let tokens = try? Lexer(expression, lexicon: lexicon).significantTokens() else { return false }
        let name = column.text.lowercased()
        return tokens.contains { $0.unquotedIdentifier(lexicon)?.lowercased() == name }
    }

    package static let reference = OperationReference(
        "Drops a column with the constraints and indexes that it takes part in.",
        fields: [.table, .schema, .required("column", "name"), .ifExists, .hints],
        example: "- drop_column: { table: users, column: name }",
        setting: .users,
        inverse: "The column is added at the end, with those constraints and indexes and without its values.",
        hazards: ["The values are gone.", "Programs that name the column fail from then on."],
        backends: [
            "SQLite drops in place unless a constraint names the column; then it rebuilds the table.",
            "PostgreSQL and SQLite refuse while a view reads the column; MySQL and MariaDB leave that view broken.",
        ]
    )
}

extension Index {
    /// What is written in SQL in the index.
    fileprivate var expressions: [String] {
        keys.compactMap { if case .expression(let text) = $0.subject { text } else { nil } }
            + (predicate.map { [$0] } ?? [])
    }
}
