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
    /// Renames an index; `on` is its table, if known, and `before` the index as it was, if known.
    case renameIndex(Identifier, on: TableName?, to: Identifier, before: Index?)
    /// Makes an enum type. Where enum types are no objects of their own, columns hold the values themselves.
    case createEnum(EnumType, ifNotExists: Bool)
    /// Drops an enum type; `before` is the type as it was, if known.
    case dropEnum(ObjectName, ifExists: Bool, before: EnumType?)
    /// Changes the values of an enum type and with it the columns of that type.
    case alterEnum(ObjectName, EnumChange, EnumUse)
    /// Makes a view.
    case createView(View, ifNotExists: Bool)
    /// Gives a view another query, keeping its name and grants; `before` is the view as it was, if known.
    case replaceView(View, before: View?)
    /// Drops a view; `before` is the view as it was, if known.
    case dropView(ObjectName, isMaterialized: Bool, ifExists: Bool, before: View?)
    /// Makes a sequence.
    case createSequence(SQLSequence, ifNotExists: Bool)
    /// Drops a sequence; `before` is the sequence as it was, if known.
    case dropSequence(ObjectName, ifExists: Bool, before: SQLSequence?)
    /// Makes a schema.
    case createSchema(Identifier, ifNotExists: Bool)
    /// Drops a schema, with everything in it when it cascades.
    case dropSchema(Identifier, ifExists: Bool, cascade: Bool)
    /// Installs an extension of the server.
    case createExtension(Extension, ifNotExists: Bool)
    /// Removes an extension; `before` is the extension as it was, if known.
    case dropExtension(Identifier, ifExists: Bool, before: Extension?)
    /// Inserts rows.
    case insertRows(TableName, RowSet)
    /// Deletes the rows that the set identifies.
    case deleteRows(TableName, RowSet)
    /// Updates rows, in batches when asked to.
    case backfill(Backfill)
    /// Stops the revision unless a query returns one true value.
    case assert(Assertion)
    /// Runs a program beside the database.
    case run(Program)
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
    /// Renames a constraint; `before` is the constraint as it was, if known.
    case renameConstraint(Identifier, to: Identifier, before: Constraint?)
    /// Holds the rows that are there to a constraint that was added without looking at them.
    case validateConstraint(Identifier)
    /// Sets or drops the table's comment; `before` is what was there, if known.
    case setComment(ColumnAlteration.Setting<String>, before: ColumnAlteration.Setting<String>?)
    /// How the server is to make the changes of this list, such as MySQL's `algorithm` and `lock`; each driver
    /// documents its keys and refuses others. Changes nothing by itself.
    case hints([String: String])
}

extension [TableChange] {
    /// How the server is to make the changes of this list; they change nothing by themselves.
    public var hints: [TableChange] { filter { if case .hints = $0 { true } else { false } } }
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
    /// The new collation.
    public var collation: Setting<String>?
    /// The new identity.
    public var identity: Setting<Identity>?
    /// The new expression of a generated column; dropping it leaves a plain column.
    public var computed: Setting<Computed>?
    /// New values of what only one backend knows of a column, by the driver's keys.
    public var options: [String: Setting<String>]

    /// An alteration of what is given.
    public init(
        type: DataType? = nil,
        using: String? = nil,
        nullable: Bool? = nil,
        default defaultValue: Setting<DefaultValue>? = nil,
        comment: Setting<String>? = nil,
        autoincrement: Bool? = nil,
        collation: Setting<String>? = nil,
        identity: Setting<Identity>? = nil,
        computed: Setting<Computed>? = nil,
        options: [String: Setting<String>] = [:]
    ) {
        self.type = type
        self.using = using
        self.nullable = nullable
        self.defaultValue = defaultValue
        self.comment = comment
        self.autoincrement = autoincrement
        self.collation = collation
        self.identity = identity
        self.computed = computed
        self.options = options
    }

    /// The column after this alteration.
    public func applied(to column: Column) -> Column {
        var result = column
        if let type { result.type = type }
        if let nullable { result.nullable = nullable }
        if let defaultValue { result.defaultValue = defaultValue.value }
        if let comment { result.comment = comment.value }
        if let collation { result.collation = collation.value }
        if let identity {
            result.identity = identity.value
            // A server whose usual means is the identity reports the one as the other.
            if identity.value == nil { result.autoincrement = false }
        }
        if let autoincrement { result.autoincrement = autoincrement }
        if let computed { result.computed = computed.value }
        for (key, setting) in options { result.options[key] = setting.value }
        return result
    }

    /// The alteration that gives `before` back its named parts.
    public func inverse(before: Column) -> ColumnAlteration {
        ColumnAlteration(
            type: type.map { _ in before.type },
            nullable: nullable.map { _ in before.nullable },
            default: defaultValue.map { _ in .restoring(before.defaultValue) },
            comment: comment.map { _ in .restoring(before.comment) },
            autoincrement: autoincrement != nil || identity != nil && before.autoincrement ? before.autoincrement : nil,
            collation: collation.map { _ in .restoring(before.collation) },
            identity: identity.map { _ in .restoring(before.identity) },
            computed: computed.map { _ in .restoring(before.computed) },
            options: Dictionary(
                uniqueKeysWithValues: options.keys.map { ($0, Setting.restoring(before.options[$0])) }
            )
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
    /// What tells, after a crash, whether they took effect.
    public var evidence: Evidence

    /// What tells, where no transaction does, whether a statement that was under way took effect.
    public enum Evidence: Hashable, Sendable {
        /// Nothing.
        case none
        /// This query, which returns one true value when all of the statements took effect.
        case probe(RawStatement)
        /// It need not be known: the statements may be run again.
        case repeatable
    }

    /// Raw statements; inside the revision's transaction unless said otherwise.
    public init(
        _ up: [RawStatement],
        down: Down = .unknown,
        transactional: Bool = true,
        evidence: Evidence = .none
    ) {
        self.up = up
        self.down = down
        self.transactional = transactional
        self.evidence = evidence
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
