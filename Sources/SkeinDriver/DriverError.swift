/// What a server or client library said when something went wrong, as facts.
public struct DriverError: Error, Hashable, Sendable {
    /// What can be done about an error.
    public enum Class: String, Hashable, Sendable {
        /// Nothing was done and a later try may succeed: lock timeout, deadlock, busy, too many connections.
        case transient
        /// A later try fails the same way: syntax, a constraint, a missing object, a refused password.
        case deterministic
        /// The connection was not made, or was lost.
        case connection
    }

    /// What the driver was doing.
    public enum Stage: String, Hashable, Sendable {
        /// Reading the URL or its options.
        case configuration
        /// Connecting, logging in and setting the session up.
        case connecting
        /// Running a statement, inspecting or locking.
        case running
    }

    /// What can be done about it.
    public var errorClass: Class
    /// What the driver was doing.
    public var stage: Stage
    /// SQLSTATE on PostgreSQL, the error number elsewhere; empty where there is none.
    public var code: String
    /// The server's message, without secrets.
    public var message: String
    /// The server's detail. It may quote rows, so reports leave it out unless asked.
    public var detail: String?
    /// What to do about it, by the server or by Skein.
    public var hint: String?
    /// The statement that failed: its place in the batch, from 0.
    public var statementIndex: Int?
    /// The statement that failed.
    public var sql: String?
    /// The character of `sql` at which the server gave up, from 1.
    public var position: Int?
    /// Whether the statement, or a commit, may have taken effect all the same.
    public var mayHaveExecuted: Bool
    /// Whether the error says that a table is not there. The version table is asked for without looking first.
    public var isMissingTable: Bool
    /// Whether the error says that the session, or the database, lets nothing be written.
    public var refusesWriting: Bool

    /// An error; what is not given is not known.
    public init(
        _ errorClass: Class,
        stage: Stage = .running,
        code: String = "",
        message: String,
        detail: String? = nil,
        hint: String? = nil,
        statementIndex: Int? = nil,
        sql: String? = nil,
        position: Int? = nil,
        mayHaveExecuted: Bool = false,
        isMissingTable: Bool = false,
        refusesWriting: Bool = false
    ) {
        self.errorClass = errorClass
        self.stage = stage
        self.code = code
        self.message = message
        self.detail = detail
        self.hint = hint
        self.statementIndex = statementIndex
        self.sql = sql
        self.position = position
        self.mayHaveExecuted = mayHaveExecuted
        self.isMissingTable = isMissingTable
        self.refusesWriting = refusesWriting
    }
}

extension DriverError: CustomStringConvertible {
    /// The message with its code; never row data.
    public var description: String {
        code.isEmpty ? message : "\(message) [\(code)]"
    }
}
