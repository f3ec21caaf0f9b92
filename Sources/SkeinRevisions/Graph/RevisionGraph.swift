/// The revisions of a project and how they follow each other.
///
/// There are two kinds of edges. A *parent* makes a line of history; a *dependency* only demands that another
/// revision is applied before. Every query takes time linear in revisions and edges at most.
package struct RevisionGraph: Sendable {
    /// The revisions by id, ascending.
    package let nodes: [RevisionNode]

    // Everything below speaks of revisions by their index in `nodes`, and indices order like ids.
    let indices: [RevisionID: Int]
    let labelled: [String: Int]
    let parents: [[Int]]
    /// Ascending, like `dependents`.
    let children: [[Int]]
    /// Parents and dependencies.
    let needs: [[Int]]
    /// Children and dependents.
    let dependents: [[Int]]

    /// Builds the graph.
    ///
    /// - Throws: ``GraphError`` with all faults of the files at once.
    package init(_ nodes: [RevisionNode]) throws(GraphError) {
        let builder = GraphBuilder(nodes)
        if !builder.faults.isEmpty { throw GraphError(faults: builder.faults) }
        self.nodes = builder.nodes
        indices = builder.indices
        labelled = builder.labelled
        parents = builder.parents
        needs = builder.needs
        children = Self.reversed(builder.parents)
        dependents = Self.reversed(builder.needs)
    }

    private static func reversed(_ edges: [[Int]]) -> [[Int]] {
        var result = [[Int]](repeating: [], count: edges.count)
        for (from, targets) in edges.enumerated() {
            for target in targets { result[target].append(from) }
        }
        return result
    }

    /// The revision with the id, or nil.
    package func node(_ id: RevisionID) -> RevisionNode? {
        indices[id].map { nodes[$0] }
    }

    /// Revisions without children, by id.
    package var heads: [RevisionID] { ids(nodes.indices.filter { children[$0].isEmpty }) }

    /// Heads that no revision depends on, by id: the rows of the version table of a database that has everything.
    ///
    /// A head that is a dependency of another revision is implied by it and has no row of its own.
    package var realHeads: [RevisionID] { ids(nodes.indices.filter { dependents[$0].isEmpty }) }

    /// Revisions without parents, by id.
    package var bases: [RevisionID] { ids(nodes.indices.filter { parents[$0].isEmpty }) }

    /// Revisions with several children, by id.
    package var branchPoints: [RevisionID] { ids(nodes.indices.filter { children[$0].count > 1 }) }

    /// Revisions with several parents, by id.
    package var mergePoints: [RevisionID] { ids(nodes.indices.filter { parents[$0].count > 1 }) }

    /// The labels of all revisions, in alphabetical order.
    package var labels: [String] { labelled.keys.sorted() }

    /// Whether the revision is here and has no children.
    package func isHead(_ id: RevisionID) -> Bool {
        indices[id].map { children[$0].isEmpty } ?? false
    }

    /// The revisions that name this one as a parent, by id; empty for an unknown id.
    package func children(of id: RevisionID) -> [RevisionID] {
        indices[id].map { ids(children[$0]) } ?? []
    }

    /// The revisions that name this one as a parent or a dependency, by id; empty for an unknown id.
    package func dependents(of id: RevisionID) -> [RevisionID] {
        indices[id].map { ids(dependents[$0]) } ?? []
    }

    /// What has to be applied before this revision: its parents as its file orders them, then its dependencies.
    package func requirements(of id: RevisionID) -> [RevisionID] {
        indices[id].map { ids(needs[$0]) } ?? []
    }

    /// Every revision that has to be applied before these, dependencies included; without these themselves unless
    /// one needs another. Unknown ids have no ancestors.
    package func ancestors(of given: some Sequence<RevisionID>) -> Set<RevisionID> {
        let starts = given.compactMap { indices[$0] }
        let reached = reach(from: starts.flatMap { needs[$0] }, along: needs)
        return Set(ids(nodes.indices.filter { reached[$0] }))
    }

    /// The last applied revisions of lines that have no row: what a database with these rows has because something
    /// depends on it, and nothing applied follows. Unknown ids imply nothing.
    package func impliedTips(of rows: Set<RevisionID>) -> [RevisionID] {
        let starts = rows.compactMap { indices[$0] }
        let applied = reach(from: starts, along: needs)
        return nodes.indices.filter { index in
            applied[index] && !rows.contains(nodes[index].id) && !children[index].contains { applied[$0] }
        }.map { nodes[$0].id }
    }

    /// Every revision that cannot stay when these are taken back, dependents included; without these themselves
    /// unless one needs another. Unknown ids have no descendants.
    package func descendants(of given: some Sequence<RevisionID>) -> Set<RevisionID> {
        let starts = given.compactMap { indices[$0] }
        let reached = reach(from: starts.flatMap { dependents[$0] }, along: dependents)
        return Set(ids(nodes.indices.filter { reached[$0] }))
    }

    func ids(_ indices: some Sequence<Int>) -> [RevisionID] {
        indices.map { nodes[$0].id }
    }
}
