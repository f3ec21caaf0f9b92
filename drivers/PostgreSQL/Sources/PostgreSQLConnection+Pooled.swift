#if PostgreSQL
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    /// The lock that each transaction takes for itself.
    struct TransactionLock {
        var key: LockKey
        var number: Int64
        /// How long each transaction may wait for it.
        var timeout: Duration
    }

    /// Behind a connection pooler the next transaction may run in another session of the server. So nothing is set and
    /// nothing locked in a session: settings and the lock are those of one transaction, and everything is one.
    extension PostgreSQLConnection {
        /// Begins a transaction on the server, with its settings and the target's lock, polled.
        func openPooled() async throws(DriverError) {
            let deadline = ContinuousClock.now + (transactionLock?.timeout ?? .zero)
            var pause = Duration.milliseconds(100)
            while true {
                var opening = [Statement(begin)] + [locals].compactMap { $0 }
                if let transactionLock {
                    opening.append(
                        Statement(
                            "SELECT pg_try_advisory_xact_lock($1::int8)",
                            binds: [.integer(transactionLock.number)]
                        )
                    )
                }
                let replies = try exchange([opening], inTransaction: true).first ?? []
                transaction = .open
                let results: [ResultSet]
                do {
                    results = try self.results(of: replies, opening, startingAt: 0)
                } catch {
                    try await rollback()
                    // None of these statements is the caller's.
                    var error = error
                    error.statementIndex = nil
                    error.sql = nil
                    throw error
                }
                guard let lock = transactionLock, results.last?.rows.first?.first != .bool(true) else { return }
                // Whoever waits within a transaction may keep a concurrent index build of another session waiting.
                try await rollback()
                let left = deadline - ContinuousClock.now
                guard left > .zero, !Task.isCancelled else { throw try busy(lock.key, lock.number) }
                try? await Task.sleep(for: min(left, pause * Double.random(in: 0.75...1.25)))
                pause = min(pause * 1.5, .seconds(1))
            }
        }

        /// Each statement in a transaction of its own; with the lock, once there is one. A session that only reads sends
        /// everything at once.
        func runOutsidePooled(_ batch: [Statement]) async throws(DriverError) -> [ResultSet] {
            for (position, statement) in batch.enumerated() where statement.transaction == .outside {
                throw DriverError(
                    .deterministic,
                    code: "pooled",
                    message: "a statement that cannot run in a transaction cannot run through a connection pooler",
                    hint: "give the server's own URL, as direct_url of its server in the fleet file"
                ).at(position, statement)
            }
            if settings.readOnly { return try query(batch, within: settings.ownLongDeadline) }
            var results: [ResultSet] = []
            for (position, statement) in batch.enumerated() {
                do {
                    try await begin(foreignKeysOff: false)
                    try await openPooled()
                    results += try runInside([statement])
                    try await commit()
                } catch {
                    try? await rollback()
                    throw error.at(position, statement)
                }
            }
            return results
        }

        /// Notes the lock for the transactions to come, and waits until it is free.
        func lockPooled(_ lock: TransactionLock) async throws(DriverError) {
            transactionLock = lock
            do {
                try await openPooled()
                try await rollback()
            } catch {
                transactionLock = nil
                throw error
            }
        }
    }
#endif
