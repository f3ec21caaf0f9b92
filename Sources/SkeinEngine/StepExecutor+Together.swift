internal import SkeinDriver
internal import SkeinModel
internal import SkeinReporting
internal import SkeinRevisions
internal import SkeinSQL

extension StepExecutor {
    /// Runs all of `steps` in one transaction, for a dialect whose DDL is undone with it.
    ///
    /// - Returns: for each step how many statements it ran, Skein's own aside, and how long it took.
    /// - Throws: ``TargetFailure``; nothing of any step is left then. A step that cannot be in a transaction is refused.
    func run(together steps: [CompiledStep]) async throws(TargetFailure) -> [(statements: Int, duration: Duration)] {
        guard let first = steps.first else { return [] }
        for step in steps where !canBeInside(step) { throw Self.cannotBeInside(step) }
        // Whether a table has to be rebuilt shows only when it is seen, and then it is too late.
        let foreignKeysOff =
            !dialect.capabilities.has(.alterInPlace) && steps.contains { $0.rendered == nil }
            || steps.contains { $0.rendered?.needsForeignKeysOff ?? false }
        var progress = StepProgress(step: first, rendered: [])
        var refusal: TargetFailure?
        var results: [(Int, Duration)] = []
        do throws(DriverError) {
            try await interruptible(&progress) { progress throws(DriverError) in
                try await connection.begin(foreignKeysOff: foreignKeysOff)
                if !dialect.capabilities.has(.sessionLocks) { try await checkVersion(first) }
                for step in steps {
                    try checkInterruption()
                    let start = ContinuousClock.now
                    progress = StepProgress(step: step, rendered: [])
                    progress.isInTransaction = true
                    progress.phase = .rendering
                    let live = try await StepRenderer.inspect(step, on: connection)
                    do throws(TargetFailure) {
                        progress.rendered = try StepRenderer.render(step, live: live, dialect)
                        if !progress.rendered.isAtomic(step.revision, dialect) { throw Self.cannotBeInside(step) }
                    } catch {
                        refusal = error
                        throw DriverError(.deterministic, code: error.error.code, message: error.error.message)
                    }
                    for statement in progress.rendered.flatMap(\.statements) { log(statement, step) }
                    try await runInside(&progress, foreignKeysOff: foreignKeysOff)
                    results.append((progress.count, start.duration(to: .now)))
                }
                progress.phase = .committing
                gate.shut()
                try await connection.commit()
            }
        } catch {
            let failure = refusal ?? progress.failure(error)
            await record(failure, progress.step, isAtomic: true)
            throw failure
        }
        return results
    }

    func canBeInside(_ step: CompiledStep) -> Bool {
        step.rendered?.isAtomic(step.revision, dialect) ?? step.revision.isTransactional
    }

    private static func cannotBeInside(_ step: CompiledStep) -> TargetFailure {
        TargetFailure(
            refused: step,
            code: "refused",
            "revision \(step.revision.id) cannot be in one transaction with the others, as `transaction: run` asks",
            hint: "bring the targets to the revision before it, and run it with `transaction: revision`"
        )
    }
}
