#if PostgreSQL
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    extension PostgreSQLConnection {
        func inspect(_ scope: InspectionScope) async throws(DriverError) -> SchemaModel {
            if case .tables(let names) = scope, names.isEmpty { return SchemaModel() }
            let flavor = dialect.flavor
            let results = try query(
                PostgreSQLCatalog.queries(scope, flavor.version),
                within: settings.ownLongDeadline
            )
            var catalog = PostgreSQLCatalog(dialect: PostgreSQLDialect(flavor: flavor))
            for (part, result) in zip(PostgreSQLCatalog.parts(of: scope), results) {
                for row in result.rows { catalog.read(part, CatalogRow(row)) }
            }
            return catalog.model(scope, schema: schema.map(Identifier.init(reported:)))
        }
    }

    /// The values of one row, in order.
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

    /// Reads a schema from the server's catalogue (manual 53).
    struct PostgreSQLCatalog {
        /// What is read, a query each, in the order in which it is needed.
        enum Part: CaseIterable {
            case tables, enums, columns, constraints, indexes, options, views, viewOptions, sequences, schemas,
                extensions
        }

        /// Schemas and extensions are nobody's who asks for tables.
        static func parts(of scope: InspectionScope) -> [Part] {
            scope == .everything ? Part.allCases : Part.allCases.filter { $0 != .schemas && $0 != .extensions }
        }

        let dialect: PostgreSQLDialect
        var tables: [Int: Table] = [:]
        var constraints: [Int: [Int: Constraint]] = [:]
        /// The enum types by their ids, also those that are only the types of columns.
        var enums: [Int: EnumType] = [:]
        private var views: [Int: View] = [:]
        /// The id of a table and of what shares its name space, under the name with its schema.
        private var places: [ObjectName: Int] = [:]
        private var enumPlaces: [ObjectName: Int] = [:]
        private var sequences: [Int: SQLSequence] = [:]
        private var schemas: Set<Identifier> = []
        private var extensions: [Identifier: Extension] = [:]

        init(dialect: PostgreSQLDialect) {
            self.dialect = dialect
        }

        mutating func read(_ part: Part, _ row: CatalogRow) {
            guard let id = row.number(0) else { return }
            switch part {
            case .tables:
                places[place(row)] = id
                tables[id] = Table(name(row), columns: [], comment: row.optional(4))
            case .enums:
                if row.isTrue(4) { enumPlaces[place(row)] = id }
                if enums[id] == nil { enums[id] = EnumType(name(row), values: []) }
                if let value = row.optional(5) { enums[id]?.values.append(value) }
            case .columns:
                let column = column(row)
                tables[id]?.columns.append(column)
            case .constraints: readConstraint(id, row)
            case .indexes: readIndexKey(id, row)
            case .options: readOption(id, row)
            case .views: readViewColumn(id, row)
            case .viewOptions: views[id]?.options[row.text(1)] = row.text(2)
            case .sequences:
                places[place(row)] = id
                sequences[id] = SQLSequence(name(row), numbering(row, from: 4).reduced(for: .bigint))
            case .schemas: schemas.insert(row.name(1))
            case .extensions:
                extensions[row.name(1)] = Extension(row.name(1), schema: row.name(2), version: row.optional(3))
            }
        }

        /// The name of an object with its schema, from the columns 1 and 3.
        private func place(_ row: CatalogRow) -> ObjectName { ObjectName(row.name(3), schema: row.name(1)) }

        /// The name of an object, without the target's own schema.
        private func name(_ row: CatalogRow) -> ObjectName {
            ObjectName(row.name(3), schema: row.isTrue(2) ? nil : row.name(1))
        }

        /// How a sequence counts.
        func numbering(_ row: CatalogRow, from position: Int) -> Identity {
            Identity(
                start: row.number(position),
                increment: row.number(position + 1),
                minimum: row.number(position + 2),
                maximum: row.number(position + 3),
                cycle: row.isTrue(position + 4),
                cache: row.number(position + 5)
            )
        }

        private mutating func readOption(_ table: Int, _ row: CatalogRow) {
            guard let index = row.optional(1) else {
                tables[table]?.options[row.text(2)] = row.text(3)
                return
            }
            guard let position = tables[table]?.indexes.firstIndex(where: { $0.name.text == index }) else { return }
            tables[table]?.indexes[position].options[row.text(2)] = row.text(3)
        }

        private mutating func readViewColumn(_ id: Int, _ row: CatalogRow) {
            places[place(row)] = id
            var view = views[id] ?? View(name(row), query: "", isMaterialized: row.isTrue(4))
            if let text = row.optional(5) { view.query = PostgreSQLDialect.bare(query: text) }
            if !row.isNull(6) { view.columns.append(row.name(6)) }
            views[id] = view
        }

        /// What was read, under the names by which it was asked for.
        func model(_ scope: InspectionScope, schema: Identifier?) -> SchemaModel {
            var model = SchemaModel()
            model.schemas = schemas
            model.extensions = extensions
            switch scope {
            case .everything:
                for id in places.values { add(id, under: nil, to: &model) }
                for id in enumPlaces.values { addEnum(id, under: nil, to: &model) }
            case .tables(let names):
                for name in names {
                    let place = ObjectName(name.name, schema: name.schema ?? schema)
                    if let id = places[place] { add(id, under: name, to: &model) }
                    if let id = enumPlaces[place] { addEnum(id, under: name, to: &model) }
                }
            }
            return model
        }

        private func add(_ id: Int, under name: ObjectName?, to model: inout SchemaModel) {
            if var table = tables[id] {
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
                if let name { table.name = name }
                model[table.name] = table
            } else if var view = views[id] {
                if let name { view.name = name }
                model.views[view.name] = view
            } else if var sequence = sequences[id] {
                if let name { sequence.name = name }
                model.sequences[sequence.name] = sequence
            }
        }

        private func addEnum(_ id: Int, under name: ObjectName?, to model: inout SchemaModel) {
            guard var type = enums[id] else { return }
            if let name { type.name = name }
            model.enums[type.name] = type
        }
    }
#endif
