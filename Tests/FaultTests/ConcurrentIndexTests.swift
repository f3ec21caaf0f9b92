import TestServers
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What can go wrong while PostgreSQL builds an index outside of a transaction.
@Suite struct ConcurrentIndexTests {
    @Test("row 11: another runner waits for the lock while an index is built concurrently")
    func waitingRunner() async throws {
        var tally = Tally(11, .postgreSQL)
        try await Site.with(.postgreSQL) { site in
            let checker = try await Checker(site, .up)
            for round in 0..<Rounds.repeated(2, long: 20) {
                let gate = site.folder.path("gate")
                let log = "waiting-\(round)"
                let first = try site.start(["upgrade", "head"], failpoint: "INDEX CONCURRENTLY:before:pause=\(gate)")
                try waitUntil("the index is next") { exists(gate) || hasEnded(first) }
                let second = try site.start(["upgrade", "head"], log: site.folder.path(log))
                try waitUntil("the second runner waits") {
                    try exists(site.folder.path(log)) && site.calls(log).last == "lock" || hasEnded(second)
                }
                unlink(gate)
                let results = try [first.result(Site.deadline), second.result(Site.deadline)]
                var isSound = try checker.checkConverged(results[0], "round \(round), the first")
                isSound = try checker.checkConverged(results[1], "round \(round), the second") && isSound
                tally.count(converged: isSound)
                try #require(isSound)
                try site.goBack()
            }
        }
        try tally.record()
    }

    @Test("row 12: a transaction of the application with an old snapshot holds up the index")
    func oldSnapshot() async throws {
        var tally = Tally(12, .postgreSQL)
        var names = 0
        try await Site.with(.postgreSQL) { site in
            try site.writeFleet("statement_timeout: 2s, retry: { attempts: 1 }")
            let checker = try await Checker(site, .up)
            for round in 0..<Rounds.repeated(1, long: 5) {
                try #require(try site.run(["upgrade", "f3"]).status == 0)
                let application = try site.database.hold(
                    "SELECT count(*) FROM other",
                    begin: "BEGIN ISOLATION LEVEL REPEATABLE READ"
                )
                let holder = try site.database.query(
                    "SELECT pid FROM pg_stat_activity WHERE query LIKE '%pg_sleep(25%' AND pid <> pg_backend_pid()"
                )
                let result = try site.run(["upgrade", "head"], targets: site.fleet)
                #expect(result.status == 2, "\(result.output)")
                if result.output.contains(holder) { names += 1 }
                // Before the application has gone on there is no INVALID index any more, or the next run clears it away.
                try application.end()
                var isSound = try checker.checkInterrupted("round \(round)")
                isSound =
                    try checker.checkConverged(site.run(["upgrade", "head"]), "round \(round), then again") && isSound
                tally.count(converged: isSound)
                try #require(isSound)
                try site.goBack()
            }
        }
        tally.note = "stopped by statement_timeout; the message named the application's session \(names) times"
        try tally.record()
    }

    @Test("row 13: rows that are not unique are in the way of a unique index")
    func duplicates() async throws {
        var tally = Tally(13, .postgreSQL)
        let revisions = [
            "revision: u1\nupgrade:\n  - create_table: { table: u, columns: [{ name: id, type: integer, primary_key: true }, { name: n, type: integer }] }\n",
            "revision: u2\nparent: u1\nupgrade:\n  - create_index: { table: u, columns: [n], unique: true, concurrently: true }\n",
        ]
        try await Site.with(
            .postgreSQL,
            history: { folder in
                for (index, text) in revisions.enumerated() {
                    try folder.write(text, to: "migrations/u\(index + 1).yaml")
                }
            }
        ) { site in
            try #require(try site.run(["upgrade", "u1"]).status == 0)
            try site.database.query("INSERT INTO u VALUES (1, 1), (2, 2), (3, 2)")
            let result = try site.run(["upgrade", "head"])
            #expect(result.status == 2)
            #expect(result.output.contains("ix_u_n") && result.output.contains("23505"), "\(result.output)")
            let facts = try site.database.facts()
            #expect(
                facts.invalidIndexes == 0 && facts.heads == ["u1"] && facts.locks == 0 && facts.open == 0,
                "\(facts)"
            )
            try site.database.query("DELETE FROM u WHERE id = 3")
            let again = try site.run(["upgrade", "head"])
            let after = try site.database.facts()
            let isConverged = again.status == 0 && after.heads == ["u2"] && after.invalidIndexes == 0
            #expect(isConverged, "\(again.output) \(after)")
            tally.count(converged: isConverged)
        }
        tally.note = "the message names the index and 23505"
        try tally.record()
    }
}

extension Site {
    /// Writes a fleet file with the database as its only target, for settings that one database by its URL has not.
    func writeFleet(_ defaults: String) throws {
        try folder.write(
            "version: 1\nname: faults\ntargets:\n  - { id: only, url: \"\(database.url)\" }\ndefaults: { \(defaults) }\n",
            to: "fleet.yaml"
        )
    }

    /// The options that name that target.
    var fleet: [String] { ["--fleet", folder.path("fleet.yaml")] }
}
