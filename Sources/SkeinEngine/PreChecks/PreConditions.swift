internal import SkeinDriver
internal import SkeinModel
internal import SkeinReporting
internal import SkeinRevisions
internal import SkeinSQL

extension IndexKey.Subject {
    fileprivate var isExpression: Bool {
        if case .expression = self { true } else { false }
    }
}

/// What the changes of a target's pending steps need of its schema and its rows, as far as that can be told before the
/// first of them is made: of what an earlier change touches, nothing is said.
struct PreConditions {
    /// A question to the database.
    struct Query {
        /// A query of one value.
        var statement: Statement
        /// The value that is a fault: true for rows that must not be there, false for an assertion.
        var faultyValue: Bool
        /// The fault.
        var fault: ErrorReport
    }

    /// What the schema alone tells.
    private(set) var faults: [ErrorReport] = []
    /// What the rows have to be asked.
    private(set) var queries: [Query] = []

    private let dialect: any Dialect
    private let live: SchemaModel
    private var touched = TouchedObjects()
    /// Whether nothing but assertions came so far.
    private var isLeading = true

    /// The conditions on a database where `live` is what there is of ``tables(of:)``.
    init(_ dialect: any Dialect, live: SchemaModel) {
        self.dialect = dialect
        self.live = live
    }

    /// The tables that have to be inspected.
    static func tables(of changes: some Sequence<Change>) -> Set<TableName> {
        var tables: Set<TableName> = []
        for change in changes {
            switch change {
            case .createTable(let table, _):
                tables.insert(table.name)
                tables.formUnion(table.foreignKeys.map(\.referencedTable))
            case .dropTable(let name, _, _), .createIndex(_, let name, _), .dropIndex(_, let name?, _, _),
                .renameIndex(_, let name?, _, _):
                tables.insert(name)
            case .renameTable(let name, let new): tables.formUnion([name, TableName(new, schema: name.schema)])
            case .alterTable(let name, let parts):
                tables.insert(name)
                for case .addConstraint(.foreignKey(let key)) in parts { tables.insert(key.referencedTable) }
            default: break
            }
        }
        return tables
    }

    /// Adds what a revision's changes need. Of one that is half done nothing can be told.
    mutating func add(_ changes: [LoweredChange], of revision: RevisionID, isHalfDone: Bool) {
        for lowered in changes {
            if touched.isEverything { return }
            let place = Place(revision: revision, position: lowered.position)
            if !isHalfDone { add(lowered.change, place) }
            if case .assert = lowered.change, !isHalfDone { continue }
            isLeading = false
            touched.add(lowered.change)
        }
    }

    /// Where a change stands.
    struct Place {
        var revision: RevisionID
        var position: SourcePosition

        func fault(_ code: String, _ message: String, hint: String? = nil) -> ErrorReport {
            ErrorReport(
                code: code,
                message: message,
                class: "deterministic",
                hint: hint,
                revision: revision.text,
                file: position.file,
                line: position.line
            )
        }
    }

    private mutating func add(_ change: Change, _ place: Place) {
        switch change {
        case .createTable(let table, let ifNotExists):
            guard !ifNotExists, !touched.has(table.name), live[table.name] != nil else { return }
            faults.append(place.fault("exists", "table \(table.name) is there already"))
        case .dropTable(let name, let ifExists, _):
            if !ifExists { _ = known(name, place) }
        case .renameTable(let name, let new):
            _ = known(name, place)
            let target = TableName(new, schema: name.schema)
            if !touched.has(target), live[target] != nil {
                faults.append(place.fault("exists", "table \(target) is there already"))
            }
        case .alterTable(let name, let parts):
            guard let table = known(name, place) else { return }
            for part in parts {
                add(part, of: table, place)
                touched.add(part, of: name)
            }
        case .createIndex(let index, let name, let build):
            guard let table = known(name, place), !touched.has(index.name, of: name) else { return }
            if hasIndex(index.name, table) {
                if !build.tolerant {
                    faults.append(place.fault("exists", "index \(index.name) of \(name) is there already"))
                }
                return
            }
            guard known(index.columns, of: table, place), index.unique else { return }
            // Expressions are not read, so they may be about any column.
            let hasExpression = index.predicate != nil || index.keys.contains(where: \.subject.isExpression)
            if hasExpression, touched.hasColumns(of: name) { return }
            ask(RowConditions(dialect, table.name).duplicates(of: index), "duplicates", place, Self.uniqueHint) {
                "rows of \(name) are alike in what the unique index \(index.name) is over"
            }
        case .dropIndex(let name, let table?, let build, _):
            guard !build.tolerant, let table = known(table, place), !touched.has(name, of: table.name) else { return }
            if !isThere(name, among: table.indexes.map(\.name) + table.constraints.compactMap(\.name)) {
                faults.append(place.fault("missing", "there is no index \(name) of \(table.name)"))
            }
        case .assert(let assertion):
            guard isLeading else { return }
            let text = assertion.message ?? "the assertion does not hold: \(assertion.query.sql)"
            queries.append(
                Query(
                    statement: Statement(assertion.query.sql, line: assertion.query.line),
                    faultyValue: false,
                    fault: place.fault("assertion", text)
                )
            )
        default: break
        }
    }

    private static let uniqueHint = "make the rows differ first, in a revision before it or by hand"

    private mutating func add(_ part: TableChange, of table: Table, _ place: Place) {
        switch part {
        case .addColumn(let column, let ifNotExists):
            let isTouched = touched.has(column: column.name, of: table.name)
            if isTouched { return }
            if table.column(column.name) != nil {
                if ifNotExists { return }
                faults.append(place.fault("exists", "column \(table.name).\(column.name) is there already"))
            } else if needsDefault(column) {
                ask(
                    RowConditions(dialect, table.name).any,
                    "null_values",
                    place,
                    "give it a default, or add it with NULL allowed, fill it and then make it NOT NULL"
                ) { "\(table.name) has rows, for which the new column \(column.name), NOT NULL, has no value" }
            }
        case .dropColumn(let name, let ifExists, _):
            if !ifExists { _ = known([name], of: table, place) }
        case .renameColumn(let name, let new):
            _ = known([name], of: table, place)
            if !touched.has(column: new, of: table.name), table.column(new) != nil {
                faults.append(place.fault("exists", "column \(table.name).\(new) is there already"))
            }
        case .alterColumn(let name, let alteration, _):
            guard known([name], of: table, place), alteration.nullable == false, alteration.using == nil,
                table.column(name)?.nullable == true
            else { return }
            ask(
                RowConditions(dialect, table.name).nulls(in: [name]),
                "null_values",
                place,
                "fill them first, with a backfill in a revision before it"
            ) { "\(table.name).\(name) holds NULLs, and is to be NOT NULL" }
        case .addConstraint(let constraint):
            // Of another kind it may have a space of names of its own.
            if let name = constraint.name, constraint.kind != .primaryKey, !touched.has(name, of: table.name),
                table.constraint(name, kind: constraint.kind) != nil
            {
                faults.append(place.fault("exists", "constraint \(name) of \(table.name) is there already"))
                return
            }
            hold(constraint, isNew: true, of: table, place)
        case .validateConstraint(let name):
            guard !touched.has(name, of: table.name), var constraint = table.constraint(name) else { return }
            switch constraint {
            case .foreignKey(var key):
                key.isValidated = true
                constraint = .foreignKey(key)
            case .check(var check):
                check.isValidated = true
                constraint = .check(check)
            default: break
            }
            hold(constraint, isNew: false, of: table, place)
        case .dropConstraint(let name?, let kind, let ifExists, _):
            // A primary key is found by its kind, whatever its name.
            guard !ifExists, kind != .primaryKey, !touched.has(name, of: table.name) else { return }
            if !isThere(name, among: table.constraints.compactMap(\.name) + table.indexes.map(\.name)) {
                faults.append(place.fault("missing", "there is no constraint \(name) of \(table.name)"))
            }
        case .dropConstraint, .renameConstraint, .setComment, .hints: break
        }
    }

    /// Whether an index of that name is in the way. Where tables are text, constraints have a space of names of their own.
    private func hasIndex(_ name: Identifier, _ table: Table) -> Bool {
        dialect.capabilities.has(.alterInPlace) ? table.indexImage(name) != nil : table.index(name) != nil
    }

    /// Whether a new column has nothing to put into rows that are there. A type in the server's own words may bring it.
    private func needsDefault(_ column: Column) -> Bool {
        if case .native = column.type { return false }
        return dialect.capabilities.has(.defaultsRequired) && !column.nullable && column.defaultValue == nil
            && column.identity == nil && !column.autoincrement && column.computed == nil
    }

    /// What the rows have to be like for a constraint.
    private mutating func hold(_ constraint: Constraint, isNew: Bool, of table: Table, _ place: Place) {
        let rows = RowConditions(dialect, table.name)
        let columns = constraint.columns.map(\.text).joined(separator: ", ")
        guard known(constraint.columns, of: table, place) else { return }
        switch constraint {
        case .primaryKey(let key):
            if table.primaryKey != nil, !touched.hasConstraints(of: table.name) {
                faults.append(place.fault("exists", "\(table.name) has a primary key already"))
                return
            }
            ask(rows.duplicates(of: key.columns, nullsAreEqual: false), "duplicates", place, Self.uniqueHint) {
                "rows of \(table.name) are alike in (\(columns)), which is to be the primary key"
            }
            let nullable = key.columns.filter { table.column($0)?.nullable ?? false }
            if nullable.isEmpty { return }
            ask(rows.nulls(in: nullable), "null_values", place, "fill them first, in a revision before it") {
                "\(table.name) holds NULLs in (\(columns)), which is to be the primary key"
            }
        case .unique(let unique):
            ask(
                rows.duplicates(of: unique.columns, nullsAreEqual: unique.nullsNotDistinct),
                "duplicates",
                place,
                Self.uniqueHint
            ) { "rows of \(table.name) are alike in (\(columns)), which is to be unique" }
        case .foreignKey(let key):
            guard key.isValidated, !touched.has(key.referencedTable) else { return }
            // What a key references that is there already has not been inspected.
            if isNew {
                // A table that is edited as text may name one that comes later.
                if live[key.referencedTable] == nil, !dialect.capabilities.has(.alterInPlace) { return }
                guard let referenced = known(key.referencedTable, place),
                    known(key.referencedColumns, of: referenced, place)
                else { return }
            }
            let target = key.referencedColumns.map(\.text).joined(separator: ", ")
            ask(rows.orphans(of: key), "orphans", place, "delete or mend those rows first") {
                "rows of \(table.name) have (\(columns)) that no row of \(key.referencedTable) has as (\(target))"
            }
        case .check(let check):
            // An expression is not read, so it may be about any column.
            guard check.isValidated, !touched.hasColumns(of: table.name) else { return }
            let name = check.name.map { " \($0)" } ?? ""
            ask(rows.violations(of: check), "check_violated", place, "mend those rows first") {
                "the check\(name) does not hold for rows of \(table.name)"
            }
        case .exclude(let exclude):
            let hasExpression = exclude.predicate != nil || exclude.elements.contains(where: \.subject.isExpression)
            if hasExpression, touched.hasColumns(of: table.name) { return }
            let name = exclude.name.map { " \($0)" } ?? ""
            ask(rows.conflicts(of: exclude, in: table), "conflicts", place, "delete or mend those rows first") {
                "rows of \(table.name) conflict by the exclusion\(name)"
            }
        }
    }

    private mutating func ask(
        _ sql: String?,
        _ code: String,
        _ place: Place,
        _ hint: String,
        _ message: () -> String
    ) {
        guard let sql else { return }
        queries.append(
            Query(
                statement: Statement(sql),
                faultyValue: true,
                fault: place.fault(code, message(), hint: hint)
            )
        )
    }

    /// A table as it is and stays until this change; nil when an earlier one touches it or, with a fault, when there is none.
    private mutating func known(_ name: TableName, _ place: Place) -> Table? {
        if touched.has(name) { return nil }
        if let table = live[name] { return table }
        if !isThere(name.name, among: live.tables.keys.filter { $0.schema == name.schema }.map(\.name)) {
            // A view, a type or a sequence of that name is something else, and not looked at.
            let isOther = live.views[name] != nil || live.sequences[name] != nil || live.enums[name] != nil
            if !isOther { faults.append(place.fault("missing", "there is no table \(name)")) }
        }
        return nil
    }

    /// Whether the columns are there and no earlier change touches them; a fault for the first that is not there.
    private mutating func known(_ columns: [Identifier], of table: Table, _ place: Place) -> Bool {
        if touched.has(table.name) || columns.contains(where: { touched.has(column: $0, of: table.name) }) {
            return false
        }
        guard let missing = columns.first(where: { table.column($0) == nil }) else { return true }
        if !isThere(missing, among: table.columns.map(\.name)) {
            faults.append(place.fault("missing", "there is no column \(table.name).\(missing)"))
        }
        return false
    }

    /// Whether a server might take `name` for one of `names`: some do not tell cases apart.
    private func isThere(_ name: Identifier, among names: [Identifier]) -> Bool {
        let folded = name.text.lowercased()
        return names.contains { $0 == name || $0.text.lowercased() == folded }
    }
}
