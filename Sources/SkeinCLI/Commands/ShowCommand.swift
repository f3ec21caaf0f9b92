internal import ArgumentParser
internal import SkeinDocument
internal import SkeinRevisions

/// `skein show REV`
struct ShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a revision: where it stands, its file and what the file says."
    )

    @Argument(help: "An id or the beginning of one, a label, head or heads.")
    var revision: String

    @OptionGroup var project: ProjectOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let context = CommandContext.current
        let history = try Project(project, context).history()
        let ids: [RevisionID]
        do {
            ids = try history.graph.resolve(revision, for: .show).revisions
        } catch {
            throw CommandFailure(.data, "\(error)")
        }
        let list = RevisionList(ids.compactMap(history.graph.entry))
        guard output.format == .text else { return try list.print(output, context.console) }
        for id in ids {
            guard let revision = history[id], let entry = history.graph.entry(id) else { continue }
            context.console.write(Self.header(revision, entry))
            let bytes = try FileBytes.read(revision.file, name: revision.file, limit: 1 << 20)
            context.console.write("\n" + String(decoding: bytes, as: UTF8.self) + "\n")
        }
    }

    private static func header(_ revision: Revision, _ entry: HistoryEntry) -> String {
        var lines = ["revision:  \(RevisionList.facts(entry))"]
        if !revision.parents.isEmpty {
            lines.append("follows:   \(revision.parents.map(\.text).joined(separator: ", "))")
        }
        if !revision.dependsOn.isEmpty { lines.append("needs:     \(revision.dependsOn.joined(separator: ", "))") }
        if !entry.children.isEmpty {
            lines.append("before:    \(entry.children.map(\.text).joined(separator: ", "))")
        }
        lines += ["file:      \(revision.file)", "checksum:  \(revision.checksum)"]
        return lines.joined(separator: "\n") + "\n"
    }
}
