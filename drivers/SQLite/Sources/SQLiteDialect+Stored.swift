#if SQLite
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    /// What SQLite will store, so that later changes can be planned without another look.
    extension SQLiteDialect {
        /// The text that makes `table`, with its indexes.
        func definition(of table: Table) throws(DialectError) -> StoredDefinition {
            var plain = table
            plain.indexes = []
            var stored = StoredDefinition(create: try createTable(plain, ifNotExists: false).first?.sql ?? "")
            for index in table.indexes { stored.dependents.append(try object(index, on: table.name)) }
            return stored
        }

        /// The text that the server stores for `table`, or that would have made it when it is planned only.
        func present(_ table: Table) throws(DialectError) -> StoredDefinition {
            if let stored = table.stored { return stored }
            return try definition(of: table)
        }

        func stored(
            after change: Change,
            before: SchemaModel
        ) throws(DialectError) -> [TableName: StoredDefinition] {
            switch change {
            case .createTable(let table, let ifNotExists):
                // It may be there already, with another text.
                if ifNotExists { return [:] }
                try check(table)
                return [table.name: try definition(of: table)]
            case .renameTable(let name, let new):
                return try stored(renaming: name, to: new, before: before)
            case .alterTable(let name, let changes):
                guard before[name] != nil else { return [:] }
                var result = try stored(renamingColumnsOf: name, changes, before: before)
                result[name] = try plan(name, changes, before: before).editor.stored
                return result
            case .createIndex(let index, let name, let build):
                guard let table = before[name] else { return [:] }
                var stored = try present(table)
                if build.tolerant, table.index(index.name) != nil { return [name: stored] }
                stored.dependents.append(try object(index, on: name))
                return [name: stored]
            case .dropIndex(let index, let on, _, _):
                guard let table = on.flatMap({ before[$0] }) ?? before.table(ofIndex: index) else { return [:] }
                var stored = try present(table)
                stored.dependents.removeAll { $0.kind == .index && $0.name == index }
                return [table.name: stored]
            case .renameIndex(let index, let table, let new, _):
                return try rename(index, of: table, to: new, before: before).stored
            case .alterEnum(_, let change, let use):
                var schema = before
                var result: [TableName: StoredDefinition] = [:]
                for alter in enumAlterations(change, use, before: before) {
                    let stored = try stored(after: alter, before: schema)
                    try? schema.apply(alter)
                    for (table, definition) in stored { schema[table]?.stored = definition }
                    result.merge(stored) { _, last in last }
                }
                return result
            default:
                return [:]
            }
        }

        private func object(_ index: Index, on table: TableName) throws(DialectError) -> StoredObject {
            let sql = try createIndex(index, on: table, IndexBuild()).sql
            return StoredObject(kind: .index, name: index.name, table: table.name, sql: sql)
        }

        private func stored(
            renaming name: TableName,
            to new: Identifier,
            before: SchemaModel
        ) throws(DialectError) -> [TableName: StoredDefinition] {
            var result: [TableName: StoredDefinition] = [:]
            for table in before.tables.values {
                let editor = try? SQLiteTableEditor(table, dialect: self)
                if table.name == name {
                    result[TableName(new)] = editor?.renamed(to: new)
                } else if let editor {
                    let edits = editor.text.renaming(parent: name.name.text, to: new.text)
                    guard !edits.isEmpty else { continue }
                    let text = editor.text.text.applying(edits)
                    result[table.name] = StoredDefinition(create: text, dependents: editor.dependents)
                }
            }
            return result
        }

        /// The texts of other tables that refer to renamed columns.
        private func stored(
            renamingColumnsOf name: TableName,
            _ changes: [TableChange],
            before: SchemaModel
        ) throws(DialectError) -> [TableName: StoredDefinition] {
            var result: [TableName: StoredDefinition] = [:]
            for case .renameColumn(let old, let new) in changes {
                for var table in before.tables.values where table.name != name {
                    if let changed = result[table.name] { table.stored = changed }
                    guard let editor = try? SQLiteTableEditor(table, dialect: self) else { continue }
                    let edits = editor.text.renaming(column: old.text, ofParent: name.name.text, to: new.text)
                    guard !edits.isEmpty else { continue }
                    let text = editor.text.text.applying(edits)
                    result[table.name] = StoredDefinition(create: text, dependents: editor.dependents)
                }
            }
            return result
        }
    }
#endif
