/// A SQLite database file, looked into with the `sqlite3` shell.
public struct SQLiteFile: Sendable {
    /// Where the file is, or will be.
    public let path: String

    /// A database in the file at `path`, which need not exist yet.
    public init(_ path: String) { self.path = path }

    /// Runs SQL through `sqlite3`; creates the file when it is not there.
    ///
    /// - Returns: a line for each row, its columns separated by `|`, NULL as nothing; no newline at the end.
    /// - Throws: `CommandFailed` with what `sqlite3` said.
    @discardableResult
    public func query(_ sql: String) throws -> String {
        try outputOfClient(["sqlite3", "-batch", "-bail", "-init", "/dev/null", path], input: sql)
    }
}
