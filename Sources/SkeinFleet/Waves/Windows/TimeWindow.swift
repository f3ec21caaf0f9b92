/// When something may be begun: times of day on days of the week, by the clock on the wall of a zone.
///
/// Where clocks are put forward, what is skipped is no time and never open; where they are put back, the hour that comes
/// twice is open twice.
package struct TimeWindow: Hashable, Sendable, CustomStringConvertible {
    /// One span of a day.
    struct Span: Hashable, Sendable {
        /// The days of the week on which it begins, 0 for Monday.
        var days: Set<Int>
        /// When it begins, in minutes from midnight.
        var start: Int
        /// When it ends, in minutes from midnight; on the next day when it is not after the start.
        var end: Int
        /// The zone; nil for UTC.
        var zone: TimeZoneRules?
        /// As the file has it.
        var text: String

        func isOpen(at seconds: Int) -> Bool {
            let local = seconds + (zone?.offset(at: seconds) ?? 0)
            let day = CivilDay.floorDiv(local, 86_400)
            let time = CivilDay.floorMod(local, 86_400)
            let isDay = days.contains(CivilDay.weekday(day))
            if start < end { return isDay && time >= start * 60 && time < end * 60 }
            // Over midnight, the second part belongs to the day before.
            return isDay && time >= start * 60 || days.contains(CivilDay.weekday(day - 1)) && time < end * 60
        }
    }

    /// The spans; never empty, and none of them is.
    let spans: [Span]

    init(_ spans: [Span]) {
        self.spans = spans
    }

    /// Whether it is open at a moment, in seconds since 1970-01-01T00:00:00Z.
    package func isOpen(at epochSeconds: Int64) -> Bool {
        spans.contains { $0.isOpen(at: Int(epochSeconds)) }
    }

    /// The first moment from `after` on at which it is open: `after` itself when it is open then.
    ///
    /// - Returns: nil when it does not open within three weeks, which only clocks that are put forward can bring about.
    package func nextOpening(after epochSeconds: Int64) -> Int64? {
        if isOpen(at: epochSeconds) { return epochSeconds }
        // Windows begin on whole minutes, and so do all offsets in use.
        var minute = Int64(CivilDay.floorDiv(Int(epochSeconds), 60) + 1) * 60
        let end = epochSeconds + 21 * 86_400
        while minute <= end {
            if isOpen(at: minute) { return minute }
            minute += 60
        }
        return nil
    }

    package var description: String { spans.map(\.text).joined(separator: ", ") }
}
