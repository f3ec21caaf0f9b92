import SkeinRevisions

extension RevisionID: ExpressibleByStringLiteral {
    public init(stringLiteral value: String) {
        do {
            try self.init(value)
        } catch {
            preconditionFailure("\(error)")
        }
    }
}

extension RevisionGraph {
    /// A graph from lines such as `m < l2 r2 ; needs x ; label done`; the parents follow `<`.
    static func parse(_ text: String) throws -> RevisionGraph {
        try RevisionGraph(nodes(text))
    }

    static func nodes(_ text: String) -> [RevisionNode] {
        text.split(separator: "\n").map { line in
            let parts = line.split(separator: ";").map { $0.split(separator: " ").map(String.init) }
            var node = RevisionNode(
                id: RevisionID(stringLiteral: parts[0][0]),
                parents: parts[0].dropFirst(2).map { RevisionID(stringLiteral: $0) },
                origin: "\(parts[0][0]).yaml"
            )
            for part in parts.dropFirst() {
                if part[0] == "needs" { node.dependsOn += part.dropFirst() }
                if part[0] == "label" { node.labels += part.dropFirst() }
                if part[0] == "file" { node.origin = part[1] }
            }
            return node
        }
    }
}

/// Graphs that several suites look at.
enum SampleGraph {
    /// a - b - c - d
    static let line = "a\nb < a\nc < b\nd < c"
    /// a, then the branches l1 - l2 (label left) and r1 - r2, joined by m, then z.
    static let merged = """
        a
        l1 < a ; label left
        l2 < l1
        r1 < a ; label right
        r2 < r1
        m < l2 r2
        z < m
        """
    /// a, then the branches l1 - l2 (label left) and r1 - r2 (label right).
    static let forked = "a\nl1 < a ; label left\nl2 < l1\nr1 < a ; label right\nr2 < r1"
    /// Two bases: a1 - a2 - a3 (label core) and b1 - b2 - b3 (label shop); b2 depends on a2.
    static let linked = """
        a1 ; label core
        a2 < a1
        a3 < a2
        b1 ; label shop
        b2 < b1 ; needs a2
        b3 < b2
        """
    /// The only head of one base, a2, is what b2 of the other base depends on, by its label.
    static let effective = "a1\na2 < a1 ; label core\nb1 ; label shop\nb2 < b1 ; needs core"
}
