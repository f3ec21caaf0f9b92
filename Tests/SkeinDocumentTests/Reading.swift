import SkeinDocument
import SkeinSQL
import Testing

/// The tree of a document called `f.yaml`.
func read(_ text: String) throws -> SyntaxNode {
    try YAMLReader.read(text: Array(text.utf8), file: "f.yaml")
}

/// The message of the error that reading must end with.
func fault(_ text: String) -> String {
    fault(Array(text.utf8))
}

func fault(_ bytes: [UInt8]) -> String {
    do {
        return "no fault: \(try YAMLReader.read(text: bytes, file: "f.yaml"))"
    } catch {
        return error.description
    }
}

/// The message of the `SyntaxError` that `body` must end with.
func message<T>(_ body: () throws -> T) -> String {
    do {
        return "no fault: \(try body())"
    } catch {
        return "\(error)"
    }
}

/// `line:column`.
func place(_ position: SourcePosition?) -> String {
    position.map { "\($0.line):\($0.column)" } ?? "nowhere"
}

extension SyntaxNode {
    /// The value of a key of a mapping.
    subscript(_ key: String) -> SyntaxNode? {
        guard case .mapping(let entries) = kind else { return nil }
        return entries.first { $0.key.text == key }?.value
    }

    /// An element of a list.
    subscript(_ index: Int) -> SyntaxNode? {
        guard case .sequence(let nodes) = kind, nodes.indices.contains(index) else { return nil }
        return nodes[index]
    }

    /// The key of an entry, by index.
    func key(_ index: Int) -> SyntaxKey? {
        guard case .mapping(let entries) = kind, entries.indices.contains(index) else { return nil }
        return entries[index].key
    }
}
