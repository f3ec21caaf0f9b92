#if MySQL
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    extension MySQLDialect {
        /// The whole definition, as `CREATE TABLE`, `ADD` and `MODIFY` take it: a part that `MODIFY` does not name is lost
        /// (MySQL 15.1.9 "ALTER TABLE Statement").
        func define(_ column: Column, in table: Table) throws(DialectError) -> String {
            try check(column.name)
            let known = ["charset", "on_update", "invisible", "check", "srid", "system_versioning"]
            if let key = column.options.keys.sorted().first(where: { !known.contains($0) }) {
                throw DialectError(
                    flavor,
                    "column \(column.name) has the unknown option \(key)",
                    hint: "known are \(known.joined(separator: ", "))"
                )
            }
            let kind = typeClass(column.type)
            var parts = [quote(column.name), try spell(column.type)]
            if let charset = column.options["charset"] {
                parts.append("CHARACTER SET \(try word(charset, column))")
                // Which collation is the usual one differs from version to version.
                let usual = MySQLTableOptions.collation(of: charset.lowercased())
                parts.append("COLLATE \(try word(column.collation ?? usual, column))")
            } else if let collation = column.collation {
                parts.append("COLLATE \(try word(collation, column))")
            }

            if let computed = column.computed {
                parts += try define(computed, of: column)
            } else if !column.nullable || table.primaryKey?.columns.contains(column.name) == true {
                parts.append("NOT NULL")
                if case .timestamp = kind, column.defaultValue == nil, !traits.hasExplicitTimestampDefaults {
                    throw DialectError(
                        flavor,
                        "column \(column.name) is a timestamp without NULL and without a default, which this server "
                            + "would change to one that updates itself",
                        hint: "give it a default, allow NULL, or use datetime"
                    )
                }
            } else if case .timestamp = kind {
                // Where `explicit_defaults_for_timestamp` is off, silence means NOT NULL.
                parts.append("NULL")
            }
            if let value = canonical(column.defaultValue, kind) {
                if column.autoincrement || column.identity != nil {
                    throw DialectError(flavor, "column \(column.name) is numbered by the server and has a default")
                }
                parts.append("DEFAULT \(try spell(value, as: column.defaultValue ?? value, kind))")
            }
            if let expression = column.options["on_update"] {
                guard kind.isMoment else {
                    throw DialectError(
                        flavor,
                        "column \(column.name) is to follow the time with each update and holds no time",
                        hint: "take `on_update` away from it as well"
                    )
                }
                parts.append("ON UPDATE \(currentTimestamp(expression, kind) ?? expression)")
            }
            if column.autoincrement || column.identity != nil { parts.append(try autoincrement(column)) }
            if column.options["invisible"] == "true" {
                if !traits.hasInvisibleColumns {
                    throw DialectError(
                        flavor,
                        "column \(column.name) is invisible, and this server has no such columns"
                    )
                }
                parts.append("INVISIBLE")
            }
            parts += try vendorParts(of: column)
            if let comment = column.comment, !comment.isEmpty { parts.append("COMMENT \(try literal(.text(comment)))") }
            if let check = column.options["check"] {
                if !traits.hasColumnChecks {
                    throw DialectError(
                        flavor,
                        "column \(column.name) has a check of its own, and this server keeps checks with the table",
                        hint: "write it among the checks of the table"
                    )
                }
                parts.append("CHECK (\(check))")
            }
            return parts.joined(separator: " ")
        }

        /// What only one of the vendors has.
        private func vendorParts(of column: Column) throws(DialectError) -> [String] {
            var parts: [String] = []
            if let reference = column.options["srid"] {
                guard traits.hasSpatialReferences, UInt32(reference) != nil else {
                    throw DialectError(
                        flavor,
                        "column \(column.name) is held to the spatial reference system \(reference)",
                        hint: "give `srid` as a number, and only to MySQL"
                    )
                }
                parts.append("SRID \(reference)")
            }
            if let versioning = column.options["system_versioning"] {
                guard traits.hasSystemVersioning, versioning == "false" else {
                    throw DialectError(
                        flavor,
                        "column \(column.name) has system_versioning: \(versioning)",
                        hint: "only MariaDB's columns have it, and only as `false`"
                    )
                }
                parts.append("WITHOUT SYSTEM VERSIONING")
            }
            return parts
        }

        private func word(_ text: String, _ column: Column) throws(DialectError) -> String {
            guard text.isOptionWord else {
                throw DialectError(flavor, "the character set or collation of column \(column.name) is not a name")
            }
            return text
        }

        private func define(_ computed: Computed, of column: Column) throws(DialectError) -> [String] {
            if column.defaultValue != nil {
                throw DialectError(flavor, "column \(column.name) is generated and has a default")
            }
            let parts = ["GENERATED ALWAYS AS (\(computed.sql))", computed.stored ? "STORED" : "VIRTUAL"]
            if column.nullable { return parts }
            guard traits.hasNotNullGeneratedColumns else {
                throw DialectError(
                    flavor,
                    "column \(column.name) is generated and not nullable, which this server cannot say",
                    hint: "leave out `nullable: false`, or add a check"
                )
            }
            return parts + ["NOT NULL"]
        }

        private func autoincrement(_ column: Column) throws(DialectError) -> String {
            if let identity = column.identity {
                if identity.always {
                    throw DialectError(
                        flavor,
                        "column \(column.name) is always numbered by the server, and this server takes given numbers",
                        hint: "leave out `always`"
                    )
                }
                if let step = identity.increment, step != 1 {
                    throw DialectError(
                        flavor,
                        "column \(column.name) counts in steps of \(step), and this server has one step for all tables"
                    )
                }
                if identity.minimum != nil || identity.maximum != nil || identity.cycle || identity.cache != nil {
                    throw DialectError(
                        flavor,
                        "the numbers of column \(column.name) have bounds, a cycle or a cache, and this server's have none",
                        hint: traits.hasSequences
                            ? "use a sequence: `default: {sql: \"nextval(…)\"}`"
                            : "leave them out; `start` can be given"
                    )
                }
            }
            return "AUTO_INCREMENT"
        }

        // MARK: - Defaults

        /// `value`, which is canonical, after `DEFAULT`; `written` is what the author wrote.
        func spell(
            _ value: DefaultValue,
            as written: DefaultValue,
            _ kind: TypeClass
        ) throws(DialectError) -> String {
            switch value {
            case .literal(let constant):
                var text = try literal(constant)
                // A number that is too exact for a Double is carried as text.
                if kind == .decimal, case .text(let digits) = constant { text = digits }
                // MySQL 13.6: BLOB, TEXT and JSON have defaults only as expressions, even for a constant.
                let isLarge = kind == .largeText || kind == .largeBytes || kind == .json
                if isLarge, traits.quotesLargeDefaults {
                    try requireExpressionDefaults()
                    return "(\(text))"
                }
                return text
            case .sql(let sql):
                if let clock = currentTimestamp(sql, kind) { return clock }
                try requireExpressionDefaults()
                if case .sql(let own) = written { return "(\(own))" }
                return "(\(sql))"
            }
        }

        private func requireExpressionDefaults() throws(DialectError) {
            if !traits.hasExpressionDefaults {
                throw DialectError(flavor, "a default is an expression, and this server has only constants")
            }
        }

        /// `CURRENT_TIMESTAMP` with the column's number of digits, which the server insists on (MySQL 13.2.6), where
        /// `expression` asks for the time in one of its spellings and the column holds one.
        private func currentTimestamp(_ expression: String, _ kind: TypeClass) -> String? {
            let digits: Int
            switch kind {
            case .datetime(let count), .timestamp(let count): digits = count
            default: return nil
            }
            guard let read = MySQLExpression.read(expression, lexicon: lexicon) else { return nil }
            let (isCurrent, asked) = read.isCurrentTimestamp
            guard isCurrent else { return nil }
            let wanted = asked ?? digits
            return wanted == 0 ? "CURRENT_TIMESTAMP" : "CURRENT_TIMESTAMP(\(wanted))"
        }

        /// The default in the form in which defaults are compared; nil for none and for NULL.
        func canonical(_ value: DefaultValue?, _ kind: TypeClass) -> DefaultValue? {
            switch value {
            case nil, .literal(.null): return nil
            case .literal(let constant): return .literal(canonical(constant, kind))
            case .sql(let sql):
                if let clock = canonicalTimestamp(sql, kind) { return .sql(clock) }
                guard let read = MySQLExpression.read(sql, lexicon: lexicon) else {
                    return .sql(SQLText.canonical(sql, lexicon: lexicon))
                }
                guard case .literal(let text) = read else { return .sql(read.description) }
                return text == "null" ? nil : .literal(canonical(Self.value(ofLiteral: text), kind))
            }
        }

        /// The time without its digits where they are the column's own.
        func canonicalTimestamp(_ sql: String, _ kind: TypeClass) -> String? {
            guard let clock = currentTimestamp(sql, kind) else { return nil }
            return clock == currentTimestamp("current_timestamp", kind) ? "CURRENT_TIMESTAMP" : clock
        }

        /// The value of a literal as ``MySQLExpression`` prints it.
        private static func value(ofLiteral text: String) -> Value {
            if let quote = text.firstIndex(of: "'") { return .text(MySQLString.decode(text[quote...])) }
            if text.hasPrefix("0x") {
                var digits = Array(text.dropFirst(2))
                if digits.count % 2 == 1 { digits.insert("0", at: 0) }
                let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
                    UInt8(String(digits[$0...($0 + 1)]), radix: 16)
                }
                return .bytes(bytes)
            }
            return Int64(text).map(Value.integer) ?? .text(text)
        }

        private func canonical(_ value: Value, _ kind: TypeClass) -> Value {
            switch kind {
            case .boolean:
                let number = number(value)
                return number == 0 ? .bool(false) : number == 1 ? .bool(true) : number.map(Value.integer) ?? value
            case .integer, .bits: return number(value).map(Value.integer) ?? value
            case .decimal: return decimal(value)
            case .float:
                if case .double = value { return value }
                return value.text.flatMap { Double($0) }.map(Value.double) ?? value
            case .bytes, .largeBytes:
                if case .bytes = value { return value }
                return .bytes(Array((value.text ?? "").utf8))
            case .text, .largeText, .json, .date, .other: return .text(plain(value))
            case .time: return .text(withoutZeroFraction(plain(value)))
            case .datetime, .timestamp:
                let text = withoutZeroFraction(plain(value))
                return .text(text.count == 10 ? text + " 00:00:00" : text)
            }
        }

        /// The text that a column of text would hold: the server has no booleans.
        private func plain(_ value: Value) -> String {
            if case .bool(let flag) = value { return flag ? "1" : "0" }
            return value.text ?? ""
        }

        private func number(_ value: Value) -> Int64? {
            switch value {
            case .bytes(let bytes):
                return bytes.count > 8 ? nil : Int64(exactly: bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
            case .double(let number): return Int64(exactly: number)
            case .text("true"), .text("TRUE"): return 1
            case .text("false"), .text("FALSE"): return 0
            default: return value.integer
            }
        }

        /// Whole numbers as such, others as text without zeros at the end.
        private func decimal(_ value: Value) -> Value {
            if let whole = number(value) { return .integer(whole) }
            var text = plain(value)
            guard text.contains("."), text.allSatisfy({ $0.isNumber || $0 == "." || $0 == "-" }) else {
                return .text(text)
            }
            while text.hasSuffix("0") { text.removeLast() }
            if text.hasSuffix(".") { text.removeLast() }
            return Int64(text).map(Value.integer) ?? .text(text)
        }

        private func withoutZeroFraction(_ text: String) -> String {
            guard let dot = text.lastIndex(of: "."), text[text.index(after: dot)...].allSatisfy({ $0 == "0" }) else {
                return text
            }
            return String(text[..<dot])
        }
    }
#endif
