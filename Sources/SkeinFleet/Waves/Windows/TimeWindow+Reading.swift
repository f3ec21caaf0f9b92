internal import SkeinDocument

extension TimeWindow {
    /// Reads `"Mon-Thu 01:00-05:00 Europe/Berlin"`, or a list of such texts.
    init(_ node: SyntaxNode, _ subject: String) throws(SyntaxError) {
        var spans: [Span] = []
        switch node.kind {
        case .scalar: spans = [try Span(node, subject)]
        case .sequence(let nodes):
            for element in nodes { spans.append(try Span(element, "every element of \(subject)")) }
        default: throw node.mismatch(subject, "a window such as `\(Span.example)`, or a list of them")
        }
        if spans.isEmpty {
            throw SyntaxError(
                position: node.position,
                message: "\(subject) is empty, and a window that never opens would hold the wave for ever",
                hint: "leave it out for a wave that may begin at any time"
            )
        }
        self.init(spans)
    }
}

extension TimeWindow.Span {
    static let example = "Mon-Thu 01:00-05:00 Europe/Berlin"
    private static let dayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    init(_ node: SyntaxNode, _ subject: String) throws(SyntaxError) {
        let text = try node.string(subject)
        var words = text.split(whereSeparator: \.isWhitespace)[...]
        let fault = node.invalid(
            subject,
            "days, times and a zone, such as `\(Self.example)`; days and zone may be left out",
            text
        )
        guard let first = words.first, words.count <= 3 else { throw fault }
        var days = Set(0..<7)
        if !first.contains(":") {
            days = try Self.days(first, node, subject)
            words = words.dropFirst()
        }
        guard let range = words.popFirst() else { throw fault }
        let times = range.split(separator: "-", omittingEmptySubsequences: false)
        guard times.count == 2, let start = Self.minutes(times[0]), let end = Self.minutes(times[1]), start < 1440
        else {
            throw fault
        }
        guard start != end else {
            throw SyntaxError(
                position: node.position,
                message: "\(subject) ends when it begins, and would never open",
                hint: "write 00:00-24:00 for the whole day"
            )
        }
        var zone: TimeZoneRules?
        if let name = words.popFirst(), name != "UTC" {
            guard words.isEmpty else { throw fault }
            do throws(TimeZoneRules.Failure) {
                zone = try TimeZoneRules(named: String(name))
            } catch {
                let shown = node.isSubstituted ? "" : " `\(name.prefix(40))`"
                throw SyntaxError(
                    position: node.position,
                    message: "the time zone\(shown) in \(subject) \(error.message)",
                    hint: error.hint
                )
            }
        }
        self.init(
            days: days,
            start: start,
            end: end,
            zone: zone,
            text: text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        )
    }

    /// `Mon-Thu`, `Sat,Sun` or `Fri-Mon,Wed`.
    private static func days(
        _ text: Substring,
        _ node: SyntaxNode,
        _ subject: String
    ) throws(SyntaxError) -> Set<Int> {
        var days: Set<Int> = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let ends = part.split(separator: "-", omittingEmptySubsequences: false)
            let numbers = ends.compactMap { end in dayNames.firstIndex { $0 == end.lowercased() } }
            guard (1...2).contains(ends.count), numbers.count == ends.count, let first = numbers.first else {
                throw node.invalid(
                    "a day in \(subject)",
                    "one of Mon, Tue, Wed, Thu, Fri, Sat, Sun or a range such as Mon-Thu",
                    String(part)
                )
            }
            var day = first
            days.insert(day)
            while let last = numbers.last, day != last {
                day = (day + 1) % 7
                days.insert(day)
            }
        }
        return days
    }

    /// `HH:MM` in minutes; `24:00` is the end of a day.
    private static func minutes(_ text: Substring) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
            parts.allSatisfy({ $0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), minute < 60, hour * 60 + minute <= 1440
        else { return nil }
        return hour * 60 + minute
    }
}
