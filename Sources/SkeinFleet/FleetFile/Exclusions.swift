internal import SkeinDocument
package import SkeinSQL

/// One element of the `exclude` of a fleet file.
package struct Exclusion: Sendable {
    /// The targets that it leaves out.
    package var select: Selector
    /// Why, as the file says.
    package var reason: String
    /// Where it stands.
    package var position: SourcePosition
}

/// The `exclude` of a fleet file.
struct Exclusions: Sendable {
    private(set) var rules: [Exclusion] = []

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
            rules.append(
                Exclusion(
                    select: try select.selector(fields.subject("select")),
                    reason: reason,
                    position: select.position
                )
            )
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
