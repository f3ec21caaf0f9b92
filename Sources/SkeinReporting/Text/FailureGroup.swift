/// Targets that ended in the same state for the same reason.
package struct FailureGroup {
    let state: TargetState
    /// The error of the first target.
    let error: ErrorReport?
    /// Whether every target's message is the first one's to the letter.
    private(set) var sameMessage = true
    private(set) var ids: [String]

    private struct Key: Hashable {
        var state: TargetState
        var fingerprint: String?
    }

    /// The groups of the failed targets: what needs a human first, then by size, then by the order of the fleet.
    static func groups(of targets: [TargetReport]) -> [FailureGroup] {
        var groups: [FailureGroup] = []
        var places: [Key: Int] = [:]
        for target in targets where target.state.isFailure {
            let key = Key(state: target.state, fingerprint: target.error?.fingerprint)
            if let place = places[key] {
                groups[place].ids.append(target.id)
                if groups[place].error?.message != target.error?.message { groups[place].sameMessage = false }
            } else {
                places[key] = groups.count
                groups.append(FailureGroup(state: target.state, error: target.error, ids: [target.id]))
            }
        }
        return groups.enumerated().sorted { left, right in
            let ranks = (left.element.rank, right.element.rank)
            if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
            let sizes = (left.element.ids.count, right.element.ids.count)
            return sizes.0 != sizes.1 ? sizes.0 > sizes.1 : left.offset < right.offset
        }.map(\.element)
    }

    /// The failed targets of `targets` as text, grouped by reason; empty when there are none.
    package static func text(of targets: [TargetReport], _ style: TextStyle) -> String {
        // Only tables are cut to the width of the lines: a message must stay whole, and a terminal wraps it.
        var unlimited = style
        unlimited.width = .max
        return groups(of: targets).map { group in
            group.lines(style).map { $0.render(unlimited) + "\n" }.joined()
        }.joined(separator: "\n")
    }

    private var rank: Int { state == .unknown || state == .failedDirty ? 0 : 1 }

    /// A heading with count and state, the error once in full, and the ids.
    ///
    /// - Parameters:
    ///   - phrase: what the heading says instead of the state.
    ///   - idLimit: how many ids are listed.
    func lines(_ style: TextStyle, phrase: String? = nil, idLimit: Int = 10) -> [StyledText] {
        var heading = StyledText("\(Wording.targets(ids.count)) \(phrase ?? Self.phrase(state))", state.paint)
        let idLine = StyledText("  \(ids.count == 1 ? "target" : "targets"): \(Wording.ids(ids, limit: idLimit))")
        guard let error else { return [heading, idLine] }
        let place = Wording.place(error)
        if !error.code.isEmpty { heading += StyledText(": \(error.code)") }
        if !place.isEmpty { heading += StyledText("\(error.code.isEmpty ? ": " : ", ")\(place)") }
        var lines = [heading]
        let message = Printable.lines(sameMessage ? error.message : "\(ids[0]): \(error.message)")
        lines += message.map { StyledText("  \($0)") }
        if !sameMessage { lines.append(StyledText("  (the others differ in names and numbers only)", .quiet)) }
        if let sql = error.sql, !sql.isEmpty {
            let excerpt = DisplayWidth.truncate(Printable.oneLine(sql), to: 120, ellipsis: style.ellipsis)
            lines.append(StyledText("  sql: \(excerpt)", .quiet))
        }
        if let hint = error.hint {
            for (index, line) in Printable.lines(hint).enumerated() {
                lines.append(StyledText((index == 0 ? "  hint: " : "        ") + line))
            }
        }
        lines.append(idLine)
        return lines
    }

    private static func phrase(_ state: TargetState) -> String {
        switch state {
        case .unknown: "in an unknown state"
        default: state.words
        }
    }
}
