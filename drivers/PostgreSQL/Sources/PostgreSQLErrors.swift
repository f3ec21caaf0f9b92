#if PostgreSQL
    internal import CLibPQ
    internal import SkeinDriver

    /// What PostgreSQL's error codes mean for a migration (manual, appendix A).
    enum SQLState {
        static let lockNotAvailable = "55P03"
        static let deadlock = "40P01"
        static let serializationFailure = "40001"
        static let tooManyConnections = "53300"
        static let cannotConnectNow = "57P03"
        static let adminShutdown = "57P01"
        static let crashShutdown = "57P02"
        static let idleSessionTimeout = "57P05"
        static let idleInTransactionTimeout = "25P03"
        static let queryCanceled = "57014"
        static let invalidSchemaName = "3F000"
        static let invalidCatalogName = "3D000"
        static let invalidPassword = "28P01"
        static let invalidAuthorization = "28000"
        static let undefinedTable = "42P01"
        static let readOnlyTransaction = "25006"
        static let unsafeNewEnumValue = "55P04"
        static let activeTransaction = "25001"
        static let insufficientPrivilege = "42501"
        static let dependentObjects = "2BP01"
        static let featureNotSupported = "0A000"

        /// What ends a statement that may have been waiting for a lock.
        static let endsWaiting: Set<String> = [lockNotAvailable, queryCanceled]

        private static let transient: Set<String> = [
            lockNotAvailable, deadlock, serializationFailure, tooManyConnections, cannotConnectNow,
        ]
        private static let connection: Set<String> = [
            adminShutdown, crashShutdown, idleSessionTimeout, idleInTransactionTimeout,
        ]

        /// What can be done about an error with this code.
        static func errorClass(of code: String) -> DriverError.Class {
            if transient.contains(code) { return .transient }
            return code.hasPrefix("08") || connection.contains(code) ? .connection : .deterministic
        }

        /// What to do about an error where the server gives no hint of its own.
        static func hint(for code: String) -> String? {
            switch code {
            case lockNotAvailable:
                "another session holds a lock on the object; who it is could not be told; see pg_locks, or try when it is quiet"
            case tooManyConnections: "lower `parallel` or the server's `max_sessions`"
            case cannotConnectNow: "the server is starting or stopping; try again"
            case invalidPassword, invalidAuthorization: "check the user, the password and the server's pg_hba.conf"
            case invalidCatalogName: "create the database, or correct the path of the URL"
            case activeTransaction:
                "take `transaction: none` for the revision, or `create_index` with `concurrently: true`"
            case insufficientPrivilege: "connect as the owner of the object, or grant the role what the message names"
            case dependentObjects: "drop what depends on it first, and create it again afterwards"
            case unsafeNewEnumValue: "use a new value of an enum type in a later revision than the one that adds it"
            case readOnlyTransaction: "the session may only read: a standby, or default_transaction_read_only"
            default: nil
            }
        }
    }

    extension DriverError {
        /// An error of the server, read from libpq's result.
        init(result: OpaquePointer, endpoint: Endpoint, stage: Stage) {
            func field(_ code: Int) -> String? {
                PQresultErrorField(result, Int32(code)).map { endpoint.redact(String(cString: $0)) }
            }
            let code = field(SKEIN_DIAG_SQLSTATE) ?? ""
            let severity = field(SKEIN_DIAG_SEVERITY)
            let message = field(SKEIN_DIAG_MESSAGE) ?? endpoint.redact(String(cString: PQresultErrorMessage(result)))
            // The detail of these tells what depends on the object, by name; it quotes no rows.
            let tellsDependents = code == SQLState.dependentObjects || code == SQLState.featureNotSupported
            let dependents = tellsDependents ? field(SKEIN_DIAG_DETAIL)?.firstLine : nil
            // FATAL and PANIC end the session (manual 20.8.2, table 20.2); without a code it is libpq that speaks.
            let endsSession = severity == "FATAL" || severity == "PANIC" || code.isEmpty
            let found = SQLState.errorClass(of: code)
            self.init(
                found == .deterministic && endsSession ? .connection : found,
                stage: stage,
                code: code,
                message: message.firstLine + (dependents.map { ": \($0)" } ?? ""),
                detail: field(SKEIN_DIAG_DETAIL),
                // The server's hint for dependents is CASCADE, which takes away what nobody named.
                hint: (code == SQLState.dependentObjects ? nil : field(SKEIN_DIAG_HINT)) ?? SQLState.hint(for: code),
                position: field(SKEIN_DIAG_POSITION).flatMap { Int($0) },
                isMissingTable: code == SQLState.undefinedTable,
                refusesWriting: code == SQLState.readOnlyTransaction
            )
        }

        /// The connection was lost; libpq's message says how.
        init(lost connection: OpaquePointer, endpoint: Endpoint, stage: Stage) {
            let said = endpoint.redact(String(cString: PQerrorMessage(connection))).firstLine
            self.init(
                .connection,
                stage: stage,
                message: "the connection to \(endpoint) was lost" + (said.isEmpty ? "" : ": \(said)")
            )
        }

        /// The connection could not be made. libpq has only text for this, one paragraph an attempt:
        /// `connection to server at "h", port 1 failed: FATAL:  28P01: password authentication failed …`.
        init(connecting connection: OpaquePointer, endpoint: Endpoint) {
            let text = endpoint.redact(String(cString: PQerrorMessage(connection)))
            let lines = text.split(separator: "\n").filter { !$0.hasPrefix("\t") && !$0.hasPrefix("LOCATION:") }
            let attempt = lines.last { $0.contains(" failed: ") }
            var reason = attempt?.split(separator: " failed: ", maxSplits: 1).last ?? lines.first ?? "no reason given"
            var code = ""
            if let found = reason.firstMatch(of: #/^[^:]+:  ([0-9A-Z]{5}): /#) {
                code = String(found.1)
                reason = reason[found.range.upperBound...]
            }
            var hint = SQLState.hint(for: code)
            if code.isEmpty, PQconnectionNeedsPassword(connection) == 1 {
                code = SQLState.invalidPassword
                hint =
                    PasswordFile.complaint(endpoint)
                    ?? "give a password by password_file, PGPASSWORD, ~/.pgpass or a URL in a variable"
            } else if code == SQLState.invalidPassword {
                hint = PasswordFile.complaint(endpoint) ?? hint
            } else if code.isEmpty {
                hint = endpoint.trustHint(text) ?? "check that the server runs there and can be reached"
            }
            // A server that does not prove who it is will not prove it the next time either.
            let isRetried = code.isEmpty && endpoint.trustHint(text) == nil
            let found = SQLState.errorClass(of: code)
            self.init(
                isRetried ? .connection : found,
                stage: .connecting,
                code: code,
                message: "cannot connect to \(endpoint): \(reason)",
                hint: hint
            )
        }
    }

    extension String {
        /// The text up to the first line feed.
        var firstLine: String { split(separator: "\n", maxSplits: 1).first.map(String.init) ?? "" }
    }
#endif
