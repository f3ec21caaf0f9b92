#if PostgreSQL
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    extension PostgreSQLConnection {
        func inspect(_ scope: InspectionScope) async throws(DriverError) -> SchemaModel {
            if case .tables(let names) = scope, names.isEmpty { return SchemaModel() }
            let results = try query(PostgreSQLCatalog.queries(scope))
            var catalog = PostgreSQLCatalog(dialect: PostgreSQLDialect(flavor: dialect.flavor))
            for (part, result) in zip(PostgreSQLCatalog.Part.allCases, results) {
                for row in result.rows { catalog.read(part, CatalogRow(row)) }
            }
            return catalog.model(scope, schema: schema.map(Identifier.init(reported:)))
        }
    }

    /// The texts of one row, in order.
    struct CatalogRow {
        private let values: [Value]

        init(_ values: [Value]) { self.values = values }

        func text(_ position: Int) -> String { values[position].text ?? "" }
        func optional(_ position: Int) -> String? { values[position].text }
        func name(_ position: Int) -> Identifier { Identifier(reported: text(position)) }
        func number(_ position: Int) -> Int? { values[position].integer.map(Int.init) }
        func isTrue(_ position: Int) -> Bool { values[position] == .bool(true) }
        func isNull(_ position: Int) -> Bool { values[position] == .null }
    }

    /// Reads tables from the server's catalogue (manual 53).
    struct PostgreSQLCatalog {
        /// What is read, a query each, in the order in which it is needed.
        enum Part: CaseIterable {
            case tables, options, enums, columns, constraints, indexes
        }

        private let dialect: PostgreSQLDialect
        private var tables: [Int: Table] = [:]
        private var schemas: [Int: Identifier] = [:]
        private var enums: [Int: [String]] = [:]
        private var constraints: [Int: [Int: Constraint]] = [:]

        init(dialect: PostgreSQLDialect) {
            self.dialect = dialect
        }

        mutating func read(_ part: Part, _ row: CatalogRow) {
            guard let id = row.number(0) else { return }
            switch part {
            case .tables:
                schemas[id] = row.name(1)
                let schema = row.isTrue(2) ? nil : row.name(1)
                tables[id] = Table(TableName(row.name(3), schema: schema), columns: [], comment: row.optional(4))
            case .options: tables[id]?.options[row.text(1)] = row.text(2)
            case .enums: enums[id, default: []].append(row.text(1))
            case .columns:
                let column = column(row)
                tables[id]?.columns.append(column)
            case .constraints: readConstraint(id, row)
            case .indexes: readIndexKey(id, row)
            }
        }

        private func column(_ row: CatalogRow) -> Column {
            var column = Column(row.name(1), type(row), nullable: !row.isTrue(3))
            let expression = row.optional(4)
            switch row.text(6) {
            case "s": column.computed = expression.map { Computed(sql: $0, stored: true) }
            case "v": column.computed = expression.map { Computed(sql: $0, stored: false) }
            default: column.defaultValue = expression.flatMap { Self.defaultValue($0, for: column.type) }
            }
            let start = row.number(11) ?? 1
            let increment = row.number(12) ?? 1
            let isPlain = start == 1 && increment == 1
            switch row.text(5) {
            case "d" where isPlain: column.autoincrement = true
            case "a", "d":
                column.identity = Identity(
                    always: row.text(5) == "a",
                    start: start == 1 ? nil : start,
                    increment: increment == 1 ? nil : increment
                )
            default:
                // serial: the default takes the next number of a sequence that the column owns (manual 8.1.4).
                if row.isTrue(13), expression?.hasPrefix("nextval(") == true {
                    column.autoincrement = true
                    column.defaultValue = nil
                }
            }
            column.comment = row.optional(7)
            column.collation = row.optional(8)
            return column
        }

        /// A constant as such; any other expression as the server prints it.
        private static func defaultValue(_ text: String, for type: DataType) -> DefaultValue? {
            guard let parsed = try? ExpressionParser.parse(text) else { return .sql(text) }
            let constant = DefaultConstant(parsed.simplified([:]), for: type).value
            if case .sql? = constant { return .sql(text) }
            return constant
        }

        private func type(_ row: CatalogRow) -> DataType {
            let words = row.text(2)
            let parsed = PostgreSQLType.parse(words)
            guard let id = row.number(9), let values = enums[id] else { return parsed }
            // A type that the search path does not find is written with its schema, which no enumeration has.
            guard let name = row.optional(10) else { return .native(words) }
            let enumeration = DataType.enumeration(values: values, name: ObjectName(Identifier(reported: name)))
            if case .array = parsed { return .array(of: enumeration) }
            return enumeration
        }

        private mutating func readConstraint(_ table: Int, _ row: CatalogRow) {
            guard let id = row.number(1) else { return }
            let name = row.name(2)
            let column = row.isNull(4) ? nil : row.name(4)
            var constraint: Constraint
            switch (constraints[table]?[id], row.text(3)) {
            case (let known?, _): constraint = known
            case (nil, "p"): constraint = .primaryKey(PrimaryKey(name: name, columns: []))
            case (nil, "u"):
                constraint = .unique(UniqueConstraint(name: name, columns: [], deferrability: deferrability(row)))
            case (nil, "f"):
                constraint = .foreignKey(
                    ForeignKey(
                        name: name,
                        columns: [],
                        referencedTable: TableName(row.name(8), schema: row.isTrue(7) ? nil : row.name(6)),
                        referencedColumns: [],
                        onDelete: Self.action(row.text(9)),
                        onUpdate: Self.action(row.text(10)),
                        deferrability: deferrability(row)
                    )
                )
            default: constraint = .check(CheckConstraint(name: name, expression: row.text(13)))
            }
            switch constraint {
            case .primaryKey(var key):
                if let column { key.columns.append(column) }
                constraint = .primaryKey(key)
            case .unique(var unique):
                if let column { unique.columns.append(column) }
                constraint = .unique(unique)
            case .foreignKey(var key):
                if let column { key.columns.append(column) }
                key.referencedColumns.append(row.name(5))
                constraint = .foreignKey(key)
            case .check, .exclude: break
            }
            constraints[table, default: [:]][id] = constraint
        }

        private func deferrability(_ row: CatalogRow) -> Deferrability {
            guard row.isTrue(11) else { return .immediate }
            return row.isTrue(12) ? .deferrableInitiallyDeferred : .deferrableInitiallyImmediate
        }

        private static func action(_ code: String) -> ReferentialAction {
            switch code {
            case "r": .restrict
            case "c": .cascade
            case "n": .setNull
            case "d": .setDefault
            default: .noAction
            }
        }

        private mutating func readIndexKey(_ table: Int, _ row: CatalogRow) {
            let name = row.name(1)
            var index =
                tables[table]?.index(name)
                ?? Index(
                    name: name,
                    keys: [],
                    unique: row.isTrue(2),
                    predicate: row.optional(4),
                    method: row.text(3) == "btree" ? nil : row.text(3)
                )
            if row.isTrue(5) {
                index.include.append(row.name(6))
            } else {
                index.keys.append(key(row))
            }
            tables[table]?.indexes.removeAll { $0.name == name }
            tables[table]?.indexes.append(index)
        }

        private func key(_ row: CatalogRow) -> IndexKey {
            let options = row.number(10) ?? 0
            let descending = options & 1 == 1
            let nullsFirst = options & 2 == 2
            var words = ""
            if let collation = row.optional(8) { words += " COLLATE \(dialect.quote(Identifier(reported: collation)))" }
            if let operatorClass = row.optional(9) { words += " \(operatorClass)" }
            // "NULLS FIRST is the default when DESC is specified" (manual, CREATE INDEX).
            if nullsFirst != descending { words += nullsFirst ? " NULLS FIRST" : " NULLS LAST" }
            if words.isEmpty, !row.isNull(6) { return IndexKey(.column(row.name(6)), descending: descending) }
            return IndexKey(.expression(row.text(7) + words), descending: descending)
        }

        /// The tables that were read, under the names by which they were asked for.
        func model(_ scope: InspectionScope, schema: Identifier?) -> SchemaModel {
            var found: [TableName: Table] = [:]
            for (id, table) in tables {
                var table = table
                for (_, constraint) in (constraints[id] ?? [:]).sorted(by: { $0.key < $1.key }) {
                    switch constraint {
                    case .primaryKey(let key): table.primaryKey = key
                    case .unique(let unique): table.uniques.append(unique)
                    case .foreignKey(let key): table.foreignKeys.append(key)
                    case .check(let check): table.checks.append(check)
                    case .exclude(let exclude): table.exclusions.append(exclude)
                    }
                }
                table.foldEnumerations()
                found[TableName(table.name.name, schema: schemas[id])] = table
            }
            switch scope {
            case .everything: return SchemaModel(Array(found.values))
            case .tables(let names):
                return SchemaModel(
                    names.compactMap { name in
                        guard var table = found[TableName(name.name, schema: name.schema ?? schema)] else { return nil }
                        table.name = name
                        return table
                    }
                )
            }
        }
    }
#endif
