/// A revision in a listing of the history.
package struct HistoryEntry: Hashable, Sendable {
    /// The revision.
    package var node: RevisionNode
    /// Its children, by id.
    package var children: [RevisionID]
    /// The branch labels that lead here: its own and those of the line it belongs to, in alphabetical order.
    package var branchLabels: [String]
    /// Whether it has no children.
    package var isHead: Bool
    /// Whether it is a head that another revision depends on, so that it has no row once that one is applied.
    package var isEffectiveHead: Bool
    /// Whether it has no parents.
    package var isBase: Bool { node.parents.isEmpty }
    /// Whether it has several children.
    package var isBranchPoint: Bool { children.count > 1 }
    /// Whether it has several parents.
    package var isMergePoint: Bool { node.parents.count > 1 }
}

extension RevisionGraph {
    /// All revisions, newest first: the reverse of the order in which an empty database would apply them.
    package func history() -> [HistoryEntry] {
        entries([Bool](repeating: true, count: nodes.count))
    }

    /// The revisions from `lower` up to `upper`, both included, newest first.
    ///
    /// - Parameters:
    ///   - lower: the base for everything below `upper`.
    ///   - upper: every revision counts and all it needs; nil for everything above `lower`.
    /// - Throws: ``TargetError/notOnPath(_:current:purpose:)`` when a revision of `lower` is not below one of `upper`.
    package func history(from lower: ResolvedTarget, to upper: ResolvedTarget?) throws(TargetError) -> [HistoryEntry] {
        let bottom = try known(lower.revisions)
        let everything = [Bool](repeating: true, count: nodes.count)
        var below = everything
        if let upper { below = reach(from: try known(upper.revisions), along: needs) }
        if let upper, let stray = bottom.first(where: { !below[$0] }) {
            throw .notOnPath(nodes[stray].id, current: upper.revisions, purpose: .show)
        }
        let above = bottom.isEmpty ? everything : reach(from: bottom, along: dependents)
        return entries(nodes.indices.map { below[$0] && above[$0] })
    }

    /// What is known about one revision; nil for an unknown id.
    package func entry(_ id: RevisionID) -> HistoryEntry? {
        entries(of: [id]).first
    }

    /// What is known about revisions, in the order in which they are named; unknown ids are left out.
    package func entries(of ids: some Sequence<RevisionID>) -> [HistoryEntry] {
        let labels = branchLabels()
        return ids.compactMap { indices[$0] }.map { entry($0, labels) }
    }

    private func entries(_ isMember: [Bool]) -> [HistoryEntry] {
        let labels = branchLabels()
        return order(isMember).reversed().map { entry($0, labels) }
    }

    private func entry(_ index: Int, _ labels: [Set<String>]) -> HistoryEntry {
        HistoryEntry(
            node: nodes[index],
            children: ids(children[index]),
            branchLabels: labels[index].sorted(),
            isHead: children[index].isEmpty,
            isEffectiveHead: children[index].isEmpty && !dependents[index].isEmpty
        )
    }

    /// A label holds for everything after the revision that carries it, and before it back to the nearest place
    /// where lines part or meet, which it leaves out.
    private func branchLabels() -> [Set<String>] {
        var result = nodes.map { Set($0.labels) }
        for (label, carrier) in labelled {
            var place = carrier
            while dependents[place].count <= 1, parents[place].count == 1 {
                place = parents[place][0]
                if dependents[place].count > 1 || parents[place].count > 1 { break }
                result[place].insert(label)
            }
        }
        for index in order([Bool](repeating: true, count: nodes.count)) {
            for parent in parents[index] {
                // Lines without labels are the rule; do not copy sets for them.
                if !result[parent].isEmpty { result[index].formUnion(result[parent]) }
            }
        }
        return result
    }
}
