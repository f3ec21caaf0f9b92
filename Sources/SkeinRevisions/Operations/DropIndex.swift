package import SkeinDocument
package import SkeinModel

/// `drop_index`: drops an index by its name; `table` says where it is, which MySQL has to know.
package struct DropIndex: Operation {
    package static let keyword = "drop_index"

    var name: Identifier
    var table: Identifier?
    var schema: Identifier?
    var build: IndexBuild

    package init(_ fields: inout Fields) throws(SyntaxError) {
        name = try fields.identifier("name")
        table = try fields.optionalIdentifier("table")
        schema = try fields.optionalIdentifier("schema")
        build = IndexBuild(
            concurrently: try fields.bool("concurrently", default: false),
            tolerant: try fields.bool("if_exists", default: false)
        )
    }

    package func lower(in context: LoweringContext) throws(OperationError) -> [Change] {
        let owners = context.schema.tables.values.filter { $0.name.schema == schema && $0.index(name) != nil }
        if table == nil, owners.count > 1 {
            throw OperationError(
                "several tables have an index \(name)",
                hint: "say which by `table`: \(owners.map(\.name.name.text).sorted().joined(separator: ", "))"
            )
        }
        let owner =
            table.map { TableName($0, schema: schema) } ?? context.schema.table(ofIndex: name, schema: schema)?.name
        return [.dropIndex(name, on: owner, build, before: owner.flatMap { context.schema[$0]?.indexImage(name) })]
    }
}
