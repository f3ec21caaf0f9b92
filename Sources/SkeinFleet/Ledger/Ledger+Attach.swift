internal import SkeinModel
internal import SkeinReporting
internal import SkeinSQL

extension Ledger {
    /// A rollout that a runner takes part in.
    package struct Attachment: Sendable {
        /// The rollout.
        package var rollout: LedgerRollout
        /// Whether it has just been created.
        package var isNew: Bool
        /// Targets of the fleet that the rollout leaves to the next one.
        package var leftOut: [String]
        /// The members that are worked on before their turn, where that is all that is asked for.
        package var forward: Forward?
    }

    /// Takes part in the open rollout of the same command, or creates one. A part of an open rollout that is named is
    /// brought forward in it. One that halted goes on, with the targets that failed tried again.
    ///
    /// - Parameter id: the id of a new one.
    /// - Throws: `LedgerError` of kind `refused` when what is to be run has changed since, or a target is in another open
    ///   rollout.
    func attach(_ plan: RolloutPlan, id: String, actor: String) async throws(LedgerError) -> Attachment {
        try await transaction { session throws(LedgerError) in
            let open = try await Self.openRollouts(session)
            let same = open.first { $0.isOf(plan) }
            let members = plan.waves.flatMap(\.members)
            if same == nil, let host = try await Self.host(of: plan, members, among: open, session) {
                return try await Self.bringForward(plan, in: host.rollout, host.targets, actor: actor, session)
            }
            try await Self.refuseShared(
                members,
                with: open.filter { $0.id != same?.id && $0.id != plan.parent },
                session
            )
            guard let same else {
                try await Self.create(plan, id: id, actor: actor, session)
                let row = try await session.run("SELECT * FROM skein_rollout WHERE id = \(bind: .text(id))").first
                guard let row else { throw LedgerError(.unusable, "the ledger does not show what was just written") }
                return Attachment(rollout: LedgerRollout(row), isNew: true, leftOut: [])
            }
            if let difference = plan.difference(from: same) {
                throw Self.changed(same, difference)
            }
            let leftOut = try await Self.addLateJoiners(plan, members, to: same, actor: actor, session)
            if plan.parallel != same.parallel {
                try await Self.setParallel(plan.parallel, of: same.id, session)
                try await session.record(same.id, actor, "parallel", detail: "\(same.parallel) to \(plan.parallel)")
            }
            if same.state == .halted { try await Self.reopen(same.id, actor: actor, session) }
            let row = try await session.run("SELECT * FROM skein_rollout WHERE id = \(bind: .text(same.id))").first
            return Attachment(rollout: row.map(LedgerRollout.init) ?? same, isNew: false, leftOut: leftOut)
        }
    }

    private static let openStates = ["running", "paused", "halted", "reverting"]

    /// The open rollouts, in the order of their creation. Nobody creates, changes or ends one before the transaction is
    /// over.
    static func openRollouts(_ session: LedgerSession) async throws(LedgerError) -> [LedgerRollout] {
        // Everybody who creates a rollout passes here, one at a time.
        try await session.run("UPDATE skein_ledger SET version = version")
        return try await session.run(
            """
            SELECT * FROM skein_rollout WHERE state IN (\(.list(openStates))) \
            ORDER BY created_at, id\(session.forUpdate)
            """
        ).all.map(LedgerRollout.init)
    }

    static func changed(_ rollout: LedgerRollout, _ difference: String) -> LedgerError {
        LedgerError(
            .refused,
            "the rollout \(rollout.id) is open, and what it runs has changed since it was created: \(difference)",
            hint: "put that back and run the same command again, or give the rollout up with "
                + "`skein rollout abort \(rollout.id)` and begin a new one; what is done is not run again"
        )
    }

    /// Refuses members that another open rollout has, under whatever name.
    static func refuseShared(
        _ members: [RolloutPlan.Member],
        with others: [LedgerRollout],
        _ session: LedgerSession
    ) async throws(LedgerError) {
        if others.isEmpty { return }
        let taken = try await session.run(
            """
            SELECT identity, id, rollout FROM skein_target \
            WHERE rollout IN (\(.list(others.map(\.id)))) AND state <> 'skipped'
            """
        ).all
        let byIdentity = Dictionary(taken.map { ($0.text("identity"), $0) }) { first, _ in first }
        let shared = members.compactMap { member in byIdentity[member.identity].map { (member, $0) } }
        guard let (member, row) = shared.first, let other = others.first(where: { $0.id == row.text("rollout") }) else {
            return
        }
        let name = member.id == row.text("id") ? "" : ", there as `\(row.text("id"))`"
        let more = shared.count > 1 ? " and \(shared.count - 1) more" : ""
        throw LedgerError(
            .refused,
            """
            the target `\(member.id)`\(more) \(shared.count > 1 ? "are" : "is") in the open rollout \(other.id)\(name): \
            \(other.command) \(other.revision) of \(other.fleet), \(other.state.rawValue), created by \(other.createdBy)
            """,
            hint: "finish it first by its own command or `skein rollout resume \(other.id)`, or give it up with "
                + "`skein rollout abort \(other.id)`"
        )
    }

    static func create(
        _ plan: RolloutPlan,
        id: String,
        actor: String,
        _ session: LedgerSession
    ) async throws(LedgerError) {
        let size = plan.waves.reduce(0) { $0 + $1.members.count }
        if let parent = plan.parent { try await refuseAtWork(parent, session) }
        try await session.run(
            """
            INSERT INTO skein_rollout (id, fleet, command, revision, scope, plan_hash, plan, policy, state, parallel, \
            parent, created_by, created_at) VALUES (\(bind: .text(id)), \(bind: .text(plan.fleet)), \
            \(bind: .text(plan.command)), \(bind: .text(plan.revision)), \(bind: .text(plan.scope)), \
            \(bind: .text(plan.planHash)), \(bind: .text(plan.plan.joined(separator: "\n"))), \
            \(bind: .text(plan.policy.joined(separator: "\n"))), 'running', \(.number(plan.parallel)), \
            \(.text(plan.parent)), \(bind: .text(actor)), \(session.now))
            """
        )
        for (index, wave) in plan.waves.enumerated() {
            try await insert(wave, number: index + 1, into: id, fleet: plan.fleet, session)
        }
        try await addSlots(pool: rolloutPool(id), plan.parallel, session)
        if let parent = plan.parent {
            try await session.run(
                "UPDATE skein_rollout SET state = 'reverting' WHERE id = \(bind: .text(parent)) AND state <> 'reverting'"
            )
            try await session.record(parent, actor, "reverting", detail: "by \(id), \(size) targets")
        }
        try await session.record(id, actor, "created", detail: "\(plan.command) \(plan.revision), \(size) targets")
    }

    /// Refuses to take a rollout back on which somebody has begun to work since it was looked at.
    private static func refuseAtWork(_ parent: String, _ session: LedgerSession) async throws(LedgerError) {
        let claimed =
            try await session.run(
                """
                SELECT count(*) AS targets FROM skein_target WHERE rollout = \(bind: .text(parent)) AND state = 'claimed'
                """
            ).first?.number("targets") ?? 0
        guard claimed == 0 else {
            throw LedgerError(
                .refused,
                "\(claimed) targets of the rollout \(parent) are being worked on",
                hint: "pause it with `skein rollout pause \(parent)`, and run this again when its runners have ended"
            )
        }
    }

    private static func insert(
        _ wave: RolloutPlan.Wave,
        number: Int,
        into rollout: String,
        fleet: String,
        _ session: LedgerSession
    ) async throws(LedgerError) {
        try await session.run(
            """
            INSERT INTO skein_wave (rollout, number, name, state, size, halts_on_failure, halts_on_unreachable, \
            soak_ms, needs_approval) VALUES (\(bind: .text(rollout)), \(.number(number)), \(bind: .text(wave.name)), \
            'pending', \(.number(wave.members.count)), \(.number(wave.haltsOnFailure)), \
            \(.optional(wave.haltsOnUnreachable)), \(.number(wave.soakMs)), \(.number(wave.needsApproval ? 1 : 0)))
            """
        )
        try await insert(wave.members, after: 0, wave: number, into: rollout, fleet: fleet, session)
    }

    private static func insert(
        _ members: [RolloutPlan.Member],
        after place: Int,
        wave: Int,
        into rollout: String,
        fleet: String,
        _ session: LedgerSession
    ) async throws(LedgerError) {
        // A few hundred rows a statement: far below what any backend binds, and few enough flights.
        for start in stride(from: 0, to: members.count, by: 200) {
            let rows = members[start..<min(start + 200, members.count)].enumerated().map { offset, member in
                let row: SQLFragment = """
                    (\(bind: .text(rollout)), \(bind: .text(member.id)), \(.number(member.number)), \(.number(wave)), \
                    \(.number(place + start + offset + 1)), \(.text(member.server)), \(.optional(member.cap)), \
                    \(bind: .text(member.identity)), 'pending', \(.text(member.goal)), 0, 0, 0, 0)
                    """
                return row
            }
            try await session.run(
                """
                INSERT INTO skein_target (rollout, id, number, wave, place, server, cap, identity, state, goal, epoch, \
                not_before, attempts, duration_ms) VALUES \(SQLFragment(joining: rows, separator: ", "))
                """
            )
        }
        var caps: [String: Int] = [:]
        for member in members {
            if let server = member.server, let cap = member.cap { caps[serverPool(fleet, server)] = cap }
        }
        for (pool, cap) in caps.sorted(by: { $0.key < $1.key }) { try await addSlots(pool: pool, cap, session) }
    }

    static func rolloutPool(_ id: String) -> String { "rollout:\(id)" }
    static func serverPool(_ fleet: String, _ server: String) -> String { "server:\(fleet)/\(server)" }

    /// Sees to it that `pool` has at least `count` slots. How many of them are used is said at each claim.
    static func addSlots(pool: String, _ count: Int, _ session: LedgerSession) async throws(LedgerError) {
        let there =
            try await session.run(
                "SELECT max(number) AS last FROM skein_slot WHERE pool = \(bind: .text(pool))"
            ).first?.number("last") ?? 0
        guard there < count else { return }
        for start in stride(from: there + 1, through: count, by: 200) {
            let rows = (start...min(start + 199, count)).map { number in
                let row: SQLFragment = "(\(bind: .text(pool)), \(.number(number)))"
                return row
            }
            try await session.run(
                "INSERT INTO skein_slot (pool, number) VALUES \(SQLFragment(joining: rows, separator: ", "))"
            )
        }
    }

    private static func setParallel(
        _ parallel: Int,
        of rollout: String,
        _ session: LedgerSession
    ) async throws(LedgerError) {
        try await session.run(
            "UPDATE skein_rollout SET parallel = \(.number(parallel)) WHERE id = \(bind: .text(rollout))"
        )
        try await addSlots(pool: rolloutPool(rollout), parallel, session)
    }

    /// Adds the members that the rollout does not have, as the policy says.
    ///
    /// - Returns: the ids that are left to the next rollout.
    private static func addLateJoiners(
        _ plan: RolloutPlan,
        _ members: [RolloutPlan.Member],
        to rollout: LedgerRollout,
        actor: String,
        _ session: LedgerSession
    ) async throws(LedgerError) -> [String] {
        let known = Set(
            try await session.run("SELECT id FROM skein_target WHERE rollout = \(bind: .text(rollout.id))").all
                .map { $0.text("id") }
        )
        let late = members.filter { !known.contains($0.id) }
        guard let first = late.first else { return [] }
        switch plan.lateJoiners {
        case .ignore: return late.map(\.id)
        case .fail:
            throw LedgerError(
                .refused,
                "the fleet has \(late.count) targets that the open rollout \(rollout.id) has not, such as `\(first.id)`",
                hint:
                    "`late_joiners: fail` in the fleet file asks to stop here; `own-wave` would add them to the rollout"
            )
        case .ownWave: break
        }
        let last = try await session.run(
            "SELECT * FROM skein_wave WHERE rollout = \(bind: .text(rollout.id)) ORDER BY number DESC LIMIT 1"
        ).first.map(LedgerWave.init)
        guard let last else { return late.map(\.id) }
        if last.name == RolloutPlan.lateWave, last.state == .pending || last.state == .running {
            try await insert(
                late,
                after: last.size,
                wave: last.number,
                into: rollout.id,
                fleet: rollout.fleet,
                session
            )
            try await session.run(
                """
                UPDATE skein_wave SET size = size + \(.number(late.count)) \
                WHERE rollout = \(bind: .text(rollout.id)) AND number = \(.number(last.number))
                """
            )
        } else {
            let wave = RolloutPlan.Wave(
                name: RolloutPlan.lateWave,
                members: late,
                haltsOnFailure: 1,
                haltsOnUnreachable: nil,
                soakMs: 0,
                needsApproval: false
            )
            try await insert(wave, number: last.number + 1, into: rollout.id, fleet: rollout.fleet, session)
        }
        try await session.record(
            rollout.id,
            actor,
            "late_joiners",
            wave: RolloutPlan.lateWave,
            detail: "\(late.count) targets"
        )
        return []
    }
}

extension LedgerRollout {
    /// Whether it is what the command of `plan` runs.
    fileprivate func isOf(_ plan: RolloutPlan) -> Bool {
        fleet == plan.fleet && command == plan.command && scope == plan.scope && revision == plan.revision
            && parent == plan.parent
    }
}

extension LedgerSession {
    /// Adds a line to a rollout's history.
    func record(
        _ rollout: String,
        _ actor: String,
        _ kind: String,
        wave: String? = nil,
        target: String? = nil,
        detail: String? = nil
    ) async throws(LedgerError) {
        try await run(
            """
            INSERT INTO skein_event (rollout, at, actor, kind, wave, target, detail) VALUES (\(bind: .text(rollout)), \
            \(now), \(bind: .text(actor)), \(bind: .text(kind)), \(.text(wave)), \(.text(target)), \(.text(detail)))
            """
        )
    }
}
