internal import Logging
package import SkeinDriver
internal import SkeinModel
package import SkeinReporting
package import SkeinRevisions
internal import SkeinSQL

/// Runs a goal on one target.
package struct TargetRunner: Sendable {
    /// Who is to be brought where.
    package struct Job: Sendable {
        /// The target's id.
        package var id: String
        /// The wave it belongs to.
        package var wave: String
        /// Its driver.
        package var driver: any Driver
        /// Where it is.
        package var endpoint: Endpoint
        /// What the session is told.
        package var session: SessionSettings

        /// A job.
        package init(
            id: String,
            wave: String,
            driver: any Driver,
            endpoint: Endpoint,
            session: SessionSettings
        ) {
            self.id = id
            self.wave = wave
            self.driver = driver
            self.endpoint = endpoint
            self.session = session
        }
    }

    /// How a try ended.
    package struct Outcome: Sendable {
        /// What happened.
        package var report: TargetReport
        /// Whether a later try may succeed, because the step that failed did nothing and the cause passes.
        package var isRetryable: Bool
        /// Whether the heads of the target could be read, so that the report's `from` and `to` mean something.
        package var hasHeads = false

        /// An outcome.
        package init(report: TargetReport, isRetryable: Bool, hasHeads: Bool = false) {
            self.report = report
            self.isRetryable = isRetryable
            self.hasHeads = hasHeads
        }
    }

    private let history: History
    private let compiler: Compiler
    private let settings: EngineSettings

    /// A runner for the revisions of `history`.
    package init(history: History, settings: EngineSettings) {
        self.history = history
        self.settings = settings
        compiler = Compiler(history: history, naming: settings.naming)
    }

    /// Brings the target to the goal, revision by revision, and stops at the first failure. Cancelling the task stops
    /// it after the revision that runs.
    ///
    /// - Parameter onStep: told of every step that was finished.
    /// - Returns: always an outcome; failures are values.
    package func run(
        _ goal: Goal,
        _ job: Job,
        onStep: @Sendable (StepReport) async -> Void = { _ in }
    ) async -> Outcome {
        var outcome = await visit(job, .running) { connection, outcome throws(TargetFailure) in
            try await run(goal, on: connection, job.endpoint, &outcome, onStep)
        }
        // A new try begins from where the finished steps have led; counted from there, `+1` would be another place.
        if !outcome.report.steps.isEmpty, compiler.isRelative(goal) { outcome.isRetryable = false }
        return outcome
    }

    /// What ``run(_:_:onStep:)`` would do, with the statements. Only reads.
    package func plan(_ goal: Goal, _ job: Job) async -> Outcome {
        var job = job
        job.session.readOnly = true
        return await visit(job, .planned) { connection, outcome throws(TargetFailure) in
            try await plan(goal, on: connection, &outcome)
        }
    }

    /// The heads of a target. Only reads.
    package func heads(_ job: Job) async -> Outcome {
        var job = job
        job.session.readOnly = true
        return await visit(job, .current) { connection, outcome throws(TargetFailure) in
            _ = try await read(connection, &outcome)
        }
    }

    /// Connects, does `work` and closes, whatever happens.
    private func visit(
        _ job: Job,
        _ state: TargetState,
        _ work: (any Connection, inout Outcome) async throws(TargetFailure) -> Void
    ) async -> Outcome {
        let start = ContinuousClock.now
        let report = TargetReport(id: job.id, wave: job.wave, state: state, attempts: 1)
        var outcome = Outcome(report: report, isRetryable: false)
        do throws(TargetFailure) {
            let connection = try await connect(job)
            do throws(TargetFailure) {
                try await work(connection, &outcome)
                await connection.close()
            } catch {
                await connection.close()
                throw error
            }
        } catch {
            outcome.report.state = error.state
            outcome.report.error = error.error
            outcome.isRetryable = error.isRetryable
        }
        outcome.report.durationMs = start.duration(to: .now).milliseconds
        return outcome
    }

    private var versionTable: VersionTable { VersionTable(name: settings.versionTable) }

    private func connect(_ job: Job) async throws(TargetFailure) -> any Connection {
        do {
            return try await job.driver.connect(job.endpoint, job.session)
        } catch {
            throw TargetFailure(error)
        }
    }

    /// The rows of the version table, nil without one; the report begins with them.
    private func read(
        _ connection: any Connection,
        _ outcome: inout Outcome
    ) async throws(TargetFailure) -> [String]? {
        let rows: [String]?
        do {
            rows = try await versionTable.read(connection)
        } catch {
            throw TargetFailure(untouched: error)
        }
        outcome.report.from = rows ?? []
        outcome.report.to = outcome.report.from
        outcome.hasHeads = true
        return rows
    }

    private func run(
        _ goal: Goal,
        on connection: any Connection,
        _ endpoint: Endpoint,
        _ outcome: inout Outcome,
        _ onStep: @Sendable (StepReport) async -> Void
    ) async throws(TargetFailure) {
        let seen = try await read(connection, &outcome) ?? []
        // A target that is current is left without a lock, and costs one query.
        if try nothingToDo(goal, seen, connection.dialect) {
            outcome.report.state = .current
            return
        }
        let lock = LockKey(versionTable: settings.versionTable)
        try await locking(connection, lock)
        do throws(TargetFailure) {
            try await runLocked(goal, on: connection, endpoint, &outcome, onStep)
        } catch {
            try? await connection.unlock(lock)
            throw error
        }
        try? await connection.unlock(lock)
    }

    private func runLocked(
        _ goal: Goal,
        on connection: any Connection,
        _ endpoint: Endpoint,
        _ outcome: inout Outcome,
        _ onStep: @Sendable (StepReport) async -> Void
    ) async throws(TargetFailure) {
        // Another runner may have been here between the first look and the lock.
        let rows = try await read(connection, &outcome)
        if try nothingToDo(goal, rows ?? [], connection.dialect) {
            outcome.report.state = .current
            return
        }
        if Task.isCancelled { throw Self.interrupted(outcome.report, before: "anything was done") }
        var logger = settings.logger
        logger[metadataKey: "target"] = "\(outcome.report.id)"
        let executor = StepExecutor(
            connection: connection,
            versionTable: versionTable,
            journal: Journal(settings),
            programs: ProgramRunner(target: outcome.report.id, endpoint: endpoint, logger: logger),
            logger: logger
        )
        do {
            try await executor.prepareTables(versionTableExists: rows != nil)
        } catch {
            throw TargetFailure(untouched: error)
        }
        if case .stamp(let targets, let purge) = goal {
            let stamp = try compiler.stamp(targets, from: purge ? [] : compiler.heads(rows ?? []))
            try await executor.stamp(stamp.edits, purge: purge, stamp.entries, from: rows ?? [])
            outcome.report.to = stamp.heads.map(\.text).sorted()
            outcome.report.state = .done
        } else {
            try await steps(goal, compiler.heads(rows ?? []), executor, &outcome.report, onStep)
        }
    }

    private func steps(
        _ goal: Goal,
        _ heads: Set<RevisionID>,
        _ executor: StepExecutor,
        _ report: inout TargetReport,
        _ onStep: @Sendable (StepReport) async -> Void
    ) async throws(TargetFailure) {
        for step in try compiler.steps(goal, from: heads, executor.connection.dialect) {
            if Task.isCancelled { throw Self.interrupted(report, before: "revision \(step.revision.id)") }
            let start = ContinuousClock.now
            let statements = try await executor.run(step)
            report.to = step.heads.map(\.text).sorted()
            let finished = StepReport(
                revision: step.revision.id.text,
                message: step.revision.message,
                direction: step.direction,
                statements: statements,
                durationMs: start.duration(to: .now).milliseconds
            )
            report.steps.append(finished)
            await onStep(finished)
        }
        report.state = report.steps.isEmpty ? .current : .done
    }

    private static func interrupted(_ report: TargetReport, before what: String) -> TargetFailure {
        TargetFailure(
            report.steps.isEmpty ? .pending : .failedClean,
            code: "interrupted",
            "stopped by a signal before \(what)",
            hint: "run the same command again; what is done is not run again"
        )
    }

    private func plan(
        _ goal: Goal,
        on connection: any Connection,
        _ outcome: inout Outcome
    ) async throws(TargetFailure) {
        let rows = try await read(connection, &outcome) ?? []
        let dialect = connection.dialect
        let steps = try compiler.steps(goal, from: compiler.heads(rows), dialect)
        if steps.isEmpty { outcome.report.state = .current }
        let tables = steps.reduce(into: Set<TableName>()) { $0.formUnion($1.needs) }
        var live = SchemaModel()
        if !tables.isEmpty {
            do {
                live = try await connection.inspect(.tables(tables))
            } catch {
                throw TargetFailure(untouched: error)
            }
        }
        for step in steps {
            let rendered = try StepRenderer.render(step, live: live, dialect)
            // Without a step that has to see tables, nobody asks for them.
            if !tables.isEmpty { live = StepRenderer.successor(of: live, after: step, rendered, dialect) }
            outcome.report.to = step.heads.map(\.text).sorted()
            let statements = planned(rendered, isTransactional: rendered.isAtomic(step.revision, dialect))
            outcome.report.steps.append(
                StepReport(
                    revision: step.revision.id.text,
                    message: step.revision.message,
                    direction: step.direction,
                    statements: statements.count,
                    plan: statements
                )
            )
        }
    }

    private func planned(_ rendered: [RenderedChange], isTransactional: Bool) -> [PlannedStatement] {
        rendered.flatMap { change in
            if let program = change.program {
                let words = program.arguments.joined(separator: " ")
                return [PlannedStatement(sql: "-- run: \(words)", transactional: false)]
            }
            if change.isDeferred {
                let note = "-- line \(change.lowered.position.line): written when the SQL before it has run"
                return [PlannedStatement(sql: note, transactional: isTransactional)]
            }
            return change.statements.map { PlannedStatement(sql: $0.sql, transactional: isTransactional) }
        }
    }

    private func nothingToDo(
        _ goal: Goal,
        _ rows: [String],
        _ dialect: any Dialect
    ) throws(TargetFailure) -> Bool {
        if case .stamp(let targets, let purge) = goal {
            if purge { return false }
            return try compiler.stamp(targets, from: compiler.heads(rows)).edits.isEmpty
        }
        return try compiler.steps(goal, from: compiler.heads(rows), dialect).isEmpty
    }

    private func locking(_ connection: any Connection, _ key: LockKey) async throws(TargetFailure) {
        do {
            try await connection.lock(key, timeout: settings.lockWait)
        } catch {
            if Task.isCancelled, error.errorClass == .transient {
                throw Self.interrupted(TargetReport(id: "", wave: "", state: .running), before: "the lock was free")
            }
            throw TargetFailure(untouched: error)
        }
    }
}

extension Duration {
    /// The duration in whole milliseconds, rounded down.
    package var milliseconds: Int {
        Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
    }
}
