package import SkeinSQL

/// A fault in a file that people wrote: where it is, what is wrong and, where there is one, what to write instead.
package struct SyntaxError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Where the fault is. A line of 0 means the file as a whole (it is missing, too large, a directory).
    package var position: SourcePosition
    /// What is wrong, in one line without a final period. It never holds a value that came from the environment.
    package var message: String
    /// What to do about it, in one line.
    package var hint: String?

    /// A fault at `position`.
    package init(position: SourcePosition, message: String, hint: String? = nil) {
        self.position = position
        self.message = message
        self.hint = hint
    }

    /// A fault of a file as a whole, printed without line and column.
    package init(file: String, message: String, hint: String? = nil) {
        self.init(position: SourcePosition(file: file, line: 0, column: 0), message: message, hint: hint)
    }

    /// `file:line:column: message; hint`.
    package var description: String {
        let place = position.line == 0 ? position.file : position.description
        return "\(place): \(message)" + (hint.map { "; \($0)" } ?? "")
    }
}
