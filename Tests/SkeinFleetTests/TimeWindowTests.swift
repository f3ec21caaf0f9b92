import SkeinDocument
import TestServers
import Testing

@testable import SkeinFleet

/// Windows of time, daylight saving included.
@Suite struct TimeWindowTests {
    private func window(_ text: String) throws -> TimeWindow {
        let policy = try fleet(
            "targets: [ { id: a, url: \"sqlite:a\" } ]\nrollout: { waves: [ { name: w, window: \(text) } ] }"
        ).rollout
        return try #require(policy.waves[0].window)
    }

    /// Seconds since 1970 of `2026-03-29T00:30Z`, by the system's own `date`.
    private func utc(_ text: String) throws -> Int64 {
        let said = try runCommand(["date", "-u", "-d", text, "+%s"]).output
        return try #require(Int64(said.filter { !$0.isNewline }))
    }

    private func text(_ seconds: Int64?) throws -> String {
        guard let seconds else { return "never" }
        let said = try runCommand(["date", "-u", "-d", "@\(seconds)", "+%Y-%m-%dT%H:%MZ"]).output
        return said.filter { !$0.isNewline }
    }

    @Test(arguments: [
        // 2026-11-23 is a Monday.
        ("\"Mon-Thu 01:00-05:00\"", "2026-11-23T00:59:59Z", false),
        ("\"Mon-Thu 01:00-05:00\"", "2026-11-23T01:00Z", true),
        ("\"Mon-Thu 01:00-05:00\"", "2026-11-23T04:59:59Z", true),
        ("\"Mon-Thu 01:00-05:00\"", "2026-11-23T05:00Z", false),
        ("\"Mon-Thu 01:00-05:00\"", "2026-11-27T02:00Z", false), ("\"Mon-Thu 01:00-05:00\"", "2026-11-26T02:00Z", true),
        ("\"sat,Sun 00:00-24:00\"", "2026-11-29T23:59:59Z", true),
        ("\"Sat,Sun 00:00-24:00\"", "2026-11-30T00:00Z", false),
        // Over midnight: the morning after belongs to the evening before.
        ("\"Fri 22:00-02:00\"", "2026-11-27T23:00Z", true), ("\"Fri 22:00-02:00\"", "2026-11-28T01:59Z", true),
        ("\"Fri 22:00-02:00\"", "2026-11-28T02:00Z", false), ("\"Fri 22:00-02:00\"", "2026-11-27T01:00Z", false),
        ("\"Sat-Mon 22:00-02:00\"", "2026-11-24T01:00Z", true), ("\"Sat-Mon 22:00-02:00\"", "2026-11-25T01:00Z", false),
        // Winter is UTC+1 and summer UTC+2.
        ("\"01:00-05:00 Europe/Berlin\"", "2026-01-15T00:00Z", true),
        ("\"01:00-05:00 Europe/Berlin\"", "2026-07-15T23:00Z", true),
        ("\"01:00-05:00 Europe/Berlin\"", "2026-01-15T04:00Z", false),
        ("\"01:00-05:00 Europe/Berlin\"", "2026-07-15T02:59Z", true),
        ("\"01:00-05:00 Europe/Berlin\"", "2026-07-15T03:00Z", false),
        // 2026-03-29: 02:00 is 03:00. What is skipped is never open; what follows is.
        ("\"Sun 02:15-02:45 Europe/Berlin\"", "2026-03-29T01:20Z", false),
        ("\"Sun 02:15-02:45 Europe/Berlin\"", "2026-03-29T00:20Z", false),
        ("\"Sun 03:00-03:30 Europe/Berlin\"", "2026-03-29T01:00Z", true),
        // 2026-10-25: 02:30 comes twice.
        ("\"Sun 02:15-02:45 Europe/Berlin\"", "2026-10-25T00:20Z", true),
        ("\"Sun 02:15-02:45 Europe/Berlin\"", "2026-10-25T01:20Z", true),
        // The south, a zone without summer time, half an hour, and a year far beyond the list of transitions.
        ("\"09:00-10:00 Australia/Sydney\"", "2026-01-15T22:30Z", true),
        ("\"09:00-10:00 Australia/Sydney\"", "2026-07-15T23:30Z", true),
        ("\"09:00-10:00 Asia/Kolkata\"", "2026-07-15T03:30Z", true),
        ("\"09:00-10:00 America/New_York\"", "2061-07-15T13:30Z", true),
        ("\"09:00-10:00 America/New_York\"", "2061-01-15T13:30Z", false),
        ("[\"Mon 01:00-02:00\", \"Tue 03:00-04:00 Asia/Tokyo\"]", "2026-11-23T18:30Z", true),
    ])
    func isOpen(window text: String, at moment: String, expected: Bool) throws {
        #expect(try window(text).isOpen(at: utc(moment)) == expected)
    }

    @Test(arguments: [
        ("\"Mon-Thu 01:00-05:00\"", "2026-11-27T12:00:30Z", "2026-11-30T01:00Z"),
        ("\"Mon-Thu 01:00-05:00\"", "2026-11-23T02:00Z", "2026-11-23T02:00Z"),
        ("\"Mon-Thu 01:00-05:00\"", "2026-11-23T05:00Z", "2026-11-24T01:00Z"),
        ("\"Mon 01:00-05:00 Europe/Berlin\"", "2026-07-01T00:00Z", "2026-07-05T23:00Z"),
        // The Sunday on which it is skipped.
        ("\"Sun 02:15-02:45 Europe/Berlin\"", "2026-03-23T00:00Z", "2026-04-05T00:15Z"),
        ("[\"Sun 20:00-21:00\", \"Sat 23:30-00:30\"]", "2026-11-23T00:00Z", "2026-11-28T23:30Z"),
    ])
    func opensNext(window text: String, after moment: String, expected: String) throws {
        #expect(try self.text(window(text).nextOpening(after: utc(moment))) == expected)
    }

    @Test(arguments: [
        "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Kathmandu",
    ])
    func offsetsAreThoseOfTheSystem(zone: String) throws {
        let rules = try TimeZoneRules(named: zone)
        // Every 37 days from 1975 to 2065, compared with date(1).
        let moments = (0..<890).map { 157_766_400 + $0 * 37 * 86_400 }
        let script = "for t in \(moments.map(String.init).joined(separator: " ")); do date -d @$t +%z; done"
        var environment = currentEnvironment()
        environment["TZ"] = zone
        let lines = try runCommand(["sh", "-c", script], environment: environment).output.split(separator: "\n")
        #expect(lines.count == moments.count)
        for (moment, line) in zip(moments, lines) {
            let digits = try #require(Int(line.dropFirst()))
            let seconds = (digits / 100 * 3600 + digits % 100 * 60) * (line.first == "-" ? -1 : 1)
            #expect(rules.offset(at: moment) == seconds, "\(zone) at \(moment)")
        }
    }

    @Test func theSlimFormOfAZoneReadsAlike() throws {
        // Rules alone, as a zone has that never changed: nothing but the text at the end says when summer is.
        let berlin = try #require(RecurringZone("CET-1CEST,M3.5.0,M10.5.0/3"))
        let rules = try TimeZoneRules(named: "Europe/Berlin")
        for moment in stride(from: 1_500_000_000, to: 1_900_000_000, by: 3_333_333) {
            #expect(berlin.offset(at: moment) == rules.offset(at: moment))
        }
        #expect(RecurringZone("<+0330>-3:30")?.offset(at: 0) == 12_600)
        #expect(RecurringZone("EST5EDT,J60,300/25")?.offset(at: 0) == -18_000)
        for broken in ["", "X", "CET", "CET-1CEST", "CET-1CEST,M13.1.0,M1.1.0", "CET-1CEST,M3.5.0,M10.5.0/3x"] {
            #expect(RecurringZone(broken) == nil, "\(broken)")
        }
    }

    @Test(arguments: [
        ("[]", "`window` in wave `w` is empty"), ("\"\"", "must be days, times and a zone"),
        ("\"Mon\"", "must be days, times and a zone"), ("\"25:00-26:00\"", "must be days, times and a zone"),
        ("\"01:00\"", "must be days, times and a zone"), ("\"24:00-01:00\"", "must be days, times and a zone"),
        ("\"01:00-05:00 Europe/Berlin x\"", "must be days, times and a zone"),
        ("\"Mon-Foo 01:00-02:00\"", "a day in `window` in wave `w` must be one of Mon, Tue"),
        ("\"Mon, 01:00-02:00\"", "a day in `window` in wave `w` must be one of Mon, Tue"),
        ("\"01:00-01:00\"", "`window` in wave `w` ends when it begins, and would never open; write 00:00-24:00"),
        ("\"01:00-02:00 Europe/Nowhere\"", "the time zone `Europe/Nowhere` in `window` in wave `w` is not known"),
        ("\"01:00-02:00 ../../../etc/passwd\"", "is not a name of a time zone"),
        ("\"01:00-02:00 zone.tab\"", "is not a name of a time zone"),
        ("\"01:00-02:00 Europe\"", "is not known"),
        ("{ a: b }", "must be a window such as"),
    ])
    func refuses(window: String, expected: String) {
        let said = fault(
            "targets: [ { id: a, url: \"sqlite:a\" } ]\nrollout: { waves: [ { name: w, window: \(window) } ] }"
        )
        #expect(said.contains(expected), "\(said)")
        #expect(said.hasPrefix("3:"))
    }

    @Test func filesThatAreNoZonesAreRefused() throws {
        try withTemporaryDirectory { folder in
            try folder.write("TZif2", to: "Short")
            try folder.write("TZif2" + String(repeating: "\u{7F}", count: 200), to: "Counts")
            try folder.write("nothing of the sort, and longer than a header of forty-four bytes", to: "Other")
            for name in ["Short", "Counts", "Other"] {
                #expect(throws: TimeZoneRules.Failure.self) { try TimeZoneRules(named: name, folder: folder.path) }
            }
        }
    }
}
