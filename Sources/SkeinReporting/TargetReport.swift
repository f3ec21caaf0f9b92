/// How a target ended, or where it stands.
package enum TargetState: String, Codable, Hashable, Sendable, CaseIterable {
    /// Not started: its wave did not begin, or the rollout halted first.
    case pending
    /// Being worked on.
    case running
    /// Everything asked for was applied.
    case done
    /// There was nothing to do.
    case current
    /// There is work to do, and this was only a plan.
    case planned
    /// A step failed and left nothing behind.
    case failedClean = "failed_clean"
    /// A step failed where statements before it could not be rolled back.
    case failedDirty = "failed_dirty"
    /// The connection broke when it could not be told whether the step took effect.
    case unknown
    /// The target was not touched: it is ahead of these files, or of another history.
    case blocked
    /// No connection could be made.
    case unreachable
    /// Left out by somebody, or not begun when the rollout was given up.
    case skipped
    /// Taken back to where it was before.
    case reverted
    /// It could not be taken back.
    case revertFailed = "revert_failed"

    /// Whether the target counts as failed for a wave's budget and for the exit code.
    package var isFailure: Bool {
        switch self {
        case .failedClean, .failedDirty, .unknown, .blocked, .unreachable, .revertFailed: true
        case .pending, .running, .done, .current, .planned, .skipped, .reverted: false
        }
    }

    /// The state in words, for tables.
    package var words: String {
        switch self {
        case .failedClean: "failed, rolled back"
        case .failedDirty: "failed, half applied"
        case .revertFailed: "not reverted"
        default: rawValue
        }
    }
}

/// What happened to one target. All durations are whole milliseconds.
package struct TargetReport: Codable, Hashable, Sendable {
    /// The target's id in the fleet, or the URL without its secrets for a single one.
    package var id: String
    /// The wave it belongs to.
    package var wave: String
    /// What it shares its limit of sessions with: a server's name; nil where it stands alone.
    package var server: String?
    /// How it ended.
    package var state: TargetState
    /// The heads before, sorted.
    package var from: [String]
    /// The heads after, sorted.
    package var to: [String]
    /// How often it was tried; 0 when it never started.
    package var attempts: Int
    /// How long it was worked on, over all attempts; waits between them do not count.
    package var durationMs: Int
    /// When its first attempt began, counted from the start of the run; nil when it never started.
    package var startMs: Int?
    /// When its last attempt ended, counted likewise.
    package var endMs: Int?
    /// The steps that were finished, in order; for a plan, the steps that would run.
    package var steps: [StepReport]
    /// The revision that is half applied or half taken back.
    package var halfDone: HalfDoneReport?
    /// Why it failed.
    package var error: ErrorReport?

    /// A report; what is not given has not happened.
    package init(
        id: String,
        wave: String,
        state: TargetState,
        from: [String] = [],
        to: [String] = [],
        attempts: Int = 0,
        durationMs: Int = 0,
        server: String? = nil,
        startMs: Int? = nil,
        endMs: Int? = nil,
        steps: [StepReport] = [],
        error: ErrorReport? = nil
    ) {
        self.id = id
        self.wave = wave
        self.state = state
        self.from = from
        self.to = to
        self.attempts = attempts
        self.durationMs = durationMs
        self.server = server
        self.startMs = startMs
        self.endMs = endMs
        self.steps = steps
        self.error = error
    }
}

/// A revision that was begun on a target and not finished.
package struct HalfDoneReport: Codable, Hashable, Sendable {
    /// The revision.
    package var revision: String
    /// Which way it was going.
    package var direction: StepReport.Direction

    /// A half-done revision.
    package init(revision: String, direction: StepReport.Direction) {
        self.revision = revision
        self.direction = direction
    }
}

/// One revision applied to, or taken back from, one target.
package struct StepReport: Codable, Hashable, Sendable {
    /// Which way a step goes.
    package enum Direction: String, Codable, Hashable, Sendable {
        case up
        case down
    }

    /// The revision.
    package var revision: String
    /// Its message.
    package var message: String
    /// Which way.
    package var direction: Direction
    /// How many statements it ran; for a plan, would run.
    package var statements: Int
    /// How long it took.
    package var durationMs: Int
    /// The statements, in a plan only; in JSON they take the place of their number.
    package var plan: [PlannedStatement]?

    /// A step.
    package init(
        revision: String,
        message: String,
        direction: Direction,
        statements: Int,
        durationMs: Int = 0,
        plan: [PlannedStatement]? = nil
    ) {
        self.revision = revision
        self.message = message
        self.direction = direction
        self.statements = statements
        self.durationMs = durationMs
        self.plan = plan
    }
}

extension StepReport {
    private enum CodingKeys: CodingKey {
        case revision, message, direction, statements, durationMs
    }

    /// A plan's `statements` are a list of what would run, a run's are their number.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(revision, forKey: .revision)
        try container.encode(message, forKey: .message)
        try container.encode(direction, forKey: .direction)
        if let plan {
            try container.encode(plan, forKey: .statements)
        } else {
            try container.encode(statements, forKey: .statements)
            try container.encode(durationMs, forKey: .durationMs)
        }
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        revision = try container.decode(String.self, forKey: .revision)
        message = try container.decode(String.self, forKey: .message)
        direction = try container.decode(Direction.self, forKey: .direction)
        durationMs = try container.decodeIfPresent(Int.self, forKey: .durationMs) ?? 0
        if let count = try? container.decode(Int.self, forKey: .statements) {
            statements = count
            plan = nil
        } else {
            let list = try container.decode([PlannedStatement].self, forKey: .statements)
            statements = list.count
            plan = list
        }
    }
}

/// A statement of a plan.
package struct PlannedStatement: Codable, Hashable, Sendable {
    /// The SQL.
    package var sql: String
    /// Whether it runs in a transaction that a failure undoes.
    package var transactional: Bool

    /// A statement.
    package init(sql: String, transactional: Bool) {
        self.sql = sql
        self.transactional = transactional
    }
}

/// Why a target failed, as facts without secrets and without row data.
package struct ErrorReport: Codable, Hashable, Sendable {
    /// SQLSTATE, error number or a word of Skein's own; may be empty.
    package var code: String
    /// What happened.
    package var message: String
    /// `transient`, `deterministic` or `connection`.
    package var `class`: String
    /// What to do next.
    package var hint: String?
    /// The revision whose step failed.
    package var revision: String?
    /// The number of the failed statement in the step, from 1.
    package var statement: Int?
    /// The failed statement.
    package var sql: String?
    /// The revision's file.
    package var file: String?
    /// The line in the file.
    package var line: Int?
    /// The same for failures that are the same but for the target: code, message without names and numbers,
    /// revision and statement.
    package var fingerprint: String

    /// An error; the fingerprint is computed.
    package init(
        code: String,
        message: String,
        class errorClass: String,
        hint: String? = nil,
        revision: String? = nil,
        statement: Int? = nil,
        sql: String? = nil,
        file: String? = nil,
        line: Int? = nil
    ) {
        self.code = code
        self.message = message
        self.class = errorClass
        self.hint = hint
        self.revision = revision
        self.statement = statement
        self.sql = sql
        self.file = file
        self.line = line
        fingerprint = Fingerprint.of(code: code, message: message, revision: revision, statement: statement)
    }
}
