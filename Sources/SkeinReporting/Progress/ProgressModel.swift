/// What a run's events say so far: how far each wave is and what is being worked on.
package struct ProgressModel: Sendable {
    /// A point of the monotonic clock.
    package typealias Instant = ContinuousClock.Instant

    /// A wave on its way.
    package struct Wave: Hashable, Sendable {
        /// Name, state, size, failures and the failure that halts it.
        package var report: WaveReport
        /// How many of its targets ended, in whatever way.
        package var finished = 0
        /// When it began.
        package var startedAt: Instant?
        /// When it ended.
        package var endedAt: Instant?

        init(_ report: WaveReport) {
            self.report = report
            finished = report.finished
        }

        /// Finished targets in a second since the wave began; nil before the first.
        package func rate(at now: Instant) -> Double? {
            guard let startedAt, finished > 0 else { return nil }
            let milliseconds = startedAt.duration(to: endedAt ?? now).wholeMilliseconds
            return milliseconds > 0 ? Double(finished) * 1000 / Double(milliseconds) : nil
        }

        /// How many seconds the rest takes at that rate; nil before the first and after the last.
        package func secondsLeft(at now: Instant) -> Int? {
            guard report.state == .running, report.size > finished, let rate = rate(at: now) else { return nil }
            return Int((Double(report.size - finished) / rate).rounded(.up))
        }
    }

    /// A target that is being worked on.
    package struct Running: Hashable, Sendable {
        /// Its id.
        package var id: String
        /// Its wave.
        package var wave: String
        /// The server it is on.
        package var server: String?
        /// When it began.
        package var startedAt: Instant
        /// The revision of its last finished step.
        package var lastRevision: String?
    }

    /// `upgrade` and so on; empty before the run began.
    package private(set) var command = ""
    /// The plan's digest.
    package private(set) var planHash = ""
    /// The waves in order.
    package private(set) var waves: [Wave] = []
    /// When the run began.
    package private(set) var startedAt: Instant?
    /// The result, once it has ended.
    package private(set) var result: RunReport?
    /// How many targets ended, by state.
    package private(set) var counts: [TargetState: Int] = [:]
    private var running: [String: Running] = [:]

    /// Nothing has happened.
    package init() {}

    /// How many targets there are.
    package var size: Int { waves.reduce(0) { $0 + $1.report.size } }

    /// How many targets ended.
    package var finished: Int { waves.reduce(0) { $0 + $1.finished } }

    /// How many targets are being worked on.
    package var runningCount: Int { running.count }

    /// The targets being worked on, the one that takes longest first.
    package var slowest: [Running] {
        running.values.sorted { ($0.startedAt, $0.id) < ($1.startedAt, $1.id) }
    }

    /// The wave of that name.
    package func wave(_ name: String) -> Wave? { waves.first { $0.report.name == name } }

    /// Takes in what happened at `now`.
    package mutating func apply(_ event: Event, at now: Instant) {
        switch event {
        case .runStarted(let command, let planHash, let waves):
            self = ProgressModel()
            self.command = command
            self.planHash = planHash
            self.waves = waves.map(Wave.init)
            startedAt = now
        case .waveStarted(let report):
            update(report.name, report) { wave in
                wave.report = report
                wave.report.state = .running
                wave.startedAt = now
            }
        case .targetStarted(let id, let wave, let server):
            running[id] = Running(id: id, wave: wave, server: server, startedAt: now)
        case .stepFinished(let target, let step):
            running[target]?.lastRevision = step.revision
        case .targetRetrying, .serverHeld: break
        case .waveChanged(let report):
            update(report.name, report) { $0.report = report }
        case .targetFinished(let report):
            running[report.id] = nil
            counts[report.state, default: 0] += 1
            guard let place = waves.firstIndex(where: { $0.report.name == report.wave }) else { return }
            waves[place].finished += 1
            if report.state.isFailure { waves[place].report.failed += 1 }
        case .waveFinished(let report):
            update(report.name, report) { wave in
                wave.report = report
                wave.endedAt = now
            }
        case .runFinished(let report):
            running = [:]
            result = report
        }
    }

    /// Changes the wave of that name; one that was not announced is added.
    private mutating func update(_ name: String, _ report: WaveReport, _ change: (inout Wave) -> Void) {
        let place = waves.firstIndex { $0.report.name == name }
        if place == nil { waves.append(Wave(report)) }
        change(&waves[place ?? waves.count - 1])
    }
}
