internal import ArgumentParser
internal import SkeinEngine

/// `skein plan REV`
struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Print what an upgrade would run on every target, and run nothing.",
        discussion: "The same as `skein upgrade --dry-run`. Exits with 1 when there is something to do."
    )

    @Argument(help: "How far to go.")
    var revision = "heads"

    @OptionGroup var target: TargetOptions
    @OptionGroup var project: ProjectOptions
    @OptionGroup var runOptions: RunOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var reports: ReportOptions

    func run() async throws {
        try await GoalRun(
            goal: .upgrade(revision),
            isDryRun: true,
            project: project,
            target: target,
            run: runOptions,
            output: output,
            reports: reports
        )(command: "plan")
    }
}
