#if MySQL
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    extension MySQLDialect {
        /// What the servers do not keep is dropped: the name of a primary key, the difference between a unique constraint
        /// and a plain unique index (the constraint stays), names they gave themselves, indexes they made for a foreign
        /// key, options that are Skein's defaults, and the difference between RESTRICT and NO ACTION.
        func normalize(_ schema: SchemaModel) -> SchemaModel {
            var result = SchemaModel(schema.tables.values.map(normalize))
            // The server names the columns in the query.
            result.views = schema.views.mapValues { view in
                var result = view
                result.columns = []
                result.options = view.options.mapValues { $0.lowercased() }.filter {
                    !["definer", "undefined"].contains($1)
                }
                if !traits.reportsViewAlgorithms { result.options["algorithm"] = nil }
                return result
            }
            if traits.hasSequences { result.sequences = schema.sequences.mapValues(\.withoutDefaults) }
            return result
        }

        private func normalize(_ table: Table) -> Table {
            var result = table
            let options = MySQLTableOptions(table.options)
            let isInnoDB = options.engine.lowercased() == "innodb"
            result.options = [:]
            if !isInnoDB { result.options["engine"] = options.engine }
            if options.collation != MySQLTableOptions.collation { result.options["collation"] = options.collation }
            // The next number is a matter of the rows.
            for (key, value) in table.options where !["engine", "charset", "collation", "auto_increment"].contains(key)
            {
                result.options[key] = value.lowercased()
            }
            result.primaryKey = table.primaryKey.map { PrimaryKey(columns: $0.columns) }
            result.columns = table.columns.map { normalize($0, in: table) }
            result.comment = table.comment == "" ? nil : table.comment
            result.stored = nil

            var uniques = table.uniques
            var indexes: [Index] = []
            for index in table.indexes.map({ normalize($0, in: table, isInnoDB) }) {
                if index.unique, index.isPlain {
                    uniques.append(UniqueConstraint(name: index.name, columns: index.columns))
                } else if !isImplicit(index, in: table) {
                    indexes.append(index)
                }
            }
            result.indexes = indexes.sorted { $0.name < $1.name }
            result.uniques = sorted(
                uniques.map { unique in
                    var result = unique
                    if let name = unique.name, MySQLNames.isGenerated(index: name, first: unique.columns.first) {
                        result.name = nil
                    }
                    return result
                }
            ) { ($0.name, $0.columns.map(\.text)) }
            result.foreignKeys = sorted(table.foreignKeys.map(normalize)) { ($0.name, $0.columns.map(\.text)) }
            result.checks = sorted(
                table.checks.map { check in
                    CheckConstraint(
                        name: check.name.flatMap { MySQLNames.isGenerated(check: $0) ? nil : $0 },
                        expression: canonical(check.expression)
                    )
                }
            ) { ($0.name, [$0.expression]) }
            return result
        }

        private func sorted<Element>(
            _ elements: [Element],
            by key: (Element) -> (Identifier?, [String])
        ) -> [Element] {
            elements.sorted { left, right in
                let (leftName, leftRest) = key(left)
                let (rightName, rightRest) = key(right)
                if leftName != rightName { return (leftName?.text ?? "") < (rightName?.text ?? "") }
                return leftRest.lexicographicallyPrecedes(rightRest)
            }
        }

        /// An expression in the form in which expressions are compared.
        func canonical(_ expression: String) -> String { MySQLExpression.canonical(expression, lexicon: lexicon) }

        /// A column in the form in which columns of `table` are compared.
        func normalize(_ column: Column, in table: Table) -> Column {
            var result = column
            let kind = typeClass(column.type)
            result.type = canonical(column.type)
            result.defaultValue = canonical(column.defaultValue, kind)
            result.autoincrement = column.autoincrement || column.identity != nil
            result.identity = nil
            if result.autoincrement || table.primaryKey?.columns.contains(column.name) == true {
                result.nullable = false
            }
            result.computed = column.computed.map { Computed(sql: canonical($0.sql), stored: $0.stored) }
            result.comment = column.comment == "" ? nil : column.comment
            result.options = [:]
            if let update = column.options["on_update"] {
                result.options["on_update"] = canonicalTimestamp(update, kind) ?? canonical(update)
            }
            for key in ["srid", "system_versioning"] { result.options[key] = column.options[key] }
            if column.options["invisible"] == "true" { result.options["invisible"] = "true" }
            if let check = column.options["check"] { result.options["check"] = canonical(check) }
            result.collation = collation(of: column, kind, in: table)
            return result
        }

        /// The collation where it is not the table's; a character set counts as its usual collation.
        private func collation(of column: Column, _ kind: TypeClass, in table: Table) -> String? {
            guard kind == .text || kind == .largeText else { return nil }
            let collation =
                column.collation.map { MySQLTableOptions.named(collation: $0.lowercased()) }
                ?? column.options["charset"].map { MySQLTableOptions.collation(of: $0.lowercased()) }
            return collation == MySQLTableOptions(table.options).collation ? nil : collation
        }

        private func normalize(_ index: Index, in table: Table, _ isInnoDB: Bool) -> Index {
            var result = index
            result.method = index.method?.lowercased()
            // No information schema tells the parser.
            result.options["parser"] = nil
            if index.options["comment"] == "" { result.options["comment"] = nil }
            if index.options["invisible"] == "false" { result.options["invisible"] = nil }
            // InnoDB makes a B-tree of either (MySQL 15.1.15).
            if result.method == "btree" || (isInnoDB && result.method == "hash") { result.method = nil }
            for position in result.keys.indices {
                let key = result.keys[position]
                if !traits.keepsDescendingKeys { result.keys[position].descending = false }
                switch key.subject {
                case .expression(let sql): result.keys[position].subject = .expression(canonical(sql))
                case .column(let name):
                    // A prefix of the whole length is no prefix.
                    if let prefix = key.prefixLength, let column = table.column(name) {
                        switch canonical(column.type) {
                        case .string(let length), .char(let length):
                            if prefix >= length { result.keys[position].prefixLength = nil }
                        default: break
                        }
                    }
                }
            }
            return result
        }

        private func normalize(_ key: ForeignKey) -> ForeignKey {
            var result = key
            if let name = key.name, MySQLNames.isGenerated(foreignKey: name) { result.name = nil }
            if key.onDelete == .restrict { result.onDelete = .noAction }
            if key.onUpdate == .restrict { result.onUpdate = .noAction }
            return result
        }

        private func isImplicit(_ index: Index, in table: Table) -> Bool {
            table.foreignKeys.contains { isImplicit(index, for: $0) }
        }

        /// Whether the server made this index for a foreign key, or could have: it has the key's name and columns.
        func isImplicit(_ index: Index, for key: ForeignKey) -> Bool {
            guard !index.unique, index.isPlain, index.columns == key.columns else { return false }
            if let name = key.name, !MySQLNames.isGenerated(foreignKey: name) { return index.name == name }
            return MySQLNames.isGenerated(index: index.name, first: key.columns.first)
        }

        /// A constraint as it stands in `CREATE TABLE` and after `ADD`, where this server has it.
        func define(adding constraint: Constraint) throws(DialectError) -> String {
            if let name = constraint.name { try check(name) }
            switch constraint {
            case .foreignKey(let key):
                if key.onDelete == .setDefault || key.onUpdate == .setDefault {
                    throw DialectError(
                        flavor,
                        "foreign key \(key.name.map { "\($0) " } ?? "")sets defaults, which InnoDB refuses",
                        hint: "use SET NULL, or a trigger"
                    )
                }
            case .check where !traits.hasChecks:
                throw DialectError(
                    flavor,
                    "this server reads checks and ignores them",
                    hint: "leave it out, or use a trigger"
                )
            case .primaryKey(let key):
                // Every one of them is called PRIMARY, so a name would say nothing.
                return "PRIMARY KEY (\(quote(key.columns)))"
            default: break
            }
            return try define(constraint)
        }
    }

    extension SQLSequence {
        /// The sequence without what the server would have chosen itself (MariaDB "CREATE SEQUENCE").
        fileprivate var withoutDefaults: SQLSequence {
            let step = increment ?? 1
            let low = minimum ?? (step < 0 ? -Int.max : 1)
            let high = maximum ?? (step < 0 ? -1 : Int.max - 1)
            var result = self
            if step == 1 { result.increment = nil }
            if low == (step < 0 ? -Int.max : 1) { result.minimum = nil }
            if high == (step < 0 ? -1 : Int.max - 1) { result.maximum = nil }
            if start == (step < 0 ? high : low) { result.start = nil }
            if cache == 1000 { result.cache = nil }
            return result
        }
    }
#endif
