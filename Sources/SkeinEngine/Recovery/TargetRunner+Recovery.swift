internal import SkeinDriver
internal import SkeinReporting
internal import SkeinRevisions

extension TargetRunner {
    /// What the journal tells of a revision that is half done.
    func resumption(
        _ half: Standing.HalfDone,
        _ executor: StepExecutor
    ) async throws(TargetFailure) -> Resumption {
        do {
            let records = try await executor.journal.records(of: half.revision, executor.connection)
            return Resumption(records, direction: half.direction)
        } catch {
            throw TargetFailure(untouched: error)
        }
    }

    /// Refuses to go on from a revision whose file is no longer what was applied.
    func refuseEdited(
        _ heads: Set<RevisionID>,
        _ executor: StepExecutor
    ) async throws(TargetFailure) {
        if settings.allowsEdited { return }
        try await refuseEdited(heads, executor.journal, executor.connection)
    }

    func refuseEdited(
        _ heads: Set<RevisionID>,
        _ journal: Journal,
        _ connection: any Connection
    ) async throws(TargetFailure) {
        let records: [JournalRecord]
        do {
            records = try await journal.lastRecords(connection)
        } catch {
            throw TargetFailure(untouched: error)
        }
        try compiler.refuseEdited(records, heads)
    }

    /// Why an older Skein leaves a target alone.
    static func newerJournal(_ standing: Standing, _ version: String) -> TargetFailure {
        TargetFailure(
            .blocked,
            code: "journal_newer",
            "Skein \(standing.tool ?? "") has written to the journal here, and this is \(version), which may not understand it",
            hint: "update Skein where this runs"
        )
    }

    /// Why a goal is not for a target on which a revision is half done.
    static func halfDone(_ half: Standing.HalfDone, _ goal: Goal) -> TargetFailure {
        let isUp = half.direction == StepReport.Direction.up.rawValue
        var failure = TargetFailure(
            .blocked,
            code: "half_done",
            "revision \(half.revision) is half \(isUp ? "applied" : "taken back")",
            hint: isUp
                ? "`skein upgrade \(half.revision)` finishes it; `skein recover` shows how far it got"
                : "`skein downgrade` to a revision before it finishes it; `skein recover` shows how far it got"
        )
        failure.error.revision = half.revision
        return failure
    }
}
