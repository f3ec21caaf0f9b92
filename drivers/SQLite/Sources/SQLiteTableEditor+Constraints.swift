#if SQLite
    internal import SkeinDriver
    internal import SkeinModel

    extension SQLiteTableEditor {
        /// Where a constraint stands.
        enum Place {
            case clause(column: Int, Int)
            case constraint(Int)
        }

        mutating func add(_ constraint: Constraint) throws(DialectError) {
            var definition = try dialect.define(constraint)
            if case .primaryKey(let key) = constraint {
                if let name = key.columns.first, key.columns.count == 1, let column = table.column(name),
                    dialect.isNumbered(column)
                {
                    definition = definition.dropLast() + " AUTOINCREMENT)"
                }
                try setNotNull(key.columns)
            }
            try edit(text.adding(constraint: definition))
        }

        mutating func drop(_ constraint: Constraint) throws(DialectError) {
            if case .primaryKey(let key) = constraint {
                if text.isWithoutRowID {
                    throw refusal("\(table.name) is a table without rowids, which needs its primary key")
                }
                // What the key has held to is held to still.
                try setNotNull(key.columns.filter { table.column($0)?.nullable == false })
            }
            guard let place = locate(constraint) else {
                throw refusal("the stored definition of \(table.name) does not show \(dialect.describe(constraint))")
            }
            switch place {
            case .clause(let column, let clause):
                try edit([text.removing(text.columns[column].clauses[clause].range)])
            case .constraint(let position):
                try edit(text.removing(constraintAt: position))
            }
        }

        /// Where a constraint of the model stands in the text: by its name, or by what it says when it has none.
        func locate(_ constraint: Constraint) -> Place? {
            for (column, definition) in text.columns.enumerated() {
                for (position, clause) in definition.clauses.enumerated() {
                    let own = [Identifier(reported: definition.name.text)]
                    if matches(constraint, name: clause.name, clause.kind, columns: own) {
                        return .clause(column: column, position)
                    }
                }
            }
            for (position, candidate) in text.constraints.enumerated()
            where matches(constraint, name: candidate.name, candidate.kind) {
                return .constraint(position)
            }
            return nil
        }

        private mutating func setNotNull(_ names: [Identifier]) throws(DialectError) {
            var edits: [SQLiteTextEdit] = []
            for name in names {
                guard let position = text.position(ofColumn: name.text) else { continue }
                let column = text.columns[position]
                if column.clauses.contains(where: { if case .notNull = $0.kind { true } else { false } }) { continue }
                for clause in column.clauses {
                    if case .null = clause.kind { edits.append(text.removing(clause.range)) }
                }
                edits.append(.insert(" NOT NULL", at: column.type.upperBound))
            }
            try edit(edits)
        }

        private func matches(
            _ constraint: Constraint,
            name: String?,
            _ kind: SQLiteTableText.Clause.Kind,
            columns: [Identifier]
        ) -> Bool {
            switch (constraint, kind) {
            case (.primaryKey, .primaryKey): true
            case (.unique(let unique), .unique): isNamed(unique.name, name) && unique.columns == columns
            case (.foreignKey(let key), .references(let reference)):
                isNamed(key.name, name) && key.columns == columns && refers(key, reference)
            case (.check(let check), .check(let range)): isNamed(check.name, name) && isSame(check, range)
            default: false
            }
        }

        private func matches(
            _ constraint: Constraint,
            name: String?,
            _ kind: SQLiteTableText.Constraint.Kind
        ) -> Bool {
            switch (constraint, kind) {
            case (.primaryKey, .primaryKey): true
            case (.unique(let unique), .unique(let names)):
                isNamed(unique.name, name) && isSame(unique.columns, names)
            case (.foreignKey(let key), .foreignKey(let names, let reference)):
                isNamed(key.name, name) && isSame(key.columns, names) && refers(key, reference)
            case (.check(let check), .check(let range)): isNamed(check.name, name) && isSame(check, range)
            default: false
            }
        }

        private func isNamed(_ name: Identifier?, _ text: String?) -> Bool {
            switch (name, text) {
            case (nil, nil): true
            case (let name?, let text?): name.text.isSameName(as: text)
            default: false
            }
        }

        private func isSame(_ columns: [Identifier], _ names: [SQLiteTableText.Name]) -> Bool {
            columns.count == names.count && zip(columns, names).allSatisfy { $0.text.isSameName(as: $1.text) }
        }

        /// Names tell checks apart; those without one are told apart by their condition.
        private func isSame(_ check: CheckConstraint, _ range: Range<Int>) -> Bool {
            if check.name != nil { return true }
            let names = Set(table.columns.map(\.name.text))
            return SQLiteExpression.canonical(check.expression, columns: names)
                == SQLiteExpression.canonical(text.slice(range), columns: names)
        }

        private func refers(_ key: ForeignKey, _ reference: SQLiteTableText.Reference) -> Bool {
            guard key.referencedTable.name.text.isSameName(as: reference.table.text) else { return false }
            return reference.columns.isEmpty || isSame(key.referencedColumns, reference.columns)
        }
    }
#endif
