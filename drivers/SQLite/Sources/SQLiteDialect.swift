#if SQLite
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    /// SQLite's SQL.
    ///
    /// Options of a table: `strict: true` makes a `STRICT` table, `without_rowid: true` one `WITHOUT ROWID`. Columns and
    /// indexes have none, and there are no hints. Comments are not kept by SQLite, so changes of comments are no
    /// statements and ``normalize(_:)`` drops them.
    struct SQLiteDialect: StandardDialect {
        let flavor: Flavor
        /// Whether stored definitions may be edited (``SQLiteDatabase/editsSchema``). Where not, tables are rebuilt.
        var editsSchema = true

        /// What the name of a table starts with while it takes another's place.
        static let rebuildPrefix = "_skein_new_"
        static let strictOption = "strict"
        static let withoutRowIDOption = "without_rowid"

        var capabilities: Capabilities {
            Capabilities(
                [
                    .transactionalDDL, .partialIndexes, .expressionIndexes, .indexCollations, .deferrableConstraints,
                    .storedColumns, .virtualColumns, .verbatimViews, .storedDefinitions, .expressionChanges,
                    .generatedConversions, .setDefaultActions, .primaryKeyNames, .sessionState,
                    .defaultsRequired,
                ],
                nameLimit: .none,
                collations: ["NOCASE", "RTRIM"]
            )
        }

        var lexicon: Lexicon { .sqlite }

        /// `CURRENT_TIMESTAMP` has no fractions of a second.
        var clock: String { "strftime('%Y-%m-%d %H:%M:%f', 'now')" }

        /// SQLITE_MAX_VARIABLE_NUMBER since 3.32 (https://sqlite.org/limits.html).
        var placeholderLimit: Int { 32766 }

        static func quote(_ name: String) -> String { SQLText.quoteIdentifier(name, quote: "\"") }

        func quote(_ identifier: Identifier) -> String { Self.quote(identifier.text) }

        func placeholder(_ position: Int) -> String { "?\(position)" }

        var scripts: (any ScriptSpelling)? { SQLiteScripts() }

        var ledger: (any LedgerSpelling)? { SQLiteLedger() }

        func literal(_ value: Value) throws(DialectError) -> String {
            switch value {
            case .null: return "NULL"
            case .bool(let value): return value ? "1" : "0"
            case .integer(let value): return String(value)
            case .double(let value):
                if value.isNaN { throw DialectError(flavor, "there is no literal for NaN: SQLite would store NULL") }
                // No word for infinity; a number out of range is one (https://sqlite.org/faq.html, "infinity").
                return value.isInfinite ? (value < 0 ? "-9e999" : "9e999") : String(value)
            case .text(let value):
                if value.utf8.contains(0) { throw DialectError(flavor, "a text with a NUL has no literal") }
                return SQLText.quoteString(value)
            case .bytes(let value):
                let digits = Array("0123456789ABCDEF".utf8)
                return
                    "X'\(String(decoding: value.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self))'"
            }
        }

        // MARK: Changes

        func needs(_ change: Change) -> Set<TableName> {
            switch change {
            // Whether a table can be altered in place shows only from its stored text; and one that is altered after it
            // was renamed is there under its former name only.
            case .alterTable(let name, _), .renameTable(let name, _), .renameIndex(_, let name?, _, _): [name]
            case .alterEnum(_, _, let use): Set(use.columns.keys)
            // A table that is there keeps its indexes too.
            case .createTable(let table, ifNotExists: true) where !table.indexes.isEmpty: [table.name]
            case .backfill(let backfill) where backfill.batch != nil: [backfill.table]
            default: []
            }
        }

        func render(_ change: Change, before: SchemaModel) throws(DialectError) -> [Statement] {
            switch change {
            case .createTable(let table, let ifNotExists):
                try check(table)
                if ifNotExists, before[table.name] != nil { return [] }
                return try renderStandard(change, before: before)
            case .dropTable(let name, _, _):
                try check(name)
                // With foreign keys on, dropping a table deletes its rows first, and what refers to them with
                // ON DELETE CASCADE goes along (https://sqlite.org/foreignkeys.html#fk_schemacommands).
                return try renderStandard(change, before: before).map { statement in
                    var statement = statement
                    statement.needsForeignKeysOff = true
                    return statement
                }
            case .renameTable(let name, _):
                try check(name)
                return try renderStandard(change, before: before)
            case .alterTable(let name, let changes):
                try check(name)
                return try alter(name, changes, before: before)
            case .createIndex(let index, let table, let build):
                try check(table)
                try check(index)
                try check(hints: build.hints)
                return try renderStandard(change, before: before)
            case .dropIndex(_, let table, let build, _):
                if let table { try check(table) }
                try check(hints: build.hints)
                return try renderStandard(change, before: before)
            case .renameIndex(let index, let table, let new, _):
                return try rename(index, of: table, to: new, before: before).statements
            case .createView, .replaceView, .dropView:
                return try renderView(change)
            case .backfill(let backfill):
                try check(backfill.table)
                return try renderStandard(change, before: before)
            case .insertRows(let table, _), .deleteRows(let table, _):
                try check(table)
                return try renderStandard(change, before: before)
            default:
                return try renderStandard(change, before: before)
            }
        }

        // MARK: Tables

        func define(_ column: Column, in table: Table) throws(DialectError) -> String {
            try define(column, in: table, isInlineKey: definesPrimaryKeyInline(table) && isKey(column, of: table))
        }

        /// A column's definition.
        ///
        /// - Parameter isInlineKey: whether the primary key stands in it.
        func define(_ column: Column, in table: Table, isInlineKey: Bool) throws(DialectError) -> String {
            if let option = column.options.keys.min() {
                throw DialectError(
                    flavor,
                    "column \(column.name) has the option \(option), and SQLite's columns have none"
                )
            }
            var parts = [quote(column.name)]
            let type = try spell(column, in: table)
            if !type.isEmpty { parts.append(type) }
            if isInlineKey {
                if let name = table.primaryKey?.name { parts.append("CONSTRAINT \(quote(name))") }
                parts.append("PRIMARY KEY AUTOINCREMENT")
            } else if !column.nullable || table.primaryKey?.columns.contains(column.name) == true {
                // SQLite allows NULL in a key otherwise (https://sqlite.org/lang_createtable.html#the_primary_key).
                parts.append("NOT NULL")
            }
            if let collation = column.collation { parts.append("COLLATE \(spell(collation: collation))") }
            if let value = column.defaultValue { parts.append("DEFAULT \(try spell(default: value))") }
            if let computed = column.computed { parts.append(spell(computed)) }
            if case .enumeration(let values, _) = column.type {
                parts.append("CHECK (\(condition(on: column.name, values: values)))")
            }
            return parts.joined(separator: " ")
        }

        func definesPrimaryKeyInline(_ table: Table) -> Bool {
            table.columns.contains { isNumbered($0) && isKey($0, of: table) }
        }

        func tableSuffix(_ table: Table) throws(DialectError) -> String {
            var words: [String] = []
            if table.options[Self.strictOption] == "true" { words.append("STRICT") }
            if table.options[Self.withoutRowIDOption] == "true" { words.append("WITHOUT ROWID") }
            return words.isEmpty ? "" : " \(words.joined(separator: ", "))"
        }

        /// The condition that holds a column to the values of an enumeration.
        func condition(on column: Identifier, values: [String]) -> String {
            "\(quote(column)) IN (\(values.map(SQLText.quoteString).joined(separator: ", ")))"
        }

        /// Whether SQLite numbers the rows by this column.
        func isNumbered(_ column: Column) -> Bool { column.autoincrement || column.identity != nil }

        /// Whether the column is the whole primary key.
        func isKey(_ column: Column, of table: Table) -> Bool { table.primaryKey?.columns == [column.name] }

        /// A default as it stands after `DEFAULT`: a literal, or an expression in parentheses
        /// (https://sqlite.org/lang_createtable.html#dfltval).
        func spell(default value: DefaultValue) throws(DialectError) -> String {
            switch value {
            case .literal(let value): return try literal(value)
            case .sql(let sql):
                if let value = SQLiteExpression.literal(sql) { return try literal(value) }
                let words = ["CURRENT_DATE", "CURRENT_TIME", "CURRENT_TIMESTAMP"]
                if let word = words.first(where: { sql.isSameName(as: $0) }) { return word }
                return "(\(SQLiteExpression.unwrapped(sql)))"
            }
        }

        func spell(_ computed: Computed) -> String {
            "GENERATED ALWAYS AS (\(computed.sql)) \(computed.stored ? "STORED" : "VIRTUAL")"
        }

        func spell(collation: String) -> String {
            let isPlain =
                !collation.isEmpty && collation.utf8.allSatisfy { $0 == 0x5F || (0x41...0x5A).contains($0 & 0xDF) }
            return isPlain ? collation : Self.quote(collation)
        }
    }
#endif
