#if SQLite
    internal import SkeinModel
    internal import SkeinSQL

    extension SQLiteTableText {
        /// The table that the text describes, without its indexes.
        ///
        /// - Parameter parentKey: the primary key of another table, for references that name no columns.
        func model(parentKey: (String) -> [Identifier]) -> Table {
            var table = Table(TableName(Identifier(reported: name)), columns: [])
            if isStrict { table.options[SQLiteDialect.strictOption] = "true" }
            if isWithoutRowID { table.options[SQLiteDialect.withoutRowIDOption] = "true" }
            for text in columns {
                table.columns.append(column(text, &table, parentKey: parentKey))
            }
            for constraint in constraints {
                add(constraint, to: &table, parentKey: parentKey)
            }
            return table
        }

        private func column(
            _ text: Column,
            _ table: inout Table,
            parentKey: (String) -> [Identifier]
        ) -> SkeinModel.Column {
            let name = Identifier(reported: text.name.text)
            var column = SkeinModel.Column(name, SQLiteType.read(slice(text.type)))
            for clause in text.clauses {
                let label = clause.name.map { Identifier(reported: $0) }
                switch clause.kind {
                case .notNull: column.nullable = false
                case .null, .dangling: break
                case .defaultValue(let range): column.defaultValue = defaultValue(range)
                case .primaryKey(_, let autoincrement):
                    column.autoincrement = autoincrement != nil
                    table.primaryKey = PrimaryKey(name: label, columns: [name])
                case .unique: table.uniques.append(UniqueConstraint(name: label, columns: [name]))
                case .check(let range):
                    table.checks.append(CheckConstraint(name: label, expression: inside(range)))
                case .references(let reference):
                    table.foreignKeys.append(foreignKey(label, [name], reference, parentKey: parentKey))
                case .collate(let collation): column.collation = collation
                case .generated(let range, let stored):
                    column.computed = Computed(sql: inside(range), stored: stored)
                }
            }
            return column
        }

        private func add(_ constraint: Constraint, to table: inout Table, parentKey: (String) -> [Identifier]) {
            let label = constraint.name.map { Identifier(reported: $0) }
            switch constraint.kind {
            case .primaryKey(let names, _, let autoincrement):
                let columns = names.map(resolved)
                table.primaryKey = PrimaryKey(name: label, columns: columns)
                if autoincrement != nil {
                    for position in table.columns.indices where columns.contains(table.columns[position].name) {
                        table.columns[position].autoincrement = true
                    }
                }
            case .unique(let names):
                table.uniques.append(UniqueConstraint(name: label, columns: names.map(resolved)))
            case .check(let range):
                table.checks.append(CheckConstraint(name: label, expression: inside(range)))
            case .foreignKey(let names, let reference):
                table.foreignKeys.append(foreignKey(label, names.map(resolved), reference, parentKey: parentKey))
            case .dangling: break
            }
        }

        private func foreignKey(
            _ label: Identifier?,
            _ columns: [Identifier],
            _ reference: Reference,
            parentKey: (String) -> [Identifier]
        ) -> ForeignKey {
            let parent = reference.table.text
            let isOwn = parent.isSameName(as: name)
            var referenced = reference.columns.map { Identifier(reported: $0.text) }
            if referenced.isEmpty {
                referenced = isOwn ? primaryKey.map { Identifier(reported: $0) } : parentKey(parent)
            } else if isOwn {
                referenced = reference.columns.map(resolved)
            }
            return ForeignKey(
                name: label,
                columns: columns,
                referencedTable: TableName(Identifier(reported: isOwn ? name : parent)),
                referencedColumns: referenced,
                onDelete: reference.onDelete,
                onUpdate: reference.onUpdate,
                deferrability: reference.deferrability
            )
        }

        /// The name as the column's definition spells it.
        private func resolved(_ name: Name) -> Identifier {
            Identifier(reported: position(ofColumn: name.text).map { columns[$0].name.text } ?? name.text)
        }

        private func defaultValue(_ range: Range<Int>) -> DefaultValue {
            let written = slice(range)
            // A bare name is a string here (https://sqlite.org/lang_createtable.html#dfltval, `DEFAULT id`).
            guard let tokens = try? Lexer(written, lexicon: .sqlite).significantTokens(), tokens.count == 1,
                let token = tokens.first, let name = token.unquotedIdentifier(.sqlite),
                token.kind == .quotedIdentifier || !SQLiteExpression.isValueWord(token)
            else { return .sql(written) }
            return .literal(.text(name))
        }
    }
#endif
