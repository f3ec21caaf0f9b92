import SkeinDriver
import SkeinEngine
import SkeinReporting
import Testing

@testable import SkeinFleet

@Suite struct RolloutRetryTests {
    @Test func whatPassesIsTriedAgain() async throws {
        let memory = MemoryFleet()
        memory.fail("t0", busy, busy)
        let report = try await rollout(targets(1, memory)).run(Recorder())
        #expect(report.targets[0].state == .done)
        #expect(report.targets[0].attempts == 3)
        #expect(report.targets[0].error == nil)
        #expect(report.waves[0].failed == 0)
        #expect(memory.connected.count == 3)
        #expect(memory.isClosed)
    }

    @Test func givesUpAfterTheAttempts() async throws {
        let memory = MemoryFleet()
        memory.fail("t0", busy, busy, busy, busy)
        let report = try await rollout(targets(1, memory)).run(Recorder())
        #expect(report.targets[0].state == .failedClean)
        #expect(report.targets[0].attempts == 3)
        #expect(report.targets[0].error?.code == "busy")
        #expect(memory.connected.count == 3)
    }

    @Test func whatStaysIsNotTriedAgain() async throws {
        let memory = MemoryFleet()
        memory.fail("t0", broken())
        let report = try await rollout(targets(1, memory)).run(Recorder())
        #expect(report.targets[0].attempts == 1)
    }

    @Test func stepsAndHeadsOfEarlierTriesAreKept() async throws {
        let memory = MemoryFleet()
        memory.set("t0", ["a1"])
        let refused = DriverError(.connection, stage: .connecting, message: "refused")
        let third = """
            revision: c3
            parent: b2
            upgrade: [{ create_table: { table: three, columns: [{ name: id, type: integer }] } }]
            downgrade: auto
            """
        // The first try cannot connect, the second does b2 and fails in c3, the third cannot connect.
        memory.fail("t0", refused, at: .connect)
        memory.onConnect { id in
            if memory.connected.count == 2 { memory.fail(id, busy) }
            if memory.connected.count == 3 { memory.fail(id, refused, at: .connect) }
        }
        let bench = try rollout(
            targets(1, memory),
            retry: RetryPolicy(attempts: 4, initial: .milliseconds(1), max: .milliseconds(2)),
            history: twoRevisions + [third]
        )
        let report = try #require(await bench.run(Recorder()).targets.first)
        #expect(report.state == .done)
        #expect(report.attempts == 4)
        #expect(report.from == ["a1"])
        #expect(report.to == ["c3"])
        #expect(report.steps.map(\.revision) == ["b2", "c3"])
    }

    @Test func headsStayKnownWhenTheLastTryCannotConnect() async throws {
        let memory = MemoryFleet()
        memory.set("t0", ["a1"])
        memory.fail("t0", busy)
        memory.fail("t0", DriverError(.connection, stage: .connecting, message: "refused"), at: .connect)
        memory.fail("t0", DriverError(.connection, stage: .connecting, message: "refused"), at: .connect)
        let report = try await rollout(targets(1, memory)).run(Recorder()).targets[0]
        #expect(report.state == .unreachable)
        #expect(report.from == ["a1"])
        #expect(report.to == ["a1"])
        #expect(report.attempts == 3)
    }

    @Test func aRestingTargetHoldsNoPlace() async throws {
        let memory = MemoryFleet()
        memory.fail("t0", busy)
        let recorder = Recorder()
        let report = try await rollout(
            targets(10, memory, servers: 1, maxSessions: 1),
            parallel: 1,
            retry: RetryPolicy(attempts: 2, initial: .seconds(2), max: .seconds(2))
        ).run(recorder)
        #expect(report.summary.done == 10)
        #expect(recorder.finished.last?.id == "t0" || recorder.finished.first?.id != "t0")
        #expect(memory.connected.prefix(2) == ["t0", "t1"])
    }

    @Test func whatRestsWhenAWaveHaltsEndsAsItsLastTry() async throws {
        let memory = MemoryFleet()
        memory.fail("t0", busy)
        memory.fail("t1", broken())
        let all = targets(5, memory)
        let recorder = Recorder()
        let report = try await rollout(
            all,
            [wave("one", all, halts: 1)],
            parallel: 1,
            retry: RetryPolicy(attempts: 2, initial: .seconds(3600), max: .seconds(3600))
        ).run(recorder)
        #expect(report.state == .halted)
        #expect(report.targets[0].state == .failedClean)
        #expect(report.targets[0].error?.code == "busy")
        #expect(report.targets[0].attempts == 1)
        #expect(report.waves[0].failed == 2)
        #expect(Set(recorder.finished.map(\.id)) == Set(recorder.started))
        #expect(recorder.finished.count == 2)
    }

    @Test func delaysGrowAndStayWithinTheirSpan() {
        let policy = RetryPolicy(attempts: 8, initial: .seconds(1), max: .seconds(60))
        for (attempt, span) in [(1, 1), (2, 2), (3, 4), (7, 60), (1000, 60)] {
            for _ in 0..<200 {
                let delay = policy.delay(afterAttempt: attempt)
                #expect(delay >= .zero && delay <= .seconds(span))
            }
        }
    }
}
