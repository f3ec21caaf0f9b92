#if MySQL
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    extension MySQLDialect {
        /// An index as it stands in `CREATE TABLE` and after `ADD`.
        func inlineIndex(_ index: Index) throws(DialectError) -> String {
            let (kind, method) = try kind(of: index)
            return "\(kind)\(kind.isEmpty ? "" : " ")INDEX \(quote(index.name))\(method) (\(try keys(of: index)))"
        }

        func createIndex(
            _ index: Index,
            on table: TableName,
            _ build: IndexBuild,
            before: SchemaModel
        ) throws(DialectError) -> [Statement] {
            let (kind, method) = try kind(of: index)
            var sql = "CREATE \(kind)\(kind.isEmpty ? "" : " ")INDEX "
            if build.tolerant {
                if traits.hasConditionalAlter {
                    sql += "IF NOT EXISTS "
                } else if before[table]?.has(index: index.name) == true {
                    return []
                }
            }
            sql += "\(quote(index.name))\(method) ON \(quote(table)) (\(try keys(of: index)))"
            // Asked for in words, the server refuses instead of blocking writers (MySQL 17.12.1). Full-text and spatial
            // indexes always block them.
            if build.concurrently, !Self.specialMethods.contains(index.method?.lowercased() ?? "") {
                sql += " ALGORITHM=INPLACE LOCK=NONE"
            }
            return [Statement(sql, transaction: build.concurrently ? .outside : .inside)]
        }

        private static let specialMethods: Set<String> = ["fulltext", "spatial"]

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
            switch index.method?.lowercased() {
            case nil: return (index.unique ? "UNIQUE" : "", "")
            case "btree", "hash":
                return (index.unique ? "UNIQUE" : "", " USING \(index.method?.uppercased() ?? "")")
            case "fulltext" where !index.unique: return ("FULLTEXT", "")
            case "spatial" where !index.unique: return ("SPATIAL", "")
            case let method?:
                throw DialectError(
                    flavor,
                    "index \(index.name) uses \(method), which this server does not have",
                    hint: "it has btree, hash, fulltext and spatial"
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
            return key.descending ? text + " DESC" : text
        }

        func dropIndex(
            _ index: Identifier,
            on table: TableName?,
            _ build: IndexBuild,
            before: SchemaModel
        ) throws(DialectError) -> [Statement] {
            guard let name = table ?? before.table(ofIndex: index)?.name else {
                throw DialectError(
                    flavor,
                    "index \(index) is dropped without saying of which table, and here indexes belong to tables",
                    hint: "name the table"
                )
            }
            guard let image = before[name] else {
                let condition = build.tolerant && traits.hasConditionalAlter ? "IF EXISTS " : ""
                return [Statement("DROP INDEX \(condition)\(quote(index)) ON \(quote(name))")]
            }
            if build.tolerant, !image.has(index: index) { return [] }
            let replacements = replacements(dropping: [index], of: image, keeping: image.foreignKeys)
            if replacements.isEmpty { return [Statement("DROP INDEX \(quote(index)) ON \(quote(name))")] }
            var clauses = ["DROP INDEX \(quote(index))"]
            for replacement in replacements { clauses.append("ADD \(try inlineIndex(replacement))") }
            return [Statement("ALTER TABLE \(quote(name)) \(clauses.joined(separator: ", "))")]
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
        /// Whether it is over whole columns, in the usual way and order.
        var isPlain: Bool { isOfUsualKind && leadingColumns.count == keys.count }

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

    /// The names that servers give to what has none.
    enum MySQLNames {
        /// `email`, `email_2`: the first column's.
        static func isGenerated(index name: Identifier, first: Identifier?) -> Bool {
            guard let first else { return false }
            if name == first { return true }
            guard name.text.hasPrefix(first.text + "_") else { return false }
            return isNumber(name.text.dropFirst(first.text.count + 1))
        }

        /// `t_ibfk_1`; only a number on the newest MariaDB.
        static func isGenerated(foreignKey name: Identifier) -> Bool {
            if isNumber(name.text[...]) { return true }
            guard let mark = name.text.ranges(of: "_ibfk_").last else { return false }
            return isNumber(name.text[mark.upperBound...])
        }

        /// MariaDB's `CONSTRAINT_1`, MySQL's `t_chk_1`.
        static func isGenerated(check name: Identifier) -> Bool {
            if name.text.hasPrefix("CONSTRAINT_") { return isNumber(name.text.dropFirst(11)) }
            guard let mark = name.text.ranges(of: "_chk_").last else { return false }
            return isNumber(name.text[mark.upperBound...])
        }

        private static func isNumber(_ text: Substring) -> Bool {
            !text.isEmpty && text.allSatisfy { $0.isASCII && $0.isNumber }
        }
    }
#endif
