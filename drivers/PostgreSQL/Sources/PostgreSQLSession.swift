#if PostgreSQL
    internal import CLibPQ
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    /// A session that is set up: its dialect and its schema.
    struct PostgreSQLSession {
        /// The number of the server's process (`pg_backend_pid()`); empty behind a pooler, where it changes.
        let id: String
        let dialect: PostgreSQLDialect
        let schema: String
        /// What sets each transaction up, behind a pooler; nil where the session is.
        let locals: Statement?
        let users: Users

        /// Who logged in, and whose rights the session had from its first moment.
        struct Users: Hashable, Sendable {
            var session: String?
            var current: String?
            /// Whether they may ask for the session's origin of replication; who may not ask may not set it.
            var seesOrigin = false
        }

        /// Sets the session up in one flight and checks that it is what the URL means.
        ///
        /// - Parameter users: those of a session that has served another target and is to forget it first; nil for a new one.
        static func start(
            _ handle: PostgreSQLHandle,
            _ settings: SessionSettings,
            limit: Duration,
            renewing users: Users? = nil
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
            let pid = PQbackendPID(handle.pointer)
            let endpoint = handle.endpoint
            var variables = endpoint.sessionVariables(settings, flavor.version)
            // A new session is given its name with the login, unless the URL or the environment has one.
            if users != nil, !endpoint.namesApplication {
                variables.append(("application_name", settings.applicationName))
            }
            let look = Statement(
                """
                SELECT pg_backend_pid(), current_schema(), pg_is_in_recovery(), current_setting('transaction_read_only'), \
                session_user::text, current_user::text, \(mayAskForOrigin(flavor.version))
                """
            )
            let lead = users.map { forgetting(flavor.version, $0) } ?? []
            let locals = endpoint.isPooled ? setLocally(variables) : nil
            let segments: [[Statement]] =
                locals.map { [[$0, look]] } ?? [
                    [set(variables, pid: pid)],
                    // Apart, because some systems refuse it (manual 20.3.2) and the session is fine without.
                    flavor.version >= ServerVersion(14)
                        ? [set([("client_connection_check_interval", "500")], pid: pid)] : [],
                    [look],
                ]
            let all = try handle.exchange(lead + segments, Patience(limit: limit), stage: .connecting)
            if users != nil { try checkForgotten(all.prefix(lead.count), endpoint) }
            let replies = all.dropFirst(lead.count)
            if case .failure(let error)? = replies.first?.first { throw error }
            let row: [Value]
            switch replies.last?.last {
            case .result(let result, _): row = result.rows.first ?? []
            case .failure(let error): throw error
            default: row = []
            }
            guard row.count == 7, endpoint.isPooled || row[0].integer == Int64(pid) else { throw pooled(endpoint) }
            try refuseReadOnly(endpoint, settings, inRecovery: row[2] == .bool(true), setting: row[3].text)
            let found = Users(session: row[4].text, current: row[5].text, seesOrigin: row[6] == .bool(true))
            if let users, users != found { throw notRenewed(endpoint) }
            let schema = try self.schema(row[1].text, endpoint)
            return PostgreSQLSession(
                id: endpoint.isPooled ? "" : String(pid),
                dialect: PostgreSQLDialect(flavor: flavor, isPooled: endpoint.isPooled),
                schema: schema,
                locals: locals,
                users: found
            )
        }

        /// A session that is to change something, on a server or a database that may not be changed.
        private static func refuseReadOnly(
            _ endpoint: Endpoint,
            _ settings: SessionSettings,
            inRecovery: Bool,
            setting: String?
        ) throws(DriverError) {
            if settings.readOnly { return }
            if inRecovery {
                throw failure(
                    "\(endpoint) is a standby, which cannot be written to",
                    code: "read_only",
                    hint: "connect to the primary, for instance with target_session_attrs=read-write"
                )
            }
            if setting == "on" {
                throw failure(
                    "\(endpoint) is set to be read only (default_transaction_read_only)",
                    code: "read_only",
                    hint:
                        "turn that off for the database or the user, or for Skein alone by options=-c%20default_transaction_read_only%3Doff in the URL"
                )
            }
        }

        private static func schema(_ found: String?, _ endpoint: Endpoint) throws(DriverError) -> String {
            if let wanted = endpoint.schema, found != wanted {
                throw failure(
                    "schema \(wanted) does not exist in \(endpoint)",
                    code: SQLState.invalidSchemaName,
                    hint: "create it, or check that the user may use it"
                )
            }
            guard let found else {
                throw failure(
                    "the search path of \(endpoint) names no schema that exists",
                    code: SQLState.invalidSchemaName,
                    hint: "say which schema is meant with schema= in the URL"
                )
            }
            return found
        }

        private static func pooled(_ endpoint: Endpoint) -> DriverError {
            failure(
                "\(endpoint) is connected through a connection pooler: locks and settings would be somebody else's",
                code: "pooled",
                hint:
                    "give the server's own URL (direct_url of a server in a fleet file), or, for revisions that are one transaction each, add pooled=true to the URL"
            )
        }

        /// Sets variables for one transaction.
        static func setLocally(_ variables: [(String, String)]) -> Statement {
            Statement(
                "SELECT set_config(v.name, v.value, true) FROM unnest($1::text[], $2::text[]) AS v (name, value)",
                binds: [.text(arrayLiteral(variables.map(\.0))), .text(arrayLiteral(variables.map(\.1)))]
            )
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

        static func failure(_ message: String, code: String = "", hint: String) -> DriverError {
            DriverError(.deterministic, stage: .connecting, code: code, message: message, hint: hint)
        }
    }

    extension Endpoint {
        /// Whether the URL says that a connection pooler hands each transaction to another session.
        var isPooled: Bool { options[PostgreSQLOption.pooled] == "true" }

        fileprivate func sessionVariables(
            _ settings: SessionSettings,
            _ version: ServerVersion
        ) -> [(String, String)] {
            var variables = [
                ("lock_timeout", "\(settings.lockTimeout.milliseconds)"),
                ("statement_timeout", "\(settings.statementTimeout.milliseconds)"),
                // A runner that hangs within a transaction must not hold its locks for ever.
                ("idle_in_transaction_session_timeout", "\(settings.statementTimeout.milliseconds)"),
                ("TimeZone", "UTC"), ("DateStyle", "ISO, MDY"), ("IntervalStyle", "postgres"),
                ("bytea_output", "hex"), ("extra_float_digits", "1"), ("standard_conforming_strings", "on"),
                ("client_min_messages", "warning"), ("quote_all_identifiers", "off"), ("transform_null_equals", "off"),
                // Rows that a policy hides would be left out of a change without a word; this makes it an error.
                ("row_security", "off"),
            ]
            // Each statement has a limit; a whole run, and the pauses in it, have none (manual 20.11.1).
            if version >= ServerVersion(14) { variables.append(("idle_session_timeout", "0")) }
            if version >= ServerVersion(17) { variables.append(("transaction_timeout", "0")) }
            if isPooled {
                if settings.readOnly { variables.append(("transaction_read_only", "on")) }
            } else {
                // So that the server notices a cut network, and frees the locks, in about 90 s.
                variables += [
                    ("tcp_keepalives_idle", "60"), ("tcp_keepalives_interval", "10"), ("tcp_keepalives_count", "3"),
                    ("default_transaction_isolation", "read committed"),
                ]
                if settings.readOnly { variables.append(("default_transaction_read_only", "on")) }
            }
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
