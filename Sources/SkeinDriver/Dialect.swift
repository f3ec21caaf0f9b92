public import SkeinModel
public import SkeinSQL

/// How one flavour of server spells things. A value: flavour and version are fixed and there is no connection inside.
///
/// The planner asks a dialect once per flavour; it must be pure and quick.
public protocol Dialect: Sendable {
    /// The vendor and version this dialect writes for.
    var flavor: Flavor { get }
    /// What this flavour can do.
    var capabilities: Capabilities { get }
    /// How SQL that people wrote for this flavour is cut into tokens and statements.
    var lexicon: Lexicon { get }
    /// An expression for the time by the database's clock as the statement runs, not as its transaction began.
    var clock: String { get }
    /// How scripts for the server's own client are written; nil when they cannot be. Defaults to nil.
    var scripts: (any ScriptSpelling)? { get }
    /// How a ledger is kept there; nil where none can be. Defaults to nil.
    var ledger: (any LedgerSpelling)? { get }

    /// `identifier` quoted, always, with the quote character doubled inside.
    func quote(_ identifier: Identifier) -> String

    /// The placeholder of bind number `position`, from 1.
    func placeholder(_ position: Int) -> String

    /// `value` as a literal.
    ///
    /// - Throws: ``DialectError`` for a value that has no literal here.
    func literal(_ value: Value) throws(DialectError) -> String

    /// `type` in this dialect's words.
    ///
    /// - Throws: ``DialectError`` when there is no such type, with the reason and a way around.
    func spell(_ type: DataType) throws(DialectError) -> String

    /// `schema` in the form in which it can be compared: what this flavour cannot tell apart becomes equal,
    /// what it does not keep is dropped, and lists without an order are sorted.
    func normalize(_ schema: SchemaModel) -> SchemaModel

    /// The tables, and other objects that share their names' space, whose present definition ``render(_:before:)`` needs to see. Empty for most changes on most
    /// servers; every table named here costs an inspection of each target.
    func needs(_ change: Change) -> Set<TableName>

    /// The statements that make `change` on a database whose schema is `before` as far as ``needs(_:)`` asked.
    ///
    /// - Throws: ``DialectError`` when this flavour cannot express the change. Nothing is ever left out silently.
    func render(_ change: Change, before: SchemaModel) throws(DialectError) -> [Statement]

    /// The query for the names, in one column and in order, of those that match `pattern` as SQL's LIKE does. What belongs
    /// to the server itself is never among them. Defaults to a refusal.
    ///
    /// - Parameter limit: how many names at most.
    /// - Throws: ``DialectError`` where there are no such things.
    func listing(_ namespaces: Namespaces, like pattern: String, limit: Int) throws(DialectError) -> Statement

    /// The query for which tables of `read` are there in the namespaces of `names`, three columns: the namespace; the table,
    /// or NULL in a row that says that the namespace is there and none of its tables is hidden from this user; and
    /// whether the table has the columns that are required and may be read. Defaults to a refusal.
    ///
    /// - Throws: ``DialectError`` where one session reads one namespace only.
    func presence(of read: NamespaceRead, in names: [Identifier]) throws(DialectError) -> Statement

    /// `expression` as a text that can stand in one column with the texts of any other table. Defaults to `expression`.
    func text(_ expression: String) -> String

    /// The query for what is the same for two sessions exactly when they are in the same database, however they came
    /// there: one row of three texts, the server, and the names of the database in it and of the schema in that, NULL
    /// where there are none.
    /// Nil where a server has no such facts, the default.
    var identity: Statement? { get }

    /// The statements that read `query` inside a transaction, and no more of it than `limit` rows where the server can stop there.
    /// The rows are those of the last statement.
    func reading(_ query: String, atMost limit: Int) -> [Statement]

    /// The definitions that the server will store after `change`, where this dialect edits stored text.
    /// Defaults to none.
    func stored(after change: Change, before: SchemaModel) throws(DialectError) -> [TableName: StoredDefinition]
}

extension Dialect {
    /// None.
    public var scripts: (any ScriptSpelling)? { nil }

    /// None: most servers do not keep a table as text.
    public func stored(
        after change: Change,
        before: SchemaModel
    ) throws(DialectError) -> [TableName: StoredDefinition] { [:] }

    /// A table's name, quoted part by part.
    public func quote(_ table: TableName) -> String {
        table.schema.map { "\(quote($0)).\(quote(table.name))" } ?? quote(table.name)
    }

    /// Names, quoted and separated by commas.
    public func quote(_ identifiers: [Identifier]) -> String {
        identifiers.map { quote($0) }.joined(separator: ", ")
    }

    /// `fragment` as a statement of this dialect.
    public func statement(
        _ fragment: SQLFragment,
        expectedRows: Int? = nil,
        transaction: Statement.Transaction = .inside
    ) -> Statement {
        var sql = ""
        var binds: [Value] = []
        for segment in fragment.segments {
            switch segment {
            case .sql(let text): sql += text
            case .name(let name): sql += quote(name)
            case .table(let table): sql += quote(table)
            case .bind(let value):
                binds.append(value)
                sql += placeholder(binds.count)
            }
        }
        return Statement(sql, binds: binds, transaction: transaction, expectedRows: expectedRows)
    }
}

/// Why a dialect cannot express something: a refusal with its reason, made before anything is touched.
public struct DialectError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The flavour that refuses.
    public var flavor: Flavor
    /// What cannot be expressed and why, as a sentence without its full stop.
    public var reason: String
    /// What to do instead, if there is something.
    public var hint: String?

    /// A refusal.
    public init(_ flavor: Flavor, _ reason: String, hint: String? = nil) {
        self.flavor = flavor
        self.reason = reason
        self.hint = hint
    }

    public var description: String {
        "\(flavor): \(reason)" + (hint.map { "; \($0)" } ?? "")
    }
}
