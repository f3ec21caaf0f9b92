package import SkeinSQL

/// What a mapping says about an optional key.
package enum Presence: Hashable, Sendable {
    /// The key is not there.
    case absent
    /// The key is there with `null`, `~` or nothing as its value.
    case null
    case value(SyntaxNode)
}

/// Reads a mapping key by key and remembers which keys were asked for, so that ``finish()`` can refuse the others.
///
/// Except through ``optionalNodeOrNull(_:)`` a null value counts as an absent key.
package struct Fields: Sendable {
    /// What messages call the mapping, such as `add_column`.
    package let context: String
    /// Where the mapping starts.
    package let position: SourcePosition
    private let entries: [SyntaxEntry]
    private var isRead: [Bool]
    /// The keys asked for, present or not, in the order of the first question.
    package private(set) var known: [String] = []

    /// - Throws: `SyntaxError` when `node` is not a mapping.
    package init(_ node: SyntaxNode, context: String) throws(SyntaxError) {
        entries = try node.mapping(context)
        self.context = context
        position = node.position
        isRead = [Bool](repeating: false, count: entries.count)
    }

    /// What messages call the value of a key: "`table` in add_column".
    package func subject(_ key: String) -> String { "`\(key)` in \(context)" }

    /// Whether `key` is there, even with null; it still has to be read.
    package mutating func contains(_ key: String) -> Bool {
        note(key)
        return entries.contains { $0.key.text == key }
    }

    /// Where `key` is written, if it is.
    package func position(of key: String) -> SourcePosition? {
        entries.first { $0.key.text == key }?.key.position
    }

    /// Absent, null, or a value.
    package mutating func optionalNodeOrNull(_ key: String) -> Presence {
        note(key)
        guard let index = entries.firstIndex(where: { $0.key.text == key }) else { return .absent }
        isRead[index] = true
        return entries[index].value.isNull ? .null : .value(entries[index].value)
    }

    /// The value of a key, or nil.
    package mutating func optionalNode(_ key: String) -> SyntaxNode? {
        guard case .value(let node) = optionalNodeOrNull(key) else { return nil }
        return node
    }

    /// The value of a required key.
    package mutating func node(_ key: String) throws(SyntaxError) -> SyntaxNode {
        guard let node = optionalNode(key) else { throw missing(key) }
        return node
    }

    /// The entries not asked for so far, which then count as read: for mappings whose keys are names.
    package mutating func remaining() -> [SyntaxEntry] {
        defer { isRead = isRead.map { _ in true } }
        return zip(entries, isRead).filter { !$0.1 }.map { $0.0 }
    }

    /// Refuses the first key nobody asked for.
    ///
    /// - Throws: `SyntaxError` at that key, with the nearest known key or the list of them.
    package func finish() throws(SyntaxError) {
        guard let index = isRead.firstIndex(of: false) else { return }
        let key = entries[index].key
        throw SyntaxError(
            position: key.position,
            message: "unknown key `\(key.text)` in \(context)",
            hint: NearestName.hint(key.text, among: known, called: "keys")
        )
    }

    /// The fault of a required key that is not there or null.
    package func missing(_ key: String) -> SyntaxError {
        if let entry = entries.first(where: { $0.key.text == key }) {
            return SyntaxError(position: entry.key.position, message: "\(context) needs a value for `\(key)`")
        }
        let others = zip(entries, isRead).filter { !$0.1 && !known.contains($0.0.key.text) }.map { $0.0.key.text }
        return SyntaxError(
            position: position,
            message: "\(context) needs `\(key)`",
            hint: NearestName.suggest(key, among: others).map { "is `\($0)` meant to be `\(key)`?" }
        )
    }

    private mutating func note(_ key: String) {
        if !known.contains(key) { known.append(key) }
    }
}
