extension RevisionGraph {
    /// Marks the starts and everything that edges lead to from them.
    func reach(from starts: some Sequence<Int>, along edges: [[Int]]) -> [Bool] {
        var isReached = [Bool](repeating: false, count: nodes.count)
        var open: [Int] = []
        for start in starts where !isReached[start] {
            isReached[start] = true
            open.append(start)
        }
        while let node = open.popLast() {
            for target in edges[node] where !isReached[target] {
                isReached[target] = true
                open.append(target)
            }
        }
        return isReached
    }

    /// Marks a revision, its ancestors and its descendants, by parents alone.
    func lineage(of index: Int) -> [Bool] {
        let below = reach(from: [index], along: parents)
        let above = reach(from: [index], along: children)
        return nodes.indices.map { below[$0] || above[$0] }
    }

    /// The members in the order in which they can be applied.
    ///
    /// A line of revisions is followed as far as it goes before another one is begun. Where several can follow,
    /// the smallest id comes first. The order depends on the members and their edges alone, not on the order of files.
    func order(_ isMember: [Bool]) -> [Int] {
        var waiting = [Int](repeating: 0, count: nodes.count)
        var ready: [Int] = []
        for index in nodes.indices.reversed() where isMember[index] {
            for need in needs[index] where isMember[need] { waiting[index] += 1 }
            if waiting[index] == 0 { ready.append(index) }
        }
        var result: [Int] = []
        while let index = ready.popLast() {
            result.append(index)
            for dependent in dependents[index].reversed() where isMember[dependent] {
                waiting[dependent] -= 1
                if waiting[dependent] == 0 { ready.append(dependent) }
            }
        }
        return result
    }

    /// The revisions that a version table names, checked: all known, none needed by another.
    func rows(_ heads: some Sequence<RevisionID>) throws(TargetError) -> [Int] {
        let sorted = heads.sorted()
        let unknown = sorted.filter { indices[$0] == nil }
        if !unknown.isEmpty { throw .databaseAhead(unknown.map(\.text)) }
        let rows = sorted.compactMap { indices[$0] }
        let implied = reach(from: rows.flatMap { needs[$0] }, along: needs)
        if let lower = rows.first(where: { implied[$0] }) {
            let above = reach(from: [lower], along: dependents)
            let upper = rows.first { $0 != lower && above[$0] } ?? lower
            throw .overlappingRows(lower: nodes[lower].id, upper: nodes[upper].id)
        }
        return rows
    }
}
