internal import ArgumentParser
internal import SkeinFleet
internal import SkeinReporting

/// Runs what is reported on, prints the report and exits with its code: what all runs over targets end with.
struct StagedCommand {
    let fleet: Fleet
    let output: OutputOptions
    let reports: ReportOptions

    /// Takes part in a rollout.
    func callAsFunction(_ rollout: StagedRollout) async throws {
        try await callAsFunction(isDryRun: false) { reporter in
            do throws(LedgerError) {
                return .success(try await rollout.run(reporter))
            } catch {
                return .failure(error)
            }
        }
    }

    /// Runs `body` with a reporter.
    func callAsFunction(
        isDryRun: Bool,
        _ body: @escaping @Sendable (any Reporter) async -> Result<RunReport, LedgerError>
    ) async throws {
        let console = CommandContext.current.console
        let reports = try Reports(reports.requests, fleet)
        let notifier = Notifier(isDryRun ? [] : fleet.notify, fleet: fleet.name)
        let running = RunningTargets()
        let result = await Interruption.cancelling {
            if !isDryRun, let words = running.lastWords { console.writeError(words) }
        } _: { [output, fleet] in
            await Progress.reporting(console, quiet: output.quiet || isDryRun, limits: fleet.sessionLimits) {
                reporter in
                await body(running.following(notifier.following(reports.following(reporter))))
            }
        }
        let report: RunReport
        do {
            report = try result.get()
        } catch {
            await notifier.finish(console)
            throw CommandFailure(error)
        }
        if !reports.takeStandardOutput {
            try output.write(report) { style in
                isDryRun ? PlanText(report, style: style).render() : RunSummaryText(report, style: style).render()
            }
        }
        let failures = reports.finish(report)
        await notifier.finish(console)
        for failure in failures {
            console.writeError("skein: \(Printable.escape(failure.message))\n")
            if let hint = failure.hint { console.writeError("  \(hint)\n") }
        }
        var code = ExitCode(report)
        if code == .done, !failures.isEmpty { code = .cannotCreate }
        if code != .done { throw ArgumentParser.ExitCode(code.rawValue) }
    }
}
