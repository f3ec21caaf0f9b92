/// A table's name, with its schema when one was given.
///
/// Without a schema the table is the one that the session finds first: the target's own schema.
public struct TableName: Hashable, Sendable, Comparable, CustomStringConvertible, ExpressibleByStringLiteral {
    /// The schema, or nil for the target's own.
    public var schema: Identifier?
    /// The table.
    public var name: Identifier

    /// A table in `schema`, or in the target's own schema.
    public init(_ name: Identifier, schema: Identifier? = nil) {
        self.name = name
        self.schema = schema
    }

    /// A table in the target's own schema, from Skein's own source.
    public init(stringLiteral value: String) {
        self.init(Identifier(stringLiteral: value))
    }

    public static func < (left: TableName, right: TableName) -> Bool {
        if left.schema == right.schema { return left.name < right.name }
        guard let leftSchema = left.schema else { return true }
        guard let rightSchema = right.schema else { return false }
        return leftSchema < rightSchema
    }

    public var description: String { schema.map { "\($0).\(name)" } ?? "\(name)" }
}
