internal import SkeinDriver
internal import SkeinEngine
internal import SkeinModel

/// Asks servers whether new targets may start there, each as often as its throttle says and never twice at once.
///
/// Every question opens a session of its own, which counts towards no `max_sessions`: it is one a server, and short.
package actor ServerThrottles {
    /// What a server said last, and whether it is being asked.
    private struct Standing {
        var throttle: ServerThrottle
        /// Why nothing may start; nil when it may.
        var reason: String?
        var hasAnswered = false
        /// When it was asked last.
        var askedAt: ContinuousClock.Instant?
        var asking: Task<Void, Never>?
    }

    private var standings: [String: Standing]
    private let session: SessionSettings
    /// How long a question may take.
    private let limit: Duration
    /// How long ``held()`` waits for answers; a server that takes longer is held meanwhile, and the others go on.
    private let patience: Duration

    /// Asks the servers of `fleet` that have a throttle and targets in it.
    package init(_ fleet: Fleet) {
        self.init(fleet, limit: .seconds(10), patience: .seconds(1))
    }

    init(_ fleet: Fleet, limit: Duration, patience: Duration) {
        let servers = Set(fleet.targets.compactMap(\.server))
        standings = [:]
        for throttle in fleet.throttles where servers.contains(throttle.server) {
            standings[throttle.server] = Standing(throttle: throttle)
        }
        session = SessionSettings(connectTimeout: fleet.defaults.connectTimeout, applicationName: "skein/throttle")
        self.limit = limit
        self.patience = patience
    }

    /// The servers where no new target may start now, with the reason. A server whose question cannot be answered is among
    /// them. What runs there goes on.
    package func held() async -> [String: String] {
        if standings.isEmpty { return [:] }
        let now = ContinuousClock.now
        for (server, standing) in standings where standing.asking == nil {
            if let askedAt = standing.askedAt, askedAt + standing.throttle.every > now { continue }
            standings[server]?.askedAt = now
            standings[server]?.asking = Task { [session, limit] in
                let reason = await Self.ask(standing.throttle, session, limit)
                self.settle(server, reason)
            }
        }
        let asking = standings.values.compactMap(\.asking)
        if !asking.isEmpty { await Self.wait(for: asking, at: now + patience) }
        return standings.compactMapValues { standing in
            if standing.asking != nil, let askedAt = standing.askedAt {
                let waited = askedAt.duration(to: .now)
                // An answer that is a little old is better than none, until it is plainly late.
                if !standing.hasAnswered || waited >= patience {
                    return "its throttle has not answered for \(waited.inSeconds)"
                }
            }
            return standing.reason
        }
    }

    private func settle(_ server: String, _ reason: String?) {
        standings[server]?.reason = reason
        standings[server]?.hasAnswered = true
        standings[server]?.asking = nil
    }

    /// Waits until the tasks have ended, or for as long as patience lasts.
    private static func wait(for tasks: [Task<Void, Never>], at end: ContinuousClock.Instant) async {
        let (ends, sink) = AsyncStream<Void>.makeStream()
        let all = Task {
            for task in tasks { await task.value }
            sink.finish()
        }
        let clock = Task {
            try? await Task.sleep(until: end, clock: .continuous)
            sink.finish()
        }
        for await _ in ends {}
        all.cancel()
        clock.cancel()
    }

    private static func ask(
        _ throttle: ServerThrottle,
        _ session: SessionSettings,
        _ limit: Duration
    ) async -> String? {
        let query = BoundedQuery(
            throttle.query,
            driver: throttle.driver,
            endpoint: throttle.endpoint,
            session: session,
            limit: limit
        )
        do throws(BoundedQuery.Failure) {
            let result = try await query.ask()
            if let row = result.rows.first, row.count > 1 { return "its throttle gives \(row.count) columns" }
            if result.isTrue { return "its throttle is true" }
            let value = result.rows.first?.first
            let isFalse = value == .bool(false) || value?.integer == 0 || value?.text == "f"
            return result.rows.count == 1 && isFalse ? nil : "its throttle gives neither true nor false"
        } catch {
            return "its throttle cannot be asked: \(error.message)"
        }
    }
}
