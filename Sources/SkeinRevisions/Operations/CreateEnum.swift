package import SkeinDocument
package import SkeinModel

/// `create_enum`: makes an enum type.
package struct CreateEnum: Operation {
    package static let keyword = "create_enum"

    var name: ObjectName
    var values: [String]
    var ifNotExists: Bool

    package init(_ fields: inout Fields) throws(SyntaxError) {
        name = try fields.table("name")
        let node = try fields.node("values")
        values = try node.strings(fields.subject("values"))
        if values.isEmpty { throw SyntaxError(position: node.position, message: "enum `\(name)` needs a value") }
        var seen: Set<String> = []
        if let twice = values.first(where: { !seen.insert($0).inserted }) {
            throw SyntaxError(position: node.position, message: "enum `\(name)` has the value `\(twice)` twice")
        }
        ifNotExists = try fields.bool("if_not_exists", default: false)
    }

    package func lower(in context: LoweringContext) -> [Change] {
        [.createEnum(EnumType(name, values: values), ifNotExists: ifNotExists)]
    }

    package static let reference = OperationReference(
        "Makes an enum type; a column has it as its `type: { enum: name }`.",
        fields: [.required("name", "name"), .schema, .required("values", "list of texts"), .ifNotExists],
        example: """
            - create_enum: { name: order_state, values: [new, paid, shipped] }
            - add_column: { table: users, column: { name: state, type: { enum: order_state } } }
            """,
        setting: .users,
        inverse: "The type is dropped.",
        backends: [
            "A type on PostgreSQL. MySQL and MariaDB write the values into each column (`ENUM`), SQLite as a check of each "
                + "column; there the operation itself is no statement."
        ]
    )
}
