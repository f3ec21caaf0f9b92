#if SQLite
    internal import CSQLite
    internal import SkeinModel

    /// A prepared statement.
    final class SQLiteStatement {
        private let pointer: OpaquePointer
        private let database: OpaquePointer
        /// The names of the columns.
        let columns: [String]
        private let holdsBooleans: [Bool]

        init(_ pointer: OpaquePointer, of database: OpaquePointer) {
            self.pointer = pointer
            self.database = database
            let indices = 0..<sqlite3_column_count(pointer)
            columns = indices.map { sqlite3_column_name(pointer, $0).map { String(cString: $0) } ?? "" }
            // SQLite stores booleans as numbers; only the declared type tells them apart.
            holdsBooleans = indices.map { index in
                guard let declared = sqlite3_column_decltype(pointer, index) else { return false }
                return ["BOOLEAN", "BOOL"].contains(String(cString: declared).uppercased())
            }
        }

        deinit {
            sqlite3_finalize(pointer)
        }

        func bind(_ values: [Value]) throws(SQLiteFailure) {
            let expected = Int(sqlite3_bind_parameter_count(pointer))
            guard expected == values.count else {
                throw SQLiteFailure(
                    code: SQLITE_RANGE,
                    message: "the statement has \(expected) placeholders and \(values.count) values"
                )
            }
            for (index, value) in values.enumerated() {
                let position = Int32(index + 1)
                let status: Int32
                switch value {
                case .null: status = sqlite3_bind_null(pointer, position)
                case .bool(let value): status = sqlite3_bind_int(pointer, position, value ? 1 : 0)
                case .integer(let value): status = sqlite3_bind_int64(pointer, position, value)
                case .double(let value):
                    // SQLite would store NULL (https://sqlite.org/c3ref/bind_blob.html).
                    if value.isNaN { throw SQLiteFailure(code: SQLITE_MISMATCH, message: "SQLite cannot store NaN") }
                    status = sqlite3_bind_double(pointer, position, value)
                case .text(let value):
                    var value = value
                    status = value.withUTF8 { text in
                        text.withMemoryRebound(to: CChar.self) {
                            skein_sqlite3_bind_text(pointer, position, $0.baseAddress, UInt64($0.count))
                        }
                    }
                case .bytes(let value):
                    status = value.withUnsafeBytes {
                        skein_sqlite3_bind_blob(pointer, position, $0.baseAddress, UInt64($0.count))
                    }
                }
                guard status == SQLITE_OK else { throw SQLiteFailure(database, code: status) }
            }
        }

        /// Moves to the next row; false at the end.
        func step() throws(SQLiteFailure) -> Bool {
            let status = sqlite3_step(pointer)
            switch status {
            case SQLITE_ROW: return true
            case SQLITE_DONE: return false
            default: throw SQLiteFailure(database, code: status)
            }
        }

        /// The row under the cursor.
        func row() -> [Value] {
            holdsBooleans.enumerated().map { index, isBoolean in value(Int32(index), isBoolean: isBoolean) }
        }

        private func value(_ column: Int32, isBoolean: Bool) -> Value {
            switch sqlite3_column_type(pointer, column) {
            case SQLITE_INTEGER:
                let number = sqlite3_column_int64(pointer, column)
                return isBoolean && (number == 0 || number == 1) ? .bool(number == 1) : .integer(number)
            case SQLITE_FLOAT:
                return .double(sqlite3_column_double(pointer, column))
            case SQLITE_TEXT:
                guard let text = sqlite3_column_text(pointer, column) else { return .text("") }
                let bytes = UnsafeBufferPointer(start: text, count: Int(sqlite3_column_bytes(pointer, column)))
                // SQLite stores what it is given; text that is not UTF-8 stays as it is.
                return String(validating: bytes, as: UTF8.self).map(Value.text) ?? .bytes(Array(bytes))
            case SQLITE_BLOB:
                guard let blob = sqlite3_column_blob(pointer, column) else { return .bytes([]) }
                let count = Int(sqlite3_column_bytes(pointer, column))
                return .bytes(Array(UnsafeRawBufferPointer(start: blob, count: count)))
            default:
                return .null
            }
        }
    }
#endif
