internal import SkeinDriver
package import SkeinEngine
package import SkeinReporting
package import SkeinRevisions

/// Reads where every target of a fleet is, without waves: looking harms nobody.
package struct Survey: Sendable {
    private let fleet: Fleet
    private let runner: TargetRunner

    /// A survey of `fleet`.
    package init(fleet: Fleet, history: History, settings: EngineSettings) {
        self.fleet = fleet
        runner = TargetRunner(history: history, settings: settings)
    }

    /// The targets in the order of the fleet, with their heads or why they could not be read.
    package func heads() async -> [TargetReport] {
        let wave = PlannedWave(name: "", targets: fleet.targets, haltsOnFailure: fleet.targets.count + 1)
        var run = WaveRun(
            wave: wave,
            parallel: fleet.rollout.parallel,
            retry: fleet.defaults.retry,
            sameError: nil,
            isUnlimited: true,
            fingerprints: [:]
        )
        let (_, sink) = AsyncStream<Event>.makeStream(bufferingPolicy: .bufferingNewest(0))
        let runner = runner
        let defaults = fleet.defaults
        let reports = await run.run(
            { target, wave, _ in
                await runner.heads(TargetRunner.Job(target, wave: wave, session: defaults.settings(for: target)))
            },
            sink
        )
        let byID = Dictionary(reports.map { ($0.id, $0) }) { first, _ in first }
        return fleet.targets.compactMap { byID[$0.id] }
    }
}

extension TargetRunner.Job {
    /// The job of a target of a fleet.
    init(_ target: Target, wave: String, session: SessionSettings) {
        self.init(id: target.id, wave: wave, driver: target.driver, endpoint: target.endpoint, session: session)
    }
}
