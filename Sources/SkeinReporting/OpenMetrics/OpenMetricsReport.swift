/// A run as metrics, for node_exporter's textfile collector and whatever else reads OpenMetrics.
package enum OpenMetricsReport {
    /// The upper bounds of the histogram of targets' durations, in milliseconds.
    private static let bounds = [10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000, 30_000, 60_000, 300_000, 900_000]

    /// The document.
    ///
    /// - Parameter seconds: when the run ended, in seconds since the beginning of 1970.
    package static func render(_ report: RunReport, endedAt seconds: Int) -> String {
        var metrics = MetricText()
        run(report, seconds, &metrics)
        targets(report, &metrics)
        durations(report, &metrics)
        waves(report, &metrics)
        return metrics.document
    }

    private static func run(_ report: RunReport, _ seconds: Int, _ metrics: inout MetricText) {
        let labels = [
            ("command", report.command), ("state", report.state.rawValue), ("plan_hash", report.planHash),
            ("rollout", report.rollout ?? ""),
        ]
        metrics.family("skein_run", "gauge", "The last run: how it ended and what it ran; always 1.")
        metrics.sample("skein_run", labels, "1")
        metrics.family("skein_run_timestamp_seconds", "gauge", unit: "seconds", "When the run ended.")
        metrics.sample("skein_run_timestamp_seconds", [], "\(seconds)")
        if let duration = report.durationMs {
            metrics.family("skein_run_duration_seconds", "gauge", unit: "seconds", "How long the run took.")
            metrics.sample("skein_run_duration_seconds", [], MetricText.seconds(duration))
        }
    }

    /// Targets that share a wave and a server.
    private struct Place: Hashable {
        var wave: String
        var server: String
    }

    private static func targets(_ report: RunReport, _ metrics: inout MetricText) {
        var counts: [Place: [TargetState: Int]] = [:]
        var retries: [String: Int] = [:]
        var order: [Place] = []
        for target in report.targets {
            let place = Place(wave: target.wave, server: target.server ?? "")
            if counts[place] == nil { order.append(place) }
            counts[place, default: [:]][target.state, default: 0] += 1
            retries[target.wave, default: 0] += max(target.attempts - 1, 0)
        }
        metrics.family("skein_targets", "gauge", "Targets by their state; every state is there, also with no target.")
        for place in order {
            for state in TargetState.allCases {
                let labels = [("state", state.rawValue), ("wave", place.wave), ("server", place.server)]
                metrics.sample("skein_targets", labels, "\(counts[place]?[state] ?? 0)")
            }
        }
        metrics.family("skein_retries", "gauge", "Tries of targets beyond the first of each.")
        for wave in report.waves {
            metrics.sample("skein_retries", [("wave", wave.name)], "\(retries[wave.name] ?? 0)")
        }
    }

    private static func durations(_ report: RunReport, _ metrics: inout MetricText) {
        let name = "skein_target_duration_seconds"
        metrics.family(name, "histogram", unit: "seconds", "How long targets were worked on.")
        let worked = Dictionary(grouping: report.targets.filter { $0.attempts > 0 }, by: \.wave)
        for wave in report.waves {
            let durations = (worked[wave.name] ?? []).map(\.durationMs)
            for bound in bounds {
                let labels = [("wave", wave.name), ("le", Self.bound(bound))]
                metrics.sample("\(name)_bucket", labels, "\(durations.count { $0 <= bound })")
            }
            metrics.sample("\(name)_bucket", [("wave", wave.name), ("le", "+Inf")], "\(durations.count)")
            metrics.sample("\(name)_sum", [("wave", wave.name)], MetricText.seconds(durations.reduce(0, +)))
            metrics.sample("\(name)_count", [("wave", wave.name)], "\(durations.count)")
        }
    }

    private static func waves(_ report: RunReport, _ metrics: inout MetricText) {
        var spans: [String: (start: Int, end: Int)] = [:]
        for target in report.targets {
            guard let start = target.startMs, let end = target.endMs else { continue }
            let span = spans[target.wave] ?? (start, end)
            spans[target.wave] = (min(span.start, start), max(span.end, end))
        }
        metrics.family("skein_wave", "gauge", "Where each wave stands; always 1.")
        for wave in report.waves {
            metrics.sample("skein_wave", [("wave", wave.name), ("state", wave.state.rawValue)], "1")
        }
        metrics.family("skein_wave_targets", "gauge", "Targets of each wave.")
        for wave in report.waves { metrics.sample("skein_wave_targets", [("wave", wave.name)], "\(wave.size)") }
        metrics.family("skein_wave_failures", "gauge", "Failed targets of each wave.")
        for wave in report.waves { metrics.sample("skein_wave_failures", [("wave", wave.name)], "\(wave.failed)") }
        let name = "skein_wave_duration_seconds"
        metrics.family(name, "gauge", unit: "seconds", "From the first target of a wave to the end of its last.")
        for wave in report.waves {
            guard let span = spans[wave.name] else { continue }
            metrics.sample(name, [("wave", wave.name)], MetricText.seconds(span.end - span.start))
        }
    }

    /// A bound of the histogram in OpenMetrics' canonical form: `0.01`, `1.0`.
    private static func bound(_ milliseconds: Int) -> String {
        var text = MetricText.seconds(milliseconds)
        while text.hasSuffix("0"), !text.hasSuffix(".0") { text.removeLast() }
        return text
    }
}
