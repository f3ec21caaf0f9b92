import TestServers
import Testing

/// What changes between the plan and the run.
@Suite struct DriftTests {
    @Test("row 20: a privilege is taken away after the plan", arguments: [Backend.postgreSQL, .mariaDB])
    func privilege(_ backend: Backend) async throws {
        var tally = Tally(20, backend)
        try await Site.with(backend) { site in
            let role = "fault_\(site.database.name.suffix(12))"
            let database = site.database
            let (give, take, giveBack, drop, url): (String, String, String, String, String)
            switch backend {
            case .postgreSQL:
                give = "CREATE ROLE \(role) LOGIN; GRANT ALL ON SCHEMA public TO \(role);"
                take = "ALTER TABLE users OWNER TO skein;"
                giveBack = "ALTER TABLE users OWNER TO \(role);"
                drop = "DROP OWNED BY \(role) CASCADE; DROP ROLE \(role);"
                url = database.url.replacing("user=skein", with: "user=\(role)")
            default:
                give = "CREATE USER \(role)@localhost; GRANT ALL ON `\(database.name)`.* TO \(role)@localhost;"
                take = "REVOKE ALTER ON `\(database.name)`.* FROM \(role)@localhost;"
                giveBack = "GRANT ALTER ON `\(database.name)`.* TO \(role)@localhost;"
                drop = "DROP USER \(role)@localhost;"
                url = database.url.replacing("root@", with: "\(role)@")
            }
            try database.query(give)
            defer { _ = try? database.query(drop) }
            try #require(try site.run(["upgrade", "f2"], url: url).status == 0)
            let plan = try site.run(["plan"], url: url)
            #expect(plan.status == 1, "\(plan.output)\(plan.errorOutput)")
            try database.query(take)
            let before = try database.picture()
            let result = try site.run(["upgrade", "head"], url: url, options: asJSON)
            #expect(result.status == 2, "\(result.output)\(result.errorOutput)")
            #expect(try Verdict(result).state == "failed_clean", "\(result.output)")
            #expect(try database.picture() == before, "something was changed all the same")
            #expect(try database.facts().heads == ["f2"])
            try database.query(giveBack)
            let again = try site.run(["upgrade", "head"], url: url)
            let isConverged = try again.status == 0 && database.facts().heads == ["f5"]
            #expect(isConverged, "\(again.output)\(again.errorOutput)")
            tally.count(converged: isConverged)
        }
        tally.note = "failed before the first change"
        try tally.record()
    }

    @Test("row 21: the schema is changed behind the plan's back", arguments: Backend.allCases)
    func schema(_ backend: Backend) async throws {
        var tally = Tally(21, backend)
        try await Site.with(backend) { site in
            let checker = try await Checker(site, .up)
            let drifts = [
                ("ALTER TABLE users ADD COLUMN phone VARCHAR(20)", "ALTER TABLE users DROP COLUMN phone"),
                (
                    "CREATE INDEX ix_users_org_id ON users (org_id)",
                    backend == .mariaDB ? "DROP INDEX ix_users_org_id ON users" : "DROP INDEX ix_users_org_id"
                ),
                ("CREATE TABLE tags (id INTEGER)", "DROP TABLE tags"),
            ]
            for (drift, repair) in drifts {
                try #require(try site.run(["upgrade", "f2"]).status == 0)
                #expect(try site.run(["plan"]).status == 1)
                try site.database.query(drift)
                let result = try site.run(["upgrade", "head"], options: asJSON)
                // 65: the tables that were read do not fit the revision, so that nothing was begun.
                #expect([2, 65].contains(result.status), "\(result.output)\(result.errorOutput)")
                let heads = try site.database.facts().heads
                var isSound = try Verdict(result).isTrue(of: heads)
                if !isSound {
                    Issue.record("\(backend.rawValue), \(drift): says \(result.output) with the heads \(heads)")
                }
                try site.database.query(repair)
                isSound = try checker.checkInterrupted("\(backend.rawValue), \(drift)") && isSound
                isSound =
                    try checker.checkConverged(site.run(["upgrade", "head"]), "\(backend.rawValue), after \(repair)")
                    && isSound
                tally.count(converged: isSound)
                try #require(isSound)
                try site.goBack()
            }
        }
        tally.note =
            "a column, an index and a table that a revision makes were there; refused, and completed when they were gone"
        try tally.record()
    }

    @Test("row 28: a journal that an older Skein has written is widened and read", arguments: Backend.allCases)
    func olderJournal(_ backend: Backend) async throws {
        var tally = Tally(28, backend)
        try await Site.with(backend) { site in
            try #require(try site.run(["upgrade", "f2"]).status == 0)
            // The table had these columns from the version on that knows pieces of revisions.
            let added = ["step", "part", "parts", "operation", "statement", "session"]
            try site.database.query("DELETE FROM skein_journal WHERE step > 0")
            try site.database.query(
                added.map { "ALTER TABLE skein_journal DROP COLUMN \($0);" }.joined(separator: "\n")
            )
            // Looking changes nothing.
            let plan = try site.run(["plan"])
            #expect(plan.status == 1, "\(plan.output)\(plan.errorOutput)")
            #expect(throws: (any Error).self) { try site.database.query("SELECT step FROM skein_journal") }
            let result = try site.run(["upgrade", "head"])
            let checker = try await Checker(site, .up)
            let isSound = try checker.checkConverged(result, "\(backend.rawValue), an older journal")
            let finished = try site.database.facts().finished
            #expect(finished == FaultHistory.ids.map { "\($0) up" })
            tally.count(converged: isSound && finished.count == FaultHistory.ids.count)
        }
        tally.note = "written by 0.1.0 before pieces were journalled"
        try tally.record()
    }
}
