internal import ArgumentParser
internal import SkeinEngine
internal import SkeinRevisions

/// `skein downgrade REV`
struct DowngradeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "downgrade",
        abstract: "Take revisions back, down to the one that is named.",
        discussion:
            "REVISION is base, an id or the beginning of one, LABEL@base, or -N for the last N; with --sql FROM:TO."
    )

    // `-1` looks like a flag; without this, the usual way to take one revision back would need a `--` before it.
    @Argument(parsing: .allUnrecognized, help: ArgumentHelp("How far to go.", valueName: "revision"))
    var revisions: [String] = []

    @Flag(help: "Print what would be run, and run nothing. Exits with 1 when there is something to do.")
    var dryRun = false

    @OptionGroup var offline: OfflineOptions
    @OptionGroup var target: TargetOptions
    @OptionGroup var project: ProjectOptions
    @OptionGroup var runOptions: RunOptions
    @OptionGroup var changeOptions: ChangeOptions
    @OptionGroup var stagedOptions: StagedOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var reports: ReportOptions

    func validate() throws {
        if let flag = revisions.first(where: { $0.hasPrefix("-") && Int($0) == nil }) {
            throw ValidationError("Unknown option '\(flag)'")
        }
        if offline.sql { try reports.refuse(with: "--sql") }
        if dryRun, offline.sql { throw ValidationError("give either --dry-run or --sql, not both") }
        if revisions.count != 1 { throw ValidationError("downgrade takes one revision: base, -1, or an id") }
    }

    func run() async throws {
        if offline.sql {
            return try OfflineRun(options: offline, project: project, target: target)(revisions, for: .downgrade)
        }
        try await GoalRun(
            goal: .downgrade(revisions.first ?? ""),
            isDryRun: dryRun,
            project: project,
            target: target,
            run: runOptions,
            output: output,
            reports: reports,
            allowsEdited: changeOptions.allowEdited,
            staged: stagedOptions
        )()
    }
}
