extension RevisionGraph {
    /// The revisions to apply, in order, so that a database at `current` has the target.
    ///
    /// They are the target and everything it needs, dependencies included, without what `current` already implies.
    /// Nothing is ever taken back: the path to a revision that is already there is empty, and so is the one to
    /// the base. A line of revisions is followed as far as it goes before another one is begun; where several can
    /// follow, the smallest id comes first.
    ///
    /// - Parameter current: the rows of the version table.
    package func upgradePath(
        to target: ResolvedTarget,
        from current: Set<RevisionID>
    ) throws(TargetError) -> [RevisionID] {
        let applied = reach(from: try rows(current), along: needs)
        var wanted = reach(from: try known(target.revisions), along: needs)
        for index in wanted.indices where applied[index] { wanted[index] = false }
        return ids(order(wanted))
    }

    /// The revisions to take back, in order, so that a database at `current` is at the target.
    ///
    /// They are the applied children of the target (for the base: the bases) and everything that needs them,
    /// dependents included. With a branch only the children before and after the branch's revision count, so that
    /// other branches stay, unless there is only one child. The order is the reverse of the one in which
    /// ``upgradePath(to:from:)`` applies the same revisions. The path is empty when the target is applied and none
    /// of its children are.
    ///
    /// - Parameters:
    ///   - target: one revision or the base.
    ///   - current: the rows of the version table.
    package func downgradePath(
        to target: ResolvedTarget,
        from current: Set<RevisionID>
    ) throws(TargetError) -> [RevisionID] {
        let rows = try rows(current)
        let applied = reach(from: rows, along: needs)
        let places = try known(target.revisions)
        if places.count > 1 { throw .severalHeads(asked: target.description, heads: target.revisions) }
        var roots = nodes.indices.filter { parents[$0].isEmpty }
        if let place = places.first {
            if !applied[place] { throw .notOnPath(nodes[place].id, current: ids(rows), purpose: .downgrade) }
            roots = children[place]
        }
        if let branch = target.branch, roots.count > 1 {
            let isMember = lineage(of: try known([branch])[0])
            roots = roots.filter { isMember[$0] }
        }
        var dropped = reach(from: roots, along: dependents)
        for index in dropped.indices where !applied[index] { dropped[index] = false }
        return ids(order(dropped).reversed())
    }

    /// The revisions that take back what led a database from the rows `before` to the rows `after`: either all to be
    /// taken back, or all to be applied again. What is at its old place already is left out, and so is what came beside
    /// it since; whether that needs what is taken back, ``AppliedRevisions`` tells.
    ///
    /// - Parameters:
    ///   - after: nil for all that lies above `before`.
    ///   - current: the rows of the version table.
    package func restoringPath(
        to before: [RevisionID],
        after: [RevisionID]?,
        from current: Set<RevisionID>
    ) throws(TargetError) -> (ids: [RevisionID], isUp: Bool) {
        let rows = try rows(current)
        let applied = reach(from: rows, along: needs)
        let old = reach(from: try known(before), along: needs)
        let new = try after.map { ids throws(TargetError) in reach(from: try known(ids), along: needs) } ?? applied
        if let lost = nodes.indices.last(where: { old[$0] && new[$0] && !applied[$0] }) {
            throw .notOnPath(nodes[lost].id, current: ids(rows), purpose: .downgrade)
        }
        let dropped = nodes.indices.map { new[$0] && !old[$0] && applied[$0] }
        let missing = nodes.indices.map { old[$0] && !new[$0] && !applied[$0] }
        // One command leads one way, so that what leads back does too.
        if let first = before.first, dropped.contains(true), missing.contains(true) {
            throw .notOnPath(first, current: ids(rows), purpose: .downgrade)
        }
        return missing.contains(true) ? (ids(order(missing)), true) : (ids(order(dropped).reversed()), false)
    }

    /// The ids of revisions as a version table has them.
    package func ids(named rows: [String]) throws(TargetError) -> [RevisionID] {
        var result: [RevisionID] = []
        for row in rows {
            guard let id = try? RevisionID(row), indices[id] != nil else { throw .unknownRevision(row, nearest: nil) }
            result.append(id)
        }
        return result
    }

    /// The indices of ids that files must define.
    func known(_ given: [RevisionID]) throws(TargetError) -> [Int] {
        var result: [Int] = []
        for id in given {
            guard let index = indices[id] else { throw .unknownRevision(id.text, nearest: nil) }
            result.append(index)
        }
        return result
    }
}
