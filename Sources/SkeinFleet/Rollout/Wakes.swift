internal import Synchronization

/// What wakes a runner: finished work, a cancelled task, the passing of time. And what the work brought.
final class Wakes<Item: Sendable>: Sendable {
    private let items = Mutex<[Item]>([])
    private let cancelled = Atomic(false)
    private let stream: AsyncStream<Void>
    private let signal: AsyncStream<Void>.Continuation

    init() {
        (stream, signal) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// Whether the runner has been told to stop.
    var isCancelled: Bool { cancelled.load(ordering: .relaxed) }

    /// Tells the runner to stop.
    func cancel() {
        cancelled.store(true, ordering: .relaxed)
        signal.yield()
    }

    /// Wakes the runner.
    func wake() { signal.yield() }

    /// Brings something and wakes the runner.
    func bring(_ item: Item) {
        items.withLock { $0.append(item) }
        signal.yield()
    }

    /// Takes what was brought, in order.
    func take() -> [Item] {
        items.withLock { items in
            defer { items = [] }
            return items
        }
    }

    /// Waits until something wakes the runner.
    func wait() async {
        var iterator = stream.makeAsyncIterator()
        _ = await iterator.next()
    }

    /// Does `body`, and wakes the runner again and again meanwhile.
    func ticking<Result: Sendable>(every interval: Duration, _ body: () async -> Result) async -> Result {
        let ticker = Task {
            while !Task.isCancelled {
                try? await Task.sleep(for: interval)
                self.signal.yield()
            }
        }
        defer { ticker.cancel() }
        return await body()
    }
}
