internal import ArgumentParser
internal import SkeinFleet
internal import SkeinReporting
internal import SkeinRevisions

/// `skein current`
struct CurrentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "current",
        abstract: "Say at which revision every target is. Only reads.",
        discussion: """
            --verbose tells everything about the revisions. Targets of one server are asked together where its driver can.
            """
    )

    @Flag(help: "Exit with 1 unless every target is at all heads, and say which revisions are missing.")
    var checkHeads = false

    @OptionGroup var project: ProjectOptions
    @OptionGroup var target: TargetOptions
    @OptionGroup var runOptions: RunOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let context = CommandContext.current
        let project = try Project(project, context)
        let history = try project.history()
        var fleet = try await project.fleet(target)
        if let parallel = runOptions.parallel { fleet.rollout.parallel = parallel }
        let heads = FleetHeads(fleet: fleet, history: history, settings: try project.engineSettings())
        var standing = TargetStanding(history.graph, checksHeads: checkHeads)
        let targets = await heads.read().map { standing.of($0) }
        switch output.format {
        case .json: context.console.write(try JSONDocument.encode(CurrentDocument(targets: targets)))
        case .text where runOptions.verbose:
            context.console.write(CurrentText.details(targets, history.graph))
        case .text: context.console.write(CurrentText.table(targets, history.graph, context.console.style))
        }
        if targets.contains(where: { $0.error != nil }) {
            let code: ExitCode = targets.count == 1 ? .unreachable : .failed
            throw ArgumentParser.ExitCode(code.rawValue)
        }
        if checkHeads, targets.contains(where: { !$0.isHead }) {
            throw ArgumentParser.ExitCode(ExitCode.pending.rawValue)
        }
    }
}
