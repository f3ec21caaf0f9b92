internal import ArgumentParser
internal import SkeinRevisions

/// `skein revision -m MESSAGE`
struct RevisionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revision",
        abstract: "Write a new, empty revision that follows the head."
    )

    @Option(
        help: """
            The revision it follows: an id, a label, LABEL@head, heads, or base for a new beginning; several times for a \
            merge. Defaults to the only head.
            """
    )
    var head: [String] = []

    @Flag(help: "Allow it to follow a revision that is not a head, which starts a branch.")
    var splice = false

    @Option(help: "A revision or label that has to be applied before it; may be given several times.")
    var dependsOn: [String] = []

    @OptionGroup var file: NewFileOptions
    @OptionGroup var project: ProjectOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let context = CommandContext.current
        let project = try Project(project, context)
        let history = try project.history()
        let isFirst = history.graph.nodes.isEmpty && head.isEmpty
        let parents =
            isFirst
            ? [] : try NewParents(history.graph).find(head.isEmpty ? ["head"] : head, splice: splice)
        let new = NewRevision(project: project, history: history, console: context.console)
        try await new.write(file, parents: parents, dependsOn: dependsOn, output.format)
    }
}
