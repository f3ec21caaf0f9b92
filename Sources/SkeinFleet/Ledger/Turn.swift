internal import SkeinReporting

/// What a runner brings to the ledger and asks of it, in one transaction: results, a sign of life, and new work.
struct Turn: Sendable {
    /// How a try on a claimed target ended.
    struct Result: Sendable {
        var id: String
        var epoch: Int
        /// Where the target stands now.
        var state: LedgerTarget.State
        /// After how long it is tried again, in milliseconds; for the state `retry_wait`.
        var retryAfterMs = 0
        var report: TargetReport
        /// Whether it is known where the target was and is.
        var hasHeads = true
    }

    /// A number of targets that may begin in a span of time, over all runners.
    struct Rate: Sendable {
        var count: Int
        var milliseconds: Int
    }

    var rollout: String
    var runner: String
    var actor: String
    var fleet: String
    var results: [Result] = []
    /// Whether the claims that are held are to be renewed.
    var beats = false
    /// How many targets are wanted; 0 for none.
    var wanted = 0
    /// The caps of the fleet's servers.
    var caps: [String: Int] = [:]
    /// Servers on which nothing is begun now.
    var heldServers: [String] = []
    /// The numbers of the waves in which nothing is begun now.
    var closedWaves: Set<Int> = []
    /// Whether the runner has named the targets that it can reach, and takes no others.
    var isLimited = false
    /// Whether the targets that the runner has named are claimed in whatever wave they are.
    var isForward = false
    var rate: Rate?
    /// How many targets may fail the same way.
    var sameError: Int?
    /// Runners of this machine whose process is gone, so that their claims need not run out.
    var deadRunners: [String] = []
    /// Whether the session of a process that is known to be gone has had the time to end, so that its place may be shared.
    var sharesPlaces = false
    /// Whether claims that ran out are looked for.
    var takesOver = false

    /// How long a claim lasts without a sign of life, in milliseconds.
    static let leaseMs = 30_000
    /// How much longer, for a target whose server has no free place: the session of a runner that was stopped may be open.
    static let orphanMs = 30_000
}

/// What the ledger answers.
struct TurnOutcome: Sendable {
    /// A target to work on.
    struct Claim: Sendable {
        var target: LedgerTarget
        /// The claim's number; results are taken with no other.
        var epoch: Int
        /// Whether another runner had it and vanished.
        var isTakeover: Bool
    }

    /// Where the rollout stands.
    var state: LedgerRollout.State
    /// Why.
    var reason: String?
    /// How many targets may be worked on at once.
    var parallel: Int
    /// The time by the ledger's clock.
    var now: Int
    /// The wave that is under way.
    var wave: LedgerWave?
    var claims: [Claim] = []
    /// Results that were not taken, because the claim was somebody else's by then.
    var lost: [String] = []
    /// After a sign of life: what the runner still has, by target.
    var held: [String: Int]?
    /// After a sign of life: how many runners are alive.
    var liveRunners: Int?
}
