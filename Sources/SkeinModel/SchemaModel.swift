/// A database's schema, or the part of it that is known, as plain values.
///
/// The same model is replayed from revisions, read from live databases, compared and rendered.
public struct SchemaModel: Hashable, Sendable {
    /// The known tables.
    public var tables: [TableName: Table]

    /// A model of `tables`.
    public init(_ tables: [Table] = []) {
        self.tables = Dictionary(tables.map { ($0.name, $0) }) { _, last in last }
    }

    /// The table called `name`, if it is known.
    public subscript(_ name: TableName) -> Table? {
        get { tables[name] }
        set { tables[name] = newValue }
    }

    /// The table whose index is called `name`, where index names are found without their table.
    public func table(ofIndex name: Identifier, schema: Identifier? = nil) -> Table? {
        tables.values.filter { $0.name.schema == schema && $0.indexImage(name) != nil }.min { $0.name < $1.name }
    }
}
