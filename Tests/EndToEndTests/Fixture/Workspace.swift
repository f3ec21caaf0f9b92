import TestServers
import Testing

/// A folder in which the real `skein` is run.
struct Workspace: Sendable {
    let folder: TemporaryDirectory
    private let binary: String

    /// Who the journal says ran the commands.
    static let actor = "tester@end-to-end"

    /// Runs `body` with an empty workspace, and removes it afterwards.
    static func with<Result>(_ body: (Workspace) async throws -> Result) async throws -> Result {
        let binary = try skeinBinary()
        return try await withTemporaryDirectory { folder in
            try await body(Workspace(folder: folder, binary: binary))
        }
    }

    /// Runs `skein` in the workspace and expects its exit code.
    ///
    /// - Parameters:
    ///   - environment: what is set beside the little that every run gets. Nothing is inherited.
    ///   - prefix: a program that runs it, with arguments.
    @discardableResult
    func skein(
        _ arguments: String...,
        exits status: Int = 0,
        environment: [String: String] = [:],
        prefix: [String] = [],
        at location: SourceLocation = #_sourceLocation
    ) throws -> CommandResult {
        try skein(arguments, exits: status, environment: environment, prefix: prefix, at: location)
    }

    @discardableResult
    func skein(
        _ arguments: [String],
        exits status: Int = 0,
        environment: [String: String] = [:],
        prefix: [String] = [],
        at location: SourceLocation = #_sourceLocation
    ) throws -> CommandResult {
        let result = try runCommand(
            prefix + [binary] + arguments,
            environment: Self.environment.merging(environment) { _, given in given },
            directory: folder.path
        )
        #expect(
            result.status == status,
            "skein \(arguments.joined(separator: " "))\n\(result.output)\n\(result.errorOutput)",
            sourceLocation: location
        )
        return result
    }

    /// Runs a shell script in the workspace; `$SKEIN` is the program.
    func shell(_ script: String, environment: [String: String] = [:]) throws -> CommandResult {
        let given = environment.merging(["SKEIN": binary]) { given, _ in given }
        return try runCommand(
            ["bash", "-c", script],
            environment: Self.environment.merging(given) { _, given in given },
            directory: folder.path
        )
    }

    private static var environment: [String: String] {
        let inherited = currentEnvironment().filter { ["PATH", "HOME"].contains($0.key) }
        return inherited.merging(["LC_ALL": "C", "SKEIN_ACTOR": actor]) { _, given in given }
    }

    /// Every file with its digest, every folder and link: the same before and after when nothing was touched.
    func contents() throws -> String {
        let script = "find . -printf '%y %p %l\\n' | sort; find . -type f -print0 | sort -z | xargs -0 -r sha256sum"
        return try shell(script).output
    }

    /// Writes bytes, given with the escapes of `printf %b`.
    func writeBytes(_ escaped: String, to name: String) throws {
        let script = "mkdir -p \"$(dirname \"$NAME\")\" && printf %b \"$BYTES\" > \"$NAME\""
        let result = try shell(script, environment: ["BYTES": escaped, "NAME": name])
        try #require(result.status == 0)
    }

    /// A SQLite database in the workspace.
    func sqlite(_ name: String) -> SQLiteFile { SQLiteFile(folder.path(name)) }

    /// Output without what differs from run to run: the workspace's path, digests, times and the widths of columns.
    func normal(_ text: String) -> String {
        text.replacing(folder.path, with: "WORKSPACE")
            .replacing(/sha256:[0-9a-f]+/, with: "sha256:DIGEST")
            .replacing(/\d+(\.\d+)? (ms|s)\b/, with: "TIME")
            .replacing(#/ {2,}/#, with: "  ")
    }
}
