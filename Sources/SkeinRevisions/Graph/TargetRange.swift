/// Two ends of a part of the history, or where a script starts and where it leads.
package struct TargetRange: Hashable, Sendable {
    /// The first end; the base when it was left out.
    package var lower: ResolvedTarget
    /// The second end; nil when it was left out.
    package var upper: ResolvedTarget?

    package init(lower: ResolvedTarget, upper: ResolvedTarget?) {
        self.lower = lower
        self.upper = upper
    }
}

extension RevisionGraph {
    /// Finds what a range means: two targets with `:` between them, each of which may be left out.
    ///
    /// A second end that is only `+N` or `-N` counts from the first one, and a first end that is only `-N` counts
    /// down from the second one, or from every head when that is left out. A first end that is only `+N` counts up
    /// from the base.
    ///
    /// - Parameters:
    ///   - current: the rows of the version table; nil when no database is at hand.
    ///   - purpose: what the second end is for. The first end only names a place.
    package func resolveRange(
        _ text: String,
        current: Set<RevisionID>? = nil,
        for purpose: TargetPurpose
    ) throws(TargetError) -> TargetRange {
        let ends = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        if ends.count > 2 { throw .malformed(text, reason: "a range has one `:`") }
        guard ends.count == 2 else {
            throw .malformed(text, reason: "a range has two ends with `:` between them, and each may be left out")
        }
        let second = ends[1].isEmpty ? nil : try TargetSyntax(ends[1])
        let secondCounts = second.map { $0.symbol == nil } ?? false
        var lower = ResolvedTarget.base
        if !ends[0].isEmpty {
            let first = try TargetSyntax(ends[0])
            if first.symbol == nil, (first.steps ?? 0) < 0, second != nil, !secondCounts {
                let upper = try resolve(ends[1], current: current, for: purpose)
                lower = try resolve(ends[0], current: Set(upper.revisions), for: .downgrade)
                return TargetRange(lower: lower, upper: upper)
            }
            lower = try resolve(ends[0], current: current, for: .show)
        }
        guard second != nil else { return TargetRange(lower: lower, upper: nil) }
        let upper =
            secondCounts
            ? try resolve(ends[1], current: Set(lower.revisions), for: purpose == .show ? .upgrade : purpose)
            : try resolve(ends[1], current: current, for: purpose)
        return TargetRange(lower: lower, upper: upper)
    }
}
