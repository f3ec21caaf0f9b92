internal import SkeinModel

/// A case replayed on models alone, before any server is asked.
struct CaseModels {
    /// The schema before the change.
    let before: SchemaModel
    /// The schema after it.
    let after: SchemaModel
    /// The changes that build what the case starts from, as lowering gives them.
    let setUp: [Change]
    /// The changes under test, as lowering gives them.
    let change: [Change]

    /// Replays `test` and takes it back again.
    ///
    /// - Throws: ``ConformanceFailure`` of phase `model` when a change does not fit, or its inverse does not give
    ///   back the schema before, or the inverse of its inverse is another change.
    init(of test: ConformanceCase) throws(ConformanceFailure) {
        func failure(_ findings: [String]) -> ConformanceFailure {
            ConformanceFailure(test.description, .model, findings)
        }
        var model = SchemaModel()
        var images: [Change] = []
        do {
            var lowered: [Change] = []
            for change in test.before + test.rows {
                lowered.append(change.withEnumUse(from: model))
                try model.apply(change)
            }
            setUp = lowered
            before = model
            lowered = []
            for change in test.change {
                lowered.append(change.withEnumUse(from: model))
                images.append(change.withImages(from: model))
                try model.apply(change)
            }
            change = lowered
            after = model
            guard test.reversible else { return }
            for change in images.reversed() {
                let inverse = try change.inverted()
                for change in inverse { try model.apply(change) }
                if inverse.isEmpty { continue }
                let again = try inverse.reversed().flatMap { try $0.inverted() }
                if again.map(\.essence) != [change.essence] {
                    throw failure(["the inverse of the inverse is another change: \(again) of \(change)"])
                }
            }
        } catch let error as ConformanceFailure {
            throw error
        } catch {
            throw failure(["\(error)"])
        }
        let differences = SchemaComparison(columnOrder: false).differences(expected: before, found: model)
        if !differences.isEmpty { throw failure(differences) }
    }
}

extension Change {
    /// What an inverse has to keep: not whether absence is tolerated, how an index is built or how old values become
    /// new ones.
    fileprivate var essence: Change {
        switch self {
        case .createTable(var table, _):
            table.stored = nil
            return .createTable(table, ifNotExists: false)
        case .dropTable(let name, _, var before):
            before?.stored = nil
            return .dropTable(name, ifExists: false, before: before)
        case .alterTable(let name, let changes): return .alterTable(name, changes.map(\.essence))
        case .createIndex(let index, let table, _): return .createIndex(index, on: table, IndexBuild())
        case .dropIndex(let name, let table, _, let before):
            return .dropIndex(name, on: table, IndexBuild(), before: before)
        case .alterEnum(let name, .add(let value, let place, _), let use):
            return .alterEnum(name, .add(value, place, tolerant: false), use)
        case .createEnum(let type, _): return .createEnum(type, ifNotExists: false)
        case .createView(let view, _): return .createView(view, ifNotExists: false)
        case .createSequence(let sequence, _): return .createSequence(sequence, ifNotExists: false)
        case .createSchema(let name, _): return .createSchema(name, ifNotExists: false)
        case .createExtension(let new, _): return .createExtension(new, ifNotExists: false)
        case .dropEnum(let name, _, let before): return .dropEnum(name, ifExists: false, before: before)
        case .dropView(let name, let isMaterialized, _, let before):
            return .dropView(name, isMaterialized: isMaterialized, ifExists: false, before: before)
        case .dropSequence(let name, _, let before): return .dropSequence(name, ifExists: false, before: before)
        case .dropSchema(let name, _, let cascade): return .dropSchema(name, ifExists: false, cascade: cascade)
        case .dropExtension(let name, _, let before): return .dropExtension(name, ifExists: false, before: before)
        default: return self
        }
    }
}

extension TableChange {
    fileprivate var essence: TableChange {
        switch self {
        case .addColumn(let column, _): .addColumn(column, ifNotExists: false)
        case .dropColumn(let name, _, let before): .dropColumn(name, ifExists: false, before: before)
        case .alterColumn(let name, var alteration, let before):
            {
                alteration.using = nil
                return .alterColumn(name, alteration, before: before)
            }()
        case .dropConstraint(_, _, _, let before):
            .dropConstraint(before?.name, kind: before?.kind, ifExists: false, before: before)
        case .renameConstraint(let name, let new, _): .renameConstraint(name, to: new, before: nil)
        case .setComment(let comment, _): .setComment(comment, before: nil)
        default: self
        }
    }
}
