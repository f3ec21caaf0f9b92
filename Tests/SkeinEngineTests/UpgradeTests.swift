import SkeinDriver
import SkeinReporting
import SkeinRevisions
import TestServers
import Testing

@testable import SkeinEngine

@Suite struct UpgradeTests {
    @Test func appliesEverythingOnceAndInOrder() async throws {
        try await withBench(story) { bench in
            let script = FaultScript()
            let report = try await bench.run(.upgrade("head"), script).report
            #expect(report.state == .done)
            #expect(report.from == [])
            #expect(report.to == ["e5"])
            #expect(report.steps.map(\.revision) == storyIDs)
            #expect(report.steps.allSatisfy { $0.direction == .up && $0.statements > 0 })
            #expect(report.attempts == 1)
            #expect(try bench.heads() == ["e5"])
            #expect(try bench.journal() == storyIDs.map { "\($0) up done" })
            #expect(script.count(.lock) == 1)
            #expect(script.count(.unlock) == 1)
            #expect(script.calls.last == .close)
        }
    }

    @Test func aCurrentTargetIsLeftAlone() async throws {
        try await withBench(story) { bench in
            try await bench.run(.upgrade("head"))
            let before = try bench.bytes()
            let script = FaultScript()
            let report = try await bench.run(.upgrade("head"), script).report
            #expect(report.state == .current)
            #expect(report.from == ["e5"])
            #expect(report.to == ["e5"])
            #expect(script.statements.count == 1)
            #expect(script.calls.count == 3)
            #expect(try bench.bytes() == before)
        }
    }

    @Test func downgradesByTheInverse() async throws {
        try await withBench(story) { bench in
            try await bench.run(.upgrade("c3"))
            let third = try bench.content()
            try await bench.run(.upgrade("head"))
            let report = try await bench.run(.downgrade("c3")).report
            #expect(report.state == .done)
            #expect(report.from == ["e5"])
            #expect(report.to == ["c3"])
            #expect(report.steps.map(\.revision) == ["e5", "d4"])
            #expect(report.steps.allSatisfy { $0.direction == .down })
            #expect(try bench.content() == third)
            #expect(try await bench.run(.downgrade("base")).report.to == [])
            #expect(try bench.content() == "")
            #expect(try bench.heads() == [])
            #expect(try bench.journal().count { $0.hasSuffix("down done") } == 5)
        }
    }

    @Test func aFailingStatementIsNamed() async throws {
        let bad = """
            revision: f6
            parent: e5
            upgrade:
              - create_table: { table: gone, columns: [{ name: id, type: integer }] }
              - execute:
                  sql: INSERT INTO nowhere VALUES (1)
                  down: none
            downgrade: auto
            """
        try await withBench(story + [bad]) { bench in
            let outcome = try await bench.run(.upgrade("head"))
            let error = try #require(outcome.report.error)
            #expect(outcome.report.state == .failedClean)
            #expect(!outcome.isRetryable)
            #expect(outcome.report.to == ["e5"])
            #expect(outcome.report.steps.map(\.revision) == storyIDs)
            #expect(error.revision == "f6")
            #expect(error.statement == 2)
            #expect(error.sql == "INSERT INTO nowhere VALUES (1)")
            #expect(error.file == "r6.yaml")
            #expect(error.line == 5)
            #expect(error.message.contains("nowhere"))
            #expect(try bench.journal().last == "f6 up failed")
            #expect(try !bench.content().contains("gone"))
        }
    }

    @Test(arguments: [("SELECT 1 = 2", "verify"), ("SELECT 1 WHERE 1 = 2", "verify"), ("SELECT nothing", "1")])
    func aVerificationThatDoesNotHoldRollsBack(query: String, code: String) async throws {
        let revision = """
            revision: a1
            upgrade:
              - create_table: { table: t, columns: [{ name: id, type: integer }] }
            downgrade: auto
            verify:
              - SELECT 1
              - \(query)
            """
        try await withBench([revision]) { bench in
            let report = try await bench.run(.upgrade("head")).report
            #expect(report.state == .failedClean)
            #expect(report.error?.code == code)
            #expect(report.error?.sql == query)
            #expect(report.error?.statement == nil)
            #expect(report.to == [])
            #expect(try bench.content() == "")
            #expect(try bench.journal() == ["a1 up failed"])
        }
    }

    @Test func aDatabaseAheadIsNotTouched() async throws {
        try await withBench(story) { bench in
            try await bench.run(.upgrade("b2"))
            try bench.shell.query("UPDATE skein_version SET version_num = 'zz'")
            let before = try bench.bytes()
            for goal in [Goal.upgrade("head"), .downgrade("base"), .stamp(["c3"], purge: false)] {
                let script = FaultScript()
                let outcome = try await bench.run(goal, script)
                #expect(outcome.report.state == .blocked)
                #expect(outcome.report.error?.message.contains("zz") == true)
                #expect(outcome.report.from == ["zz"])
                #expect(!outcome.isRetryable)
                #expect(script.count(.lock) == 0)
            }
            #expect(try bench.bytes() == before)
            #expect(try await bench.run(.stamp(["b2"], purge: true)).report.state == .done)
            #expect(try await bench.run(.upgrade("head")).report.state == .done)
        }
    }

    @Test func anIrreversibleDowngradeIsRefusedBeforeAnythingIsTouched() async throws {
        let once = """
            revision: f6
            parent: e5
            upgrade: [{ execute: { sql: "DELETE FROM orders", down: none } }]
            downgrade: { irreversible: rows are gone }
            """
        let last = """
            revision: g7
            parent: f6
            upgrade: [{ add_column: { table: orders, column: { name: note, type: text } } }]
            downgrade: auto
            """
        try await withBench(story + [once, last]) { bench in
            try await bench.run(.upgrade("head"))
            let before = try bench.bytes()
            let script = FaultScript()
            let report = try await bench.run(.downgrade("e5"), script).report
            #expect(report.state == .blocked)
            #expect(report.error?.message.contains("rows are gone") == true)
            #expect(report.error?.file == "r6.yaml")
            #expect(report.steps == [])
            #expect(report.to == ["g7"])
            #expect(script.count(.lock) == 0)
            #expect(try bench.bytes() == before)
        }
    }

    @Test func stampsOnlyTheVersion() async throws {
        try await withBench(story) { bench in
            let stamped = try await bench.run(.stamp(["head"], purge: false)).report
            #expect(stamped.state == .done)
            #expect(stamped.from == [])
            #expect(stamped.to == ["e5"])
            #expect(try bench.content() == "")
            #expect(try bench.journal() == ["e5 stamp done"])
            #expect(try await bench.run(.stamp(["e5"], purge: false)).report.state == .current)
            #expect(try await bench.run(.stamp(["b2"], purge: false)).report.to == ["b2"])
            #expect(try await bench.run(.stamp(["base"], purge: true)).report.to == [])
            #expect(try bench.heads() == [])
            #expect(try bench.journal() == ["e5 stamp done", "b2 stamp done", "base stamp done"])
        }
    }

    @Test func aPlanOnlyReadsAndTellsWhatRuns() async throws {
        try await withBench(story) { bench in
            let foreseen = try await bench.plan(.upgrade("head"), creates: true)
            #expect(foreseen.state == .planned)
            #expect(foreseen.to == ["e5"])
            // It has not made the file.
            #expect(try await bench.plan(.upgrade("head")).state == .unreachable)
            try await bench.run(.upgrade("a1"))
            let before = try bench.bytes()
            let plan = try await bench.plan(.upgrade("head"))
            #expect(plan.state == .planned)
            #expect(plan.from == ["a1"])
            #expect(plan.to == ["e5"])
            #expect(plan.steps.map(\.revision) == ["b2", "c3", "d4", "e5"])
            #expect(try bench.bytes() == before)
            let script = FaultScript()
            let done = try await bench.run(.upgrade("head"), script).report
            for (planned, step) in zip(plan.steps, done.steps) where planned.revision != "d4" {
                #expect(planned.statements == step.statements)
                for statement in planned.plan ?? [] {
                    // A definition that was only foreseen may be laid out in another way than the stored one.
                    #expect(script.statements.map(Self.words).contains(Self.words(statement.sql)))
                    #expect(statement.transactional)
                }
            }
            #expect(try await bench.plan(.upgrade("head")).state == .current)
        }
    }

    @Test func anotherToolThatMovesTheVersionIsNoticed() async throws {
        try await withBench(story) { bench in
            try await bench.run(.upgrade("b2"))
            let content = try bench.content()
            let script = FaultScript()
            // In the middle of the revision's own transaction, by a trigger as it were: the row is gone when it is moved.
            try bench.shell.query(
                """
                CREATE TRIGGER skein_thief AFTER UPDATE ON users
                BEGIN UPDATE skein_version SET version_num = 'a1'; END
                """
            )
            let outcome = try await bench.run(.upgrade("c3"), script)
            #expect(outcome.report.state == .failedClean)
            #expect(outcome.report.error?.message.contains("version table changed") == true)
            #expect(!outcome.isRetryable)
            try bench.shell.query("DROP TRIGGER skein_thief")
            #expect(try bench.heads() == ["b2"])
            #expect(try bench.content() == content)
        }
    }

    @Test func aRunnerThatWasFasterIsNoticedBeforeAStatementRuns() async throws {
        try await withBench(story) { bench in
            try await bench.run(.upgrade("b2"))
            let script = FaultScript()
            script.before({ $0 == .begin }) { _ = try? await bench.run(.upgrade("c3")) }
            let outcome = try await bench.run(.upgrade("head"), script)
            #expect(outcome.report.state == .failedClean)
            #expect(outcome.report.error?.code == "version_moved")
            #expect(outcome.isRetryable)
            #expect(!script.statements.contains { $0.contains("UPDATE users") })
            #expect(try bench.journal() == ["a1 up done", "b2 up done", "c3 up done"])
            #expect(try await bench.run(.upgrade("head")).report.steps.map(\.revision) == ["d4", "e5"])
        }
    }

    @Test func whatAFasterRunnerRenamedIsNoFaultOfTheRevision() async throws {
        try await withBench(story) { bench in
            try await bench.run(.upgrade("d4"))
            let script = FaultScript()
            script.before({ $0 == .inspect }) { _ = try? await bench.run(.upgrade("head")) }
            let outcome = try await bench.run(.upgrade("head"), script)
            #expect(outcome.report.state == .failedClean)
            #expect(outcome.report.error?.code == "version_moved")
            #expect(outcome.isRetryable)
            #expect(try await bench.run(.upgrade("head")).report.state == .current)
        }
    }

    @Test func aTableAlteredJustBeforeTheTransactionKeepsItsNewColumn() async throws {
        try await withBench(story) { bench in
            try await bench.run(.upgrade("b2"))
            let script = FaultScript()
            script.before({ $0 == .begin }) {
                _ = try? bench.shell.query("ALTER TABLE users ADD COLUMN theirs text; UPDATE users SET theirs = 'kept'")
            }
            let outcome = try await bench.run(.upgrade("c3"), script)
            #expect(outcome.report.state == .done)
            #expect(try bench.shell.query("SELECT DISTINCT theirs FROM users") == "kept")
        }
    }

    @Test func cancellingStopsBetweenRevisions() async throws {
        try await withBench(story) { bench in
            let job = try bench.job()
            let runner = bench.runner()
            let task = Task {
                await runner.run(.upgrade("head"), job) { step in
                    if step.revision == "b2" { withUnsafeCurrentTask { $0?.cancel() } }
                }
            }
            let outcome = await task.value
            #expect(outcome.report.error?.code == "interrupted")
            #expect(outcome.report.to == ["b2"])
            #expect(!outcome.isRetryable)
            #expect(try bench.heads() == ["b2"])
            #expect(try await bench.run(.upgrade("head")).report.steps.map(\.revision) == ["c3", "d4", "e5"])
        }
    }

    @Test func aRelativeGoalIsNotTriedAgainFromAnotherPlace() async throws {
        try await withBench(story) { bench in
            try await bench.run(.upgrade("head"))
            let second = Fault(call: 2, moment: .before, errorClass: .transient)
            let outcome = try await bench.run(.downgrade("-2"), FaultScript(second) { $0 == .begin })
            #expect(outcome.report.steps.count == 1)
            #expect(outcome.report.state == .failedClean)
            #expect(!outcome.isRetryable)
            let absolute = try await bench.run(.downgrade("base"), FaultScript(second) { $0 == .begin })
            #expect(absolute.report.steps.count == 1)
            #expect(absolute.isRetryable)
        }
    }

    @Test func targetsThatDifferAreRenderedApart() async throws {
        try await withBench(story) { bench in
            let runner = bench.runner()
            let files = ["plain.db", "extended.db", "plain2.db", "extended2.db"]
            for file in files {
                #expect(await runner.run(.upgrade("b2"), try bench.job(file: file)).report.state == .done)
                guard file.hasPrefix("extended") else { continue }
                let shell = SQLiteFile(bench.folder.path(file))
                try shell.query("ALTER TABLE users ADD COLUMN theirs text; UPDATE users SET theirs = 'kept'")
            }
            for file in files {
                let plan = await runner.plan(.upgrade("head"), try bench.job(file: file)).report
                let edit = plan.steps.flatMap { $0.plan ?? [] }.first { $0.sql.hasPrefix("UPDATE sqlite_schema") }
                #expect(edit?.sql.contains("theirs") == file.hasPrefix("extended"))
                #expect(await runner.run(.upgrade("head"), try bench.job(file: file)).report.state == .done)
                let shell = SQLiteFile(bench.folder.path(file))
                let columns = try shell.query("SELECT name FROM pragma_table_info('users') WHERE name = 'theirs'")
                #expect(columns == (file.hasPrefix("extended") ? "theirs" : ""))
                if !columns.isEmpty { #expect(try shell.query("SELECT DISTINCT theirs FROM users") == "kept") }
            }
        }
    }

    private static func words(_ sql: String) -> String {
        sql.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
