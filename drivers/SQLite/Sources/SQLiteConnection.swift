#if SQLite
    internal import CSQLite
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    /// A connection to one database file.
    actor SQLiteConnection: Connection {
        private let thread = ConnectionThread()
        nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

        nonisolated let dialect: any Dialect
        let sqliteDialect: SQLiteDialect
        let path: String
        private let endpoint: Endpoint
        private let settings: SessionSettings
        private let interrupter = SQLiteInterrupter()
        private var database: SQLiteDatabase?
        var transaction: SQLiteTransaction?

        init(endpoint: Endpoint, settings: SessionSettings, dialect: SQLiteDialect) {
            self.endpoint = endpoint
            self.settings = settings
            self.dialect = dialect
            sqliteDialect = dialect
            path = endpoint.path ?? ""
        }

        /// Whether the session may only read.
        var isReadOnly: Bool { settings.readOnly || endpoint.options["mode"] == "ro" }

        /// Whether foreign keys act in this session, outside of a transaction that turned them off.
        var enforcesForeignKeys: Bool { endpoint.options["foreign_keys"] != "off" }

        // MARK: Opening and closing

        /// Opens the file and sets the session up.
        ///
        /// - Throws: ``DriverError`` of stage `connecting`; nothing is touched or made then, unless the settings ask for
        ///   a new file.
        func open() throws(DriverError) {
            let check = SQLiteFileCheck(path: path)
            let isToBeMade = settings.createsDatabase && endpoint.options["mode"] != "ro" && !check.isThere
            try check.run(creates: isToBeMade, readOnly: isReadOnly)
            // What only looks, or tries, leaves no file behind.
            let isInMemory = isToBeMade && (settings.readOnly || settings.rollsBack)
            var flags = isReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE
            if isToBeMade && !isInMemory { flags |= SQLITE_OPEN_CREATE }
            let lockTimeout = endpoint.options["busy_timeout"].flatMap { Int($0) }.map { Duration.milliseconds($0) }
            let watch = SQLiteWatch(
                interrupter: interrupter,
                lockTimeout: min(lockTimeout ?? settings.lockTimeout, .seconds(86400)),
                statementTimeout: settings.statementTimeout
            )
            interrupter.start()
            defer { interrupter.finish() }
            do throws(SQLiteFailure) {
                let place = isInMemory ? ":memory:" : path
                let database = try SQLiteDatabase(path: place, flags: flags, watch: watch)
                self.database = database
                database.arm(interrupter)
                database.readsUnknownNamesAsStrings = false
                // Lifts what stands in the way of edits; the dialect was made by the same library's answer.
                _ = database.editsSchema
                // Reads the header and every definition: whether this is a database at all shows only now.
                _ = try database.run("SELECT count(*) FROM sqlite_schema")
                try set("foreign_keys", enforcesForeignKeys, on: database)
                guard isReadOnly || !database.isReadOnly else {
                    throw SQLiteFailure(code: SQLITE_READONLY, message: "the file can only be read")
                }
            } catch {
                throw error.error(stage: .connecting, path: path)
            }
        }

        func close() async {
            interrupter.disarm()
            transaction = nil
            database = nil
            thread.stop()
        }

        nonisolated func interrupt() {
            interrupter.request()
        }

        // MARK: Statements

        func run(_ batch: [Statement]) throws(DriverError) -> [ResultSet] {
            let database = try opened()
            interrupter.start()
            defer { interrupter.finish() }
            var results: [ResultSet] = []
            for (index, statement) in batch.enumerated() {
                do throws(SQLiteFailure) {
                    results.append(try run(statement, on: database))
                } catch {
                    throw error.error(path: path).at(index, sql: statement.sql, offset: error.offset)
                }
                guard let result = results.last else { continue }
                try hold(statement, result, at: index)
                guard let expected = statement.expectedRows else { continue }
                let changed = result.affectedRows
                guard expected == changed else {
                    throw DriverError(
                        .deterministic,
                        code: "expected_rows",
                        message: "the statement had to change \(expected) rows and changed \(changed)"
                    ).at(index, sql: statement.sql)
                }
            }
            return results
        }

        /// Holds a result to what its statement asserts, before the next one runs.
        private func hold(_ statement: Statement, _ result: ResultSet, at index: Int) throws(DriverError) {
            guard statement.needsTransaction || statement.needsForeignKeysOff else {
                return try statement.check(result, at: index)
            }
            if let assertion = statement.assertion, !result.isTrue {
                let failure = SQLiteFailure(code: SQLiteFailure.code(ofConstraint: assertion), message: assertion)
                throw failure.error(path: path).at(index, sql: statement.sql)
            }
            guard let expected = statement.expectedRows, expected != result.affectedRows else { return }
            throw DriverError(
                .deterministic,
                code: "schema_moved",
                message: "what is to be changed has another definition than the change was planned for",
                hint: "run the same command again"
            ).at(index, sql: statement.sql)
        }

        private func run(_ statement: Statement, on database: SQLiteDatabase) throws(SQLiteFailure) -> ResultSet {
            if interrupter.isRequested {
                throw SQLiteFailure(code: SQLITE_INTERRUPT, message: "the statement was interrupted")
            }
            if statement.needsForeignKeysOff, enforcesForeignKeys, transaction?.foreignKeysOff != true {
                // Dropping a table deletes its rows, and the rows that refer to them go along.
                throw SQLiteFailure(
                    code: SQLITE_MISUSE,
                    message: "the statement needs a transaction that was begun with foreign keys off"
                )
            }
            if statement.needsTransaction {
                guard database.isInTransaction else {
                    throw SQLiteFailure(code: SQLITE_MISUSE, message: "the statement needs a transaction")
                }
                // Foreign keys act all the time, so only what SQLite does not watch has to be compared.
                if transaction != nil, transaction?.soundness == nil {
                    transaction?.soundness = try SQLiteSoundness(of: database, rows: false)
                }
            }
            // What is made again is made under the rules it was first made with.
            database.readsUnknownNamesAsStrings = statement.needsForeignKeysOff || statement.needsTransaction
            return try database.run(statement.sql, statement.binds, atMost: statement.rowLimit)
        }

        // MARK: For the other files of the actor

        func opened() throws(DriverError) -> SQLiteDatabase {
            guard let database else {
                throw DriverError(.connection, message: "the connection to \(path) is closed")
            }
            return database
        }

        /// Does `work` so that ``interrupt()`` can stop it.
        func perform<Result>(
            _ work: (SQLiteDatabase) throws(SQLiteFailure) -> Result
        ) throws(DriverError) -> Result {
            let database = try opened()
            interrupter.start()
            defer { interrupter.finish() }
            do throws(SQLiteFailure) {
                return try work(database)
            } catch {
                throw error.error(path: path)
            }
        }

        /// Sets a flag of the session and reads it back: some are silently left alone inside a transaction.
        func set(_ pragma: String, _ on: Bool, on database: SQLiteDatabase) throws(SQLiteFailure) {
            _ = try database.run("PRAGMA \(pragma) = \(on ? "ON" : "OFF")")
            let now = try database.run("PRAGMA \(pragma)").rows.first?.first?.integer
            guard now == (on ? 1 : 0) else {
                throw SQLiteFailure(
                    code: SQLITE_MISUSE,
                    message: "PRAGMA \(pragma) could not be turned \(on ? "on" : "off")"
                )
            }
        }
    }
#endif
