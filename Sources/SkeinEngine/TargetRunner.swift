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
        /// A session that another target has ended with, to be used in place of a new one.
        package var parked: ParkedSession?
        /// Whether the session may come back with the outcome instead of being closed.
        package var handsOn = false

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
        /// The session, still open, where the job hands it on and the target was done with without an error. Whoever gets
        /// it has to close it or to pass it to another job.
        package var session: ParkedSession?
        /// Whether nothing happened that its session should end for.
        var mayHandOn = true

        /// An outcome.
        package init(report: TargetReport, isRetryable: Bool, hasHeads: Bool = false) {
            self.report = report
            self.isRetryable = isRetryable
            self.hasHeads = hasHeads
        }
    }

    let history: History
    let compiler: Compiler
    let settings: EngineSettings

    /// A runner for the revisions of `history`.
    package init(history: History, settings: EngineSettings) {
        self.history = history
        self.settings = settings
        compiler = Compiler(history: history, naming: settings.naming)
    }

    /// Brings the target to the goal, revision by revision, and stops at the first failure. What an earlier run left half
    /// done is finished first. Cancelling the task stops what runs on the server.
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

    /// Whether `goal` counts from where a target is, as `+1` does.
    package func isRelative(_ goal: Goal) -> Bool { compiler.isRelative(goal) }

    /// What ``run(_:_:onStep:)`` would do, with the statements. Only reads.
    package func plan(_ goal: Goal, _ job: Job) async -> Outcome {
        var job = job
        job.session.readOnly = true
        return await visit(job, .planned) { connection, outcome throws(TargetFailure) in
            try await plan(goal, on: connection, &outcome)
        }
    }

    /// The heads of a target. Only reads.
    ///
    /// - Parameter refusesEdited: whether a target is `blocked` when the file of a revision was edited after it was applied.
    package func heads(_ job: Job, refusesEdited: Bool = false) async -> Outcome {
        var job = job
        job.session.readOnly = true
        return await visit(job, .current) { connection, outcome throws(TargetFailure) in
            let standing = try await read(connection, &outcome)
            guard refusesEdited, standing.hasJournal, let rows = standing.rows else { return }
            try await refuseEdited(try compiler.heads(rows), Journal(settings), connection)
        }
    }

    /// The sessions that hold the target's lock now; none also where that cannot be told.
    package func holders(_ job: Job) async -> [LockHolder] {
        var job = job
        job.session.readOnly = true
        guard let connection = try? await connect(job) else { return [] }
        let holders = try? await connection.holders(of: LockKey(versionTable: settings.versionTable))
        await connection.close()
        return holders ?? []
    }

    /// Connects, does `work` and closes, whatever happens.
    func visit(
        _ job: Job,
        _ state: TargetState,
        _ work: (any Connection, inout Outcome) async throws(TargetFailure) -> Void
    ) async -> Outcome {
        let start = ContinuousClock.now
        let report = TargetReport(id: job.id, wave: job.wave, state: state, attempts: 1)
        var outcome = Outcome(report: report, isRetryable: false)
        do throws(TargetFailure) {
            let (connection, visits) = try await open(job)
            do throws(TargetFailure) {
                try await work(connection, &outcome)
                outcome.session = await keep(connection, visits, job, outcome)
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

    var versionTable: VersionTable { VersionTable(name: settings.versionTable) }

    func connect(_ job: Job) async throws(TargetFailure) -> any Connection {
        do {
            return try await job.driver.connect(job.endpoint, job.session)
        } catch {
            throw TargetFailure(error)
        }
    }

    /// What the target's tables say; the report begins with it.
    func read(
        _ connection: any Connection,
        _ outcome: inout Outcome
    ) async throws(TargetFailure) -> Standing {
        let standing: Standing
        do {
            standing = try await Journal(settings).standing(versionTable, connection)
        } catch {
            throw TargetFailure(untouched: error)
        }
        take(standing, &outcome.report)
        outcome.hasHeads = true
        return standing
    }

    /// Begins a report with what the target's tables say.
    func take(_ standing: Standing, _ report: inout TargetReport) {
        report.from = standing.rows ?? []
        report.to = report.from
        report.halfDone = standing.halfDone.flatMap { half in
            StepReport.Direction(rawValue: half.direction).map {
                HalfDoneReport(revision: half.revision, direction: $0)
            }
        }
    }

    private func run(
        _ goal: Goal,
        on connection: any Connection,
        _ endpoint: Endpoint,
        _ outcome: inout Outcome,
        _ onStep: @Sendable (StepReport) async -> Void
    ) async throws(TargetFailure) {
        let seen = try await read(connection, &outcome)
        // A target that is current is left without a lock, and costs one query.
        if try nothingToDo(goal, seen, connection.dialect) {
            outcome.report.state = .current
            return
        }
        let isUnlocked = try await locking(connection) { () throws(TargetFailure) in
            try await runLocked(goal, on: connection, endpoint, &outcome, onStep)
        }
        if !isUnlocked { outcome.mayHandOn = false }
    }

    private func runLocked(
        _ goal: Goal,
        on connection: any Connection,
        _ endpoint: Endpoint,
        _ outcome: inout Outcome,
        _ onStep: @Sendable (StepReport) async -> Void
    ) async throws(TargetFailure) {
        // Another runner may have been here between the first look and the lock.
        let standing = try await read(connection, &outcome)
        let rows = standing.rows ?? []
        if try nothingToDo(goal, standing, connection.dialect) {
            outcome.report.state = .current
            return
        }
        try checkInterruption(outcome.report, before: "anything was done")
        if standing.isNewer(than: settings.toolVersion) { throw Self.newerJournal(standing, settings.toolVersion) }
        let executor = try await executor(connection, endpoint, outcome.report.id, standing)
        if case .stamp(let targets, let purge) = goal {
            let stamp = try compiler.stamp(targets, from: purge ? [] : compiler.heads(rows))
            try await executor.stamp(stamp.edits, purge: purge, stamp.entries, from: rows)
            outcome.report.to = stamp.heads.map(\.text).sorted()
            outcome.report.halfDone = nil
            outcome.report.state = .done
            return
        }
        let heads = try compiler.heads(rows)
        if standing.hasJournal { try await refuseEdited(heads, executor) }
        let steps: [CompiledStep]
        var resumption: Resumption?
        if let half = standing.halfDone {
            steps = try compiler.steps(goal, finishing: half, from: heads, connection.dialect)
            resumption = try await self.resumption(half, executor)
        } else {
            steps = try compiler.steps(goal, from: heads, connection.dialect)
        }
        if settings.transaction == .run, resumption == nil, connection.dialect.capabilities.has(.transactionalDDL) {
            try await run(together: steps, executor, &outcome.report, onStep)
        } else {
            for step in steps {
                try await run(step, resumption, executor, &outcome.report, onStep)
                resumption = nil
            }
        }
        outcome.report.state = outcome.report.steps.isEmpty ? .current : .done
    }

    /// An executor on a connection that holds the lock, with Skein's tables there.
    func executor(
        _ connection: any Connection,
        _ endpoint: Endpoint,
        _ id: String,
        _ standing: Standing
    ) async throws(TargetFailure) -> StepExecutor {
        var logger = settings.logger
        logger[metadataKey: "target"] = "\(id)"
        let executor = StepExecutor(
            connection: connection,
            versionTable: versionTable,
            journal: Journal(settings),
            programs: ProgramRunner(target: id, endpoint: endpoint, logger: logger),
            logger: logger
        )
        do {
            try await executor.prepareTables(standing)
        } catch {
            throw TargetFailure(untouched: error)
        }
        return executor
    }

    private func run(
        _ step: CompiledStep,
        _ resumption: Resumption?,
        _ executor: StepExecutor,
        _ report: inout TargetReport,
        _ onStep: @Sendable (StepReport) async -> Void
    ) async throws(TargetFailure) {
        try checkInterruption(report, before: "revision \(step.revision.id)")
        let start = ContinuousClock.now
        let statements: Int
        do throws(TargetFailure) {
            statements = try await executor.run(step, resuming: resumption)
        } catch {
            var failure = error
            // Nothing has begun on a target whose only step was stopped and rolled back.
            if error.error.code == "interrupted", error.state == .failedClean, report.steps.isEmpty {
                failure.state = .pending
            }
            if error.state == .failedDirty {
                report.halfDone = HalfDoneReport(revision: step.revision.id.text, direction: step.direction)
            }
            throw failure
        }
        report.halfDone = nil
        await finish(step, statements, start.duration(to: .now), &report, onStep)
    }

    private func run(
        together steps: [CompiledStep],
        _ executor: StepExecutor,
        _ report: inout TargetReport,
        _ onStep: @Sendable (StepReport) async -> Void
    ) async throws(TargetFailure) {
        let results: [(statements: Int, duration: Duration)]
        do throws(TargetFailure) {
            results = try await executor.run(together: steps)
        } catch {
            var failure = error
            if error.error.code == "interrupted", error.state == .failedClean { failure.state = .pending }
            throw failure
        }
        for (step, result) in zip(steps, results) {
            await finish(step, result.statements, result.duration, &report, onStep)
        }
    }

    private func finish(
        _ step: CompiledStep,
        _ statements: Int,
        _ duration: Duration,
        _ report: inout TargetReport,
        _ onStep: @Sendable (StepReport) async -> Void
    ) async {
        report.to = step.heads.map(\.text).sorted()
        let finished = StepReport(
            revision: step.revision.id.text,
            message: step.revision.message,
            direction: step.direction,
            statements: statements,
            durationMs: duration.milliseconds
        )
        report.steps.append(finished)
        await onStep(finished)
    }

    static let claimRanOut = "stopped, because the ledger was not reached and the claim on the target ran out"

    /// Refuses to begin anything else once the task is cancelled, or the target may not be gone on with.
    private func checkInterruption(_ report: TargetReport, before what: String) throws(TargetFailure) {
        if Task.isCancelled { throw Self.interrupted(report, before: what) }
        guard !settings.mayContinue() else { return }
        var failure = Self.interrupted(report, before: what)
        failure.error.message = Self.claimRanOut
        throw failure
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
        let standing = try await read(connection, &outcome)
        let rows = standing.rows ?? []
        let dialect = connection.dialect
        let heads = try compiler.heads(rows)
        let steps =
            if let half = standing.halfDone {
                try compiler.steps(goal, finishing: half, from: heads, dialect)
            } else {
                try compiler.steps(goal, from: heads, dialect)
            }
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
        do throws(TargetFailure) {
            try append(steps, live, standing, dialect, &outcome.report)
        } catch {
            // What does not fit may be what another runner has made since the version was read.
            let now = try await read(connection, &outcome)
            if now != standing { throw TargetFailure(untouched: StepExecutor.moved("the plan")) }
            throw error
        }
    }

    /// Adds `steps` to a plan, each rendered against what the ones before it leave of `live` tables.
    func append(
        _ steps: [CompiledStep],
        _ live: SchemaModel,
        _ standing: Standing,
        _ dialect: any Dialect,
        _ report: inout TargetReport
    ) throws(TargetFailure) {
        var live = live
        let inspects = steps.contains { !$0.needs.isEmpty }
        for (number, step) in steps.enumerated() {
            // What is there already of a revision that is half done would not fit.
            let isBegun = number == 0 && standing.halfDone != nil
            let rendered =
                isBegun
                ? try StepRenderer.deferred(step, dialect) : try StepRenderer.render(step, live: live, dialect)
            // Without a step that has to see tables, nobody asks for them.
            if inspects { live = StepRenderer.successor(of: live, after: step, rendered, dialect) }
            report.to = step.heads.map(\.text).sorted()
            let statements = planned(rendered, isTransactional: rendered.isAtomic(step.revision, dialect))
            report.steps.append(
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
                let note = "-- line \(change.lowered.position.line): written when its turn comes"
                return [PlannedStatement(sql: note, transactional: isTransactional)]
            }
            return change.statements.map { PlannedStatement(sql: $0.sql, transactional: isTransactional) }
        }
    }

    func nothingToDo(
        _ goal: Goal,
        _ standing: Standing,
        _ dialect: any Dialect
    ) throws(TargetFailure) -> Bool {
        let rows = standing.rows ?? []
        if standing.halfDone != nil { return false }
        if case .stamp(let targets, let purge) = goal {
            if purge { return false }
            return try compiler.stamp(targets, from: compiler.heads(rows)).edits.isEmpty
        }
        return try compiler.steps(goal, from: compiler.heads(rows), dialect).isEmpty
    }

    /// Does `work` while this session holds the target's lock.
    ///
    /// - Returns: whether the session still had the lock in the end, and gave it back.
    @discardableResult
    func locking(
        _ connection: any Connection,
        _ work: () async throws(TargetFailure) -> Void
    ) async throws(TargetFailure) -> Bool {
        let key = LockKey(versionTable: settings.versionTable)
        do {
            try await connection.lock(key, timeout: settings.lockWait)
        } catch {
            if Task.isCancelled, error.errorClass == .transient {
                throw Self.interrupted(TargetReport(id: "", wave: "", state: .running), before: "the lock was free")
            }
            throw TargetFailure(untouched: error)
        }
        do throws(TargetFailure) {
            try await work()
        } catch {
            try? await connection.unlock(key)
            throw error
        }
        do {
            try await connection.unlock(key)
            return true
        } catch {
            // The target is done with, and the lock ends with the session.
            return false
        }
    }
}

extension Duration {
    /// The duration in whole milliseconds, rounded down.
    package var milliseconds: Int {
        Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
    }
}
