package import SkeinReporting

/// A rollout as the ledger has it.
package struct LedgerRollout: Sendable, Hashable {
    /// Where a rollout stands; the raw value is stored.
    package enum State: String, Sendable, Hashable {
        /// It goes on as long as somebody runs it.
        case running
        /// Somebody, or a gate that could not decide, holds it.
        case paused
        /// A wave failed more often than it may, or a gate said no.
        case halted
        /// Its targets are being taken back by another rollout.
        case reverting
        /// Every target is where it should be.
        case succeeded
        /// Every wave passed, and some targets failed or were left out.
        case succeededWithExceptions = "succeeded_with_exceptions"
        /// Somebody gave it up.
        case aborted
        /// Its targets have been taken back.
        case reverted

        /// Whether its targets still belong to it, so that no other rollout may have them.
        package var isOpen: Bool {
            switch self {
            case .running, .paused, .halted, .reverting: true
            case .succeeded, .succeededWithExceptions, .aborted, .reverted: false
            }
        }
    }

    /// Its id: 12 lower-case hexadecimal digits.
    package var id: String
    /// The fleet's name.
    package var fleet: String
    /// `upgrade`, `downgrade` or `revert`.
    package var command: String
    /// How far, as it was asked for: `head`.
    package var revision: String
    /// Which part of the fleet it is for: `--select` and `--only` as they were given; empty for all of it.
    package var scope: String
    /// The digest of what is run.
    package var planHash: String
    /// What the digest is of, a revision and its checksum a line.
    package var plan: [String]
    /// How it is run, a fact a line, without secrets.
    package var policy: [String]
    /// Where it stands.
    package var state: State
    /// Why, where that needs saying.
    package var reason: String?
    /// How many targets may be worked on at once, over all runners.
    package var parallel: Int
    /// The rollout whose targets this one takes back.
    package var parent: String?
    /// Who created it.
    package var createdBy: String
    /// When it was created, in milliseconds since 1970 by the ledger's clock.
    package var createdAt: Int
    /// When it ended.
    package var endedAt: Int?

    init(_ row: LedgerRow) {
        id = row.text("id")
        fleet = row.text("fleet")
        command = row.text("command")
        revision = row.text("revision")
        scope = row.text("scope")
        planHash = row.text("plan_hash")
        plan = row.text("plan").split(separator: "\n").map(String.init)
        policy = row.text("policy").split(separator: "\n").map(String.init)
        // A word of a version to come is one that nothing may be started in.
        state = State(rawValue: row.text("state")) ?? .halted
        reason = row.optionalText("reason")
        parallel = row.number("parallel")
        parent = row.optionalText("parent")
        createdBy = row.text("created_by")
        createdAt = row.number("created_at")
        endedAt = row.optionalNumber("ended_at")
    }
}

/// A wave as the ledger has it.
package struct LedgerWave: Sendable, Hashable {
    /// Its place among the waves, from 1.
    package var number: Int
    /// Its name.
    package var name: String
    /// Where it stands.
    package var state: WaveReport.State
    /// How many targets it has.
    package var size: Int
    /// The failure that halts it, from 1.
    package var haltsOnFailure: Int
    /// The unreachable target that halts it, where they have a budget of their own.
    package var haltsOnUnreachable: Int?
    /// How long it rests before the next one begins, in milliseconds.
    package var soakMs: Int
    /// Whether somebody has to approve it first.
    package var needsApproval: Bool
    /// Who approved it.
    package var approvedBy: String?
    /// When its soak is over.
    package var soakUntil: Int?
    /// When it began.
    package var startedAt: Int?
    /// When it ended.
    package var endedAt: Int?
    /// What halted or holds it.
    package var reason: String?

    init(_ row: LedgerRow) {
        number = row.number("number")
        name = row.text("name")
        state = WaveReport.State(rawValue: row.text("state")) ?? .halted
        size = row.number("size")
        haltsOnFailure = row.number("halts_on_failure")
        haltsOnUnreachable = row.optionalNumber("halts_on_unreachable")
        soakMs = row.number("soak_ms")
        needsApproval = row.flag("needs_approval")
        approvedBy = row.optionalText("approved_by")
        soakUntil = row.optionalNumber("soak_until")
        startedAt = row.optionalNumber("started_at")
        endedAt = row.optionalNumber("ended_at")
        reason = row.optionalText("reason")
    }
}

/// A line of a rollout's history: who did what when.
package struct LedgerEvent: Sendable, Hashable {
    /// When, in milliseconds since 1970 by the ledger's clock.
    package var at: Int
    /// Who.
    package var actor: String
    /// What: `created`, `wave_started`, `halted`.
    package var kind: String
    /// The wave it is about.
    package var wave: String?
    /// The target it is about.
    package var target: String?
    /// What else there is to say.
    package var detail: String?

    init(_ row: LedgerRow) {
        at = row.number("at")
        actor = row.text("actor")
        kind = row.text("kind")
        wave = row.optionalText("wave")
        target = row.optionalText("target")
        detail = row.optionalText("detail")
    }
}
