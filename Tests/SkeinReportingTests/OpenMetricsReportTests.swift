import SkeinReporting
import Testing

@Suite("Metrics of a run")
struct OpenMetricsReportTests {
    @Test("labels are escaped as the format has it")
    func escaping() {
        let name = "a \"b\" \\ c\nd\u{1B}"
        let report = RunReport(
            command: "upgrade",
            planHash: "p",
            state: .succeeded,
            waves: [WaveReport(name: name, state: .passed, size: 0, haltsOnFailure: 1)],
            targets: []
        )
        let text = OpenMetricsReport.render(report, endedAt: 1_764_529_560)
        #expect(text.contains("skein_wave{wave=\"a \\\"b\\\" \\\\ c\\nd\\\\u{1B}\",state=\"passed\"} 1\n"))
        #expect(text.contains("\nskein_run_timestamp_seconds 1764529560\n"))
        #expect(text.hasSuffix("\n# EOF\n"))
    }

    @Test("a hundred thousand targets make a small file")
    func large() {
        let targets = (0..<100_000).map { number in
            TargetReport(id: "t\(number)", wave: "w\(number % 3)", state: .done, attempts: 1, server: "s\(number % 20)")
        }
        let waves = (0..<3).map { WaveReport(name: "w\($0)", size: 33_333, haltsOnFailure: 1) }
        let report = RunReport(command: "upgrade", planHash: "p", state: .succeeded, waves: waves, targets: targets)
        #expect(OpenMetricsReport.render(report, endedAt: 1).utf8.count < 100_000)
    }
}
