internal import SkeinDocument

/// A query as a fleet file has it, without a terminator.
struct QueryText {
    let text: String

    /// Reads a query.
    ///
    /// - Throws: `SyntaxError` for one that is empty or holds a NUL byte.
    init(_ node: SyntaxNode, _ subject: String) throws(SyntaxError) {
        var text = try node.string(subject)[...]
        while let last = text.last, last.isWhitespace || last == ";" { text.removeLast() }
        guard text.contains(where: { !$0.isWhitespace }), !text.utf8.contains(0) else {
            throw SyntaxError(position: node.position, message: "\(subject) is empty or holds a NUL byte")
        }
        self.text = String(text)
    }
}
