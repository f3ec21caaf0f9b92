/// Tables by name, as a dictionary that is cheap to copy and change: copies share all but a few of their tables.
///
/// A history is replayed with the schema before each revision kept. With a plain dictionary each of thousands of
/// revisions would copy thousands of tables.
public struct TableMap: Sendable {
    /// A table that copies of a shard share: to copy the table itself would take a dozen references.
    fileprivate final class Shared: Hashable, Sendable {
        let table: Table

        init(_ table: Table) {
            self.table = table
        }

        static func == (left: Shared, right: Shared) -> Bool { left === right || left.table == right.table }

        func hash(into hasher: inout Hasher) { hasher.combine(table) }
    }

    /// The tables, spread by the hashes of their names. As many as a power of two.
    private var shards: [[TableName: Shared]] = [[:]]
    /// How many tables there are.
    public private(set) var count = 0

    /// About how many tables a shard holds before there are twice as many shards.
    private static let crowd = 32

    /// No tables.
    public init() {}

    /// Pairs of names and tables; `combine` chooses where two have one name.
    public init(
        _ pairs: some Sequence<(TableName, Table)>,
        uniquingKeysWith combine: (Table, Table) -> Table
    ) {
        for (name, table) in pairs { self[name] = self[name].map { combine($0, table) } ?? table }
    }

    /// Whether there are none.
    public var isEmpty: Bool { count == 0 }

    /// The names, in no particular order.
    public var keys: [TableName] { shards.flatMap(\.keys) }

    /// The tables, in no particular order.
    public var values: [Table] { shards.flatMap { $0.values.map(\.table) } }

    /// The table of a name, or nil.
    public subscript(_ name: TableName) -> Table? {
        get { shards[shard(of: name)][name]?.table }
        set {
            guard let newValue else {
                removeValue(forKey: name)
                return
            }
            if shards[shard(of: name)].updateValue(Shared(newValue), forKey: name) != nil { return }
            count += 1
            if count > shards.count * Self.crowd { spread() }
        }
    }

    /// Takes a table out, and returns it.
    @discardableResult
    public mutating func removeValue(forKey name: TableName) -> Table? {
        let removed = shards[shard(of: name)].removeValue(forKey: name)
        if removed != nil { count -= 1 }
        return removed?.table
    }

    /// Takes up the tables of another map; `combine` chooses where both have one of a name.
    public mutating func merge(_ other: TableMap, uniquingKeysWith combine: (Table, Table) -> Table) {
        for (name, table) in other { self[name] = self[name].map { combine($0, table) } ?? table }
    }

    /// The same names with other tables.
    public func mapValues(_ transform: (Table) -> Table) -> TableMap {
        var result = self
        result.shards = shards.map { $0.mapValues { Shared(transform($0.table)) } }
        return result
    }

    /// What `transform` makes of the tables, where it makes something.
    public func compactMapValues<Value>(_ transform: (Table) -> Value?) -> [TableName: Value] {
        var result: [TableName: Value] = [:]
        for (name, table) in self {
            if let value = transform(table) { result[name] = value }
        }
        return result
    }

    /// The tables that satisfy `predicate`.
    public func filter(_ predicate: ((key: TableName, value: Table)) -> Bool) -> TableMap {
        var result = TableMap()
        for element in self where predicate(element) { result[element.key] = element.value }
        return result
    }

    private func shard(of name: TableName) -> Int { name.hashValue & (shards.count - 1) }

    private mutating func spread() {
        var spread = [[TableName: Shared]](repeating: [:], count: shards.count * 2)
        for shard in shards {
            for (name, table) in shard { spread[name.hashValue & (spread.count - 1)][name] = table }
        }
        shards = spread
    }
}

extension TableMap: Sequence {
    /// Goes from shard to shard.
    public struct Iterator: IteratorProtocol {
        private var shards: IndexingIterator<[[TableName: Shared]]>
        private var shard: Dictionary<TableName, Shared>.Iterator?

        fileprivate init(_ shards: [[TableName: Shared]]) {
            self.shards = shards.makeIterator()
        }

        /// The next table.
        public mutating func next() -> (key: TableName, value: Table)? {
            while true {
                if let (name, shared) = shard?.next() { return (name, shared.table) }
                guard let next = shards.next() else { return nil }
                shard = next.makeIterator()
            }
        }
    }

    public func makeIterator() -> Iterator { Iterator(shards) }
}

extension TableMap: Hashable {
    public static func == (left: TableMap, right: TableMap) -> Bool {
        if left.count != right.count { return false }
        // Shards that copies share are found equal without a look at their tables.
        if left.shards.count == right.shards.count { return left.shards == right.shards }
        return left.allSatisfy { right[$0.key] == $0.value }
    }

    public func hash(into hasher: inout Hasher) {
        // Independent of the shards and of the order.
        hasher.combine(count)
        hasher.combine(reduce(0) { $0 ^ $1.value.hashValue })
    }
}
