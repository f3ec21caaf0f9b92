/// What a webhook can be told of, as fleet files spell it.
package enum NotificationEvent: String, CaseIterable, Encodable, Hashable, Sendable {
    case rolloutStarted = "rollout.started"
    case rolloutSucceeded = "rollout.succeeded"
    case rolloutFailed = "rollout.failed"
    case rolloutHalted = "rollout.halted"
    case rolloutWaiting = "rollout.waiting"
    case rolloutPaused = "rollout.paused"
    case rolloutAborted = "rollout.aborted"
    case rolloutInterrupted = "rollout.interrupted"
    case waveStarted = "wave.started"
    case wavePassed = "wave.passed"
    case waveHalted = "wave.halted"
    case waveWaiting = "wave.waiting"
    case targetFailed = "target.failed"
    case targetUnknown = "target.unknown"
}
