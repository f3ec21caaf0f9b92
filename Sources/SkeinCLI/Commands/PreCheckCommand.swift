internal import ArgumentParser
internal import SkeinEngine
internal import SkeinFleet
internal import SkeinReporting
internal import SkeinRevisions

/// `skein pre-check REV`
struct PreCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pre-check",
        abstract: "Say on which targets an upgrade would fail, and change nothing.",
        discussion: """
            Looks at every target for what a plan finds and for rows that stand in the way: NULLs, duplicates, rows without \
            the row they reference, rows for which a check does not hold. Exits with 2 when a target would fail.
            """
    )

    @Argument(help: "How far to go.")
    var revision = "heads"

    @Option(
        help: """
            Try the upgrade on a sample too, such as 5% or 3 targets, in a transaction that is rolled back; its locks are \
            taken. Defaults to the fleet file's `dry_run`.
            """
    )
    var dryRun: String?

    @OptionGroup var target: TargetOptions
    @OptionGroup var project: ProjectOptions
    @OptionGroup var runOptions: RunOptions
    @OptionGroup var change: ChangeOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if let dryRun, Amount(sample: dryRun) == nil {
            throw ValidationError("--dry-run takes a number of targets such as 3 or a percentage such as 5%")
        }
    }

    func run() async throws {
        let context = CommandContext.current
        let project = try Project(project, context)
        let history = try project.history()
        do throws(TargetError) {
            _ = try history.graph.resolve(revision, for: .upgrade)
        } catch .needsDatabase {
            // Each target says where it counts from.
        } catch {
            throw CommandFailure(.data, "\(error)")
        }
        var fleet = try await project.fleet(target)
        if let parallel = runOptions.parallel { fleet.rollout.parallel = parallel }
        let waves: [PlannedWave]
        do {
            waves = try fleet.plannedWaves()
        } catch {
            throw CommandFailure(.configuration, "\(error)")
        }
        let checks = PreChecks(
            fleet: fleet,
            history: history,
            settings: try project.engineSettings(
                isVerbose: runOptions.verbose,
                allowsEdited: change.allowEdited
            ),
            createsDatabases: runOptions.create
        )
        let sample = dryRun.flatMap { Amount(sample: $0) } ?? fleet.rollout.dryRun
        let report = await checks.run(.upgrade(revision), waves, dryRun: sample)
        switch output.format {
        case .json: context.console.write(try JSONDocument.encode(report))
        case .text: context.console.write(PreCheckText(report, style: context.console.style).render())
        }
        if report.summary.failed > 0 { throw ArgumentParser.ExitCode(ExitCode.failed.rawValue) }
    }
}
