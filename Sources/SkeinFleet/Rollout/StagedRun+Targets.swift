internal import SkeinDriver
internal import SkeinEngine
internal import SkeinReporting

extension StagedRun {
    /// The sessions that claims need, as far as they may be handed on. The target of a runner that vanished is looked at by
    /// a session of its own first.
    var sessionKeys: @Sendable ([TurnOutcome.Claim]) -> [SessionKey?] {
        let (targets, defaults, creates) = (targets, staged.fleet.defaults, staged.options.createsDatabases)
        return { claims in
            claims.map { claim in
                if claim.isTakeover { return nil }
                return targets[claim.target.id].flatMap { SessionKey(Self.job($0, "", defaults, creates)) }
            }
        }
    }

    private static func job(
        _ target: Target,
        _ wave: String,
        _ defaults: TargetDefaults,
        _ createsDatabases: Bool
    ) -> TargetRunner.Job {
        var session = defaults.settings(for: target)
        session.createsDatabase = createsDatabases
        return TargetRunner.Job(target, wave: wave, session: session)
    }

    /// Begins to work on a target, with a session that is handed on where there is one.
    mutating func start(_ claim: TurnOutcome.Claim, _ session: ParkedSession?) async {
        let id = claim.target.id
        let wave = waveNames[claim.target.wave] ?? RolloutPlan.lateWave
        let isFirst = claim.target.report.attempts == 0
        if isFirst { sink.yield(.targetStarted(id: id, wave: wave, server: claim.target.report.server)) }
        guard let target = targets[id] else {
            finishUnseen(claim)
            await session?.close()
            return
        }
        let goal = claim.target.goal.map(Goal.init(wayBack:)) ?? staged.goal
        if claim.isTakeover, engine.isRelative(goal) {
            finish(
                claim,
                .unknown,
                code: "relative",
                "a runner vanished while it worked on this target, and `\(goal.revision)` counts from where it was",
                hint: "see where it is with `skein current --only \(id)`, and go on with a revision's id"
            )
            return
        }
        let plain = Self.job(target, wave, staged.fleet.defaults, staged.options.createsDatabases)
        let (engine, sink, wakes) = (engine, sink, wakes)
        let rollout = rollout.id
        let task = Task {
            var claim = claim
            if claim.isTakeover, let record = await engine.record(of: rollout, plain) {
                // What the runner that vanished has done, the target knows.
                claim.target.report.steps = record.steps
                claim.target.report.from = record.from
                claim.target.hasHeads = true
            }
            var job = plain
            job.parked = session
            job.handsOn = true
            let outcome = await engine.run(goal, job) { step in sink.yield(.stepFinished(target: id, step)) }
            wakes.bring(.target(claim, outcome))
        }
        active[id] = (claim, task)
    }

    /// Ends a target that the fleet does not name any more.
    private mutating func finishUnseen(_ claim: TurnOutcome.Claim) {
        if let reason = excluded[claim.target.id] {
            finish(claim, .skipped, code: "excluded", reason)
        } else {
            finish(
                claim,
                .unreachable,
                code: "vanished",
                "the fleet does not name this target any more",
                hint:
                    "put it back into the fleet file and run the same command, or leave it out with `skein rollout skip`"
            )
        }
    }

    private mutating func finish(
        _ claim: TurnOutcome.Claim,
        _ state: TargetState,
        code: String,
        _ message: String,
        hint: String? = nil
    ) {
        var report = claim.target.report
        report.state = state
        report.attempts += 1
        report.error = ErrorReport(code: code, message: message, class: "deterministic", hint: hint)
        let outcome = TargetRunner.Outcome(report: report, isRetryable: false, hasHeads: claim.target.hasHeads)
        settle(claim, outcome, isWhole: true)
    }

    /// Takes what came of a try.
    ///
    /// - Parameter isWhole: whether the report tells of the earlier tries too.
    mutating func settle(_ claim: TurnOutcome.Claim, _ outcome: TargetRunner.Outcome, isWhole: Bool = false) {
        let id = claim.target.id
        active[id] = nil
        var outcome = outcome
        let earlier = claim.target.report
        if !isWhole, earlier.attempts > 0 || !earlier.steps.isEmpty {
            outcome = outcome.following(.init(report: earlier, isRetryable: true, hasHeads: claim.target.hasHeads))
        }
        // Whoever vanished may be at work there yet: a claim that no try came of tells of one.
        if outcome.report.error?.class == "transient", outcome.report.error?.code != "interrupted",
            claim.epoch > outcome.report.attempts
        {
            outcome.report.state = .unknown
            outcome.report.error?.hint =
                "a session of a runner that vanished may still be at work; run the same command again when it has ended"
        }
        if claim.target.goal != nil { outcome.report.state = Self.reverted(outcome.report.state) }
        outcome.report.server = earlier.server
        outcome.report.wave = waveNames[claim.target.wave] ?? RolloutPlan.lateWave
        let retry = staged.fleet.defaults.retry
        let isInterrupted = outcome.report.error?.code == "interrupted"
        var result = Turn.Result(id: id, epoch: claim.epoch, state: .init(outcome.report.state), report: outcome.report)
        result.hasHeads = outcome.hasHeads
        if isInterrupted {
            result.state = .pending
        } else if outcome.isRetryable, outcome.report.attempts < retry.attempts, !wakes.isCancelled, !isTooLate(claim) {
            let delay = retry.delay(afterAttempt: outcome.report.attempts)
            result.state = .retryWait
            result.retryAfterMs = delay.milliseconds
            if let error = outcome.report.error {
                sink.yield(
                    .targetRetrying(
                        id: id,
                        attempt: outcome.report.attempts,
                        error: error,
                        delayMs: delay.milliseconds
                    )
                )
            }
        }
        outcome.report.startMs = elapsed(claim.target.startedAt) ?? elapsed(nil)
        outcome.report.endMs = elapsed(nil)
        results.append(result)
        seen[id] = outcome.report
        if result.state != .retryWait {
            toldTargets[id] = claim.epoch
            sink.yield(.targetFinished(outcome.report))
        }
    }

    /// What the end of a way back is called.
    private static func reverted(_ state: TargetState) -> TargetState {
        switch state {
        case .done, .current: .reverted
        case .failedClean, .failedDirty, .blocked: .revertFailed
        default: state
        }
    }

    /// Whether the time is over in which a target may be tried again.
    private func isTooLate(_ claim: TurnOutcome.Claim) -> Bool {
        guard let deadline = staged.fleet.defaults.retry.deadline, let now = elapsed(nil) else { return false }
        return now - (elapsed(claim.target.startedAt) ?? now) > deadline.milliseconds
    }

    /// Milliseconds from the creation of the rollout to a time of the ledger's clock; to now for nil.
    func elapsed(_ time: Int?) -> Int? {
        if let time { return max(0, time - rollout.createdAt) }
        return clock.map { max(0, $0.ledger - rollout.createdAt + $0.own.duration(to: .now).milliseconds) }
    }
}
