#if MySQL
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    extension MySQLConnection {
        /// The error of a statement that waited for a lock in vain, with who holds the lock. The session itself asks right
        /// after, since no transaction is broken by the timeout (ER_LOCK_WAIT_TIMEOUT undoes the statement alone).
        func explained(_ error: DriverError, _ statement: Statement) -> DriverError {
            guard error.code == "1205" else { return error }
            var failure = error
            let words = "raise the lock timeout, or wait for it, or end it with KILL"
            if let holders = tableHolders(of: statement.sql), let sentence = holders.sentence {
                failure.hint = "\(sentence); \(words)"
            } else if let open = openTransactions(), !open.isEmpty {
                let list = open.map(\.description).joined(separator: "; ")
                failure.hint = "who holds the lock cannot be told, but a transaction is open in \(list); \(words)"
            } else {
                failure.hint =
                    "who holds the lock cannot be told; look with SHOW PROCESSLIST, try again, or raise the lock timeout"
            }
            return failure
        }

        /// Those who hold metadata locks on tables that `sql` names: by the performance schema, where it is on (MySQL
        /// 29.12.13.3), or by MariaDB's plugin `metadata_lock_info`, where it is installed.
        private func tableHolders(of sql: String) -> [LockHolder]? {
            let queries = [
                """
                SELECT t.processlist_id, t.processlist_user, t.processlist_host, t.processlist_command, \
                t.processlist_time, LEFT(t.processlist_info, 1000), m.object_name \
                FROM performance_schema.metadata_locks m \
                JOIN performance_schema.threads t ON t.thread_id = m.owner_thread_id \
                WHERE m.object_type = 'TABLE' AND m.object_schema = DATABASE() AND m.lock_status = 'GRANTED' \
                AND t.processlist_id <> CONNECTION_ID()
                """,
                """
                SELECT p.id, p.user, p.host, p.command, p.time, LEFT(p.info, 1000), l.table_name \
                FROM information_schema.metadata_lock_info l \
                JOIN information_schema.processlist p ON p.id = l.thread_id \
                WHERE l.table_schema = DATABASE() AND l.thread_id <> CONNECTION_ID()
                """,
            ]
            let words = Set(
                ((try? Lexer(sql, lexicon: mysql.lexicon).tokens()) ?? [])
                    .compactMap { $0.unquotedIdentifier(mysql.lexicon)?.lowercased() }
            )
            for query in queries {
                guard let rows = try? execute(Statement(query), limit: SessionSettings.grace).rows else { continue }
                let named = rows.filter { $0.last?.text.map { words.contains($0.lowercased()) } == true }
                var seen: Set<String> = []
                let holders = named.filter { seen.insert($0[0].text ?? "").inserted }.prefix(3).map { holder($0) }
                if !holders.isEmpty { return holders }
            }
            return nil
        }

        /// The sessions with an open transaction in this database, which may hold locks of tables and rows.
        private func openTransactions() -> [LockHolder]? {
            try? execute(
                Statement(
                    """
                    SELECT p.id, p.user, p.host, p.command, p.time, LEFT(p.info, 1000) \
                    FROM information_schema.innodb_trx t \
                    JOIN information_schema.processlist p ON p.id = t.trx_mysql_thread_id \
                    WHERE p.id <> CONNECTION_ID() AND p.db = DATABASE() ORDER BY t.trx_started LIMIT 3
                    """
                ),
                limit: SessionSettings.grace
            ).rows.map { holder($0) }
        }

        /// The holder in a row that begins with a session's number, user, host, command, seconds and statement.
        func holder(_ row: [Value]) -> LockHolder {
            var holder = LockHolder(session: "connection \(row[0].text ?? "?")", user: row[1].text, origin: row[2].text)
            if let command = row[3].text, let seconds = row[4].text {
                // `Sleep` is the server's word for a session between two statements.
                holder.activity = "\(command == "Sleep" ? "idle" : "busy (\(command))") for \(seconds) s"
            }
            holder.statement = row[5].text.map { SQLText.outline($0, lexicon: mysql.lexicon) }
            return holder
        }
    }
#endif
