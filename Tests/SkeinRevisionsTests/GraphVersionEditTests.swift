import SkeinRevisions
import Testing

@Suite struct GraphVersionEditTests {
    struct Step: Sendable, CustomTestStringConvertible {
        var graph = SampleGraph.line
        var id: RevisionID
        var heads: Set<RevisionID>
        var edits: [VersionEdit]
        var testDescription: String { "\(id) at \(heads.sorted())" }
    }

    @Test(arguments: [
        Step(id: "a", heads: [], edits: [.insert("a")]),
        Step(id: "b", heads: ["a"], edits: [.update(from: "a", to: "b")]),
        Step(graph: SampleGraph.forked, id: "r1", heads: ["l1"], edits: [.insert("r1")]),
        Step(
            graph: SampleGraph.merged,
            id: "m",
            heads: ["l2", "r2"],
            edits: [.delete("r2"), .update(from: "l2", to: "m")]
        ),
        Step(
            graph: SampleGraph.linked,
            id: "b2",
            heads: ["a2", "b1"],
            edits: [.delete("b1"), .update(from: "a2", to: "b2")]
        ),
        Step(graph: SampleGraph.linked, id: "b2", heads: ["a3", "b1"], edits: [.update(from: "b1", to: "b2")]),
        Step(graph: SampleGraph.linked, id: "a3", heads: ["b3"], edits: [.insert("a3")]),
        Step(
            graph: "a\nb < a\nd\nm < b ; needs a d",
            id: "m",
            heads: ["b", "d"],
            edits: [.delete("d"), .update(from: "b", to: "m")]
        ),
        Step(
            graph: "a\nb < a\nc < a\nd < a\nm < d c b",
            id: "m",
            heads: ["b", "c", "d"],
            edits: [.delete("c"), .delete("d"), .update(from: "b", to: "m")]
        ),
    ])
    func applying(_ step: Step) throws {
        #expect(try RevisionGraph.parse(step.graph).edits(applying: step.id, heads: step.heads) == step.edits)
    }

    @Test(arguments: [
        Step(id: "a", heads: ["a"], edits: [.delete("a")]),
        Step(id: "b", heads: ["b"], edits: [.update(from: "b", to: "a")]),
        Step(graph: SampleGraph.forked, id: "r1", heads: ["l1", "r1"], edits: [.delete("r1")]),
        Step(graph: SampleGraph.merged, id: "m", heads: ["m"], edits: [.update(from: "m", to: "l2"), .insert("r2")]),
        Step(
            graph: SampleGraph.linked,
            id: "b2",
            heads: ["b2"],
            edits: [.update(from: "b2", to: "a2"), .insert("b1")]
        ),
        Step(graph: SampleGraph.linked, id: "b2", heads: ["a3", "b2"], edits: [.update(from: "b2", to: "b1")]),
        Step(graph: SampleGraph.linked, id: "a3", heads: ["a3", "b3"], edits: [.delete("a3")]),
        // The dependency a is below the parent b: only b becomes visible, also beside another branch.
        Step(graph: "a\nb < a\nc < b ; needs a", id: "c", heads: ["c"], edits: [.update(from: "c", to: "b")]),
        Step(graph: "a\nb < a\nc < b ; needs a\nz", id: "c", heads: ["c", "z"], edits: [.update(from: "c", to: "b")]),
    ])
    func reverting(_ step: Step) throws {
        #expect(try RevisionGraph.parse(step.graph).edits(reverting: step.id, heads: step.heads) == step.edits)
    }

    @Test func impossibleSteps() throws {
        let graph = try RevisionGraph.parse(SampleGraph.linked)
        #expect(throws: StepError.unknown("x")) { try graph.edits(applying: "x", heads: []) }
        #expect(throws: StepError.alreadyApplied("a1")) { try graph.edits(applying: "a1", heads: ["a2"]) }
        #expect(throws: StepError.needs("b2", missing: ["b1", "a2"])) { try graph.edits(applying: "b2", heads: ["a1"]) }
        #expect(throws: StepError.notApplied("a3")) { try graph.edits(reverting: "a3", heads: ["a2"]) }
        #expect(throws: StepError.neededBy("a2", dependents: ["a3", "b2"])) {
            try graph.edits(reverting: "a2", heads: ["a3", "b2"])
        }
        #expect(throws: StepError.contradictoryRows(.databaseAhead(["x"]))) {
            try graph.edits(reverting: "a2", heads: ["x"])
        }
    }

    struct Stamp: Sendable, CustomTestStringConvertible {
        var graph = SampleGraph.line
        var targets: [String]
        var heads: Set<RevisionID>
        var edits: [VersionEdit]
        var testDescription: String { "\(targets) at \(heads.sorted())" }
    }

    @Test(arguments: [
        Stamp(targets: ["head"], heads: [], edits: [.insert("d")]),
        Stamp(targets: ["head"], heads: ["d"], edits: []),
        Stamp(targets: ["b"], heads: ["d"], edits: [.update(from: "d", to: "b")]),
        Stamp(targets: ["d"], heads: ["b"], edits: [.update(from: "b", to: "d")]),
        Stamp(targets: ["b", "b"], heads: ["d"], edits: [.update(from: "d", to: "b")]),
        Stamp(targets: ["base"], heads: ["d"], edits: [.delete("d")]),
        Stamp(targets: ["base"], heads: [], edits: []),
        Stamp(targets: ["-1"], heads: ["d"], edits: [.update(from: "d", to: "c")]),
        Stamp(
            graph: SampleGraph.forked,
            targets: ["heads"],
            heads: ["a"],
            edits: [.update(from: "a", to: "l2"), .insert("r2")]
        ),
        Stamp(
            graph: SampleGraph.forked,
            targets: ["left@head"],
            heads: ["l1", "r2"],
            edits: [.update(from: "l1", to: "l2")]
        ),
        Stamp(
            graph: SampleGraph.forked,
            targets: ["a"],
            heads: ["l2", "r2"],
            edits: [.delete("r2"), .update(from: "l2", to: "a")]
        ),
        Stamp(graph: SampleGraph.forked, targets: ["l2"], heads: ["r2"], edits: [.insert("l2")]),
        Stamp(graph: SampleGraph.forked, targets: ["left@base"], heads: ["l2", "r2"], edits: [.delete("l2")]),
        Stamp(graph: SampleGraph.merged, targets: ["l1"], heads: ["z"], edits: [.update(from: "z", to: "l1")]),
        Stamp(graph: SampleGraph.linked, targets: ["a1"], heads: ["b3"], edits: [.update(from: "b3", to: "a1")]),
        Stamp(graph: SampleGraph.linked, targets: ["b1"], heads: ["a3"], edits: [.insert("b1")]),
        Stamp(graph: SampleGraph.linked, targets: ["b3"], heads: ["a2"], edits: [.update(from: "a2", to: "b3")]),
        Stamp(
            graph: SampleGraph.linked,
            targets: ["a3", "b1"],
            heads: ["a1"],
            edits: [.update(from: "a1", to: "a3"), .insert("b1")]
        ),
    ])
    func stamping(_ stamp: Stamp) throws {
        let graph = try RevisionGraph.parse(stamp.graph)
        let targets = try graph.resolve(stamp.targets, current: stamp.heads, for: .stamp)
        #expect(try graph.stampEdits(to: targets, from: stamp.heads) == stamp.edits)
    }

    @Test func impossibleStamps() throws {
        let graph = try RevisionGraph.parse(SampleGraph.linked)
        #expect(throws: TargetError.overlappingTargets(lower: "a1", upper: "a3")) {
            try graph.stampEdits(to: [ResolvedTarget(["a1"]), ResolvedTarget(["a3"])], from: [])
        }
        #expect(throws: TargetError.overlappingTargets(lower: "a2", upper: "b2")) {
            try graph.stampEdits(to: [ResolvedTarget(["b2", "a2"])], from: [])
        }
        #expect(throws: TargetError.databaseAhead(["x"])) { try graph.stampEdits(to: [.base], from: ["x"]) }
        #expect(throws: TargetError.unknownRevision("x", nearest: nil)) {
            try graph.stampEdits(to: [ResolvedTarget(["x"])], from: [])
        }
    }
}
