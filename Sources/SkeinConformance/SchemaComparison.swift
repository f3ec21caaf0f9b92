internal import SkeinModel

/// How a schema that was found differs from the one that was expected.
///
/// Constraints and indexes are compared as sets, because no server orders them. A constraint that was expected
/// without a name matches one of any name: without a name it is the server that chooses.
struct SchemaComparison {
    /// Whether the order of columns counts. Dropping a column and adding it again moves it to the end.
    var columnOrder = true

    /// The differences, one a line; empty when there are none.
    func differences(expected: SchemaModel, found: SchemaModel) -> [String] {
        Set(expected.tables.keys).union(found.tables.keys).sorted().flatMap { name in
            switch (expected[name], found[name]) {
            case (let expected?, let found?): differences(name, expected, found)
            case (_?, nil): ["table \(name) is missing"]
            case (nil, _): ["table \(name) is there and should not be"]
            }
        }
    }

    private func differences(_ name: TableName, _ expected: Table, _ found: Table) -> [String] {
        var result = columns(expected, found)
        let names = (expected.columns.map(\.name), found.columns.map(\.name))
        if columnOrder, names.0 != names.1, Set(names.0) == Set(names.1) {
            result.append(difference("order of columns", names.0, names.1))
        }
        result += constraints(expected.constraints, found.constraints)
        result += indexes(expected, found)
        if expected.comment != found.comment { result.append(difference("comment", expected.comment, found.comment)) }
        if expected.options != found.options { result.append(difference("options", expected.options, found.options)) }
        return result.map { "table \(name): \($0)" }
    }

    private func columns(_ expected: Table, _ found: Table) -> [String] {
        var result: [String] = []
        for column in expected.columns {
            guard let other = found.column(column.name) else {
                result.append("column \(column.name) is missing")
                continue
            }
            result += Self.columnFacts.compactMap { label, fact in
                let facts = (fact(column), fact(other))
                return facts.0 == facts.1 ? nil : difference("\(label) of column \(column.name)", facts.0, facts.1)
            }
        }
        for column in found.columns where expected.column(column.name) == nil {
            result.append("column \(column.name) is there and should not be")
        }
        return result
    }

    private static let columnFacts: [(label: String, fact: @Sendable (Column) -> String)] = [
        ("type", { text($0.type) }),
        ("nullability", { $0.nullable ? "NULL" : "NOT NULL" }),
        ("default", { text($0.defaultValue) }),
        ("autoincrement", { text($0.autoincrement) }),
        ("identity", { text($0.identity) }),
        ("generated expression", { text($0.computed) }),
        ("comment", { text($0.comment) }),
        ("collation", { text($0.collation) }),
        ("options", { text($0.options.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }) }),
    ]

    private func constraints(_ expected: [Constraint], _ found: [Constraint]) -> [String] {
        var spare = found
        // Named ones first, so that an unnamed one cannot take the partner of a named one.
        let wanted = expected.filter { $0.name != nil } + expected.filter { $0.name == nil }
        let missing = wanted.filter { constraint in
            let match = spare.firstIndex { $0 == constraint || constraint.name == nil && $0.unnamed == constraint }
            if let match { spare.remove(at: match) }
            return match == nil
        }
        return missing.map { "missing \(Self.describe($0))" } + spare.map { "unexpected \(Self.describe($0))" }
    }

    private func indexes(_ expected: Table, _ found: Table) -> [String] {
        var result: [String] = []
        for index in expected.indexes {
            guard let other = found.index(index.name) else {
                result.append("index \(index.name) is missing")
                continue
            }
            if index != other { result.append(difference("index \(index.name)", index, other)) }
        }
        for index in found.indexes where expected.index(index.name) == nil {
            result.append("index \(index.name) is there and should not be: \(Self.text(index))")
        }
        return result
    }

    private static func describe(_ constraint: Constraint) -> String {
        let name = constraint.name.map { " \($0)" } ?? " without a name"
        switch constraint {
        case .primaryKey(let key): return "primary key\(name) on \(key.columns)"
        case .unique(let unique): return "unique constraint\(name) on \(unique.columns), \(unique.deferrability)"
        case .foreignKey(let key):
            return "foreign key\(name) from \(key.columns) to \(key.referencedTable) \(key.referencedColumns), "
                + "on delete \(key.onDelete.rawValue), on update \(key.onUpdate.rawValue), \(key.deferrability)"
        case .check(let check): return "check\(name): \(check.expression)"
        }
    }

    private func difference<Fact>(_ what: String, _ expected: Fact?, _ found: Fact?) -> String {
        "\(what) should be \(Self.text(expected)) and is \(Self.text(found))"
    }

    private static func text<Fact>(_ fact: Fact?) -> String {
        fact.map { String(describing: $0).replacing("SkeinModel.", with: "") } ?? "nothing"
    }
}

extension Constraint {
    /// The constraint without its name.
    fileprivate var unnamed: Constraint {
        switch self {
        case .primaryKey(var key):
            key.name = nil
            return .primaryKey(key)
        case .unique(var unique):
            unique.name = nil
            return .unique(unique)
        case .foreignKey(var key):
            key.name = nil
            return .foreignKey(key)
        case .check(var check):
            check.name = nil
            return .check(check)
        }
    }
}

extension SchemaModel {
    /// The schema without the texts that servers store: two texts can mean one table.
    var withoutStoredText: SchemaModel {
        var copy = self
        for name in copy.tables.keys { copy.tables[name]?.stored = nil }
        return copy
    }
}
