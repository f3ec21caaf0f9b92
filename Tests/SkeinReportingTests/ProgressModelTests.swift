import SkeinReporting
import Testing

@Suite("Progress of a run")
struct ProgressModelTests {
    private let start = ContinuousClock.now

    private func at(_ milliseconds: Int) -> ContinuousClock.Instant { start.advanced(by: .milliseconds(milliseconds)) }

    private func started(size: Int = 10) -> ProgressModel {
        var model = ProgressModel()
        let waves = [
            WaveReport(name: "canary", size: size, haltsOnFailure: 2),
            WaveReport(name: "rest", size: 90, haltsOnFailure: 5),
        ]
        model.apply(.runStarted(command: "upgrade", planHash: "p", waves: waves), at: at(0))
        model.apply(.waveStarted(waves[0]), at: at(1_000))
        return model
    }

    @Test("counts what ended, by wave and by state")
    func counts() throws {
        var model = started()
        model.apply(.targetStarted(id: "a", wave: "canary", server: "s"), at: at(1_000))
        model.apply(.targetStarted(id: "b", wave: "canary", server: nil), at: at(1_100))
        #expect(model.size == 100)
        #expect(model.runningCount == 2)
        model.apply(.targetFinished(Fixtures.done("a", wave: "canary")), at: at(2_000))
        model.apply(.targetFinished(Fixtures.failed("b", wave: "canary")), at: at(2_500))
        // A target that was never started can end too: it was blocked or unreachable.
        model.apply(.targetFinished(TargetReport(id: "c", wave: "canary", state: .unreachable)), at: at(3_000))
        let wave = try #require(model.wave("canary"))
        #expect(wave.finished == 3)
        #expect(wave.report.failed == 2)
        #expect(wave.report.state == .running)
        #expect(model.finished == 3)
        #expect(model.runningCount == 0)
        #expect(model.counts == [.done: 1, .failedClean: 1, .unreachable: 1])
    }

    @Test("estimates from the rate of the wave")
    func rate() throws {
        var model = started()
        let before = try #require(model.wave("canary"))
        #expect(before.rate(at: at(2_000)) == nil)
        #expect(before.secondsLeft(at: at(2_000)) == nil)
        for id in ["a", "b", "c", "d"] {
            model.apply(.targetFinished(Fixtures.done(id, wave: "canary")), at: at(3_000))
        }
        let wave = try #require(model.wave("canary"))
        #expect(wave.rate(at: at(3_000)) == 2)
        #expect(wave.secondsLeft(at: at(3_000)) == 3)
        #expect(wave.rate(at: at(1_000)) == nil)
    }

    @Test("ends waves with what was reported, and keeps their rate")
    func waveEnd() throws {
        var model = started(size: 1)
        model.apply(.targetFinished(Fixtures.failed("a", wave: "canary")), at: at(2_000))
        let result = WaveReport(name: "canary", state: .halted, size: 1, failed: 1, haltsOnFailure: 1)
        model.apply(.waveFinished(result), at: at(2_000))
        let wave = try #require(model.wave("canary"))
        #expect(wave.report == result)
        #expect(wave.rate(at: at(60_000)) == 1)
        #expect(wave.secondsLeft(at: at(60_000)) == nil)
    }

    @Test("knows the slowest targets and their last step")
    func slowest() {
        var model = started()
        for (index, id) in ["late", "b", "a"].enumerated() {
            model.apply(.targetStarted(id: id, wave: "canary", server: nil), at: at(3_000 - index / 2 * 1_000))
        }
        let step = StepReport(revision: "8d3f", message: "", direction: .up, statements: 1)
        model.apply(.stepFinished(target: "b", step), at: at(3_500))
        #expect(model.slowest.map(\.id) == ["a", "b", "late"])
        #expect(model.slowest.map(\.lastRevision) == [nil, "8d3f", nil])
        model.apply(.runFinished(Fixtures.succeeded), at: at(4_000))
        #expect(model.runningCount == 0)
        #expect(model.result == Fixtures.succeeded)
    }

    @Test("takes in a wave that was not announced")
    func unannounced() {
        var model = ProgressModel()
        model.apply(.waveStarted(WaveReport(name: "new", size: 1, haltsOnFailure: 1)), at: at(0))
        model.apply(.targetFinished(Fixtures.done("a", wave: "elsewhere")), at: at(1))
        #expect(model.wave("new")?.report.state == .running)
        #expect(model.wave("new")?.finished == 0)
    }
}
