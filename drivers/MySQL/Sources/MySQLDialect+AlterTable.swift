#if MySQL
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    extension MySQLDialect {
        /// Whether rendering `change` takes the table's present definition.
        func needsTable(_ change: TableChange) -> Bool {
            switch change {
            // MODIFY restates the whole column.
            case .alterColumn: true
            case .addColumn(_, let ifNotExists): ifNotExists && !traits.hasConditionalAlter
            case .dropColumn(_, let ifExists, _): ifExists && !traits.hasConditionalAlter
            case .renameColumn, .addConstraint, .validateConstraint, .setComment, .hints: false
            case .renameConstraint: true
            case .dropConstraint(_, kind: .primaryKey, let ifExists, _): ifExists
            case .dropConstraint(.some, kind: .check, let ifExists, _): ifExists && !traits.hasConditionalAlter
            // Unique constraints and foreign keys share indexes; without a kind or a name, the table tells them.
            case .dropConstraint: true
            }
        }
    }

    /// The changes of one table, put into as few `ALTER TABLE` statements as the server understands.
    ///
    /// Clauses of one statement all name the columns as they were before it, so a change of something that an earlier
    /// clause has touched starts another statement.
    struct MySQLAlteration {
        private let dialect: MySQLDialect
        private let name: TableName
        /// The table as it is after the changes so far, where it is known.
        private var image: SchemaModel?
        private var clauses: [String] = []
        private var statements: [Statement] = []

        /// What the clauses of the open statement touch.
        private var added: Set<Identifier> = []
        private var altered: Set<Identifier> = []
        private var gone: Set<Identifier> = []
        private var hasRenames = false
        private var hasDroppedForeignKeys = false
        private var constraints: Set<Identifier> = []

        init(_ dialect: MySQLDialect, _ name: TableName, before: SchemaModel) {
            self.dialect = dialect
            self.name = name
            if var table = before[name] {
                // A plain unique index is a unique constraint here.
                for index in table.indexes where index.unique && index.isPlain {
                    table.uniques.append(UniqueConstraint(name: index.name, columns: index.columns))
                }
                table.indexes.removeAll { $0.unique && $0.isPlain }
                image = SchemaModel([table])
            }
        }

        private var table: Table? { image?[name] }

        private func needed() throws(DialectError) -> Table {
            guard let table else {
                throw DialectError(
                    dialect.flavor,
                    "table \(name) is changed, and its present definition is not known",
                    hint: "does the table exist?"
                )
            }
            return table
        }

        func finished() -> [Statement] {
            var copy = self
            copy.flush()
            return copy.statements
        }

        private mutating func flush() {
            if !clauses.isEmpty {
                statements.append(
                    Statement("ALTER TABLE \(dialect.quote(name)) \(clauses.joined(separator: ", "))")
                )
            }
            clauses = []
            added = []
            altered = []
            gone = []
            constraints = []
            hasRenames = false
            hasDroppedForeignKeys = false
        }

        mutating func add(_ change: TableChange) throws(DialectError) {
            switch change {
            case .addColumn(let column, let ifNotExists): try add(column, ifNotExists)
            case .dropColumn(let column, let ifExists, _): drop(column, ifExists)
            case .renameColumn(let column, let new): try rename(column, to: new)
            case .alterColumn(let column, let alteration, _): try alter(column, alteration)
            case .addConstraint(let constraint): try add(constraint)
            case .dropConstraint(let constraint, let kind, let ifExists, let before):
                return try drop(constraint, kind, ifExists, before)
            case .renameConstraint, .validateConstraint, .setComment, .hints:
                throw DialectError(dialect.flavor, "table \(name) cannot be changed like this")
            }
            try follow(change)
        }

        /// Does to the image what the statement does to the table.
        private mutating func follow(_ change: TableChange) throws(DialectError) {
            do {
                try image?.apply(.alterTable(name, [change]))
            } catch {
                throw DialectError(dialect.flavor, "\(error)")
            }
        }

        // MARK: - Columns

        private mutating func add(_ column: Column, _ ifNotExists: Bool) throws(DialectError) {
            var condition = ""
            if ifNotExists {
                if dialect.traits.hasConditionalAlter {
                    condition = "IF NOT EXISTS "
                } else if try needed().column(column.name) != nil {
                    return
                }
            }
            if gone.contains(column.name) || altered.contains(column.name) || (hasRenames && column.computed != nil) {
                flush()
            }
            let definition = try dialect.define(column, in: Table(name, columns: []))
            clauses.append("ADD COLUMN \(condition)\(definition)")
            if let start = column.identity?.start { clauses.append("AUTO_INCREMENT=\(start)") }
            added.insert(column.name)
        }

        private mutating func drop(_ column: Identifier, _ ifExists: Bool) {
            var condition = ""
            if ifExists {
                if dialect.traits.hasConditionalAlter {
                    condition = "IF EXISTS "
                } else if let table, table.column(column) == nil {
                    return
                }
            }
            if isTouched(column) { flush() }
            clauses.append("DROP COLUMN \(condition)\(dialect.quote(column))")
            gone.insert(column)
        }

        private mutating func rename(_ column: Identifier, to new: Identifier) throws(DialectError) {
            try dialect.check(new)
            if isTouched(column) || isTouched(new) || hasDroppedForeignKeys { flush() }
            clauses.append("RENAME COLUMN \(dialect.quote(column)) TO \(dialect.quote(new))")
            gone.insert(column)
            gone.insert(new)
            hasRenames = true
        }

        private func isTouched(_ column: Identifier) -> Bool {
            added.contains(column) || altered.contains(column) || gone.contains(column)
        }

        private mutating func alter(_ column: Identifier, _ alteration: ColumnAlteration) throws(DialectError) {
            let table = try needed()
            guard let before = table.column(column) else {
                throw DialectError(dialect.flavor, "\(ModelError.columnMissing(column, name))")
            }
            if alteration.using != nil {
                throw DialectError(
                    dialect.flavor,
                    "column \(column) of \(name) changes with a conversion of its own, and this server has only its usual one",
                    hint: "give `using` for the dialects that have it, and convert the values in a step before"
                )
            }
            var after = alteration.applied(to: before)
            if alteration.type != nil, dialect.typeClass(after.type) != .text,
                dialect.typeClass(after.type) != .largeText
            {
                after.collation = nil
                after.options["charset"] = nil
            }
            let old = dialect.normalize(before, in: table)
            let new = dialect.normalize(after, in: table)
            if old == new { return }
            if isTouched(column) || hasRenames || hasDroppedForeignKeys { flush() }
            clauses.append(try clause(from: old, to: new, writing: after, in: table))
            altered.insert(column)
        }

        private func clause(
            from old: Column,
            to new: Column,
            writing after: Column,
            in table: Table
        ) throws(DialectError) -> String {
            var sameButDefault = old
            sameButDefault.defaultValue = new.defaultValue
            if sameButDefault == new, new.computed == nil, !new.autoincrement {
                let head = "ALTER COLUMN \(dialect.quote(new.name))"
                switch new.defaultValue {
                case nil:
                    // Without a default at all, an insert would have to name a nullable column.
                    return new.nullable ? "\(head) SET DEFAULT NULL" : "\(head) DROP DEFAULT"
                case .literal(let value)?:
                    let kind = dialect.typeClass(after.type)
                    return "\(head) SET DEFAULT \(try dialect.spell(.literal(value), as: .literal(value), kind))"
                case .sql?: break
                }
            }
            return "MODIFY COLUMN \(try dialect.define(after, in: table))"
        }

        // MARK: - Constraints

        private mutating func add(_ constraint: Constraint) throws(DialectError) {
            let columns = Set(constraint.columns)
            var mustWait = !gone.isDisjoint(with: columns) || constraint.name.map(constraints.contains) == true
            switch constraint {
            case .check: mustWait = mustWait || hasRenames
            case .foreignKey: mustWait = mustWait || !altered.isDisjoint(with: columns)
            case .primaryKey, .unique, .exclude: break
            }
            if mustWait { flush() }
            clauses.append("ADD \(try dialect.define(adding: constraint))")
            if let name = constraint.name { constraints.insert(name) }
        }

        private mutating func drop(
            _ wanted: Identifier?,
            _ kind: ConstraintKind?,
            _ ifExists: Bool,
            _ before: Constraint?
        ) throws(DialectError) {
            let change = TableChange.dropConstraint(wanted, kind: kind, ifExists: ifExists, before: before)
            if !dialect.needsTable(change), table == nil {
                clauses.append(dialect.plainDrop(wanted, kind, ifExists))
                if let wanted { constraints.insert(wanted) }
                return
            }
            let table = try needed()
            guard let found = dialect.find(wanted, kind, before, in: table) else {
                if ifExists { return }
                throw DialectError(dialect.flavor, "\(ModelError.constraintMissing(wanted, name))")
            }
            if let name = found.name, constraints.contains(name) { flush() }
            switch found {
            case .primaryKey: clauses.append("DROP PRIMARY KEY")
            case .check(let check):
                let word = dialect.traits.dropsChecksAsConstraints ? "CONSTRAINT" : "CHECK"
                clauses.append("DROP \(word) \(dialect.quote(try named(check.name, found)))")
            case .unique(let unique):
                let index = try named(unique.name, found)
                clauses.append("DROP INDEX \(dialect.quote(index))")
                try replace([index], in: table, keeping: table.foreignKeys)
            case .foreignKey(let key):
                if !altered.isEmpty || hasRenames { flush() }
                clauses.append("DROP FOREIGN KEY \(dialect.quote(try named(key.name, found)))")
                hasDroppedForeignKeys = true
                try dropIndex(of: key, in: table)
            case .exclude: break
            }
            if let name = found.name { constraints.insert(name) }
            try follow(.dropConstraint(found.name, kind: found.kind, ifExists: false, before: nil))
        }

        private func named(_ name: Identifier?, _ constraint: Constraint) throws(DialectError) -> Identifier {
            if let name { return name }
            throw DialectError(
                dialect.flavor,
                "a constraint of table \(self.name) is dropped, and the name that the server gave it is not known",
                hint: "give constraints names; online, the name is read from the server"
            )
        }

        /// The index that the server made for a foreign key goes with it, unless another key leans on it.
        private mutating func dropIndex(of key: ForeignKey, in table: Table) throws(DialectError) {
            guard let index = table.indexes.first(where: { dialect.isImplicit($0, for: key) }) else { return }
            clauses.append("DROP INDEX \(dialect.quote(index.name))")
            try replace([index.name], in: table, keeping: table.foreignKeys.filter { $0 != key })
            image?[name]?.indexes.removeAll { $0.name == index.name }
        }

        private mutating func replace(
            _ dropped: Set<Identifier>,
            in table: Table,
            keeping foreignKeys: [ForeignKey]
        ) throws(DialectError) {
            for index in dialect.replacements(dropping: dropped, of: table, keeping: foreignKeys) {
                clauses.append("ADD \(try dialect.inlineIndex(index))")
                image?[name]?.indexes.append(index)
            }
        }
    }

    extension MySQLDialect {
        /// Dropping what its kind and name say enough of.
        func plainDrop(_ name: Identifier?, _ kind: ConstraintKind?, _ ifExists: Bool) -> String {
            guard kind != .primaryKey, let name else { return "DROP PRIMARY KEY" }
            let condition = ifExists && traits.hasConditionalAlter ? "IF EXISTS " : ""
            return "DROP \(traits.dropsChecksAsConstraints ? "CONSTRAINT" : "CHECK") \(condition)\(quote(name))"
        }

        /// The constraint that is meant. One without a name is found by what it is, since the server gave it some name.
        func find(
            _ name: Identifier?,
            _ kind: ConstraintKind?,
            _ before: Constraint?,
            in table: Table
        ) -> Constraint? {
            if name == nil, let before, kind != .primaryKey {
                let wanted = key(of: before)
                return table.constraints.first { $0.kind == before.kind && key(of: $0) == wanted }
            }
            return table.constraint(name, kind: kind)
        }

        /// A constraint without its name and in canonical form.
        private func key(of constraint: Constraint) -> Constraint {
            var table = Table("t", columns: [])
            switch constraint {
            case .primaryKey: return constraint
            case .unique(let unique): return .unique(UniqueConstraint(columns: unique.columns))
            case .foreignKey(var key):
                key.name = nil
                table.foreignKeys = [key]
            case .check(let check): table.checks = [CheckConstraint(expression: check.expression)]
            case .exclude: return constraint
            }
            return normalize(SchemaModel([table]))["t"]?.constraints.first ?? constraint
        }
    }
#endif
