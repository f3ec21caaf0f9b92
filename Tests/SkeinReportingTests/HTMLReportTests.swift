import Testing

@testable import SkeinReporting

@Suite("The HTML report")
struct HTMLReportTests {
    /// The elements of a page and their attributes, with the texts left out.
    private func names(_ page: String) -> Set<String> {
        Set(page.matches(of: #/<([A-Za-z!][^\s>\/]*)/#).map { String($0.output.1) })
    }

    @Test("holds no element that a name brought in")
    func hostile() {
        let page = HTMLReport(Fixtures.hostile).render(nonce: "abc")
        #expect(names(page) == names(HTMLReport(Fixtures.large(100)).render(nonce: "abc")))
        #expect(page.matches(of: #/<script/#).count == 1 && page.matches(of: #/<\/script>/#).count == 1)
        #expect(page.matches(of: #/<style/#).count == 1 && page.matches(of: #/<\/style>/#).count == 1)
        #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        // In attributes there are only names that were written in the source.
        let attributes = Set(
            page.matches(of: #/<[a-z][^<>]*>/#).flatMap { tag in
                tag.output.replacing(#/"[^"]*"/#, with: "").matches(of: #/ ([A-Za-z-]+)=/#).map { String($0.output.1) }
            }
        )
        #expect(!attributes.contains { $0.hasPrefix("on") || $0 == "src" || $0 == "style" }, "\(attributes)")
        for scalar in ["\u{1B}", "\u{202E}", "\u{FFFE}"] { #expect(!page.contains(scalar)) }
    }

    @Test("names nothing that would be fetched, and forbids it")
    func selfContained() {
        let page = HTMLReport(Fixtures.large(100)).render(nonce: "abc")
        #expect(!page.contains(#/https?:|url\(|@import|src=/#))
        #expect(
            page.contains(
                "content=\"default-src &#39;none&#39;; style-src &#39;nonce-abc&#39;; script-src &#39;nonce-abc&#39;; "
                    + "base-uri &#39;none&#39;; form-action &#39;none&#39;\""
            )
        )
        let nonces = (0..<2).map { _ in
            HTMLReport(Fixtures.succeeded).render().firstMatch(of: #/nonce="(\w+)"/#)?.output.1
        }
        #expect(nonces[0] != nil && nonces[0] != nonces[1])
    }

    @Test("of 3,000 targets is below three megabytes and has all of them")
    func large() {
        let page = HTMLReport(Fixtures.large(3_000, steps: 8)).render(nonce: "abc")
        #expect(page.utf8.count < 3_000_000, "\(page.utf8.count)")
        #expect(page.matches(of: #/<details class="target"/#).count == 3_000)
        #expect(page.matches(of: #/<rect class="(done|failed_clean)"/#).count == 3_000)
        // Every link leads somewhere.
        let ids = Set(page.matches(of: #/ id="([^"]*)"/#).map { String($0.output.1) })
        #expect(page.matches(of: #/ href="#([^"]*)"/#).allSatisfy { ids.contains(String($0.output.1)) })
    }

    @Test("of more than 5,000 targets lists every one that failed and says how many it leaves out")
    func veryLarge() {
        let page = HTMLReport(Fixtures.large(5_100, steps: 1)).render(nonce: "abc")
        #expect(page.matches(of: #/<details class="target"/#).count == 5_000)
        #expect(page.matches(of: #/data-state="failed_clean"/#).count == 102)
        #expect(page.contains("100 more that did not fail are not listed."))
    }

    @Test("of a run that started nothing, of a plan and of no target is whole")
    func small() {
        for report in [Fixtures.halted, Fixtures.succeeded] {
            #expect(HTMLReport(report).render(nonce: "abc").hasSuffix("</html>\n"))
        }
        let empty = RunReport(command: "plan", planHash: "", state: .planned, waves: [], targets: [])
        let page = HTMLReport(empty).render(nonce: "abc")
        #expect(page.hasSuffix("</html>\n") && !page.contains("<svg"))
    }

    @Test("draws targets that overlapped in rows of their own")
    func lanes() {
        var report = Fixtures.succeeded
        for (index, times) in [(0, 10), (5, 15), (10, 20)].enumerated() {
            report.targets[index].startMs = times.0
            report.targets[index].endMs = times.1
            report.targets[index].server = "db1"
        }
        let source = TimelineChart(report, [:]).markup?.source ?? ""
        let rows = source.matches(of: #/<rect class="(?:done|current)" x="[\d.]+" y="([\d.]+)"/#).map { $0.output.1 }
        #expect(rows.count == 3 && rows[0] == rows[1] && rows[0] != rows[2], "\(source)")
    }

    @Test("a key that goes from link to link does not stop at every target of the timeline, and what failed is on top")
    func timelineOrder() {
        var report = Fixtures.large(40, steps: 1)
        report.targets[0] = Fixtures.failed("t0", wave: report.targets[0].wave)
        for place in report.targets.indices {
            report.targets[place].startMs = place * 10
            report.targets[place].endMs = place * 10 + 9
            report.targets[place].server = "db"
        }
        let source = TimelineChart(report, ["t0": "t1"]).markup?.source ?? ""
        #expect(source.matches(of: #/<a href/#).count == source.matches(of: #/<a href="[^"]*" tabindex="-1"/#).count)
        let states = source.matches(of: #/<rect class="(done|failed_clean)"/#).map { $0.output.1 }
        #expect(states.count == 40 && states.last == "failed_clean" && states.first == "done")
        let page = HTMLReport(report).render(nonce: "abc")
        let failed = report.targets.count(where: \.state.isFailure)
        #expect(page.contains("<a href=\"#failures\">\(failed == 1 ? "1 failure" : "\(failed) failures")</a>"))
    }

    @Test("classes of durations hold every duration", arguments: [(0, 0), (1, 1), (12, 340), (999, 61_000)])
    func durations(_ shortest: Int, _ longest: Int) {
        let bounds = DurationChart.bounds(from: shortest, to: longest)
        #expect(bounds.first.map { $0 <= shortest } == true && bounds.last.map { $0 > longest } == true)
        #expect(bounds.sorted() == bounds && bounds.count <= 13)
    }

    @Test("an axis has at most eleven ticks", arguments: [1.0, 9, 11, 999, 3_601_000, 90_000_000])
    func ticks(_ end: Double) { #expect(end / Double(TimelineChart.step(for: end)) <= 10) }
}
