internal import ArgumentParser
internal import SkeinFleet
internal import SkeinReporting
internal import SkeinRevisions

/// `skein current`
struct CurrentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "current",
        abstract: "Say at which revision every target is. Only reads."
    )

    @OptionGroup var project: ProjectOptions
    @OptionGroup var target: TargetOptions
    @OptionGroup var runOptions: RunOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let context = CommandContext.current
        let project = try Project(project, context)
        let history = try project.history()
        var fleet = try project.fleet(target)
        if let parallel = runOptions.parallel { fleet.rollout.parallel = parallel }
        let survey = Survey(fleet: fleet, history: history, settings: try project.engineSettings())
        let targets = await survey.heads()
        let heads = Set(history.graph.realHeads.map(\.text))
        switch output.format {
        case .json:
            let document = CurrentDocument(targets: targets.map { CurrentDocument.Target($0, heads: heads) })
            context.console.write(try JSONDocument.encode(document))
        case .text:
            context.console.write(CurrentText.render(targets, heads: heads, context.console.style))
        }
        if targets.contains(where: \.state.isFailure) {
            let code: ExitCode = targets.count == 1 ? .unreachable : .failed
            throw ArgumentParser.ExitCode(code.rawValue)
        }
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
        var isHead: Bool
        var error: ErrorReport?

        init(_ report: TargetReport, heads: Set<String>) {
            id = report.id
            self.heads = report.to
            isHead = !report.state.isFailure && Set(report.to) == heads
            error = report.error
        }
    }
}

/// The text of `current`.
enum CurrentText {
    static func render(_ targets: [TargetReport], heads: Set<String>, _ style: TextStyle) -> String {
        let rows = targets.map { report -> [String] in
            if report.state.isFailure { return [report.id, report.state.words, ""] }
            if report.to.isEmpty { return [report.id, "<base>", ""] }
            let isHead = Set(report.to) == heads
            return [report.id, report.to.joined(separator: ", "), isHead ? "(head)" : ""]
        }
        let table = TextTable(headers: ["target", "revision", ""], rows: rows).render(style)
        let failures = targets.compactMap { report in report.error.map { failure($0, of: report.id) } }
        return failures.isEmpty ? table : table + "\n" + failures.joined()
    }

    /// Below the table, where nothing is cut to the width of a line.
    private static func failure(_ error: ErrorReport, of id: String) -> String {
        let code = error.code.isEmpty ? "" : " [\(error.code)]"
        let line = "\(Printable.escape(id)): \(Printable.oneLine(error.message))\(code)\n"
        return line + (error.hint.map { "  hint: \(Printable.oneLine($0))\n" } ?? "")
    }
}
