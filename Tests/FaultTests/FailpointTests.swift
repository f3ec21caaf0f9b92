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
            var isDone: Set<Direction> = []
            var call = 0
            while isDone.count < 2, call < 500 {
                // What a fault has broken must not be taken for the next one's work.
                try await Site.with(backend) { site in
                    var isSound = true
                    while isDone.count < 2, call < 500, isSound {
                        call += 1
                        for direction in Direction.allCases where isSound {
                            let place = "\(backend.rawValue) \(direction) killed \(moment) call \(call)"
                            isSound = try await kill(site, direction, "\(call):\(moment):exit9", place) {
                                if isDone.insert(direction).inserted { calls[direction] = call - 1 }
                            }
                            if !isDone.contains(direction) { tally.count(converged: isSound) }
                        }
                        // So that the next round makes them anew.
                        try site.database.dropOwnTables()
                    }
                }
            }
            #expect(call < 500, "the runs never got by")
        }
        let moments = Rounds.isLong ? "before and after" : "before"
        tally.note = "\(moments) each of \(calls[.up] ?? 0) calls up and \(calls[.down] ?? 0) down"
        try tally.record()
        #expect(tally.rounds > 40)
    }

    /// Goes one way with a failpoint, and once more without.
    ///
    /// - Parameter onPassed: called when the run got by.
    /// - Returns: whether all that was seen is as it should be.
    private func kill(
        _ site: Site,
        _ direction: Direction,
        _ failpoint: String,
        _ place: String,
        onPassed: () -> Void
    ) async throws -> Bool {
        let checker = try await Checker(site, direction)
        if direction == .down { try site.database.query(FaultHistory.rows) }
        let killed = try site.run(direction.goal, failpoint: failpoint)
        if killed.status == 0 {
            onPassed()
            return try checker.checkConverged(killed, "\(place)")
        }
        #expect(killed.status == 137, "\(place): \(killed.output)\(killed.errorOutput)")
        let isSound = try checker.checkInterrupted("\(place)")
        return try checker.checkConverged(site.run(direction.goal), "\(place), then again") && isSound
    }
}
