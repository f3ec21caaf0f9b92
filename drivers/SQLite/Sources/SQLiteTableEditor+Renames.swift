#if SQLite
    internal import SkeinDriver
    internal import SkeinModel

    extension SQLiteTableEditor {
        /// Follows what `ALTER TABLE … RENAME COLUMN` does to the stored texts.
        mutating func rename(_ name: Identifier, to new: Identifier) throws(DialectError) {
            try edit(text.renaming(column: name.text, to: new.text))
            setDependents(
                dependents.map { object in
                    guard SQLiteExpression.mentions(name.text, in: object.sql) else { return object }
                    return SQLiteObjectText(object).renamed(column: name.text, to: new.text, isOwn: isOwn(object))
                }
            )
        }

        /// Gives a constraint another name; there is nothing else that a name would matter to.
        mutating func rename(constraint name: Identifier, to new: Identifier) throws(DialectError) {
            guard let constraint = table.constraint(name) else {
                throw refusal("\(table.name) has no constraint \(name)")
            }
            if table.constraint(new) != nil { throw refusal("\(table.name) already has a constraint \(new)") }
            let label =
                switch locate(constraint) {
                case .clause(let column, let clause)?: text.columns[column].clauses[clause].label
                case .constraint(let position)?: text.constraints[position].label
                case nil: SQLiteTableText.Name?.none
                }
            guard let label else {
                throw refusal("the stored definition of \(table.name) does not show \(dialect.describe(constraint))")
            }
            try edit([SQLiteTextEdit(label.range, SQLiteDialect.quote(new.text))])
        }

        /// The definition after `ALTER TABLE … RENAME TO`.
        func renamed(to new: Identifier) -> StoredDefinition {
            let old = table.name.name.text
            return StoredDefinition(
                create: text.text.applying(text.renaming(tableTo: new.text)),
                dependents: dependents.map { SQLiteObjectText($0).renamed(table: old, to: new.text) }
            )
        }
    }
#endif
