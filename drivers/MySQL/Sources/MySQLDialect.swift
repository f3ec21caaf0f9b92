#if MySQL
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    /// The SQL of MySQL and MariaDB, for one vendor and version.
    ///
    /// Keys of `Table.options`: `engine` (InnoDB), `charset` (utf8mb4), `collation` (utf8mb4_unicode_ci), all three always
    /// stated, since the defaults of servers differ and a fleet would drift; `auto_increment` (the first number), and those
    /// of ``MySQLTableOptions/known``.
    ///
    /// Keys of `Column.options`: `charset`, `on_update` (an expression), `invisible` (`true`), `check` (MariaDB: the
    /// condition that stands on the column), `srid` (MySQL), `system_versioning` (MariaDB: `false`), and where a column is
    /// added or altered `first` (`true`) and `after` (a column).
    ///
    /// Keys of `Index.options`: `comment`, `invisible` (`true`; IGNORED on MariaDB), `parser` (of a full-text index; no
    /// server tells it, so it is not compared). Keys of `View.options`: `security` (`definer`, `invoker`), `algorithm`
    /// (`merge`, `temptable`). Keys of hints: `algorithm`, `lock`, see ``MySQLHints``.
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
                .comments, .concurrentIndexes, .alterInPlace, .sessionLocks, .sessionState, .algorithmHints,
                .indexMethods,
                .expressionChanges, .generatedConversions,
            ]
            features.formUnion([.indexPrefixes, .storedColumns, .virtualColumns])
            if traits.hasExpressionIndexes { features.insert(.expressionIndexes) }
            if traits.hasSequences { features.insert(.sequences) }
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

        var scripts: (any ScriptSpelling)? { MySQLScripts() }

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
            case .alterEnum(_, _, let use): Set(use.columns.keys)
            case .createView(let view, let ifNotExists): ifNotExists && !traits.hasConditionalViews ? [view.name] : []
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
                var alteration = try MySQLAlteration(self, name, hints: changes, before: before)
                for change in changes { try alteration.add(change) }
                return alteration.finished()
            case .createIndex(let index, let table, let build):
                return try createIndex(index, on: table, build, before: before)
            case .dropIndex(let index, let table, let build, _):
                return try dropIndex(index, on: table, build, before: before)
            case .alterEnum(_, .rename(let old, let new), let use) where old.lowercased() == new.lowercased():
                if let statements = try recase(old, to: new, use, before: before) { return statements }
                return try renderStandard(change, before: before)
            case .renameIndex(let index, let table, let new, _):
                return [try renameIndex(index, on: table, to: new)]
            case .createView(let view, let ifNotExists):
                return try create(view, ifNotExists: ifNotExists, before: before)
            case .replaceView(let view, _):
                return [try replace(view)]
            case .createSequence(let sequence, _):
                try check(sequence.name.name)
                return try renderStandard(change, before: before)
            case .createSchema(let name, _), .dropSchema(let name, _, _):
                try require(
                    .schemas,
                    "schema \(name) is to be made or dropped",
                    hint: "a schema is a database here: make it beside the target, and name it before a table's name"
                )
                return try renderStandard(change, before: before)
            default:
                return try renderStandard(change, before: before)
            }
        }

        /// An update of some of the rows (MySQL 15.2.17 "UPDATE Statement").
        func updateBatch(_ backfill: Backfill, size: Int, before: SchemaModel) throws(DialectError) -> String {
            let condition = backfill.condition.map { " WHERE \($0)" } ?? ""
            return "UPDATE \(quote(backfill.table)) SET \(backfill.assignments)\(condition) LIMIT \(size)"
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

#endif
