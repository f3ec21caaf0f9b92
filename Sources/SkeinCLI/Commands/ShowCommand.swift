internal import ArgumentParser
internal import SkeinDocument
internal import SkeinRevisions

/// `skein show REV…`
struct ShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show revisions: where each stands, its file and what the file says.",
        discussion: "`current` is where the target is, which is asked then, and only read."
    )

    // `-1` looks like a flag; see `downgrade`.
    @Argument(
        parsing: .allUnrecognized,
        help: ArgumentHelp("An id or the beginning of one, a label, head, heads, current.", valueName: "revision")
    )
    var revisions: [String] = []

    @OptionGroup var project: ProjectOptions
    @OptionGroup var target: TargetOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if let flag = revisions.first(where: { $0.hasPrefix("-") && Int($0) == nil }) {
            throw ValidationError("Unknown option '\(flag)'")
        }
        if revisions.isEmpty { throw ValidationError("show takes a revision: an id, a label, head, heads, current") }
    }

    func run() async throws {
        let context = CommandContext.current
        let project = try Project(project, context)
        let history = try project.history()
        let ids = try await RevisionArguments(project, history, target).resolve(revisions, for: .show)
        let list = RevisionList(history.graph.entries(of: ids))
        guard output.format == .text else { return context.console.write(try list.json()) }
        var texts: [String] = []
        for entry in list.entries {
            guard let revision = history[entry.node.id] else { continue }
            var lines = list.text(entry).details
            let path = lines.firstIndex { $0.hasPrefix("Path: ") } ?? 0
            lines.insert("Checksum: \(revision.checksum)", at: path + 1)
            let bytes = try FileBytes.read(revision.file, name: revision.file, limit: 1 << 20)
            lines += ["", String(decoding: bytes, as: UTF8.self)]
            texts.append(lines.joined(separator: "\n") + "\n")
        }
        context.console.write(texts.joined())
    }
}
