package import SkeinDocument
package import SkeinModel

/// `create_unique_constraint`: makes columns unique together.
package struct CreateUniqueConstraint: Operation {
    package static let keyword = "create_unique_constraint"

    var table: TableName
    var unique: UniqueSpecification

    package init(_ fields: inout Fields) throws(SyntaxError) {
        table = try fields.table()
        unique = try UniqueSpecification(&fields)
    }

    package func lower(in context: LoweringContext) -> [Change] {
        [.alterTable(table, [.addConstraint(unique.constraint(on: table, in: context))])]
    }
}
