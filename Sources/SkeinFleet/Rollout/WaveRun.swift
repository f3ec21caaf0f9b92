internal import SkeinEngine
internal import SkeinReporting

/// One wave as it runs: who is next, who is tried again, and when to stop.
struct WaveRun {
    /// One try on one target.
    typealias Attempt =
        @Sendable (
            Target, _ wave: String, ParkedSession?, _ onStep: @escaping @Sendable (StepReport) async -> Void
        ) async -> TargetRunner.Outcome

    /// What a session has to be for a target of a wave; nil where none is handed on.
    typealias Key = @Sendable (Target, _ wave: String) -> SessionKey?

    /// How many targets failed so far.
    private(set) var failures = 0
    /// Whether nothing new may be started.
    private(set) var isHalted = false
    /// Whether the task was cancelled before every target had its turn.
    private(set) var isInterrupted = false
    /// How many targets failed the same way, over all waves.
    private(set) var fingerprints: [String: Int]

    private let wave: PlannedWave
    private let parallel: Int
    private let retry: RetryPolicy
    private let sameError: Int?
    private let isUnlimited: Bool
    private let runStart: ContinuousClock.Instant?
    private var queue: TargetQueue
    private var active = 0

    /// What a task of the group brings back: a finished try, or that it is time to look again.
    private enum Wake: Sendable {
        case finished(TargetQueue.Entry, TargetRunner.Outcome)
        case timer
    }

    /// A wave that has not begun.
    ///
    /// - Parameters:
    ///   - sameError: how many targets of the rollout may fail the same way before it halts, less one; nil for any number.
    ///   - isUnlimited: whether no number of failures halts the wave, because nothing is changed.
    ///   - start: when the run began, which reports count from; nil for reports without times.
    init(
        wave: PlannedWave,
        parallel: Int,
        retry: RetryPolicy,
        sameError: Int?,
        isUnlimited: Bool,
        fingerprints: [String: Int],
        start: ContinuousClock.Instant? = nil
    ) {
        self.wave = wave
        self.parallel = parallel
        self.retry = retry
        self.sameError = sameError
        self.isUnlimited = isUnlimited
        self.fingerprints = fingerprints
        runStart = start
        queue = TargetQueue(wave.targets)
    }

    /// Runs the wave to its end, or until it halts and what runs is finished.
    mutating func run(
        _ attempt: @escaping Attempt,
        handingOn key: Key = { _, _ in nil },
        _ sink: AsyncStream<Event>.Continuation
    ) async -> [TargetReport] {
        var finished: [TargetReport] = []
        let parked = ParkedSessions()
        await withTaskGroup(of: Wake.self) { group in
            var timers = 0
            while true {
                var next: [TargetQueue.Entry] = []
                while !isStopping, active < parallel, let entry = queue.next(at: .now) {
                    active += 1
                    next.append(entry)
                }
                let sessions = await parked.share(among: next.map { key($0.target, wave.name) })
                for (entry, session) in zip(next, sessions) { start(entry, session, &group, attempt, sink) }
                if !isStopping, timers == 0, active < parallel, let wait = queue.nextTry {
                    timers += 1
                    group.addTask { await Self.timer(until: wait) }
                }
                if active == 0, timers == 0 { break }
                switch await group.next() {
                case .finished(let entry, let outcome):
                    active -= 1
                    queue.leave(entry.target)
                    var outcome = outcome
                    if let session = outcome.session.take() { await parked.park(session) }
                    guard let report = settle(entry, outcome, sink) else { continue }
                    finished.append(report)
                    sink.yield(.targetFinished(report))
                case .timer: timers -= 1
                case nil: return
                }
            }
            if Task.isCancelled, !isHalted {
                isInterrupted = !queue.isEmpty || finished.contains { $0.error?.code == "interrupted" }
            }
            // What was to be tried again stays as its last try left it.
            for entry in queue.takeResting() {
                guard let report = entry.earlier?.report else { continue }
                count(report)
                finished.append(report)
                sink.yield(.targetFinished(report))
            }
            if isInterrupted { isHalted = false }
        }
        return finished
    }

    private var isStopping: Bool { isHalted || Task.isCancelled }

    /// Sleeps until a target may be tried again, in short spans, so that a wave that halts meanwhile ends soon.
    private static func timer(until instant: ContinuousClock.Instant) async -> Wake {
        try? await Task.sleep(until: Swift.min(instant, .now + .milliseconds(250)), clock: .continuous)
        return .timer
    }

    private mutating func start(
        _ entry: TargetQueue.Entry,
        _ session: ParkedSession?,
        _ group: inout TaskGroup<Wake>,
        _ attempt: @escaping Attempt,
        _ sink: AsyncStream<Event>.Continuation
    ) {
        var entry = entry
        let target = entry.target
        let wave = wave.name
        if entry.earlier == nil {
            entry.startedAt = .now
            sink.yield(.targetStarted(id: target.id, wave: wave, server: target.server))
        }
        group.addTask { [entry] in
            let outcome = await attempt(target, wave, session) { step in
                sink.yield(.stepFinished(target: target.id, step))
            }
            return .finished(entry, outcome)
        }
    }

    /// Counts a finished try.
    ///
    /// - Returns: the target's report, or nil when it is tried again.
    private mutating func settle(
        _ entry: TargetQueue.Entry,
        _ outcome: TargetRunner.Outcome,
        _ sink: AsyncStream<Event>.Continuation
    ) -> TargetReport? {
        var outcome = outcome
        if let earlier = entry.earlier { outcome = outcome.following(earlier) }
        outcome.report.server = entry.target.server
        if let runStart, let startedAt = entry.startedAt {
            outcome.report.startMs = runStart.duration(to: startedAt).milliseconds
            outcome.report.endMs = runStart.duration(to: .now).milliseconds
        }
        let report = outcome.report
        if outcome.isRetryable, report.attempts < retry.attempts, !isStopping {
            var entry = entry
            entry.earlier = outcome
            let delay = retry.delay(afterAttempt: report.attempts)
            if let error = report.error {
                let (id, pause) = (report.id, delay.milliseconds)
                sink.yield(.targetRetrying(id: id, attempt: report.attempts, error: error, delayMs: pause))
            }
            queue.rest(entry, until: .now + delay)
            return nil
        }
        count(report)
        return report
    }

    private mutating func count(_ report: TargetReport) {
        guard report.state.isFailure, report.error?.code != "interrupted" else { return }
        failures += 1
        if !isUnlimited, failures >= wave.haltsOnFailure { isHalted = true }
        if let fingerprint = report.error?.fingerprint {
            let count = fingerprints[fingerprint, default: 0] + 1
            fingerprints[fingerprint] = count
            if let sameError, count >= sameError { isHalted = true }
        }
    }
}
