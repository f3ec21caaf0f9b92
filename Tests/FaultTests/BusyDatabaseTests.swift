import TestServers
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An application that is at work in the database meanwhile.
@Suite struct BusyDatabaseTests {
    @Test("row 14: readers come and go, one of them for longer than a lock is waited for", arguments: Backend.allCases)
    func readers(_ backend: Backend) async throws {
        var tally = Tally(14, backend)
        var slowest = Duration.zero
        try await Site.with(backend) { site in
            for round in 0..<Rounds.repeated(1, long: 5) {
                try #require(try site.run(["upgrade", "f2"]).status == 0)
                // Three seconds are waited for a lock.
                let long =
                    backend == .sqlite
                    ? try site.database.hold(
                        "UPDATE other SET body = 'held' WHERE id = 2",
                        begin: "BEGIN IMMEDIATE",
                        seconds: 4
                    )
                    : try site.database.hold("SELECT count(*) FROM users", seconds: 4)
                let run = try site.start(["upgrade", "f3"], options: asJSON)
                while !hasEnded(run) {
                    let reading = try ContinuousClock().measure {
                        try site.database.query("SELECT count(*) FROM users")
                    }
                    slowest = max(slowest, reading)
                    usleep(200_000)
                }
                let result = try run.result(Site.deadline)
                _ = try long.command.result()
                if backend == .sqlite { try site.database.query("UPDATE other SET body = NULL WHERE id = 2") }
                #expect(result.status == 0, "\(result.output)")
                #expect(slowest < .seconds(5))
                let checker = try await Checker(site, .up)
                let isSound = try checker.checkConverged(
                    site.run(["upgrade", "head"]),
                    "\(backend.rawValue) round \(round)"
                )
                tally.count(converged: isSound && result.status == 0)
                try #require(isSound)
                try site.goBack()
            }
        }
        tally.note = "a reader waited \(slowest.components.seconds).\((slowest.microseconds / 100_000) % 10) s at most"
        try tally.record()
    }

    @Test("row 15: a deadlock with the application")
    func deadlock() async throws {
        var tally = Tally(15, .postgreSQL)
        var victims = 0
        try await Site.with(
            .postgreSQL,
            history: { folder in
                try folder.write(
                    """
                    revision: d1
                    upgrade:
                      - create_table: { table: one, columns: [{ name: id, type: integer, primary_key: true }] }
                      - create_table: { table: two, columns: [{ name: id, type: integer, primary_key: true }] }

                    """,
                    to: "migrations/d1.yaml"
                )
                try folder.write(
                    """
                    revision: d2
                    parent: d1
                    upgrade:
                      - add_column: { table: one, column: { name: a, type: text } }
                      - add_column: { table: two, column: { name: a, type: text } }

                    """,
                    to: "migrations/d2.yaml"
                )
            }
        ) { site in
            for round in 0..<Rounds.repeated(2, long: 10) {
                try #require(try site.run(["upgrade", "d1"]).status == 0)
                // Who has waited for longer when the circle closes is the one who finds the deadlock and gives in.
                let pause = round % 2 == 0 ? 0.5 : 1.8
                let application = try site.database.startClient(
                    "BEGIN; SELECT count(*) FROM two; SELECT pg_sleep(\(pause)); SELECT count(*) FROM one; COMMIT;"
                )
                try waitUntil("the application holds its lock") {
                    try site.database.statements().contains { $0.contains("pg_sleep") }
                }
                let result = try site.run(["upgrade", "d2"], options: asJSON)
                let other = try application.result()
                if result.output.contains("\"attempts\" : 2") || result.output.contains("\"attempts\": 2")
                    || other.status == 0
                {
                    victims += 1
                }
                let facts = try site.database.facts()
                let columns = try site.database.query(
                    "SELECT count(*) FROM information_schema.columns WHERE column_name = 'a' AND table_name IN ('one', 'two')"
                )
                let isSound = result.status == 0 && facts.heads == ["d2"] && columns == "2" && facts.locks == 0
                if !isSound { Issue.record("round \(round): \(result.output) \(facts) \(columns)") }
                tally.count(converged: isSound)
                try #require(isSound)
                try site.goBack()
            }
        }
        tally.note = "the application's transaction went through \(victims) times"
        try tally.record()
    }

    static let hasFaketime = (try? runCommand(["faketime", "--version"]).status == 0) == true

    @Test(
        "row 17: runners whose clocks are days off",
        .enabled(if: hasFaketime, "needs the program faketime (Debian: apt-get install faketime)"),
        arguments: Backend.allCases
    )
    func clocks(_ backend: Backend) async throws {
        var tally = Tally(17, backend)
        try await Site.with(backend) { site in
            for round in 0..<Rounds.repeated(2, long: 20) {
                let direction = round % 2 == 0 ? Direction.up : .down
                if direction == .down { try site.database.query(FaultHistory.rows) }
                let before = try site.database.facts().finished.count
                // A step by each clock in turn, and then both ways are met by a runner whose clock is right.
                var results: [CommandResult] = []
                for (index, clock) in ["-2d", "+3d", "-2d"].enumerated() {
                    let gate = site.folder.path("gate")
                    let run = try site.start(
                        index == 2 ? direction.goal : direction.step,
                        failpoint: "begin:before:pause=\(gate)",
                        prefix: ["faketime", "--exclude-monotonic", "-f", clock]
                    )
                    try waitUntil("the runner has the lock") { exists(gate) || hasEnded(run) }
                    let other = index == 2 ? try site.start(direction.goal) : nil
                    usleep(50_000)
                    unlink(gate)
                    results.append(try run.result(Site.deadline))
                    if let other { results.append(try other.result(Site.deadline)) }
                }
                for result in results where result.status != 0 { Issue.record("\(result.output)\(result.errorOutput)") }
                let place: Comment = "\(backend.rawValue) round \(round)"
                let checker = try await Checker(site, direction)
                var isSound = true
                for result in results.suffix(2) { isSound = try checker.checkConverged(result, place) && isSound }
                let path = direction == .up ? FaultHistory.ids : FaultHistory.ids.reversed()
                let finished = Array(try site.database.facts().finished.dropFirst(before))
                if finished != path.map({ "\($0) \(direction)" }) {
                    isSound = false
                    Issue.record("\(place): not every revision once: \(finished)")
                }
                // The journal's times are the database's, or SQLite's of the process.
                if backend != .sqlite {
                    let off = try site.database.query(
                        backend == .postgreSQL
                            ? "SELECT count(*) FROM skein_journal WHERE abs(extract(epoch FROM started_at - now() AT TIME ZONE 'UTC')) > 3600"
                            : "SELECT count(*) FROM skein_journal WHERE abs(timestampdiff(SECOND, started_at, utc_timestamp())) > 3600"
                    )
                    if off != "0" {
                        isSound = false
                        Issue.record("\(place): \(off) times of the journal are not the server's")
                    }
                }
                tally.count(converged: isSound)
                try #require(isSound)
            }
        }
        tally.note = "runners two days behind and three days ahead in turn, and one with the right time beside them"
        try tally.record()
    }
}
