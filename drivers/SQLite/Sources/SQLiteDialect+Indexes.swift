#if SQLite
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    extension SQLiteDialect {
        /// Renames an index by making it again from its stored text: SQLite has no statement for it. A unique constraint
        /// gets its new name in the table's definition.
        func rename(
            _ index: Identifier,
            of table: TableName?,
            to new: Identifier,
            before: SchemaModel
        ) throws(DialectError) -> (statements: [Statement], stored: [TableName: StoredDefinition]) {
            if let table { try check(table) }
            guard let table = table.flatMap({ before[$0] }) ?? before.table(ofIndex: index) else {
                throw DialectError(
                    flavor,
                    "index \(index) is made again under its new name, and its definition is not known",
                    hint: "name the table that it belongs to"
                )
            }
            if table.index(index) == nil, table.uniques.contains(where: { $0.name == index }) {
                let change = TableChange.renameConstraint(index, to: new, before: nil)
                let plan = try plan(table.name, [change], before: before)
                return (plan.statements, [table.name: plan.editor.stored])
            }
            var stored = try present(table)
            guard let position = stored.dependents.firstIndex(where: { $0.kind == .index && $0.name == index }) else {
                throw DialectError(flavor, "\(table.name) has no index \(index)")
            }
            var object = stored.dependents.remove(at: position)
            guard let text = try? SQLiteIndexText(parsing: object.sql) else {
                throw DialectError(
                    flavor,
                    "the stored definition of index \(index) cannot be read whole, so it cannot be edited",
                    hint: "drop the index and create it under its new name"
                )
            }
            object.name = new
            object.sql = object.sql.applying([SQLiteTextEdit(text.name, quote(new))])
            stored.dependents.append(object)
            let statements = [
                Statement("DROP INDEX \(quote(index))", needsTransaction: true),
                Statement(object.sql, needsTransaction: true),
            ]
            return (statements, [table.name: stored])
        }
    }
#endif
