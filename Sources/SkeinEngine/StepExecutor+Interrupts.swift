internal import SkeinDriver
internal import Synchronization

/// Says when a cancelled task's statements may be stopped on the server: never while a commit is under way, since then
/// nobody could tell what became of it.
final class InterruptGate: Sendable {
    private enum State { case shut, open, left }

    private let state = Mutex(State.left)

    /// How often a server is asked again: a statement may begin just after it was asked.
    private static let interval = Duration.milliseconds(250)

    func enter() { state.withLock { $0 = .open } }
    func leave() { state.withLock { $0 = .left } }
    /// A commit begins.
    func shut() { state.withLock { if $0 == .open { $0 = .shut } } }
    /// The commit has ended.
    func reopen() { state.withLock { if $0 == .shut { $0 = .open } } }

    /// Stops what runs on `connection`, until the gate is left.
    func interrupt(_ connection: any Connection) {
        Task.detached { [self] in
            while true {
                switch state.withLock({ $0 }) {
                case .left: return
                case .open: connection.interrupt()
                case .shut: break
                }
                try? await Task.sleep(for: Self.interval)
            }
        }
    }
}

extension StepExecutor {
    /// Does `body`; when the task is cancelled meanwhile, the server is asked to stop what runs.
    ///
    /// - Throws: what `body` throws, and after a cancellation `DriverError` with the code `interrupted`.
    func interruptible(
        _ progress: inout StepProgress,
        _ body: (inout StepProgress) async throws(DriverError) -> Void
    ) async throws(DriverError) {
        gate.enter()
        let failure: DriverError? = await withTaskCancellationHandler {
            do throws(DriverError) {
                try await body(&progress)
                return nil
            } catch {
                return error
            }
        } onCancel: {
            gate.interrupt(connection)
        }
        gate.leave()
        guard var failure else { return }
        if Task.isCancelled, failure.errorClass != .connection, !failure.mayHaveExecuted {
            failure = Self.interrupted(failure)
        }
        throw failure
    }

    /// Refuses to begin anything else once the task is cancelled, or the target may not be gone on with.
    func checkInterruption() throws(DriverError) {
        if Task.isCancelled { throw Self.interrupted(nil) }
        guard !journal.settings.mayContinue() else { return }
        throw DriverError(.transient, code: "interrupted", message: TargetRunner.claimRanOut)
    }

    private static func interrupted(_ error: DriverError?) -> DriverError {
        if let error, error.code == "interrupted" { return error }
        var result = error ?? DriverError(.transient, message: "")
        result.errorClass = .transient
        result.message = "stopped by a signal" + (error.map { ": \($0.message)" } ?? "")
        result.code = "interrupted"
        result.hint = "run the same command again; what is done is not run again"
        return result
    }
}
