package import SkeinSQL

/// How a run goes through a fleet.
package struct RolloutPolicy: Hashable, Sendable {
    /// How many targets are worked on at once.
    package var parallel: Int
    /// The order inside a wave, most important first; the order of the fleet file where it leaves targets equal.
    package var order: [OrderKey]
    /// The waves in order; empty for one wave of everything, which failures do not halt.
    package var waves: [WavePolicy]
    /// How many targets that fail in the same way halt a wave; nil for no such limit.
    package var sameErrorLimit: Int?

    /// A policy.
    package init(
        parallel: Int = 8,
        order: [OrderKey] = [],
        waves: [WavePolicy] = [],
        sameErrorLimit: Int? = nil
    ) {
        self.parallel = parallel
        self.order = order
        self.waves = waves
        self.sameErrorLimit = sameErrorLimit
    }

    /// What targets are put in order by.
    package enum OrderKey: Hashable, Sendable {
        /// The target's id, by its Unicode scalars.
        case id
        /// The value of a label; targets without it come last.
        case label(String)
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
    /// Where the wave is written.
    package var position: SourcePosition?

    /// A wave.
    package init(
        name: String,
        select: Selector? = nil,
        take: Amount? = nil,
        min: Int? = nil,
        maxFailures: Amount = .count(0),
        position: SourcePosition? = nil
    ) {
        self.name = name
        self.select = select
        self.take = take
        self.min = min
        self.maxFailures = maxFailures
        self.position = position
    }
}

/// A number of targets, or a share of them.
package enum Amount: Hashable, Sendable, CustomStringConvertible {
    case count(Int)
    /// A share in hundredths of a percent: 150 is 1.5 %.
    case share(Int)

    /// The amount of `total`, rounded down.
    package func roundedDown(of total: Int) -> Int {
        switch self {
        case .count(let count): count
        case .share(let share): total * share / 10_000
        }
    }

    /// The amount of `total`, rounded up.
    package func roundedUp(of total: Int) -> Int {
        switch self {
        case .count(let count): count
        case .share(let share): (total * share + 9999) / 10_000
        }
    }

    package var description: String {
        switch self {
        case .count(let count): return "\(count)"
        case .share(let share):
            if share % 100 == 0 { return "\(share / 100)%" }
            let digits = share % 10 == 0 ? "\(share % 100 / 10)" : "\(share % 100 / 10)\(share % 10)"
            return "\(share / 100).\(digits)%"
        }
    }
}
