import TestServers
import Testing

/// `history`, `heads`, `branches`, `show` and `current` over a history with branches, a merge and a dependency.
@Suite struct HistoryCommandTests {
    /// a1 forks into b1 - b2 (label left) and c1; m1 joins them; x1 is a base that needs b1, y1 one that needs x1.
    private static let revisions = """
        a1
        b1 < a1 ; label left
        b2 < b1
        c1 < a1
        m1 < b2 c1
        x1 ; label side ; needs b1
        y1 ; needs side
        """

    private func withHistory(_ body: (Workspace) async throws -> Void) async throws {
        try await Workspace.with { workspace in
            try workspace.writeRevisions(Self.revisions)
            try await body(workspace)
        }
    }

    @Test("history is Alembic's list, with dependencies, labels and effective heads")
    func history() async throws {
        try await withHistory { workspace in
            let list = try workspace.skein("history").output
            #expect(
                list == """
                    b2, c1 -> m1 (left) (head) (mergepoint), the m1
                    a1 -> c1, the c1
                    <base> (side) -> y1 (head), the y1
                    <base> (b1) -> x1 (side) (effective head), the x1
                    b1 -> b2 (left), the b2
                    a1 -> b1 (left), the b1
                    <base> -> a1 (branchpoint), the a1

                    """
            )
            #expect(
                try workspace.skein("history", "-r", "a1:m1", "-v").output == """
                    Rev: m1 (head) (mergepoint)
                    Merges: b2, c1
                    Branch names: left
                    Path: migrations/m1.yaml

                        the m1

                    Rev: c1
                    Parent: a1
                    Path: migrations/c1.yaml

                        the c1

                    Rev: b2
                    Parent: b1
                    Branch names: left
                    Path: migrations/b2.yaml

                        the b2

                    Rev: b1
                    Parent: a1
                    Branch names: left
                    Path: migrations/b1.yaml

                        the b1

                    Rev: a1 (branchpoint)
                    Parent: <base>
                    Branches into: b1, c1
                    Path: migrations/a1.yaml

                        the a1

                    """
            )
        }
    }

    @Test("--graph draws branches and merges, in lines on a UTF-8 terminal")
    func graph() async throws {
        try await withHistory { workspace in
            let expected = #"""
                * m1 (left) (head) (mergepoint), the m1
                |\
                | * c1, the c1
                | | * y1 (head) (needs side), the y1
                | |
                | | * x1 (side) (effective head) (needs b1), the x1
                * | b2 (left), the b2
                * | b1 (left), the b1
                |/
                * a1 (branchpoint), the a1

                """#
            #expect(try workspace.skein("history", "--graph").output == expected)
            let lines = try workspace.skein(["history", "--graph"], environment: ["LC_ALL": "C.UTF-8"]).output
            #expect(lines.contains("● m1 (left) (head) (mergepoint), the m1\n│╲\n│ ● c1, the c1\n│ │ ● y1 "))
            #expect(
                try workspace.skein("history", "--graph", "-v", "-r", "b2:m1").output == """
                    * Rev: m1 (head) (mergepoint)
                    |  Merges: b2, c1
                    |  Branch names: left
                    |  Path: migrations/m1.yaml
                    |
                    |      the m1
                    |
                    * Rev: b2
                      Parent: b1
                      Branch names: left
                      Path: migrations/b2.yaml

                          the b2

                    """
            )
            let refused = try workspace.skein("history", "--graph", "--format", "json", exits: 64)
            #expect(refused.errorOutput.contains("--graph is for text; leave --format out"))
        }
    }

    @Test("mermaid and dot name every revision, parent and dependency")
    func formats() async throws {
        try await Workspace.with { workspace in
            try workspace.writeRevisions("a1\nb1 < a1 ; label left\nx1 ; needs left")
            try workspace.folder.write(
                "revision: c1\nparent: b1\nmessage: 'say \"hi\" <b>'\n",
                to: "migrations/c1.yaml"
            )
            #expect(
                try workspace.skein("history", "--format", "mermaid").output == """
                    flowchart TD
                        r_a1["a1<br/>the a1"]
                        r_b1["b1 (left)<br/>the b1"]
                        r_c1["c1 (left) (head)<br/>say #quot;hi#quot; #lt;b#gt;"]
                        r_x1["x1 (head)<br/>the x1"]
                        r_a1 --> r_b1
                        r_b1 --> r_c1
                        r_b1 -.-> r_x1

                    """
            )
            #expect(
                try workspace.skein("history", "--format", "dot", "-r", ":c1").output == #"""
                    digraph revisions {
                        node [shape=box];
                        "a1" [label="a1\nthe a1"];
                        "b1" [label="b1 (left)\nthe b1"];
                        "c1" [label="c1 (left) (head)\nsay \"hi\" <b>"];
                        "a1" -> "b1";
                        "b1" -> "c1";
                    }

                    """#
            )
        }
    }

    @Test("-i and `current` in a range ask the database")
    func current() async throws {
        try await withHistory { workspace in
            try workspace.skein("upgrade", "b2", "--url", "sqlite:app.db", "--create", "-q")
            let url = ["--url", "sqlite:app.db"]
            let marked = try workspace.skein(["history", "-i"] + url).output
            #expect(marked.contains("b1 -> b2 (left) (current), the b2\n"))
            #expect(marked.components("(current)") == 1)
            let range = try workspace.skein(["history", "-r", "current:"] + url).output
            #expect(range == "b2, c1 -> m1 (left) (head) (mergepoint), the m1\nb1 -> b2 (left), the b2\n")
            let below = try workspace.skein(["history", "-r", ":current"] + url).output
            #expect(below.split(separator: "\n").count == 3)
            let json = try JSON(
                parsing: workspace.skein(["history", "-i", "--format", "json", "-r", "b2:"] + url).output
            )
            #expect(json[1]["current_on"].elements.count == 1)
            #expect(json[0]["current_on"] == [])

            let shown = try workspace.skein(["show", "current"] + url).output
            #expect(shown.hasPrefix("Rev: b2\nParent: b1\n"))
            let missing = try workspace.skein("history", "-i", exits: 64)
            #expect(missing.errorOutput.hasPrefix("skein: no database was named\n"))
            let reversed = try workspace.skein("history", "-r", "m1:a1", exits: 65)
            #expect(reversed.errorOutput.contains("revision m1 is not below a1"))
            let single = try workspace.skein("history", "-r", "m1", exits: 64)
            #expect(single.errorOutput.contains("a range is [FROM]:[TO]"))
        }
    }

    @Test("heads and branches, with and without everything")
    func heads() async throws {
        try await withHistory { workspace in
            #expect(try workspace.skein("heads").output == "m1 (left) (head)\nx1 (side) (effective head)\ny1 (head)\n")
            #expect(try workspace.skein("heads", "--resolve-dependencies").output == "m1 (left) (head)\ny1 (head)\n")
            let verbose = try workspace.skein("heads", "-v").output
            #expect(verbose.hasPrefix("Rev: m1 (head) (mergepoint)\nMerges: b2, c1\n"))
            #expect(verbose.contains("Rev: x1 (effective head)\nParent: <base>\nAlso depends on: b1\n"))
            #expect(try workspace.skein("branches").output == "a1 (branchpoint)\n   -> b1 (left)\n   -> c1\n")
            let branches = try workspace.skein("branches", "-v").output
            #expect(branches.hasPrefix("Rev: a1 (branchpoint)\nParent: <base>\nBranches into: b1, c1\n"))
            #expect(branches.hasSuffix("   -> b1 (left), the b1\n   -> c1, the c1\n"))
            let json = try JSON(parsing: workspace.skein("branches", "--format", "json").output)
            #expect(json == [["revision": "a1", "message": "the a1", "children": ["b1", "c1"]]])
        }
    }

    @Test("show takes several revisions, and counts down from the heads")
    func show() async throws {
        try await withHistory { workspace in
            let shown = try workspace.skein("show", "b1", "c1").output
            #expect(
                workspace.normal(shown).contains("Path: migrations/b1.yaml\nChecksum: v1:sha256:DIGEST\n\n  the b1\n")
            )
            #expect(shown.contains("\nRev: c1\n"))
            let fork = try workspace.skein("show", "m1-1", exits: 65)
            #expect(fork.errorOutput.contains("`m1-1` meets a fork at m1: b2, c1"))
            let down = try JSON(parsing: workspace.skein("show", "b2-1", "--format", "json").output)
            #expect(down[0]["revision"] == "b1")
        }
    }

    @Test("current names effective heads, and --check-heads what is missing")
    func checkHeads() async throws {
        try await withHistory { workspace in
            let url = ["--url", "sqlite:app.db"]
            try workspace.skein(["upgrade", "b1", "--create", "-q"] + url)
            let behind = try workspace.skein(["current", "--check-heads"] + url, exits: 1)
            #expect(
                workspace.normal(behind.output).hasSuffix(
                    """
                    sqlite:WORKSPACE/app.db: not up to date, 5 revisions missing: b2, c1, m1, x1, y1; \
                    `skein upgrade heads` applies them

                    """
                )
            )
            let json = try JSON(
                parsing: workspace.skein(["current", "--check-heads", "--format", "json"] + url, exits: 1).output
            )
            #expect(json["targets"][0]["missing"] == ["b2", "c1", "m1", "x1", "y1"])

            try workspace.skein(["upgrade", "heads", "-q"] + url)
            let there = try workspace.skein(["current", "--check-heads"] + url).output
            #expect(workspace.normal(there).contains("m1, y1, x1 (effective head)  (head)\n"))
            let verbose = workspace.normal(try workspace.skein(["current", "-v"] + url).output)
            #expect(
                verbose.hasPrefix("Current revision(s) for sqlite:WORKSPACE/app.db:\nRev: m1 (head) (mergepoint)\n")
            )
            #expect(verbose.contains("\nRev: x1 (effective head)\n"))

            try workspace.sqlite("app.db").query(
                "UPDATE skein_version SET version_num = 'dead' WHERE version_num = 'y1'"
            )
            let ahead = try workspace.skein(["current", "--check-heads"] + url, exits: 1)
            #expect(ahead.output.contains("ahead of these files: it is at dead, m1; update the files (git pull?)"))
        }
    }
}

extension String {
    /// How often `text` occurs.
    fileprivate func components(_ text: String) -> Int { ranges(of: text).count }
}
