internal import Dispatch
internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Turns the first SIGINT or SIGTERM into cancellation: nothing new is started, and what runs is stopped and recorded. A
/// second one ends the process, as it would without this.
enum Interruption {
    /// Runs `body` in a task that the first signal cancels.
    ///
    /// - Parameter lastWords: called when a second signal ends the process.
    static func cancelling<Result: Sendable>(
        lastWords: @escaping @Sendable () -> Void = {},
        _ body: @escaping @Sendable () async -> Result
    ) async -> Result {
        let (listening, listens) = AsyncStream<Void>.makeStream()
        let signals = [SIGINT, SIGTERM]
        let task = Task {
            // A signal before anybody listens would end the process, or be lost.
            for await _ in listening.prefix(signals.count) {}
            return await body()
        }
        let once = Once()
        let sources = signals.map { number in
            ignore(number)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                guard once.hasHappened() else { return task.cancel() }
                lastWords()
                signal(number, SIG_DFL)
                raise(number)
            }
            source.setRegistrationHandler { listens.yield() }
            source.resume()
            return source
        }
        let result = await task.value
        for source in sources { source.cancel() }
        return result
    }
}

/// Ignores a signal, which would end the process before a source sees it otherwise.
private func ignore(_ number: Int32) {
    // On Linux libdispatch has a handler of its own, which it sets once: for a second source of the same signal it has to
    // stay.
    var before = sigaction()
    sigaction(number, nil, &before)
    if let handler = signal(number, SIG_IGN), unsafeBitCast(handler, to: Int.self) > 1 {
        sigaction(number, &before, nil)
    }
}

/// Tells the first time from the others.
private final class Once: Sendable {
    private let flag = Atomic(false)

    /// False the first time, true ever after.
    func hasHappened() -> Bool { flag.exchange(true, ordering: .relaxed) }
}
