import TestServers
import Testing

/// The runner is killed at every call that it makes to a database, one run a call, until a run gets by.
@Suite struct FailpointTests {
    @Test("row 1: killed at every call, a run leaves a boundary and the next completes it", arguments: Backend.allCases)
    func everyCall(_ backend: Backend) async throws {
        var tally = Tally(1, backend)
        var calls: [Direction: Int] = [:]
        // What a server has seen after a call is what it has seen before the next: the long run does both all the same.
        for moment in Rounds.isLong ? ["before", "after"] : ["before"] {
            try await Site.with(backend) { site in
                let checkers = [
                    Direction.up: try await Checker(site, .up), .down: try await Checker(site, .down),
                ]
                var isDone: [Direction: Bool] = [:]
                var call = 0
                while isDone.count < 2, call < 500 {
                    call += 1
                    for direction in Direction.allCases {
                        guard let checker = checkers[direction] else { continue }
                        if direction == .down { try site.database.query(FaultHistory.rows) }
                        let place: Comment = "\(backend.rawValue) \(direction) killed \(moment) call \(call)"
                        let killed = try site.run(direction.goal, failpoint: "\(call):\(moment):exit9")
                        if killed.status == 0 {
                            if isDone[direction] == nil { calls[direction] = call - 1 }
                            isDone[direction] = true
                            _ = try checker.checkConverged(killed, place)
                        } else {
                            #expect(killed.status == 137, "\(place): \(killed.output)\(killed.errorOutput)")
                            let isSound = try checker.checkInterrupted(place)
                            let again = try site.run(direction.goal)
                            let isConverged = try checker.checkConverged(again, place)
                            tally.count(converged: isSound && isConverged)
                        }
                    }
                    // So that the next round makes them anew.
                    try site.database.dropOwnTables()
                }
                #expect(call < 500, "the runs never got by")
            }
        }
        tally.note = "\(calls[.up] ?? 0) calls up, \(calls[.down] ?? 0) down"
        try tally.record()
        #expect(tally.rounds > 40)
    }
}
