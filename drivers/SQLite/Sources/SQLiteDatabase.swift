#if SQLite
    internal import CSQLite
    internal import SkeinDriver
    internal import SkeinModel

    /// An open database file. Used on its connection's thread alone.
    final class SQLiteDatabase {
        private let pointer: OpaquePointer
        private let watch: SQLiteWatch

        /// Opens `path`, which is absolute, so that SQLite cannot take it for a `file:` URI.
        init(path: String, flags: Int32, watch: SQLiteWatch) throws(SQLiteFailure) {
            var opened: OpaquePointer?
            let status = sqlite3_open_v2(path, &opened, flags | SQLITE_OPEN_NOMUTEX, nil)
            guard status == SQLITE_OK, let opened else {
                let failure = SQLiteFailure(opened, code: status)
                sqlite3_close_v2(opened)
                throw failure
            }
            pointer = opened
            self.watch = watch
            sqlite3_extended_result_codes(opened, 1)
            watch.attach(to: opened)
        }

        deinit {
            sqlite3_close_v2(pointer)
        }

        /// Lets `interrupter` reach this database until it is disarmed.
        func arm(_ interrupter: SQLiteInterrupter) {
            interrupter.arm(pointer)
        }

        /// Whether the texts in `sqlite_schema` can be edited, and rows are whole: not under `SQLITE_DBCONFIG_DEFENSIVE`
        /// that cannot be lifted, and not by a library that leaves NULLs at a row's end away (SQLITE_ENABLE_NULL_TRIM),
        /// which a new default would show up in.
        var editsSchema: Bool {
            _ = skein_sqlite3_set_flag(pointer, SQLITE_DBCONFIG_DEFENSIVE, 0)
            return skein_sqlite3_flag(pointer, SQLITE_DBCONFIG_DEFENSIVE) == 0
                && sqlite3_compileoption_used("ENABLE_NULL_TRIM") == 0
        }

        /// Whether a transaction is open.
        var isInTransaction: Bool { sqlite3_get_autocommit(pointer) == 0 }

        /// Whether the file can only be read.
        var isReadOnly: Bool { sqlite3_db_readonly(pointer, "main") == 1 }

        /// Whether `"name"` may mean a string in `CREATE` statements where there is no such column
        /// (https://sqlite.org/quirks.html#dblquote). In other statements it always may: triggers that somebody wrote
        /// so have to go on working.
        var readsUnknownNamesAsStrings = true {
            didSet {
                guard readsUnknownNamesAsStrings != oldValue else { return }
                _ = skein_sqlite3_set_flag(pointer, SQLITE_DBCONFIG_DQS_DDL, readsUnknownNamesAsStrings ? 1 : 0)
            }
        }

        /// Runs one statement to its end, or until it has given `limit` rows.
        ///
        /// - Throws: ``SQLiteFailure``; also for a text that holds a second statement, and for binds that do not fit.
        func run(_ sql: String, _ binds: [Value] = [], atMost limit: Int? = nil) throws(SQLiteFailure) -> ResultSet {
            watch.start()
            do {
                guard let statement = try prepare(sql) else { return ResultSet() }
                try statement.bind(binds)
                return try result(of: statement, atMost: limit)
            } catch {
                if [SQLITE_INTERRUPT, SQLITE_BUSY].contains(error.primaryCode), let reason = watch.reason {
                    throw reason
                }
                throw error
            }
        }

        /// What keeps `sql` from being prepared, if anything does. It is not run.
        func obstacle(to sql: String) -> SQLiteFailure? {
            watch.start()
            do {
                _ = try prepare(sql)
                return nil
            } catch {
                return error
            }
        }

        private func prepare(_ sql: String) throws(SQLiteFailure) -> SQLiteStatement? {
            // A NUL would end the text early, and the rest would be lost without a word.
            if let position = Array(sql.utf8).firstIndex(of: 0) {
                var failure = SQLiteFailure(code: SQLITE_ERROR, message: "the statement contains a NUL byte")
                failure.offset = position
                throw failure
            }
            var statement: OpaquePointer?
            var length = 0
            let status = sql.withCString { text in
                var rest: UnsafePointer<CChar>?
                let status = sqlite3_prepare_v2(pointer, text, -1, &statement, &rest)
                length = rest.map { $0 - text } ?? 0
                return status
            }
            guard status == SQLITE_OK else { throw SQLiteFailure(pointer, code: status) }
            let prepared = statement.map { SQLiteStatement($0, of: pointer) }
            if prepared != nil { try refuseStatement(in: String(decoding: sql.utf8.dropFirst(length), as: UTF8.self)) }
            return prepared
        }

        /// Refuses anything but white space, comments and terminators.
        private func refuseStatement(in rest: String) throws(SQLiteFailure) {
            var rest = rest
            while !rest.isEmpty {
                var statement: OpaquePointer?
                var length = 0
                let status = rest.withCString { text in
                    var tail: UnsafePointer<CChar>?
                    let status = sqlite3_prepare_v2(pointer, text, -1, &statement, &tail)
                    length = tail.map { $0 - text } ?? 0
                    return status
                }
                sqlite3_finalize(statement)
                guard status == SQLITE_OK, statement == nil else {
                    throw SQLiteFailure(code: SQLITE_ERROR, message: "the text holds more than one statement")
                }
                guard length > 0 else { return }
                rest = String(decoding: rest.utf8.dropFirst(length), as: UTF8.self)
            }
        }

        private func result(of statement: SQLiteStatement, atMost limit: Int?) throws(SQLiteFailure) -> ResultSet {
            let before = sqlite3_total_changes64(pointer)
            var result = ResultSet(columns: statement.columns)
            while result.rows.count < limit ?? .max, try statement.step() { result.rows.append(statement.row()) }
            // Statements that are not DML leave the count of an earlier one (https://sqlite.org/c3ref/changes.html).
            if sqlite3_total_changes64(pointer) != before { result.affectedRows = Int(sqlite3_changes64(pointer)) }
            return result
        }
    }
#endif
