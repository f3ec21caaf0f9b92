#if SQLite
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    /// `alterTable`: SQLite's own statements where they do (https://sqlite.org/lang_altertable.html), an edit of the stored
    /// definition where that is all that has to change, and otherwise one rebuild for all changes between two renames.
    /// Renames are always SQLite's own, because they follow the name into views, triggers and other tables.
    extension SQLiteDialect {
        func alter(
            _ name: TableName,
            _ changes: [TableChange],
            before: SchemaModel
        ) throws(DialectError) -> [Statement] {
            try plan(name, changes, before: before).statements
        }

        /// The statements, and the table after them.
        func plan(
            _ name: TableName,
            _ changes: [TableChange],
            before: SchemaModel
        ) throws(DialectError) -> (statements: [Statement], editor: SQLiteTableEditor) {
            guard let table = before[name] else {
                throw DialectError(
                    flavor,
                    "there is no table \(name) whose definition can be changed: it is not there, or a virtual table, or one of its own"
                )
            }
            var editor = try SQLiteTableEditor(table, dialect: self)
            var statements: [Statement] = []
            var rest = changes[...]
            while let first = rest.first {
                if case .renameColumn(let old, let new) = first {
                    rest.removeFirst()
                    try editor.apply(first)
                    statements.append(
                        Statement("ALTER TABLE \(quote(name)) RENAME COLUMN \(quote(old)) TO \(quote(new))")
                    )
                } else {
                    let segment = rest.prefix { if case .renameColumn = $0 { false } else { true } }
                    rest = rest.dropFirst(segment.count)
                    statements += try alter(&editor, segment)
                }
            }
            // A column that loses its key stops being numbered; one that is asked to be numbered needs a key.
            if changes.contains(where: asksForNumbering) { try checkNumbering(of: editor.table) }
            return (statements, editor)
        }

        private func asksForNumbering(_ change: TableChange) -> Bool {
            switch change {
            case .addColumn(let column, _): isNumbered(column)
            case .alterColumn(_, let alteration, _):
                alteration.autoincrement == true || alteration.identity?.value != nil
            case .addConstraint(let constraint): constraint.kind == .primaryKey
            default: false
            }
        }

        /// Makes changes without a rename among them.
        private func alter(
            _ editor: inout SQLiteTableEditor,
            _ changes: ArraySlice<TableChange>
        ) throws(DialectError) -> [Statement] {
            var inPlace = editor
            if let statements = try alterInPlace(&inPlace, changes) {
                editor = inPlace
                return statements
            }
            let old = editor
            var copy = SQLiteRebuild.Copy(editor.table)
            for change in changes {
                try editor.apply(change)
                copy.follow(change)
            }
            if editor.text.text == old.text.text, copy.conversions.isEmpty { return [] }
            let statements = try SQLiteRebuild(dialect: self, old: old, new: editor, copy: copy).statements()
            try editor.finishRebuild()
            return statements
        }

        /// Makes changes without copying rows, by SQLite's own statements and by edits of the definition; nil when one of
        /// them can be made by neither.
        private func alterInPlace(
            _ editor: inout SQLiteTableEditor,
            _ changes: ArraySlice<TableChange>
        ) throws(DialectError) -> [Statement]? {
            var statements: [Statement] = []
            // Where the edit begins that waits to be made, so that neighbouring changes become one.
            var waiting: SQLiteTableEditor?
            editor.isInPlace = true
            for change in changes {
                let present = editor
                try editor.apply(change)
                if SQLiteRebuild.Copy.converts(change) { return nil }
                if editor.text.text == present.text.text { continue }
                if let own = try inPlace(change, present) {
                    if waiting != nil {
                        // What the edit does to the triggers comes first.
                        editor = present
                        statements += finish(&waiting, &editor)
                        try editor.apply(change)
                    }
                    statements += own
                } else {
                    let edit = SQLiteSchemaEdit(dialect: self, old: waiting ?? present, new: editor)
                    guard edit.isPossible else { return nil }
                    waiting = edit.old
                }
            }
            statements += finish(&waiting, &editor)
            editor.isInPlace = false
            return statements
        }

        private func finish(_ waiting: inout SQLiteTableEditor?, _ editor: inout SQLiteTableEditor) -> [Statement] {
            guard let old = waiting else { return [] }
            waiting = nil
            let edit = SQLiteSchemaEdit(dialect: self, old: old, new: editor)
            if edit.remakesTriggers { editor.moveTriggersToEnd() }
            return edit.statements()
        }

        /// The statements of SQLite's own that make a change, or nil when there are none.
        private func inPlace(
            _ change: TableChange,
            _ editor: SQLiteTableEditor
        ) throws(DialectError) -> [Statement]? {
            let table = editor.table
            switch change {
            case .addColumn(let column, _):
                guard canAddInPlace(column) else { return nil }
                return [
                    Statement(
                        "ALTER TABLE \(quote(table.name)) ADD COLUMN \(try define(column, in: table, isInlineKey: false))"
                    )
                ]
            case .dropColumn(let name, _, _):
                guard canDropInPlace(name, editor) else { return nil }
                let indexes = table.indexes.filter { $0.columns.contains(name) }
                return indexes.map { Statement("DROP INDEX \(quote($0.name))") }
                    + [Statement("ALTER TABLE \(quote(table.name)) DROP COLUMN \(quote(name))")]
            case .renameColumn, .alterColumn, .addConstraint, .dropConstraint, .renameConstraint, .validateConstraint,
                .setComment, .hints:
                return nil
            }
        }

        /// https://sqlite.org/lang_altertable.html#altertabaddcol
        private func canAddInPlace(_ column: Column) -> Bool {
            if isNumbered(column) || column.computed?.stored == true { return false }
            guard let value = column.defaultValue.flatMap({ SQLiteExpression.canonical($0) }) else {
                // An existing row would get NULL.
                return column.nullable || column.computed != nil
            }
            if case .literal = value { return true }
            return false
        }

        /// https://sqlite.org/lang_altertable.html#altertabdropcol
        private func canDropInPlace(_ name: Identifier, _ editor: SQLiteTableEditor) -> Bool {
            if editor.table.constraints.contains(where: { $0.columns.contains(name) }) { return false }
            // A check of the table may hold the column to an enumeration; it has to go along.
            guard case .enumeration? = editor.table.column(name)?.type else { return true }
            return !editor.text.constraints.contains { constraint in
                guard case .check(let range) = constraint.kind else { return false }
                return SQLiteExpression.mentions(name.text, in: editor.text.slice(range))
            }
        }
    }
#endif
