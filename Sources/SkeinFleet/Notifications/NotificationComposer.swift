internal import SkeinReporting
internal import SkeinSQL

/// Makes notifications of what a run tells. Of the targets of a wave that fail the first few are told one by one, the
/// rest as a number when the wave ends: a thousand calls help nobody.
struct NotificationComposer {
    private let fleet: String
    private var rollout: String?
    private let timestamp: @Sendable () -> String
    private var command = ""
    private var planHash = ""
    private var waves: [String: WaveReport] = [:]
    private var failures: [Failures.Key: Failures] = [:]

    /// How many targets of a wave are told one by one.
    static let told = 3
    /// How many of the others are named.
    static let named = 20

    /// The failures of one wave and kind.
    private struct Failures {
        struct Key: Hashable {
            var wave: String
            var event: NotificationEvent
        }

        var told = 0
        var more = Notification.MoreTargets(count: 0, ids: [])
    }

    init(fleet: String, timestamp: @escaping @Sendable () -> String) {
        self.fleet = fleet
        self.timestamp = timestamp
    }

    /// What is to be told of an event.
    mutating func notifications(of event: Event) -> [Notification] {
        switch event {
        case .runStarted(let command, let planHash, let waves, let rollout):
            self.command = command
            self.planHash = planHash
            self.rollout = rollout
            for wave in waves { self.waves[wave.name] = wave }
            return [notification(.rolloutStarted)]
        case .waveStarted(let wave):
            waves[wave.name] = wave
            return wave.size > 0 ? [about(wave, .waveStarted)] : []
        case .targetFinished(let report): return failed(report).map { [$0] } ?? []
        case .waveFinished(let wave):
            waves[wave.name] = wave
            // What `--only` leaves of a wave may be nothing.
            if wave.size == 0 { return [] }
            let counted = counted { $0 == wave.name }
            return counted + (NotificationEvent(wave.state).map { [about(wave, $0)] } ?? [])
        case .runFinished(let report):
            let counted = counted { _ in true }
            guard var event = NotificationEvent(report.state) else { return counted }
            // What waits for somebody was either held by somebody or has to be approved.
            if report.state == .waiting, report.waves.contains(where: { $0.state == .paused }) {
                event = .rolloutPaused
            }
            var ended = notification(event)
            ended.state = report.state
            ended.summary = report.summary
            return counted + [ended]
        case .waveChanged(let wave):
            let isNew = waves[wave.name]?.state != wave.state
            waves[wave.name] = wave
            return isNew ? NotificationEvent(wave.state).map { [about(wave, $0)] } ?? [] : []
        case .targetStarted, .stepFinished, .targetRetrying, .serverHeld: return []
        }
    }

    private mutating func failed(_ report: TargetReport) -> Notification? {
        guard report.state.isFailure else { return nil }
        let event = report.state == .unknown ? NotificationEvent.targetUnknown : .targetFailed
        let key = Failures.Key(wave: report.wave, event: event)
        guard failures[key, default: Failures()].told < Self.told else {
            failures[key]?.more.count += 1
            if failures[key]?.more.ids.count ?? 0 < Self.named { failures[key]?.more.ids.append(report.id) }
            return nil
        }
        failures[key, default: Failures()].told += 1
        var notification = notification(event, about: report.wave, report.id)
        notification.target = Notification.FailedTarget(report)
        return notification
    }

    /// Takes out what was only counted.
    private mutating func counted(_ isMeant: (String) -> Bool) -> [Notification] {
        let keys = failures.filter { isMeant($0.key.wave) && $0.value.more.count > 0 }.keys
        return keys.sorted { ($0.wave, $0.event.rawValue) < ($1.wave, $1.event.rawValue) }.map { key in
            var notification = notification(key.event, about: key.wave, "more", randomID())
            notification.wave = waves[key.wave]
            notification.more = failures[key]?.more
            failures[key]?.more = Notification.MoreTargets(count: 0, ids: [])
            return notification
        }
    }

    private func about(_ wave: WaveReport, _ event: NotificationEvent) -> Notification {
        var notification = notification(event, about: wave.name, "\(wave.failed)")
        notification.wave = wave
        return notification
    }

    /// A notification. All runners of one rollout give the same id to what they all see, so that whoever is told can tell.
    private func notification(_ event: NotificationEvent, about facts: String...) -> Notification {
        let words = [rollout ?? randomID(), event.rawValue] + facts
        return Notification(
            event: event,
            id: String(Digest(of: words.joined(separator: "\n")).hex.prefix(32)),
            time: timestamp(),
            rollout: rollout,
            fleet: fleet,
            command: command,
            planHash: planHash
        )
    }

    private func randomID() -> String { "\(UInt64.random(in: 0...UInt64.max)).\(UInt64.random(in: 0...UInt64.max))" }
}

extension NotificationEvent {
    /// What the end of a run is told as; a plan is not told.
    init?(_ state: RunState) {
        switch state {
        case .succeeded: self = .rolloutSucceeded
        case .failed: self = .rolloutFailed
        case .halted: self = .rolloutHalted
        case .interrupted, .ledgerLost: self = .rolloutInterrupted
        case .waiting: self = .rolloutWaiting
        case .aborted: self = .rolloutAborted
        case .planned: return nil
        }
    }

    /// What a wave's new state is told as.
    init?(_ state: WaveReport.State) {
        switch state {
        case .passed: self = .wavePassed
        case .halted: self = .waveHalted
        case .gated, .paused: self = .waveWaiting
        case .pending, .running, .soaking, .checking, .cancelled: return nil
        }
    }
}
