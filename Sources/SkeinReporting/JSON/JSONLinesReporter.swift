/// Tells a run as JSON Lines: one object an event, with `event` and `time` first.
package final class JSONLinesReporter: Reporter {
    private let timestamp: @Sendable () -> String
    private let write: @Sendable (String) -> Void

    /// A reporter.
    ///
    /// - Parameters:
    ///   - timestamp: The time of day in RFC 3339, UTC.
    ///   - write: Takes one line with its line feed.
    package init(timestamp: @escaping @Sendable () -> String, write: @escaping @Sendable (String) -> Void) {
        self.timestamp = timestamp
        self.write = write
    }

    package func report(_ event: Event) async {
        // An event holds strings, whole numbers and lists of them, all of which JSON can hold.
        guard let line = try? JSONDocument.encodeLine(EventRecord(event: event, time: timestamp())) else { return }
        write(line + "\n")
    }
}

private struct EventRecord: Encodable {
    let event: Event
    let time: String

    private enum CodingKeys: CodingKey {
        case event, time, command, planHash, rollout, waves, wave, id, server, target, step, report, attempt, error,
            delayMs, reason
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(name, forKey: .event)
        try container.encode(time, forKey: .time)
        switch event {
        case .runStarted(let command, let planHash, let waves, let rollout):
            try container.encode(command, forKey: .command)
            try container.encode(planHash, forKey: .planHash)
            try container.encodeIfPresent(rollout, forKey: .rollout)
            try container.encode(waves, forKey: .waves)
        case .waveStarted(let wave), .waveChanged(let wave), .waveFinished(let wave):
            try container.encode(wave, forKey: .wave)
        case .targetStarted(let id, let wave, let server):
            try container.encode(id, forKey: .id)
            try container.encode(wave, forKey: .wave)
            try container.encodeIfPresent(server, forKey: .server)
        case .stepFinished(let target, let step):
            try container.encode(target, forKey: .id)
            try container.encode(step, forKey: .step)
        case .serverHeld(let server, let reason):
            try container.encode(server, forKey: .server)
            try container.encodeIfPresent(reason, forKey: .reason)
        case .targetRetrying(let id, let attempt, let error, let delayMs):
            try container.encode(id, forKey: .id)
            try container.encode(attempt, forKey: .attempt)
            try container.encode(error, forKey: .error)
            try container.encode(delayMs, forKey: .delayMs)
        case .targetFinished(let report):
            try container.encode(report.id, forKey: .id)
            try container.encode(report, forKey: .target)
        case .runFinished(let report):
            try container.encode(report, forKey: .report)
        }
    }

    private var name: String {
        switch event {
        case .runStarted: "run_started"
        case .waveStarted: "wave_started"
        case .targetStarted: "target_started"
        case .stepFinished: "step_finished"
        case .targetRetrying: "target_retrying"
        case .serverHeld(_, let reason): reason == nil ? "server_released" : "server_held"
        case .targetFinished: "target_finished"
        case .waveChanged: "wave_changed"
        case .waveFinished: "wave_finished"
        case .runFinished: "run_finished"
        }
    }
}
