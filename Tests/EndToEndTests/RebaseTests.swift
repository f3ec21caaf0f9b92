import TestServers
import Testing

/// Moving revisions, editing them, and naming the faults of a graph.
@Suite struct RebaseTests {
    @Test("rebase makes a line of two branches, and edits one line of one file")
    func rebase() async throws {
        try await Workspace.with { workspace in
            try workspace.writeRevisions("a1\nb1 < a1\nb2 < b1")
            let text = "# mine\nrevision: c1\nparent: a1   # fork\nmessage: 'kept  as is'\n\n"
            try workspace.folder.write(text, to: "migrations/c1.yaml")
            try workspace.writeRevisions("c2 < c1")
            let before = try workspace.shell("sha256sum migrations/[!c]*.yaml migrations/c2.yaml").output
            let result = try workspace.skein("rebase", "c1", "--onto", "b2")
            #expect(result.output == "migrations/c1.yaml: c1 now follows b2\n")
            #expect(
                result.errorOutput == """
                    note: no target was asked whether it has c1; a database that has it will not be where this history \
                    says. --url or --fleet asks.

                    """
            )
            #expect(try workspace.folder.read("migrations/c1.yaml") == text.replacing("parent: a1", with: "parent: b2"))
            #expect(try workspace.shell("sha256sum migrations/[!c]*.yaml migrations/c2.yaml").output == before)
            #expect(
                try workspace.skein("history").output == """
                    c1 -> c2 (head), the c2
                    b2 -> c1, kept  as is
                    b1 -> b2, the b2
                    a1 -> b1, the b1
                    <base> -> a1, the a1

                    """
            )
            let base = try workspace.skein("rebase", "c1", "--onto", "base", "--format", "json")
            #expect(
                try JSON(parsing: base.output) == ["revision": "c1", "parents": [], "path": "migrations/c1.yaml"]
            )
            try workspace.skein("rebase", "c1", "--onto", "heads")
            #expect(try workspace.skein("heads").output == "c2 (head)\n")
        }
    }

    @Test("what would break the graph, or is applied, is not moved")
    func refusals() async throws {
        try await Workspace.with { workspace in
            try workspace.writeRevisions("a1\nb1 < a1\nc1 < a1\nd1 < c1")
            try workspace.skein("upgrade", "d1", "--url", "sqlite:app.db", "--create", "-q")
            try workspace.skein("upgrade", "b1", "--url", "sqlite:other.db", "--create", "-q")
            let before = try workspace.contents()
            let cycle = try workspace.skein("rebase", "c1", "--onto", "d1", exits: 65)
            #expect(cycle.errorOutput.contains("the parents of these revisions form a cycle: c1 -> d1 -> c1"))
            #expect(cycle.errorOutput.hasSuffix("\n  nothing was written\n"))
            let itself = try workspace.skein("rebase", "c1", "--onto", "c1", exits: 65)
            #expect(itself.errorOutput.contains("revision c1: it names itself as its parent"))
            let same = try workspace.skein("rebase", "c1", "--onto", "a1", exits: 64)
            #expect(same.errorOutput.contains("revision c1 follows that already"))
            let applied = try workspace.skein("rebase", "c1", "--onto", "b1", "--url", "sqlite:app.db", exits: 65)
            #expect(
                workspace.normal(applied.errorOutput) == """
                    skein: revision c1 is applied on sqlite:WORKSPACE/app.db, so it cannot be moved
                      write a new revision, or take it back there first; nothing was written

                    """
            )
            #expect(try workspace.contents() == before)
            let free = try workspace.skein("rebase", "c1", "--onto", "b1", "--url", "sqlite:other.db")
            #expect(free.errorOutput == "")
        }
    }

    @Test("edit opens the file in the editor, and reads the revisions again")
    func edit() async throws {
        try await Workspace.with { workspace in
            try workspace.writeRevisions("a1\nb1 < a1")
            let editor = ["EDITOR": "false", "VISUAL": "sed -i 's/the b1/edited/'"]
            try workspace.skein(["edit", "head"], environment: editor)
            #expect(try workspace.skein("history").output.hasPrefix("a1 -> b1 (head), edited\n"))
            let broken = try workspace.skein(["edit", "b1"], exits: 65, environment: ["EDITOR": "sed -i s/a1/zz/"])
            #expect(broken.errorOutput.contains("migrations/b1.yaml: revision b1: its parent zz is defined by no file"))
            try workspace.writeRevisions("b1 < a1")
            let failed = try workspace.skein(["edit", "b1"], exits: 2, environment: ["EDITOR": "false"])
            #expect(failed.errorOutput.hasPrefix("skein: the editor false ended with "))
        }
    }

    @Test("check-graph names every fault of files and graph at once")
    func checkGraph() async throws {
        try await Workspace.with { workspace in
            try workspace.writeRevisions("a1 ; label x\nb1 < a1\nc1 < a1")
            #expect(try workspace.skein("check-graph").output == "3 revisions, 2 heads, 1 base: no faults\n")
            try workspace.folder.write("revision: b1\nparent: a1\n", to: "migrations/again.yaml")
            try workspace.writeRevisions("d1 < e1\ne1 < d1\nf1 < c1 ; label x\ng1 ; needs g1\nh1 < nowhere")
            let faults = try workspace.skein("check-graph", exits: 65)
            #expect(
                faults.output == """
                    revision b1 is defined by migrations/again.yaml and migrations/b1.yaml; give one of them another id
                    the label `x` is carried by a1 and f1; keep it on one of them
                    migrations/h1.yaml: revision h1: its parent nowhere is defined by no file; restore that file or correct `parent`
                    migrations/g1.yaml: revision g1: it depends on itself; remove that from `depends_on`
                    the parents of these revisions form a cycle: d1 -> e1 -> d1; correct `parent` in the one that should come first
                    9 files, 5 faults

                    """
            )
            try workspace.folder.write("revision: i1\nupgrade: 5\n", to: "migrations/i1.yaml")
            let json = try JSON(parsing: workspace.skein("check-graph", "--format", "json", exits: 65).output)
            #expect(json["files"] == 10)
            #expect(
                json["faults"].elements.map { $0["code"] } == [
                    "file", "duplicate_id", "label_used_twice", "depends_on_itself", "cycle",
                ]
            )
            #expect(json["faults"][0]["file"] == "migrations/i1.yaml")
            #expect(json["faults"][0]["line"] == 2)
            #expect(json["faults"][4]["revisions"] == ["d1", "e1"])
            // Nothing works on such files, and every command says why.
            let upgrade = try workspace.skein("upgrade", "head", "--url", "sqlite:app.db", "--create", exits: 65)
            #expect(upgrade.errorOutput.split(separator: "\n").count == 5)
        }
    }
}
