internal import SkeinDriver
internal import SkeinFleet
internal import SkeinReporting

extension TraceReporter {
    /// A reporter of a run over `fleet`, as part of the trace that `TRACEPARENT` names, if it names one.
    convenience init(
        of fleet: Fleet,
        _ context: CommandContext,
        write: @escaping @Sendable (String) -> Void
    ) {
        // The day's time once, and from there on a clock that nobody sets back: spans have to nest.
        let (start, epoch) = (ContinuousClock.now, Timestamp.nanoseconds())
        let systems = fleet.targets.map { ($0.id, $0.driver.name.lowercased()) }
        self.init(
            context.environment["TRACEPARENT"].flatMap(TraceContext.init(parent:)) ?? TraceContext(),
            version: Skein.version,
            systems: Dictionary(systems) { first, _ in first },
            now: {
                let (seconds, attoseconds) = start.duration(to: .now).components
                return epoch + Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)
            },
            write: write
        )
    }
}
