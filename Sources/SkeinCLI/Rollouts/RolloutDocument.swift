internal import SkeinFleet
internal import SkeinReporting

/// A rollout as `rollout show` shows it.
struct RolloutDocument: Encodable, Sendable {
    /// A rollout in a line, as `rollout list` shows it.
    struct Head: Encodable, Sendable {
        var id: String
        var fleet: String
        var command: String
        var revision: String
        /// Which part of the fleet it is for; nil for all of it.
        var scope: String?
        var state: String
        var reason: String?
        /// The rollout whose targets it takes back.
        var reverts: String?
        var createdBy: String
        var createdAt: String
        var endedAt: String?

        init(_ rollout: LedgerRollout) {
            id = rollout.id
            fleet = rollout.fleet
            command = rollout.command
            revision = rollout.revision
            scope = rollout.scope.isEmpty ? nil : rollout.scope.replacing("\n", with: " ")
            state = rollout.state.rawValue
            reason = rollout.reason
            reverts = rollout.parent
            createdBy = rollout.createdBy
            createdAt = Timestamp.text(milliseconds: rollout.createdAt)
            endedAt = rollout.endedAt.map { Timestamp.text(milliseconds: $0) }
        }
    }

    /// A process that takes part.
    struct Runner: Encodable, Sendable {
        var id: String
        var host: String
        var pid: Int
        var actor: String
        var seenAt: String
        var isAlive: Bool
        /// Whether it takes only targets that it can reach.
        var isLimited: Bool
    }

    /// A line of the history.
    struct Line: Encodable, Sendable {
        var at: String
        var actor: String
        var kind: String
        var wave: String?
        var target: String?
        var detail: String?
    }

    var rollout: Head
    var planHash: String
    var policy: [String]
    var parallel: Int
    /// How many targets are in which state.
    var summary: [String: Int]
    var waves: [WaveReport]
    var runners: [Runner]
    /// How many targets wait that no living runner reaches, by server.
    var starved: [String: Int]
    var targets: [TargetReport]
    var events: [Line]

    /// Reads a rollout.
    ///
    /// - Parameters:
    ///   - name: its id or the beginning of it; nil for the open one.
    ///   - fleet: the fleet whose open one is meant then; nil for any.
    init(_ ledger: Ledger, _ name: String?, of fleet: String?) async throws(LedgerError) {
        let found = try await ledger.rollout(name, of: fleet, isShown: true)
        let (stored, counts) = try await ledger.waves(of: found.id)
        let (living, starving) = try await ledger.runners(of: found.id)
        let members = try await ledger.targets(of: found.id)
        rollout = Head(found)
        planHash = found.planHash
        policy = found.policy
        parallel = found.parallel
        waves = stored.map { $0.report(counts[$0.number] ?? [:]) }
        summary = [:]
        for member in members { summary[member.state.rawValue, default: 0] += 1 }
        runners = living.map { runner in
            Runner(
                id: runner.id,
                host: String(runner.host.prefix { $0 != " " }),
                pid: runner.pid,
                actor: runner.actor,
                seenAt: Timestamp.text(milliseconds: runner.seenAt),
                isAlive: runner.isAlive,
                isLimited: runner.isLimited
            )
        }
        starved = starving
        let names = Dictionary(stored.map { ($0.number, $0.name) }) { first, _ in first }
        targets = members.map { member in
            var report = member.report
            report.wave = names[member.wave] ?? ""
            return report
        }
        events = try await ledger.events(of: found.id).map { event in
            Line(
                at: Timestamp.text(milliseconds: event.at),
                actor: event.actor,
                kind: event.kind,
                wave: event.wave,
                target: event.target,
                detail: event.detail
            )
        }
    }
}
