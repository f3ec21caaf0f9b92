internal import SkeinDriver
internal import SkeinModel

/// Tells from the live schema whether a change took effect, for a change that was under way when its runner ended.
///
/// It is asked under the target's lock, so that nothing of Skein's still runs. A statement of DDL is done whole or not at
/// all on every server that is supported (MySQL 15.1.1 "Atomic Data Definition Statement Support"; MariaDB "Atomic DDL"),
/// so that what a change leads to is there, or what it starts from.
struct ChangeProbe {
    /// What the live schema says.
    enum Verdict: Hashable {
        /// The change is there.
        case done
        /// It is not, and can be made.
        case notDone
        /// Of the changes of a table, hints aside, this many are there, in order; the rest can be made.
        case partly(Int)
        /// The schema is neither before nor after the change; the text says how, as a sentence without its full stop.
        case unclear(String)
    }

    let dialect: any Dialect
    /// The live definitions of what ``scope(of:)`` names.
    let live: SchemaModel

    /// What has to be inspected to tell about `change`; nil when no schema can tell.
    static func scope(of change: Change) -> InspectionScope? {
        switch change {
        case .createTable(let table, _): .tables([table.name])
        case .dropTable(let name, _, _), .alterTable(let name, _), .createIndex(_, let name, _),
            .dropIndex(_, let name?, _, _), .renameIndex(_, let name?, _, _), .dropEnum(let name, _, _),
            .dropView(let name, _, _, _), .dropSequence(let name, _, _):
            .tables([name])
        case .renameTable(let name, let new): .tables([name, TableName(new, schema: name.schema)])
        case .createEnum(let type, _): .tables([type.name])
        case .createView(let view, _): .tables([view.name])
        case .createSequence(let sequence, _): .tables([sequence.name])
        case .dropIndex, .renameIndex, .createSchema, .dropSchema, .createExtension, .dropExtension: .everything
        case .alterEnum, .replaceView, .insertRows, .deleteRows, .backfill, .assert, .run, .execute: nil
        }
    }

    /// Whether `change` is there.
    func verdict(_ change: Change) -> Verdict {
        guard case .alterTable(let name, let changes) = change else {
            if isShown(change, by: live) { return .done }
            return misfit([change]).map(Verdict.unclear) ?? .notDone
        }
        let hints = changes.hints
        let real = changes.filter { !hints.contains($0) }
        return verdict(real, of: name)
    }

    /// How many of `changes`, in order, the live table has gone through.
    private func verdict(_ changes: [TableChange], of name: TableName) -> Verdict {
        let whole = changes.map { Change.alterTable(name, [$0]) }
        let counts = (0...changes.count).reversed().filter { count in
            shows(whole.prefix(count)) && misfit(Array(whole.dropFirst(count))) == nil
        }
        guard let most = counts.first else {
            return .unclear(misfit(whole) ?? "table \(name) is not as the revision has it")
        }
        // What alters nothing is there before it is made. Where making it again would alter something, as for columns that
        // trade their names, the schema is the same before and after, and does not tell.
        for count in counts.dropFirst() {
            var again = live
            for change in whole[count..<most] { try? again.apply(change) }
            if canonical(again, ordered: true) != canonical(live, ordered: true) {
                return .unclear("table \(name) may be as it is before the change, and as it is after it")
            }
        }
        return most == changes.count ? .done : most == 0 ? .notDone : .partly(most)
    }

    /// Whether the live schema has gone through all of `changes`.
    private func shows(_ changes: ArraySlice<Change>) -> Bool {
        var schema = live
        for change in changes.reversed() {
            guard isShown(change, by: schema), let before = schema.predecessor(of: change) else { return false }
            schema = before
        }
        return true
    }

    private func isShown(_ change: Change, by schema: SchemaModel) -> Bool {
        guard let before = schema.predecessor(of: change) else { return false }
        if change.isToldByName { return true }
        var after = before
        guard (try? after.apply(change)) != nil else { return false }
        return canonical(after) == canonical(schema)
    }

    /// Nil when `changes` can be made, one after the other; else why not, as a sentence without its full stop.
    private func misfit(_ changes: [Change]) -> String? {
        var schema = live
        for change in changes {
            do {
                try schema.apply(change)
            } catch {
                return "\(error), and not as the revision has it"
            }
        }
        return nil
    }

    /// The schema in the form in which it can be compared; unless `ordered`, whatever the order of columns.
    private func canonical(_ schema: SchemaModel, ordered: Bool = false) -> SchemaModel {
        var result = dialect.normalize(schema)
        for (name, var table) in result.tables {
            if !ordered { table.columns.sort { $0.name < $1.name } }
            table.stored = nil
            result.tables[name] = table
        }
        return result
    }
}

extension Change {
    /// Whether a name that is there, or is not, tells all that can be told: of drops, and of what comes back from the
    /// server in other words or may have been there before.
    fileprivate var isToldByName: Bool {
        switch self {
        case .dropTable, .dropIndex, .dropEnum, .dropView, .dropSequence, .dropSchema, .dropExtension: true
        case .createView, .createSequence, .createEnum, .createExtension: true
        case .createTable(_, let ifNotExists): ifNotExists
        case .createIndex(_, _, let build): build.tolerant
        case .alterTable(_, let changes):
            changes.allSatisfy { change in
                switch change {
                case .dropColumn, .dropConstraint: true
                case .addColumn(_, let ifNotExists): ifNotExists
                default: false
                }
            }
        default: false
        }
    }
}
