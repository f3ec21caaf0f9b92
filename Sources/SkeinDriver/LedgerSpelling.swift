public import SkeinSQL

/// How the database of a ledger is spoken to: a database that Skein alone writes to, from any number of processes.
public protocol LedgerSpelling: Sendable {
    /// An expression for the time by the database's clock as the statement runs, in whole milliseconds since the
    /// beginning of 1970.
    var now: String { get }
    /// What every session is told first.
    var setup: [Statement] { get }
    /// What follows a query so that nobody changes its rows before the transaction ends. Where only one transaction
    /// writes at a time, it and the two below are empty.
    var forShare: String { get }
    /// What follows a query so that nobody changes or shares its rows before the transaction ends.
    var forUpdate: String { get }
    /// The same, leaving out the rows that another transaction holds.
    var forUpdateSkipLocked: String { get }
}

extension Dialect {
    /// None: a ledger needs transactions that hold its tables' definitions too, and rows that can be skipped.
    public var ledger: (any LedgerSpelling)? { nil }
}
