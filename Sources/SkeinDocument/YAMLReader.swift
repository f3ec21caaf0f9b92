internal import Yams

/// Reads a YAML file into a tree of syntax nodes.
///
/// The language is YAML 1.1 as libyaml reads it, less what makes files dangerous or ambiguous: anchors, aliases, merge
/// keys, tags, keys that are not scalars, duplicate keys, several documents, and nesting deeper than 64.
package struct YAMLReader {
    /// The deepest nesting of lists and mappings.
    package static let maximumDepth = 64

    /// The tree of a document.
    ///
    /// - Parameters:
    ///   - bytes: the whole file, UTF-8 with or without a byte order mark.
    ///   - file: what positions call the file.
    ///   - expected: what an empty file should have held, for the message.
    /// - Throws: `SyntaxError` for the first fault.
    package static func read(
        text bytes: [UInt8],
        file: String,
        expecting expected: String = "keys and values"
    ) throws(SyntaxError) -> SyntaxNode {
        let source = try SourceText(bytes, file: file)
        try refuseCostlySyntax(in: source)
        return try tree(of: source, expected)
    }

    /// Reads a regular file of at most `limit` bytes; see ``read(text:file:expecting:)``.
    ///
    /// - Parameter displayName: what positions call the file; the path without it.
    package static func readFile(
        _ path: String,
        displayName: String? = nil,
        limit: Int = 1 << 20,
        expecting expected: String = "keys and values"
    ) throws(SyntaxError) -> SyntaxNode {
        let name = displayName ?? path
        return try read(text: FileBytes.read(path, name: name, limit: limit), file: name, expecting: expected)
    }

    private static func tree(of source: SourceText, _ expected: String) throws(SyntaxError) -> SyntaxNode {
        let root: Node?
        do {
            root = try parse(source.bytes)
        } catch let error as YamlError {
            throw YAMLFault.describe(error, in: source)
        } catch {
            throw SyntaxError(file: source.file, message: "the file cannot be read as YAML")
        }
        var converter = NodeConverter(source: source)
        let node = try root.map { node throws(SyntaxError) in try converter.convert(node) }
        guard let node, !node.isNull else {
            throw SyntaxError(file: source.file, message: "the file is empty", hint: "expected \(expected)")
        }
        return node
    }

    /// Refuses what would take the parser more than linear time; most files have no suspects and are not parsed for it.
    private static func refuseCostlySyntax(in source: SourceText) throws(SyntaxError) {
        let syntax = CostlySyntax(source)
        guard let disarmed = syntax.disarmed else { return }
        do {
            _ = try parse(disarmed)
        } catch YamlError.scanner(_, _, let mark, _) {
            guard let offset = source.offset(line: mark.line, column: mark.column),
                let suspect = syntax.suspects[offset]
            else { return }
            let position = source.position(of: suspect.place)
            switch suspect.fault {
            case .feature(let feature): throw YAMLFault.refused(feature, at: position)
            case .collectionKey: throw YAMLFault.collectionKey(at: position)
            case .tooDeep: throw YAMLFault.tooDeep(at: position)
            case .tangled: throw YAMLFault.tangled(at: position)
            }
        } catch {
            // Any other fault is reported from the file as it is.
            return
        }
    }

    private static func parse(_ bytes: [UInt8]) throws -> Node? {
        // `.basic` has no rules: scalars are never matched against patterns. The encoding is named because the default
        // reads a variable of the environment and reports it on standard output.
        try Parser(yaml: String(decoding: bytes, as: UTF8.self), resolver: .basic, encoding: .utf8).singleRoot()
    }
}
