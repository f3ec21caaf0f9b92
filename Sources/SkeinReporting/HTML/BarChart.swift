/// Horizontal bars with a label and a number each.
struct BarChart {
    struct Row {
        var label: String
        var count: Int
        /// The class of the bar.
        var tone = "bar"
    }

    let title: String
    let rows: [Row]

    private static let pitch = 24.0
    private static let gutter = 170.0
    private static let room = 250.0

    var markup: Markup {
        let most = Double(max(rows.map(\.count).max() ?? 1, 1))
        let content = rows.enumerated().flatMap { index, row -> [Markup] in
            let y = Double(index) * Self.pitch
            let width = row.count == 0 ? 0 : max(Double(row.count) / most * Self.room, 2)
            return [
                .element(
                    "text",
                    ["class": "lane", "x": "0", "y": TimelineChart.text(y + 16)],
                    Markup(text: DisplayWidth.truncate(Printable.oneLine(row.label), to: 24, ellipsis: "…")),
                    .element("title", text: row.label)
                ),
                .empty(
                    "rect",
                    [
                        "class": row.tone, "x": TimelineChart.text(Self.gutter), "y": TimelineChart.text(y + 4),
                        "width": TimelineChart.text(width), "height": "16",
                    ]
                ),
                .element(
                    "text",
                    [
                        "class": "count", "x": TimelineChart.text(Self.gutter + width + 6),
                        "y": TimelineChart.text(y + 16),
                    ],
                    text: "\(row.count)"
                ),
            ]
        }
        let height = TimelineChart.text(Double(rows.count) * Self.pitch)
        return .element(
            "svg",
            ["class": "chart bars", "viewBox": "0 0 480 \(height)", "role": "img", "aria-label": title],
            content
        )
    }
}

/// How many targets are at which revision after the run, and where that is not known.
struct VersionChart {
    private let report: RunReport
    private static let mostRows = 20

    init(_ report: RunReport) { self.report = report }

    var markup: Markup? {
        var counts: [String: Int] = [:]
        var unknown = 0
        var unseen = 0
        for target in report.targets {
            switch target.state {
            case .unknown: unknown += 1
            case .pending, .running, .blocked, .unreachable, .skipped:
                // No heads says nothing here, least of all that the target is at base.
                let heads = target.to.isEmpty ? target.from : target.to
                if heads.isEmpty { unseen += 1 } else { counts[Wording.heads(heads), default: 0] += 1 }
            case .planned: counts[Wording.heads(target.from), default: 0] += 1
            case .done, .current, .failedClean, .failedDirty, .reverted, .revertFailed:
                counts[Wording.heads(target.to), default: 0] += 1
            }
        }
        let sorted = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
        var rows = sorted.prefix(Self.mostRows).map { BarChart.Row(label: $0.key, count: $0.value) }
        let others = sorted.dropFirst(Self.mostRows)
        if !others.isEmpty {
            let sum = others.reduce(0) { $0 + $1.value }
            rows.append(BarChart.Row(label: "\(others.count) others", count: sum, tone: "bar other"))
        }
        if unknown > 0 { rows.append(BarChart.Row(label: "unknown", count: unknown, tone: "unknown")) }
        if unseen > 0 { rows.append(BarChart.Row(label: "not looked at", count: unseen, tone: "pending")) }
        return rows.isEmpty ? nil : BarChart(title: "Targets by revision", rows: rows).markup
    }
}

/// How many targets took how long.
struct DurationChart {
    private let durations: [Int]

    init(_ report: RunReport) {
        durations = report.targets.filter { $0.attempts > 0 }.map(\.durationMs).sorted()
    }

    var markup: Markup? {
        guard let shortest = durations.first, let longest = durations.last else { return nil }
        let bounds = Self.bounds(from: shortest, to: longest)
        let rows = zip(bounds, bounds.dropFirst()).map { low, high in
            let label =
                "\(low == 0 ? "0" : DurationText.of(milliseconds: low)) – \(DurationText.of(milliseconds: high))"
            return BarChart.Row(label: label, count: durations.count { low <= $0 && $0 < high })
        }
        let facts = [("median", 0.5), ("95 % within", 0.95), ("longest", 1)].map { name, share in
            "\(name) \(DurationText.of(milliseconds: quantile(share)))"
        }.joined(separator: " · ")
        return BarChart(title: "Targets by duration", rows: rows).markup
            + .element("p", ["class": "quiet"], text: facts)
    }

    /// The duration that this share of the targets did not exceed.
    private func quantile(_ share: Double) -> Int {
        let rank = Int((share * Double(durations.count)).rounded(.up))
        return durations[min(max(rank - 1, 0), durations.count - 1)]
    }

    /// Round bounds of up to twelve classes that hold every duration: five or, when durations differ more, three classes
    /// to a power of ten.
    static func bounds(from shortest: Int, to longest: Int) -> [Int] {
        let fine = bounds(from: shortest, to: longest, [1, 2, 3, 5, 7])
        return fine.count <= 13 ? fine : bounds(from: shortest, to: longest, [1, 2, 5])
    }

    private static func bounds(from shortest: Int, to longest: Int, _ digits: [Int]) -> [Int] {
        var bounds = [0]
        var power = 1
        while bounds[bounds.count - 1] <= longest {
            bounds += digits.map { $0 * power }
            power *= 10
        }
        let first = bounds.lastIndex { $0 <= shortest } ?? 0
        let last = bounds.firstIndex { $0 > longest } ?? bounds.count - 1
        return Array(bounds[first...last])
    }
}
