import Testing

@testable import SkeinReporting

@Suite("The text at the end of a run")
struct RunSummaryTextTests {
    private func render(_ report: RunReport, _ style: TextStyle = Fixtures.plain) -> String {
        RunSummaryText(report, style: style).render()
    }

    @Test("shows every target of a small fleet")
    func success() {
        #expect(
            render(Fixtures.succeeded) == """
                upgrade: succeeded, plan 0123456789ab

                wave    state   targets  failed  halts
                canary  passed        1       0  on failure 1
                rest    passed        2       0  on failure 2

                target   state    revision          time  attempts  error
                acme     done     41b0 → 8d3f      12 ms         1
                betamax  done     41b0 → 8d3f  1 min 1 s         1
                corp     current  8d3f              0 ms         1

                2 done, 1 current, 0 failed, 0 unreachable in 3.2 s

                """
        )
    }

    @Test("tells in numbers why a rollout halted")
    func halted() {
        #expect(
            render(Fixtures.halted) == """
                upgrade: halted, plan 0123456789ab

                wave    state    targets  failed  halts
                canary  halted         3       1  on failure 1
                rest    pending       97       0  on failure 5

                state                targets  ids
                pending                   97  t4, t5, t6, t7, t8, t9, t10, t11, t12, t13 and 87 more
                done                       2
                failed, rolled back        1

                1 target failed, rolled back: 42P07, revision 8d3f, statement 2, migrations/8d3f_users.yaml:9
                  relation "users" already exists
                  sql: CREATE TABLE users ( id bigint )
                  hint: drop it, or stamp the target
                  target: t3

                wave canary halted: 1 of 3 targets failed, it halts on failure 1; 97 targets were not started

                2 done, 0 current, 1 failed, 0 unreachable, 97 not started in 900 ms
                fix the failed targets and run the same command again; what is done is not run again

                """
        )
    }

    @Test("groups many failures by what they have in common and puts the dangerous ones first")
    func grouped() {
        let slow = ErrorReport(code: "timeout", message: "no answer from /run/db1.sock in 5 s", class: "connection")
        let report = RunReport(
            command: "upgrade",
            planHash: "",
            state: .failed,
            waves: [WaveReport(name: "all", state: .passed, size: 64, failed: 14, haltsOnFailure: 20)],
            targets: (1...50).map { Fixtures.done("d\($0)") }
                + (1...12).map { Fixtures.failed("f\($0)", error: Fixtures.duplicate("users_\($0)")) }
                + [
                    Fixtures.failed("half", state: .failedDirty, error: Fixtures.duplicate("x", statement: 3)),
                    TargetReport(id: "gone", wave: "all", state: .unreachable, attempts: 3, error: slow),
                ]
        )
        #expect(
            render(report) == """
                upgrade: failed

                wave  state   targets  failed  halts
                all   passed       64      14  on failure 20

                state                 targets  ids
                done                       50
                failed, rolled back        12
                failed, half applied        1
                unreachable                 1

                1 target failed, half applied: 42P07, revision 8d3f, statement 3, migrations/8d3f_users.yaml:9
                  relation "x" already exists
                  sql: CREATE TABLE users ( id bigint )
                  hint: drop it, or stamp the target
                  target: half

                12 targets failed, rolled back: 42P07, revision 8d3f, statement 2, migrations/8d3f_users.yaml:9
                  f1: relation "users_1" already exists
                  (the others differ in names and numbers only)
                  sql: CREATE TABLE users ( id bigint )
                  hint: drop it, or stamp the target
                  targets: f1, f2, f3, f4, f5, f6, f7, f8, f9, f10 and 2 more

                1 target unreachable: timeout
                  no answer from /run/db1.sock in 5 s
                  target: gone

                ! half is half applied: revision 8d3f stopped at statement 3, and what ran before that stays

                50 done, 0 current, 13 failed, 1 unreachable
                fix the failed targets and run the same command again; what is done is not run again

                """
        )
    }

    @Test("one database has no waves, and an unknown outcome is said aloud")
    func unknown() {
        let report = RunReport(
            command: "upgrade",
            planHash: "",
            state: .failed,
            waves: [WaveReport(name: "all", state: .halted, size: 1, failed: 1, haltsOnFailure: 1)],
            targets: [
                TargetReport(
                    id: "db",
                    wave: "all",
                    state: .unknown,
                    from: ["41b0"],
                    attempts: 1,
                    error: ErrorReport(code: "", message: "the connection broke", class: "connection", revision: "8d3f")
                )
            ]
        )
        #expect(
            render(report, TextStyle.plain) == """
                upgrade: failed

                target  state    revision   time  attempts  error
                db      unknown  41b0 -> ?  0 ms         1

                1 target in an unknown state: revision 8d3f
                  the connection broke
                  target: db

                ! db: nobody can tell whether revision 8d3f took effect; look at the database before you go on

                0 done, 0 current, 0 failed, 0 unreachable, 1 unknown
                find out what the targets in an unknown state hold, then run the same command again; what is done is \
                not run again

                """
        )
    }

    @Test(
        "says what to do next",
        arguments: [
            (RunState.succeeded, TargetState.current, ""),
            (.failed, .unreachable, "make the unreachable targets reachable and run the same command again"),
            (.interrupted, .pending, "to go on, run the same command again"),
            (.failed, .blocked, "fix the failed targets and run the same command again"),
        ]
    )
    func advice(state: RunState, target: TargetState, advice: String) throws {
        let targets = [TargetReport(id: "a", wave: "all", state: target)]
        let report = RunReport(command: "upgrade", planHash: "", state: state, waves: [], targets: targets)
        let last = try #require(render(report).split(separator: "\n").last)
        if advice.isEmpty {
            #expect(last.hasPrefix("0 done, 1 current"))
        } else {
            #expect(last == "\(advice); what is done is not run again")
        }
    }

    @Test(
        "says where a target is, as far as that is known",
        arguments: [
            (TargetState.current, [String](), [String](), "base"),
            (.done, ["b", "c"], [], "b, c -> base"),
            (.done, [], ["a"], "base -> a"),
            (.failedClean, ["a"], ["a"], "a"),
            (.unreachable, [], [], ""),
            (.blocked, ["z"], [], "z"),
            (.unknown, ["a"], ["b"], "a -> ?"),
        ]
    )
    func transition(state: TargetState, from: [String], to: [String], expected: String) {
        let target = TargetReport(id: "a", wave: "all", state: state, from: from, to: to)
        #expect(Wording.transition(target, .plain) == expected)
    }

    @Test("colours what it means and nothing else")
    func colour() {
        let text = render(Fixtures.succeeded, Fixtures.coloured)
        #expect(
            text.contains(
                "\u{1B}[1mupgrade: \u{1B}[0m\u{1B}[32msucceeded\u{1B}[0m\u{1B}[2m, plan 0123456789ab\u{1B}[0m"
            )
        )
        #expect(text.contains("acme     \u{1B}[32mdone\u{1B}[0m     41b0 → 8d3f"))
        let bare = text.replacing(/\u{1B}\[[0-9;]*m/, with: "")
        #expect(bare == render(Fixtures.succeeded))
    }

    @Test("cannot be steered by ids and messages")
    func hostile() {
        let hostile = "\u{1B}]0;owned\u{7}\u{1B}[2J\r\u{202E}evil\u{9B}1A"
        let error = ErrorReport(
            code: hostile,
            message: hostile,
            class: "deterministic",
            hint: hostile,
            revision: hostile,
            sql: hostile,
            file: hostile,
            line: 1
        )
        let report = RunReport(
            command: "upgrade",
            planHash: hostile,
            state: .halted,
            waves: [WaveReport(name: hostile, state: .halted, size: 2, failed: 2, haltsOnFailure: 1)],
            targets: [
                TargetReport(id: hostile, wave: hostile, state: .failedDirty, from: [hostile], error: error),
                TargetReport(id: "zwei", wave: hostile, state: .unknown, to: [hostile], error: error),
            ]
        )
        var planned = report
        planned.targets[0].state = .planned
        planned.targets[0].steps = [
            StepReport(
                revision: hostile,
                message: hostile,
                direction: .up,
                statements: 1,
                plan: [PlannedStatement(sql: hostile, transactional: true)]
            )
        ]
        for text in [render(report), PlanText(planned, style: Fixtures.plain).render()] {
            #expect(text.contains("\\u{1B}]0;owned\\u{7}\\u{1B}[2J\\r\\u{202E}evil\\u{9B}1A"))
            let hostileScalars = text.unicodeScalars.filter {
                $0 != "\n" && ($0.properties.generalCategory == .control || $0.properties.generalCategory == .format)
            }
            #expect(hostileScalars.isEmpty)
        }
    }
}
