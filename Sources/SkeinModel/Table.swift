/// A table with its columns, constraints and indexes.
public struct Table: Hashable, Sendable {
    /// The table's name.
    public var name: TableName
    /// The columns in order.
    public var columns: [Column]
    /// The primary key, if there is one.
    public var primaryKey: PrimaryKey?
    /// The unique constraints.
    public var uniques: [UniqueConstraint]
    /// The foreign keys.
    public var foreignKeys: [ForeignKey]
    /// The check constraints.
    public var checks: [CheckConstraint]
    /// The exclusion constraints.
    public var exclusions: [ExcludeConstraint]
    /// The indexes that no constraint owns.
    public var indexes: [Index]
    /// The comment, or nil for none.
    public var comment: String?
    /// What only one backend knows of a table, such as MySQL's `engine`; each driver documents its keys.
    public var options: [String: String]
    /// The text that the server stores for the table, where the dialect edits that text.
    public var stored: StoredDefinition?

    /// A table; only the name and columns have to be given.
    public init(
        _ name: TableName,
        columns: [Column],
        primaryKey: PrimaryKey? = nil,
        uniques: [UniqueConstraint] = [],
        foreignKeys: [ForeignKey] = [],
        checks: [CheckConstraint] = [],
        exclusions: [ExcludeConstraint] = [],
        indexes: [Index] = [],
        comment: String? = nil,
        options: [String: String] = [:],
        stored: StoredDefinition? = nil
    ) {
        self.name = name
        self.columns = columns
        self.primaryKey = primaryKey
        self.uniques = uniques
        self.foreignKeys = foreignKeys
        self.checks = checks
        self.exclusions = exclusions
        self.indexes = indexes
        self.comment = comment
        self.options = options
        self.stored = stored
    }

    /// The column called `name`, if there is one.
    public func column(_ name: Identifier) -> Column? { columns.first { $0.name == name } }

    /// The index called `name`, if there is one.
    public func index(_ name: Identifier) -> Index? { indexes.first { $0.name == name } }

    /// The index called `name`, also where it stands as a unique constraint: MySQL knows no difference, and what was
    /// made as a unique index is read back as a constraint.
    public func indexImage(_ name: Identifier) -> Index? {
        if let index = index(name) { return index }
        return uniques.first { $0.name == name }.map { unique in
            Index(name: name, keys: unique.columns.map(IndexKey.column), unique: true)
        }
    }

    /// Every constraint, the primary key first.
    public var constraints: [Constraint] {
        (primaryKey.map { [.primaryKey($0)] } ?? []) + uniques.map(Constraint.unique)
            + foreignKeys.map(Constraint.foreignKey) + checks.map(Constraint.check)
            + exclusions.map(Constraint.exclude)
    }

    /// The constraint called `name`, of `kind` when that is given; without a name, the only one of `kind`.
    ///
    /// A primary key is found by its kind whatever its name: MySQL calls every one of them `PRIMARY`.
    public func constraint(_ name: Identifier?, kind: ConstraintKind? = nil) -> Constraint? {
        if kind == .primaryKey { return primaryKey.map(Constraint.primaryKey) }
        let candidates = constraints.filter { (kind == nil || $0.kind == kind) && (name == nil || $0.name == name) }
        return name != nil || candidates.count == 1 ? candidates.first : nil
    }
}

/// A table as its server stores it in text: SQLite keeps the words of `CREATE TABLE`, and only they hold everything.
public struct StoredDefinition: Hashable, Sendable {
    /// The `CREATE TABLE` statement.
    public var create: String
    /// The objects that hang on the table.
    public var dependents: [StoredObject]

    /// A stored definition.
    public init(create: String, dependents: [StoredObject] = []) {
        self.create = create
        self.dependents = dependents
    }
}

/// An index, trigger or view in the words its server stores.
public struct StoredObject: Hashable, Sendable {
    /// What the object is.
    public enum Kind: String, Hashable, Sendable { case index, trigger, view }

    /// What the object is.
    public var kind: Kind
    /// Its name.
    public var name: Identifier
    /// The table it belongs to; for a view, its own name.
    public var table: Identifier
    /// The statement that makes it.
    public var sql: String

    /// A stored object.
    public init(kind: Kind, name: Identifier, table: Identifier, sql: String) {
        self.kind = kind
        self.name = name
        self.table = table
        self.sql = sql
    }
}
