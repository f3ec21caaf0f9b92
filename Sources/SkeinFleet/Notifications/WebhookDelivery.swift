internal import DequeModule
internal import SkeinEngine
internal import SkeinReporting
internal import Synchronization

/// Delivers notifications to one webhook, one after the other and in their order, while the run goes on.
final class WebhookDelivery: Sendable {
    private struct State {
        var queue: Deque<Notification> = []
        /// When everything has to be over, once the run has ended.
        var end: ContinuousClock.Instant?
        /// Why no call can work, once that is known.
        var isHopeless = false
        var accepted = 0
        var lost: [NotificationEvent] = []
        var lastFault = ""
        var hint: String?
    }

    private let webhook: Webhook
    private let state = Mutex(State())
    private let wakes: AsyncStream<Void>
    private let wake: AsyncStream<Void>.Continuation
    private let worker = Mutex<Task<Void, Never>?>(nil)

    /// The most notifications that wait.
    static let capacity = 256
    /// Longest pauses between calls: half a second at first, ten in the end.
    private static let pauses = RetryPolicy(attempts: .max, initial: .milliseconds(500), max: .seconds(10))

    init(_ webhook: Webhook) {
        self.webhook = webhook
        (wakes, wake) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
        // No child of the run's task: what ends the run must not keep anybody from being told so.
        let task = Task { await work() }
        worker.withLock { $0 = task }
    }

    /// Puts a notification into the queue, if the webhook is to be told of it. Of a full queue the first that is not about
    /// the whole rollout gives way.
    func enqueue(_ notification: Notification) {
        guard webhook.events.contains(notification.event) else { return }
        state.withLock { state in
            state.accepted += 1
            if state.queue.count >= Self.capacity {
                let place = state.queue.firstIndex { $0.wave != nil || $0.target != nil } ?? state.queue.startIndex
                state.lost.append(state.queue.remove(at: place).event)
                state.lastFault = "more than \(Self.capacity) waited"
            }
            state.queue.append(notification)
        }
        wake.yield()
    }

    /// Waits until everything is delivered or `limit` is over.
    ///
    /// - Returns: what was not delivered, and why; nil when nothing is missing.
    func finish(within limit: Duration) async -> NotificationFailure? {
        state.withLock { $0.end = .now + limit }
        wake.finish()
        let task = worker.withLock { $0 }
        await withTaskCancellationHandler {
            await task?.value
        } onCancel: {
            // Somebody does not want to wait.
            state.withLock { $0.end = .now }
            task?.cancel()
        }
        return state.withLock { state in
            guard !state.lost.isEmpty else { return nil }
            let events = Array(Set(state.lost.map(\.rawValue))).sorted().joined(separator: ", ")
            return NotificationFailure(
                message: "\(webhook.name): \(state.lost.count) of \(state.accepted) notifications not delivered "
                    + "(\(events)): \(state.lastFault)",
                hint: state.hint
            )
        }
    }

    private func work() async {
        var wakes = wakes.makeAsyncIterator()
        while true {
            while let next = state.withLock({ $0.queue.popFirst() }) { await deliver(next) }
            if await wakes.next() == nil, state.withLock({ $0.queue.isEmpty }) { return }
        }
    }

    private func deliver(_ notification: Notification) async {
        let call = WebhookCall(webhook: webhook, notification: notification)
        let start = ContinuousClock.now
        var tries = 0
        while true {
            let end = min(start + webhook.deadline, state.withLock { $0.end } ?? (start + webhook.deadline))
            let left = ContinuousClock.now.duration(to: end)
            if state.withLock({ $0.isHopeless }) || left <= .zero { break }
            tries += 1
            let request = call.request(at: Timestamp.seconds(), timeout: min(webhook.timeout, left))
            guard let fault = await Self.fault(request) else { return }
            state.withLock { state in
                state.lastFault = fault.message + (tries > 1 ? ", \(tries) tries" : "")
                state.hint = fault.hint
                state.isHopeless = fault.isHopeless
            }
            guard fault.isTransient else { break }
            let pause = Self.pauses.delay(afterAttempt: tries)
            guard pause < ContinuousClock.now.duration(to: end) else { break }
            try? await Task.sleep(for: pause)
        }
        state.withLock { state in
            state.lost.append(notification.event)
            if state.lastFault.isEmpty { state.lastFault = "the time was up" }
        }
    }

    private struct Fault {
        var message: String
        var hint: String?
        var isTransient = false
        var isHopeless = false
    }

    /// Calls once; nil when the call was taken.
    private static func fault(_ request: HTTPRequest) async -> Fault? {
        do throws(HTTPRequest.Failure) {
            let status = try await request.send().status
            // 408, 425 and 429 say that a later call may be taken (RFC 9110, RFC 8470, RFC 6585).
            let passes = status >= 500 || [408, 425, 429].contains(status)
            return (200..<300).contains(status) ? nil : Fault(message: "it answered \(status)", isTransient: passes)
        } catch {
            switch error.kind {
            case .timeout, .connection: return Fault(message: error.message, hint: error.hint, isTransient: true)
            case .cancelled: return Fault(message: error.message)
            case .noProgram, .invalid: return Fault(message: error.message, hint: error.hint, isHopeless: true)
            }
        }
    }
}
