package import SkeinReporting
internal import Synchronization

/// Tells webhooks of a run, off its path: the run never waits for one, and nothing that goes wrong with one changes how
/// the run ends.
package final class Notifier: Sendable {
    private struct State {
        var composer: NotificationComposer
        var isInterrupted = false
    }

    private let state: Mutex<State>
    private let deliveries: [WebhookDelivery]
    private let longest: Duration

    /// The most that is waited for deliveries after somebody has ended the run.
    private static let patience = Duration.seconds(5)

    /// A notifier that tells `webhooks`.
    ///
    /// - Parameter fleet: what notifications call the fleet.
    package init(_ webhooks: [Webhook], fleet: String) {
        let composer = NotificationComposer(fleet: fleet, timestamp: Timestamp.now)
        state = Mutex(State(composer: composer))
        deliveries = webhooks.map(WebhookDelivery.init)
        longest = webhooks.map(\.deadline).max() ?? .zero
    }

    /// Whether there is nobody to tell.
    package var isSilent: Bool { deliveries.isEmpty }

    /// Passes what a run tells to the webhooks, and to `reporter`.
    package func following(_ reporter: any Reporter) -> any Reporter {
        deliveries.isEmpty ? reporter : Follower(notifier: self, reporter: reporter)
    }

    /// Waits for the deliveries that are left, as long as the webhooks' deadlines allow. Cancelling the task gives up.
    ///
    /// - Returns: what could not be delivered.
    package func finish() async -> [NotificationFailure] {
        let limit = state.withLock { $0.isInterrupted } ? min(longest, Self.patience) : longest
        return await withTaskGroup(of: (Int, NotificationFailure?).self) { group in
            for (index, delivery) in deliveries.enumerated() {
                group.addTask { (index, await delivery.finish(within: limit)) }
            }
            var failures: [(Int, NotificationFailure)] = []
            for await case (let index, let failure?) in group { failures.append((index, failure)) }
            return failures.sorted { $0.0 < $1.0 }.map { $0.1 }
        }
    }

    private func take(_ event: Event) {
        let notifications = state.withLock { state in
            if case .runFinished(let report) = event { state.isInterrupted = report.state == .interrupted }
            return state.composer.notifications(of: event)
        }
        for notification in notifications {
            for delivery in deliveries { delivery.enqueue(notification) }
        }
    }

    private struct Follower: Reporter {
        let notifier: Notifier
        let reporter: any Reporter

        func report(_ event: Event) async {
            notifier.take(event)
            await reporter.report(event)
        }
    }
}

/// Notifications that a webhook did not get.
package struct NotificationFailure: Hashable, Sendable {
    /// Which, how many and why; one line, without the URL.
    package var message: String
    /// What to do about it.
    package var hint: String?
}
