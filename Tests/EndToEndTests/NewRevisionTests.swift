import TestServers
import Testing

/// New revision files: what they follow, where they go, what they are made from, and what runs after them.
@Suite struct NewRevisionTests {
    private func inMigrations(_ workspace: Workspace) throws -> [String] {
        try workspace.shell("find . -name '*.yaml' -o -name '*.sql' | grep -v skein.yaml | sort").output
            .split(separator: "\n").map(String.init)
    }

    @Test("merge joins heads and refuses what is none")
    func merge() async throws {
        try await Workspace.with { workspace in
            try workspace.writeRevisions("a1\nb1 < a1\nc1 < a1\nd1 < a1")
            let two = try workspace.skein(
                "merge",
                "b1",
                "c1",
                "-m",
                "join two",
                "--rev-id",
                "m1",
                "--branch-label",
                "joined"
            )
            #expect(two.output.hasSuffix("_m1_join_two.yaml\n"))
            #expect(
                try workspace.skein("history", "-r", "m1:").output
                    == "b1, c1 -> m1 (joined) (head) (mergepoint), join two\n"
            )
            try workspace.skein("merge", "heads", "-m", "join all", "--rev-id", "n1", "--sql")
            #expect(try workspace.skein("heads").output == "n1 (joined) (head)\n")
            #expect(
                try workspace.shell("head -n 2 migrations/*_n1_*.sql").output == "-- revision: n1\n-- parent: d1, m1\n"
            )

            let before = try workspace.contents()
            let refusals: [([String], Int, String)] = [
                (["heads"], 64, "a merge joins at least two revisions, and that names only n1"),
                (
                    ["b1", "d1"], 64,
                    "revision b1 is not a head, so following it starts a branch\n  add --splice if that is meant"
                ),
                (["n1", "n1"], 64, "revision n1 is named twice"),
                (["n1", "b1", "--splice"], 64, "n1 follows b1 already, so that a revision cannot join them"),
                (["n1", "zz"], 65, "no revision or label is called `zz` or begins so"),
            ]
            for (arguments, status, message) in refusals {
                let result = try workspace.skein(["merge"] + arguments + ["-m", "x"], exits: status)
                #expect(result.errorOutput.contains(message))
            }
            let label = try workspace.skein(
                ["merge", "b1", "d1", "--splice", "-m", "x", "--branch-label", "joined", "--rev-id", "q1"],
                exits: 65
            )
            #expect(label.errorOutput.contains("the label `joined` is carried by m1 and q1; keep it on one of them"))
            #expect(try workspace.contents() == before)
        }
    }

    @Test("revision follows several heads, and goes to the folder that is chosen")
    func folders() async throws {
        try await Workspace.with { workspace in
            try workspace.folder.write("version: 1\nmigrations: [core, shop]\n", to: "skein.yaml")
            try workspace.writeRevisions("a1", to: "core")
            try workspace.writeRevisions("s1", to: "shop")
            let none = try workspace.skein("revision", "-m", "x", "--head", "base", exits: 64)
            #expect(
                none.errorOutput
                    == "skein: the project has several folders of revisions\n  choose one with --path: core, shop\n"
            )
            let stray = try workspace.skein(
                "revision",
                "-m",
                "x",
                "--head",
                "base",
                "--path",
                "core/../other",
                exits: 64
            )
            #expect(stray.errorOutput.contains("core/../other is none of the project's folders of revisions"))
            let several = try workspace.skein("revision", "-m", "x", exits: 65)
            #expect(several.errorOutput.contains("`head` is one revision, but there are 2 heads: a1, s1"))

            try workspace.skein("revision", "-m", "more", "--head", "s1", "--rev-id", "s2")
            try workspace.skein("revision", "-m", "deep", "--head", "a1", "--rev-id", "a2", "--path", "./core/2026/")
            try workspace.skein(
                "revision",
                "-m",
                "both",
                "--head",
                "a2",
                "--head",
                "s2",
                "--rev-id",
                "m1",
                "--version-path",
                "shop"
            )
            let files = try inMigrations(workspace).map { $0.replacing(/\d{8}/, with: "DATE") }
            #expect(
                files == [
                    "./core/2026/DATE_a2_deep.yaml", "./core/a1.yaml", "./shop/DATE_m1_both.yaml",
                    "./shop/DATE_s2_more.yaml", "./shop/s1.yaml",
                ]
            )
            #expect(try workspace.skein("heads").output == "m1 (head)\n")
        }
    }

    @Test("ids, file names and times are as the project says")
    func settings() async throws {
        try await Workspace.with { workspace in
            func settings(_ text: String) throws {
                try workspace.folder.write("version: 1\nrevision: { \(text) }\n", to: "skein.yaml")
            }
            try workspace.folder.write("", to: "migrations/.gitkeep")
            try settings("id: sequential, file: \"{id}-{slug}\", timezone: Asia/Kolkata")
            try workspace.skein("revision", "-m", "First one")
            try workspace.skein("revision", "-m", "Second one", "--sql")
            #expect(
                try inMigrations(workspace) == ["./migrations/0001-first_one.yaml", "./migrations/0002-second_one.sql"]
            )
            #expect(try workspace.skein("history", "-r", "0002:").output == "0001 -> 0002 (head), Second one\n")
            let created = try workspace.folder.read("migrations/0001-first_one.yaml")
            #expect(created.contains(/created: \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+05:30\n/))

            try settings("id: timestamp, file: \"{id}\"")
            try workspace.skein("revision", "-m", "x")
            try workspace.skein("revision", "-m", "y")
            let heads = try workspace.skein("heads").output
            #expect(heads.contains(/^20\d{12}(_2)? \(head\)\n$/))

            try settings("file: \"{date}{time}{id}\", timezone: local")
            let zone = ["TZ": "XYZ-3"]
            try workspace.skein(["revision", "-m", "z", "--rev-id", "z1"], environment: zone)
            let local = try workspace.shell("cat migrations/*z1.yaml").output
            #expect(local.contains(/created: \S+\+03:00\n/))

            try settings("timezone: Europe/Atlantis")
            let unknown = try workspace.skein("revision", "-m", "x", exits: 78)
            #expect(unknown.errorOutput.contains("/usr/share/zoneinfo has no zone Europe/Atlantis"))
        }
    }

    @Test("a template makes the file, unless what it makes is no revision")
    func template() async throws {
        try await Workspace.with { workspace in
            try workspace.folder.write(
                "version: 1\nrevision: { template: t/new.yaml, template_sql: t/new.sql, file: \"{id}\" }\n",
                to: "skein.yaml"
            )
            try workspace.folder.write(
                """
                # (c) Example Ltd
                revision: {id}
                parent: {parents}
                message: {message}
                created: {created}
                labels: {labels}
                depends_on: {depends_on}
                upgrade:
                  - assert: {{ sql: "SELECT 1 = 1" }}

                """,
                to: "t/new.yaml"
            )
            try workspace.folder.write(
                "-- revision: {id}\n-- parent: {parents}\n-- message: {message}\n-- labels: {labels}\n"
                    + "-- upgrade\nSELECT $$x$$;\n",
                to: "t/new.sql"
            )
            try workspace.folder.write("", to: "migrations/.gitkeep")
            try workspace.skein("revision", "-m", "it's: \"new\"", "--rev-id", "a1", "--branch-label", "left")
            try workspace.skein("revision", "-m", "more", "--rev-id", "a2", "--sql")
            let made = try workspace.folder.read("migrations/a1.yaml").replacing(/created: .*/, with: "created: NOW")
            #expect(
                made == """
                    # (c) Example Ltd
                    revision: a1
                    parent: []
                    message: "it's: \\"new\\""
                    created: NOW
                    labels: [left]
                    depends_on: []
                    upgrade:
                      - assert: { sql: "SELECT 1 = 1" }

                    """
            )
            #expect(try workspace.skein("history").output.hasPrefix("a1 -> a2 (left) (head), more\n"))
            #expect(try workspace.folder.read("migrations/a2.sql").hasSuffix("-- upgrade\nSELECT $$x$$;\n"))

            let before = try workspace.contents()
            let faulty: [(String, Int, String)] = [
                (
                    "revision: {id}\n", 78,
                    "t/new.yaml: what it makes is another revision than b1 with its parents and labels"
                ),
                (
                    "revision: {id}\nparent: {parents}\nupgrade: 5\n", 78,
                    "`upgrade` must be a list, not text; correct the template"
                ),
                ("revision: {di}\n", 78, "t/new.yaml:1:1: unknown placeholder `{di}` in the template"),
            ]
            for (text, status, message) in faulty {
                try workspace.folder.write(text, to: "t/new.yaml")
                let result = try workspace.skein("revision", "-m", "x", "--rev-id", "b1", exits: status)
                #expect(result.errorOutput.replacing("\n  ", with: "; ").contains(message), "\(result.errorOutput)")
                #expect(result.errorOutput.contains("nothing was written"))
            }
            try workspace.folder.write(
                "# (c) Example Ltd\nrevision: {id}\n",
                to: "t/new.yaml"
            )
            #expect(try workspace.shell("ls migrations").output == "a1.yaml\na2.sql\n")
            #expect(before.contains("migrations/a2.sql"))
        }
    }

    @Test("hooks run on the file without a shell; one that fails is reported and the file stays")
    func hooks() async throws {
        try await Workspace.with { workspace in
            try workspace.folder.write(
                "version: 1\nrevision: { file: \"{id}\" }\n"
                    + "hooks: [[sed, -i, \"s/^message: .*/message: \\\"$(date); formatted\\\"/\", \"{file}\"], [cp, \"{file}\", copy]]\n",
                to: "skein.yaml"
            )
            try workspace.folder.write("", to: "migrations/.gitkeep")
            try workspace.skein("revision", "-m", "x", "--rev-id", "a1")
            #expect(try workspace.folder.read("copy").contains("message: \"$(date); formatted\"\n"))

            try workspace.folder.write(
                "version: 1\nrevision: { file: \"{id}\" }\nhooks: [[ls, --no-such-option, \"{file}\"], [touch, late]]\n",
                to: "skein.yaml"
            )
            let failed = try workspace.skein("revision", "-m", "y", "--rev-id", "b1", exits: 2)
            #expect(failed.output == "wrote migrations/b1.yaml\n")
            #expect(failed.errorOutput.hasPrefix("skein: the hook ls --no-such-option migrations/b1.yaml ended with "))
            #expect(failed.errorOutput.contains("ls: unrecognized option '--no-such-option'\n"))
            #expect(
                failed.errorOutput.hasSuffix(
                    "\n  migrations/b1.yaml stays as it is; `hooks` in skein.yaml lists the hooks\n"
                )
            )
            #expect(try workspace.skein("heads").output == "b1 (head)\n")
            #expect(try workspace.shell("test -e late").status == 1)

            try workspace.folder.write("version: 1\nhooks: [[no-such-formatter]]\n", to: "skein.yaml")
            let missing = try workspace.skein("revision", "-m", "z", exits: 2)
            #expect(missing.errorOutput.hasPrefix("skein: the hook no-such-formatter could not be run: "))
        }
    }
}
