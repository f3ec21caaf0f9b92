internal import SkeinReporting
internal import SkeinRevisions

/// Works out how targets stand to the files. Targets with the same rows share the work.
struct TargetStanding {
    private let graph: RevisionGraph
    private let checksHeads: Bool
    private let heads: Set<String>
    private var known: [[String]: Facts] = [:]

    /// - Parameter checksHeads: whether to work out what is missing.
    init(_ graph: RevisionGraph, checksHeads: Bool) {
        self.graph = graph
        self.checksHeads = checksHeads
        heads = Set(graph.realHeads.map(\.text))
    }

    private struct Facts {
        var implied: [String] = []
        var missing: [String]?
        var isUnknown = false
    }

    /// How one target stands.
    mutating func of(_ report: TargetReport) -> CurrentDocument.Target {
        var target = CurrentDocument.Target(id: report.id, heads: report.to, isHead: false, error: report.error)
        if report.state.isFailure || report.state == .pending {
            // Nothing was tried but to read.
            target.failureWords =
                switch report.state {
                case .unreachable, .blocked: report.state.words
                case .pending: "not asked"
                default: "unreadable"
                }
            return target
        }
        target.halfDone = report.halfDone
        target.isHead = Set(report.to) == heads && report.halfDone == nil
        let facts = known[report.to] ?? work(out: report.to)
        known[report.to] = facts
        if !facts.implied.isEmpty { target.impliedHeads = facts.implied }
        if checksHeads { target.missing = facts.missing ?? [] }
        target.isAhead = facts.isUnknown ? true : nil
        return target
    }

    private func work(out rows: [String]) -> Facts {
        var facts = Facts()
        let ids = Set(rows.compactMap { try? RevisionID($0) }.filter { graph.node($0) != nil })
        facts.isUnknown = ids.count < rows.count
        facts.implied = graph.impliedTips(of: ids).map(\.text)
        if checksHeads, !facts.isUnknown {
            let path = try? graph.upgradePath(to: ResolvedTarget(graph.realHeads), from: ids)
            facts.missing = path.map { $0.map(\.text) }
        }
        return facts
    }
}

/// The JSON document of `current`.
struct CurrentDocument: Encodable {
    var command = "current"
    var targets: [Target]

    /// One target.
    struct Target: Encodable {
        var id: String
        var heads: [String]
        /// The last applied revisions of lines that have no row, because something depends on them.
        var impliedHeads: [String]?
        var isHead: Bool
        /// Set when the database is at a revision that no file defines.
        var isAhead: Bool?
        /// What it takes to be at all heads, in the order in which it would be applied; only when that was asked.
        var missing: [String]?
        /// The revision that is half applied or half taken back.
        var halfDone: HalfDoneReport?
        var error: ErrorReport?
        /// The state of a target that could not be asked, for tables.
        var failureWords: String?

        private enum CodingKeys: CodingKey {
            case id, heads, impliedHeads, isHead, isAhead, missing, halfDone, error
        }
    }
}

/// The text of `current`.
enum CurrentText {
    /// A line for each target, and below it what is missing.
    static func table(_ targets: [CurrentDocument.Target], _ graph: RevisionGraph, _ style: TextStyle) -> String {
        let heads = Set(graph.heads.map(\.text))
        let rows = targets.map { target -> [String] in
            if let words = target.failureWords { return [target.id, words, ""] }
            if target.heads.isEmpty, target.halfDone == nil { return [target.id, "<base>", ""] }
            let implied = (target.impliedHeads ?? []).map {
                "\($0) \(heads.contains($0) ? "(effective head)" : "(implied)")"
            }
            if let half = target.halfDone {
                let heads = target.heads.isEmpty ? "<base>" : target.heads.joined(separator: ", ")
                return [
                    target.id, heads, "(\(half.revision) is half \(half.direction == .up ? "applied" : "taken back"))",
                ]
            }
            let mark = target.isHead ? "(head)" : target.isAhead == true ? "(ahead of these files)" : ""
            return [target.id, (target.heads + implied).joined(separator: ", "), mark]
        }
        let table = TextTable(headers: ["target", "revision", ""], rows: rows).render(style)
        let notes = targets.compactMap(missing) + targets.compactMap(halfDone) + targets.compactMap(failure)
        return notes.isEmpty ? table : table + "\n" + notes.joined()
    }

    /// Everything about the revisions of each target.
    static func details(_ targets: [CurrentDocument.Target], _ graph: RevisionGraph) -> String {
        let named = Set(targets.flatMap(ids))
        let known = Dictionary(graph.entries(of: named).map { ($0.node.id, $0) }) { first, _ in first }
        return targets.map { target in
            let id = Printable.escape(target.id)
            if target.error != nil { return failure(target) ?? "" }
            let entries = ids(target).compactMap { known[$0] }
            let unknown = target.heads.filter { head in !entries.contains { $0.node.id.text == head } }
            let blocks =
                unknown.map { "Rev: \(Printable.escape($0))\nno file defines it\n" }
                + entries.map { RevisionText(entry: $0).details.joined(separator: "\n") + "\n" }
            let body = blocks.isEmpty ? "<base>\n" : blocks.joined(separator: "\n")
            return "Current revision(s) for \(id):\n\(body)" + (missing(target) ?? "") + (halfDone(target) ?? "")
        }.joined(separator: "\n")
    }

    private static func ids(_ target: CurrentDocument.Target) -> [RevisionID] {
        (target.heads + (target.impliedHeads ?? [])).compactMap { try? RevisionID($0) }
    }

    private static func missing(_ target: CurrentDocument.Target) -> String? {
        guard let missing = target.missing, !target.isHead else { return nil }
        let id = Printable.escape(target.id)
        if target.isAhead == true {
            let rows = target.heads.joined(separator: ", ")
            return "\(id): ahead of these files: it is at \(rows); update the files (git pull?)\n"
        }
        let shown = missing.prefix(10).joined(separator: ", ")
        let more = missing.count > 10 ? " and \(missing.count - 10) more" : ""
        let count = missing.count == 1 ? "1 revision" : "\(missing.count) revisions"
        return "\(id): not up to date, \(count) missing: \(shown)\(more); `skein upgrade heads` applies them\n"
    }

    private static func halfDone(_ target: CurrentDocument.Target) -> String? {
        guard let half = target.halfDone else { return nil }
        let command = half.direction == .up ? "upgrade" : "downgrade"
        return
            "\(Printable.escape(target.id)): revision \(half.revision) is half done: `skein \(command)` goes on with it, "
            + "`skein recover` shows how far it got\n"
    }

    /// Below the table, where nothing is cut to the width of a line.
    private static func failure(_ target: CurrentDocument.Target) -> String? {
        guard let error = target.error else { return nil }
        let code = error.code.isEmpty ? "" : " [\(error.code)]"
        let line = "\(Printable.escape(target.id)): \(Printable.oneLine(error.message))\(code)\n"
        return line + (error.hint.map { "  hint: \(Printable.oneLine($0))\n" } ?? "")
    }
}
