internal import ArgumentParser
internal import SkeinEngine
internal import SkeinFleet
internal import SkeinReporting

/// `skein recover`
struct RecoverCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recover",
        abstract: "Say how far a revision got that is half done, and settle what cannot be told.",
        discussion: """
            An upgrade or a downgrade that goes on after a crash finds out by itself what is there. Only where nothing \
            tells, as for raw SQL with neither a probe nor `retry: safe`, somebody has to look at the database and say so \
            here. STEP is a number that this command lists. Exits with 1 while something is half done.
            """
    )

    @Option(help: ArgumentHelp("Step STEP, and everything before it, took effect.", valueName: "step"))
    var markDone: String?

    @Option(
        help: ArgumentHelp("Step STEP, and everything after it, did not, or was undone by hand.", valueName: "step")
    )
    var markNotDone: String?

    @OptionGroup var target: TargetOptions
    @OptionGroup var project: ProjectOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if markDone != nil, markNotDone != nil {
            throw ValidationError("give either --mark-done or --mark-not-done, not both")
        }
        if let text = markDone ?? markNotDone, RecoveryMark(text, isDone: true) == nil {
            throw ValidationError("a step is a number such as 3, or 3.2 for its second statement, and not “\(text)”")
        }
    }

    func run() async throws {
        let context = CommandContext.current
        let project = try Project(project, context)
        let history = try project.history()
        let fleet = try project.fleet(target)
        let text = markDone ?? markNotDone
        let mark = text.flatMap { RecoveryMark($0, isDone: markDone != nil) }
        if mark != nil, fleet.targets.count > 1 {
            throw CommandFailure(
                .usage,
                "--mark-\(markDone != nil ? "done" : "not-done") is for one database, and \(fleet.targets.count) are meant",
                hint: "name the one that was looked at, by --only or --url"
            )
        }
        let survey = Survey(fleet: fleet, history: history, settings: try project.engineSettings())
        let (targets, recoveries) = await survey.recover(mark)
        let document = RecoverDocument(
            targets: targets.map { report in
                RecoverDocument.Target(id: report.id, halfDone: recoveries[report.id], error: report.error)
            }
        )
        switch output.format {
        case .json: context.console.write(try JSONDocument.encode(document))
        case .text: context.console.write(RecoverText.render(document))
        }
        if targets.contains(where: \.state.isFailure) {
            let code: ExitCode =
                targets.count > 1 ? .failed : targets[0].state == .unreachable ? .unreachable : .failed
            throw ArgumentParser.ExitCode(code.rawValue)
        }
        if !recoveries.isEmpty { throw ArgumentParser.ExitCode(ExitCode.pending.rawValue) }
    }
}

/// The JSON document of `recover`.
struct RecoverDocument: Encodable {
    var command = "recover"
    var targets: [Target]

    /// One target.
    struct Target: Encodable {
        var id: String
        var halfDone: RecoveryReport?
        var error: ErrorReport?
    }
}

/// The text of `recover`.
enum RecoverText {
    /// A paragraph for each target on which something is half done, or which could not be asked.
    static func render(_ document: RecoverDocument) -> String {
        let parts = document.targets.compactMap(paragraph)
        if parts.isEmpty {
            let count = document.targets.count
            return "Nothing is half done on \(count == 1 ? "1 target" : "\(count) targets").\n"
        }
        return parts.joined(separator: "\n")
    }

    private static func paragraph(_ target: RecoverDocument.Target) -> String? {
        let id = Printable.escape(target.id)
        if let error = target.error {
            let line = "\(id): \(Printable.oneLine(error.message))\n"
            return line + (error.hint.map { "  hint: \(Printable.oneLine($0))\n" } ?? "")
        }
        guard let half = target.halfDone else { return nil }
        let manner = half.direction == .up ? "applied" : "taken back"
        var text =
            "\(id): revision \(half.revision) is half \(manner), begun at \(half.startedAt) by "
            + "\(Printable.escape(half.actor))\n"
        for step in half.steps { text += line(step) }
        let command = half.direction == .up ? "upgrade" : "downgrade"
        if let open = half.steps.first(where: { $0.state == .ambiguous }) {
            text +=
                "  look at the database, then `skein recover --mark-done \(open.step)` or --mark-not-done \(open.step)\n"
        } else {
            text += "  `skein \(command)` goes on from there\n"
        }
        return text
    }

    private static func line(_ step: RecoveryReport.Step) -> String {
        let words =
            switch step.state {
            case .done: "done"
            case .partlyDone: "partly done"
            case .notDone: "not done"
            case .ambiguous: "cannot be told" + (step.reason.map { ": \(Printable.oneLine($0))" } ?? "")
            }
        return "  step \(step.step)  \(Printable.escape(step.file)):\(step.line)  \(words)\n"
    }
}
