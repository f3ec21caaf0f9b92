internal import ArgumentParser
internal import SkeinEngine
internal import SkeinFleet
internal import SkeinReporting

extension RolloutCommand {
    /// `skein rollout rebuild`
    struct Rebuild: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "rebuild",
            abstract: "Write a rollout that the ledger has lost down again, from what its targets' journals tell.",
            discussion: "Connects to every target and changes none. The same command then goes on with the rollout."
        )

        @Argument(help: "How far the rollout goes, as its command said: head.")
        var revision: String

        @Option(help: "The rollout's id. Defaults to the last one that the targets tell of.")
        var rollout: String?

        @Flag(help: "The rollout is a downgrade.")
        var downgrade = false

        @OptionGroup var target: TargetOptions
        @OptionGroup var project: ProjectOptions
        @OptionGroup var runOptions: RunOptions

        func run() async throws {
            let context = CommandContext.current
            let project = try Project(project, context)
            var fleet = try await project.fleet(target)
            if let parallel = runOptions.parallel { fleet.rollout.parallel = parallel }
            let ledger = try (fleet.file == nil ? nil : project.ledger(fleet)).orRefused()
            let goal: Goal = downgrade ? .downgrade(revision) : .upgrade(revision)
            let waves: [PlannedWave]
            do {
                waves = try fleet.plannedWaves()
            } catch {
                throw CommandFailure(.configuration, "\(error)")
            }
            let staged = StagedRollout(
                command: goal.command,
                goal: goal,
                fleet: fleet,
                waves: waves,
                history: try project.history(),
                settings: try project.engineSettings(isVerbose: runOptions.verbose),
                ledger: ledger,
                options: .init(actor: Actor.current(context.environment), scope: target.scope)
            )
            let rebuilt: StagedRollout.Rebuilt
            do throws(LedgerError) {
                rebuilt = try await staged.rebuild(rollout)
                await ledger.close()
            } catch {
                throw CommandFailure(error)
            }
            context.console.write("rebuilt \(rebuilt.id): \(rebuilt.done) targets are done, \(rebuilt.left) are not\n")
            guard !rebuilt.unreachable.isEmpty else { return }
            context.console.write(FailureGroup.text(of: rebuilt.unreachable, context.console.style))
            throw ArgumentParser.ExitCode(ExitCode.failed.rawValue)
        }
    }
}
