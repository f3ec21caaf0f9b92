import SkeinReporting
import Testing

@Suite("Progress in a log")
struct LogReporterTests {
    private let recorder = Recorder()

    private func reporter(_ style: TextStyle = Fixtures.plain) -> LogReporter {
        LogReporter(
            style: style,
            interval: .seconds(5),
            now: { [recorder] in recorder.now },
            write: { [recorder] in recorder.write($0) }
        )
    }

    @Test("tells every target of a small run")
    func small() async {
        let log = reporter()
        var canary = WaveReport(name: "canary", size: 2, haltsOnFailure: 1)
        let rest = WaveReport(name: "rest", size: 1, haltsOnFailure: 1)
        await log.report(.runStarted(command: "upgrade", planHash: "p", waves: [canary, rest]))
        await log.report(.waveStarted(canary))
        await log.report(.targetStarted(id: "a", wave: "canary", server: nil))
        await log.report(.targetFinished(Fixtures.done("a\u{1B}[2J", wave: "canary")))
        await log.report(.targetFinished(Fixtures.failed("b", wave: "canary")))
        recorder.advance(.milliseconds(1_200))
        canary.state = .halted
        canary.failed = 1
        await log.report(.waveFinished(canary))
        await log.report(.runFinished(Fixtures.halted))
        #expect(
            recorder.text == """
                upgrade: 3 targets in 2 waves
                wave canary: 2 targets, halts on failure 1
                a\\u{1B}[2J: done, 41b0 → 8d3f, 12 ms
                b: failed, rolled back: 42P07 relation "users" already exists \
                (revision 8d3f, statement 2, migrations/8d3f_users.yaml:9)
                wave canary: halted, 2 of 2 targets, 1 failed in 1.2 s
                upgrade: halted after 1.2 s

                """
        )
    }

    @Test("counts the targets of a large run, but tells each failure")
    func large() async {
        let log = reporter(TextStyle(colour: true, width: 80, unicode: true))
        let wave = WaveReport(name: "all", size: 1_000, haltsOnFailure: 50)
        await log.report(.runStarted(command: "upgrade", planHash: "p", waves: [wave]))
        await log.report(.waveStarted(wave))
        for number in 1...100 {
            recorder.advance(.milliseconds(100))
            await log.report(.targetFinished(Fixtures.done("t\(number)")))
        }
        await log.report(.targetFinished(TargetReport(id: "bad", wave: "all", state: .unreachable)))
        #expect(
            recorder.text == """
                upgrade: 1000 targets
                wave all: 50 of 1000 targets, 0 failed, 10.0/s, about 1 min 35 s left
                wave all: 100 of 1000 targets, 0 failed, 10.0/s, about 1 min 30 s left
                bad: \u{1B}[33munreachable\u{1B}[0m

                """
        )
    }

    @Test("of thousands that fail alike tells the first, and counts on")
    func alike() async {
        let log = reporter()
        let wave = WaveReport(name: "all", size: 1_000, haltsOnFailure: 1_001)
        await log.report(.runStarted(command: "upgrade", planHash: "p", waves: [wave]))
        await log.report(.waveStarted(wave))
        for number in 1...500 {
            recorder.advance(.milliseconds(20))
            await log.report(
                .targetFinished(Fixtures.failed("t\(number)", error: Fixtures.duplicate("users_\(number)")))
            )
        }
        await log.report(.targetFinished(TargetReport(id: "other", wave: "all", state: .unreachable)))
        let lines = recorder.text.split(separator: "\n")
        #expect(lines.count { $0.contains("already exists") } == 20)
        #expect(lines.contains("more targets fail as t1 did; they are counted here and listed by reason at the end"))
        #expect(lines.contains { $0.hasPrefix("wave all: 500 of 1000 targets, 500 failed") }, "\(recorder.text)")
        #expect(lines.last == "other: unreachable")
        let edited = ErrorReport(code: "edited", message: "revision a1 was edited", class: "deterministic")
        await log.report(.targetFinished(Fixtures.failed("late", state: .blocked, error: edited)))
        #expect(recorder.text.hasSuffix("late: blocked: revision a1 was edited\n"))
    }

    @Test("says what is being worked on when nothing was told for a while")
    func silence() async {
        let log = reporter()
        let wave = WaveReport(name: "all", size: 5, haltsOnFailure: 1)
        log.tick()
        await log.report(.runStarted(command: "upgrade", planHash: "p", waves: [wave]))
        await log.report(.waveStarted(wave))
        for number in 1...5 {
            await log.report(.targetStarted(id: "t\(number)", wave: "all", server: number == 1 ? "db1" : nil))
        }
        let lock = ErrorReport(code: "55P03", message: "waits for a lock held by app", class: "transient")
        await log.report(.targetRetrying(id: "t1", attempt: 2, error: lock, delayMs: 60_000))
        recorder.clear()
        recorder.advance(.seconds(29))
        log.tick()
        #expect(recorder.text == "")
        recorder.advance(.seconds(1))
        log.tick()
        log.tick()
        #expect(
            recorder.text == """
                still working on 5 targets:
                  t1  30 s  on db1  try 3 in 30 s: waits for a lock held by app
                  t2  30 s
                  t3  30 s
                  and 2 more

                """
        )
        recorder.clear()
        for number in 1...5 { await log.report(.targetFinished(Fixtures.done("t\(number)"))) }
        recorder.clear()
        recorder.advance(.seconds(100))
        log.tick()
        #expect(recorder.text == "")
    }
}
