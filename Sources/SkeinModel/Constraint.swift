/// A constraint of a table.
public enum Constraint: Hashable, Sendable {
    case primaryKey(PrimaryKey)
    case unique(UniqueConstraint)
    case foreignKey(ForeignKey)
    case check(CheckConstraint)
    case exclude(ExcludeConstraint)

    /// The constraint's name, or nil where the server gives it one.
    public var name: Identifier? {
        switch self {
        case .primaryKey(let key): key.name
        case .unique(let unique): unique.name
        case .foreignKey(let key): key.name
        case .check(let check): check.name
        case .exclude(let exclude): exclude.name
        }
    }

    /// Which kind of constraint this is.
    public var kind: ConstraintKind {
        switch self {
        case .primaryKey: .primaryKey
        case .unique: .unique
        case .foreignKey: .foreignKey
        case .check: .check
        case .exclude: .exclude
        }
    }

    /// The columns of this table that the constraint names; empty for a check, whose expression is not read.
    public var columns: [Identifier] {
        switch self {
        case .primaryKey(let key): key.columns
        case .unique(let unique): unique.columns
        case .foreignKey(let key): key.columns
        case .check: []
        case .exclude(let exclude):
            exclude.elements.compactMap { if case .column(let name) = $0.subject { name } else { nil } }
        }
    }
}

/// The kinds of constraint, spelled as `drop_constraint` takes them.
public enum ConstraintKind: String, Hashable, Sendable, CaseIterable {
    case primaryKey = "primary_key"
    case unique = "unique"
    case foreignKey = "foreign_key"
    case check = "check"
    case exclude = "exclude"
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
    /// Columns carried by the constraint's index without being keys.
    public var include: [Identifier]
    /// Whether two NULLs are equal (SQL:2023 11.7), so that only one row may have them.
    public var nullsNotDistinct: Bool

    /// A unique constraint over `columns`.
    public init(
        name: Identifier? = nil,
        columns: [Identifier],
        deferrability: Deferrability = .immediate,
        include: [Identifier] = [],
        nullsNotDistinct: Bool = false
    ) {
        self.name = name
        self.columns = columns
        self.deferrability = deferrability
        self.include = include
        self.nullsNotDistinct = nullsNotDistinct
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
    /// How a key that is partly NULL is matched.
    public var match: ForeignKeyMatch
    /// Whether the rows that were there when it was added hold it; otherwise only new ones do.
    public var isValidated: Bool

    /// A foreign key from `columns` to `referencedColumns`.
    public init(
        name: Identifier? = nil,
        columns: [Identifier],
        referencedTable: TableName,
        referencedColumns: [Identifier],
        onDelete: ReferentialAction = .noAction,
        onUpdate: ReferentialAction = .noAction,
        deferrability: Deferrability = .immediate,
        match: ForeignKeyMatch = .simple,
        isValidated: Bool = true
    ) {
        self.name = name
        self.columns = columns
        self.referencedTable = referencedTable
        self.referencedColumns = referencedColumns
        self.onDelete = onDelete
        self.onUpdate = onUpdate
        self.deferrability = deferrability
        self.match = match
        self.isValidated = isValidated
    }
}

/// How a foreign key of several columns is matched when some of them are NULL; the raw value is the SQL.
public enum ForeignKeyMatch: String, Hashable, Sendable, CaseIterable {
    /// A key with any NULL references nothing.
    case simple = "SIMPLE"
    /// Either all of the key is NULL or none.
    case full = "FULL"
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
    /// Whether the rows that were there when it was added hold it; otherwise only new ones do.
    public var isValidated: Bool

    /// A check of `expression`.
    public init(name: Identifier? = nil, expression: String, isValidated: Bool = true) {
        self.name = name
        self.expression = expression
        self.isValidated = isValidated
    }
}

/// A constraint that no two rows compare true by all of its operators, such as ranges that must not overlap.
public struct ExcludeConstraint: Hashable, Sendable {
    /// One thing to compare, and by what.
    public struct Element: Hashable, Sendable {
        /// What is compared: a column or an expression.
        public var subject: IndexKey.Subject
        /// The operator, such as `&&` or `=`.
        public var comparison: String
        /// The operator class, or nil for the type's usual.
        public var operatorClass: String?

        /// An element.
        public init(_ subject: IndexKey.Subject, _ comparison: String, operatorClass: String? = nil) {
            self.subject = subject
            self.comparison = comparison
            self.operatorClass = operatorClass
        }
    }

    /// The constraint's name.
    public var name: Identifier?
    /// The access method of its index, such as `gist`.
    public var method: String
    /// What is compared, at least one.
    public var elements: [Element]
    /// The condition that picks the rows it is about, or nil for all.
    public var predicate: String?
    /// When the constraint is checked.
    public var deferrability: Deferrability

    /// An exclusion constraint.
    public init(
        name: Identifier? = nil,
        method: String = "gist",
        elements: [Element],
        predicate: String? = nil,
        deferrability: Deferrability = .immediate
    ) {
        self.name = name
        self.method = method
        self.elements = elements
        self.predicate = predicate
        self.deferrability = deferrability
    }
}
