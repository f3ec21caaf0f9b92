internal import SkeinSQL
internal import Yams

/// Turns the parser's nodes into syntax nodes and refuses what the parser lets pass.
struct NodeConverter {
    let source: SourceText
    /// The last place looked up, so that lines with many values are walked once.
    private var last = (line: 1, column: 1, offset: 0)

    init(source: SourceText) {
        self.source = source
    }

    /// - Throws: `SyntaxError` for an anchor, alias, tag, merge key, non-scalar key, NUL or too deep nesting.
    mutating func convert(_ node: Node, depth: Int = 0) throws(SyntaxError) -> SyntaxNode {
        let position = try position(of: node.mark)
        switch node {
        case .scalar(let scalar):
            let isQuoted = scalar.style != .plain
            if !isQuoted, ["", "~", "null", "Null", "NULL"].contains(scalar.string) {
                return SyntaxNode(.null, at: position)
            }
            try refuseNUL(scalar.string, at: position)
            return SyntaxNode(.scalar(scalar.string, isQuoted: isQuoted), at: position)
        case .sequence(let sequence):
            try checkDepth(depth, at: position)
            var nodes: [SyntaxNode] = []
            nodes.reserveCapacity(sequence.count)
            for element in sequence { nodes.append(try convert(element, depth: depth + 1)) }
            return SyntaxNode(.sequence(nodes), at: position)
        case .mapping(let mapping):
            try checkDepth(depth, at: position)
            var entries: [SyntaxEntry] = []
            entries.reserveCapacity(mapping.count)
            for (key, value) in mapping {
                let key = try convertKey(key)
                entries.append(SyntaxEntry(key: key, value: try convert(value, depth: depth + 1)))
            }
            return SyntaxNode(.mapping(entries), at: position)
        case .alias:
            throw YAMLFault.refused(.alias, at: position)
        }
    }

    private mutating func convertKey(_ node: Node) throws(SyntaxError) -> SyntaxKey {
        let position = try position(of: node.mark)
        guard case .scalar(let scalar) = node else {
            throw YAMLFault.collectionKey(at: position)
        }
        if scalar.style == .plain, scalar.string == "<<" { throw YAMLFault.refused(.mergeKey, at: position) }
        try refuseNUL(scalar.string, at: position)
        return SyntaxKey(scalar.string, at: position)
    }

    /// The place of a node, refusing the marks of anchors, aliases and tags.
    ///
    /// A node starts at its first property, and no plain scalar starts with one of these characters (YAML 1.2.2, rule 126
    /// `ns-plain-first`), so the first byte tells. The parser itself does not keep tags of quoted scalars apart.
    private mutating func position(of mark: Mark?) throws(SyntaxError) -> SourcePosition {
        guard let mark else { return SourcePosition(file: source.file, line: 1, column: 1) }
        let position = SourcePosition(file: source.file, line: mark.line, column: mark.column)
        switch byte(line: mark.line, column: mark.column) {
        case UInt8(ascii: "&"): throw YAMLFault.refused(.anchor, at: position)
        case UInt8(ascii: "*"): throw YAMLFault.refused(.alias, at: position)
        case UInt8(ascii: "!"): throw YAMLFault.refused(.tag, at: position)
        default: return position
        }
    }

    private mutating func byte(line: Int, column: Int) -> UInt8? {
        if source.isASCII || last.line != line || last.column > column {
            guard let offset = source.offset(line: line, column: column) else { return nil }
            last = (line, column, offset)
        } else {
            while last.column < column, last.offset < source.bytes.count {
                last.offset += 1
                while last.offset < source.bytes.count, source.bytes[last.offset] & 0xC0 == 0x80 { last.offset += 1 }
                last.column += 1
            }
        }
        return last.offset < source.bytes.count ? source.bytes[last.offset] : nil
    }

    private func checkDepth(_ depth: Int, at position: SourcePosition) throws(SyntaxError) {
        guard depth >= YAMLReader.maximumDepth else { return }
        throw YAMLFault.tooDeep(at: position)
    }

    private func refuseNUL(_ text: String, at position: SourcePosition) throws(SyntaxError) {
        guard text.utf8.contains(0) else { return }
        throw SyntaxError(
            position: position,
            message: "the text holds a NUL character, which no database takes",
            hint: "remove the `\\0`"
        )
    }
}
