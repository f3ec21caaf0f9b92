/// Writes text as YAML.
package enum YAMLText {
    /// `text` as a scalar that every YAML reader reads back as the same text, in block and in flow collections.
    ///
    /// The result is plain where no reader could take it for anything else, and double quoted otherwise.
    package static func quote(_ text: String) -> String {
        if isPlain(text) { return text }
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            default:
                if needsEscape(scalar) {
                    result += escape(scalar)
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result + "\""
    }

    /// Whether `text` can stand without quotes. Anything that YAML 1.1 or 1.2 resolves to another type cannot.
    private static func isPlain(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard let first = bytes.first, let last = bytes.last, first != UInt8(ascii: " "), last != UInt8(ascii: " ")
        else {
            return false
        }
        guard bytes.allSatisfy({ isWordByte($0) || "./-+@%= ()".utf8.contains($0) }) else { return false }
        guard !["null", "true", "false", "yes", "no", "on", "off", "y", "n"].contains(text.lowercased()) else {
            return false
        }
        if isLetter(first) || first == UInt8(ascii: "_") { return true }
        // Identifiers such as 8d3f21c07a5e start with a digit; a number has no letter but the ones of a base or exponent.
        let isDigit = first >= UInt8(ascii: "0") && first <= UInt8(ascii: "9")
        return isDigit && bytes.allSatisfy(isWordByte)
            && bytes.dropFirst(2).contains { isLetter($0) && !"eExXoObB".utf8.contains($0) }
            && !(first == UInt8(ascii: "0") && "xXoObB".utf8.contains(bytes[1]))
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        isLetter(byte) || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") || byte == UInt8(ascii: "_")
    }

    /// Controls, breaks, the byte order mark, marks that reorder text on a screen, and noncharacters.
    private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let width = scalar.value <= 0xFF ? 2 : 4
        return (width == 2 ? "\\x" : "\\u") + String(repeating: "0", count: width - digits.count) + digits
    }
}
