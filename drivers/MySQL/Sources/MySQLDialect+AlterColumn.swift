#if MySQL
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    extension MySQLDialect {
        /// Whether rendering `change` takes the table's present definition.
        func needsTable(_ change: TableChange) -> Bool {
            switch change {
            // MODIFY restates the whole column.
            case .alterColumn: true
            case .addColumn(_, let ifNotExists): ifNotExists && !traits.hasConditionalAlter
            // Keys over several columns would shrink.
            case .dropColumn: true
            case .renameColumn, .addConstraint, .validateConstraint, .setComment, .hints: false
            case .renameConstraint: true
            case .dropConstraint(_, kind: .primaryKey, let ifExists, _): ifExists
            case .dropConstraint(.some, kind: .check, let ifExists, _): ifExists && !traits.hasConditionalAlter
            // Unique constraints and foreign keys share indexes; without a kind or a name, the table tells them.
            case .dropConstraint: true
            }
        }

        /// Takes `first` and `after` out of a column's options: where the column goes, with a leading space.
        func place(_ options: inout [String: String], of column: Identifier) throws(DialectError) -> String {
            let first = options.removeValue(forKey: "first")
            let after = options.removeValue(forKey: "after")
            switch (first, after) {
            case (nil, nil), ("false", nil): return ""
            case ("true", nil): return " FIRST"
            case (nil, let other?), ("false", let other?): return " AFTER \(quote(Identifier(reported: other)))"
            default:
                throw DialectError(
                    flavor,
                    "column \(column) comes first, after another, or neither",
                    hint: "say one of them"
                )
            }
        }

        /// The column that an alteration leaves, and where it goes, with a leading space.
        func altering(
            _ before: Column,
            _ alteration: ColumnAlteration,
            of table: TableName
        ) throws(DialectError) -> (Column, place: String) {
            if alteration.using != nil {
                throw DialectError(
                    flavor,
                    "column \(before.name) of \(table) changes with a conversion of its own, and this server has only its usual one",
                    hint: "give `using` for the dialects that have it, and convert the values in a step before"
                )
            }
            let known = ["charset", "on_update", "invisible", "check", "srid", "system_versioning", "first", "after"]
            if let key = alteration.options.keys.sorted().first(where: { !known.contains($0) }) {
                throw DialectError(
                    flavor,
                    "column \(before.name) of \(table) is to change the unknown option \(key)",
                    hint: "known are \(known.joined(separator: ", "))"
                )
            }
            var after = alteration.applied(to: before)
            let place = try place(&after.options, of: before.name)
            // Only the collation says enough to take the change back, and it tells the character set.
            if let charset = alteration.options["charset"], alteration.collation == nil {
                let usual = charset.value.map { MySQLTableOptions.collation(of: $0.lowercased()) }
                throw DialectError(
                    flavor,
                    "column \(before.name) of \(table) gets another character set without a collation",
                    hint: "name the collation as well\(usual.map { ", such as \($0)" } ?? "")"
                )
            }
            if alteration.collation != nil, alteration.options["charset"] == nil { after.options["charset"] = nil }
            let kind = typeClass(after.type)
            if alteration.type != nil, kind != .text, kind != .largeText {
                after.collation = nil
                after.options["charset"] = nil
            }
            return (after, place)
        }

        /// Refuses what no statement does: only stored columns become plain ones and the other way round (MySQL 15.1.9.2
        /// "ALTER TABLE and Generated Columns", MariaDB "Generated Columns").
        func checkChange(of column: Identifier, from old: Computed?, to new: Computed?) throws(DialectError) {
            if old == new || old?.stored == new?.stored { return }
            if old?.stored != false, new?.stored != false { return }
            func words(_ computed: Computed?) -> String {
                computed.map { $0.stored ? "a stored column" : "a virtual column" } ?? "a plain column"
            }
            throw DialectError(
                flavor,
                "column \(column) is \(words(old)) and is to be \(words(new)), which this server cannot change",
                hint: "drop the column and add it again; the values of a virtual column are nowhere stored"
            )
        }

        /// The clause that changes one attribute without restating the column, where there is one.
        func narrowClause(
            from old: Column,
            to new: Column,
            writing after: Column
        ) throws(DialectError) -> String? {
            if new.computed != nil || new.autoincrement { return nil }
            let head = "ALTER COLUMN \(quote(new.name))"
            var same = old
            same.options["invisible"] = new.options["invisible"]
            if same == new, old != new, traits.altersVisibility {
                return "\(head) SET \(new.options["invisible"] == "true" ? "INVISIBLE" : "VISIBLE")"
            }
            same = old
            same.defaultValue = new.defaultValue
            guard same == new, old != new else { return nil }
            if new.options["on_update"] != nil, traits.losesOnUpdateWithDefault { return nil }
            guard let value = new.defaultValue else {
                // Without a default at all, an insert would have to name a nullable column.
                return new.nullable ? "\(head) SET DEFAULT NULL" : "\(head) DROP DEFAULT"
            }
            let kind = typeClass(after.type)
            let text = try spell(value, as: after.defaultValue ?? value, kind)
            if case .sql = value, !text.hasPrefix("("), !traits.altersDefaultsToClock { return nil }
            return "\(head) SET DEFAULT \(text)"
        }

        /// The table with `column` called `new` in what is written in SQL, as MariaDB changes it by itself; MySQL refuses to
        /// rename a column that an expression names.
        func renaming(_ column: Identifier, to new: Identifier, inExpressionsOf table: Table) -> Table {
            func renamed(_ sql: String) -> String { renaming(column, to: new, in: sql) }
            var result = table
            for position in result.columns.indices {
                if let computed = result.columns[position].computed {
                    result.columns[position].computed?.sql = renamed(computed.sql)
                }
                if let check = result.columns[position].options["check"] {
                    result.columns[position].options["check"] = renamed(check)
                }
                if case .sql(let sql) = result.columns[position].defaultValue {
                    result.columns[position].defaultValue = .sql(renamed(sql))
                }
            }
            for position in result.checks.indices {
                result.checks[position].expression = renamed(result.checks[position].expression)
            }
            return result
        }

        private func renaming(_ column: Identifier, to new: Identifier, in sql: String) -> String {
            guard let all = try? Lexer(sql, lexicon: lexicon).tokens() else { return sql }
            var result = ""
            for (position, token) in all.enumerated() {
                let isCall = all[(position + 1)...].first { !$0.isTrivia }?.isPunctuation("(") == true
                let isColumn = token.unquotedIdentifier(lexicon)?.lowercased() == column.text.lowercased()
                result += isColumn && !(isCall && token.kind == .word) ? quote(new) : String(token.text)
            }
            return result
        }
    }
#endif
