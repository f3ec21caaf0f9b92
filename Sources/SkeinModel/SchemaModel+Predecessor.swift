extension SchemaModel {
    /// The model without what `change` brings, for asking whether a database shows the change: applied to the result,
    /// the change leads back here where it does.
    ///
    /// What a drop took away comes back as the change remembers it, and a column otherwise as a mere name. An alteration
    /// has no predecessor that could be told, so the model itself stands for it.
    ///
    /// - Returns: nil where the model does not show the change at all: what it makes is missing, or what it takes away is
    ///   there. Also for a change that leaves no trace in a model.
    public func predecessor(of change: Change) -> SchemaModel? {
        var result = self
        switch change {
        case .createTable(let table, _):
            if result.tables.removeValue(forKey: table.name) == nil { return nil }
        case .dropTable(let name, _, let before):
            if tables[name] != nil { return nil }
            result.tables[name] = before ?? Table(name, columns: [])
        case .renameTable(let name, let new):
            guard tables[name] == nil, (try? result.apply(.renameTable(Self.name(new, name), to: name.name))) != nil
            else { return nil }
        case .alterTable(let name, let changes):
            for change in changes.reversed() {
                guard let table = result[name], let before = table.predecessor(of: change) else { return nil }
                result[name] = before
            }
        case .createIndex(let index, let name, _):
            guard var table = tables[name], table.indexImage(index.name) != nil else { return nil }
            table.forgetIndex(index.name)
            result[name] = table
        case .dropIndex(let index, let on, _, let before):
            let owner = on ?? table(ofIndex: index)?.name
            guard let owner, var table = tables[owner] else { return self }
            if table.indexImage(index) != nil { return nil }
            table.indexes.append(before ?? Index(name: index, keys: []))
            result[owner] = table
        case .renameIndex(let index, let on, let new, _):
            guard (try? result.apply(.renameIndex(new, on: on, to: index, before: nil))) != nil else { return nil }
        case .createView(let view, _):
            if result.views.removeValue(forKey: view.name) == nil { return nil }
        case .dropView(let name, _, _, _):
            if views[name] != nil { return nil }
        case .createSequence(let sequence, _):
            if result.sequences.removeValue(forKey: sequence.name) == nil { return nil }
        case .dropSequence(let name, _, _):
            if sequences[name] != nil { return nil }
        case .createEnum(let type, _):
            if result.enums.removeValue(forKey: type.name) == nil { return nil }
        case .dropEnum(let name, _, _):
            if enums[name] != nil { return nil }
        case .createSchema(let name, _):
            if result.schemas.remove(name) == nil { return nil }
        case .dropSchema(let name, _, _):
            if schemas.contains(name) { return nil }
        case .createExtension(let new, _):
            if result.extensions.removeValue(forKey: new.name) == nil { return nil }
        case .dropExtension(let name, _, _):
            if extensions[name] != nil { return nil }
        case .alterEnum, .replaceView, .insertRows, .deleteRows, .backfill, .assert, .run, .execute: return nil
        }
        return result
    }

    private static func name(_ name: Identifier, _ neighbour: TableName) -> TableName {
        TableName(name, schema: neighbour.schema)
    }
}

extension Table {
    /// The table without what `change` brings; nil where the table does not show it.
    fileprivate func predecessor(of change: TableChange) -> Table? {
        var result = self
        switch change {
        case .addColumn(let column, _):
            guard let position = columns.firstIndex(where: { $0.name == column.name }) else { return nil }
            // Nothing else goes with it: a key over the column is a change of its own.
            result.columns.remove(at: position)
        case .dropColumn(let column, _, let before):
            if self.column(column) != nil { return nil }
            result.columns.append(before ?? Column(column, .text))
        case .renameColumn(let old, let new):
            guard column(new) != nil, column(old) == nil else { return nil }
            result.rename(new, to: old)
        case .alterColumn(let column, _, _):
            if self.column(column) == nil { return nil }
        case .addConstraint(let constraint):
            guard let found = self.constraint(constraint.name, kind: constraint.kind) else { return nil }
            result.remove(found)
        case .dropConstraint(let name, let kind, _, let before):
            if constraint(name, kind: kind) != nil { return nil }
            if let before { try? result.add(before) }
        case .renameConstraint(let old, let new, _):
            guard let found = constraint(new), constraint(old) == nil else { return nil }
            result.replace(found, with: found.named(old))
        case .validateConstraint(let name):
            guard let found = constraint(name), found.isValidated else { return nil }
            result.replace(found, with: found.unvalidated)
        case .setComment, .hints: break
        }
        return result
    }

    fileprivate mutating func forgetIndex(_ name: Identifier) {
        indexes.removeAll { $0.name == name }
        uniques.removeAll { $0.name == name }
    }
}
