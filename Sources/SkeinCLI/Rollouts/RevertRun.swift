internal import ArgumentParser
internal import SkeinEngine
internal import SkeinFleet

/// Takes the targets of a rollout back to where each was before it.
struct RevertRun {
    let project: ProjectOptions
    let fleet: String?
    let run: RunOptions
    let staged: StagedOptions
    let output: OutputOptions
    let reports: ReportOptions

    /// Runs, prints and exits with the code of the result.
    ///
    /// - Parameter name: the rollout's id or the beginning of it; nil for the open one.
    func callAsFunction(_ name: String?, wave: String?, allowsDataLoss: Bool) async throws {
        let context = CommandContext.current
        let project = try Project(project, context)
        let history = try project.history()
        try Reports.check(reports.requests)
        var fleet = try await project.fleet(TargetOptions.parse(fleet: fleet, scope: ""))
        if let parallel = run.parallel { fleet.rollout.parallel = parallel }
        let settings = try project.engineSettings(isVerbose: run.verbose)
        let ledger = try project.ledger(fleet).orRefused()
        let rollout: StagedRollout
        do throws(LedgerError) {
            let meant = fleet.file == nil ? nil : fleet.name
            var found = try await ledger.rollout(name, of: meant)
            // The same command again goes on with the way back.
            if name == nil, found.state.isOpen, let parent = found.parent {
                found = try await ledger.rollout(parent, of: meant)
            }
            let plan = try await RevertPlan(
                found,
                wave: wave,
                fleet: fleet,
                history: history,
                settings: settings,
                ledger: ledger
            )
            if !allowsDataLoss, !plan.losses.isEmpty {
                throw LedgerError(
                    .refused,
                    "taking these revisions back may take rows or values away: \(plan.losses.joined(separator: ", "))",
                    hint: "nothing was touched; --allow-data-loss says that it may"
                )
            }
            rollout = StagedRollout(
                plan,
                fleet: fleet,
                history: history,
                settings: settings,
                ledger: ledger,
                options: try staged.options(context, scope: wave.map { "--wave \($0)" } ?? "", run)
            )
        } catch let error {
            throw CommandFailure(error)
        }
        try await StagedCommand(fleet: fleet, output: output, reports: reports)(rollout)
    }
}
