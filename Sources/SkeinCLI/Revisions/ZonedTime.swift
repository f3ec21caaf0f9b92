internal import SkeinFleet
internal import Subprocess

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A time of day in a zone, as new revision files write it.
struct ZonedTime {
    /// RFC 3339, such as `2026-11-22T09:30:00Z` or `2026-11-22T10:30:00+01:00`.
    let text: String
    /// `20261122`.
    var date: String { String(text.prefix(10)).replacing("-", with: "") }
    /// `093000`.
    var time: String { String(text.dropFirst(11).prefix(8)).replacing(":", with: "") }

    /// Now.
    ///
    /// - Throws: ``CommandFailure`` for a zone that this machine does not know.
    static func now(_ zone: RevisionSettings.Zone) async throws -> ZonedTime {
        var seconds = Glibc.time(nil)
        var parts = tm()
        switch zone {
        case .utc:
            gmtime_r(&seconds, &parts)
            return ZonedTime(text: text(parts) + "Z")
        case .local:
            localtime_r(&seconds, &parts)
            return ZonedTime(text: text(parts) + offset(parts.tm_gmtoff))
        case .named(let name):
            return ZonedTime(text: try await text(seconds, in: name))
        }
    }

    private static func text(_ parts: tm) -> String {
        let numbers = [parts.tm_mon + 1, parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec].map { number in
            number < 10 ? "0\(number)" : "\(number)"
        }
        return "\(parts.tm_year + 1900)-\(numbers[0])-\(numbers[1])T\(numbers[2...].joined(separator: ":"))"
    }

    private static func offset(_ seconds: Int) -> String {
        let minutes = abs(seconds) / 60
        let parts = [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return (seconds < 0 ? "-" : "+") + parts.joined(separator: ":")
    }

    /// The C library knows one zone per process, and setting another one is not safe beside other threads; `date(1)` is a
    /// process of its own. It takes a zone that it does not know for UTC, so the database is looked into first.
    private static func text(_ seconds: Int, in zone: String) async throws -> String {
        let folder = "/usr/share/zoneinfo"
        guard access("\(folder)/\(zone)", R_OK) == 0 else {
            throw CommandFailure(
                .configuration,
                "`timezone` in `revision`: \(folder) has no zone \(zone)",
                hint: "install the package tzdata, correct the name, or use UTC or local"
            )
        }
        let result = try await Subprocess.run(
            .name("date"),
            arguments: ["-d", "@\(seconds)", "+%Y-%m-%dT%H:%M:%S%:z"],
            environment: .inherit.updating(["TZ": zone, "LC_ALL": "C"]),
            output: .string(limit: 100),
            error: .discarded
        )
        let text = result.standardOutput.filter { !$0.isNewline }
        guard result.terminationStatus.isSuccess, text.count == 25 else {
            throw CommandFailure(.configuration, "`timezone` in `revision`: date(1) gives no time in \(zone)")
        }
        return text
    }
}
