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
