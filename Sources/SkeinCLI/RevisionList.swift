internal import SkeinReporting
internal import SkeinRevisions

/// Revisions as `history`, `heads` and `show` print them.
struct RevisionList {
    private let entries: [HistoryEntry]

    init(_ entries: [HistoryEntry]) {
        self.entries = entries
    }

    /// Prints in the form that was asked for.
    func print(_ output: OutputOptions, _ console: Console) throws {
        switch output.format {
        case .json: console.write(try JSONDocument.encode(entries.map(Document.init)))
        case .text:
            for entry in entries { console.write(Self.line(entry) + "\n") }
        }
    }

    /// One line in Alembic's form: `parent -> id (facts), message`.
    private static func line(_ entry: HistoryEntry) -> String {
        let parents = entry.node.parents.map(\.text).joined(separator: ", ")
        var line = "\(parents.isEmpty ? "<base>" : parents) -> \(facts(entry))"
        if !entry.node.message.isEmpty { line += ", \(Printable.escape(entry.node.message))" }
        return line
    }

    /// The id with what is to be known about its place.
    static func facts(_ entry: HistoryEntry) -> String {
        var text = entry.node.id.text
        if !entry.node.labels.isEmpty { text += " (\(entry.node.labels.joined(separator: ", ")))" }
        if entry.isHead { text += " (head)" }
        if entry.isBranchPoint { text += " (branchpoint)" }
        if entry.isMergePoint { text += " (mergepoint)" }
        return text
    }

    private struct Document: Encodable {
        var revision: String
        var parents: [String]
        var labels: [String]
        var dependsOn: [String]
        var message: String
        var isHead: Bool
        var file: String

        init(_ entry: HistoryEntry) {
            revision = entry.node.id.text
            parents = entry.node.parents.map(\.text)
            labels = entry.node.labels
            dependsOn = entry.node.dependsOn
            message = entry.node.message
            isHead = entry.isHead
            file = entry.node.origin
        }
    }
}
