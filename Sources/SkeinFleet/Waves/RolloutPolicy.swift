package import SkeinSQL

/// How a run goes through a fleet.
package struct RolloutPolicy: Hashable, Sendable {
    /// How many targets are worked on at once.
    package var parallel: Int
    /// How many targets are started in a span of time; nil for any number.
    package var rate: Rate?
    /// The order inside a wave, most important first; the order of the fleet file where it leaves targets equal.
    package var order: [OrderKey]
    /// What a sampled wave takes of evenly: it is drawn round robin over the groups of targets that are alike in all of
    /// these. Empty for a draw over everything.
    package var spread: [SpreadKey]
    /// The waves in order; empty for one wave of everything, which failures do not halt.
    package var waves: [WavePolicy]
    /// How many targets that fail in the same way halt a wave; nil for no such limit.
    package var sameErrorLimit: Int?
    /// How many targets of a wave may be unreachable before it halts. Given, unreachable targets count towards this alone
    /// and not towards `max_failures`; nil for no budget of their own.
    package var maxUnreachable: Amount?
    /// What becomes of the wave that halted.
    package var onHalt: HaltAction
    /// What becomes of targets that a later look at the fleet finds.
    package var lateJoiners: LateJoiners
    /// Whether every target is looked at for what would fail, before any is changed.
    package var preChecks: Bool
    /// How many targets the run is tried on, in a transaction that is rolled back, before any is changed; nil for none.
    package var dryRun: Amount?

    /// A policy.
    package init(
        parallel: Int = 8,
        rate: Rate? = nil,
        order: [OrderKey] = [],
        spread: [SpreadKey] = [],
        waves: [WavePolicy] = [],
        sameErrorLimit: Int? = nil,
        maxUnreachable: Amount? = nil,
        onHalt: HaltAction = .stop,
        lateJoiners: LateJoiners = .ownWave,
        preChecks: Bool = false,
        dryRun: Amount? = nil
    ) {
        self.parallel = parallel
        self.rate = rate
        self.order = order
        self.spread = spread
        self.waves = waves
        self.sameErrorLimit = sameErrorLimit
        self.maxUnreachable = maxUnreachable
        self.onHalt = onHalt
        self.lateJoiners = lateJoiners
        self.preChecks = preChecks
        self.dryRun = dryRun
    }

    /// What targets are put in order by.
    package enum OrderKey: Hashable, Sendable {
        /// The target's id, by its Unicode scalars.
        case id
        /// The value of a label; targets without it come last.
        case label(String)
    }

    /// What targets are grouped by.
    package enum SpreadKey: Hashable, Sendable, CustomStringConvertible {
        /// The server, ``Target/server``.
        case server
        /// The value of a label; targets without it are a group.
        case label(String)

        package var description: String {
            switch self {
            case .server: "server"
            case .label(let name): "label.\(name)"
            }
        }
    }

    /// What is done when a wave halts. The raw value is what the fleet file says.
    package enum HaltAction: String, Hashable, Sendable, CaseIterable {
        /// Nothing: what is done stays.
        case stop
        /// The wave's targets go back to where they were before it.
        case revertWave = "revert-wave"
    }

    /// What is done with targets that join the fleet while a rollout is under way. The raw value is what the file says.
    package enum LateJoiners: String, Hashable, Sendable, CaseIterable {
        /// They get a wave of their own at the end.
        case ownWave = "own-wave"
        /// The rollout does not go on until they are excluded or a new rollout is made.
        case fail
        /// They are told of and left alone.
        case ignore
    }
}

/// One wave of a fleet file.
package struct WavePolicy: Hashable, Sendable {
    /// The wave's name.
    package var name: String
    /// What its targets must match; nil for any.
    package var select: Selector?
    /// How many of the candidates it takes; nil for all.
    package var take: Amount?
    /// The least a share in ``take`` comes to, as far as there are candidates.
    package var min: Int?
    /// How many targets may fail before the wave halts. Zero unless the file says otherwise: where there are waves,
    /// the first failure halts.
    package var maxFailures: Amount
    /// How long the wave rests after its last target, before its gates are asked.
    package var soak: Duration
    /// What has to be good, in this order, for the wave to pass.
    package var gates: [Gate]
    /// Whether somebody has to approve the wave before it begins.
    package var needsApproval: Bool
    /// When targets of the wave may be started; nil for always.
    package var window: TimeWindow?
    /// Where the wave is written.
    package var position: SourcePosition?

    /// A wave.
    package init(
        name: String,
        select: Selector? = nil,
        take: Amount? = nil,
        min: Int? = nil,
        maxFailures: Amount = .count(0),
        soak: Duration = .zero,
        gates: [Gate] = [],
        needsApproval: Bool = false,
        window: TimeWindow? = nil,
        position: SourcePosition? = nil
    ) {
        self.name = name
        self.select = select
        self.take = take
        self.min = min
        self.maxFailures = maxFailures
        self.soak = soak
        self.gates = gates
        self.needsApproval = needsApproval
        self.window = window
        self.position = position
    }
}
