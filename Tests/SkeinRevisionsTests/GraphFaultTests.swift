import SkeinRevisions
import Testing

@Suite struct GraphFaultTests {
    private func faults(_ text: String) -> [GraphFault] {
        faults(RevisionGraph.nodes(text))
    }

    private func faults(_ nodes: [RevisionNode]) -> [GraphFault] {
        do throws(GraphError) {
            _ = try RevisionGraph(nodes)
            return []
        } catch {
            return error.faults
        }
    }

    @Test(arguments: [
        ("a ; file one.yaml\na ; file two.sql", GraphFault.duplicateID("a", origins: ["one.yaml", "two.sql"])),
        ("aaaa\nb < aaab", .missingParent("b", parent: "aaab", origin: "b.yaml", nearest: "aaaa")),
        ("a\nb < zzzzzz", .missingParent("b", parent: "zzzzzz", origin: "b.yaml", nearest: nil)),
        (
            "a ; label core\nb ; needs coer",
            .missingDependency("b", dependency: "coer", origin: "b.yaml", nearest: "core")
        ),
        ("a\nb < a b", .parentOfItself("b", origin: "b.yaml")),
        ("a\nb < a ; needs b", .dependsOnItself("b", origin: "b.yaml")),
        ("a\nb < a ; label x ; needs x", .dependsOnItself("b", origin: "b.yaml")),
        ("a < c\nb < a\nc < b", .cycle(["a", "c", "b"])),
        ("r\na < r c\nb < a\nc < b\nd < c", .cycle(["a", "c", "b"])),
        ("a1\na2 < a1 ; needs b2\nb1\nb2 < b1 ; needs a2", .dependencyCycle(["a2", "b2"])),
        ("a ; needs c\nb < a\nc < b", .dependencyCycle(["a", "c", "b"])),
        ("a ; label x\nb < a ; label x", .labelUsedTwice("x", ["a", "b"])),
        ("a\nb < a ; label a", .labelIsID("a", labelled: "b", origin: "b.yaml")),
        (
            "a ; label big-one",
            .labelInvalid("a", RevisionIDError(text: "big-one", reason: .character("-")), origin: "a.yaml")
        ),
        (
            "a ; label head",
            .labelInvalid("a", RevisionIDError(text: "head", reason: .reserved), origin: "a.yaml")
        ),
    ])
    func reports(_ text: String, _ fault: GraphFault) {
        #expect(faults(text) == [fault])
    }

    @Test func everyFaultAtOnce() {
        let found = faults(
            """
            a ; file 1.yaml
            a ; file 2.yaml
            b < gone1 b ; needs gone2
            c < d ; label x
            d < c ; label x
            e < f ; needs f
            f < a
            """
        )
        #expect(
            found == [
                .duplicateID("a", origins: ["1.yaml", "2.yaml"]),
                .labelUsedTwice("x", ["c", "d"]),
                .missingParent("b", parent: "gone1", origin: "b.yaml", nearest: nil),
                .parentOfItself("b", origin: "b.yaml"),
                .missingDependency("b", dependency: "gone2", origin: "b.yaml", nearest: nil),
                .cycle(["c", "d"]),
            ]
        )
    }

    @Test func separateCyclesAreAllNamed() {
        #expect(faults("a < b\nb < a\nc < d\nd < c\ne") == [.cycle(["a", "b"]), .cycle(["c", "d"])])
    }

    @Test func linesSayWhatToDo() {
        let error = GraphError(faults: faults("a < b\nb < a\nc < gone"))
        #expect(
            error.description == """
                c.yaml: revision c: its parent gone is defined by no file; restore that file or correct `parent`
                the parents of these revisions form a cycle: a -> b -> a; correct `parent` in the one that should come first
                """
        )
    }

    @Test func oneLabelTwiceInOneFileIsNoConflict() {
        #expect(faults("a ; label x x") == [])
    }

    /// Four times the faults take about four times as long: a quadratic search would take sixteen times. Measured by
    /// comparison and by the best of three, so that a machine that is busy with something else does not matter.
    @Test func manyMissingParentsStayFast() {
        func time(_ count: Int) -> Duration {
            let nodes = (0..<count).map { index in
                RevisionNode(
                    id: RevisionID(stringLiteral: "present\(100_000 + index)"),
                    parents: [RevisionID(stringLiteral: "missing\(100_000 + index)")]
                )
            }
            let times = (0..<3).map { _ in
                ContinuousClock().measure { #expect(faults(nodes).count == count) }
            }
            return times.min() ?? .zero
        }
        #expect(time(8_000) < time(2_000) * 9)
    }
}
