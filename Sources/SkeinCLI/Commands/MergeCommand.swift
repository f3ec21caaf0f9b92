internal import ArgumentParser
internal import SkeinRevisions

/// `skein merge REV… -m MESSAGE`
struct MergeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Write a new, empty revision that joins several others.",
        discussion: "`skein merge heads -m TEXT` joins all heads."
    )

    @Argument(help: "The revisions to join: ids, labels, LABEL@head, or heads.")
    var revisions: [String]

    @Flag(help: "Allow revisions that are not heads, which starts branches there.")
    var splice = false

    @OptionGroup var file: NewFileOptions
    @OptionGroup var project: ProjectOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let context = CommandContext.current
        let project = try Project(project, context)
        let history = try project.history()
        let parents = try NewParents(history.graph).find(revisions, splice: splice)
        guard parents.count > 1 else {
            let named = parents.first.map { ", and that names only \($0)" } ?? ""
            throw CommandFailure(
                .usage,
                "a merge joins at least two revisions\(named)",
                hint: "nothing was written; `skein revision` writes one that follows a single revision"
            )
        }
        let new = NewRevision(project: project, history: history, console: context.console)
        try await new.write(file, parents: parents, dependsOn: [], output.format)
    }
}
