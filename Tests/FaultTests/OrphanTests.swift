import TestServers
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The runner is killed, and the server goes on with what it was asked.
@Suite struct OrphanTests {
    private static let big = [
        """
        revision: s1
        upgrade:
          - create_table:
              table: big
              columns: [{ name: id, type: bigint, primary_key: true }, { name: n, type: integer }]

        """,
        """
        revision: s2
        parent: s1
        upgrade:
          - alter_column: { table: big, column: n, type: bigint }

        """,
        """
        revision: s3
        parent: s2
        upgrade:
          - create_index: { table: big, columns: [n], concurrently: true }

        """,
    ]

    @Test(
        "row 3: killed while a long statement runs, with the next runner at once",
        arguments: [Backend.postgreSQL, .mariaDB]
    )
    func longStatement(_ backend: Backend) async throws {
        var tally = Tally(3, backend)
        let rows = backend == .postgreSQL ? 300_000 : 200_000
        let fill =
            backend == .postgreSQL
            ? "INSERT INTO big SELECT i, i % 1000 FROM generate_series(1, \(rows)) i"
            : "INSERT INTO big SELECT seq, seq % 1000 FROM seq_1_to_\(rows)"
        let sum = (1...rows).reduce(0) { $0 + $1 % 1000 }
        var longest = 0
        try await Site.with(
            backend,
            history: { folder in
                for (index, text) in Self.big.enumerated() {
                    try folder.write(text, to: "migrations/s\(index + 1).yaml")
                }
            }
        ) { site in
            try #require(try site.run(["upgrade", "s1"]).status == 0)
            try site.database.query(fill)
            for round in 0..<Rounds.repeated(1, long: 10) {
                for words in ["ALTER TABLE", "CREATE INDEX"] {
                    let place: Comment = "\(backend.rawValue) round \(round), killed during \(words)"
                    let first = try site.start(["upgrade", "head"])
                    try waitUntil("\(words) runs") {
                        try site.database.statements().contains { $0.hasPrefix(words) } || hasEnded(first)
                    }
                    first.signal(SIGKILL)
                    let isHit = try first.result().status == 137
                    let orphans = try site.database.statements().count
                    let second = try site.start(["upgrade", words == "ALTER TABLE" ? "s2" : "head"])
                    var most = 0
                    while !hasEnded(second) {
                        let running = try site.database.statements().filter {
                            $0.hasPrefix("ALTER") || $0.hasPrefix("CREATE INDEX")
                        }
                        most = max(most, running.count)
                        usleep(3000)
                    }
                    longest = max(longest, most)
                    let result = try second.result(Site.deadline)
                    var faults: [String] = []
                    if result.status != 0 {
                        faults.append("exit \(result.status): \(result.output)\(result.errorOutput)")
                    }
                    if most > 1 { faults.append("\(most) statements ran at once") }
                    let facts = try site.database.facts()
                    if facts.locks + facts.invalidIndexes + facts.open + facts.leftovers.count > 0 {
                        faults.append("left behind: \(facts)")
                    }
                    if facts.heads != [words == "ALTER TABLE" ? "s2" : "s3"] {
                        faults.append("the heads are \(facts.heads)")
                    }
                    if Set(facts.finished).count != facts.finished.count {
                        faults.append("done twice: \(facts.finished)")
                    }
                    let totals = try site.database.query("SELECT count(*), sum(n) FROM big")
                    if totals != "\(rows)|\(sum)" { faults.append("the rows are \(totals)") }
                    for fault in faults { Issue.record("\(place): \(fault)") }
                    tally.count(hit: isHit && orphans > 0, converged: faults.isEmpty)
                    try #require(faults.isEmpty)
                }
                if Rounds.isLong {
                    try #require(try site.run(["downgrade", "s1"]).status == 0)
                    // So that a revision is done once in the journal of the next round as well.
                    try site.database.query("DELETE FROM skein_journal WHERE revision <> 's1'")
                }
            }
        }
        tally.note = "\(rows) rows; at most \(longest) statement at once; hit: the server was still at work"
        try tally.record()
        #expect(tally.hit > 0)
    }

    @Test(
        "row 4: killed while a statement waits for the application's lock",
        arguments: [Backend.postgreSQL, .mariaDB]
    )
    func waitingStatement(_ backend: Backend) async throws {
        var tally = Tally(4, backend)
        var slowest = Duration.zero
        try await Site.with(backend) { site in
            for round in 0..<Rounds.repeated(1, long: 10) {
                let place: Comment = "\(backend.rawValue) round \(round)"
                try #require(try site.run(["upgrade", "f2"]).status == 0)
                let application = try site.database.hold("SELECT count(*) FROM users")
                let run = try site.start(["upgrade", "f3"])
                try waitUntil("the runner waits for the application") {
                    try site.database.waiting() > 0 || hasEnded(run)
                }
                run.signal(SIGKILL)
                let isHit = try run.result().status == 137
                // A new reader gets through although the first one still holds its lock.
                let reading = try ContinuousClock().measure { try site.database.query("SELECT count(*) FROM users") }
                slowest = max(slowest, reading)
                var isSound = reading < .seconds(6)
                if !isSound { Issue.record("\(place): a reader waited \(reading)") }
                try application.end()
                let checker = try await Checker(site, .up)
                isSound = try checker.checkInterrupted(place) && isSound
                // What was asked for by a runner that is gone is not done later.
                let heads = try site.database.facts().heads
                if heads != ["f2"] {
                    isSound = false
                    Issue.record("\(place): the heads are \(heads)")
                }
                isSound = try checker.checkConverged(site.run(["upgrade", "head"]), "\(place), then again") && isSound
                tally.count(hit: isHit, converged: isSound)
                try #require(isSound)
                try site.goBack()
            }
        }
        tally.note = "a reader waited \(slowest.components.seconds).\((slowest.microseconds / 100_000) % 10) s at most"
        try tally.record()
        #expect(tally.hit > 0)
    }
}
