package import SkeinDocument
package import SkeinSQL

/// Why targets cannot be chosen or put in order: what is wrong and what to do about it.
package struct FleetError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Where the fault is, when it is in a file.
    package var position: SourcePosition?
    /// What is wrong, in one line without a final period.
    package var message: String
    /// What to do about it, in one line.
    package var hint: String?

    /// A fault.
    package init(_ message: String, hint: String? = nil, position: SourcePosition? = nil) {
        self.position = position
        self.message = message
        self.hint = hint
    }

    /// A fault in a file.
    package init(_ error: SyntaxError) {
        if error.position.line == 0 {
            self.init("\(error.position.file): \(error.message)", hint: error.hint)
        } else {
            self.init(error.message, hint: error.hint, position: error.position)
        }
    }

    /// `file:line:column: message; hint`, without the place when there is none.
    package var description: String {
        (position.map { "\($0): " } ?? "") + message + (hint.map { "; \($0)" } ?? "")
    }
}
