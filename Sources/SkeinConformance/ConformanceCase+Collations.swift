internal import SkeinDriver
internal import SkeinModel

extension Corpus {
    /// Stand for the first and second of ``Capabilities/collations``, since no two servers share the name of one.
    static let collation = "first collation"
    static let otherCollation = "second collation"
}

extension ConformanceCase {
    /// The case with names of collations that the server has.
    func inWords(of capabilities: Capabilities) -> ConformanceCase {
        let names = zip([Corpus.collation, Corpus.otherCollation], capabilities.collations)
        let words = Dictionary(uniqueKeysWithValues: Array(names))
        if words.isEmpty { return self }
        var test = self
        test.before = before.map { $0.replacingCollations(words) }
        test.change = change.map { $0.replacingCollations(words) }
        return test
    }
}

extension Change {
    fileprivate func replacingCollations(_ words: [String: String]) -> Change {
        switch self {
        case .createTable(var table, let ifNotExists):
            table.columns = table.columns.map { $0.replacingCollations(words) }
            table.indexes = table.indexes.map { $0.replacingCollations(words) }
            return .createTable(table, ifNotExists: ifNotExists)
        case .createIndex(let index, let table, let build):
            return .createIndex(index.replacingCollations(words), on: table, build)
        case .alterTable(let table, let changes):
            return .alterTable(table, changes.map { $0.replacingCollations(words) })
        default: return self
        }
    }
}

extension TableChange {
    fileprivate func replacingCollations(_ words: [String: String]) -> TableChange {
        switch self {
        case .addColumn(let column, let ifNotExists):
            return .addColumn(column.replacingCollations(words), ifNotExists: ifNotExists)
        case .alterColumn(let column, var alteration, let before):
            if case .set(let name) = alteration.collation { alteration.collation = .set(words[name] ?? name) }
            return .alterColumn(column, alteration, before: before)
        default: return self
        }
    }
}

extension Column {
    fileprivate func replacingCollations(_ words: [String: String]) -> Column {
        var copy = self
        copy.collation = collation.map { words[$0] ?? $0 }
        return copy
    }
}

extension Index {
    fileprivate func replacingCollations(_ words: [String: String]) -> Index {
        var copy = self
        for position in copy.keys.indices {
            copy.keys[position].collation = keys[position].collation.map { words[$0] ?? $0 }
        }
        return copy
    }
}
