/// An update of rows that are there already.
public struct Backfill: Hashable, Sendable {
    /// The table.
    public var table: TableName
    /// The assignments, in the server's SQL: what stands after `SET`.
    public var assignments: String
    /// Which rows, in the server's SQL; nil for all. With batches the assignments have to make it false.
    public var condition: String?
    /// How many rows one statement updates, each committed by itself; nil for all rows in the revision's transaction.
    public var batch: Int?
    /// How long to wait between batches.
    public var pause: Duration?

    /// An update; of all rows at once by default.
    public init(
        _ table: TableName,
        set assignments: String,
        where condition: String? = nil,
        batch: Int? = nil,
        pause: Duration? = nil
    ) {
        self.table = table
        self.assignments = assignments
        self.condition = condition
        self.batch = batch
        self.pause = pause
    }
}

/// A query that has to return one true value.
public struct Assertion: Hashable, Sendable {
    /// The query.
    public var query: RawStatement
    /// What to say when it does not hold, or nil for the query itself.
    public var message: String?

    /// An assertion.
    public init(_ query: RawStatement, message: String? = nil) {
        self.query = query
        self.message = message
    }
}

/// A program to run beside the database. It gets the target's URL in its environment, never in its arguments.
public struct Program: Hashable, Sendable {
    /// How to take back what a program did.
    public enum Down: Hashable, Sendable {
        /// Nothing was said, so it cannot be taken back.
        case unknown
        /// There is nothing to take back.
        case nothing
        /// This program, with its arguments, takes it back.
        case arguments([String])
    }

    /// The program and its arguments; no shell reads them.
    public var arguments: [String]
    /// How to take back what it did.
    public var down: Down
    /// How long it may run, or nil for as long as it likes.
    public var timeout: Duration?

    /// A program with its arguments.
    public init(_ arguments: [String], down: Down = .unknown, timeout: Duration? = nil) {
        self.arguments = arguments
        self.down = down
        self.timeout = timeout
    }
}
