import TestServers
import Testing

/// Targets of an open rollout that are worked on before their turn.
@Suite struct ForwardTests {
    private static let gated = [
        "parallel: 2", "waves:", "  - { name: canary, select: tier=canary }", "  - { name: rest, approve: manual }",
    ]

    @Test(
        "a target of a later wave is brought forward, keeps its wave, and the rest waits as before",
        arguments: StagedFleet.LedgerKind.allCases
    )
    func beforeItsWave(_ kind: StagedFleet.LedgerKind) async throws {
        try await StagedFleet.with(kind, rollout: Self.gated) { fleet in
            let id = try #require(try fleet.upgrade(exits: 4)["rollout"].text)
            let (early, late) = (fleet.others[0], Array(fleet.others.dropFirst()))
            let report = try fleet.upgrade("--only", early.id)
            #expect(report["rollout"] == .text(id))
            #expect(report["state"] == "succeeded")
            #expect(report["summary"]["done"] == 1)
            #expect(report["targets"].elements.map { $0["wave"] } == ["rest"])
            #expect(report["notices"][0] == .text("brought forward in the open rollout \(id): \(early.id)"))
            #expect(try early.heads == "b2")
            try fleet.expectUntouched(late)
            let shown = try fleet.show()
            #expect(shown["rollout"]["state"] == "running")
            #expect(shown["waves"][1]["state"] == "gated")
            let event = try #require(shown["events"].elements.first { $0["kind"] == "brought_forward" })
            #expect(event["actor"] == .text(Workspace.actor))
            #expect(event["target"] == .text(early.id))
            #expect(event["wave"] == "rest")
            #expect(event["detail"] == .text("--only=\(early.id), while its wave was gated"))
            // What is done has nothing to do, by its label too.
            let again = try fleet.upgrade("--only", early.id)
            #expect(again["summary"]["current"] == 1)
            #expect(again["notices"][0] == .text("in the open rollout \(id) nothing was left to bring forward"))
            let canaries = try fleet.upgrade("--select", "tier=canary")
            #expect(canaries["rollout"] == .text(id) && canaries["summary"]["current"] == 3)
            try fleet.skein("rollout", "approve")
            let done = try fleet.upgrade()
            #expect(done["rollout"] == .text(id))
            #expect(done["summary"]["done"] == 6)
            try fleet.expectHead()
        }
    }

    @Test("another revision, a held rollout and targets that it has not all of are refused, with what to do")
    func refused() async throws {
        try await StagedFleet.with(rollout: Self.gated) { fleet in
            let id = try #require(try fleet.upgrade(exits: 4)["rollout"].text)
            let (one, other) = (fleet.others[0].id, fleet.others[1].id)
            let elsewhere = try fleet.skein("upgrade", "a1", "--only", one, exits: 65).errorOutput
            #expect(elsewhere.contains("the target `\(one)` is in the open rollout \(id): upgrade head"))
            #expect(elsewhere.contains("skein rollout abort \(id)"))
            try fleet.skein("rollout", "pause", "--reason", "lunch")
            let held = try fleet.skein("upgrade", "head", "--only", one, exits: 65).errorOutput
            #expect(held.contains("rollout \(id), which is paused: lunch; nothing begins in it"), "\(held)")
            #expect(held.contains("skein rollout resume \(id)"))
            // What it has done can be asked for all the same.
            #expect(try fleet.upgrade("--only", fleet.canaries[0].id)["summary"]["current"] == 1)
            try fleet.skein("rollout", "resume", "--no-run")
            try fleet.skein("rollout", "skip", one, "--reason", "asleep")
            // A target that was left out is free, and so are all of a rollout that was given up: their own ones begin.
            #expect(try fleet.upgrade("--only", one, exits: 4)["rollout"] != .text(id))
            try fleet.skein("rollout", "abort", id)
            #expect(try fleet.upgrade("--only", other, exits: 4)["rollout"] != .text(id))
        }
    }

    @Test(
        "a runner that was killed while it brought a target forward is followed by the same command, or by its wave",
        arguments: StagedFleet.LedgerKind.allCases
    )
    func killed(_ kind: StagedFleet.LedgerKind) async throws {
        try await StagedFleet.with(kind, revisions: StagedRolloutTests.slow, rollout: Self.gated) { fleet in
            let id = try #require(try fleet.upgrade(exits: 4)["rollout"].text)
            for target in fleet.others.prefix(2) {
                let result = try fleet.workspace.shell(
                    """
                    "$SKEIN" upgrade head --fleet fleet.yaml --only \(target.id) --report jsonl=events -q > /dev/null 2>&1 &
                    until grep -q step_finished events; do sleep 0.02; done 2> /dev/null
                    kill -9 $!
                    wait $!
                    rm events
                    """
                )
                #expect(result.status == 0)
            }
            let again = try fleet.upgrade("--only", fleet.others[0].id)
            #expect(again["summary"]["done"] == 1)
            #expect(again["targets"][0]["from"] == [])
            #expect(again["targets"][0]["steps"].elements.map { $0["revision"] } == ["a1", "b2"])
            try fleet.skein("rollout", "approve")
            let done = try fleet.upgrade()
            #expect(done["rollout"] == .text(id))
            #expect(done["summary"]["done"] == 6)
            try fleet.expectHead()
        }
    }

    @Test("two who bring the same target forward share it, and both report it")
    func together() async throws {
        try await StagedFleet.with(revisions: StagedRolloutTests.slow, rollout: Self.gated) { fleet in
            _ = try fleet.upgrade(exits: 4)
            let id = fleet.others[0].id
            let result = try fleet.workspace.shell(
                """
                "$SKEIN" upgrade head --fleet fleet.yaml --only \(id) -q --format json > one & job=$!
                "$SKEIN" upgrade head --fleet fleet.yaml --only \(id) -q --format json > two && wait $job
                """
            )
            result.expectSuccess()
            for name in ["one", "two"] {
                let report = try JSON(parsing: fleet.workspace.folder.read(name))
                #expect(report["state"] == "succeeded")
                let summary = report["summary"]
                #expect(summary["done"] == 1 || summary["current"] == 1)
            }
            try fleet.skein("rollout", "approve")
            #expect(try fleet.upgrade()["summary"]["done"] == 6)
            try fleet.expectHead()
        }
    }

    @Test("a target that fails before its turn counts in its wave, which halts when it begins")
    func failure() async throws {
        let rollout = [
            "waves:", "  - { name: canary, select: tier=canary }",
            "  - { name: rest, approve: manual, max_failures: 0 }",
        ]
        try await StagedFleet.with(rollout: rollout) { fleet in
            let bad = fleet.others[0]
            try bad.query("CREATE TABLE orders (id integer)")
            _ = try fleet.upgrade(exits: 4)
            let report = try fleet.upgrade("--only", bad.id, exits: 2)
            #expect(report["summary"]["failed"] == 1)
            #expect(try fleet.show()["rollout"]["state"] == "running")
            try fleet.skein("rollout", "approve")
            #expect(try fleet.upgrade(exits: 3)["state"] == "halted")
            try fleet.expectUntouched(Array(fleet.others.dropFirst()))
            try bad.query("DROP TABLE orders")
            #expect(try fleet.upgrade()["summary"]["done"] == 6)
            try fleet.expectHead()
        }
    }

    @Test("a failed target of a wave that passed is tried again by name, and its wave is not over before it has ended")
    func again() async throws {
        let rollout = [
            "waves:", "  - { name: canary, select: tier=canary, max_failures: 1 }",
            "  - { name: rest, approve: manual }",
        ]
        try await StagedFleet.with(rollout: rollout) { fleet in
            let bad = fleet.canaries[0]
            try bad.query("CREATE TABLE orders (id integer)")
            _ = try fleet.upgrade(exits: 4)
            try bad.query("DROP TABLE orders")
            try fleet.skein("rollout", "retry")
            #expect(try fleet.show()["waves"][0]["state"] == "running")
            #expect(try fleet.upgrade("--only", bad.id)["summary"]["done"] == 1)
            try fleet.skein("rollout", "approve")
            #expect(try fleet.upgrade()["summary"]["done"] == 6)
            try fleet.expectHead()
        }
    }
}
