extension SyntaxNode {
    /// A decimal whole number, such as `42` or `-1`.
    package func int(_ subject: String = "this value") throws(SyntaxError) -> Int {
        let text = try plainText(subject, "a whole number")
        let digits = text.utf8.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
        guard text.utf8.count - digits.count <= 1, !digits.isEmpty, digits.allSatisfy(isDigit) else {
            throw invalid(subject, "a whole number", text)
        }
        guard digits.count == 1 || digits.first != UInt8(ascii: "0") else {
            throw invalid(subject, "a whole number", text, hint: "write it without the leading zero")
        }
        guard let number = Int(text) else {
            throw invalid(subject, "a whole number between \(Int.min) and \(Int.max)", text)
        }
        return number
    }

    /// `true` or `false`, and none of the other spellings YAML 1.1 has.
    package func bool(_ subject: String = "this value") throws(SyntaxError) -> Bool {
        let text = try plainText(subject, "true or false")
        switch text {
        case "true": return true
        case "false": return false
        default:
            var hint: String?
            switch text.lowercased() {
            case "yes", "on", "y", "true": hint = "write `true`"
            case "no", "off", "n", "false": hint = "write `false`"
            default: break
            }
            throw invalid(subject, "true or false", text, hint: hint)
        }
    }

    /// A decimal number, such as `2`, `0.5` or `1e3`.
    package func double(_ subject: String = "this value") throws(SyntaxError) -> Double {
        let text = try plainText(subject, "a number")
        // Double(_:) also takes hexadecimal, `inf` and `nan`; none of them is a number to people.
        let isDecimal = text.utf8.allSatisfy { isDigit($0) || "+-.eE".utf8.contains($0) }
        guard isDecimal, let number = Double(text), number.isFinite else {
            throw invalid(subject, "a number", text)
        }
        return number
    }

    /// A length of time: whole numbers with a unit (`d`, `h`, `m`, `s`, `ms`), largest first, such as `500ms` or `1h30m`.
    package func duration(_ subject: String = "this value") throws(SyntaxError) -> Duration {
        let expected = "a duration such as `500ms`, `10s`, `15m` or `1h`"
        guard case .scalar(let text, _) = kind else { throw mismatch(subject, expected) }
        guard let duration = Duration(text) else {
            let isBare = !text.isEmpty && text.utf8.allSatisfy(isDigit)
            throw invalid(subject, expected, text, hint: isBare ? "add a unit, such as `s` for seconds" : nil)
        }
        return duration
    }

    /// The text of an unquoted scalar.
    private func plainText(_ subject: String, _ expected: String) throws(SyntaxError) -> String {
        guard case .scalar(let text, let isQuoted) = kind else { throw mismatch(subject, expected) }
        guard !isQuoted else {
            var error = mismatch(subject, expected)
            error.hint = "write it without quotes"
            throw error
        }
        return text
    }

    /// The fault of a scalar whose text does not do. The text is repeated only when it is short and from the file itself.
    package func invalid(
        _ subject: String,
        _ expected: String,
        _ text: String,
        hint: String? = nil
    ) -> SyntaxError {
        let shown =
            if isSubstituted {
                "what the environment gave"
            } else if text.isEmpty {
                "empty text"
            } else if text.count <= 40, !text.contains("://"), !text.contains(where: \.isNewline) {
                "`\(text)`"
            } else {
                "this text"
            }
        return SyntaxError(position: position, message: "\(subject) must be \(expected), not \(shown)", hint: hint)
    }
}

extension Duration {
    /// Reads `1h30m`; nil for anything else, a unit out of order, or more than about a hundred years.
    package init?(_ text: String) {
        let units: [(name: String, milliseconds: Int64)] = [
            ("d", 86_400_000), ("h", 3_600_000), ("m", 60_000), ("s", 1000), ("ms", 1),
        ]
        var rest = Substring(text)
        var next = 0
        var total: Int64 = 0
        repeat {
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            rest = rest.dropFirst(digits.count)
            let name = rest.prefix { $0.isASCII && $0.isLetter }
            rest = rest.dropFirst(name.count)
            guard let number = Int64(digits), let index = units[next...].firstIndex(where: { $0.name == name }) else {
                return nil
            }
            let (product, overflow) = number.multipliedReportingOverflow(by: units[index].milliseconds)
            guard !overflow, product <= 36_525 * 86_400_000 else { return nil }
            total += product
            next = index + 1
        } while !rest.isEmpty
        self = .milliseconds(total)
    }
}

private func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
}
