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
    private let waves: [PlannedWave]
    private var places: [String: (wave: Int, place: Int)] = [:]

    /// The placements of a fleet's targets, also of those that no wave takes.
    package init(_ fleet: Fleet) {
        self.fleet = fleet
        waves = fleet.rollout.split(fleet.targets, seed: fleet.name).waves
        for (number, wave) in waves.enumerated() {
            for (place, target) in wave.targets.enumerated() { places[target.id] = (number, place) }
        }
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
