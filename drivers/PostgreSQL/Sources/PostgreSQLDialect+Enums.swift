#if PostgreSQL
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    extension PostgreSQLDialect {
        func create(_ type: EnumType) throws(DialectError) -> Statement {
            var values: [String] = []
            for value in type.values { values.append(try literal(.text(value))) }
            return Statement("CREATE TYPE \(quote(type.name)) AS ENUM (\(values.joined(separator: ", ")))")
        }

        /// A value that is added inside a transaction can be used once that has ended (manual, ALTER TYPE, "Notes").
        func alter(
            enum name: ObjectName,
            _ change: EnumChange,
            _ use: EnumUse,
            before: SchemaModel
        ) throws(DialectError) -> [Statement] {
            let type = "ALTER TYPE \(quote(name))"
            switch change {
            case .add(let value, let place, let tolerant):
                let condition = tolerant ? "IF NOT EXISTS " : ""
                let words = "\(type) ADD VALUE \(condition)\(try literal(.text(value)))"
                switch place {
                case .last: return [Statement(words)]
                case .before(let other): return [Statement("\(words) BEFORE \(try literal(.text(other)))")]
                case .after(let other): return [Statement("\(words) AFTER \(try literal(.text(other)))")]
                }
            case .rename(let old, let new):
                let (old, new) = (try literal(.text(old)), try literal(.text(new)))
                return [Statement("\(type) RENAME VALUE \(old) TO \(new)")]
            case .remove(let value, _):
                return try EnumValueRemoval(dialect: self, name: name, value: value, use: use, before: before).render()
            }
        }
    }

    /// Takes a value away from an enum type, which the server cannot: makes a type of the other values under the same
    /// name, converts the columns and drops the old type. A row that holds the value fails, and with it the change.
    private struct EnumValueRemoval {
        let dialect: PostgreSQLDialect
        let name: ObjectName
        let value: String
        let use: EnumUse
        let before: SchemaModel

        func render() throws(DialectError) -> [Statement] {
            guard let values = before.enums[name]?.values ?? use.values else {
                throw DialectError(
                    dialect.flavor,
                    "the values of enum \(name) are not known",
                    hint: "make the enum with create_enum, so that the history knows it"
                )
            }
            guard values.contains(value) else {
                throw DialectError(dialect.flavor, "enum \(name) has no value \(value)")
            }
            let type = EnumType(name, values: values.filter { $0 != value })
            let old = ObjectName(replaced, schema: name.schema)
            var statements = [
                Statement("ALTER TYPE \(dialect.quote(name)) RENAME TO \(dialect.quote(replaced))"),
                try dialect.create(type),
            ]
            for table in Set(use.columns.keys).union(before.columns(ofEnum: name).keys).sorted() {
                statements += try convert(table, to: type)
            }
            return statements + [Statement("DROP TYPE \(dialect.quote(old))")]
        }

        /// What the old type is called for a moment.
        private var replaced: Identifier {
            let text = "\(name.name)_replaced"
            return Identifier(reported: text.utf8.count <= 63 ? text : "\(Digest(of: text).hex.prefix(32))_replaced")
        }

        /// The column's values as they are written, and read again: defaults, checks and indexes with their expressions,
        /// whose constants are of the old type.
        private func convert(_ name: TableName, to type: EnumType) throws(DialectError) -> [Statement] {
            let table = before[name]
            let known = use.columns[name] ?? []
            let live = table?.columns.filter { $0.type.enumName == self.name || known.contains($0.name) }
            let converted = live.map { $0.map(\.name) } ?? known
            if converted.isEmpty { return [] }
            for column in table?.columns ?? [] where converted.contains(column.name) {
                if column.defaultValue == .literal(.text(value)) {
                    throw DialectError(
                        dialect.flavor,
                        "\(value) is the default of column \(column.name) of \(name) and cannot be removed from enum \(self.name)",
                        hint: "give the column another default first"
                    )
                }
            }
            let checks = table?.checks.filter { mentions($0.expression, converted) } ?? []
            let indexes = table?.indexes.filter { isBoundTo(converted, $0) } ?? []
            var changes = checks.map {
                TableChange.dropConstraint($0.name, kind: .check, ifExists: false, before: .check($0))
            }
            for column in converted {
                let before = table?.column(column)
                var new = DataType.enumeration(values: type.values, name: type.name)
                if case .array? = before?.type { new = .array(of: new) }
                changes.append(.alterColumn(column, ColumnAlteration(type: new), before: before))
            }
            changes += checks.map { .addConstraint(.check($0)) }

            var statements: [Statement] = []
            for index in indexes {
                statements += try dialect.render(
                    .dropIndex(index.name, on: name, IndexBuild(), before: index),
                    before: SchemaModel()
                )
            }
            var renderer = AlterTableRenderer(dialect: dialect, name: name, before: before)
            statements += try renderer.render(changes)
            for index in indexes { statements.append(try dialect.createIndex(index, on: name, IndexBuild())) }
            return statements
        }

        private func isBoundTo(_ columns: [Identifier], _ index: Index) -> Bool {
            index.predicate.map { mentions($0, columns) } == true
                || index.keys.contains { key in
                    if case .expression(let text) = key.subject { mentions(text, columns) } else { false }
                }
        }

        /// Whether an expression names one of the columns; one that cannot be read may.
        private func mentions(_ expression: String, _ columns: [Identifier]) -> Bool {
            guard let parsed = try? ExpressionParser.parse(expression) else { return true }
            return columns.contains { parsed.columns.contains($0.text) }
        }
    }
#endif
