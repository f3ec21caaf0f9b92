#if PostgreSQL
    internal import CLibPQ
    internal import Glibc
    internal import SkeinDriver

    /// An open connection of libpq, non-blocking and in pipeline mode (manual 34.5). Used on one thread.
    final class PostgreSQLHandle {
        let pointer: OpaquePointer
        private(set) var endpoint: Endpoint
        private(set) var settings: SessionSettings
        let interrupter: StatementInterrupter
        private(set) var isOpen = true
        /// Why the connection cannot be used any more, where it was given up.
        private var end: DriverError?
        /// Who keeps the statement that runs waiting, as far as was asked.
        var holders: String?
        var hasLooked = false

        /// Connects and logs in.
        ///
        /// - Throws: ``DriverError`` of stage `connecting`.
        init(_ endpoint: Endpoint, _ settings: SessionSettings) throws(DriverError) {
            var keys = CStringPack()
            var values = CStringPack()
            for (key, value) in endpoint.keywords(settings) {
                guard !value.utf8.contains(0) else {
                    throw DriverError(
                        .deterministic,
                        stage: .connecting,
                        message: "the connection setting \(key) contains a NUL byte"
                    )
                }
                keys.append(key.utf8)
                values.append(value.utf8)
            }
            keys.append(nil as String.UTF8View?)
            values.append(nil as String.UTF8View?)
            // expand_dbname is 0: a database whose name looks like a URL is not taken apart again.
            let started = keys.withPointers { keys in values.withPointers { PQconnectStartParams(keys, $0, 0) } }
            guard let started else {
                throw DriverError(.connection, stage: .connecting, message: "libpq has no memory for a connection")
            }
            self.endpoint = endpoint
            self.settings = settings
            do {
                try Self.complete(started, endpoint, settings)
            } catch {
                PQfinish(started)
                throw error
            }
            pointer = started
            interrupter = StatementInterrupter(started)
            PQsetErrorVerbosity(started, PQERRORS_DEFAULT)
            PQsetnonblocking(started, 1)
            PQenterPipelineMode(started)
        }

        deinit { close() }

        /// Whether the connection can still be used.
        var isUsable: Bool { isOpen && PQstatus(pointer) == CONNECTION_OK }

        /// Says whose the connection is from now on.
        func serve(_ endpoint: Endpoint, _ settings: SessionSettings) {
            self.endpoint = endpoint
            self.settings = settings
        }

        /// Closes the connection; harmless when called twice.
        func close() {
            guard isOpen else { return }
            isOpen = false
            interrupter.close()
            PQfinish(pointer)
        }

        /// Gives the connection up because of `error`, which whoever uses it later is told of.
        func giveUp(_ error: DriverError) -> DriverError {
            end = error
            close()
            return error
        }

        /// What a call is told that comes after the end.
        func closedError(_ stage: DriverError.Stage) -> DriverError {
            let reason = end.map { ": \($0.message)" } ?? ""
            return DriverError(
                .connection,
                stage: stage,
                code: end?.code ?? "",
                message: "the connection to \(endpoint) is closed\(reason)",
                hint: end?.hint
            )
        }

        /// A setting that the server reported when the session started (manual 34.2, PQparameterStatus).
        func reported(_ name: String) -> String? { PQparameterStatus(pointer, name).map { String(cString: $0) } }

        private static func complete(
            _ connection: OpaquePointer,
            _ endpoint: Endpoint,
            _ settings: SessionSettings
        ) throws(DriverError) {
            skein_silence_notices(connection)
            // Verbose messages carry the error code, which libpq has in no other form before a login.
            PQsetErrorVerbosity(connection, PQERRORS_VERBOSE)
            let limit = endpoint.connectTimeout(settings)
            let deadline = limit.map { ContinuousClock.now + $0 }
            guard PQstatus(connection) != CONNECTION_BAD else {
                throw DriverError(connecting: connection, endpoint: endpoint)
            }
            // "Loop thus: if PQconnectPoll last returned … Start as if it were WRITING" (manual 34.1).
            var state = PGRES_POLLING_WRITING
            while true {
                let events = state == PGRES_POLLING_READING ? POLLIN : POLLOUT
                try wait(for: events, of: PQsocket(connection), until: deadline, endpoint, limit)
                state = PQconnectPoll(connection)
                if state == PGRES_POLLING_OK { return }
                if state == PGRES_POLLING_FAILED { throw DriverError(connecting: connection, endpoint: endpoint) }
            }
        }

        private static func wait(
            for events: Int32,
            of socket: Int32,
            until deadline: ContinuousClock.Instant?,
            _ endpoint: Endpoint,
            _ limit: Duration?
        ) throws(DriverError) {
            while true {
                guard !Task.isCancelled else {
                    throw DriverError(
                        .connection,
                        stage: .connecting,
                        message: "connecting to \(endpoint) was cancelled"
                    )
                }
                if let deadline, let limit, ContinuousClock.now >= deadline {
                    throw .deadline(endpoint, after: limit, sent: false, stage: .connecting)
                }
                // In slices, so that a cancelled task does not wait for the deadline.
                var descriptor = pollfd(fd: socket, events: Int16(events), revents: 0)
                if poll(&descriptor, 1, 100) != 0 { return }
            }
        }
    }
#endif
