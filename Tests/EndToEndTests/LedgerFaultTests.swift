import TestServers
import Testing

/// Ledgers that cannot be used, and commands that have nothing to be about.
@Suite struct LedgerFaultTests {
    private static let fleet = """
        version: 1
        name: few
        targets:
          - { range: "1..3", id: "t{n}", url: "sqlite:data/t{n}.db" }
        """

    private static func with(
        _ fleet: String = fleet,
        _ body: (Workspace) async throws -> Void
    ) async throws {
        try await Workspace.with { workspace in
            try workspace.folder.write(StagedFleet.revisions[0], to: "migrations/0.yaml")
            try workspace.folder.write("", to: "data/.keep")
            try workspace.folder.write(fleet + "\n", to: "fleet.yaml")
            try await body(workspace)
        }
    }

    private static func write(ledger: String, _ workspace: Workspace) throws {
        try workspace.folder.write("\(fleet)\nledger: \"\(ledger)\"\n", to: "fleet.yaml")
    }

    /// Runs `upgrade head` and a `rollout` command, which say the same of a ledger, with what to do about it in a second
    /// line, and touch nothing.
    private static func expectUnusable(
        _ ledger: String,
        _ reason: String,
        exits status: Int,
        _ workspace: Workspace
    ) throws {
        try write(ledger: ledger, workspace)
        for command in [["upgrade", "head", "--create", "-q"], ["rollout", "list"]] {
            let said = try workspace.skein(command + ["--fleet", "fleet.yaml"], exits: status).errorOutput
            #expect(said.hasPrefix("skein: the ledger: ") && said.contains(reason), "\(said)")
            #expect(said.split(separator: "\n").count == 2, "\(said)")
        }
        #expect(try workspace.shell("ls data").output == "")
    }

    @Test("a ledger that cannot be used is told with what to do about it, and nothing is touched")
    func unusable() async throws {
        try await Self.with { workspace in
            try workspace.folder.write("no database, but a text that is long enough to be read", to: "text")
            try Self.expectUnusable("mysql://root@127.0.0.1:1/x", "cannot hold a ledger", exits: 78, workspace)
            try Self.expectUnusable("sqlite:nowhere/l.db", "nor the folder", exits: 78, workspace)
            try Self.expectUnusable("sqlite:migrations", "is a folder", exits: 78, workspace)
            try Self.expectUnusable("sqlite:text", "not a SQLite database", exits: 78, workspace)
            try Self.expectUnusable("postgresql://u@127.0.0.1:1/x", "refused", exits: 69, workspace)
        }
    }

    @Test("a PostgreSQL ledger that is not there, or that a role may not use, is told with what to do about it")
    func rights() async throws {
        let server = try TestServer.postgreSQL()
        try await Self.with { workspace in
            try await workspace.withDatabases(postgreSQL: 1) { databases in
                let ledger = databases[0]
                let role = "weak_\(ledger.name)"
                try ledger.query("CREATE ROLE \(role) LOGIN; REVOKE CREATE ON SCHEMA public FROM PUBLIC")
                let weak = ledger.url.replacing("user=skein", with: "user=\(role)")
                try #require(weak != ledger.url)
                try Self.expectUnusable(server.url(database: "nosuch"), "does not exist", exits: 78, workspace)
                try Self.expectUnusable(weak, "permission denied for schema public", exits: 78, workspace)
                try Self.write(ledger: ledger.url, workspace)
                try workspace.skein("rollout", "list", "--fleet", "fleet.yaml")
                try Self.expectUnusable(weak, "permission denied for table skein_ledger", exits: 78, workspace)
                // Who may read the ledger may look.
                try ledger.query("GRANT SELECT ON ALL TABLES IN SCHEMA public TO \(role)")
                try workspace.skein("rollout", "list", "--fleet", "fleet.yaml")
                let refused = try workspace.skein("upgrade", "head", "--create", "--fleet", "fleet.yaml", exits: 78)
                #expect(refused.errorOutput.contains("permission denied for table skein_ledger"))
                try ledger.query("DROP OWNED BY \(role); DROP ROLE \(role)")
            }
        }
    }

    @Test("runners that meet at a new ledger make its tables once", arguments: StagedFleet.LedgerKind.allCases)
    func tablesAtOnce(_ kind: StagedFleet.LedgerKind) async throws {
        try await Self.with { workspace in
            try await workspace.withDatabases(postgreSQL: kind == .server ? 1 : 0) { databases in
                try Self.write(ledger: databases.first?.url ?? "sqlite:new.db", workspace)
                let result = try workspace.shell(
                    """
                    for n in 1 2 3 4 5 6 7 8; do
                        "$SKEIN" rollout list --fleet fleet.yaml & jobs="$jobs $!"
                    done
                    for job in $jobs; do wait $job || exit 1; done
                    """
                )
                result.expectSuccess()
                #expect(result.output == String(repeating: "no rollouts yet\n", count: 8))
            }
        }
    }

    @Test("a ledger that another process keeps for a while is waited for")
    func busy() async throws {
        try await Self.with { workspace in
            try Self.write(ledger: "sqlite:l.db", workspace)
            try workspace.skein("rollout", "list", "--fleet", "fleet.yaml")
            let result = try workspace.shell(
                """
                (sqlite3 l.db 'BEGIN IMMEDIATE' '.shell touch held' '.shell sleep 2' > /dev/null) &
                until [ -e held ]; do sleep 0.02; done
                "$SKEIN" upgrade head --create -q --fleet fleet.yaml
                """
            )
            result.expectSuccess()
            #expect(result.output.contains("3 done"))
        }
    }

    @Test("commands without a ledger, a rollout or one that is meant say what to do next")
    func nothingThere() async throws {
        try await Self.with { workspace in
            func expect(
                _ words: String...,
                exits: Int = 65,
                says: String,
                at location: SourceLocation = #_sourceLocation
            ) throws {
                let result = try workspace.skein(words + ["--fleet", "fleet.yaml"], exits: exits, at: location)
                let said = result.errorOutput
                #expect(said.contains(says), "\(said)", sourceLocation: location)
                #expect(said.split(separator: "\n").count == 2, "\(said)", sourceLocation: location)
            }
            let changing = [
                ["pause"], ["resume"], ["approve"], ["abort"], ["retry"], ["skip", "t1", "--reason", "x"], ["revert"],
            ]
            try Self.write(ledger: "none", workspace)
            for command in changing + [["list"], ["show"]] {
                let said = try workspace.skein(["rollout"] + command + ["--fleet", "fleet.yaml"], exits: 78).errorOutput
                #expect(said.hasPrefix("skein: there is no ledger\n"), "\(said)")
            }
            try Self.write(ledger: "sqlite:l.db", workspace)
            for command in changing + [["show"]] {
                let said = try workspace.skein(["rollout"] + command + ["--fleet", "fleet.yaml"], exits: 65).errorOutput
                #expect(said.hasPrefix("skein: the ledger has no rollout of the fleet few yet"), "\(said)")
                #expect(said.hasSuffix("`skein upgrade REVISION` over a fleet creates one\n"), "\(said)")
            }
            let run = ["upgrade", "head", "--create", "-q", "--fleet", "fleet.yaml", "--format", "json"]
            let first = try JSON(parsing: workspace.skein(run).output)["rollout"].text ?? ""
            _ = try workspace.skein(run)
            try expect("rollout", "show", "nope", says: "has no rollout `nope`")
            try expect("rollout", "show", "", says: "has no rollout ``")
            for command in ["resume", "approve", "abort", "retry"] {
                try expect("rollout", command, first, says: "the rollout \(first) is over: succeeded")
            }
            try expect("rollout", "pause", first, says: "only a running one can be paused")
            try expect("rollout", "skip", "t1", "--reason", "x", "--rollout", first, says: "is over: succeeded")
            let ledger = workspace.sqlite("l.db")
            try ledger.query("UPDATE skein_rollout SET id = 'aa' || substr(id, 3), fleet = 'few'")
            try expect("rollout", "show", "aa", says: "more than one rollout begins with aa")
            try ledger.query("UPDATE skein_rollout SET state = 'paused'")
            try expect("rollout", "abort", says: "more than one rollout is open")
        }
    }

    @Test("a rollout of another fleet in the same ledger is shown, and left alone")
    func otherFleet() async throws {
        try await Self.with { workspace in
            try Self.write(ledger: "sqlite:l.db", workspace)
            try workspace.shell("sed 's/name: few/name: many/' fleet.yaml > other.yaml").expectSuccess()
            let report = try JSON(
                parsing: workspace.skein("upgrade", "head", "--create", "--fleet", "fleet.yaml", "--format", "json")
                    .output
            )
            let id = try #require(report["rollout"].text)
            try workspace.sqlite("l.db").query("UPDATE skein_rollout SET state = 'paused'")
            #expect(try workspace.skein("rollout", "show", id, "--fleet", "other.yaml").output.hasPrefix(id))
            for command in [["pause"], ["resume"], ["abort"], ["revert", "--allow-data-loss"]] {
                let named = try workspace.skein(["rollout"] + command + [id, "--fleet", "other.yaml"], exits: 65)
                #expect(
                    named.errorOutput == """
                        skein: the rollout \(id) is one of the fleet few, and the fleet file here is that of many
                          give --fleet with the file of few

                        """
                )
                // The open one that is meant without an id is never another fleet's.
                let open = try workspace.skein(["rollout"] + command + ["--fleet", "other.yaml"], exits: 65)
                #expect(open.errorOutput.contains("has no rollout of the fleet many yet"), "\(open.errorOutput)")
            }
            #expect(try workspace.sqlite("l.db").query("SELECT state FROM skein_rollout") == "paused")
        }
    }

    @Test("ten thousand members, and ids that differ by case alone", arguments: StagedFleet.LedgerKind.allCases)
    func manyMembers(_ kind: StagedFleet.LedgerKind) async throws {
        try await Self.with { workspace in
            try await workspace.withDatabases(postgreSQL: kind == .server ? 1 : 0) { databases in
                try workspace.folder.write(
                    """
                    version: 1
                    name: many
                    targets:
                      - { range: "1..5000", id: "acme-{n}", url: "sqlite:data/{n}.db", labels: { tier: rest } }
                      - { range: "1..5000", id: "ACME-{n}", url: "sqlite:data/upper-{n}.db", labels: { tier: rest } }
                      - { id: first, url: "sqlite:data/first.db", labels: { tier: canary } }
                    rollout:
                      waves: [{ name: canary, select: tier=canary }, { name: rest, approve: manual }]
                    ledger: "\(databases.first?.url ?? "sqlite:l.db")"

                    """,
                    to: "fleet.yaml"
                )
                let run = ["upgrade", "head", "--create", "-q", "--fleet", "fleet.yaml", "--format", "json"]
                let id = try JSON(parsing: workspace.skein(run, exits: 4).output)["rollout"].text
                let one = try JSON(parsing: workspace.skein(run + ["--only", "ACME-4321"]).output)
                #expect(one["rollout"].text == id && one["summary"]["done"] == 1)
                #expect(try workspace.shell("ls data").output == "first.db\nupper-4321.db\n")
                let said = try workspace.skein("rollout", "abort", "--fleet", "fleet.yaml").output
                #expect(said == "gave up \(id ?? ""); 9999 targets were not begun\n")
            }
        }
    }

    @Test("two addresses of one database end a rollout as they end `fleet check`, with 78")
    func doubles() async throws {
        let server = try TestServer.postgreSQL()
        try await Self.with { workspace in
            try await workspace.withDatabases(postgreSQL: 1) { databases in
                let name = databases[0].name
                try workspace.folder.write(
                    """
                    version: 1
                    targets:
                      - { id: one, url: "\(server.url(database: name))" }
                      - { id: two, url: "\(server.url(database: name, extra: ["schema": "public"]))" }

                    """,
                    to: "fleet.yaml"
                )
                try workspace.skein("fleet", "check", "--fleet", "fleet.yaml", exits: 78)
                let said = try workspace.skein("upgrade", "head", "--fleet", "fleet.yaml", exits: 78).errorOutput
                #expect(said.contains("are the same database") && said.contains("nothing was touched"), "\(said)")
            }
        }
    }

    // Only forwards: faketime moves CLOCK_BOOTTIME too, and a sleep that is to end in the past of the system's clock would
    // take hours.
    private static let hasFaketime = (try? runCommand(["faketime", "--version"]).status == 0) == true

    @Test(
        "runners whose clocks are hours apart share a rollout: its times are the ledger's",
        .enabled(if: hasFaketime, "needs the program faketime (Debian: apt-get install faketime)")
    )
    func clocks() async throws {
        let rollout = [
            "parallel: 4", "waves:", "  - { name: canary, select: tier=canary, soak: 2s }", "  - { name: rest }",
        ]
        try await StagedFleet.with(.server, each: 4, mariaDB: 0, revisions: StagedRolloutTests.slow, rollout: rollout) {
            fleet in
            let result = try fleet.workspace.shell(
                """
                for shift in 0 9000; do
                    faketime --exclude-monotonic -f "$(printf %+d $shift)" "$SKEIN" upgrade head --fleet fleet.yaml --format json -q > $shift.json &
                    jobs="$jobs $!"
                done
                for job in $jobs; do wait $job || exit 1; done
                """
            )
            result.expectSuccess()
            for shift in ["0", "9000"] {
                let report = try JSON(parsing: fleet.workspace.folder.read("\(shift).json"))
                #expect(report["summary"]["done"] == 8)
                #expect(report["targets"].elements.allSatisfy { $0["attempts"] == 1 })
                let duration = report["duration_ms"].number ?? 0
                #expect(duration >= 2000 && duration < 120_000, "\(shift): \(duration)")
            }
            try fleet.expectHead()
        }
    }

    @Test("the metrics of a rollout that was gone on with are those of the rollout, not of the last process")
    func metrics() async throws {
        try await StagedFleet.with(each: 3, revisions: StagedRolloutTests.slow, rollout: ["parallel: 2"]) { fleet in
            try fleet.workspace.shell(
                """
                "$SKEIN" upgrade head --fleet fleet.yaml --report jsonl=events -q > /dev/null 2>&1 &
                until [ "$(grep -c target_finished events)" -ge 4 ]; do sleep 0.05; done 2> /dev/null
                kill -9 $!
                wait $!
                true
                """
            ).expectSuccess()
            try fleet.skein("upgrade", "head", "-q", "--report", "openmetrics=run.prom")
            let lines = try fleet.workspace.folder.read("run.prom").split(separator: "\n").map(String.init)
            func value(_ sample: String) -> Double {
                lines.filter { $0.hasPrefix(sample) }.compactMap { Double($0.split(separator: " ").last ?? "") }.reduce(
                    0,
                    +
                )
            }
            #expect(value("skein_targets{state=\"done\"") == 9)
            #expect(value("skein_target_duration_seconds_count{wave=\"all\"}") == 9)
            #expect(value("skein_target_duration_seconds_sum{wave=\"all\"}") > 9 * 0.3)
            // Nine targets of 0.3 s each, two at a time, were begun by the first process and ended by the second.
            #expect(value("skein_wave_duration_seconds{wave=\"all\"}") > 1.35)
            #expect(value("skein_run_duration_seconds ") > 1.35)
        }
    }
}
