internal import Logging
internal import SkeinDriver
internal import SkeinModel
internal import SkeinReporting
internal import SkeinRevisions
internal import SkeinSQL

/// Runs steps on one connection that holds the target's lock.
///
/// Where DDL is transactional a step, its version row and its journal row are one transaction: after a failure there
/// is nothing of it. Elsewhere the step goes piece by piece, and the journal tells how far it got.
struct StepExecutor {
    let connection: any Connection
    let versionTable: VersionTable
    let journal: Journal
    let programs: ProgramRunner
    let logger: Logger
    let gate = InterruptGate()

    var dialect: any Dialect { connection.dialect }

    /// Makes the version table and the journal where they are missing, and gives an older journal its new columns.
    ///
    /// - Throws: `DriverError`, with the code `journal_foreign` for a table that is no journal.
    func prepareTables(_ standing: Standing) async throws(DriverError) {
        var changes: [Change] = []
        // Where the lock is the transaction's, another runner may make them at the same time.
        if standing.rows == nil { changes.append(.createTable(versionTable.definition, ifNotExists: true)) }
        var live = SchemaModel()
        if !standing.hasJournal {
            // Looking at a table costs a server many times what making it does.
            if !standing.lacksJournal { live = try await connection.inspect(.tables([journal.name])) }
            changes += try journalChanges(live)
        }
        var statements: [Statement] = []
        for change in changes {
            do {
                statements += try dialect.render(change, before: live)
            } catch {
                throw DriverError(.deterministic, message: "Skein's own tables cannot be made: \(error)")
            }
        }
        if statements.isEmpty { return }
        _ = try await connection.run(statements)
    }

    private func journalChanges(_ live: SchemaModel) throws(DriverError) -> [Change] {
        guard let table = live[journal.name] else { return [.createTable(journal.definition, ifNotExists: true)] }
        let missing = Journal.addedColumns.filter { table.column($0.name) == nil }
        guard Journal.firstColumns.allSatisfy({ table.column($0.name) != nil }) else {
            throw DriverError(
                .deterministic,
                code: "journal_foreign",
                message: "the table \(journal.name) cannot be read as Skein's: its columns are others",
                hint: "if it belongs to another program, give `journal_table` in skein.yaml another name"
            )
        }
        if missing.isEmpty { return [] }
        return [.alterTable(journal.name, missing.map { .addColumn($0, ifNotExists: false) })]
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
            statements += entries.map { journal.record($0, .done, connection) }
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
    /// - Parameter resumption: what an earlier run left of the step, when it left it half done.
    /// - Returns: how many statements it ran, Skein's own aside.
    /// - Throws: ``TargetFailure`` whose state says what the target is left in.
    func run(_ step: CompiledStep, resuming resumption: Resumption? = nil) async throws(TargetFailure) -> Int {
        var progress: StepProgress
        var live: SchemaModel?
        if let resumption {
            progress = StepProgress(step: step, rendered: try StepRenderer.deferred(step, dialect))
            progress.isResumed = resumption.hasEffects
        } else {
            do {
                live = try await StepRenderer.inspect(step, on: connection)
            } catch {
                throw TargetFailure(untouched: error)
            }
            progress = StepProgress(step: step, rendered: try await render(step, live: live))
        }
        for statement in progress.rendered.flatMap(\.statements) { log(statement, step) }
        let isAtomic = resumption == nil && progress.rendered.isAtomic(step.revision, dialect)
        if !isAtomic, !dialect.capabilities.has(.sessionState) { throw Self.needsSession(step) }
        do {
            try await interruptible(&progress) { progress throws(DriverError) in
                if isAtomic {
                    try await runAtomically(&progress, live)
                } else {
                    try await runInPieces(&progress, resumption)
                }
            }
        } catch {
            let failure = progress.failure(error)
            await record(failure, step, isAtomic: isAtomic)
            throw failure
        }
        return progress.count
    }

    private static func needsSession(_ step: CompiledStep) -> TargetFailure {
        TargetFailure(
            refused: step,
            code: "pooled",
            "revision \(step.revision.id) cannot be one transaction, and through a pooler a session cannot be kept",
            hint: "give the target's own address, by `direct_url` or without the pooler"
        )
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

    /// Holds the database to the version that the step was worked out for. Where no lock but the transaction's keeps
    /// other runners away, one may have been here after the version was read.
    func checkVersion(_ step: CompiledStep) async throws(DriverError) {
        let rows = try await versionTable.read(connection) ?? []
        guard rows.count == step.from.count, Set(rows.compactMap { try? RevisionID($0) }) == step.from else {
            throw Self.moved("revision \(step.revision.id)")
        }
    }

    private static let movedCode = "version_moved"

    static func moved(_ what: String) -> DriverError {
        DriverError(
            .transient,
            code: movedCode,
            message: "the version table changed before \(what) began: another runner is at work here",
            hint: "run the same command again; it goes on from where the database is then"
        )
    }

    /// Renders a change that follows raw SQL against the tables as they are now.
    func refresh(
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

    func log(_ statement: Statement, _ step: CompiledStep) {
        logger.debug("\(statement.sql)", metadata: ["revision": "\(step.revision.id)"])
    }

    func check(_ results: [ResultSet], _ step: CompiledStep) throws(DriverError) {
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
    func record(_ failure: TargetFailure, _ step: CompiledStep, isAtomic: Bool) async {
        do {
            try await connection.rollback()
            // What may be done must not be called failed, and a race that another runner won is no failure.
            if failure.state == .unknown || failure.error.code == Self.movedCode { return }
            let code = failure.error.code.isEmpty ? nil : failure.error.code
            let outcome: Journal.Outcome = failure.state == .failedDirty ? .partial : .failed
            let statement =
                isAtomic
                ? journal.record(step.entry, outcome, code: code, connection)
                : journal.finish(step.entry, outcome, code: code, dialect)
            _ = try await connection.run(statement)
        } catch {
            // The outcome is known without the journal; a connection that is gone cannot take the row.
        }
    }
}
