package import SkeinReporting
internal import SkeinSQL

/// A target as the ledger has it.
package struct LedgerTarget: Sendable, Hashable {
    /// Where a target of a rollout stands; the raw value is stored.
    package enum State: String, Sendable, Hashable, CaseIterable {
        case pending
        /// A runner works on it, or did when it vanished.
        case claimed
        /// A try failed in a way that may pass.
        case retryWait = "retry_wait"
        case current
        case done
        case failedClean = "failed_clean"
        case failedDirty = "failed_dirty"
        case unknown
        case blocked
        case unreachable
        case skipped
        case reverted
        case revertFailed = "revert_failed"

        /// The state that a report ends in.
        init(_ state: TargetState) {
            self =
                switch state {
                case .pending, .running, .planned: .pending
                case .done: .done
                case .current: .current
                case .failedClean: .failedClean
                case .failedDirty: .failedDirty
                case .unknown: .unknown
                case .blocked: .blocked
                case .unreachable: .unreachable
                case .skipped: .skipped
                case .reverted: .reverted
                case .revertFailed: .revertFailed
                }
        }

        /// What reports call it.
        package var reported: TargetState {
            switch self {
            case .pending, .retryWait: .pending
            case .claimed: .running
            default: TargetState(rawValue: rawValue) ?? .unknown
            }
        }

        /// Whether it counts as failed.
        package var isFailure: Bool { reported.isFailure }

        /// Whether nothing more happens to it by itself.
        package var isSettled: Bool { self != .pending && self != .claimed && self != .retryWait }

        static let failures = allCases.filter(\.isFailure)
        static let open = allCases.filter { !$0.isSettled }
    }

    /// What it and its rollout are called.
    package var rollout: String
    package var wave: Int
    /// Its place in the fleet.
    package var number: Int
    /// Where it stands.
    package var state: State
    /// How far it is to go, where that is its own: the revisions it had before, for one that is taken back.
    package var goal: String?
    /// Who works on it.
    package var runner: String?
    /// How often it was claimed.
    package var epoch: Int
    /// Until when its runner is believed to be alive.
    package var leaseUntil: Int?
    /// When it is tried again.
    package var notBefore: Int
    /// When its first try began.
    package var startedAt: Int?
    /// When its last one ended.
    package var endedAt: Int?
    /// Whether it is known where it was and is.
    package var hasHeads: Bool
    /// What happened so far; its wave is a number, as ``wave``.
    package var report: TargetReport

    /// The target's id.
    package var id: String { report.id }

    init(_ row: LedgerRow) {
        rollout = row.text("rollout")
        wave = row.number("wave")
        number = row.number("number")
        state = State(rawValue: row.text("state")) ?? .unknown
        goal = row.optionalText("goal")
        runner = row.optionalText("runner")
        epoch = row.number("epoch")
        leaseUntil = row.optionalNumber("lease_until")
        notBefore = row.number("not_before")
        startedAt = row.optionalNumber("started_at")
        endedAt = row.optionalNumber("ended_at")
        hasHeads = row.optionalText("to_heads") != nil
        report = TargetReport(
            id: row.text("id"),
            wave: "\(wave)",
            state: state.reported,
            from: Self.heads(row.optionalText("from_heads")),
            to: Self.heads(row.optionalText("to_heads")),
            attempts: row.number("attempts"),
            durationMs: row.number("duration_ms"),
            server: row.optionalText("server"),
            steps: LedgerSteps.read(row.optionalText("steps") ?? "")
        )
        if let revision = row.optionalText("half_revision"),
            let direction = StepReport.Direction(rawValue: row.text("half_direction"))
        {
            report.halfDone = HalfDoneReport(revision: revision, direction: direction)
        }
        guard let message = row.optionalText("error_message") else { return }
        var error = ErrorReport(
            code: row.text("error_code"),
            message: message,
            class: row.text("error_class"),
            hint: row.optionalText("error_hint"),
            revision: row.optionalText("error_revision"),
            statement: row.optionalNumber("error_statement"),
            sql: row.optionalText("error_sql"),
            file: row.optionalText("error_file"),
            line: row.optionalNumber("error_line")
        )
        error.fingerprint = row.optionalText("fingerprint") ?? error.fingerprint
        report.error = error
    }

    private static func heads(_ text: String?) -> [String] {
        (text ?? "").split(separator: " ").map(String.init)
    }

    /// The columns of a report, as an UPDATE sets them.
    ///
    /// - Parameter hasHeads: whether it is known where the target was and is.
    static func assignments(_ report: TargetReport, hasHeads heads: Bool) -> SQLFragment {
        let error = report.error
        return """
            attempts = \(.number(report.attempts)), duration_ms = \(.number(report.durationMs)), \
            from_heads = \(.text(heads ? report.from.joined(separator: " ") : nil)), \
            to_heads = \(.text(heads ? report.to.joined(separator: " ") : nil)), \
            steps = \(.text(LedgerSteps.text(report.steps))), \
            half_revision = \(.text(report.halfDone?.revision)), \
            half_direction = \(.text(report.halfDone?.direction.rawValue)), \
            error_code = \(.text(error?.code)), error_message = \(.text(error?.message)), \
            error_class = \(.text(error?.class)), error_hint = \(.text(error?.hint)), \
            error_revision = \(.text(error?.revision)), error_statement = \(.optional(error?.statement)), \
            error_sql = \(.text(error?.sql)), error_file = \(.text(error?.file)), \
            error_line = \(.optional(error?.line)), fingerprint = \(.text(error?.fingerprint))
            """
    }
}

/// Steps as a text: a line a step, with tabs between its parts and the message last, on one line.
enum LedgerSteps {
    static func text(_ steps: [StepReport]) -> String? {
        if steps.isEmpty { return nil }
        return steps.map { step in
            let message = String(step.message.map { $0.isNewline || $0 == "\t" ? " " : $0 })
            return "\(step.revision)\t\(step.direction.rawValue)\t\(step.statements)\t\(step.durationMs)\t\(message)"
        }.joined(separator: "\n")
    }

    static func read(_ text: String) -> [StepReport] {
        text.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: "\t", maxSplits: 4, omittingEmptySubsequences: false)
            guard parts.count == 5, let direction = StepReport.Direction(rawValue: String(parts[1])) else { return nil }
            return StepReport(
                revision: String(parts[0]),
                message: String(parts[4]),
                direction: direction,
                statements: Int(parts[2]) ?? 0,
                durationMs: Int(parts[3]) ?? 0
            )
        }
    }
}
