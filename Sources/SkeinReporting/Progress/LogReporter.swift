internal import Synchronization

/// Tells a run in plain lines, for logs: where waves begin and end, the failures, and the targets that were done, one
/// by one when they are few and now and then as a count when they are many.
package final class LogReporter: Reporter {
    private struct State {
        var model = ProgressModel()
        var failures = FailureTally()
        var lastProgress: ProgressModel.Instant?
        /// When the last line was written.
        var lastLine: ProgressModel.Instant?
    }

    private let state = Mutex(State())
    private let style: TextStyle
    private let interval: Duration
    private let silence: Duration
    private let write: @Sendable (String) -> Void
    private let now: @Sendable () -> ProgressModel.Instant

    /// More targets than this in a run are counted.
    private static let longestList = 40
    /// So many of the targets that take longest are named.
    private static let mostRunning = 3

    /// A reporter.
    ///
    /// - Parameters:
    ///   - interval: The shortest time between two lines of mere progress.
    ///   - silence: How long nothing is told before it is told what is being worked on; see ``tick()``.
    ///   - write: Takes one line with its line feed. It is called in the order of the events and must not report.
    package init(
        style: TextStyle,
        interval: Duration = .seconds(5),
        silence: Duration = .seconds(30),
        now: @escaping @Sendable () -> ProgressModel.Instant = { ContinuousClock.now },
        write: @escaping @Sendable (String) -> Void
    ) {
        self.style = style
        self.interval = interval
        self.silence = silence
        self.now = now
        self.write = write
    }

    package func report(_ event: Event) async {
        let now = now()
        state.withLock { state in
            state.model.apply(event, at: now)
            write(lines(event, &state, now), &state, now)
        }
    }

    /// Tells what is being worked on, and for how long, when nothing was told for a while. A timer calls this.
    package func tick() {
        let now = now()
        state.withLock { state in
            guard let last = state.lastLine, last.duration(to: now) >= silence, state.model.runningCount > 0 else {
                return
            }
            let slowest = state.model.slowest
            var lines = [StyledText("still working on \(Wording.targets(slowest.count)):")]
            lines += slowest.prefix(Self.mostRunning).map { RunningTargetLine.of($0, at: now) }
            if slowest.count > Self.mostRunning {
                lines.append(StyledText("  and \(slowest.count - Self.mostRunning) more"))
            }
            write(lines, &state, now)
        }
    }

    private func write(_ lines: [StyledText], _ state: inout State, _ now: ProgressModel.Instant) {
        var unlimited = style
        unlimited.width = .max
        if !lines.isEmpty { state.lastLine = now }
        for line in lines { write(line.render(unlimited) + "\n") }
    }

    private func lines(_ event: Event, _ state: inout State, _ now: ProgressModel.Instant) -> [StyledText] {
        switch event {
        case .runStarted(let command, _, let waves, _):
            state.lastProgress = now
            let count = waves.count == 1 ? "" : " in \(waves.count) waves"
            return [StyledText("\(command): \(Wording.targets(state.model.size))\(count)")]
        case .waveStarted(let wave):
            guard state.model.waves.count > 1 else { return [] }
            let halts = "halts \(Wording.halts(wave))"
            return [StyledText("wave \(wave.name): \(Wording.targets(wave.size)), \(halts)")]
        case .targetStarted, .stepFinished, .targetRetrying: return []
        case .serverHeld(let server, let reason):
            let words = reason.map { "held: \(Printable.oneLine($0))" } ?? "goes on"
            return [StyledText("server \(server): \(words)")]
        case .waveChanged(let wave):
            let reason = wave.reason.map { ": \(Printable.oneLine($0))" } ?? ""
            let until = wave.soaksUntil.map { " until \($0)" } ?? ""
            return [
                StyledText("wave \(wave.name): ") + StyledText(wave.state.rawValue, wave.state.paint)
                    + StyledText("\(until)\(reason)")
            ]
        case .targetFinished(let report): return finished(report, &state, now)
        case .waveFinished(let wave):
            guard state.model.waves.count > 1 else { return [] }
            return [waveEnd(wave, state.model.wave(wave.name), now)]
        case .runFinished(let report):
            let elapsed = state.model.startedAt.map {
                " after \(DurationText.of(milliseconds: $0.duration(to: now).wholeMilliseconds))"
            }
            let outcome = StyledText(report.state.rawValue, report.state.paint)
            return [StyledText("\(report.command): ") + outcome + StyledText(elapsed ?? "")]
        }
    }

    private func finished(
        _ report: TargetReport,
        _ state: inout State,
        _ now: ProgressModel.Instant
    ) -> [StyledText] {
        if report.state.isFailure, let line = state.failures.line(report) { return [line] }
        guard state.model.size > Self.longestList || report.state.isFailure else {
            let transition = Wording.transition(report, style)
            let time = DurationText.of(milliseconds: report.durationMs)
            let outcome = StyledText(report.state.words, report.state.paint)
            return [
                StyledText("\(report.id): ") + outcome + StyledText(transition.isEmpty ? "" : ", \(transition)")
                    + StyledText(report.attempts > 0 ? ", \(time)" : "")
            ]
        }
        guard let last = state.lastProgress, last.duration(to: now) >= interval else { return [] }
        state.lastProgress = now
        guard let wave = state.model.wave(report.wave) else { return [] }
        return [progress(wave, now)]
    }

    private func progress(_ wave: ProgressModel.Wave, _ now: ProgressModel.Instant) -> StyledText {
        var line = "wave \(wave.report.name): \(wave.finished) of \(Wording.targets(wave.report.size))"
        line += ", \(wave.report.failed) failed"
        if let rate = wave.rate(at: now) { line += ", \(RateText.of(rate))" }
        if let left = wave.secondsLeft(at: now) { line += ", about \(DurationText.of(seconds: left)) left" }
        return StyledText(line)
    }

    private func waveEnd(
        _ report: WaveReport,
        _ wave: ProgressModel.Wave?,
        _ now: ProgressModel.Instant
    ) -> StyledText {
        let counts = "\(wave?.finished ?? 0) of \(Wording.targets(report.size)), \(report.failed) failed"
        let elapsed = wave?.startedAt.map {
            " in \(DurationText.of(milliseconds: $0.duration(to: now).wholeMilliseconds))"
        }
        return StyledText("wave \(report.name): ") + StyledText(report.state.rawValue, report.state.paint)
            + StyledText(", \(counts)\(elapsed ?? "")")
    }
}
