/// The lines of the live view: the waves, then the targets that take longest.
struct LiveBlock {
    let model: ProgressModel
    let style: TextStyle
    let now: ProgressModel.Instant

    // A terminal of 24 lines holds the block, which cannot be redrawn once it has scrolled away.
    private static let mostWaves = 8
    private static let mostTargets = 5

    /// Lines that are narrower than the terminal: one that fills it would wrap in some.
    var lines: [String] {
        var narrow = style
        narrow.width = style.width - 1
        return (waveLines + targetLines).map { $0.render(narrow) }
    }

    private var waveLines: [StyledText] {
        let waves = model.waves
        guard waves.count > Self.mostWaves else { return waves.map { line($0) } }
        let passed = waves.filter { $0.report.state == .passed }
        let pending = waves.filter { $0.report.state == .pending }
        let others = waves.filter { $0.report.state != .passed && $0.report.state != .pending }
        var lines: [StyledText] = []
        if !passed.isEmpty { lines.append(StyledText("\(passed.count) waves passed", .good)) }
        lines += others.prefix(Self.mostWaves).map { line($0) }
        if !pending.isEmpty { lines.append(StyledText("\(pending.count) waves to come", .quiet)) }
        return lines
    }

    private var nameWidth: Int {
        min(24, model.waves.reduce(0) { max($0, StyledText($1.report.name).width) })
    }

    private func line(_ wave: ProgressModel.Wave) -> StyledText {
        let report = wave.report
        let name = StyledText(report.name).truncated(to: nameWidth, ellipsis: style.ellipsis)
        let padding = String(repeating: " ", count: nameWidth - name.width)
        var line = name + StyledText(padding + "  ") + bar(wave) + StyledText("  \(wave.finished)/\(report.size)")
        if report.failed > 0 || report.state == .running {
            let failed = StyledText("\(report.failed) failed", report.failed > 0 ? .bad : nil)
            line += StyledText("  ") + failed + StyledText(", halts \(Wording.halts(report))")
        }
        switch report.state {
        case .running:
            if let rate = wave.rate(at: now) { line += StyledText("  \(RateText.of(rate))") }
            if let left = wave.secondsLeft(at: now) { line += StyledText("  \(DurationText.of(seconds: left)) left") }
        case .passed, .halted, .gated, .soaking, .checking, .paused, .cancelled:
            line += StyledText("  ") + StyledText(report.state.rawValue, report.state.paint)
            if let until = report.soaksUntil { line += StyledText(" until \(until)", .quiet) }
        case .pending: break
        }
        return line
    }

    private func bar(_ wave: ProgressModel.Wave) -> StyledText {
        let columns = style.width < 80 ? 10 : 20
        let filled = wave.report.size > 0 ? min(columns, wave.finished * columns / wave.report.size) : 0
        let signs = style.unicode ? ("━", "─") : ("#", ".")
        let paint = wave.report.failed > 0 ? Paint.bad : .good
        return StyledText(String(repeating: signs.0, count: filled), paint)
            + StyledText(String(repeating: signs.1, count: columns - filled), .quiet)
    }

    private var targetLines: [StyledText] {
        let slowest = model.slowest
        var lines = slowest.prefix(Self.mostTargets).map { target in
            let seconds = target.startedAt.duration(to: now).wholeMilliseconds / 1000
            var line = StyledText("  \(target.id)  \(DurationText.of(seconds: seconds))")
            if let revision = target.lastRevision { line += StyledText("  past \(revision)", .quiet) }
            if let server = target.server { line += StyledText("  on \(server)", .quiet) }
            return line
        }
        if slowest.count > Self.mostTargets {
            lines.append(StyledText("  and \(slowest.count - Self.mostTargets) more running", .quiet))
        }
        return lines
    }
}
