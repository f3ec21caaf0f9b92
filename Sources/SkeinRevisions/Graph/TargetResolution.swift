/// One target on its way to its meaning.
struct TargetResolution {
    let graph: RevisionGraph
    /// The target as it was written.
    let text: String
    let purpose: TargetPurpose
    let current: Set<RevisionID>?
    private var branch: (name: String, index: Int, isMember: [Bool])?

    init(graph: RevisionGraph, text: String, purpose: TargetPurpose, current: Set<RevisionID>?) {
        self.graph = graph
        self.text = text
        self.purpose = purpose
        self.current = current
    }

    mutating func restrict(to name: String) throws(TargetError) {
        let index = try graph.branchIndex(name)
        branch = (name, index, graph.lineage(of: index))
    }

    func resolve(_ syntax: TargetSyntax) throws(TargetError) -> ResolvedTarget {
        guard let steps = syntax.steps else {
            let found = try named(syntax.symbol ?? "")
            if purpose == .downgrade, found.count > 1 { throw several(syntax.symbol, found) }
            return target(found)
        }
        guard let symbol = syntax.symbol else {
            return switch purpose {
            case .upgrade, .downgrade, .stamp: try fromCurrent(steps)
            case .show, .parent: try inFiles(steps)
            }
        }
        let found = try named(symbol)
        if found.count > 1 { throw several(symbol, found) }
        return target([try walk(steps, from: found.first)].compactMap { $0 })
    }

    private func several(_ symbol: String?, _ found: [Int]) -> TargetError {
        symbol == "current"
            ? .severalCurrent(asked: text, current: graph.ids(found))
            : .severalHeads(asked: text, heads: graph.ids(found))
    }

    private func target(_ found: [Int]) -> ResolvedTarget {
        ResolvedTarget(graph.ids(found), branch: branch.map { graph.nodes[$0.index].id })
    }

    private func isInBranch(_ index: Int) -> Bool { branch?.isMember[index] ?? true }

    /// The revisions of a symbol, ascending; none for the base.
    private func named(_ symbol: String) throws(TargetError) -> [Int] {
        switch symbol {
        case "base": return []
        case "heads": return heads()
        case "head":
            let heads = graph.nodes.indices.filter { graph.children[$0].isEmpty && isInBranch($0) }
            if heads.count > 1 { throw .severalHeads(asked: text, heads: graph.ids(heads)) }
            return heads
        case "current": return try rows().filter(isInBranch)
        default:
            let index = try graph.index(named: symbol, in: branch?.isMember)
            if let branch, !isInBranch(index) {
                throw .notInBranch(graph.nodes[index].id, branch: branch.name)
            }
            return [index]
        }
    }

    /// All heads, without those that another one of them implies.
    private func heads() -> [Int] {
        let heads = graph.nodes.indices.filter { graph.children[$0].isEmpty && isInBranch($0) }
        let implied =
            branch == nil
            ? graph.dependents.map { !$0.isEmpty }
            : graph.reach(from: heads.flatMap { graph.needs[$0] }, along: graph.needs)
        return heads.filter { !implied[$0] }
    }

    private func rows() throws(TargetError) -> [Int] {
        guard let current else { throw .needsDatabase(asked: text) }
        return try graph.rows(current)
    }

    private func fromCurrent(_ steps: Int) throws(TargetError) -> ResolvedTarget {
        if purpose == .upgrade && steps < 0 || purpose == .downgrade && steps > 0 {
            throw .relativeWrongWay(asked: text, purpose: purpose)
        }
        let starts = try tips(of: rows())
        if starts.count > 1 { throw .severalCurrent(asked: text, current: graph.ids(starts)) }
        var result = target([try walk(steps, from: starts.first)].compactMap { $0 })
        // What counts down from one row leaves the siblings of that row alone.
        if steps < 0, result.branch == nil { result.branch = starts.first.map { graph.nodes[$0].id } }
        return result
    }

    /// Where a database with these rows is on the branch: its rows there or, where another branch's row implies
    /// what it has of this branch, the last applied revisions there.
    private func tips(of rows: [Int]) -> [Int] {
        guard let branch else { return rows }
        let members = rows.filter(isInBranch)
        if !members.isEmpty { return members }
        let applied = graph.reach(from: rows, along: graph.needs)
        return graph.nodes.indices.filter { index in
            applied[index] && branch.isMember[index]
                && !graph.dependents[index].contains { applied[$0] && branch.isMember[$0] }
        }
    }

    private func inFiles(_ steps: Int) throws(TargetError) -> ResolvedTarget {
        if steps > 0 { return target([try walk(steps, from: nil)].compactMap { $0 }) }
        var found: [Int] = []
        for head in heads() {
            if let index = try walk(steps, from: head) { found.append(index) }
        }
        return target(found)
    }

    /// Goes up by children or down by parents; nil is the place before the bases.
    private func walk(_ steps: Int, from start: Int?) throws(TargetError) -> Int? {
        var place = start
        for made in 0..<abs(steps) {
            var next: [Int]
            if steps > 0 {
                next = place.map { graph.children[$0] } ?? graph.nodes.indices.filter { graph.parents[$0].isEmpty }
                next = next.filter(isInBranch)
            } else {
                guard let index = place else { throw .relativeTooFar(asked: text, made: made) }
                next = graph.parents[index].sorted()
                if next.count > 1 { next = next.filter(isInBranch) }
                if graph.parents[index].isEmpty {
                    place = nil
                    continue
                }
            }
            if next.isEmpty { throw .relativeTooFar(asked: text, made: made) }
            if next.count > 1 {
                throw .ambiguousWalk(asked: text, at: place.map { graph.nodes[$0].id }, choices: graph.ids(next))
            }
            place = next[0]
        }
        return place
    }
}
