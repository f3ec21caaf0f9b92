/// The targets of a run over time: a lane for each server, as many rows as it had targets at once, the waves behind.
struct TimelineChart {
    private let targets: [Bar]
    private let waves: [Wave]
    private let end: Double

    private struct Bar {
        let report: TargetReport
        let start: Double
        let end: Double
        let anchor: String?
    }

    private struct Wave {
        let name: String
        let start: Double
        let end: Double
    }

    private struct Lane {
        let server: String
        var rows: [[Bar]] = []
    }

    private static let width = 1000.0
    private static let gutter = 150.0
    private static let top = 44.0

    init(_ report: RunReport, _ anchors: [String: String]) {
        targets = report.targets.compactMap { target in
            guard let start = target.startMs else { return nil }
            let end = max(target.endMs ?? start + target.durationMs, start)
            return Bar(report: target, start: Double(start), end: Double(end), anchor: anchors[target.id])
        }.sorted { $0.start < $1.start }
        end = max(targets.map(\.end).max() ?? 0, 1)
        let byWave = Dictionary(grouping: targets, by: \.report.wave)
        waves = report.waves.compactMap { wave in
            guard let bars = byWave[wave.name], let start = bars.map(\.start).min(), let end = bars.map(\.end).max()
            else { return nil }
            return Wave(name: wave.name, start: start, end: end)
        }
    }

    /// The drawing; nil when no target was started.
    var markup: Markup? {
        if targets.isEmpty { return nil }
        let lanes = lanes
        let rows = lanes.reduce(0) { $0 + $1.rows.count }
        // As high as is pleasant, and for hundreds of rows not endless.
        let pitch = min(14, max(3, 560 / Double(rows)))
        let gap = 8.0
        let bottom = Self.top + Double(rows) * pitch + Double(lanes.count) * max(gap, 16 - pitch)
        var content = bands(to: bottom) + axis(at: bottom)
        var y = Self.top
        for lane in lanes {
            let height = max(Double(lane.rows.count) * pitch, 16 - gap)
            content.append(label(lane.server, y: y + height / 2 + 4))
            content.append(
                .empty(
                    "line",
                    [
                        "class": "rule", "x1": "0", "x2": Self.text(Self.width), "y1": Self.text(y - gap / 2),
                        "y2": Self.text(y - gap / 2),
                    ]
                )
            )
            for (row, bars) in lane.rows.enumerated() {
                // What failed is drawn over what did not: among thousands a bar is no wider than a line.
                for bars in [bars.filter { !$0.report.state.isFailure }, bars.filter(\.report.state.isFailure)] {
                    content += bars.map { bar($0, y: y + Double(row) * pitch, height: pitch - (pitch > 5 ? 2 : 0.5)) }
                }
            }
            y += height + gap
        }
        return .element(
            "svg",
            [
                "class": "chart timeline", "viewBox": "0 0 1000 \(Self.text(bottom + 24))", "role": "img",
                "aria-label": "When each target was worked on, by server and wave",
            ],
            content
        )
    }

    /// Each server's targets, those that overlapped in rows of their own.
    private var lanes: [Lane] {
        var lanes: [Lane] = []
        var places: [String: Int] = [:]
        for bar in targets {
            let server = bar.report.server ?? ""
            let place = places[server] ?? lanes.count
            if place == lanes.count {
                lanes.append(Lane(server: server))
                places[server] = place
            }
            let row = lanes[place].rows.firstIndex { ($0.last?.end ?? 0) <= bar.start }
            if let row { lanes[place].rows[row].append(bar) } else { lanes[place].rows.append([bar]) }
        }
        return lanes
    }

    private func x(_ milliseconds: Double) -> Double {
        Self.gutter + milliseconds / end * (Self.width - Self.gutter - 30)
    }

    private func bar(_ bar: Bar, y: Double, height: Double) -> Markup {
        let report = bar.report
        let title =
            "\(report.id): \(report.state.words), \(DurationText.of(milliseconds: Int(bar.end - bar.start))), "
            + "from \(DurationText.of(milliseconds: Int(bar.start)))"
        let rectangle = Markup.element(
            "rect",
            [
                "class": report.state.rawValue, "x": Self.text(x(bar.start)), "y": Self.text(y),
                "width": Self.text(max(x(bar.end) - x(bar.start) - 0.5, report.state.isFailure ? 3 : 1.5)),
                "height": Self.text(height),
            ],
            .element("title", text: title)
        )
        // A key that goes from link to link would stop at every one of thousands; the list of targets has them too.
        return bar.anchor.map { .element("a", ["href": "#\($0)", "tabindex": "-1"], rectangle) } ?? rectangle
    }

    private func label(_ server: String, y: Double) -> Markup {
        let shown = server.isEmpty ? "(no server)" : server
        return .element(
            "text",
            ["class": server.isEmpty ? "lane quiet" : "lane", "x": "0", "y": Self.text(y)],
            Markup(text: DisplayWidth.truncate(Printable.oneLine(shown), to: 20, ellipsis: "…")),
            .element("title", text: shown)
        )
    }

    /// A band for each wave, its name above where there is room.
    private func bands(to bottom: Double) -> [Markup] {
        var ends = [0.0, 0.0]
        return waves.enumerated().flatMap { index, wave in
            let (left, right) = (x(wave.start), x(wave.end))
            let band = Markup.element(
                "rect",
                [
                    "class": index % 2 == 0 ? "band even" : "band odd", "x": Self.text(left),
                    "y": Self.text(Self.top - 8),
                    "width": Self.text(max(right - left, 1)), "height": Self.text(bottom - Self.top + 8),
                ],
                .element("title", text: wave.name)
            )
            let name = DisplayWidth.truncate(Printable.oneLine(wave.name), to: 30, ellipsis: "…")
            // Nobody measures text here; letters of this size are about 7 wide.
            let width = 7.0 * Double(name.count) + 8
            guard let row = ends.firstIndex(where: { $0 <= left }), left + width < Self.width else { return [band] }
            ends[row] = left + width
            let y = row == 0 ? Self.top - 14 : Self.top - 30
            return [
                band,
                .empty(
                    "line",
                    [
                        "class": "rule", "x1": Self.text(left), "x2": Self.text(left), "y1": Self.text(y - 10),
                        "y2": Self.text(Self.top - 8),
                    ]
                ),
                .element("text", ["class": "wave", "x": Self.text(left + 4), "y": Self.text(y)], text: name),
            ]
        }
    }

    private func axis(at bottom: Double) -> [Markup] {
        let step = Self.step(for: end)
        return stride(from: 0, through: Int(end), by: step).flatMap { tick -> [Markup] in
            let position = Self.text(x(Double(tick)))
            let text = tick == 0 ? "0" : DurationText.of(milliseconds: tick)
            return [
                .empty(
                    "line",
                    [
                        "class": "grid", "x1": position, "x2": position, "y1": Self.text(Self.top - 8),
                        "y2": Self.text(bottom + 4),
                    ]
                ),
                .element("text", ["class": "tick", "x": position, "y": Self.text(bottom + 18)], text: text),
            ]
        }
    }

    /// The round number of milliseconds that makes four to ten ticks.
    static func step(for end: Double) -> Int {
        let steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 30_000, 60_000, 120_000, 300_000]
        return steps.first { end / Double($0) <= 10 } ?? max(1, Int(end / 10 / 600_000) + 1) * 600_000
    }

    /// A coordinate with one decimal.
    static func text(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))"
    }
}
