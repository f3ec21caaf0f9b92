package import SkeinDocument
package import SkeinModel

/// `rename_enum_value`: gives a value of an enum type another name; the rows that hold it follow.
package struct RenameEnumValue: Operation {
    package static let keyword = "rename_enum_value"

    var name: ObjectName
    var value: String
    var new: String

    package init(_ fields: inout Fields) throws(SyntaxError) {
        name = try fields.table("name")
        value = try fields.string("value")
        new = try fields.string("to")
    }

    package func lower(in context: LoweringContext) -> [Change] {
        [context.change(.rename(value, to: new), ofEnum: name)]
    }

    package static let reference = OperationReference(
        "Gives a value of an enum type another name; the rows that hold it follow.",
        fields: [
            .required("name", "name"), .schema, .required("value", "text"), .required("to", "text", "the new name"),
        ],
        example: "- rename_enum_value: { name: order_state, value: new, to: open }",
        setting: .enumeration,
        inverse: "Renamed back.",
        hazards: ["Programs that write the old name fail from then on."],
        backends: ["Elsewhere than on PostgreSQL the rows are updated between two changes of the columns."]
    )
}
