internal import SkeinReporting
internal import SkeinRevisions

/// What is said of a revision, in Alembic's words.
struct RevisionText {
    let entry: HistoryEntry
    /// The targets that have a row for it; empty also when nobody asked.
    var currentOn: [String] = []
    /// How many targets were asked. One target needs no name.
    var asked = 0

    private var node: RevisionNode { entry.node }

    /// `parent (dependency) -> id (facts), message`
    var line: String {
        let needs = node.dependsOn.isEmpty ? "" : " (\(Self.list(node.dependsOn)))"
        return "\(parents)\(needs) -> \(short)"
    }

    /// `id (facts), message`
    var short: String {
        facts() + (node.message.isEmpty ? "" : ", \(Printable.escape(node.message))")
    }

    /// As ``short``, with what it depends on, for places where lines show the parents.
    var drawn: String {
        let needs = node.dependsOn.isEmpty ? "" : " (needs \(Self.list(node.dependsOn)))"
        return facts() + needs + (node.message.isEmpty ? "" : ", \(Printable.escape(node.message))")
    }

    /// The id with what is to be known about its place.
    ///
    /// - Parameters:
    ///   - labels: whether to name the labels of its branch.
    ///   - tree: whether to tell branch points and merge points.
    func facts(labels: Bool = true, tree: Bool = true) -> String {
        var text = node.id.text
        if labels, !entry.branchLabels.isEmpty { text += " (\(Self.list(entry.branchLabels)))" }
        text += head + current
        if tree { text += points }
        return text
    }

    /// Everything, in several lines.
    var details: [String] {
        var lines = ["Rev: \(node.id)\(head)\(points)\(current)"]
        lines.append("\(entry.isMergePoint ? "Merges" : "Parent"): \(parents)")
        if !node.dependsOn.isEmpty { lines.append("Also depends on: \(Self.list(node.dependsOn))") }
        if entry.isBranchPoint { lines.append("Branches into: \(Self.list(entry.children.map(\.text)))") }
        if !entry.branchLabels.isEmpty { lines.append("Branch names: \(Self.list(entry.branchLabels))") }
        lines.append("Path: \(Printable.escape(node.origin))")
        if !node.message.isEmpty { lines += ["", "    \(Printable.escape(node.message))"] }
        return lines
    }

    private var parents: String { node.parents.isEmpty ? "<base>" : Self.list(node.parents.map(\.text)) }

    private var head: String {
        if entry.isEffectiveHead { return " (effective head)" }
        return entry.isHead ? " (head)" : ""
    }

    private var points: String {
        (entry.isBranchPoint ? " (branchpoint)" : "") + (entry.isMergePoint ? " (mergepoint)" : "")
    }

    private var current: String {
        if currentOn.isEmpty { return "" }
        if asked == 1 { return " (current)" }
        let named = currentOn.count > 3 ? "\(currentOn.count) of \(asked) targets" : Self.list(currentOn)
        return " (current: \(named))"
    }

    private static func list(_ names: [String]) -> String {
        names.map(Printable.escape).joined(separator: ", ")
    }
}
