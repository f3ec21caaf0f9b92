package import SkeinDocument
package import SkeinModel

/// `drop_constraint`: drops a constraint by its name, or the only one of its `type`.
package struct DropConstraint: Operation {
    package static let keyword = "drop_constraint"

    var table: TableName
    var name: Identifier?
    var kind: ConstraintKind?
    var ifExists: Bool

    package init(_ fields: inout Fields) throws(SyntaxError) {
        table = try fields.table()
        name = try fields.optionalIdentifier("name")
        kind = try fields.optionalChoice(
            "type",
            among: Dictionary(uniqueKeysWithValues: ConstraintKind.allCases.map { ($0.rawValue, $0) })
        )
        ifExists = try fields.bool("if_exists", default: false)
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
                [
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
}
