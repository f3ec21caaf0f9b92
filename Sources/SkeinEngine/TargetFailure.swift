package import SkeinDriver
package import SkeinReporting
internal import SkeinRevisions
internal import SkeinSQL

/// Why a target did not get where it should, with the state that leaves it in.
package struct TargetFailure: Error, Sendable {
    /// The state of the target.
    package var state: TargetState
    /// What happened.
    package var error: ErrorReport
    /// Whether a later try may succeed, because nothing was done and the cause passes.
    package var isRetryable: Bool

    /// A failure that no server reported.
    init(_ state: TargetState, code: String, _ message: String, hint: String? = nil) {
        self.state = state
        error = ErrorReport(code: code, message: message, class: "deterministic", hint: hint)
        isRetryable = false
    }

    /// A step that is not begun.
    init(refused step: CompiledStep, code: String, _ message: String, hint: String? = nil) {
        self.init(.blocked, code: code, message, hint: hint)
        error.revision = step.revision.id.text
        error.file = step.revision.file
    }

    /// A failure of the connection, or of a statement of Skein's own.
    package init(_ error: DriverError, state: TargetState? = nil) {
        let unreachable = error.stage == .connecting && error.errorClass == .connection
        self.state = state ?? (unreachable || error.stage != .running ? .unreachable : .failedClean)
        self.error = ErrorReport(
            code: error.code,
            message: error.message,
            class: error.errorClass.rawValue,
            hint: error.hint,
            sql: error.sql
        )
        isRetryable = error.errorClass == .transient || unreachable
    }

    /// A failure at a time when nothing is under way on the target that could have taken effect.
    init(untouched error: DriverError) {
        self.init(error)
        isRetryable = error.errorClass == .transient || error.errorClass == .connection
    }

    /// A goal that no path leads to from where the target is; nothing was touched.
    init(_ error: TargetError) {
        var code = "history"
        if case .databaseAhead = error { code = "ahead" }
        self.init(.blocked, code: code, "\(error)")
    }

    /// A revision that cannot be run, found before anything was touched.
    init(_ error: LoweringError, revision: RevisionID) {
        state = .blocked
        self.error = ErrorReport(
            code: "invalid_revision",
            message: error.message,
            class: "deterministic",
            hint: error.hint,
            revision: revision.text,
            file: error.position.file,
            line: error.position.line
        )
        isRetryable = false
    }

    /// Something that the dialect refuses to express, found before anything was touched.
    init(_ error: DialectError, revision: RevisionID, position: SourcePosition) {
        state = .blocked
        self.error = ErrorReport(
            code: "refused",
            message: "\(error.flavor): \(error.reason)",
            class: "deterministic",
            hint: error.hint,
            revision: revision.text,
            file: position.file,
            line: position.line
        )
        isRetryable = false
    }
}
