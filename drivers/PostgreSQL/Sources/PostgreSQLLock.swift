#if PostgreSQL
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    /// The target's lock: a session's advisory lock (manual 13.3.5), polled.
    ///
    /// A session that blocked in `pg_advisory_lock` would hold a snapshot, and `CREATE INDEX CONCURRENTLY` of whoever
    /// has the lock would wait for it: a deadlock. A session between two polls holds nothing.
    extension PostgreSQLConnection {
        func lock(_ key: LockKey, timeout: Duration) async throws(DriverError) {
            let number = try number(of: key)
            if locals != nil {
                return try await lockPooled(TransactionLock(key: key, number: number, timeout: timeout))
            }
            let deadline = ContinuousClock.now + timeout
            var pause = Duration.milliseconds(100)
            while true {
                let patience = max(.zero, deadline - ContinuousClock.now) + SessionSettings.grace
                let result = try query(
                    [Statement("SELECT pg_try_advisory_lock($1::int8)", binds: [.integer(number)])],
                    within: patience
                )
                if result.first?.rows.first?.first == .bool(true) { return }
                let left = deadline - ContinuousClock.now
                guard left > .zero, !Task.isCancelled else { throw try busy(key, number) }
                // With jitter, so that runners that started together do not poll together.
                try? await Task.sleep(for: min(left, pause * Double.random(in: 0.75...1.25)))
                pause = min(pause * 1.5, .seconds(1))
            }
        }

        func unlock(_ key: LockKey) async throws(DriverError) {
            if locals != nil {
                transactionLock = nil
                return
            }
            let number = try number(of: key)
            let result = try query(
                [Statement("SELECT pg_advisory_unlock($1::int8)", binds: [.integer(number)])],
                within: settings.ownDeadline
            )
            guard result.first?.rows.first?.first == .bool(true) else {
                throw DriverError(
                    .deterministic,
                    code: "lock_lost",
                    message: "this session did not hold the lock of \(key.versionTable) any more",
                    hint:
                        "something between here and the server hands sessions to others, or a statement released all locks"
                )
            }
        }

        func holders(of key: LockKey) async throws(DriverError) -> [LockHolder] {
            let search = PostgreSQLHolders.advisory(try number(of: key))
            return PostgreSQLHolders.read(try query([search], within: settings.ownDeadline).first?.rows ?? [])
        }

        private func number(of key: LockKey) throws(DriverError) -> Int64 {
            guard let schema = key.versionTable.schema?.text ?? schema else {
                throw DriverError(
                    .deterministic,
                    code: SQLState.invalidSchemaName,
                    message: "the search path of \(handle.endpoint) names no schema that exists",
                    hint: "add ?schema= to the URL"
                )
            }
            return Digest(of: "skein:v1:\(schema).\(key.versionTable.name)").prefix64
        }

        /// The lock is taken: by whom, as far as the user may see other sessions.
        func busy(_ key: LockKey, _ number: Int64) throws(DriverError) -> DriverError {
            let rows = try query([PostgreSQLHolders.advisory(number)], within: SessionSettings.grace).first?.rows ?? []
            let holders = PostgreSQLHolders.read(rows)
            return DriverError(
                .transient,
                code: "lock_busy",
                message: "the lock of \(key.versionTable) is held by "
                    + (holders.isEmpty ? "another session" : holders.map(\.description).joined(separator: "; ")),
                hint: "another run of Skein works here; \(PostgreSQLHolders.advice(rows))"
            )
        }
    }
#endif
