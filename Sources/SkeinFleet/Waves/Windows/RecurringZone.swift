/// A zone by its rules, as POSIX.1-2017, 8.3, has them in `TZ` and RFC 9636, 3.3, at the end of a TZif file:
/// `CET-1CEST,M3.5.0,M10.5.0/3`.
struct RecurringZone: Hashable, Sendable {
    private struct Rule: Hashable, Sendable {
        enum Day: Hashable, Sendable {
            /// From 1 to 365; February 29 is never counted.
            case julian(Int)
            /// From 0 to 365; February 29 is counted.
            case ofYear(Int)
            /// Month, week (5 is the last) and day (0 is Sunday).
            case ofWeek(month: Int, week: Int, day: Int)
        }

        var day: Day
        /// Seconds from the start of the day; may be negative.
        var time: Int

        /// Seconds from 1970 to the rule's moment in `year`, by the wall clock.
        func moment(in year: Int) -> Int {
            let start = CivilDay.number(year: year, month: 1, day: 1)
            let number: Int
            switch day {
            case .julian(let day): number = start + day - 1 + (CivilDay.isLeap(year) && day >= 60 ? 1 : 0)
            case .ofYear(let day): number = start + day
            case .ofWeek(let month, let week, let day):
                let first = CivilDay.number(year: year, month: month, day: 1)
                let next = month == 12 ? (year + 1, 1) : (year, month + 1)
                let end = CivilDay.number(year: next.0, month: next.1, day: 1)
                // Monday is 0 there and Sunday is 0 here.
                var found = first + CivilDay.floorMod(day - 1 - CivilDay.weekday(first), 7) + (week - 1) * 7
                while found >= end { found -= 7 }
                number = found
            }
            return number * 86_400 + time
        }
    }

    /// Seconds east of UTC.
    private var standard: Int
    private var summer: Summer?

    private struct Summer: Hashable, Sendable {
        /// Seconds east of UTC.
        var offset: Int
        var start: Rule
        var end: Rule
    }

    /// Reads the rules; nil for what they do not allow.
    init?(_ text: String) {
        var rest = Array(text.utf8)[...]
        guard Self.skipName(&rest), let west = Self.time(&rest) else { return nil }
        standard = -west
        if rest.isEmpty { return }
        guard Self.skipName(&rest) else { return nil }
        var offset = standard + 3600
        if let next = rest.first, next != UInt8(ascii: ",") {
            guard let west = Self.time(&rest) else { return nil }
            offset = -west
        }
        guard let start = Self.rule(&rest), let end = Self.rule(&rest), rest.isEmpty else { return nil }
        summer = Summer(offset: offset, start: start, end: end)
    }

    /// Seconds east of UTC at a moment.
    func offset(at seconds: Int) -> Int {
        guard let summer else { return standard }
        let year = CivilDay.year(of: CivilDay.floorDiv(seconds + standard, 86_400))
        let start = summer.start.moment(in: year) - standard
        let end = summer.end.moment(in: year) - summer.offset
        let isSummer = start < end ? seconds >= start && seconds < end : seconds >= start || seconds < end
        return isSummer ? summer.offset : standard
    }

    /// Letters, or anything between angle brackets.
    private static func skipName(_ rest: inout ArraySlice<UInt8>) -> Bool {
        if rest.first == UInt8(ascii: "<") {
            guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return false }
            rest = rest[(end + 1)...]
            return true
        }
        let name = rest.prefix { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
        rest = rest.dropFirst(name.count)
        return name.count >= 3
    }

    private static func number(_ rest: inout ArraySlice<UInt8>, _ bounds: ClosedRange<Int>) -> Int? {
        let digits = rest.prefix { $0 >= 0x30 && $0 <= 0x39 }
        rest = rest.dropFirst(digits.count)
        guard let number = Int(String(decoding: digits, as: UTF8.self)), bounds.contains(number) else { return nil }
        return number
    }

    /// `[+-]hh[:mm[:ss]]` in seconds.
    private static func time(_ rest: inout ArraySlice<UInt8>) -> Int? {
        var sign = 1
        if let first = rest.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
            sign = first == UInt8(ascii: "-") ? -1 : 1
            rest = rest.dropFirst()
        }
        guard var seconds = number(&rest, 0...167).map({ $0 * 3600 }) else { return nil }
        for unit in [60, 1] where rest.first == UInt8(ascii: ":") {
            rest = rest.dropFirst()
            guard let part = number(&rest, 0...59) else { return nil }
            seconds += part * unit
        }
        return sign * seconds
    }

    /// `,date[/time]`
    private static func rule(_ rest: inout ArraySlice<UInt8>) -> Rule? {
        guard rest.popFirst() == UInt8(ascii: ","), let first = rest.first else { return nil }
        let day: Rule.Day
        switch first {
        case UInt8(ascii: "J"):
            rest = rest.dropFirst()
            guard let number = number(&rest, 1...365) else { return nil }
            day = .julian(number)
        case UInt8(ascii: "M"):
            rest = rest.dropFirst()
            guard let month = number(&rest, 1...12), rest.popFirst() == UInt8(ascii: "."),
                let week = number(&rest, 1...5), rest.popFirst() == UInt8(ascii: "."),
                let weekday = number(&rest, 0...6)
            else { return nil }
            day = .ofWeek(month: month, week: week, day: weekday)
        default:
            guard let number = number(&rest, 0...365) else { return nil }
            day = .ofYear(number)
        }
        guard rest.first == UInt8(ascii: "/") else { return Rule(day: day, time: 7200) }
        rest = rest.dropFirst()
        return time(&rest).map { Rule(day: day, time: $0) }
    }
}
