#if MySQL
    internal import Glibc
    internal import Synchronization

    /// Ends the wait for a server that does not answer: shuts the session's socket down, so that the library's read or
    /// write returns.
    ///
    /// The library has a read timeout of its own, but one for all statements alike, which it starts again with every
    /// packet. The socket is a duplicate, so that its number cannot meanwhile be that of another file.
    final class MySQLBreaker: Sendable {
        private struct State {
            var socket: Int32?
            /// The number of the call that runs, counted from 1; nil while none runs.
            var running: Int?
            var calls = 0
            var isBroken = false
        }

        private let state: Mutex<State>

        /// - Parameter socket: the session's; nil where there is none to shut down.
        init(socket: Int32?) {
            state = Mutex(State(socket: socket.map { fcntl($0, F_DUPFD_CLOEXEC, 0) }.flatMap { $0 < 0 ? nil : $0 }))
        }

        deinit { close() }

        /// Whether the session was given up.
        var isBroken: Bool { state.withLock { $0.isBroken } }

        /// A call begins.
        ///
        /// - Returns: its number.
        func start() -> Int {
            state.withLock {
                $0.calls += 1
                $0.running = $0.calls
                return $0.calls
            }
        }

        /// The call has ended.
        func end() { state.withLock { $0.running = nil } }

        /// Gives the session up, if the call of that number still runs.
        func breakOff(_ call: Int) {
            state.withLock { state in
                guard state.running == call else { return }
                state.isBroken = true
                if let socket = state.socket { _ = shutdown(socket, Int32(SHUT_RDWR)) }
            }
        }

        /// Nothing is shut down from now on; harmless when called twice.
        func close() {
            state.withLock { state in
                if let socket = state.socket { _ = Glibc.close(socket) }
                state.socket = nil
            }
        }
    }
#endif
