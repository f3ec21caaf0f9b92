/// A change of a schema, in the closed vocabulary that dialects render, the differ emits and models apply.
///
/// Drops and alterations carry an image of what was there before, where it is known; ``inverted()`` needs it.
/// Lists of changes keep their order, and changes of one table travel together in one ``alterTable(_:_:)``.
public enum Change: Hashable, Sendable {
    /// Makes a table with its constraints and indexes.
    case createTable(Table, ifNotExists: Bool)
    /// Drops a table; `before` is the table as it was, if known.
    case dropTable(TableName, ifExists: Bool, before: Table?)
    /// Renames a table within its schema.
    case renameTable(TableName, to: Identifier)
    /// Changes one table, in order.
    case alterTable(TableName, [TableChange])
    /// Makes an index.
    case createIndex(Index, on: TableName, IndexBuild)
    /// Drops an index; `on` is its table, if known, and `before` the index as it was, if known.
    case dropIndex(Identifier, on: TableName?, IndexBuild, before: Index?)
    /// Inserts rows.
    case insertRows(TableName, RowSet)
    /// Deletes the rows that the set identifies.
    case deleteRows(TableName, RowSet)
    /// Runs statements in the server's own SQL.
    case execute(RawSQL)
}

/// One change of a table.
public enum TableChange: Hashable, Sendable {
    /// Adds a column at the end.
    case addColumn(Column, ifNotExists: Bool)
    /// Drops a column; `before` is the column as it was, if known.
    case dropColumn(Identifier, ifExists: Bool, before: Column?)
    /// Renames a column.
    case renameColumn(Identifier, to: Identifier)
    /// Changes what the alteration names and nothing else; `before` is the column as it was, if known.
    case alterColumn(Identifier, ColumnAlteration, before: Column?)
    /// Adds a constraint.
    case addConstraint(Constraint)
    /// Drops a constraint by its name, or by its kind where that says enough; `before` as it was, if known.
    case dropConstraint(Identifier?, kind: ConstraintKind?, ifExists: Bool, before: Constraint?)
}

/// What to change of a column. What is nil stays as it is on the server.
public struct ColumnAlteration: Hashable, Sendable {
    /// A new value for something that may also be taken away.
    public enum Setting<Value: Hashable & Sendable>: Hashable, Sendable {
        case set(Value)
        case drop

        /// The new value, or nil when it is taken away.
        public var value: Value? { if case .set(let value) = self { value } else { nil } }

        /// The setting that gives back `value`.
        public static func restoring(_ value: Value?) -> Setting { value.map(Setting.set) ?? .drop }
    }

    /// The new type.
    public var type: DataType?
    /// How old values become new ones (PostgreSQL's USING), in the server's SQL.
    public var using: String?
    /// Whether NULL is allowed from now on.
    public var nullable: Bool?
    /// The new default.
    public var defaultValue: Setting<DefaultValue>?
    /// The new comment.
    public var comment: Setting<String>?
    /// Whether the server numbers rows from now on.
    public var autoincrement: Bool?

    /// An alteration of what is given.
    public init(
        type: DataType? = nil,
        using: String? = nil,
        nullable: Bool? = nil,
        default defaultValue: Setting<DefaultValue>? = nil,
        comment: Setting<String>? = nil,
        autoincrement: Bool? = nil
    ) {
        self.type = type
        self.using = using
        self.nullable = nullable
        self.defaultValue = defaultValue
        self.comment = comment
        self.autoincrement = autoincrement
    }

    /// The column after this alteration.
    public func applied(to column: Column) -> Column {
        var result = column
        if let type { result.type = type }
        if let nullable { result.nullable = nullable }
        if let defaultValue { result.defaultValue = defaultValue.value }
        if let comment { result.comment = comment.value }
        if let autoincrement { result.autoincrement = autoincrement }
        return result
    }

    /// The alteration that gives `before` back its named parts.
    public func inverse(before: Column) -> ColumnAlteration {
        ColumnAlteration(
            type: type.map { _ in before.type },
            nullable: nullable.map { _ in before.nullable },
            default: defaultValue.map { _ in .restoring(before.defaultValue) },
            comment: comment.map { _ in .restoring(before.comment) },
            autoincrement: autoincrement.map { _ in before.autoincrement }
        )
    }
}

/// Rows to insert, or to find again.
public struct RowSet: Hashable, Sendable {
    /// The columns that are given.
    public var columns: [Identifier]
    /// The rows, each as long as `columns`.
    public var rows: [[Value]]
    /// The columns, among `columns`, that identify a row; all of them when empty.
    public var key: [Identifier]

    /// A set of rows.
    public init(columns: [Identifier], rows: [[Value]], key: [Identifier] = []) {
        self.columns = columns
        self.rows = rows
        self.key = key
    }
}

/// Statements in the server's own SQL, with what takes them back.
public struct RawSQL: Hashable, Sendable {
    /// How to take raw SQL back.
    public enum Down: Hashable, Sendable {
        /// Nothing was said, so it cannot be taken back.
        case unknown
        /// There is nothing to take back.
        case nothing
        /// These statements take it back.
        case statements([RawStatement])
    }

    /// The statements in order.
    public var up: [RawStatement]
    /// How to take them back.
    public var down: Down
    /// Whether they may run inside a transaction.
    public var transactional: Bool

    /// Raw statements; inside the revision's transaction unless said otherwise.
    public init(_ up: [RawStatement], down: Down = .unknown, transactional: Bool = true) {
        self.up = up
        self.down = down
        self.transactional = transactional
    }
}

/// One statement that somebody wrote.
public struct RawStatement: Hashable, Sendable {
    /// The statement, without its terminator.
    public var sql: String
    /// The line of the file where it starts, from 1.
    public var line: Int?

    /// A statement.
    public init(_ sql: String, line: Int? = nil) {
        self.sql = sql
        self.line = line
    }
}
