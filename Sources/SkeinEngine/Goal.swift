/// What a run is to achieve on every target.
package enum Goal: Hashable, Sendable {
    /// Apply what leads to a revision, written in the grammar of targets: `head`, `+1`, an id.
    case upgrade(String)
    /// Take back what lies above a revision: `base`, `-1`, an id.
    case downgrade(String)
    /// Write down revisions without running them; with `purge`, whatever was written before is forgotten.
    case stamp([String], purge: Bool)
    /// Take back what led a target from the heads `to` to the heads `from`, whichever way that went. What was applied
    /// beside it since stays; without `from`, whatever lies above `to` is taken back.
    case restore(to: [String], from: [String]?)

    /// The command that asks for it.
    package var command: String {
        switch self {
        case .upgrade: "upgrade"
        case .downgrade: "downgrade"
        case .stamp: "stamp"
        case .restore: "revert"
        }
    }
}
