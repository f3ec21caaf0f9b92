#if PostgreSQL
    /// A number without its exponent, as the server writes it: `1.5e3` is `1500`.
    struct NumberText {
        let text: String

        init(_ input: String) {
            let parts = input.lowercased().split(separator: "e", maxSplits: 1)
            guard parts.count == 2, let exponent = Int(parts[1]), abs(exponent) <= 400, !input.hasPrefix("0x") else {
                text = input.lowercased()
                return
            }
            let isNegative = parts[0].hasPrefix("-")
            let mantissa = (isNegative ? parts[0].dropFirst() : parts[0]).split(
                separator: ".",
                omittingEmptySubsequences: false
            )
            let fraction = mantissa.count > 1 ? String(mantissa[1]) : ""
            var digits = String(mantissa[0]) + fraction
            var point = mantissa[0].count + exponent
            if point <= 0 {
                digits = String(repeating: "0", count: 1 - point) + digits
                point = 1
            }
            if point > digits.count { digits += String(repeating: "0", count: point - digits.count) }
            var whole = String(digits.prefix(point))
            while whole.hasPrefix("0"), whole.count > 1 { whole.removeFirst() }
            let rest = digits.dropFirst(point)
            text = (isNegative ? "-" : "") + whole + (rest.isEmpty ? "" : ".\(rest)")
        }
    }
#endif
