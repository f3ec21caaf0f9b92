#if PostgreSQL
    internal import CLibPQ
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    /// Who holds a lock, from the server's list of sessions. A user who may not see a session gets its number alone.
    enum PostgreSQLHolders {
        /// Those whom the session `pid` waits for (`pg_blocking_pids`, manual 9.27). A prepared transaction has number 0.
        static func blocking(_ pid: String) -> Statement {
            Statement(
                """
                SELECT p.pid, \(columns) FROM unnest(pg_catalog.pg_blocking_pids($1::int4)) AS p (pid)
                LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = p.pid ORDER BY a.xact_start LIMIT 3
                """,
                binds: [.text(pid)]
            )
        }

        /// Those who hold the advisory lock of `number`. A key of 64 bits is shown in two halves, with objsubid 1
        /// (manual 54.12).
        static func advisory(_ number: Int64) -> Statement {
            Statement(
                """
                SELECT l.pid, \(columns) FROM pg_catalog.pg_locks l
                LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
                WHERE l.locktype = 'advisory' AND l.objsubid = 1 AND l.granted
                  AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
                  AND l.classid::int8 = (($1::int8 >> 32) & 4294967295) AND l.objid::int8 = ($1::int8 & 4294967295)
                """,
                binds: [.integer(number)]
            )
        }

        private static let columns = """
            a.application_name, a.usename::text, a.client_addr::text, a.client_port, a.state, \
            extract(epoch FROM clock_timestamp() - coalesce(a.xact_start, a.backend_start))::int8, \
            a.xact_start IS NOT NULL, a.query
            """

        /// The holders in the rows of ``blocking(_:)`` or ``advisory(_:)``.
        static func read(_ rows: [[Value]]) -> [LockHolder] {
            rows.compactMap { row in
                guard row.count == 9, let pid = row[0].integer else { return nil }
                if pid == 0 { return LockHolder(session: "a prepared transaction (see pg_prepared_xacts)") }
                var holder = LockHolder(session: "process \(pid)", application: row[1].text, user: row[2].text)
                // A Unix socket has the port -1 (manual, pg_stat_activity).
                holder.origin = row[3].text ?? (row[4].integer == -1 ? "the server's own machine" : nil)
                if let state = row[5].text, let seconds = row[6].integer {
                    let what = row[7] == .bool(true) ? "in a transaction that began" : "in a session that began"
                    holder.activity = "\(state.replacing("in transaction", with: "")) \(what) \(seconds) s ago"
                        .replacing("  ", with: " ")
                }
                if let query = row[8].text, query != "<insufficient privilege>" {
                    holder.statement = SQLText.outline(query, lexicon: PostgreSQLDialect.lexicon)
                }
                return holder
            }
        }

        /// What to do about `holders`.
        static func hint(_ holders: [LockHolder], _ rows: [[Value]]) -> String? {
            holders.sentence.map { "\($0); \(advice(rows))" }
        }

        /// How to get rid of the first of them.
        static func advice(_ rows: [[Value]]) -> String {
            guard let pid = rows.first?.first?.integer, pid != 0 else { return "wait for it" }
            return "wait for it, or end it with SELECT pg_terminate_backend(\(pid))"
        }
    }

    extension PostgreSQLHandle {
        /// Asks, over a second connection that is closed at once, whom this session waits for. That session begins no
        /// transaction of its own, so that no concurrent index build ever waits for it.
        ///
        /// - Returns: what to tell; nil when it waits for nobody or that cannot be told.
        func lookForHolders() -> String? {
            var endpoint = endpoint
            endpoint.options["connect_timeout"] = nil
            var quick = settings
            quick.connectTimeout = .seconds(2)
            guard let second = try? PostgreSQLHandle(endpoint, quick) else { return nil }
            defer { second.close() }
            // A URL may name several servers.
            guard address == second.address else { return nil }
            let replies = try? second.exchange(
                [[PostgreSQLHolders.blocking(String(PQbackendPID(pointer)))]],
                Patience(limit: .seconds(2))
            )
            guard case .result(let result, _)? = replies?.first?.first else { return nil }
            return PostgreSQLHolders.hint(PostgreSQLHolders.read(result.rows), result.rows)
        }

        private var address: [String?] {
            [PQhost(pointer), PQhostaddr(pointer), PQport(pointer)].map { $0.map { String(cString: $0) } }
        }
    }
#endif
