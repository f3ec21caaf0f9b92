package import SkeinDocument
package import SkeinModel

/// `create_check_constraint`: makes every row satisfy a condition.
package struct CreateCheckConstraint: Operation {
    package static let keyword = "create_check_constraint"

    var table: TableName
    var check: CheckSpecification

    package init(_ fields: inout Fields) throws(SyntaxError) {
        table = try fields.table()
        check = try CheckSpecification(&fields)
    }

    package func lower(in context: LoweringContext) throws(OperationError) -> [Change] {
        [.alterTable(table, [.addConstraint(try check.constraint(on: table, in: context))])]
    }
}
