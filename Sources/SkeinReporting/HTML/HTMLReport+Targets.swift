extension HTMLReport {
    // MARK: Failures

    /// The failures by fingerprint, each with all of its targets.
    var failures: Markup {
        let groups = FailureGroup.groups(of: report.targets)
        if groups.isEmpty { return Markup() }
        let content = groups.enumerated().map { index, group in failure(group, isOpen: index < 5) }
        return .element("section", ["id": "failures"], [.element("h2", text: "Failures")] + content)
    }

    private func failure(_ group: FailureGroup, isOpen: Bool) -> Markup {
        var title = [
            Markup.element("b", text: Wording.targets(group.ids.count)),
            .element("span", ["class": "badge \(group.state.rawValue)"], text: group.state.words),
        ]
        var body: [Markup] = []
        if let error = group.error {
            title.append(.element("span", ["class": "grow"], text: Printable.oneLine(error.message)))
            body = facts(error)
            if !group.sameMessage {
                body.append(.element("p", ["class": "quiet"], text: "The others differ in names and numbers only."))
            }
        }
        let ids = group.ids.map { id in
            anchors[id].map { Markup.element("a", ["href": "#\($0)"], text: id) } ?? .element("span", text: id)
        }
        body.append(.element("p", ["class": "ids"], ids.map { $0 + Markup(verbatim: " ") }))
        let content = [Markup.element("summary", [:], title), .element("div", ["class": "body"], body)]
        return isOpen
            ? .element("details", ["class": "failure", "open": ""], content)
            : .element("details", ["class": "failure"], content)
    }

    private func facts(_ error: ErrorReport) -> [Markup] {
        var facts = [Markup.element("pre", ["class": "message"], Markup(lines: error.message))]
        var line = error.code.isEmpty ? [] : ["code \(error.code)"]
        let place = Wording.place(error)
        if !place.isEmpty { line.append(place) }
        line.append("fingerprint \(error.fingerprint)")
        facts.append(.element("p", ["class": "quiet"], text: line.joined(separator: " · ")))
        if let sql = error.sql, !sql.isEmpty { facts.append(.element("pre", [:], Markup(lines: sql))) }
        if let hint = error.hint {
            facts.append(.element("p", ["class": "hint"], .element("b", text: "hint "), Markup(lines: hint)))
        }
        return facts
    }

    // MARK: Targets

    /// Every target, with a box that searches them where scripts run.
    var targets: Markup {
        let states = TargetState.allCases.filter { state in listed.contains { $0.state == state } }
        let options =
            [Markup.element("option", ["value": ""], text: "every state")]
            + states.map { .element("option", ["value": $0.rawValue], text: $0.words) }
        let search = Markup.element(
            "div",
            ["class": "search", "id": "search", "hidden": "", "role": "search"],
            .empty(
                "input",
                [
                    "type": "search", "id": "query", "placeholder": "Search targets", "aria-label": "Search targets",
                    "autocomplete": "off", "spellcheck": "false",
                ]
            ),
            .element("select", ["id": "state", "aria-label": "State"], options),
            .element("output", ["id": "shown"], text: "")
        )
        var content = [Markup.element("h2", text: "Targets"), search]
        let rest = report.targets.count - listed.count
        if rest > 0 {
            content.append(.element("p", ["class": "quiet"], text: "\(rest) more that did not fail are not listed."))
        }
        content.append(
            .element(
                "div",
                ["class": "target columns", "aria-hidden": "true"],
                ["target", "state", "revision", "time", "wave", hasServers ? "server" : ""].map {
                    .element("span", text: $0)
                }
            )
        )
        content += listed.map(target)
        return .element("section", ["id": "targets"], content)
    }

    private var hasServers: Bool { listed.contains { $0.server != nil } }

    private func target(_ target: TargetReport) -> Markup {
        let tried = target.attempts > 0
        let style = TextStyle(colour: false, width: .max, unicode: true)
        let summary = Markup.element(
            "summary",
            [:],
            .element("span", text: target.id),
            .element("span", [:], .element("i", ["class": "badge \(target.state.rawValue)"], text: target.state.words)),
            .element("span", text: Wording.transition(target, style)),
            .element("span", text: tried ? DurationText.of(milliseconds: target.durationMs) : ""),
            .element("span", text: target.wave),
            .element("span", text: target.server ?? "")
        )
        var line: [String] = []
        if tried { line.append(target.attempts == 1 ? "1 attempt" : "\(target.attempts) attempts") }
        if let startMs = target.startMs { line.append("began after \(DurationText.of(milliseconds: startMs))") }
        if let endMs = target.endMs { line.append("ended after \(DurationText.of(milliseconds: endMs))") }
        if let half = target.halfDone {
            line.append("\(half.revision) is half \(half.direction == .up ? "applied" : "taken back")")
        }
        var body = [
            Markup.element("p", ["class": "quiet"], text: line.isEmpty ? "not started" : line.joined(separator: " · "))
        ]
        if let error = target.error { body += facts(error) }
        if !target.steps.isEmpty { body.append(.element("ol", [:], target.steps.map(step))) }
        return Markup(verbatim: "\n")
            + .element(
                "details",
                ["class": "target", "id": anchors[target.id] ?? "", "data-state": target.state.rawValue],
                summary,
                .element("div", ["class": "body"], body)
            )
    }

    /// Messages and statements are in the table of revisions; here they would make the page large.
    private func step(_ step: StepReport) -> Markup {
        let way = step.direction == .up ? "↑" : "↓"
        let time = step.plan == nil ? " \(DurationText.of(milliseconds: step.durationMs))" : ""
        return .element("li", text: "\(way) \(step.revision)\(time)")
    }
}
