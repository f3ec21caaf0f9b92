internal import SkeinModel
internal import SkeinReporting
internal import SkeinSQL

extension Ledger {
    /// Writes a lost rollout down again, as its targets tell of it.
    ///
    /// - Parameter members: where each target stands, by its id; one that is missing has not been begun.
    /// - Throws: `LedgerError` of kind `refused` when the ledger has the rollout.
    func rebuild(
        _ plan: RolloutPlan,
        id: String,
        members: [String: (state: LedgerTarget.State, report: TargetReport)],
        actor: String
    ) async throws(LedgerError) {
        try await transaction { session throws(LedgerError) in
            // All or nothing: a part of it would look like a rollout that has not begun.
            let open = try await Self.openRollouts(session)
            let known = try await session.run("SELECT id FROM skein_rollout WHERE id = \(bind: .text(id))").count
            guard known == 0 else {
                throw LedgerError(
                    .refused,
                    "the ledger has the rollout \(id): nothing has to be rebuilt",
                    hint: "`skein rollout show \(id)` shows it"
                )
            }
            try await Self.refuseShared(plan.waves.flatMap(\.members), with: open, session)
            try await Self.create(plan, id: id, actor: actor, session)
            let sorted = members.sorted { $0.key < $1.key }
            for start in stride(from: 0, to: sorted.count, by: 200) {
                try await session.run(
                    sorted[start..<min(start + 200, sorted.count)].map { member in
                        let fragment: SQLFragment = """
                            UPDATE skein_target SET state = \(bind: .text(member.value.state.rawValue)), \
                            started_at = \(session.now), ended_at = \(session.now), \
                            \(LedgerTarget.assignments(member.value.report, hasHeads: true)) \
                            WHERE rollout = \(bind: .text(id)) AND id = \(bind: .text(member.key))
                            """
                        return fragment
                    }
                )
            }
            try await Self.settleWaves(of: id, actor: actor, session)
        }
    }

    /// A wave whose targets are all where they should be has passed, whatever it waited for; the others have not begun.
    private static func settleWaves(
        of id: String,
        actor: String,
        _ session: LedgerSession
    ) async throws(LedgerError) {
        let waves = try await session.run(
            "SELECT * FROM skein_wave WHERE rollout = \(bind: .text(id)) ORDER BY number"
        ).all.map(LedgerWave.init)
        for wave in waves {
            let counts = try await stateCounts(id, wave: wave.number, session)
            guard counts.keys.allSatisfy({ $0 == .done || $0 == .current }) else { break }
            try await set(wave, .passed, of: id, session)
        }
        try await session.record(id, actor, "rebuilt")
    }
}
