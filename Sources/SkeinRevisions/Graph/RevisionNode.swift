/// A revision as the graph sees it: its name and its edges.
package struct RevisionNode: Hashable, Sendable {
    /// The id.
    package var id: RevisionID
    /// The revisions it follows: none for a base, several for a merge.
    package var parents: [RevisionID]
    /// Ids or branch labels of revisions that have to be applied before it, on other branches.
    package var dependsOn: [String]
    /// The branch labels that it carries; each is also another name of this revision.
    package var labels: [String]
    /// One line that says what the revision does.
    package var message: String
    /// The name of the file it comes from, for messages.
    package var origin: String

    package init(
        id: RevisionID,
        parents: [RevisionID] = [],
        dependsOn: [String] = [],
        labels: [String] = [],
        message: String = "",
        origin: String = ""
    ) {
        self.id = id
        self.parents = parents
        self.dependsOn = dependsOn
        self.labels = labels
        self.message = message
        self.origin = origin
    }
}
