/// Two targets that are one database, under two addresses.
package struct TargetDouble: Encodable, Hashable, Sendable, CustomStringConvertible {
    /// The id of the one that comes first in the fleet.
    package let first: String
    /// The id of the other.
    package let second: String

    /// A double.
    package init(first: String, second: String) {
        self.first = first
        self.second = second
    }

    /// In words, which cannot steer a terminal.
    package var description: String {
        "\(Printable.escape(first)) and \(Printable.escape(second)) are the same database"
    }
}

/// The fleet at a glance: the JSON document of `status`.
package struct StatusReport: Sendable {
    /// How a target stands.
    package enum State: String, Encodable, Hashable, Sendable, CaseIterable {
        /// At every head.
        case current
        /// Something is to be applied.
        case behind
        /// A revision is half applied or half taken back.
        case halfDone = "half_done"
        /// No run can go on from where it is: it is at a revision that no file defines, its rows contradict the files, or
        /// files were edited after they were applied to it.
        case blocked
        /// It answers, and its tables of Skein cannot be read.
        case unreadable
        /// No connection could be made.
        case unreachable

        /// In words.
        package var words: String { self == .halfDone ? "half done" : rawValue }

        /// Whether it cannot be told what the target has.
        package var isUnknown: Bool { self == .blocked || self == .unreadable || self == .unreachable }
    }

    /// One target.
    package struct Target: Encodable, Sendable {
        /// Its id.
        package var id: String
        /// What it shares its limit of sessions with.
        package var server: String?
        /// How it stands.
        package var state = State.unreachable
        /// The rows of its version table, sorted.
        package var heads: [String]
        /// How many revisions are missing to be at every head; nil where that cannot be told.
        package var behind: Int?
        /// Whether it has the revisions that were asked about; nil when none were, or that cannot be told.
        package var has: Bool?
        /// The revision that is half applied or half taken back.
        package var halfDone: HalfDoneReport?
        /// Who holds its lock, where a revision is half done: whoever works on it.
        package var lockedBy: String?
        /// Why it cannot be told where it is, or why no run goes on from there.
        package var error: ErrorReport?
        /// The value of the label that was asked for; empty without it.
        package var label: String?

        /// A target that nothing is known of.
        package init(id: String, server: String?, heads: [String] = []) {
            self.id = id
            self.server = server
            self.heads = heads
        }

        private enum CodingKeys: CodingKey {
            case id, server, state, heads, behind, has, halfDone, lockedBy, error, label
        }
    }

    /// How many targets are at one place.
    package struct Version: Encodable, Sendable {
        /// The rows of their version tables, sorted.
        package var heads: [String]
        /// What the revision is for; of several, each.
        package var message: String
        /// How many targets.
        package var targets: Int
        /// How many revisions they miss; nil where that cannot be told.
        package var behind: Int?
        /// How many targets for each value of the label that was asked for; nil without one.
        package var labels: [String: Int]?
    }

    /// Every head of the files, sorted.
    package let heads: [String]
    /// The revisions that were asked about, as they were written.
    package let atLeast: String?
    /// The label by whose values versions are counted.
    package let label: String?
    /// The places at which targets are, those that miss least first. Targets that could not be asked are at none.
    package let versions: [Version]
    /// The targets in the order of the fleet.
    package let targets: [Target]
    /// Targets that are one database.
    package let doubles: [TargetDouble]

    /// A report.
    ///
    /// - Parameter messages: the revisions' messages by their ids.
    package init(
        heads: [String],
        atLeast: String?,
        label: String?,
        targets: [Target],
        doubles: [TargetDouble],
        messages: [String: String]
    ) {
        self.doubles = doubles
        self.heads = heads
        self.atLeast = atLeast
        self.label = label
        self.targets = targets
        var versions: [[String]: Version] = [:]
        for target in targets where target.state != .unreachable && target.state != .unreadable {
            let empty = Version(
                heads: target.heads,
                message: target.heads.compactMap { messages[$0] }.filter { !$0.isEmpty }.joined(separator: "; "),
                targets: 0,
                behind: target.behind,
                labels: label == nil ? nil : [:]
            )
            versions[target.heads, default: empty].targets += 1
            if let value = target.label { versions[target.heads]?.labels?[value, default: 0] += 1 }
        }
        self.versions = versions.values.sorted { left, right in
            if left.behind != right.behind { return (left.behind ?? -1) < (right.behind ?? -1) }
            return left.heads.lexicographicallyPrecedes(right.heads)
        }
    }

    /// How many targets are in `state`.
    package func count(_ state: State) -> Int { targets.count { $0.state == state } }

    /// The targets that do not have what was asked about, or of which that cannot be told.
    package var lacking: [Target] { targets.filter { $0.has != true } }
}

extension StatusReport: Encodable {
    private enum CodingKeys: CodingKey { case command, heads, atLeast, summary, by, versions, targets, doubles }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode("status", forKey: .command)
        try container.encode(heads, forKey: .heads)
        if let atLeast {
            let asked = AtLeast(revision: atLeast, have: targets.count - lacking.count, lack: lacking.count)
            try container.encode(asked, forKey: .atLeast)
        }
        try container.encode(Summary(self), forKey: .summary)
        try container.encodeIfPresent(label, forKey: .by)
        try container.encode(versions, forKey: .versions)
        try container.encode(targets, forKey: .targets)
        if !doubles.isEmpty { try container.encode(doubles, forKey: .doubles) }
    }

    private struct AtLeast: Encodable {
        var revision: String
        var have: Int
        var lack: Int
    }

    private struct Summary: Encodable {
        let targets: Int
        let current: Int
        let behind: Int
        let halfDone: Int
        let blocked: Int
        let unreadable: Int
        let unreachable: Int

        init(_ report: StatusReport) {
            targets = report.targets.count
            current = report.count(.current)
            behind = report.count(.behind)
            halfDone = report.count(.halfDone)
            blocked = report.count(.blocked)
            unreadable = report.count(.unreadable)
            unreachable = report.count(.unreachable)
        }
    }
}
