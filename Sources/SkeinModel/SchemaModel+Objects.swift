extension SchemaModel {
    /// Does to the model what a change of something other than a table does to a database.
    mutating func applyToObjects(_ change: Change) throws(ModelError) {
        switch change {
        case .createEnum(let type, let ifNotExists):
            if enums[type.name] != nil {
                if ifNotExists { return }
                throw .objectExists(kind: "enum", type.name)
            }
            enums[type.name] = type
        case .dropEnum(let name, let ifExists, _):
            if enums.removeValue(forKey: name) == nil, !ifExists { throw .objectMissing(kind: "enum", name) }
        case .alterEnum(let name, let change, _): try alter(enum: name, change)
        case .createView(let view, let ifNotExists):
            if views[view.name] != nil {
                if ifNotExists { return }
                throw .objectExists(kind: "view", view.name)
            }
            if tables[view.name] != nil { throw .tableExists(view.name) }
            views[view.name] = view
        case .replaceView(let view, _):
            guard views[view.name] != nil else { throw .objectMissing(kind: "view", view.name) }
            views[view.name] = view
        case .dropView(let name, _, let ifExists, _):
            if views.removeValue(forKey: name) == nil, !ifExists { throw .objectMissing(kind: "view", name) }
        case .createSequence(let sequence, let ifNotExists):
            if sequences[sequence.name] != nil {
                if ifNotExists { return }
                throw .objectExists(kind: "sequence", sequence.name)
            }
            sequences[sequence.name] = sequence
        case .dropSequence(let name, let ifExists, _):
            if sequences.removeValue(forKey: name) == nil, !ifExists { throw .objectMissing(kind: "sequence", name) }
        case .createSchema(let name, let ifNotExists):
            if !schemas.insert(name).inserted, !ifNotExists { throw .objectExists(kind: "schema", ObjectName(name)) }
        case .dropSchema(let name, let ifExists, let cascade):
            if schemas.remove(name) == nil, !ifExists { throw .objectMissing(kind: "schema", ObjectName(name)) }
            if cascade { forget(schema: name) }
        case .createExtension(let new, let ifNotExists):
            if extensions[new.name] != nil {
                if ifNotExists { return }
                throw .objectExists(kind: "extension", ObjectName(new.name))
            }
            extensions[new.name] = new
        case .dropExtension(let name, let ifExists, _):
            if extensions.removeValue(forKey: name) == nil, !ifExists {
                throw .objectMissing(kind: "extension", ObjectName(name))
            }
        default: break
        }
    }

    private mutating func alter(enum name: ObjectName, _ change: EnumChange) throws(ModelError) {
        guard var type = enums[name] else { throw .objectMissing(kind: "enum", name) }
        guard let values = change.applied(to: type.values) else {
            throw .enumMismatch(name, change.misfit(type.values))
        }
        type.values = values
        enums[name] = type
        for (table, columns) in self.columns(ofEnum: name) {
            guard var changed = tables[table] else { continue }
            for position in changed.columns.indices where columns.contains(changed.columns[position].name) {
                changed.columns[position].follow(change, values: values, ofEnum: name)
            }
            changed.stored = nil
            tables[table] = changed
        }
    }

    /// Drops what is in a schema.
    private mutating func forget(schema name: Identifier) {
        tables = tables.filter { $0.key.schema != name }
        enums = enums.filter { $0.key.schema != name }
        views = views.filter { $0.key.schema != name }
        sequences = sequences.filter { $0.key.schema != name }
    }
}

extension Column {
    /// Follows a change of the column's enum type, a default that is a renamed value included.
    fileprivate mutating func follow(_ change: EnumChange, values: [String], ofEnum name: ObjectName) {
        type = type.withValues(values, ofEnum: name)
        if case .rename(let old, let new) = change, defaultValue == .literal(.text(old)) {
            defaultValue = .literal(.text(new))
        }
    }
}

extension EnumChange {
    /// Why the change does not fit `values`, as the rest of a sentence that begins with the enum's name.
    fileprivate func misfit(_ values: [String]) -> String {
        switch self {
        case .add(let value, _, _) where values.contains(value): "already has the value \(value)"
        case .add(_, .before(let other), _), .add(_, .after(let other), _): "has no value \(other)"
        case .add(let value, .last, _): "does not take the value \(value)"
        case .rename(_, let new) where values.contains(new): "already has the value \(new)"
        case .rename(let old, _): "has no value \(old)"
        case .remove(let value, _): "has no value \(value)"
        }
    }
}
