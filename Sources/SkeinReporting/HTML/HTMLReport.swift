/// A run as one HTML page that needs nothing else: no network, no other file. What it shows is escaped, and a content
/// security policy keeps a browser from running anything but the page's own script.
package struct HTMLReport {
    let report: RunReport
    /// The ids of elements by target, where a target has one of its own.
    let anchors: [String: String]
    /// The targets that are listed, in the order of the fleet.
    let listed: [TargetReport]

    /// With more targets than this, those that failed or did not start and the first of the others are listed.
    static let longestList = 5_000

    /// The page of `report`.
    package init(_ report: RunReport) {
        self.report = report
        var places = report.targets.count - Self.longestList
        listed =
            places <= 0
            ? report.targets
            : report.targets.reversed().filter { target in
                if places == 0 || target.state.isFailure { return true }
                places -= 1
                return false
            }.reversed()
        anchors = Dictionary(listed.enumerated().map { ($1.id, "t\($0 + 1)") }) { first, _ in first }
    }

    /// The page, ended by a line feed.
    package func render() -> String {
        // The policy names what may run by a number that nobody could know when the names in the report were chosen.
        var generator = SystemRandomNumberGenerator()
        let nonce = (0..<2).map { _ in String(generator.next(), radix: 16) }.joined()
        return render(nonce: nonce)
    }

    func render(nonce: String) -> String {
        let title = "skein \(report.command): \(report.state.rawValue)"
        let policy =
            "default-src 'none'; style-src 'nonce-\(nonce)'; script-src 'nonce-\(nonce)'; base-uri 'none'; "
            + "form-action 'none'"
        let head = Markup.element(
            "head",
            [:],
            .empty("meta", ["charset": "utf-8"]),
            .empty("meta", ["http-equiv": "Content-Security-Policy", "content": policy]),
            .empty("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
            .empty("meta", ["name": "color-scheme", "content": "light dark"]),
            .empty("meta", ["name": "referrer", "content": "no-referrer"]),
            .element("title", text: title),
            .element("style", ["nonce": nonce], Markup(verbatim: Self.style))
        )
        let body = Markup.element(
            "body",
            [:],
            .element("main", [:], [header, tiles, jumps, waves, timeline, charts, failures, revisions, targets]),
            .element("script", ["nonce": nonce], Markup(verbatim: Self.script))
        )
        let page = Markup.element("html", ["lang": "en"], head, Markup(verbatim: "\n"), body)
        return "<!DOCTYPE html>\n\(page.source)\n"
    }

    // MARK: The beginning

    private var header: Markup {
        var facts: [String] = []
        if let startedAt = report.startedAt { facts.append("started \(Self.day(startedAt))") }
        if let durationMs = report.durationMs { facts.append("took \(DurationText.of(milliseconds: durationMs))") }
        facts.append(Wording.targets(report.targets.count))
        if !report.planHash.isEmpty { facts.append("plan \(report.planHash.prefix(19))") }
        if let rollout = report.rollout { facts.append("rollout \(rollout)") }
        let notices = (report.notices ?? []).map { Markup.element("p", ["class": "notice"], text: $0) }
        return .element(
            "header",
            [:],
            .element(
                "h1",
                [:],
                Markup(text: "skein \(report.command) "),
                .element("span", ["class": "badge \(Self.tone(report.state))"], text: report.state.rawValue)
            ),
            .element("p", ["class": "quiet"], text: facts.joined(separator: " · ")),
            Markup(notices)
        )
    }

    private var tiles: Markup {
        let tiles = TargetState.allCases.compactMap { state -> Markup? in
            let count = report.targets.count { $0.state == state }
            guard count > 0 else { return nil }
            return .element(
                "li",
                ["class": "tile \(state.rawValue)"],
                .element("b", text: "\(count)"),
                .element("span", text: state == .pending ? "not started" : state.words)
            )
        }
        return .element("ul", ["class": "tiles"], tiles)
    }

    /// What the page holds, for those who cannot scroll over thousands of lines.
    private var jumps: Markup {
        var links: [(String, String)] = []
        let failed = report.targets.count(where: \.state.isFailure)
        if failed > 0 { links.append(("#failures", failed == 1 ? "1 failure" : "\(failed) failures")) }
        if report.targets.contains(where: { $0.startMs != nil }) { links.append(("#timeline", "Timeline")) }
        if report.targets.contains(where: { !$0.steps.isEmpty }) {
            links.append(("#revisions", report.state == .planned ? "What would run" : "What ran"))
        }
        if !report.targets.isEmpty { links.append(("#targets", "Targets")) }
        return .element("nav", ["aria-label": "Sections"], links.map { .element("a", ["href": $0], text: $1) })
    }

    private var waves: Markup {
        guard report.targets.count > 1, !report.waves.isEmpty else { return Markup() }
        let hasNotes = report.waves.contains { Wording.note($0) != nil }
        let rows = report.waves.map { wave in
            [
                Markup(text: wave.name),
                .element("span", ["class": "badge \(Self.tone(wave.state))"], text: wave.state.rawValue),
                Markup(text: "\(wave.size)"), Markup(text: "\(wave.failed)"), Markup(text: Wording.halts(wave)),
            ] + (hasNotes ? [Markup(text: Wording.note(wave) ?? "")] : [])
        }
        let headers = ["wave", "state", "#targets", "#failed", "halts"] + (hasNotes ? ["because"] : [])
        return section("waves", "Waves", Self.table(headers, rows))
    }

    // MARK: Charts

    private var timeline: Markup {
        guard let chart = TimelineChart(report, anchors).markup else { return Markup() }
        let states = TargetState.allCases.filter { state in
            report.targets.contains { $0.state == state && $0.startMs != nil }
        }
        let legend = Markup.element(
            "p",
            ["class": "legend"],
            states.map { .element("span", ["class": $0.rawValue], text: $0.words) }
        )
        return section("timeline", "Timeline", legend, .element("div", ["class": "scroll"], chart))
    }

    private var charts: Markup {
        let charts = [
            ("versions", "Revisions the targets are at", VersionChart(report).markup),
            ("durations", "How long targets took", DurationChart(report).markup),
        ].compactMap { id, title, chart in chart.map { section(id, title, $0) } }
        return .element("div", ["class": "pair"], charts)
    }

    // MARK: Revisions

    private var revisions: Markup {
        let steps = StepSummary.summaries(of: report.targets)
        if steps.isEmpty { return Markup() }
        let isPlan = report.state == .planned
        let rows = steps.map { step in
            [
                Markup.element("code", text: step.revision), Markup(text: step.direction.rawValue),
                Markup(text: step.message), Markup(text: "\(step.statements)"), Markup(text: "\(step.durations.count)"),
            ]
                + (isPlan
                    ? []
                    : [
                        Markup(text: DurationText.of(milliseconds: step.median)),
                        Markup(text: DurationText.of(milliseconds: step.longest)),
                    ])
        }
        let headers =
            ["revision", "way", "message", "#statements", "#targets"] + (isPlan ? [] : ["#median", "#longest"])
        return section("revisions", isPlan ? "What would run" : "What ran", Self.table(headers, rows))
    }

    // MARK: Pieces

    func section(_ id: String, _ title: String, _ content: Markup...) -> Markup {
        .element("section", ["id": id], [.element("h2", text: title)] + content)
    }

    /// A table; columns whose header starts with `#` are numbers.
    static func table(_ headers: [String], _ rows: [[Markup]]) -> Markup {
        func attributes(_ column: Int) -> KeyValuePairs<StaticString, String> {
            headers[column].hasPrefix("#") ? ["class": "number"] : [:]
        }
        let heads = headers.indices.map { column in
            let name = headers[column]
            return Markup.element("th", attributes(column), text: name.hasPrefix("#") ? String(name.dropFirst()) : name)
        }
        let body = rows.map { cells in
            Markup.element("tr", [:], cells.indices.map { .element("td", attributes($0), [cells[$0]]) })
        }
        return .element(
            "div",
            ["class": "scroll"],
            .element("table", [:], .element("thead", [:], .element("tr", [:], heads)), .element("tbody", [:], body))
        )
    }

    /// `2026-11-22T09:30:00.125Z` as `2026-11-22 09:30:00 UTC`.
    private static func day(_ time: String) -> String {
        time.prefix(19).replacing("T", with: " ") + " UTC"
    }

    private static func tone(_ state: RunState) -> String {
        switch state {
        case .succeeded: "good"
        case .failed, .halted: "bad"
        case .interrupted, .waiting, .aborted, .ledgerLost: "warning"
        case .planned: "neutral"
        }
    }

    private static func tone(_ state: WaveReport.State) -> String {
        switch state {
        case .passed: "good"
        case .halted: "bad"
        case .pending, .cancelled: "neutral"
        case .running, .gated, .soaking, .checking, .paused: "warning"
        }
    }
}
