package import SkeinDocument
package import SkeinModel

/// `drop_enum`: drops an enum type.
package struct DropEnum: Operation {
    package static let keyword = "drop_enum"

    var name: ObjectName
    var ifExists: Bool

    package init(_ fields: inout Fields) throws(SyntaxError) {
        name = try fields.table("name")
        ifExists = try fields.bool("if_exists", default: false)
    }

    package func lower(in context: LoweringContext) throws(OperationError) -> [Change] {
        if let (table, columns) = context.schema.columns(ofEnum: name).min(by: { $0.key < $1.key }) {
            throw OperationError(
                "enum \(name) is the type of \(table).\(columns[0])",
                hint: "drop the column, or alter its type, first"
            )
        }
        return [.dropEnum(name, ifExists: ifExists, before: context.schema.enums[name])]
    }

    package static let reference = OperationReference(
        "Drops an enum type that no column has.",
        fields: [.required("name", "name"), .schema, .ifExists],
        example: "- drop_enum: { name: order_state }",
        setting: "- create_enum: { name: order_state, values: [new, paid] }",
        inverse: "The type is made again with its values.",
        backends: ["No statement where enum types are no objects of their own."]
    )
}
