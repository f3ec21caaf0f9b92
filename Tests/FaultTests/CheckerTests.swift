import TestServers
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The checker itself, on databases that are not as they should be, and the runner, on failpoints that cannot be meant.
@Suite struct CheckerTests {
    private static let damages: [(damage: String, repair: String)] = [
        ("DELETE FROM notes WHERE id = 3", "INSERT INTO notes (id, user_id, body) VALUES (3, 2, 'third')"),
        ("UPDATE orgs SET name = 'x' WHERE id = 1", "UPDATE orgs SET name = 'one' WHERE id = 1"),
        ("CREATE TABLE _skein_new_users (id INTEGER)", "DROP TABLE _skein_new_users"),
        ("UPDATE skein_version SET version_num = 'f4'", "UPDATE skein_version SET version_num = 'f5'"),
        ("UPDATE skein_journal SET revision = 'f4' WHERE revision = 'f5'", ""),
    ]

    @Test(
        "sees rows that are gone or changed, tables that are left, versions and journals that lie",
        arguments: Backend.allCases
    )
    func damages(_ backend: Backend) async throws {
        try await Site.with(backend) { site in
            try site.goUp()
            let checker = try await Checker(site, .up)
            let fine = CommandResult.success
            #expect(try checker.faultsOfInterrupted() == [])
            #expect(try checker.faultsOfConverged(fine) == [])
            for (damage, repair) in Self.damages {
                try site.database.query(damage)
                #expect(try checker.faultsOfInterrupted() != [], "\(backend.rawValue): \(damage)")
                if damage.contains("skein_journal") { break }
                #expect(try checker.faultsOfConverged(fine) != [], "\(backend.rawValue): \(damage)")
                try site.database.query(repair)
                #expect(try checker.faultsOfConverged(fine) == [], "\(backend.rawValue): \(repair)")
            }
        }
    }

    @Test("sees a lock that is held and a session that is there", arguments: [Backend.postgreSQL, .mariaDB])
    func lock(_ backend: Backend) async throws {
        try await Site.with(backend) { site in
            let gate = site.folder.path("gate")
            let run = try site.start(["upgrade", "head"], failpoint: "commit:before:pause=\(gate)")
            try waitUntil("the run commits") { exists(gate) || hasEnded(run) }
            let facts = try site.database.facts(waiting: false)
            #expect(facts.locks == 1 && facts.sessions == 1, "\(facts)")
            unlink(gate)
            #expect(try run.result(Site.deadline).status == 0)
            let after = try site.database.facts()
            #expect(after.locks == 0 && after.sessions == 0, "\(after)")
        }
    }

    @Test("sees an index that is of no use")
    func invalidIndex() async throws {
        try await Site.with(.postgreSQL) { site in
            try site.database.query("INSERT INTO other VALUES (4, 'one')")
            _ = try? site.database.query("CREATE UNIQUE INDEX CONCURRENTLY twice ON other (body)")
            #expect(try site.database.facts().invalidIndexes == 1)
        }
    }

    @Test(
        "a failpoint that cannot be meant ends the runner",
        arguments: ["3", "3:before", "3:during:exit9", "3:before:x"]
    )
    func failpoint(_ text: String) async throws {
        try await Site.with(.sqlite) { site in
            let result = try site.run(["upgrade", "head"], failpoint: text)
            let heads = try site.database.facts().heads
            #expect(result.status != 0 && heads == [], "\(result.output)")
        }
    }
}
