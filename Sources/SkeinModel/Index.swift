/// An index of a table.
public struct Index: Hashable, Sendable {
    /// The index's name.
    public var name: Identifier
    /// What is indexed, in order, at least one.
    public var keys: [IndexKey]
    /// Whether equal keys are refused.
    public var unique: Bool
    /// The condition of a partial index, or nil for all rows.
    public var predicate: String?
    /// Columns carried without being keys.
    public var include: [Identifier]
    /// The access method, such as `gin`, or nil for the server's usual.
    public var method: String?
    /// Whether two NULLs are equal in a unique index.
    public var nullsNotDistinct: Bool
    /// What only one backend knows of an index, such as PostgreSQL's `tablespace`; each driver documents its keys.
    public var options: [String: String]

    /// An index over `keys`.
    public init(
        name: Identifier,
        keys: [IndexKey],
        unique: Bool = false,
        predicate: String? = nil,
        include: [Identifier] = [],
        method: String? = nil,
        nullsNotDistinct: Bool = false,
        options: [String: String] = [:]
    ) {
        self.name = name
        self.keys = keys
        self.unique = unique
        self.predicate = predicate
        self.include = include
        self.method = method
        self.nullsNotDistinct = nullsNotDistinct
        self.options = options
    }

    /// The plain columns among the keys and the included columns.
    public var columns: [Identifier] {
        keys.compactMap { if case .column(let name) = $0.subject { name } else { nil } } + include
    }

    /// Whether this is the index that a server made for a foreign key, under the key's name, and that goes with it
    /// (MySQL manual 15.1.20.5).
    public func isOwn(of key: ForeignKey) -> Bool {
        !unique && name == key.name && predicate == nil && keys == key.columns.map(IndexKey.column)
    }
}

/// One key of an index.
public struct IndexKey: Hashable, Sendable {
    /// What is indexed: a column or an expression.
    public enum Subject: Hashable, Sendable {
        case column(Identifier)
        /// An expression in the server's SQL, without outer parentheses.
        case expression(String)
    }

    /// What is indexed.
    public var subject: Subject
    /// Whether the key is descending.
    public var descending: Bool
    /// The number of leading characters indexed (MySQL), or nil for all.
    public var prefixLength: Int?
    /// The collation, or nil for the column's.
    public var collation: String?
    /// The operator class, such as `jsonb_path_ops`, or nil for the type's usual.
    public var operatorClass: String?
    /// Whether NULLs come first, or nil for where the server puts them.
    public var nullsFirst: Bool?

    /// A key.
    public init(
        _ subject: Subject,
        descending: Bool = false,
        prefixLength: Int? = nil,
        collation: String? = nil,
        operatorClass: String? = nil,
        nullsFirst: Bool? = nil
    ) {
        self.subject = subject
        self.descending = descending
        self.prefixLength = prefixLength
        self.collation = collation
        self.operatorClass = operatorClass
        self.nullsFirst = nullsFirst
    }

    /// An ascending key over a column.
    public static func column(_ name: Identifier) -> IndexKey { IndexKey(.column(name)) }
}

/// How an index is built or dropped; not part of what it is.
public struct IndexBuild: Hashable, Sendable {
    /// Without blocking writers, where the server can; never inside a transaction then.
    public var concurrently: Bool
    /// Whether an index that is already there (or already gone) is fine.
    public var tolerant: Bool
    /// How the server is to do it, as in ``TableChange/hints(_:)``.
    public var hints: [String: String]

    /// By default a plain build that expects the index to be absent, or present for a drop.
    public init(concurrently: Bool = false, tolerant: Bool = false, hints: [String: String] = [:]) {
        self.concurrently = concurrently
        self.tolerant = tolerant
        self.hints = hints
    }
}
