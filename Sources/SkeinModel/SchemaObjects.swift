/// The name of a view, sequence or type: a name within a schema, as a table's.
public typealias ObjectName = TableName

/// A type whose values are listed.
public struct EnumType: Hashable, Sendable {
    /// The type's name.
    public var name: ObjectName
    /// The values in their order.
    public var values: [String]

    /// An enum type.
    public init(_ name: ObjectName, values: [String]) {
        self.name = name
        self.values = values
    }
}

/// A change of an enum type's values.
public enum EnumChange: Hashable, Sendable {
    /// Adds a value; one that is there already is fine when tolerant.
    case add(String, EnumPlace, tolerant: Bool)
    /// Gives a value another name; the rows that hold it follow.
    case rename(String, to: String)
    /// Removes a value that no row holds; the place is where it was.
    case remove(String, EnumPlace)

    /// The values after the change, or nil when it does not fit them.
    public func applied(to values: [String]) -> [String]? {
        switch self {
        case .add(let value, let place, let tolerant):
            if values.contains(value) { return tolerant ? values : nil }
            var result = values
            switch place {
            case .last: result.append(value)
            case .before(let other):
                guard let position = values.firstIndex(of: other) else { return nil }
                result.insert(value, at: position)
            case .after(let other):
                guard let position = values.firstIndex(of: other) else { return nil }
                result.insert(value, at: position + 1)
            }
            return result
        case .rename(let old, let new):
            guard values.contains(old), !values.contains(new) else { return nil }
            return values.map { $0 == old ? new : $0 }
        case .remove(let value, _):
            guard values.contains(value) else { return nil }
            return values.filter { $0 != value }
        }
    }
}

/// Where a value stands among an enum's values.
public enum EnumPlace: Hashable, Sendable {
    case last
    case before(String)
    case after(String)
}

/// What is known of an enum type when its values change; a dialect without enum types alters the columns instead.
public struct EnumUse: Hashable, Sendable {
    /// The values before the change, or nil when they are not known.
    public var values: [String]?
    /// The columns of the type by table, as far as they are known.
    public var columns: [TableName: [Identifier]]

    /// What is known; nothing by default.
    public init(values: [String]? = nil, columns: [TableName: [Identifier]] = [:]) {
        self.values = values
        self.columns = columns
    }
}

/// A view.
public struct View: Hashable, Sendable {
    /// The view's name.
    public var name: ObjectName
    /// The query, in the server's SQL.
    public var query: String
    /// The names of its columns; the query's when empty.
    public var columns: [Identifier]
    /// Whether its rows are stored.
    public var isMaterialized: Bool
    /// What only one backend knows of a view, such as MySQL's `security`; each driver documents its keys.
    public var options: [String: String]

    /// A view; a plain one unless told otherwise.
    public init(
        _ name: ObjectName,
        query: String,
        columns: [Identifier] = [],
        isMaterialized: Bool = false,
        options: [String: String] = [:]
    ) {
        self.name = name
        self.query = query
        self.columns = columns
        self.isMaterialized = isMaterialized
        self.options = options
    }
}

/// A generator of numbers.
public struct SQLSequence: Hashable, Sendable {
    /// The sequence's name.
    public var name: ObjectName
    /// The first value, or nil for the server's.
    public var start: Int?
    /// The step, or nil for the server's.
    public var increment: Int?
    /// The smallest value, or nil for the server's.
    public var minimum: Int?
    /// The largest value, or nil for the server's.
    public var maximum: Int?
    /// Whether the numbers begin again after the last.
    public var cycle: Bool
    /// How many numbers a session takes at once, or nil for the server's.
    public var cache: Int?

    /// A sequence; by default it counts up from 1.
    public init(
        _ name: ObjectName,
        start: Int? = nil,
        increment: Int? = nil,
        minimum: Int? = nil,
        maximum: Int? = nil,
        cycle: Bool = false,
        cache: Int? = nil
    ) {
        self.name = name
        self.start = start
        self.increment = increment
        self.minimum = minimum
        self.maximum = maximum
        self.cycle = cycle
        self.cache = cache
    }
}

/// An extension of the server, such as `pg_trgm`.
public struct Extension: Hashable, Sendable {
    /// The extension's name.
    public var name: Identifier
    /// The schema for its objects, or nil for the extension's own choice.
    public var schema: Identifier?
    /// The version, or nil for the server's newest.
    public var version: String?

    /// An extension.
    public init(_ name: Identifier, schema: Identifier? = nil, version: String? = nil) {
        self.name = name
        self.schema = schema
        self.version = version
    }
}
