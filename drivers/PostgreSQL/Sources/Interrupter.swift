#if PostgreSQL
    internal import CLibPQ
    internal import Glibc

    /// Stops the statement of one connection from any thread (PostgreSQL manual 34.7).
    ///
    /// `@unchecked Sendable` is safe because `request` and `isArmed` are touched under `mutex` alone, and libpq's cancel
    /// object is made for use from any thread.
    final class Interrupter: @unchecked Sendable {
        private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
        private var request: OpaquePointer?
        private var isArmed = false

        /// Makes the cancel object of `connection`; the connection may be closed before it.
        init(_ connection: OpaquePointer) {
            pthread_mutex_init(mutex, nil)
            request = PQgetCancel(connection)
        }

        deinit {
            disconnect()
            pthread_mutex_destroy(mutex)
            mutex.deallocate()
        }

        /// A statement runs from now on.
        func arm() { locked { isArmed = true } }

        /// No statement runs any more. Waits for an interrupt on its way, so that it cannot hit the next statement.
        func disarm() { locked { isArmed = false } }

        /// Asks the server to stop what runs; nothing when nothing runs.
        func interrupt() {
            locked {
                guard isArmed, let request else { return }
                var reason = [CChar](repeating: 0, count: 256)
                PQcancel(request, &reason, Int32(reason.count))
            }
        }

        /// Interrupts do nothing from now on.
        func disconnect() {
            locked {
                if let request { PQfreeCancel(request) }
                request = nil
            }
        }

        private func locked(_ body: () -> Void) {
            pthread_mutex_lock(mutex)
            body()
            pthread_mutex_unlock(mutex)
        }
    }
#endif
