import TestServers
import Testing

/// 23: YAML that is broken, or made to be dear; in each of the three kinds of file.
@Suite struct BadInputYAMLTests {
    private static func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

    private static let faults: [(name: String, text: String, said: String)] = [
        ("a bomb of aliases", "a: &a [x]\nb: [*a, *a]\n", ":1:4: anchors (`&name`) are not allowed"),
        ("a bomb of keys", "? *a\n: 1\n", ":1:1: keys written as `? key` are not allowed; write `key: value`"),
        ("deep nesting", "a: " + times(1000, "[") + times(1000, "]") + "\n", "nested"),
        (
            "a duplicate key", "version: 1\nversion: 1\n",
            ":2:1: the key `version` is given twice; it is first at line 1"
        ),
        ("a tab", "a:\n\tb: 1\n", ":2:1: "),
        ("a tag", "a: !!python/object x\n", ":1:4: tags (`!name`) are not allowed"),
        ("two documents", "a: 1\n---\nb: 2\n", "document"),
        ("a list", "- a\n", "must be"),
        ("nothing closed", "a: [1, 2\n", "a.yaml:"),
    ]

    @Test("is refused in a moment, with its place", .timeLimit(.minutes(1)), arguments: 0..<9)
    func refused(_ number: Int) async throws {
        let fault = Self.faults[number]
        try await Workspace.with { workspace in
            try workspace.folder.write(TourTests.notes, to: "migrations/notes.yaml")
            try workspace.sqlite("app.db").query("CREATE TABLE kept (id)")
            for (folder, arguments, code) in [
                ("other", ["--url", "sqlite:app.db", "--migrations", "other"], 65),
                ("fleets", ["--fleet", "fleets/a.yaml"], 78), ("projects", ["--config", "projects/a.yaml"], 78),
            ] {
                try workspace.folder.write(fault.text, to: "\(folder)/a.yaml")
                let before = try workspace.contents()
                let start = ContinuousClock.now
                let result = try workspace.skein(["upgrade", "head"] + arguments, exits: code)
                #expect(ContinuousClock.now - start < .seconds(5))
                #expect(result.errorOutput.hasPrefix("skein: \(folder)/a.yaml:"), "\(result.errorOutput)")
                #expect(result.errorOutput.contains(fault.said), "\(fault.name): \(result.errorOutput)")
                #expect(result.errorOutput.split(separator: "\n").count == 1, "\(result.errorOutput)")
                #expect(try workspace.contents() == before)
            }
        }
    }

    @Test("a file of 100 MB is not read", .timeLimit(.minutes(1)))
    func large() async throws {
        try await Workspace.with { workspace in
            try workspace.shell("mkdir migrations; truncate -s 100M migrations/a.yaml; cp migrations/a.yaml fleet.yaml")
                .expectSuccess()
            let revision = try workspace.skein("history", exits: 65)
            #expect(revision.errorOutput == "skein: migrations/a.yaml: the file is larger than 1 MiB\n")
            try workspace.shell("rm migrations/a.yaml").expectSuccess()
            try workspace.folder.write(TourTests.notes, to: "migrations/notes.yaml")
            let fleet = try workspace.skein("current", "--fleet", "fleet.yaml", exits: 78)
            #expect(fleet.errorOutput == "skein: fleet.yaml: the file is larger than 32 MiB\n")
        }
    }
}
