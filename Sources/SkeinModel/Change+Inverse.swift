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
                inverse += try change.inverted(on: name)
            }
            return inverse.isEmpty ? [] : [.alterTable(name, inverse)]
        case .createIndex(let index, let table, let build):
            return [
                .dropIndex(index.name, on: table, IndexBuild(concurrently: build.concurrently), before: index)
            ]
        case .dropIndex(let name, let table, let build, let before):
            guard let before, let table else {
                throw IrreversibleChange("dropping index \(name), whose definition is not known")
            }
            return [.createIndex(before, on: table, IndexBuild(concurrently: build.concurrently))]
        case .renameIndex(let name, let table, let new, let before):
            var index = before
            index?.name = new
            return [.renameIndex(new, on: table, to: name, before: index)]
        case .createEnum, .dropEnum, .alterEnum, .createView, .replaceView, .dropView, .createSequence, .dropSequence,
            .createSchema, .dropSchema, .createExtension, .dropExtension:
            return try invertedObject()
        // The columns that were filled go with the revision that made them, or keep what they have.
        case .backfill, .assert: return []
        case .run(let program):
            switch program.down {
            case .unknown: throw IrreversibleChange("running a program without `down`")
            case .nothing: return []
            case .arguments(let down):
                return [.run(Program(down, down: .arguments(program.arguments), timeout: program.timeout))]
            }
        case .insertRows(let table, let rows):
            return [.deleteRows(table, rows)]
        case .deleteRows(let table, let rows):
            return [.insertRows(table, rows)]
        case .execute(let raw):
            switch raw.down {
            case .unknown: throw IrreversibleChange("raw SQL without `down`")
            case .nothing: return []
            case .statements(let down):
                return [
                    .execute(
                        RawSQL(
                            down,
                            down: .statements(raw.up),
                            transactional: raw.transactional,
                            // What a probe finds is what the statements did, and not what takes it back.
                            evidence: raw.evidence == .repeatable ? .repeatable : .none
                        )
                    )
                ]
            }
        }
    }
}

extension Change {
    /// The inverse of a change of something other than a table.
    private func invertedObject() throws(IrreversibleChange) -> [Change] {
        switch self {
        case .createEnum(let type, _): return [.dropEnum(type.name, ifExists: false, before: type)]
        case .dropEnum(let name, _, let before):
            guard let before else { throw IrreversibleChange("dropping enum \(name), whose values are not known") }
            return [.createEnum(before, ifNotExists: false)]
        case .alterEnum(let name, let change, let use): return [try inverted(change, of: name, use)]
        case .createView(let view, _):
            return [.dropView(view.name, isMaterialized: view.isMaterialized, ifExists: false, before: view)]
        case .replaceView(let view, let before):
            guard let before else {
                throw IrreversibleChange("replacing view \(view.name), whose query before is not known")
            }
            return [.replaceView(before, before: view)]
        case .dropView(let name, _, _, let before):
            guard let before else { throw IrreversibleChange("dropping view \(name), whose query is not known") }
            return [.createView(before, ifNotExists: false)]
        case .createSequence(let sequence, _):
            return [.dropSequence(sequence.name, ifExists: false, before: sequence)]
        case .dropSequence(let name, _, let before):
            guard let before else {
                throw IrreversibleChange("dropping sequence \(name), whose definition is not known")
            }
            return [.createSequence(before, ifNotExists: false)]
        case .createSchema(let name, _): return [.dropSchema(name, ifExists: false, cascade: false)]
        case .dropSchema(let name, _, let cascade):
            if cascade { throw IrreversibleChange("dropping schema \(name) with everything in it") }
            return [.createSchema(name, ifNotExists: false)]
        case .createExtension(let new, _): return [.dropExtension(new.name, ifExists: false, before: new)]
        case .dropExtension(let name, _, let before):
            guard let before else {
                throw IrreversibleChange("dropping extension \(name), whose version is not known")
            }
            return [.createExtension(before, ifNotExists: false)]
        default: return []
        }
    }

    private func inverted(
        _ change: EnumChange,
        of name: ObjectName,
        _ use: EnumUse
    ) throws(IrreversibleChange) -> Change {
        guard let values = use.values, let after = change.applied(to: values) else {
            throw IrreversibleChange("changing enum \(name), whose values before are not known")
        }
        let use = EnumUse(values: after, columns: use.columns)
        switch change {
        case .add(let value, let place, _): return .alterEnum(name, .remove(value, place), use)
        case .rename(let old, let new): return .alterEnum(name, .rename(new, to: old), use)
        case .remove(let value, let place): return .alterEnum(name, .add(value, place, tolerant: false), use)
        }
    }
}

extension TableChange {
    func inverted(on table: TableName) throws(IrreversibleChange) -> [TableChange] {
        switch self {
        case .addColumn(let column, _):
            return [.dropColumn(column.name, ifExists: false, before: column)]
        case .dropColumn(let name, _, let before):
            guard let before else {
                throw IrreversibleChange("dropping column \(name) of \(table), whose definition is not known")
            }
            return [.addColumn(before, ifNotExists: false)]
        case .renameColumn(let name, let new):
            return [.renameColumn(new, to: name)]
        case .alterColumn(let name, let alteration, let before):
            guard let before else {
                throw IrreversibleChange("altering column \(name) of \(table), whose definition is not known")
            }
            return [.alterColumn(name, alteration.inverse(before: before), before: alteration.applied(to: before))]
        case .addConstraint(let constraint):
            return [.dropConstraint(constraint.name, kind: constraint.kind, ifExists: false, before: constraint)]
        case .dropConstraint(let name, _, _, let before):
            guard let before else {
                let which = name.map { "constraint \($0)" } ?? "a constraint"
                throw IrreversibleChange("dropping \(which) of \(table), whose definition is not known")
            }
            return [.addConstraint(before)]
        case .renameConstraint(let name, let new, let before):
            return [.renameConstraint(new, to: name, before: before?.named(new))]
        // Rows that were held to a constraint go on to be.
        case .validateConstraint: return []
        case .setComment(let comment, let before):
            guard let before else {
                throw IrreversibleChange("the comment of \(table), whose text before is not known")
            }
            return [.setComment(before, before: comment)]
        case .hints: return [self]
        }
    }
}
