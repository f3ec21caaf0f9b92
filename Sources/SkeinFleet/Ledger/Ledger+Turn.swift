internal import SkeinModel
internal import SkeinReporting
internal import SkeinSQL

extension Ledger {
    /// Takes results, renews claims and gives new ones.
    ///
    /// Whoever halts a rollout locks its row for itself; whoever claims shares it. So nothing is claimed after a halt. What
    /// is claimed, targets and places on servers, is locked with what others hold left out, so that no runner waits for
    /// another.
    ///
    /// - Parameter beforeEnd: told of the claims before anybody else sees that the places of the results are free; perhaps
    ///   more than once.
    func turn(
        _ turn: Turn,
        beforeEnd: @escaping @Sendable ([TurnOutcome.Claim]) async -> Void = { _ in }
    ) async throws(LedgerError) -> TurnOutcome {
        try await transaction { session throws(LedgerError) in
            let mayHalt = turn.results.contains { $0.state.isFailure }
            // A span of time is counted by one runner at a time.
            let lock = mayHalt || turn.rate != nil ? session.forUpdate : session.forShare
            let row = try await session.run(
                """
                SELECT state, reason, parallel, \(session.now) AS now FROM skein_rollout \
                WHERE id = \(bind: .text(turn.rollout))\(lock)
                """
            ).first
            guard let row else { throw Self.noRollout(turn.rollout) }
            var outcome = TurnOutcome(
                state: LedgerRollout.State(rawValue: row.text("state")) ?? .halted,
                reason: row.optionalText("reason"),
                parallel: row.number("parallel"),
                now: row.number("now")
            )
            outcome.lost = try await Self.write(turn, session)
            if mayHalt { try await Self.judge(turn, &outcome, session) }
            if turn.beats {
                try await Self.beat(turn, &outcome, session)
                try await Self.settleVanished(session)
            }
            if outcome.state == .running {
                outcome.wave = try await session.run(
                    """
                    SELECT * FROM skein_wave WHERE rollout = \(bind: .text(turn.rollout)) AND state = 'running' \
                    ORDER BY number LIMIT 1
                    """
                ).first.map(LedgerWave.init)
                if turn.wanted > 0, turn.isForward || outcome.wave != nil {
                    try await Self.claim(turn, &outcome, session)
                }
            }
            await beforeEnd(outcome.claims)
            return outcome
        }
    }

    /// Writes down targets that were found to have nothing to do, as far as nobody has begun with them.
    func settle(current reports: [TargetReport], in rollout: String) async throws(LedgerError) {
        for start in stride(from: 0, to: reports.count, by: 200) {
            let part = reports[start..<min(start + 200, reports.count)]
            try await transaction { session throws(LedgerError) in
                try await session.run(
                    part.map { report in
                        let fragment: SQLFragment = """
                            UPDATE skein_target SET state = 'current', started_at = \(session.now), \
                            ended_at = \(session.now), \(LedgerTarget.assignments(report, hasHeads: true)) \
                            WHERE rollout = \(bind: .text(rollout)) AND id = \(bind: .text(report.id)) \
                            AND state = 'pending' AND epoch = 0
                            """
                        return fragment
                    }
                )
            }
        }
    }

    static func noRollout(_ id: String) -> LedgerError {
        LedgerError(.refused, "the ledger has no rollout `\(id)`", hint: "`skein rollout list` shows what it has")
    }

    // MARK: Results

    /// Writes the results whose claims still hold, and frees their places.
    ///
    /// - Returns: the targets of the others.
    private static func write(_ turn: Turn, _ session: LedgerSession) async throws(LedgerError) -> [String] {
        if turn.results.isEmpty { return [] }
        let written = try await session.run(
            turn.results.map { result in
                let fragment: SQLFragment = """
                    UPDATE skein_target SET state = \(bind: .text(result.state.rawValue)), lease_until = NULL, \
                    not_before = \(session.now) + \(.number(result.retryAfterMs)), ended_at = \(session.now), \
                    \(LedgerTarget.assignments(result.report, hasHeads: result.hasHeads)) \
                    WHERE rollout = \(bind: .text(turn.rollout)) AND id = \(bind: .text(result.id)) \
                    AND runner = \(bind: .text(turn.runner)) AND epoch = \(.number(result.epoch)) AND state = 'claimed'
                    """
                return fragment
            }
        )
        var taken: [String] = []
        var lost: [String] = []
        for (result, rows) in zip(turn.results, written) {
            if rows.changed > 0 {
                taken.append(result.id)
                continue
            }
            // A commit whose answer got lost is done again, and finds its own work.
            let row = try await session.run(
                """
                SELECT runner, epoch, state FROM skein_target \
                WHERE rollout = \(bind: .text(turn.rollout)) AND id = \(bind: .text(result.id))
                """
            ).first
            let isOurs =
                row?.optionalText("runner") == turn.runner && row?.number("epoch") == result.epoch
                && row?.text("state") == result.state.rawValue
            if !isOurs { lost.append(result.id) }
        }
        if !taken.isEmpty {
            try await session.run(
                """
                UPDATE skein_slot SET runner = NULL, rollout = NULL, target = NULL \
                WHERE rollout = \(bind: .text(turn.rollout)) AND target IN (\(.list(taken)))
                """
            )
        }
        let failed = Set(taken)
        for result in turn.results where result.state.isFailure && failed.contains(result.id) {
            try await session.record(
                turn.rollout,
                turn.actor,
                "target_\(result.state.rawValue)",
                target: result.id,
                detail: result.report.error.map { $0.code.isEmpty ? $0.message : "\($0.code) \($0.message)" }
            )
        }
        return lost
    }

    /// Halts the rollout when a budget is used up.
    private static func judge(
        _ turn: Turn,
        _ outcome: inout TurnOutcome,
        _ session: LedgerSession
    ) async throws(LedgerError) {
        guard outcome.state == .running || outcome.state == .paused else { return }
        let waves = try await session.run(
            """
            SELECT * FROM skein_wave WHERE rollout = \(bind: .text(turn.rollout)) AND state = 'running'
            """
        ).all.map(LedgerWave.init)
        for wave in waves {
            guard let reason = try await overBudget(wave, of: turn.rollout, sameError: turn.sameError, session) else {
                continue
            }
            try await halt(turn.rollout, wave, reason, turn.actor, session)
            outcome.state = .halted
            outcome.reason = reason
            return
        }
    }

    /// What of a wave's budgets is used up, in words.
    static func overBudget(
        _ wave: LedgerWave,
        of rollout: String,
        sameError: Int?,
        _ session: LedgerSession
    ) async throws(LedgerError) -> String? {
        let counts = try await stateCounts(rollout, wave: wave.number, session)
        let unreachable = counts[.unreachable] ?? 0
        var failed = counts.reduce(0) { $0 + ($1.key.isFailure ? $1.value : 0) }
        if let limit = wave.haltsOnUnreachable {
            failed -= unreachable
            if unreachable >= limit {
                return "\(unreachable) of \(wave.size) targets cannot be reached, and the wave halts on number \(limit)"
            }
        }
        if failed >= wave.haltsOnFailure {
            return "\(failed) of \(wave.size) targets failed, and the wave halts on failure \(wave.haltsOnFailure)"
        }
        guard let sameError else { return nil }
        let most = try await session.run(
            """
            SELECT count(*) AS targets, max(error_message) AS message FROM skein_target \
            WHERE rollout = \(bind: .text(rollout)) AND fingerprint IS NOT NULL \
            AND state IN (\(.list(LedgerTarget.State.failures.map(\.rawValue)))) \
            GROUP BY fingerprint ORDER BY count(*) DESC LIMIT 1
            """
        ).first
        guard let most, most.number("targets") >= sameError else { return nil }
        return "\(most.number("targets")) targets failed in the same way: \(most.text("message"))"
    }

    /// How many targets of a wave are in each state.
    static func stateCounts(
        _ rollout: String,
        wave: Int,
        _ session: LedgerSession
    ) async throws(LedgerError) -> [LedgerTarget.State: Int] {
        let rows = try await session.run(
            """
            SELECT state, count(*) AS targets FROM skein_target \
            WHERE rollout = \(bind: .text(rollout)) AND wave = \(.number(wave)) GROUP BY state
            """
        ).all
        var counts: [LedgerTarget.State: Int] = [:]
        for row in rows {
            counts[LedgerTarget.State(rawValue: row.text("state")) ?? .unknown, default: 0] += row.number("targets")
        }
        return counts
    }

    /// Halts a wave and its rollout; the rollout's row is locked.
    static func halt(
        _ rollout: String,
        _ wave: LedgerWave,
        _ reason: String,
        _ actor: String,
        _ session: LedgerSession
    ) async throws(LedgerError) {
        try await session.run([
            """
            UPDATE skein_wave SET state = 'halted', reason = \(bind: .text(reason)), ended_at = \(session.now) \
            WHERE rollout = \(bind: .text(rollout)) AND number = \(.number(wave.number))
            """,
            """
            UPDATE skein_rollout SET state = 'halted', reason = \(bind: .text("wave \(wave.name): \(reason)")) \
            WHERE id = \(bind: .text(rollout))
            """,
        ])
        try await session.record(rollout, actor, "halted", wave: wave.name, detail: reason)
    }

    // MARK: Signs of life

    /// The query for how many runners are alive.
    ///
    /// - Parameter gone: those that are known not to be, and take no share of the work.
    static func liveRunners(_ rollout: String, without gone: [String] = [], _ session: LedgerSession) -> SQLFragment {
        let others: SQLFragment = gone.isEmpty ? "" : " AND id NOT IN (\(.list(gone)))"
        return """
            SELECT count(*) AS live FROM skein_runner WHERE rollout = \(bind: .text(rollout)) \
            AND ended_at IS NULL AND seen_at > \(session.now) - \(.number(Turn.leaseMs))\(others)
            """
    }

    private static func beat(
        _ turn: Turn,
        _ outcome: inout TurnOutcome,
        _ session: LedgerSession
    ) async throws(LedgerError) {
        let answers = try await session.run([
            "UPDATE skein_runner SET seen_at = \(session.now) WHERE id = \(bind: .text(turn.runner))",
            """
            UPDATE skein_target SET lease_until = \(session.now) + \(.number(Turn.leaseMs)) \
            WHERE rollout = \(bind: .text(turn.rollout)) AND state = 'claimed' AND runner = \(bind: .text(turn.runner)) \
            RETURNING id, epoch
            """,
            liveRunners(turn.rollout, without: turn.deadRunners, session),
        ])
        outcome.held = Dictionary(answers[1].all.map { ($0.text("id"), $0.number("epoch")) }) { first, _ in first }
        outcome.liveRunners = answers[2].first?.number("live")
    }
}
