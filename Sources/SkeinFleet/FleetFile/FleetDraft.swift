package import SkeinDocument
internal import SkeinDriver
internal import SkeinSQL

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
    let notify: [Webhook]
    let entries: [TargetEntry]
    /// The innermost file first.
    let exclusions: [ScopedExclusions]
    let serversByKey: [String: FleetServer]
    let throttles: [ServerThrottle]
    let ledger: LedgerLocation?
    let environment: EnvironmentValues
    let registry: DriverRegistry

    /// The fleet of a file whose sources need nobody to be asked. `glob` entries are looked up in the file system.
    ///
    /// - Throws: `SyntaxError` for an id or a database that occurs twice and for an entry that ``discovered()`` is for.
    package func fleet() throws(SyntaxError) -> Fleet {
        try fleet([:])
    }

    /// The fleet as far as its file alone tells: without targets, and nobody is asked.
    package func withoutTargets() -> Fleet {
        var fleet = Fleet(name: name, file: file, targets: [], defaults: defaults, rollout: rollout)
        fleet.ledger = ledger
        return fleet
    }

    /// The fleet.
    ///
    /// - Parameter found: what the sources gave that were asked, by the number of the entry.
    func fleet(_ found: [Int: FoundRows]) throws(SyntaxError) -> Fleet {
        var reader = TargetsReader(environment: environment, registry: registry, serversByKey: serversByKey)
        var fleet = Fleet(name: name, file: file, targets: [], defaults: defaults, rollout: rollout)
        fleet.throttles = throttles
        fleet.ledger = ledger
        fleet.notify = notify
        // How many targets there are before each entry, and after the last.
        var reach = [0]
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
            reach.append(reader.targets.count)
        }
        let all = reader.targets
        fleet.idleExclusions = exclusions.flatMap { scope in
            let first = reach[scope.entries.lowerBound]
            let candidates = all[first..<reach[scope.entries.upperBound]]
            return scope.rules.rules.filter { rule in !candidates.contains { rule.select.matches($0.labels) } }
        }
        fleet.gateTargets = try gateTargets(fleet)
        return fleet
    }

    private func gateTargets(_ fleet: Fleet) throws(SyntaxError) -> [String: Target] {
        var found: [String: Target] = [:]
        for wave in rollout.waves {
            for (index, gate) in wave.gates.enumerated() {
                guard case .sql(_, on: .target(let id)) = gate.check else { continue }
                guard let target = fleet.targets.first(where: { $0.id == id }) else {
                    let isExcluded = fleet.excluded.contains { $0.target.id == id }
                    throw SyntaxError(
                        position: gate.position ?? wave.position ?? SourcePosition(file: file, line: 0, column: 0),
                        message: "gate \(index + 1) of wave `\(wave.name)` asks `\(TargetID.printable(id))`, "
                            + (isExcluded ? "which is excluded" : "which is no target of the fleet"),
                        hint: "name a target, or write `on: each` or `on: one`"
                    )
                }
                found[id] = target
            }
        }
        return found
    }
}
