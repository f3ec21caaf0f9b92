internal import SkeinModel
internal import SkeinReporting
internal import SkeinSQL

extension Ledger {
    /// Holds a rollout: nothing new begins until it is resumed.
    package func pause(_ id: String, reason: String?, actor: String) async throws(LedgerError) {
        try await control(id) { rollout, session throws(LedgerError) in
            guard rollout.state == .running else {
                throw LedgerError(
                    .refused,
                    "the rollout \(id) is \(rollout.state.rawValue), and only a running one can be paused",
                    hint: rollout.state.isOpen
                        ? "nothing begins in it as it is; `skein rollout show \(id)` says what it waits for"
                        : "`skein rollout list` shows which one is open"
                )
            }
            try await Self.pause(id, reason: reason, actor: actor, session)
        }
    }

    static func pause(
        _ id: String,
        reason: String?,
        actor: String,
        _ session: LedgerSession
    ) async throws(LedgerError) {
        try await session.run(
            "UPDATE skein_rollout SET state = 'paused', reason = \(.text(reason)) WHERE id = \(bind: .text(id))"
        )
        try await session.record(id, actor, "paused", detail: reason)
    }

    /// Lets a rollout go on that was paused, or that halted.
    ///
    /// - Parameter acceptsFailures: whether what failed stays as it is, and the wave passes all the same.
    package func resume(_ id: String, acceptsFailures: Bool, actor: String) async throws(LedgerError) {
        try await control(id) { rollout, session throws(LedgerError) in
            switch rollout.state {
            case .paused, .halted: break
            case .running: return
            case .reverting:
                throw LedgerError(
                    .refused,
                    "the rollout \(id) is being taken back, and cannot be resumed",
                    hint: "`skein rollout resume` without an id goes on with the way back; "
                        + "`skein rollout list` shows it"
                )
            case .succeeded, .succeededWithExceptions, .aborted, .reverted: throw Self.isOver(rollout)
            }
            if acceptsFailures {
                try await Self.accept(id, actor: actor, session)
            } else if rollout.state == .halted {
                try await Self.reopen(id, actor: actor, session)
            } else {
                try await session.run(
                    "UPDATE skein_rollout SET state = 'running', reason = NULL WHERE id = \(bind: .text(id))"
                )
                try await session.record(id, actor, "resumed")
            }
        }
    }

    /// Lets a wave begin that waits for an approval; the first such wave unless one is named.
    ///
    /// - Returns: the wave's name.
    package func approve(_ id: String, wave name: String?, actor: String) async throws(LedgerError) -> String {
        try await control(id) { rollout, session throws(LedgerError) in
            guard rollout.state.isOpen else { throw Self.isOver(rollout) }
            let waves = try await session.run(
                "SELECT * FROM skein_wave WHERE rollout = \(bind: .text(id)) ORDER BY number"
            ).all.map(LedgerWave.init)
            let waiting = waves.filter { $0.needsApproval && $0.approvedBy == nil }
            guard let wave = name.map({ name in waves.first { $0.name == name } }) ?? waiting.first else {
                throw LedgerError(
                    .refused,
                    name.map { "the rollout \(id) has no wave `\($0)`" }
                        ?? "no wave of the rollout \(id) waits for an approval",
                    hint: name == nil
                        ? "`skein rollout show \(id)` says what it waits for"
                        : "it has \(waves.map(\.name).joined(separator: ", "))"
                )
            }
            guard wave.needsApproval, wave.approvedBy == nil else {
                let reason = wave.approvedBy.map { "was approved by \($0)" } ?? "needs no approval"
                let others = waiting.map(\.name).joined(separator: ", ")
                throw LedgerError(
                    .refused,
                    "the wave `\(wave.name)` \(reason)",
                    hint: others.isEmpty ? "no other wave needs one" : "those that wait for one: \(others)"
                )
            }
            try await session.run(
                """
                UPDATE skein_wave SET approved_by = \(bind: .text(actor)), approved_at = \(session.now) \
                WHERE rollout = \(bind: .text(id)) AND number = \(.number(wave.number))
                """
            )
            try await session.record(id, actor, "approved", wave: wave.name)
            return wave.name
        }
    }

    /// Gives a rollout up: what was not begun is skipped, what runs is finished, nothing is taken back.
    ///
    /// - Returns: how many targets were not begun.
    package func abort(_ id: String, reason: String?, actor: String) async throws(LedgerError) -> Int {
        try await control(id) { rollout, session throws(LedgerError) in
            guard rollout.state.isOpen else { throw Self.isOver(rollout) }
            let message = "the rollout was given up" + (reason.map { ": \($0)" } ?? "")
            let skipped = try await session.run(
                """
                UPDATE skein_target SET state = 'skipped', error_code = 'aborted', error_class = 'deterministic', \
                error_message = \(bind: .text(message)) \
                WHERE rollout = \(bind: .text(id)) AND state IN ('pending', 'retry_wait')
                """
            ).changed
            try await session.run(
                """
                UPDATE skein_wave SET state = 'cancelled', ended_at = \(session.now) \
                WHERE rollout = \(bind: .text(id)) AND state NOT IN ('passed', 'halted')
                """
            )
            try await Self.end(id, .aborted, actor, detail: reason, session)
            if let parent = rollout.parent {
                try await Self.tellParent(parent, of: id, session)
                try await session.run(
                    """
                    UPDATE skein_rollout SET state = 'halted', reason = 'taking it back was given up' \
                    WHERE id = \(bind: .text(parent)) AND state = 'reverting'
                    """
                )
            }
            return skipped
        }
    }

    /// Lets targets be tried again that failed; all of them unless some are named.
    ///
    /// - Returns: the ids of those that will be.
    package func retry(_ id: String, only: Set<String>?, actor: String) async throws(LedgerError) -> [String] {
        try await control(id) { rollout, session throws(LedgerError) in
            guard rollout.state.isOpen else { throw Self.isOver(rollout) }
            let failed = try await Self.failed(id, session)
            let chosen = failed.filter { only?.contains($0) ?? true }
            if let only, let stranger = only.subtracting(chosen).min() {
                throw LedgerError(
                    .refused,
                    "the target `\(stranger)` has not failed in the rollout \(id)",
                    hint: failed.isEmpty
                        ? "none of its targets has; `skein rollout show \(id) --targets` lists them"
                        : "those that have: \(Wording.ids(failed, limit: 5))"
                )
            }
            try await Self.putBack(chosen, in: id, session)
            try await session.record(id, actor, "retry", detail: "\(chosen.count) targets")
            return chosen
        }
    }

    /// Leaves a target out that has not been done.
    package func skip(_ id: String, target: String, reason: String, actor: String) async throws(LedgerError) {
        try await control(id) { rollout, session throws(LedgerError) in
            guard rollout.state.isOpen else { throw Self.isOver(rollout) }
            let changed = try await session.run(
                """
                UPDATE skein_target SET state = 'skipped', error_code = 'skipped', error_class = 'deterministic', \
                error_message = \(bind: .text(reason)), fingerprint = NULL \
                WHERE rollout = \(bind: .text(id)) AND id = \(bind: .text(target)) \
                AND state NOT IN ('claimed', 'done', 'current', 'reverted')
                """
            ).changed
            guard changed > 0 else { throw try await Self.cannotSkip(target, of: id, session) }
            try await session.record(id, actor, "skipped", target: target, detail: reason)
        }
    }

    private static func isOver(_ rollout: LedgerRollout) -> LedgerError {
        LedgerError(
            .refused,
            "the rollout \(rollout.id) is over: \(rollout.state.rawValue)",
            hint: rollout.parent == nil
                ? "to begin a new one, run `skein \(rollout.command) \(rollout.revision)` on the fleet again: "
                    + "what is done is not run again"
                : "`skein rollout list` shows which one is open"
        )
    }

    private static func cannotSkip(
        _ target: String,
        of id: String,
        _ session: LedgerSession
    ) async throws(LedgerError) -> LedgerError {
        let row = try await session.run(
            "SELECT state FROM skein_target WHERE rollout = \(bind: .text(id)) AND id = \(bind: .text(target))"
        ).first
        guard let row else {
            return LedgerError(
                .refused,
                "the rollout \(id) has no target `\(target)`",
                hint: "`skein rollout show \(id) --targets` lists them"
            )
        }
        guard row.text("state") == LedgerTarget.State.claimed.rawValue else {
            return LedgerError(
                .refused,
                "the target `\(target)` of the rollout \(id) is \(row.text("state")) already, and nothing is left to skip",
                hint: "`skein rollout revert \(id)` takes targets back"
            )
        }
        return LedgerError(
            .refused,
            "the target `\(target)` of the rollout \(id) is being worked on, or was by a runner that vanished",
            hint: "wait until it has ended; `skein rollout resume \(id)` takes over what a runner left"
        )
    }

    /// Does `body` with the rollout, which nobody else changes meanwhile.
    private func control<Result: Sendable>(
        _ id: String,
        _ body: @Sendable (LedgerRollout, LedgerSession) async throws(LedgerError) -> Result
    ) async throws(LedgerError) -> Result {
        try await transaction { session throws(LedgerError) in
            let row = try await session.run(
                "SELECT * FROM skein_rollout WHERE id = \(bind: .text(id))\(session.forUpdate)"
            ).first
            guard let row else { throw Self.noRollout(id) }
            return try await body(LedgerRollout(row), session)
        }
    }

    private static func failed(_ id: String, _ session: LedgerSession) async throws(LedgerError) -> [String] {
        try await session.run(
            """
            SELECT id FROM skein_target WHERE rollout = \(bind: .text(id)) \
            AND state IN (\(.list(LedgerTarget.State.failures.map(\.rawValue)))) ORDER BY number
            """
        ).all.map { $0.text("id") }
    }

    /// Lets targets be worked on again. A wave that passed with failures within its budget goes on with them.
    static func putBack(_ ids: [String], in rollout: String, _ session: LedgerSession) async throws(LedgerError) {
        if ids.isEmpty { return }
        for start in stride(from: 0, to: ids.count, by: 500) {
            try await session.run(
                """
                UPDATE skein_target SET state = 'pending', attempts = 0, not_before = 0, fingerprint = NULL \
                WHERE rollout = \(bind: .text(rollout)) AND id IN (\(.list(ids[start..<min(start + 500, ids.count)])))
                """
            )
        }
        try await session.run(
            """
            UPDATE skein_wave SET state = 'running', reason = NULL, ended_at = NULL WHERE rollout = \(bind: .text(rollout)) \
            AND state IN ('passed', 'soaking', 'checking') AND number IN \
            (SELECT wave FROM skein_target WHERE rollout = \(bind: .text(rollout)) AND state = 'pending')
            """
        )
    }

    /// Lets a halted rollout go on, with what failed tried again.
    static func reopen(_ id: String, actor: String, _ session: LedgerSession) async throws(LedgerError) {
        let failed = try await failed(id, session)
        try await putBack(failed, in: id, session)
        try await session.run([
            """
            UPDATE skein_wave SET state = 'running', reason = NULL, ended_at = NULL WHERE rollout = \(bind: .text(id)) \
            AND state = 'halted'
            """,
            "UPDATE skein_rollout SET state = 'running', reason = NULL WHERE id = \(bind: .text(id))",
        ])
        try await session.record(id, actor, "resumed", detail: "\(failed.count) targets are tried again")
    }

    /// Lets a halted or paused rollout go on with what failed as it is.
    private static func accept(_ id: String, actor: String, _ session: LedgerSession) async throws(LedgerError) {
        // The wave goes on with the rest of its targets, and halts only if as many fail again.
        let waves = try await session.run(
            """
            SELECT * FROM skein_wave WHERE rollout = \(bind: .text(id)) AND state IN ('halted', 'checking', 'running')
            """
        ).all.map(LedgerWave.init)
        for wave in waves {
            let counts = try await stateCounts(id, wave: wave.number, session)
            let failed = counts.reduce(0) { $0 + ($1.key.isFailure ? $1.value : 0) }
            let unreachable = counts[.unreachable] ?? 0
            let isOver = !LedgerTarget.State.open.contains { counts[$0] != nil }
            let state: WaveReport.State = isOver ? .passed : .running
            try await session.run(
                """
                UPDATE skein_wave SET state = \(bind: .text(state.rawValue)), reason = NULL, \
                halts_on_failure = halts_on_failure + \(.number(failed)), \
                halts_on_unreachable = halts_on_unreachable + \(.number(unreachable)) \
                WHERE rollout = \(bind: .text(id)) AND number = \(.number(wave.number))
                """
            )
        }
        try await session.run([
            "UPDATE skein_target SET fingerprint = NULL WHERE rollout = \(bind: .text(id))",
            "UPDATE skein_rollout SET state = 'running', reason = NULL WHERE id = \(bind: .text(id))",
        ])
        try await session.record(id, actor, "failures_accepted")
    }
}
