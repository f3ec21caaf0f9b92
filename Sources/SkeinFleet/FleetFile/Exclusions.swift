internal import SkeinDocument

/// The `exclude` of a fleet file.
struct Exclusions: Sendable {
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

    /// Why a target with these labels is excluded: the reason of the first rule that matches.
    func reason(for labels: [String: String]) -> String? {
        rules.first { $0.select.matches(labels) }?.reason
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
