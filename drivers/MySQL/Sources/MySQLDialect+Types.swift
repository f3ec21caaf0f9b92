#if MySQL
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    extension MySQLDialect {
        func spell(_ type: DataType) throws(DialectError) -> String {
            switch type {
            case .smallint: "smallint"
            case .integer: "int"
            case .bigint: "bigint"
            case .boolean: "tinyint(1)"
            // The widest there is (MySQL 13.1.3); bare `decimal` would mean (10,0).
            case .decimal(nil, _): "decimal(65,30)"
            case .decimal(let precision?, let scale): "decimal(\(precision),\(scale ?? 0))"
            case .float: "float"
            case .double: "double"
            case .string(let length): "varchar(\(length))"
            case .text: "longtext"
            case .char(let length): "char(\(length))"
            case .binary(nil): "longblob"
            case .binary(let length?): "varbinary(\(length))"
            case .date: "date"
            // Without a precision the servers cut fractions of a second away (MySQL 13.2.6).
            case .time: "time(6)"
            case .datetime: "datetime(6)"
            case .timestamp: "timestamp(6)"
            // Microseconds: there is no interval type.
            case .interval: "bigint"
            case .json: "json"
            case .uuid: traits.hasUUID ? "uuid" : "char(36)"
            case .enumeration(let values, _): "enum(\(try list(values)))"
            case .array(let element):
                throw DialectError(
                    flavor,
                    "there is no array type for array(\(element))",
                    hint: "use json, or a table of its own; a type can be given per dialect"
                )
            case .native(let text): text
            }
        }

        private func list(_ values: [String]) throws(DialectError) -> String {
            var quoted: [String] = []
            for value in values { quoted.append(try literal(.text(value))) }
            return quoted.joined(separator: ",")
        }

        /// The type in the form in which types are compared: what the server would report for it.
        func canonical(_ type: DataType) -> DataType {
            guard let spelled = try? spell(type) else { return type }
            return reported(spelled)
        }

        /// The portable type of a type in the server's words, such as `bigint(20) unsigned`.
        func reported(_ text: String) -> DataType {
            guard let type = MySQLTypeText(text, lexicon: lexicon) else { return .native(text) }
            let lengths = type.arguments.compactMap { Int($0) }
            let native = DataType.native(type.description)
            if !type.suffix.isEmpty { return native }
            switch (type.name, lengths.count == type.arguments.count ? lengths : [-1]) {
            case ("tinyint", [1]): return .boolean
            case ("smallint", _): return .smallint
            case ("int", _): return .integer
            case ("bigint", _): return .bigint
            case ("decimal", []): return .decimal(precision: 10, scale: 0)
            case ("decimal", let size) where size.count == 1: return .decimal(precision: size[0], scale: 0)
            case ("decimal", let size) where size.count == 2: return .decimal(precision: size[0], scale: size[1])
            case ("float", let size) where size.isEmpty: return .float
            // A single number is the precision in bits (MySQL 13.1.4).
            case ("float", let size) where size.count == 1: return size[0] > 24 ? .double : .float
            case ("double", []): return .double
            case ("varchar", let size) where size.count == 1: return .string(length: size[0])
            case ("char", []): return .char(length: 1)
            case ("char", let size) where size.count == 1: return .char(length: size[0])
            case ("longtext", []): return .text
            case ("longblob", []): return .binary(length: nil)
            case ("varbinary", let size) where size.count == 1: return .binary(length: size[0])
            case ("date", []): return .date
            case ("time", [6]): return .time
            case ("datetime", [6]): return .datetime
            case ("timestamp", [6]): return .timestamp
            case ("json", []): return .json
            case ("uuid", []): return .uuid
            case ("enum", _): return .enumeration(values: type.arguments.map { MySQLString.decode($0) }, name: nil)
            default: return native
            }
        }
    }

    /// A type in the server's words, taken apart and in one spelling.
    struct MySQLTypeText: CustomStringConvertible {
        /// The name, synonyms resolved.
        var name: String
        /// What stands in parentheses; strings with their quotes.
        var arguments: [String]
        /// What follows: `unsigned`, `character set latin1`.
        var suffix: String

        private static let synonyms = [
            "integer": "int", "int4": "int", "int2": "smallint", "int8": "bigint", "int3": "mediumint",
            "int1": "tinyint", "middleint": "mediumint", "numeric": "decimal", "dec": "decimal", "fixed": "decimal",
            "real": "double", "double precision": "double", "float8": "double", "float4": "float",
            "character varying": "varchar", "character": "char", "long": "mediumtext", "long varchar": "mediumtext",
        ]
        /// Types whose number in parentheses is only a width to print (MySQL 13.1.6), and ones with a usual number.
        private static let displayWidths: Set<String> = ["smallint", "mediumint", "int", "bigint", "year"]

        init?(_ text: String, lexicon: Lexicon) {
            guard var cursor = try? TokenCursor(text, lexicon: lexicon), let first = cursor.peek, first.kind == .word
            else { return nil }
            cursor.advance()
            name = first.text.lowercased()
            let doubles = ["double": "precision", "character": "varying", "long": "varchar"]
            if let second = doubles[name], cursor.skip(words: second) { name += " \(second)" }
            name = Self.synonyms[name] ?? name
            arguments = []
            if cursor.skip(punctuation: "(") {
                while let token = cursor.advance(), !token.isPunctuation(")") {
                    if !token.isPunctuation(",") { arguments.append(String(token.text)) }
                }
            }
            var words: [String] = []
            while let token = cursor.advance() {
                words.append(token.kind == .word ? token.text.lowercased() : String(token.text))
            }
            suffix = words.joined(separator: " ")
            if name == "bool" || name == "boolean" {
                name = "tinyint"
                arguments = ["1"]
            }
            if Self.displayWidths.contains(name) || (name == "tinyint" && (arguments != ["1"] || !suffix.isEmpty)) {
                arguments = []
            }
            if arguments == ["0"], ["time", "datetime", "timestamp"].contains(name) { arguments = [] }
            if name == "bit" && arguments.isEmpty { arguments = ["1"] }
            if name == "binary" && arguments.isEmpty { arguments = ["1"] }
            if name == "set" {
                arguments = arguments.map {
                    let value = MySQLString.decode($0)
                    return (try? SQLText.quoteStringBackslash(value)) ?? $0
                }
            }
        }

        var description: String {
            var text = name
            if !arguments.isEmpty { text += "(\(arguments.joined(separator: ",")))" }
            return suffix.isEmpty ? text : "\(text) \(suffix)"
        }
    }

    extension MySQLDialect {
        /// What matters of a type for defaults, character sets and precision.
        enum TypeClass: Equatable {
            case integer, decimal, float, boolean, text, largeText, bytes, largeBytes, json, date
            /// With the number of digits of the fraction of a second.
            case time(Int), datetime(Int), timestamp(Int)
            case bits, other

            /// Whether it holds a day with its time, which CURRENT_TIMESTAMP can fill and update.
            var isMoment: Bool {
                switch self {
                case .datetime, .timestamp: true
                default: false
                }
            }
        }

        func typeClass(_ type: DataType) -> TypeClass {
            switch canonical(type) {
            case .smallint, .integer, .bigint, .interval: return .integer
            case .boolean: return .boolean
            case .decimal: return .decimal
            case .float, .double: return .float
            case .string, .char, .enumeration: return .text
            case .text: return .largeText
            case .binary(nil): return .largeBytes
            case .binary: return .bytes
            case .date: return .date
            case .time: return .time(6)
            case .datetime: return .datetime(6)
            case .timestamp: return .timestamp(6)
            case .json: return .json
            case .uuid, .array: return .other
            case .native(let text):
                guard let parsed = MySQLTypeText(text, lexicon: lexicon) else { return .other }
                let digits = parsed.arguments.first.flatMap { Int($0) } ?? 0
                switch parsed.name {
                case "tinyint", "mediumint", "int", "smallint", "bigint", "year": return .integer
                case "decimal": return .decimal
                case "float", "double": return .float
                case "varchar", "char", "enum", "set", "nchar", "nvarchar": return .text
                case "tinytext", "text", "mediumtext", "longtext": return .largeText
                case "binary", "varbinary": return .bytes
                case "tinyblob", "blob", "mediumblob", "longblob", "geometry", "point": return .largeBytes
                case "time": return .time(digits)
                case "datetime": return .datetime(digits)
                case "timestamp": return .timestamp(digits)
                case "bit": return .bits
                default: return .other
                }
            }
        }
    }
#endif
