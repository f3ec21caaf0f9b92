/// A constraint of a table.
public enum Constraint: Hashable, Sendable {
    case primaryKey(PrimaryKey)
    case unique(UniqueConstraint)
    case foreignKey(ForeignKey)
    case check(CheckConstraint)

    /// The constraint's name, or nil where the server gives it one.
    public var name: Identifier? {
        switch self {
        case .primaryKey(let key): key.name
        case .unique(let unique): unique.name
        case .foreignKey(let key): key.name
        case .check(let check): check.name
        }
    }

    /// Which kind of constraint this is.
    public var kind: ConstraintKind {
        switch self {
        case .primaryKey: .primaryKey
        case .unique: .unique
        case .foreignKey: .foreignKey
        case .check: .check
        }
    }

    /// The columns of this table that the constraint names; empty for a check, whose expression is not read.
    public var columns: [Identifier] {
        switch self {
        case .primaryKey(let key): key.columns
        case .unique(let unique): unique.columns
        case .foreignKey(let key): key.columns
        case .check: []
        }
    }
}

/// The kinds of constraint, spelled as `drop_constraint` takes them.
public enum ConstraintKind: String, Hashable, Sendable, CaseIterable {
    case primaryKey = "primary_key"
    case unique = "unique"
    case foreignKey = "foreign_key"
    case check = "check"
}

/// A primary key.
public struct PrimaryKey: Hashable, Sendable {
    /// The constraint's name; MySQL knows only `PRIMARY` and normalises it away.
    public var name: Identifier?
    /// The columns in key order, at least one.
    public var columns: [Identifier]

    /// A key over `columns`.
    public init(name: Identifier? = nil, columns: [Identifier]) {
        self.name = name
        self.columns = columns
    }
}

/// A unique constraint.
public struct UniqueConstraint: Hashable, Sendable {
    /// The constraint's name.
    public var name: Identifier?
    /// The columns in order, at least one.
    public var columns: [Identifier]
    /// When the constraint is checked.
    public var deferrability: Deferrability

    /// A unique constraint over `columns`.
    public init(name: Identifier? = nil, columns: [Identifier], deferrability: Deferrability = .immediate) {
        self.name = name
        self.columns = columns
        self.deferrability = deferrability
    }
}

/// A foreign key.
public struct ForeignKey: Hashable, Sendable {
    /// The constraint's name.
    public var name: Identifier?
    /// The referencing columns.
    public var columns: [Identifier]
    /// The referenced table.
    public var referencedTable: TableName
    /// The referenced columns, as many as `columns`.
    public var referencedColumns: [Identifier]
    /// What a deletion of the referenced row does.
    public var onDelete: ReferentialAction
    /// What a change of the referenced key does.
    public var onUpdate: ReferentialAction
    /// When the constraint is checked.
    public var deferrability: Deferrability

    /// A foreign key from `columns` to `referencedColumns`.
    public init(
        name: Identifier? = nil,
        columns: [Identifier],
        referencedTable: TableName,
        referencedColumns: [Identifier],
        onDelete: ReferentialAction = .noAction,
        onUpdate: ReferentialAction = .noAction,
        deferrability: Deferrability = .immediate
    ) {
        self.name = name
        self.columns = columns
        self.referencedTable = referencedTable
        self.referencedColumns = referencedColumns
        self.onDelete = onDelete
        self.onUpdate = onUpdate
        self.deferrability = deferrability
    }
}

/// What happens to referencing rows; the raw value is the SQL.
public enum ReferentialAction: String, Hashable, Sendable, CaseIterable {
    case noAction = "NO ACTION"
    case restrict = "RESTRICT"
    case cascade = "CASCADE"
    case setNull = "SET NULL"
    case setDefault = "SET DEFAULT"
}

/// When a constraint is checked.
public enum Deferrability: Hashable, Sendable {
    /// At each statement, always.
    case immediate
    /// At each statement, unless the transaction defers it.
    case deferrableInitiallyImmediate
    /// At commit, unless the transaction asks for it earlier.
    case deferrableInitiallyDeferred
}

/// A check constraint.
public struct CheckConstraint: Hashable, Sendable {
    /// The constraint's name.
    public var name: Identifier?
    /// The condition, in the server's SQL, without the outer parentheses.
    public var expression: String

    /// A check of `expression`.
    public init(name: Identifier? = nil, expression: String) {
        self.name = name
        self.expression = expression
    }
}
