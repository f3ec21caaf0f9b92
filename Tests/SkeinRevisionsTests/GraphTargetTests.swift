import SkeinRevisions
import Testing

@Suite struct GraphTargetTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var graph = SampleGraph.line
        var text: String
        var current: Set<RevisionID>?
        var purpose = TargetPurpose.upgrade
        var expected: [RevisionID] = []
        var branch: RevisionID?
        var testDescription: String { "\(text) for \(purpose) from \(current?.sorted().description ?? "nowhere")" }
    }

    @Test(arguments: [
        Case(text: "head", expected: ["d"]),
        Case(text: "heads", expected: ["d"]),
        Case(text: "base", expected: []),
        Case(text: "b", expected: ["b"]),
        Case(text: "current", current: ["b"], purpose: .show, expected: ["b"]),
        Case(text: "current+1", current: ["b"], purpose: .show, expected: ["c"]),
        Case(text: "+1", current: [], expected: ["a"]),
        Case(text: "+2", current: ["b"], expected: ["d"]),
        Case(text: "a+2", expected: ["c"]),
        Case(text: "base+2", expected: ["b"]),
        Case(text: "head-1", expected: ["c"]),
        Case(text: "heads-4", expected: []),
        Case(text: "-1", current: ["d"], purpose: .downgrade, expected: ["c"], branch: "d"),
        Case(text: "-4", current: ["d"], purpose: .downgrade, expected: [], branch: "d"),
        Case(text: "d-2", purpose: .downgrade, expected: ["b"]),
        Case(text: "-1", current: ["c"], purpose: .stamp, expected: ["b"], branch: "c"),
        Case(text: "+1", current: ["c"], purpose: .stamp, expected: ["d"]),
        Case(text: "-1", purpose: .show, expected: ["c"]),
        Case(text: "+1", purpose: .show, expected: ["a"]),
        Case(text: "-4", purpose: .parent, expected: []),
        Case(graph: SampleGraph.forked, text: "heads", expected: ["l2", "r2"]),
        Case(graph: SampleGraph.forked, text: "left", expected: ["l1"]),
        Case(graph: SampleGraph.forked, text: "left@head", expected: ["l2"], branch: "l1"),
        Case(graph: SampleGraph.forked, text: "r1@head", expected: ["r2"], branch: "r1"),
        Case(graph: SampleGraph.forked, text: "lef@head", expected: ["l2"], branch: "l1"),
        Case(graph: SampleGraph.forked, text: "left@base", expected: [], branch: "l1"),
        Case(graph: SampleGraph.forked, text: "left@heads", expected: ["l2"], branch: "l1"),
        Case(graph: SampleGraph.forked, text: "a@heads", expected: ["l2", "r2"], branch: "a"),
        Case(graph: SampleGraph.forked, text: "left@a", expected: ["a"], branch: "l1"),
        Case(graph: SampleGraph.forked, text: "left@+1", current: ["a"], expected: ["l1"], branch: "l1"),
        Case(graph: SampleGraph.forked, text: "left@+1", current: ["l1", "r2"], expected: ["l2"], branch: "l1"),
        Case(graph: SampleGraph.forked, text: "left@+1", current: ["r2"], expected: ["l1"], branch: "l1"),
        Case(graph: SampleGraph.forked, text: "left@+2", current: [], expected: ["l1"], branch: "l1"),
        Case(graph: SampleGraph.forked, text: "left@a+2", expected: ["l2"], branch: "l1"),
        Case(graph: SampleGraph.forked, text: "right+1", expected: ["r2"]),
        Case(
            graph: SampleGraph.forked,
            text: "left@-1",
            current: ["l2", "r2"],
            purpose: .downgrade,
            expected: ["l1"],
            branch: "l1"
        ),
        Case(graph: SampleGraph.forked, text: "-1", purpose: .show, expected: ["l1", "r1"]),
        Case(
            graph: SampleGraph.merged,
            text: "left@-1",
            current: ["m"],
            purpose: .downgrade,
            expected: ["l2"],
            branch: "l1"
        ),
        Case(graph: SampleGraph.merged, text: "left@z-2", purpose: .downgrade, expected: ["l2"], branch: "l1"),
        Case(graph: SampleGraph.merged, text: "left@head", expected: ["z"], branch: "l1"),
        Case(graph: SampleGraph.linked, text: "core@base", purpose: .downgrade, expected: [], branch: "a1"),
        Case(graph: SampleGraph.linked, text: "core@+1", current: ["b3"], expected: ["a3"], branch: "a1"),
        Case(graph: SampleGraph.linked, text: "core@+1", current: ["b1"], expected: ["a1"], branch: "a1"),
        Case(
            graph: SampleGraph.linked,
            text: "core@-1",
            current: ["b3"],
            purpose: .downgrade,
            expected: ["a1"],
            branch: "a1"
        ),
        Case(graph: SampleGraph.effective, text: "heads", expected: ["b2"]),
        Case(graph: SampleGraph.effective, text: "core@heads", expected: ["a2"], branch: "a2"),
        Case(graph: SampleGraph.effective, text: "core@head", expected: ["a2"], branch: "a2"),
        Case(graph: "abcd1\nabce2 < abcd1\nx < abce2", text: "abcd", expected: ["abcd1"]),
        Case(graph: "abcd1\nabce2 < abcd1\nx < abce2", text: "x", expected: ["x"]),
        Case(graph: "ab\nabc < ab", text: "ab", expected: ["ab"]),
        Case(graph: "r1\nx1 < r1 ; label xtra", text: "x", expected: ["x1"]),
        Case(graph: "r\nx1 < r\nx2 < r", text: "x1@x", expected: ["x1"], branch: "x1"),
    ])
    func resolves(_ given: Case) throws {
        let target = try RevisionGraph.parse(given.graph).resolve(
            given.text,
            current: given.current,
            for: given.purpose
        )
        #expect(target == ResolvedTarget(given.expected, branch: given.branch))
    }

    struct Refusal: Sendable, CustomTestStringConvertible {
        var graph = SampleGraph.line
        var text: String
        var current: Set<RevisionID>?
        var purpose = TargetPurpose.upgrade
        var error: TargetError
        var testDescription: String { "\(text) for \(purpose) from \(current?.sorted().description ?? "nowhere")" }
    }

    @Test(arguments: [
        Refusal(graph: "feed1\nfeed2 < feed1", text: "feed3", error: .unknownRevision("feed3", nearest: "feed1")),
        Refusal(text: "zzzzz", error: .unknownRevision("zzzzz", nearest: nil)),
        Refusal(graph: SampleGraph.forked, text: "lfet@head", error: .unknownBranch("lfet", nearest: "left")),
        Refusal(text: "head@b", error: .unknownBranch("head", nearest: nil)),
        Refusal(graph: "c1\nc2 < c1", text: "c", error: .ambiguous("c", matches: ["c1", "c2"])),
        Refusal(graph: "c1\nb < c1 ; label core", text: "c", error: .ambiguous("c", matches: ["c1", "core"])),
        Refusal(graph: SampleGraph.forked, text: "left@r2", error: .notInBranch("r2", branch: "left")),
        Refusal(graph: SampleGraph.forked, text: "head", error: .severalHeads(asked: "head", heads: ["l2", "r2"])),
        Refusal(graph: SampleGraph.forked, text: "a@head", error: .severalHeads(asked: "a@head", heads: ["l2", "r2"])),
        Refusal(
            graph: SampleGraph.forked,
            text: "heads-1",
            error: .severalHeads(asked: "heads-1", heads: ["l2", "r2"])
        ),
        Refusal(
            graph: SampleGraph.forked,
            text: "heads",
            purpose: .downgrade,
            error: .severalHeads(asked: "heads", heads: ["l2", "r2"])
        ),
        Refusal(graph: SampleGraph.effective, text: "head", error: .severalHeads(asked: "head", heads: ["a2", "b2"])),
        Refusal(
            graph: SampleGraph.forked,
            text: "+1",
            current: ["l1", "r1"],
            error: .severalCurrent(asked: "+1", current: ["l1", "r1"])
        ),
        Refusal(
            graph: SampleGraph.forked,
            text: "-1",
            current: ["l1", "r1"],
            purpose: .downgrade,
            error: .severalCurrent(asked: "-1", current: ["l1", "r1"])
        ),
        Refusal(
            graph: SampleGraph.forked,
            text: "current",
            current: ["l1", "r1"],
            purpose: .downgrade,
            error: .severalCurrent(asked: "current", current: ["l1", "r1"])
        ),
        Refusal(
            graph: SampleGraph.forked,
            text: "a@-1",
            current: ["l1", "r1"],
            purpose: .downgrade,
            error: .severalCurrent(asked: "a@-1", current: ["l1", "r1"])
        ),
        Refusal(text: "+5", current: ["b"], error: .relativeTooFar(asked: "+5", made: 2)),
        Refusal(text: "-3", current: ["b"], purpose: .downgrade, error: .relativeTooFar(asked: "-3", made: 2)),
        Refusal(text: "-1", current: [], purpose: .downgrade, error: .relativeTooFar(asked: "-1", made: 0)),
        Refusal(text: "base-1", error: .relativeTooFar(asked: "base-1", made: 0)),
        Refusal(text: "c+2", error: .relativeTooFar(asked: "c+2", made: 1)),
        Refusal(text: "-1", current: ["b"], error: .relativeWrongWay(asked: "-1", purpose: .upgrade)),
        Refusal(
            text: "+1",
            current: ["b"],
            purpose: .downgrade,
            error: .relativeWrongWay(asked: "+1", purpose: .downgrade)
        ),
        Refusal(
            graph: SampleGraph.forked,
            text: "+1",
            current: ["a"],
            error: .ambiguousWalk(asked: "+1", at: "a", choices: ["l1", "r1"])
        ),
        Refusal(
            graph: SampleGraph.linked,
            text: "+1",
            current: [],
            error: .ambiguousWalk(asked: "+1", at: nil, choices: ["a1", "b1"])
        ),
        Refusal(
            graph: SampleGraph.merged,
            text: "-1",
            current: ["m"],
            purpose: .downgrade,
            error: .ambiguousWalk(asked: "-1", at: "m", choices: ["l2", "r2"])
        ),
        Refusal(text: "+1", current: ["gone1", "gone0"], error: .databaseAhead(["gone0", "gone1"])),
        Refusal(text: "+1", current: ["a", "c"], error: .overlappingRows(lower: "a", upper: "c")),
        Refusal(text: "+1", error: .needsDatabase(asked: "+1")),
        Refusal(text: "current", purpose: .show, error: .needsDatabase(asked: "current")),
    ])
    func refuses(_ given: Refusal) throws {
        let graph = try RevisionGraph.parse(given.graph)
        #expect(throws: given.error) {
            try graph.resolve(given.text, current: given.current, for: given.purpose)
        }
    }

    @Test(arguments: [
        "", "@", "@head", "left@", "a:b", "a+", "+", "-", "+-1", "a+1b", "a-b", "+0", "a--1", "a b", "é", "a@b@c",
        "+99999999999999999999999", "../etc", "a+1+1", "a+١",
    ])
    func malformed(_ text: String) throws {
        let graph = try RevisionGraph.parse(SampleGraph.line)
        let error = #expect(throws: TargetError.self) { try graph.resolve(text, current: [], for: .upgrade) }
        guard case .malformed(text, _) = error else {
            Issue.record("\(text): \(String(describing: error))")
            return
        }
    }

    @Test func messagesSayWhatToDoNext() {
        #expect(
            TargetError.databaseAhead(["8d3f"]).description
                == "this database is ahead of these files: it is at 8d3f, which no file defines; update the files "
                + "(git pull?), or, if the revision is gone for good, `skein stamp --purge REVISION` records where the "
                + "database really is"
        )
        #expect(
            TargetError.severalHeads(asked: "head", heads: ["l2", "r2"]).description
                == "`head` is one revision, but there are 2 heads: l2, r2; name one, write `<label>@head`, or `heads` "
                + "for all of them where several are allowed; `skein merge heads` joins them"
        )
        #expect(
            TargetError.ambiguous("c", matches: ["c1", "c2"]).description
                == "`c` could be `c1`, `c2`; write more characters (four are usually enough)"
        )
        #expect(
            TargetError.severalCurrent(asked: "-1", current: ["l1", "r1"]).description
                == "`-1` counts from where the database is, and it is at 2 revisions: l1, r1; write `<label>@-1` or "
                + "name the revision"
        )
        #expect(TargetError.severalCurrent(asked: "a@-1", current: ["l1"]).description.hasSuffix("; name the revision"))
        #expect(
            TargetError.relativeTooFar(asked: "+5", made: 1).description
                == "`+5` leads past the end of the history: only 1 step can be made"
        )
        #expect(
            TargetError.notOnPath("d", current: ["b"], purpose: .downgrade).description
                == "the database does not have revision d, so it cannot go back to it: it is at b; name a revision "
                + "below that, or use `skein upgrade d`"
        )
    }
}
