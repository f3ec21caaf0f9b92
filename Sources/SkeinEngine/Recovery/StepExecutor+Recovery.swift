internal import SkeinDriver
internal import SkeinModel
internal import SkeinRevisions
internal import SkeinSQL

/// What is left to do of a change that may have been begun.
enum ChangeRest {
    /// All of it.
    case whole
    /// Nothing.
    case nothing
    /// Its statements from this one, counted from 0.
    case statements(from: Int)
    /// This, of a change of a table that is partly there.
    case change(Change)

    var firstStatement: Int { if case .statements(let first) = self { first } else { 0 } }
}

extension StepExecutor {
    /// What is left to do of the change at `index`. Where the journal leaves it open whether a statement took effect, the
    /// live schema, the revision's own probe or the nature of the statement tells, and the journal is told.
    ///
    /// - Throws: `DriverError` with the code `ambiguous` where nothing tells.
    func rest(
        of index: Int,
        _ progress: StepProgress,
        _ resumption: Resumption?
    ) async throws(DriverError) -> ChangeRest {
        guard let resumption, !resumption.isUntouched(index) else { return .whole }
        let known = resumption[index]
        if known.isDone { return .nothing }
        let rest = try await finding(index, progress, resumption)
        let entry = progress.step.entry(of: index, progress.rendered)
        if case .nothing = rest {
            _ = try await connection.run([
                journal.settle(entry, .done, dialect), journal.record(entry, .done, connection),
            ])
        } else if known.doubt != nil {
            _ = try await connection.run(journal.settle(entry, .abandoned, dialect))
        }
        return rest
    }

    /// What ``rest(of:_:_:)`` finds; only reads.
    func finding(
        _ index: Int,
        _ progress: StepProgress,
        _ resumption: Resumption
    ) async throws(DriverError) -> ChangeRest {
        let known = resumption[index]
        if known.isDone { return .nothing }
        if resumption.isUntouched(index) { return .whole }
        let change = progress.rendered[index].lowered.change
        switch change {
        case .execute(let raw): return try await rest(of: raw, known, index, progress)
        // These end where they lead, however often they are run.
        case .run, .backfill, .alterEnum, .replaceView, .insertRows, .deleteRows, .assert: return .whole
        default: break
        }
        guard let scope = ChangeProbe.scope(of: change) else { return .whole }
        let probe = ChangeProbe(dialect: dialect, live: try await connection.inspect(scope))
        switch probe.verdict(change) {
        case .done: return .nothing
        case .notDone: return .whole
        case .partly(let count):
            guard case .alterTable(let table, let changes) = change else { return .whole }
            let hints = changes.hints
            return .change(.alterTable(table, hints + changes.filter { !hints.contains($0) }.dropFirst(count)))
        case .unclear(let reason):
            throw ambiguous(index, known, reason, progress)
        }
    }

    private func rest(
        of raw: RawSQL,
        _ known: Resumption.Change,
        _ index: Int,
        _ progress: StepProgress
    ) async throws(DriverError) -> ChangeRest {
        let next = (1...max(raw.up.count, 1)).first { !known.done.contains($0) } ?? raw.up.count + 1
        if next > raw.up.count { return .nothing }
        guard let doubt = known.doubt else { return .statements(from: next - 1) }
        switch raw.evidence {
        case .repeatable: return .statements(from: max(doubt, 1) - 1)
        case .probe(let query):
            if try await connection.run(Statement(query.sql)).isTrue { return .nothing }
            if raw.up.count == 1 { return .whole }
            throw ambiguous(index, known, "its probe does not hold", progress)
        case .none:
            throw ambiguous(index, known, "it is raw SQL with neither `probe` nor `retry: safe`", progress)
        }
    }

    /// Renders a change against the tables as they are now.
    func refresh(
        _ index: Int,
        _ progress: inout StepProgress,
        _ rest: ChangeRest,
        foreignKeysOff: Bool
    ) async throws(DriverError) {
        guard case .change(let change) = rest else {
            return try await refresh(index, &progress, foreignKeysOff: foreignKeysOff)
        }
        progress.phase = .rendering
        let live = try await connection.inspect(.tables(dialect.needs(change)))
        do {
            progress.rendered[index].statements = try dialect.render(change, before: live)
            progress.rendered[index].isDeferred = false
        } catch {
            throw DriverError(.deterministic, code: "refused", message: error.reason, hint: error.hint)
        }
        for statement in progress.rendered[index].statements { log(statement, progress.step) }
    }

    /// How people name what is in doubt, and where it stands in the revision's file.
    func place(
        of index: Int,
        _ known: Resumption.Change,
        _ progress: StepProgress
    ) -> (step: String, line: Int) {
        let lowered = progress.rendered[index].lowered
        guard case .execute(let raw) = lowered.change, let doubt = known.doubt, raw.up.indices.contains(doubt - 1)
        else {
            return ("\(index + 1)", lowered.position.line)
        }
        return (
            raw.up.count > 1 ? "\(index + 1).\(doubt)" : "\(index + 1)", raw.up[doubt - 1].line ?? lowered.position.line
        )
    }

    private func ambiguous(
        _ index: Int,
        _ known: Resumption.Change,
        _ reason: String,
        _ progress: StepProgress
    ) -> DriverError {
        let place = place(of: index, known, progress)
        let file = progress.rendered[index].lowered.position.file
        return DriverError(
            .deterministic,
            code: Self.ambiguousCode,
            message:
                "step \(place.step) of revision \(progress.step.revision.id) (\(file):\(place.line)) was under way "
                + "when an earlier run ended, and it cannot be told whether it took effect: \(reason)",
            detail: reason,
            hint: "look at the database, then say what you found: `skein recover --mark-done \(place.step)` or "
                + "`skein recover --mark-not-done \(place.step)`, and run the same command again"
        )
    }

    static let ambiguousCode = "ambiguous"
}
