import SkeinModel
import SkeinRevisions
import Testing

@Suite(.serialized) struct RevisionDirectoryTests {
    private func load(_ files: [String: String], in names: [String] = [""]) throws -> History {
        try Folder.with { folder in
            for (name, text) in files { try folder.write(text, to: name) }
            return try RevisionDirectory.load(names.map { $0.isEmpty ? folder.path : "\(folder.path)/\($0)" })
        }
    }

    /// What loading the files ends with, with names relative to the folder.
    private func faults(_ files: [String: String], in names: [String] = [""]) throws -> [String] {
        try Folder.with { folder in
            for (name, text) in files { try folder.write(text, to: name) }
            do throws(HistoryError) {
                _ = try RevisionDirectory.load(names.map { $0.isEmpty ? folder.path : "\(folder.path)/\($0)" })
                return []
            } catch {
                #expect(error.description == error.faults.joined(separator: "\n"))
                return error.faults.flatMap { folder.relative($0).split(separator: "\n").map(String.init) }
            }
        }
    }

    @Test func `Files of folders and the folders in them`() throws {
        let history = try load([
            "a.yaml": "revision: a", "2026/b.yml": "revision: b\nparent: a",
            "2026/11/c.sql": "-- revision: c\n-- parent: b\n-- upgrade\nSELECT 1", "README.md": "no revision",
            ".hidden.yaml": "revision: [", ".git/d.yaml": "revision: [", "a.yaml~": "revision: [", "x.json": "[",
        ])
        #expect(history.all.map(\.id) == ["a", "b", "c"])
        #expect(history.graph.heads == ["c"])
        #expect(history["b"]?.parents == ["a"])
        #expect(history["b"]?.file.hasSuffix("/2026/b.yml") == true)
        #expect(history["z"] == nil)
    }

    @Test func `Several folders, and folders that overlap`() throws {
        let files = ["a/a.yaml": "revision: a", "b/b.yaml": "revision: b\nparent: a"]
        #expect(try load(files, in: ["a", "b"]).all.count == 2)
        #expect(try load(files, in: ["a", "b", "b/", ""]).all.count == 2)
        #expect(try load(["x": ""]).all.isEmpty)
    }

    @Test func `All faulty files at once`() throws {
        let found = try faults([
            "a.yaml": "revision: a\nparnet: b", "b.yaml": "", "c.sql": "SELECT 1", "d.yaml": "revision: d",
            "e/f.yaml": "revision: a\nupgrade:\n  - drop_tabel: {}",
        ])
        #expect(
            found == [
                "a.yaml:2:1: unknown key `parnet` in the revision; did you mean `parent`?",
                "b.yaml: the file is empty; expected keys and values",
                "c.sql:1:1: SQL before the first section; a section starts with a line `-- upgrade` or `-- downgrade`",
                "e/f.yaml:3:5: unknown operation `drop_tabel`; did you mean `drop_table`?",
            ]
        )
    }

    @Test func `A folder that is not there`() throws {
        #expect(
            try faults(["a.yaml": "revision: a"], in: ["", "nowhere"])
                == ["nowhere: the folder of revisions cannot be read: No such file or directory"]
        )
        #expect(
            try faults(["a.yaml": "revision: a"], in: ["a.yaml"])
                == ["a.yaml: the folder of revisions cannot be read: Not a directory"]
        )
    }

    @Test(
        arguments: [
            (
                ["a.yaml": "revision: x", "b.sql": "-- revision: x\n-- upgrade\n"],
                ["revision x is defined by a.yaml and b.sql; give one of them another id"]
            ),
            (
                ["a.yaml": "revision: abc1", "b.yaml": "revision: b\nparent: abc2"],
                ["b.yaml: revision b: its parent abc2 is defined by no file; did you mean abc1?"]
            ),
            (
                ["a.yaml": "revision: a\nparent: b", "b.yaml": "revision: b\nparent: a"],
                [
                    "the parents of these revisions form a cycle: a -> b -> a; correct `parent` in the one that should come first"
                ]
            ),
            (
                ["a.yaml": "revision: a\nparent: a"],
                ["a.yaml: revision a: it names itself as its parent; name the revision it follows"]
            ),
            (
                ["a.yaml": "revision: a\nlabels: [two words]\ndepends_on: zzz"],
                [
                    "a.yaml: revision a: its label cannot be used: `two words` contains ` `; "
                        + "use only the letters A-Z and a-z, digits and `_`",
                    "a.yaml: revision a: it depends on `zzz`, which is neither a revision nor a label; "
                        + "restore that file or correct `depends_on`",
                ]
            ),
        ]
    )
    func `Faults of the graph name the files`(_ files: [String: String], _ expected: [String]) throws {
        #expect(try faults(files) == expected)
    }

    @Test(arguments: [(0, false), (1, true)])
    func `A file above 1 MiB is refused`(_ excess: Int, _ isRefused: Bool) throws {
        let start = "revision: a\n# "
        let text = start + String(repeating: "x", count: (1 << 20) - start.utf8.count + excess)
        #expect(try faults(["a.yaml": text]) == (isRefused ? ["a.yaml: the file is larger than 1 MiB"] : []))
    }

    @Test func `Links to files are followed, links to folders are not, and broken ones are faults`() throws {
        try Folder.with { folder in
            let file = try folder.write("revision: a", to: "kept/a.txt")
            try folder.link("a.yaml", to: file)
            try folder.link("again", to: folder.path)
            #expect(try RevisionDirectory.load([folder.path]).all.map(\.id) == ["a"])
            try folder.link("b.yaml", to: "nowhere")
            let message = folder.relative(fault { try RevisionDirectory.load([folder.path]) })
            #expect(message == "b.yaml: there is no such file")
        }
    }

    /// The limit is far above what an unoptimised build needs.
    @Test func `Two thousand files`() throws {
        try Folder.with { folder in
            for number in 0..<2000 {
                let parent = number == 0 ? "" : "parent: r\(number - 1)\n"
                try folder.write(
                    """
                    revision: r\(number)
                    \(parent)message: add a table and an index
                    upgrade:
                      - create_table:
                          table: t\(number)
                          columns:
                            - { name: id, type: bigint, primary_key: true, autoincrement: true }
                            - { name: name, type: string(100), nullable: false, unique: true }
                            - { name: at, type: timestamp, default: { sql: now() } }
                      - create_index: { table: t\(number), columns: [name, at], where: { default: name <> '' } }
                    """,
                    to: "\(number % 20)/r\(number).yaml"
                )
            }
            let clock = ContinuousClock()
            var history: History?
            let loading = try clock.measure { history = try RevisionDirectory.load([folder.path]) }
            #expect(history?.all.count == 2000)
            #expect(loading < .seconds(10))
            var replay = SchemaReplay.empty()
            let replaying = try clock.measure {
                for number in 0..<2000 {
                    let revision = try #require(history?[RevisionID(stringLiteral: "r\(number)")])
                    _ = try replay.apply(revision)
                }
            }
            #expect(replay.schema.tables.count == 2000)
            #expect(replaying < .seconds(10))
            print("2000 revisions: loaded in \(loading), replayed in \(replaying)")
        }
    }
}
