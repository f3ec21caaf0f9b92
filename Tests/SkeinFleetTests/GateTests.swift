import SkeinDriver
import SkeinDrivers
import SkeinFleet
import TestServers
import Testing

/// Gates, asked of real databases, a web server and programs.
@Suite struct GateTests {
    private func check(
        _ gate: Gate,
        _ targets: [Target] = [],
        parallel: Int = 2
    ) async -> GateVerdict {
        let fleet = Fleet(name: "f", targets: targets, rollout: RolloutPolicy(parallel: parallel))
        return await GateRunner(fleet: fleet).check(gate, wave: "canary", rollout: "r-1", targets: targets)
    }

    @Test(arguments: FleetBackend.allCases)
    func aQueryIsAskedOfEachOrOneOrOneByItsID(_ backend: FleetBackend) async throws {
        try await backend.withTargets(["a", "b", "c"]) { targets, query in
            for id in ["a", "b", "c"] { _ = try query(id, "CREATE TABLE app_errors (id INTEGER)") }
            let sql = "select count(*) = 0 from app_errors"
            #expect(await check(Gate(.sql(sql, on: .each)), targets) == .passed)
            _ = try query("b", "INSERT INTO app_errors VALUES (1)")
            #expect(await check(Gate(.sql(sql, on: .each)), targets) == .failed("b: the query gave no true value"))
            #expect(await check(Gate(.sql(sql, on: .one)), targets) == .passed)
            #expect(await check(Gate(.sql(sql, on: .target("c"))), targets) == .passed)
            let own = await check(Gate(.sql(sql, on: .target("b"))), targets)
            #expect(own == .failed("b: the query gave no true value"))
            #expect(
                await check(Gate(.sql("select id from app_errors", on: .target("a"))), targets)
                    == .failed("a: the query gave 0 rows, not one true value")
            )
            #expect(await check(Gate(.sql(sql, on: .each)), []) == .passed)
            #expect(
                await check(Gate(.sql("select 1, 0", on: .one)), targets)
                    == .failed("a: the query gave 2 columns, not one true value")
            )
        }
    }

    @Test(arguments: FleetBackend.allCases)
    func whatCannotBeAskedIsInconclusive(_ backend: FleetBackend) async throws {
        try await backend.withTargets(["a", "b"]) { targets, _ in
            let missing = await check(Gate(.sql("select count(*) = 0 from nowhere", on: .one)), targets)
            guard case .inconclusive(let reason) = missing else {
                Issue.record("\(missing)")
                return
            }
            #expect(reason.hasPrefix("a: ") && reason.contains("nowhere"), "\(reason)")
            // A gate looks, and does not touch.
            let write = await check(Gate(.sql("create table touched (id integer)", on: .one)), targets)
            guard case .inconclusive = write else {
                Issue.record("\(write)")
                return
            }
            let nobody = await check(Gate(.sql("select true", on: .target("x"))), targets)
            #expect(nobody == .inconclusive("there is no target x"))
        }
    }

    @Test(arguments: FleetBackend.allCases)
    func aQueryThatHangsEndsAtItsTimeout(_ backend: FleetBackend) async throws {
        try await backend.withTargets(["a"]) { targets, _ in
            let start = ContinuousClock.now
            let verdict = await check(
                Gate(.sql(backend.slowQuery, on: .each), timeout: .milliseconds(500)),
                targets
            )
            guard case .inconclusive(let reason) = verdict else {
                Issue.record("\(verdict)")
                return
            }
            #expect(reason.hasPrefix("a: "), "\(reason)")
            #expect(start.duration(to: .now) < .seconds(5))
        }
    }

    @Test func aDatabaseThatCannotBeReachedIsInconclusive() async throws {
        let (driver, endpoint) = try DriverRegistry(BuiltinDrivers.all)
            .endpoint("postgresql://skein:s3cr3t@127.0.0.1:1/x")
        let verdict = await check(
            Gate(.sql("select true", on: .each)),
            [Target(id: "far", endpoint: endpoint, driver: driver)]
        )
        guard case .inconclusive(let reason) = verdict else {
            Issue.record("\(verdict)")
            return
        }
        #expect(reason.hasPrefix("far: "))
        #expect(!reason.contains("s3cr3t"))
    }

    @Test func limitsOfServersHoldForGatesToo() async throws {
        let memory = MemoryFleet(delay: .milliseconds(20))
        let all = targets(24, memory, servers: 2, maxSessions: 2)
        for target in all { memory.set(target.id, ["t"]) }
        let gate = Gate(.sql("SELECT * FROM \"skein_version\"", on: .each))
        #expect(await check(gate, all, parallel: 3) == .passed)
        #expect(memory.connected.count == 24)
        #expect((memory.most["s0"] ?? 9) <= 2 && (memory.most["s1"] ?? 9) <= 2, "\(memory.most)")
        #expect((memory.most["*"] ?? 9) <= 3)
        #expect(memory.isClosed)
    }

    @Test func afterThreeThatAreNotGoodNobodyElseIsAsked() async throws {
        let memory = MemoryFleet()
        let all = targets(40, memory)
        let gate = Gate(.sql("SELECT * FROM \"skein_version\"", on: .each))
        let verdict = await check(gate, all, parallel: 1)
        let reason = "the query gave 0 rows, not one true value"
        #expect(verdict == .failed("t0: \(reason); t1: \(reason); t2: \(reason)"))
        #expect(memory.connected == ["t0", "t1", "t2"])
    }

    @Test func aStatusDecides() async throws {
        let server = try HTTPServer { $0.hasPrefix("GET /good") ? .status(204) : .status(503, body: "s3cr3t") }
        defer { server.stop() }
        func gate(_ path: String, expect: Int) -> Gate {
            Gate(.http(.init(url: Secret(server.url + path + "?k=v"), shown: server.url + path, expect: expect)))
        }
        #expect(await check(gate("/good", expect: 204)) == .passed)
        #expect(await check(gate("/good", expect: 200)) == .failed("\(server.url)/good answered 204, not 200"))
        #expect(await check(gate("/bad", expect: 204)) == .failed("\(server.url)/bad answered 503, not 204"))
        #expect(server.requests.first?.hasPrefix("GET /good?k=v HTTP/1.1\r\n") == true)
    }

    @Test func aServerThatDoesNotAnswerIsInconclusive() async throws {
        let server = try HTTPServer { _ in .silence }
        let gate = Gate(.http(.init(url: Secret(server.url), shown: server.url)), timeout: .milliseconds(300))
        #expect(await check(gate) == .inconclusive("\(server.url): there was no answer within 0.3 seconds"))
        server.stop()
        let refused = await check(gate)
        #expect(
            refused
                == .inconclusive("\(server.url): the connection was refused or the host cannot be reached")
        )
    }

    @Test func aProgramDecidesByItsCode() async throws {
        let words = { (script: String) in Gate(.command(["sh", "-c", script]), timeout: .seconds(5)) }
        #expect(await check(words("test \"$SKEIN_WAVE/$SKEIN_ROLLOUT\" = canary/r-1")) == .passed)
        #expect(await check(words("echo out; echo it is ill >&2; exit 3")) == .failed("sh ended with 3: it is ill"))
        #expect(await check(words("kill -9 $$")) == .inconclusive("sh was ended by a signal"))
        // Nothing to read, no password, and no end of printing.
        #expect(await check(words("read line || exit 7")) == .failed("sh ended with 7"))
        #expect(await check(words("test -z \"$PGPASSWORD\"")) == .passed)
        #expect(await check(words("while :; do echo yes; done")) == .inconclusive("sh printed more than 1 MiB"))
        #expect(
            await check(Gate(.command(["./no-such-program"])))
                == .inconclusive("./no-such-program could not be run: there is no such program")
        )
    }

    @Test func aProgramThatHangsIsEnded() async throws {
        let start = ContinuousClock.now
        let gate = Gate(.command(["sh", "-c", "sleep 60"]), timeout: .milliseconds(300))
        #expect(await check(gate) == .inconclusive("sh was stopped after 0.3 seconds"))
        #expect(start.duration(to: .now) < .seconds(5))
    }

    @Test func itHasToStayGood() async throws {
        try await withTemporaryDirectory { folder in
            let log = folder.path("log")
            let gate = Gate(
                .command(["sh", "-c", "echo . >> \(log)"]),
                lasting: .milliseconds(600),
                every: .milliseconds(200)
            )
            let start = ContinuousClock.now
            #expect(await check(gate) == .passed)
            #expect(start.duration(to: .now) >= .milliseconds(600))
            #expect((3...5).contains(try folder.read("log").count / 2))
            // The third try is bad, and there is no fourth.
            try folder.write("", to: "log")
            let bad = Gate(
                .command(["sh", "-c", "echo . >> \(log); test $(wc -l < \(log)) -lt 3"]),
                lasting: .seconds(60),
                every: .milliseconds(50)
            )
            #expect(await check(bad) == .failed("sh ended with 1"))
            #expect(try folder.read("log").count == 6)
        }
    }

    @Test func undecidedTriesAreRepeatedAndThenGivenUp() async throws {
        try await withTemporaryDirectory { folder in
            let log = folder.path("log")
            // The first try is ended by a signal; then it stays good.
            let once = Gate(
                .command(["sh", "-c", "echo . >> \(log); test $(wc -l < \(log)) -gt 1 || kill -9 $$"]),
                lasting: .milliseconds(200),
                every: .milliseconds(50)
            )
            #expect(await check(once) == .passed)
            try folder.write("", to: "log")
            let ever = Gate(
                .command(["sh", "-c", "echo . >> \(log); kill -9 $$"]),
                lasting: .milliseconds(200),
                every: .milliseconds(20)
            )
            #expect(await check(ever) == .inconclusive("sh was ended by a signal"))
            #expect(try folder.read("log").count == 6)
        }
    }

    @Test func aCheckThatIsCancelledIsInconclusive() async throws {
        let task = Task { await check(Gate(.command(["true"]), lasting: .seconds(600))) }
        try await Task.sleep(for: .milliseconds(200))
        task.cancel()
        #expect(await task.value == .inconclusive("it was stopped"))
    }
}
