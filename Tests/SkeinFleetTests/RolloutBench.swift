import SkeinDriver
import SkeinEngine
import SkeinReporting
import SkeinRevisions

@testable import SkeinFleet

/// A reporter that keeps what it is told.
final class Recorder: Reporter {
    private let kept = Guarded<[Event]>([])
    private let hook: @Sendable (Event) async -> Void

    init(_ hook: @escaping @Sendable (Event) async -> Void = { _ in }) {
        self.hook = hook
    }

    var events: [Event] { kept.withLock { $0 } }

    func report(_ event: Event) async {
        kept.withLock { $0.append(event) }
        await hook(event)
    }

    var started: [String] {
        events.compactMap { if case .targetStarted(let id, _, _) = $0 { id } else { nil } }
    }
    var finished: [TargetReport] {
        events.compactMap { if case .targetFinished(let report) = $0 { report } else { nil } }
    }
}

/// Two revisions without anything to inspect.
let twoRevisions = [
    """
    revision: a1
    upgrade: [{ create_table: { table: one, columns: [{ name: id, type: integer }] } }]
    downgrade: auto
    """,
    """
    revision: b2
    parent: a1
    upgrade: [{ create_table: { table: two, columns: [{ name: id, type: integer }] } }]
    downgrade: auto
    """,
]

func history(_ texts: [String] = twoRevisions) throws -> History {
    try History(
        texts.enumerated().map { try YAMLRevisionReader.read(Array($1.utf8), file: "r\($0 + 1).yaml") }
    )
}

/// Targets `t0`, `t1`, … on `servers` servers in turn; on none when there are no servers.
func targets(_ count: Int, _ memory: MemoryFleet, servers: Int = 0, maxSessions: Int? = nil) -> [Target] {
    let driver = MemoryDriver(fleet: memory)
    return (0..<count).map { number in
        let server = servers == 0 ? nil : "s\(number % servers)"
        return Target(
            id: "t\(number)",
            endpoint: driver.endpoint("t\(number)", server: server),
            driver: driver,
            server: server,
            maxSessions: maxSessions
        )
    }
}

/// A wave of targets by number, halted by its `halts`th failure.
func wave(_ name: String, _ targets: some Sequence<Target>, halts: Int? = nil) -> PlannedWave {
    let targets = Array(targets)
    return PlannedWave(name: name, targets: targets, haltsOnFailure: halts ?? targets.count + 1)
}

func rollout(
    _ targets: [Target],
    _ waves: [PlannedWave]? = nil,
    goal: Goal = .upgrade("head"),
    isDryRun: Bool = false,
    parallel: Int = 8,
    retry: RetryPolicy = RetryPolicy(attempts: 3, initial: .milliseconds(5), max: .milliseconds(20)),
    sameError: Int? = nil,
    history texts: [String] = twoRevisions
) throws -> Rollout {
    Rollout(
        command: goal.command,
        goal: goal,
        isDryRun: isDryRun,
        fleet: Fleet(
            name: "test",
            targets: targets,
            defaults: TargetDefaults(retry: retry),
            rollout: RolloutPolicy(parallel: parallel, sameErrorLimit: sameError)
        ),
        waves: waves ?? [wave("all", targets)],
        history: try history(texts),
        settings: EngineSettings(actor: "test@here", toolVersion: "0", run: "run-1"),
        createsDatabases: false
    )
}

/// An error that passes.
let busy = DriverError(.transient, code: "busy", message: "somebody else is here")
/// An error that stays.
func broken(_ message: String = "no such column") -> DriverError {
    DriverError(.deterministic, code: "1", message: message)
}
