internal import ArgumentParser
internal import SkeinDriver
internal import SkeinEngine
internal import SkeinFleet
internal import SkeinReporting
internal import SkeinRevisions

/// What `upgrade`, `downgrade`, `stamp` and `plan` have in common: a goal, targets, a report.
struct GoalRun {
    let goal: Goal
    let isDryRun: Bool
    let project: ProjectOptions
    let target: TargetOptions
    let run: RunOptions
    let output: OutputOptions
    let reports: ReportOptions
    var allowsEdited = false
    var staged: StagedOptions?

    /// Runs, prints and exits with the code of the result.
    func callAsFunction(command: String? = nil) async throws {
        let context = CommandContext.current
        let project = try Project(project, context)
        let history = try project.history()
        try check(history.graph)
        try Reports.check(reports.requests)
        var fleet = try await project.fleet(target)
        if let parallel = run.parallel { fleet.rollout.parallel = parallel }
        let waves: [PlannedWave]
        do {
            waves = try fleet.plannedWaves()
        } catch {
            throw CommandFailure(.configuration, "\(error)")
        }
        let settings = try project.engineSettings(isVerbose: run.verbose, allowsEdited: allowsEdited)
        let staging = StagedCommand(fleet: fleet, output: output, reports: reports)
        let ledger: Ledger? = isDryRun ? nil : try self.ledger(fleet, project)
        if !isDryRun, fleet.file != nil, try await !preCheck(fleet, waves, history, project, ledger) {
            throw ArgumentParser.ExitCode(ExitCode.failed.rawValue)
        }
        if let ledger {
            let options: StagedRollout.Options
            do throws(LedgerError) {
                options =
                    try staged?.options(context, scope: target.scope, run)
                    ?? .init(
                        actor: Actor.current(context.environment),
                        scope: target.scope,
                        createsDatabases: run.create
                    )
            } catch {
                throw CommandFailure(.usage, error.message, hint: error.hint)
            }
            return try await staging(
                StagedRollout(
                    command: goal.command,
                    goal: goal,
                    fleet: fleet,
                    waves: waves,
                    history: history,
                    settings: settings,
                    ledger: ledger,
                    options: options
                )
            )
        }
        // A run with a ledger does so itself.
        if !isDryRun, fleet.file != nil {
            do throws(LedgerError) {
                try await IdentityCheck(fleet).refuseDoubles()
            } catch {
                throw CommandFailure(error)
            }
        }
        let rollout = Rollout(
            command: command ?? goal.command,
            goal: goal,
            isDryRun: isDryRun,
            fleet: fleet,
            waves: waves,
            history: history,
            settings: settings,
            createsDatabases: run.create
        )
        context.lasting.keep(rollout)
        try await staging(isDryRun: isDryRun) { reporter in .success(await rollout.run(reporter)) }
    }

    /// Looks at every target before any is changed, where the fleet file asks for it and the rollout is a new one; tells
    /// what would fail.
    ///
    /// - Returns: whether the run may begin.
    private func preCheck(
        _ fleet: Fleet,
        _ waves: [PlannedWave],
        _ history: History,
        _ project: Project,
        _ ledger: Ledger?
    ) async throws -> Bool {
        if case .stamp = goal { return true }
        guard fleet.rollout.preChecks || fleet.rollout.dryRun != nil, staged?.skipPreChecks != true else { return true }
        do throws(LedgerError) {
            let rollouts = try await ledger?.rollouts(limit: 1000) ?? []
            let open = rollouts.contains { rollout in
                rollout.state.isOpen && rollout.fleet == fleet.name && rollout.command == goal.command
                    && rollout.revision == goal.revision && rollout.scope == target.scope
            }
            if open { return true }
        } catch {
            throw CommandFailure(error)
        }
        let checks = PreChecks(
            fleet: fleet,
            history: history,
            settings: try project.engineSettings(isVerbose: run.verbose, allowsEdited: allowsEdited),
            createsDatabases: run.create
        )
        let report = await checks.run(goal, waves)
        guard report.summary.failed > 0 else { return true }
        let console = CommandContext.current.console
        console.writeError(PreCheckText(report, style: console.errorStyle).render())
        console.writeError("skein: no target was changed; --skip-pre-checks begins all the same\n")
        return false
    }

    /// The ledger of a run over a fleet; nil for a single database and for what only writes down revisions.
    private func ledger(_ fleet: Fleet, _ project: Project) throws(CommandFailure) -> Ledger? {
        if case .stamp = goal { return nil }
        guard fleet.file != nil else { return nil }
        if let ledger = try project.ledger(fleet) { return ledger }
        let keys = fleet.keysThatNeedLedger
        guard keys.isEmpty else {
            throw CommandFailure(
                .configuration,
                "without a ledger nobody keeps to \(keys.map { "`\($0)`" }.joined(separator: ", ")) of the fleet file",
                hint: "give `ledger` a place, or leave it out for one beside the project"
            )
        }
        return nil
    }

    /// Refuses a goal that no target could have, before anything is touched.
    private func check(_ graph: RevisionGraph) throws {
        do throws(TargetError) {
            switch goal {
            case .upgrade(let text): _ = try graph.resolve(text, for: .upgrade)
            case .downgrade(let text): _ = try graph.resolve(text, for: .downgrade)
            case .stamp(let texts, _): _ = try graph.resolve(texts, for: .stamp)
            case .restore: return
            }
        } catch .needsDatabase {
            return
        } catch {
            throw CommandFailure(.data, "\(error)")
        }
    }
}
