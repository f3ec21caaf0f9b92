internal import Logging
internal import SkeinDriver
internal import SkeinModel
internal import SkeinReporting
internal import SkeinRevisions
internal import SkeinSQL

/// Runs steps on one connection that holds the target's lock.
///
/// Where DDL is transactional a step, its version row and its journal row are one transaction: after a failure there
/// is nothing of it. Elsewhere the journal row is written before the first statement and closed after the last.
struct StepExecutor {
    let connection: any Connection
    let versionTable: VersionTable
    let journal: Journal
    let programs: ProgramRunner
    let logger: Logger

    private var dialect: any Dialect { connection.dialect }

    /// Makes the version table and the journal where they are missing.
    func prepareTables(versionTableExists: Bool) async throws(DriverError) {
        var missing: [Table] = []
        if !versionTableExists { missing.append(versionTable.definition) }
        if try await !journal.exists(connection) { missing.append(journal.definition) }
        for table in missing {
            let statements: [Statement]
            do {
                // Where the lock is the transaction's, another runner may make them at the same time.
                statements = try dialect.render(.createTable(table, ifNotExists: true), before: SchemaModel())
            } catch {
                throw DriverError(.deterministic, message: "table \(table.name) cannot be made: \(error)")
            }
            _ = try await connection.run(statements)
        }
    }

    /// Writes down revisions without running them.
    ///
    /// - Parameter rows: what the version table held when `edits` were worked out.
    func stamp(
        _ edits: [VersionEdit],
        purge: Bool,
        _ entries: [Journal.Entry],
        from rows: [String]
    ) async throws(TargetFailure) {
        var isCommitting = false
        do throws(DriverError) {
            try await connection.begin(foreignKeysOff: false)
            if !dialect.capabilities.has(.sessionLocks) {
                guard try await versionTable.read(connection) ?? [] == rows else { throw Self.moved("the stamp") }
            }
            var statements = purge ? [versionTable.purge(dialect)] : []
            statements += versionTable.statements(edits, dialect)
            statements += entries.map { journal.record($0, .done, dialect) }
            _ = try await connection.run(statements)
            isCommitting = true
            try await connection.commit()
        } catch {
            try? await connection.rollback()
            if isCommitting, error.mayHaveExecuted { throw TargetFailure(error, state: .unknown) }
            throw TargetFailure(untouched: error)
        }
    }

    /// Runs a step.
    ///
    /// - Returns: how many statements it ran, Skein's own aside.
    /// - Throws: ``TargetFailure`` whose state says what the target is left in.
    func run(_ step: CompiledStep) async throws(TargetFailure) -> Int {
        let live: SchemaModel?
        do {
            live = try await StepRenderer.inspect(step, on: connection)
        } catch {
            throw TargetFailure(untouched: error)
        }
        let rendered = try await render(step, live: live)
        for statement in rendered.flatMap(\.statements) { log(statement, step) }
        let isAtomic = rendered.isAtomic(step.revision, dialect)
        var progress = StepProgress(step: step, rendered: rendered)
        do {
            if isAtomic {
                try await runAtomically(&progress, live)
            } else {
                try await runInPieces(&progress)
            }
        } catch {
            let failure = progress.failure(error)
            await record(failure, step, isAtomic: isAtomic)
            throw failure
        }
        return progress.count
    }

    /// The statements of a step against `live` tables. What does not fit them may be a revision that another runner has
    /// applied since the version was read, which is no fault of the revision.
    private func render(_ step: CompiledStep, live: SchemaModel?) async throws(TargetFailure) -> [RenderedChange] {
        let fault: TargetFailure
        do {
            return try StepRenderer.render(step, live: live, dialect)
        } catch {
            fault = error
        }
        do {
            if !dialect.capabilities.has(.sessionLocks) { try await checkVersion(step) }
        } catch {
            throw TargetFailure(untouched: error)
        }
        throw fault
    }

    /// One transaction for everything. Where the dialect needs no live tables, it is one flight and a commit.
    private func runAtomically(_ progress: inout StepProgress, _ live: SchemaModel?) async throws(DriverError) {
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
        let start = [journal.start(step.entry, dialect)]
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
        progress.phase = .committing
        try await connection.commit()
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

    /// Statement by statement, where a transaction does not hold DDL together.
    private func runInPieces(_ progress: inout StepProgress) async throws(DriverError) {
        let step = progress.step
        if !dialect.capabilities.has(.sessionLocks) { try await checkVersion(step) }
        if let last = try await journal.lastOutcome(step.entry, connection) {
            progress.isResumed = last.leavesDoubt
            if last == .running { _ = try await connection.run(journal.abandon(step.entry, dialect)) }
        }
        _ = try await connection.run(journal.start(step.entry, dialect))
        let isStale = progress.rendered.mayBeStale(dialect)
        var isAfterRaw = false
        for index in progress.rendered.indices {
            if isStale, isAfterRaw { try await refresh(index, &progress, foreignKeysOff: true) }
            let change = progress.rendered[index]
            isAfterRaw = isAfterRaw || change.isRaw
            if let program = change.program {
                progress.phase = .program
                try await programs.run(program, step.occasion)
                progress.hasRunProgram = true
                continue
            }
            if isOneTransaction(change, step.revision) {
                progress.phase = .opening
                try await connection.begin(
                    foreignKeysOff: change.statements.contains(where: \.needsForeignKeysOff)
                )
                progress.isInTransaction = true
                progress.phase = .statements
                _ = try await connection.runChecked(change.statements)
                progress.phase = .committing
                try await connection.commit()
                progress.isInTransaction = false
                progress.passed += change.statements.count
                progress.kept = progress.passed
                continue
            }
            progress.phase = .statements
            for statement in change.statements {
                _ = try await connection.runChecked([statement])
                progress.passed += 1
                progress.kept = progress.passed
            }
        }
        progress.phase = .verifying
        try check(try await connection.run(step.verification), step)
        progress.phase = .opening
        try await connection.begin(foreignKeysOff: false)
        progress.isInTransaction = true
        progress.phase = .closing
        _ = try await connection.run(
            versionTable.statements(step.edits, dialect) + [journal.finish(step.entry, .done, dialect)]
        )
        progress.phase = .committing
        try await connection.commit()
    }

    /// Whether a change of a revision that is not one transaction can be one by itself. Rows belong together even
    /// there, and what edits or rebuilds a table is never torn apart.
    private func isOneTransaction(_ change: RenderedChange, _ revision: Revision) -> Bool {
        if change.statements.contains(where: { $0.transaction == .outside }) { return false }
        if change.isRows || change.statements.contains(where: { $0.needsForeignKeysOff || $0.needsTransaction }) {
            return true
        }
        return dialect.capabilities.has(.transactionalDDL) && revision.isTransactional && change.statements.count > 1
    }

    /// Holds the database to the version that the step was worked out for. Where no lock but the transaction's keeps
    /// other runners away, one may have been here after the version was read.
    private func checkVersion(_ step: CompiledStep) async throws(DriverError) {
        let rows = try await versionTable.read(connection) ?? []
        guard rows.count == step.from.count, Set(rows.compactMap { try? RevisionID($0) }) == step.from else {
            throw Self.moved("revision \(step.revision.id)")
        }
    }

    private static let movedCode = "version_moved"

    private static func moved(_ what: String) -> DriverError {
        DriverError(
            .transient,
            code: movedCode,
            message: "the version table changed before \(what) began: another runner is at work here",
            hint: "run the same command again; it goes on from where the database is then"
        )
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

    /// Renders a change that follows raw SQL against the tables as they are now.
    private func refresh(
        _ index: Int,
        _ progress: inout StepProgress,
        foreignKeysOff: Bool
    ) async throws(DriverError) {
        let change = progress.rendered[index].lowered.change
        let needs = dialect.needs(change)
        if needs.isEmpty { return }
        progress.phase = .rendering
        let live = try await connection.inspect(.tables(needs))
        let statements: [Statement]
        do {
            statements = try dialect.render(change, before: live)
        } catch {
            throw DriverError(.deterministic, code: "refused", message: error.reason, hint: error.hint)
        }
        if !foreignKeysOff, statements.contains(where: \.needsForeignKeysOff) {
            throw DriverError(
                .deterministic,
                code: "refused",
                message: "after its raw SQL this revision has to rebuild a table, for which it is too late",
                hint: "put the operations that follow the raw SQL into a revision of their own"
            )
        }
        if statements == progress.rendered[index].statements { return }
        progress.rendered[index].statements = statements
        progress.rendered[index].isDeferred = false
        for statement in statements { log(statement, progress.step) }
    }

    private func log(_ statement: Statement, _ step: CompiledStep) {
        logger.debug("\(statement.sql)", metadata: ["revision": "\(step.revision.id)"])
    }

    private func check(_ results: [ResultSet], _ step: CompiledStep) throws(DriverError) {
        for (number, result) in results.enumerated() {
            if result.isTrue { continue }
            throw DriverError(
                .deterministic,
                code: "verify",
                message: "verification \(number + 1) of revision \(step.revision.id) does not hold",
                hint: "the query has to return one true value",
                sql: step.verification[number].sql
            )
        }
    }

    /// Rolls back what can be, and leaves the failure in the journal if the connection still works.
    private func record(_ failure: TargetFailure, _ step: CompiledStep, isAtomic: Bool) async {
        do {
            try await connection.rollback()
            // What may be done must not be called failed, and a race that another runner won is no failure.
            if failure.state == .unknown || failure.error.code == Self.movedCode { return }
            let code = failure.error.code.isEmpty ? nil : failure.error.code
            let outcome: Journal.Outcome = failure.state == .failedDirty ? .partial : .failed
            let statement =
                isAtomic
                ? journal.record(step.entry, outcome, code: code, dialect)
                : journal.finish(step.entry, outcome, code: code, dialect)
            _ = try await connection.run(statement)
        } catch {
            // The outcome is known without the journal; a connection that is gone cannot take the row.
        }
    }
}
