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

        private func busy(_ key: LockKey, _ number: Int64) throws(DriverError) -> DriverError {
            // A key of 64 bits is shown in two halves, with objsubid 1 (manual 54.12).
            let holder = try query(
                [
                    Statement(
                        """
                        SELECT a.pid, a.application_name, a.client_addr::text, (extract(epoch FROM now() - a.query_start))::int8
                        FROM pg_catalog.pg_locks l LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
                        WHERE l.locktype = 'advisory' AND l.objsubid = 1 AND l.granted
                          AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
                          AND l.classid::int8 = (($1::int8 >> 32) & 4294967295) AND l.objid::int8 = ($1::int8 & 4294967295)
                        """,
                        binds: [.integer(number)]
                    )
                ],
                within: SessionSettings.grace
            ).first?.rows.first
            var message = "the lock of \(key.versionTable) is held by another session"
            var hint = "try again"
            if let holder, holder.count == 4, let pid = holder[0].integer {
                message += ": process \(pid)"
                if let name = holder[1].text, !name.isEmpty { message += ", application \(name)" }
                message += holder[2].text.map { ", from \($0)" } ?? ", from the server's own machine"
                if let seconds = holder[3].integer { message += ", whose last statement began \(seconds) s ago" }
                hint = "wait for it, or end it with SELECT pg_terminate_backend(\(pid))"
            }
            return DriverError(.transient, code: "lock_busy", message: message, hint: hint)
        }
    }
#endif
