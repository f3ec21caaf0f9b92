/// A database's schema, or the part of it that is known, as plain values.
///
/// The same model is replayed from revisions, read from live databases, compared and rendered.
public struct SchemaModel: Hashable, Sendable {
    /// The known tables.
    public var tables: TableMap
    /// The known enum types.
    public var enums: [ObjectName: EnumType] = [:]
    /// The known views.
    public var views: [ObjectName: View] = [:]
    /// The known sequences that no column owns.
    public var sequences: [ObjectName: SQLSequence] = [:]
    /// The known schemas beside the target's own.
    public var schemas: Set<Identifier> = []
    /// The known extensions.
    public var extensions: [Identifier: Extension] = [:]

    /// A model of `tables`.
    public init(_ tables: [Table] = []) {
        self.tables = TableMap(tables.map { ($0.name, $0) }) { _, last in last }
    }

    /// The columns whose type is the enum called `name`, by table.
    public func columns(ofEnum name: ObjectName) -> [TableName: [Identifier]] {
        tables.compactMapValues { table in
            let columns = table.columns.filter { $0.type.enumName == name }.map(\.name)
            return columns.isEmpty ? nil : columns
        }
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
