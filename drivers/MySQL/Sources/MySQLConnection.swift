#if MySQL
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    /// Opens sessions on a connection's thread, before there is a connection: a connection knows its dialect from
    /// its first moment, and only the server knows which one it is.
    actor MySQLOpener {
        nonisolated let thread = ConnectionThread()
        nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

        /// A session that is set up.
        struct Opened {
            var session: MySQLSession
            var watch: MySQLWatch
            var dialect: MySQLDialect
        }

        func open(_ endpoint: Endpoint, _ settings: SessionSettings) throws(DriverError) -> sending Opened {
            let session = try MySQLSession(
                endpoint,
                connectTimeout: endpoint.connectTimeout(settings),
                applicationName: settings.applicationName
            )
            let dialect = try MySQLDialect(supporting: .reported(session.serverInfo), stage: .connecting)
            let watch = MySQLWatch(session, endpoint, settings, limitsStatements: dialect.traits.limitsStatements)
            do throws(DriverError) {
                for sql in Self.setUp(settings, dialect.traits) {
                    _ = try watch.run(Statement(sql), on: session, limit: SessionSettings.grace)
                }
            } catch {
                throw Self.setUpFailed(error, endpoint)
            }
            return Opened(session: session, watch: watch, dialect: dialect)
        }

        /// Ends the thread of a session that could not be opened.
        func close() {
            MySQLSession.threadEnds()
            thread.stop()
        }

        /// Without strict mode a value that does not fit is cut silently; ANSI_QUOTES and NO_BACKSLASH_ESCAPES would change
        /// what quotes and backslashes mean (MySQL 7.1.11).
        static let sqlMode =
            "STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION"

        /// One statement, so that it costs one round trip. It fails with `sql_mode` on a server that may not be changed,
        /// unless the session only reads: `read_only` is ON there, or one of MariaDB's words from 12 on, and binds
        /// not even all users (MySQL 7.1.8).
        static func setUp(_ settings: SessionSettings, _ traits: MySQLTraits) -> [String] {
            let lockSeconds = settings.lockTimeout.roundedUpToSeconds.components.seconds
            let mode = "'\(sqlMode)'"
            var assignments = [
                "sql_mode = "
                    + (settings.readOnly
                        ? mode : "IF(CONCAT(@@GLOBAL.read_only) IN ('0', 'OFF'), \(mode), '\(readOnlyMark)')"),
                "time_zone = '+00:00'",
                // The server's own default is a day or a year, and whoever waits blocks all who come later.
                "lock_wait_timeout = \(lockSeconds)",
                "innodb_lock_wait_timeout = \(lockSeconds)",
                "foreign_key_checks = 1",
                "unique_checks = 1",
                "sql_safe_updates = 0",
                "autocommit = 1",
                "completion_type = 0",
                "sql_select_limit = 18446744073709551615",
                "sql_quote_show_create = 1",
                // For SQL that people wrote: a table of MyISAM has no transactions and no foreign keys.
                "default_storage_engine = InnoDB",
                "\(traits.readOnlyVariable) = \(settings.readOnly ? 1 : 0)",
                "wait_timeout = 28800",
            ]
            if traits.limitsStatements {
                let (seconds, attoseconds) = settings.statementTimeout.components
                assignments.append("max_statement_time = \(Double(seconds) + Double(attoseconds) / 1e18)")
            }
            if traits.setsExplicitTimestampDefaults { assignments.append("explicit_defaults_for_timestamp = 1") }
            if traits.canTurnChecksOff { assignments.append("check_constraint_checks = 1") }
            return ["SET " + assignments.map { "SESSION \($0)" }.joined(separator: ", ")]
        }

        private static let readOnlyMark = "refused-read-only"

        private static func setUpFailed(_ error: DriverError, _ endpoint: Endpoint) -> DriverError {
            // ER_WRONG_VALUE_FOR_VAR quotes the value.
            if error.code == "1231", error.message.contains(readOnlyMark) {
                return DriverError(
                    .deterministic,
                    stage: .connecting,
                    code: "read_only",
                    message: "\(endpoint) is a server that may only be read (read_only), such as a replica",
                    hint: "connect to the primary; what is written to a replica is missing there"
                )
            }
            var failure = error
            failure.stage = .connecting
            if error.code != DriverError.deadlineCode {
                failure.message = "the session could not be set up: \(error.message)"
            }
            return failure
        }
    }

    extension Endpoint {
        /// How long connecting may take: what the URL says, else the session's setting.
        func connectTimeout(_ settings: SessionSettings) -> Duration {
            self[option: .connectTimeout].flatMap { Int($0) }.map { .seconds($0) } ?? settings.connectTimeout
        }
    }

    /// A session on its own thread.
    actor MySQLConnection: Connection {
        private let thread: ConnectionThread
        nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

        nonisolated let mysql: MySQLDialect
        nonisolated var dialect: any Dialect { mysql }
        nonisolated let endpoint: Endpoint
        nonisolated let sessionID: String
        private let watch: MySQLWatch
        private let settings: SessionSettings
        private var session: MySQLSession?
        private var foreignKeysAreOff = false
        private var knownDatabase: (name: String, foldsCase: Bool)?

        init(
            _ opened: sending MySQLOpener.Opened,
            thread: ConnectionThread,
            endpoint: Endpoint,
            settings: SessionSettings
        ) {
            self.thread = thread
            self.endpoint = endpoint
            self.settings = settings
            mysql = opened.dialect
            watch = opened.watch
            sessionID = String(opened.session.connectionID)
            session = opened.session
        }

        /// Whether the session is open and has not been given up.
        private var isUsable: Bool { session != nil && !watch.breaker.isBroken }

        func run(_ batch: [Statement]) async throws(DriverError) -> [ResultSet] {
            var results: [ResultSet] = []
            for (index, statement) in batch.enumerated() {
                do throws(DriverError) {
                    results.append(try execute(statement, index: index, limit: settings.statementDeadline))
                } catch {
                    throw explained(error, statement)
                }
            }
            return results
        }

        /// Runs one statement.
        ///
        /// - Parameter limit: how long its answer may take before the session is given up; nil for ever.
        func execute(
            _ statement: Statement,
            index: Int? = nil,
            limit: Duration?
        ) throws(DriverError) -> ResultSet {
            guard let session else {
                throw DriverError(.connection, message: "the connection to \(endpoint) is closed")
            }
            return try watch.run(statement, on: session, index: index, limit: limit)
        }

        /// Runs a short statement of the driver's own.
        func execute(own sql: String) throws(DriverError) -> ResultSet {
            try execute(Statement(sql), limit: settings.ownDeadline)
        }

        /// Runs a query of an inspection.
        func execute(inspecting statement: Statement) throws(DriverError) -> ResultSet {
            try execute(statement, limit: settings.ownLongDeadline)
        }

        func begin(foreignKeysOff: Bool) async throws(DriverError) {
            if foreignKeysOff {
                _ = try execute(own: "SET SESSION foreign_key_checks = 0")
                foreignKeysAreOff = true
            }
            _ = try execute(own: settings.readOnly ? "START TRANSACTION READ ONLY" : "START TRANSACTION")
        }

        func commit() async throws(DriverError) {
            let wasUsable = isUsable
            do throws(DriverError) {
                _ = try execute(Statement("COMMIT"), limit: settings.statementDeadline)
            } catch {
                var failure = error
                failure.mayHaveExecuted = wasUsable && failure.errorClass == .connection
                throw failure
            }
            try restoreForeignKeys()
        }

        func rollback() async throws(DriverError) {
            // Without a connection the server rolls back by itself.
            guard isUsable else { return }
            // Undoing may take as long as doing.
            _ = try execute(Statement("ROLLBACK"), limit: settings.ownLongDeadline)
            try restoreForeignKeys()
        }

        private func restoreForeignKeys() throws(DriverError) {
            guard foreignKeysAreOff else { return }
            _ = try execute(own: "SET SESSION foreign_key_checks = 1")
            foreignKeysAreOff = false
        }

        /// The database as the server calls it, and whether it tells names apart by case; asked for once.
        func ownDatabase() throws(DriverError) -> (name: String, foldsCase: Bool) {
            if let knownDatabase { return knownDatabase }
            let row = try execute(own: "SELECT DATABASE(), @@lower_case_table_names").rows.first ?? []
            let found = (name: row.first?.text ?? endpoint.database ?? "", foldsCase: row.last?.integer != 0)
            knownDatabase = found
            return found
        }

        nonisolated func interrupt() { watch.interrupter.interrupt() }

        func close() async {
            guard session != nil else { return }
            watch.close { session = nil }
            MySQLSession.threadEnds()
            thread.stop()
        }
    }
#endif
