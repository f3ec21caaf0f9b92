package import SkeinSQL

/// One value of a document, with the place where it starts.
///
/// Scalars stay text: `no`, `1.10`, `0123` and `1:30` are kept as written, and only the reader of a field decides
/// whether it wants text, a number or a truth value.
package struct SyntaxNode: Hashable, Sendable {
    /// The shape of a value.
    package enum Kind: Hashable, Sendable {
        /// An unquoted `null`, `~` or nothing at all.
        case null
        /// A scalar's text after unescaping. Block scalars (`|`, `>`) count as quoted.
        case scalar(String, isQuoted: Bool)
        case sequence([SyntaxNode])
        /// The entries in the order of the file; no key occurs twice.
        case mapping([SyntaxEntry])
    }

    package var kind: Kind
    /// Where the value starts: the opening quote, bracket or `|`, the first `-`, the first key of a block mapping.
    package var position: SourcePosition
    /// Whether the text holds values of environment variables; such text is never repeated in a message.
    package var isSubstituted: Bool

    package init(_ kind: Kind, at position: SourcePosition, isSubstituted: Bool = false) {
        self.kind = kind
        self.position = position
        self.isSubstituted = isSubstituted
    }

    package var isNull: Bool { kind == .null }
}

/// One `key: value` of a mapping.
package struct SyntaxEntry: Hashable, Sendable {
    package var key: SyntaxKey
    package var value: SyntaxNode

    package init(key: SyntaxKey, value: SyntaxNode) {
        self.key = key
        self.value = value
    }
}

/// A mapping's key: always text, with its own place.
package struct SyntaxKey: Hashable, Sendable {
    package var text: String
    package var position: SourcePosition

    package init(_ text: String, at position: SourcePosition) {
        self.text = text
        self.position = position
    }
}

extension SyntaxNode {
    /// The text of a scalar, quoted or not.
    ///
    /// - Parameter subject: what the message calls this value, such as "`table` in add_column".
    package func string(_ subject: String = "this value") throws(SyntaxError) -> String {
        guard case .scalar(let text, _) = kind else { throw mismatch(subject, "text") }
        return text
    }

    /// The elements of a list.
    package func list(_ subject: String = "this value") throws(SyntaxError) -> [SyntaxNode] {
        guard case .sequence(let nodes) = kind else { throw mismatch(subject, "a list") }
        return nodes
    }

    /// The texts of a list of scalars.
    package func strings(_ subject: String = "this value") throws(SyntaxError) -> [String] {
        guard case .sequence(let nodes) = kind else { throw mismatch(subject, "a list of names") }
        var texts: [String] = []
        for node in nodes {
            texts.append(try node.string("every element of \(subject)"))
        }
        return texts
    }

    /// The entries of a mapping in the order of the file.
    package func mapping(_ subject: String = "this value") throws(SyntaxError) -> [SyntaxEntry] {
        guard case .mapping(let entries) = kind else { throw mismatch(subject, "a mapping") }
        return entries
    }

    /// The only entry of a mapping that must have exactly one, as an operation does.
    package func soleEntry(_ subject: String = "this value") throws(SyntaxError) -> SyntaxEntry {
        let entries = try mapping(subject)
        if entries.count > 1 {
            throw SyntaxError(
                position: entries[1].key.position,
                message: "\(subject) must have one key, but `\(entries[1].key.text)` follows `\(entries[0].key.text)`",
                hint: "indent the keys that belong to `\(entries[0].key.text)` below it"
            )
        }
        guard let entry = entries.first else {
            throw SyntaxError(position: position, message: "\(subject) must have one key, but it is empty")
        }
        return entry
    }

    /// The fault of a value that has another shape than was asked for.
    package func mismatch(_ subject: String, _ expected: String) -> SyntaxError {
        SyntaxError(position: position, message: "\(subject) must be \(expected), not \(shape)")
    }

    /// What messages call this value; names its shape, never its text.
    private var shape: String {
        switch kind {
        case .null: "empty"
        case .scalar(_, isQuoted: true): "quoted text"
        case .scalar: "text"
        case .sequence: "a list"
        case .mapping: "a mapping"
        }
    }
}
