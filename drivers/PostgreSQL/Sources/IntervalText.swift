#if PostgreSQL
    /// An interval as the server writes it in its style `postgres` (manual 8.5.5): `1 year 6 mons 7 days 02:00:00`.
    struct IntervalText {
        let text: String

        /// Nil for what is not a sequence of amounts with units and perhaps a time.
        init?(_ input: String) {
            var months = 0
            var days = 0
            var seconds = 0
            var words = input.lowercased().split(separator: " ")[...]
            guard !words.isEmpty else { return nil }
            while let word = words.popFirst() {
                if let time = Self.time(word) {
                    seconds += time
                    continue
                }
                guard let amount = Int(word), let unit = words.popFirst(), let size = Self.units[Self.singular(unit)]
                else {
                    return nil
                }
                months += amount * size.months
                days += amount * size.days
                seconds += amount * size.seconds
            }
            text = Self.written(months: months, days: days, seconds: seconds)
        }

        private static let units: [Substring: (months: Int, days: Int, seconds: Int)] = [
            "year": (12, 0, 0), "month": (1, 0, 0), "mon": (1, 0, 0), "week": (0, 7, 0), "day": (0, 1, 0),
            "hour": (0, 0, 3600), "minute": (0, 0, 60), "min": (0, 0, 60), "second": (0, 0, 1), "sec": (0, 0, 1),
        ]

        private static func singular(_ unit: Substring) -> Substring { unit.hasSuffix("s") ? unit.dropLast() : unit }

        /// The seconds of `02:30` or `02:30:15`.
        private static func time(_ word: Substring) -> Int? {
            let parts = word.split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count == 2 || parts.count == 3 else { return nil }
            let numbers = parts.compactMap { Int($0) }
            guard numbers.count == parts.count, numbers.allSatisfy({ $0 >= 0 }) else { return nil }
            return zip(numbers, [3600, 60, 1]).map { $0 * $1 }.reduce(0, +)
        }

        private static func written(months: Int, days: Int, seconds: Int) -> String {
            var parts: [String] = []
            func add(_ amount: Int, _ unit: String) {
                if amount != 0 { parts.append("\(amount) \(unit)\(amount == 1 ? "" : "s")") }
            }
            add(months / 12, "year")
            add(months % 12, "mon")
            add(days, "day")
            if seconds != 0 || parts.isEmpty {
                let size = abs(seconds)
                let clock = [size / 3600, size / 60 % 60, size % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
                parts.append((seconds < 0 ? "-" : "") + clock.joined(separator: ":"))
            }
            return parts.joined(separator: " ")
        }
    }
#endif
