import SkeinReporting
import TestServers
import Testing

@testable import SkeinEngine

@Suite struct ConcurrencyTests {
    /// SQLite has no lock but the transaction's, so two runners meet in the middle of everything.
    @Test(arguments: 1...20)
    func twoRunnersOnOneFile(round: Int) async throws {
        try await withBench(story) { bench in
            let job = try bench.job()
            let one = bench.runner("run-1")
            let other = bench.runner("run-2")
            async let left = one.run(.upgrade("head"), job)
            async let right = other.run(.upgrade("head"), job)
            let outcomes = await [left, right]
            for outcome in outcomes {
                let isFine = [.done, .current].contains(outcome.report.state)
                #expect(
                    isFine || outcome.isRetryable,
                    "\(outcome.report.state) \(String(describing: outcome.report.error))"
                )
                if !isFine { #expect(outcome.report.state == .failedClean) }
            }
            // Whoever lost goes on from where the winner is.
            for runner in [one, other] {
                let last = await runner.run(.upgrade("head"), job)
                #expect([.done, .current].contains(last.report.state))
            }
            #expect(try bench.heads() == ["e5"])
            #expect(try bench.journal().filter { $0.hasSuffix("done") } == storyIDs.map { "\($0) up done" })
            #expect(try bench.shell.query("SELECT count(*) FROM users") == "2")
        }
    }
}
