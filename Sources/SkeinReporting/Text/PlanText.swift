/// The text of a plan: what would run where, once for all targets that it is the same for.
package struct PlanText {
    private let report: RunReport
    private let style: TextStyle

    /// The text of `report`, whose state is `planned`.
    package init(_ report: RunReport, style: TextStyle) {
        self.report = report
        self.style = style
    }

    private struct Change: Hashable {
        var from: [String]
        var to: [String]
        var steps: [StepReport]
    }

    /// The lines, each ended by a line feed. SQL is not cut to the width of the lines.
    package func render() -> String {
        let plan = report.planHash.isEmpty ? "" : ", plan \(report.planHash.prefix(12))"
        var sections = [[StyledText("\(report.command): ", .strong) + "planned" + StyledText(plan, .quiet)]]
        sections += changes
        sections += FailureGroup.groups(of: report.targets).map { $0.lines(style) }
        sections.append([summary])
        var unlimited = style
        unlimited.width = .max
        var texts = sections.map { section in section.map { $0.render(unlimited) + "\n" }.joined() }
        if report.targets.count > 1, report.summary.planned > 0 {
            texts.insert(WavesTable(report.waves).renderPlan(style), at: 1)
        }
        return texts.joined(separator: "\n")
    }

    private var changes: [[StyledText]] {
        var order: [Change] = []
        var ids: [Change: [String]] = [:]
        for target in report.targets where target.state == .planned {
            let change = Change(from: target.from, to: target.to, steps: target.steps)
            if ids[change] == nil { order.append(change) }
            ids[change, default: []].append(target.id)
        }
        return order.map { lines($0, ids: ids[$0] ?? []) }
    }

    private func lines(_ change: Change, ids: [String]) -> [StyledText] {
        let transition = "\(Wording.heads(change.from)) \(style.arrow) \(Wording.heads(change.to))"
        var lines = [StyledText("\(Wording.targets(ids.count)) at \(transition):", .strong)]
        for step in change.steps { lines += self.lines(step) }
        lines.append(StyledText("  \(ids.count == 1 ? "target" : "targets"): \(Wording.ids(ids))"))
        return lines
    }

    private func lines(_ step: StepReport) -> [StyledText] {
        let count = step.statements == 1 ? "1 statement" : "\(step.statements) statements"
        let message = step.message.isEmpty ? "" : "  \(step.message)"
        let title = "  \(step.direction.rawValue) \(step.revision)\(message)"
        var lines = [StyledText(title) + StyledText("  (\(count))", .quiet)]
        let plan = step.plan ?? []
        let digits = "\(plan.count)".count
        for (index, statement) in plan.enumerated() {
            let number = "\(index + 1)"
            let margin = "    " + String(repeating: " ", count: digits - number.count)
            // A long statement is shown whole: a plan is there to be read before it is run.
            let sql = Printable.lines(statement.sql)
            var first = StyledText("\(margin)\(number)  ", .quiet)
            if !statement.transactional { first += StyledText("[no transaction] ", .warning) }
            lines.append(first + StyledText(sql.first ?? ""))
            let indent = String(repeating: " ", count: 6 + digits)
            lines += sql.dropFirst().map { StyledText(indent + $0) }
        }
        return lines
    }

    private var summary: StyledText {
        let counts = report.summary
        var parts = ["\(counts.planned) to change", "\(counts.current) current"]
        if counts.blocked > 0 { parts.append("\(counts.blocked) blocked") }
        if counts.unreachable > 0 { parts.append("\(counts.unreachable) unreachable") }
        let others = counts.failed + counts.unknown
        if others > 0 { parts.append("\(others) failed") }
        return StyledText(parts.joined(separator: ", "))
    }
}
