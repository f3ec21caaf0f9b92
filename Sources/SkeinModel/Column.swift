/// A column as it stands in a table.
///
/// Keys, uniqueness, references and checks are constraints of the table, even when a revision writes them on the column.
public struct Column: Hashable, Sendable {
    /// The column's name.
    public var name: Identifier
    /// The type, already resolved for one flavour.
    public var type: DataType
    /// Whether NULL is allowed.
    public var nullable: Bool
    /// The default, or nil for none.
    public var defaultValue: DefaultValue?
    /// Whether the server numbers rows itself, by its usual means.
    public var autoincrement: Bool
    /// The SQL-standard identity, where the author asked for one in particular.
    public var identity: Identity?
    /// The expression of a generated column.
    public var computed: Computed?
    /// The comment, or nil for none.
    public var comment: String?
    /// The collation, or nil for the table's.
    public var collation: String?
    /// What only one backend knows of a column, such as MySQL's `on_update`; each driver documents its keys.
    public var options: [String: String]

    /// A column; everything but its name and type has the servers' usual default.
    public init(
        _ name: Identifier,
        _ type: DataType,
        nullable: Bool = true,
        default defaultValue: DefaultValue? = nil,
        autoincrement: Bool = false,
        identity: Identity? = nil,
        computed: Computed? = nil,
        comment: String? = nil,
        collation: String? = nil,
        options: [String: String] = [:]
    ) {
        self.name = name
        self.type = type
        self.nullable = nullable
        self.defaultValue = defaultValue
        self.autoincrement = autoincrement
        self.identity = identity
        self.computed = computed
        self.comment = comment
        self.collation = collation
        self.options = options
    }
}

/// What a column holds when an insert does not name it.
public enum DefaultValue: Hashable, Sendable {
    /// A constant.
    case literal(Value)
    /// An expression in the server's SQL, written as it is.
    case sql(String)
}

/// A column numbered by the server, after SQL:2003 `GENERATED … AS IDENTITY`.
public struct Identity: Hashable, Sendable {
    /// Whether an insert may not give its own value (`GENERATED ALWAYS`).
    public var always: Bool
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

    /// An identity; by default an insert may give its own value.
    public init(
        always: Bool = false,
        start: Int? = nil,
        increment: Int? = nil,
        minimum: Int? = nil,
        maximum: Int? = nil,
        cycle: Bool = false,
        cache: Int? = nil
    ) {
        self.always = always
        self.start = start
        self.increment = increment
        self.minimum = minimum
        self.maximum = maximum
        self.cycle = cycle
        self.cache = cache
    }
}

/// The expression of a generated column.
public struct Computed: Hashable, Sendable {
    /// The expression, in the server's SQL.
    public var sql: String
    /// Whether the value is stored; otherwise it is computed when read.
    public var stored: Bool

    /// A generated column's expression.
    public init(sql: String, stored: Bool) {
        self.sql = sql
        self.stored = stored
    }
}
