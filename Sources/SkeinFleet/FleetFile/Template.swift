internal import SkeinDocument
package import SkeinSQL

/// A text with placeholders such as `{n}`, `{n:03}` for a number of at least three digits, or `{name:encoded}` for a
/// percent-encoded value. `{{` and `}}` are braces.
package struct Template: Hashable, Sendable {
    private enum Segment: Hashable, Sendable {
        case text(String)
        /// The digits are the least that a number is padded to.
        case placeholder(String, digits: Int, isEncoded: Bool = false)
    }

    private var segments: [Segment] = []
    /// Where the template is written.
    package let position: SourcePosition

    /// Reads a template from its text as written, before `${NAME}` is expanded: what the environment gives is no
    /// template, so that a password with a brace in it stays what it is.
    ///
    /// - Parameters:
    ///   - subject: what messages call the text, such as "`id` in target 3".
    ///   - known: the placeholders that have a value; nil when only the source's columns will tell.
    ///   - isSecret: whether messages must not repeat any piece of the text.
    init(
        _ node: SyntaxNode,
        _ subject: String,
        known: [String]?,
        environment: EnvironmentValues,
        isSecret: Bool = false
    ) throws(SyntaxError) {
        position = node.position
        let fault = TemplateFault(subject: subject, known: known ?? [], isSecret: isSecret, position: node.position)
        var literal = ""
        // Scalars, not characters: a combining mark after a brace would hide it.
        var rest = try node.string(subject).unicodeScalars[...]
        while let scalar = rest.popFirst() {
            switch scalar {
            case "$":
                // `$$` and `${…}` belong to the environment, which reads them later.
                literal.unicodeScalars.append(scalar)
                if rest.first == "$", let next = rest.popFirst() {
                    literal.unicodeScalars.append(next)
                } else if rest.first == "{" {
                    let end = rest.firstIndex(of: "}").map(rest.index(after:)) ?? rest.endIndex
                    literal.unicodeScalars.append(contentsOf: rest[..<end])
                    rest = rest[end...]
                }
            case "{" where rest.first == "{", "}" where rest.first == "}":
                literal.unicodeScalars.append(scalar)
                rest.removeFirst()
            case "{":
                guard let end = rest.firstIndex(of: "}") else { throw fault.unclosed }
                let placeholder = try Self.placeholder(String(rest[..<end]), fault, isOpen: known == nil)
                rest = rest[rest.index(after: end)...]
                if !literal.isEmpty { segments.append(.text(try environment.expand(literal, at: position))) }
                literal = ""
                segments.append(placeholder)
            case "}": throw fault.unopened
            default: literal.unicodeScalars.append(scalar)
            }
        }
        if !literal.isEmpty { segments.append(.text(try environment.expand(literal, at: position))) }
    }

    private static func placeholder(
        _ text: String,
        _ fault: TemplateFault,
        isOpen: Bool
    ) throws(SyntaxError) -> Segment {
        let suffix = ":encoded"
        if text.hasSuffix(suffix), text.count > suffix.count {
            let name = String(text.dropLast(suffix.count))
            guard isOpen || fault.known.contains(name) else { throw fault.unknown(name) }
            return .placeholder(name, digits: 0, isEncoded: true)
        }
        if isOpen, !text.isEmpty { return .placeholder(text, digits: 0) }
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let name = parts.first, fault.known.contains(name) else { throw fault.unknown(parts.first ?? "") }
        guard parts.count == 2 else { return .placeholder(name, digits: 0) }
        guard name == "n", parts[1].count == 2, parts[1].first == "0", let digits = Int(parts[1]), digits > 0 else {
            throw fault.format
        }
        return .placeholder(name, digits: digits)
    }

    /// The names of the placeholders, in order.
    package var placeholders: [String] {
        segments.compactMap { if case .placeholder(let name, _, _) = $0 { name } else { nil } }
    }

    /// The name of the placeholder that the whole template is, if it is one.
    var solePlaceholder: String? {
        if segments.count == 1, case .placeholder(let name, _, false) = segments[0] { name } else { nil }
    }

    /// Refuses a placeholder without a value.
    ///
    /// - Parameter key: the key whose value the template is.
    func checkValues(_ values: [String: String], _ key: String) throws(SyntaxError) {
        guard let missing = placeholders.first(where: { values[$0] == nil }) else { return }
        let shown = TargetID.printable(missing)
        throw SyntaxError(position: position, message: "`{\(shown)}`, which `\(key)` needs, is NULL or missing")
    }

    /// Refuses placeholders that are not among `columns`.
    func check(_ columns: [String], _ subject: String, isSecret: Bool = false) throws(SyntaxError) {
        guard let unknown = placeholders.first(where: { !columns.contains($0) }) else { return }
        let shown = columns.prefix(20).map(TargetID.printable)
        throw TemplateFault(subject: subject, known: shown, isSecret: isSecret, position: position).unknown(unknown)
    }

    /// Whether the fixed text between the placeholders has a character that satisfies `predicate`.
    func hasText(where predicate: (Character) -> Bool) -> Bool {
        segments.contains { if case .text(let text) = $0 { text.contains(where: predicate) } else { false } }
    }

    /// The text with values in place of the placeholders. Values are put in as they are and never read again.
    ///
    /// - Parameter values: a value for every placeholder that was known when the template was read.
    package func fill(_ values: [String: String]) -> String {
        fill(values) { $0 }
    }

    /// The text with percent-encoded values (RFC 3986, 2.1), so that a value cannot change a URL's structure.
    func fillURL(_ values: [String: String]) -> String {
        fill(values, percentEncoded)
    }

    private func fill(_ values: [String: String], _ encode: (String) -> String) -> String {
        var result = ""
        for segment in segments {
            switch segment {
            case .text(let text): result += text
            case .placeholder(let name, let digits, let isEncoded):
                let plain = values[name] ?? ""
                let value = isEncoded ? percentEncoded(plain) : plain
                if value.utf8.count < digits { result += String(repeating: "0", count: digits - value.utf8.count) }
                result += encode(value)
            }
        }
        return result
    }
}

/// `value` with every byte but letters, digits and `-._~` percent-encoded (RFC 3986, 2.3).
private func percentEncoded(_ value: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in value.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            bytes.append(byte)
        default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}
