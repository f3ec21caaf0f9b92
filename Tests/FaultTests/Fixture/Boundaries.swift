import TestServers
import Testing

/// What an undisturbed run leaves at every revision boundary, by heads. On the way back the rows of the application are
/// there as well.
struct Boundaries: Sendable {
    var up: [[String]: Picture] = [:]
    var down: [[String]: Picture] = [:]

    subscript(direction: Direction) -> [[String]: Picture] { direction == .up ? up : down }

    /// The boundaries on a backend, taken from one undisturbed way up and down, a revision at a time.
    static func of(_ backend: Backend) async throws -> Boundaries {
        if let known = await cache.known[backend] { return known }
        var result = Boundaries()
        try await Site.with(backend) { site in
            for direction in Direction.allCases {
                if direction == .down { try site.database.query(FaultHistory.rows) }
                var pictures: [[String]: Picture] = [:]
                for index in 0...FaultHistory.ids.count {
                    pictures[try site.database.facts().heads] = try site.database.picture()
                    if index == FaultHistory.ids.count { break }
                    let step = try site.run(direction.step)
                    try #require(step.status == 0, "\(step.output)\(step.errorOutput)")
                }
                if direction == .up { result.up = pictures } else { result.down = pictures }
            }
        }
        await cache.keep(result, of: backend)
        return result
    }

    private actor Cache {
        var known: [Backend: Boundaries] = [:]
        func keep(_ boundaries: Boundaries, of backend: Backend) { known[backend] = boundaries }
    }

    private static let cache = Cache()
}
