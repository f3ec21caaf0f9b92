internal import SkeinFleet
internal import SkeinReporting
internal import Subprocess
internal import SystemPackage

/// Runs the programs that the project wants after a revision file was written.
enum HookRunner {
    /// The most of a hook's output that is told.
    private static let outputLimit = 64 << 10

    /// Runs the hooks in order, without a shell, and stops at the first that fails.
    ///
    /// - Throws: ``CommandFailure`` with what the hook said. The file stays as the hook left it.
    static func run(_ hooks: [WriteHook], on path: String) async throws {
        for hook in hooks {
            let words = hook.arguments(file: path)
            let said: String
            let ending: String
            do {
                let result = try await Subprocess.run(
                    words[0].contains("/") ? .path(FilePath(words[0])) : .name(words[0]),
                    arguments: Arguments(Array(words.dropFirst())),
                    environment: .withoutPasswords,
                    output: .string(limit: outputLimit),
                    error: .combinedWithOutput
                )
                if result.terminationStatus.isSuccess { continue }
                said = result.standardOutput
                ending = "ended with \(result.terminationStatus)"
            } catch {
                said = ""
                ending = "could not be run: \(error)"
            }
            let lines = Printable.lines(said).map { "\n  \($0)" }.joined()
            throw CommandFailure(
                .failed,
                "the hook \(Printable.escape(words.joined(separator: " "))) \(ending)\(lines)",
                hint: "\(path) stays as it is; `hooks` in skein.yaml lists the hooks"
            )
        }
    }
}
