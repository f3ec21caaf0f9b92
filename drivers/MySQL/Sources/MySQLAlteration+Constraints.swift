#if MySQL
    internal import SkeinDriver
    internal import SkeinModel
    internal import SkeinSQL

    extension MySQLAlteration {
        mutating func add(_ constraint: Constraint) throws(DialectError) {
            let columns = constraint.columns
            var mustWait = constraint.name.map(constraints.contains) == true
            switch constraint {
            case .check: mustWait = mustWait || hasRenames
            case .foreignKey: mustWait = mustWait || !altered.isDisjoint(with: columns)
            case .primaryKey, .unique, .exclude: break
            }
            if mustWait || isGone(columns) { flush() }
            clauses.append("ADD \(try dialect.define(adding: constraint))")
            if let name = constraint.name { constraints.insert(name) }
            constrained.formUnion(columns)
        }

        mutating func drop(
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
            case .check(let check): clauses.append(dialect.plainDrop(try named(check.name, found), .check, false))
            case .unique(let unique):
                let index = try named(unique.name, found)
                clauses.append("DROP INDEX \(dialect.quote(index))")
                try replace([index], in: table, keeping: table.foreignKeys)
                image?[name]?.indexes.removeAll { $0.name == index }
            case .foreignKey(let key):
                if !altered.isEmpty || hasRenames { flush() }
                clauses.append("DROP FOREIGN KEY \(dialect.quote(try named(key.name, found)))")
                hasDroppedForeignKeys = true
                try dropIndex(of: key, in: table)
            case .exclude: break
            }
            if let name = found.name { constraints.insert(name) }
            image?[name]?.drop(found)
        }

        /// Drops the keys and indexes that a column shares with others, and its foreign keys. What is over the column alone
        /// goes by itself.
        mutating func dropWhatHolds(_ column: Identifier) throws(DialectError) {
            guard let table else { return }
            for constraint in table.constraints where constraint.columns.contains(column) {
                if constraint.columns.count == 1, constraint.kind != .foreignKey { continue }
                try drop(constraint.name, constraint.kind, false, constraint)
            }
            for index in self.table?.indexes ?? [] where index.keys.count > 1 && index.columns.contains(column) {
                clauses.append("DROP INDEX \(dialect.quote(index.name))")
                try replace([index.name], in: table, keeping: self.table?.foreignKeys ?? [])
                image?[name]?.indexes.removeAll { $0.name == index.name }
            }
        }

        /// A unique constraint is its index, which can be renamed. Others have no statement for it, so they are dropped
        /// and added in one; the rows are held to them again.
        mutating func rename(
            constraint: Identifier,
            to new: Identifier,
            _ before: Constraint?
        ) throws(DialectError) {
            try dialect.check(new)
            let table = try needed()
            if before?.kind == .primaryKey || constraint.text.uppercased() == "PRIMARY" {
                try dialect.require(
                    .primaryKeyNames,
                    "primary key \(constraint) of \(name) is to be renamed",
                    hint: "every primary key is called PRIMARY here; leave it out for this server"
                )
            }
            guard let found = dialect.find(constraint, nil, nil, in: table) else {
                throw DialectError(
                    dialect.flavor,
                    "\(ModelError.constraintMissing(constraint, name))",
                    hint: "a primary key has no name but PRIMARY here, and cannot be renamed"
                )
            }
            if constraints.contains(constraint) || constraints.contains(new) { flush() }
            let (old, renamed) = (dialect.quote(constraint), dialect.quote(new))
            switch found {
            case .unique: clauses.append("RENAME INDEX \(old) TO \(renamed)")
            case .check:
                if hasRenames { flush() }
                clauses.append(dialect.plainDrop(constraint, .check, false))
                clauses.append("ADD \(try dialect.define(adding: found.named(new)))")
            case .foreignKey(let key):
                if !altered.isEmpty || hasRenames { flush() }
                clauses.append("DROP FOREIGN KEY \(old)")
                // The index that the server made for the key would keep its name and count as another.
                if table.indexes.contains(where: { $0.isOwn(of: key) }) {
                    clauses.append("RENAME INDEX \(old) TO \(renamed)")
                }
                clauses.append("ADD \(try dialect.define(adding: found.named(new)))")
                hasDroppedForeignKeys = true
            case .primaryKey, .exclude: break
            }
            constraints.formUnion([constraint, new])
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

    extension Table {
        fileprivate mutating func drop(_ constraint: Constraint) {
            switch constraint {
            case .primaryKey: primaryKey = nil
            case .unique(let unique): uniques.removeAll { $0 == unique }
            case .foreignKey(let key): foreignKeys.removeAll { $0 == key }
            case .check(let check): checks.removeAll { $0 == check }
            case .exclude(let exclude): exclusions.removeAll { $0 == exclude }
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
            if let found = table.constraint(name, kind: kind) { return found }
            // A unique index that says more than a constraint could, such as a comment, is one all the same.
            guard kind == nil || kind == .unique, let name, let index = table.index(name), index.unique else {
                return nil
            }
            return .unique(UniqueConstraint(name: index.name, columns: index.columns))
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
