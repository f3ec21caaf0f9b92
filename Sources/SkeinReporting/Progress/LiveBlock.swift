/// The lines of the live view: the waves, the servers that are busy, and the targets that take longest with what keeps them.
struct LiveBlock {
    let model: ProgressModel
    let style: TextStyle
    let now: ProgressModel.Instant
    /// How many sessions a server may have at once, where that is limited.
    var limits: [String: Int] = [:]
    /// How many lines there is room for.
    var height = Int.max

    // A terminal of 24 lines holds the block, which cannot be redrawn once it has scrolled away.
    private static let mostWaves = 8
    private static let mostServers = 4
    private static let mostTargets = 5

    /// Lines that are narrower than the terminal: one that fills it would wrap in some.
    var lines: [StyledText] {
        let (servers, targets) = (serverLines, targetLines)
        var lines = waveLines + servers + targets
        if lines.count > height {
            // What moves comes first: the waves under way, then who keeps them.
            let waves = model.waves.filter { $0.report.state != .passed && $0.report.state != .pending }.map {
                line($0)
            }
            lines = Array((waves + targets + servers).prefix(max(1, height)))
        }
        return lines.map { $0.truncated(to: width, ellipsis: style.ellipsis) }
    }

    private var width: Int { style.width == .max ? .max : max(1, style.width - 1) }

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
        let start = name + StyledText(padding + "  ") + bar(wave) + StyledText("  \(wave.finished)/\(report.size)")
        var failures = StyledText("")
        var halts = StyledText("")
        if report.failed > 0 || report.state == .running {
            failures = StyledText("  ") + StyledText("\(report.failed) failed", report.failed > 0 ? .bad : nil)
            halts = StyledText(", halts \(Wording.halts(report))")
        }
        var line = start + failures + halts
        switch report.state {
        case .running:
            let rate = wave.rate(at: now).map { StyledText("  \(RateText.of($0))") } ?? ""
            let left = wave.secondsLeft(at: now).map { StyledText("  \(DurationText.of(seconds: $0)) left") } ?? ""
            // Where not everything has room, how long it takes matters more than how fast that is and what would halt it.
            let forms = [
                start + failures + halts + rate + left, start + failures + halts + left, start + failures + left,
            ]
            line = forms.first { $0.width <= width } ?? start + (report.failed > 0 ? failures : left)
        case .passed, .halted, .gated, .soaking, .checking, .paused, .cancelled:
            line += StyledText("  ") + StyledText(report.state.rawValue, report.state.paint)
            if let until = report.soaksUntil { line += StyledText(" until \(until)", .quiet) }
        case .pending: break
        }
        return line
    }

    private func bar(_ wave: ProgressModel.Wave) -> StyledText {
        let columns = style.width < 50 ? 5 : style.width < 80 ? 10 : 20
        let filled = wave.report.size > 0 ? min(columns, wave.finished * columns / wave.report.size) : 0
        let signs = style.unicode ? ("━", "─") : ("#", ".")
        let paint = wave.report.failed > 0 ? Paint.bad : .good
        return StyledText(String(repeating: signs.0, count: filled), paint)
            + StyledText(String(repeating: signs.1, count: columns - filled), .quiet)
    }

    private var serverLines: [StyledText] {
        let servers = model.busyServers(at: now)
        let shown = servers.prefix(Self.mostServers)
        let width = min(24, shown.reduce(0) { max($0, StyledText($1.name).width) })
        var lines = shown.map { server in
            let name = StyledText(server.name).truncated(to: width, ellipsis: style.ellipsis)
            let limit = limits[server.name].map { " of \($0)" } ?? ""
            var line =
                StyledText("  on ", .quiet) + name + StyledText(String(repeating: " ", count: width - name.width))
            line += StyledText("  \(server.running)\(limit) running, \(server.done) done")
            if server.resting > 0 { line += StyledText(", \(server.resting) to be tried again", .warning) }
            if let reason = server.held { line += StyledText(", held: \(Printable.oneLine(reason))", .warning) }
            if server.failed > 0 { line += StyledText(", ") + StyledText("\(server.failed) failed", .bad) }
            return line
        }
        if servers.count > Self.mostServers {
            lines.append(StyledText("  and \(servers.count - Self.mostServers) more servers", .quiet))
        }
        return lines
    }

    private var targetLines: [StyledText] {
        let slowest = model.slowest
        var lines = slowest.prefix(Self.mostTargets).map { RunningTargetLine.of($0, at: now) }
        if slowest.count > Self.mostTargets {
            lines.append(StyledText("  and \(slowest.count - Self.mostTargets) more running", .quiet))
        }
        return lines
    }
}
