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
        let known = try await rollouts(limit: 10_000).contains { $0.id == id }
        if known { throw LedgerError(.refused, "the ledger has the rollout \(id): nothing has to be rebuilt") }
        _ = try await attach(plan, id: id, actor: actor, reopens: false)
        for start in stride(from: 0, to: members.count, by: 200) {
            let part = members.sorted { $0.key < $1.key }.dropFirst(start).prefix(200)
            try await transaction { session throws(LedgerError) in
                try await session.run(
                    part.map { member in
                        let fragment: SQLFragment = """
                            UPDATE skein_target SET state = \(bind: .text(member.value.state.rawValue)), \
                            started_at = \(session.now), ended_at = \(session.now), \
                            \(LedgerTarget.assignments(member.value.report, hasHeads: true)) \
                            WHERE rollout = \(bind: .text(id)) AND id = \(bind: .text(member.key)) AND state = 'pending'
                            """
                        return fragment
                    }
                )
            }
        }
        try await settleWaves(of: id, actor: actor)
    }

    /// A wave whose targets are all where they should be has passed, whatever it waited for; the others have not begun.
    private func settleWaves(of id: String, actor: String) async throws(LedgerError) {
        try await transaction { session throws(LedgerError) in
            let waves = try await session.run(
                "SELECT * FROM skein_wave WHERE rollout = \(bind: .text(id)) ORDER BY number"
            ).all.map(LedgerWave.init)
            for wave in waves {
                let counts = try await Self.stateCounts(id, wave: wave.number, session)
                guard counts.keys.allSatisfy({ $0 == .done || $0 == .current }) else { break }
                try await Self.set(wave, .passed, of: id, session)
            }
            try await session.record(id, actor, "rebuilt")
        }
    }
}
