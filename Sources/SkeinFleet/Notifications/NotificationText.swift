internal import SkeinReporting

/// A notification in one sentence, for chats.
enum NotificationText {
    /// The longest message of a failure, in characters.
    private static let longest = 300

    static func of(_ notification: Notification) -> String {
        let name = "\(notification.command) of \(notification.fleet)"
        let wave = notification.wave
        switch notification.event {
        case .rolloutStarted: return "\(name) has started"
        case .rolloutSucceeded, .rolloutFailed, .rolloutHalted, .rolloutInterrupted, .rolloutWaiting, .rolloutPaused,
            .rolloutAborted:
            let state = notification.event.rawValue.dropFirst("rollout.".count)
            return "\(name): \(state)" + (notification.summary.map { ", \(counts($0))" } ?? "")
        case .waveStarted: return "\(name): wave \(wave?.name ?? "") has started, \(targets(wave?.size ?? 0))"
        case .wavePassed, .waveHalted, .waveWaiting:
            let state = notification.event.rawValue.dropFirst("wave.".count)
            let failed = "\(wave?.failed ?? 0) of \(targets(wave?.size ?? 0)) failed"
            return "\(name): wave \(wave?.name ?? "") \(state), \(failed)"
        case .targetFailed, .targetUnknown:
            if let more = notification.more {
                let state = notification.event == .targetUnknown ? "unknown" : "failed"
                return "\(name): \(targets(more.count)) more of wave \(wave?.name ?? "") \(state)"
            }
            guard let target = notification.target else { return name }
            let message = target.message.map { ": \($0.prefix(longest))" } ?? ""
            return "\(name): target \(target.id) of wave \(target.wave) \(target.state.words)\(message)"
        }
    }

    private static func targets(_ count: Int) -> String { count == 1 ? "1 target" : "\(count) targets" }

    private static func counts(_ summary: RunReport.Summary) -> String {
        let parts = [
            (summary.done, "done"), (summary.current, "current"), (summary.failed, "failed"),
            (summary.blocked, "blocked"), (summary.unreachable, "unreachable"), (summary.unknown, "unknown"),
            (summary.pending, "not started"),
        ]
        return parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }
}
