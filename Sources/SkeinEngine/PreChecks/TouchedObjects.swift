internal import SkeinModel
internal import SkeinRevisions

/// What the changes before one may have made other than it is now.
struct TouchedObjects {
    /// Whether it may be anything, because somebody's own SQL or program came before.
    private(set) var isEverything = false
    private var tables: Set<TableName> = []
    private var columns: [TableName: Set<Identifier>] = [:]
    private var names: [TableName: Set<Identifier>] = [:]

    /// Whether anything may have become of a table or its rows.
    func has(_ table: TableName) -> Bool { isEverything || tables.contains(table) }

    func has(column: Identifier, of table: TableName) -> Bool {
        has(table) || columns[table]?.contains(column) ?? false
    }

    func hasColumns(of table: TableName) -> Bool { has(table) || columns[table] != nil }

    /// Whether an index or a constraint of that name was made, dropped or renamed.
    func has(_ name: Identifier, of table: TableName) -> Bool { has(table) || names[table]?.contains(name) ?? false }

    /// Whether any index or constraint of the table was.
    func hasConstraints(of table: TableName) -> Bool { has(table) || names[table] != nil }

    mutating func add(_ change: Change) {
        switch change {
        case .createTable(let table, _): tables.insert(table.name)
        case .dropTable(let name, _, _): tables.insert(name)
        case .renameTable(let name, let new): tables.formUnion([name, TableName(new, schema: name.schema)])
        case .alterTable(let name, let parts): for part in parts { add(part, of: name) }
        case .createIndex(let index, let name, _): names[name, default: []].insert(index.name)
        case .dropIndex(let index, let name, _, _): add(names: [index], of: name)
        case .renameIndex(let index, let name, let new, _): add(names: [index, new], of: name)
        case .insertRows(let name, _), .deleteRows(let name, _): tables.insert(name)
        case .backfill(let backfill): tables.insert(backfill.table)
        case .assert, .createEnum, .createView, .replaceView, .dropView, .createSequence, .dropSequence, .createSchema,
            .createExtension:
            break
        // What goes with these, or becomes of columns of a type, is not told by the change.
        case .alterEnum, .dropEnum, .dropSchema, .dropExtension, .run, .execute: isEverything = true
        }
    }

    mutating func add(_ part: TableChange, of table: TableName) {
        switch part {
        case .addColumn(let column, _): columns[table, default: []].insert(column.name)
        case .dropColumn(let name, _, _): columns[table, default: []].insert(name)
        case .alterColumn(let name, let alteration, _):
            if alteration.changesValues { columns[table, default: []].insert(name) }
        case .renameColumn(let name, let new): columns[table, default: []].formUnion([name, new])
        case .addConstraint(let constraint): names[table, default: []].formUnion(constraint.name.map { [$0] } ?? [])
        case .dropConstraint(let name, _, _, _): names[table, default: []].formUnion(name.map { [$0] } ?? [])
        case .renameConstraint(let name, let new, _): names[table, default: []].formUnion([name, new])
        case .validateConstraint(let name): names[table, default: []].insert(name)
        case .setComment, .hints: break
        }
    }

    private mutating func add(names new: [Identifier], of table: TableName?) {
        guard let table else {
            // Of which table is not known.
            isEverything = true
            return
        }
        names[table, default: []].formUnion(new)
    }
}

extension ColumnAlteration {
    /// Whether rows may have other values afterwards, or compare otherwise.
    fileprivate var changesValues: Bool {
        type != nil || using != nil || collation != nil || computed != nil || identity != nil || autoincrement != nil
            || !options.isEmpty
    }
}
