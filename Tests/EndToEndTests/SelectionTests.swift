import TestServers
import Testing

/// Which targets of a fleet a command is for, and in which order.
@Suite struct SelectionTests {
    private static let labels = ["tier: free, region: eu", "tier: free, region: us", "tier: paid, region: eu"]

    private func withFleet(rollout: String..., body: (Workspace) throws -> Void) async throws {
        try await Workspace.with { workspace in
            let entries = (0..<9).map { number in
                "  - { id: t\(number), url: \"sqlite:t\(number).db\", labels: { \(Self.labels[number % 3]) } }\n"
            }
            let policy = rollout.isEmpty ? "" : "rollout:\n" + rollout.map { "  \($0)\n" }.joined()
            try workspace.folder.write("version: 1\ntargets:\n" + entries.joined() + policy, to: "fleet.yaml")
            try workspace.folder.write(TourTests.notes, to: "migrations/notes.yaml")
            try body(workspace)
        }
    }

    private func made(_ workspace: Workspace) throws -> String {
        try workspace.shell("ls *.db 2>/dev/null | tr '\\n' ' '").output.replacing(".db", with: "")
    }

    @Test(
        "only the targets asked for are touched",
        arguments: [
            (["--select", "tier=paid"], "t2 t5 t8 "),
            (["--select", "tier=free,region!=eu"], "t1 t4 t7 "),
            (["--select", "region in (us, asia)"], "t1 t4 t7 "),
            (["--only", "t3,t1"], "t1 t3 "),
            (["--only", "t3", "--only", "@ids.txt"], "t0 t3 t8 "),
            (["--only", "t0,t1,t2", "--select", "region=eu"], "t0 t2 "),
        ]
    )
    func selection(_ options: [String], _ expected: String) async throws {
        try await withFleet { workspace in
            try workspace.folder.write("# those that asked\nt8\n\n  t0  \n", to: "ids.txt")
            try workspace.skein(["upgrade", "head", "--fleet", "fleet.yaml", "--create", "-q"] + options)
            #expect(try made(workspace) == expected)
        }
    }

    @Test(
        "a selection that cannot be meant is refused, and nothing is touched",
        arguments: [
            (["--only", "t10"], "no target is called `t10`; did you mean `t0`?"),
            (["--only", "t1,nope,none"], "no target is called `nope` (and 1 more of --only)"),
            (["--only", "@ids.txt"], "ids.txt:2:1: no target is called `zz`"),
            (["--only", "@missing.txt"], "missing.txt: there is no such file"),
            (["--only", "t1,"], "--only has an empty id; write ids with commas between them, or @file"),
            (["--select", "tier=gold"], "--select tier=gold matches no target"),
            (
                ["--select", "teir=free"],
                "--select teir=free matches no target; no target has the label `teir`; did you mean `tier`?"
            ),
            (["--select", "tier=="], "--select: expected a value, found the end at column 7"),
        ]
    )
    func refusals(_ options: [String], _ message: String) async throws {
        try await withFleet { workspace in
            try workspace.folder.write("t0\nzz\n", to: "ids.txt")
            let before = try workspace.contents()
            let arguments = ["upgrade", "head", "--fleet", "fleet.yaml", "--create"] + options
            let result = try workspace.skein(arguments, exits: 78)
            #expect(result.errorOutput == "skein: \(message)\n")
            #expect(try workspace.contents() == before)
        }
    }

    @Test("one at a time, targets run in the order the fleet file asks for")
    func order() async throws {
        try await withFleet(rollout: "parallel: 1", "order: [label.region, label.tier, id]") { workspace in
            let result = try workspace.skein("upgrade", "head", "--fleet", "fleet.yaml", "--create")
            let told = result.errorOutput.split(separator: "\n").filter { $0.contains(": done") }
            #expect(told.map { String($0.prefix(2)) } == ["t0", "t3", "t6", "t2", "t5", "t8", "t1", "t4", "t7"])
        }
    }
}
