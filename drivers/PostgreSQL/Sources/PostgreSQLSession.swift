#if PostgreSQL
    internal import CLibPQ
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    /// A session that is set up: its dialect and its schema.
    struct PostgreSQLSession {
        /// The number of the server's process (`pg_backend_pid()`).
        let id: String
        let dialect: PostgreSQLDialect
        let schema: String?

        /// Sets the session up in one flight and checks that it is what the URL means.
        static func start(
            _ handle: PostgreSQLHandle,
            _ settings: SessionSettings,
            limit: Duration
        ) throws(DriverError) -> PostgreSQLSession {
            let version = PQserverVersion(handle.pointer)
            let flavor = Flavor(
                vendor: PostgreSQLDriver.vendor,
                version: ServerVersion(Int(version / 10000), Int(version % 10000))
            )
            guard flavor.version >= PostgreSQLDriver.oldest else {
                throw failure(
                    "\(handle.endpoint) is PostgreSQL \(flavor.version), which is not supported",
                    hint: "the oldest version that is supported is \(PostgreSQLDriver.oldest)"
                )
            }
            // Reported from version 14 on, without a query.
            if !settings.readOnly, handle.reported("in_hot_standby") == "on" {
                throw failure(
                    "\(handle.endpoint) is a standby, which cannot be written to",
                    code: SQLState.readOnlyTransaction,
                    hint: "connect to the primary, for instance with target_session_attrs=read-write"
                )
            }
            let pid = PQbackendPID(handle.pointer)
            let session = handle.endpoint
            let segments: [[Statement]] = [
                [set(session.sessionVariables(settings), pid: pid)],
                // Apart, because some systems refuse it (manual 20.3.2) and the session is fine without.
                flavor.version >= ServerVersion(14)
                    ? [set([("client_connection_check_interval", "500")], pid: pid)] : [],
                [Statement("SELECT pg_backend_pid(), current_schema()")],
            ]
            let replies = try handle.exchange(segments, limit: limit, stage: .connecting)
            if case .failure(let error)? = replies[0].first { throw error }
            let row: [Value]
            switch replies[2].first {
            case .result(let result, _): row = result.rows.first ?? []
            case .failure(let error): throw error
            default: row = []
            }
            guard row.count == 2, row[0].integer == Int64(pid) else {
                throw failure(
                    "\(handle.endpoint) is reached through a connection pooler",
                    hint:
                        "use the server's own URL: behind a pooler, locks and settings belong to somebody else's session"
                )
            }
            let schema = row[1].text
            if let wanted = session.schema, schema != wanted {
                throw failure(
                    "schema \(wanted) does not exist in \(session)",
                    code: SQLState.invalidSchemaName,
                    hint: "create it, or check that the user may use it"
                )
            }
            return PostgreSQLSession(id: String(pid), dialect: PostgreSQLDialect(flavor: flavor), schema: schema)
        }

        /// Sets variables only if this is the session that libpq was given: behind a pooler they would leak to the
        /// server's next client.
        static func set(_ variables: [(String, String)], pid: Int32) -> Statement {
            Statement(
                "SELECT set_config(v.name, v.value, false) FROM unnest($1::text[], $2::text[]) AS v (name, value)"
                    + " WHERE pg_backend_pid() = $3::int4",
                binds: [
                    .text(arrayLiteral(variables.map(\.0))), .text(arrayLiteral(variables.map(\.1))),
                    .integer(Int64(pid)),
                ]
            )
        }

        private static func failure(_ message: String, code: String = "", hint: String) -> DriverError {
            DriverError(.deterministic, stage: .connecting, code: code, message: message, hint: hint)
        }
    }

    extension Endpoint {
        fileprivate func sessionVariables(_ settings: SessionSettings) -> [(String, String)] {
            var variables = [
                ("lock_timeout", "\(settings.lockTimeout.milliseconds)"),
                ("statement_timeout", "\(settings.statementTimeout.milliseconds)"),
                // A runner that hangs within a transaction must not hold its locks for ever.
                ("idle_in_transaction_session_timeout", "\(settings.statementTimeout.milliseconds)"),
                // So that the server notices a cut network, and frees the locks, in about 90 s.
                ("tcp_keepalives_idle", "60"), ("tcp_keepalives_interval", "10"), ("tcp_keepalives_count", "3"),
                ("TimeZone", "UTC"), ("DateStyle", "ISO, MDY"), ("IntervalStyle", "postgres"),
                ("bytea_output", "hex"), ("extra_float_digits", "1"), ("standard_conforming_strings", "on"),
                ("client_min_messages", "warning"), ("quote_all_identifiers", "off"),
            ]
            if settings.readOnly { variables.append(("default_transaction_read_only", "on")) }
            if let schema {
                variables.append(("search_path", SQLText.quoteIdentifier(schema, quote: "\"")))
            }
            return variables
        }
    }

    /// `elements` as a literal of type `text[]` (manual 8.15.2).
    func arrayLiteral(_ elements: [String]) -> String {
        let quoted = elements.map { element in
            var text = "\""
            for scalar in element.unicodeScalars {
                if scalar == "\"" || scalar == "\\" { text += "\\" }
                text.unicodeScalars.append(scalar)
            }
            return text + "\""
        }
        return "{\(quoted.joined(separator: ","))}"
    }
#endif
