public import SkeinModel

/// One statement in one dialect's SQL, ready to run.
public struct Statement: Hashable, Sendable {
    /// Whether a statement may run inside a transaction.
    public enum Transaction: Hashable, Sendable {
        /// Inside, where the dialect's DDL is transactional.
        case inside
        /// Only outside: `CREATE INDEX CONCURRENTLY`, `VACUUM`.
        case outside
    }

    /// The SQL, without a terminator.
    public var sql: String
    /// The values of the placeholders, in order.
    public var binds: [Value]
    /// Whether it may run inside a transaction.
    public var transaction: Transaction
    /// How many rows it has to change; another count is an error of class `deterministic`. Nil when any count is fine.
    public var expectedRows: Int?
    /// Whether foreign keys must be off while its transaction runs (SQLite rebuilds a table then).
    public var needsForeignKeysOff: Bool
    /// Whether it is never committed by itself, because the statements around it belong to it.
    public var needsTransaction: Bool
    /// What is said when the statement does not return one true value; nil when it need not.
    public var assertion: String?
    /// How it is repeated, each time committed by itself; nil for a statement that runs once.
    public var batches: StatementBatches?
    /// The line of the revision file that it came from, when somebody wrote it as SQL.
    public var line: Int?
    /// After how many rows reading ends; nil for all rows. The rest is not kept, on a server that sends it all the same.
    public var rowLimit: Int?

    /// A statement; by default it may run inside a transaction and change any number of rows.
    public init(
        _ sql: String,
        binds: [Value] = [],
        transaction: Transaction = .inside,
        expectedRows: Int? = nil,
        needsForeignKeysOff: Bool = false,
        needsTransaction: Bool = false,
        assertion: String? = nil,
        batches: StatementBatches? = nil,
        line: Int? = nil
    ) {
        self.sql = sql
        self.binds = binds
        self.transaction = transaction
        self.expectedRows = expectedRows
        self.needsForeignKeysOff = needsForeignKeysOff
        self.needsTransaction = needsTransaction
        self.assertion = assertion
        self.batches = batches
        self.line = line
    }
}

/// How a statement that changes a limited number of rows is repeated until it changes none.
public struct StatementBatches: Hashable, Sendable {
    /// A query for the number of rows that are still to be changed. It is asked once, before the first batch, so that a
    /// statement that never runs out of rows is found out.
    public var remaining: String
    /// The most rows one repetition changes.
    public var size: Int
    /// How long to wait between repetitions.
    public var pause: Duration?

    /// Repetitions of at most `size` rows.
    public init(remaining: String, size: Int, pause: Duration? = nil) {
        self.remaining = remaining
        self.size = size
        self.pause = pause
    }
}
