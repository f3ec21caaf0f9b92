internal import SkeinReporting
internal import SkeinRevisions

/// Revisions as `history`, `heads`, `branches` and `show` print them.
struct RevisionList {
    let entries: [HistoryEntry]
    /// Where the targets are, when somebody asked.
    let places: TargetPlaces?

    init(_ entries: [HistoryEntry], places: TargetPlaces? = nil) {
        self.entries = entries
        self.places = places
    }

    /// The words for one of the revisions.
    func text(_ entry: HistoryEntry) -> RevisionText {
        RevisionText(
            entry: entry,
            currentOn: places?.targets(at: entry.node.id) ?? [],
            asked: places?.targets.count ?? 0
        )
    }

    /// A line each.
    func lines(_ line: (RevisionText) -> String) -> String {
        entries.map { line(text($0)) + "\n" }.joined()
    }

    /// Everything about each, with an empty line between two.
    var details: String {
        entries.map { text($0).details.joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }

    /// The JSON document.
    func json() throws -> String {
        try JSONDocument.encode(entries.map { Document($0, currentOn: places?.targets(at: $0.node.id)) })
    }

    private struct Document: Encodable {
        var revision: String
        var parents: [String]
        var labels: [String]
        var dependsOn: [String]
        var message: String
        var isHead: Bool
        /// Only where it is so.
        var isEffectiveHead: Bool?
        /// Only when targets were asked.
        var currentOn: [String]?
        var file: String

        init(_ entry: HistoryEntry, currentOn: [String]?) {
            revision = entry.node.id.text
            parents = entry.node.parents.map(\.text)
            labels = entry.node.labels
            dependsOn = entry.node.dependsOn
            message = entry.node.message
            isHead = entry.isHead
            isEffectiveHead = entry.isEffectiveHead ? true : nil
            self.currentOn = currentOn
            file = entry.node.origin
        }
    }
}
