import SkeinRevisions
import Testing

@Suite(.serialized) struct GraphScaleTests {
    private static let size = 10_000

    private static func id(_ number: Int) -> RevisionID {
        RevisionID(stringLiteral: "r\(1_000_000 + number)")
    }

    private static let line = (0..<size).map { number in
        RevisionNode(id: id(number), parents: number == 0 ? [] : [id(number - 1)])
    }

    /// Diamonds on top of each other: a fork, two sides, a merge that is the next fork.
    private static let ladder = (0..<size).map { number in
        switch number % 3 {
        case 0: RevisionNode(id: id(number), parents: number == 0 ? [] : [id(number - 2), id(number - 1)])
        case 1: RevisionNode(id: id(number), parents: [id(number - 1)])
        default: RevisionNode(id: id(number), parents: [id(number - 2)])
        }
    }

    /// Two lines that depend on each other's last revision at every step.
    private static let laced = (0..<size).map { number in
        RevisionNode(
            id: id(number),
            parents: number < 2 ? [] : [id(number - 2)],
            dependsOn: number == 0 ? [] : [id(number - 1).text]
        )
    }

    /// The limit is far above what an unoptimised build needs, and far below what a quadratic algorithm would.
    @Test(arguments: [("line", line), ("ladder", ladder), ("laced", laced)])
    func thereAndBack(_ name: String, _ nodes: [RevisionNode]) throws {
        let duration = try ContinuousClock().measure {
            let graph = try RevisionGraph(nodes.reversed())
            let up = try graph.upgradePath(to: graph.resolve("heads", for: .upgrade), from: [])
            #expect(up.count == nodes.count)
            var applied = try AppliedRevisions(heads: [], in: graph)
            for id in up { _ = try applied.apply(id) }
            #expect(applied.heads == Set(graph.realHeads))
            let down = try graph.downgradePath(to: .base, from: applied.heads)
            #expect(down == up.reversed())
            for id in down { _ = try applied.revert(id) }
            #expect(applied.heads.isEmpty)
            #expect(graph.history().count == nodes.count)
        }
        #expect(duration < .seconds(8))
    }

    @Test func buildAndPlan() throws {
        for nodes in [Self.line, Self.ladder, Self.laced] {
            let duration = try ContinuousClock().measure {
                let graph = try RevisionGraph(nodes)
                _ = try graph.upgradePath(to: graph.resolve("heads", for: .upgrade), from: [])
            }
            #expect(duration < .seconds(3))
        }
    }

    @Test func longCycle() throws {
        var nodes = Self.line
        nodes[0].parents = [Self.id(Self.size - 1)]
        let error = #expect(throws: GraphError.self) { try RevisionGraph(nodes) }
        guard case .cycle(let ids) = error?.faults.first else {
            Issue.record("no cycle was found")
            return
        }
        #expect(ids.count == Self.size)
    }
}
