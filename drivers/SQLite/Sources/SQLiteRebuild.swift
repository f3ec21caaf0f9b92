#if SQLite
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    /// A table made anew under another name, filled, and put in the place of the old one: the procedure of
    /// https://sqlite.org/lang_altertable.html, "Making Other Kinds Of Table Schema Changes".
    ///
    /// The old table is never renamed: the foreign keys of other tables would follow it.
    struct SQLiteRebuild {
        let dialect: SQLiteDialect
        let old: SQLiteTableEditor
        let new: SQLiteTableEditor
        let copy: Copy

        /// Which columns keep their values, and how.
        struct Copy {
            private(set) var columns: [Identifier]
            /// Expressions that convert a column's values.
            fileprivate(set) var conversions: [Identifier: String] = [:]

            init(_ table: Table) {
                columns = table.columns.map(\.name)
            }

            mutating func follow(_ change: TableChange) {
                switch change {
                case .dropColumn(let name, _, _):
                    columns.removeAll { $0 == name }
                    conversions[name] = nil
                case .alterColumn(let name, let alteration, _):
                    if let using = alteration.using { conversions[name] = using }
                default: break
                }
            }

            /// Whether a change converts values, also when it leaves the definition as it is.
            static func converts(_ change: TableChange) -> Bool {
                if case .alterColumn(_, let alteration, _) = change { return alteration.using != nil }
                return false
            }
        }

        private var name: String { new.table.name.name.text }
        private var temporary: String { SQLiteDialect.rebuildPrefix + name }

        func statements() throws(DialectError) -> [Statement] {
            let final = SQLiteDialect.quote(name)
            let interim = SQLiteDialect.quote(temporary)
            let edits = new.text.renaming(whileRebuilt: temporary)
            var sql = [new.text.text.applying(edits), try copyStatement()]
            if old.text.isAutoincrement, new.text.isAutoincrement {
                // Numbers that were given to deleted rows must not be given again (https://sqlite.org/autoinc.html).
                sql.append("DELETE FROM sqlite_sequence WHERE name = \(SQLText.quoteString(temporary))")
                sql.append(
                    """
                    INSERT INTO sqlite_sequence (name, seq) SELECT \(SQLText.quoteString(temporary)), seq \
                    FROM sqlite_sequence WHERE name = \(SQLText.quoteString(name))
                    """
                )
            }
            sql.append("DROP TABLE \(final)")
            // Otherwise a view that reads the table, which is away for a moment, makes the renaming fail.
            sql.append("PRAGMA legacy_alter_table = ON")
            sql.append("ALTER TABLE \(interim) RENAME TO \(final)")
            sql.append("PRAGMA legacy_alter_table = OFF")
            for object in new.ownDependents {
                if object.sql.isEmpty {
                    throw DialectError(
                        dialect.flavor,
                        "\(object.kind.rawValue) \(object.name) of \(name) was renamed in, and what it says now shows only after that",
                        hint: "run the revisions up to this one first, then this one"
                    )
                }
                sql.append(object.sql)
            }
            return sql.map { Statement($0, needsForeignKeysOff: true) }
        }

        /// Copies the rows. `OR ABORT` outweighs the table's own conflict clauses, which could skip or replace rows
        /// (https://sqlite.org/lang_conflict.html); and a table that has gained or lost columns since it was looked at
        /// makes the common table expression fail, instead of being cut down to what was seen.
        private func copyStatement() throws(DialectError) -> String {
            let generated = Set(new.text.columns.filter(isGenerated).map(\.name.text))
            let kept = copy.columns.filter { new.table.column($0) != nil && !generated.contains($0.text) }
            var targets = kept.map { dialect.quote($0) }
            var sources = kept.map { column in copy.conversions[column].map { "(\($0))" } ?? dialect.quote(column) }
            if let rowID = rowIDName, old.text.isWithoutRowID == false, new.text.hasImplicitRowID {
                targets.insert(rowID, at: 0)
                sources.insert(rowID, at: 0)
            }
            guard !targets.isEmpty else {
                throw DialectError(dialect.flavor, "no column of \(name) would be left to copy")
            }
            let seen = SQLiteDialect.quote("\(name) as planned")
            let all = dialect.quote(old.table.columns.map(\.name))
            let from = SQLiteDialect.quote(name)
            return """
                WITH \(seen) (\(all)) AS (SELECT * FROM \(from) LIMIT 0)
                INSERT OR ABORT INTO \(SQLiteDialect.quote(temporary)) (\(targets.joined(separator: ", ")))
                SELECT \(sources.joined(separator: ", ")) FROM \(from) WHERE NOT EXISTS (SELECT 1 FROM \(seen))
                """
        }

        private func isGenerated(_ column: SQLiteTableText.Column) -> Bool {
            column.clauses.contains { if case .generated = $0.kind { true } else { false } }
        }

        /// A name under which both tables show their rowid; nil when columns have taken all three.
        private var rowIDName: String? {
            ["rowid", "_rowid_", "oid"].first {
                old.text.position(ofColumn: $0) == nil && new.text.position(ofColumn: $0) == nil
            }
        }
    }
#endif
