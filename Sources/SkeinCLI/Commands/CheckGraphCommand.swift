internal import ArgumentParser
internal import SkeinDocument
internal import SkeinReporting
internal import SkeinRevisions
internal import SkeinSQL

/// `skein check-graph`
struct CheckGraphCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check-graph",
        abstract: "Name every fault of the revision files and of their graph at once. Exits with 65 when there is one."
    )

    @OptionGroup var project: ProjectOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let context = CommandContext.current
        let project = try Project(project, context)
        let check: HistoryCheck
        do {
            check = try RevisionDirectory.check(project.migrations)
        } catch {
            throw CommandFailure(.configuration, "\(error)")
        }
        switch output.format {
        case .json: context.console.write(try JSONDocument.encode(Document(check)))
        case .text: context.console.write(text(check))
        }
        if !check.faults.isEmpty { throw ArgumentParser.ExitCode(ExitCode.data.rawValue) }
    }

    private func text(_ check: HistoryCheck) -> String {
        if let history = check.history {
            let graph = history.graph
            let heads = graph.heads.count == 1 ? "1 head" : "\(graph.heads.count) heads"
            let bases = graph.bases.count == 1 ? "1 base" : "\(graph.bases.count) bases"
            return "\(check.files) revisions, \(heads), \(bases): no faults\n"
        }
        let lines = check.faults.map { Printable.lines($0.description).joined(separator: "\n") + "\n" }
        let count = check.faults.count == 1 ? "1 fault" : "\(check.faults.count) faults"
        return lines.joined() + "\(check.files) files, \(count)\n"
    }

    private struct Document: Encodable {
        var command = "check-graph"
        var files: Int
        var faults: [Fault]

        init(_ check: HistoryCheck) {
            files = check.files
            faults = check.faults.map(Fault.init)
        }
    }

    private struct Fault: Encodable {
        var code: String
        var message: String
        var revisions: [String]
        var file: String?
        var line: Int?
        var column: Int?

        init(_ fault: HistoryFault) {
            code = fault.code
            message = fault.description
            revisions = fault.revisions.map(\.text)
            if case .file(let error) = fault {
                file = error.position.file
                line = error.position.line == 0 ? nil : error.position.line
                column = error.position.line == 0 ? nil : error.position.column
            }
        }
    }
}
