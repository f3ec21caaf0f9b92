/// What a rollout is frozen as when it is created: its members in their waves, what is run, and how.
package struct RolloutPlan: Sendable {
    /// A wave with its members in order.
    package struct Wave: Sendable {
        var name: String
        var members: [Member]
        var haltsOnFailure: Int
        var haltsOnUnreachable: Int?
        var soakMs: Int
        var needsApproval: Bool
    }

    /// A target of a wave.
    package struct Member: Sendable {
        var id: String
        /// Its place in the fleet.
        var number: Int
        var server: String?
        /// The most sessions on its server.
        var cap: Int?
        /// A digest of what is the same for all names of its database.
        var identity: String
        /// Where it goes, when that is not the rollout's goal.
        var goal: String?
    }

    var fleet: String
    var command: String
    var revision: String
    var scope: String
    var planHash: String
    /// A revision and its checksum a line.
    var plan: [String]
    /// A fact a line, without secrets.
    var policy: [String]
    var parallel: Int
    var waves: [Wave]
    var lateJoiners: RolloutPolicy.LateJoiners
    var parent: String?

    static let lateWave = "late-joiners"

    /// What of `stored` has changed since: in words, the first few.
    func difference(from stored: LedgerRollout) -> String? {
        var changes = Self.changes(stored.plan, plan) { line in
            let parts = line.split(separator: " ", maxSplits: 1)
            return ("revision \(parts.first ?? "")", String(parts.dropFirst().first ?? ""))
        }
        changes += RolloutPolicy.changes(
            from: stored.policy.joined(separator: "\n"),
            to: policy.joined(separator: "\n")
        )
        guard !changes.isEmpty else {
            return planHash == stored.planHash ? nil : "the order or the parents of revisions have changed"
        }
        let rest = changes.count > 3 ? " and \(changes.count - 3) more" : ""
        return changes.prefix(3).joined(separator: ", ") + rest
    }

    private static func changes(
        _ old: [String],
        _ new: [String],
        _ split: (String) -> (key: String, value: String)
    ) -> [String] {
        let before = Dictionary(old.map(split).map { ($0.key, $0.value) }) { first, _ in first }
        let after = Dictionary(new.map(split).map { ($0.key, $0.value) }) { first, _ in first }
        return Set(before.keys).union(after.keys).sorted().compactMap { key in
            switch (before[key], after[key]) {
            case (nil, _?): "\(key) is new"
            case (_?, nil): "\(key) is gone"
            case (let one?, let other?) where one != other: "\(key) has changed"
            default: nil
            }
        }
    }
}
