import TestServers
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The runner is killed at moments that nobody chose.
@Suite struct RandomKillTests {
    @Test("row 2: killed at random, again and again, every run is completed by the next", arguments: Backend.allCases)
    func atRandom(_ backend: Backend) async throws {
        var tally = Tally(2, backend)
        var kills = 0
        var during = 0
        try await Site.with(backend) { site in
            let checkers = [Direction.up: try await Checker(site, .up), .down: try await Checker(site, .down)]
            var length = try Self.length(site)
            for round in 0..<Rounds.random(20) {
                let direction = round % 2 == 0 ? Direction.up : .down
                guard let checker = checkers[direction] else { continue }
                if direction == .down { try site.database.query(FaultHistory.rows) }
                var isHit = false
                var isSound = true
                var attempts = 0
                // A run that was killed is followed by one that is killed as well, with a chance of one in three.
                repeat {
                    attempts += 1
                    let log = "calls-\(round)-\(attempts)"
                    let run = try site.start(direction.goal, log: site.folder.path(log))
                    usleep(UInt32.random(in: length.start...length.end))
                    run.signal(SIGKILL)
                    let result = try run.result(Site.deadline)
                    guard result.status == 137 else {
                        #expect(result.status == 0, "\(result.output)\(result.errorOutput)")
                        // The machine is faster than it was.
                        length.end = max(length.start + 1000, length.end / 10 * 9)
                        break
                    }
                    isHit = true
                    kills += 1
                    if try Self.isInCall(site, log) { during += 1 }
                    // Every other time the next run meets what the server has not finished yet.
                    if Bool.random() {
                        isSound =
                            try checker.checkInterrupted("\(backend.rawValue) round \(round) \(direction)") && isSound
                    }
                } while Int.random(in: 0..<3) == 0
                let again = try site.run(direction.goal)
                let isConverged = try checker.checkConverged(again, "\(backend.rawValue) round \(round) \(direction)")
                tally.count(hit: isHit, converged: isSound && isConverged)
                if !isConverged { break }
                if direction == .down { try site.database.dropOwnTables() }
            }
        }
        tally.note = "\(kills) kills, \(during) while a call was running"
        try tally.record()
        #expect(tally.hit > 0)
    }

    /// When an undisturbed run begins to talk to the database and when it ends, in microseconds from its start.
    private static func length(_ site: Site) throws -> (start: UInt32, end: UInt32) {
        // The first run is slower than the others.
        try site.goUp()
        try site.goBack()
        let clock = ContinuousClock()
        let start = clock.now
        let up = try site.run(["upgrade", "head"])
        let end = start.duration(to: clock.now)
        try #require(up.status == 0, "\(up.output)\(up.errorOutput)")
        let idle = try clock.measure { _ = try site.run(["upgrade", "head"]) }
        try #require(try site.run(["downgrade", "base"]).status == 0)
        try site.database.dropOwnTables()
        return (UInt32(idle.microseconds / 2), UInt32(end.microseconds))
    }

    /// Whether a run ended between a call and its answer.
    private static func isInCall(_ site: Site, _ log: String) throws -> Bool {
        guard try runCommand(["test", "-e", site.folder.path(log)]).status == 0 else { return false }
        return try site.folder.read(log).lines.last?.contains(" before ") == true
    }
}

extension Duration {
    var microseconds: Int64 { components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000 }
}
