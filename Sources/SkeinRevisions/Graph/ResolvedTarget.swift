/// What a target means in one graph, for one database.
package struct ResolvedTarget: Hashable, Sendable, CustomStringConvertible {
    /// The revisions by id, ascending; empty for the base.
    package var revisions: [RevisionID]
    /// The revision whose lineage alone is taken back by a downgrade or a stamp; nil for no limit.
    package var branch: RevisionID?

    package init(_ revisions: [RevisionID], branch: RevisionID? = nil) {
        self.revisions = Set(revisions).sorted()
        self.branch = branch
    }

    /// The state before every revision.
    package static let base = ResolvedTarget([])

    /// Whether this is the state before every revision (of the branch).
    package var isBase: Bool { revisions.isEmpty }

    package var description: String {
        isBase ? "base" : revisions.map(\.text).joined(separator: ", ")
    }
}
