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
