#if MySQL
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    extension MySQLDialect {
        /// An index as it stands in `CREATE TABLE` and after `ADD`.
        func inlineIndex(_ index: Index) throws(DialectError) -> String {
            let (kind, method) = try kind(of: index)
            return "\(kind)INDEX \(quote(index.name))\(method) (\(try keys(of: index)))\(try indexSuffix(index))"
        }

        func createIndex(
            _ index: Index,
            on table: TableName,
            _ build: IndexBuild,
            before: SchemaModel
        ) throws(DialectError) -> [Statement] {
            let (kind, method) = try kind(of: index)
            var sql = "CREATE \(kind)INDEX "
            var hints = build.hints
            // Asked for in words, the server refuses instead of blocking writers (MySQL 17.12.1). Full-text and spatial
            // indexes always block them.
            if build.concurrently, !index.isSpecial {
                hints["algorithm"] = hints["algorithm"] ?? "inplace"
                hints["lock"] = hints["lock"] ?? "none"
            }
            let clauses = try MySQLHints(hints, for: self).clauses
            if build.tolerant {
                if traits.hasConditionalAlter {
                    sql += "IF NOT EXISTS "
                } else if before[table]?.has(index: index.name) == true {
                    return []
                }
            }
            sql += "\(quote(index.name))\(method) ON \(quote(table)) (\(try keys(of: index)))\(try indexSuffix(index))"
            sql += clauses.map { " \($0)" }.joined()
            return [Statement(sql, transaction: build.concurrently ? .outside : .inside)]
        }

        /// What stands before `INDEX`, with a space behind, and before its keys, with a space in front.
        private func kind(of index: Index) throws(DialectError) -> (kind: String, method: String) {
            try check(index.name)
            if index.predicate != nil {
                throw DialectError(
                    flavor,
                    "index \(index.name) has a condition, and this server has no partial indexes",
                    hint: "index a generated column that is NULL for the rows to leave out"
                )
            }
            if !index.include.isEmpty {
                throw DialectError(
                    flavor,
                    "index \(index.name) includes columns, and this server's indexes cannot",
                    hint: "add them at the end of its keys"
                )
            }
            if index.nullsNotDistinct {
                try require(
                    .nullsNotDistinct,
                    "NULLs are equal to index \(index.name)",
                    hint: "make the column NOT NULL, or index a generated column with `coalesce`"
                )
            }
            switch index.method?.lowercased() {
            case nil: return (index.unique ? "UNIQUE " : "", "")
            case "btree", "hash":
                return (index.unique ? "UNIQUE " : "", " USING \(index.method?.uppercased() ?? "")")
            case "fulltext" where !index.unique: return ("FULLTEXT ", "")
            case "spatial" where !index.unique: return ("SPATIAL ", "")
            case let method?:
                throw DialectError(
                    flavor,
                    "\(index.unique ? "unique " : "")index \(index.name) uses \(method), which this server does not have",
                    hint: "it has btree, hash, fulltext and spatial, and the last two are never unique"
                )
            }
        }

        private func keys(of index: Index) throws(DialectError) -> String {
            var keys: [String] = []
            for key in index.keys {
                if case .expression = key.subject, !traits.hasExpressionIndexes {
                    throw DialectError(
                        flavor,
                        "index \(index.name) has an expression, and this server indexes only columns",
                        hint: "index a generated column with that expression"
                    )
                }
                if index.isSpecial, key.prefixLength != nil || key.descending {
                    throw DialectError(
                        flavor,
                        "index \(index.name) is \(index.method ?? "special"), and has neither prefixes nor an order",
                        hint: "leave `length` and `desc` out"
                    )
                }
                keys.append(try indexKey(key))
            }
            return keys.joined(separator: ", ")
        }

        func indexKey(_ key: IndexKey) throws(DialectError) -> String {
            var text =
                switch key.subject {
                case .column(let name): quote(name)
                case .expression(let sql): "(\(sql))"
                }
            if let length = key.prefixLength { text += "(\(length))" }
            if let collation = key.collation {
                try require(
                    .indexCollations,
                    "an index key has the collation \(collation)",
                    hint: "give it to the column, or index a generated column that has it"
                )
            }
            if let operatorClass = key.operatorClass {
                try require(.operatorClasses, "an index key has the operator class \(operatorClass)")
            }
            if key.nullsFirst != nil {
                try require(
                    .nullsOrder,
                    "an index key says where NULLs come",
                    hint: "leave it out: NULLs come first, and last in a descending key"
                )
            }
            if !key.descending { return text }
            if traits.keepsDescendingKeys { return text + " DESC" }
            throw DialectError(
                flavor,
                "an index key is descending, which this server reads and ignores",
                hint: "leave `desc` out: an ascending index is read backwards as well"
            )
        }

        func indexSuffix(_ index: Index) throws(DialectError) -> String {
            var suffix = ""
            for (key, value) in index.options.sorted(by: { $0.key < $1.key }) {
                switch key {
                case "comment": suffix += " COMMENT \(try literal(.text(value)))"
                case "parser" where index.method?.lowercased() == "fulltext" && value.isOptionWord:
                    suffix += " WITH PARSER \(value)"
                case "invisible" where value == "false": break
                case "invisible" where value == "true":
                    guard traits.hasHiddenIndexes else {
                        throw DialectError(
                            flavor,
                            "index \(index.name) is not to be used, and this server uses every index"
                        )
                    }
                    suffix += traits.isMariaDB ? " IGNORED" : " INVISIBLE"
                default:
                    throw DialectError(
                        flavor,
                        "index \(index.name) has the unknown option \(key): \(value)",
                        hint: "known are comment, invisible (true, false) and, of a full-text index, parser"
                    )
                }
            }
            return suffix
        }

        func dropIndex(
            _ index: Identifier,
            on table: TableName?,
            _ build: IndexBuild,
            before: SchemaModel
        ) throws(DialectError) -> [Statement] {
            let name = try self.table(of: index, table ?? before.table(ofIndex: index)?.name)
            let hints = try MySQLHints(build.hints, for: self).clauses
            var clauses: [String] = []
            if let image = before[name] {
                if build.tolerant, !image.has(index: index) { return [] }
                for replacement in replacements(dropping: [index], of: image, keeping: image.foreignKeys) {
                    clauses.append("ADD \(try inlineIndex(replacement))")
                }
            }
            let condition = build.tolerant && before[name] == nil && traits.hasConditionalAlter ? "IF EXISTS " : ""
            let drop = "DROP INDEX \(condition)\(quote(index))"
            // MariaDB's DROP INDEX takes no hints.
            if clauses.isEmpty, hints.isEmpty { return [Statement("\(drop) ON \(quote(name))")] }
            clauses = [drop] + clauses + hints
            return [Statement("ALTER TABLE \(quote(name)) \(clauses.joined(separator: ", "))")]
        }

        func renameIndex(
            _ index: Identifier,
            on table: TableName?,
            to new: Identifier
        ) throws(DialectError) -> Statement {
            try check(new)
            let name = try self.table(of: index, table)
            return Statement("ALTER TABLE \(quote(name)) RENAME INDEX \(quote(index)) TO \(quote(new))")
        }

        private func table(of index: Identifier, _ known: TableName?) throws(DialectError) -> TableName {
            if let known { return known }
            throw DialectError(
                flavor,
                "index \(index) is changed without saying of which table, and here indexes belong to tables",
                hint: "name the table"
            )
        }

        /// The indexes to make in the stead of `dropped`, because a foreign key of the table would have none left.
        ///
        /// InnoDB wants an index that starts with the key's columns, makes one when there is none, takes it away when a
        /// better one appears, and refuses to drop the last (MySQL 15.1.20.5). So a revision that adds an index on a
        /// foreign key's column could not be taken back without this.
        func replacements(
            dropping dropped: Set<Identifier>,
            of table: Table,
            keeping foreignKeys: [ForeignKey]
        ) -> [Index] {
            var kept = table.keyColumns.filter { !dropped.contains($0.name) }.map(\.columns)
            if let key = table.primaryKey { kept.append(key.columns) }
            let lost = table.keyColumns.filter { dropped.contains($0.name) }.map(\.columns)
            var result: [Index] = []
            for key in foreignKeys {
                guard lost.contains(where: { $0.starts(with: key.columns) }),
                    !kept.contains(where: { $0.starts(with: key.columns) }), let first = key.columns.first
                else { continue }
                kept.append(key.columns)
                let name = key.name.flatMap { MySQLNames.isGenerated(foreignKey: $0) ? nil : $0 } ?? first
                result.append(Index(name: name, keys: key.columns.map(IndexKey.column)))
            }
            return result
        }
    }

    extension Table {
        /// Whether an index is called `name`, those of unique constraints included.
        func has(index name: Identifier) -> Bool {
            index(name) != nil || uniques.contains { $0.name == name }
        }

        /// The indexes that can serve a foreign key, with the leading columns that can: whole ones in the usual order.
        var keyColumns: [(name: Identifier, columns: [Identifier])] {
            let plain = indexes.filter(\.isOfUsualKind).map { (name: $0.name, columns: $0.leadingColumns) }
            // The server names a constraint that has no name after its first column.
            return plain
                + uniques.compactMap { unique in (unique.name ?? unique.columns.first).map { ($0, unique.columns) } }
        }
    }

    extension Index {
        /// Whether it is over whole columns, in the usual way and order, so that a unique one says no more than a
        /// constraint does.
        var isPlain: Bool {
            isOfUsualKind && method?.lowercased() != "hash" && options.isEmpty && leadingColumns.count == keys.count
        }

        /// Whether it is for searching in texts or in space.
        var isSpecial: Bool { method.map { ["fulltext", "spatial"].contains($0.lowercased()) } == true }

        /// Whether it is built in the usual way, over every row.
        var isOfUsualKind: Bool {
            predicate == nil && include.isEmpty && (method == nil || ["btree", "hash"].contains(method?.lowercased()))
        }

        /// The columns before the first key that is a prefix, an expression or descending.
        var leadingColumns: [Identifier] {
            var columns: [Identifier] = []
            for key in keys {
                guard case .column(let name) = key.subject, key.prefixLength == nil, !key.descending else { break }
                columns.append(name)
            }
            return columns
        }
    }
#endif
