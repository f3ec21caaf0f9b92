import SkeinReporting
import Testing

@Suite("The text of a fleet's status")
struct StatusTextTests {
    private func report(_ targets: [(id: String, heads: [String], behind: Int, label: String)]) -> StatusReport {
        StatusReport(
            heads: ["c3", "x9"],
            atLeast: nil,
            label: "zone",
            targets: targets.map { id, heads, behind, label in
                var target = StatusReport.Target(id: id, server: nil, heads: heads)
                target.state = behind == 0 ? .current : .behind
                target.behind = behind
                target.label = label
                return target
            },
            doubles: [],
            messages: [:]
        )
    }

    @Test("targets that miss as many revisions on two branches are told apart")
    func branches() {
        let report = report([("a", ["b2"], 2, ""), ("b", ["x9"], 2, ""), ("c", ["b2"], 2, ""), ("d", ["a1"], 3, "")])
        let text = StatusText(report, style: .plain, listsAll: false).render()
        #expect(text.contains("2 targets at b2 behind by 2: a, c\n1 target at x9 behind by 2: b\n"), "\(text)")
        #expect(text.contains("1 target behind by 3: d\n"))
    }

    @Test("a label that differs on each of many targets costs no time", .timeLimit(.minutes(1)))
    func manyValues() {
        let report = report((0..<40_000).map { ("t\($0)", ["c3", "x9"], 0, "zone-\($0)") })
        let text = StatusText(report, style: .plain, listsAll: false).render()
        #expect(text.contains("39990 others"))
    }
}
