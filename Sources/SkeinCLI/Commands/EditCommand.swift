internal import ArgumentParser
internal import SkeinRevisions
internal import Subprocess

/// `skein edit REV`
struct EditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Open a revision's file in your editor, and check the revisions afterwards.",
        discussion: "The editor is $VISUAL, $EDITOR or vi. `current` is where the target is, which is asked then."
    )

    @Argument(help: "An id or the beginning of one, a label, head, current.")
    var revision: String

    @OptionGroup var project: ProjectOptions
    @OptionGroup var target: TargetOptions

    func run() async throws {
        let context = CommandContext.current
        let project = try Project(project, context)
        let history = try project.history()
        let found = try await RevisionArguments(project, history, target).resolve([revision], for: .show)
        guard found.count == 1, let edited = history[found[0]] else {
            let names = found.isEmpty ? "none" : found.map(\.text).joined(separator: ", ")
            throw CommandFailure(.usage, "edit opens one revision, and `\(revision)` names \(names)")
        }
        try await open(edited.file, context.environment)
        _ = try project.history()
    }

    /// Runs the editor on the terminal. What names it is a shell command by convention, as for git: `code --wait`.
    private func open(_ path: String, _ environment: [String: String]) async throws {
        let editor = ["VISUAL", "EDITOR"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? "vi"
        let status = try await Subprocess.run(
            .name("sh"),
            arguments: ["-c", "\(editor) \"$@\"", "sh", path],
            environment: .withoutPasswords,
            input: .currentStandardInput,
            output: .currentStandardOutput,
            error: .currentStandardError
        ).terminationStatus
        if !status.isSuccess {
            throw CommandFailure(.failed, "the editor \(editor) ended with \(status)", hint: "set VISUAL or EDITOR")
        }
    }
}
