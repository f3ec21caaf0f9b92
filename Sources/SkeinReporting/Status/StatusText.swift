/// The text of `status`: a histogram of versions, and below it who needs a look and why.
package struct StatusText {
    private let report: StatusReport
    private let style: TextStyle
    private let listsAll: Bool

    /// - Parameter listsAll: whether lists are whole, however long.
    package init(_ report: StatusReport, style: TextStyle, listsAll: Bool) {
        self.report = report
        self.style = style
        self.listsAll = listsAll
    }

    /// More versions, ids or groups of failures than these are counted instead of listed.
    private static let longestList = 20
    /// More values of a label than these share the last column.
    private static let widestMatrix = 10

    /// The lines, each ended by a line feed.
    package func render() -> String {
        let matrix = report.label.map(matrix) ?? ""
        return [join([header]), histogram, matrix, join(lists), failures, join(doubles), join(summary)].filter {
            !$0.isEmpty
        }
        .joined(separator: "\n")
    }

    private func join(_ lines: [StyledText]) -> String {
        var unlimited = style
        unlimited.width = .max
        return lines.map { $0.render(unlimited) + "\n" }.joined()
    }

    private var header: StyledText {
        let heads = report.heads.isEmpty ? "no revisions" : report.heads.joined(separator: ", ")
        let word = report.heads.count > 1 ? "heads" : "head"
        return StyledText(
            "\(Wording.targets(report.targets.count)), \(report.heads.isEmpty ? "" : "\(word) ")\(heads)",
            .strong
        )
    }

    // MARK: Versions

    private var shownVersions: ArraySlice<StatusReport.Version> {
        listsAll ? report.versions[...] : report.versions.prefix(Self.longestList)
    }

    private func name(_ version: StatusReport.Version) -> String {
        let heads = version.heads.isEmpty ? "<base>" : version.heads.joined(separator: ", ")
        if version.behind == 0, !version.heads.isEmpty { return heads + " (head)" }
        return version.behind == nil ? heads + " (unknown)" : heads
    }

    private var hiddenVersions: String {
        let hidden = report.versions.count - shownVersions.count
        if hidden == 0 { return "" }
        let targets = report.versions.dropFirst(shownVersions.count).reduce(0) { $0 + $1.targets }
        return "and \(hidden) more versions with \(Wording.targets(targets)); --all lists them\n"
    }

    private var histogram: String {
        guard !report.versions.isEmpty else { return "" }
        let most = report.versions.map(\.targets).max() ?? 1
        let rows = shownVersions.map { version -> [StyledText] in
            [
                StyledText(name(version), version.behind == nil ? .warning : version.behind == 0 ? .good : nil),
                StyledText("\(version.targets)"),
                StyledText(share(version.targets)),
                StyledText(bar(version.targets, of: most)),
                StyledText(version.behind.map(String.init) ?? "?"),
                StyledText(version.message),
            ]
        }
        let table = TextTable(
            headers: ["revision", "targets", "share", "", "behind", "message"],
            rows: rows,
            alignment: [.left, .right, .right, .left, .right]
        )
        return table.render(style) + hiddenVersions
    }

    /// Of all targets, in whole percent.
    private func share(_ count: Int) -> String {
        let percent = Double(count) * 100 / Double(max(1, report.targets.count))
        if percent > 0, percent < 1 { return "<1%" }
        return percent > 99 && percent < 100 ? ">99%" : "\(Int(percent.rounded()))%"
    }

    private func bar(_ count: Int, of most: Int) -> String {
        let length = max(1, (count * 20 + most / 2) / max(1, most))
        return String(repeating: style.unicode ? "█" : "#", count: length)
    }

    private func matrix(_ label: String) -> String {
        var totals: [String: Int] = [:]
        for target in report.targets { totals[target.label ?? "", default: 0] += 1 }
        var values = totals.keys.sorted()
        var hidden: [String] = []
        if !listsAll, values.count > Self.widestMatrix {
            let largest = values.sorted { (totals[$0] ?? 0, $1) > (totals[$1] ?? 0, $0) }
            hidden = Array(largest.dropFirst(Self.widestMatrix))
            let left = Set(hidden)
            values.removeAll { left.contains($0) }
        }
        func row(_ name: StyledText, _ counts: [String: Int]) -> [StyledText] {
            func cell(_ count: Int) -> StyledText { count == 0 ? StyledText("", .quiet) : StyledText("\(count)") }
            var cells = [name] + values.map { cell(counts[$0] ?? 0) }
            if !hidden.isEmpty { cells.append(cell(hidden.reduce(0) { $0 + (counts[$1] ?? 0) })) }
            return cells
        }
        var rows = shownVersions.map { row(StyledText(name($0)), $0.labels ?? [:]) }
        for state in [StatusReport.State.unreadable, .unreachable] where report.count(state) > 0 {
            var counts: [String: Int] = [:]
            for target in report.targets where target.state == state { counts[target.label ?? "", default: 0] += 1 }
            rows.append(row(StyledText(state.words, state.paint), counts))
        }
        rows.append(row(StyledText("all", .strong), totals))
        let headers =
            ["by \(label)"] + values.map { $0.isEmpty ? "(none)" : $0 }
            + (hidden.isEmpty ? [] : ["\(hidden.count) others"])
        let table = TextTable(
            headers: headers,
            rows: rows,
            alignment: [.left] + Array(repeating: .right, count: headers.count)
        )
        return table.render(style)
    }

    // MARK: Lists

    private func ids(_ targets: [StatusReport.Target]) -> String {
        Wording.ids(targets.map(\.id), limit: listsAll ? .max : Self.longestList)
    }

    private var lists: [StyledText] {
        var lines: [StyledText] = []
        if let atLeast = report.atLeast {
            let lacking = report.lacking.filter { !$0.state.isUnknown }
            if !lacking.isEmpty {
                lines.append(
                    StyledText("\(Wording.targets(lacking.count)) without \(atLeast)", .warning)
                        + StyledText(": \(ids(lacking))")
                )
            }
        } else {
            let late = Dictionary(grouping: report.targets.filter { $0.state == .behind }, by: \.heads)
            for version in shownVersions where version.behind.map({ $0 > 0 }) == true {
                guard let targets = late[version.heads], let behind = version.behind else { continue }
                // On two branches as many may be missing, and not the same.
                let isAlone = shownVersions.count { $0.behind == behind && late[$0.heads] != nil } == 1
                let place = isAlone ? "" : " at \(name(version))"
                lines.append(
                    StyledText("\(Wording.targets(targets.count))\(place) behind by \(behind)", .warning)
                        + StyledText(": \(ids(targets))")
                )
            }
        }
        func words(_ target: StatusReport.Target) -> String {
            let verb = target.halfDone?.direction == .down ? "taken back" : "applied"
            return "revision \(target.halfDone?.revision ?? "") is half \(verb)"
        }
        let all = report.targets.filter { $0.halfDone != nil }
        let worked = all.filter { $0.lockedBy != nil }
        for target in listsAll ? worked[...] : worked.prefix(Self.longestList) {
            lines.append(
                StyledText("\(target.id) is being worked on", .warning)
                    + StyledText(": \(words(target)), its lock is held by \(target.lockedBy ?? "")")
            )
        }
        let half = Dictionary(grouping: all.filter { $0.lockedBy == nil }, by: words)
        for (what, targets) in half.sorted(by: { $0.key < $1.key }) {
            lines.append(
                StyledText("\(Wording.targets(targets.count)) half done", .alarming)
                    + StyledText(": \(what): \(ids(targets))")
            )
        }
        return lines
    }

    private var failures: String {
        let groups = [StatusReport.State.blocked, .unreadable, .unreachable].flatMap { state in
            let targets = report.targets.filter { $0.state == state }.map { target in
                TargetReport(
                    id: target.id,
                    wave: "",
                    state: state == .unreachable ? .unreachable : .blocked,
                    error: target.error
                )
            }
            return FailureGroup.groups(of: targets).map { (state, $0) }
        }
        let shown = listsAll ? groups[...] : groups.prefix(Self.longestList)
        var sections = shown.map { state, group in
            join(group.lines(style, phrase: state.words, idLimit: listsAll ? .max : Self.longestList))
        }
        if shown.count < groups.count {
            sections.append("and \(groups.count - shown.count) more reasons; --all lists them\n")
        }
        return sections.joined(separator: "\n")
    }

    private var doubles: [StyledText] {
        report.doubles.map { StyledText("\($0): name one of them in the fleet file", .warning) }
    }

    private var summary: [StyledText] {
        var lines: [StyledText] = []
        if let atLeast = report.atLeast {
            let have = report.targets.count - report.lacking.count
            lines.append(
                StyledText(
                    "\(have) of \(Wording.targets(report.targets.count)) \(have == 1 ? "has" : "have") \(atLeast)",
                    have == report.targets.count ? .good : .warning
                )
            )
        }
        var line = StyledText("\(report.count(.current)) current, \(report.count(.behind)) behind")
        for state in StatusReport.State.allCases.dropFirst(2) where report.count(state) > 0 {
            line += StyledText(", ") + StyledText("\(report.count(state)) \(state.words)", state.paint)
        }
        return lines + [line]
    }
}

extension StatusReport.State {
    fileprivate var paint: Paint? {
        switch self {
        case .current: .good
        case .behind: nil
        case .halfDone: .alarming
        case .blocked, .unreadable, .unreachable: .warning
        }
    }
}
