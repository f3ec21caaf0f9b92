internal import ArgumentParser
internal import SkeinEngine
internal import SkeinRevisions

/// `skein upgrade REV`
struct UpgradeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "upgrade",
        abstract: "Apply revisions, up to the one that is named.",
        discussion: """
            REVISION is head, heads, an id or the beginning of one, a branch label, LABEL@head, or +N for the next N. \
            With --sql it may be a range, FROM:TO; without FROM the script is for a database that has no revision.
            """
    )

    @Argument(help: "How far to go.")
    var revision: String

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
        if offline.sql { try reports.refuse(with: "--sql") }
        if dryRun, offline.sql { throw ValidationError("give either --dry-run or --sql, not both") }
    }

    func run() async throws {
        if offline.sql {
            return try OfflineRun(options: offline, project: project, target: target)([revision], for: .upgrade)
        }
        try await GoalRun(
            goal: .upgrade(revision),
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
