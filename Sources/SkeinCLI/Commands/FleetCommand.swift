internal import ArgumentParser
internal import SkeinDocument
internal import SkeinFleet
internal import SkeinReporting

/// `skein fleet`
struct FleetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fleet",
        abstract: "Show the targets of a fleet file and where they come from.",
        subcommands: [List.self, Explain.self, Check.self]
    )

    /// `skein fleet list`
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "List the targets with their waves, and what is excluded.",
            discussion: "Asks the sources of the fleet file. Connects to no target."
        )

        @OptionGroup var project: ProjectOptions
        @OptionGroup var target: TargetOptions
        @OptionGroup var output: OutputOptions

        func run() async throws {
            let console = CommandContext.current.console
            let fleet = try await Project(project, CommandContext.current).fleetWithoutPasswords(target)
            let document = FleetDocument(fleet, isPart: target.select != nil || !target.only.isEmpty)
            switch output.format {
            case .json: console.write(try JSONDocument.encode(document))
            case .text: console.write(document.table(console.style))
            }
        }
    }

    /// `skein fleet explain ID`
    struct Explain: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "explain",
            abstract: "Say where a target comes from, in which wave it is and why.",
            discussion: "Asks the sources of the fleet file. Connects to no target."
        )

        @Argument(help: "The target's id.")
        var id: String

        @OptionGroup var project: ProjectOptions
        @OptionGroup var target: TargetOptions
        @OptionGroup var output: OutputOptions

        func run() async throws {
            let console = CommandContext.current.console
            let fleet = try await Project(project, CommandContext.current).fleetWithoutPasswords(target)
            let document = FleetDocument(fleet)
            guard let found = (document.targets + document.excluded).first(where: { $0.id == id }) else {
                let ids = fleet.targets.map(\.id) + fleet.excluded.map(\.target.id)
                throw CommandFailure(
                    .usage,
                    "no target is called `\(Printable.escape(id))`",
                    hint: NearestName.suggest(id, among: ids).map { "did you mean `\($0)`?" }
                )
            }
            switch output.format {
            case .json: console.write(try JSONDocument.encode(found))
            case .text: console.write(found.text)
            }
        }
    }
}
