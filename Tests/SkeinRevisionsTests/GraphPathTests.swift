import SkeinRevisions
import Testing

@Suite struct GraphPathTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var graph = SampleGraph.line
        var target: String
        var current: Set<RevisionID> = []
        var path: [RevisionID]
        /// The rows of the version table at the end.
        var rows: Set<RevisionID>
        var testDescription: String { "\(target) from \(current.sorted())" }
    }

    private func check(_ given: Case, _ purpose: TargetPurpose) throws {
        let graph = try RevisionGraph.parse(given.graph)
        let target = try graph.resolve(given.target, current: given.current, for: purpose)
        let path =
            purpose == .upgrade
            ? try graph.upgradePath(to: target, from: given.current)
            : try graph.downgradePath(to: target, from: given.current)
        #expect(path == given.path)
        var applied = try AppliedRevisions(heads: given.current, in: graph)
        var rows = given.current
        for id in path {
            let edits = purpose == .upgrade ? try applied.apply(id) : try applied.revert(id)
            for edit in edits { rows.apply(edit) }
            #expect(rows == applied.heads)
        }
        #expect(rows == given.rows)
    }

    @Test(arguments: [
        Case(target: "head", path: ["a", "b", "c", "d"], rows: ["d"]),
        Case(target: "c", current: ["a"], path: ["b", "c"], rows: ["c"]),
        Case(target: "head", current: ["d"], path: [], rows: ["d"]),
        Case(target: "a", current: ["c"], path: [], rows: ["c"]),
        Case(target: "base", current: ["c"], path: [], rows: ["c"]),
        Case(target: "+1", current: ["a"], path: ["b"], rows: ["b"]),
        Case(
            graph: SampleGraph.merged,
            target: "head",
            path: ["a", "l1", "l2", "r1", "r2", "m", "z"],
            rows: ["z"]
        ),
        Case(graph: SampleGraph.merged, target: "l2", path: ["a", "l1", "l2"], rows: ["l2"]),
        Case(graph: SampleGraph.merged, target: "r1", current: ["l2"], path: ["r1"], rows: ["l2", "r1"]),
        Case(
            graph: SampleGraph.merged,
            target: "left@head",
            current: ["l2"],
            path: ["r1", "r2", "m", "z"],
            rows: ["z"]
        ),
        Case(graph: SampleGraph.forked, target: "heads", path: ["a", "l1", "l2", "r1", "r2"], rows: ["l2", "r2"]),
        Case(graph: SampleGraph.forked, target: "heads", current: ["r2"], path: ["l1", "l2"], rows: ["l2", "r2"]),
        Case(graph: SampleGraph.linked, target: "b2", path: ["a1", "a2", "b1", "b2"], rows: ["b2"]),
        Case(
            graph: SampleGraph.linked,
            target: "heads",
            path: ["a1", "a2", "a3", "b1", "b2", "b3"],
            rows: ["a3", "b3"]
        ),
        Case(graph: SampleGraph.linked, target: "a3", current: ["b3"], path: ["a3"], rows: ["a3", "b3"]),
        Case(graph: SampleGraph.linked, target: "b2", current: ["a3"], path: ["b1", "b2"], rows: ["a3", "b2"]),
        Case(graph: SampleGraph.effective, target: "heads", path: ["a1", "a2", "b1", "b2"], rows: ["b2"]),
    ])
    func upgrades(_ given: Case) throws {
        try check(given, .upgrade)
    }

    @Test(arguments: [
        Case(target: "base", current: ["d"], path: ["d", "c", "b", "a"], rows: []),
        Case(target: "b", current: ["d"], path: ["d", "c"], rows: ["b"]),
        Case(target: "-1", current: ["d"], path: ["d"], rows: ["c"]),
        Case(target: "c", current: ["c"], path: [], rows: ["c"]),
        Case(target: "base", current: [], path: [], rows: []),
        Case(target: "current", current: ["c"], path: [], rows: ["c"]),
        Case(graph: SampleGraph.merged, target: "m", current: ["z"], path: ["z"], rows: ["m"]),
        Case(graph: SampleGraph.merged, target: "l2", current: ["m"], path: ["m"], rows: ["l2", "r2"]),
        Case(graph: SampleGraph.merged, target: "left@-1", current: ["m"], path: ["m"], rows: ["l2", "r2"]),
        Case(graph: SampleGraph.merged, target: "l1", current: ["z"], path: ["z", "m", "l2"], rows: ["l1", "r2"]),
        Case(
            graph: SampleGraph.merged,
            target: "a",
            current: ["z"],
            path: ["z", "m", "r2", "r1", "l2", "l1"],
            rows: ["a"]
        ),
        Case(
            graph: SampleGraph.merged,
            target: "left@base",
            current: ["z"],
            path: ["z", "m", "r2", "r1", "l2", "l1", "a"],
            rows: []
        ),
        Case(graph: SampleGraph.forked, target: "left@a", current: ["l2", "r2"], path: ["l2", "l1"], rows: ["r2"]),
        Case(graph: SampleGraph.forked, target: "left@-2", current: ["l2", "r1"], path: ["l2", "l1"], rows: ["r1"]),
        Case(graph: SampleGraph.forked, target: "a", current: ["l2", "r1"], path: ["r1", "l2", "l1"], rows: ["a"]),
        Case(graph: SampleGraph.forked, target: "l1", current: ["l2", "r1"], path: ["l2"], rows: ["l1", "r1"]),
        Case(graph: SampleGraph.linked, target: "b1", current: ["b3"], path: ["b3", "b2"], rows: ["a2", "b1"]),
        Case(graph: SampleGraph.linked, target: "shop@base", current: ["b3"], path: ["b3", "b2", "b1"], rows: ["a2"]),
        Case(
            graph: SampleGraph.linked,
            target: "core@base",
            current: ["a3", "b3"],
            path: ["b3", "b2", "a3", "a2", "a1"],
            rows: ["b1"]
        ),
        Case(graph: SampleGraph.linked, target: "a2", current: ["a3", "b3"], path: ["a3"], rows: ["b3"]),
        Case(graph: SampleGraph.linked, target: "a2", current: ["b3"], path: [], rows: ["b3"]),
        Case(graph: SampleGraph.linked, target: "a1", current: ["b3"], path: ["b3", "b2", "a2"], rows: ["a1", "b1"]),
        Case(graph: SampleGraph.linked, target: "-1", current: ["b3"], path: ["b3"], rows: ["b2"]),
        Case(graph: SampleGraph.linked, target: "-2", current: ["b3"], path: ["b3", "b2"], rows: ["a2", "b1"]),
        Case(graph: SampleGraph.effective, target: "-1", current: ["b2"], path: ["b2"], rows: ["a2", "b1"]),
    ])
    func downgrades(_ given: Case) throws {
        try check(given, .downgrade)
    }

    @Test func linesAreFollowedAndTiesGoToTheSmallestID() throws {
        let graph = try RevisionGraph.parse("k\nz1 < k\nb1 < k\nc9 < b1\nb2 < b1\na1 < z1\nq ; needs z1")
        #expect(
            try graph.upgradePath(to: graph.resolve("heads", for: .upgrade), from: [])
                == ["k", "b1", "b2", "c9", "z1", "a1", "q"]
        )
    }

    @Test func downgradeToWhatIsNotApplied() throws {
        let graph = try RevisionGraph.parse(SampleGraph.line)
        #expect(throws: TargetError.notOnPath("d", current: ["b"], purpose: .downgrade)) {
            try graph.downgradePath(to: ResolvedTarget(["d"]), from: ["b"])
        }
        #expect(throws: TargetError.notOnPath("a", current: [], purpose: .downgrade)) {
            try graph.downgradePath(to: ResolvedTarget(["a"]), from: [])
        }
        #expect(throws: TargetError.severalHeads(asked: "a, b", heads: ["a", "b"])) {
            try graph.downgradePath(to: ResolvedTarget(["b", "a"]), from: ["d"])
        }
    }

    @Test func rowsAreChecked() throws {
        let graph = try RevisionGraph.parse(SampleGraph.linked)
        #expect(throws: TargetError.databaseAhead(["x9"])) { try graph.upgradePath(to: .base, from: ["a1", "x9"]) }
        #expect(throws: TargetError.databaseAhead(["x9"])) { try graph.downgradePath(to: .base, from: ["x9"]) }
        #expect(throws: TargetError.overlappingRows(lower: "a1", upper: "b3")) {
            try graph.upgradePath(to: .base, from: ["b3", "a1"])
        }
        #expect(throws: TargetError.unknownRevision("x9", nearest: nil)) {
            try graph.upgradePath(to: ResolvedTarget(["x9"]), from: [])
        }
    }
}
