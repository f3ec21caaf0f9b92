#if SQLite
    internal import SkeinDriver
    internal import SkeinModel

    /// Tables as SQLite's pragmas report them, for those whose text cannot be read. Names of constraints, checks,
    /// collations and deferrability are not among what pragmas know (https://sqlite.org/pragma.html).
    struct SQLitePragmaReader {
        private let columns: [String: [[Value]]]
        private let uniques: [String: [[Value]]]
        private let foreignKeys: [String: [[Value]]]

        init(_ database: SQLiteDatabase) throws(SQLiteFailure) {
            func read(_ sql: String) throws(SQLiteFailure) -> [String: [[Value]]] {
                let rows = try database.run(sql).rows
                return Dictionary(grouping: rows) { $0.first?.text ?? "" }
            }
            columns = try read(
                """
                SELECT s.name, c.name, c.type, c."notnull", c.dflt_value, c.pk FROM sqlite_schema s
                JOIN pragma_table_xinfo(s.name) c WHERE s.type = 'table' ORDER BY s.name, c.cid
                """
            )
            uniques = try read(
                """
                SELECT s.name, i.name, c.name FROM sqlite_schema s JOIN pragma_index_list(s.name) i
                JOIN pragma_index_info(i.name) c
                WHERE s.type = 'table' AND i.origin = 'u' ORDER BY s.name, i.seq DESC, c.seqno
                """
            )
            foreignKeys = try read(
                """
                SELECT s.name, f.id, f."table", f."from", f."to", f.on_delete, f.on_update FROM sqlite_schema s
                JOIN pragma_foreign_key_list(s.name) f WHERE s.type = 'table' ORDER BY s.name, f.id DESC, f.seq
                """
            )
        }

        func table(_ name: String, parentKey: (String) -> [Identifier]) -> Table {
            var table = Table(TableName(Identifier(reported: name)), columns: [])
            var key: [(Int64, Identifier)] = []
            for row in columns[name] ?? [] {
                guard let column = Self.name(row[1]) else { continue }
                table.columns.append(
                    Column(
                        column,
                        SQLiteType.read(row[2].text ?? ""),
                        nullable: row[3].integer != 1,
                        default: row[4].text.map(DefaultValue.sql)
                    )
                )
                if let place = row[5].integer, place > 0 { key.append((place, column)) }
            }
            if !key.isEmpty { table.primaryKey = PrimaryKey(columns: key.sorted { $0.0 < $1.0 }.map(\.1)) }
            var last: Value?
            for row in uniques[name] ?? [] {
                guard let column = Self.name(row[2]) else { continue }
                if last == row[1] {
                    table.uniques[table.uniques.count - 1].columns.append(column)
                } else {
                    table.uniques.append(UniqueConstraint(columns: [column]))
                }
                last = row[1]
            }
            addForeignKeys(of: name, to: &table, parentKey: parentKey)
            return table
        }

        private func addForeignKeys(of name: String, to table: inout Table, parentKey: (String) -> [Identifier]) {
            var last: Value?
            for row in foreignKeys[name] ?? [] {
                guard let parent = Self.name(row[2]), let column = Self.name(row[3]) else { continue }
                if last != row[1] {
                    table.foreignKeys.append(
                        ForeignKey(
                            columns: [],
                            referencedTable: TableName(parent),
                            referencedColumns: row[4] == .null ? parentKey(parent.text) : [],
                            onDelete: row[5].text.flatMap { ReferentialAction(rawValue: $0) } ?? .noAction,
                            onUpdate: row[6].text.flatMap { ReferentialAction(rawValue: $0) } ?? .noAction
                        )
                    )
                }
                last = row[1]
                let position = table.foreignKeys.count - 1
                table.foreignKeys[position].columns.append(column)
                if let referenced = Self.name(row[4]) {
                    table.foreignKeys[position].referencedColumns.append(referenced)
                }
            }
        }

        private static func name(_ value: Value) -> Identifier? {
            guard case .text(let text) = value else { return nil }
            return Identifier(reported: text)
        }
    }
#endif
