import SkeinReporting
import Testing

@Suite("The text of a plan")
struct PlanTextTests {
    private let step = StepReport(
        revision: "8d3f",
        message: "add users",
        direction: .up,
        statements: 2,
        plan: [
            PlannedStatement(sql: "CREATE TABLE users (\n\tid bigint\n)\n", transactional: true),
            PlannedStatement(sql: "CREATE INDEX CONCURRENTLY users_id ON users (id)", transactional: false),
        ]
    )

    private func planned(_ id: String, from: [String] = ["41b0"], _ steps: [StepReport]) -> TargetReport {
        TargetReport(id: id, wave: "all", state: .planned, from: from, to: ["8d3f"], steps: steps)
    }

    @Test("shows equal plans once, and what cannot be changed")
    func groups() {
        let first = StepReport(revision: "41b0", message: "", direction: .up, statements: 1)
        let behind = ErrorReport(code: "ahead", message: "it is at 9999, which no file knows", class: "deterministic")
        let report = RunReport(
            command: "upgrade",
            planHash: "0123456789abcdef",
            state: .planned,
            waves: [WaveReport(name: "all", size: 15, haltsOnFailure: 1)],
            targets: (1...12).map { planned("t\($0)", [step]) } + [
                planned("new", from: [], [first, step]),
                TargetReport(id: "cur", wave: "all", state: .current, from: ["8d3f"], to: ["8d3f"]),
                TargetReport(id: "odd", wave: "all", state: .blocked, from: ["9999"], error: behind),
            ]
        )
        #expect(
            PlanText(report, style: Fixtures.plain).render() == """
                upgrade: planned, plan 0123456789ab

                wave  targets  halts
                all        15  on failure 1

                12 targets at 41b0 → 8d3f:
                  up 8d3f  add users  (2 statements)
                    1  CREATE TABLE users (
                           id bigint
                       )
                    2  [no transaction] CREATE INDEX CONCURRENTLY users_id ON users (id)
                  targets: t1, t2, t3, t4, t5, t6, t7, t8, t9, t10 and 2 more

                1 target at base → 8d3f:
                  up 41b0  (1 statement)
                  up 8d3f  add users  (2 statements)
                    1  CREATE TABLE users (
                           id bigint
                       )
                    2  [no transaction] CREATE INDEX CONCURRENTLY users_id ON users (id)
                  target: new

                1 target blocked: ahead
                  it is at 9999, which no file knows
                  target: odd

                13 to change, 1 current, 1 blocked

                """
        )
    }

    @Test("says so when there is nothing to do")
    func nothing() {
        let target = TargetReport(id: "a", wave: "all", state: .current, from: ["8d3f"], to: ["8d3f"])
        let report = RunReport(command: "plan", planHash: "", state: .planned, waves: [], targets: [target])
        #expect(PlanText(report, style: .plain).render() == "plan: planned\n\n0 to change, 1 current\n")
    }
}
