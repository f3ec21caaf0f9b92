internal import SkeinDriver
internal import SkeinModel
package import SkeinReporting
internal import SkeinRevisions
internal import SkeinSQL

extension TargetRunner {
    /// Says how far the revision got that is half done on a target, and first takes somebody's word on it.
    ///
    /// - Parameter mark: what took effect and what did not, or nil to look only.
    /// - Returns: the report is nil where nothing is half done.
    package func recover(_ job: Job, _ mark: RecoveryMark?) async -> (outcome: Outcome, recovery: RecoveryReport?) {
        var job = job
        job.session.readOnly = mark == nil
        var recovery: RecoveryReport?
        let outcome = await visit(job, .current) { connection, outcome throws(TargetFailure) in
            guard let half = try await read(connection, &outcome).halfDone else { return }
            guard let mark else {
                recovery = try await look(half, outcome.report, executor(on: connection, job))
                return
            }
            try await locking(connection) { () throws(TargetFailure) in
                let standing = try await read(connection, &outcome)
                guard let half = standing.halfDone else { return }
                let executor = executor(on: connection, job)
                try await take(mark, half, outcome.report, executor)
                guard let left = try await read(connection, &outcome).halfDone else { return }
                recovery = try await look(left, outcome.report, executor)
            }
        }
        return (outcome, recovery)
    }

    private func executor(on connection: any Connection, _ job: Job) -> StepExecutor {
        StepExecutor(
            connection: connection,
            versionTable: versionTable,
            journal: Journal(settings),
            programs: ProgramRunner(target: job.id, endpoint: job.endpoint, logger: settings.logger),
            logger: settings.logger
        )
    }

    private func step(
        _ half: Standing.HalfDone,
        _ report: TargetReport,
        _ dialect: any Dialect
    ) throws(TargetFailure) -> CompiledStep {
        guard let id = try? RevisionID(half.revision), history[id] != nil,
            let direction = StepReport.Direction(rawValue: half.direction),
            let step = try compiler.compile([id], direction, from: compiler.heads(report.from), dialect).first
        else {
            throw TargetFailure(
                .blocked,
                code: "half_done",
                "revision \(half.revision) is half done here, and no file defines it",
                hint: "update the files (git pull?), or set the database right by hand and `skein stamp` it"
            )
        }
        return step
    }

    private func look(
        _ half: Standing.HalfDone,
        _ report: TargetReport,
        _ executor: StepExecutor
    ) async throws(TargetFailure) -> RecoveryReport {
        let step = try step(half, report, executor.dialect)
        let resumption = try await resumption(half, executor)
        let progress = StepProgress(step: step, rendered: try StepRenderer.deferred(step, executor.dialect))
        var steps: [RecoveryReport.Step] = []
        for index in progress.rendered.indices {
            steps.append(try await look(at: index, progress, resumption, executor))
        }
        return RecoveryReport(
            revision: half.revision,
            direction: step.direction,
            actor: resumption.actor,
            startedAt: resumption.startedAt,
            steps: steps
        )
    }

    private func look(
        at index: Int,
        _ progress: StepProgress,
        _ resumption: Resumption,
        _ executor: StepExecutor
    ) async throws(TargetFailure) -> RecoveryReport.Step {
        let position = progress.rendered[index].lowered.position
        var result = RecoveryReport.Step(
            step: "\(index + 1)",
            state: .notDone,
            file: position.file,
            line: position.line
        )
        do throws(DriverError) {
            switch try await executor.finding(index, progress, resumption) {
            case .nothing: result.state = .done
            case .whole: break
            case .statements(let first): result.state = first == 0 ? .notDone : .partlyDone
            case .change: result.state = .partlyDone
            }
        } catch {
            guard error.code == StepExecutor.ambiguousCode else { throw TargetFailure(untouched: error) }
            let place = executor.place(of: index, resumption[index], progress)
            result.step = place.step
            result.line = place.line
            result.state = .ambiguous
            result.reason = error.detail
        }
        return result
    }

    /// Writes down what somebody says of a step.
    private func take(
        _ mark: RecoveryMark,
        _ half: Standing.HalfDone,
        _ report: TargetReport,
        _ executor: StepExecutor
    ) async throws(TargetFailure) {
        let step = try step(half, report, executor.dialect)
        let rendered = try StepRenderer.deferred(step, executor.dialect)
        let statements =
            mark.part == nil
            ? 1
            : rendered.indices.contains(mark.step - 1)
                ? rendered[mark.step - 1].statements.count : 0
        guard mark.step <= rendered.count, (mark.part ?? 1) <= statements else {
            let text = "\(mark.step)" + (mark.part.map { ".\($0)" } ?? "")
            throw TargetFailure(
                .blocked,
                code: "no_step",
                "revision \(half.revision) has no step \(text); it has \(rendered.count)",
                hint: "`skein recover` lists them"
            )
        }
        let resumption = try await resumption(half, executor)
        let journal = executor.journal
        let dialect = executor.dialect
        var lines: [Statement] = []
        func say(_ number: Int, part: Int = 0, _ outcome: Journal.Outcome) {
            let entry = step.entry(of: number - 1, rendered, part: part)
            lines.append(journal.settle(entry, outcome, dialect))
            lines.append(journal.record(entry, outcome, executor.connection))
        }
        if mark.isDone {
            for number in 1..<mark.step where !resumption[number - 1].isDone { say(number, .done) }
            say(mark.step, part: mark.part ?? 0, .done)
        } else {
            say(mark.step, part: mark.part ?? 0, .undone)
            for number in mark.step..<rendered.count where !resumption.isUntouched(number) { say(number + 1, .undone) }
            // Nothing is left of the revision.
            if mark.step == 1, mark.part ?? 1 == 1 {
                lines.append(journal.abandon(step.entry, dialect))
                lines.append(journal.record(step.entry, .undone, executor.connection))
            }
        }
        do throws(DriverError) {
            try await executor.connection.begin(foreignKeysOff: false)
            _ = try await executor.connection.run(lines)
            try await executor.connection.commit()
        } catch {
            try? await executor.connection.rollback()
            throw TargetFailure(untouched: error)
        }
    }
}
