import TestServers
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The server dies.
@Suite struct ServerCrashTests {
    @Test(
        "row 5: the server is killed while it migrates, and started again",
        arguments: [Backend.postgreSQL, .mariaDB]
    )
    func killed(_ backend: Backend) async throws {
        var tally = Tally(5, backend)
        var codes: [Int: Int] = [:]
        try await MortalServer.with(backend) { server in
            try await Site.with(backend, on: server.server) { site in
                let clock = ContinuousClock()
                // The first run is slower than the others.
                try site.goUp()
                try site.goBack()
                let length = try clock.measure { try site.goUp() }.microseconds
                try site.goBack()
                for round in 0..<Rounds.repeated(5, long: 40) {
                    let direction = round % 2 == 0 ? Direction.up : .down
                    if direction == .down { try site.database.query(FaultHistory.rows) }
                    let place: Comment = "\(backend.rawValue) round \(round) \(direction)"
                    let run = try site.start(direction.goal, options: asJSON)
                    usleep(UInt32.random(in: UInt32(length / 4)...UInt32(length * 3 / 4)))
                    let isHit = !hasEnded(run)
                    server.kill()
                    try server.start()
                    let result = try run.result(Site.deadline)
                    codes[result.status, default: 0] += 1
                    let checker = try await Checker(site, direction)
                    var isSound = try checker.checkInterrupted(place)
                    let heads = try site.database.facts().heads
                    if try !Verdict(result).isTrue(of: heads) {
                        isSound = false
                        Issue.record("\(place): says \(result.output) with the heads \(heads)")
                    }
                    isSound = try checker.checkConverged(site.run(direction.goal), "\(place), then again") && isSound
                    tally.count(hit: isHit, converged: isSound)
                    try #require(isSound)
                    if direction == .down { try site.database.dropOwnTables() }
                }
            }
        }
        tally.note =
            "exit codes of the runner: "
            + codes.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value))" }
            .joined(separator: ", ")
        try tally.record()
    }

    @Test(
        "row 8: the server is frozen",
        .enabled(if: Rounds.isLong, "takes a minute: a server that is silent is given half of one"),
        arguments: [Backend.postgreSQL, .mariaDB]
    )
    func frozen(_ backend: Backend) async throws {
        var tally = Tally(8, backend)
        var longest = Duration.zero
        try await MortalServer.with(backend) { server in
            try await Site.with(backend, on: server.server) { site in
                try site.writeFleet(
                    "statement_timeout: 1s, lock_timeout: 1s, connect_timeout: 2s, retry: { attempts: 1 }"
                )
                for point in ["CREATE TABLE", "commit"] {
                    let place: Comment = "\(backend.rawValue), frozen before \(point)"
                    let gate = site.folder.path("gate")
                    let run = try site.start(
                        ["upgrade", "head"],
                        targets: site.fleet,
                        failpoint: "\(point):before:pause=\(gate)",
                        options: asJSON
                    )
                    try waitUntil("\(point) is next") { exists(gate) || hasEnded(run) }
                    try server.freeze(true)
                    unlink(gate)
                    let start = ContinuousClock.now
                    let result: CommandResult
                    do {
                        result = try run.result(.seconds(90))
                    } catch {
                        try server.freeze(false)
                        throw error
                    }
                    longest = max(longest, start.duration(to: .now))
                    try server.freeze(false)
                    let checker = try await Checker(site, .up)
                    var isSound = try checker.checkInterrupted(place)
                    let heads = try site.database.facts().heads
                    if try result.status == 0 || !Verdict(result).isTrue(of: heads) {
                        isSound = false
                        Issue.record("\(place): says \(result.output) with the heads \(heads)")
                    }
                    isSound =
                        try checker.checkConverged(site.run(["upgrade", "head"]), "\(place), then again") && isSound
                    tally.count(converged: isSound)
                    try #require(isSound)
                    try site.goBack()
                }
            }
        }
        tally.note = "with a statement_timeout of 1 s the runner gave up after \(longest.components.seconds) s"
        try tally.record()
    }
}
