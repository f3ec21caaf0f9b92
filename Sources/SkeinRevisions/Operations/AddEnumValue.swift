package import SkeinDocument
package import SkeinModel

/// `add_enum_value`: adds a value to an enum type.
package struct AddEnumValue: Operation {
    package static let keyword = "add_enum_value"

    var name: ObjectName
    var value: String
    var place: EnumPlace
    var ifNotExists: Bool

    package init(_ fields: inout Fields) throws(SyntaxError) {
        name = try fields.table("name")
        value = try fields.string("value")
        let before = try fields.optionalString("before")
        let after = try fields.optionalString("after")
        place = before.map(EnumPlace.before) ?? after.map(EnumPlace.after) ?? .last
        ifNotExists = try fields.bool("if_not_exists", default: false)
        if before != nil, after != nil, let position = fields.position(of: "after") {
            throw SyntaxError(position: position, message: "add_enum_value takes `before` or `after`, not both")
        }
    }

    package func lower(in context: LoweringContext) -> [Change] {
        [context.change(.add(value, place, tolerant: ifNotExists), ofEnum: name)]
    }

    package static let reference = OperationReference(
        "Adds a value to an enum type.",
        fields: [
            .required("name", "name"), .schema, .required("value", "text"),
            .optional("before", "text", "at the end", "the value that comes behind the new one"),
            .optional("after", "text", "at the end", "the value that comes before the new one"), .ifNotExists,
        ],
        example: "- add_enum_value: { name: order_state, value: returned, after: paid }",
        setting: .enumeration,
        inverse: "The value is removed; refused by the server while a row holds it.",
        hazards: [
            "PostgreSQL does not let the new value be used before the revision is committed (55P04): put what uses it into "
                + "the next revision.",
            "A value that is not the last makes MySQL and MariaDB copy the table.",
        ],
        backends: ["Elsewhere than on PostgreSQL the columns of the type change, as far as the revisions know them."]
    )
}

extension LoweringContext {
    /// A change of an enum type with what is known of the type.
    func change(_ change: EnumChange, ofEnum name: ObjectName) -> Change {
        .alterEnum(name, change, EnumUse(values: schema.enums[name]?.values, columns: schema.columns(ofEnum: name)))
    }
}
