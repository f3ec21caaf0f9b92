/// What is said beside the answers to a query: who did not answer and why, and what was cut.
package struct QueryNotes {
    private var failures: [TargetReport] = []
    private var cut: [String] = []
    private var answered = 0

    /// Nothing to say.
    package init() {}

    /// Takes note of an answer.
    package mutating func add(_ answer: QueryAnswer) {
        if let failure = answer.failure { failures.append(failure) } else { answered += 1 }
        if answer.isCut { cut.append(answer.target) }
    }

    /// The targets that failed.
    package var failed: [TargetReport] { failures }

    /// The lines for standard error; empty when every target answered whole.
    ///
    /// - Parameters:
    ///   - rowLimit: how many rows a target may give.
    ///   - stop: why no more answers were wanted; nil when all were.
    ///   - notAsked: the targets whose answers nobody waited for.
    package func render(_ style: TextStyle, rowLimit: Int, stop: String?, notAsked: [String]) -> String {
        var unlimited = style
        unlimited.width = .max
        var sections = FailureGroup.groups(of: failures).map { group in
            let phrase = group.state == .unreachable ? nil : "did not answer"
            return group.lines(style, phrase: phrase, idLimit: 20).map { $0.render(unlimited) + "\n" }.joined()
        }
        var notes = ""
        if !cut.isEmpty {
            notes += "cut after \(rowLimit) rows, --limit gives more: \(Wording.ids(cut, limit: 20))\n"
        }
        if let stop {
            notes += stop
            if !notAsked.isEmpty {
                notes += "; \(Wording.targets(notAsked.count)) not asked: \(Wording.ids(notAsked, limit: 20))"
            }
            notes += "\n"
        }
        if !failures.isEmpty { notes += "\(answered) of \(Wording.targets(answered + failures.count)) answered\n" }
        if !notes.isEmpty { sections.append(notes) }
        return sections.joined(separator: "\n")
    }
}
