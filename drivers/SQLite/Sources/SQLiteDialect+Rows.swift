#if SQLite
    internal import SkeinDriver
    internal import SkeinModel

    extension SQLiteDialect {
        /// An update of rows found by their rowid, or by the primary key in a table without rowids.
        func updateBatch(
            _ backfill: Backfill,
            size: Int,
            before: SchemaModel
        ) throws(DialectError) -> String {
            guard let table = before[backfill.table] else {
                throw DialectError(
                    flavor,
                    "there is no table \(backfill.table) whose definition can be changed: it is not there, or a virtual table, or one of its own"
                )
            }
            let key = try rowKey(of: table)
            let condition = backfill.condition.map { " WHERE \($0)" } ?? ""
            let rows = "SELECT \(key.joined(separator: ", ")) FROM \(quote(table.name))\(condition) LIMIT \(size)"
            let subject = key.count == 1 ? key[0] : "(\(key.joined(separator: ", ")))"
            return "UPDATE \(quote(table.name)) SET \(backfill.assignments) WHERE \(subject) IN (\(rows))"
        }

        /// What tells rows apart (https://sqlite.org/rowidtable.html, https://sqlite.org/withoutrowid.html).
        private func rowKey(of table: Table) throws(DialectError) -> [String] {
            if table.options[Self.withoutRowIDOption] == "true" {
                return (table.primaryKey?.columns ?? []).map { quote($0) }
            }
            let names = table.columns.map(\.name.text)
            if let free = ["rowid", "_rowid_", "oid"].first(where: { name in
                !names.contains { $0.isSameName(as: name) }
            }) {
                return [free]
            }
            if let key = table.primaryKey { return key.columns.map { quote($0) } }
            throw DialectError(
                flavor,
                "the columns of \(table.name) hide its rowid, and it has no primary key to find rows by",
                hint: "leave `batch` out"
            )
        }
    }
#endif
