#if PostgreSQL
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    extension PostgreSQLDialect {
        func spell(_ type: DataType) throws(DialectError) -> String {
            switch type {
            case .decimal(nil, _?): throw DialectError(flavor, "a decimal has a scale and no precision")
            case .array(of: .enumeration(_, nil)):
                throw DialectError(
                    flavor,
                    "an array's values cannot be checked against a list",
                    hint: "give the enum a name, so that it becomes a type"
                )
            case .array(let element): return try spell(element) + "[]"
            case .native(let text) where text.utf8.contains(0): throw DialectError(flavor, "a type contains a NUL byte")
            default: return type.words
            }
        }

        /// A column's definition. An enumeration without a name is text with a check, named so that it is found again.
        func define(_ column: Column, in table: Table) throws(DialectError) -> String {
            try refuse(options: column.options.keys, of: column.name, table.name)
            var sql = "\(quote(column.name)) \(try spell(column.type))"
            if let collation = column.collation { sql += " COLLATE \(quote(Identifier(reported: collation)))" }
            if let computed = column.computed {
                sql += try generated(computed, column, table)
            } else if let identity = try identity(of: column, in: table) {
                sql += " \(identity)"
            } else if let value = column.defaultValue {
                sql += " DEFAULT \(try spell(value))"
            }
            if !column.nullable { sql += " NOT NULL" }
            if case .enumeration(let values, nil) = column.type {
                let name = EnumerationCheck.name(column: column.name, table: table.name)
                sql += " CONSTRAINT \(quote(name)) CHECK (\(enumerationCheck(column.name, values)))"
            }
            return sql
        }

        func refuse(
            options: some Collection<String>,
            of column: Identifier,
            _ table: TableName
        ) throws(DialectError) {
            guard let option = options.filter({ !InspectedOption.all.contains($0) }).min() else { return }
            throw DialectError(
                flavor,
                "column \(column) of \(table) has the option \(option), which PostgreSQL does not have",
                hint: "give the option only to the dialects that have it"
            )
        }

        private func generated(
            _ computed: Computed,
            _ column: Column,
            _ table: Table
        ) throws(DialectError) -> String {
            if !computed.stored {
                try require(
                    .virtualColumns,
                    "column \(column.name) of \(table.name) is computed when read",
                    hint: "store it (stored: true)"
                )
            }
            return " GENERATED ALWAYS AS (\(computed.sql)) \(computed.stored ? "STORED" : "VIRTUAL")"
        }

        private func identity(of column: Column, in table: Table) throws(DialectError) -> String? {
            guard let numbering = column.numbering else { return nil }
            switch normalized(column.type) {
            case .smallint, .integer, .bigint: break
            default:
                throw DialectError(
                    flavor,
                    "column \(column.name) of \(table.name) is numbered by the server and is no whole number",
                    hint: "make it a smallint, integer or bigint"
                )
            }
            return identity(numbering)
        }

        func identity(_ identity: Identity) -> String {
            let options = identity.options
            return "\(identity.generation) AS IDENTITY" + (options.isEmpty ? "" : " (\(options))")
        }

        func enumerationCheck(_ column: Identifier, _ values: [String]) -> String {
            "\(quote(column)) IN (\(values.map(SQLText.quoteString).joined(separator: ", ")))"
        }

        static func longest(_ values: [String]) -> Int { max(1, values.map(\.unicodeScalars.count).max() ?? 1) }
    }

    extension DataType {
        /// The type in the server's words (manual 8, table 8.1).
        var words: String {
            switch self {
            case .smallint: "smallint"
            case .integer: "integer"
            case .bigint: "bigint"
            case .boolean: "boolean"
            case .decimal(let precision?, let scale?): "numeric(\(precision),\(scale))"
            case .decimal(let precision?, nil): "numeric(\(precision))"
            case .decimal(nil, _): "numeric"
            case .float: "real"
            case .double: "double precision"
            case .string(let length): "varchar(\(length))"
            case .text: "text"
            case .char(let length): "char(\(length))"
            case .binary: "bytea"
            case .date: "date"
            case .time: "time"
            case .datetime: "timestamp"
            case .timestamp: "timestamptz"
            case .interval: "interval"
            case .json: "jsonb"
            case .uuid: "uuid"
            case .enumeration(let values, nil): "varchar(\(PostgreSQLDialect.longest(values)))"
            case .enumeration(_, let name?):
                (name.schema.map { SQLText.quoteIdentifier($0.text, quote: "\"") + "." } ?? "")
                    + SQLText.quoteIdentifier(name.name.text, quote: "\"")
            case .array(let element): element.words + "[]"
            case .native(let text): text
            }
        }

        /// The type with the names of enum types as such, also where it was given in the server's words.
        func resolved(_ enums: [ObjectName: EnumType]) -> DataType {
            switch self {
            case .native(let words):
                enums.values.first { DataType.enumeration(values: [], name: $0.name).isSpelled(words) }
                    .map { .enumeration(values: $0.values, name: $0.name) } ?? self
            case .array(let element): .array(of: element.resolved(enums))
            default: self
            }
        }

        /// Whether `words`, as ``PostgreSQLType`` reads them, name this enum type.
        private func isSpelled(_ words: String) -> Bool {
            guard let name = enumName else { return false }
            let path = [name.schema, name.name].compactMap { $0.map { Expression.name($0.text) } }
            return words == path.joined(separator: ".")
        }

        /// Whether values are held to a list by a check.
        var isUnnamedEnumeration: Bool { if case .enumeration(_, nil) = self { true } else { false } }
    }

    extension Column {
        /// How the server numbers rows, where it does.
        var numbering: Identity? { identity ?? (autoincrement ? Identity() : nil) }
    }

    /// The check that stands for an enumeration without a name.
    enum EnumerationCheck {
        private static let suffix = "_enum"

        /// Its name: `ck_<table>_<column>_enum`, or a digest of that where it would be too long.
        static func name(column: Identifier, table: TableName) -> Identifier {
            let stem = "\(table.name)_\(column)"
            let name = "ck_\(stem)\(suffix)"
            return Identifier(reported: name.utf8.count <= 63 ? name : "ck_\(Digest(of: stem).hex.prefix(32))\(suffix)")
        }

        /// Whether `name` is one of those names, also after a table or column was renamed.
        static func isName(_ name: Identifier?) -> Bool {
            guard let text = name?.text else { return false }
            return text.hasPrefix("ck_") && text.hasSuffix(suffix)
        }
    }

    /// What an inspected column keeps under a key of its options, for whoever has to change it.
    enum InspectedOption {
        /// The name of the check of an enumeration without a name.
        static let enumerationCheck = "enum_check"
        /// That the column is numbered by its default and not by an identity.
        static let serial = "serial"

        static let all: Set<String> = [enumerationCheck, serial]
    }
#endif
