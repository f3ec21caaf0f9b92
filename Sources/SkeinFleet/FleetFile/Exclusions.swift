internal import SkeinDocument

/// The `exclude` of a fleet file.
struct Exclusions {
    private var rules: [(select: Selector, reason: String)] = []

    init() {}

    init(_ entries: [Fields]) throws(SyntaxError) {
        for var fields in entries {
            let select = try fields.node("select")
            let reasonNode = try fields.node("reason")
            try fields.finish()
            let reason = try reasonNode.string(fields.subject("reason"))
            guard reason.contains(where: { !$0.isWhitespace }) else {
                throw SyntaxError(
                    position: reasonNode.position,
                    message: "\(fields.subject("reason")) is empty",
                    hint: "say why: reports repeat it"
                )
            }
            rules.append((try select.selector(fields.subject("select")), reason))
        }
    }

    /// The targets that stay, and those that a rule excludes with the reason of the first such rule.
    func split(_ targets: [Target]) -> (targets: [Target], excluded: [ExcludedTarget]) {
        if rules.isEmpty { return (targets, []) }
        var kept: [Target] = []
        var excluded: [ExcludedTarget] = []
        for target in targets {
            if let rule = rules.first(where: { $0.select.matches(target.labels) }) {
                excluded.append(ExcludedTarget(target, reason: rule.reason))
            } else {
                kept.append(target)
            }
        }
        return (kept, excluded)
    }
}

extension SyntaxNode {
    /// The selector that a scalar spells.
    func selector(_ subject: String) throws(SyntaxError) -> Selector {
        let text = try string(subject)
        do throws(SelectorError) {
            return try Selector(text)
        } catch {
            throw SyntaxError(position: position, message: "\(subject): \(error.message)", hint: error.hint)
        }
    }
}
