internal import SkeinEngine
package import SkeinReporting

extension StagedRollout {
    /// What a lost ledger was rebuilt to.
    package struct Rebuilt: Sendable {
        /// The rollout's id.
        package var id: String
        /// How many of its targets are done.
        package var done: Int
        /// How many are not begun, or failed.
        package var left: Int
        /// Targets that could not be asked, with the reason.
        package var unreachable: [TargetReport]
    }

    /// Reads what the targets' journals say of a rollout and writes it into a ledger that has lost it. No target is changed.
    ///
    /// - Parameter id: the rollout; nil for the last one that any target tells of.
    /// - Throws: `LedgerError` of kind `refused` when no target tells of it.
    package func rebuild(_ id: String?) async throws(LedgerError) -> Rebuilt {
        let engine = TargetRunner(history: history, settings: settings)
        let found = await Survey(fleet: fleet, history: history, settings: settings).rolloutRecords()
        let last = Dictionary(grouping: found.values.compactMap { $0.records.last?.id }) { $0 }.max { one, other in
            (one.value.count, one.key) < (other.value.count, other.key)
        }
        guard let id = id ?? last?.key else {
            throw LedgerError(.refused, "no target tells of a rollout", hint: "run the command: it begins a new one")
        }
        guard found.values.contains(where: { $0.records.contains { $0.id == id } }) else {
            throw LedgerError(.refused, "no target tells of the rollout \(id)")
        }
        var members: [String: (state: LedgerTarget.State, report: TargetReport)] = [:]
        var unreachable: [TargetReport] = []
        for target in fleet.targets {
            guard let (outcome, records) = found[target.id] else { continue }
            guard outcome.report.error == nil else {
                unreachable.append(outcome.report)
                continue
            }
            var report = outcome.report
            let record = records.last { $0.id == id }?.record
            report.steps = record?.steps ?? []
            report.from = record?.from ?? report.to
            report.attempts = record == nil ? 0 : 1
            let isThere = engine.isThere(goal, heads: report.to, target.driver) && report.halfDone == nil
            if isThere {
                members[target.id] = (report.steps.isEmpty ? .current : .done, report)
            } else if record?.failure != nil {
                report.error = ErrorReport(
                    code: record?.failure ?? "",
                    message: "failed, as the target's journal says",
                    class: "deterministic"
                )
                members[target.id] = (report.halfDone == nil ? .failedClean : .failedDirty, report)
            }
        }
        try await ledger.rebuild(plan, id: id, members: members, actor: options.actor)
        let done = members.values.count { $0.state == .done || $0.state == .current }
        return Rebuilt(id: id, done: done, left: fleet.targets.count - done, unreachable: unreachable)
    }
}
