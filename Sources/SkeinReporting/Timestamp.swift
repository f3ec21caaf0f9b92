#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A time of day in RFC 3339, UTC, to the millisecond: `2026-11-22T09:30:00.125Z`.
package enum Timestamp {
    /// The time of the machine's clock.
    package static func now() -> String {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return text(seconds: Int(time.tv_sec), milliseconds: Int(time.tv_nsec) / 1_000_000)
    }

    /// The time so many milliseconds after the beginning of 1970.
    package static func text(milliseconds: Int) -> String {
        text(seconds: milliseconds / 1000, milliseconds: milliseconds % 1000)
    }

    /// The time of the machine's clock, in whole seconds since the beginning of 1970.
    package static func seconds() -> Int { Int(time(nil)) }

    /// The time of the machine's clock, in nanoseconds since the beginning of 1970.
    package static func nanoseconds() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
    }

    /// The time so many seconds and milliseconds after the beginning of 1970.
    static func text(seconds: Int, milliseconds: Int) -> String {
        var seconds = time_t(seconds)
        var parts = tm()
        gmtime_r(&seconds, &parts)
        let date =
            "\(padded(Int(parts.tm_year) + 1900, 4))-\(padded(Int(parts.tm_mon) + 1))-\(padded(Int(parts.tm_mday)))"
        let time = "\(padded(Int(parts.tm_hour))):\(padded(Int(parts.tm_min))):\(padded(Int(parts.tm_sec)))"
        return "\(date)T\(time).\(padded(milliseconds, 3))Z"
    }

    private static func padded(_ number: Int, _ width: Int = 2) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
