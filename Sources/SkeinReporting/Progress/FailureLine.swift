/// A failed target on one line, told at once while the run goes on.
enum FailureLine {
    static func of(_ report: TargetReport) -> StyledText {
        var line = StyledText("\(report.id): ") + StyledText(report.state.words, report.state.paint)
        guard let error = report.error else { return line }
        let code = error.code.isEmpty ? "" : "\(error.code) "
        line += StyledText(": \(code)\(Printable.oneLine(error.message))")
        let place = Wording.place(error)
        if !place.isEmpty { line += StyledText(" (\(place))", .quiet) }
        return line
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
