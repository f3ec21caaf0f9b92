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
            var dialect: MySQLDialect
        }

        func open(_ endpoint: Endpoint, _ settings: SessionSettings) throws(DriverError) -> sending Opened {
            let limit = settings.statementTimeout
            // The server's own limits come first; this one is for a server that no longer answers at all.
            let margin = settings.lockTimeout + .seconds(30)
            let session = try MySQLSession(
                endpoint,
                connectTimeout: endpoint.connectTimeout(settings),
                readTimeout: limit > .zero ? limit + margin : nil,
                applicationName: settings.applicationName
            )
            let dialect = try MySQLDialect(supporting: .reported(session.serverInfo), stage: .connecting)
            do throws(DriverError) {
                for sql in Self.setUp(settings, dialect.traits) { _ = try session.run(Statement(sql)) }
            } catch {
                var failure = error
                failure.stage = .connecting
                failure.message = "the session could not be set up: \(error.message)"
                throw failure
            }
            return Opened(session: session, dialect: dialect)
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

        /// One statement, and another for a session that only reads.
        static func setUp(_ settings: SessionSettings, _ traits: MySQLTraits) -> [String] {
            let lockSeconds = settings.lockTimeout.roundedUpToSeconds.components.seconds
            var assignments = [
                "sql_mode = '\(sqlMode)'",
                "time_zone = '+00:00'",
                // The server's own default is a day or a year, and whoever waits blocks all who come later.
                "lock_wait_timeout = \(lockSeconds)",
                "innodb_lock_wait_timeout = \(lockSeconds)",
                "foreign_key_checks = 1",
                "unique_checks = 1",
                "sql_safe_updates = 0",
                "autocommit = 1",
                "wait_timeout = 28800",
            ]
            if traits.limitsStatements {
                let (seconds, attoseconds) = settings.statementTimeout.components
                assignments.append("max_statement_time = \(Double(seconds) + Double(attoseconds) / 1e18)")
            }
            if traits.setsExplicitTimestampDefaults { assignments.append("explicit_defaults_for_timestamp = 1") }
            let set = "SET " + assignments.map { "SESSION \($0)" }.joined(separator: ", ")
            return settings.readOnly ? [set, "SET SESSION TRANSACTION READ ONLY"] : [set]
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
        private let interrupter: MySQLInterrupter
        private let statementTimeout: Duration
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
            mysql = opened.dialect
            interrupter = MySQLInterrupter(endpoint, connectionID: opened.session.connectionID)
            statementTimeout = opened.dialect.traits.limitsStatements ? .zero : settings.statementTimeout
            session = opened.session
        }

        func run(_ batch: [Statement]) async throws(DriverError) -> [ResultSet] {
            var results: [ResultSet] = []
            for (index, statement) in batch.enumerated() {
                results.append(try execute(statement, index: index))
            }
            return results
        }

        /// Runs one statement; a server that has no limit of its own for it is told to stop when its time is over.
        func execute(_ statement: Statement, index: Int? = nil) throws(DriverError) -> ResultSet {
            guard let session else {
                throw DriverError(.connection, message: "the connection to \(endpoint) is closed")
            }
            interrupter.statementStarts()
            defer { interrupter.statementEnded() }
            guard statementTimeout > .zero else { return try session.run(statement, index: index) }
            let watch = Task.detached { [interrupter, statementTimeout] in
                try await Task.sleep(for: statementTimeout)
                interrupter.interrupt()
            }
            defer { watch.cancel() }
            do throws(DriverError) {
                return try session.run(statement, index: index)
            } catch {
                var failure = error
                // ER_QUERY_INTERRUPTED is what KILL QUERY leaves behind.
                if failure.code == "1317", interrupter.isOverdue(statementTimeout) {
                    failure.message = "the statement was stopped after its limit of \(statementTimeout)"
                    failure.hint = "raise the statement timeout"
                }
                throw failure
            }
        }

        func begin(foreignKeysOff: Bool) async throws(DriverError) {
            if foreignKeysOff {
                _ = try execute(Statement("SET SESSION foreign_key_checks = 0"))
                foreignKeysAreOff = true
            }
            _ = try execute(Statement("START TRANSACTION"))
        }

        func commit() async throws(DriverError) {
            do throws(DriverError) {
                _ = try execute(Statement("COMMIT"))
            } catch {
                var failure = error
                failure.mayHaveExecuted = failure.errorClass == .connection
                throw failure
            }
            try restoreForeignKeys()
        }

        func rollback() async throws(DriverError) {
            _ = try execute(Statement("ROLLBACK"))
            try restoreForeignKeys()
        }

        private func restoreForeignKeys() throws(DriverError) {
            guard foreignKeysAreOff else { return }
            _ = try execute(Statement("SET SESSION foreign_key_checks = 1"))
            foreignKeysAreOff = false
        }

        /// The database as the server calls it, and whether it tells names apart by case; asked for once.
        func ownDatabase() throws(DriverError) -> (name: String, foldsCase: Bool) {
            if let knownDatabase { return knownDatabase }
            let row = try execute(Statement("SELECT DATABASE(), @@lower_case_table_names")).rows.first ?? []
            let found = (name: row.first?.text ?? endpoint.database ?? "", foldsCase: row.last?.integer != 0)
            knownDatabase = found
            return found
        }

        nonisolated func interrupt() { interrupter.interrupt() }

        func close() async {
            guard session != nil else { return }
            interrupter.disarm()
            session = nil
            MySQLSession.threadEnds()
            thread.stop()
        }
    }
#endif
