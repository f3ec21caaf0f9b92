internal import ArgumentParser
internal import SkeinReporting
internal import SkeinRevisions

/// `skein branches`
struct BranchesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "branches",
        abstract: "List the revisions that several others follow, with those."
    )

    @Flag(name: .shortAndLong, help: "Tell everything about each branch point, and what those after it are for.")
    var verbose = false

    @OptionGroup var project: ProjectOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let context = CommandContext.current
        let graph = try Project(project, context).history().graph
        let points = graph.history().filter(\.isBranchPoint)
        switch output.format {
        case .json:
            context.console.write(try JSONDocument.encode(points.map(Document.init)))
        case .text:
            let known = graph.entries(of: points.flatMap(\.children))
            let entries = Dictionary(known.map { ($0.node.id, $0) }) { first, _ in first }
            let blocks = points.map { block($0, $0.children.compactMap { entries[$0] }) }
            context.console.write(blocks.joined(separator: "\n"))
        }
    }

    private func block(_ point: HistoryEntry, _ children: [HistoryEntry]) -> String {
        let text = RevisionText(entry: point)
        var lines = verbose ? text.details : [text.facts()]
        let indent = String(repeating: " ", count: point.node.id.text.count)
        for child in children {
            let text = RevisionText(entry: child)
            lines.append("\(indent) -> \(verbose ? text.short : text.facts())")
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private struct Document: Encodable {
        var revision: String
        var message: String
        var children: [String]

        init(_ entry: HistoryEntry) {
            revision = entry.node.id.text
            message = entry.node.message
            children = entry.children.map(\.text)
        }
    }
}
