#if MySQL
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    extension MySQLConnection {
        /// Polls `GET_LOCK(…, 0)`: a waiting call would be one more session that waits for a lock, invisibly.
        func lock(_ key: LockKey, timeout: Duration) async throws(DriverError) {
            let name = try lockName(key)
            let clock = ContinuousClock()
            let deadline = clock.now + timeout
            var pause = Duration.milliseconds(50)
            while true {
                let patience = max(.zero, deadline - clock.now) + SessionSettings.grace
                // The second column tells whether the session that has the lock is this one: behind a proxy that
                // spreads statements over sessions it may be another.
                let row =
                    try execute(
                        Statement("SELECT GET_LOCK('\(name)', 0), IS_USED_LOCK('\(name)') = CONNECTION_ID()"),
                        limit: patience
                    ).rows.first ?? []
                guard row.count == 2, let taken = row[0].integer else {
                    throw DriverError(
                        .deterministic,
                        code: "lock_failed",
                        message: "the server could not give the lock of \(key.versionTable)",
                        hint: "GET_LOCK answered NULL; the server's log may say why"
                    )
                }
                if taken == 1 {
                    if row[1].integer == 1 { return }
                    throw DriverError(
                        .deterministic,
                        code: "lock_failed",
                        message: "the lock of \(key.versionTable) went to another session",
                        hint: "a proxy between here and the server shares sessions; use a URL of the server itself"
                    )
                }
                let left = deadline - clock.now
                if left <= .zero { throw await busy(name, key, timeout) }
                do {
                    try await Task.sleep(for: min(left, pause * Double.random(in: 0.75...1.25)))
                } catch {
                    throw DriverError(
                        .transient,
                        code: "lock_busy",
                        message: "stopped while waiting for the lock of \(key.versionTable)"
                    )
                }
                pause = min(pause * 2, .milliseconds(500))
            }
        }

        func unlock(_ key: LockKey) async throws(DriverError) {
            let name = try lockName(key)
            let row = try execute(own: "SELECT RELEASE_LOCK('\(name)')").rows.first
            if row?.first?.integer != 1 {
                throw DriverError(
                    .deterministic,
                    code: "lock_lost",
                    message: "the lock of \(key.versionTable) was not held by this session",
                    hint: "the connection, or a proxy before the server, may have changed sessions meanwhile"
                )
            }
        }

        func holders(of key: LockKey) async throws(DriverError) -> [LockHolder] {
            try holders(ofLock: try lockName(key), limit: SessionSettings.grace)
        }

        private func holders(ofLock name: String, limit: Duration) throws(DriverError) -> [LockHolder] {
            try execute(
                Statement(
                    """
                    SELECT id, user, host, command, time, LEFT(info, 1000) FROM information_schema.processlist \
                    WHERE id = IS_USED_LOCK('\(name)')
                    """
                ),
                limit: limit
            ).rows.map { holder($0) }
        }

        /// `skein:` and 40 digits, since names are at most 64 characters and belong to the whole server (MySQL 14.14
        /// "Locking Functions"). A server that does not tell the case of database names apart locks without it.
        private func lockName(_ key: LockKey) throws(DriverError) -> String {
            let own = try ownDatabase()
            let text = "\(key.versionTable.schema?.text ?? own.name).\(key.versionTable.name)"
            return Self.lockName(own.foldsCase ? text.lowercased() : text)
        }

        /// The lock's name for `table`, spelled `database.table`.
        static func lockName(_ table: String) -> String {
            "skein:\(Digest(of: "skein:v1:\(table)").hex.prefix(40))"
        }

        /// Who holds the lock, as far as the user may see other sessions.
        private func busy(_ name: String, _ key: LockKey, _ timeout: Duration) async -> DriverError {
            let who = try? holders(ofLock: name, limit: SessionSettings.grace).first
            return DriverError(
                .transient,
                code: "lock_busy",
                message: "the lock of \(key.versionTable) is held by \(who?.description ?? "another session")",
                hint:
                    "another run of Skein works here, and the lock was not given up within \(timeout.inSeconds); wait for it, or look at the connection with SHOW PROCESSLIST"
            )
        }
    }
#endif
