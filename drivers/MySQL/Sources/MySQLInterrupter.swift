#if MySQL
    internal import Glibc
    internal import SkeinDriver
    internal import SkeinSQL
    internal import Synchronization

    /// Stops the statement that a connection runs, from any thread, over a short connection of its own.
    ///
    /// The handle of the connection is never touched: `KILL QUERY` names the session by its number.
    final class MySQLInterrupter: Sendable {
        private struct State {
            /// The number of the statement that runs, counted from 1; nil while none runs.
            var running: Int?
            var statements = 0
            var startedAt: ContinuousClock.Instant?
            var isDisarmed = false
        }

        private let state = Mutex(State())
        private let endpoint: Endpoint
        private let connectionID: UInt

        init(_ endpoint: Endpoint, connectionID: UInt) {
            self.endpoint = endpoint
            self.connectionID = connectionID
        }

        func statementStarts() {
            state.withLock {
                $0.statements += 1
                $0.running = $0.statements
                $0.startedAt = ContinuousClock().now
            }
        }

        func statementEnded() { state.withLock { $0.running = nil } }

        /// From here on nothing is interrupted: the session's number may soon be another's.
        func disarm() { state.withLock { $0.isDisarmed = true } }

        /// Whether the last statement had been running for `limit`.
        func isOverdue(_ limit: Duration) -> Bool {
            state.withLock { state in state.startedAt.map { ContinuousClock().now - $0 >= limit } ?? false }
        }

        /// Returns at once; the server is asked on a thread of its own, for at most a few seconds.
        func interrupt() {
            guard let statement = state.withLock({ $0.isDisarmed ? nil : $0.running }) else { return }
            DetachedThread.start { [self] in
                kill(statement)
                MySQLSession.threadEnds()
            }
        }

        /// Asks the server over `session` to stop `statement`. A statement that starts meanwhile waits, so that it is
        /// not hit in the other's stead.
        private func kill(_ statement: Int) {
            // Out of reach means that there is nothing to tell the server.
            guard
                let session = try? MySQLSession(
                    endpoint,
                    connectTimeout: .seconds(5),
                    readTimeout: .seconds(5),
                    applicationName: "skein/interrupt"
                )
            else { return }
            state.withLock { state in
                guard state.running == statement, !state.isDisarmed else { return }
                // The statement may have ended just now (ER_NO_SUCH_THREAD), and then there is nothing to stop.
                _ = try? session.run(Statement("KILL QUERY \(connectionID)"))
            }
        }
    }

    /// A thread that ends with its work. A task would wait for the cooperative pool, which may be what hangs.
    private final class DetachedThread: Sendable {
        private let work: @Sendable () -> Void

        private init(_ work: @escaping @Sendable () -> Void) {
            self.work = work
        }

        /// Runs `work` on a thread of its own; does nothing when the system has no thread left.
        static func start(_ work: @escaping @Sendable () -> Void) {
            let context = Unmanaged.passRetained(DetachedThread(work))
            let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
            defer { attributes.deallocate() }
            pthread_attr_init(attributes)
            pthread_attr_setdetachstate(attributes, Int32(PTHREAD_CREATE_DETACHED))
            var thread = pthread_t()
            let body: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { context in
                guard let context else { return nil }
                Unmanaged<DetachedThread>.fromOpaque(context).takeRetainedValue().work()
                return nil
            }
            let status = pthread_create(&thread, attributes, body, context.toOpaque())
            pthread_attr_destroy(attributes)
            if status != 0 { context.release() }
        }
    }
#endif
