internal import SkeinDriver
package import SkeinEngine
package import SkeinReporting
package import SkeinRevisions
internal import Synchronization

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
    ///
    /// - Parameter refusesEdited: whether a target is `blocked` when the file of a revision was edited after it was applied.
    package func heads(refusesEdited: Bool = false) async -> [TargetReport] {
        let runner = runner
        return await visit { job in await runner.heads(job, refusesEdited: refusesEdited) }
    }

    /// How far revisions got that are half done, after somebody's word on it.
    ///
    /// - Returns: a report for each target, in the order of the fleet, and what is half done by target.
    package func recover(
        _ mark: RecoveryMark?
    ) async -> (targets: [TargetReport], recoveries: [String: RecoveryReport]) {
        let runner = runner
        let found = Mutex<[String: RecoveryReport]>([:])
        let targets = await visit { job in
            let (outcome, recovery) = await runner.recover(job, mark)
            found.withLock { $0[job.id] = recovery }
            return outcome
        }
        return (targets, found.withLock { $0 })
    }

    func visit(
        _ look: @escaping @Sendable (TargetRunner.Job) async -> TargetRunner.Outcome
    ) async -> [TargetReport] {
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
        let defaults = fleet.defaults
        let reports = await run.run(
            { target, wave, session, _ in
                var job = TargetRunner.Job(target, wave: wave, session: defaults.settings(for: target))
                job.parked = session
                job.handsOn = true
                return await look(job)
            },
            // Most looks only read. A session of another kind is made when its turn comes.
            handingOn: { target, wave in
                let session = defaults.settings(for: target, readOnly: true)
                return SessionKey(TargetRunner.Job(target, wave: wave, session: session))
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

extension Survey {
    /// Where every target is, and what its journal says of rollouts, by the id of the target.
    func rolloutRecords() async -> [String: (
        outcome: TargetRunner.Outcome, records: [(id: String, record: RolloutRecord)]
    )] {
        let runner = runner
        let found = Mutex<[String: (outcome: TargetRunner.Outcome, records: [(id: String, record: RolloutRecord)])]>([:]
        )
        _ = await visit { job in
            let result = await runner.rolloutRecords(job)
            found.withLock { $0[job.id] = result }
            return result.outcome
        }
        return found.withLock { $0 }
    }
}
