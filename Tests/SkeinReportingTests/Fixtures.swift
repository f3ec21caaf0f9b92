import SkeinReporting
import Synchronization

/// Reports that several suites render.
enum Fixtures {
    static let plain = TextStyle(colour: false, width: 100, unicode: true)
    static let coloured = TextStyle(colour: true, width: 100, unicode: true)

    static func duplicate(_ table: String, statement: Int = 2) -> ErrorReport {
        ErrorReport(
            code: "42P07",
            message: "relation \"\(table)\" already exists",
            class: "deterministic",
            hint: "drop it, or stamp the target",
            revision: "8d3f",
            statement: statement,
            sql: "CREATE TABLE users (\n    id bigint\n)",
            file: "migrations/8d3f_users.yaml",
            line: 9
        )
    }

    static func done(_ id: String, wave: String = "all", durationMs: Int = 12) -> TargetReport {
        TargetReport(
            id: id,
            wave: wave,
            state: .done,
            from: ["41b0"],
            to: ["8d3f"],
            attempts: 1,
            durationMs: durationMs,
            steps: [StepReport(revision: "8d3f", message: "add users", direction: .up, statements: 3, durationMs: 11)]
        )
    }

    static func failed(
        _ id: String,
        wave: String = "all",
        state: TargetState = .failedClean,
        error: ErrorReport = duplicate("users")
    ) -> TargetReport {
        TargetReport(
            id: id,
            wave: wave,
            state: state,
            from: ["41b0"],
            to: ["41b0"],
            attempts: 1,
            durationMs: 2_345,
            error: error
        )
    }

    static let succeeded = RunReport(
        command: "upgrade",
        planHash: "0123456789abcdef",
        state: .succeeded,
        waves: [
            WaveReport(name: "canary", state: .passed, size: 1, haltsOnFailure: 1),
            WaveReport(name: "rest", state: .passed, size: 2, haltsOnFailure: 2),
        ],
        targets: [
            done("acme", wave: "canary"),
            done("betamax", wave: "rest", durationMs: 61_000),
            TargetReport(id: "corp", wave: "rest", state: .current, from: ["8d3f"], to: ["8d3f"], attempts: 1),
        ],
        durationMs: 3_249
    )

    /// One of three canaries failed; 97 targets were not started.
    static let halted = RunReport(
        command: "upgrade",
        planHash: "0123456789abcdef",
        state: .halted,
        waves: [
            WaveReport(name: "canary", state: .halted, size: 3, failed: 1, haltsOnFailure: 1),
            WaveReport(name: "rest", state: .pending, size: 97, haltsOnFailure: 5),
        ],
        targets: [done("t1", wave: "canary"), done("t2", wave: "canary"), failed("t3", wave: "canary")]
            + (4...100).map { TargetReport(id: "t\($0)", wave: "rest", state: .pending) },
        durationMs: 900
    )
}

/// Text that was written, and a clock that stands still unless told to go on.
final class Recorder: Sendable {
    private let pieces = Mutex<[String]>([])
    private let elapsed = Mutex(Duration.zero)
    private let start = ContinuousClock.now

    var text: String { pieces.withLock { $0.joined() } }
    var writes: [String] { pieces.withLock { $0 } }
    var now: ContinuousClock.Instant { start.advanced(by: elapsed.withLock { $0 }) }

    func write(_ text: String) { pieces.withLock { $0.append(text) } }
    func advance(_ duration: Duration) { elapsed.withLock { $0 += duration } }
    func clear() { pieces.withLock { $0 = [] } }
}
