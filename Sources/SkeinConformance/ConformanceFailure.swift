/// How a driver failed a case, with everything needed to see why.
public struct ConformanceFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The part of a case that failed.
    public enum Phase: String, Hashable, Sendable {
        /// The case is not consistent in itself: the fault is the corpus's or the model's.
        case model = "the models"
        /// The schema before the change could not be built or was read back as something else.
        case setUp = "the set-up"
        /// The change has to be refused, or to fail, and was not or did not.
        case refusal = "the refusal"
        /// The change was undone with its transaction and left something behind.
        case rollback = "the rollback"
        /// The change failed or had another effect than on the model.
        case change = "the change"
        /// The change cost or altered rows.
        case rows = "the rows"
        /// The inverse failed or did not give back the schema before.
        case inverse = "the inverse"
        /// The database could not be emptied.
        case cleanUp = "the clean-up"
    }

    /// The case, as `keyword: name`.
    public var test: String
    /// The part that failed.
    public var phase: Phase
    /// What was found, one finding a line; never empty.
    public var findings: [String]
    /// The statements that were run for the case so far, oldest first.
    public var statements: [String]

    init(_ test: String, _ phase: Phase, _ findings: [String], statements: [String] = []) {
        self.test = test
        self.phase = phase
        self.findings = findings
        self.statements = statements
    }

    public var description: String {
        var lines = ["\(test): \(phase.rawValue)"]
        lines += findings.map { "  \($0)" }
        if !statements.isEmpty {
            lines.append("  after these statements:")
            lines += statements.map { "    \(Self.shortened($0).replacing("\n", with: "\n    "))" }
        }
        return lines.joined(separator: "\n")
    }

    private static func shortened(_ sql: String) -> String {
        sql.count <= 400 ? sql : "\(sql.prefix(400))… (\(sql.utf8.count) bytes)"
    }
}
