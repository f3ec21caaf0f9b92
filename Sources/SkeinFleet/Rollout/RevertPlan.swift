internal import SkeinDriver
package import SkeinEngine
internal import SkeinReporting
package import SkeinRevisions

/// What takes the targets of a rollout, or of one of its waves, back to where each was before.
package struct RevertPlan: Sendable {
    /// The rollout.
    package var rollout: LedgerRollout
    /// The waves with the targets to take back, in their order, so that the canary goes first here too.
    package var waves: [PlannedWave]
    /// Where each target goes, by its id: a revision, or `base`.
    package var goals: [String: String]
    /// The revisions that may take rows or values away as they are taken back.
    package var losses: [String]

    /// How many targets are taken back.
    package var size: Int { goals.count }

    /// Works out what is to be taken back. No target is connected to.
    ///
    /// - Parameter wave: the name of the only wave that is meant; nil for all.
    /// - Throws: `LedgerError` of kind `refused` when there is nothing, when runners are at work, or when a target has no
    ///   way back.
    package init(
        _ rollout: LedgerRollout,
        wave: String?,
        fleet: Fleet,
        history: History,
        settings: EngineSettings,
        ledger: Ledger
    ) async throws(LedgerError) {
        self.rollout = rollout
        guard rollout.parent == nil else {
            throw LedgerError(.refused, "the rollout \(rollout.id) takes another one back itself")
        }
        if rollout.state == .running, try await ledger.runners(of: rollout.id).runners.contains(where: \.isAlive) {
            throw LedgerError(
                .refused,
                "the rollout \(rollout.id) is running",
                hint: "pause it first: `skein rollout pause \(rollout.id)`"
            )
        }
        let stored = try await ledger.waves(of: rollout.id).waves
        if let wave, !stored.contains(where: { $0.name == wave }) {
            throw LedgerError(
                .refused,
                "the rollout \(rollout.id) has no wave `\(wave)`; it has \(stored.map(\.name).joined(separator: ", "))"
            )
        }
        let targets = Dictionary(fleet.targets.map { ($0.id, $0) }) { first, _ in first }
        let runner = TargetRunner(history: history, settings: settings)
        try await Self.settleVanished(rollout, targets, fleet.defaults, runner, ledger)
        let members = try await ledger.targets(of: rollout.id).filter { target in
            let isDone = target.state == .done || target.state == .failedClean || target.state == .revertFailed
            return isDone && target.report.from != target.report.to
        }
        waves = []
        goals = [:]
        var losses: Set<String> = []
        var seen: Set<[String]> = []
        for storedWave in stored where wave == nil || storedWave.name == wave {
            var taken: [Target] = []
            for member in members where member.wave == storedWave.number {
                guard let target = targets[member.id] else {
                    throw LedgerError(.refused, "the fleet does not name the target `\(member.id)` any more")
                }
                let goal = try Self.goal(member.report, isUpgrade: rollout.command != "downgrade")
                if seen.insert([target.driver.name, goal] + member.report.to).inserted {
                    losses.formUnion(try Self.losses(member.report, goal, target, runner))
                }
                goals[member.id] = goal
                taken.append(target)
            }
            guard !taken.isEmpty else { continue }
            waves.append(
                PlannedWave(
                    name: storedWave.name,
                    targets: taken,
                    haltsOnFailure: min(storedWave.haltsOnFailure, taken.count + 1)
                )
            )
        }
        self.losses = losses.sorted()
        guard !goals.isEmpty else {
            throw LedgerError(.refused, "the rollout \(rollout.id) has changed no target that could be taken back")
        }
    }

    /// Asks the targets that runners had claimed which vanished what became of them.
    private static func settleVanished(
        _ rollout: LedgerRollout,
        _ targets: [String: Target],
        _ defaults: TargetDefaults,
        _ runner: TargetRunner,
        _ ledger: Ledger
    ) async throws(LedgerError) {
        let (vanished, held) = try await ledger.vanishedClaims(of: rollout.id)
        guard held == 0 else {
            throw LedgerError(
                .refused,
                "\(held) targets of the rollout \(rollout.id) are being worked on, or were by a runner that vanished a moment ago",
                hint: "wait until its runners have ended, 30 s for one that vanished"
            )
        }
        for claimed in vanished {
            guard let target = targets[claimed.id] else { continue }
            let job = TargetRunner.Job(target, wave: "", session: defaults.settings(for: target))
            let (outcome, records) = await runner.rolloutRecords(job, excludes: true)
            var report = outcome.report
            if report.error != nil || report.halfDone != nil {
                report.state = .unknown
                report.error =
                    report.error
                    ?? ErrorReport(
                        code: "half_done",
                        message: "a runner vanished in the middle of a revision",
                        class: "deterministic",
                        hint: "`skein recover --only \(claimed.id)` shows how far it got"
                    )
            } else if let record = records.last(where: { $0.id == rollout.id })?.record, !record.steps.isEmpty {
                report.state = .done
                report.from = record.from
                report.steps = record.steps
            } else {
                report.state = .pending
            }
            try await ledger.settleVanished(claimed, report)
        }
    }

    private static func goal(_ report: TargetReport, isUpgrade: Bool) throws(LedgerError) -> String {
        guard isUpgrade else {
            throw LedgerError(
                .refused,
                "what a downgrade took back is not put back by reverting it",
                hint: "upgrade the targets instead"
            )
        }
        guard report.from.count <= 1 else {
            throw LedgerError(
                .refused,
                "the target `\(report.id)` had several heads before (\(report.from.joined(separator: ", "))), "
                    + "to which no single downgrade leads",
                hint: "take it back by hand with `skein downgrade --only`"
            )
        }
        return report.from.first ?? "base"
    }

    private static func losses(
        _ report: TargetReport,
        _ goal: String,
        _ target: Target,
        _ runner: TargetRunner
    ) throws(LedgerError) -> [String] {
        guard let flavor = target.driver.flavors.first, let dialect = try? target.driver.dialect(for: flavor) else {
            return []
        }
        do throws(TargetFailure) {
            return try runner.losses(from: report.to, downTo: goal, dialect)
        } catch {
            throw LedgerError(
                .refused,
                "the target `\(report.id)` cannot be taken back to \(goal): \(error.error.message)",
                hint: error.error.hint
            )
        }
    }
}

extension StagedRollout {
    /// A rollout that takes targets back.
    package init(
        _ plan: RevertPlan,
        fleet: Fleet,
        history: History,
        settings: EngineSettings,
        ledger: Ledger,
        options: Options
    ) {
        var fleet = fleet
        // Nobody joins, and what would watch the wave again has said what it had to.
        fleet.rollout.lateJoiners = .ignore
        fleet.rollout.preChecks = false
        self.init(
            command: "revert",
            goal: .downgrade(plan.rollout.id),
            fleet: fleet,
            waves: plan.waves,
            history: history,
            settings: settings,
            ledger: ledger,
            options: options
        )
        parent = (plan.rollout.id, plan.goals)
    }
}

extension StagedRollout {
    /// Takes the wave that halted back, as `on_halt: revert-wave` asks, and puts into the report what came of it.
    func revertHaltedWave(of id: String, _ report: inout RunReport) async {
        guard let wave = report.waves.first(where: { $0.state == .halted })?.name else { return }
        do throws(LedgerError) {
            let rollout = try await ledger.rollout(id)
            guard rollout.state == .halted || rollout.state == .reverting else { return }
            let plan = try await RevertPlan(
                rollout,
                wave: wave,
                fleet: fleet,
                history: history,
                settings: settings,
                ledger: ledger
            )
            guard options.allowsDataLoss || plan.losses.isEmpty else {
                throw LedgerError(
                    .refused,
                    "taking these revisions back may take rows or values away: \(plan.losses.joined(separator: ", "))",
                    hint: "`skein rollout revert \(id) --wave \(wave) --allow-data-loss` does it all the same"
                )
            }
            var options = options
            options.scope = "--wave \(wave)"
            let revert = StagedRollout(
                plan,
                fleet: fleet,
                history: history,
                settings: settings,
                ledger: ledger,
                options: options
            )
            let result = try await revert.run(QuietReporter())
            let states = Dictionary(result.targets.map { ($0.id, $0) }) { first, _ in first }
            for (index, target) in report.targets.enumerated() {
                guard let back = states[target.id], back.state == .reverted || back.state == .revertFailed else {
                    continue
                }
                report.targets[index].state = back.state
                report.targets[index].to = back.to
                if back.state == .revertFailed { report.targets[index].error = back.error }
            }
            report.count()
            let count = result.summary.reverted
            report.notices =
                (report.notices ?? []) + [
                    "wave \(wave) was taken back, as the fleet file asks: \(count) of \(plan.size) targets, "
                        + "rollout \(result.rollout ?? "")"
                ]
        } catch {
            report.notices = (report.notices ?? []) + ["wave \(wave) was not taken back: \(error)"]
        }
    }
}

/// Tells nobody.
private struct QuietReporter: Reporter {
    func report(_ event: Event) async {}
}
