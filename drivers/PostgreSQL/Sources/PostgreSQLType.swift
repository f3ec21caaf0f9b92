#if PostgreSQL
    internal import SkeinModel
    internal import SkeinSQL

    /// The server's words for types (manual 8, table 8.1) and what they mean.
    enum PostgreSQLType {
        /// The type that `words` spell, in any of the server's spellings: `int4`, `character varying(20)`, `text[]`.
        static func parse(_ words: String) -> DataType {
            guard var cursor = try? TokenCursor(words, lexicon: PostgreSQLDialect.lexicon),
                let type = parse(&cursor), cursor.isAtEnd
            else { return .native(words) }
            return type
        }

        /// Reads a type where one stands; nil if none does.
        static func parse(_ cursor: inout TokenCursor) -> DataType? {
            let start = cursor
            guard let name = name(&cursor) else {
                cursor = start
                return nil
            }
            var arguments = Self.arguments(&cursor)
            var words = name
            // timestamp(3) with time zone
            if ["timestamp", "time"].contains(name) {
                if cursor.skip(words: "WITH", "TIME", "ZONE") {
                    words += "tz"
                } else {
                    cursor.skip(words: "WITHOUT", "TIME", "ZONE")
                }
            }
            if name == "interval" { arguments = intervalFields(&cursor) + arguments }
            var type = type(words, arguments)
            while cursor.isAt(punctuation: "[") || cursor.isAt(words: "ARRAY") {
                if !cursor.skip(words: "ARRAY") {
                    cursor.skip(punctuation: "[")
                    if cursor.peek?.kind == .number { cursor.advance() }
                    guard cursor.skip(punctuation: "]") else {
                        cursor = start
                        return nil
                    }
                }
                // "The current implementation does not enforce the declared number of dimensions" (manual 8.15.1).
                if case .array = type { continue }
                type = .array(of: type)
            }
            return type
        }

        private static func name(_ cursor: inout TokenCursor) -> String? {
            if cursor.skip(words: "DOUBLE", "PRECISION") { return "float8" }
            if cursor.skip(words: "CHARACTER", "VARYING") || cursor.skip(words: "CHAR", "VARYING") { return "varchar" }
            if cursor.skip(words: "BIT", "VARYING") { return "varbit" }
            guard let token = cursor.peek else { return nil }
            var path: [String] = []
            repeat {
                guard let part = cursor.peek, let name = cursor.skipIdentifier() else { return nil }
                path.append(part.kind == .word ? name.folded : Expression.name(name))
            } while cursor.skip(punctuation: ".")
            if path.count == 2, path[0] == "pg_catalog" { path.removeFirst() }
            // "char" in quotes is another type than char (manual 8.3).
            if token.kind == .quotedIdentifier, path == ["char"] { return "\"char\"" }
            return path.joined(separator: ".")
        }

        private static func arguments(_ cursor: inout TokenCursor) -> String {
            guard cursor.isAt(punctuation: "("), let range = try? cursor.skipParenthesised() else { return "" }
            return cursor.slice(range).filter { $0 != " " }
        }

        private static func intervalFields(_ cursor: inout TokenCursor) -> String {
            let fields: Set<String> = ["YEAR", "MONTH", "DAY", "HOUR", "MINUTE", "SECOND", "TO"]
            var words = ""
            while let token = cursor.peek, token.isWord(in: fields) {
                words += " " + token.text.lowercased()
                cursor.advance()
            }
            return words + arguments(&cursor)
        }

        private static func type(_ name: String, _ arguments: String) -> DataType {
            let numbers = arguments.dropFirst().dropLast().split(separator: ",").map { Int($0) }
            let first = numbers.first ?? nil
            switch (name, numbers.count) {
            case ("smallint", 0), ("int2", 0): return .smallint
            case ("integer", 0), ("int", 0), ("int4", 0): return .integer
            case ("bigint", 0), ("int8", 0): return .bigint
            case ("boolean", 0), ("bool", 0): return .boolean
            case ("real", 0), ("float4", 0): return .float
            case ("float", 0), ("float8", 0): return .double
            case ("float", 1): return (first ?? 53) <= 24 ? .float : .double
            case ("numeric", 0), ("decimal", 0): return .decimal(precision: nil, scale: nil)
            case ("numeric", 1), ("decimal", 1): return .decimal(precision: first, scale: 0)
            case ("numeric", 2), ("decimal", 2): return .decimal(precision: first, scale: numbers[1])
            case ("varchar", 1): return first.map { .string(length: $0) } ?? .native(name + arguments)
            case ("varchar", 0): return .native("character varying")
            case ("char", 0), ("character", 0): return .char(length: 1)
            case ("char", 1), ("character", 1), ("bpchar", 1):
                return first.map { .char(length: $0) } ?? .native(name + arguments)
            case ("text", 0): return .text
            case ("bytea", 0): return .binary(length: nil)
            case ("date", 0): return .date
            case ("time", 0): return .time
            case ("timestamp", 0): return .datetime
            case ("timestamptz", 0): return .timestamp
            case ("interval", 0) where arguments.isEmpty: return .interval
            case ("jsonb", 0): return .json
            case ("uuid", 0): return .uuid
            case ("time", _): return .native("time\(arguments) without time zone")
            case ("timetz", _): return .native("time\(arguments) with time zone")
            case ("timestamp", _): return .native("timestamp\(arguments) without time zone")
            case ("timestamptz", _): return .native("timestamp\(arguments) with time zone")
            case ("varbit", _): return .native("bit varying\(arguments)")
            case ("bit", 0): return .native("bit(1)")
            default: return .native(name + arguments)
            }
        }
    }

    extension DataType {
        /// Whether every value of this type has one text that a `varchar` could hold.
        var isText: Bool {
            switch self {
            case .string, .text, .char, .enumeration(_, nil): true
            case .native(let words): words.hasPrefix("character varying") || words == "bpchar" || words == "citext"
            default: false
            }
        }

        /// The place of a number's type in the order in which the server converts by itself; nil for other types.
        var numericRank: Int? {
            switch self {
            case .smallint: 1
            case .integer: 2
            case .bigint: 3
            case .decimal: 4
            case .float: 5
            case .double: 6
            default: nil
            }
        }

        /// The place of a date's or time's type in the order in which the server converts by itself.
        var dateRank: Int? {
            switch self {
            case .date: 1
            case .datetime: 2
            case .timestamp: 3
            default: nil
            }
        }

        /// Whether the server takes a value of this type for one of `other` without being told (manual 10.3).
        func convertsByItself(to other: DataType) -> Bool {
            if isText, other.isText { return true }
            if case .array(let element) = self, case .array(let wanted) = other {
                return element.convertsByItself(to: wanted)
            }
            if let rank = numericRank, let wanted = other.numericRank { return rank <= wanted }
            if let rank = dateRank, let wanted = other.dateRank { return rank <= wanted }
            return self == other
        }
    }
#endif
