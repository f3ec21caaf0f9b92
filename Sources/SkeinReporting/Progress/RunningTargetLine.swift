/// A target that is being worked on, on one line: since when, how far it is, and what keeps it.
enum RunningTargetLine {
    static func of(_ target: ProgressModel.Running, at now: ProgressModel.Instant) -> StyledText {
        let seconds = target.startedAt.duration(to: now).wholeMilliseconds / 1000
        var line = StyledText("  \(target.id)  \(DurationText.of(seconds: seconds))")
        if let revision = target.lastRevision { line += StyledText("  past \(revision)", .quiet) }
        if let server = target.server { line += StyledText("  on \(server)", .quiet) }
        guard let retry = target.retry else { return line }
        // Rounded up: what is to come in half a second is not there yet.
        let left = (now.duration(to: retry.until).wholeMilliseconds + 999) / 1000
        let next =
            left > 0 ? "try \(retry.attempts + 1) in \(DurationText.of(seconds: left))" : "try \(retry.attempts + 1)"
        return line + StyledText("  \(next): \(Printable.oneLine(retry.reason))", .warning)
    }
}
