package import SkeinReporting

/// What a webhook is told once: facts without secrets, without SQL and without values of rows.
package struct Notification: Encodable, Hashable, Sendable {
    /// What happened.
    package var event: NotificationEvent
    /// The same for every try to deliver it, and for nothing else.
    package var id: String
    /// When it happened, in RFC 3339, UTC.
    package var time: String
    /// The rollout's id in the ledger; nil without a ledger.
    package var rollout: String?
    /// The fleet's name.
    package var fleet: String
    /// `upgrade`, `downgrade` or `stamp`.
    package var command: String
    /// The digest of what is run.
    package var planHash: String
    /// The rollout's state, once the run has ended.
    package var state: RunState?
    /// How many targets ended how, once the run has ended.
    package var summary: RunReport.Summary?
    /// The wave that it is about.
    package var wave: WaveReport?
    /// The target that failed.
    package var target: FailedTarget?
    /// Targets of a wave that failed beside those that were told one by one.
    package var more: MoreTargets?

    /// A target that failed.
    package struct FailedTarget: Encodable, Hashable, Sendable {
        package var id: String
        package var wave: String
        package var server: String?
        package var state: TargetState
        package var code: String?
        package var message: String?
        package var revision: String?
        package var statement: Int?
        package var fingerprint: String?
    }

    /// Targets that are counted.
    package struct MoreTargets: Encodable, Hashable, Sendable {
        /// How many.
        package var count: Int
        /// The first of them.
        package var ids: [String]
    }
}

extension Notification.FailedTarget {
    init(_ report: TargetReport) {
        id = report.id
        wave = report.wave
        server = report.server
        state = report.state
        code = report.error?.code
        message = report.error?.message
        revision = report.error?.revision
        statement = report.error?.statement
        fingerprint = report.error?.fingerprint
    }
}
