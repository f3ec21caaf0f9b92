internal import SkeinReporting
internal import SkeinRevisions

/// A history for programs that draw graphs: an arrow from a revision to what follows it, a dashed one to what depends on
/// it. Edges to revisions that are not listed are left out.
struct GraphFormats {
    private let list: RevisionList
    private let listed: Set<RevisionID>
    /// The listed revisions by what `depends_on` may call them.
    private let named: [String: RevisionID]

    init(_ list: RevisionList) {
        self.list = list
        listed = Set(list.entries.map(\.node.id))
        var named: [String: RevisionID] = [:]
        for entry in list.entries {
            for label in entry.node.labels { named[label] = entry.node.id }
            named[entry.node.id.text] = entry.node.id
        }
        self.named = named
    }

    /// Oldest first, which is how both programs place what they read.
    private var entries: [HistoryEntry] { list.entries.reversed() }

    /// A Mermaid flowchart (https://mermaid.js.org/syntax/flowchart.html).
    var mermaid: String {
        var lines = ["flowchart TD"]
        for entry in entries {
            let text = list.text(entry)
            let message = entry.node.message.isEmpty ? "" : "<br/>\(Self.entities(entry.node.message))"
            lines.append("    r_\(entry.node.id)[\"\(Self.entities(text.facts(tree: false)))\(message)\"]")
        }
        for (from, to, isDependency) in edges {
            lines.append("    r_\(from) \(isDependency ? "-.->" : "-->") r_\(to)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A directed graph in Graphviz's language (https://graphviz.org/doc/info/lang.html).
    var dot: String {
        var lines = ["digraph revisions {", "    node [shape=box];"]
        for entry in entries {
            let message = entry.node.message.isEmpty ? "" : "\\n\(Self.quoted(entry.node.message))"
            let facts = Self.quoted(list.text(entry).facts(tree: false))
            lines.append("    \"\(entry.node.id)\" [label=\"\(facts)\(message)\"];")
        }
        for (from, to, isDependency) in edges {
            lines.append("    \"\(from)\" -> \"\(to)\"\(isDependency ? " [style=dashed]" : "");")
        }
        return lines.joined(separator: "\n") + "\n}\n"
    }

    private var edges: [(from: RevisionID, to: RevisionID, isDependency: Bool)] {
        entries.flatMap { entry in
            let parents = entry.node.parents.filter(listed.contains).map { ($0, entry.node.id, false) }
            let needed = entry.node.dependsOn.compactMap { named[$0] }.map { ($0, entry.node.id, true) }
            return parents + needed
        }
    }

    /// Mermaid reads `#name;` as an entity, and quotes and brackets as its own.
    private static func entities(_ text: String) -> String {
        Printable.escape(text).map { character in
            switch character {
            case "\"": "#quot;"
            case "#": "#35;"
            case "<": "#lt;"
            case ">": "#gt;"
            case "&": "#amp;"
            case "`": "#96;"
            default: String(character)
            }
        }.joined()
    }

    private static func quoted(_ text: String) -> String {
        Printable.escape(text).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    }
}
