internal import ArgumentParser
internal import SkeinEngine
internal import SkeinFleet
internal import SkeinReporting

extension RolloutCommand {
    /// `skein rollout resume`
    struct Resume: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "resume",
            abstract: "Go on with a rollout that was interrupted, paused or halted; what failed is tried again.",
            discussion: "What is done is not run again. A revision or a policy that has changed since is refused."
        )

        @Flag(help: "Leave what failed as it is, and go on with the rest.")
        var acceptFailures = false

        @Flag(help: "Only say that it may go on, for runners that wait elsewhere.")
        var noRun = false

        @OptionGroup var argument: RolloutArgument
        @OptionGroup var ledger: LedgerOptions
        @OptionGroup var runOptions: RunOptions
        @OptionGroup var stagedOptions: StagedOptions
        @OptionGroup var changeOptions: ChangeOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var reports: ReportOptions

        func run() async throws {
            let (name, accepts) = (argument.rollout, acceptFailures)
            let rollout = try await ledger.with { ledger, fleet, actor throws(LedgerError) in
                let found = try await ledger.rollout(name, of: fleet)
                try await ledger.resume(found.id, acceptsFailures: accepts, actor: actor)
                return found
            }
            if noRun {
                CommandContext.current.console.write("resumed \(rollout.id)\n")
                return
            }
            if let parent = rollout.parent {
                return try await RevertRun(
                    project: ledger.project,
                    fleet: ledger.fleet,
                    run: runOptions,
                    staged: stagedOptions,
                    output: output,
                    reports: reports
                )(parent, wave: nil, allowsDataLoss: true)
            }
            let goal: Goal = rollout.command == "downgrade" ? .downgrade(rollout.revision) : .upgrade(rollout.revision)
            try await GoalRun(
                goal: goal,
                isDryRun: false,
                project: ledger.project,
                target: try TargetOptions.parse(fleet: ledger.fleet, scope: rollout.scope),
                run: runOptions,
                output: output,
                reports: reports,
                allowsEdited: changeOptions.allowEdited,
                staged: stagedOptions
            )(command: rollout.command)
        }
    }

    /// `skein rollout revert`
    struct Revert: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "revert",
            abstract: "Take the targets of a rollout, or of one wave, back to where each was before, the canary first.",
            discussion: """
                Refused before anything is touched when a revision is irreversible, or takes data away as it is taken \
                back and --allow-data-loss does not say that it may. A way back is a rollout of its own: it can be \
                interrupted, resumed and shared like any other.
                """
        )

        @Option(help: "Only this wave.")
        var wave: String?

        @OptionGroup var argument: RolloutArgument
        @OptionGroup var ledger: LedgerOptions
        @OptionGroup var runOptions: RunOptions
        @OptionGroup var stagedOptions: StagedOptions
        @OptionGroup var output: OutputOptions
        @OptionGroup var reports: ReportOptions

        func run() async throws {
            try await RevertRun(
                project: ledger.project,
                fleet: ledger.fleet,
                run: runOptions,
                staged: stagedOptions,
                output: output,
                reports: reports
            )(argument.rollout, wave: wave, allowsDataLoss: stagedOptions.allowDataLoss)
        }
    }
}
