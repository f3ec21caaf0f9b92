public import SkeinModel

extension Change {
    /// The change with every image of what was there before that it lacks and `schema` knows.
    ///
    /// Images that it has stay, so that it can be completed from several schemas, the best first. Within one
    /// ``alterTable(_:_:)`` each table change sees the table as the earlier ones leave it.
    public func withImages(from schema: SchemaModel) -> Change {
        switch self {
        case .dropTable(let name, let ifExists, nil):
            return .dropTable(name, ifExists: ifExists, before: schema[name])
        case .dropIndex(let name, let on, let build, nil):
            let table = on.flatMap { schema[$0] } ?? schema.table(ofIndex: name, schema: on?.schema)
            guard let table, let index = table.indexImage(name) else { return self }
            return .dropIndex(name, on: table.name, build, before: index)
        case .alterTable(let name, let changes):
            var schema = schema
            var completed: [TableChange] = []
            for change in changes {
                completed.append(schema[name].map { change.withImages(from: $0) } ?? change)
                // What does not fit changes nothing here; whoever applies the change to the model hears of it.
                try? schema.apply(.alterTable(name, [change]))
            }
            return .alterTable(name, completed)
        case .renameIndex(let name, let on, let new, nil):
            let table = on.flatMap { schema[$0] } ?? schema.table(ofIndex: name, schema: on?.schema)
            return .renameIndex(name, on: table?.name ?? on, to: new, before: table?.indexImage(name))
        case .dropEnum(let name, let ifExists, nil):
            return .dropEnum(name, ifExists: ifExists, before: schema.enums[name])
        case .alterEnum(let name, let change, let use) where use.values == nil:
            let use = EnumUse(values: schema.enums[name]?.values, columns: schema.columns(ofEnum: name))
            return .alterEnum(name, change, use)
        case .replaceView(let view, nil): return .replaceView(view, before: schema.views[view.name])
        case .dropView(let name, let isMaterialized, let ifExists, nil):
            return .dropView(name, isMaterialized: isMaterialized, ifExists: ifExists, before: schema.views[name])
        case .dropSequence(let name, let ifExists, nil):
            return .dropSequence(name, ifExists: ifExists, before: schema.sequences[name])
        case .dropExtension(let name, let ifExists, nil):
            return .dropExtension(name, ifExists: ifExists, before: schema.extensions[name])
        default: return self
        }
    }
}

extension Change {
    /// The change of an enum with the columns that `schema` knows of it. Lowering always tells them, since where there
    /// are no enum types it is the columns that change.
    func withEnumUse(from schema: SchemaModel) -> Change {
        guard case .alterEnum(_, _, let use) = self, use.values == nil else { return self }
        return withImages(from: schema)
    }
}

extension TableChange {
    /// The change with the image of what was there before, from `table` as it stands before it.
    func withImages(from table: Table) -> TableChange {
        switch self {
        case .dropColumn(let name, let ifExists, nil):
            .dropColumn(name, ifExists: ifExists, before: table.column(name))
        case .alterColumn(let name, let alteration, nil):
            .alterColumn(name, alteration, before: table.column(name))
        case .dropConstraint(let name, let kind, let ifExists, nil):
            .dropConstraint(name, kind: kind, ifExists: ifExists, before: table.constraint(name, kind: kind))
        case .renameConstraint(let name, let new, nil):
            .renameConstraint(name, to: new, before: table.constraint(name))
        case .setComment(let comment, nil): .setComment(comment, before: .restoring(table.comment))
        default: self
        }
    }
}
