/// Days since 1970-01-01 in the Gregorian calendar.
enum CivilDay {
    /// The number of a day.
    static func number(year: Int, month: Int, day: Int) -> Int {
        // Years that begin in March, so that the leap day is the last of its year.
        let year = month <= 2 ? year - 1 : year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The year that a day is in.
    static func year(of number: Int) -> Int {
        var year = 1970 + Int((Double(number) / 365.2425).rounded(.down))
        while self.number(year: year + 1, month: 1, day: 1) <= number { year += 1 }
        while self.number(year: year, month: 1, day: 1) > number { year -= 1 }
        return year
    }

    static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    /// The day of the week, 0 for Monday. 1970-01-01 was a Thursday.
    static func weekday(_ number: Int) -> Int { floorMod(number + 3, 7) }

    static func floorMod(_ number: Int, _ divisor: Int) -> Int {
        let rest = number % divisor
        return rest < 0 ? rest + divisor : rest
    }

    static func floorDiv(_ number: Int, _ divisor: Int) -> Int {
        (number - floorMod(number, divisor)) / divisor
    }
}
