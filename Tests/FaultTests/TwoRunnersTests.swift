import TestServers
import Testing

/// Runners that start together.
@Suite struct TwoRunnersTests {
    @Test("row 9: of two runners and a plan that start together one applies", arguments: Backend.allCases)
    func together(_ backend: Backend) async throws {
        var tally = Tally(9, backend)
        var waited = 0
        var blocked = 0
        try await Site.with(backend) { site in
            for round in 0..<Rounds.repeated(10, long: 50) {
                let direction = round % 2 == 0 ? Direction.up : .down
                if direction == .down { try site.database.query(FaultHistory.rows) }
                let before = try site.database.facts().finished.count
                let runs = try [site.start(direction.goal), site.start(direction.goal), site.start(["plan"])]
                let results = try runs.map { try $0.result(Site.deadline) }
                let place: Comment = "\(backend.rawValue) round \(round)"
                var isSound = true
                for result in results[..<2] where result.status != 0 {
                    // The other one may have held the lock for longer than is waited for.
                    if result.status == 75 {
                        waited += 1
                    } else {
                        isSound = false
                        Issue.record("\(place): exit \(result.status): \(result.output)\(result.errorOutput)")
                    }
                }
                // A plan takes no lock; where a revision is no transaction it may see half of one.
                if results[2].output.contains("blocked") {
                    blocked += 1
                } else if ![0, 1].contains(results[2].status) {
                    isSound = false
                    Issue.record("\(place): plan: \(results[2].output)\(results[2].errorOutput)")
                }
                let checker = try await Checker(site, direction)
                isSound = try checker.checkConverged(results.first { $0.status == 0 } ?? results[0], place) && isSound
                let finished = try site.database.facts().finished.dropFirst(before)
                let path = direction == .up ? FaultHistory.ids : FaultHistory.ids.reversed()
                if Array(finished) != path.map({ "\($0) \(direction)" }) {
                    isSound = false
                    Issue.record("\(place): not every revision once: \(finished)")
                }
                tally.count(converged: isSound)
            }
        }
        tally.note =
            "2 runners and 1 plan; \(waited) gave up waiting for the lock, \(blocked) plans saw half a revision"
        try tally.record()
    }

    @Test("row 10: two runners meet a database that has never seen one", arguments: Backend.allCases)
    func firstEver(_ backend: Backend) async throws {
        var tally = Tally(10, backend)
        try await Site.with(backend) { site in
            for round in 0..<Rounds.repeated(10, long: 50) {
                let runs = try [site.start(["upgrade", "head"]), site.start(["upgrade", "head"])]
                let results = try runs.map { try $0.result(Site.deadline) }
                let place: Comment = "\(backend.rawValue) round \(round)"
                var isSound = true
                for result in results where result.status != 0 {
                    isSound = false
                    Issue.record("\(place): exit \(result.status): \(result.output)\(result.errorOutput)")
                }
                isSound = try await Checker(site, .up).checkConverged(results[0], place) && isSound
                tally.count(converged: isSound)
                let back = try site.run(["downgrade", "base"])
                try #require(back.status == 0, "\(back.output)\(back.errorOutput)")
                try site.database.dropOwnTables()
            }
        }
        try tally.record()
    }
}
