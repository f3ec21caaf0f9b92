#if PostgreSQL
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    /// PostgreSQL's SQL.
    ///
    /// Columns have no ``Column/options``. A table's are its storage parameters (manual, CREATE TABLE, "Storage
    /// Parameters"), such as `fillfactor`.
    struct PostgreSQLDialect: StandardDialect {
        let flavor: Flavor

        var lexicon: Lexicon { Self.lexicon }

        static let lexicon = Lexicon(
            stringPrefixes: [.escape, .unicode, .bit, .hexadecimal, .national],
            dollarQuotes: true,
            nestedComments: true,
            carriageReturnEndsComment: true,
            parameters: [.numbered],
            compoundStatements: [.atomicBodies, .parenthesisedCommands],
            refuseBackslashCommands: true,
            foldsToLowercase: true
        )

        // now() is the time at which the transaction began (manual 9.9.5).
        var clock: String { "clock_timestamp()" }

        var capabilities: Capabilities {
            // Names are cut at NAMEDATALEN - 1 bytes (manual 4.1.1).
            let missing: Set<Capabilities.Feature> = [
                .verbatimViews, .indexPrefixes, .generatedConversions, .algorithmHints, .storedDefinitions,
            ]
            return Capabilities(
                Set(Capabilities.Feature.allCases).subtracting(missing),
                nameLimit: .bytes(63),
                collations: ["C", "POSIX"]
            )
        }

        // The protocol counts binds in 16 bits (manual 55.7, Bind).
        var placeholderLimit: Int { 65535 }

        func quote(_ identifier: Identifier) -> String { SQLText.quoteIdentifier(identifier.text, quote: "\"") }

        func placeholder(_ position: Int) -> String { "$\(position)" }

        func literal(_ value: Value) throws(DialectError) -> String {
            switch value {
            case .null: return "NULL"
            case .bool(let value): return value ? "true" : "false"
            case .integer(let value): return String(value)
            case .double(let value): return value.isFinite ? String(value) : "'\(value)'::double precision"
            case .text(let text):
                if text.utf8.contains(0) {
                    throw DialectError(flavor, "a text contains a NUL byte, which no text of PostgreSQL can hold")
                }
                return SQLText.quoteString(text)
            case .bytes(let bytes): return "'\\x\(hexadecimal(bytes))'::bytea"
            }
        }

        private func hexadecimal(_ bytes: [UInt8]) -> String {
            let digits = Array("0123456789abcdef".utf8)
            return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
        }

        /// The tables that are looked at first, each for a reason that no statement can take care of by itself.
        func needs(_ change: Change) -> Set<TableName> {
            switch change {
            // An existing table must not get the indexes and comments of the one that was asked for.
            case .createTable(let table, true) where !table.indexes.isEmpty || !comments(table).isEmpty:
                return [table.name]
            case .alterTable(let table, let changes):
                return changes.contains { needsTable($0) } ? [table] : []
            default: return []
            }
        }

        private func needsTable(_ change: TableChange) -> Bool {
            switch change {
            // An existing column must keep its comment.
            case .addColumn(let column, true): column.comment != nil
            // A new type loses the collation and leaves the check of an enumeration behind, unless they are known.
            case .alterColumn(_, let alteration, let before):
                alteration.type != nil && (before?.type.isUnnamedEnumeration ?? true)
            // Constraints are dropped by name.
            case .dropConstraint(nil, _, _, let before): before?.name == nil
            default: false
            }
        }

        func render(_ change: Change, before: SchemaModel) throws(DialectError) -> [Statement] {
            try refuseLongNames(in: change)
            switch change {
            case .createTable(let table, true) where before[table.name] != nil && !needs(change).isEmpty:
                return []
            case .alterTable(let name, let changes):
                var renderer = AlterTableRenderer(dialect: self, name: name, before: before)
                return try renderer.render(changes)
            case .dropIndex(let index, let table, let build, _):
                let name = TableName(index, schema: table?.schema)
                let concurrently = build.concurrently ? "CONCURRENTLY " : ""
                return [
                    Statement(
                        "DROP INDEX \(concurrently)\(build.tolerant ? "IF EXISTS " : "")\(quote(name))",
                        transaction: build.concurrently ? .outside : .inside
                    )
                ]
            default: return try renderStandard(change, before: before)
            }
        }

        func tableSuffix(_ table: Table) throws(DialectError) -> String {
            if table.options.isEmpty { return "" }
            var parameters: [String] = []
            for (key, value) in table.options.sorted(by: { $0.key < $1.key }) {
                guard StorageParameter.isKnown(key) else {
                    throw DialectError(
                        flavor,
                        "table \(table.name) has the option \(key), which PostgreSQL does not have",
                        hint: "the options of a table are its storage parameters, such as fillfactor"
                    )
                }
                parameters.append("\(key) = \(try literal(.text(value)))")
            }
            return " WITH (\(parameters.joined(separator: ", ")))"
        }

        func afterCreate(_ table: Table) throws(DialectError) -> [Statement] { comments(table) }

        private func comments(_ table: Table) -> [Statement] {
            var statements: [Statement] = []
            if let comment = table.comment {
                statements.append(self.comment(on: "TABLE \(quote(table.name))", comment))
            }
            for column in table.columns {
                if let comment = column.comment {
                    statements.append(self.comment(on: column.name, of: table.name, comment))
                }
            }
            return statements
        }

        func comment(on column: Identifier, of table: TableName, _ comment: String?) -> Statement {
            self.comment(on: "COLUMN \(quote(table)).\(quote(column))", comment)
        }

        private func comment(on object: String, _ comment: String?) -> Statement {
            Statement("COMMENT ON \(object) IS \(comment.map(SQLText.quoteString) ?? "NULL")")
        }

        func indexKey(_ key: IndexKey) throws(DialectError) -> String {
            if key.prefixLength != nil {
                throw DialectError(
                    flavor,
                    "an index key cannot be a prefix of a column",
                    hint: "index an expression such as left(column, 20)"
                )
            }
            let order = key.descending ? " DESC" : ""
            switch key.subject {
            case .column(let name): return quote(name) + order
            case .expression(let text):
                let parts = IndexExpression(text)
                return "(\(parts.expression))\(parts.operatorClass)\(order)\(parts.nulls)"
            }
        }
    }

    /// The storage parameters of tables (manual, CREATE TABLE, "Storage Parameters").
    enum StorageParameter {
        static func isKnown(_ key: String) -> Bool {
            let plain = key.hasPrefix("toast.") ? key.dropFirst(6) : key[...]
            return names.contains(String(plain))
                || plain.hasPrefix("autovacuum_")
                    && plain.utf8.allSatisfy { ($0 >= 0x61 && $0 <= 0x7A) || $0 == 0x5F }
        }

        private static let names: Set<String> = [
            "fillfactor", "log_autovacuum_min_duration", "parallel_workers", "toast_tuple_target", "user_catalog_table",
            "vacuum_index_cleanup", "vacuum_truncate", "vacuum_max_eager_freeze_failure_rate",
        ]
    }
#endif
