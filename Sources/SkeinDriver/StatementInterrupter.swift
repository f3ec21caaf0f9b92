internal import Glibc
internal import Synchronization

/// Stops the statement that a connection runs, from any thread, by a request that may block for as long as it likes.
///
/// The request is made on a thread of its own, so that whoever interrupts never waits. The connection waits for a
/// request on its way before it goes on to its next statement, which the request would hit in the other's stead.
public final class StatementInterrupter: Sendable {
    private struct State {
        /// The number of the statement that runs, counted from 1; nil while none runs.
        var running: Int?
        var statements = 0
        var requestedAt: ContinuousClock.Instant?
        var wasUnanswered = false
        var isClosed = false
    }

    private let state = Mutex(State())
    private let request: @Sendable (_ isWanted: @Sendable () -> Bool) -> Bool
    private let release: @Sendable () -> Void
    private let patience: Duration

    /// - Parameters:
    ///   - patience: how long the server may take over a request before it counts as frozen.
    ///   - request: asks the server to stop what runs, if that is still wanted when it gets to it; returns false when
    ///     the server did not answer. Called on threads of its own, one at a time.
    ///   - release: frees what `request` uses; called once, when it is closed and no request is on its way.
    public init(
        patience: Duration = SessionSettings.grace,
        request: @escaping @Sendable (_ isWanted: @Sendable () -> Bool) -> Bool,
        release: @escaping @Sendable () -> Void = {}
    ) {
        self.patience = patience
        self.request = request
        self.release = release
    }

    deinit { close() }

    /// A statement runs from now on.
    public func start() {
        state.withLock {
            $0.statements += 1
            $0.running = $0.statements
            $0.wasUnanswered = false
        }
    }

    /// No statement runs any more. Waits for a request that is on its way.
    ///
    /// - Returns: false when the request does not come to an end, so that it could hit a later statement.
    public func end() -> Bool {
        state.withLock { $0.running = nil }
        while let requestedAt = state.withLock({ $0.requestedAt }) {
            if ContinuousClock.now - requestedAt >= patience { return false }
            usleep(2000)
        }
        return true
    }

    /// Whether the server has not answered a request to stop what runs.
    public var isUnanswered: Bool {
        state.withLock { state in
            state.wasUnanswered || state.requestedAt.map { ContinuousClock.now - $0 >= patience } == true
        }
    }

    /// Asks the server to stop what runs, and returns at once; nothing when nothing runs.
    public func interrupt() {
        let statement = state.withLock { state -> Int? in
            guard !state.isClosed, state.requestedAt == nil, let running = state.running else { return nil }
            state.requestedAt = ContinuousClock.now
            return running
        }
        guard let statement else { return }
        let started = DetachedThread.start { [self] in
            let isAnswered = request { state.withLock { $0.running == statement && !$0.isClosed } }
            finish(isAnswered: isAnswered)
        }
        if !started { finish(isAnswered: true) }
    }

    /// Nothing is interrupted from now on; harmless when called twice.
    public func close() {
        let frees = state.withLock { state in
            defer { state.isClosed = true }
            return !state.isClosed && state.requestedAt == nil
        }
        if frees { release() }
    }

    private func finish(isAnswered: Bool) {
        let frees = state.withLock { state in
            state.requestedAt = nil
            if !isAnswered { state.wasUnanswered = true }
            return state.isClosed
        }
        if frees { release() }
    }
}
