import SkeinDriver
import SkeinEngine
import SkeinReporting
import Testing

@testable import SkeinFleet

@Suite struct RolloutTests {
    @Test func startsTargetsInTheOrderOfTheWave() async throws {
        let memory = MemoryFleet()
        let all = targets(20, memory)
        let report = try await rollout(all, [wave("one", all.reversed())], parallel: 1).run(Recorder())
        #expect(memory.connected == all.reversed().map(\.id))
        // The report has the order of the fleet.
        #expect(report.targets.map(\.id) == all.map(\.id))
        #expect(report.state == .succeeded)
        #expect(memory.isClosed)
    }

    @Test(arguments: [1, 3, 8])
    func neverExceedsTheParallelLimit(parallel: Int) async throws {
        let memory = MemoryFleet(delay: .milliseconds(2))
        let all = targets(60, memory)
        _ = try await rollout(all, parallel: parallel).run(Recorder())
        #expect(memory.most["*"] == parallel)
    }

    @Test func neverExceedsTheSessionsOfAServer() async throws {
        let memory = MemoryFleet(delay: .milliseconds(2))
        let all = targets(200, memory, servers: 3, maxSessions: 2)
        let report = try await rollout(all, parallel: 50).run(Recorder())
        #expect(report.summary.done == 200)
        for server in ["s0", "s1", "s2"] { #expect(memory.most[server] == 2) }
        #expect(memory.most["*"] == 6)
    }

    @Test func aBusyServerDoesNotKeepOthersWaiting() async throws {
        let memory = MemoryFleet()
        // The first fifty are all on one slow server that takes one session at a time.
        let slow = targets(50, memory, servers: 1, maxSessions: 1)
        let quick = targets(60, memory).dropFirst(50).map { target in
            var target = target
            target.server = "other"
            return target
        }
        memory.onConnect { id in
            // Until the others are through, or two minutes have passed.
            for _ in 0..<12_000 where id == "t0" && !memory.connected.contains("t59") {
                try? await Task.sleep(for: .milliseconds(10))
            }
        }
        let recorder = Recorder()
        _ = try await rollout(slow + quick, parallel: 2).run(recorder)
        let order = recorder.finished.map(\.id)
        #expect(Array(order.prefix(9)) == quick.prefix(9).map(\.id))
    }

    @Test func aFailingTargetIsIsolated() async throws {
        let memory = MemoryFleet()
        memory.fail("t3", broken())
        let report = try await rollout(targets(10, memory)).run(Recorder())
        #expect(report.state == .failed)
        #expect(report.summary.done == 9)
        let failed = report.targets[3]
        #expect(failed.state == .failedClean)
        #expect(failed.error?.revision == "a1")
        #expect(failed.error?.statement == 1)
        #expect(report.waves.map(\.state) == [.passed])
        #expect(report.waves.map(\.failed) == [1])
        #expect(memory.rows("t3") == [])
    }

    @Test(arguments: [1, 2, 4])
    func haltsExactlyAtTheFailureThatIsOne(limit: Int) async throws {
        let memory = MemoryFleet()
        let all = targets(30, memory)
        for number in [2, 5, 6, 9, 12] { memory.fail("t\(number)", broken("table \(number)x missing")) }
        let recorder = Recorder()
        let report = try await rollout(
            all,
            [wave("first", all.prefix(20), halts: limit), wave("second", all.dropFirst(20), halts: 1)],
            parallel: 1
        ).run(recorder)
        let last = [2, 5, 6, 9, 12][limit - 1]
        #expect(report.state == .halted)
        #expect(memory.connected == all.prefix(last + 1).map(\.id))
        #expect(report.waves.map(\.state) == [.halted, .pending])
        #expect(report.waves[0].failed == limit)
        #expect(report.targets.dropFirst(last + 1).allSatisfy { $0.state == .pending && $0.attempts == 0 })
        #expect(report.targets[25].wave == "second")
        #expect(report.summary.pending == 30 - last - 1)
    }

    @Test func oneFailureLessDoesNotHalt() async throws {
        let memory = MemoryFleet()
        let all = targets(10, memory)
        memory.fail("t0", broken())
        memory.fail("t1", broken())
        let waves = [wave("first", all.prefix(5), halts: 3), wave("second", all.dropFirst(5), halts: 1)]
        let report = try await rollout(all, waves).run(Recorder())
        #expect(report.state == .failed)
        #expect(report.waves.map(\.state) == [.passed, .passed])
        #expect(report.summary.done == 8)
    }

    @Test func whatRunsIsFinishedAfterAHalt() async throws {
        let memory = MemoryFleet()
        memory.onConnect { id in
            if id != "t0" { try? await Task.sleep(for: .milliseconds(150)) }
        }
        memory.fail("t0", broken())
        let all = targets(12, memory)
        let report = try await rollout(all, [wave("one", all, halts: 1)], parallel: 4).run(Recorder())
        #expect(report.state == .halted)
        #expect(report.targets[1...3].allSatisfy { $0.state == .done && $0.steps.count == 2 })
        #expect(report.targets[4...].allSatisfy { $0.state == .pending })
    }

    @Test func theSameErrorHaltsAcrossWaves() async throws {
        let memory = MemoryFleet()
        let all = targets(12, memory)
        // The number in the message differs; that is no other error.
        for number in [1, 2, 7] { memory.fail("t\(number)", broken("row \(number) is in the way")) }
        memory.fail("t3", broken("something else"))
        let waves = [wave("first", all.prefix(6)), wave("second", all.dropFirst(6))]
        let report = try await rollout(all, waves, parallel: 1, sameError: 3).run(Recorder())
        #expect(report.state == .halted)
        #expect(report.waves.map(\.state) == [.passed, .halted])
        #expect(memory.connected.last == "t7")
    }

    @Test func everyStartedTargetIsFinishedOnceAndInOrder() async throws {
        let memory = MemoryFleet()
        let all = targets(40, memory, servers: 4, maxSessions: 2)
        memory.fail("t5", broken())
        memory.fail("t6", busy, busy)
        memory.fail("t7", DriverError(.connection, stage: .connecting, message: "refused"), at: .connect)
        let recorder = Recorder()
        let report = try await rollout(all).run(recorder)
        #expect(recorder.started.count == 40)
        #expect(Set(recorder.started).count == 40)
        #expect(recorder.finished.count == 40)
        var open: Set<String> = []
        for event in recorder.events {
            switch event {
            case .targetStarted(let id, _, _): #expect(open.insert(id).inserted)
            case .stepFinished(let id, _): #expect(open.contains(id))
            case .targetFinished(let target):
                #expect(open.remove(target.id) != nil)
                #expect(report.targets.contains(target))
            default: break
            }
        }
        #expect(open == [])
        guard case .runStarted("upgrade", _, let waves, _) = recorder.events.first else {
            Issue.record("the run has to begin with its own event")
            return
        }
        #expect(waves.map(\.state) == [.pending])
        #expect(recorder.events.last == .runFinished(report))
    }

    @Test func aPlanNeverHalts() async throws {
        let memory = MemoryFleet()
        let all = targets(20, memory)
        for target in all { memory.set(target.id, ["unheard"]) }
        let report = try await rollout(all, [wave("one", all, halts: 1)], isDryRun: true, sameError: 1)
            .run(Recorder())
        #expect(report.state == .planned)
        #expect(report.summary.blocked == 20)
        #expect(memory.connected.count == 20)
    }

    @Test func thePlanHashFollowsTheRevisionsAndTheGoal() throws {
        let memory = MemoryFleet()
        let all = targets(1, memory)
        let usual = try rollout(all).planHash
        #expect(try rollout(all).planHash == usual)
        #expect(try rollout(targets(5, memory)).planHash == usual)
        #expect(try rollout(all, goal: .upgrade("a1")).planHash != usual)
        let edited = [twoRevisions[0], twoRevisions[1].replacing("two", with: "three")]
        #expect(try rollout(all, history: edited).planHash != usual)
        let moved = [twoRevisions[0], twoRevisions[1].replacing("parent: a1\n", with: "")]
        #expect(try rollout(all, history: moved).planHash != usual)
        let commented = [twoRevisions[0], "# why\n" + twoRevisions[1]]
        #expect(try rollout(all, history: commented).planHash == usual)
    }

    @Test func aFinishedRolloutHasNothingToDo() async throws {
        let memory = MemoryFleet()
        let all = targets(10, memory)
        _ = try await rollout(all).run(Recorder())
        let again = try await rollout(all).run(Recorder())
        #expect(again.summary.current == 10)
        #expect(again.state == .succeeded)
    }

    @Test func twoThousandTargetsTakeNoTime() async throws {
        let memory = MemoryFleet()
        let all = targets(2000, memory, servers: 500, maxSessions: 4)
        let start = ContinuousClock.now
        let report = try await rollout(all, parallel: 64).run(Recorder())
        let time = ContinuousClock.now - start
        #expect(report.summary.done == 2000)
        print("2,000 targets in memory: \(time)")
        #expect(time < .seconds(60))
    }
}
