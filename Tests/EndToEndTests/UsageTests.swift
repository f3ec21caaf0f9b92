import TestServers
import Testing

/// The command line itself.
@Suite struct UsageTests {
    private static let commands = [
        "init", "revision", "merge", "rebase", "edit", "upgrade", "downgrade", "plan", "pre-check", "stamp", "current",
        "status", "query", "history", "heads", "branches", "show", "check-graph", "recover", "fleet", "rollout",
        "drivers",
    ]

    @Test("the version and the list of commands")
    func version() async throws {
        try await Workspace.with { workspace in
            #expect(try workspace.skein("--version").output == "skein 0.1.0\n")
            let help = try workspace.skein("--help")
            let listed = help.output.split(separator: "\n").compactMap { line in
                line.wholeMatch(of: #/  ([a-z][a-z-]+) {2,}\S.*/#).map { String($0.1) }
            }
            #expect(listed == Self.commands)
            #expect(try workspace.skein().output == help.output)
        }
    }

    @Test("every command has help", arguments: commands)
    func help(_ command: String) async throws {
        try await Workspace.with { workspace in
            let result = try workspace.skein(command, "--help")
            #expect(result.output.hasPrefix("OVERVIEW: "))
            #expect(result.output.contains("\nUSAGE: skein \(command)"))
            #expect(result.errorOutput == "")
            #expect(try workspace.skein("help", command).output == result.output)
        }
    }

    @Test(
        "a wrong command line exits with 64 and says what is wrong",
        arguments: [
            (["bogus"], "Error: Unexpected argument 'bogus'"),
            (["upgrade"], "Error: Missing expected argument '<revision>'"),
            (["upgrade", "a", "b", "--url", "sqlite:x.db"], "Error: Unexpected argument 'b'"),
            (["upgrade", "head", "--frmat", "json"], "Error: Unknown option '--frmat'. Did you mean '--format'?"),
            (
                ["upgrade", "head", "--format", "xml"],
                "Error: The value 'xml' is invalid for '--format <format>'. Please provide one of 'text' and 'json'."
            ),
            (
                ["upgrade", "head", "--url", "sqlite:x.db", "--fleet", "f"],
                "Error: give either --url or --fleet, not both"
            ),
            (
                ["upgrade", "head", "--url", "sqlite:x.db", "--parallel", "0"],
                "Error: --parallel takes a number above zero"
            ),
            (["downgrade", "--url", "sqlite:x.db"], "Error: downgrade takes one revision: base, -1, or an id"),
            (["downgrade", "--bogus", "--url", "sqlite:x.db"], "Error: Unknown option '--bogus'"),
            (["stamp"], "Error: Missing expected argument '<revisions> ...'"),
            (["revision"], "Error: Missing expected argument '--message <message>'"),
            (["revision", "-m", "two\nlines"], "Error: the message is one line"),
        ]
    )
    func wrong(_ arguments: [String], _ message: String) async throws {
        try await Workspace.with { workspace in
            try workspace.folder.write(TourTests.notes, to: "migrations/notes.yaml")
            let before = try workspace.contents()
            let result = try workspace.skein(arguments, exits: 64)
            #expect(result.errorOutput.split(separator: "\n").first.map(String.init) == message)
            #expect(result.errorOutput.contains("\nUsage: skein "))
            #expect(result.output == "")
            #expect(try workspace.contents() == before)
        }
    }

    @Test(
        "a revision that would break the graph is not written",
        arguments: [
            (["--rev-id", "aaaa11112222"], 65, "skein: revision aaaa11112222 is defined by"),
            (["--rev-id", "a b"], 64, "skein: --rev-id: "),
            (["--head", "nope"], 65, "skein: no revision or label is called `nope`"),
            (["--depends-on", "nope"], 65, "skein: the new revision: revision "),
        ] as [([String], Int, String)]
    )
    func revision(_ options: [String], _ code: Int, _ message: String) async throws {
        try await Workspace.with { workspace in
            try workspace.folder.write(TourTests.notes, to: "migrations/notes.yaml")
            let before = try workspace.contents()
            let result = try workspace.skein(["revision", "-m", "next"] + options, exits: code)
            #expect(result.errorOutput.hasPrefix(message), "\(result.errorOutput)")
            #expect(try workspace.contents() == before)
        }
    }
}
