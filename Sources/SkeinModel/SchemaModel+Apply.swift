extension SchemaModel {
    /// Does to the model what `change` does to a database. Raw SQL, programs and rows leave a model as it is.
    ///
    /// - Throws: ``ModelError`` when the change does not fit, and the model is then unchanged.
    public mutating func apply(_ change: Change) throws(ModelError) {
        switch change {
        case .createTable(var table, let ifNotExists):
            if tables[table.name] != nil {
                if ifNotExists { return }
                throw .tableExists(table.name)
            }
            if views[table.name] != nil { throw .objectExists(kind: "view", table.name) }
            table.stored = nil
            tables[table.name] = table
        case .dropTable(let name, let ifExists, _):
            if tables.removeValue(forKey: name) == nil, !ifExists { throw .tableMissing(name) }
        case .renameTable(let name, let new):
            try rename(name, to: TableName(new, schema: name.schema))
        case .alterTable(let name, let changes):
            var copy = self
            for change in changes { try copy.apply(change, to: name) }
            copy.tables[name]?.stored = nil
            self = copy
        case .createIndex(let index, let name, let build):
            guard var table = tables[name] else { throw .tableMissing(name) }
            if table.index(index.name) != nil {
                if build.tolerant { return }
                throw .indexExists(index.name, name)
            }
            table.indexes.append(index)
            tables[name] = table
        case .dropIndex(let index, let on, let build, _):
            guard let name = on ?? table(ofIndex: index)?.name, var table = tables[name],
                table.indexImage(index) != nil
            else {
                if build.tolerant { return }
                throw .indexMissing(index, on)
            }
            table.indexes.removeAll { $0.name == index }
            table.uniques.removeAll { $0.name == index }
            tables[name] = table
        case .renameIndex(let index, let on, let new, _):
            guard let name = on ?? table(ofIndex: index)?.name, var table = tables[name], table.indexImage(index) != nil
            else { throw .indexMissing(index, on) }
            if table.indexImage(new) != nil { throw .indexExists(new, name) }
            table.renameIndex(index, to: new)
            tables[name] = table
        case .createEnum, .dropEnum, .alterEnum, .createView, .replaceView, .dropView, .createSequence, .dropSequence,
            .createSchema, .dropSchema, .createExtension, .dropExtension:
            try applyToObjects(change)
        case .insertRows, .deleteRows, .backfill, .assert, .run, .execute: break
        }
    }

    private mutating func rename(_ name: TableName, to new: TableName) throws(ModelError) {
        guard var table = tables[name] else { throw .tableMissing(name) }
        if tables[new] != nil { throw .tableExists(new) }
        tables[name] = nil
        table.name = new
        table.stored = nil
        tables[new] = table
        for (other, var table) in tables {
            for position in table.foreignKeys.indices where table.foreignKeys[position].referencedTable == name {
                table.foreignKeys[position].referencedTable = new
                table.stored = nil
                tables[other] = table
            }
        }
    }

    private mutating func apply(_ change: TableChange, to name: TableName) throws(ModelError) {
        guard var table = tables[name] else { throw .tableMissing(name) }
        switch change {
        case .addColumn(let column, let ifNotExists):
            if table.column(column.name) != nil {
                if ifNotExists { return }
                throw .columnExists(column.name, name)
            }
            table.columns.append(column)
        case .dropColumn(let column, let ifExists, _):
            guard table.column(column) != nil else {
                if ifExists { return }
                throw .columnMissing(column, name)
            }
            table.forget(column)
        case .renameColumn(let column, let new):
            guard table.column(column) != nil else { throw .columnMissing(column, name) }
            if table.column(new) != nil { throw .columnExists(new, name) }
            table.rename(column, to: new)
            for (other, var referencing) in tables where other != name {
                if referencing.renameReferences(to: name, column: column, new: new) { tables[other] = referencing }
            }
        case .alterColumn(let column, let alteration, _):
            guard let position = table.columns.firstIndex(where: { $0.name == column }) else {
                throw .columnMissing(column, name)
            }
            table.columns[position] = alteration.applied(to: table.columns[position])
        case .addConstraint(let constraint):
            try table.add(constraint)
        case .dropConstraint(let constraint, let kind, let ifExists, _):
            guard let found = table.constraint(constraint, kind: kind) else {
                if ifExists { return }
                throw .constraintMissing(constraint, name)
            }
            table.remove(found)
        case .renameConstraint(let constraint, let new, _):
            guard let found = table.constraint(constraint) else { throw .constraintMissing(constraint, name) }
            if table.constraint(new) != nil { throw .constraintExists(new, name) }
            table.replace(found, with: found.named(new))
        case .validateConstraint(let constraint):
            guard let found = table.constraint(constraint) else { throw .constraintMissing(constraint, name) }
            table.replace(found, with: found.validated)
        case .setComment(let comment, _): table.comment = comment.value
        case .hints: return
        }
        tables[name] = table
    }
}

extension Table {
    /// Adds a constraint, refusing a name that is taken and a second primary key.
    mutating func add(_ constraint: Constraint) throws(ModelError) {
        if let taken = constraint.name, constraints.contains(where: { $0.name == taken }) {
            throw .constraintExists(taken, name)
        }
        switch constraint {
        case .primaryKey(let key):
            if primaryKey != nil { throw .primaryKeyExists(name) }
            primaryKey = key
            // A key's columns are NOT NULL from then on (SQL:2016 11.7), also where NULL was allowed before.
            for position in columns.indices where key.columns.contains(columns[position].name) {
                columns[position].nullable = false
            }
        case .unique(let unique): uniques.append(unique)
        case .foreignKey(let key): foreignKeys.append(key)
        case .check(let check): checks.append(check)
        case .exclude(let exclude): exclusions.append(exclude)
        }
    }

    mutating func remove(_ constraint: Constraint) {
        switch constraint {
        case .primaryKey: primaryKey = nil
        case .unique(let unique): uniques.removeAll { $0 == unique }
        case .foreignKey(let key):
            foreignKeys.removeAll { $0 == key }
            indexes.removeAll { $0.isOwn(of: key) }
        case .check(let check): checks.removeAll { $0 == check }
        case .exclude(let exclude): exclusions.removeAll { $0 == exclude }
        }
    }

    /// Drops a column with the keys and indexes that it takes part in, as PostgreSQL does.
    mutating func forget(_ column: Identifier) {
        columns.removeAll { $0.name == column }
        if primaryKey?.columns.contains(column) == true { primaryKey = nil }
        uniques.removeAll { $0.columns.contains(column) || $0.include.contains(column) }
        exclusions.removeAll { Constraint.exclude($0).columns.contains(column) }
        foreignKeys.removeAll { $0.columns.contains(column) }
        indexes.removeAll { $0.columns.contains(column) }
    }

    mutating func rename(_ column: Identifier, to new: Identifier) {
        func renamed(_ names: [Identifier]) -> [Identifier] { names.map { $0 == column ? new : $0 } }
        for position in columns.indices where columns[position].name == column { columns[position].name = new }
        if let key = primaryKey { primaryKey = PrimaryKey(name: key.name, columns: renamed(key.columns)) }
        for position in uniques.indices {
            uniques[position].columns = renamed(uniques[position].columns)
            uniques[position].include = renamed(uniques[position].include)
        }
        for position in exclusions.indices {
            for element in exclusions[position].elements.indices
            where exclusions[position].elements[element].subject == .column(column) {
                exclusions[position].elements[element].subject = .column(new)
            }
        }
        for position in foreignKeys.indices { foreignKeys[position].columns = renamed(foreignKeys[position].columns) }
        _ = renameReferences(to: name, column: column, new: new)
        for position in indexes.indices {
            indexes[position].include = renamed(indexes[position].include)
            for key in indexes[position].keys.indices
            where indexes[position].keys[key].subject == .column(column) {
                indexes[position].keys[key].subject = .column(new)
            }
        }
    }

    /// Follows a renamed column of a referenced table; tells whether anything changed.
    mutating func renameReferences(to table: TableName, column: Identifier, new: Identifier) -> Bool {
        var changed = false
        for position in foreignKeys.indices where foreignKeys[position].referencedTable == table {
            let names = foreignKeys[position].referencedColumns
            guard names.contains(column) else { continue }
            foreignKeys[position].referencedColumns = names.map { $0 == column ? new : $0 }
            stored = nil
            changed = true
        }
        return changed
    }
}
