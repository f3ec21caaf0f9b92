/// Makes text from outside safe to print: ids, messages and SQL may hold sequences that move the cursor, retitle the
/// window or turn the direction of writing.
package enum Printable {
    /// The text with every control, invisible format and line-breaking character written as `\n`, `\t`, `\r` or
    /// `\u{1B}`. Escaping what is escaped changes nothing.
    package static func escape(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isHostile) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case let scalar where isHostile(scalar):
                result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// The escaped lines of a text; tabs become four spaces, and blank lines at the end are dropped.
    package static func lines(_ text: String) -> [String] {
        var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map { line in
            escape(line.split(separator: "\t", omittingEmptySubsequences: false).joined(separator: "    "))
        }
        while let last = lines.last, last.allSatisfy(\.isWhitespace) { lines.removeLast() }
        return lines
    }

    /// The text on one line: runs of white space become one space, the rest is escaped.
    package static func oneLine(_ text: String) -> String {
        escape(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }

    static func isHostile(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: return true
        // The joiners are part of how some scripts and emoji are written; the others only hide or reorder text.
        case .format: return scalar.value != 0x200C && scalar.value != 0x200D
        default: return false
        }
    }
}
