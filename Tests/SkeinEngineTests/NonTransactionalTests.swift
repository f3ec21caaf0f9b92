import SkeinDriver
import SkeinReporting
import TestServers
import Testing

@testable import SkeinEngine

/// Revisions that no transaction holds together: `transaction: none`, and dialects that keep DDL.
@Suite struct NonTransactionalTests {
    private static let halting = """
        revision: a1
        transaction: none
        upgrade:
          - execute: { sql: "CREATE TABLE one (id integer)", down: "DROP TABLE one" }
          - execute: { sql: "CREATE TABLE two (id integer)", down: "DROP TABLE two" }
          - execute: { sql: "INSERT INTO nowhere VALUES (1)", down: none }
        downgrade: auto
        """

    @Test func whatIsHalfAppliedIsSaid() async throws {
        try await withBench([Self.halting]) { bench in
            let outcome = try await bench.run(.upgrade("head"))
            let error = try #require(outcome.report.error)
            #expect(outcome.report.state == .failedDirty)
            #expect(outcome.report.halfDone == HalfDoneReport(revision: "a1", direction: .up))
            #expect(!outcome.isRetryable)
            #expect(error.statement == 3)
            #expect(error.sql == "INSERT INTO nowhere VALUES (1)")
            #expect(error.line == 6)
            #expect(error.hint?.contains("statements 1 to 2") == true)
            #expect(try bench.journal() == ["a1 up partial"])
            #expect(try bench.heads() == [])
            // The next run goes on where this one stopped, and finds the same.
            let again = try await bench.run(.upgrade("head"))
            #expect(again.report.state == .failedDirty)
            #expect(again.report.error?.statement == 3)
            #expect(again.report.error?.hint?.contains("goes on from there") == true)
            // Once the cause is mended, it finishes.
            try bench.shell.query("CREATE TABLE nowhere (id integer)")
            let last = try await bench.run(.upgrade("head")).report
            #expect(last.state == .done, "\(String(describing: last.error))")
            #expect(try bench.journal().last == "a1 up done")
            #expect(try bench.shell.query("SELECT count(*) FROM nowhere") == "1")
        }
    }

    @Test func theFirstStatementThatFailsLeavesNothing() async throws {
        let revision = """
            revision: a1
            transaction: none
            upgrade: [{ execute: { sql: "INSERT INTO nowhere VALUES (1)", down: none } }]
            downgrade: auto
            """
        try await withBench([revision]) { bench in
            let outcome = try await bench.run(.upgrade("head"))
            #expect(outcome.report.state == .failedClean)
            #expect(outcome.report.error?.statement == 1)
            #expect(try bench.journal() == ["a1 up failed"])
        }
    }

    @Test func aTableIsRebuiltInATransactionOfItsOwn() async throws {
        let revision = """
            revision: f6
            parent: e5
            transaction: none
            upgrade:
              - execute: { sql: "CREATE TABLE later (id integer, note text)", down: "DROP TABLE later" }
              - alter_column: { table: users, column: email, type: text }
              - alter_column: { table: later, column: note, nullable: false }
            downgrade: { irreversible: enough }
            """
        try await withBench(story + [revision]) { bench in
            let report = try await bench.run(.upgrade("head")).report
            #expect(report.state == .done, "\(String(describing: report.error))")
            #expect(try bench.heads() == ["f6"])
            #expect(
                try bench.content().contains("\"note\" text NOT NULL") || bench.content().contains("note text NOT NULL")
            )
        }
    }

    @Test func vacuumRunsOutsideOfTheTransaction() async throws {
        let revision = """
            revision: f6
            parent: e5
            upgrade:
              - create_table: { table: before, columns: [{ name: id, type: integer }] }
              - execute: { sql: VACUUM, down: none, transactional: false }
              - create_table: { table: after, columns: [{ name: id, type: integer }] }
            downgrade: auto
            """
        try await withBench(story + [revision]) { bench in
            let plan = try await bench.run(.upgrade("e5")).report
            #expect(plan.state == .done)
            let steps = try await bench.plan(.upgrade("head")).steps
            #expect(steps[0].plan?.map(\.transactional) == [false, false, false])
            #expect(try await bench.run(.upgrade("head")).report.state == .done)
            #expect(try await bench.run(.downgrade("e5")).report.state == .done)
        }
    }

    /// Every call fails once. What is said must be true, and the next run finishes, whatever happened.
    @Test(arguments: FaultTests.kinds)
    func everyCallWhereDDLIsKept(moment: Fault.Moment, errorClass: DriverError.Class) async throws {
        let revisions = [
            """
            revision: a1
            upgrade:
              - create_table: { table: one, columns: [{ name: id, type: integer }] }
              - bulk_insert: { table: one, rows: [{ id: 1 }, { id: 2 }] }
              - create_table: { table: two, columns: [{ name: id, type: integer }] }
            downgrade: auto
            verify:
              - SELECT count(*) = 2 FROM one
            """
        ]
        var whole = ""
        try await withBench(revisions) { bench in
            try await bench.run(.upgrade("head"), keepsDDL: true)
            whole = try bench.content()
        }
        for call in 1..<100 {
            var isFired = false
            try await withBench(revisions) { bench in
                let script = FaultScript(Fault(call: call, moment: moment, errorClass: errorClass))
                let outcome = try await bench.run(.upgrade("head"), script, keepsDDL: true)
                isFired = script.fired != nil
                let place: Comment = "call \(call): \(String(describing: script.fired)), \(outcome.report.state)"
                switch outcome.report.state {
                case .done: #expect(try bench.heads() == ["a1"], place)
                case .failedClean, .unreachable: #expect(try bench.content() == "", place)
                case .failedDirty: #expect(try bench.content() != "", place)
                case .unknown: #expect(errorClass == .connection, place)
                default: Issue.record(place)
                }
                if outcome.report.state != .done {
                    #expect(try bench.heads() == [] || errorClass == .connection, place)
                    #expect(outcome.isRetryable == (errorClass != .deterministic), place)
                    let again = try await bench.run(.upgrade("head"), keepsDDL: true).report
                    #expect([.done, .current].contains(again.state), "\(place) \(String(describing: again.error))")
                }
                #expect(try bench.heads() == ["a1"], place)
                #expect(try bench.content() == whole, place)
                #expect(script.count(.close) <= 1, place)
            }
            if !isFired {
                #expect(call > 15)
                return
            }
        }
        Issue.record("the fault was reached every time")
    }
}
