/// A failed target on one line, told at once while the run goes on.
enum FailureLine {
    static func of(_ report: TargetReport) -> StyledText {
        var line = StyledText("\(report.id): ") + StyledText(report.state.words, report.state.paint)
        guard let error = report.error else { return line }
        // The words of Skein's own, such as `edited`, say nothing that the message does not.
        let code = error.code.isEmpty || error.code.first?.isLowercase == true ? "" : "\(error.code) "
        line += StyledText(": \(code)\(Printable.oneLine(error.message))")
        let place = Wording.place(error)
        if !place.isEmpty { line += StyledText(" (\(place))", .quiet) }
        return line
    }
}

/// Which failed targets are told one by one while a run goes on: of those that fail alike the first few. A server that is
/// away fails thousands, and they would push everything else out of sight.
struct FailureTally {
    private struct Kind: Hashable {
        var state: TargetState
        var fingerprint: String?
    }

    /// So many targets that fail alike are told.
    static let most = 20

    private var kinds: [Kind: (first: String, count: Int)] = [:]

    /// What is said about a target that failed; nil when it is only counted.
    mutating func line(_ report: TargetReport) -> StyledText? {
        let kind = Kind(state: report.state, fingerprint: report.error?.fingerprint)
        let before = kinds[kind] ?? (report.id, 0)
        kinds[kind] = (before.first, before.count + 1)
        if before.count < Self.most { return FailureLine.of(report) }
        guard before.count == Self.most else { return nil }
        return StyledText(
            "more targets fail as \(before.first) did; they are counted here and listed by reason at the end",
            .quiet
        )
    }
}

/// Targets in a second.
enum RateText {
    /// `12.3/s`; below one in a second by the minute: `7/min`.
    static func of(_ rate: Double) -> String {
        guard rate < 1 else {
            let tenths = Int((min(rate, 1_000_000) * 10).rounded())
            return tenths >= 1000 ? "\(tenths / 10)/s" : "\(tenths / 10).\(tenths % 10)/s"
        }
        return "\(max(1, Int((rate * 60).rounded())))/min"
    }
}
