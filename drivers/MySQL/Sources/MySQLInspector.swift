#if MySQL
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    extension MySQLConnection {
        /// Six queries on the information schema, whatever the number of tables, and one on all sequences together, which
        /// keep what they are in a row of their own (MariaDB "SEQUENCE Overview").
        func inspect(_ scope: InspectionScope) async throws(DriverError) -> SchemaModel {
            if case .tables(let names) = scope, names.isEmpty { return SchemaModel() }
            let database = try ownDatabase().name
            let catalog = MySQLCatalog(dialect: mysql, database: database, scope: scope)
            let statements: [Statement]
            do {
                statements = try catalog.queries().map { Statement($0) }
            } catch {
                throw DriverError(.deterministic, message: error.reason, hint: error.hint)
            }
            var inspector = MySQLInspector(dialect: mysql, database: database, scope: scope)
            var results: [ResultSet] = []
            for statement in statements { results.append(try execute(inspecting: statement)) }
            inspector.read(results)
            if let query = inspector.sequenceQuery {
                inspector.readSequences(try execute(inspecting: Statement(query)).rows)
            }
            return inspector.model
        }
    }

    /// The queries of an inspection, in the order in which ``MySQLInspector`` reads their results.
    struct MySQLCatalog {
        let dialect: MySQLDialect
        let database: String
        let scope: InspectionScope

        func queries() throws(DialectError) -> [String] {
            let checks =
                dialect.traits.isMariaDB
                ? """
                SELECT c.table_name AS c_table, c.constraint_name AS c_name, c.check_clause AS c_text, \
                c.constraint_schema AS c_schema, c.* FROM information_schema.check_constraints c \
                WHERE \(try condition("c.constraint_schema", "c.table_name"))
                """
                : """
                SELECT t.table_name AS c_table, c.constraint_name AS c_name, c.check_clause AS c_text, \
                c.constraint_schema AS c_schema, 'Table' AS level FROM information_schema.check_constraints c \
                JOIN information_schema.table_constraints t ON t.constraint_schema = c.constraint_schema \
                AND t.constraint_name = c.constraint_name AND t.constraint_type = 'CHECK' \
                WHERE \(try condition("t.table_schema", "t.table_name"))
                """
            let traits = dialect.traits
            let expression = traits.hasExpressionIndexes ? "expression" : "NULL"
            let isHidden =
                traits.hasHiddenIndexes ? traits.isMariaDB ? "ignored = 'YES'" : "is_visible = 'NO'" : "FALSE"
            return [
                """
                SELECT table_schema, table_name, engine, table_collation, table_comment, table_type, create_options \
                FROM information_schema.tables WHERE table_type IN ('BASE TABLE', 'SYSTEM VERSIONED', 'SEQUENCE') \
                AND \(try condition("table_schema", "table_name"))
                """,
                """
                SELECT table_schema, table_name, column_name, column_type, is_nullable, column_default, extra, \
                generation_expression, collation_name, column_comment, \
                \(traits.hasSpatialReferences ? "srs_id" : "NULL") FROM information_schema.columns \
                WHERE \(try condition("table_schema", "table_name")) ORDER BY table_name, ordinal_position
                """,
                """
                SELECT table_schema, table_name, index_name, non_unique, column_name, collation, sub_part, index_type, \
                \(expression), index_comment, \(isHidden) FROM information_schema.statistics \
                WHERE \(try condition("table_schema", "table_name")) ORDER BY table_name, index_name, seq_in_index
                """,
                """
                SELECT k.table_schema, k.table_name, k.constraint_name, k.column_name, k.referenced_table_schema, \
                k.referenced_table_name, k.referenced_column_name, r.update_rule, r.delete_rule \
                FROM information_schema.key_column_usage k JOIN information_schema.referential_constraints r \
                ON r.constraint_schema = k.constraint_schema AND r.constraint_name = k.constraint_name \
                AND r.table_name = k.table_name WHERE k.referenced_table_name IS NOT NULL \
                AND \(try condition("k.table_schema", "k.table_name")) \
                AND \(try condition("r.constraint_schema", "r.table_name")) \
                ORDER BY k.table_name, k.constraint_name, k.ordinal_position
                """,
                checks,
                """
                SELECT table_schema, table_name, view_definition, check_option, security_type, \
                \(traits.reportsViewAlgorithms ? "algorithm" : "NULL") FROM information_schema.views \
                WHERE \(try condition("table_schema", "table_name"))
                """,
            ]
        }

        /// What chooses the tables of the scope; equal up to case, which the inspector then checks. Each view of a
        /// query gets its own: a server looks through the files of every schema for one without a constant.
        private func condition(_ schema: String, _ table: String) throws(DialectError) -> String {
            let own = try dialect.literal(.text(database))
            guard case .tables(let names) = scope else { return "\(schema) = \(own)" }
            var parts: [String] = []
            for (owner, names) in Dictionary(grouping: names, by: \.schema).sorted(by: {
                ($0.key?.text ?? "") < ($1.key?.text ?? "")
            }) {
                var literals: [String] = []
                for name in names.sorted() { literals.append(try dialect.literal(.text(name.name.text))) }
                let schemaName =
                    try owner.map { (name) throws(DialectError) in try dialect.literal(.text(name.text)) } ?? own
                // A server opens one table for an equation, and every one of the schema for a list.
                let choice = literals.count == 1 ? "= \(literals[0])" : "IN (\(literals.joined(separator: ", ")))"
                parts.append("\(schema) = \(schemaName) AND \(table) \(choice)")
            }
            return parts.count == 1 ? parts[0] : "(" + parts.joined(separator: " OR ") + ")"
        }
    }

    /// Makes a model of the rows of the information schema.
    struct MySQLInspector {
        let dialect: MySQLDialect
        let database: String
        let wanted: Set<TableName>?
        var model = SchemaModel()
        private(set) var sequences: [ObjectName] = []

        init(dialect: MySQLDialect, database: String, scope: InspectionScope) {
            self.dialect = dialect
            self.database = database
            if case .tables(let names) = scope {
                wanted = Set(names.map { $0.schema?.text == database ? TableName($0.name) : $0 })
            } else {
                wanted = nil
            }
        }

        mutating func read(_ results: [ResultSet]) {
            guard results.count == 6 else { return }
            for row in results[0].rows { readTable(row) }
            for row in results[1].rows { readColumn(row) }
            readIndexes(results[2].rows)
            readForeignKeys(results[3].rows)
            readChecks(results[4])
            for row in results[5].rows { readView(row) }
        }

        func name(_ schema: Value, _ table: Value) -> TableName {
            let schema = schema.text ?? database
            return TableName(
                Identifier(reported: table.text ?? ""),
                schema: schema == database ? nil : Identifier(reported: schema)
            )
        }

        private func identifier(_ value: Value) -> Identifier { Identifier(reported: value.text ?? "") }

        private mutating func readTable(_ row: [Value]) {
            let name = name(row[0], row[1])
            if let wanted, !wanted.contains(name) { return }
            let kind = row[5].text ?? ""
            if kind == "SEQUENCE" { return sequences.append(name) }
            var table = Table(name, columns: [])
            table.options = MySQLTableOptions.reported(row[6].text ?? "")
            if kind == "SYSTEM VERSIONED" { table.options["system_versioning"] = "true" }
            if let engine = row[2].text { table.options["engine"] = engine }
            if let collation = row[3].text {
                table.options["collation"] = collation
                table.options["charset"] = MySQLTableOptions.charset(of: collation)
            }
            if let comment = row[4].text, !comment.isEmpty { table.comment = comment }
            model[name] = table
        }

        // MARK: - Columns

        private mutating func readColumn(_ row: [Value]) {
            guard let table = model[name(row[0], row[1])] else { return }
            let extra = (row[6].text ?? "").lowercased()
            var column = Column(identifier(row[2]), dialect.reported(row[3].text ?? ""))
            column.nullable = row[4].text == "YES"
            column.autoincrement = extra.contains("auto_increment")
            if let comment = row[9].text, !comment.isEmpty { column.comment = comment }
            if let collation = row[8].text, collation != table.options["collation"] { column.collation = collation }
            if extra.contains("invisible") { column.options["invisible"] = "true" }
            if extra.contains("without system versioning") { column.options["system_versioning"] = "false" }
            if let reference = row[10].integer { column.options["srid"] = "\(reference)" }
            let kind = dialect.typeClass(column.type)
            if let update = extra.firstRange(of: "on update ") {
                let expression = extra[update.upperBound...].prefix { $0 != "," }.trimmingSpaces
                column.options["on_update"] = dialect.canonicalTimestamp(expression, kind) ?? expression
            }
            if extra.contains("generated"), !extra.contains("default_generated"),
                let expression = row[7].text, !expression.isEmpty
            {
                column.computed = Computed(
                    sql: dialect.canonical(unescaped(expression)),
                    stored: extra.contains("stored") || extra.contains("persistent")
                )
            } else if let text = row[5].text {
                column.defaultValue = defaultValue(text, isExpression: extra.contains("default_generated"), kind)
            }
            model[table.name]?.columns.append(column)
        }

        /// MariaDB reports an expression. MySQL reports the bare value of a constant, without saying so, and marks
        /// expressions (MySQL 28.3.8 "The INFORMATION_SCHEMA COLUMNS Table").
        private func defaultValue(
            _ text: String,
            isExpression: Bool,
            _ kind: MySQLDialect.TypeClass
        ) -> DefaultValue? {
            guard dialect.traits.reportsBareDefaults, !isExpression else {
                return dialect.canonical(.sql(unescaped(text)), kind)
            }
            switch kind {
            case .datetime, .timestamp:
                if let clock = dialect.canonicalTimestamp(text, kind) { return .sql(clock) }
            case .bits, .bytes, .largeBytes:
                if text.hasPrefix("b'") || text.hasPrefix("0x") { return dialect.canonical(.sql(text), kind) }
            default: break
            }
            return dialect.canonical(.literal(.text(text)), kind)
        }

        private func unescaped(_ expression: String) -> String {
            guard dialect.traits.escapesReportedExpressions, expression.contains("\\") else { return expression }
            var result = ""
            var rest = expression[...]
            while let character = rest.popFirst() {
                guard character == "\\", let escaped = rest.popFirst() else {
                    result.append(character)
                    continue
                }
                result.append(["n": "\n", "r": "\r", "0": "\0", "Z": "\u{1A}"][escaped] ?? escaped)
            }
            return result
        }

        // MARK: - Keys and indexes

        private mutating func readIndexes(_ rows: [[Value]]) {
            var position = 0
            while position < rows.count {
                let first = rows[position]
                var end = position
                while end < rows.count, rows[end][0..<3] == first[0..<3] { end += 1 }
                readIndex(rows[position..<end])
                position = end
            }
        }

        private mutating func readIndex(_ rows: ArraySlice<[Value]>) {
            guard let first = rows.first, var table = model[name(first[0], first[1])] else { return }
            let keys = rows.map { row in
                let subject: IndexKey.Subject =
                    if row[4] == .null, let expression = row[8].text {
                        .expression(dialect.canonical(unescaped(expression)))
                    } else {
                        .column(identifier(row[4]))
                    }
                return IndexKey(
                    subject,
                    descending: row[5].text == "D",
                    prefixLength: row[6].integer.map { Int($0) }
                )
            }
            let method = (first[7].text ?? "").lowercased()
            var index = Index(
                name: identifier(first[2]),
                keys: keys,
                unique: first[3].integer == 0,
                method: method == "btree" ? nil : method
            )
            if let comment = first[9].text, !comment.isEmpty { index.options["comment"] = comment }
            if first[10].integer == 1 { index.options["invisible"] = "true" }
            if method == "fulltext" || method == "spatial" {
                for key in index.keys.indices { index.keys[key].prefixLength = nil }
            }
            if index.name == "PRIMARY" {
                table.primaryKey = PrimaryKey(columns: index.columns)
            } else if index.unique, index.isPlain {
                table.uniques.append(UniqueConstraint(name: index.name, columns: index.columns))
            } else {
                table.indexes.append(index)
            }
            model[table.name] = table
        }

        private mutating func readForeignKeys(_ rows: [[Value]]) {
            for row in rows {
                guard var table = model[name(row[0], row[1])] else { continue }
                let constraint = identifier(row[2])
                if let last = table.foreignKeys.indices.last, table.foreignKeys[last].name == constraint {
                    table.foreignKeys[last].columns.append(identifier(row[3]))
                    table.foreignKeys[last].referencedColumns.append(identifier(row[6]))
                } else {
                    table.foreignKeys.append(
                        ForeignKey(
                            name: constraint,
                            columns: [identifier(row[3])],
                            referencedTable: name(row[4], row[5]),
                            referencedColumns: [identifier(row[6])],
                            onDelete: ReferentialAction(rawValue: row[8].text ?? "") ?? .noAction,
                            onUpdate: ReferentialAction(rawValue: row[7].text ?? "") ?? .noAction
                        )
                    )
                }
                model[table.name] = table
            }
        }

        private mutating func readChecks(_ result: ResultSet) {
            // MariaDB says from 10.5.10 on whether a check stands on its column.
            let level = result.columns.firstIndex { $0.lowercased() == "level" }
            for row in result.rows {
                guard var table = model[name(row[3], row[0])] else { continue }
                let constraint = identifier(row[1])
                let expression = dialect.canonical(unescaped(row[2].text ?? ""))
                let isJSON =
                    expression == "json_valid(\(dialect.quote(Identifier(reported: constraint.text.lowercased()))))"
                let isOnColumn = level.map { row[$0].text == "Column" } ?? isJSON
                let column = table.columns.firstIndex { $0.name == constraint }
                if isOnColumn, let column {
                    if isJSON, dialect.traits.storesJSONAsText, table.columns[column].type == .text {
                        table.columns[column].type = .json
                        table.columns[column].collation = nil
                    } else {
                        table.columns[column].options["check"] = expression
                    }
                } else {
                    table.checks.append(CheckConstraint(name: constraint, expression: expression))
                }
                model[table.name] = table
            }
        }
    }

    extension Substring {
        /// The text without spaces at both ends.
        fileprivate var trimmingSpaces: String {
            var rest = drop { $0 == " " }
            while rest.last == " " { rest.removeLast() }
            return String(rest)
        }
    }
#endif
