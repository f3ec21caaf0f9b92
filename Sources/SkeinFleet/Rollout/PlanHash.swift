internal import SkeinEngine
internal import SkeinRevisions
internal import SkeinSQL

/// A digest of what is to be run: the goal and every revision with its checksum and its place in the history.
struct PlanHash {
    /// `sha256:` and 64 hexadecimal digits.
    let text: String

    init(_ goal: Goal, _ history: History) {
        // Fields are told apart by what no id and no checksum contains.
        let revisions = history.all.map { revision in
            let parents = revision.parents.map(\.text).joined(separator: ",")
            let others = revision.dependsOn.joined(separator: ",")
            return "\(revision.id) \(revision.checksum) \(parents) \(others) \(revision.isTransactional)"
        }
        text = Digest(of: "\(goal)\n" + revisions.joined(separator: "\n")).description
    }
}
