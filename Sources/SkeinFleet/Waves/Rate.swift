internal import SkeinDocument

/// How many targets may be started in a span of time.
package struct Rate: Hashable, Sendable, CustomStringConvertible {
    /// How many, at least 1.
    package var count: Int
    /// In how long: a second, a minute or an hour.
    package var per: Duration

    /// A rate.
    package init(count: Int, per: Duration) {
        self.count = count
        self.per = per
    }

    private static let units: [(names: [String], span: Duration)] = [
        (["s", "sec"], .seconds(1)), (["min", "m"], .seconds(60)), (["h", "hour"], .seconds(3600)),
    ]

    /// Reads `300/min`, `5/s` or `1000/h`.
    init(_ node: SyntaxNode, _ subject: String) throws(SyntaxError) {
        let expected = "a number of targets and a span, such as `300/min`, `5/s` or `1000/h`"
        guard case .scalar(let text, _) = node.kind else { throw node.mismatch(subject, expected) }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...7).contains(parts[0].utf8.count),
            parts[0].utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let count = Int(parts[0]),
            let unit = Self.units.first(where: { $0.names.contains(String(parts[1])) })
        else { throw node.invalid(subject, expected, text) }
        guard (1...1_000_000).contains(count) else {
            throw SyntaxError(position: node.position, message: "\(subject) must be from 1 to 1000000 in a span")
        }
        self.init(count: count, per: unit.span)
    }

    package var description: String {
        let unit = Self.units.first { $0.span == per }?.names.first
        return "\(count)/\(unit ?? per.spelled)"
    }
}
