internal import SkeinDriver
internal import SkeinModel
internal import SkeinReporting
internal import SkeinSQL

extension StepExecutor {
    /// One transaction for everything. Where the dialect needs no live tables, it is one flight and a commit.
    func runAtomically(_ progress: inout StepProgress, _ live: SchemaModel?) async throws(DriverError) {
        let step = progress.step
        let foreignKeysOff = progress.rendered.needsForeignKeysOff
        try await connection.begin(foreignKeysOff: foreignKeysOff)
        progress.isInTransaction = true
        if !dialect.capabilities.has(.sessionLocks) { try await checkVersion(step) }
        if let live {
            // What was seen before the transaction may have been altered before it began.
            let now = try await StepRenderer.inspect(step, on: connection)
            if now != live { try rerender(&progress, now, foreignKeysOff: foreignKeysOff) }
        }
        try await runInside(&progress, foreignKeysOff: foreignKeysOff)
        progress.phase = .committing
        gate.shut()
        try await connection.commit()
    }

    /// Runs a step in the transaction that is open: its journal row, its statements, its verification, its version rows.
    func runInside(_ progress: inout StepProgress, foreignKeysOff: Bool) async throws(DriverError) {
        let step = progress.step
        let start = [journal.start(step.entry, connection)]
        let end = versionTable.statements(step.edits, dialect) + [journal.finish(step.entry, .done, dialect)]
        if progress.rendered.mayBeStale(dialect) {
            _ = try await connection.run(start)
            try await runRefreshing(&progress, foreignKeysOff: foreignKeysOff)
            progress.phase = .verifying
            try check(try await connection.run(step.verification), step)
            progress.phase = .closing
            _ = try await connection.run(end)
        } else {
            progress.phase = .statements
            progress.lead = start.count
            let body = progress.rendered.flatMap(\.statements)
            let results = try await connection.runChecked(start + body + step.verification + end)
            progress.phase = .verifying
            try check(Array(results.dropFirst(start.count + body.count).prefix(step.verification.count)), step)
        }
    }

    /// Change by change in the transaction that is open; after raw SQL each is rendered against what that has left.
    private func runRefreshing(_ progress: inout StepProgress, foreignKeysOff: Bool) async throws(DriverError) {
        var isAfterRaw = false
        for index in progress.rendered.indices {
            if isAfterRaw { try await refresh(index, &progress, foreignKeysOff: foreignKeysOff) }
            isAfterRaw = isAfterRaw || progress.rendered[index].isRaw
            progress.phase = .statements
            let statements = progress.rendered[index].statements
            _ = try await connection.runChecked(statements)
            progress.passed += statements.count
        }
    }

    private func rerender(
        _ progress: inout StepProgress,
        _ live: SchemaModel?,
        foreignKeysOff: Bool
    ) throws(DriverError) {
        do {
            progress.rendered = try StepRenderer.render(progress.step, live: live, dialect)
        } catch {
            throw DriverError(
                .deterministic,
                code: error.error.code,
                message: error.error.message,
                hint: error.error.hint
            )
        }
        let isAtomic = progress.rendered.isAtomic(progress.step.revision, dialect)
        guard isAtomic, foreignKeysOff || !progress.rendered.needsForeignKeysOff else {
            throw DriverError(
                .transient,
                code: "schema_moved",
                message: "another program altered the tables of the revision just before it began",
                hint: "run the same command again"
            )
        }
    }
}
