/// A run as Markdown for a pull request or the summary of a job on GitHub, which takes comments of up to 65,536
/// characters: what is longer is counted instead of shown.
package struct MarkdownReport {
    private let report: RunReport

    private static let longestTable = 40
    private static let mostIDs = 20
    private static let budget = 50_000

    /// The text of `report`.
    package init(_ report: RunReport) { self.report = report }

    /// The text, ended by a line feed.
    package func render() -> String {
        ([heading] + [waves, targets, failures].filter { !$0.isEmpty }).joined(separator: "\n")
    }

    private var heading: String {
        let counts = report.summary
        let parts: [(Int, String)] = [
            (counts.done, "done"), (counts.current, "current"), (counts.planned, "planned"), (counts.failed, "failed"),
            (counts.blocked, "blocked"), (counts.unreachable, "unreachable"), (counts.unknown, "unknown"),
            (counts.pending, "not started"), (counts.skipped, "skipped"), (counts.reverted, "reverted"),
        ]
        var facts = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        if facts.isEmpty { facts = "no targets" }
        if let durationMs = report.durationMs { facts += " in \(DurationText.of(milliseconds: durationMs))" }
        if let startedAt = report.startedAt { facts += ", started \(MarkdownText.code(startedAt))" }
        if !report.planHash.isEmpty { facts += ", plan \(MarkdownText.code(String(report.planHash.prefix(12))))" }
        if let rollout = report.rollout { facts += ", rollout \(MarkdownText.code(rollout))" }
        let notices = (report.notices ?? []).map { "\n" + MarkdownText.block($0, limit: 1_000) }
        return "### skein \(report.command): \(report.state.rawValue)\n\n\(facts)\n" + notices.joined()
    }

    private var waves: String {
        guard report.targets.count > 1, !report.waves.isEmpty else { return "" }
        let rows = report.waves.prefix(Self.longestTable).map { wave in
            let state = wave.state == .halted ? "**halted**" : wave.state.rawValue
            return [MarkdownText.code(wave.name), state, "\(wave.size)", "\(wave.failed)", Wording.halts(wave)]
        }
        let rest = report.waves.count - rows.count
        let notes = report.waves.prefix(Self.longestTable).compactMap { wave in
            Wording.note(wave).map { note in
                "\n\(MarkdownText.code(wave.name)) is \(wave.state.rawValue): \(MarkdownText.code(note))\n"
            }
        }
        return MarkdownText.table(["wave", "state", "targets", "failed", "halts"], right: [2, 3], rows) + notes.joined()
            + (rest > 0 ? "\nand \(rest) more waves\n" : "")
    }

    private var targets: String {
        guard report.targets.count <= Self.longestTable else { return "" }
        let style = TextStyle(colour: false, width: .max, unicode: true)
        let rows = report.targets.map { target in
            let tried = target.attempts > 0
            return [
                MarkdownText.code(target.id), target.state.words,
                MarkdownText.code(Wording.transition(target, style)),
                tried ? DurationText.of(milliseconds: target.durationMs) : "", tried ? "\(target.attempts)" : "",
            ]
        }
        return MarkdownText.table(["target", "state", "revision", "time", "attempts"], right: [3, 4], rows)
    }

    private var failures: String {
        let groups = FailureGroup.groups(of: report.targets)
        if groups.isEmpty { return "" }
        var text = "#### Failures\n"
        for (index, group) in groups.enumerated() {
            let next = Self.section(group, isOpen: index == 0)
            if text.utf8.count + next.utf8.count > Self.budget {
                let rest = groups[index...]
                let targets = rest.reduce(0) { $0 + $1.ids.count }
                return text + "\nand \(Wording.targets(targets)) that failed in \(rest.count) other ways\n"
            }
            text += "\n" + next
        }
        return text
    }

    private static func section(_ group: FailureGroup, isOpen: Bool) -> String {
        var title = "\(Wording.targets(group.ids.count)): \(group.state.words)"
        var body = ""
        if let error = group.error {
            if !error.code.isEmpty { title += ", code \(html(error.code))" }
            let place = Wording.place(error)
            if !place.isEmpty { body += MarkdownText.code(place) + "\n\n" }
            body += MarkdownText.block(error.message, limit: 1_000)
            if !group.sameMessage { body += "\nThe others differ in names and numbers only.\n" }
            if let sql = error.sql, !sql.isEmpty {
                body += "\n" + MarkdownText.block(sql, language: "sql", limit: 1_000)
            }
            if let hint = error.hint { body += "\nWhat to do:\n\n" + MarkdownText.block(hint, limit: 500) }
        }
        let shown = group.ids.prefix(mostIDs).map(MarkdownText.code).joined(separator: ", ")
        let more = group.ids.count > mostIDs ? " and \(group.ids.count - mostIDs) more" : ""
        body += "\n\(group.ids.count == 1 ? "Target" : "Targets"): \(shown)\(more)\n"
        // Inside a summary Markdown is not read, and after the blank line it is.
        return "<details\(isOpen ? " open" : "")><summary>\(title)</summary>\n\n\(body)\n</details>\n"
    }

    private static func html(_ text: String) -> String {
        Markup.element("code", text: MarkdownText.truncated(Printable.oneLine(text), to: 100)).source
    }
}
