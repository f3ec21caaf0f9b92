internal import SkeinDocument
package import SkeinSQL

/// Where a password is kept that stands in no URL: `password_file` or `password_command`.
package struct PasswordSource: Hashable, Sendable {
    /// What gives the password. Two sources of one kind give the same.
    package enum Kind: Hashable, Sendable {
        /// The one line of a file that only its owner may read.
        case file(String)
        /// The one line that a program prints: the program and its arguments.
        case command([String])
    }

    /// What gives the password.
    package var kind: Kind
    /// Where it is written.
    package var position: SourcePosition

    /// Reads `password_file` or `password_command` beside a URL.
    ///
    /// - Parameter folder: where a relative path is taken from, that of a program too if it has a slash.
    /// - Throws: `SyntaxError` for both at once, an empty one, and a command in a file that others may write to.
    static func read(_ fields: inout Fields, _ folder: BaseFolder) throws(SyntaxError) -> PasswordSource? {
        let file = fields.optionalNode("password_file")
        let command = fields.optionalNode("password_command")
        if let command {
            let subject = fields.subject("password_command")
            if file != nil {
                throw SyntaxError(
                    position: command.position,
                    message: "`password_command` does not go with `password_file` in \(fields.context)"
                )
            }
            guard case .sequence = command.kind else {
                throw command.mismatch(subject, "a list: the program and its arguments, without a shell")
            }
            var words = try command.strings(subject)
            guard let program = words.first, !program.isEmpty, !words.contains(where: { $0.utf8.contains(0) }) else {
                throw SyntaxError(position: command.position, message: "\(subject) names no program")
            }
            // Whoever may write to the file could have any program run.
            try FileBytes.refuseWritable(
                command.position.file,
                reason: "`password_command`",
                at: command.position
            )
            if program.contains("/") { words[0] = folder.resolve(program) }
            return PasswordSource(kind: .command(words), position: command.position)
        }
        guard let file else { return nil }
        let path = try file.string(fields.subject("password_file"))
        guard !path.isEmpty else {
            throw SyntaxError(position: file.position, message: "\(fields.subject("password_file")) is empty")
        }
        return PasswordSource(kind: .file(folder.resolve(path)), position: file.position)
    }

    /// What refuses a source beside a URL that needs none.
    func superfluous(_ reason: String) -> SyntaxError {
        let key =
            switch kind {
            case .file: "password_file"
            case .command: "password_command"
            }
        return SyntaxError(
            position: position,
            message: "`\(key)` stands beside \(reason)",
            hint: "leave one of them out"
        )
    }
}
