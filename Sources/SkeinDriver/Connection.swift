public import SkeinModel
public import SkeinSQL

/// One connection: an actor on its own thread, because client libraries block (see ``ConnectionThread``).
///
/// The engine uses a connection from one task at a time. Only ``interrupt()`` may be called meanwhile.
public protocol Connection: Actor {
    /// The dialect of the server that answered.
    nonisolated var dialect: any Dialect { get }

    /// The server's number of this session, as its own list of sessions shows it; empty where there is none, the
    /// default.
    nonisolated var sessionID: String { get }

    /// Runs `batch` in order, in one round trip where the protocol allows it, and stops at the first failure.
    /// Inside a transaction (see ``begin(foreignKeysOff:)``) nothing is committed; outside, each statement is.
    ///
    /// - Returns: one result a statement.
    /// - Throws: ``DriverError`` with `statementIndex`, `sql` and, for raw SQL, `position`. Statements with
    ///   `expectedRows` fail when another number of rows was changed. Inside a transaction the caller rolls back.
    func run(_ batch: [Statement]) async throws(DriverError) -> [ResultSet]

    /// Starts a transaction that takes its write lock at once, where the backend has one.
    ///
    /// - Parameter foreignKeysOff: whether foreign keys must not act while it runs, for statements that say so.
    func begin(foreignKeysOff: Bool) async throws(DriverError)

    /// Commits.
    ///
    /// - Throws: ``DriverError`` with `mayHaveExecuted` when the connection broke before the answer came.
    func commit() async throws(DriverError)

    /// Rolls back; harmless when there is no transaction. Session settings changed by ``begin(foreignKeysOff:)``
    /// are put back.
    func rollback() async throws(DriverError)

    /// Reads the schema, in a number of queries that does not depend on the number of tables.
    func inspect(_ scope: InspectionScope) async throws(DriverError) -> SchemaModel

    /// Takes the target's lock on this very session, so that whoever holds it knows that no other session of
    /// Skein still runs there. Polls until `timeout`.
    ///
    /// - Throws: ``DriverError`` of class `transient` and code `lock_busy`, saying who holds the lock where that can be told.
    func lock(_ key: LockKey, timeout: Duration) async throws(DriverError)

    /// Gives the lock back.
    func unlock(_ key: LockKey) async throws(DriverError)

    /// The sessions that hold the target's lock now. None when nobody does or that cannot be told, the default.
    ///
    /// - Throws: ``DriverError``.
    func holders(of key: LockKey) async throws(DriverError) -> [LockHolder]

    /// Asks the server to stop the statement that runs now. Callable from any thread, and harmless when none runs.
    nonisolated func interrupt()

    /// Makes this session, which has ended with one target, that of another one: nothing of what happened in it before is
    /// left, and it is set up and checked as a new one is. See ``Driver/sharedPart(of:)`` for which targets.
    ///
    /// - Throws: ``DriverError`` when that cannot be shown; then the session is closed and not used. The default refuses.
    func renew(_ endpoint: Endpoint, _ settings: SessionSettings) async throws(DriverError)

    /// Closes the connection and ends its thread; harmless when called twice.
    func close() async
}

extension Connection {
    /// None: not every backend has sessions.
    public nonisolated var sessionID: String { "" }

    /// None: what cannot be locked apart from a transaction tells of nobody.
    public func holders(of key: LockKey) async throws(DriverError) -> [LockHolder] { [] }

    /// Refuses: most sessions cannot forget.
    public func renew(_ endpoint: Endpoint, _ settings: SessionSettings) async throws(DriverError) {
        throw DriverError(.deterministic, stage: .connecting, message: "the session cannot be made a new one")
    }

    /// Runs one statement.
    public func run(_ statement: Statement) async throws(DriverError) -> ResultSet {
        try await run([statement]).first ?? ResultSet()
    }
}

/// What to inspect.
public enum InspectionScope: Hashable, Sendable {
    /// The tables, views, sequences and enum types of these names that exist; others are simply missing from the model.
    case tables(Set<TableName>)
    /// Every table, view, sequence and enum type of the target's own schema, and the database's extensions and other
    /// schemas by name.
    case everything
}

/// What is locked: the version table whose history a target follows.
public struct LockKey: Hashable, Sendable {
    /// The version table, as configured.
    public var versionTable: TableName

    /// The lock of the history in `versionTable`.
    public init(versionTable: TableName) {
        self.versionTable = versionTable
    }
}

/// The rows of a statement, or the number that it changed.
public struct ResultSet: Hashable, Sendable {
    /// The names of the columns; empty for a statement without rows.
    public var columns: [String]
    /// The rows, each as long as `columns`.
    public var rows: [[Value]]
    /// How many rows the statement changed, where the server says.
    public var affectedRows: Int

    /// A result.
    public init(columns: [String] = [], rows: [[Value]] = [], affectedRows: Int = 0) {
        self.columns = columns
        self.rows = rows
        self.affectedRows = affectedRows
    }
}
