#if SQLite
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    /// A table under change: its text, what the text means, and the objects that hang on it, always in step.
    struct SQLiteTableEditor {
        let dialect: SQLiteDialect
        /// Whether the text follows SQLite's own statements, to the letter, or is made for a rebuild.
        var isInPlace = false
        private(set) var text: SQLiteTableText
        private(set) var table: Table
        private(set) var dependents: [StoredObject]

        /// Starts from the stored text, or from the text that would have made the table when it is planned only.
        ///
        /// - Throws: ``DialectError`` when the text is not understood to its last token.
        init(_ table: Table, dialect: SQLiteDialect) throws(DialectError) {
            let stored = try dialect.present(table)
            self.dialect = dialect
            self.table = table
            dependents = stored.dependents
            do {
                text = try SQLiteTableText(parsing: stored.create)
            } catch {
                throw DialectError(
                    dialect.flavor,
                    "the stored definition of \(table.name) cannot be read whole, so it cannot be edited: \(error)",
                    hint: "change the table with `execute`"
                )
            }
            try checkAgreement("the stored definition of \(table.name) and its columns disagree")
        }

        /// The definition as it is now.
        var stored: StoredDefinition { StoredDefinition(create: text.text, dependents: dependents) }

        /// The indexes and triggers that are made again when the table is rebuilt.
        var ownDependents: [StoredObject] { dependents.filter(isOwn) }

        /// Whether an object is an index or a trigger of the table itself.
        func isOwn(_ object: StoredObject) -> Bool {
            object.kind != .view && object.table.text.isSameName(as: table.name.name.text)
        }

        /// Makes `change`.
        ///
        /// - Throws: ``DialectError`` when it does not fit the table, or when something else would break.
        mutating func apply(_ change: TableChange) throws(DialectError) {
            switch change {
            case .addColumn(let column, _):
                if table.column(column.name) == nil { try add(column) }
            case .dropColumn(let name, _, _):
                if let position = text.position(ofColumn: name.text), table.column(name) != nil {
                    try drop(name, at: position)
                }
            case .renameColumn(let name, let new):
                if table.column(name) != nil, table.column(new) == nil { try rename(name, to: new) }
            case .alterColumn(let name, let alteration, _):
                if let column = table.column(name), let position = text.position(ofColumn: name.text) {
                    try alter(column, at: position, alteration)
                }
            case .addConstraint(let constraint):
                try dialect.check(constraint, of: table)
                try add(constraint)
            case .dropConstraint(let name, let kind, let ifExists, let before):
                guard let constraint = find(name, kind: kind, like: before) else {
                    if ifExists { return }
                    let what = name.map { "\($0)" } ?? kind.map { "of kind \($0.rawValue)" } ?? "of that kind"
                    throw refusal("\(table.name) has no constraint \(what), or several that fit")
                }
                try drop(constraint)
                table.removeConstraint(constraint)
                return
            case .renameConstraint(let name, let new, _): try rename(constraint: name, to: new)
            case .validateConstraint(let name):
                throw refusal(
                    "constraint \(name) of \(table.name) is to be validated, and SQLite holds rows to a constraint from the start",
                    hint: "leave it out, or give it only to the dialects that have it"
                )
            case .setComment: break
            case .hints(let hints): try dialect.check(hints: hints)
            }
            try applyToModel(change)
            try checkAgreement("the change of \(table.name) gives a definition that cannot be read")
        }

        /// Gives the text the form that it has after a rebuild: renaming the new table has put its name in quotes, and
        /// what belongs to it was made last.
        mutating func finishRebuild() throws(DialectError) {
            try edit(text.renaming(whileRebuilt: text.name))
            dependents = dependents.filter { !isOwn($0) } + dependents.filter(isOwn)
        }

        /// Follows triggers that are dropped and made again.
        mutating func moveTriggersToEnd() {
            let triggers = dependents.filter { $0.kind == .trigger && isOwn($0) }
            dependents = dependents.filter { !triggers.contains($0) } + triggers
        }

        /// Replaces the objects that hang on the table.
        mutating func setDependents(_ objects: [StoredObject]) {
            dependents = objects
        }

        // MARK: For the files of single changes

        /// Edits the text and reads it again.
        mutating func edit(_ edits: [SQLiteTextEdit]) throws(DialectError) {
            let edited = text.text.applying(edits)
            do {
                text = try SQLiteTableText(parsing: edited)
            } catch {
                throw refusal("the change of \(table.name) gives a definition that cannot be read: \(error)")
            }
        }

        func refusal(_ reason: String, hint: String? = nil) -> DialectError {
            DialectError(dialect.flavor, reason, hint: hint)
        }

        /// The constraint that is meant; one without a name by its kind, or by what it was.
        private func find(_ name: Identifier?, kind: ConstraintKind?, like before: Constraint?) -> Constraint? {
            if let found = table.constraint(name, kind: kind) { return found }
            guard name == nil, let before else { return nil }
            return table.constraints.first {
                $0.kind == before.kind && $0.columns == before.columns && ($0.kind != .check || $0 == before)
            }
        }

        private mutating func applyToModel(_ change: TableChange) throws(DialectError) {
            var schema = SchemaModel([table])
            do {
                try schema.apply(.alterTable(table.name, [change]))
            } catch {
                throw refusal("\(error)")
            }
            if let changed = schema[table.name] { table = changed }
        }

        private func checkAgreement(_ message: String) throws(DialectError) {
            guard text.columns.map(\.name.text) == table.columns.map(\.name.text) else { throw refusal(message) }
        }
    }

    extension Table {
        mutating func removeConstraint(_ constraint: Constraint) {
            switch constraint {
            case .primaryKey: primaryKey = nil
            case .unique(let unique): uniques.removeAll { $0 == unique }
            case .foreignKey(let key): foreignKeys.removeAll { $0 == key }
            case .check(let check): checks.removeAll { $0 == check }
            case .exclude(let exclude): exclusions.removeAll { $0 == exclude }
            }
        }
    }
#endif
