/// A wave with its targets.
package struct PlannedWave: Sendable {
    /// The wave's name.
    package var name: String
    /// Its targets in the order in which they are started; may be empty, and such a wave passes.
    package var targets: [Target]
    /// The failure that halts it, from 1: 8 for `max_failures: 1%` of 700 targets. One more than there are targets
    /// when failures never halt it.
    package var haltsOnFailure: Int
    /// The unreachable target that halts it, from 1; nil where unreachable targets count as failures.
    package var haltsOnUnreachable: Int?
    /// How long it rests after its last target, before its gates are asked.
    package var soak: Duration
    /// What has to be good for it to pass.
    package var gates: [Gate]
    /// Whether somebody has to approve it before it begins.
    package var needsApproval: Bool
    /// When its targets may be started; nil for always.
    package var window: TimeWindow?

    /// A wave.
    package init(
        name: String,
        targets: [Target],
        haltsOnFailure: Int,
        haltsOnUnreachable: Int? = nil,
        soak: Duration = .zero,
        gates: [Gate] = [],
        needsApproval: Bool = false,
        window: TimeWindow? = nil
    ) {
        self.name = name
        self.targets = targets
        self.haltsOnFailure = haltsOnFailure
        self.haltsOnUnreachable = haltsOnUnreachable
        self.soak = soak
        self.gates = gates
        self.needsApproval = needsApproval
        self.window = window
    }
}

extension RolloutPolicy {
    /// The wave of a run without waves.
    package static let soleWave = "all"

    /// Puts every target into the first wave, in the order of the file, that takes it.
    ///
    /// A wave's candidates are the targets that match its `select` and that no earlier wave took. With `take` it draws
    /// a sample of them by rendezvous hashing: the same fleet, wave and ids always draw the same targets, and a target
    /// more or less changes the sample by one at most, or with `spread` by one in each group. `take: N%` is rounded up
    /// and at least 1 and `min`. `max_failures: N%` is of the wave's targets, rounded down, and must be exceeded to halt.
    ///
    /// Without waves there is one wave, `all`, that failures never halt: a target that fails does not keep others
    /// from being upgraded. `halt.unreachable` holds for it as well.
    ///
    /// - Parameter seed: what the draw depends on besides the wave's name and the ids; the fleet's name.
    /// - Throws: `FleetError` naming some of the targets that no wave takes.
    package func waves(for targets: [Target], seed: String) throws(FleetError) -> [PlannedWave] {
        let (planned, rest) = split(targets, seed: seed)
        guard rest.isEmpty else {
            let named = rest.prefix(3).map { "`\($0.id)`" }.joined(separator: ", ")
            let others = rest.count > 3 ? " and \(rest.count - 3) more" : ""
            throw FleetError(
                rest.count == 1 ? "no wave takes the target \(named)" : "no wave takes the targets \(named)\(others)",
                hint: "add a last wave without `select` and `take`, or exclude them with a reason",
                position: waves.last?.position
            )
        }
        return planned
    }

    /// The waves, and the targets that none of them takes.
    func split(_ targets: [Target], seed: String) -> (waves: [PlannedWave], rest: [Target]) {
        let ordered = TargetOrder(order).sorted(targets)
        if waves.isEmpty {
            let all = PlannedWave(
                name: Self.soleWave,
                targets: ordered,
                haltsOnFailure: targets.count + 1,
                haltsOnUnreachable: maxUnreachable?.exceeded(of: targets.count)
            )
            return ([all], [])
        }
        var rest = ordered
        var planned: [PlannedWave] = []
        for wave in waves {
            var taken: [Target] = []
            (taken, rest) = wave.split(rest, seed: seed, spread: spread)
            planned.append(
                PlannedWave(
                    name: wave.name,
                    targets: taken,
                    haltsOnFailure: wave.maxFailures.exceeded(of: taken.count),
                    haltsOnUnreachable: maxUnreachable?.exceeded(of: taken.count),
                    soak: wave.soak,
                    gates: wave.gates,
                    needsApproval: wave.needsApproval,
                    window: wave.window
                )
            )
        }
        return (planned, rest)
    }
}

extension Amount {
    /// The first number of `total` targets that is more than the amount, rounded down.
    fileprivate func exceeded(of total: Int) -> Int { Swift.min(roundedDown(of: total), total) + 1 }
}

extension WavePolicy {
    /// The targets the wave takes and those it leaves, both in the order given.
    fileprivate func split(
        _ targets: [Target],
        seed: String,
        spread: [RolloutPolicy.SpreadKey]
    ) -> (taken: [Target], left: [Target]) {
        let isCandidate = targets.map { select?.matches($0.labels) ?? true }
        let candidates = zip(targets, isCandidate).filter(\.1).map(\.0)
        var ids = Set(candidates.map(\.id))
        if let take {
            let wanted = Swift.max(take.roundedUp(of: candidates.count), min ?? 0, 1)
            if wanted < candidates.count {
                ids = TargetSample(seed: "\(seed)\u{1F}\(name)", spread: spread).ids(candidates, count: wanted)
            }
        }
        return (targets.filter { ids.contains($0.id) }, targets.filter { !ids.contains($0.id) })
    }
}
