import SkeinFleet
import TestServers
import Testing

@Suite struct TargetFilterTests {
    private func sample() throws -> Fleet {
        try fleet(
            """
            targets:
              - { id: acme, url: "sqlite:a", labels: { tier: free } }
              - { id: bolt, url: "sqlite:b", labels: { tier: paid } }
              - { id: corp, url: "sqlite:c", labels: { tier: free } }
              - { id: dead, url: "sqlite:d", labels: { hold: legal } }
            exclude: [ { select: hold, reason: frozen } ]
            """
        )
    }

    private func ids(select: String? = nil, only: [String] = []) throws -> [String] {
        try TargetFilter(select: select, only: only).apply(to: sample()).targets.map(\.id)
    }

    private func fault(select: String? = nil, only: [String] = []) -> String {
        message { try ids(select: select, only: only) }
    }

    @Test func narrowsInTheFleetsOrder() throws {
        #expect(try ids() == ["acme", "bolt", "corp"])
        #expect(try ids(select: "tier=free") == ["acme", "corp"])
        #expect(try ids(select: "*") == ["acme", "bolt", "corp"])
        #expect(try ids(only: ["corp,acme"]) == ["acme", "corp"])
        #expect(try ids(only: ["corp", " acme , corp"]) == ["acme", "corp"])
        #expect(try ids(select: "tier=free", only: ["bolt,corp"]) == ["corp"])
    }

    @Test func keepsOnlyTheExclusionsThatWereAskedFor() throws {
        #expect(try TargetFilter().apply(to: sample()).excluded.map(\.target.id) == ["dead"])
        #expect(try TargetFilter(select: "tier").apply(to: sample()).excluded.isEmpty)
        #expect(try TargetFilter(select: "!x").apply(to: sample()).excluded.map(\.reason) == ["frozen"])
        #expect(try TargetFilter(only: ["acme"]).apply(to: sample()).excluded.isEmpty)
    }

    @Test func readsFilesOfIDs() throws {
        try withTemporaryDirectory { directory in
            let path = try directory.write("# failed last night\n\n  corp\r\nacme\n", to: "failed.targets")
            #expect(try ids(only: ["@\(path)"]) == ["acme", "corp"])
            #expect(try ids(only: ["bolt,@\(path)"]) == ["acme", "bolt", "corp"])
            let wrong = try directory.write("acme\n# x\ncorpp\nx\n", to: "wrong")
            #expect(
                fault(only: ["@\(wrong)"])
                    == "\(wrong):3:1: no target is called `corpp` (and 1 more of --only); did you mean `corp`?"
            )
            let empty = try directory.write("# nothing\n", to: "empty")
            #expect(fault(only: ["@\(empty)"]) == "\(empty): the file names no target")
        }
        #expect(fault(only: ["@/nowhere"]) == "/nowhere: there is no such file")
        #expect(fault(only: ["@"]) == ": the path is empty or holds a NUL byte")
    }

    @Test(arguments: [
        ("", "--only has an empty id; write ids with commas between them, or @file"),
        ("acme,,bolt", "--only has an empty id; write ids with commas between them, or @file"),
        ("acmee", "no target is called `acmee`; did you mean `acme`?"),
        ("zzzzzz", "no target is called `zzzzzz`"),
        ("a\u{1B}[31m", "no target is called `a\\u{1b}[31m`"),
        ("zzzzzz,yyyyyy,acme", "no target is called `zzzzzz` (and 1 more of --only)"),
        ("dead", "the target `dead` is excluded: frozen; leave it out of --only, or change `exclude` in fleets/f.yaml"),
    ])
    func refusesIDs(only: String, expected: String) {
        #expect(fault(only: [only]) == expected)
    }

    @Test(arguments: [
        ("tier=gold", "--select tier=gold matches no target"),
        ("teir=free", "--select teir=free matches no target; no target has the label `teir`; did you mean `tier`?"),
        (
            "region in (a,b)",
            "--select region in (a,b) matches no target; no target has the label `region`; known labels: id, tier"
        ),
        ("hold", "--select hold matches only targets that the fleet file excludes"),
        ("tier=", "--select: expected a value, found the end at column 6"),
        ("", "--select: the selector is empty at column 1; write `*` for every target"),
    ])
    func refusesSelections(select: String, expected: String) {
        #expect(fault(select: select) == expected)
    }

    @Test func nothingInCommonIsSaid() {
        #expect(fault(select: "tier=paid", only: ["acme"]) == "--select tier=paid matches no target")
    }

    @Test func aFleetThatIsExcludedWholeIsSaid() throws {
        var fleet = try sample()
        fleet.targets = []
        #expect(
            message { try TargetFilter().apply(to: fleet) }
                == "every target of the fleet is excluded; see `exclude` in fleets/f.yaml"
        )
    }
}
