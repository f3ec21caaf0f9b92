internal import ArgumentParser
internal import SkeinFleet
internal import SkeinReporting
internal import SkeinRevisions

/// `skein status`
struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract:
            "Show the fleet at a glance: how many targets are at which revision, and who needs a look. Only reads.",
        discussion: """
            Targets of one server are asked together where its driver can. Exits with 0 when every target is at every head, \
            with 1 when some are behind or half done, and with 2 when that cannot be told of some.
            """
    )

    @Option(help: "Count the versions for each value of this label too.")
    var by: String?

    @Option(
        help: ArgumentHelp(
            "Exit with 1 unless every target has this revision, and say which do not.",
            valueName: "revision"
        )
    )
    var atLeast: String?

    @Flag(help: "Look too whether files were edited after they were applied. Asks every target by itself.")
    var edited = false

    @Flag(help: "Make lists whole, however long.")
    var all = false

    @OptionGroup var project: ProjectOptions
    @OptionGroup var target: TargetOptions
    @OptionGroup var runOptions: RunOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let context = CommandContext.current
        let project = try Project(project, context)
        let history = try project.history()
        let asked = try atLeast.map { text in (text, try resolve(text, history.graph)) }
        var fleet = try await project.fleet(target)
        if let parallel = runOptions.parallel { fleet.rollout.parallel = parallel }
        if let by, !fleet.targets.contains(where: { $0.labels[by] != nil }) {
            throw CommandFailure(.usage, "no target has the label `\(Printable.escape(by))`")
        }
        let status = FleetStatus(
            fleet: fleet,
            history: history,
            settings: try project.engineSettings(isVerbose: runOptions.verbose)
        )
        let report = await status.read(atLeast: asked, by: by, checksEdited: edited)
        switch output.format {
        case .json: context.console.write(try JSONDocument.encode(report))
        case .text:
            context.console.write(StatusText(report, style: context.console.style, listsAll: all).render())
        }
        let code = exitCode(report)
        if code != .done { throw ArgumentParser.ExitCode(code.rawValue) }
    }

    private func resolve(_ text: String, _ graph: RevisionGraph) throws -> ResolvedTarget {
        do throws(TargetError) {
            return try graph.resolve(text, for: .upgrade)
        } catch .needsDatabase {
            throw CommandFailure(.usage, "--at-least takes a revision, not a place counted from where a database is")
        } catch {
            throw CommandFailure(.data, "\(error)")
        }
    }

    private func exitCode(_ report: StatusReport) -> ExitCode {
        if atLeast != nil {
            if report.lacking.isEmpty { return .done }
            return report.lacking.allSatisfy(\.state.isUnknown) ? .failed : .pending
        }
        if report.targets.contains(where: \.state.isUnknown) { return .failed }
        return report.targets.allSatisfy { $0.state == .current } ? .done : .pending
    }
}
