internal import SkeinDriver
package import SkeinEngine
package import SkeinReporting
package import SkeinRevisions

/// One run of a goal over the targets of a fleet, wave by wave.
///
/// A failing target is isolated: the others go on. A wave that fails as often as it may not is halted: what runs is
/// finished, nothing new is started, and the waves after it do not begin.
package struct Rollout: Sendable {
    private let command: String
    private let goal: Goal
    private let isDryRun: Bool
    private let fleet: Fleet
    private let waves: [PlannedWave]
    private let runner: TargetRunner
    private let createsDatabases: Bool
    /// What is to be run, as a digest: the goal and every revision with its checksum and its place in
    /// the history.
    package let planHash: String

    /// A rollout of `waves`, which hold the targets of `fleet`.
    package init(
        command: String,
        goal: Goal,
        isDryRun: Bool,
        fleet: Fleet,
        waves: [PlannedWave],
        history: History,
        settings: EngineSettings,
        createsDatabases: Bool
    ) {
        self.command = command
        self.goal = goal
        self.isDryRun = isDryRun
        self.fleet = fleet
        self.waves = waves
        self.createsDatabases = createsDatabases
        runner = TargetRunner(history: history, settings: settings)
        planHash = PlanHash(goal, history).text
    }

    /// Runs, and tells `reporter` of everything, in order. Cancelling the task starts nothing new and lets what runs
    /// finish its revision.
    package func run(_ reporter: any Reporter) async -> RunReport {
        let (events, sink) = AsyncStream<Event>.makeStream()
        // A task of its own: cancelling the rollout must not end the telling, and a stream ends with its task.
        let telling = Task {
            for await event in events { await reporter.report(event) }
        }
        let startedAt = Timestamp.now()
        let start = ContinuousClock.now
        var report = await run(sink, since: start)
        report.startedAt = startedAt
        report.durationMs = start.duration(to: .now).milliseconds
        sink.yield(.runFinished(report))
        sink.finish()
        await telling.value
        return report
    }

    private func run(
        _ sink: AsyncStream<Event>.Continuation,
        since start: ContinuousClock.Instant
    ) async -> RunReport {
        var reports = waves.map {
            WaveReport(
                name: $0.name,
                size: $0.targets.count,
                haltsOnFailure: $0.haltsOnFailure,
                haltsOnUnreachable: $0.haltsOnUnreachable,
                haltsOnSameError: fleet.rollout.sameErrorLimit
            )
        }
        sink.yield(.runStarted(command: command, planHash: planHash, waves: reports))
        var results: [String: TargetReport] = [:]
        var fingerprints: [String: Int] = [:]
        var isInterrupted = false
        for (position, wave) in waves.enumerated() {
            if Task.isCancelled {
                isInterrupted = isInterrupted || waves[position...].contains { !$0.targets.isEmpty }
                break
            }
            reports[position].state = .running
            sink.yield(.waveStarted(reports[position]))
            var run = WaveRun(
                wave: wave,
                parallel: fleet.rollout.parallel,
                retry: fleet.defaults.retry,
                sameError: isDryRun ? nil : fleet.rollout.sameErrorLimit,
                isUnlimited: isDryRun,
                fingerprints: fingerprints,
                start: start
            )
            let finished = await run.run(attempt, handingOn: { SessionKey(job($0, $1)) }, sink)
            fingerprints = run.fingerprints
            for report in finished { results[report.id] = report }
            reports[position].finished = finished.count
            reports[position].failed = run.failures
            isInterrupted = isInterrupted || run.isInterrupted
            reports[position].state = state(of: run)
            sink.yield(.waveFinished(reports[position]))
            if run.isHalted { break }
        }
        return report(reports, results, isInterrupted: isInterrupted)
    }

    private func state(of run: WaveRun) -> WaveReport.State {
        // A plan passes no wave: nothing was tried.
        if isDryRun { return .pending }
        if run.isHalted { return .halted }
        // A wave that a signal stopped has not passed, and stays where it is.
        return run.isInterrupted ? .running : .passed
    }

    private func job(_ target: Target, _ wave: String) -> TargetRunner.Job {
        var session = fleet.defaults.settings(for: target)
        session.createsDatabase = createsDatabases
        session.readOnly = isDryRun
        return TargetRunner.Job(target, wave: wave, session: session)
    }

    /// One try on one target.
    private func attempt(
        _ target: Target,
        _ wave: String,
        _ session: ParkedSession?,
        _ onStep: @escaping @Sendable (StepReport) async -> Void
    ) async -> TargetRunner.Outcome {
        var job = job(target, wave)
        job.parked = session
        job.handsOn = true
        return isDryRun ? await runner.plan(goal, job) : await runner.run(goal, job, onStep: onStep)
    }

    private func report(
        _ waves: [WaveReport],
        _ results: [String: TargetReport],
        isInterrupted: Bool
    ) -> RunReport {
        var waveOf: [String: String] = [:]
        for wave in self.waves {
            for target in wave.targets { waveOf[target.id] = wave.name }
        }
        let targets = fleet.targets.map { target in
            results[target.id]
                ?? TargetReport(
                    id: target.id,
                    wave: waveOf[target.id] ?? "",
                    state: .pending,
                    server: target.server
                )
        }
        let state: RunState =
            if isDryRun {
                .planned
            } else if waves.contains(where: { $0.state == .halted }) {
                .halted
            } else if isInterrupted {
                .interrupted
            } else if targets.contains(where: \.state.isFailure) {
                .failed
            } else {
                .succeeded
            }
        return RunReport(command: command, planHash: planHash, state: state, waves: waves, targets: targets)
    }
}
