internal import SkeinModel
internal import SkeinReporting
internal import SkeinSQL

extension Ledger {
    /// Members of an open rollout that are worked on before their turn.
    package struct Forward: Sendable, Hashable {
        /// Their ids.
        var members: Set<String>
        /// Those that were done before, or had nothing to do.
        var done: Set<String>
    }

    /// The open rollout of the same command to the same revision that has every member of `plan`, and how they stand in it.
    static func host(
        of plan: RolloutPlan,
        _ members: [RolloutPlan.Member],
        among open: [LedgerRollout],
        _ session: LedgerSession
    ) async throws(LedgerError) -> (rollout: LedgerRollout, targets: [LedgerTarget])? {
        guard !plan.scope.isEmpty, plan.parent == nil else { return nil }
        for rollout in open where rollout.parent == nil {
            guard rollout.fleet == plan.fleet, rollout.command == plan.command, rollout.revision == plan.revision else {
                continue
            }
            let rows = try await session.run(
                "SELECT * FROM skein_target WHERE rollout = \(bind: .text(rollout.id)) AND state <> 'skipped'"
            ).all
            let byID = Dictionary(rows.map { ($0.text("id"), $0) }) { first, _ in first }
            // By their names, as a command finds its own rollout's: a file that was not there yet was identified otherwise.
            let found = members.compactMap { byID[$0.id].map(LedgerTarget.init) }
            if found.count == members.count { return (rollout, found) }
        }
        return nil
    }

    /// Lets members of a running rollout be worked on before their turn; those that failed are tried again. Their waves
    /// stay as they are, and count them.
    ///
    /// - Throws: `LedgerError` of kind `refused` when the rollout is held: nothing begins in it then, whoever asks.
    static func bringForward(
        _ plan: RolloutPlan,
        in rollout: LedgerRollout,
        _ targets: [LedgerTarget],
        actor: String,
        _ session: LedgerSession
    ) async throws(LedgerError) -> Attachment {
        if let difference = plan.difference(from: rollout) { throw changed(rollout, difference) }
        let left = targets.filter { $0.state != .done && $0.state != .current }
        guard rollout.state == .running || left.isEmpty else { throw held(rollout, left) }
        let failed = left.filter(\.state.isFailure).map(\.id)
        if !failed.isEmpty {
            try await putBack(failed, in: rollout.id, session)
            try await session.record(rollout.id, actor, "retry", detail: "\(failed.count) targets")
        }
        let waves = try await session.run(
            "SELECT * FROM skein_wave WHERE rollout = \(bind: .text(rollout.id)) ORDER BY number"
        ).all.map(LedgerWave.init)
        let names = Dictionary(waves.map { ($0.number, $0) }) { first, _ in first }
        for target in left where target.state != .claimed {
            let wave = names[target.wave]
            try await session.record(
                rollout.id,
                actor,
                "brought_forward",
                wave: wave?.name,
                target: target.id,
                detail: "\(plan.scope.replacing("\n", with: " ")), while its wave was \(wave?.state.rawValue ?? "")"
            )
        }
        let members = Set(targets.map(\.id))
        let forward = Forward(members: members, done: members.subtracting(left.map(\.id)))
        return Attachment(rollout: rollout, isNew: false, leftOut: [], forward: forward)
    }

    private static func held(_ rollout: LedgerRollout, _ targets: [LedgerTarget]) -> LedgerError {
        let more = targets.count > 1 ? " and \(targets.count - 1) more" : ""
        let reason = rollout.reason.map { ": \($0)" } ?? ""
        return LedgerError(
            .refused,
            """
            the target `\(targets.first?.id ?? "")`\(more) \(targets.count > 1 ? "are" : "is") in the open rollout \(rollout.id), which is \
            \(rollout.state.rawValue)\(reason); nothing begins in it, brought forward or not
            """,
            hint: rollout.state == .reverting
                ? "wait until it is taken back, then run this again"
                : "let it go on with `skein rollout resume \(rollout.id)`, or give it up with "
                    + "`skein rollout abort \(rollout.id)`, and run this again"
        )
    }

    /// How many of the targets that a runner has named are not settled.
    func open(_ rollout: String, reachedBy runner: String) async throws(LedgerError) -> Int {
        try await transaction { session throws(LedgerError) in
            try await session.run(
                """
                SELECT count(*) AS targets FROM skein_target WHERE rollout = \(bind: .text(rollout)) \
                AND state IN (\(.list(LedgerTarget.State.open.map(\.rawValue)))) AND EXISTS (SELECT 1 FROM skein_reach \
                WHERE skein_reach.runner = \(bind: .text(runner)) AND skein_reach.target = skein_target.id)
                """
            ).first?.number("targets") ?? 0
        }
    }
}
