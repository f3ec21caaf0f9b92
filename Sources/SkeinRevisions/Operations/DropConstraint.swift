package import SkeinDocument
package import SkeinModel

/// `drop_constraint`: drops a constraint by its name, or the only one of its `type`.
package struct DropConstraint: Operation {
    package static let keyword = "drop_constraint"

    var table: TableName
    var name: Identifier?
    var kind: ConstraintKind?
    var ifExists: Bool
    var hints: DialectOptions

    package init(_ fields: inout Fields) throws(SyntaxError) {
        table = try fields.table()
        name = try fields.optionalIdentifier("name")
        kind = try fields.optionalChoice(
            "type",
            among: Dictionary(uniqueKeysWithValues: ConstraintKind.allCases.map { ($0.rawValue, $0) })
        )
        ifExists = try fields.bool("if_exists", default: false)
        hints = try DialectOptions(&fields, "hints")
        if name == nil, kind == nil { throw fields.missing("name") }
    }

    package func lower(in context: LoweringContext) throws(OperationError) -> [Change] {
        if name == nil, let kind {
            let names = (context.schema[table]?.constraints ?? []).filter { $0.kind == kind }.compactMap(\.name?.text)
            if names.count > 1 {
                throw OperationError(
                    "table \(table) has several constraints of type \(kind.rawValue)",
                    hint: "say which by `name`: \(names.joined(separator: ", "))"
                )
            }
        }
        let known = context.schema[table]?.constraint(name, kind: kind)
        return [
            .alterTable(
                table,
                hints.hints(for: context.flavor) + [
                    .dropConstraint(
                        known?.name ?? name,
                        kind: kind ?? known?.kind,
                        ifExists: ifExists,
                        before: known
                    )
                ]
            )
        ]
    }

    package static let reference = OperationReference(
        "Drops a constraint by its name, or the only one of its type.",
        fields: [
            .table, .schema, .optional("name", "name", "none", "one of the two is required"),
            .optional(
                "type",
                "`primary_key`, `unique`, `foreign_key`, `check`, `exclude`",
                "any",
                "alone, it means the only constraint of that type"
            ), .ifExists, .hints,
        ],
        example: """
            - drop_constraint: { table: users, name: email_at }
            - drop_constraint: { table: users, type: primary_key, only: postgresql }
            """,
        setting: .users,
        inverse: "The constraint is made again as the revisions define it; refused when they do not.",
        backends: [
            "SQLite edits the stored definition, or rebuilds the table for a key or a unique constraint.",
            "MySQL and MariaDB drop the index of a foreign key with it.",
        ]
    )
}
