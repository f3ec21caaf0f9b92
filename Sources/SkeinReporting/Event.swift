/// What a run tells while it goes on. Renderers turn events into text, JSON Lines or a live view.
package enum Event: Sendable, Hashable {
    /// The run begins; the waves are as planned, and the rollout is nil for a run that no ledger holds.
    case runStarted(command: String, planHash: String, waves: [WaveReport], rollout: String? = nil)
    /// A wave begins.
    case waveStarted(WaveReport)
    /// A target begins.
    case targetStarted(id: String, wave: String, server: String?)
    /// A step of a target was finished.
    case stepFinished(target: String, StepReport)
    /// A try on a target failed in a way that may pass, and another one follows.
    case targetRetrying(id: String, attempt: Int, error: ErrorReport, delayMs: Int)
    /// A target ended.
    case targetFinished(TargetReport)
    /// Nothing new begins on a server for the reason given; nil when it may again.
    case serverHeld(server: String, reason: String?)
    /// A wave goes on in another state: it soaks, its gates are asked, it waits.
    case waveChanged(WaveReport)
    /// A wave ended.
    case waveFinished(WaveReport)
    /// The run ended.
    case runFinished(RunReport)
}

/// Something that events are told to. Calls come one after the other, in order.
package protocol Reporter: Sendable {
    /// Takes an event; quick, since the run waits for it.
    func report(_ event: Event) async
}
