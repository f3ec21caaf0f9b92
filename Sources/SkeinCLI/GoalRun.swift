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
        let rollout = Rollout(
            command: command ?? goal.command,
            goal: goal,
            isDryRun: isDryRun,
            fleet: fleet,
            waves: waves,
            history: history,
            settings: try project.engineSettings(isVerbose: run.verbose, allowsEdited: allowsEdited),
            createsDatabases: run.create
        )
        context.lasting.keep(rollout)
        let ledger = isDryRun ? nil : try await self.ledger(fleet, project)
        let staged = try ledger.map { ledger in
            StagedRollout(
                command: command ?? goal.command,
                goal: goal,
                fleet: fleet,
                waves: waves,
                history: history,
                settings: try project.engineSettings(isVerbose: run.verbose, allowsEdited: allowsEdited),
                ledger: ledger,
                options: .init(
                    actor: Actor.current(context.environment),
                    scope: target.scope,
                    createsDatabases: run.create
                )
            )
        }
        let reports = try Reports(reports.requests)
        let running = RunningTargets()
        let console = context.console
        let result = await Interruption.cancelling {
            if !isDryRun, let words = running.lastWords { console.writeError(words) }
        } _: { [output, isDryRun] in
            await Progress.reporting(console, quiet: output.quiet || isDryRun) { reporter in
                let reporter = running.following(reports.following(reporter))
                guard let staged else { return Result<RunReport, LedgerError>.success(await rollout.run(reporter)) }
                do throws(LedgerError) {
                    return .success(try await staged.run(reporter))
                } catch {
                    return .failure(error)
                }
            }
        }
        let report: RunReport
        do {
            report = try result.get()
        } catch {
            throw CommandFailure(error)
        }
        if !reports.takeStandardOutput { try print(report, context.console) }
        let failures = reports.finish(report)
        for failure in failures {
            console.writeError("skein: \(Printable.escape(failure.message))\n")
            if let hint = failure.hint { console.writeError("  \(hint)\n") }
        }
        var code = ExitCode(report)
        if code == .done, !failures.isEmpty { code = .cannotCreate }
        if code != .done { throw ArgumentParser.ExitCode(code.rawValue) }
    }

    /// The ledger of a run over a fleet; nil for a single database and for what only writes down revisions.
    private func ledger(_ fleet: Fleet, _ project: Project) async throws(CommandFailure) -> Ledger? {
        if case .stamp = goal { return nil }
        return fleet.file == nil ? nil : try project.ledger(fleet)
    }

    /// Refuses a goal that no target could have, before anything is touched.
    private func check(_ graph: RevisionGraph) throws {
        do throws(TargetError) {
            switch goal {
            case .upgrade(let text): _ = try graph.resolve(text, for: .upgrade)
            case .downgrade(let text): _ = try graph.resolve(text, for: .downgrade)
            case .stamp(let texts, _): _ = try graph.resolve(texts, for: .stamp)
            }
        } catch .needsDatabase {
            return
        } catch {
            throw CommandFailure(.data, "\(error)")
        }
    }

    private func print(_ report: RunReport, _ console: Console) throws {
        switch output.format {
        case .json: console.write(try JSONDocument.encode(report))
        case .text where isDryRun: console.write(PlanText(report, style: console.style).render())
        case .text: console.write(RunSummaryText(report, style: console.style).render())
        }
    }
}
