internal import ArgumentParser
internal import SkeinRevisions

/// `skein heads`
struct HeadsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "heads",
        abstract: "List the revisions that nothing follows.",
        discussion: """
            A head that another revision depends on is an effective head: once that one is applied it has no row in the \
            version table. --resolve-dependencies leaves effective heads out.
            """
    )

    @Flag(name: .shortAndLong, help: "Tell everything about each revision.")
    var verbose = false

    @Flag(help: "Count what a revision depends on as if it were followed by it.")
    var resolveDependencies = false

    @OptionGroup var project: ProjectOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let context = CommandContext.current
        let graph = try Project(project, context).history().graph
        let list = RevisionList(graph.entries(of: resolveDependencies ? graph.realHeads : graph.heads))
        switch output.format {
        case .json: context.console.write(try list.json())
        case .text: context.console.write(verbose ? list.details : list.lines { $0.facts(tree: false) })
        }
    }
}
