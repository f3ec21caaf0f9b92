/// A JSON document whose objects keep the order their keys were written in.
enum JSONValue {
    case null
    case bool(Bool)
    /// A number in its JSON spelling.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([(key: String, value: JSONValue)])

    /// The document on one line.
    var compact: String {
        var text = ""
        write(to: &text, indent: nil)
        return text
    }

    /// The document with two spaces for each level; empty containers and lists of scalars stay on one line.
    var pretty: String {
        var text = ""
        write(to: &text, indent: 0)
        return text
    }

    private var isScalar: Bool {
        switch self {
        case .array, .object: false
        default: true
        }
    }

    private func write(to text: inout String, indent: Int?) {
        switch self {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .number(let spelling): text += spelling
        case .string(let value): Self.write(value, to: &text)
        case .array(let values):
            let inner = values.allSatisfy(\.isScalar) ? nil : indent.map { $0 + 2 }
            Self.writeList("[", values, "]", to: &text, outer: indent, inner: inner, spaced: indent != nil) {
                $0.write(to: &$1, indent: inner)
            }
        case .object(let members):
            let inner = members.isEmpty ? nil : indent.map { $0 + 2 }
            Self.writeList("{", members, "}", to: &text, outer: indent, inner: inner, spaced: indent != nil) {
                Self.write($0.key, to: &$1)
                $1 += indent == nil ? ":" : ": "
                $0.value.write(to: &$1, indent: inner)
            }
        }
    }

    private static func writeList<Element>(
        _ open: String,
        _ elements: [Element],
        _ close: String,
        to text: inout String,
        outer: Int?,
        inner: Int?,
        spaced: Bool,
        element write: (Element, inout String) -> Void
    ) {
        text += open
        for (index, element) in elements.enumerated() {
            if index > 0 { text += "," }
            if let inner {
                text += "\n" + String(repeating: " ", count: inner)
            } else if index > 0, spaced {
                text += " "
            }
            write(element, &text)
        }
        if inner != nil { text += "\n" + String(repeating: " ", count: outer ?? 0) }
        text += close
    }

    /// RFC 8259, section 7. What could steer a terminal is escaped too: the value is the same, and documents are looked
    /// at with `cat`.
    private static func write(_ string: String, to text: inout String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case let scalar where Printable.isHostile(scalar):
                for unit in String(scalar).utf16 {
                    let hex = String(unit, radix: 16)
                    text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
                }
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
