/// How a run over targets ended.
package enum RunState: String, Codable, Hashable, Sendable {
    /// Every target is where it should be.
    case succeeded
    /// Everything was tried and some targets failed.
    case failed
    /// A wave failed more often than it may, and the rest was not started.
    case halted
    /// A signal stopped it.
    case interrupted
    /// It is paused, or waits for an approval; nothing more is done before somebody says so.
    case waiting
    /// Somebody gave it up; what was not started stays as it is.
    case aborted
    /// The ledger could not be reached any more; what was under way was finished and nothing else begun.
    case ledgerLost = "ledger_lost"
    /// Nothing was run: this is a plan.
    case planned
}

/// The result of one run, in the shape of the JSON document.
package struct RunReport: Codable, Hashable, Sendable {
    /// `upgrade`, `downgrade`, `stamp` or `plan`.
    package var command: String
    /// The id of the rollout in the ledger; nil for a run that no ledger holds.
    package var rollout: String?
    /// The digest of what was to be run: the revisions with their checksums, in order.
    package var planHash: String
    /// How it ended.
    package var state: RunState
    /// When the run began, in RFC 3339, UTC, to the millisecond; nil when nobody looked at the clock.
    package var startedAt: String?
    /// How long the run took, in whole milliseconds; nil when nobody measured it.
    package var durationMs: Int?
    /// How many targets ended how.
    package var summary: Summary
    /// The waves in order.
    package var waves: [WaveReport]
    /// The targets in the order of the fleet.
    package var targets: [TargetReport]
    /// What somebody should know beside the results; nil for nothing.
    package var notices: [String]?

    /// A report whose summary is counted from `targets`.
    package init(
        command: String,
        planHash: String,
        state: RunState,
        waves: [WaveReport],
        targets: [TargetReport],
        startedAt: String? = nil,
        durationMs: Int? = nil,
        rollout: String? = nil,
        notices: [String]? = nil
    ) {
        self.command = command
        self.planHash = planHash
        self.state = state
        self.waves = waves
        self.targets = targets
        self.startedAt = startedAt
        self.durationMs = durationMs
        self.rollout = rollout
        self.notices = notices
        summary = Summary(targets)
    }

    /// Counts the targets anew.
    package mutating func count() { summary = Summary(targets) }

    /// How many targets ended how.
    package struct Summary: Codable, Hashable, Sendable {
        /// Targets where everything asked for was applied.
        package var done = 0
        /// Targets that had nothing to do.
        package var current = 0
        /// Targets that a plan would change.
        package var planned = 0
        /// Targets whose step failed, whether or not it left something behind.
        package var failed = 0
        /// Targets that were not touched because they do not fit the files.
        package var blocked = 0
        /// Targets that could not be connected to.
        package var unreachable = 0
        /// Targets that were never started.
        package var pending = 0
        /// Targets of which nobody can tell whether a step took effect.
        package var unknown = 0
        /// Targets that somebody left out, or that were not begun when the rollout was given up.
        package var skipped = 0
        /// Targets that were taken back to where they were before.
        package var reverted = 0

        init(_ targets: [TargetReport]) {
            for target in targets {
                switch target.state {
                case .done: done += 1
                case .current: current += 1
                case .planned: planned += 1
                case .failedClean, .failedDirty, .revertFailed: failed += 1
                case .blocked: blocked += 1
                case .unreachable: unreachable += 1
                case .pending, .running: pending += 1
                case .unknown: unknown += 1
                case .skipped: skipped += 1
                case .reverted: reverted += 1
                }
            }
        }
    }
}

/// How a wave went.
package struct WaveReport: Codable, Hashable, Sendable {
    /// Where a wave stands.
    package enum State: String, Codable, Hashable, Sendable {
        /// Not begun.
        case pending
        /// Not begun, because somebody has to approve it first.
        case gated
        /// Its targets are being worked on.
        case running
        /// All its targets are done, and it waits for its time to pass before anything else begins.
        case soaking
        /// Its gates are being asked.
        case checking
        /// It is over, and the next one may begin.
        case passed
        /// It failed more often than it may, or a gate said no.
        case halted
        /// Somebody, or a gate that could not decide, holds it.
        case paused
        /// It was given up before it was over.
        case cancelled
    }

    /// The wave's name.
    package var name: String
    /// Where it stands.
    package var state: State
    /// How many targets it has.
    package var size: Int
    /// How many of them ended, in whatever way.
    package var finished: Int
    /// How many of them failed.
    package var failed: Int
    /// The failure that halts it, as an absolute number: 1 halts on the first.
    package var haltsOnFailure: Int
    /// The unreachable target that halts it, where they have a budget of their own.
    package var haltsOnUnreachable: Int?
    /// How many targets of the run that fail the same way halt it, where there is such a limit.
    package var haltsOnSameError: Int?
    /// Why it is where it is, where that needs saying: what halted or holds it.
    package var reason: String?
    /// When its soak is over, in RFC 3339, UTC; only while it soaks.
    package var soaksUntil: String?

    /// A wave.
    package init(
        name: String,
        state: State = .pending,
        size: Int,
        finished: Int = 0,
        failed: Int = 0,
        haltsOnFailure: Int,
        haltsOnUnreachable: Int? = nil,
        haltsOnSameError: Int? = nil,
        reason: String? = nil,
        soaksUntil: String? = nil
    ) {
        self.name = name
        self.state = state
        self.size = size
        self.finished = finished
        self.failed = failed
        self.haltsOnFailure = haltsOnFailure
        self.haltsOnUnreachable = haltsOnUnreachable
        self.haltsOnSameError = haltsOnSameError
        self.reason = reason
        self.soaksUntil = soaksUntil
    }
}
