internal import SkeinDocument
internal import SkeinSQL

/// What can be wrong with a template, in words.
struct TemplateFault {
    /// What messages call the template.
    let subject: String
    /// The placeholders that have a value.
    let known: [String]
    /// Whether messages must not repeat any piece of the text.
    let isSecret: Bool
    let position: SourcePosition

    var unclosed: SyntaxError { error("`{` is not closed in \(subject)", "write `{{` for a brace") }

    var unopened: SyntaxError { error("`}` closes nothing in \(subject)", "write `}}` for a brace") }

    var format: SyntaxError {
        error(
            "\(subject) has a placeholder with an unknown format",
            "a number of three digits is `{n:03}`, and a percent-encoded value `{name:encoded}`"
        )
    }

    func unknown(_ name: String) -> SyntaxError {
        if known.isEmpty {
            return error("\(subject) has a placeholder, but there is none here", "write `{{` for a brace")
        }
        let list = known.map { "{\($0)}" }.joined(separator: ", ")
        let hint = "known placeholders: \(list); write `{{` for a brace"
        let isShown = !isSecret && name.count <= 40 && name.unicodeScalars.allSatisfy { $0.value >= 0x20 }
        guard isShown else { return error("\(subject) has an unknown placeholder", hint) }
        let near = NearestName.suggest(name, among: known).map { "did you mean `{\($0)}`? " } ?? ""
        return error("unknown placeholder `{\(name)}` in \(subject)", near + hint)
    }

    private func error(_ message: String, _ hint: String) -> SyntaxError {
        SyntaxError(position: position, message: message, hint: hint)
    }
}
