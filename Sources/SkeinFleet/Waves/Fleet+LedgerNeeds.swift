extension Fleet {
    /// What of the fleet file only a rollout with a ledger keeps to, by its keys: without one it would be passed over in
    /// silence.
    package var keysThatNeedLedger: [String] {
        var keys: [String] = []
        if rollout.waves.contains(where: { $0.soak > .zero }) { keys.append("soak") }
        if rollout.waves.contains(where: { !$0.gates.isEmpty }) { keys.append("gates") }
        if rollout.waves.contains(where: \.needsApproval) { keys.append("approve") }
        if rollout.waves.contains(where: { $0.window != nil }) { keys.append("window") }
        if rollout.rate != nil { keys.append("rate") }
        if rollout.maxUnreachable != nil { keys.append("halt.unreachable") }
        if rollout.onHalt != .stop { keys.append("on_halt") }
        if !throttles.isEmpty { keys.append("throttle") }
        return keys
    }
}
