/// The text of what would fail, grouped by reason.
package struct PreCheckText {
    private let report: PreCheckReport
    private let style: TextStyle

    /// The text of `report`.
    package init(_ report: PreCheckReport, style: TextStyle) {
        self.report = report
        self.style = style
    }

    /// What was found on several targets.
    private struct Group {
        /// The error of the first target.
        var error: ErrorReport
        /// Whether every target's message is the first one's to the letter.
        var sameMessage = true
        var ids: [String]
    }

    /// The most targets that are named with a finding: who mends them needs all of them.
    private static let idLimit = 1000

    /// The lines, each ended by a line feed.
    package func render() -> String {
        let counts = report.summary
        let total = Wording.targets(report.targets.count)
        let verdict =
            counts.failed == 0
            ? StyledText("nothing found that would fail on \(total)", .strong)
            : StyledText("\(counts.failed) of \(total) would fail", .bad)
        var sections = [[StyledText("\(report.command): ", .strong) + verdict]]
        sections += groups { $0.failures }.map { lines($0, verb: "would fail", paint: .bad) }
        sections += groups { $0.undecided }.map { lines($0, verb: "undecided", paint: .warning) }
        sections += trials
        sections.append([summary])
        var unlimited = style
        unlimited.width = .max
        return sections.map { $0.map { $0.render(unlimited) + "\n" }.joined() }.joined(separator: "\n")
    }

    private struct Key: Hashable {
        var fingerprint: String?
        var file: String?
        var line: Int?
    }

    /// The targets by what was found, the most frequent first.
    private func groups(_ found: (PreCheckReport.Target) -> [ErrorReport]) -> [Group] {
        var groups: [Group] = []
        var places: [Key: Int] = [:]
        for target in report.targets {
            for error in found(target) {
                // What the rows of one place of a revision are found to be is told of each table.
                let key = Key(
                    fingerprint: error.revision == nil ? error.fingerprint : "\(error.code) \(error.message)",
                    file: error.file,
                    line: error.line
                )
                if let place = places[key] {
                    groups[place].ids.append(target.id)
                    if groups[place].error.message != error.message { groups[place].sameMessage = false }
                } else {
                    places[key] = groups.count
                    groups.append(Group(error: error, ids: [target.id]))
                }
            }
        }
        return groups.enumerated().sorted { left, right in
            let sizes = (left.element.ids.count, right.element.ids.count)
            return sizes.0 != sizes.1 ? sizes.0 > sizes.1 : left.offset < right.offset
        }.map(\.element)
    }

    private func lines(
        _ group: Group,
        verb: String,
        paint: Paint
    ) -> [StyledText] {
        let error = group.error
        let parts = [error.code, Wording.place(error)].filter { !$0.isEmpty }
        let place = parts.isEmpty ? "" : ": \(parts.joined(separator: ", "))"
        var lines = [StyledText("\(Wording.targets(group.ids.count)) \(verb)", paint) + StyledText(place)]
        let message = group.sameMessage ? error.message : "\(group.ids[0]): \(error.message)"
        lines += Printable.lines(message).map { StyledText("  \($0)") }
        if !group.sameMessage { lines.append(StyledText("  (the others differ in names and numbers only)", .quiet)) }
        if let hint = error.hint {
            for (index, line) in Printable.lines(hint).enumerated() {
                lines.append(StyledText((index == 0 ? "  hint: " : "        ") + line))
            }
        }
        lines.append(ids(group.ids, limit: Self.idLimit))
        return lines
    }

    private func ids(_ ids: [String], limit: Int = 10) -> StyledText {
        StyledText("  \(ids.count == 1 ? "target" : "targets"): \(Wording.ids(ids, limit: limit))")
    }

    /// What was not tried, by the reason.
    private var trials: [[StyledText]] {
        var reasons: [String] = []
        var skipped: [String: [String]] = [:]
        for target in report.targets {
            guard let trial = target.dryRun, trial.state == .skipped else { continue }
            let reason = trial.reason ?? ""
            if skipped[reason] == nil { reasons.append(reason) }
            skipped[reason, default: []].append(target.id)
        }
        return reasons.map { reason in
            let targets = skipped[reason] ?? []
            return [
                StyledText("\(Wording.targets(targets.count)) not tried", .warning)
                    + StyledText(": \(Printable.oneLine(reason))"),
                ids(targets),
            ]
        }
    }

    private var summary: StyledText {
        let counts = report.summary
        var parts = ["\(counts.passed) passed", "\(counts.current) current", "\(counts.failed) would fail"]
        if counts.undecided > 0 { parts.append("\(counts.undecided) undecided") }
        let tried = counts.dryRunPassed + counts.dryRunFailed
        if tried + counts.dryRunSkipped > 0 {
            parts.append("dry run: \(counts.dryRunPassed) of \(tried) passed, \(counts.dryRunSkipped) not tried")
        }
        return StyledText(parts.joined(separator: ", "))
    }
}
