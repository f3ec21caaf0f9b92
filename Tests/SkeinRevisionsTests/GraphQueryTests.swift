import SkeinRevisions
import Testing

@Suite struct GraphQueryTests {
    @Test func empty() throws {
        let graph = try RevisionGraph([])
        #expect(graph.heads.isEmpty && graph.bases.isEmpty && graph.realHeads.isEmpty && graph.history().isEmpty)
        #expect(try graph.upgradePath(to: graph.resolve("head", for: .upgrade), from: []).isEmpty)
    }

    @Test func mergedGraph() throws {
        let graph = try RevisionGraph.parse(SampleGraph.merged)
        #expect(graph.heads == ["z"])
        #expect(graph.bases == ["a"])
        #expect(graph.branchPoints == ["a"])
        #expect(graph.mergePoints == ["m"])
        #expect(graph.labels == ["left", "right"])
        #expect(graph.children(of: "a") == ["l1", "r1"])
        #expect(graph.isHead("z") && !graph.isHead("m") && !graph.isHead("nowhere"))
        #expect(graph.ancestors(of: ["m"]) == ["a", "l1", "l2", "r1", "r2"])
        #expect(graph.descendants(of: ["l2"]) == ["m", "z"])
        #expect(try graph.lineage(of: "left") == ["a", "l1", "l2", "m", "z"])
        #expect(graph.node("m")?.origin == "m.yaml")
        #expect(graph.node("nowhere") == nil)
    }

    @Test func dependencies() throws {
        let graph = try RevisionGraph.parse(SampleGraph.linked)
        #expect(graph.heads == ["a3", "b3"])
        #expect(graph.realHeads == ["a3", "b3"])
        #expect(graph.bases == ["a1", "b1"])
        #expect(graph.ancestors(of: ["b2"]) == ["a1", "a2", "b1"])
        #expect(graph.descendants(of: ["a2"]) == ["a3", "b2", "b3"])
        #expect(graph.requirements(of: "b2") == ["b1", "a2"])
        #expect(graph.dependents(of: "a2") == ["a3", "b2"])
        #expect(try graph.lineage(of: "shop") == ["b1", "b2", "b3"])
    }

    @Test func effectiveHeadHasNoRow() throws {
        let graph = try RevisionGraph.parse(SampleGraph.effective)
        #expect(graph.heads == ["a2", "b2"])
        #expect(graph.realHeads == ["b2"])
        #expect(graph.entry("a2")?.isEffectiveHead == true)
        #expect(graph.entry("b2")?.isEffectiveHead == false)
    }

    @Test func historyIsNewestFirst() throws {
        let history = try RevisionGraph.parse(SampleGraph.merged).history()
        #expect(history.map(\.node.id) == ["z", "m", "r2", "r1", "l2", "l1", "a"])
        #expect(history.filter(\.isHead).map(\.node.id) == ["z"])
        #expect(history.filter(\.isBase).map(\.node.id) == ["a"])
        #expect(history.filter(\.isBranchPoint).map(\.node.id) == ["a"])
        #expect(history.filter(\.isMergePoint).map(\.node.id) == ["m"])
        #expect(
            history.map(\.branchLabels) == [
                ["left", "right"], ["left", "right"], ["right"], ["right"], ["left"], ["left"], [],
            ]
        )
    }

    @Test func labelReachesBackToThePlaceWhereLinesPart() throws {
        let graph = try RevisionGraph.parse("a\nl1 < a\nl2 < l1\nl3 < l2 ; label left\nl4 < l3\nr < a")
        let labelled = graph.history().filter { $0.branchLabels == ["left"] }.map(\.node.id)
        #expect(labelled == ["l4", "l3", "l2", "l1"])
    }

    @Test(arguments: [
        ("l1:m", ["m", "l2", "l1"]), (":l2", ["l2", "l1", "a"]), ("m:", ["z", "m"]), ("m:head", ["z", "m"]),
        (":", ["z", "m", "r2", "r1", "l2", "l1", "a"]), ("l1:+1", ["l2", "l1"]), ("-1:z", ["z", "m"]),
        ("-1:", ["z", "m"]), ("-1:current", ["l2", "l1"]), ("current:+1", ["m", "l2"]), (":base", []),
        ("left@-1:m", ["m", "l2"]), ("base:left@+2", ["l1", "a"]), ("z:z", ["z"]), ("-1:+1", ["z", "m"]),
        ("+1:l1", ["l1", "a"]),
    ])
    func historyBetween(_ text: String, _ expected: [RevisionID]) throws {
        let graph = try RevisionGraph.parse(SampleGraph.merged)
        let range = try graph.resolveRange(text, current: ["l2"], for: .show)
        #expect(try graph.history(from: range.lower, to: range.upper).map(\.node.id) == expected)
    }

    @Test func rangesForScripts() throws {
        let graph = try RevisionGraph.parse(SampleGraph.line)
        let up = try graph.resolveRange("b:+1", for: .upgrade)
        #expect(up == TargetRange(lower: ResolvedTarget(["b"]), upper: ResolvedTarget(["c"])))
        let down = try graph.resolveRange("c:-1", for: .downgrade)
        #expect(down == TargetRange(lower: ResolvedTarget(["c"]), upper: ResolvedTarget(["b"], branch: "c")))
        #expect(try graph.resolveRange("d:base", for: .downgrade).upper == .base)
        #expect(try graph.resolveRange("b:", for: .upgrade).upper == nil)
    }

    @Test(arguments: [
        ("m:l1", TargetError.notOnPath("m", current: ["l1"], purpose: .show)),
        ("a:base", .notOnPath("a", current: [], purpose: .show)),
        ("m", .malformed("m", reason: "a range has two ends with `:` between them, and each may be left out")),
        ("a:b:c", .malformed("a:b:c", reason: "a range has one `:`")),
        ("current:", .needsDatabase(asked: "current")),
        ("-1:m", .ambiguousWalk(asked: "-1", at: "m", choices: ["l2", "r2"])),
        ("a:+1", .ambiguousWalk(asked: "+1", at: "a", choices: ["l1", "r1"])),
    ])
    func badRanges(_ text: String, _ error: TargetError) throws {
        let graph = try RevisionGraph.parse(SampleGraph.merged)
        #expect(throws: error) {
            let range = try graph.resolveRange(text, for: .show)
            _ = try graph.history(from: range.lower, to: range.upper)
        }
    }

    @Test func orderOfFilesDoesNotMatter() throws {
        let nodes = RevisionGraph.nodes(SampleGraph.merged)
        let expected = try RevisionGraph(nodes).history()
        for _ in 0..<20 {
            #expect(try RevisionGraph(nodes.shuffled()).history() == expected)
        }
    }
}
