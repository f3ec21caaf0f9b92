internal import ArgumentParser
internal import SkeinRevisions

/// `skein heads`
struct HeadsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "heads",
        abstract: "List the revisions that nothing follows."
    )

    @OptionGroup var project: ProjectOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let context = CommandContext.current
        let graph = try Project(project, context).history().graph
        try RevisionList(graph.heads.compactMap(graph.entry)).print(output, context.console)
    }
}
