#if SQLite
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    /// What SQLite cannot do, refused before anything is touched.
    extension SQLiteDialect {
        func check(_ name: TableName, kind: String = "table") throws(DialectError) {
            if let schema = name.schema {
                throw DialectError(
                    flavor,
                    "\(kind) \(name) is in the schema \(schema), and a SQLite file has no schemas",
                    hint: "leave the schema out"
                )
            }
            // https://sqlite.org/fileformat2.html#intschema
            if name.name.text.lowercased().hasPrefix("sqlite_") {
                throw DialectError(flavor, "names that begin with sqlite_ are SQLite's own, as \(name)")
            }
        }

        func check(_ table: Table) throws(DialectError) {
            try check(table.name)
            for (key, value) in table.options.sorted(by: { $0.key < $1.key }) {
                guard key == Self.strictOption || key == Self.withoutRowIDOption else {
                    throw DialectError(
                        flavor,
                        "table \(table.name) has the unknown option \(key)",
                        hint: "SQLite's are \(Self.strictOption) and \(Self.withoutRowIDOption)"
                    )
                }
                guard value == "true" || value == "false" else {
                    throw DialectError(flavor, "the option \(key) of table \(table.name) has to be true or false")
                }
            }
            try checkNumbering(of: table)
            for constraint in table.constraints { try check(constraint, of: table) }
            for index in table.indexes { try check(index) }
        }

        /// `AUTOINCREMENT` is part of `INTEGER PRIMARY KEY` and of nothing else (https://sqlite.org/autoinc.html).
        func checkNumbering(of table: Table) throws(DialectError) {
            for column in table.columns where isNumbered(column) {
                let what = "column \(column.name) of \(table.name)"
                guard isKey(column, of: table) else {
                    throw DialectError(
                        flavor,
                        "\(what) is to be numbered, and SQLite numbers only a column that is the whole primary key",
                        hint: "make it the primary key, or leave autoincrement out"
                    )
                }
                guard [.smallint, .integer, .bigint].contains(SQLiteType.canonical(column.type)) else {
                    throw DialectError(flavor, "\(what) is to be numbered, and is no integer")
                }
                if table.options[Self.withoutRowIDOption] == "true" {
                    throw DialectError(flavor, "\(what) is to be numbered, which a table without rowids cannot do")
                }
                guard let identity = column.identity else { continue }
                if identity.always || (identity.start ?? 1) != 1 || (identity.increment ?? 1) != 1
                    || identity.minimum != nil || identity.maximum != nil || identity.cycle || identity.cache != nil
                {
                    throw DialectError(
                        flavor,
                        "\(what) is an identity with options or ALWAYS, and SQLite counts from 1 and takes given values",
                        hint: "use autoincrement"
                    )
                }
            }
        }

        func check(_ constraint: Constraint, of table: Table) throws(DialectError) {
            switch constraint {
            case .unique(let unique) where unique.deferrability != .immediate:
                throw DialectError(flavor, "\(describe(constraint)) is deferrable, and SQLite defers only foreign keys")
            case .foreignKey(let key): try check(key.referencedTable)
            case .check(let check): try self.check(check, of: table)
            default: break
            }
            for column in constraint.columns where table.column(column) == nil {
                throw DialectError(
                    flavor,
                    "\(describe(constraint)) names the column \(column), which \(table.name) does not have"
                )
            }
        }

        /// A name in double quotes that is no column would be a string without a word
        /// (https://sqlite.org/quirks.html#dblquote).
        private func check(_ check: CheckConstraint, of table: Table) throws(DialectError) {
            let tokens = (try? Lexer(check.expression, lexicon: .sqlite).significantTokens()) ?? []
            let names = table.columns.map(\.name.text) + [table.name.name.text, "rowid", "oid", "_rowid_"]
            for (position, token) in tokens.enumerated() where token.text.hasPrefix("\"") {
                guard let name = token.unquotedIdentifier(.sqlite), !names.contains(where: { $0.isSameName(as: name) })
                else { continue }
                let previous = position > 0 ? tokens[position - 1] : nil
                let isCall = position + 1 < tokens.count && tokens[position + 1].isPunctuation("(")
                if isCall || previous?.isWord(in: ["AS", "COLLATE"]) == true { continue }
                throw DialectError(
                    flavor,
                    "\(describe(.check(check))) names the column \(name), which \(table.name) does not have",
                    hint: "write a text in single quotes"
                )
            }
        }

        func check(hints: [String: String]) throws(DialectError) {
            guard let hint = hints.keys.min() else { return }
            throw DialectError(
                flavor,
                "the hint \(hint) says how to make a change, and SQLite takes no such hints",
                hint: "leave it out, or give it only to the dialects that have it"
            )
        }

        func check(_ index: Index) throws(DialectError) {
            if let method = index.method {
                throw DialectError(flavor, "index \(index.name) asks for the method \(method), and SQLite has only one")
            }
        }

        func describe(_ constraint: Constraint) -> String {
            let kind = constraint.kind.rawValue.replacing("_", with: " ")
            return constraint.name.map { "\(kind) \($0)" } ?? "a \(kind)"
        }
    }
#endif
