package import SkeinDocument
internal import SkeinDriver

/// A fleet as its file says it. Its targets are known only when its sources have been asked.
package struct FleetDraft: Sendable {
    /// The exclusions of a file, and the entries that they are for: those of the file and of all that it includes.
    struct ScopedExclusions: Sendable {
        let rules: Exclusions
        let entries: Range<Int>
    }

    let name: String
    let file: String
    let defaults: TargetDefaults
    let rollout: RolloutPolicy
    let entries: [TargetEntry]
    /// The innermost file first.
    let exclusions: [ScopedExclusions]
    let serversByKey: [String: FleetServer]
    let environment: EnvironmentValues
    let registry: DriverRegistry

    /// The fleet of a file whose sources need nobody to be asked. `glob` entries are looked up in the file system.
    ///
    /// - Throws: `SyntaxError` for an id or a database that occurs twice and for an entry that ``discovered()`` is for.
    package func fleet() throws(SyntaxError) -> Fleet {
        try fleet([:])
    }

    /// The fleet.
    ///
    /// - Parameter found: what the sources gave that were asked, by the number of the entry.
    func fleet(_ found: [Int: FoundRows]) throws(SyntaxError) -> Fleet {
        var reader = TargetsReader(environment: environment, registry: registry, serversByKey: serversByKey)
        var fleet = Fleet(name: name, file: file, targets: [], defaults: defaults, rollout: rollout)
        for (index, entry) in entries.enumerated() {
            let first = reader.targets.count
            try reader.readEntry(entry, found: found[index])
            let rules = exclusions.filter { $0.entries.contains(index) }.map(\.rules)
            for target in reader.targets[first...] {
                if let reason = rules.lazy.compactMap({ $0.reason(for: target.labels) }).first {
                    fleet.excluded.append(ExcludedTarget(target, reason: reason))
                } else {
                    fleet.targets.append(target)
                }
            }
        }
        return fleet
    }
}
