package import SkeinSQL

/// The variables that `${NAME}` in project and fleet files stands for.
package struct EnvironmentValues: Sendable {
    private var values: [String: String]

    /// Variables by name, usually those of the process.
    package init(_ values: [String: String]) {
        self.values = values
    }

    /// The value of one variable.
    package subscript(_ name: String) -> String? { values[name] }

    /// These variables and, for names that are not among them, those of `others`.
    package func completed(by others: [String: String]) -> EnvironmentValues {
        EnvironmentValues(values.merging(others) { own, _ in own })
    }

    /// Replaces `${NAME}`, `${NAME:-default}` (the default also stands in for an empty value) and `$$`, which is a `$`.
    ///
    /// Any other `$` stays. Values and defaults are taken as they are and never scanned again.
    ///
    /// - Throws: `SyntaxError` at `position` for a variable that is not set or a malformed reference; it names the
    ///   variable and never a value.
    package func expand(_ text: String, at position: SourcePosition) throws(SyntaxError) -> String {
        guard text.utf8.contains(UInt8(ascii: "$")) else { return text }
        var result = ""
        var rest = Substring(text)
        while let dollar = rest.firstIndex(of: "$") {
            result += rest[..<dollar]
            rest = rest[rest.index(after: dollar)...]
            switch rest.first {
            case "$":
                result += "$"
                rest = rest.dropFirst()
            case "{":
                guard let end = rest.firstIndex(of: "}") else {
                    throw SyntaxError(
                        position: position,
                        message: "`${` is not closed with `}`",
                        hint: "write `$${` for the text itself"
                    )
                }
                result += try value(of: rest[..<end].dropFirst(), at: position)
                rest = rest[rest.index(after: end)...]
            default:
                result += "$"
            }
        }
        return result + rest
    }

    /// Expands every scalar of a tree; keys stay as they are.
    ///
    /// A scalar with a reference in it is marked as substituted and counts as unquoted, so that `"${PORT}"` can be a number.
    package func expand(_ node: SyntaxNode) throws(SyntaxError) -> SyntaxNode {
        var node = node
        switch node.kind {
        case .null: break
        case .scalar(let text, _):
            let expanded = try expand(text, at: node.position)
            if text.contains("${") {
                node.kind = .scalar(expanded, isQuoted: false)
                node.isSubstituted = true
            } else if expanded != text {
                node.kind = .scalar(expanded, isQuoted: true)
            }
        case .sequence(var nodes):
            for index in nodes.indices { nodes[index] = try expand(nodes[index]) }
            node.kind = .sequence(nodes)
        case .mapping(var entries):
            for index in entries.indices { entries[index].value = try expand(entries[index].value) }
            node.kind = .mapping(entries)
        }
        return node
    }

    private func value(of reference: Substring, at position: SourcePosition) throws(SyntaxError) -> String {
        let name = reference.prefix { EnvironmentValues.isNameCharacter($0) }
        let rest = reference.dropFirst(name.count)
        guard EnvironmentValues.isName(name), rest.isEmpty || rest.hasPrefix(":-"), !rest.contains("${") else {
            throw SyntaxError(
                position: position,
                message: "a reference to the environment is malformed",
                hint: "write `${NAME}` or `${NAME:-default}`; a default cannot hold another reference"
            )
        }
        if rest.isEmpty {
            if let value = values[String(name)] { return value }
            throw SyntaxError(
                position: position,
                message: "the environment variable \(name) is not set",
                hint: "set it, or give a default: `${\(name):-…}`"
            )
        }
        guard let value = values[String(name)], !value.isEmpty else { return String(rest.dropFirst(2)) }
        return value
    }

    /// Whether a text can name a variable (POSIX.1-2017, 8.1: letters, digits and `_`, no digit first).
    static func isName(_ name: some StringProtocol) -> Bool {
        guard let first = name.first, !first.isNumber else { return false }
        return name.allSatisfy(isNameCharacter)
    }

    private static func isNameCharacter(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber) || character == "_"
    }
}
