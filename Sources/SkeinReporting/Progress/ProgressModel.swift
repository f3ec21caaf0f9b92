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
        /// Why its last try failed, when it is tried again.
        package var retry: Retry?

        /// Whether it waits for its next try, and holds no place on its server.
        package func isResting(at now: Instant) -> Bool { retry.map { now < $0.until } ?? false }
    }

    /// A try that failed in a way that passes.
    package struct Retry: Hashable, Sendable {
        /// How many tries there were.
        package var attempts: Int
        /// Why the last one failed.
        package var reason: String
        /// When the next one comes.
        package var until: Instant
    }

    /// A server on which something runs.
    package struct Server: Hashable, Sendable {
        /// Its name.
        package var name: String
        /// How many of its targets are being worked on.
        package var running = 0
        /// How many of them wait for another try.
        package var resting = 0
        /// How many of them ended without a failure.
        package var done = 0
        /// How many of them failed.
        package var failed = 0
        /// Why nothing new begins on it; nil when something may.
        package var held: String?
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
    private var ended: [String: Server] = [:]
    private var held: [String: String] = [:]

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

    /// The servers on which something runs, waits for another try or is held back, the busiest first.
    package func busyServers(at now: Instant) -> [Server] {
        var servers: [String: Server] = [:]
        for name in held.keys { servers[name] = ended[name] ?? Server(name: name) }
        for target in running.values {
            guard let name = target.server else { continue }
            var server = servers[name] ?? ended[name] ?? Server(name: name)
            if target.isResting(at: now) { server.resting += 1 } else { server.running += 1 }
            servers[name] = server
        }
        for (name, reason) in held { servers[name]?.held = reason }
        return servers.values.sorted { ($1.running, $1.resting, $0.name) < ($0.running, $0.resting, $1.name) }
    }

    /// The wave of that name.
    package func wave(_ name: String) -> Wave? { waves.first { $0.report.name == name } }

    /// Takes in what happened at `now`.
    package mutating func apply(_ event: Event, at now: Instant) {
        switch event {
        case .runStarted(let command, let planHash, let waves, _):
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
            running[target]?.retry = nil
        case .targetRetrying(let id, let attempt, let error, let delayMs):
            let until = now.advanced(by: .milliseconds(delayMs))
            running[id]?.retry = Retry(attempts: attempt, reason: error.message, until: until)
        case .serverHeld(let server, let reason):
            held[server] = reason
        case .waveChanged(let report):
            update(report.name, report) { $0.report = report }
        case .targetFinished(let report):
            running[report.id] = nil
            counts[report.state, default: 0] += 1
            if let name = report.server {
                if report.state.isFailure {
                    ended[name, default: Server(name: name)].failed += 1
                } else {
                    ended[name, default: Server(name: name)].done += 1
                }
            }
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
