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
    /// How each target goes back, by its id, as the ledger keeps it.
    package var goals: [String: String]
    /// The targets that the rollout has changed and that are not taken back as they are, and why.
    package var leftOut: [String]
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
            throw LedgerError(
                .refused,
                "the rollout \(rollout.id) takes another one back itself",
                hint: "`skein rollout abort \(rollout.id)` gives that up; upgrade the targets to undo it"
            )
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
        let meant = Set(stored.filter { wave == nil || $0.name == wave }.map(\.number))
        let changed = try await ledger.targets(of: rollout.id).filter { target in
            meant.contains(target.wave) && target.state != .reverted
                && (target.report.from != target.report.to || target.report.halfDone != nil)
        }
        let members = changed.filter(\.isBetweenRevisions)
        leftOut = changed.filter { !$0.isBetweenRevisions }.map { "\($0.id) (\($0.report.state.words))" }
        waves = []
        goals = [:]
        var losses: Set<String> = []
        var seen: Set<[String]> = []
        for storedWave in stored where wave == nil || storedWave.name == wave {
            var taken: [Target] = []
            for member in members where member.wave == storedWave.number {
                guard let target = targets[member.id] else {
                    throw LedgerError(
                        .refused,
                        "the fleet does not name the target `\(member.id)` any more",
                        hint: "put it back into the fleet file, or take back the waves without it with --wave"
                    )
                }
                let goal = Goal.wayBack(to: member.report.from, from: member.report.to)
                if seen.insert([target.driver.name, goal]).inserted {
                    losses.formUnion(try Self.losses(member.report, Goal(wayBack: goal), target, runner))
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
            throw LedgerError(
                .refused,
                "the rollout \(rollout.id) has changed no target that could be taken back",
                hint: leftOut.isEmpty
                    ? "`skein rollout show \(rollout.id) --targets` says where each is"
                    : "look first after \(leftOut.prefix(5).joined(separator: ", ")) with `skein recover`"
            )
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

    private static func losses(
        _ report: TargetReport,
        _ goal: Goal,
        _ target: Target,
        _ runner: TargetRunner
    ) throws(LedgerError) -> [String] {
        guard let flavor = target.driver.flavors.first, let dialect = try? target.driver.dialect(for: flavor) else {
            return []
        }
        do throws(TargetFailure) {
            return try runner.losses(from: report.to, goal, dialect)
        } catch {
            let place = report.from.isEmpty ? "base" : report.from.joined(separator: ", ")
            throw LedgerError(
                .refused,
                "the target `\(report.id)` cannot be taken back to \(place): \(error.error.message)",
                hint: error.error.hint
            )
        }
    }
}

extension LedgerTarget {
    /// Whether it is known which revisions it holds, each of them as a whole.
    fileprivate var isBetweenRevisions: Bool {
        switch state {
        case .unknown, .failedDirty, .claimed, .skipped: false
        case .pending, .retryWait, .current, .done, .failedClean, .blocked, .unreachable, .reverted, .revertFailed:
            report.halfDone == nil
        }
    }
}

extension Goal {
    /// A way back as the ledger keeps it: the heads to go to, and after `<` those to come from.
    static func wayBack(to before: [String], from after: [String]) -> String {
        (before.isEmpty ? [base] : before).joined(separator: " ") + " < "
            + (after.isEmpty ? [base] : after).joined(separator: " ")
    }

    /// A way back that the ledger keeps. One without `<` takes back whatever lies above its heads.
    init(wayBack text: String) {
        let places = text.split(separator: "<", maxSplits: 1).map { place in
            place.split(separator: " ").map(String.init).filter { $0 != Self.base }
        }
        self = .restore(to: places.first ?? [], from: places.count > 1 ? places[1] : nil)
    }

    private static let base = "base"
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
        if !plan.leftOut.isEmpty {
            notices.append(
                "left where they are: \(Wording.ids(plan.leftOut, limit: 5)); `skein recover --only ID` shows how far a target got"
            )
        }
    }
}

extension StagedRollout {
    /// Takes the wave that halted back, as `on_halt: revert-wave` asks, and puts into the report what came of it.
    func revertHaltedWave(of id: String, _ report: inout RunReport) async {
        guard let wave = report.waves.first(where: { $0.state == .halted })?.name else { return }
        do throws(LedgerError) {
            let rollout = try await ledger.rollout(withID: id)
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
