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
        tables(expected, found)
            + objects("enum", expected.enums, found.enums) + objects("view", expected.views, found.views)
            + objects("sequence", expected.sequences, found.sequences)
            + objects("extension", expected.extensions.mapValues { $0.settled(by: found) }, found.extensions)
            + expected.schemas.subtracting(found.schemas).sorted().map { "schema \($0) is missing" }
            + found.schemas.subtracting(expected.schemas).sorted().map { "schema \($0) is there and should not be" }
    }

    private func objects<Name: Hashable & Comparable, Object: Equatable>(
        _ kind: String,
        _ expected: [Name: Object],
        _ found: [Name: Object]
    ) -> [String] {
        Set(expected.keys).union(found.keys).sorted().compactMap { name in
            switch (expected[name], found[name]) {
            case (let expected?, let found?):
                expected == found ? nil : difference("\(kind) \(name)", expected, found)
            case (_?, nil): "\(kind) \(name) is missing"
            case (nil, _): "\(kind) \(name) is there and should not be"
            }
        }
    }

    private func tables(_ expected: SchemaModel, _ found: SchemaModel) -> [String] {
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
            let match = spare.firstIndex { $0 == constraint || constraint.name == nil && $0.named(nil) == constraint }
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
        case .check(let check):
            return "check\(name): \(check.expression)\(check.isValidated ? "" : ", not validated")"
        case .exclude(let exclude): return "exclusion\(name): \(exclude)"
        }
    }

    private func difference<Fact>(_ what: String, _ expected: Fact?, _ found: Fact?) -> String {
        "\(what) should be \(Self.text(expected)) and is \(Self.text(found))"
    }

    private static func text<Fact>(_ fact: Fact?) -> String {
        fact.map { String(describing: $0).replacing("SkeinModel.", with: "") } ?? "nothing"
    }
}

extension Extension {
    /// The extension with the schema and version of the one that was found, where it left them to the server.
    fileprivate func settled(by found: SchemaModel) -> Extension {
        let other = found.extensions[name]
        return Extension(name, schema: schema ?? other?.schema, version: version ?? other?.version)
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

extension SchemaModel {
    /// The schema without the queries of its views, which most servers keep in words of their own.
    var withoutQueries: SchemaModel {
        var copy = self
        for name in copy.views.keys {
            copy.views[name]?.query = ""
            copy.views[name]?.columns = []
        }
        return copy
    }

    /// Whether nothing is known.
    var isEmpty: Bool {
        tables.isEmpty && enums.isEmpty && views.isEmpty && sequences.isEmpty && schemas.isEmpty && extensions.isEmpty
    }

    /// The names of tables and other objects that stand in a schema beside the target's own.
    var qualifiedNames: Set<ObjectName> {
        let names = Array(tables.keys) + Array(enums.keys) + Array(views.keys) + Array(sequences.keys)
        return Set(names.filter { $0.schema != nil })
    }

    /// The schema with what `other` knows besides.
    func merging(_ other: SchemaModel) -> SchemaModel {
        var copy = self
        copy.tables.merge(other.tables) { own, _ in own }
        copy.enums.merge(other.enums) { own, _ in own }
        copy.views.merge(other.views) { own, _ in own }
        copy.sequences.merge(other.sequences) { own, _ in own }
        return copy
    }
}
