internal import ArgumentParser
internal import SkeinFleet
internal import SkeinReporting

/// The exit codes of every command, as documented in the README. From 64 on they are those of `sysexits.h`.
enum ExitCode: Int32, Sendable {
    case done = 0
    /// There is pending work; only commands that were asked to look say so.
    case pending = 1
    /// Some targets failed.
    case failed = 2
    /// A wave failed more often than it may.
    case halted = 3
    /// The rollout is paused, or waits for an approval.
    case waiting = 4
    /// The command line is wrong.
    case usage = 64
    /// A revision or another file is wrong.
    case data = 65
    /// The only target, or the ledger, cannot be reached.
    case unreachable = 69
    /// A report cannot be written, and nothing else is wrong.
    case cannotCreate = 73
    /// The only target is locked by another runner.
    case lockBusy = 75
    /// The configuration is wrong.
    case configuration = 78
    /// A signal stopped the run.
    case interrupted = 130

    /// The code that a finished run ends with.
    init(_ report: RunReport) {
        let failures = report.targets.filter(\.state.isFailure)
        switch report.state {
        case .succeeded: self = .done
        case .halted: self = .halted
        case .interrupted: self = .interrupted
        case .waiting: self = .waiting
        case .ledgerLost: self = .unreachable
        case .planned where failures.isEmpty: self = report.summary.planned > 0 ? .pending : .done
        case .failed, .aborted, .planned:
            self = .failed
            guard report.targets.count == 1, let only = failures.first else { return }
            if only.error?.code == "lock_busy" { self = .lockBusy }
            if only.state == .unreachable { self = .unreachable }
            if only.error?.code == "invalid_revision" || only.error?.code == "refused" { self = .data }
        }
    }
}

/// An error that ends a command before or instead of a run, with the code to exit with.
struct CommandFailure: Error, Sendable {
    /// The exit code.
    var code: ExitCode
    /// What happened; may have several lines.
    var message: String
    /// What to do about it.
    var hint: String?

    init(_ code: ExitCode, _ message: String, hint: String? = nil) {
        self.code = code
        self.message = message
        self.hint = hint
    }
}

extension CommandFailure {
    /// Why a rollout cannot be begun or changed.
    init(_ error: LedgerError) {
        let code: ExitCode =
            switch error.kind {
            case .lost: .unreachable
            case .unusable, .configuration: .configuration
            case .refused: .data
            }
        self.init(code, error.message, hint: error.hint)
    }
}
