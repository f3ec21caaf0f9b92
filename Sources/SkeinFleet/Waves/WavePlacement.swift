/// Where a run puts a target, and why.
package struct WavePlacement: Sendable {
    /// The name of the wave; nil when no wave takes the target.
    package var wave: String?
    /// The place of the wave among the waves, from 1.
    package var number: Int
    /// The place of the target in its wave, from 1.
    package var place: Int
    /// How many targets the wave has.
    package var size: Int
    /// What each wave up to that one made of the target: the wave's name and the reason.
    package var reasons: [(wave: String, reason: String)]
}

/// Where a run over a fleet puts each of its targets.
package struct WavePlacements: Sendable {
    private let fleet: Fleet
    /// The waves, as a run would go through them.
    package let waves: [PlannedWave]
    /// How many targets no wave takes; a run is refused then.
    package let unplacedCount: Int
    private var places: [String: (wave: Int, place: Int)] = [:]

    /// The placements of a fleet's targets, also of those that no wave takes.
    package init(_ fleet: Fleet) {
        self.fleet = fleet
        let (waves, rest) = fleet.rollout.split(fleet.targets, seed: fleet.name)
        self.waves = waves
        unplacedCount = rest.count
        for (number, wave) in waves.enumerated() {
            for (place, target) in wave.targets.enumerated() { places[target.id] = (number, place) }
        }
    }

    /// What a fleet file most often does not mean: targets without a wave, waves that match nothing and exclusions that
    /// exclude nothing.
    ///
    /// - Parameter isPart: whether the fleet was narrowed to some of its targets; what matches none of them tells nothing.
    package func notices(isPart: Bool) -> [String] {
        var notices: [String] = []
        if !isPart { notices += emptyWaves + idleExclusions }
        if unplacedCount > 0 {
            let count = unplacedCount == 1 ? "1 target is" : "\(unplacedCount) targets are"
            notices.append(
                "\(count) in no wave, and a run is refused; "
                    + "add a last wave without `select` and `take`, or exclude them with a reason"
            )
        }
        return notices
    }

    private var idleExclusions: [String] {
        fleet.idleExclusions.map {
            "`exclude` at \($0.position) excludes nothing: no target matches \($0.select)"
        }
    }

    private var emptyWaves: [String] {
        var notices: [String] = []
        for (policy, wave) in zip(fleet.rollout.waves, waves) where wave.targets.isEmpty {
            guard let select = policy.select else { continue }
            let isKnown = fleet.targets.contains { select.matches($0.labels) }
            let which = isKnown ? "earlier waves take all targets that match" : "no target matches"
            notices.append("wave `\(wave.name)` is empty: \(which) \(select)")
        }
        return notices
    }

    /// Where `target` goes.
    package subscript(_ target: Target) -> WavePlacement {
        let found = places[target.id]
        let wave = found.map { waves[$0.wave] }
        return WavePlacement(
            wave: wave?.name,
            number: (found?.wave ?? -1) + 1,
            place: (found?.place ?? -1) + 1,
            size: wave?.targets.count ?? 0,
            reasons: reasons(target, upTo: found?.wave)
        )
    }

    private func reasons(_ target: Target, upTo wave: Int?) -> [(wave: String, reason: String)] {
        if fleet.rollout.waves.isEmpty { return [(RolloutPolicy.soleWave, "the fleet file has no waves")] }
        let last = wave ?? waves.count - 1
        return (0...last).map { index in
            let policy = fleet.rollout.waves[index]
            return (policy.name, reason(target, policy, waves[index], isTaken: index == wave))
        }
    }

    private func reason(_ target: Target, _ policy: WavePolicy, _ wave: PlannedWave, isTaken: Bool) -> String {
        if let select = policy.select, !select.matches(target.labels) { return "does not match \(select)" }
        let matches = policy.select.map { "matches \($0)" }
        guard let take = policy.take else { return matches ?? "takes every target that no wave before it took" }
        let least = policy.min.map { ", at least \($0)" } ?? ""
        let count = "\(wave.targets.count) \(wave.targets.count == 1 ? "target" : "targets")"
        let draw = isTaken ? "is drawn" : "is not drawn"
        let keys = fleet.rollout.spread.map(\.description).joined(separator: ", ")
        let spread = keys.isEmpty ? "" : ", spread over \(keys)"
        return "\(matches.map { "\($0), and " } ?? "")\(draw) for its sample of \(take)\(least)\(spread): \(count)"
    }
}
