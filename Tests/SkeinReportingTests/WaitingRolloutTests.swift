import Testing

@testable import SkeinReporting

/// Reports of a rollout that outlives a process: waves that wait, targets that were left out or taken back.
@Suite("Reports of a rollout that waits")
struct WaitingRolloutTests {
    private static let report = RunReport(
        command: "upgrade",
        planHash: "0123456789abcdef",
        state: .waiting,
        waves: [
            WaveReport(name: "canary", state: .passed, size: 1, finished: 1, haltsOnFailure: 1),
            WaveReport(
                name: "sample",
                state: .soaking,
                size: 3,
                finished: 3,
                failed: 1,
                haltsOnFailure: 2,
                soaksUntil: "2026-11-30T22:00:00.000Z"
            ),
            WaveReport(name: "held", state: .paused, size: 1, haltsOnFailure: 1, reason: "by <ada>, \"look\""),
            WaveReport(name: "rest", state: .gated, size: 1, haltsOnFailure: 1, reason: "waits for an approval"),
            WaveReport(name: "gone", state: .cancelled, size: 1, haltsOnFailure: 1),
        ],
        targets: [
            Fixtures.done("a", wave: "canary"),
            TargetReport(id: "b", wave: "sample", state: .reverted, from: ["8d3f"], to: ["41b0"], attempts: 1),
            Fixtures.failed("c", wave: "sample", state: .revertFailed),
            Fixtures.done("d", wave: "sample"),
            TargetReport(id: "e", wave: "held", state: .pending),
            TargetReport(id: "f", wave: "rest", state: .pending),
            TargetReport(
                id: "g",
                wave: "gone",
                state: .skipped,
                error: ErrorReport(code: "skipped", message: "left out by ada", class: "deterministic")
            ),
        ],
        startedAt: "2026-11-30T21:00:00.000Z",
        durationMs: 1_000,
        rollout: "r-17",
        notices: ["2 targets joined the fleet since"]
    )

    @Test("HTML says why waves are where they are")
    func html() {
        let page = HTMLReport(Self.report).render(nonce: "abc")
        for words in [
            "rollout r-17", "<p class=\"notice\">2 targets joined the fleet since</p>",
            "<span class=\"badge warning\">soaking</span>", "<td>until 2026-11-30T22:00:00.000Z</td>",
            "<td>by &lt;ada&gt;, &quot;look&quot;</td>", "<td>waits for an approval</td>",
            "<li class=\"tile reverted\">", "<li class=\"tile revert_failed\">", "<li class=\"tile skipped\">",
        ] { #expect(page.contains(words), "\(words)") }
        // Where no wave has anything to say there is no column for it.
        #expect(!HTMLReport(Fixtures.succeeded).render(nonce: "abc").contains(">because<"))
        // Every state of a target has a colour of its own in the page.
        let style = page.prefix { $0 != "\u{0}" }
        for state in TargetState.allCases { #expect(style.contains(".\(state.rawValue)"), "\(state)") }
    }

    @Test("Markdown and JUnit say it too")
    func others() {
        let markdown = MarkdownReport(Self.report).render()
        #expect(
            markdown.contains("### skein upgrade: waiting\n\n2 done, 1 failed, 2 not started, 1 skipped, 1 reverted in")
        )
        #expect(markdown.contains("rollout `r-17`") && markdown.contains("2 targets joined the fleet since"))
        #expect(markdown.contains("\n`sample` is soaking: `until 2026-11-30T22:00:00.000Z`\n"))
        #expect(markdown.contains("\n`rest` is gated: `waits for an approval`\n"))
        let junit = JUnitReport.render(Self.report)
        #expect(junit.contains("<property name=\"rollout\" value=\"r-17\"/>"))
        #expect(junit.contains("<property name=\"because\" value=\"waits for an approval\"/>"))
        #expect(
            junit.contains("<skipped message=\"left out by ada\"/>")
                && junit.contains("<skipped message=\"not started\"/>")
        )
    }

    @Test("metrics have the rollout, and every state of a wave")
    func metrics() {
        let text = OpenMetricsReport.render(Self.report, endedAt: 1)
        #expect(text.contains("state=\"waiting\",plan_hash=\"0123456789abcdef\",rollout=\"r-17\"} 1\n"))
        for (wave, state) in [("sample", "soaking"), ("held", "paused"), ("rest", "gated"), ("gone", "cancelled")] {
            #expect(text.contains("skein_wave{wave=\"\(wave)\",state=\"\(state)\"} 1\n"))
        }
        #expect(text.contains("skein_targets{state=\"reverted\",wave=\"sample\",server=\"\"} 1\n"))
    }
}
