internal import SkeinDocument
internal import SkeinSQL

/// A program that is run after a revision file was written, such as a formatter: an element of `hooks:`.
package struct WriteHook: Sendable {
    private var words: [Template]

    /// Reads a list of a program and its arguments. A text would ask for a shell, and with it for quoting.
    init(_ node: SyntaxNode, _ subject: String, _ environment: EnvironmentValues) throws(SyntaxError) {
        guard case .sequence(let elements) = node.kind else {
            throw node.mismatch(subject, "a list of a program and its arguments")
        }
        words = []
        for element in elements {
            words.append(try Template(element, "a word of \(subject)", known: ["file"], environment: environment))
        }
        if words.isEmpty { throw SyntaxError(position: node.position, message: "\(subject) names no program") }
    }

    /// The program and its arguments, for the file that was written.
    package func arguments(file: String) -> [String] {
        words.map { $0.fill(["file": file]) }
    }
}
