import TestServers
import Testing

/// Ways back.
@Suite struct RevertTests {
    @Test(
        "a rollout is taken back to where each target was, the canary first",
        arguments: StagedFleet.LedgerKind.allCases
    )
    func wholeRollout(_ kind: StagedFleet.LedgerKind) async throws {
        try await StagedFleet.with(kind, rollout: ["parallel: 1"] + StagedFleet.waves) { fleet in
            // One target is further than the others.
            try fleet.skein("upgrade", "a1", "--only", fleet.databases[0].id)
            let id = try #require(try fleet.upgrade()["rollout"].text)
            let refused = try fleet.skein("rollout", "revert", id, exits: 65)
            #expect(refused.errorOutput.contains("may take rows or values away: a1, b2"), "\(refused.errorOutput)")
            try fleet.expectHead()
            let result = try fleet.skein("rollout", "revert", id, "--allow-data-loss", "--format", "json")
            let report = try JSON(parsing: result.output)
            #expect(report["state"] == "succeeded")
            #expect(report["command"] == "revert")
            #expect(report["summary"]["reverted"] == 6)
            #expect(report["waves"].elements.map { $0["name"].text } == ["canary", "rest"])
            #expect(try fleet.databases[0].heads == "a1")
            for database in fleet.databases.dropFirst() {
                #expect(try database.heads == "", "\(database.id)")
                #expect(try !database.tables.contains("orders"), "\(database.id)")
            }
            let shown = try JSON(
                parsing: fleet.skein("rollout", "show", id, "--format", "json").output
            )
            #expect(shown["rollout"]["state"] == "reverted")
            #expect(shown["summary"] == ["reverted": 6])
            #expect(try fleet.upgrade()["summary"]["done"] == 6)
        }
    }

    @Test(
        "a downgrade is taken back by going up again to where each target was",
        arguments: StagedFleet.LedgerKind.allCases
    )
    func downgrade(_ kind: StagedFleet.LedgerKind) async throws {
        try await StagedFleet.with(kind, rollout: StagedFleet.waves) { fleet in
            _ = try fleet.upgrade()
            try fleet.skein("downgrade", "a1", "--only", fleet.databases[0].id)
            let down = try JSON(parsing: fleet.skein("downgrade", "base", "--format", "json").output)
            #expect(down["summary"]["done"] == 6)
            let id = try #require(down["rollout"].text)
            let report = try JSON(parsing: fleet.skein("rollout", "revert", id, "--format", "json").output)
            #expect(report["summary"]["reverted"] == 6)
            for (number, database) in fleet.databases.enumerated() {
                #expect(try database.heads == (number == 0 ? "a1" : "b2"), "\(database.id)")
                #expect(try database.query("SELECT count(*) FROM orders") == "1", "\(database.id)")
            }
            // Taken back once, there is nothing left to take back.
            let again = try fleet.skein("rollout", "revert", id, exits: 65).errorOutput
            #expect(again.contains("has changed no target that could be taken back"), "\(again)")
        }
    }

    @Test("a target that had several heads goes back to exactly those, whatever came beside them since")
    func severalHeads() async throws {
        let table = { (name: String) in
            "upgrade: [{ create_table: { table: \(name), columns: [{ name: id, type: integer, primary_key: true }] } }]"
        }
        let revisions = [
            "revision: a1\nmessage: a\n\(table("a"))\n",
            "revision: b1\nmessage: b\nlabels: [side]\n\(table("b"))\n",
            "revision: m1\nparent: [a1, b1]\nmessage: both\n\(table("m"))\n",
            "revision: n1\nparent: m1\nmessage: next\n\(table("n"))\n",
            "revision: x1\nmessage: beside\nlabels: [beside]\n\(table("x"))\n",
        ]
        try await StagedFleet.with(revisions: revisions, rollout: ["parallel: 2"]) { fleet in
            for id in ["a1", "b1"] { try fleet.skein("upgrade", id) }
            let up = try JSON(parsing: fleet.skein("upgrade", "n1", "--format", "json").output)
            let id = try #require(up["rollout"].text)
            try fleet.skein("upgrade", "x1")
            let refused = try fleet.skein("rollout", "revert", id, exits: 65).errorOutput
            #expect(refused.contains("may take rows or values away: m1, n1"), "\(refused)")
            try fleet.skein("rollout", "revert", id, "--allow-data-loss")
            for database in fleet.databases {
                #expect(try database.query("SELECT version_num FROM skein_version ORDER BY 1") == "a1\nb1\nx1")
                let tables = Set(try database.tables)
                #expect(
                    tables.isSuperset(of: ["a", "b", "x"]) && tables.isDisjoint(with: ["m", "n"]),
                    "\(database.id)"
                )
            }
            // From two heads down to one, and back to the two.
            let down = try JSON(parsing: fleet.skein("downgrade", "side@base", "--format", "json").output)
            #expect(down["summary"]["done"] == 6)
            try fleet.skein("rollout", "revert", down["rollout"].text ?? "")
            for database in fleet.databases {
                #expect(try database.query("SELECT version_num FROM skein_version ORDER BY 1") == "a1\nb1\nx1")
            }
        }
    }

    @Test("what was built upon a rollout since keeps it from being taken back, and is not taken back with it")
    func builtUpon() async throws {
        let next = """
            revision: c3
            parent: b2
            message: next
            upgrade: [{ create_table: { table: extra, columns: [{ name: id, type: integer, primary_key: true }] } }]
            """
        try await StagedFleet.with(revisions: StagedFleet.revisions + [next], rollout: ["parallel: 2"]) { fleet in
            let up = try JSON(parsing: fleet.skein("upgrade", "b2", "--format", "json").output)
            let id = try #require(up["rollout"].text)
            let further = fleet.databases[1]
            try fleet.skein("upgrade", "c3", "--only", further.id)
            let result = try fleet.skein("rollout", "revert", id, "--allow-data-loss", "--format", "json", exits: 2)
            let report = try JSON(parsing: result.output)
            #expect(report["summary"]["reverted"] == 5)
            let target = try #require(report["targets"].elements.first { $0["state"] == "revert_failed" })
            #expect(target["id"] == .text(further.id))
            #expect(target["error"]["message"].text?.contains("revision b2 is needed by c3") == true, "\(target)")
            #expect(try further.heads == "c3" && further.tables.contains("extra"))
            // When that is gone, the rest follows.
            try fleet.skein("downgrade", "b2", "--only", further.id)
            try fleet.skein("rollout", "revert", id, "--allow-data-loss")
            #expect(try further.heads == "")
        }
    }

    @Test("when a way back is given up, the rollout says which of its targets were taken back")
    func givenUp() async throws {
        let slow = StagedFleet.revisions[1].replacing(
            "upgrade: [",
            with: "upgrade: [{ execute: { sql: SELECT 1, down: SELECT pg_sleep(0.5) } }, "
        )
        try await StagedFleet.with(
            each: 4,
            sqlite: 0,
            mariaDB: 0,
            revisions: [StagedFleet.revisions[0], slow],
            rollout: ["parallel: 1"]
        ) { fleet in
            let id = try #require(try fleet.upgrade()["rollout"].text)
            try fleet.workspace.shell(
                """
                "$SKEIN" rollout revert --fleet fleet.yaml --allow-data-loss --report jsonl=events -q > /dev/null 2>&1 &
                until grep -q target_finished events; do sleep 0.02; done 2> /dev/null
                kill -INT $!
                wait $!
                true
                """
            ).expectSuccess()
            try fleet.skein("rollout", "abort")
            let shown = try JSON(parsing: fleet.skein("rollout", "show", id, "--format", "json").output)
            #expect(shown["rollout"]["state"] == "halted")
            for (database, target) in zip(fleet.databases, shown["targets"].elements) {
                #expect(target["id"] == .text(database.id))
                #expect(try (target["state"] == "reverted") == (database.heads == ""), "\(database.id)")
            }
            #expect((shown["summary"]["reverted"].number ?? 0) > 0)
            try fleet.skein("rollout", "revert", id, "--allow-data-loss")
            #expect(try fleet.databases.allSatisfy { try $0.heads == "" })
        }
    }

    @Test("a target that was stopped between two revisions is taken back too")
    func stopped() async throws {
        try await StagedFleet.with(
            each: 1,
            sqlite: 0,
            mariaDB: 0,
            revisions: [
                StagedFleet.revisions[0],
                StagedFleet.revisions[1].replacing(
                    "upgrade: [",
                    with: "upgrade: [{ execute: { sql: SELECT pg_sleep(20), down: none } }, "
                ),
            ],
            rollout: ["parallel: 1"]
        ) { fleet in
            let result = try fleet.workspace.shell(
                """
                "$SKEIN" upgrade head --fleet fleet.yaml --report jsonl=events -q > /dev/null 2>&1 &
                until grep -q step_finished events; do sleep 0.02; done 2> /dev/null
                kill -INT $!
                wait $!
                """
            )
            #expect(result.status == 130)
            #expect(try fleet.databases[0].heads == "a1")
            try fleet.skein("rollout", "revert", "--allow-data-loss")
            #expect(try fleet.databases[0].heads == "")
        }
    }

    @Test("a wave that halts is taken back by itself when the fleet file says so")
    func onHalt() async throws {
        let rollout = ["on_halt: revert-wave", "parallel: 1"] + StagedFleet.waves
        let checked = """
            revision: c3
            parent: b2
            message: check
            upgrade: [{ create_table: { table: extra, columns: [{ name: id, type: integer, primary_key: true }] } }]
            """
        try await StagedFleet.with(
            revisions: StagedFleet.revisions + [checked],
            rollout: rollout
        ) { fleet in
            try fleet.skein("upgrade", "b2")
            // The wave's last target refuses.
            try fleet.canaries[2].query("CREATE TABLE extra (id integer)")
            let report = try fleet.upgrade("--allow-data-loss", exits: 3)
            #expect(report["state"] == "halted")
            for database in fleet.databases {
                #expect(try database.heads == "b2", "\(database.id)")
                if database.id != fleet.canaries[2].id { #expect(try !database.tables.contains("extra")) }
            }
            let shown = try JSON(
                parsing: fleet.skein("rollout", "show", report["rollout"].text ?? "", "--format", "json").output
            )
            #expect(shown["rollout"]["state"] == "reverted")
        }
    }

    @Test("a rollout whose runner was killed is taken back, with what that runner had done and told nobody")
    func killed() async throws {
        let slow = StagedFleet.revisions[1].replacing(
            "upgrade: [",
            with: "upgrade: [{ execute: { sql: SELECT pg_sleep(0.3), down: none } }, "
        )
        try await StagedFleet.with(
            each: 6,
            sqlite: 0,
            mariaDB: 0,
            revisions: [StagedFleet.revisions[0], slow],
            rollout: ["parallel: 3"]
        ) { fleet in
            let result = try fleet.workspace.shell(
                """
                "$SKEIN" upgrade head --fleet fleet.yaml --report jsonl=events -q > /dev/null 2>&1 &
                until [ "$(grep -c step_finished events)" -ge 7 ]; do kill -0 $! || exit 1; sleep 0.02; done 2> /dev/null
                kill -9 $!
                wait $!
                """
            )
            #expect(result.status == 137, "\(result.errorOutput)")
            #expect(try fleet.databases.contains { try $0.tables.contains("orders") })
            try fleet.skein("rollout", "revert", "--allow-data-loss")
            for database in fleet.databases where try database.tables.contains("skein_version") {
                #expect(try database.heads == "" && !database.tables.contains("orders"), "\(database.id)")
            }
            #expect(try fleet.upgrade()["summary"]["done"] == 6)
        }
    }

    @Test("what is irreversible is refused before anything is touched")
    func irreversible() async throws {
        try await StagedFleet.with(revisions: StagedRolloutTests.slow, rollout: StagedFleet.waves) { fleet in
            _ = try fleet.upgrade()
            let refused = try fleet.skein("rollout", "revert", "--allow-data-loss", exits: 65)
            #expect(refused.errorOutput.contains("it ran a program"), "\(refused.errorOutput)")
            try fleet.expectHead()
        }
    }
}

/// Ledgers that are gone.
@Suite struct LostLedgerTests {
    @Test("a lost rollout is written down again from its targets, gone on with, and taken back")
    func rebuild() async throws {
        let rollout = [
            "parallel: 1", "waves:", "  - { name: canary, select: tier=canary, soak: 1s }",
            "  - { name: rest, approve: manual }",
        ]
        try await StagedFleet.with(each: 3, rollout: ["parallel: 1"]) { fleet in
            // One target was current before, and one further than the others.
            try fleet.skein("upgrade", "b2", "--only", fleet.canaries[1].id)
            try fleet.skein("upgrade", "a1", "--only", fleet.canaries[0].id)
            try fleet.write(rollout: rollout)
            let id = try #require(try fleet.upgrade(exits: 4)["rollout"].text)
            let before = try fleet.show()
            try fleet.workspace.shell("rm -r .skein").expectSuccess()
            let said = try fleet.skein("rollout", "rebuild", "head").output
            #expect(said == "rebuilt \(id): 3 targets are done, 6 are not\n")
            let after = try fleet.show()
            #expect(after["rollout"]["id"] == .text(id))
            #expect(after["plan_hash"] == before["plan_hash"])
            #expect(after["policy"] == before["policy"])
            #expect(after["summary"] == before["summary"])
            for (one, other) in zip(before["targets"].elements, after["targets"].elements) {
                for key in ["id", "wave", "state", "from", "to"] {
                    #expect(one[key] == other[key], "\(one["id"]) \(key)")
                }
                #expect(one["steps"].elements.map { $0["revision"] } == other["steps"].elements.map { $0["revision"] })
            }
            #expect(after["waves"][0]["state"] == "passed")
            try fleet.skein("rollout", "rebuild", "head", exits: 65)
            try fleet.skein("rollout", "approve")
            #expect(try fleet.upgrade()["rollout"] == .text(id))
            try fleet.expectHead()
            try fleet.skein("rollout", "revert", id, "--allow-data-loss")
            #expect(try fleet.canaries[0].heads == "a1")
            #expect(try fleet.canaries[1].heads == "b2")
            #expect(try fleet.others.allSatisfy { try $0.heads == "" })
        }
    }
}
