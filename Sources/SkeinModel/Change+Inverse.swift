/// A change that cannot be taken back, with the reason.
public struct IrreversibleChange: Error, Hashable, Sendable, CustomStringConvertible {
    /// What cannot be taken back and why, as a sentence without its full stop.
    public var description: String

    init(_ description: String) {
        self.description = description
    }
}

extension Change {
    /// The changes that take this one back, in the order in which they have to run.
    ///
    /// - Throws: ``IrreversibleChange`` when the image of what was there before is not known.
    public func inverted() throws(IrreversibleChange) -> [Change] {
        switch self {
        case .createTable(let table, _):
            return [.dropTable(table.name, ifExists: false, before: table)]
        case .dropTable(let name, _, let before):
            guard var before else {
                throw IrreversibleChange("dropping table \(name), whose definition is not known")
            }
            before.stored = nil
            return [.createTable(before, ifNotExists: false)]
        case .renameTable(let name, let new):
            return [.renameTable(TableName(new, schema: name.schema), to: name.name)]
        case .alterTable(let name, let changes):
            var inverse: [TableChange] = []
            for change in changes.reversed() {
                inverse.append(try change.inverted(on: name))
            }
            return [.alterTable(name, inverse)]
        case .createIndex(let index, let table, let build):
            return [
                .dropIndex(index.name, on: table, IndexBuild(concurrently: build.concurrently), before: index)
            ]
        case .dropIndex(let name, let table, let build, let before):
            guard let before, let table else {
                throw IrreversibleChange("dropping index \(name), whose definition is not known")
            }
            return [.createIndex(before, on: table, IndexBuild(concurrently: build.concurrently))]
        case .insertRows(let table, let rows):
            return [.deleteRows(table, rows)]
        case .deleteRows(let table, let rows):
            return [.insertRows(table, rows)]
        case .execute(let raw):
            switch raw.down {
            case .unknown: throw IrreversibleChange("raw SQL without `down`")
            case .nothing: return []
            case .statements(let down):
                return [.execute(RawSQL(down, down: .statements(raw.up), transactional: raw.transactional))]
            }
        }
    }
}

extension TableChange {
    func inverted(on table: TableName) throws(IrreversibleChange) -> TableChange {
        switch self {
        case .addColumn(let column, _):
            return .dropColumn(column.name, ifExists: false, before: column)
        case .dropColumn(let name, _, let before):
            guard let before else {
                throw IrreversibleChange("dropping column \(name) of \(table), whose definition is not known")
            }
            return .addColumn(before, ifNotExists: false)
        case .renameColumn(let name, let new):
            return .renameColumn(new, to: name)
        case .alterColumn(let name, let alteration, let before):
            guard let before else {
                throw IrreversibleChange("altering column \(name) of \(table), whose definition is not known")
            }
            return .alterColumn(name, alteration.inverse(before: before), before: alteration.applied(to: before))
        case .addConstraint(let constraint):
            return .dropConstraint(constraint.name, kind: constraint.kind, ifExists: false, before: constraint)
        case .dropConstraint(let name, _, _, let before):
            guard let before else {
                let which = name.map { "constraint \($0)" } ?? "a constraint"
                throw IrreversibleChange("dropping \(which) of \(table), whose definition is not known")
            }
            return .addConstraint(before)
        }
    }
}
