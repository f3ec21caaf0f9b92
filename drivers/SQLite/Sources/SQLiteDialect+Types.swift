#if SQLite
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    extension SQLiteDialect {
        /// SQLite keeps a type's name and gives the column an affinity by the letters in it
        /// (https://sqlite.org/datatype3.html#determination_of_column_affinity), so types keep their usual names.
        func spell(_ type: DataType) throws(DialectError) -> String {
            switch type {
            case .smallint: return "SMALLINT"
            case .integer: return "INTEGER"
            case .bigint: return "BIGINT"
            case .boolean: return "BOOLEAN"
            case .decimal(let precision?, let scale?): return "DECIMAL(\(precision), \(scale))"
            case .decimal(let precision?, nil): return "DECIMAL(\(precision))"
            case .decimal: return "DECIMAL"
            case .float: return "FLOAT"
            case .double: return "DOUBLE"
            case .string(let length): return "VARCHAR(\(length))"
            case .text: return "TEXT"
            case .char(let length): return "CHAR(\(length))"
            // Of VARBINARY only NUMERIC affinity would come; the length is a note, as all lengths here.
            case .binary(let length?): return "BLOB(\(length))"
            case .binary(nil): return "BLOB"
            case .date: return "DATE"
            case .time: return "TIME"
            case .datetime: return "DATETIME"
            case .timestamp: return "TIMESTAMP"
            // Microseconds, as on MySQL.
            case .interval: return "BIGINT"
            case .json: return "JSON"
            case .uuid: return "CHAR(36)"
            case .enumeration(let values, _):
                guard let longest = SQLiteType.longest(values) else {
                    throw DialectError(flavor, "an enumeration needs at least one value")
                }
                return "VARCHAR(\(longest))"
            case .array:
                throw DialectError(flavor, "SQLite has no arrays", hint: "use json, or a table of its own")
            case .native(let text):
                guard SQLiteType.isType(text) else {
                    throw DialectError(
                        flavor,
                        "the type \(text) is not read as one by SQLite: words, and perhaps one or two numbers in parentheses"
                    )
                }
                return text
            }
        }

        /// The type of a column of `table`: a numbered column is exactly `INTEGER`, and a strict table knows but a few.
        func spell(_ column: Column, in table: Table) throws(DialectError) -> String {
            if isNumbered(column) { return "INTEGER" }
            let plain = try spell(column.type)
            guard table.options[Self.strictOption] == "true" else { return plain }
            switch column.type {
            case .smallint, .integer, .bigint, .boolean, .interval: return "INTEGER"
            case .float, .double: return "REAL"
            case .binary: return "BLOB"
            case .decimal:
                throw DialectError(
                    flavor,
                    "column \(column.name) is decimal, and a STRICT table has no type that keeps decimals exact",
                    hint: "use text, or an integer of the smallest unit"
                )
            case .native, .array: return plain
            default: return "TEXT"
            }
        }
    }

    /// Types as SQLite's catalogue spells them.
    enum SQLiteType {
        /// The portable type that `text`, a declared type, spells; otherwise the text, normalised.
        static func read(_ text: String) -> DataType {
            let (name, arguments) = parts(text)
            switch (name, arguments.compactMap { Int($0) }) {
            case ("SMALLINT", []): return .smallint
            case ("INTEGER", []), ("INT", []): return .integer
            case ("BIGINT", []): return .bigint
            case ("BOOLEAN", []), ("BOOL", []): return .boolean
            case ("DECIMAL", let digits) where digits.count <= 2 && digits.count == arguments.count,
                ("NUMERIC", let digits) where digits.count <= 2 && digits.count == arguments.count:
                return .decimal(precision: digits.first, scale: digits.count == 2 ? digits[1] : nil)
            case ("FLOAT", []): return .float
            // SQLite's floating-point numbers all have eight bytes (https://sqlite.org/datatype3.html).
            case ("DOUBLE", []), ("DOUBLE PRECISION", []), ("REAL", []): return .double
            case ("VARCHAR", let digits) where digits.count == 1: return .string(length: digits[0])
            case ("TEXT", []): return .text
            case ("CHAR", let digits) where digits.count == 1: return .char(length: digits[0])
            case ("CHARACTER", let digits) where digits.count == 1: return .char(length: digits[0])
            case ("BLOB", let digits) where digits.count <= 1: return .binary(length: digits.first)
            case ("DATE", []): return .date
            case ("TIME", []): return .time
            case ("DATETIME", []): return .datetime
            case ("TIMESTAMP", []): return .timestamp
            case ("JSON", []): return .json
            default: return .native(arguments.isEmpty ? name : "\(name)(\(arguments.joined(separator: ", ")))")
            }
        }

        /// Whether SQLite reads the whole of `text` as a column's type, and nothing of it as something else.
        static func isType(_ text: String) -> Bool {
            guard let table = try? SQLiteTableText(parsing: "CREATE TABLE t (c \(text)\n)"),
                table.columns.count == 1, table.constraints.isEmpty, let column = table.columns.first,
                column.clauses.isEmpty
            else { return false }
            // A comment at the end would be left over, and swallow what follows.
            let rest = table.slice(column.type.upperBound..<table.close)
            return rest.utf8.allSatisfy { $0 == 0x20 || $0 == 0x0A }
        }

        /// The type as it comes back from a column that was made with it.
        static func canonical(_ type: DataType, isStrict: Bool = false) -> DataType {
            switch type {
            case .native(let text): return read(text)
            case .enumeration(let values, _): return .enumeration(values: values, name: nil)
            case .array: return type
            default: break
            }
            guard isStrict else {
                switch type {
                case .interval: return .bigint
                case .uuid: return .char(length: 36)
                default: return type
                }
            }
            switch type {
            case .smallint, .integer, .bigint, .boolean, .interval: return .integer
            case .float, .double: return .double
            case .binary: return .binary(length: nil)
            case .decimal: return type
            default: return .text
            }
        }

        /// The number of characters of the longest value; nil without values.
        static func longest(_ values: [String]) -> Int? {
            values.map { max(1, $0.unicodeScalars.count) }.max()
        }

        /// The words of a type, and what stands in its parentheses.
        private static func parts(_ text: String) -> (name: String, arguments: [String]) {
            guard let tokens = try? Lexer(text, lexicon: .sqlite).significantTokens() else { return (text, []) }
            let open = tokens.firstIndex { $0.isPunctuation("(") } ?? tokens.endIndex
            let name = tokens[..<open].map { $0.unquotedIdentifier(.sqlite) ?? String($0.text) }
            var arguments: [String] = []
            var current = ""
            for token in tokens[open...].dropFirst() {
                if token.isPunctuation(",") || token.isPunctuation(")") {
                    arguments.append(current)
                    current = ""
                } else {
                    current += token.text
                }
            }
            return (name.joined(separator: " ").uppercased(), arguments)
        }
    }
#endif
