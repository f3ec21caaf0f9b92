import TestServers
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The server ends the runner's session, or something between them does.
@Suite struct LostConnectionTests {
    @Test("row 6: the session is ended before every call", arguments: [Backend.postgreSQL, .mariaDB])
    func everyCall(_ backend: Backend) async throws {
        var tally = Tally(6, backend)
        var states: [String: Int] = [:]
        for direction in Rounds.isLong ? Direction.allCases : [.up] {
            var call = Rounds.isLong ? 1 : Int.random(in: -1...1)
            var isDone = false
            while !isDone, call < 500 {
                try await Site.with(backend) { site in
                    if direction == .down {
                        try #require(try site.run(["upgrade", "head"]).status == 0)
                    }
                    var isSound = true
                    while !isDone, isSound, call < 500 {
                        // The first call makes the session.
                        call += Rounds.isLong ? 1 : 3
                        if direction == .down { try site.database.query(FaultHistory.rows) }
                        let place: Comment = "\(backend.rawValue) \(direction) session ended before call \(call)"
                        let gate = site.folder.path("gate")
                        let run = try site.start(
                            direction.goal,
                            failpoint: "\(call):before:pause=\(gate)",
                            options: asJSON
                        )
                        try waitUntil("call \(call) was reached") { exists(gate) || hasEnded(run) }
                        isDone = !exists(gate)
                        if !isDone { try site.database.endOtherSessions() }
                        unlink(gate)
                        let result = try run.result(Site.deadline)
                        let checker = try await Checker(site, direction)
                        if isDone {
                            _ = try checker.checkConverged(result, place)
                        } else {
                            let verdict = try Verdict(result)
                            states[verdict.state, default: 0] += 1
                            isSound = try checker.checkInterrupted(place)
                            let heads = try site.database.facts().heads
                            if !verdict.isTrue(of: heads) {
                                isSound = false
                                Issue.record("\(place): says \(verdict) with the heads \(heads)")
                            }
                            if result.status != 0, verdict.error?.message?.isEmpty != false {
                                isSound = false
                                Issue.record("\(place): no reason is given: \(result.output)")
                            }
                            isSound =
                                try checker.checkConverged(site.run(direction.goal), "\(place), then again") && isSound
                            tally.count(converged: isSound)
                        }
                        if direction == .up { try site.goBack() } else { try site.goUp() }
                    }
                }
            }
        }
        tally.note =
            (Rounds.isLong ? "before every call; said: " : "before every third call; said: ")
            + states.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        try tally.record()
        #expect(tally.rounds > 5)
    }

    @Test(
        "row 7: the connection is reset before and after COMMIT",
        arguments: [Backend.postgreSQL, .mariaDB],
        ["before", "after"]
    )
    func commit(_ backend: Backend, _ moment: String) async throws {
        var tally = Tally(7, backend)
        var states: [String: Int] = [:]
        try await Site.with(backend) { site in
            let server = try backend == .postgreSQL ? TestServer.postgreSQL() : TestServer.mariaDB()
            var isDone = false
            var number = 0
            while !isDone, number < 100 {
                number += Rounds.isLong || number == 0 ? 1 : 3
                let proxy = try ResettingProxy(site.folder, server.port, "COMMIT", number, moment)
                defer { proxy.stop() }
                let url = server.tcpURL(database: site.database.name)
                    .replacing(":\(server.port)/", with: ":\(proxy.port)/")
                let place: Comment = "\(backend.rawValue) reset \(moment) COMMIT \(number)"
                let result = try site.run(
                    ["upgrade", "head"],
                    url: "env:DATABASE",
                    environment: ["DATABASE": url],
                    options: asJSON
                )
                let checker = try await Checker(site, .up)
                if !proxy.hasReset {
                    isDone = true
                    _ = try checker.checkConverged(result, place)
                    continue
                }
                let verdict = try Verdict(result)
                states[verdict.state, default: 0] += 1
                var isSound = try checker.checkInterrupted(place)
                let heads = try site.database.facts().heads
                if !verdict.isTrue(of: heads) {
                    isSound = false
                    Issue.record("\(place): says \(verdict) with the heads \(heads)")
                }
                isSound = try checker.checkConverged(site.run(["upgrade", "head"]), "\(place), then again") && isSound
                tally.count(converged: isSound)
                try #require(isSound)
                try site.goBack()
            }
        }
        let said = states.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        tally.note = "\(moment) COMMIT reached the server; said: \(said)"
        try tally.record()
        #expect(tally.rounds > 1)
    }
}

/// Whether a process has ended; it is not waited for.
func hasEnded(_ run: RunningCommand) -> Bool {
    var information = siginfo_t()
    return waitid(P_PID, id_t(run.process), &information, WEXITED | WNOHANG | WNOWAIT) == 0
        && information.si_signo == SIGCHLD
}

extension Site {
    /// Takes everything back and forgets that Skein was here.
    func goBack() throws {
        let back = try run(["downgrade", "base"])
        try #require(back.status == 0, "\(back.output)\(back.errorOutput)")
        try database.dropOwnTables()
    }

    /// Applies everything.
    func goUp() throws {
        let up = try run(["upgrade", "head"])
        try #require(up.status == 0, "\(up.output)\(up.errorOutput)")
    }
}
