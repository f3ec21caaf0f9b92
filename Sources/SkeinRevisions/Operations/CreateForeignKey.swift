package import SkeinDocument
package import SkeinModel

/// `create_foreign_key`: makes columns reference another table's.
package struct CreateForeignKey: Operation {
    package static let keyword = "create_foreign_key"

    var table: TableName
    var foreignKey: ForeignKeySpecification

    package init(_ fields: inout Fields) throws(SyntaxError) {
        table = try fields.table()
        foreignKey = try ForeignKeySpecification(&fields)
    }

    package func lower(in context: LoweringContext) -> [Change] {
        [.alterTable(table, [.addConstraint(foreignKey.constraint(on: table, in: context))])]
    }
}
