/// Why a change does not fit a schema.
public enum ModelError: Error, Hashable, Sendable, CustomStringConvertible {
    case tableExists(TableName)
    case tableMissing(TableName)
    case columnExists(Identifier, TableName)
    case columnMissing(Identifier, TableName)
    case indexExists(Identifier, TableName)
    case indexMissing(Identifier, TableName?)
    case constraintExists(Identifier, TableName)
    /// The name is nil when the constraint was asked for by its kind.
    case constraintMissing(Identifier?, TableName)
    case primaryKeyExists(TableName)
    /// The kind is a word such as `view`.
    case objectExists(kind: String, ObjectName)
    case objectMissing(kind: String, ObjectName)
    /// An enum's values do not take the change; the text says which.
    case enumMismatch(ObjectName, String)

    public var description: String {
        switch self {
        case .tableExists(let table): "table \(table) already exists"
        case .tableMissing(let table): "there is no table \(table)"
        case .columnExists(let column, let table): "table \(table) already has a column \(column)"
        case .columnMissing(let column, let table): "table \(table) has no column \(column)"
        case .indexExists(let index, let table): "table \(table) already has an index \(index)"
        case .indexMissing(let index, let table): "there is no index \(index)\(table.map { " on \($0)" } ?? "")"
        case .constraintExists(let name, let table): "table \(table) already has a constraint \(name)"
        case .constraintMissing(let name, let table):
            "table \(table) has no \(name.map { "constraint \($0)" } ?? "such constraint")"
        case .primaryKeyExists(let table): "table \(table) already has a primary key"
        case .objectExists(let kind, let name): "\(kind) \(name) already exists"
        case .objectMissing(let kind, let name): "there is no \(kind) \(name)"
        case .enumMismatch(let name, let reason): "enum \(name) \(reason)"
        }
    }
}
