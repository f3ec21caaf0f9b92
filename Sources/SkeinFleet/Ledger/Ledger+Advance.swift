internal import SkeinModel
internal import SkeinReporting
internal import SkeinSQL

/// What a rollout does next, when a runner finds nothing to work on.
enum Advance: Sendable {
    /// A wave began, or ended: there may be work now.
    case moved
    /// Others work, or targets rest before they are tried again.
    case busy
    /// A wave waits for its time to pass, in milliseconds.
    case soaking(LedgerWave, milliseconds: Int)
    /// A wave's gates are to be asked, by this runner.
    case checking(LedgerWave)
    /// A wave's gates are being asked by another runner.
    case checkedElsewhere(LedgerWave)
    /// A wave waits for somebody's approval.
    case gated(LedgerWave)
    /// Nothing more happens: it is paused, halted or over.
    case ended(LedgerRollout.State)
}

extension Ledger {
    /// How long a runner that asks gates keeps the others from it, in milliseconds, without a sign of life.
    static let checkMs = 60_000

    /// Moves a rollout on: a function of the ledger's rows alone, so that any runner may call it and any may die.
    ///
    /// - Parameter hasGates: tells of a wave's name whether it has gates.
    func advance(
        _ rollout: String,
        runner: String,
        actor: String,
        hasGates: @escaping @Sendable (String) -> Bool
    ) async throws(LedgerError) -> Advance {
        try await transaction { session throws(LedgerError) in
            let row = try await session.run(
                """
                SELECT skein_rollout.*, \(session.now) AS now FROM skein_rollout \
                WHERE id = \(bind: .text(rollout))\(session.forUpdate)
                """
            ).first
            guard let row else { throw Self.noRollout(rollout) }
            let state = LedgerRollout(row).state
            guard state == .running else { return .ended(state) }
            let now = row.number("now")
            let wave = try await session.run(
                """
                SELECT * FROM skein_wave WHERE rollout = \(bind: .text(rollout)) \
                AND state NOT IN ('passed', 'cancelled') ORDER BY number LIMIT 1
                """
            ).first.map(LedgerWave.init)
            guard let wave else { return try await Self.finish(rollout, actor, session) }
            switch wave.state {
            case .pending, .gated:
                if wave.needsApproval, wave.approvedBy == nil {
                    if wave.state == .pending { try await Self.set(wave, .gated, of: rollout, session) }
                    return .gated(wave)
                }
                try await session.run(
                    """
                    UPDATE skein_wave SET state = 'running', started_at = COALESCE(started_at, \(session.now)) \
                    WHERE rollout = \(bind: .text(rollout)) AND number = \(.number(wave.number))
                    """
                )
                try await session.record(rollout, actor, "wave_started", wave: wave.name)
                // Of what was brought forward, some may have failed already.
                if let reason = try await Self.overBudget(wave, of: rollout, sameError: nil, session) {
                    try await Self.halt(rollout, wave, reason, actor, session)
                    return .ended(.halted)
                }
                return .moved
            case .running: return try await Self.close(wave, rollout, actor, hasGates(wave.name), session)
            case .soaking:
                if let until = wave.soakUntil, until > now { return .soaking(wave, milliseconds: until - now) }
                if hasGates(wave.name) {
                    try await Self.set(wave, .checking, of: rollout, session)
                } else {
                    try await Self.pass(wave, rollout, actor, session)
                }
                return .moved
            case .checking:
                let isMine = row.optionalText("checker") == runner
                let taken = try await session.run(
                    """
                    UPDATE skein_wave SET checker = \(bind: .text(runner)), \
                    check_until = \(session.now) + \(.number(Self.checkMs)) \
                    WHERE rollout = \(bind: .text(rollout)) AND number = \(.number(wave.number)) \
                    AND (checker IS NULL OR checker = \(bind: .text(runner)) OR check_until < \(session.now))
                    """
                ).changed
                return taken > 0 || isMine ? .checking(wave) : .checkedElsewhere(wave)
            case .halted, .paused, .passed, .cancelled: return .ended(.halted)
            }
        }
    }

    /// What comes after the last target of a wave has ended.
    private static func close(
        _ wave: LedgerWave,
        _ rollout: String,
        _ actor: String,
        _ hasGates: Bool,
        _ session: LedgerSession
    ) async throws(LedgerError) -> Advance {
        let counts = try await stateCounts(rollout, wave: wave.number, session)
        if LedgerTarget.State.open.contains(where: { counts[$0] != nil }) { return .busy }
        if let unknown = counts[.unknown] {
            let reason =
                "of \(unknown) targets nobody can tell what they hold, and a wave does not pass before that is known"
            try await halt(rollout, wave, reason, actor, session)
            return .ended(.halted)
        }
        // Where nothing was changed there is nothing to watch.
        let isChanged = counts[.done] != nil || counts[.failedDirty] != nil
        if isChanged, wave.soakMs > 0 {
            try await session.run(
                """
                UPDATE skein_wave SET state = 'soaking', soak_until = \(session.now) + \(.number(wave.soakMs)) \
                WHERE rollout = \(bind: .text(rollout)) AND number = \(.number(wave.number))
                """
            )
            try await session.record(rollout, actor, "wave_soaking", wave: wave.name, detail: "\(wave.soakMs / 1000) s")
        } else if isChanged, hasGates {
            try await set(wave, .checking, of: rollout, session)
        } else {
            try await pass(wave, rollout, actor, session)
        }
        return .moved
    }

    static func set(
        _ wave: LedgerWave,
        _ state: WaveReport.State,
        of rollout: String,
        _ session: LedgerSession
    ) async throws(LedgerError) {
        try await session.run(
            """
            UPDATE skein_wave SET state = \(bind: .text(state.rawValue)), checker = NULL, check_until = NULL \
            WHERE rollout = \(bind: .text(rollout)) AND number = \(.number(wave.number))
            """
        )
    }

    private static func pass(
        _ wave: LedgerWave,
        _ rollout: String,
        _ actor: String,
        _ session: LedgerSession
    ) async throws(LedgerError) {
        try await session.run(
            """
            UPDATE skein_wave SET state = 'passed', reason = NULL, ended_at = \(session.now) \
            WHERE rollout = \(bind: .text(rollout)) AND number = \(.number(wave.number))
            """
        )
        try await session.record(rollout, actor, "wave_passed", wave: wave.name)
    }

    /// Every wave has passed.
    private static func finish(
        _ rollout: String,
        _ actor: String,
        _ session: LedgerSession
    ) async throws(LedgerError) -> Advance {
        let exceptions =
            try await session.run(
                """
                SELECT count(*) AS targets FROM skein_target WHERE rollout = \(bind: .text(rollout)) \
                AND state NOT IN ('done', 'current', 'reverted')
                """
            ).first?.number("targets") ?? 0
        let state: LedgerRollout.State = exceptions > 0 ? .succeededWithExceptions : .succeeded
        try await end(rollout, state, actor, session)
        try await finishParent(of: rollout, actor, session)
        return .ended(state)
    }

    /// Ends the rollout whose targets this one has taken back.
    private static func finishParent(
        of rollout: String,
        _ actor: String,
        _ session: LedgerSession
    ) async throws(LedgerError) {
        let parent = try await session.run(
            "SELECT parent FROM skein_rollout WHERE id = \(bind: .text(rollout))"
        ).first?.optionalText("parent")
        guard let parent else { return }
        try await tellParent(parent, of: rollout, session)
        let message = "the rollout was taken back"
        try await session.run([
            """
            UPDATE skein_target SET state = 'skipped', error_code = 'aborted', error_class = 'deterministic', \
            error_message = \(bind: .text(message)) \
            WHERE rollout = \(bind: .text(parent)) AND state IN ('pending', 'retry_wait')
            """,
            """
            UPDATE skein_wave SET state = 'cancelled', ended_at = \(session.now) \
            WHERE rollout = \(bind: .text(parent)) AND state NOT IN ('passed', 'halted')
            """,
        ])
        try await end(parent, .reverted, actor, detail: "by \(rollout)", session)
    }

    /// Writes down which targets of a rollout the one that takes it back has taken back.
    static func tellParent(_ parent: String, of rollout: String, _ session: LedgerSession) async throws(LedgerError) {
        for state in [LedgerTarget.State.reverted, .revertFailed].map(\.rawValue) {
            try await session.run(
                """
                UPDATE skein_target SET state = \(bind: .text(state)) WHERE rollout = \(bind: .text(parent)) AND id IN \
                (SELECT id FROM skein_target WHERE rollout = \(bind: .text(rollout)) AND state = \(bind: .text(state)))
                """
            )
        }
    }

    /// Ends a rollout; its row is locked.
    static func end(
        _ rollout: String,
        _ state: LedgerRollout.State,
        _ actor: String,
        detail: String? = nil,
        _ session: LedgerSession
    ) async throws(LedgerError) {
        try await session.run([
            """
            UPDATE skein_rollout SET state = \(bind: .text(state.rawValue)), ended_at = \(session.now) \
            WHERE id = \(bind: .text(rollout))
            """,
            // What only a rollout that goes on needs.
            """
            DELETE FROM skein_reach WHERE runner IN \
            (SELECT id FROM skein_runner WHERE rollout = \(bind: .text(rollout)))
            """,
            "DELETE FROM skein_slot WHERE pool = \(bind: .text(rolloutPool(rollout)))",
        ])
        try await session.record(rollout, actor, state.rawValue, detail: detail)
    }

    /// Takes what a wave's gates said.
    ///
    /// - Parameter verdict: nil when all passed; a gate that said no halts the wave, one that could not tell pauses it.
    func settleGates(
        _ rollout: String,
        _ wave: LedgerWave,
        _ verdict: GateStop?,
        runner: String,
        actor: String
    ) async throws(LedgerError) {
        try await transaction { session throws(LedgerError) in
            let row = try await session.run(
                "SELECT state FROM skein_rollout WHERE id = \(bind: .text(rollout))\(session.forUpdate)"
            ).first
            guard row?.text("state") == LedgerRollout.State.running.rawValue else { return }
            let isMine = try await session.run(
                """
                SELECT number FROM skein_wave WHERE rollout = \(bind: .text(rollout)) AND state = 'checking' \
                AND number = \(.number(wave.number)) AND checker = \(bind: .text(runner))
                """
            ).count
            guard isMine > 0 else { return }
            switch verdict {
            case nil: try await Self.pass(wave, rollout, actor, session)
            case .failed(let reason): try await Self.halt(rollout, wave, reason, actor, session)
            case .inconclusive(let reason):
                // Asked again by whoever goes on.
                try await Self.set(wave, .checking, of: rollout, session)
                try await Self.pause(rollout, reason: reason, actor: actor, session)
            }
        }
    }

    /// Keeps the others from asking a wave's gates while this runner does.
    func keepChecking(_ rollout: String, _ wave: LedgerWave, runner: String) async throws(LedgerError) {
        try await transaction { session throws(LedgerError) in
            try await session.run(
                """
                UPDATE skein_wave SET check_until = \(session.now) + \(.number(Self.checkMs)) \
                WHERE rollout = \(bind: .text(rollout)) AND number = \(.number(wave.number)) \
                AND checker = \(bind: .text(runner))
                """
            )
        }
    }
}

/// Why a wave's gates do not let it pass.
enum GateStop: Sendable, Hashable {
    /// A gate said no.
    case failed(String)
    /// A gate could not tell.
    case inconclusive(String)
}
