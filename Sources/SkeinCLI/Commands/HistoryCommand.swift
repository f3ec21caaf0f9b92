internal import ArgumentParser
internal import SkeinRevisions

/// `skein history`
struct HistoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "List the revisions, newest first."
    )

    @OptionGroup var project: ProjectOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let context = CommandContext.current
        let graph = try Project(project, context).history().graph
        try RevisionList(graph.history()).print(output, context.console)
    }
}
