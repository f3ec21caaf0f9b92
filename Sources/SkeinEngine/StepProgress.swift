internal import SkeinDriver
internal import SkeinModel
internal import SkeinReporting
internal import SkeinRevisions
internal import SkeinSQL

/// How far a step got, so that a failure can say which statement it was and what is left behind.
struct StepProgress {
    /// What runs now.
    enum Phase {
        /// The transaction begins, or the journal row is written.
        case opening
        /// A change is rendered against the tables as they are now.
        case rendering
        /// The step's statements, in the flight of a transaction with what comes before and after them.
        case statements
        /// A program runs.
        case program
        /// The queries of the verification.
        case verifying
        /// The journal row of a piece that took effect.
        case recording
        /// The version rows and the journal row.
        case closing
        /// The commit was sent.
        case committing
    }

    let step: CompiledStep
    var rendered: [RenderedChange]
    var phase = Phase.opening
    /// Whether what runs is undone when it fails.
    var isInTransaction = false
    /// How many statements of Skein's own come before the step's in the batch that runs.
    var lead = 0
    /// How many of the step's statements ran before the batch that runs.
    var passed = 0
    /// How many of the step's statements can no longer be rolled back.
    var kept = 0
    /// Whether a program of the step has run.
    var hasRunProgram = false
    /// Whether an earlier run left this step half done.
    var isResumed = false

    init(step: CompiledStep, rendered: [RenderedChange]) {
        self.step = step
        self.rendered = rendered
    }

    /// How many statements the step has, Skein's own aside.
    var count: Int { rendered.reduce(0) { $0 + $1.statements.count } }

    /// The failure that `error` means here.
    func failure(_ error: DriverError) -> TargetFailure {
        let place = place(error)
        let state = state(error)
        var failure = TargetFailure(error, state: state)
        // The next try reads in the journal how far this one got.
        failure.isRetryable = error.errorClass != .deterministic
        failure.error = ErrorReport(
            code: error.code,
            message: message(error, place),
            class: error.errorClass.rawValue,
            hint: hint(error, state),
            revision: step.revision.id.text,
            statement: place.number.map { $0 + 1 },
            sql: place.statement?.sql ?? error.sql,
            file: place.file ?? step.revision.file,
            line: place.line
        )
        return failure
    }

    private func state(_ error: DriverError) -> TargetState {
        if phase == .committing, error.mayHaveExecuted { return .unknown }
        if error.code == StepExecutor.ambiguousCode { return .unknown }
        // Outside of a transaction the server may have finished what it could no longer answer.
        if phase == .statements, !isInTransaction, error.errorClass == .connection || error.mayHaveExecuted {
            return .unknown
        }
        return kept > 0 || isResumed || hasRunProgram || phase == .program || phase == .recording
            ? .failedDirty : .failedClean
    }

    private func message(_ error: DriverError, _ place: Place) -> String {
        guard case .version = place, error.errorClass == .deterministic else { return error.message }
        if error.code == "expected_rows" {
            return "the version table changed while revision \(step.revision.id) ran: another tool is at work here"
        }
        return "the version table cannot be moved to revision \(step.revision.id): \(error.message)"
    }

    private func hint(_ error: DriverError, _ state: TargetState) -> String? {
        if [StepExecutor.ambiguousCode, "edited", "interrupted"].contains(error.code) { return error.hint }
        switch state {
        case .failedDirty where kept == 0 && (hasRunProgram || phase == .program):
            return "see what the program has done; the next run begins with it again"
        case .failedDirty:
            let what =
                isResumed ? "a part of the revision" : kept <= 1 ? "statement 1" : "statements 1 to \(kept)"
            let cause = error.hint.map { "\($0). " } ?? ""
            return
                "\(cause)\(what) took effect and cannot be rolled back: mend the cause and run the same command again, "
                + "which goes on from there; or undo by hand what took effect and say so by "
                + "`skein recover --mark-not-done 1`"
        case .unknown:
            return
                "the connection broke before the server answered; run the same command again: it finds out whether "
                + "revision \(step.revision.id) is there and goes on"
        default: return error.hint
        }
    }
}

extension StepProgress {
    /// What failed.
    private enum Place {
        /// A statement of the step, by its number from 0.
        case statement(Int, Statement, SourcePosition)
        /// A change whose statements could not be written.
        case change(SourcePosition)
        /// A query of the verification.
        case verification(Statement)
        /// A statement that moves the version.
        case version
        /// Anything else of Skein's own.
        case own

        var number: Int? { if case .statement(let number, _, _) = self { number } else { nil } }

        var statement: Statement? {
            switch self {
            case .statement(_, let statement, _), .verification(let statement): statement
            default: nil
            }
        }

        var file: String? {
            switch self {
            case .statement(_, _, let position), .change(let position): position.file
            default: nil
            }
        }

        var line: Int? {
            switch self {
            case .statement(_, let statement, let position): statement.line ?? position.line
            case .change(let position): position.line
            case .verification(let statement): statement.line
            case .version, .own: nil
            }
        }
    }

    private func place(_ error: DriverError) -> Place {
        switch phase {
        case .opening, .recording, .committing: return .own
        case .rendering, .program: return position(passed).map { .change($0) } ?? .own
        case .verifying: return verification(error.statementIndex)
        case .closing: return closing(error.statementIndex)
        case .statements:
            guard let index = error.statementIndex ?? (isInTransaction ? nil : 0), index >= lead else { return .own }
            let number = passed + index - lead
            if let found = statement(number) { return found }
            let rest = number - count
            if rest < step.verification.count { return verification(rest) }
            return closing(rest - step.verification.count)
        }
    }

    private func verification(_ index: Int?) -> Place {
        guard let index, step.verification.indices.contains(index) else { return .own }
        return .verification(step.verification[index])
    }

    private func closing(_ index: Int?) -> Place {
        guard let index, step.edits.indices.contains(index) else { return .own }
        return .version
    }

    private func statement(_ number: Int) -> Place? {
        var rest = number
        for change in rendered {
            if rest < change.statements.count {
                return .statement(number, change.statements[rest], change.lowered.position)
            }
            rest -= change.statements.count
        }
        return nil
    }

    /// Where the change stands that begins with statement `number`.
    private func position(_ number: Int) -> SourcePosition? {
        var first = 0
        for change in rendered {
            if first == number, change.isDeferred || change.program != nil || !change.statements.isEmpty {
                return change.lowered.position
            }
            first += change.statements.count
        }
        return nil
    }
}
