package import SkeinDocument
package import SkeinModel

/// `create_sequence`: makes a sequence.
package struct CreateSequence: Operation {
    package static let keyword = "create_sequence"

    var sequence: SQLSequence
    var ifNotExists: Bool

    package init(_ fields: inout Fields) throws(SyntaxError) {
        sequence = SQLSequence(try fields.table("name"))
        sequence.start = try fields.optionalInt("start")
        sequence.increment = try fields.optionalInt("increment")
        sequence.minimum = try fields.optionalInt("min")
        sequence.maximum = try fields.optionalInt("max")
        sequence.cycle = try fields.bool("cycle", default: false)
        sequence.cache = try fields.optionalInt("cache")
        ifNotExists = try fields.bool("if_not_exists", default: false)
        if sequence.increment == 0, let position = fields.position(of: "increment") {
            throw SyntaxError(position: position, message: "\(fields.subject("increment")) must not be zero")
        }
    }

    package func lower(in context: LoweringContext) -> [Change] {
        [.createSequence(sequence, ifNotExists: ifNotExists)]
    }

    package static let reference = OperationReference(
        "Makes a sequence of numbers.",
        fields: [
            .required("name", "name"), .schema, .optional("start", "number", "the server's, 1"),
            .optional("increment", "number", "1"), .optional("min", "number", "the server's"),
            .optional("max", "number", "the server's"),
            .optional("cycle", "bool", "`false`", "whether it begins again behind its end"),
            .optional("cache", "number", "the server's", "how many numbers a session takes at once"), .ifNotExists,
        ],
        example: "- create_sequence: { name: invoice_numbers, start: 1000, only: [postgresql, mariadb] }",
        inverse: "The sequence is dropped.",
        backends: ["PostgreSQL and MariaDB have sequences; MySQL and SQLite refuse."]
    )
}
