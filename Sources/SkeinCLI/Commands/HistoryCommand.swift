internal import ArgumentParser
internal import SkeinReporting
internal import SkeinRevisions

/// `skein history`
struct HistoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "List the revisions, newest first.",
        discussion: """
            A range is [FROM]:[TO], both included. Each end is a revision as for `upgrade`, or `current`; then, and with \
            --indicate-current, the targets are asked, and only read.
            """
    )

    /// A form of output.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
        case mermaid
        case dot
    }

    @Option(name: [.customShort("r"), .long], help: "Only these revisions: [FROM]:[TO].")
    var revRange: String?

    @Flag(name: .shortAndLong, help: "Tell everything about each revision.")
    var verbose = false

    @Flag(name: [.customShort("i"), .long], help: "Mark the revisions that the targets are at.")
    var indicateCurrent = false

    @Flag(help: "Draw how branches part and meet.")
    var graph = false

    @Option(help: "How to print the result: text, json, mermaid (a flowchart) or dot (for Graphviz).")
    var format: Format = .text

    @Flag(name: .shortAndLong, help: "Accepted for symmetry: there is no progress.")
    var quiet = false

    @OptionGroup var project: ProjectOptions
    @OptionGroup var target: TargetOptions

    func validate() throws {
        if graph, format != .text { throw ValidationError("--graph is for text; leave --format out") }
        if let revRange, !revRange.contains(":") {
            throw ValidationError("a range is [FROM]:[TO]; for one revision there is `skein show`")
        }
    }

    func run() async throws {
        let context = CommandContext.current
        let project = try Project(project, context)
        let history = try project.history()
        let needsDatabase = indicateCurrent || revRange.map(Self.namesCurrent) ?? false
        let places = needsDatabase ? try await TargetPlaces.read(project, history, target) : nil
        let entries = try entries(history.graph, places)
        let list = RevisionList(entries, places: indicateCurrent ? places : nil)
        let console = context.console
        switch format {
        case .json: console.write(try list.json())
        case .mermaid: console.write(GraphFormats(list).mermaid)
        case .dot: console.write(GraphFormats(list).dot)
        case .text where graph: console.write(drawing(list, isUnicode: console.style.unicode))
        case .text: console.write(verbose ? list.details : list.lines(\.line))
        }
    }

    /// Whether an end of the range is about where a database is.
    private static func namesCurrent(_ range: String) -> Bool {
        range.split(separator: ":").contains { end in
            let symbol = end.split(separator: "@").last ?? ""
            return symbol.prefix { $0 != "+" && $0 != "-" } == "current"
        }
    }

    private func entries(_ graph: RevisionGraph, _ places: TargetPlaces?) throws(CommandFailure) -> [HistoryEntry] {
        guard let revRange else { return graph.history() }
        let current = Self.namesCurrent(revRange) ? try places?.shared() : nil
        do throws(TargetError) {
            let range = try graph.resolveRange(revRange, current: current, for: .show)
            return try graph.history(from: range.lower, to: range.upper)
        } catch {
            throw CommandFailure(.data, "\(error)")
        }
    }

    private func drawing(_ list: RevisionList, isUnicode: Bool) -> String {
        var lines: [String] = []
        for entry in GraphDrawing(list.entries, signs: isUnicode ? .lines : .ascii).entries {
            let text = list.text(entry.revision)
            let body = verbose ? text.details + [""] : [text.drawn]
            lines.append("\(entry.mark) \(body[0])")
            var margins = entry.lines[...]
            for line in body.dropFirst() {
                let margin = margins.popFirst() ?? entry.margin
                lines.append(line.isEmpty ? margin : "\(margin)  \(line)")
            }
            lines += margins
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.map { $0 + "\n" }.joined()
    }
}
