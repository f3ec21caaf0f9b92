#if PostgreSQL
    internal import CLibPQ
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    /// A connection to PostgreSQL.
    actor PostgreSQLConnection: Connection {
        enum TransactionState {
            case none
            /// Begun, but not told to the server yet: BEGIN travels with the first statements.
            case pending
            case open
        }

        private let thread: ConnectionThread
        nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }
        nonisolated let dialect: any Dialect
        nonisolated private let interrupter: StatementInterrupter
        nonisolated let sessionID: String
        /// The settings of each transaction, behind a pooler; nil where they are the session's.
        let locals: Statement?
        /// The lock that each transaction begins with, behind a pooler.
        var transactionLock: TransactionLock?
        let handle: PostgreSQLHandle
        private(set) var settings: SessionSettings
        /// The schema that unqualified names mean; nil when the search path names none that exists.
        private(set) var schema: String?
        private let users: PostgreSQLSession.Users
        /// Whether something ran that a reset may not undo.
        private var mayRemember = false
        var transaction = TransactionState.none

        /// Connects, sets the session up and detects the flavour, all on the connection's own thread.
        static func open(
            _ endpoint: Endpoint,
            _ settings: SessionSettings
        ) async throws(DriverError) -> PostgreSQLConnection {
            let thread = ConnectionThread()
            do {
                return try await Connector(thread: thread).connect(endpoint, settings)
            } catch {
                thread.stop()
                throw error
            }
        }

        /// Connects before there is a connection, on the thread that the connection will have.
        private actor Connector {
            private let thread: ConnectionThread
            nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

            init(thread: ConnectionThread) { self.thread = thread }

            func connect(
                _ endpoint: Endpoint,
                _ settings: SessionSettings
            ) throws(DriverError) -> PostgreSQLConnection {
                let start = ContinuousClock.now
                let handle = try PostgreSQLHandle(endpoint, settings)
                // What is left of the time to connect, and a little more.
                let limit = endpoint.connectTimeout(settings).map { limit in
                    max(.zero, limit - (ContinuousClock.now - start)) + SessionSettings.grace
                }
                let session = try PostgreSQLSession.start(handle, settings, limit: limit ?? settings.ownDeadline)
                return PostgreSQLConnection(thread, handle, session, settings)
            }
        }

        private init(
            _ thread: ConnectionThread,
            _ handle: sending PostgreSQLHandle,
            _ session: PostgreSQLSession,
            _ settings: SessionSettings
        ) {
            self.thread = thread
            interrupter = handle.interrupter
            sessionID = session.id
            locals = session.locals
            dialect = session.dialect
            schema = session.schema
            users = session.users
            self.settings = settings
            self.handle = handle
        }

        func run(_ batch: [Statement]) async throws(DriverError) -> [ResultSet] {
            try refuseCopy(batch)
            mayRemember = mayRemember || batch.contains(where: \.mayBeRemembered)
            if transaction == .none { return try await locals == nil ? runOutside(batch) : runOutsidePooled(batch) }
            if transaction == .pending, locals != nil { try await openPooled() }
            return try runInside(batch)
        }

        /// Everything in one flight; BEGIN goes first where the server has not heard of it.
        func runInside(_ batch: [Statement]) throws(DriverError) -> [ResultSet] {
            let opening = transaction == .pending ? [Statement(begin)] : []
            transaction = .open
            var replies = try exchange([opening + batch], inTransaction: true).first ?? []
            if !opening.isEmpty, case .failure(let error)? = replies.first { throw error }
            replies.removeFirst(opening.count)
            let results = try results(of: replies, batch, startingAt: 0)
            guard PQtransactionStatus(handle.pointer) == PQTRANS_INTRANS else {
                transaction = .none
                throw DriverError(
                    .deterministic,
                    message: "a statement ended the transaction that Skein had begun",
                    hint: "take COMMIT, ROLLBACK and the like out of the revision"
                )
            }
            return results
        }

        /// One flight a statement, so that each is committed and none runs after a failure. A session that only reads
        /// commits nothing, and sends everything at once.
        private func runOutside(_ batch: [Statement]) throws(DriverError) -> [ResultSet] {
            if settings.readOnly {
                let replies = try exchange([batch], inTransaction: true).first ?? []
                return try results(of: replies, batch, startingAt: 0)
            }
            var results: [ResultSet] = []
            for (position, statement) in batch.enumerated() {
                let replies: [Reply]
                do {
                    replies = try runAlone(statement)
                } catch {
                    throw error.at(position, statement)
                }
                results += try self.results(of: replies, [statement], startingAt: position)
                guard PQtransactionStatus(handle.pointer) == PQTRANS_IDLE else {
                    _ = try handle.exchange(
                        [[Statement("ROLLBACK")]],
                        Patience(limit: settings.ownLongDeadline)
                    )
                    throw DriverError(
                        .deterministic,
                        message: "a statement began a transaction of its own, which was rolled back",
                        hint: "take BEGIN out of the revision"
                    ).at(position, statement)
                }
            }
            return results
        }

        func begin(foreignKeysOff: Bool) async throws(DriverError) {
            guard transaction == .none else {
                throw DriverError(.deterministic, message: "a transaction has already begun on this connection")
            }
            transaction = .pending
        }

        func commit() async throws(DriverError) {
            let state = transaction
            transaction = .none
            guard state == .open else { return }
            let replies: [Reply]
            let wasUsable = handle.isUsable
            do {
                replies =
                    try handle.exchange([[Statement("COMMIT")]], Patience(limit: settings.statementDeadline)).first
                    ?? []
            } catch {
                var error = error
                error.mayHaveExecuted = wasUsable && error.errorClass == .connection
                throw error
            }
            switch replies.first {
            case .failure(let error): throw error
            case .result(_, let tag) where tag == "COMMIT": return
            default:
                // COMMIT of a failed transaction rolls back and reports no error (manual, COMMIT).
                throw DriverError(
                    .deterministic,
                    message: "the transaction had failed and was rolled back instead of committed"
                )
            }
        }

        func rollback() async throws(DriverError) {
            let state = transaction
            transaction = .none
            // Without a connection the server rolls back by itself.
            guard state == .open, handle.isUsable else { return }
            guard PQtransactionStatus(handle.pointer) != PQTRANS_IDLE else { return }
            let replies =
                try handle.exchange(
                    [[Statement("ROLLBACK")]],
                    Patience(limit: settings.ownLongDeadline)
                ).first ?? []
            if case .failure(let error)? = replies.first { throw error }
        }

        func renew(_ endpoint: Endpoint, _ settings: SessionSettings) async throws(DriverError) {
            guard locals == nil, !mayRemember, transaction == .none, handle.isUsable,
                PQtransactionStatus(handle.pointer) == PQTRANS_IDLE
            else { throw PostgreSQLSession.notRenewed(handle.endpoint) }
            handle.serve(endpoint, settings)
            let session = try PostgreSQLSession.start(
                handle,
                settings,
                limit: endpoint.connectTimeout(settings) ?? settings.ownDeadline,
                renewing: users
            )
            self.settings = settings
            schema = session.schema
        }

        nonisolated func interrupt() { interrupter.interrupt() }

        func close() async {
            handle.close()
            thread.stop()
        }

        /// Runs queries of the driver's own in one flight.
        ///
        /// - Parameter limit: how long the server may take over one of them.
        func query(_ statements: [Statement], within limit: Duration) throws(DriverError) -> [ResultSet] {
            // Within a transaction its settings are there already.
            let lead = transaction == .open ? [] : [locals].compactMap { $0 }
            let replies = try exchange([lead + statements], inTransaction: true, Patience(limit: limit)).first ?? []
            if !lead.isEmpty, case .failure(let error)? = replies.first { throw error }
            return try results(of: Array(replies.dropFirst(lead.count)), statements, startingAt: 0)
        }

        /// Runs one statement outside of a transaction.
        private func runAlone(_ statement: Statement) throws(DriverError) -> [Reply] {
            guard let build = ConcurrentIndexBuild(statement, PostgreSQLDialect.lexicon) else {
                return try exchange([[statement]], inTransaction: false).first ?? []
            }
            try dropInvalidLeftover(of: build)
            let limit = settings.lockTimeout.milliseconds
            let flights = try exchange(
                [
                    [Statement("SET lock_timeout = 0")], [statement], [Statement("SET lock_timeout = \(limit)")],
                ],
                inTransaction: false,
                patience(concurrently: true)
            )
            let replies = flights.count == 3 ? flights[1] : []
            if case .failure? = replies.first { try? dropInvalidLeftover(of: build) }
            return replies
        }

        /// Drops an index of this name that an earlier build left behind invalid, unless somebody is building it.
        ///
        /// `CREATE INDEX CONCURRENTLY` that fails leaves such an index (manual, CREATE INDEX, "Building Indexes
        /// Concurrently"), and with `IF NOT EXISTS` the next try would take it for a good one.
        private func dropInvalidLeftover(of build: ConcurrentIndexBuild) throws(DriverError) {
            guard let search = build.search else { return }
            let found = try query([search], within: settings.ownDeadline).first?.rows.first?.first?.text
            guard let found else { return }
            let replies = try exchange([[Statement("DROP INDEX CONCURRENTLY \(found)")]], inTransaction: false)
            if case .failure(let error)? = replies.first?.first { throw error }
        }

        /// How long a statement may take, and when to look whom it waits for: shortly before that wait comes to its end.
        private func patience(concurrently: Bool = false) -> Patience {
            // A pooler's number of a process means nothing to the server.
            guard locals == nil else { return Patience(limit: settings.statementDeadline) }
            let usesLockTimeout = !concurrently && settings.lockTimeout > .zero
            let wait = usesLockTimeout ? settings.lockTimeout : settings.statementTimeout
            return Patience(
                limit: settings.statementDeadline,
                lookAfter: wait > .zero ? wait - min(wait / 2, .milliseconds(750)) : nil
            )
        }

        func exchange(
            _ segments: [[Statement]],
            inTransaction: Bool,
            _ patience: Patience? = nil
        ) throws(DriverError) -> [[Reply]] {
            let wasUsable = handle.isUsable
            do {
                return try handle.exchange(segments, patience ?? self.patience())
            } catch {
                var error = error
                // A broken connection undoes a transaction; alone, a statement may have gone through.
                if error.errorClass == .connection { error.mayHaveExecuted = wasUsable && !inTransaction }
                throw error
            }
        }

        func results(
            of replies: [Reply],
            _ batch: [Statement],
            startingAt start: Int
        ) throws(DriverError) -> [ResultSet] {
            var results: [ResultSet] = []
            for (position, (reply, statement)) in zip(replies, batch).enumerated() {
                switch reply {
                case .failure(let error): throw error.at(start + position, statement)
                case .skipped:
                    throw DriverError(.deterministic, message: "the statement was skipped").at(
                        start + position,
                        statement
                    )
                case .result(let result, _):
                    if let expected = statement.expectedRows, expected != result.affectedRows {
                        throw DriverError(
                            .deterministic,
                            code: "expected_rows",
                            message: "expected \(expected) rows to be changed, but \(result.affectedRows) were"
                        ).at(start + position, statement)
                    }
                    results.append(result)
                }
            }
            return results
        }

        private func refuseCopy(_ batch: [Statement]) throws(DriverError) {
            for (position, statement) in batch.enumerated() where statement.copiesWithClient(PostgreSQLDialect.lexicon)
            {
                throw DriverError(
                    .deterministic,
                    message: "COPY from or to the client cannot run here",
                    hint: "use INSERT, or COPY with a file of the server"
                ).at(position, statement)
            }
        }

        /// READ COMMITTED whatever the database's default: a stricter level fails where DDL and traffic meet.
        var begin: String {
            "BEGIN ISOLATION LEVEL READ COMMITTED" + (settings.readOnly ? " READ ONLY" : "")
        }
    }

    extension DriverError {
        /// The error of a statement of a batch.
        func at(_ position: Int, _ statement: Statement) -> DriverError {
            var error = self
            error.statementIndex = position
            error.sql = statement.sql
            return error
        }
    }

    extension Duration {
        /// Whole milliseconds, rounded up.
        var milliseconds: Int64 {
            components.seconds * 1000 + (components.attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
        }
    }
#endif
