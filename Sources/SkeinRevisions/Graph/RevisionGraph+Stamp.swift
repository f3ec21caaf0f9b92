extension RevisionGraph {
    /// How the rows change when a database is declared to be at the targets.
    ///
    /// A target replaces every row before or after it, by parents and dependencies; rows of unrelated lineages stay.
    /// The base removes all rows, and the base of a branch the rows before and after the branch's revision.
    /// To declare the whole state anew, whatever the table holds, delete its rows and stamp from none.
    ///
    /// - Parameter heads: the rows of the version table.
    /// - Throws: ``TargetError/overlappingTargets(lower:upper:)`` and what contradictory rows throw.
    package func stampEdits(
        to targets: [ResolvedTarget],
        from heads: Set<RevisionID>
    ) throws(TargetError) -> [VersionEdit] {
        let old = try rows(heads)
        var kept = [Bool](repeating: true, count: nodes.count)
        var new: Set<Int> = []
        for target in targets {
            let places = try known(target.revisions)
            new.formUnion(places)
            var anchors = places
            if target.isBase {
                guard let branch = target.branch else {
                    kept = kept.map { _ in false }
                    continue
                }
                anchors = try known([branch])
            }
            let below = reach(from: anchors, along: needs)
            let above = reach(from: anchors, along: dependents)
            for index in nodes.indices where below[index] || above[index] { kept[index] = false }
        }
        let implied = reach(from: new.flatMap { needs[$0] }, along: needs)
        if let lower = new.sorted().first(where: { implied[$0] }) {
            let above = reach(from: dependents[lower], along: dependents)
            let upper = new.sorted().first { above[$0] } ?? lower
            throw .overlappingTargets(lower: nodes[lower].id, upper: nodes[upper].id)
        }
        return VersionEdit.edits(
            removing: ids(old.filter { !kept[$0] && !new.contains($0) }),
            adding: ids(new.subtracting(old))
        )
    }
}
