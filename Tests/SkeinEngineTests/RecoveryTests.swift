import SkeinDriver
import SkeinReporting
import TestServers
import Testing

@testable import SkeinEngine

/// Runs that end in the middle of a revision that no transaction holds together, and the runs after them.
@Suite struct RecoveryTests {
    /// Lets a run be cut off at the first call that `matches`, before the call or after it.
    private static func cut(
        _ moment: Fault.Moment,
        _ matches: @escaping @Sendable (String) -> Bool
    ) -> FaultScript {
        FaultScript(Fault(call: 1, moment: moment, errorClass: .connection)) { call in
            if case .run(let sql) = call { matches(sql) } else { false }
        }
    }

    private static func raw(_ evidence: String) -> String {
        """
        revision: a1
        transaction: none
        upgrade:
          - create_table: { table: one, columns: [{ name: id, type: integer }] }
          - execute: { sql: "CREATE TABLE two (id integer)", down: none\(evidence) }
          - create_table: { table: three, columns: [{ name: id, type: integer }] }
        downgrade: { irreversible: enough }
        """
    }

    private static let twoProbe = ", probe: \"SELECT count(*) = 1 FROM sqlite_schema WHERE name = 'two'\""

    @Test(arguments: [Fault.Moment.before, .after])
    func aProbeTells(moment: Fault.Moment) async throws {
        try await withBench([Self.raw(Self.twoProbe)]) { bench in
            let cut = Self.cut(moment) { $0 == "CREATE TABLE two (id integer)" }
            #expect(try await bench.run(.upgrade("head"), cut).report.state == .unknown)
            let report = try await bench.run(.upgrade("head")).report
            #expect(report.state == .done, "\(String(describing: report.error))")
            #expect(try bench.journal() == ["a1 up abandoned", "a1 up done"])
            #expect(try bench.shell.query("SELECT count(*) FROM skein_journal WHERE outcome = 'intent'") == "0")
        }
    }

    @Test func whatNothingTellsIsAsked() async throws {
        try await withBench([Self.raw("")]) { bench in
            let cut = Self.cut(.after) { $0 == "CREATE TABLE two (id integer)" }
            try await bench.run(.upgrade("head"), cut)
            let stopped = try await bench.run(.upgrade("head"))
            #expect(stopped.report.state == .unknown)
            #expect(stopped.report.error?.code == "ambiguous")
            #expect(stopped.report.error?.message.contains("step 2 of revision a1 (r1.yaml:5)") == true)
            #expect(stopped.report.error?.hint?.contains("skein recover --mark-done 2") == true)
            #expect(!stopped.isRetryable)

            let seen = await bench.runner().recover(try bench.job(), nil).recovery
            #expect(seen?.revision == "a1")
            #expect(seen?.actor == "test@here")
            #expect(seen?.steps.map(\.state) == [.done, .ambiguous, .notDone])
            #expect(seen?.steps.map(\.step) == ["1", "2", "3"])

            let mark = try #require(RecoveryMark("2", isDone: true))
            let said = await bench.runner().recover(try bench.job(), mark).recovery
            #expect(said?.steps.map(\.state) == [.done, .done, .notDone])
            #expect(try await bench.run(.upgrade("head")).report.state == .done)
            #expect(await bench.runner().recover(try bench.job(), nil).recovery == nil)
        }
    }

    @Test func whatIsSaidNotToBeThereIsMade() async throws {
        try await withBench([Self.raw("")]) { bench in
            let cut = Self.cut(.before) { $0 == "CREATE TABLE two (id integer)" }
            try await bench.run(.upgrade("head"), cut)
            #expect(try await bench.run(.upgrade("head")).report.error?.code == "ambiguous")
            let mark = try #require(RecoveryMark("2", isDone: false))
            let said = await bench.runner().recover(try bench.job(), mark).recovery
            #expect(said?.steps.map(\.state) == [.done, .notDone, .notDone])
            #expect(try await bench.run(.upgrade("head")).report.state == .done)
            #expect(try bench.content().contains("CREATE TABLE two"))
        }
    }

    @Test func whatIsUndoneByHandBeginsAgain() async throws {
        try await withBench([Self.raw("")]) { bench in
            let cut = Self.cut(.after) { $0 == "CREATE TABLE two (id integer)" }
            try await bench.run(.upgrade("head"), cut)
            try bench.shell.query("DROP TABLE one; DROP TABLE two")
            let mark = try #require(RecoveryMark("1", isDone: false))
            #expect(await bench.runner().recover(try bench.job(), mark).recovery == nil)
            #expect(await bench.runner().heads(try bench.job()).report.halfDone == nil)
            #expect(try await bench.run(.upgrade("head")).report.state == .done)
        }
    }

    @Test func aStepThatIsNotThereIsRefused() async throws {
        try await withBench([Self.raw("")]) { bench in
            let cut = Self.cut(.after) { $0 == "CREATE TABLE two (id integer)" }
            try await bench.run(.upgrade("head"), cut)
            for text in ["4", "2.2"] {
                let mark = try #require(RecoveryMark(text, isDone: true))
                let outcome = await bench.runner().recover(try bench.job(), mark).outcome
                #expect(outcome.report.error?.code == "no_step", "\(text)")
            }
            for text in ["0", "-1", "x", "1.0", "1.2.3", "", "1."] { #expect(RecoveryMark(text, isDone: true) == nil) }
        }
    }

    @Test(arguments: [Fault.Moment.before, .after])
    func whatMayBeRunAgainIs(moment: Fault.Moment) async throws {
        let revision = Self.raw(", retry: safe").replacing("CREATE TABLE two", with: "CREATE TABLE IF NOT EXISTS two")
        try await withBench([revision]) { bench in
            let cut = Self.cut(moment) { $0.hasPrefix("CREATE TABLE IF NOT EXISTS two") }
            try await bench.run(.upgrade("head"), cut)
            #expect(try await bench.run(.upgrade("head")).report.state == .done)
        }
    }

    /// A target on which a revision is half done is nowhere else to be brought.
    @Test func anotherGoalIsRefused() async throws {
        let next = """
            revision: b2
            parent: a1
            upgrade: [{ execute: { sql: "VACUUM", down: "VACUUM", transactional: false } }]
            downgrade: auto
            """
        try await withBench([Self.raw(Self.twoProbe), next]) { bench in
            let cut = Self.cut(.after) { $0 == "CREATE TABLE two (id integer)" }
            try await bench.run(.upgrade("head"), cut)
            let heads = await bench.runner().heads(try bench.job()).report
            #expect(heads.halfDone == HalfDoneReport(revision: "a1", direction: .up))
            let down = try await bench.run(.downgrade("base")).report
            #expect(down.state == .blocked)
            #expect(down.error?.code == "half_done")
            #expect(down.error?.hint?.contains("skein upgrade a1") == true)
            // A relative goal counts the revision that is finished.
            #expect(try await bench.run(.upgrade("+1")).report.steps.map(\.revision) == ["a1"])

            // Down and half-way as well: the version row is there until all is taken back.
            #expect(try await bench.run(.upgrade("head")).report.state == .done)
            try await bench.run(.downgrade("-1"), Self.cut(.before) { $0 == "VACUUM" })
            let up = try await bench.run(.upgrade("head")).report
            #expect(up.error?.code == "half_done")
            let stopped = try await bench.run(.downgrade("-1")).report
            #expect(stopped.error?.code == "ambiguous")
            let mark = try #require(RecoveryMark("1", isDone: false))
            #expect(await bench.runner().recover(try bench.job(), mark).recovery == nil)
            #expect(try await bench.run(.downgrade("-1")).report.to == ["a1"])
        }
    }

    @Test func stampingSettlesIt() async throws {
        try await withBench([Self.raw("")]) { bench in
            let cut = Self.cut(.after) { $0 == "CREATE TABLE two (id integer)" }
            try await bench.run(.upgrade("head"), cut)
            #expect(try await bench.run(.stamp(["head"], purge: false)).report.state == .done)
            #expect(try await bench.run(.upgrade("head")).report.state == .current)
        }
    }

    @Test func aRevisionThatIsEditedHalfWayIsRefused() async throws {
        try await withBench([Self.raw(Self.twoProbe)]) { bench in
            let cut = Self.cut(.after) { $0 == "CREATE TABLE two (id integer)" }
            try await bench.run(.upgrade("head"), cut)
            // What has not run yet may be edited.
            let later = try Bench.runner(
                [Self.raw(Self.twoProbe).replacing("table: three", with: "table: four")]
            )
            let earlier = try Bench.runner(
                [Self.raw(Self.twoProbe).replacing("table: one", with: "table: uno")]
            )
            let refused = await earlier.run(.upgrade("head"), try bench.job()).report
            #expect(refused.error?.code == "edited")
            #expect(refused.error?.message.contains("its step 1 is no longer what was run") == true)
            let done = await later.run(.upgrade("head"), try bench.job()).report
            #expect(done.state == .done, "\(String(describing: done.error))")
            #expect(try bench.content().contains("\"four\"") || bench.content().contains("four"))
        }
    }

    @Test func aRevisionThatWasEditedAfterwardsIsRefused() async throws {
        try await withBench(story) { bench in
            try await bench.run(.upgrade("c3"))
            let edited = story.map {
                $0.replacing("length: 255", with: "").replacing("string(255)", with: "string(200)")
            }
            let report = await (try Bench.runner(edited)).run(.upgrade("head"), try bench.job()).report
            #expect(report.state == .blocked)
            #expect(report.error?.code == "edited")
            #expect(report.error?.message.contains("revision a1 was edited after it was applied here at 20") == true)
            #expect(report.error?.message.contains("by test@here") == true)
            #expect(report.error?.file == "r1.yaml")
            let allowed = await (try Bench.runner(edited, allowsEdited: true)).run(.upgrade("head"), try bench.job())
            #expect(allowed.report.state == .done, "\(String(describing: allowed.report.error))")
        }
    }

    @Test func aJournalOfAnOlderSkeinIsBroughtUpToDate() async throws {
        try await withBench(story) { bench in
            try await bench.run(.upgrade("b2"))
            for column in ["step", "part", "parts", "operation", "statement", "session"] {
                try bench.shell.query("ALTER TABLE skein_journal DROP COLUMN \(column)")
            }
            #expect(await bench.runner().heads(try bench.job()).report.to == ["b2"])
            #expect(try await bench.run(.upgrade("b2")).report.state == .current)
            let report = try await bench.run(.upgrade("head")).report
            #expect(report.state == .done, "\(String(describing: report.error))")
            #expect(try bench.journal() == storyIDs.map { "\($0) up done" })
        }
    }

    @Test func aJournalOfANewerSkeinIsLeftAlone() async throws {
        try await withBench(story) { bench in
            try await bench.run(.upgrade("b2"))
            try bench.shell.query("UPDATE skein_journal SET tool = '0.1.9'")
            #expect(try await bench.run(.upgrade("c3")).report.state == .blocked)
            let before = try bench.content()
            try bench.shell.query("UPDATE skein_journal SET tool = '7.2.0'")
            let report = try await bench.run(.upgrade("head")).report
            #expect(report.state == .blocked)
            #expect(report.error?.code == "journal_newer")
            #expect(try bench.content() == before)
            // What needs nothing done is current, whoever did it.
            #expect(try await bench.run(.upgrade("b2")).report.state == .current)
        }
    }

    @Test(arguments: [
        ("0.1.0", "0.1.0", false), ("0.2.0", "0.1.0", true), ("0.1.9", "0.1.0", false), ("1.0", "0.9.9", true),
        ("0.1.0", "0.2.0", false), ("0.10.0", "0.9.0", true), ("dev", "0.1.0", false), ("0.1.0", "0", true),
    ])
    func newer(_ theirs: String, _ ours: String, _ expected: Bool) {
        #expect(Standing(tool: theirs).isNewer(than: ours) == expected)
    }

    @Test func aTableThatIsNoJournalIsRefused() async throws {
        try await withBench(story) { bench in
            try bench.shell.query("CREATE TABLE skein_journal (id integer, note text)")
            let report = try await bench.run(.upgrade("head")).report
            #expect(report.state == .failedClean)
            #expect(report.error?.code == "journal_foreign", "\(String(describing: report.error))")
            #expect(try bench.content() == "")
        }
    }
}
