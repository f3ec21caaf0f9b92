#if SQLite
    internal import CSQLite
    internal import SkeinDriver
    internal import SkeinModel

    /// What is wrong with a database: rows without their parents, and views and triggers that cannot be compiled.
    ///
    /// While foreign keys are off nothing watches over them, so the state before a transaction is compared with the
    /// state at its end (https://sqlite.org/lang_altertable.html, "Making Other Kinds Of Table Schema Changes", step 10).
    struct SQLiteSoundness {
        /// How many rows of a table lack their parent in another table.
        private var orphans: [Reference: Int64] = [:]
        /// Foreign keys and objects that SQLite cannot compile, with its message.
        private var broken: [String: String] = [:]
        private var tables: Set<String> = []
        /// The views, and the tables with triggers, that were looked at.
        private var objects: Set<String> = []
        /// Whether rows were held to their foreign keys.
        let readsRows: Bool

        private struct Reference: Hashable {
            var table: String
            var parent: String
        }

        /// Looks at every view and trigger of `database`, and at every row with a foreign key where `rows` says so.
        init(of database: SQLiteDatabase, rows: Bool) throws(SQLiteFailure) {
            readsRows = rows
            let names = try database.run("SELECT name FROM sqlite_schema WHERE type = 'table'")
            tables = Set(names.rows.compactMap { $0.first?.text })
            if rows { try readForeignKeys(of: database) }
            try readObjects(of: database)
        }

        /// What is wrong now and was not before.
        func damage(since before: SQLiteSoundness) -> SQLiteFailure? {
            for (object, message) in broken.sorted(by: { $0.key < $1.key }) where before.broken[object] == nil {
                let fault = before.objects.contains(object) ? "would no longer work" : "does not work"
                return SQLiteFailure(code: SQLITE_ERROR, message: "\(object) \(fault): \(message)")
            }
            // Orphans that were there before may go by a new name after a table was renamed.
            var renamed = before.orphans.filter {
                !tables.contains($0.key.table)
                    || !tables.contains($0.key.parent) && before.tables.contains($0.key.parent)
            }
            for (reference, count) in orphans.sorted(by: {
                ($0.key.table, $0.key.parent) < ($1.key.table, $1.key.parent)
            }) {
                let known = before.orphans[reference] ?? 0
                guard count > known else { continue }
                let rest = count - known
                if let former = renamed.first(where: { $0.value >= rest })?.key {
                    renamed[former] = nil
                    continue
                }
                return SQLiteFailure(
                    code: 787,  // SQLITE_CONSTRAINT_FOREIGNKEY
                    message:
                        "FOREIGN KEY constraint failed: \(rest) rows of \(reference.table) refer to rows that are not in \(reference.parent)"
                )
            }
            return nil
        }

        private mutating func readForeignKeys(of database: SQLiteDatabase) throws(SQLiteFailure) {
            let children = try database.run(
                """
                SELECT DISTINCT s.name FROM sqlite_schema s JOIN pragma_foreign_key_list(s.name)
                WHERE s.type = 'table'
                """
            )
            for case .text(let table)? in children.rows.map(\.first) {
                objects.insert("a foreign key of \(table)")
                do {
                    let rows = try database.run(
                        "SELECT parent, count(*) FROM pragma_foreign_key_check(?) GROUP BY parent",
                        [.text(table)]
                    ).rows
                    for row in rows {
                        guard row.count == 2, let parent = row[0].text, let count = row[1].integer else { continue }
                        orphans[Reference(table: table, parent: parent)] = count
                    }
                } catch {
                    // The parent has no key that the columns could refer to.
                    guard error.primaryCode == SQLITE_ERROR else { throw error }
                    broken["a foreign key of \(table)"] = error.message
                }
            }
        }

        private mutating func readObjects(of database: SQLiteDatabase) throws(SQLiteFailure) {
            let views = try database.run("SELECT name FROM sqlite_schema WHERE type = 'view'")
            for case .text(let view)? in views.rows.map(\.first) {
                objects.insert("view \(view)")
                if let failure = database.obstacle(to: "SELECT * FROM \(SQLiteDialect.quote(view))") {
                    broken["view \(view)"] = failure.message
                }
            }
            let triggered = try database.run(
                """
                SELECT t.tbl_name, group_concat('"' || replace(c.name, '"', '""') || '" = NULL', ', ')
                FROM (SELECT DISTINCT tbl_name FROM sqlite_schema WHERE type = 'trigger') t
                JOIN pragma_table_xinfo(t.tbl_name) c WHERE c.hidden = 0 GROUP BY t.tbl_name
                """
            )
            for row in triggered.rows {
                guard row.count == 2, let table = row[0].text, let assignments = row[1].text else { continue }
                objects.insert("a trigger on \(table)")
                let name = SQLiteDialect.quote(table)
                // Compiling a statement compiles the triggers it fires; none of these is run.
                for sql in [
                    "INSERT INTO \(name) DEFAULT VALUES", "UPDATE \(name) SET \(assignments)", "DELETE FROM \(name)",
                ] {
                    guard let failure = database.obstacle(to: sql) else { continue }
                    broken["a trigger on \(table)"] = failure.message
                    break
                }
            }
        }
    }
#endif
