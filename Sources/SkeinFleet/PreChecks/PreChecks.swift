internal import SkeinDriver
package import SkeinEngine
package import SkeinReporting
package import SkeinRevisions
internal import Synchronization

/// Looks over a fleet for what would make a run fail, before anything is changed.
package struct PreChecks: Sendable {
    private let fleet: Fleet
    private let history: History
    private let settings: EngineSettings
    private let createsDatabases: Bool

    /// Checks of the targets of `fleet`.
    ///
    /// - Parameter createsDatabases: whether the run makes databases that are not there.
    package init(fleet: Fleet, history: History, settings: EngineSettings, createsDatabases: Bool = false) {
        self.fleet = fleet
        self.history = history
        self.settings = settings
        self.createsDatabases = createsDatabases
    }

    /// Checks what the fleet file asks for, by `pre_checks` and `dry_run`, as ``run(_:_:dryRun:checksAll:)`` does.
    ///
    /// - Returns: a report with the targets that were looked at.
    package func run(_ goal: Goal, _ waves: [PlannedWave]) async -> PreCheckReport {
        await run(goal, waves, dryRun: fleet.rollout.dryRun, checksAll: fleet.rollout.preChecks)
    }

    /// Checks every target of `waves`, as many at once as the fleet and its servers allow. With `dryRun` the run is also tried on
    /// a sample of them, drawn by a hash and spread as `spread` says, in a transaction that is rolled back; targets that
    /// would fail anyway are not tried.
    ///
    /// Cancelling the task ends the checks; what was not looked at counts as failed.
    ///
    /// - Parameters:
    ///   - dryRun: how many targets the run is tried on; nil for none.
    ///   - checksAll: whether every target is looked at; otherwise only the sample is tried.
    /// - Returns: a report with the targets in the order of the fleet.
    package func run(
        _ goal: Goal,
        _ waves: [PlannedWave],
        dryRun: Amount?,
        checksAll: Bool = true
    ) async -> PreCheckReport {
        var waveOf: [String: String] = [:]
        for wave in waves { for target in wave.targets { waveOf[target.id] = wave.name } }
        let targets = fleet.targets.filter { waveOf[$0.id] != nil }
        var results: [String: PreCheckReport.Target] = [:]
        if checksAll {
            for result in await check(goal, targets, waveOf) { results[result.id] = result }
            for double in await IdentityCheck(fleet).servers().doubles {
                guard let known = results[double.second] else { continue }
                let error = ErrorReport(
                    code: "same_database",
                    message: "\(double)",
                    class: "deterministic",
                    hint: "leave one of them out of the fleet file"
                )
                results[double.second] = PreCheckReport.Target(adding: [error], to: known)
            }
            for target in targets where results[target.id] == nil {
                let error = ErrorReport(code: "interrupted", message: "it was not looked at", class: "transient")
                results[target.id] = .init(id: target.id, wave: waveOf[target.id] ?? "", failures: [error])
            }
        }
        if let dryRun {
            let count = max(dryRun.roundedUp(of: targets.count), 1)
            let sample = TargetSample(seed: "\(fleet.name)\u{1F}dry_run", spread: fleet.rollout.spread)
                .ids(targets, count: count)
            let tried = targets.filter { sample.contains($0.id) && (results[$0.id]?.state ?? .passed) == .passed }
            for result in await attempt(goal, tried, waveOf) {
                var known = results[result.id] ?? result
                known.dryRun = result.dryRun
                known = PreCheckReport.Target(adding: checksAll ? result.failures : [], to: known)
                results[result.id] = known
            }
        }
        return PreCheckReport(targets: targets.compactMap { results[$0.id] })
    }

    private func check(
        _ goal: Goal,
        _ targets: [Target],
        _ waveOf: [String: String]
    ) async -> [PreCheckReport.Target] {
        let runner = TargetRunner(history: history, settings: settings)
        let found = Mutex<[String: TargetRunner.PreCheckFindings]>([:])
        let reports = await visit(targets) { job in
            let (outcome, findings) = await runner.preCheck(goal, job)
            found.withLock { $0[job.id] = findings }
            return outcome
        }
        let findings = found.withLock { $0 }
        return reports.map { report in
            PreCheckReport.Target(
                id: report.id,
                wave: waveOf[report.id] ?? "",
                isCurrent: report.state == .current,
                failures: Self.failures(report) + (findings[report.id]?.failures ?? []),
                undecided: findings[report.id]?.undecided ?? []
            )
        }
    }

    private func attempt(
        _ goal: Goal,
        _ targets: [Target],
        _ waveOf: [String: String]
    ) async -> [PreCheckReport.Target] {
        let runner = TargetRunner(history: history, settings: settings)
        let found = Mutex<[String: PreCheckReport.DryRun]>([:])
        let reports = await visit(targets) { job in
            let (outcome, trial) = await runner.dryRun(goal, job)
            found.withLock { $0[job.id] = trial }
            return outcome
        }
        let trials = found.withLock { $0 }
        return reports.map { report in
            var target = PreCheckReport.Target(
                id: report.id,
                wave: waveOf[report.id] ?? "",
                isCurrent: report.state == .current,
                failures: Self.failures(report)
            )
            target.dryRun = report.state.isFailure ? .init(.failed) : trials[report.id]
            return target
        }
    }

    private func visit(
        _ targets: [Target],
        _ look: @escaping @Sendable (TargetRunner.Job) async -> TargetRunner.Outcome
    ) async -> [TargetReport] {
        var part = fleet
        part.targets = targets
        let creates = createsDatabases
        return await Survey(fleet: part, history: history, settings: settings).visit { job in
            var job = job
            job.session.createsDatabase = creates
            return await look(job)
        }
    }

    private static func failures(_ report: TargetReport) -> [ErrorReport] {
        if let error = report.error { return [error] }
        if !report.state.isFailure { return [] }
        return [ErrorReport(code: "", message: "the target is \(report.state.words)", class: "deterministic")]
    }
}

extension PreCheckReport.Target {
    /// The target with more failures.
    fileprivate init(adding failures: [ErrorReport], to target: PreCheckReport.Target) {
        self.init(
            id: target.id,
            wave: target.wave,
            isCurrent: target.state == .current,
            failures: target.failures + failures,
            undecided: target.undecided
        )
        dryRun = target.dryRun
    }
}
