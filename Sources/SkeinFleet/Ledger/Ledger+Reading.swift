internal import SkeinModel
internal import SkeinSQL

extension Ledger {
    /// The rollouts, the newest first.
    package func rollouts(limit: Int) async throws(LedgerError) -> [LedgerRollout] {
        try await transaction { session throws(LedgerError) in
            try await session.run(
                "SELECT * FROM skein_rollout ORDER BY created_at DESC, id LIMIT \(.number(limit))"
            ).all.map(LedgerRollout.init)
        }
    }

    /// The rollout with that id, as a whole.
    func rollout(withID id: String) async throws(LedgerError) -> LedgerRollout {
        try await transaction { session throws(LedgerError) in
            let row = try await session.run("SELECT * FROM skein_rollout WHERE id = \(bind: .text(id))").first
            guard let row else { throw Self.noRollout(id) }
            return LedgerRollout(row)
        }
    }

    /// The rollout whose id is `id` or begins with it; the open one, or else the newest, for nil.
    ///
    /// - Parameters:
    ///   - fleet: the only fleet whose rollouts are meant; nil for those of all.
    ///   - isShown: whether nothing comes of it but that it is shown, so that one of another fleet may be named.
    /// - Throws: `LedgerError` of kind `refused` when there is none, or more than one.
    package func rollout(
        _ id: String?,
        of fleet: String?,
        isShown: Bool = false
    ) async throws(LedgerError) -> LedgerRollout {
        let found = try await find(id, of: fleet)
        guard let fleet, found.fleet != fleet, !isShown else { return found }
        throw LedgerError(
            .refused,
            "the rollout \(found.id) is one of the fleet \(found.fleet), and the fleet file here is that of \(fleet)",
            hint: "give --fleet with the file of \(found.fleet)"
        )
    }

    private func find(_ id: String?, of fleet: String?) async throws(LedgerError) -> LedgerRollout {
        var all = try await rollouts(limit: 10_000)
        guard let id else {
            if let fleet { all.removeAll { $0.fleet != fleet } }
            // One that is taken back is open as long as what takes it back, which is meant then.
            let parents = all.filter(\.state.isOpen).compactMap(\.parent)
            let open = all.filter { $0.state.isOpen && !parents.contains($0.id) }
            if open.count > 1 {
                let names = open.prefix(5).map(\.id).joined(separator: ", ")
                throw LedgerError(
                    .refused,
                    "more than one rollout is open: \(names)",
                    hint: "name the one that is meant"
                )
            }
            guard let rollout = open.first ?? all.first else {
                throw LedgerError(
                    .refused,
                    "the ledger has no rollout\(fleet.map { " of the fleet \($0)" } ?? "") yet: \(place)",
                    hint: "`skein upgrade REVISION` over a fleet creates one"
                )
            }
            return rollout
        }
        let matching = all.filter { $0.id.hasPrefix(id.lowercased()) }
        guard let rollout = matching.first, !id.isEmpty else { throw Self.noRollout(id) }
        if matching.count > 1 {
            throw LedgerError(
                .refused,
                "more than one rollout begins with \(id): \(matching.prefix(5).map(\.id).joined(separator: ", "))",
                hint: "write more of it"
            )
        }
        return rollout
    }

    /// How many targets of each wave are in which state.
    package typealias StateCounts = [Int: [LedgerTarget.State: Int]]

    /// The waves of a rollout in order, and how many of their targets are in which state.
    package func waves(of id: String) async throws(LedgerError) -> (waves: [LedgerWave], counts: StateCounts) {
        try await transaction { session throws(LedgerError) in
            let answers = try await session.run([
                "SELECT * FROM skein_wave WHERE rollout = \(bind: .text(id)) ORDER BY number",
                """
                SELECT wave, state, count(*) AS targets FROM skein_target WHERE rollout = \(bind: .text(id)) \
                GROUP BY wave, state
                """,
            ])
            var counts: StateCounts = [:]
            for row in answers[1].all {
                let state = LedgerTarget.State(rawValue: row.text("state")) ?? .unknown
                counts[row.number("wave"), default: [:]][state, default: 0] += row.number("targets")
            }
            return (answers[0].all.map(LedgerWave.init), counts)
        }
    }

    /// The targets of a rollout in the order of the fleet.
    ///
    /// - Parameter since: only those whose last try ended at or after that time, by the ledger's clock.
    package func targets(of id: String, endedSince since: Int? = nil) async throws(LedgerError) -> [LedgerTarget] {
        try await transaction { session throws(LedgerError) in
            let ended: SQLFragment = since.map { " AND ended_at >= \(.number($0))" } ?? ""
            return try await session.run(
                "SELECT * FROM skein_target WHERE rollout = \(bind: .text(id))\(ended) ORDER BY number"
            ).all.map(LedgerTarget.init)
        }
    }

    /// What happened in a rollout, in order.
    package func events(of id: String) async throws(LedgerError) -> [LedgerEvent] {
        try await transaction { session throws(LedgerError) in
            try await session.run(
                "SELECT * FROM skein_event WHERE rollout = \(bind: .text(id)) ORDER BY number"
            ).all.map(LedgerEvent.init)
        }
    }

    /// The runners of a rollout, and how many targets wait that none of the living reaches, by server.
    package func runners(of id: String) async throws(LedgerError) -> (runners: [LedgerRunner], starved: [String: Int]) {
        try await transaction { session throws(LedgerError) in
            let rows = try await session.run(
                """
                SELECT skein_runner.*, \(session.now) AS now FROM skein_runner \
                WHERE rollout = \(bind: .text(id)) ORDER BY started_at
                """
            ).all
            let runners = rows.map(LedgerRunner.init)
            let living = runners.filter(\.isAlive)
            if living.isEmpty || living.contains(where: { !$0.isLimited }) { return (runners, [:]) }
            let starved = try await session.run(
                """
                SELECT COALESCE(server, '') AS server, count(*) AS targets FROM skein_target \
                WHERE rollout = \(bind: .text(id)) AND state IN ('pending', 'retry_wait') \
                AND NOT EXISTS (SELECT 1 FROM skein_reach WHERE skein_reach.target = skein_target.id \
                AND skein_reach.runner IN (\(.list(living.map(\.id))))) GROUP BY server
                """
            ).all
            return (runners, Dictionary(starved.map { ($0.text("server"), $0.number("targets")) }) { $0 + $1 })
        }
    }
}
