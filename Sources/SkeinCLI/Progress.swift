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
            return await body(LogReporter(style: console.errorStyle, write: write))
        }
        let live = LiveReporter(style: console.errorStyle, limits: limits, write: write)
        // The clock goes on when no event comes: a target that hangs is seen by its growing time.
        let ticker = Task {
            while !Task.isCancelled {
                try? await Task.sleep(for: .milliseconds(100))
                live.tick()
            }
        }
        let result = await body(live)
        ticker.cancel()
        live.stop()
        return result
    }
}

/// Tells nobody.
private struct SilentReporter: Reporter {
    func report(_ event: Event) async {}
}
