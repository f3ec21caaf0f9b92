package import SkeinDocument
internal import SkeinModel
internal import SkeinSQL

/// Reads a revision from a SQL file: metadata in the leading comments, sections headed by `-- upgrade` and `-- downgrade`.
package enum SQLRevisionReader {
    private static let keys = [
        "revision", "parent", "message", "created", "labels", "depends_on", "transaction", "irreversible",
        "retry",
    ]

    /// Reads the bytes of a file.
    ///
    /// - Throws: `SyntaxError` with the place of the first thing that cannot be read.
    package static func read(_ bytes: [UInt8], file: String) throws(SyntaxError) -> Revision {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw SyntaxError(file: file, message: "the file is not valid UTF-8")
        }
        if text.utf8.contains(0) { throw SyntaxError(file: file, message: "the file contains a NUL byte") }
        let lines = (text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...])
            .split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        var header = Header(file: file)
        var sections: [Section] = []
        for (index, line) in lines.enumerated() {
            if let heading = heading(of: line) {
                try check(heading, against: sections, at: SourcePosition(file: file, line: index + 1, column: 1))
                sections.append(Section(direction: heading.direction, dialect: heading.dialect, line: index + 2))
            } else if sections.isEmpty {
                try header.read(line, number: index + 1)
            } else {
                sections[sections.count - 1].lines.append(line)
            }
        }
        return try revision(header, sections, file: file)
    }

    private struct Section {
        var direction: String
        var dialect: String?
        var line: Int
        var lines: [Substring] = []

        var script: Script.SQLSection {
            Script.SQLSection(text: lines.joined(separator: "\n"), line: line, direction: direction)
        }
        var heading: String { dialect.map { "\(direction) \($0)" } ?? direction }
    }

    /// `-- upgrade`, `-- downgrade postgresql`: nothing else may stand on the line. Case, indentation and a colon at
    /// the end do not matter: a heading that was passed over would run the downgrade as the end of the upgrade.
    private static func heading(of line: Substring) -> (direction: String, dialect: String?)? {
        let trimmed = String(line).trimmingSpaces
        guard trimmed.hasPrefix("--") else { return nil }
        let text = trimmed.hasSuffix(":") ? trimmed.dropLast() : trimmed[...]
        let words = text.dropFirst(2).split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init)
        guard let first = words.first?.lowercased(), first == "upgrade" || first == "downgrade", words.count <= 2 else {
            return nil
        }
        return (first, words.count == 2 ? words[1] : nil)
    }

    private static func check(
        _ heading: (direction: String, dialect: String?),
        against sections: [Section],
        at position: SourcePosition
    ) throws(SyntaxError) {
        if let dialect = heading.dialect { try DialectName.check(SyntaxKey(dialect, at: position)) }
        if sections.contains(where: { $0.direction == heading.direction && $0.dialect == heading.dialect }) {
            let name = Section(direction: heading.direction, dialect: heading.dialect, line: position.line).heading
            throw SyntaxError(position: position, message: "the section `\(name)` is there twice")
        }
    }

    /// The `-- key: value` lines before the first section.
    private struct Header {
        var file: String
        var values: [String: (text: String, position: SourcePosition)] = [:]

        mutating func read(_ line: Substring, number: Int) throws(SyntaxError) {
            let position = SourcePosition(file: file, line: number, column: 1)
            let trimmed = String(line).trimmingSpaces
            if trimmed.isEmpty { return }
            guard trimmed.hasPrefix("--") else {
                throw SyntaxError(
                    position: position,
                    message: "SQL before the first section",
                    hint: "a section starts with a line `-- upgrade` or `-- downgrade`"
                )
            }
            let comment = String(trimmed.dropFirst(2)).trimmingSpaces
            guard let colon = comment.firstIndex(of: ":") else { return }
            let key = String(comment[..<colon]).trimmingSpaces
            // A sentence with a colon is a comment; one word with a colon is meant as a key.
            guard !key.isEmpty, key.allSatisfy({ $0.isLetter || $0 == "_" || $0 == "-" }) else { return }
            guard SQLRevisionReader.keys.contains(key) else {
                throw SyntaxError(
                    position: position,
                    message: "unknown key `\(key)` in the revision",
                    hint: NearestName.hint(key, among: SQLRevisionReader.keys, called: "keys")
                )
            }
            if values[key] != nil { throw SyntaxError(position: position, message: "`\(key)` is there twice") }
            values[key] = (String(comment[comment.index(after: colon)...]).trimmingSpaces, position)
        }

        func list(_ key: String) -> [String] {
            (values[key]?.text ?? "").split(separator: ",").map { String($0).trimmingSpaces }.filter { !$0.isEmpty }
        }

        func id(_ text: String, _ key: String) throws(SyntaxError) -> RevisionID {
            do {
                return try RevisionID(text)
            } catch {
                let position = values[key]?.position ?? SourcePosition(file: file, line: 1, column: 1)
                throw SyntaxError(position: position, message: "`\(key)`: \(error)")
            }
        }
    }

    private static func revision(
        _ header: Header,
        _ sections: [Section],
        file: String
    ) throws(SyntaxError) -> Revision {
        guard let id = header.values["revision"]?.text else {
            throw SyntaxError(
                file: file,
                message: "the file has no `-- revision: id`",
                hint: "a SQL revision starts with comments such as `-- revision: 2c9e5b7a1f04`"
            )
        }
        let isRepeatable = try isRepeatable(header)
        guard let upgrade = script(sections, "upgrade", isRepeatable) else {
            throw SyntaxError(file: file, message: "the file has no section `-- upgrade`")
        }
        var parents: [RevisionID] = []
        for text in header.list("parent") {
            let parent = try header.id(text, "parent")
            if parents.contains(parent), let position = header.values["parent"]?.position {
                throw SyntaxError(position: position, message: "`parent` names `\(parent)` twice")
            }
            parents.append(parent)
        }
        var downgrade = Revision.Downgrade.irreversible("the file has no section `-- downgrade`")
        if let irreversible = header.values["irreversible"] { downgrade = .irreversible(irreversible.text) }
        if let script = script(sections, "downgrade", isRepeatable) {
            if let position = header.values["irreversible"]?.position {
                throw SyntaxError(position: position, message: "`irreversible` stands in a file with a `-- downgrade`")
            }
            downgrade = .script(script)
        }
        let upgrades = sections.filter { $0.direction == "upgrade" }
        return Revision(
            id: try header.id(id, "revision"),
            parents: parents,
            dependsOn: header.list("depends_on"),
            labels: header.list("labels"),
            message: header.values["message"]?.text ?? "",
            created: header.values["created"]?.text,
            isTransactional: try isTransactional(header),
            upgrade: upgrade,
            downgrade: downgrade,
            verify: [],
            file: file,
            checksum: Checksum.of(upgrades.map { ($0.heading, $0.script.text) })
        )
    }

    private static func isTransactional(_ header: Header) throws(SyntaxError) -> Bool {
        guard let value = header.values["transaction"] else { return true }
        switch value.text {
        case "auto": return true
        case "none": return false
        default:
            throw SyntaxError(position: value.position, message: "`transaction` must be one of auto, none")
        }
    }

    private static func isRepeatable(_ header: Header) throws(SyntaxError) -> Bool {
        guard let value = header.values["retry"] else { return false }
        if value.text == "safe" { return true }
        throw SyntaxError(position: value.position, message: "`retry` must be `safe`")
    }

    private static func script(_ sections: [Section], _ direction: String, _ isRepeatable: Bool) -> Script? {
        let chosen = sections.filter { $0.direction == direction }
        guard let first = chosen.first else { return nil }
        var result = PerDialect(first.script)
        result.common = nil
        for section in chosen {
            var script = section.script
            script.isRepeatable = isRepeatable
            if let dialect = section.dialect {
                result.named[dialect] = script
            } else {
                result.common = script
            }
        }
        return .sql(result)
    }
}
