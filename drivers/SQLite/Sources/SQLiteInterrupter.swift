#if SQLite
    internal import CSQLite
    internal import Synchronization

    /// The one thing another thread may do to a connection: ask it to stop.
    ///
    /// `sqlite3_interrupt()` may be called from any thread as long as the connection is not closed meanwhile
    /// (https://sqlite.org/c3ref/interrupt.html), so it is called, and the connection disarmed, under one mutex.
    final class SQLiteInterrupter: Sendable {
        private struct State {
            /// The address of the `sqlite3` object; 0 when there is none.
            var database: UInt = 0
            var isRunning = false
            var isRequested = false
        }

        private let state = Mutex(State())

        func arm(_ database: OpaquePointer) {
            let address = UInt(bitPattern: database)
            state.withLock { $0.database = address }
        }

        func disarm() {
            state.withLock { $0.database = 0 }
        }

        /// Marks the start of work that ``request()`` may stop.
        func start() {
            state.withLock {
                $0.isRunning = true
                $0.isRequested = false
            }
        }

        func finish() {
            state.withLock { $0.isRunning = false }
        }

        /// Whether the work that runs was asked to stop.
        var isRequested: Bool { state.withLock { $0.isRunning && $0.isRequested } }

        /// Asks the work that runs to stop; nothing when none runs.
        func request() {
            state.withLock { state in
                guard state.isRunning else { return }
                state.isRequested = true
                if let database = OpaquePointer(bitPattern: state.database) { sqlite3_interrupt(database) }
            }
        }
    }
#endif
