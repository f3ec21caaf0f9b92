import SkeinDriver
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What goes wrong, and where: `SKEIN_FAILPOINT=WHERE:before|after:ACTION`.
///
/// WHERE is the number of a call from 1, or a text: then it is the first call whose description holds it. The actions
/// are those of ``Action``.
struct Failpoint: Sendable {
    enum Moment: String, Sendable {
        case before
        case after
    }

    enum Action: Sendable {
        /// `exit9`: the process ends by SIGKILL.
        case kill
        /// `hang`: the call never returns.
        case hang
        /// `error`: the call fails, and nothing was lost. After the call the server has done what it was asked.
        case error
        /// `lost`: the connection is gone.
        case lost
        /// `signal=N`: the process gets a signal and goes on.
        case signal(CInt)
        /// `pause=FILE`: makes FILE and waits until somebody removes it.
        case pause(String)
    }

    enum Place: Sendable {
        case number(Int)
        case text(String)
    }

    var place: Place
    var moment: Moment
    var action: Action

    init(_ text: String) throws {
        let parts = text.split(separator: ":", maxSplits: 2).map(String.init)
        guard parts.count == 3, let moment = Moment(rawValue: parts[1]) else { throw Unreadable(text: text) }
        place = Int(parts[0]).map { .number($0) } ?? .text(parts[0])
        self.moment = moment
        let words = parts[2].split(separator: "=", maxSplits: 1).map(String.init)
        switch (words[0], words.dropFirst().first) {
        case ("exit9", nil): action = .kill
        case ("hang", nil): action = .hang
        case ("error", nil): action = .error
        case ("lost", nil): action = .lost
        case ("signal", let number?):
            guard let number = CInt(number) else { throw Unreadable(text: text) }
            action = .signal(number)
        case ("pause", let file?): action = .pause(file)
        default: throw Unreadable(text: text)
        }
    }

    struct Unreadable: Error {
        var text: String
    }
}

/// Counts the calls of all connections and fails where it was told to. With `SKEIN_FAILPOINT_COUNT=FILE` every call is
/// written to FILE: `N before DESCRIPTION` when it begins, `N after` when it has ended.
final class Failpoints: Sendable {
    private let failpoint: Failpoint?
    private let log: CInt?
    private let state = Mutex((count: 0, isSpent: false))

    init(environment: [String: String]) throws {
        failpoint = try environment["SKEIN_FAILPOINT"].map { try Failpoint($0) }
        log = environment["SKEIN_FAILPOINT_COUNT"].map { open($0, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600) }
    }

    /// Does `work`, which is a call to a database, between its two points.
    ///
    /// - Parameter lose: ends the connection without a word.
    func pass<Result: Sendable>(
        _ description: String,
        lose: () async -> Void = {},
        _ work: () async throws(DriverError) -> Result
    ) async throws(DriverError) -> Result {
        let number = state.withLock { state in
            state.count += 1
            return state.count
        }
        write("\(number) before \(description)\n")
        let action = action(number, description)
        if let action, failpoint?.moment == .before { try await act(action, isDone: false, lose) }
        let result: Result
        do throws(DriverError) {
            result = try await work()
        } catch {
            // A call that fails has been made all the same.
            try await end(number, action, lose)
            throw error
        }
        try await end(number, action, lose)
        return result
    }

    private func end(_ number: Int, _ action: Failpoint.Action?, _ lose: () async -> Void) async throws(DriverError) {
        write("\(number) after\n")
        if let action, failpoint?.moment == .after { try await act(action, isDone: true, lose) }
    }

    /// What happens at a call, once.
    private func action(_ number: Int, _ description: String) -> Failpoint.Action? {
        guard let failpoint else { return nil }
        return state.withLock { state in
            guard !state.isSpent else { return nil }
            switch failpoint.place {
            case .number(number): break
            case .text(let text) where description.contains(text): break
            default: return nil
            }
            state.isSpent = true
            return failpoint.action
        }
    }

    private func act(_ action: Failpoint.Action, isDone: Bool, _ lose: () async -> Void) async throws(DriverError) {
        switch action {
        case .kill:
            kill(getpid(), SIGKILL)
            // The signal may take a moment to arrive; nothing may happen meanwhile.
            while true { pause() }
        case .hang:
            while true { pause() }
        case .error:
            throw DriverError(.deterministic, code: "failpoint", message: "made to fail")
        case .lost:
            await lose()
            throw DriverError(
                .connection,
                code: "failpoint",
                message: "the connection is gone",
                mayHaveExecuted: isDone
            )
        case .signal(let number):
            kill(getpid(), number)
            // Time for whoever waits for it.
            usleep(50_000)
        case .pause(let file):
            close(open(file, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600))
            while access(file, F_OK) == 0 { usleep(1000) }
        }
    }

    private func write(_ line: String) {
        guard let log else { return }
        let bytes = Array(line.utf8)
        _ = bytes.withUnsafeBytes { Glibc.write(log, $0.baseAddress, $0.count) }
    }
}

/// The environment of this process.
func processVariables() -> [String: String] {
    var result: [String: String] = [:]
    for name in ["SKEIN_FAILPOINT", "SKEIN_FAILPOINT_COUNT"] {
        if let value = getenv(name) { result[name] = String(cString: value) }
    }
    return result
}
