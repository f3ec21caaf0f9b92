#if SQLite
    internal import CSQLite
    internal import SkeinDriver

    /// What libsqlite3 answered instead of success.
    struct SQLiteFailure: Error {
        /// The extended result code (https://sqlite.org/rescode.html).
        var code: Int32
        /// `sqlite3_errmsg()`.
        var message: String
        /// The byte of the statement at which the parser gave up, from 0.
        var offset: Int?

        /// The last failure on `database`; `code` is what the call that failed returned.
        init(_ database: OpaquePointer?, code: Int32) {
            self.code = code
            guard let database else {
                message = String(cString: sqlite3_errstr(code))
                return
            }
            // A call that failed outside the library's own bookkeeping leaves the message of an earlier one.
            let reported = sqlite3_extended_errcode(database)
            if reported & 0xFF == code & 0xFF { self.code = reported }
            message = String(cString: reported == SQLITE_OK ? sqlite3_errstr(code) : sqlite3_errmsg(database))
            let offset = sqlite3_error_offset(database)
            if offset >= 0 { self.offset = Int(offset) }
        }

        init(code: Int32, message: String) {
            self.code = code
            self.message = message
        }

        /// The code that belongs to a message about a constraint (https://sqlite.org/rescode.html); that of any error for
        /// another message.
        static func code(ofConstraint message: String) -> Int32 {
            let codes: [(String, Int32)] = [("CHECK", 275), ("NOT NULL", 1299), ("FOREIGN KEY", 787)]
            return codes.first { message.hasPrefix("\($0.0) constraint failed") }?.1 ?? SQLITE_ERROR
        }

        /// The code without its extension.
        var primaryCode: Int32 { code & 0xFF }

        /// The failure for callers of the driver.
        func error(stage: DriverError.Stage = .running, path: String) -> DriverError {
            DriverError(
                errorClass,
                stage: stage,
                code: String(code),
                message: stage == .connecting ? "cannot open \(path): \(text)" : text,
                hint: primaryCode == SQLITE_BUSY ? SQLiteHolders.hint(path) : hint,
                // SQLITE_ERROR covers all that is wrong with a statement; only the words tell (`sqlite3LocateTable()`).
                isMissingTable: code == SQLITE_ERROR && message.hasPrefix("no such table: "),
                refusesWriting: primaryCode == SQLITE_READONLY
            )
        }

        /// What a later try would do. Nothing was done in any of these cases: SQLite undoes a statement that fails
        /// (https://sqlite.org/lang_conflict.html, ABORT).
        private var errorClass: DriverError.Class {
            switch primaryCode {
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL, SQLITE_SCHEMA: .transient
            default: .deterministic
            }
        }

        private var text: String {
            switch primaryCode {
            case SQLITE_BUSY: "the database is locked by another connection"
            case SQLITE_NOTADB: "the file is not a SQLite database, or it is encrypted"
            // A failing copy names the table under the name it has while it is rebuilt.
            default: message.replacing(SQLiteDialect.rebuildPrefix, with: "")
            }
        }

        private var hint: String? {
            switch primaryCode {
            case SQLITE_CORRUPT: "look at the file with `sqlite3 FILE 'PRAGMA integrity_check'` and restore a backup"
            case SQLITE_FULL: "make room on the disk; the database is as it was before the transaction"
            case SQLITE_READONLY: "the file, its folder or the URL's mode allows only reading"
            default: nil
            }
        }
    }

    extension DriverError {
        /// The error with the statement that caused it.
        func at(_ index: Int, sql: String, offset: Int? = nil) -> DriverError {
            var error = self
            error.statementIndex = index
            error.sql = sql
            if let offset {
                // Bytes to characters: continuation bytes of UTF-8 do not count.
                error.position = sql.utf8.prefix(offset).count { $0 & 0xC0 != 0x80 } + 1
            }
            return error
        }
    }
#endif
