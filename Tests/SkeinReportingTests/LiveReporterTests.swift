import SkeinReporting
import Synchronization
import Testing

@Suite("The live view")
struct LiveReporterTests {
    private let recorder = Recorder()
    private let canary = WaveReport(name: "canary", size: 4, haltsOnFailure: 2)
    private let rest = WaveReport(name: "rest", size: 96, haltsOnFailure: 5)

    private func reporter(_ style: TextStyle = Fixtures.plain) -> LiveReporter {
        LiveReporter(style: style, now: { [recorder] in recorder.now }, write: { [recorder] in recorder.write($0) })
    }

    private func begin(_ live: LiveReporter) async {
        await live.report(.runStarted(command: "upgrade", planHash: "p", waves: [canary, rest]))
        recorder.advance(.milliseconds(100))
        await live.report(.waveStarted(canary))
    }

    @Test("draws the waves and the slowest targets")
    func block() async {
        let live = reporter()
        await begin(live)
        for number in 1...7 {
            await live.report(.targetStarted(id: "t\(number)", wave: "canary", server: number == 1 ? "db1" : nil))
            recorder.advance(.seconds(1))
        }
        await live.report(.targetFinished(Fixtures.done("t7", wave: "canary")))
        recorder.clear()
        recorder.advance(.seconds(1))
        live.tick()
        #expect(
            recorder.text == """
                \u{1B}[9A\r\u{1B}[Jcanary  ━━━━━───────────────  1/4  0 failed, halts on failure 2  8/min  24 s left
                rest    ────────────────────  0/96
                  on db1  1 running, 0 done
                  t1  8 s  on db1
                  t2  7 s
                  t3  6 s
                  t4  5 s
                  t5  4 s
                  and 1 more running

                """
        )
    }

    @Test("prints failures above the block and takes the block away at the end")
    func whole() async {
        let live = reporter()
        await begin(live)
        recorder.advance(.milliseconds(100))
        await live.report(.targetFinished(Fixtures.failed("b", wave: "canary")))
        let frame = recorder.writes.last ?? ""
        #expect(frame.hasPrefix("\u{1B}[2A\r\u{1B}[Jb: failed, rolled back: 42P07"))
        #expect(frame.hasSuffix("rest    ────────────────────  0/96\n"))
        // Too early for a frame: the line waits for the end.
        await live.report(.targetFinished(TargetReport(id: "c", wave: "canary", state: .unreachable)))
        await live.report(.runFinished(Fixtures.halted))
        #expect(recorder.writes.first == "\u{1B}[?25l")
        #expect(recorder.writes.last == "\u{1B}[2A\r\u{1B}[Jc: unreachable\n\u{1B}[?25h")
        let count = recorder.writes.count
        live.tick()
        live.stop()
        #expect(recorder.writes.count == count)
    }

    @Test("draws at most ten times a second")
    func pace() async {
        let live = reporter()
        await begin(live)
        recorder.clear()
        for number in 1...1_000 {
            recorder.advance(.milliseconds(1))
            await live.report(.targetStarted(id: "t\(number)", wave: "canary", server: nil))
        }
        #expect(recorder.writes.count == 10)
    }

    @Test("shows the cursor again when the run breaks off, and only then")
    func stop() async {
        let live = reporter()
        live.stop()
        live.tick()
        #expect(recorder.text == "")
        await begin(live)
        live.stop()
        live.stop()
        #expect(recorder.text.hasSuffix("\u{1B}[2A\r\u{1B}[J\u{1B}[?25h"))
        #expect(recorder.text.split(separator: "\u{1B}[?25h", omittingEmptySubsequences: false).count == 2)
    }

    @Test("keeps every line narrower than the terminal, whatever the ids are")
    func narrow() async {
        let live = reporter(TextStyle(colour: true, width: 30, unicode: false))
        await begin(live)
        let id = String(repeating: "日", count: 40) + "\u{1B}[2J\n"
        await live.report(.targetStarted(id: id, wave: "canary", server: id))
        recorder.advance(.seconds(1))
        recorder.clear()
        live.tick()
        let lines = recorder.text.replacing(/\u{1B}\[[0-9;]*[mAJ]/, with: "").split(separator: "\n")
        #expect(lines.count == 4)
        #expect(lines.last == "  日日日日日日日日日日日日...")
        #expect(recorder.text.contains("\u{1B}[2J") == false)
    }

    @Test("folds the waves of a long rollout")
    func manyWaves() async {
        let live = reporter()
        let waves = (1...20).map { number in
            WaveReport(name: "w\(number)", state: number < 4 ? .passed : .pending, size: 1, haltsOnFailure: 1)
        }
        await live.report(.runStarted(command: "upgrade", planHash: "p", waves: waves))
        recorder.clear()
        recorder.advance(.seconds(1))
        await live.report(.waveStarted(waves[3]))
        #expect(
            recorder.text == """
                \u{1B}[2A\r\u{1B}[J3 waves passed
                w4   ────────────────────  0/1  0 failed, halts on failure 1
                16 waves to come

                """
        )
    }

    @Test("shows what each busy server does, and what keeps a target that is tried again")
    func servers() async {
        let live = LiveReporter(
            style: Fixtures.plain,
            limits: ["db1": 2],
            now: { [recorder] in recorder.now },
            write: { [recorder] in recorder.write($0) }
        )
        await begin(live)
        for (id, server) in [("a", "db1"), ("b", "db1"), ("c", "db-two"), ("d", "db-two"), ("e", "db-two")] {
            await live.report(.targetStarted(id: id, wave: "canary", server: server))
        }
        var failed = Fixtures.failed("d", wave: "canary")
        failed.server = "db-two"
        await live.report(.targetFinished(failed))
        var done = Fixtures.done("e", wave: "canary")
        done.server = "db-two"
        await live.report(.targetFinished(done))
        let lock = ErrorReport(
            code: "55P03",
            message: "waits for a lock\nheld by app, process 4711",
            class: "transient"
        )
        await live.report(.targetRetrying(id: "c", attempt: 1, error: lock, delayMs: 2_500))
        recorder.advance(.seconds(1))
        recorder.clear()
        live.tick()
        func lines() -> [String] { recorder.text.split(separator: "\n").suffix(5).map(String.init) }
        #expect(
            lines() == [
                "  on db1     2 of 2 running, 0 done",
                "  on db-two  0 running, 1 done, 1 to be tried again, 1 failed",
                "  a  1 s  on db1", "  b  1 s  on db1",
                "  c  1 s  on db-two  try 2 in 2 s: waits for a lock held by app, process 4711",
            ]
        )
        // The next try has begun, and it is still that lock that was in the way.
        recorder.advance(.seconds(2))
        recorder.clear()
        live.tick()
        #expect(lines().last == "  c  3 s  on db-two  try 2: waits for a lock held by app, process 4711")
        #expect(lines().dropFirst().first == "  on db-two  1 running, 1 done, 1 failed")
    }

    @Test("says what holds a server back, also when nothing runs on it")
    func held() async {
        let live = reporter()
        await begin(live)
        await live.report(.targetStarted(id: "a", wave: "canary", server: "db1"))
        await live.report(.serverHeld(server: "db2", reason: "more than 80\nare active"))
        recorder.advance(.seconds(1))
        recorder.clear()
        live.tick()
        #expect(
            recorder.text.contains(
                "\n  on db1  1 running, 0 done\n  on db2  0 running, 0 done, held: more than 80 are active\n"
            )
        )
        await live.report(.serverHeld(server: "db2", reason: nil))
        recorder.advance(.seconds(1))
        recorder.clear()
        live.tick()
        #expect(!recorder.text.contains("db2"))
    }

    @Test("follows a window that is made another, and is never higher than it")
    func resized() async {
        let size = Mutex(TerminalSize(columns: 100, rows: 24))
        let live = LiveReporter(
            style: Fixtures.plain,
            size: { size.withLock { $0 } },
            now: { [recorder] in recorder.now },
            write: { [recorder] in recorder.write($0) }
        )
        await begin(live)
        for number in 1...5 { await live.report(.targetStarted(id: "t\(number)", wave: "canary", server: nil)) }
        await live.report(.targetFinished(Fixtures.done("t5", wave: "canary")))
        func frame(_ columns: Int, _ rows: Int) -> String {
            size.withLock { $0 = TerminalSize(columns: columns, rows: rows) }
            recorder.advance(.seconds(1))
            recorder.clear()
            live.tick()
            return recorder.text
        }
        #expect(frame(100, 24).contains("canary  ━━━━━───────────────  1/4  0 failed, halts on failure 2  "))
        // The six lines that stand have 75, 34 and four times 9 columns: on 40 they take seven lines.
        let narrow = frame(40, 24)
        #expect(narrow.hasPrefix("\u{1B}[7A\r\u{1B}[J"), "\(narrow)")
        #expect(narrow.contains(#/canary  ━────  1\/4  0 failed  \d+ s left\n/#), "\(narrow)")
        let lines = narrow.split(separator: "\n").dropFirst()
        #expect(lines.allSatisfy { $0.count < 40 }, "\(lines)")
        // On a low one what moves is there, and the cursor never goes above the screen.
        let low = frame(40, 4)
        #expect(low.hasPrefix("\u{1B}[3A\r\u{1B}[J") && low.split(separator: "\n").count == 3, "\(low)")
        #expect(low.contains("canary") && !low.contains("rest"))
        #expect(frame(40, 4).hasPrefix("\u{1B}[3A"))
    }

    @Test("a terminal of 24 lines holds it, whatever runs")
    func height() async {
        let live = reporter()
        let waves = (1...40).map { number in
            let state: WaveReport.State = number < 10 ? .passed : number < 30 ? .running : .pending
            return WaveReport(name: "w\(number)", state: state, size: 10, haltsOnFailure: 1)
        }
        await live.report(.runStarted(command: "upgrade", planHash: "p", waves: waves))
        for number in 1...40 {
            await live.report(.targetStarted(id: "t\(number)", wave: "w12", server: "db\(number)"))
        }
        recorder.advance(.seconds(1))
        recorder.clear()
        live.tick()
        let lines = recorder.text.split(separator: "\n")
        #expect(lines.count == 10 + 5 + 6)
        #expect(lines.contains("  and 36 more servers") && lines.contains("  and 35 more running"))
    }
}
