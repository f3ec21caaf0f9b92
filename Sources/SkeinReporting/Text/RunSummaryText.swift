/// The text that a run ends with: waves, targets, failures grouped by reason, and what to do next.
package struct RunSummaryText {
    private let report: RunReport
    private let style: TextStyle

    /// The text of `report`.
    package init(_ report: RunReport, style: TextStyle) {
        self.report = report
        self.style = style
    }

    /// More targets than this are counted instead of listed, apart from those that need a look.
    private static let longestList = 40
    private static let longestAlarm = 10

    /// The lines, each ended by a line feed.
    package func render() -> String {
        let sections: [String] = [
            join([header]), waves, targets, failures, join(alarms), join(halts), join(notices),
            join([summary] + advice),
        ]
        return sections.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private func join(_ lines: [StyledText]) -> String {
        // Only tables are cut to the width of the lines: a message must stay whole, and a terminal wraps it.
        var unlimited = style
        unlimited.width = .max
        return lines.map { $0.render(unlimited) + "\n" }.joined()
    }

    private var header: StyledText {
        let plan = report.planHash.isEmpty ? "" : ", plan \(report.planHash.prefix(12))"
        return StyledText("\(report.command): ", .strong) + StyledText(report.state.rawValue, report.state.paint)
            + StyledText(plan, .quiet)
    }

    // MARK: Waves

    private var waves: String {
        guard report.targets.count > 1, !report.waves.isEmpty else { return "" }
        return WavesTable(report.waves).render(style)
    }

    private var halts: [StyledText] {
        guard report.targets.count > 1 else { return [] }
        let notStarted = report.summary.pending
        return report.waves.filter { $0.state == .halted }.map { wave in
            let rest = notStarted == 1 ? "1 target was not started" : "\(notStarted) targets were not started"
            if let reason = wave.reason, wave.failed < wave.haltsOnFailure {
                return StyledText("wave \(wave.name) halted: \(Printable.oneLine(reason)); \(rest)", .bad)
            }
            return StyledText(
                "wave \(wave.name) halted: \(wave.failed) of \(Wording.targets(wave.size)) failed, "
                    + "it halts on failure \(wave.haltsOnFailure); \(rest)",
                .bad
            )
        }
    }

    /// What somebody should know beside the results.
    private var notices: [StyledText] {
        (report.notices ?? []).map { StyledText("! \(Printable.oneLine($0))", .warning) }
    }

    // MARK: Targets

    private var targets: String {
        guard report.targets.count > Self.longestList else {
            return TextTable(
                headers: ["target", "state", "revision", "time", "attempts", "error"],
                rows: report.targets.map(row),
                alignment: [.left, .left, .left, .right, .right]
            ).render(style)
        }
        let counts = TargetState.allCases.compactMap { state -> [StyledText]? in
            let ids = report.targets.filter { $0.state == state }.map(\.id)
            guard !ids.isEmpty else { return nil }
            // Those that failed are listed with their reason.
            let listed = state == .pending || state == .running ? Wording.ids(ids) : ""
            return [StyledText(state.words, state.paint), StyledText("\(ids.count)"), StyledText(listed)]
        }
        return TextTable(headers: ["state", "targets", "ids"], rows: counts, alignment: [.left, .right]).render(style)
    }

    private func row(_ target: TargetReport) -> [StyledText] {
        let tried = target.attempts > 0
        return [
            StyledText(target.id), StyledText(target.state.words, target.state.paint),
            StyledText(Wording.transition(target, style)),
            StyledText(tried ? DurationText.of(milliseconds: target.durationMs) : ""),
            StyledText(tried ? "\(target.attempts)" : ""), StyledText(target.error?.code ?? ""),
        ]
    }

    private var failures: String {
        FailureGroup.groups(of: report.targets).map { join($0.lines(style)) }.joined(separator: "\n")
    }

    // MARK: What must not be missed

    private var alarms: [StyledText] {
        let alarming = report.targets.filter { $0.state == .failedDirty || $0.state == .unknown }
        var lines = alarming.prefix(Self.longestAlarm).map { StyledText("! \(Self.alarm($0))", .alarming) }
        if alarming.count > Self.longestAlarm {
            let rest = Wording.targets(alarming.count - Self.longestAlarm)
            lines.append(StyledText("! and \(rest) more in such a state; they are listed above", .alarming))
        }
        return lines
    }

    private static func alarm(_ target: TargetReport) -> String {
        let revision = target.error?.revision.map { "revision \($0)" } ?? "its revision"
        guard target.state == .failedDirty else {
            return
                "\(target.id): nobody can tell whether \(revision) took effect; look at the database before you go on"
        }
        let place = target.error?.statement.map { " at statement \($0)" } ?? ""
        return "\(target.id) is half applied: \(revision) stopped\(place), and what ran before that stays"
    }

    // MARK: The end

    private var summary: StyledText {
        let counts = report.summary
        var parts = [StyledText("\(counts.done) done", counts.done > 0 ? .good : nil)]
        parts.append(StyledText("\(counts.current) current"))
        if counts.planned > 0 { parts.append(StyledText("\(counts.planned) planned")) }
        parts.append(StyledText("\(counts.failed) failed", counts.failed > 0 ? .bad : nil))
        if counts.blocked > 0 { parts.append(StyledText("\(counts.blocked) blocked", .warning)) }
        parts.append(StyledText("\(counts.unreachable) unreachable", counts.unreachable > 0 ? .warning : nil))
        if counts.unknown > 0 { parts.append(StyledText("\(counts.unknown) unknown", .alarming)) }
        if counts.pending > 0 { parts.append(StyledText("\(counts.pending) not started")) }
        if counts.skipped > 0 { parts.append(StyledText("\(counts.skipped) skipped", .warning)) }
        if counts.reverted > 0 { parts.append(StyledText("\(counts.reverted) reverted", .warning)) }
        var line = parts[0]
        for part in parts.dropFirst() { line += StyledText(", ") + part }
        if let durationMs = report.durationMs {
            line += StyledText(" in \(DurationText.of(milliseconds: durationMs))")
        }
        return line
    }

    /// What a rollout waits for, and how to let it go on.
    private var waits: [StyledText] {
        guard let id = report.rollout else { return [] }
        let gated = report.waves.first { $0.state == .gated }
        if let gated {
            let command = "skein rollout approve \(id)"
            return [
                StyledText("wave \(gated.name) waits for an approval: `\(command)`, then run the same command again")
            ]
        }
        let reason = report.waves.first { $0.state == .paused }?.reason.map { ": \(Printable.oneLine($0))" } ?? ""
        return [
            StyledText("the rollout is paused\(reason)", .warning),
            StyledText("to go on: `skein rollout resume \(id)`"),
        ]
    }

    private var advice: [StyledText] {
        let counts = report.summary
        let again = "run the same command again; what is done is not run again"
        let whole = counts.failed + counts.unknown + counts.blocked
        switch report.state {
        case .succeeded, .planned, .aborted: return []
        case .waiting: return waits
        case .ledgerLost:
            return [StyledText("the targets themselves hold what was done: when the ledger is back, \(again)")]
        case .interrupted where whole == 0: return [StyledText("to go on, \(again)")]
        case .failed, .halted, .interrupted:
            if counts.unknown > 0 {
                return [StyledText("find out what the targets in an unknown state hold, then \(again)")]
            }
            if whole == 0, counts.unreachable > 0 {
                return [StyledText("make the unreachable targets reachable and \(again)")]
            }
            if whole == 0, report.state == .halted { return [StyledText("see to what halted it and \(again)")] }
            return [StyledText("fix the failed targets and \(again)")]
        }
    }
}
