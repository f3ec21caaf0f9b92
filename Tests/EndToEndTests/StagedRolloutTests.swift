import TestServers
import Testing

/// Rollouts that outlive their process.
@Suite struct StagedRolloutTests {
    @Test("a wave waits for its approval, and goes on when it has it", arguments: StagedFleet.LedgerKind.allCases)
    func approval(_ kind: StagedFleet.LedgerKind) async throws {
        let rollout = ["waves:", "  - { name: canary, select: tier=canary }", "  - { name: rest, approve: manual }"]
        try await StagedFleet.with(kind, rollout: rollout) { fleet in
            let report = try fleet.upgrade(exits: 4)
            #expect(report["state"] == "waiting")
            #expect(report["waves"][1]["state"] == "gated")
            try fleet.expectUntouched(fleet.others)
            let id = try #require(report["rollout"].text)
            #expect(try fleet.show()["rollout"]["id"] == .text(id))
            // Asking again changes outage.
            #expect(try fleet.upgrade(exits: 4)["rollout"] == .text(id))
            let said = try fleet.skein("rollout", "approve").output
            #expect(said == "approved wave rest of \(id)\n")
            #expect(try fleet.skein("rollout", "approve", exits: 65).errorOutput.contains("no wave of the rollout"))
            let done = try fleet.upgrade()
            #expect(done["rollout"] == .text(id))
            #expect(done["summary"]["done"] == 6)
            try fleet.expectHead()
            #expect(
                try fleet.history() == [
                    "created", "wave_started", "wave_passed", "approved", "wave_started", "wave_passed", "succeeded",
                ]
            )
            let listed = try fleet.skein("rollout", "list").output
            #expect(listed.contains(id) && listed.contains("succeeded") && listed.contains(Workspace.actor))
        }
    }

    @Test("a wave soaks, and its gates are asked after that", arguments: StagedFleet.LedgerKind.allCases)
    func soakAndGates(_ kind: StagedFleet.LedgerKind) async throws {
        let rollout = [
            "waves:", "  - name: canary", "    select: tier=canary", "    soak: 1s",
            "    gates: [{ sql: 'SELECT count(*) = 1 FROM orders', on: each }, { command: [test, -e, healthy] }]",
            "  - { name: rest }",
        ]
        try await StagedFleet.with(kind, rollout: rollout) { fleet in
            let report = try fleet.upgrade(exits: 3)
            #expect(report["state"] == "halted")
            #expect(report["waves"][0]["state"] == "halted")
            #expect(report["waves"][0]["reason"].text?.contains("says no") == true)
            #expect((report["duration_ms"].number ?? 0) >= 1000)
            try fleet.expectUntouched(fleet.others)
            try fleet.workspace.folder.write("", to: "healthy")
            #expect(try fleet.upgrade()["state"] == "succeeded")
            try fleet.expectHead()
            let history = try fleet.history()
            #expect(history.contains("wave_soaking") && history.contains("halted") && history.contains("resumed"))
        }
    }

    @Test("a gate that cannot tell pauses the rollout")
    func inconclusiveGate() async throws {
        let rollout = [
            "waves:", "  - { name: canary, select: tier=canary, gates: [{ sql: SELECT count(*) = 0 FROM outage }] }",
            "  - { name: rest }",
        ]
        try await StagedFleet.with(rollout: rollout) { fleet in
            let report = try fleet.upgrade(exits: 4)
            #expect(report["state"] == "waiting")
            let shown = try fleet.show()
            #expect(shown["rollout"]["state"] == "paused")
            #expect(shown["rollout"]["reason"].text?.contains("cannot tell") == true)
            for database in fleet.canaries { try database.query("CREATE TABLE outage (id integer)") }
            #expect(try fleet.skein("rollout", "resume").output.contains("upgrade: succeeded"))
            try fleet.expectHead()
        }
    }

    @Test(
        "a runner that was killed leaves what the next one goes on with at once",
        arguments: StagedFleet.LedgerKind.allCases
    )
    func killed(_ kind: StagedFleet.LedgerKind) async throws {
        try await StagedFleet.with(kind, each: 3, revisions: Self.slow, rollout: ["parallel: 2"] + StagedFleet.waves) {
            fleet in
            for count in [1, 4] {
                let result = try fleet.workspace.shell(
                    """
                    "$SKEIN" upgrade head --fleet fleet.yaml --report jsonl=events -q > /dev/null 2>&1 &
                    until [ "$(grep -c target_finished events)" -ge \(count) ]; do sleep 0.05; done 2> /dev/null
                    kill -9 $!
                    wait $!
                    """
                )
                #expect(result.status == 137)
                let shown = try fleet.show()
                #expect(shown["rollout"]["state"] == "running")
                #expect(shown["runners"].elements.last?["is_alive"] != .missing)
            }
            let start = ContinuousClock.now
            #expect(try fleet.upgrade()["state"] == "succeeded")
            // Nobody waits for the claims of a process of this machine that is gone.
            #expect(start.duration(to: .now) < .seconds(25))
            try fleet.expectHead()
            #expect(try fleet.show()["summary"] == ["done": 9])
        }
    }

    @Test("two runners share a rollout, and both report all of it", arguments: StagedFleet.LedgerKind.allCases)
    func together(_ kind: StagedFleet.LedgerKind) async throws {
        try await StagedFleet.with(kind, each: 4, revisions: Self.slow, rollout: ["parallel: 4"] + StagedFleet.waves) {
            fleet in
            let result = try fleet.workspace.shell(
                """
                for n in 1 2; do
                    "$SKEIN" upgrade head --fleet fleet.yaml --format json -q > $n.json & jobs="$jobs $!"
                done
                code=0
                for job in $jobs; do wait $job || code=$?; done
                exit $code
                """
            )
            result.expectSuccess()
            let reports = try (1...2).map { try JSON(parsing: fleet.workspace.folder.read("\($0).json")) }
            #expect(reports[0]["rollout"] == reports[1]["rollout"])
            for report in reports {
                #expect(report["state"] == "succeeded")
                #expect(report["summary"]["done"] == 12)
            }
            try fleet.expectHead()
            let runners = try fleet.databases.map { database in
                try database.query("SELECT DISTINCT run FROM skein_journal")
            }
            #expect(Set(runners).count == 2, "both runners worked")
        }
    }

    @Test("a rollout is paused while it runs, told of, and gone on with")
    func pause() async throws {
        try await StagedFleet.with(revisions: Self.slow, rollout: ["parallel: 1"]) { fleet in
            let result = try fleet.workspace.shell(
                """
                "$SKEIN" upgrade head --fleet fleet.yaml -q --format json > report.json &
                until "$SKEIN" rollout pause --fleet fleet.yaml --reason lunch; do sleep 0.1; done 2> /dev/null
                wait $!
                """
            )
            #expect(result.status == 4, "\(result.errorOutput)")
            let report = try JSON(parsing: fleet.workspace.folder.read("report.json"))
            #expect(report["state"] == "waiting")
            #expect(report["waves"][0]["reason"] == "lunch")
            #expect((report["summary"]["pending"].number ?? 0) > 0)
            // Nobody goes on by accident.
            _ = try fleet.upgrade(exits: 4)
            try fleet.skein("rollout", "resume", "--no-run")
            #expect(try fleet.upgrade()["state"] == "succeeded")
            try fleet.expectHead()
        }
    }

    @Test("a revision that changes under an open rollout is refused with its name, and giving up makes room")
    func changedRevision() async throws {
        let bad = StagedFleet.revisions[1].replacing(
            "add_column: { table: orders, column: { name: note, type: text } }",
            with: "execute: SELECT * FROM nosuchtable"
        )
        try await StagedFleet.with(revisions: [StagedFleet.revisions[0], bad], rollout: StagedFleet.waves) { fleet in
            let report = try fleet.upgrade(exits: 3)
            let id = try #require(report["rollout"].text)
            try fleet.workspace.folder.write(StagedFleet.revisions[1], to: "migrations/1.yaml")
            let refused = try fleet.skein("upgrade", "head", exits: 65)
            #expect(
                refused.errorOutput.contains(
                    "the rollout \(id) is open, and what it runs has changed since it was created: revision b2 has changed"
                )
            )
            #expect(refused.errorOutput.contains("skein rollout abort \(id)"))
            // Another command may not have its targets either.
            let other = try fleet.skein("downgrade", "base", exits: 65)
            #expect(other.errorOutput.contains("are in the open rollout \(id)"))
            #expect(
                try fleet.skein("rollout", "abort", "--reason", "a typo").output.contains("3 targets were not begun")
            )
            #expect(try fleet.show()["summary"]["skipped"] == 3)
            #expect(try fleet.upgrade()["state"] == "succeeded")
            try fleet.expectHead()
        }
    }

    @Test("targets that join are given a wave of their own, refused, or left for the next rollout")
    func lateJoiners() async throws {
        for policy in ["own-wave", "fail", "ignore"] {
            let rollout = [
                "late_joiners: \(policy)", "waves:", "  - { name: canary, select: tier=canary }",
                "  - { name: rest, approve: manual }",
            ]
            try await StagedFleet.with(rollout: rollout) { fleet in
                let late = fleet.others[0].id
                try fleet.write(rollout: rollout, without: [late])
                _ = try fleet.upgrade(exits: 4)
                try fleet.skein("rollout", "approve")
                try fleet.write(rollout: rollout)
                if policy == "fail" {
                    let refused = try fleet.skein("upgrade", "head", exits: 65)
                    #expect(refused.errorOutput.contains("has not, such as `\(late)`"))
                    return
                }
                let report = try fleet.upgrade()
                #expect(report["state"] == "succeeded")
                if policy == "own-wave" {
                    #expect(report["waves"][2]["name"] == "late-joiners")
                    #expect(report["targets"].elements.count == 6)
                    try fleet.expectHead()
                } else {
                    #expect(report["notices"][0].text?.contains(late) == true)
                    try fleet.expectUntouched([fleet.others[0]])
                }
            }
        }
    }

    @Test("a target that leaves the fleet is not dropped in silence")
    func vanished() async throws {
        let rollout = ["waves:", "  - { name: canary, select: tier=canary }", "  - { name: rest, approve: manual }"]
        try await StagedFleet.with(rollout: rollout) { fleet in
            _ = try fleet.upgrade(exits: 4)
            try fleet.skein("rollout", "approve")
            let gone = fleet.others[0].id
            try fleet.write(rollout: rollout, without: [gone])
            let report = try fleet.upgrade(exits: 3)
            let target = report["targets"].elements.first { $0["id"] == .text(gone) }
            #expect(target?["state"] == "unreachable")
            #expect(target?["error"]["code"] == "vanished")
            try fleet.skein("rollout", "skip", gone, "--reason", "moved away")
            let done = try fleet.upgrade()
            #expect(done["state"] == "succeeded")
            #expect(done["summary"]["skipped"] == 1)
        }
    }

    @Test("a runner that reaches only some servers leaves the others' targets to others")
    func reach() async throws {
        try await StagedFleet.with(.server, rollout: ["parallel: 4"]) { fleet in
            let result = try fleet.workspace.shell(
                """
                "$SKEIN" upgrade head --fleet fleet.yaml --reach tier=canary -q > /dev/null 2>&1 &
                sleep 3
                "$SKEIN" rollout show --fleet fleet.yaml
                kill -INT $!
                wait $!
                """
            )
            #expect(result.output.contains("wait, and no living runner reaches them"), "\(result.output)")
            for database in fleet.canaries { #expect(try database.heads == "b2") }
            try fleet.expectUntouched(fleet.others)
            #expect(try fleet.upgrade()["state"] == "succeeded")
            try fleet.expectHead()
        }
    }

    @Test("no more targets begin in a span than the rate says")
    func rate() async throws {
        try await StagedFleet.with(rollout: ["rate: 2/s"]) { fleet in
            let report = try fleet.upgrade()
            #expect(report["state"] == "succeeded")
            #expect((report["duration_ms"].number ?? 0) >= 2000)
        }
    }

    @Test("outside of its window a wave begins nothing, and says when it opens")
    func window() async throws {
        let day = try #require(
            try runCommand(["date", "-u", "-d", "+2 days", "+%a"]).output.split(separator: "\n").first
        )
        let rollout = ["waves:", "  - { name: all, window: '\(day) 00:00-24:00 UTC' }"]
        try await StagedFleet.with(rollout: rollout) { fleet in
            let result = try fleet.workspace.shell(
                """
                "$SKEIN" upgrade head --fleet fleet.yaml > report 2> log &
                until grep -q 'outside of its window' log; do sleep 0.1; done
                kill -TERM $!
                wait $!
                """
            )
            #expect(result.status == 130)
            #expect(try fleet.workspace.folder.read("log").contains("which opens at 20"))
            try fleet.expectUntouched(fleet.databases)
        }
    }

    @Test("a ledger of a newer version, or of another program, is left alone")
    func foreignLedger() async throws {
        try await StagedFleet.with(rollout: ["parallel: 2"]) { fleet in
            let ledger = fleet.workspace.sqlite(".skein/ledger.db")
            try fleet.workspace.folder.write("", to: ".skein/.keep")
            try ledger.query("CREATE TABLE skein_ledger (version integer); INSERT INTO skein_ledger VALUES (99)")
            let refused = try fleet.skein("upgrade", "head", exits: 78)
            #expect(refused.errorOutput.contains("of version 99"), "\(refused.errorOutput)")
            try fleet.expectUntouched(fleet.databases)
            try fleet.write(rollout: ["parallel: 2"], head: "ledger: none\n")
            #expect(try fleet.upgrade()["rollout"] == .missing)
            try fleet.expectHead()
        }
    }

    /// A second revision that takes its time.
    static let slow = [
        StagedFleet.revisions[0],
        """
        revision: b2
        parent: a1
        message: notes
        upgrade:
          - run: { command: [sleep, "0.3"] }
          - add_column: { table: orders, column: { name: note, type: text } }
        downgrade: { irreversible: it ran a program }
        """,
    ]
}
