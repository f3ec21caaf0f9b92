internal import SkeinSQL

/// Draws targets by rendezvous hashing: who is drawn depends on ids alone, not on the order of the targets or on chance.
struct TargetSample {
    private let seed: String
    private let spread: [RolloutPolicy.SpreadKey]

    /// A draw.
    ///
    /// - Parameters:
    ///   - seed: what makes it another draw than others.
    ///   - spread: what groups targets; it is drawn from the groups in turn.
    init(seed: String, spread: [RolloutPolicy.SpreadKey] = []) {
        self.seed = seed
        self.spread = spread
    }

    /// The ids of `count` of the targets, or of all if there are fewer.
    func ids(_ targets: [Target], count: Int) -> Set<String> {
        struct Draw {
            /// How many of the target's group are drawn before it.
            var round: Int
            var group: String
            var weight: String
            var id: String
        }
        var draws: [Draw] = []
        for (group, members) in Dictionary(grouping: targets, by: group) {
            // Groups take turns in an order of their own, or the first by name would always get the odd one.
            let place = group.isEmpty ? "" : Digest(of: "\(seed)\u{1E}\(group)").hex
            let weighed = members.map { (weight: Digest(of: "\(seed)\u{1F}\($0.id)").hex, id: $0.id) }
            for (round, member) in weighed.sorted(by: { ($0.weight, $0.id) < ($1.weight, $1.id) }).enumerated() {
                draws.append(
                    Draw(round: spread.isEmpty ? 0 : round, group: place, weight: member.weight, id: member.id)
                )
            }
        }
        draws.sort { ($0.round, $0.group, $0.weight, $0.id) < ($1.round, $1.group, $1.weight, $1.id) }
        return Set(draws.prefix(count).map(\.id))
    }

    private func group(_ target: Target) -> String {
        spread.map { key in
            let value: String? =
                switch key {
                case .server: target.server
                case .label(let name): target.labels[name]
                }
            // No value and an empty one are two groups.
            return value.map { "=\($0)" } ?? ""
        }.joined(separator: "\u{1F}")
    }
}
