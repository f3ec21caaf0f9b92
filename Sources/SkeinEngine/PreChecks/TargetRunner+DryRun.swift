internal import Logging
internal import SkeinDriver
internal import SkeinModel
package import SkeinReporting
internal import SkeinRevisions

extension TargetRunner {
    /// Tries a run on a target in one transaction and rolls it back: Skein's tables, statements, verification and version
    /// rows, as the run itself would. The target's lock is held meanwhile, and the locks of the statements are really taken.
    ///
    /// - Returns: an outcome whose state is a failure when the run would fail, and what the trial came to. It is skipped where
    ///   the server commits DDL statement by statement and for steps that no transaction can hold.
    package func dryRun(_ goal: Goal, _ job: Job) async -> (outcome: Outcome, trial: PreCheckReport.DryRun) {
        var job = job
        job.session.rollsBack = true
        var trial = PreCheckReport.DryRun(.failed)
        let outcome = await visit(job, .planned) { connection, outcome throws(TargetFailure) in
            trial = try await dryRun(goal, on: connection, job.endpoint, &outcome)
        }
        return (outcome, trial)
    }

    private func dryRun(
        _ goal: Goal,
        on connection: any Connection,
        _ endpoint: Endpoint,
        _ outcome: inout Outcome
    ) async throws(TargetFailure) -> PreCheckReport.DryRun {
        if case .stamp = goal { return .init(.skipped, reason: "a stamp runs no statements") }
        guard connection.dialect.capabilities.has(.transactionalDDL) else {
            let flavor = connection.dialect.flavor
            return .init(
                .skipped,
                reason: "\(flavor.vendor) commits each change of the schema, and cannot take it back"
            )
        }
        var trial = PreCheckReport.DryRun(.failed)
        try await locking(connection) { () throws(TargetFailure) in
            trial = try await dryRunLocked(goal, on: connection, endpoint, &outcome)
        }
        return trial
    }

    private func dryRunLocked(
        _ goal: Goal,
        on connection: any Connection,
        _ endpoint: Endpoint,
        _ outcome: inout Outcome
    ) async throws(TargetFailure) -> PreCheckReport.DryRun {
        let standing = try await read(connection, &outcome)
        if standing.isNewer(than: settings.toolVersion) { throw Self.newerJournal(standing, settings.toolVersion) }
        if let half = standing.halfDone {
            return .init(.skipped, reason: "revision \(half.revision) is half done there, and is finished first")
        }
        let heads = try compiler.heads(standing.rows ?? [])
        let steps = try pendingSteps(goal, standing, heads, connection.dialect)
        if steps.isEmpty {
            outcome.report.state = .current
            return .init(.skipped, reason: "there is nothing to do")
        }
        var logger = settings.logger
        logger[metadataKey: "target"] = "\(outcome.report.id)"
        let executor = StepExecutor(
            connection: connection,
            versionTable: versionTable,
            journal: Journal(settings),
            programs: ProgramRunner(target: outcome.report.id, endpoint: endpoint, logger: logger),
            logger: logger
        )
        if standing.hasJournal { try await refuseEdited(heads, executor) }
        return try await executor.rehearse(steps, standing)
    }
}

extension StepExecutor {
    /// Runs all of `steps` in one transaction and rolls it back.
    ///
    /// - Throws: ``TargetFailure`` as a run would; nothing of it is left.
    func rehearse(
        _ steps: [CompiledStep],
        _ standing: Standing
    ) async throws(TargetFailure) -> PreCheckReport.DryRun {
        guard let first = steps.first else { return .init(.skipped, reason: "there is nothing to do") }
        if let step = steps.first(where: { !canBeInside($0) }) { return Self.skipped(step) }
        let foreignKeysOff =
            !dialect.capabilities.has(.alterInPlace) && steps.contains { $0.rendered == nil }
            || steps.contains { $0.rendered?.needsForeignKeysOff ?? false }
        var progress = StepProgress(step: first, rendered: [])
        var refusal: TargetFailure?
        var skipped: PreCheckReport.DryRun?
        var statements = 0
        do throws(DriverError) {
            try await interruptible(&progress) { progress throws(DriverError) in
                try await connection.begin(foreignKeysOff: foreignKeysOff)
                if !dialect.capabilities.has(.sessionLocks) { try await checkVersion(first) }
                // Skein's own tables come and go with the transaction.
                try await prepareTables(standing)
                for step in steps {
                    try checkInterruption()
                    progress = StepProgress(step: step, rendered: [])
                    progress.isInTransaction = true
                    progress.phase = .rendering
                    let live = try await StepRenderer.inspect(step, on: connection)
                    do throws(TargetFailure) {
                        progress.rendered = try StepRenderer.render(step, live: live, dialect)
                    } catch {
                        refusal = error
                        throw DriverError(.deterministic, code: error.error.code, message: error.error.message)
                    }
                    if !progress.rendered.isAtomic(step.revision, dialect) {
                        skipped = Self.skipped(step)
                        return
                    }
                    try await runInside(&progress, foreignKeysOff: foreignKeysOff)
                    statements += progress.count
                }
            }
        } catch {
            try? await connection.rollback()
            throw refusal ?? progress.failure(error)
        }
        do {
            try await connection.rollback()
        } catch {
            throw TargetFailure(untouched: error)
        }
        return skipped ?? .init(.passed, statements: statements)
    }

    private static func skipped(_ step: CompiledStep) -> PreCheckReport.DryRun {
        .init(.skipped, reason: "revision \(step.revision.id) cannot be run in one transaction")
    }
}
