internal import SkeinModel
internal import SkeinReporting
internal import SkeinSQL

extension Ledger {
    /// Claims up to as many targets as are wanted, in the order of the wave, where there are places for their sessions.
    static func claim(
        _ turn: Turn,
        _ outcome: inout TurnOutcome,
        _ session: LedgerSession
    ) async throws(LedgerError) {
        let members: SQLFragment
        if turn.isForward {
            members = ""
        } else {
            guard let wave = outcome.wave, !turn.closedWaves.contains(wave.number) else { return }
            members = " AND wave = \(.number(wave.number))"
        }
        let room = try await rateRoom(turn, session)
        var places = try await Places(turn, outcome.parallel, wanted: min(turn.wanted, room), session)
        if turn.takesOver || !turn.deadRunners.isEmpty {
            try await takeOver(turn, members, &places, &outcome, session)
        }
        // First those that were tried before; then new ones.
        for state in ["retry_wait", "pending"] {
            // A server whose last place was just taken hides what comes after it; a second look passes it by.
            for _ in 0..<4 where !places.isFull {
                let candidates = try await candidates(state, turn, members, places, session)
                if candidates.isEmpty { break }
                var chosen: [LedgerTarget] = []
                for target in candidates where try await places.take(target, session) { chosen.append(target) }
                try await own(chosen, turn, session)
                outcome.claims += chosen.map { TurnOutcome.Claim(target: $0, epoch: $0.epoch + 1, isTakeover: false) }
            }
        }
        try await places.write(turn, session)
        if outcome.liveRunners == nil {
            outcome.liveRunners = try await session.run(liveRunners(turn.rollout, without: turn.deadRunners, session))
                .first?.number("live")
        }
    }

    private static func candidates(
        _ state: String,
        _ turn: Turn,
        _ members: SQLFragment,
        _ places: Places,
        _ session: LedgerSession
    ) async throws(LedgerError) -> [LedgerTarget] {
        let due: SQLFragment = state == "retry_wait" ? " AND not_before <= \(session.now)" : ""
        return try await session.run(
            """
            SELECT * FROM skein_target WHERE rollout = \(bind: .text(turn.rollout))\(members) \
            AND state = \(bind: .text(state))\(due)\(places.openServers)\(reach(turn)) \
            ORDER BY wave, place LIMIT \(.number(places.left))\(session.forUpdateSkipLocked)
            """
        ).all.map(LedgerTarget.init)
    }

    private static func reach(_ turn: Turn) -> SQLFragment {
        guard turn.isLimited else { return "" }
        return """
             AND EXISTS (SELECT 1 FROM skein_reach WHERE skein_reach.runner = \(bind: .text(turn.runner)) \
            AND skein_reach.target = skein_target.id)
            """
    }

    /// Makes `targets` this runner's.
    private static func own(
        _ targets: [LedgerTarget],
        _ turn: Turn,
        _ session: LedgerSession
    ) async throws(LedgerError) {
        if targets.isEmpty { return }
        try await session.run(
            """
            UPDATE skein_target SET state = 'claimed', runner = \(bind: .text(turn.runner)), epoch = epoch + 1, \
            lease_until = \(session.now) + \(.number(Turn.leaseMs)), claimed_at = \(session.now), \
            started_at = COALESCE(started_at, \(session.now)) \
            WHERE rollout = \(bind: .text(turn.rollout)) AND id IN (\(.list(targets.map(\.id))))
            """
        )
    }

    /// Takes over what runners that vanished had claimed. The target's own lock tells whether their session has ended; until
    /// then it has its place on the server, so that the new session takes another one, and shares the old one only when
    /// there is none and has not been for a while.
    private static func takeOver(
        _ turn: Turn,
        _ members: SQLFragment,
        _ places: inout Places,
        _ outcome: inout TurnOutcome,
        _ session: LedgerSession
    ) async throws(LedgerError) {
        let dead: SQLFragment =
            turn.deadRunners.isEmpty ? "" : " OR runner IN (\(.list(turn.deadRunners)))"
        let expired = try await session.run(
            """
            SELECT * FROM skein_target WHERE rollout = \(bind: .text(turn.rollout))\(members) \
            AND state = 'claimed' AND (lease_until < \(session.now)\(dead))\(reach(turn)) \
            ORDER BY wave, place LIMIT \(.number(turn.wanted))\(session.forUpdateSkipLocked)
            """
        ).all.map(LedgerTarget.init)
        var chosen: [LedgerTarget] = []
        for target in expired where target.runner != turn.runner {
            let isOld = (target.leaseUntil ?? 0) + Turn.orphanMs < outcome.now
            let isDead = turn.sharesPlaces && (target.runner.map(turn.deadRunners.contains) ?? true)
            if try await places.takeBeside(target, session) || isOld || isDead { chosen.append(target) }
        }
        try await own(chosen, turn, session)
        if !chosen.isEmpty {
            try await session.run(
                """
                UPDATE skein_slot SET runner = \(bind: .text(turn.runner)) \
                WHERE rollout = \(bind: .text(turn.rollout)) AND target IN (\(.list(chosen.map(\.id))))
                """
            )
        }
        outcome.claims += chosen.map { TurnOutcome.Claim(target: $0, epoch: $0.epoch + 1, isTakeover: true) }
    }

    /// Settles what runners that vanished had claimed in rollouts that were given up or taken back: nobody takes it over any
    /// more, and their places on servers are the next rollout's.
    static func settleVanished(_ session: LedgerSession) async throws(LedgerError) {
        let over: SQLFragment = "(SELECT id FROM skein_rollout WHERE state IN ('aborted', 'reverted', 'reverting'))"
        let message = "the runner vanished, and the rollout was over before another one looked what became of it"
        try await session.run([
            """
            UPDATE skein_target SET state = 'unknown', lease_until = NULL, ended_at = \(session.now), \
            error_code = 'vanished', error_class = 'unknown', error_message = \(bind: .text(message)) \
            WHERE state = 'claimed' AND rollout IN \(over) \
            AND lease_until < \(session.now) - \(.number(Turn.orphanMs))
            """,
            """
            UPDATE skein_slot SET runner = NULL, rollout = NULL, target = NULL WHERE rollout IN \(over) \
            AND NOT EXISTS (SELECT 1 FROM skein_target WHERE skein_target.rollout = skein_slot.rollout \
            AND skein_target.id = skein_slot.target AND skein_target.state = 'claimed')
            """,
        ])
    }

    /// How many targets may still begin in the span that ends now.
    private static func rateRoom(_ turn: Turn, _ session: LedgerSession) async throws(LedgerError) -> Int {
        guard let rate = turn.rate else { return .max }
        let begun =
            try await session.run(
                """
                SELECT count(*) AS begun FROM skein_target WHERE rollout = \(bind: .text(turn.rollout)) \
                AND claimed_at > \(session.now) - \(.number(rate.milliseconds))
                """
            ).first?.number("begun") ?? 0
        return max(0, rate.count - begun)
    }
}

/// The places for sessions that a turn takes: in the rollout as a whole, and on each server that has a cap.
struct Places: Sendable {
    private let fleet: String
    private let caps: [String: Int]
    private let rolloutPool: String
    private var free: [Int]
    private var full: Set<String>
    private var taken: [(pool: String, number: Int, target: String)] = []

    /// Locks the places of the rollout that are free, and looks which servers have none.
    init(_ turn: Turn, _ parallel: Int, wanted: Int, _ session: LedgerSession) async throws(LedgerError) {
        fleet = turn.fleet
        caps = turn.caps
        rolloutPool = Ledger.rolloutPool(turn.rollout)
        full = Set(turn.heldServers)
        free = []
        if wanted > 0 {
            free = try await session.run(
                """
                SELECT number FROM skein_slot WHERE pool = \(bind: .text(rolloutPool)) AND runner IS NULL \
                AND number <= \(.number(parallel)) ORDER BY number \
                LIMIT \(.number(wanted))\(session.forUpdateSkipLocked)
                """
            ).all.map { $0.number("number") }
        }
        guard !caps.isEmpty else { return }
        let pools = caps.keys.sorted().map { (server: $0, pool: Ledger.serverPool(turn.fleet, $0)) }
        let rows = try await session.run(
            """
            SELECT pool, number FROM skein_slot WHERE runner IS NULL AND pool IN (\(.list(pools.map(\.pool))))
            """
        ).all
        let open = Set(rows.filter { $0.number("number") <= cap(ofPool: $0.text("pool")) }.map { $0.text("pool") })
        for (server, pool) in pools where !open.contains(pool) { full.insert(server) }
    }

    private func cap(ofPool pool: String) -> Int {
        let prefix = Ledger.serverPool(fleet, "")
        return pool.hasPrefix(prefix) ? caps[String(pool.dropFirst(prefix.count))] ?? 0 : 0
    }

    /// How many more targets may be taken.
    var left: Int { free.count }
    var isFull: Bool { free.isEmpty }

    /// The condition that a target's server has a free place.
    var openServers: SQLFragment {
        full.isEmpty ? "" : " AND (server IS NULL OR server NOT IN (\(.list(full.sorted()))))"
    }

    /// Takes the places that `target` needs.
    ///
    /// - Returns: whether there were any.
    mutating func take(_ target: LedgerTarget, _ session: LedgerSession) async throws(LedgerError) -> Bool {
        guard !free.isEmpty, try await takeBeside(target, session) else { return false }
        taken.append((rolloutPool, free.removeFirst(), target.id))
        return true
    }

    /// Takes a place on the server of `target` alone.
    ///
    /// - Returns: whether there was one, or none is needed.
    mutating func takeBeside(_ target: LedgerTarget, _ session: LedgerSession) async throws(LedgerError) -> Bool {
        guard let server = target.report.server else { return true }
        if full.contains(server) { return false }
        guard let cap = caps[server] else { return true }
        let pool = Ledger.serverPool(fleet, server)
        let mine = taken.filter { $0.pool == pool }.map(\.number)
        let others: SQLFragment =
            mine.isEmpty
            ? "" : " AND number NOT IN (\(SQLFragment(joining: mine.map { .number($0) }, separator: ", ")))"
        let row = try await session.run(
            """
            SELECT number FROM skein_slot WHERE pool = \(bind: .text(pool)) AND runner IS NULL \
            AND number <= \(.number(cap))\(others) ORDER BY number LIMIT 1\(session.forUpdateSkipLocked)
            """
        ).first
        guard let row else {
            full.insert(server)
            return false
        }
        taken.append((pool, row.number("number"), target.id))
        return true
    }

    /// Writes down who has the places.
    func write(_ turn: Turn, _ session: LedgerSession) async throws(LedgerError) {
        try await session.run(
            taken.map { place in
                let fragment: SQLFragment = """
                    UPDATE skein_slot SET runner = \(bind: .text(turn.runner)), rollout = \(bind: .text(turn.rollout)), \
                    target = \(bind: .text(place.target)) \
                    WHERE pool = \(bind: .text(place.pool)) AND number = \(.number(place.number))
                    """
                return fragment
            }
        )
    }
}
