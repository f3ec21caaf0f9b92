#if SQLite
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    extension SQLiteTableEditor {
        mutating func add(_ column: Column) throws(DialectError) {
            var plain = column
            // Numbering is written with the key, which is a change of its own.
            plain.autoincrement = false
            plain.identity = nil
            if dialect.isNumbered(column) { plain.type = .integer }
            let definition = try dialect.define(plain, in: table, isInlineKey: false)
            try edit(text.adding(column: definition))
        }

        mutating func drop(_ name: Identifier, at position: Int) throws(DialectError) {
            if table.columns.count == 1 {
                throw refusal("\(name) is the only column of \(table.name), and a table needs one")
            }
            let going = Set(table.indexes.filter { $0.columns.contains(name) }.map(\.name))
            try refuseUses(of: name, at: position, droppingIndexes: going)
            if table.primaryKey?.columns.contains(name) == true, text.isWithoutRowID {
                throw refusal(
                    "\(name) is in the primary key of \(table.name), and a table without rowids needs its key"
                )
            }
            // Like the model: keys go along with their columns.
            let keys = table.constraints.filter { $0.columns.contains(name) }
            for key in keys where !isOnColumn(key, at: position) {
                try drop(key)
            }
            if case .enumeration = table.columns[position].type, let check = enumerationCheck(of: name) {
                if case .table(let place) = check { try edit(text.removing(constraintAt: place)) }
            }
            try edit(isInPlace ? text.droppingInPlace(columnAt: position) : text.removing(columnAt: position))
            setDependents(dependents.filter { $0.kind != .index || !going.contains($0.name) })
        }

        mutating func alter(
            _ column: Column,
            at position: Int,
            _ alteration: ColumnAlteration
        ) throws(DialectError) {
            if let option = alteration.options.keys.min() {
                throw refusal("column \(column.name) has the option \(option), and SQLite's columns have none")
            }
            let altered = alteration.applied(to: column)
            let numbered = alteration.numbers(altered)
            if alteration.type != nil || numbered == true {
                try setType(from: column, to: altered, at: position)
            }
            var edits: [SQLiteTextEdit] = []
            let clauses = text.columns[position].clauses
            let typeEnd = text.columns[position].type.upperBound
            if let nullable = alteration.nullable {
                let notNull = clauses.first { if case .notNull = $0.kind { true } else { false } }
                if let notNull, nullable { edits.append(text.removing(notNull.range)) }
                if notNull == nil, !nullable {
                    for clause in clauses { if case .null = clause.kind { edits.append(text.removing(clause.range)) } }
                    edits.append(.insert(" NOT NULL", at: typeEnd))
                }
            }
            if let setting = alteration.defaultValue {
                let present = clauses.first { if case .defaultValue = $0.kind { true } else { false } }
                switch (present, setting.value) {
                case (let present?, let value?):
                    guard case .defaultValue(let range) = present.kind else { break }
                    edits.append(SQLiteTextEdit(range, try dialect.spell(default: value)))
                case (let present?, nil): edits.append(text.removing(present.range))
                case (nil, let value?):
                    edits.append(.insert(" DEFAULT \(try dialect.spell(default: value))", at: typeEnd))
                case (nil, nil): break
                }
            }
            if let setting = alteration.collation {
                if let collation = setting.value {
                    edits.append(.insert(" COLLATE \(dialect.spell(collation: collation))", at: typeEnd))
                }
                for clause in clauses { if case .collate = clause.kind { edits.append(text.removing(clause.range)) } }
            }
            if let setting = alteration.computed {
                let present = clauses.first { if case .generated = $0.kind { true } else { false } }
                switch (present, setting.value) {
                case (let present?, let value?):
                    let gap = present.label == nil ? "" : " "
                    edits.append(SQLiteTextEdit(present.body, gap + dialect.spell(value)))
                case (let present?, nil): edits.append(text.removing(present.range))
                case (nil, let value?):
                    edits.append(.insert(" \(dialect.spell(value))", at: text.columns[position].range.upperBound))
                case (nil, nil): break
                }
            }
            try edit(edits)
            if let numbered { try setAutoincrement(numbered, of: altered.name) }
        }

        private mutating func setType(from column: Column, to altered: Column, at position: Int) throws(DialectError) {
            if case .enumeration = column.type, let check = enumerationCheck(of: column.name) {
                switch check {
                case .column(let place, let clause):
                    try edit([text.removing(text.columns[place].clauses[clause].range)])
                case .table(let place): try edit(text.removing(constraintAt: place))
                }
            }
            let range = text.columns[position].type
            let type = try dialect.spell(altered, in: table)
            var edits: [SQLiteTextEdit] = []
            // A type that means the same stays as it is written.
            if SQLiteType.read(text.slice(range)) != SQLiteType.read(type) || dialect.isNumbered(altered) {
                edits.append(SQLiteTextEdit(range, range.isEmpty ? " \(type)" : type))
            }
            if case .enumeration(let values, _) = altered.type {
                let check = " CHECK (\(dialect.condition(on: altered.name, values: values)))"
                edits.append(.insert(check, at: text.columns[position].range.upperBound))
            }
            try edit(edits)
        }

        /// Writes or removes `AUTOINCREMENT` where the primary key stands; without a key there is no place for it yet.
        private mutating func setAutoincrement(_ numbered: Bool, of name: Identifier) throws(DialectError) {
            for column in text.columns where column.name.text.isSameName(as: name.text) {
                for clause in column.clauses {
                    guard case .primaryKey(let end, let present) = clause.kind else { continue }
                    return try setAutoincrement(numbered, end: end, present: present)
                }
            }
            for constraint in text.constraints {
                guard case .primaryKey(let names, let end, let present) = constraint.kind, names.count == 1,
                    names[0].text.isSameName(as: name.text)
                else { continue }
                return try setAutoincrement(numbered, end: end, present: present)
            }
        }

        private mutating func setAutoincrement(
            _ numbered: Bool,
            end: Int,
            present: Range<Int>?
        ) throws(DialectError) {
            if let present, !numbered { try edit([text.removing(present)]) }
            if present == nil, numbered { try edit([.insert(" AUTOINCREMENT", at: end)]) }
        }

        private enum CheckPlace {
            case column(Int, clause: Int)
            case table(Int)
        }

        /// Where the check stands that holds an enumeration to its values.
        private func enumerationCheck(of name: Identifier) -> CheckPlace? {
            for (position, column) in text.columns.enumerated() {
                for (place, clause) in column.clauses.enumerated() where clause.name == nil {
                    guard case .check(let range) = clause.kind else { continue }
                    let condition = SQLiteExpression.canonical(text.slice(range))
                    if SQLiteExpression.enumeratedValues(of: name, in: condition) != nil {
                        return .column(position, clause: place)
                    }
                }
            }
            for (position, constraint) in text.constraints.enumerated() where constraint.name == nil {
                guard case .check(let range) = constraint.kind else { continue }
                let condition = SQLiteExpression.canonical(text.slice(range))
                if SQLiteExpression.enumeratedValues(of: name, in: condition) != nil { return .table(position) }
            }
            return nil
        }

        private func isOnColumn(_ constraint: Constraint, at position: Int) -> Bool {
            guard case .clause(let column, _) = locate(constraint) else { return false }
            return column == position
        }

        /// Refuses to drop a column that something else needs which does not go along with it.
        private func refuseUses(
            of name: Identifier,
            at position: Int,
            droppingIndexes going: Set<Identifier>
        ) throws(DialectError) {
            let enumeration = enumerationCheck(of: name)
            func refuse(_ user: String) -> DialectError {
                refusal("column \(name) of \(table.name) is used by \(user)", hint: "drop that first")
            }
            for (other, column) in text.columns.enumerated() where other != position {
                for clause in column.clauses {
                    switch clause.kind {
                    case .check(let range) where SQLiteExpression.mentions(name.text, in: text.slice(range)):
                        throw refuse("the check \(clause.name ?? "of column \(column.name.text)")")
                    case .generated(let range, _) where SQLiteExpression.mentions(name.text, in: text.slice(range)):
                        throw refuse("the generated column \(column.name.text)")
                    default: break
                    }
                }
            }
            for (place, constraint) in text.constraints.enumerated() {
                guard case .check(let range) = constraint.kind else { continue }
                if case .table(place)? = enumeration { continue }
                if SQLiteExpression.mentions(name.text, in: text.slice(range)) {
                    throw refuse("the check \(constraint.name ?? text.slice(range))")
                }
            }
            for key in table.foreignKeys
            where key.referencedTable == table.name && key.referencedColumns.contains(name)
                && !key.columns.contains(name)
            {
                throw refuse("a foreign key of the table to itself")
            }
            for object in ownDependents {
                switch object.kind {
                case .index
                where !going.contains(object.name) && SQLiteExpression.mentions(name.text, in: indexBody(object)):
                    throw refuse("an expression of the index \(object.name)")
                case .trigger where SQLiteObjectText(object).isBroken(withoutColumn: name.text):
                    throw refuse("the trigger \(object.name)")
                default: break
                }
            }
        }

        /// What of an index can name columns.
        private func indexBody(_ object: StoredObject) -> String {
            guard let index = try? SQLiteIndexText(parsing: object.sql) else { return object.sql }
            return String(decoding: Array(object.sql.utf8)[index.body], as: UTF8.self)
        }
    }

    extension ColumnAlteration {
        /// Whether SQLite numbers the rows from now on; nil when nothing was said about it.
        func numbers(_ altered: Column) -> Bool? {
            switch (autoincrement, identity) {
            case (let autoincrement?, nil): autoincrement
            case (_, .set): true
            case (let autoincrement, .drop): autoincrement ?? false
            case (nil, nil): nil
            }
        }
    }
#endif
