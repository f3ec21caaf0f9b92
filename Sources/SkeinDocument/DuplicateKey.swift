internal import SkeinSQL
internal import Yams

/// A key that a mapping holds twice.
///
/// The parser names only the first occurrence. The second is looked for in the text: below it in the same column, as in
/// block mappings, or after it between the same brackets, as in flow mappings.
struct DuplicateKey {
    let name: String
    let first: Mark
    let source: SourceText

    var error: SyntaxError {
        let start = SourcePosition(file: source.file, line: first.line, column: first.column)
        guard let second = secondInColumn() ?? secondInBrackets() else {
            return SyntaxError(position: start, message: "the key `\(name)` is given twice in this mapping")
        }
        return SyntaxError(
            position: second,
            message: "the key `\(name)` is given twice; it is first at line \(first.line), column \(first.column)"
        )
    }

    private func secondInColumn() -> SourcePosition? {
        var number = first.line + 1
        while number <= source.lineStarts.count {
            let line = source.line(number)
            let indentation = line.prefix { $0 == UInt8(ascii: " ") }.count
            if indentation == first.column - 1, isKey(line.dropFirst(indentation)) {
                return SourcePosition(file: source.file, line: number, column: first.column)
            }
            let isBlank = indentation == line.count || line.dropFirst(indentation).first == UInt8(ascii: "#")
            if !isBlank, indentation < first.column - 1 { return nil }
            number += 1
        }
        return nil
    }

    private func secondInBrackets() -> SourcePosition? {
        guard let start = source.offset(line: first.line, column: first.column) else { return nil }
        var depth = 0
        var offset = end(ofTokenAt: start)
        while offset < source.bytes.count, depth >= 0 {
            switch source.bytes[offset] {
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: ","),
                UInt8(ascii: ":"):
                break
            case UInt8(ascii: "#"):
                while offset < source.bytes.count, source.bytes[offset] != UInt8(ascii: "\n") { offset += 1 }
                continue
            default:
                if depth == 0, isKey(source.bytes[offset...].prefix(4096)) { return source.position(of: offset) }
                offset = end(ofTokenAt: offset)
                continue
            }
            offset += 1
        }
        return nil
    }

    /// The end of the quoted or plain scalar of a flow collection that starts at `offset`.
    private func end(ofTokenAt offset: Int) -> Int {
        let quote = source.bytes[offset]
        var index = offset + 1
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            while index < source.bytes.count, source.bytes[index] != quote {
                index += quote == UInt8(ascii: "\"") && source.bytes[index] == UInt8(ascii: "\\") ? 2 : 1
            }
            return min(index + 1, source.bytes.count)
        }
        while index < source.bytes.count, !",[]{}:\n".utf8.contains(source.bytes[index]) { index += 1 }
        return index
    }

    /// Whether `text` starts with the key, quoted or not, and a colon.
    private func isKey(_ text: ArraySlice<UInt8>) -> Bool {
        for spelling in [name, "\"\(name)\"", "'\(name)'"] where text.starts(with: spelling.utf8) {
            let rest = text.dropFirst(spelling.utf8.count).drop { $0 == UInt8(ascii: " ") }
            if rest.first == UInt8(ascii: ":") { return true }
        }
        return false
    }
}
