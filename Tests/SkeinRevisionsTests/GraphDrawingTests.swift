import SkeinRevisions
import Testing

/// How histories look, drawn in columns.
@Suite struct GraphDrawingTests {
    private func draw(_ text: String, signs: GraphDrawing.Signs = .ascii) throws -> String {
        let graph = try RevisionGraph.parse(text)
        return GraphDrawing(graph.history(), signs: signs).entries
            .map { ([$0.mark + " " + $0.revision.node.id.text] + $0.lines).joined(separator: "\n") }
            .joined(separator: "\n")
    }

    @Test func aLineIsOneColumn() throws {
        #expect(try draw(SampleGraph.line) == "* d\n* c\n* b\n* a")
    }

    @Test func branchesPartAtTheirPoint() throws {
        let expected = """
            * r2
            * r1
            | * l2
            | * l1
            |/
            * a
            """
        #expect(try draw(SampleGraph.forked) == expected)
    }

    @Test func branchesMeetInAMerge() throws {
        let expected = #"""
            * z
            * m
            |\
            | * r2
            | * r1
            * | l2
            * | l1
            |/
            * a
            """#
        #expect(try draw(SampleGraph.merged) == expected)
    }

    @Test func mergesMayCross() throws {
        let expected = #"""
            * z
            |\
            | * y
            | |\
            * | | x
            |\| |
            | |\|
            |/ /
            * | b
            | * a
            |/
            * o
            """#
        #expect(try draw("o\na < o\nb < o\nx < a b\ny < b a\nz < x y") == expected)
    }

    @Test func aMergeMayHaveManyParents() throws {
        let expected = #"""
            * n
            |\
            | * d
            * | m
            |\ \
            | |\ \
            | | * | c
            | | |/
            | * | b
            | |/
            * | a
            |/
            * o
            """#
        #expect(try draw("o\na < o\nb < o\nc < o\nm < a b c\nd < o\nn < m d") == expected)
    }

    @Test func aLineCrossesOthersOnItsWay() throws {
        let expected = #"""
            * f
            |\
            * | e
            |\ \
            | * | d
            | | | * c
            | | |/
            | |/|
            | | * b
            | |/
            * | a
            |/
            * o
            """#
        #expect(try draw("o\na < o\nb < o\nc < o\nd < o\ne < a d\nf < e b") == expected)
    }

    @Test func basesStandApart() throws {
        let expected = #"""
            * e
            | * d
            |/
            * c
            |\
            | * b
            * a
            """#
        #expect(try draw("a\nb\nc < a b\nd < c\ne < c") == expected)
    }

    @Test func aHeadBelowABaseIsNotItsParent() throws {
        let expected = """
            * b3
            * b2
            * b1

            * a3
            * a2
            * a1
            """
        #expect(try draw(SampleGraph.linked) == expected)
    }

    @Test func utf8TerminalsGetLines() throws {
        #expect(try draw("a\nb < a\nc < a\nd < b c", signs: .lines) == "● d\n│╲\n│ ● c\n● │ b\n│╱\n● a")
    }

    @Test func aPartIsDrawnWithoutWhatItLeavesOut() throws {
        let graph = try RevisionGraph.parse(SampleGraph.merged)
        let range = try graph.resolveRange("l1:m", for: .show)
        let entries = GraphDrawing(try graph.history(from: range.lower, to: range.upper)).entries
        #expect(entries.map { $0.mark + " " + $0.revision.node.id.text } == ["* m", "* l2", "* l1"])
        #expect(entries.map(\.lines) == [[], [], []])
    }

    /// Every line of a drawing leads where it should: following the columns from a revision down finds its parents.
    @Test(arguments: 1...40) func randomHistoriesStayConnected(_ seed: UInt64) throws {
        var generator = SplitMix(state: seed)
        var lines = ["n0"]
        for number in 1..<30 {
            let count = Int.random(in: 0...3, using: &generator)
            let parents = Set((0..<count).map { _ in Int.random(in: 0..<number, using: &generator) })
            lines.append(
                "n\(number)" + (parents.isEmpty ? "" : " < " + parents.map { "n\($0)" }.joined(separator: " "))
            )
        }
        let graph = try RevisionGraph.parse(lines.joined(separator: "\n"))
        let drawing = GraphDrawing(graph.history())
        let marks = drawing.entries.map { $0.mark.filter { !" ".contains($0) } }
        for (entry, mark) in zip(drawing.entries, marks) {
            #expect(mark.filter { $0 == "*" }.count == 1)
            #expect(Set(entry.margin).isSubset(of: "| "))
            #expect(Set(entry.lines.joined()).isSubset(of: "|/\\ "))
            #expect(entry.lines.filter { $0.hasSuffix(" ") } == [])
            // As many columns go on as there are revisions above whose parent is still to come.
            let drawn = drawing.entries.prefix { $0.revision.node.id != entry.revision.node.id } + [entry]
            let below = Set(drawn.flatMap(\.revision.node.parents)).subtracting(drawn.map(\.revision.node.id))
            #expect(entry.margin.filter { $0 == "|" }.count == below.count)
        }
    }
}

/// A generator whose numbers depend on its seed alone.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
