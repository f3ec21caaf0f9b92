import SkeinDriver
import SkeinReporting
import TestServers
import Testing

@testable import SkeinEngine

/// Every call of a run is made to fail once, one run a call, until a run gets by without reaching the fault.
@Suite struct FaultTests {
    static let kinds: [(Fault.Moment, DriverError.Class)] = [
        (.before, .transient), (.before, .deterministic), (.before, .connection), (.after, .connection),
    ]

    /// What the database holds at each revision boundary, by heads; on the way back, rows that were changed stay so.
    private static func boundaries(down: Bool = false) async throws -> [[String]: String] {
        var result: [[String]: String] = [[]: ""]
        try await withBench(story) { bench in
            if down { try await bench.run(.upgrade("head")) }
            for _ in storyIDs {
                result[try bench.heads()] = try bench.content()
                #expect(try await bench.run(down ? .downgrade("-1") : .upgrade("+1")).report.state == .done)
            }
            result[try bench.heads()] = try bench.content()
        }
        return result
    }

    @Test(arguments: kinds)
    func everyCallOfAnUpgrade(moment: Fault.Moment, errorClass: DriverError.Class) async throws {
        let boundaries = try await Self.boundaries()
        let fired = try await eachCall { call in
            try await Self.exercise(
                .upgrade("head"),
                Fault(call: call, moment: moment, errorClass: errorClass),
                goal: ["e5"],
                boundaries
            )
        }
        #expect(fired > 40)
    }

    @Test(arguments: kinds)
    func everyCallOfADowngrade(moment: Fault.Moment, errorClass: DriverError.Class) async throws {
        let boundaries = try await Self.boundaries(down: true)
        let fired = try await eachCall { call in
            try await Self.exercise(
                .downgrade("base"),
                Fault(call: call, moment: moment, errorClass: errorClass),
                prepared: .upgrade("head"),
                goal: [],
                boundaries
            )
        }
        #expect(fired > 30)
    }

    @Test(arguments: kinds)
    func everyCallOfAStamp(moment: Fault.Moment, errorClass: DriverError.Class) async throws {
        try await eachCall { call in
            var isFired = false
            try await withBench(story) { bench in
                let script = FaultScript(Fault(call: call, moment: moment, errorClass: errorClass))
                let outcome = try await bench.run(.stamp(["c3"], purge: false), script)
                isFired = script.fired != nil
                let heads = try bench.heads()
                #expect(heads == [] || heads == ["c3"])
                #expect(try bench.journal() == (heads == [] ? [] : ["c3 stamp done"]))
                if outcome.report.state == .failedClean { #expect(heads == []) }
                if outcome.report.state == .done { #expect(heads == ["c3"]) }
                if script.fired == .commit, errorClass == .connection { #expect(outcome.report.state == .unknown) }
                try await bench.run(.stamp(["c3"], purge: false))
                #expect(try bench.heads() == ["c3"])
            }
            return isFired
        }
    }

    /// Runs with one fault, looks at what is left, and runs again without.
    private static func exercise(
        _ goal: Goal,
        _ fault: Fault,
        prepared: Goal? = nil,
        goal expected: [String],
        _ boundaries: [[String]: String]
    ) async throws -> Bool {
        var isFired = false
        try await withBench(story) { bench in
            if let prepared { try await bench.run(prepared) }
            let before = try bench.heads()
            let script = FaultScript(fault)
            let outcome = try await bench.run(goal, script)
            let report = outcome.report
            isFired = script.fired != nil
            let place: Comment =
                "call \(fault.call) \(fault.moment) \(fault.errorClass): \(String(describing: script.fired))"

            #expect(script.count(.close) == script.calls.count { $0 == .connect && script.fired != .connect }, place)
            let heads = try bench.heads()
            #expect(try bench.content() == boundaries[heads], place)
            // The journal has every finished step and no other.
            let done = try bench.journal().filter { $0.hasSuffix("done") }.dropFirst(
                prepared == nil ? 0 : storyIDs.count
            )
            #expect(try Self.state(after: done, from: before) == heads, place)
            #expect(!(try bench.journal().contains { $0.hasSuffix("running") }), place)
            if report.state != .unknown, outcome.hasHeads { #expect(report.to == heads, place) }
            if script.fired == .commit, fault.errorClass == .connection {
                #expect(report.state == .unknown, place)
                #expect(report.error?.revision != nil, place)
            } else if report.state.isFailure {
                #expect([.failedClean, .unreachable].contains(report.state), place)
                #expect(outcome.isRetryable == (fault.errorClass != .deterministic), place)
            }
            if isFired, fault.errorClass == .deterministic, !Self.isTolerated(script.fired) {
                #expect(report.state.isFailure, place)
            }

            let again = try await bench.run(goal).report
            #expect(again.state == (heads == expected ? .current : .done), place)
            #expect(try bench.heads() == expected, place)
            #expect(try bench.content() == boundaries[expected], place)
            // Nothing was done twice: the steps of both runs together are the path.
            let steps = report.steps + again.steps
            if report.state != .unknown {
                let path = prepared == nil ? storyIDs : storyIDs.reversed()
                #expect(steps.map(\.revision) == path, place)
            }
        }
        return isFired
    }

    /// Whether a refusal of the call is nothing to stop for: what the journal cannot be asked is asked in another way.
    private static func isTolerated(_ call: Call?) -> Bool {
        switch call {
        case .unlock, .rollback: true
        case .run(let sql): sql.contains("max(i.\"entry\")")
        default: false
        }
    }

    /// The heads that finished steps lead to, in a history that is one line.
    private static func state(after done: ArraySlice<String>, from before: [String]) throws -> [String] {
        var heads = before
        for entry in done {
            let words = entry.split(separator: " ").map(String.init)
            let index = try #require(storyIDs.firstIndex(of: words[0]))
            if words[1] == "up" {
                #expect(heads == (index == 0 ? [] : [storyIDs[index - 1]]))
                heads = [words[0]]
            } else {
                #expect(heads == [words[0]])
                heads = index == 0 ? [] : [storyIDs[index - 1]]
            }
        }
        return heads
    }

    /// Calls `body` with 1, 2, … until it says that the fault was not reached.
    @discardableResult
    private func eachCall(_ body: (Int) async throws -> Bool) async throws -> Int {
        for call in 1..<500 where try await !body(call) { return call - 1 }
        Issue.record("the fault was reached every time")
        return 500
    }
}
