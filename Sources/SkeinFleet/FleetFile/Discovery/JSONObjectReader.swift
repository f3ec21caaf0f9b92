/// The value of a key, as far as a template can use it.
enum JSONScalar: Hashable, Sendable {
    /// A string, or a number, `true` or `false` as written.
    case text(String)
    case null
    /// A list or an object.
    case nested
}

/// What is wrong with a JSON text.
struct JSONFault: Error, Hashable, Sendable {
    var message: String
    /// From 1, in Unicode scalars.
    var column: Int
}

/// Reads one JSON object (RFC 8259), strictly.
struct JSONObjectReader {
    private let scalars: [Unicode.Scalar]
    private var offset = 0

    /// How deep values may be nested.
    private static let depthLimit = 32

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
    }

    /// The members of the object that the text is, in order.
    mutating func object() throws(JSONFault) -> [(key: String, value: JSONScalar)] {
        skipBlanks()
        let members = try members(depth: 0)
        skipBlanks()
        guard offset == scalars.count else { throw fault("text follows the object") }
        return members
    }

    private mutating func members(depth: Int) throws(JSONFault) -> [(key: String, value: JSONScalar)] {
        try take("{", "an object")
        var members: [(key: String, value: JSONScalar)] = []
        skipBlanks()
        if skip("}") { return members }
        while true {
            skipBlanks()
            let key = try string()
            skipBlanks()
            try take(":", "`:`")
            members.append((key, try value(depth: depth)))
            if skip("}") { return members }
            try take(",", "`,` or `}`")
        }
    }

    /// A value with the blanks around it.
    private mutating func value(depth: Int) throws(JSONFault) -> JSONScalar {
        guard depth < Self.depthLimit else { throw fault("the value is nested too deeply") }
        skipBlanks()
        defer { skipBlanks() }
        switch peek {
        case "\"": return .text(try string())
        case "{":
            _ = try members(depth: depth + 1)
            return .nested
        case "[":
            offset += 1
            skipBlanks()
            if skip("]") { return .nested }
            while true {
                _ = try value(depth: depth + 1)
                if skip("]") { return .nested }
                try take(",", "`,` or `]`")
            }
        default: return try word()
        }
    }

    /// A number, `true`, `false` or `null`.
    private mutating func word() throws(JSONFault) -> JSONScalar {
        let start = offset
        while let scalar = peek, scalar.properties.isAlphabetic || "0123456789+-.".unicodeScalars.contains(scalar) {
            offset += 1
        }
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars[start..<offset])
        if text == "null" { return .null }
        if text == "true" || text == "false" { return .text(text) }
        guard text.wholeMatch(of: /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/) != nil else {
            offset = start
            throw fault("expected a value")
        }
        return .text(text)
    }

    private mutating func string() throws(JSONFault) -> String {
        try take("\"", "a quoted name or text")
        var text = ""
        while let scalar = peek {
            offset += 1
            switch scalar {
            case "\"": return text
            case "\\": text.unicodeScalars.append(try escape())
            case _ where scalar.value < 0x20:
                offset -= 1
                throw fault("a control character stands in a text")
            default: text.unicodeScalars.append(scalar)
            }
        }
        throw fault("a text is not closed")
    }

    private mutating func escape() throws(JSONFault) -> Unicode.Scalar {
        guard let scalar = peek else { throw fault("a text is not closed") }
        offset += 1
        switch scalar {
        case "\"", "\\", "/": return scalar
        case "b": return "\u{8}"
        case "f": return "\u{C}"
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "u":
            let unit = try hexadecimal()
            guard UTF16.isLeadSurrogate(unit) else {
                guard let scalar = Unicode.Scalar(UInt32(unit)) else { throw fault("half a character is escaped") }
                return scalar
            }
            guard skip("\\"), skip("u") else { throw fault("half a character is escaped") }
            let second = try hexadecimal()
            guard UTF16.isTrailSurrogate(second) else { throw fault("half a character is escaped") }
            let value = 0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(second) - 0xDC00)
            guard let scalar = Unicode.Scalar(value) else { throw fault("half a character is escaped") }
            return scalar
        default:
            offset -= 1
            throw fault("an escape is unknown")
        }
    }

    private mutating func hexadecimal() throws(JSONFault) -> UInt16 {
        var value: UInt16 = 0
        for _ in 0..<4 {
            guard let digit = peek.flatMap({ $0.isASCII ? Character($0).hexDigitValue : nil }) else {
                throw fault("`\\u` needs four hexadecimal digits")
            }
            value = value << 4 | UInt16(digit)
            offset += 1
        }
        return value
    }

    private var peek: Unicode.Scalar? { offset < scalars.count ? scalars[offset] : nil }

    private mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
        guard peek == scalar else { return false }
        offset += 1
        return true
    }

    private mutating func take(_ scalar: Unicode.Scalar, _ expected: String) throws(JSONFault) {
        guard skip(scalar) else { throw fault("expected \(expected)") }
    }

    private mutating func skipBlanks() {
        while let scalar = peek, [" ", "\t", "\r", "\n"].contains(scalar) { offset += 1 }
    }

    private func fault(_ message: String) -> JSONFault { JSONFault(message: message, column: offset + 1) }
}
