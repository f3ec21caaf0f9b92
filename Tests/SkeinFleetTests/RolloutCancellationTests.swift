import SkeinDriver
import SkeinEngine
import SkeinReporting
import Testing

@testable import SkeinFleet

@Suite struct RolloutCancellationTests {
    @Test func nothingNewStartsAndWhatRunsFinishesItsRevision() async throws {
        let memory = MemoryFleet(delay: .milliseconds(5))
        let all = targets(20, memory)
        let bench = try rollout(all, [wave("one", all.prefix(15)), wave("two", all.suffix(5))], parallel: 2)
        let (steps, stepped) = AsyncStream<Void>.makeStream()
        let recorder = Recorder { event in
            if case .stepFinished("t3", _) = event { stepped.yield() }
        }
        let task = Task { await bench.run(recorder) }
        for await _ in steps { break }
        task.cancel()
        let report = await task.value

        #expect(report.state == .interrupted)
        #expect(report.waves.map(\.state) == [.running, .pending])
        #expect(report.summary.failed <= 2)
        #expect(report.targets.suffix(5).allSatisfy { $0.state == .pending && $0.attempts == 0 })
        #expect(report.waves[0].failed == 0)
        for target in report.targets {
            // Between two revisions, and never inside one.
            #expect(memory.rows(target.id) == Set(target.to))
            if target.state.isFailure { #expect(target.error?.code == "interrupted") }
        }
        #expect(Set(memory.connected).count < 15)
        // The end is told although the task was cancelled.
        #expect(recorder.events.last == .runFinished(report))
        #expect(Set(recorder.finished.map(\.id)) == Set(recorder.started))
        #expect(recorder.finished.count == recorder.started.count)
        #expect(memory.isClosed)

        // The same command goes on.
        let again = try await rollout(all).run(Recorder())
        #expect(again.state == .succeeded)
        #expect(again.summary.done + again.summary.current == 20)
    }

    @Test func aRunThatIsCancelledBeforeItBeginsTouchesNothing() async throws {
        let memory = MemoryFleet()
        let bench = try rollout(targets(5, memory))
        let recorder = Recorder()
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return await bench.run(recorder)
        }
        let report = await task.value
        #expect(report.state == .interrupted)
        #expect(report.summary.pending == 5)
        #expect(memory.connected == [])
        #expect(recorder.events.last == .runFinished(report))
    }

    @Test func whatRestsIsNotWaitedFor() async throws {
        let memory = MemoryFleet()
        memory.fail("t0", busy)
        let bench = try rollout(
            targets(1, memory),
            retry: RetryPolicy(attempts: 9, initial: .seconds(3600), max: .seconds(3600))
        )
        let recorder = Recorder()
        let task = Task { await bench.run(recorder) }
        while memory.connected.isEmpty || !memory.isClosed { try await Task.sleep(for: .milliseconds(5)) }
        try await Task.sleep(for: .milliseconds(50))
        task.cancel()
        let report = await task.value
        #expect(report.state == .interrupted)
        #expect(report.targets[0].error?.code == "busy")
        #expect(recorder.finished.map(\.id) == ["t0"])
    }

    @Test func aSignalAfterTheLastTargetChangesNothing() async throws {
        let memory = MemoryFleet()
        let bench = try rollout(targets(3, memory), parallel: 1)
        let (steps, stepped) = AsyncStream<Void>.makeStream()
        let recorder = Recorder { event in
            if case .stepFinished("t2", let step) = event, step.revision == "b2" { stepped.yield() }
        }
        let task = Task { await bench.run(recorder) }
        for await _ in steps { break }
        task.cancel()
        #expect(await task.value.state == .succeeded)
    }
}
