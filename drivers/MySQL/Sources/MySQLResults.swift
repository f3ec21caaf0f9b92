#if MySQL
    internal import CLibMariaDB
    internal import SkeinDriver
    internal import SkeinModel

    /// A column of a result, as far as reading it needs.
    struct MySQLField {
        enum Kind { case integer, float, bits, text, bytes }

        let name: String
        let kind: Kind

        /// The character set number of binary strings (MySQL, `information_schema.collations`).
        private static let binaryCharset: UInt32 = 63

        init(_ field: MYSQL_FIELD) {
            name = field.name.map { String(cString: $0) } ?? ""
            switch field.type {
            case MYSQL_TYPE_TINY, MYSQL_TYPE_SHORT, MYSQL_TYPE_INT24, MYSQL_TYPE_LONG, MYSQL_TYPE_LONGLONG,
                MYSQL_TYPE_YEAR:
                kind = .integer
            case MYSQL_TYPE_FLOAT, MYSQL_TYPE_DOUBLE: kind = .float
            case MYSQL_TYPE_BIT: kind = .bits
            case MYSQL_TYPE_TINY_BLOB, MYSQL_TYPE_BLOB, MYSQL_TYPE_MEDIUM_BLOB, MYSQL_TYPE_LONG_BLOB,
                MYSQL_TYPE_VAR_STRING, MYSQL_TYPE_VARCHAR, MYSQL_TYPE_STRING:
                kind = field.charsetnr == Self.binaryCharset ? .bytes : .text
            case MYSQL_TYPE_GEOMETRY: kind = .bytes
            default: kind = .text
            }
        }

        /// The columns of `result`.
        static func all(of result: UnsafeMutablePointer<MYSQL_RES>) -> [MySQLField] {
            guard let fields = mysql_fetch_fields(result) else { return [] }
            return (0..<Int(mysql_num_fields(result))).map { MySQLField(fields[$0]) }
        }

        /// The value that `bytes` spell, in the text protocol.
        func value(_ bytes: UnsafeRawBufferPointer) -> Value {
            switch kind {
            case .bytes: return .bytes(Array(bytes))
            case .bits:
                // Big-endian, as many bytes as the bits need.
                let number = bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
                return Int64(exactly: number).map(Value.integer) ?? .text(String(number))
            case .integer:
                let text = String(decoding: bytes, as: UTF8.self)
                return Int64(text).map(Value.integer) ?? .text(text)
            case .float:
                let text = String(decoding: bytes, as: UTF8.self)
                return Double(text).map(Value.double) ?? .text(text)
            case .text: return .text(String(decoding: bytes, as: UTF8.self))
            }
        }
    }

    /// A statement with placeholders, sent apart from its values.
    final class PreparedStatement {
        private let statement: UnsafeMutablePointer<MYSQL_STMT>
        /// Memory that the library reads or writes until the statement is closed.
        private var buffers: [UnsafeMutableRawBufferPointer] = []

        init(_ handle: UnsafeMutablePointer<MYSQL>, _ sql: String) throws(MySQLFailure) {
            guard let statement = mysql_stmt_init(handle) else { throw MySQLFailure(handle) }
            self.statement = statement
            var sql = sql
            let status = sql.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) {
                    mysql_stmt_prepare(statement, $0.baseAddress, UInt($0.count))
                }
            }
            if status != 0 { throw MySQLFailure(statement: statement) }
        }

        deinit {
            mysql_stmt_close(statement)
            for buffer in buffers { buffer.deallocate() }
        }

        /// Runs it with `binds` and reads all rows.
        func run(_ binds: [Value]) throws(MySQLFailure) -> ResultSet {
            let wanted = Int(mysql_stmt_param_count(statement))
            guard wanted == binds.count else {
                throw MySQLFailure(message: "the statement has \(wanted) placeholders and \(binds.count) values")
            }
            let parameters = allocate(MYSQL_BIND.self, binds.count)
            for (position, value) in binds.enumerated() { parameters[position] = bind(value) }
            if mysql_stmt_bind_param(statement, parameters.baseAddress) != 0
                || mysql_stmt_execute(statement) != 0
            {
                throw MySQLFailure(statement: statement)
            }
            guard let metadata = mysql_stmt_result_metadata(statement) else {
                if mysql_stmt_errno(statement) != 0 { throw MySQLFailure(statement: statement) }
                return ResultSet(affectedRows: Int(clamping: mysql_stmt_affected_rows(statement)))
            }
            defer { mysql_free_result(metadata) }
            return try rows(MySQLField.all(of: metadata))
        }

        private func allocate<T>(_: T.Type, _ count: Int) -> UnsafeMutableBufferPointer<T> {
            let raw = UnsafeMutableRawBufferPointer.allocate(
                byteCount: max(1, MemoryLayout<T>.stride * count),
                alignment: MemoryLayout<T>.alignment
            )
            raw.initializeMemory(as: UInt8.self, repeating: 0)
            buffers.append(raw)
            return UnsafeMutableBufferPointer(start: raw.baseAddress?.assumingMemoryBound(to: T.self), count: count)
        }

        private func bind(_ value: Value) -> MYSQL_BIND {
            switch value {
            case .null: return bind([UInt8](), as: MYSQL_TYPE_NULL)
            case .bool(let flag): return bind([flag ? 1 : 0] as [Int8], as: MYSQL_TYPE_TINY)
            case .integer(let number): return bind([number], as: MYSQL_TYPE_LONGLONG)
            case .double(let number): return bind([number], as: MYSQL_TYPE_DOUBLE)
            case .text(let text): return bind(Array(text.utf8), as: MYSQL_TYPE_STRING)
            case .bytes(let bytes): return bind(bytes, as: MYSQL_TYPE_LONG_BLOB)
            }
        }

        private func bind<T: BitwiseCopyable>(_ values: [T], as type: enum_field_types) -> MYSQL_BIND {
            let buffer = allocate(T.self, values.count)
            _ = buffer.update(fromContentsOf: values)
            let length = UInt(values.count * MemoryLayout<T>.stride)
            let lengths = allocate(UInt.self, 1)
            lengths[0] = length
            var bind = MYSQL_BIND()
            bind.buffer_type = type
            bind.buffer = UnsafeMutableRawPointer(buffer.baseAddress)
            bind.buffer_length = length
            bind.length = lengths.baseAddress
            return bind
        }

        /// Every value is fetched as the text it would have in the other protocol: first all lengths, with buffers of
        /// no size, then each value into a buffer of its own.
        private func rows(_ fields: [MySQLField]) throws(MySQLFailure) -> ResultSet {
            var result = ResultSet(columns: fields.map(\.name))
            if mysql_stmt_store_result(statement) != 0 { throw MySQLFailure(statement: statement) }
            let binds = allocate(MYSQL_BIND.self, fields.count)
            let lengths = allocate(UInt.self, fields.count)
            let nulls = allocate(my_bool.self, fields.count)
            let errors = allocate(my_bool.self, fields.count)
            func output(_ column: Int) -> MYSQL_BIND {
                var bind = MYSQL_BIND()
                bind.buffer_type = MYSQL_TYPE_STRING
                if fields[column].kind == .bytes || fields[column].kind == .bits { bind.buffer_type = MYSQL_TYPE_BLOB }
                bind.length = lengths.baseAddress?.advanced(by: column)
                bind.is_null = nulls.baseAddress?.advanced(by: column)
                bind.error = errors.baseAddress?.advanced(by: column)
                return bind
            }
            for column in fields.indices { binds[column] = output(column) }
            if mysql_stmt_bind_result(statement, binds.baseAddress) != 0 { throw MySQLFailure(statement: statement) }
            while true {
                let status = mysql_stmt_fetch(statement)
                if status == MYSQL_NO_DATA { break }
                if status == 1 { throw MySQLFailure(statement: statement) }
                var row: [Value] = []
                for column in fields.indices {
                    if nulls[column] != 0 {
                        row.append(.null)
                        continue
                    }
                    // A number's length is known only once the library has written it.
                    let size = fields[column].kind == .float ? 400 : Int(lengths[column])
                    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size + 1, alignment: 1)
                    defer { buffer.deallocate() }
                    var bind = output(column)
                    bind.buffer = buffer.baseAddress
                    bind.buffer_length = UInt(size + 1)
                    if mysql_stmt_fetch_column(statement, &bind, UInt32(column), 0) != 0 {
                        throw MySQLFailure(statement: statement)
                    }
                    let used = min(size, Int(lengths[column]))
                    row.append(fields[column].value(UnsafeRawBufferPointer(rebasing: buffer[..<used])))
                }
                result.rows.append(row)
            }
            return result
        }
    }

    extension MySQLFailure {
        /// A mistake of the caller, which no server saw.
        init(message: String) {
            code = 0
            self.message = message
        }
    }
#endif
