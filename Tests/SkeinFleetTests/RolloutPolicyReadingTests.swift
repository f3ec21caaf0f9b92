import SkeinDriver
import SkeinFleet
import TestServers
import Testing

/// The keys of a fleet file that say how a rollout goes.
@Suite struct RolloutPolicyReadingTests {
    private static let one = "targets: [ { id: a, url: \"sqlite:a\" } ]"

    @Test func readsEveryKey() throws {
        let fleet = try fleet(
            """
            \(Self.one)
            defaults: { retry: { deadline: 30m } }
            rollout:
              rate: 300/min
              spread: [server, label.region]
              halt: { same_error: 3, unreachable: 2% }
              on_halt: revert-wave
              late_joiners: fail
              pre_checks: true
              dry_run: 5%
              waves:
                - { name: canary, take: 1, soak: 15m, approve: manual }
                - name: rest
                  window: ["Mon-Thu 01:00-05:00 Europe/Berlin", "Sat 22:00-02:00"]
                  gates:
                    - { sql: "select count(*) = 0 from app_errors;", on: one }
                    - { sql: "select true" }
                    - { sql: "select 1", on: a }
                    - { http: "https://u:pw@mon:8443/slo?key=s3cr3t", expect: 204, for: 30m, every: 1m, timeout: 5s }
                    - { http: "${HOOK}", method: POST, headers: { Authorization: "Bearer ${TOKEN}" } }
            """,
            environment: ["HOOK": "http://mon/t0ken/x", "TOKEN": "t0ken"]
        )
        let policy = fleet.rollout
        #expect(policy.rate == Rate(count: 300, per: .seconds(60)))
        #expect(policy.rate?.description == "300/min")
        #expect(policy.spread == [.server, .label("region")])
        #expect(policy.maxUnreachable == .share(200))
        #expect(policy.onHalt == .revertWave)
        #expect(policy.lateJoiners == .fail)
        #expect(policy.preChecks)
        #expect(policy.dryRun == .share(500))
        #expect(fleet.defaults.retry.deadline == .seconds(1800))
        let canary = policy.waves[0]
        #expect(canary.soak == .seconds(900))
        #expect(canary.needsApproval)
        let rest = policy.waves[1]
        #expect(rest.window?.description == "Mon-Thu 01:00-05:00 Europe/Berlin, Sat 22:00-02:00")
        #expect(
            rest.gates.map(\.description) == [
                "sql on one: select count(*) = 0 from app_errors",
                "sql on each: select true",
                "sql on a: select 1",
                "http GET https://mon:8443/slo, expects 204, for 30m every 1m",
                "http POST http://mon, expects 200",
            ]
        )
        #expect(rest.gates.map(\.timeout) == [30, 30, 30, 5, 30].map { .seconds($0) })
        #expect(fleet.gateTargets.keys.sorted() == ["a"])
        let planned = try fleet.plannedWaves()
        #expect(planned[0].soak == .seconds(900))
        #expect(planned[0].needsApproval)
        #expect(planned[0].haltsOnUnreachable == 1)
        #expect(planned[1].gates.count == 5)
        #expect(planned[1].window != nil)
    }

    @Test func withoutThemNothingChanges() throws {
        let fleet = try fleet("\(Self.one)\nrollout: { waves: [ { name: all } ] }")
        let wave = try #require(try fleet.plannedWaves().first)
        #expect(wave.haltsOnUnreachable == nil)
        #expect(wave.soak == .zero)
        #expect(wave.gates.isEmpty)
        #expect(!wave.needsApproval)
        #expect(wave.window == nil)
        #expect(fleet.rollout.onHalt == .stop)
        #expect(fleet.rollout.lateJoiners == .ownWave)
        #expect(fleet.ledger == nil)
        #expect(fleet.throttles.isEmpty)
    }

    @Test(arguments: [
        ("rate: 5", "`rate` in `rollout` must be a number of targets and a span"),
        ("rate: 5/week", "`rate` in `rollout` must be a number of targets and a span"),
        ("rate: -5/s", "`rate` in `rollout` must be a number of targets and a span"),
        ("rate: 0/s", "`rate` in `rollout` must be from 1 to 1000000 in a span"),
        ("spread: [id]", "every element of `spread` in `rollout` must be `server` or `label.` and a label's name"),
        ("spread: [server]", "`spread` in `rollout` is for waves with `take`, and there is none"),
        ("halt: { unreachable: 200% }", "`unreachable` in `halt` in `rollout` must not be more than 100%"),
        ("on_halt: revert", "`on_halt` in `rollout` must be one of revert-wave, stop, not `revert`"),
        ("late_joiners: [a]", "`late_joiners` in `rollout` must be one of fail, ignore, own-wave, not a list"),
        ("pre_checks: maybe", "`pre_checks` in `rollout` must be true or false, not `maybe`"),
        ("dry_run: 0", "`dry_run` in `rollout` must be more than zero"),
        ("waves: [ { name: w, soak: 5 } ]", "`soak` in wave `w` must be a duration"),
        ("waves: [ { name: w, approve: auto } ]", "`approve` in wave `w` must be `manual`, not `auto`"),
        ("waves: [ { name: w, gates: {} } ]", "`gates` in wave `w` must be a list, not a mapping"),
        (
            "waves: [ { name: w, gates: [ { htpp: x } ] } ]",
            "gate 1 of wave `w` needs `http`; is `htpp` meant to be `http`?"
        ),
        ("waves: [ { name: w, gates: [ {} ] } ]", "gate 1 of wave `w` needs `sql`, `http` or `command`"),
        (
            "waves: [ { name: w, gates: [ { sql: a, http: b } ] } ]",
            "`http` does not go with `sql` in gate 1 of wave `w`; make two gates of them"
        ),
        ("waves: [ { name: w, gates: [ { sql: \" ; \" } ] } ]", "`sql` in gate 1 of wave `w` is empty"),
        ("waves: [ { name: w, gates: [ { sql: a, on: b } ] } ]", "gate 1 of wave `w` asks `b`, which is no target"),
        ("waves: [ { name: w, gates: [ { sql: a, expect: 1 } ] } ]", "unknown key `expect` in gate 1 of wave `w`"),
        ("waves: [ { name: w, gates: [ { sql: a, every: 1s } ] } ]", "`every` in gate 1 of wave `w` needs `for`"),
        ("waves: [ { name: w, gates: [ { sql: a, timeout: 0s } ] } ]", "must be longer than zero"),
        ("waves: [ { name: w, gates: [ { http: \"ftp://s3cr3t\" } ] } ]", "must be a URL that starts with https://"),
        ("waves: [ { name: w, gates: [ { http: \"http://:80/\" } ] } ]", "must be a URL that starts with https://"),
        ("waves: [ { name: w, gates: [ { http: \"http://h\", expect: 7 } ] } ]", "must be from 100 to 599"),
        (
            "waves: [ { name: w, gates: [ { http: \"http://h\", method: PUT } ] } ]",
            "must be GET, HEAD or POST, not `PUT`"
        ),
        ("waves: [ { name: w, gates: [ { command: ./x } ] } ]", "must be a list: the program and its arguments"),
        ("waves: [ { name: w, gates: [ { command: [] } ] } ]", "`command` in gate 1 of wave `w` names no program"),
    ])
    func refuses(text: String, expected: String) {
        let said = fault("\(Self.one)\nrollout: { \(text) }")
        #expect(said.contains(expected), "\(said)")
        #expect(said.hasPrefix("3:"), "\(said)")
        #expect(!said.contains("s3cr3t"), "\(said)")
    }

    @Test func aGateMayNotAskAnExcludedTarget() {
        let said = fault(
            """
            targets:
              - { id: a, url: "sqlite:a" }
              - { id: b, url: "sqlite:b", labels: { hold: legal } }
            exclude: [ { select: hold, reason: legal } ]
            rollout: { waves: [ { name: w, gates: [ { sql: a, on: b } ] } ] }
            """
        )
        #expect(said.contains("asks `b`, which is excluded"), "\(said)")
    }

    @Test func readsThrottles() throws {
        let fleet = try fleet(
            """
            servers:
              pg: { url: "postgresql://u:s3cr3t@h/control", throttle: { query: "select false;", every: 2s } }
              free: { url: "postgresql://h2/x" }
            targets: [ { server: pg, database: a, id: a } ]
            """
        )
        let throttle = try #require(fleet.throttles.first)
        #expect(fleet.throttles.count == 1)
        #expect(throttle.server == "pg")
        #expect(throttle.query == "select false")
        #expect(throttle.every == .seconds(2))
        #expect(throttle.endpoint.database == "control")
        #expect(fleet.targets.first?.server == "pg")
    }

    @Test func throttlesAndTheLedgerGetTheirPasswords() async throws {
        try await withTemporaryDirectory { folder in
            try folder.write("s3cr3t\n", to: "pw")
            try folder.write("0ther\n", to: "other")
            let fleet = try fleet(
                """
                servers:
                  pg: { url: "postgresql://u@h/x", password_file: pw, throttle: { query: select false } }
                  us: { url: "postgresql://u@h2/x", throttle: { query: select false } }
                targets: [ { server: pg, database: a, id: a }, { id: b, url: "sqlite:b" } ]
                defaults: { password_file: other }
                rollout: { waves: [ { name: w, gates: [ { sql: a, on: a } ] } ] }
                ledger: { url: "postgresql://u@h3/ledger", password_file: pw }
                """,
                file: folder.path("fleet.yaml")
            )
            let known = try await fleet.withPasswords()
            #expect(known.throttles.map { $0.endpoint.password?.reveal() } == ["s3cr3t", "0ther"])
            #expect(known.gateTargets["a"]?.endpoint.password?.reveal() == "s3cr3t")
            guard case .database(let ledger)? = known.ledger else {
                Issue.record("no ledger")
                return
            }
            #expect(ledger.endpoint.password?.reveal() == "s3cr3t")
        }
    }

    @Test func aDeadlineEndsTries() {
        let policy = RetryPolicy(attempts: 3, deadline: .seconds(60))
        #expect(policy.allowsAnother(after: 2, elapsed: .seconds(59)))
        #expect(!policy.allowsAnother(after: 2, elapsed: .seconds(60)))
        #expect(!policy.allowsAnother(after: 3, elapsed: .zero))
        #expect(RetryPolicy(attempts: 3).allowsAnother(after: 2, elapsed: .seconds(86_400)))
    }

    @Test(arguments: [
        ("throttle: {}", "`throttle` of server `pg` needs `query`"),
        ("throttle: { query: \"\" }", "`query` in `throttle` of server `pg` is empty"),
        ("throttle: { query: a, every: 0s }", "`every` in `throttle` of server `pg` must be longer than zero"),
        ("throttle: { query: a, limit: 1 }", "unknown key `limit` in `throttle` of server `pg`"),
    ])
    func refusesThrottles(text: String, expected: String) {
        let said = fault(
            "servers: { pg: { url: \"postgresql://h/x\", \(text) } }\ntargets: [ { server: pg, database: a, id: a } ]"
        )
        #expect(said.contains(expected), "\(said)")
    }

    @Test func aServerWithoutADatabaseToAskIsRefused() {
        let said = fault(
            "servers: { pg: { url: \"postgresql://h\", throttle: { query: a } } }\ntargets: [ { server: pg, database: a, id: a } ]"
        )
        #expect(said.contains("`throttle` of server `pg`: the Servers driver knows no database"), "\(said)")
    }

    @Test func readsTheLedger() throws {
        guard case .none? = try fleet("\(Self.one)\nledger: none").ledger else {
            Issue.record("`none` is a location")
            return
        }
        guard case .database(let file)? = try fleet("\(Self.one)\nledger: \"sqlite:.skein/l.db\"").ledger else {
            Issue.record("a URL is a database")
            return
        }
        #expect(file.endpoint.path == "fleets/.skein/l.db")
        let text = "\(Self.one)\nledger: { url: \"${L}\", password_file: pw }"
        guard case .database(let server)? = try fleet(text, environment: ["L": "postgresql://u@h/l"]).ledger else {
            Issue.record("a mapping is a database")
            return
        }
        #expect(server.endpoint.database == "l")
        #expect(server.password?.kind == .file("fleets/pw"))
    }

    @Test(arguments: [
        ("\"mongodb://u:s3cr3t@h\"", "3:9: `ledger`: no driver for URLs that start with mongodb:"),
        ("[a]", "3:9: `ledger` must be a URL, `none`, or a mapping with `url`, not a list"),
        ("{ uri: x }", "3:9: `ledger` needs `url`; is `uri` meant to be `url`?"),
        ("{ url: \"sqlite:x\", password_file: p }", "`password_file` stands beside a file, which takes no password"),
    ])
    func refusesLedgers(text: String, expected: String) {
        let said = fault("\(Self.one)\nledger: \(text)")
        #expect(said.contains(expected), "\(said)")
        #expect(!said.contains("s3cr3t"))
    }
}

/// The text that a rollout keeps to.
@Suite struct FrozenPolicyTests {
    private func policy(_ rollout: String, environment: [String: String] = [:]) throws -> RolloutPolicy {
        try fleet("targets: [ { id: a, url: \"sqlite:a\" } ]\nrollout:\n\(rollout)", environment: environment).rollout
    }

    @Test func itIsALineAFactWithoutSecrets() throws {
        let policy = try policy(
            """
              halt: { unreachable: 1% }
              waves:
                - { name: canary, select: "x=1", soak: 15m, approve: manual, window: "01:00-02:00",
                    gates: [ { http: "https://h/${KEY}?q=${KEY}", timeout: 5s } ] }
                - { name: rest, max_failures: 2% }
            """,
            environment: ["KEY": "s3cr3t"]
        )
        #expect(
            policy.frozenText == """
                rollout: on_halt = stop
                rollout: late_joiners = own-wave
                rollout: same_error = none
                rollout: unreachable = 1%
                rollout: spread = none
                rollout: waves = canary,rest
                wave canary: select = x=1
                wave canary: take = all
                wave canary: max_failures = 0
                wave canary: approve = manual
                wave canary: window = 01:00-02:00
                wave canary: soak = 15m
                wave canary: gate 1 = http GET https://h, expects 200, timeout 5s
                wave rest: select = *
                wave rest: take = all
                wave rest: max_failures = 2%
                wave rest: approve = none
                wave rest: window = none
                wave rest: soak = 0s

                """
        )
    }

    @Test func changesAreToldFactByFact() throws {
        let old = try policy("  waves: [ { name: canary, take: 1, soak: 10m }, { name: rest } ]").frozenText
        let new = try policy("  on_halt: revert-wave\n  waves: [ { name: canary, take: 1, soak: 15m } ]").frozenText
        #expect(RolloutPolicy.changes(from: old, to: old).isEmpty)
        let changes = RolloutPolicy.changes(from: old, to: new)
        #expect(
            changes.prefix(3) == [
                "rollout: on_halt = revert-wave, was stop", "rollout: waves = canary, was canary,rest",
                "wave canary: soak = 15m, was 10m",
            ]
        )
        #expect(changes.count == 9)
        #expect(changes.last == "wave rest: soak = 0s, is gone")
    }
}
