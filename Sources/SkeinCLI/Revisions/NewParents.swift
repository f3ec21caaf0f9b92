internal import SkeinRevisions

/// Finds what a new revision is to follow.
struct NewParents {
    private let graph: RevisionGraph

    init(_ graph: RevisionGraph) {
        self.graph = graph
    }

    /// The revisions that `texts` name, in that order.
    ///
    /// - Parameter splice: whether revisions that are followed already may be named.
    /// - Throws: ``CommandFailure`` before anything is written.
    func find(_ texts: [String], splice: Bool) throws(CommandFailure) -> [RevisionID] {
        var parents: [RevisionID] = []
        for text in texts {
            for parent in try resolve(text) {
                if parents.contains(parent) {
                    throw CommandFailure(.usage, "revision \(parent) is named twice", hint: "nothing was written")
                }
                parents.append(parent)
            }
        }
        if let inner = parents.first(where: { !graph.isHead($0) }), !splice {
            throw CommandFailure(
                .usage,
                "revision \(inner) is not a head, so following it starts a branch",
                hint: "add --splice if that is meant"
            )
        }
        for upper in parents {
            let below = graph.ancestors(of: [upper])
            if let lower = parents.first(where: below.contains) {
                throw CommandFailure(
                    .usage,
                    "\(upper) follows \(lower) already, so that a revision cannot join them",
                    hint: "name \(upper) alone"
                )
            }
        }
        return parents
    }

    private func resolve(_ text: String) throws(CommandFailure) -> [RevisionID] {
        do throws(TargetError) {
            return try graph.resolve(text, for: .parent).revisions
        } catch {
            throw CommandFailure(.data, "\(error)")
        }
    }
}
