#if MySQL
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    /// The SQL of MySQL and MariaDB, for one vendor and version.
    ///
    /// Keys of `Table.options`: `engine` (InnoDB), `charset` (utf8mb4), `collation` (utf8mb4_unicode_ci). All three are
    /// always stated, since the defaults of servers differ and a fleet would drift. Keys of `Column.options`: `charset`,
    /// `on_update` (an expression), `invisible` (`true`), and `check` (MariaDB: the condition that stands on the column).
    struct MySQLDialect: StandardDialect {
        let flavor: Flavor
        let traits: MySQLTraits
        let capabilities: Capabilities

        /// The dialect of `flavor`.
        ///
        /// - Throws: ``DriverError`` for another vendor, and for a version older than the oldest that is supported.
        init(supporting flavor: Flavor, stage: DriverError.Stage) throws(DriverError) {
            guard flavor.vendor == "mysql" || flavor.vendor == "mariadb" else {
                throw DriverError(
                    .deterministic,
                    stage: stage,
                    message: "\(flavor.vendor) is not a vendor of the MySQL driver",
                    hint: "its vendors are mysql and mariadb"
                )
            }
            traits = MySQLTraits(flavor)
            guard flavor.version >= traits.oldest else {
                throw DriverError(
                    .deterministic,
                    stage: stage,
                    message: "\(flavor) is too old; the oldest that is supported is \(traits.oldest)"
                )
            }
            self.flavor = Flavor(vendor: flavor.vendor, family: "mysql", version: flavor.version)
            var features: Set<Capabilities.Feature> = [
                .comments, .concurrentIndexes, .alterInPlace, .sessionLocks, .algorithmHints, .indexMethods,
                .expressionChanges, .generatedConversions,
            ]
            if traits.hasExpressionIndexes { features.insert(.expressionIndexes) }
            if traits.hasUUID { features.insert(.uuidType) }
            // MySQL 11.2.1 "Identifier Length Limits".
            capabilities = Capabilities(
                features,
                nameLimit: .characters(64),
                collations: ["utf8mb4_bin", "utf8mb4_general_ci"]
            )
        }

        let lexicon = Lexicon(
            identifierQuotes: [.backtick],
            doubleQuotedIsString: true,
            backslashEscapes: true,
            stringPrefixes: [.bit, .hexadecimal, .national],
            hashComments: true,
            dashCommentNeedsSpace: true,
            executableCommentOpeners: ["/*!", "/*M!"],
            digitsStartWords: true,
            parameters: [.question, .at],
            compoundStatements: [.storedPrograms],
            delimiterCommand: true,
            foldsToLowercase: true
        )

        /// NOW() is the time at which the statement began, in the session's zone, which is UTC (MySQL 14.7).
        let clock = "CURRENT_TIMESTAMP(6)"

        /// A prepared statement counts its placeholders in 16 bits.
        let placeholderLimit = 65_535

        func quote(_ identifier: Identifier) -> String { SQLText.quoteIdentifier(identifier.text, quote: "`") }

        func placeholder(_ position: Int) -> String { "?" }

        func literal(_ value: Value) throws(DialectError) -> String {
            switch value {
            case .null: return "NULL"
            case .bool(let flag): return flag ? "1" : "0"
            case .integer(let number): return String(number)
            case .double(let number):
                guard number.isFinite else { throw DialectError(flavor, "\(number) has no literal") }
                return String(number)
            case .text(let text):
                do {
                    return try SQLText.quoteStringBackslash(text)
                } catch {
                    throw DialectError(flavor, "a text contains a NUL byte and has no literal")
                }
            case .bytes(let bytes):
                let digits = Array("0123456789abcdef".utf8)
                let hex = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
                return "x'\(String(decoding: hex, as: UTF8.self))'"
            }
        }

        func needs(_ change: Change) -> Set<TableName> {
            switch change {
            case .alterTable(let name, let changes): changes.contains(where: needsTable) ? [name] : []
            // Whether a foreign key would be left without an index shows only in the table.
            case .dropIndex(_, let table?, _, _): [table]
            case .createIndex(_, let table, let build): build.tolerant && !traits.hasConditionalAlter ? [table] : []
            default: []
            }
        }

        func render(_ change: Change, before: SchemaModel) throws(DialectError) -> [Statement] {
            switch change {
            case .createTable(let table, let ifNotExists):
                return [try create(table, ifNotExists: ifNotExists)]
            case .renameTable(let name, let new):
                try check(new)
                return [Statement("RENAME TABLE \(quote(name)) TO \(quote(TableName(new, schema: name.schema)))")]
            case .alterTable(let name, let changes):
                var alteration = MySQLAlteration(self, name, before: before)
                for change in changes { try alteration.add(change) }
                return alteration.finished()
            case .createIndex(let index, let table, let build):
                return try createIndex(index, on: table, build, before: before)
            case .dropIndex(let index, let table, let build, _):
                return try dropIndex(index, on: table, build, before: before)
            default:
                return try renderStandard(change, before: before)
            }
        }

        /// One statement with the indexes in it: on a server without transactional DDL nothing can then be half made.
        private func create(_ table: Table, ifNotExists: Bool) throws(DialectError) -> Statement {
            try check(table.name.name)
            var lines: [String] = []
            for column in table.columns { lines.append(try define(column, in: table)) }
            for constraint in table.constraints { lines.append(try define(adding: constraint)) }
            for index in table.indexes { lines.append(try inlineIndex(index)) }
            let body = lines.map { "    \($0)" }.joined(separator: ",\n")
            let head = "CREATE TABLE \(ifNotExists ? "IF NOT EXISTS " : "")\(quote(table.name))"
            return Statement("\(head) (\n\(body)\n)\(try tableSuffix(table))")
        }

        func tableSuffix(_ table: Table) throws(DialectError) -> String {
            let known = ["engine", "charset", "collation"]
            if let key = table.options.keys.sorted().first(where: { !known.contains($0) }) {
                throw DialectError(
                    flavor,
                    "table \(table.name) has the unknown option \(key)",
                    hint: "known are \(known.joined(separator: ", "))"
                )
            }
            let options = MySQLTableOptions(table.options)
            for word in [options.engine, options.charset, options.collation] {
                guard word.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }) else {
                    throw DialectError(flavor, "an option of table \(table.name) is not a name")
                }
            }
            var suffix = " ENGINE=\(options.engine) DEFAULT CHARSET=\(options.charset) COLLATE=\(options.collation)"
            if let start = table.columns.compactMap(\.identity?.start).first { suffix += " AUTO_INCREMENT=\(start)" }
            if let comment = table.comment { suffix += " COMMENT=\(try literal(.text(comment)))" }
            return suffix
        }

        /// Refuses a new name that the server would cut, refuse or store as something else.
        func check(_ name: Identifier) throws(DialectError) {
            if !capabilities.allows(name) {
                throw DialectError(flavor, "the name \(name) is longer than 64 characters")
            }
            if name.text.hasSuffix(" ") {
                throw DialectError(flavor, "the name “\(name)” ends with a space, which this server refuses")
            }
            // MySQL 11.2: names hold characters of the basic plane only.
            if name.text.unicodeScalars.contains(where: { $0.value > 0xFFFF }) {
                throw DialectError(flavor, "the name \(name) has a character that this server cannot keep in names")
            }
        }
    }

    /// The options of a table as the server has to be told them.
    struct MySQLTableOptions: Hashable {
        static let engine = "InnoDB"
        static let charset = "utf8mb4"
        static let collation = "utf8mb4_unicode_ci"

        var engine: String
        var charset: String
        var collation: String

        init(_ options: [String: String]) {
            engine = options["engine"] ?? Self.engine
            let collation = options["collation"]?.lowercased()
            charset = Self.named(options["charset"]?.lowercased() ?? collation.map(Self.charset(of:)) ?? Self.charset)
            self.collation = collation.map(Self.named(collation:)) ?? Self.collation(of: charset)
        }

        /// The collation's character set, which its name starts with.
        static func charset(of collation: String) -> String {
            named(String(collation.prefix { $0 != "_" }))
        }

        /// The collation to state for a character set without one; the server's own differs from version to version.
        static func collation(of charset: String) -> String {
            switch charset {
            case "utf8mb4": collation
            case "latin1": "latin1_swedish_ci"
            case "binary": "binary"
            default: "\(charset)_general_ci"
            }
        }

        /// `utf8` is the old name of `utf8mb3` on both vendors.
        private static func named(_ charset: String) -> String { charset == "utf8" ? "utf8mb3" : charset }

        static func named(collation: String) -> String {
            collation.hasPrefix("utf8_") ? "utf8mb3" + collation.dropFirst(4) : collation
        }
    }
#endif
