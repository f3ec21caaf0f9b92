#if PostgreSQL
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    /// PostgreSQL's SQL.
    ///
    /// Columns have no ``Column/options``, and there are no hints. A table's options are its storage parameters (manual,
    /// CREATE TABLE, "Storage Parameters"), such as `fillfactor`, and `tablespace` and `unlogged`; an index's are its
    /// storage parameters (manual, CREATE INDEX, "Index Storage Parameters") and `tablespace`. A view's are `check_option`,
    /// `security_barrier` and `security_invoker`; a materialized one's those of a table, but for `unlogged`.
    struct PostgreSQLDialect: StandardDialect {
        let flavor: Flavor
        /// Whether each transaction may run in another session of the server.
        var isPooled = false

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
            var missing: Set<Capabilities.Feature> = [
                .verbatimViews, .indexPrefixes, .generatedConversions, .algorithmHints, .storedDefinitions,
            ]
            // Release notes of 15, 17 and 18: "NULLS NOT DISTINCT", "SET EXPRESSION", "virtual generated columns".
            if flavor.version < ServerVersion(15) { missing.insert(.nullsNotDistinct) }
            if flavor.version < ServerVersion(17) { missing.insert(.expressionChanges) }
            if flavor.version < ServerVersion(18) { missing.insert(.virtualColumns) }
            if isPooled { missing.formUnion([.sessionLocks, .sessionState]) }
            return Capabilities(
                Set(Capabilities.Feature.allCases).subtracting(missing),
                // Names are cut at NAMEDATALEN - 1 bytes (manual 4.1.1).
                nameLimit: .bytes(63),
                collations: ["C", "POSIX"]
            )
        }

        // The protocol counts binds in 16 bits (manual 55.7, Bind).
        var placeholderLimit: Int { 65535 }

        func quote(_ identifier: Identifier) -> String { SQLText.quoteIdentifier(identifier.text, quote: "\"") }

        func placeholder(_ position: Int) -> String { "$\(position)" }

        var scripts: (any ScriptSpelling)? { PostgreSQLScripts() }

        var ledger: (any LedgerSpelling)? { PostgreSQLLedger() }

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

        /// What is looked at first, each for a reason that no statement can take care of by itself.
        func needs(_ change: Change) -> Set<TableName> {
            switch change {
            // An existing table must not get the indexes, comments and constraints of the one that was asked for.
            case .createTable(let table, true)
            where !table.indexes.isEmpty || !comments(table).isEmpty || !table.constraints.allSatisfy(\.isValidated):
                return [table.name]
            case .alterTable(let table, let changes):
                return changes.contains { needsTable($0) } ? [table] : []
            // CREATE TYPE and CREATE VIEW have no IF NOT EXISTS.
            case .createEnum(let type, true): return [type.name]
            case .createView(let view, true) where !view.isMaterialized: return [view.name]
            // The columns of the type are converted, with what hangs on them.
            case .alterEnum(let name, .remove, let use): return Set(use.columns.keys).union([name])
            default: return []
            }
        }

        private func needsTable(_ change: TableChange) -> Bool {
            switch change {
            // An existing column must keep its comment.
            case .addColumn(let column, true): column.comment != nil
            case .alterColumn(_, let alteration, let before): needsColumn(alteration, before)
            // Constraints are dropped by name.
            case .dropConstraint(nil, _, _, let before): before?.name == nil
            default: false
            }
        }

        private func needsColumn(_ alteration: ColumnAlteration, _ before: Column?) -> Bool {
            // A new type loses the collation and leaves the check of an enumeration behind, unless they are known; a new
            // collation restates the type.
            if alteration.type != nil || alteration.collation != nil, before?.type.isUnnamedEnumeration ?? true {
                return true
            }
            // A column is numbered or generated in other words than it is numbered or generated otherwise.
            if alteration.identity != nil || alteration.computed != nil, before == nil { return true }
            // Numbering made the column NOT NULL, which the key that it may be in needs.
            let endsNumbering = alteration.autoincrement == false || alteration.identity == .drop
            return endsNumbering && before?.nullable == true
        }

        func render(_ change: Change, before: SchemaModel) throws(DialectError) -> [Statement] {
            try refuseLongNames(in: change)
            switch change {
            case .createTable(let table, let ifNotExists):
                if ifNotExists, before[table.name] != nil, !needs(change).isEmpty { return [] }
                return try create(table, ifNotExists: ifNotExists)
            case .alterTable(let name, let changes):
                var renderer = AlterTableRenderer(dialect: self, name: name, before: before)
                return try renderer.render(changes)
            case .createIndex(let index, _, let build):
                try refuse(hints: build.hints, of: "index \(index.name)")
                return try renderStandard(change, before: before)
            case .dropIndex(let index, let table, let build, _):
                try refuse(hints: build.hints, of: "index \(index)")
                let name = TableName(index, schema: table?.schema)
                let concurrently = build.concurrently ? "CONCURRENTLY " : ""
                return [
                    Statement(
                        "DROP INDEX \(concurrently)\(build.tolerant ? "IF EXISTS " : "")\(quote(name))",
                        transaction: build.concurrently ? .outside : .inside
                    )
                ]
            case .createEnum(let type, let ifNotExists):
                if ifNotExists, before.enums[type.name] != nil { return [] }
                return [try create(type)]
            case .dropEnum(let name, let ifExists, _):
                return [Statement("DROP TYPE \(ifExists ? "IF EXISTS " : "")\(quote(name))")]
            case .alterEnum(let name, let change, let use):
                return try alter(enum: name, change, use, before: before)
            case .createView(let view, let ifNotExists):
                if view.isMaterialized { return [try create(view, ifNotExists: ifNotExists)] }
                return ifNotExists && before.views[view.name] != nil ? [] : [try create(view)]
            case .replaceView(let view, let old):
                if let old, old.isMaterialized != view.isMaterialized {
                    throw DialectError(
                        flavor,
                        "view \(view.name) cannot \(view.isMaterialized ? "become" : "cease to be") materialized",
                        hint: "drop it and create it again"
                    )
                }
                return [try create(view, orReplace: true)]
            default: break
            }
            return try renderStandard(change, before: before)
        }

        func refuse(hints: [String: String], of subject: String) throws(DialectError) {
            guard let hint = hints.keys.min() else { return }
            throw DialectError(
                flavor,
                "the change of \(subject) has the hint \(hint), and PostgreSQL takes no hints",
                hint: "give the hint only to the dialects that have it"
            )
        }

        /// `CREATE TABLE`, and then the constraints that are not to be validated: within it the server takes every
        /// constraint for valid.
        private func create(_ table: Table, ifNotExists: Bool) throws(DialectError) -> [Statement] {
            var plain = table
            plain.foreignKeys.removeAll { !$0.isValidated }
            plain.checks.removeAll { !$0.isValidated }
            var statements = try createTable(plain, ifNotExists: ifNotExists)
            let later = table.constraints.filter { !$0.isValidated }
            if !later.isEmpty {
                var renderer = AlterTableRenderer(dialect: self, name: table.name, before: SchemaModel())
                statements += try renderer.render(later.map(TableChange.addConstraint))
            }
            return statements
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

        func comment(on table: TableName, _ comment: String?) -> Statement {
            self.comment(on: "TABLE \(quote(table))", comment)
        }

        private func comment(on object: String, _ comment: String?) -> Statement {
            Statement("COMMENT ON \(object) IS \(comment.map(SQLText.quoteString) ?? "NULL")")
        }

        func indexKey(_ key: IndexKey) throws(DialectError) -> String {
            let key = key.separated
            if key.prefixLength != nil {
                throw DialectError(
                    flavor,
                    "an index key cannot be a prefix of a column",
                    hint: "index an expression such as left(column, 20)"
                )
            }
            var sql =
                switch key.subject {
                case .column(let name): quote(name)
                case .expression(let text): "(\(text))"
                }
            if let collation = key.collation { sql += " COLLATE \(quote(Identifier(reported: collation)))" }
            if let operatorClass = key.operatorClass { sql += " \(operatorClass)" }
            if key.descending { sql += " DESC" }
            if let nullsFirst = key.nullsFirst { sql += nullsFirst ? " NULLS FIRST" : " NULLS LAST" }
            return sql
        }

        /// The rows of a batch are found by where they are. The condition stands there once more: a row that another
        /// session has changed meanwhile may be done, and where the table has partitions each has a row at that place.
        func updateBatch(
            _ backfill: Backfill,
            size: Int,
            before: SchemaModel
        ) throws(DialectError) -> String {
            guard let condition = backfill.condition else {
                throw DialectError(
                    flavor,
                    "table \(backfill.table) is to be filled in batches without a condition that tells which rows are left",
                    hint: "say `where`, or leave `batch` out"
                )
            }
            let table = quote(backfill.table)
            return """
                UPDATE \(table) SET \(backfill.assignments)
                WHERE ctid = ANY (ARRAY(SELECT ctid FROM \(table) WHERE \(condition) LIMIT \(size))) AND (\(condition))
                """
        }
    }
#endif
