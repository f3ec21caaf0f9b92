#if SQLite
    internal import CSQLite
    internal import Glibc

    /// The clock of a connection: ends a statement that runs or waits too long, or that was asked to stop.
    ///
    /// Used on the connection's thread alone, also by the library's callbacks, which run inside its calls.
    final class SQLiteWatch {
        private let interrupter: SQLiteInterrupter
        private let lockTimeout: Duration
        private let statementTimeout: Duration
        private var deadline: ContinuousClock.Instant?
        private var waitingSince: ContinuousClock.Instant?
        /// Whether the statement was ended because its time was over.
        private(set) var isExpired = false

        init(interrupter: SQLiteInterrupter, lockTimeout: Duration, statementTimeout: Duration) {
            self.interrupter = interrupter
            self.lockTimeout = lockTimeout
            self.statementTimeout = statementTimeout
        }

        /// Starts the time of one statement.
        func start() {
            isExpired = false
            waitingSince = nil
            deadline = statementTimeout > .zero ? ContinuousClock.now + statementTimeout : nil
        }

        /// Whether the statement has to end now.
        var isOver: Bool {
            if interrupter.isRequested { return true }
            if let deadline, ContinuousClock.now >= deadline {
                isExpired = true
                return true
            }
            return false
        }

        /// What happened to a statement that was ended, if it was.
        var reason: SQLiteFailure? {
            if isExpired {
                return SQLiteFailure(
                    code: SQLITE_INTERRUPT,
                    message: "the statement ran longer than \(statementTimeout)"
                )
            }
            if interrupter.isRequested {
                return SQLiteFailure(code: SQLITE_INTERRUPT, message: "the statement was interrupted")
            }
            return nil
        }

        /// Hangs the watch on `database`, which must not outlive it.
        func attach(to database: OpaquePointer) {
            let context = Unmanaged.passUnretained(self).toOpaque()
            // Every thousand steps of SQLite's virtual machine: some ten thousand times a second.
            sqlite3_progress_handler(
                database,
                1000,
                { context in
                    guard let context else { return 0 }
                    return Unmanaged<SQLiteWatch>.fromOpaque(context).takeUnretainedValue().isOver ? 1 : 0
                },
                context
            )
            sqlite3_busy_handler(
                database,
                { context, attempt in
                    guard let context else { return 0 }
                    return Unmanaged<SQLiteWatch>.fromOpaque(context).takeUnretainedValue().wait(attempt) ? 1 : 0
                },
                context
            )
        }

        /// Waits a little for another connection's lock; false when it has taken too long.
        private func wait(_ attempt: Int32) -> Bool {
            let now = ContinuousClock.now
            if attempt == 0 { waitingSince = now }
            guard now - (waitingSince ?? now) < lockTimeout, !isOver else { return false }
            usleep(UInt32(min(50, 1 + 2 * attempt)) * 1000)
            return true
        }
    }
#endif
