internal import Synchronization

/// How long this process may go on with what it has claimed, by its own clock. A runner that was stopped, or that does not
/// reach the ledger, finds it over before its next statement.
final class Lease: Sendable {
    private let end = Mutex<ContinuousClock.Instant>(.now + span)

    /// A good deal less than the ledger grants, and counted from before it was asked.
    private static let span = Duration.milliseconds(Turn.leaseMs - 8_000)

    /// Whether the claims can still be this process's.
    var isValid: Bool { end.withLock { $0 > .now } }

    /// Takes a sign of life that was asked for at `instant` and that the ledger has taken.
    func renew(from instant: ContinuousClock.Instant) { end.withLock { $0 = max($0, instant + Self.span) } }
}
