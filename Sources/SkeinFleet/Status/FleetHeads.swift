package import SkeinEngine
package import SkeinReporting
package import SkeinRevisions

/// At which revisions the targets of a fleet are, asked with as few queries as the servers allow: those of one server over
/// one session where its driver can, the rest by themselves.
package struct FleetHeads: Sendable {
    private let fleet: Fleet
    private let history: History
    private let settings: EngineSettings

    /// The heads of the targets of `fleet`.
    package init(fleet: Fleet, history: History, settings: EngineSettings) {
        var fleet = fleet
        // Somebody waits for the answer, and a server that is away is an answer too.
        fleet.defaults.retry.attempts = min(fleet.defaults.retry.attempts, 2)
        self.fleet = fleet
        self.history = history
        self.settings = settings
    }

    /// Asks. Only reads, and takes no lock of Skein's.
    ///
    /// - Parameter checksEdited: whether a target is `blocked` when the file of a revision was edited after it was applied,
    ///   which asks every target by itself.
    /// - Returns: a report for each target, in the order of the fleet.
    package func read(checksEdited: Bool = false) async -> [TargetReport] {
        if checksEdited {
            return await Survey(fleet: fleet, history: history, settings: settings).heads(refusesEdited: true)
        }
        let runner = TargetRunner(history: history, settings: settings)
        let versions = FleetVersions(runner: runner, defaults: fleet.defaults, parallel: fleet.rollout.parallel)
        let found = await versions.findings(fleet.targets)
        var reports = found.sightings.map { runner.report($0.value, id: $0.key, wave: "") }
        reports += found.unreachable.map {
            TargetReport(id: $0.key, wave: "", state: .unreachable, attempts: 1, error: $0.value)
        }
        var known = Set(reports.map(\.id))
        var rest = fleet
        rest.targets.removeAll { known.contains($0.id) }
        let silent = SilentServers(defaults: fleet.defaults, parallel: fleet.rollout.parallel)
        let away = await silent.errors(for: rest.targets)
        reports += away.map { TargetReport(id: $0.key, wave: "", state: .unreachable, attempts: 1, error: $0.value) }
        known.formUnion(away.keys)
        rest.targets.removeAll { known.contains($0.id) }
        if !rest.targets.isEmpty {
            reports += await Survey(fleet: rest, history: history, settings: settings).heads()
        }
        let byID = Dictionary(reports.map { ($0.id, $0) }) { first, _ in first }
        return fleet.targets.map { byID[$0.id] ?? TargetReport(id: $0.id, wave: "", state: .pending) }
    }
}
