#if SQLite
    internal import SkeinModel

    extension SQLiteDialect {
        func normalize(_ schema: SchemaModel) -> SchemaModel {
            var result = schema
            result.tables = SchemaModel(schema.tables.values.map(normalize)).tables
            // Columns hold the values themselves.
            result.enums = [:]
            result.views = schema.views.mapValues { view in
                var view = view
                view.query = SQLiteViewText.trimmed(view.query)
                return view
            }
            return result
        }

        func normalize(_ table: Table) -> Table {
            var result = table
            let isStrict = table.options[Self.strictOption] == "true"
            let names = Set(table.columns.map(\.name.text))
            result.comment = nil
            result.options = table.options.filter { $0.value != "false" }
            result.columns = table.columns.map { column in
                var column = column
                let isKey = table.primaryKey?.columns.contains(column.name) == true
                let isWholeKey = self.isKey(column, of: table)
                column.comment = nil
                column.type = SQLiteType.canonical(column.type, isStrict: isStrict)
                column.autoincrement = isNumbered(column) && isWholeKey
                column.identity = nil
                if column.autoincrement { column.type = .integer }
                if isKey { column.nullable = false }
                column.defaultValue = column.defaultValue.flatMap { SQLiteExpression.canonical($0) }
                column.collation = column.collation.map { $0.uppercased() }
                // The collation of columns that name none (https://sqlite.org/datatype3.html#collating_sequences).
                if column.collation == "BINARY" { column.collation = nil }
                column.computed = column.computed.map {
                    Computed(sql: SQLiteExpression.canonical($0.sql, columns: names), stored: $0.stored)
                }
                return column
            }
            result.checks = table.checks.map {
                CheckConstraint(name: $0.name, expression: SQLiteExpression.canonical($0.expression, columns: names))
            }
            foldEnumerations(of: &result, isStrict: isStrict)
            result.uniques.sort { Self.precedes($0.name, $0.columns, $1.name, $1.columns) }
            result.foreignKeys.sort { Self.precedes($0.name, $0.columns, $1.name, $1.columns) }
            result.checks.sort {
                Self.precedes($0.name, [], $1.name, []) || $0.name == $1.name && $0.expression < $1.expression
            }
            result.indexes = table.indexes.map { normalize($0, of: result) }.sorted { $0.name < $1.name }
            return result
        }

        /// An enumeration is stored as a text and a check without a name; the two become one again.
        private func foldEnumerations(of table: inout Table, isStrict: Bool) {
            for (position, column) in table.columns.enumerated() {
                for (other, check) in table.checks.enumerated() where check.name == nil {
                    guard let values = SQLiteExpression.enumeratedValues(of: column.name, in: check.expression),
                        let longest = SQLiteType.longest(values),
                        column.type == .string(length: longest) || isStrict && column.type == .text
                    else { continue }
                    table.columns[position].type = .enumeration(values: values, name: nil)
                    table.checks.remove(at: other)
                    break
                }
            }
        }

        private func normalize(_ index: Index, of table: Table) -> Index {
            let columns = Set(table.columns.map(\.name.text))
            var index = index
            index.predicate = index.predicate.map { SQLiteExpression.canonical($0, columns: columns) }
            for position in index.keys.indices {
                // A key's collation is the column's unless it is given (https://sqlite.org/lang_createindex.html).
                let own = { (name: Identifier) in table.column(name)?.collation ?? "BINARY" }
                index.keys[position].collation = index.keys[position].collation?.uppercased()
                defer {
                    if case .column(let name) = index.keys[position].subject,
                        index.keys[position].collation == own(name)
                    {
                        index.keys[position].collation = nil
                    }
                }
                guard case .expression(let sql) = index.keys[position].subject else { continue }
                let canonical = SQLiteExpression.canonical(sql, columns: columns)
                let isColumn = columns.contains(canonical)
                index.keys[position].subject =
                    isColumn ? .column(Identifier(reported: canonical)) : .expression(canonical)
            }
            return index
        }

        private static func precedes(
            _ left: Identifier?,
            _ leftColumns: [Identifier],
            _ right: Identifier?,
            _ rightColumns: [Identifier]
        ) -> Bool {
            let leftName = left?.text ?? ""
            let rightName = right?.text ?? ""
            if leftName != rightName { return leftName < rightName }
            return leftColumns.lexicographicallyPrecedes(rightColumns)
        }
    }
#endif
