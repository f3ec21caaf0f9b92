import TestServers
import Testing

/// Holds a database to the invariants, seen through its own command line client only.
struct Checker: Sendable {
    let site: Site
    let direction: Direction
    let boundaries: [[String]: Picture]

    init(_ site: Site, _ direction: Direction) async throws {
        self.site = site
        self.direction = direction
        boundaries = try await Boundaries.of(site.database.backend)[direction]
    }

    /// Whether a revision can be half there without anything being wrong.
    private var isTransactional: Bool { site.database.backend != .mariaDB }

    /// After a fault: either the database is at a revision boundary, the one that its heads name, or the journal has an
    /// entry that says so. Nothing of Skein's is left running.
    ///
    /// - Returns: whether that holds.
    func checkInterrupted(_ place: Comment, at location: SourceLocation = #_sourceLocation) throws -> Bool {
        report(try faultsOfInterrupted(), place, location)
    }

    /// What is wrong with a database after a fault.
    func faultsOfInterrupted() throws -> [String] {
        let facts = try site.database.facts()
        let picture = try site.database.picture()
        var faults = leftovers(facts)
        if let boundary = boundaries[facts.heads] {
            if picture != boundary, facts.doubt == 0 {
                faults.append(
                    "not at \(facts.heads), and the journal knows nothing: \(picture.difference(from: boundary))"
                )
            }
            if isTransactional, picture != boundary, !isBetweenPieces(picture) {
                faults.append("half a revision after \(facts.heads): \(picture.difference(from: boundary))")
            }
        } else {
            faults.append("the heads \(facts.heads) are no boundary")
        }
        if isTransactional || facts.doubt == 0 {
            let expected = Self.heads(after: facts.finished)
            if facts.heads != expected {
                faults.append("the journal ends at \(expected), the heads are \(facts.heads)")
            }
        }
        return faults
    }

    /// After the same command again: it ended well, and the database is where an undisturbed run leaves it.
    ///
    /// - Returns: whether that holds.
    func checkConverged(
        _ result: CommandResult,
        _ place: Comment,
        at location: SourceLocation = #_sourceLocation
    ) throws -> Bool {
        report(try faultsOfConverged(result), place, location)
    }

    /// What is wrong with a database that should be where the run was to lead.
    func faultsOfConverged(_ result: CommandResult) throws -> [String] {
        let facts = try site.database.facts()
        let picture = try site.database.picture()
        var faults = leftovers(facts)
        if result.status != 0 { faults.append("exit \(result.status): \(result.output)\(result.errorOutput)") }
        if facts.heads != direction.heads { faults.append("the heads are \(facts.heads)") }
        if facts.open != 0, result.status == 0 { faults.append("\(facts.open) entries of the journal are open") }
        if facts.invalidIndexes != 0 { faults.append("\(facts.invalidIndexes) invalid indexes") }
        if let goal = boundaries[direction.heads], goal != picture {
            faults.append("differs from an undisturbed run: \(picture.difference(from: goal))")
        }
        return faults
    }

    private func leftovers(_ facts: Facts) -> [String] {
        var faults: [String] = []
        if facts.sessions != 0 { faults.append("\(facts.sessions) sessions are still connected") }
        if facts.locks != 0 { faults.append("\(facts.locks) locks are held") }
        if !facts.leftovers.isEmpty { faults.append("left behind: \(facts.leftovers)") }
        return faults
    }

    /// Whether only the index that is built outside of a transaction makes the difference.
    private func isBetweenPieces(_ picture: Picture) -> Bool {
        site.database.backend == .postgreSQL && boundaries.values.contains(picture)
    }

    private func report(_ faults: [String], _ place: Comment, _ location: SourceLocation) -> Bool {
        if faults.isEmpty { return true }
        Issue.record("\(place.rawValue): \(faults.joined(separator: "; "))", sourceLocation: location)
        return false
    }

    /// The heads that finished entries lead to, in a history that is one line.
    static func heads(after finished: [String]) -> [String] {
        guard let last = finished.last?.split(separator: " ").map(String.init) else { return [] }
        if last[1] == "up" { return [last[0]] }
        guard let index = FaultHistory.ids.firstIndex(of: last[0]), index > 0 else { return [] }
        return [FaultHistory.ids[index - 1]]
    }
}
