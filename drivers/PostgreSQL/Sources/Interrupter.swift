#if PostgreSQL
    internal import CLibPQ
    internal import SkeinDriver

    extension StatementInterrupter {
        /// Cancels what `connection` runs (PostgreSQL manual 34.7); the connection may be closed before it.
        ///
        /// libpq's cancel object is made for use from any thread. `PQcancel` waits until the server hangs up, which a
        /// frozen one never does.
        convenience init(_ connection: OpaquePointer) {
            let address = UInt(bitPattern: PQgetCancel(connection))
            self.init(
                request: { _ in
                    guard let cancel = OpaquePointer(bitPattern: address) else { return true }
                    var reason = [CChar](repeating: 0, count: 256)
                    PQcancel(cancel, &reason, Int32(reason.count))
                    return true
                },
                release: { PQfreeCancel(OpaquePointer(bitPattern: address)) }
            )
        }
    }
#endif
