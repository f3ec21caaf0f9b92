internal import SkeinDocument
internal import SkeinSQL

/// Digests of what a revision does. The prefix names the recipe, so that it can change without making old ones wrong.
enum Checksum {
    private static let recipe = "v1:"

    /// The digest of operations: of their structure, with keys sorted and layout, comments and order of keys gone.
    static func of(_ operations: SyntaxNode?) -> String {
        var text = ""
        if let operations { write(operations, to: &text) }
        return recipe + Digest(of: text).description
    }

    /// The digest of SQL sections, each a heading and its text; line ends and trailing white space do not count.
    static func of(_ sections: [(heading: String, text: String)]) -> String {
        let text = sections.map { section in
            let lines = section.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
                .map { line in String(line.reversed().drop { $0 == " " || $0 == "\t" }.reversed()) }
            return section.heading + "\n" + lines.joined(separator: "\n").trimmingSpaces
        }
        return recipe + Digest(of: text.joined(separator: "\n\u{0}\n")).description
    }

    private static func write(_ node: SyntaxNode, to text: inout String) {
        switch node.kind {
        case .null: text += "null"
        case .scalar(let value, let isQuoted):
            // Lengths make the form unambiguous; quoting counts, since `"1"` is text and `1` a number.
            text += "\(isQuoted ? "q" : "p")\(value.utf8.count):\(value)"
        case .sequence(let elements):
            text += "["
            for element in elements { write(element, to: &text) }
            text += "]"
        case .mapping(let entries):
            text += "{"
            for entry in entries.sorted(by: { $0.key.text < $1.key.text }) {
                text += "\(entry.key.text.utf8.count):\(entry.key.text)"
                write(entry.value, to: &text)
            }
            text += "}"
        }
    }
}
