#if SQLite
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    /// Reads a schema from its stored text, in three queries whatever its size. What the text of a table does not let
    /// itself be read for is filled in from pragmas, in three more.
    struct SQLiteInspector {
        private let dialect: SQLiteDialect
        private let database: SQLiteDatabase
        /// Every object with a text, in the order in which it was made.
        private var objects: [StoredObject] = []
        /// The places in ``objects`` of a table's own indexes and triggers and of whatever names it, by the name in
        /// lower case.
        private var objectsOfTable: [String: [Int]] = [:]
        /// The texts of tables, by the names in lower case.
        private var tables: [String: String] = [:]
        private var views: [View] = []

        init(_ database: SQLiteDatabase, dialect: SQLiteDialect) throws(SQLiteFailure) {
            self.database = database
            self.dialect = dialect
            let rows = try database.run("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY rowid").rows
            for row in rows {
                guard row.count == 4, let type = row[0].text, let name = row[1].text, let table = row[2].text,
                    let sql = row[3].text
                else { continue }
                if type == "table" {
                    tables[name.lowercased()] = sql
                } else if let kind = StoredObject.Kind(rawValue: type) {
                    if kind == .view, let view = try? SQLiteViewText(parsing: sql).view { views.append(view) }
                    let name = Identifier(reported: name)
                    var tables: Set<String> = kind == .view ? [] : [table.lowercased()]
                    if kind != .index { tables.formUnion(SQLiteExpression.names(in: sql)) }
                    for table in tables { objectsOfTable[table, default: []].append(objects.count) }
                    objects.append(
                        StoredObject(kind: kind, name: name, table: Identifier(reported: table), sql: sql)
                    )
                }
            }
        }

        /// The tables and views of `scope`; neither SQLite's own tables, nor virtual ones and what those keep their data in.
        func schema(_ scope: InspectionScope) throws(SQLiteFailure) -> SchemaModel {
            let columns = try self.columns()
            var names = try ordinaryTables()
            var views = views
            if case .tables(let wanted) = scope {
                let wanted = Set(wanted.filter { $0.schema == nil }.map(\.name.text))
                names = names.filter { wanted.contains($0) }
                views = views.filter { wanted.contains($0.name.name.text) }
            }
            var fallback: SQLitePragmaReader?
            var found: [Table] = []
            for name in names {
                guard let sql = tables[name.lowercased()] else { continue }
                if let text = try? SQLiteTableText(parsing: sql),
                    text.columns.map(\.name.text) == columns[name]
                {
                    found.append(text.model { parentKey(of: $0) })
                } else {
                    if fallback == nil { fallback = try SQLitePragmaReader(database) }
                    guard let table = fallback?.table(name, parentKey: { parentKey(of: $0) }) else { continue }
                    found.append(table)
                }
                add(stored: sql, to: &found[found.count - 1])
            }
            resolveNames(of: &found)
            var schema = SchemaModel(found)
            for view in views { schema.views[view.name] = view }
            return dialect.normalize(schema)
        }

        private func ordinaryTables() throws(SQLiteFailure) -> [String] {
            let rows = try database.run(
                """
                SELECT name FROM pragma_table_list
                WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name
                """
            ).rows
            return rows.compactMap { $0.first?.text }
        }

        private func columns() throws(SQLiteFailure) -> [String: [String]] {
            let rows = try database.run(
                """
                SELECT s.name, c.name FROM sqlite_schema s JOIN pragma_table_xinfo(s.name) c
                WHERE s.type = 'table' ORDER BY s.name, c.cid
                """
            ).rows
            var columns: [String: [String]] = [:]
            for row in rows {
                guard row.count == 2, let table = row[0].text, let column = row[1].text else { continue }
                columns[table, default: []].append(column)
            }
            return columns
        }

        private func parentKey(of table: String) -> [Identifier] {
            guard let sql = tables[table.lowercased()], let text = try? SQLiteTableText(parsing: sql) else { return [] }
            return text.primaryKey.map { key in
                Identifier(reported: text.position(ofColumn: key).map { text.columns[$0].name.text } ?? key)
            }
        }

        /// The stored text, with the indexes and triggers of the table, and the views and other tables' triggers that
        /// name it.
        private func add(stored sql: String, to table: inout Table) {
            let name = table.name.name.text
            var stored = StoredDefinition(create: sql)
            for position in objectsOfTable[name.lowercased()] ?? [] {
                let object = objects[position]
                let isOwn = object.kind != .view && object.table.text.isSameName(as: name)
                stored.dependents.append(object)
                guard isOwn, object.kind == .index, let text = try? SQLiteIndexText(parsing: object.sql) else {
                    continue
                }
                var index = text.index
                for position in index.keys.indices {
                    guard case .column(let column) = index.keys[position].subject else { continue }
                    let known = table.columns.first { $0.name.text.isSameName(as: column.text) }
                    index.keys[position].subject = .column(known?.name ?? column)
                }
                table.indexes.append(index)
            }
            table.stored = stored
        }

        /// Gives the tables and columns that foreign keys refer to the spelling of their own definitions.
        private func resolveNames(of found: inout [Table]) {
            var parents: [String: SQLiteTableText] = [:]
            for position in found.indices {
                for key in found[position].foreignKeys.indices {
                    let name = found[position].foreignKeys[key].referencedTable.name.text.lowercased()
                    guard let sql = tables[name] else { continue }
                    guard let parent = parents[name] ?? (try? SQLiteTableText(parsing: sql)) else { continue }
                    parents[name] = parent
                    found[position].foreignKeys[key].referencedTable = TableName(Identifier(reported: parent.name))
                    found[position].foreignKeys[key].referencedColumns = found[position].foreignKeys[key]
                        .referencedColumns.map { column in
                            let known = parent.position(ofColumn: column.text)
                            return known.map { Identifier(reported: parent.columns[$0].name.text) } ?? column
                        }
                }
            }
        }
    }

    extension SQLiteConnection {
        func inspect(_ scope: InspectionScope) throws(DriverError) -> SchemaModel {
            let dialect = sqliteDialect
            return try perform { database throws(SQLiteFailure) in
                try SQLiteInspector(database, dialect: dialect).schema(scope)
            }
        }
    }
#endif
