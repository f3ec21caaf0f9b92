#if SQLite
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    /// A table whose stored definition is replaced by another that describes the same bytes: no row is copied.
    ///
    /// This is the second, shorter procedure of https://sqlite.org/lang_altertable.html, "Making Other Kinds Of Table
    /// Schema Changes", with checks before and after it, all in the transaction of the revision.
    struct SQLiteSchemaEdit {
        let dialect: SQLiteDialect
        let old: SQLiteTableEditor
        let new: SQLiteTableEditor

        /// Up to how many pages of the file the table is read once more, to see that rows and definition agree. A larger
        /// one has only what the definition newly asks for looked at.
        private static let pagesToCheck = 5000

        private var name: String { new.table.name.name.text }
        private var table: String { SQLiteDialect.quote(name) }

        /// The triggers that a rewriting of rows must not fire.
        private var triggers: [StoredObject] { old.ownDependents.filter { $0.kind == .trigger } }

        /// Whether only the definition has to change, and nothing that lies in the file.
        var isPossible: Bool {
            guard dialect.editsSchema, old.text.storage == new.text.storage else { return false }
            return changedDefaults.isEmpty || triggers.allSatisfy { !$0.sql.isEmpty }
        }

        /// Whether the triggers of the table are made again.
        var remakesTriggers: Bool { !changedDefaults.isEmpty && !triggers.isEmpty }

        func statements() -> [Statement] {
            let tightening = SQLiteTightening(from: old.text, to: new.text)
            var statements = checks(before: tightening)
            statements += rewritingOfShortRows()
            statements += Self.replacing(.table, name, old.text.text, by: new.text.text)
            // The version of the schema rises, so that other connections read it again.
            let view = SQLiteDialect.quote(SQLiteDialect.rebuildPrefix + name)
            statements += [
                Statement("CREATE VIEW \(view) AS SELECT * FROM \(table)", needsTransaction: true),
                Statement("DROP VIEW \(view)", needsTransaction: true),
            ]
            return statements + checks(after: tightening)
        }

        enum Kind: String { case table, view }

        /// Puts another text in the place of the stored one of a table or view.
        ///
        /// - Parameter old: the text that has to be there, if it is known.
        static func replacing(_ kind: Kind, _ name: String, _ old: String?, by new: String) -> [Statement] {
            var update = """
                UPDATE sqlite_schema SET sql = \(SQLText.quoteString(new))
                WHERE type = '\(kind.rawValue)' AND name = \(SQLText.quoteString(name))
                """
            if let old { update += " AND sql = \(SQLText.quoteString(old))" }
            return [
                Statement("PRAGMA writable_schema = ON", needsTransaction: true),
                Statement(update, expectedRows: 1, needsTransaction: true),
                Statement("PRAGMA writable_schema = RESET", needsTransaction: true),
            ]
        }

        // MARK: Checks

        /// Holds the rows to what is new, in the words in which SQLite refuses a row, while the old definition still tells how they are read.
        private func checks(before tightening: SQLiteTightening) -> [Statement] {
            let columns = tightening.notNull.map { column in
                Statement(
                    "SELECT NOT EXISTS (SELECT 1 FROM \(table) WHERE \(SQLiteDialect.quote(column)) IS NULL)",
                    needsTransaction: true,
                    assertion: "NOT NULL constraint failed: \(name).\(column)"
                )
            }
            return columns
                + tightening.checks.map { check in
                    Statement(
                        "SELECT NOT EXISTS (SELECT 1 FROM \(table) WHERE NOT \(check.condition))",
                        needsTransaction: true,
                        assertion: "CHECK constraint failed: \(check.name)"
                    )
                }
        }

        private func checks(after tightening: SQLiteTightening) -> [Statement] {
            var statements = [
                Statement(
                    """
                    SELECT (SELECT group_concat(quote(name) || ' ' || hidden || ' ' || pk) \
                    FROM pragma_table_xinfo(\(SQLText.quoteString(name)))) = \(SQLText.quoteString(columns))
                    """,
                    needsTransaction: true,
                    assertion: "SQLite reads the edited definition of \(name) in another way than was planned"
                )
            ]
            if !tightening.foreignKeys.isEmpty {
                let numbers = tightening.foreignKeys.map { String($0.number) }.joined(separator: ", ")
                let names = tightening.foreignKeys.map(\.name).joined(separator: ", ")
                statements.append(
                    Statement(
                        """
                        SELECT NOT EXISTS (SELECT 1 FROM pragma_foreign_key_check(\(SQLText.quoteString(name))) \
                        WHERE fkid IN (\(numbers)))
                        """,
                        needsTransaction: true,
                        assertion: "FOREIGN KEY constraint failed: \(names)"
                    )
                )
            }
            statements.append(
                Statement(
                    """
                    SELECT CASE WHEN (SELECT page_count FROM pragma_page_count) > \(Self.pagesToCheck) THEN 1 \
                    ELSE (SELECT group_concat(quick_check) FROM pragma_quick_check(\(SQLText.quoteString(name)))) = 'ok' END
                    """,
                    needsTransaction: true,
                    assertion: "the rows of \(name) do not hold to its definition; see PRAGMA quick_check"
                )
            )
            return statements
        }

        /// The columns as `PRAGMA table_xinfo` has to report them.
        private var columns: String {
            let key = new.text.primaryKey
            return new.text.columns.map { column in
                let place = key.firstIndex { $0.isSameName(as: column.name.text) }.map { $0 + 1 } ?? 0
                let isStored = column.clauses.lazy.compactMap { clause -> Bool? in
                    if case .generated(_, let stored) = clause.kind { stored } else { nil }
                }.first
                let hidden = isStored.map { $0 ? 3 : 2 } ?? 0
                return "\(SQLText.quoteString(column.name.text)) \(hidden) \(place)"
            }.joined(separator: ",")
        }

        // MARK: Defaults

        private var changedDefaults: [SQLiteTableText.Column] {
            zip(old.text.columns, new.text.columns).filter { before, after in
                before.defaultValue.map(old.text.slice) != after.defaultValue.map(new.text.slice)
            }.map(\.0)
        }

        /// Writes out the default of rows that do not hold it: a row that is older than `ADD COLUMN` ends before the
        /// column, and reads as whatever default the definition has now (https://sqlite.org/fileformat2.html#record_format,
        /// "missing values on the right"). SQLite leaves the pages of all other rows as they are.
        private func rewritingOfShortRows() -> [Statement] {
            let updates = changedDefaults.map { column in
                let name = SQLiteDialect.quote(column.name.text)
                var sql = "UPDATE OR ABORT \(table) SET \(name) = \(name)"
                if let value = constant(column) { sql += " WHERE \(name) IS \(value)" }
                return Statement(sql, needsTransaction: true)
            }
            guard remakesTriggers else { return updates }
            let drops = triggers.map { Statement("DROP TRIGGER \(dialect.quote($0.name))", needsTransaction: true) }
            return drops + updates + triggers.map { Statement($0.sql, needsTransaction: true) }
        }

        /// What rows without the column read as, where a comparison finds them by it for certain; NULL without a default.
        /// SQLite reads a number in a column of text as it is written, and TRUE after `IS` is an operator.
        private func constant(_ column: SQLiteTableText.Column) -> String? {
            guard let range = column.defaultValue else { return "NULL" }
            let written = old.text.slice(range)
            switch SQLiteExpression.literal(written) {
            case .null?: return "NULL"
            case .text(let text)?: return SQLText.quoteString(text)
            case .bytes?: return "(\(written))"
            case .integer(let number)?: return String(number) == written ? written : nil
            case .double?, .bool?: return nil
            case nil: break
            }
            guard let tokens = try? Lexer(written, lexicon: .sqlite).significantTokens(), tokens.count == 1,
                let token = tokens.first, let word = token.unquotedIdentifier(.sqlite),
                token.kind == .quotedIdentifier || !SQLiteExpression.isValueWord(token)
            else { return nil }
            return SQLText.quoteString(word)
        }
    }
#endif
