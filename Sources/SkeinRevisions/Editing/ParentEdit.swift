package import SkeinDocument
internal import SkeinSQL

/// Gives a revision file other parents. Every byte that does not name a parent stays.
package enum ParentEdit {
    /// The bytes of `file` with `parents` in the place of its own.
    ///
    /// - Throws: `SyntaxError` for a file that cannot be read, or that spells its parents in a way that cannot be edited;
    ///   the result has been read again, and says what the file said but for the parents.
    package static func apply(
        _ parents: [RevisionID],
        to bytes: [UInt8],
        file: String
    ) throws(SyntaxError) -> [UInt8] {
        let isSQL = file.hasSuffix(".sql")
        let before = try read(bytes, file: file, isSQL)
        if before.parents == parents { return bytes }
        let edited = isSQL ? sql(parents, bytes) : try yaml(parents, bytes, file: file)
        if let edited, let after = try? read(edited, file: file, isSQL), after.isSame(as: before, but: parents) {
            return edited
        }
        throw SyntaxError(
            file: file,
            message: "its `parent` is written in a way that Skein does not edit",
            hint: "write it by hand: \(parents.isEmpty ? "no `parent`" : parents.map(\.text).joined(separator: ", "))"
        )
    }

    private static func read(_ bytes: [UInt8], file: String, _ isSQL: Bool) throws(SyntaxError) -> Revision {
        if isSQL { return try SQLRevisionReader.read(bytes, file: file) }
        return try YAMLRevisionReader.read(bytes, file: file)
    }

    // MARK: YAML

    private static func yaml(_ parents: [RevisionID], _ bytes: [UInt8], file: String) throws(SyntaxError) -> [UInt8]? {
        let root = try YAMLReader.read(text: bytes, file: file)
        let lines = Lines(bytes)
        let names = parents.map { YAMLText.quote($0.text) }
        let value = names.count == 1 ? names[0] : "[\(names.joined(separator: ", "))]"
        let entries = try root.mapping("the revision")
        guard let entry = entries.first(where: { $0.key.text == "parent" }) else {
            guard let id = entries.first(where: { $0.key.text == "revision" }) else { return nil }
            return lines.inserting("parent: \(value)", below: id.value.position.line)
        }
        // Only `parent:` at the start of a line: what stands in a flow mapping has neighbours.
        let key = entry.key.position
        guard key.column == 1, let start = lines.offset(line: key.line, column: 1),
            lines.bytes[start...].starts(with: Array("parent:".utf8))
        else { return nil }
        let from = start + "parent:".utf8.count
        guard let end = lines.end(of: entry.value, after: from) else { return nil }
        let isAlone = lines.restOfLine(end).allSatisfy { $0 == 0x20 || $0 == 0x09 }
        if parents.isEmpty, isAlone {
            return lines.bytes.replacing(start..<lines.nextLine(end), with: [])
        }
        return lines.bytes.replacing(from..<end, with: Array(" \(parents.isEmpty ? "~" : value)".utf8))
    }

    // MARK: SQL

    private static func sql(_ parents: [RevisionID], _ bytes: [UInt8]) -> [UInt8]? {
        let lines = Lines(bytes)
        let value = parents.map(\.text).joined(separator: ", ")
        var id: Int?
        for number in 1...max(lines.count, 1) {
            guard let start = lines.offset(line: number, column: 1) else { break }
            let line = String(decoding: lines.line(number), as: UTF8.self)
            guard let key = headerKey(line) else { continue }
            if key == "revision" { id = number }
            if key == "upgrade" || key == "downgrade" { break }
            guard key == "parent" else { continue }
            if parents.isEmpty { return bytes.replacing(start..<lines.nextLine(start), with: []) }
            guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
            let from = start + line.utf8.distance(from: line.utf8.startIndex, to: colon) + 1
            return bytes.replacing(from..<(start + line.utf8.count), with: Array(" \(value)".utf8))
        }
        return id.flatMap { lines.inserting("-- parent: \(value)", below: $0) }
    }

    /// The word of a line such as `-- parent: …` or `-- upgrade`.
    private static func headerKey(_ line: String) -> String? {
        let trimmed = line.drop { $0 == " " || $0 == "\t" || $0 == "\u{FEFF}" }
        guard trimmed.hasPrefix("--") else { return nil }
        let word = trimmed.dropFirst(2).drop { $0 == " " || $0 == "\t" }.prefix { $0.isLetter || $0 == "_" }
        return word.isEmpty ? nil : String(word).lowercased()
    }
}

/// The lines of a file, ended as the file ends them.
private struct Lines {
    let bytes: [UInt8]
    private var starts = [0]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        for (offset, byte) in bytes.enumerated() where byte == 0x0A && offset + 1 < bytes.count {
            starts.append(offset + 1)
        }
    }

    var count: Int { starts.count }

    /// The offset of a place in text that is ASCII up to there.
    func offset(line: Int, column: Int) -> Int? {
        guard starts.indices.contains(line - 1) else { return nil }
        // A byte order mark is no column.
        let mark = line == 1 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let offset = starts[line - 1] + mark + column - 1
        return offset <= bytes.count ? offset : nil
    }

    /// The bytes of a line without its end.
    func line(_ number: Int) -> ArraySlice<UInt8> {
        guard let start = offset(line: number, column: 1) else { return [] }
        return restOfLine(start)
    }

    /// What follows on the line, without its end.
    func restOfLine(_ offset: Int) -> ArraySlice<UInt8> {
        bytes[offset...].prefix { $0 != 0x0A && $0 != 0x0D }
    }

    /// The offset of the next line.
    func nextLine(_ offset: Int) -> Int {
        bytes[offset...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
    }

    func inserting(_ text: String, below line: Int) -> [UInt8]? {
        guard let start = offset(line: line, column: 1) else { return nil }
        let next = nextLine(start)
        let isLast = next == bytes.count && bytes.last != 0x0A
        let end = bytes[start..<next].contains(0x0D) ? "\r\n" : "\n"
        return bytes.replacing(next..<next, with: Array((isLast ? end + text : text + end).utf8))
    }

    /// Where a value ends: a name, a list in brackets, or one with a line for each name.
    func end(of value: SyntaxNode, after key: Int) -> Int? {
        switch value.kind {
        case .null:
            // `~`, `null`, or nothing at all before a comment or the end of the line.
            let rest = restOfLine(key)
            let word = rest.drop { $0 == 0x20 || $0 == 0x09 }.prefix { $0 != 0x20 && $0 != 0x09 && $0 != 0x23 }
            return word.isEmpty ? key : word.endIndex
        case .scalar:
            guard let start = offset(line: value.position.line, column: value.position.column), start >= key else {
                return nil
            }
            return end(ofWordAt: start)
        case .sequence(let elements):
            guard let start = offset(line: value.position.line, column: value.position.column), start >= key else {
                return nil
            }
            if bytes[start] == UInt8(ascii: "[") {
                return bytes[start...].firstIndex(of: UInt8(ascii: "]")).map { $0 + 1 }
            }
            guard let last = elements.last?.position, let place = offset(line: last.line, column: last.column) else {
                return nil
            }
            return end(ofWordAt: place)
        case .mapping: return nil
        }
    }

    private func end(ofWordAt start: Int) -> Int? {
        guard start < bytes.count else { return nil }
        let quote = bytes[start]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            return bytes[(start + 1)...].firstIndex(of: quote).map { $0 + 1 }
        }
        return bytes[start...].prefix { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }.endIndex
    }
}

extension [UInt8] {
    fileprivate func replacing(_ range: Range<Int>, with bytes: [UInt8]) -> [UInt8] {
        Array(self[..<range.lowerBound] + bytes + self[range.upperBound...])
    }
}

extension Revision {
    /// Whether this is `other` with other parents.
    fileprivate func isSame(as other: Revision, but parents: [RevisionID]) -> Bool {
        self.parents == parents && id == other.id && checksum == other.checksum && message == other.message
            && created == other.created && labels == other.labels && dependsOn == other.dependsOn
            && isTransactional == other.isTransactional && verify.map(\.sql) == other.verify.map(\.sql)
    }
}
