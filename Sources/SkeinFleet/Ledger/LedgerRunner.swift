internal import SkeinModel
internal import SkeinReporting
internal import SkeinSQL

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A process that takes part in a rollout, as the ledger has it.
package struct LedgerRunner: Sendable, Hashable {
    /// Its id.
    package var id: String
    /// The machine it runs on.
    package var host: String
    /// Its process there.
    package var pid: Int
    /// What tells that process from a later one with its number: when it began.
    var process: String
    /// Who started it.
    package var actor: String
    /// When it gave its last sign of life, in milliseconds since 1970 by the ledger's clock.
    package var seenAt: Int
    /// Whether it is at work, as far as can be told: it has not ended, has given a sign of life within the time that a claim
    /// lasts, and its process is there where it ran on this machine.
    package var isAlive: Bool
    /// Whether it takes only the targets that it has named.
    package var isLimited: Bool

    init(_ row: LedgerRow) {
        id = row.text("id")
        host = row.text("host")
        pid = row.number("pid")
        process = row.text("process")
        actor = row.text("actor")
        seenAt = row.number("seen_at")
        isLimited = row.flag("limited")
        isAlive = row.optionalNumber("ended_at") == nil && row.number("now") - seenAt < Turn.leaseMs
        if isAlive, isKnownDead { isAlive = false }
    }

    /// Whether its process is known to be gone, because it ran on this machine. Its claims need not run out then.
    var isKnownDead: Bool {
        guard host == ProcessIdentity.host, !process.isEmpty else { return false }
        return ProcessIdentity.start(of: pid) != process
    }
}

/// What tells the processes of this machine apart.
enum ProcessIdentity {
    static var pid: Int { Int(getpid()) }

    /// The machine's name with what changes when it starts, and with the space in which process numbers are counted: a
    /// container has its own.
    static var host: String {
        var name = [CChar](repeating: 0, count: 256)
        guard gethostname(&name, name.count - 1) == 0 else { return "" }
        let text = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        let boot = contents(of: "/proc/sys/kernel/random/boot_id").prefix(36)
        var space = [CChar](repeating: 0, count: 64)
        let length = readlink("/proc/self/ns/pid", &space, space.count - 1)
        let pids = length > 0 ? String(decoding: space.prefix(length).map(UInt8.init(bitPattern:)), as: UTF8.self) : ""
        return "\(text) \(boot) \(pids)"
    }

    /// When a process of this machine began, in the system's own units; empty where that cannot be told, and "gone" when
    /// there is no such process.
    static func start(of pid: Int) -> String {
        let text = contents(of: "/proc/\(pid)/stat")
        // The name of the program, in parentheses, may hold anything (proc_pid_stat(5)).
        guard let end = text.lastIndex(of: ")") else { return kill(pid_t(pid), 0) == 0 ? "" : "gone" }
        let fields = text[end...].split(separator: " ")
        // Field 22 is starttime, and a process that is a zombie holds nothing any more.
        guard fields.count > 20, fields[1] != "Z" else { return "gone" }
        return String(fields[20])
    }

    private static func contents(of path: String) -> String {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return "" }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = read(descriptor, &bytes, bytes.count)
        return count > 0 ? String(decoding: bytes.prefix(count), as: UTF8.self) : ""
    }
}

extension Ledger {
    /// Announces a runner.
    ///
    /// - Parameter reach: the targets that it can reach; nil for all.
    /// - Returns: how many runners are alive now, this one among them.
    func announce(_ id: String, to rollout: String, actor: String, reach: [String]?) async throws(LedgerError) -> Int {
        try await transaction { session throws(LedgerError) in
            let pid = ProcessIdentity.pid
            try await session.run(
                """
                INSERT INTO skein_runner (id, rollout, host, pid, process, actor, started_at, seen_at, limited) \
                VALUES (\(bind: .text(id)), \(bind: .text(rollout)), \(bind: .text(ProcessIdentity.host)), \
                \(.number(pid)), \(bind: .text(ProcessIdentity.start(of: pid))), \(bind: .text(actor)), \
                \(session.now), \(session.now), \(.number(reach == nil ? 0 : 1)))
                """
            )
            for start in stride(from: 0, to: reach?.count ?? 0, by: 500) {
                let reach = reach ?? []
                let rows = reach[start..<min(start + 500, reach.count)].map { target in
                    let row: SQLFragment = "(\(bind: .text(id)), \(bind: .text(target)))"
                    return row
                }
                try await session.run(
                    "INSERT INTO skein_reach (runner, target) VALUES \(SQLFragment(joining: rows, separator: ", "))"
                )
            }
            return try await session.run(Self.liveRunners(rollout, session)).first?.number("live") ?? 1
        }
    }

    /// Gives a claim back that nothing came of.
    func release(_ target: String, epoch: Int, of rollout: String, runner: String) async throws(LedgerError) {
        try await transaction { session throws(LedgerError) in
            let changed = try await session.run(
                """
                UPDATE skein_target SET state = 'pending', lease_until = NULL \
                WHERE rollout = \(bind: .text(rollout)) AND id = \(bind: .text(target)) AND state = 'claimed' \
                AND runner = \(bind: .text(runner)) AND epoch = \(.number(epoch))
                """
            ).changed
            guard changed > 0 else { return }
            try await session.run(
                """
                UPDATE skein_slot SET runner = NULL, rollout = NULL, target = NULL \
                WHERE rollout = \(bind: .text(rollout)) AND target = \(bind: .text(target))
                """
            )
        }
    }

    /// Says that a runner has ended.
    func leave(_ id: String, of rollout: String) async throws(LedgerError) {
        try await transaction { session throws(LedgerError) in
            try await session.run([
                "UPDATE skein_runner SET ended_at = \(session.now) WHERE id = \(bind: .text(id))",
                "DELETE FROM skein_reach WHERE runner = \(bind: .text(id))",
                "UPDATE skein_wave SET checker = NULL, check_until = NULL WHERE checker = \(bind: .text(id))",
            ])
        }
    }

    /// The runners of a rollout whose process, on this machine, is known to be gone.
    func deadRunners(of rollout: String) async throws(LedgerError) -> [String] {
        let dead = try await runners(of: rollout).runners.filter { $0.isKnownDead }.map(\.id)
        if !dead.isEmpty {
            try await transaction { session throws(LedgerError) in
                // Gates that they were asking are asked anew.
                try await session.run(
                    "UPDATE skein_wave SET checker = NULL, check_until = NULL WHERE checker IN (\(.list(dead)))"
                )
            }
        }
        return dead
    }

    /// The targets that runners had claimed which are known to be gone, or whose claims ran out; and how many others have.
    func vanishedClaims(of rollout: String) async throws(LedgerError) -> (vanished: [LedgerTarget], held: Int) {
        let dead = try await deadRunners(of: rollout)
        return try await transaction { session throws(LedgerError) in
            let rows = try await session.run(
                """
                SELECT skein_target.*, \(session.now) AS now FROM skein_target \
                WHERE rollout = \(bind: .text(rollout)) AND state = 'claimed' ORDER BY number
                """
            ).all
            let vanished = rows.filter { row in
                row.number("lease_until") < row.number("now") || dead.contains(row.text("runner"))
            }
            return (vanished.map(LedgerTarget.init), rows.count - vanished.count)
        }
    }

    /// Writes down what became of a target whose runner vanished, as the target itself tells.
    func settleVanished(_ target: LedgerTarget, _ report: TargetReport) async throws(LedgerError) {
        try await transaction { session throws(LedgerError) in
            let state = LedgerTarget.State(report.state)
            let changed = try await session.run(
                """
                UPDATE skein_target SET state = \(bind: .text(state.rawValue)), lease_until = NULL, \
                ended_at = \(session.now), \(LedgerTarget.assignments(report, hasHeads: state != .unknown)) \
                WHERE rollout = \(bind: .text(target.rollout)) AND id = \(bind: .text(target.id)) \
                AND state = 'claimed' AND epoch = \(.number(target.epoch))
                """
            ).changed
            guard changed > 0 else { return }
            try await session.run(
                """
                UPDATE skein_slot SET runner = NULL, rollout = NULL, target = NULL \
                WHERE rollout = \(bind: .text(target.rollout)) AND target = \(bind: .text(target.id))
                """
            )
        }
    }
}
