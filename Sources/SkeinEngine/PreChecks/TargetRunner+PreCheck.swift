internal import SkeinDriver
internal import SkeinModel
package import SkeinReporting
internal import SkeinRevisions
internal import SkeinSQL

extension TargetRunner {
    /// What was found on one target before anything was changed.
    package struct PreCheckFindings: Sendable {
        /// Why the run would fail.
        package var failures: [ErrorReport] = []
        /// What could not be told, with the reason.
        package var undecided: [ErrorReport] = []
    }

    /// The longest that one question to the rows may take; what takes longer is not known.
    private static let questionLimit = Duration.seconds(60)

    /// What of ``run(_:_:onStep:)`` would fail on a target, as far as that can be told by looking: what a plan finds, edited
    /// revisions, a newer journal, and rows that stand in the way. Only reads.
    ///
    /// - Returns: an outcome whose state is a failure when nothing could be looked at, and what was found otherwise.
    package func preCheck(_ goal: Goal, _ job: Job) async -> (outcome: Outcome, findings: PreCheckFindings) {
        var job = job
        job.session.readOnly = true
        let limit = job.session.statementTimeout
        job.session.statementTimeout = limit > .zero ? min(limit, Self.questionLimit) : Self.questionLimit
        var findings = PreCheckFindings()
        let outcome = await visit(job, .planned) { connection, outcome throws(TargetFailure) in
            findings = try await preCheck(goal, on: connection, &outcome)
        }
        return (outcome, findings)
    }

    private func preCheck(
        _ goal: Goal,
        on connection: any Connection,
        _ outcome: inout Outcome
    ) async throws(TargetFailure) -> PreCheckFindings {
        let standing = try await read(connection, &outcome)
        if standing.isNewer(than: settings.toolVersion) { throw Self.newerJournal(standing, settings.toolVersion) }
        let heads = try compiler.heads(standing.rows ?? [])
        if case .stamp(let targets, let purge) = goal {
            _ = try compiler.stamp(targets, from: purge ? [] : heads)
            return PreCheckFindings()
        }
        let dialect = connection.dialect
        let steps = try pendingSteps(goal, standing, heads, dialect)
        if steps.isEmpty {
            outcome.report.state = .current
            return PreCheckFindings()
        }
        if standing.hasJournal, !settings.allowsEdited {
            let records: [JournalRecord]
            do {
                records = try await Journal(settings).lastRecords(connection)
            } catch {
                throw TargetFailure(untouched: error)
            }
            try compiler.refuseEdited(records, heads)
        }
        let needed = steps.reduce(into: Set<TableName>()) { $0.formUnion($1.needs) }
        let named = PreConditions.tables(of: steps.flatMap { $0.changes.map(\.change) })
        let live: SchemaModel
        do {
            live = try await connection.inspect(.tables(needed.union(named)))
        } catch {
            throw TargetFailure(untouched: error)
        }
        var conditions = PreConditions(dialect, live: live)
        var refusal: TargetFailure?
        do throws(TargetFailure) {
            try append(steps, live.restricted(to: needed), standing, dialect, &outcome.report)
        } catch {
            // The rest is still worth looking at: all faults at once are mended at once.
            refusal = error
        }
        for (number, step) in steps.enumerated() {
            let isHalfDone = number == 0 && standing.halfDone != nil
            conditions.add(step.changes, of: step.revision.id, isHalfDone: isHalfDone)
        }
        var findings = try await ask(conditions, connection)
        // What the dialect could not render is most often what was found already.
        if let refusal, findings.failures.isEmpty { throw refusal }
        findings.failures.sort { ($0.file ?? "", $0.line ?? 0) < ($1.file ?? "", $1.line ?? 0) }
        return findings
    }

    /// The steps to the goal, one that is half done first.
    func pendingSteps(
        _ goal: Goal,
        _ standing: Standing,
        _ heads: Set<RevisionID>,
        _ dialect: any Dialect
    ) throws(TargetFailure) -> [CompiledStep] {
        if let half = standing.halfDone { return try compiler.steps(goal, finishing: half, from: heads, dialect) }
        return try compiler.steps(goal, from: heads, dialect)
    }

    private func ask(
        _ conditions: PreConditions,
        _ connection: any Connection
    ) async throws(TargetFailure) -> PreCheckFindings {
        var findings = PreCheckFindings(failures: conditions.faults)
        for query in conditions.queries {
            do throws(DriverError) {
                let result = try await connection.run(query.statement)
                if result.isTrue == query.faultyValue { findings.failures.append(query.fault) }
            } catch {
                if error.errorClass == .connection { throw TargetFailure(untouched: error) }
                if Task.isCancelled { throw TargetFailure(untouched: error) }
                var fault = query.fault
                if query.faultyValue || error.errorClass == .transient {
                    fault.message = "it cannot be told whether \(query.fault.message): \(error.message)"
                    fault.hint = nil
                    fault.code = error.code
                    findings.undecided.append(fault)
                } else {
                    // An assertion that cannot be run now cannot be run then.
                    fault.message = "the assertion cannot be run: \(error.message)"
                    findings.failures.append(fault)
                }
            }
        }
        return findings
    }
}

extension SchemaModel {
    /// The model with nothing but these tables and what is no table: as an inspection of them gives it.
    fileprivate func restricted(to names: Set<TableName>) -> SchemaModel {
        var result = self
        result.tables = tables.filter { names.contains($0.key) }
        result.views = views.filter { names.contains($0.key) }
        result.sequences = sequences.filter { names.contains($0.key) }
        result.enums = enums.filter { names.contains($0.key) }
        return result
    }
}
