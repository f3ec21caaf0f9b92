/// What is known of a revision that is half done on a target.
package struct RecoveryReport: Codable, Hashable, Sendable {
    /// One change of the revision.
    package struct Step: Codable, Hashable, Sendable {
        /// How it stands.
        package enum State: String, Codable, Hashable, Sendable {
            /// It took effect.
            case done
            /// A part of it took effect; the next run makes the rest.
            case partlyDone = "partly_done"
            /// It did not take effect; the next run makes it.
            case notDone = "not_done"
            /// It was under way when a run ended, and nothing tells whether it took effect.
            case ambiguous
        }

        /// Its number in the revision, from 1; with the number of a statement after a point where that is meant alone.
        package var step: String
        /// How it stands.
        package var state: State
        /// The revision's file.
        package var file: String
        /// The line in the file.
        package var line: Int
        /// Why it cannot be told.
        package var reason: String?

        /// A step.
        package init(step: String, state: State, file: String, line: Int, reason: String? = nil) {
            self.step = step
            self.state = state
            self.file = file
            self.line = line
            self.reason = reason
        }
    }

    /// The revision.
    package var revision: String
    /// Which way it was going.
    package var direction: StepReport.Direction
    /// Who began it last.
    package var actor: String
    /// When, by the database's clock.
    package var startedAt: String
    /// Its changes in order.
    package var steps: [Step]

    /// A report.
    package init(
        revision: String,
        direction: StepReport.Direction,
        actor: String,
        startedAt: String,
        steps: [Step]
    ) {
        self.revision = revision
        self.direction = direction
        self.actor = actor
        self.startedAt = startedAt
        self.steps = steps
    }
}
