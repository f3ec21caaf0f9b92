package import SkeinDocument
package import SkeinModel

/// `create_index`: makes an index over columns or expressions.
package struct CreateIndex: Operation {
    package static let keyword = "create_index"

    var table: TableName
    var index: IndexSpecification
    var build: IndexBuild

    package init(_ fields: inout Fields) throws(SyntaxError) {
        table = try fields.table()
        build = IndexBuild(
            concurrently: try fields.bool("concurrently", default: false),
            tolerant: try fields.bool("if_not_exists", default: false)
        )
        index = try IndexSpecification(&fields)
    }

    package func lower(in context: LoweringContext) throws(OperationError) -> [Change] {
        [.createIndex(try index.index(on: table, in: context), on: table, build)]
    }
}
