internal import ArgumentParser
internal import SkeinEngine
internal import SkeinRevisions

/// `skein stamp REV…`
struct StampCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stamp",
        abstract: "Write down where a database is, and run nothing.",
        discussion: "For a database that was brought there by other means, or whose version table is wrong."
    )

    @Argument(help: "The revisions that the database has: ids, heads, or base.")
    var revisions: [String]

    @Flag(help: "Forget what the version table says, even revisions that no file defines.")
    var purge = false

    @OptionGroup var offline: OfflineOptions
    @OptionGroup var target: TargetOptions
    @OptionGroup var project: ProjectOptions
    @OptionGroup var runOptions: RunOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var reports: ReportOptions

    func validate() throws {
        if offline.sql { try reports.refuse(with: "--sql") }
        if purge, offline.sql {
            throw ValidationError("--purge forgets whatever is there, which a guarded script cannot")
        }
    }

    func run() async throws {
        if offline.sql {
            return try OfflineRun(options: offline, project: project, target: target)(revisions, for: .stamp)
        }
        try await GoalRun(
            goal: .stamp(revisions, purge: purge),
            isDryRun: false,
            project: project,
            target: target,
            run: runOptions,
            output: output,
            reports: reports
        )()
    }
}
