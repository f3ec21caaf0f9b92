internal import SkeinDocument

extension EnvironmentValues {
    /// Expands every scalar of a mapping but those under `keys`, which hold templates and expand their own text.
    func expand(_ node: SyntaxNode, except keys: Set<String>) throws(SyntaxError) -> SyntaxNode {
        guard case .mapping(var entries) = node.kind else { return try expand(node) }
        for index in entries.indices where !keys.contains(entries[index].key.text) {
            entries[index].value = try expand(entries[index].value)
        }
        var node = node
        node.kind = .mapping(entries)
        return node
    }
}
