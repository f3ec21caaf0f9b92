import SkeinDriver
import SkeinReporting
import TestServers
import Testing

@testable import SkeinEngine

/// `transaction: run`: all revisions of a run are one transaction.
@Suite struct TransactionScopeTests {
    private static func runner(_ bench: Bench) -> TargetRunner {
        TargetRunner(
            history: bench.history,
            settings: EngineSettings(
                lockWait: .milliseconds(200),
                actor: "test@here",
                toolVersion: "0",
                run: "run-1",
                transaction: .run
            )
        )
    }

    @Test func thereAndBack() async throws {
        var expected = ""
        try await withBench(story) { bench in
            try await bench.run(.upgrade("head"))
            expected = try bench.content()
        }
        try await withBench(story) { bench in
            let script = FaultScript()
            let up = await Self.runner(bench).run(.upgrade("head"), try bench.job(script)).report
            #expect(up.state == .done, "\(String(describing: up.error))")
            #expect(up.steps.map(\.revision) == storyIDs)
            #expect(script.count(.begin) == 1)
            #expect(script.count(.commit) == 1)
            #expect(try bench.content() == expected)
            #expect(try bench.journal() == storyIDs.map { "\($0) up done" })
            let down = await Self.runner(bench).run(.downgrade("base"), try bench.job()).report
            #expect(down.state == .done, "\(String(describing: down.error))")
            #expect(try bench.content() == "")
        }
    }

    /// Whatever call fails, the target is where it was or at the goal, and the next run brings it there.
    @Test(arguments: FaultTests.kinds)
    func allOrNothing(moment: Fault.Moment, errorClass: DriverError.Class) async throws {
        for call in 1..<200 {
            var isFired = false
            try await withBench(story) { bench in
                let script = FaultScript(Fault(call: call, moment: moment, errorClass: errorClass))
                let report = await Self.runner(bench).run(.upgrade("head"), try bench.job(script)).report
                isFired = script.fired != nil
                let place: Comment = "call \(call): \(String(describing: script.fired)), \(report.state)"
                let heads = try bench.heads()
                #expect(heads == [] || heads == ["e5"], place)
                #expect(try heads == ["e5"] || bench.content() == "", place)
                if report.state == .failedClean { #expect(heads == [], place) }
                let again = await Self.runner(bench).run(.upgrade("head"), try bench.job()).report
                #expect(again.state == (heads == [] ? .done : .current), place)
            }
            if !isFired {
                #expect(call > 30)
                return
            }
        }
        Issue.record("the fault was reached every time")
    }

    @Test func theRevisionThatFailsIsNamedAndNothingStays() async throws {
        let broken = """
            revision: f6
            parent: e5
            upgrade: [{ execute: { sql: "INSERT INTO nowhere VALUES (1)", down: none } }]
            """
        try await withBench(story + [broken]) { bench in
            let report = await Self.runner(bench).run(.upgrade("head"), try bench.job()).report
            #expect(report.state == .failedClean)
            #expect(report.error?.revision == "f6")
            #expect(report.error?.statement == 1)
            #expect(report.steps == [])
            #expect(report.to == [])
            #expect(try bench.content() == "")
            #expect(try bench.journal() == ["f6 up failed"])
        }
    }

    @Test func aRevisionThatCannotBeInATransactionIsRefused() async throws {
        let vacuum = """
            revision: f6
            parent: e5
            upgrade: [{ execute: { sql: VACUUM, down: none, transactional: false } }]
            """
        try await withBench(story + [vacuum]) { bench in
            let report = await Self.runner(bench).run(.upgrade("head"), try bench.job()).report
            #expect(report.state == .blocked)
            #expect(report.error?.code == "refused")
            #expect(report.error?.revision == "f6")
            #expect(try bench.content() == "")
            #expect(await Self.runner(bench).run(.upgrade("e5"), try bench.job()).report.state == .done)
        }
    }
}
