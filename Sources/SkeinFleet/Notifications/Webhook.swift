package import SkeinDriver

/// Where somebody is told of a rollout, over HTTP.
package struct Webhook: Sendable {
    /// What the body of a call is.
    package enum Format: String, CaseIterable, Sendable {
        /// Skein's own JSON.
        case skein
        /// What Slack and those that imitate it take: `{"text": …}`.
        case slack
    }

    /// What people and messages call it: its number in the file and its host, which is all of the URL that is shown.
    package var name: String
    /// Where calls go; hidden, because whoever knows it may post there.
    package var url: Secret
    /// What it is told of.
    package var events: Set<NotificationEvent>
    /// The key that calls are signed with.
    package var secret: Secret?
    /// What the body is.
    package var format: Format
    /// How long one call may take.
    package var timeout: Duration
    /// How long a notification is tried, over all its calls.
    package var deadline: Duration

    /// A webhook.
    package init(
        name: String,
        url: Secret,
        events: Set<NotificationEvent>,
        secret: Secret? = nil,
        format: Format = .skein,
        timeout: Duration = .seconds(10),
        deadline: Duration = .seconds(30)
    ) {
        self.name = name
        self.url = url
        self.events = events
        self.secret = secret
        self.format = format
        self.timeout = timeout
        self.deadline = deadline
    }
}
