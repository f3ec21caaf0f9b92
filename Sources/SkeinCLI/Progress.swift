internal import SkeinReporting

/// Shows progress on standard error while something runs: live on a terminal, as lines elsewhere.
enum Progress {
    /// Runs `body` with the reporter that fits the console.
    ///
    /// - Parameter limits: how many sessions a server may have at once, by its name.
    static func reporting<Result: Sendable>(
        _ console: Console,
        quiet: Bool,
        limits: [String: Int] = [:],
        _ body: @escaping @Sendable (any Reporter) async -> Result
    ) async -> Result {
        if quiet { return await body(SilentReporter()) }
        let write: @Sendable (String) -> Void = { console.writeError($0) }
        guard console.isLive else {
            let log = LogReporter(style: console.errorStyle, write: write)
            return await ticking(every: .seconds(1), log.tick) { await body(log) }
        }
        let live = LiveReporter(
            style: console.errorStyle,
            limits: limits,
            size: { Console.errorSize },
            write: write
        )
        // The clock goes on when no event comes: a target that hangs is seen by its growing time.
        let result = await ticking(every: .milliseconds(100), live.tick) { await body(live) }
        live.stop()
        return result
    }

    /// Calls `tick` now and then while `body` runs.
    private static func ticking<Result: Sendable>(
        every pause: Duration,
        _ tick: @escaping @Sendable () -> Void,
        _ body: @Sendable () async -> Result
    ) async -> Result {
        let ticker = Task {
            while !Task.isCancelled {
                try? await Task.sleep(for: pause)
                tick()
            }
        }
        defer { ticker.cancel() }
        return await body()
    }
}

/// Tells nobody.
private struct SilentReporter: Reporter {
    func report(_ event: Event) async {}
}
