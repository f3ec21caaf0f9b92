import TestServers
import Testing

/// Writing down where a database is.
@Suite struct StampTests {
    private func withHistory(_ body: (Workspace, SQLiteFile) throws -> Void) async throws {
        try await Workspace.with { workspace in
            try workspace.folder.write("revision: aa11\n", to: "migrations/a.yaml")
            try workspace.folder.write(
                "revision: bb22\nparent: aa11\nupgrade:\n  - drop_table: { table: never_made }\n",
                to: "migrations/b.yaml"
            )
            let database = workspace.sqlite("app.db")
            try database.query("CREATE TABLE kept (id); INSERT INTO kept VALUES (7)")
            try body(workspace, database)
        }
    }

    private let journal = "SELECT revision, direction, outcome FROM skein_journal WHERE step = 0 ORDER BY entry"

    @Test("stamps an existing database up and down, and runs nothing")
    func stamp() async throws {
        try await withHistory { workspace, database in
            let result = try workspace.skein("stamp", "head", "--url", "sqlite:app.db")
            #expect(workspace.normal(result.output).contains("done  base -> bb22  TIME  1\n"))
            #expect(try database.query("SELECT * FROM skein_version") == "bb22")
            try workspace.skein("stamp", "aa11", "--url", "sqlite:app.db")
            #expect(try database.query("SELECT * FROM skein_version") == "aa11")
            try workspace.skein("stamp", "base", "--url", "sqlite:app.db")
            #expect(try database.query("SELECT * FROM skein_version") == "")
            #expect(try database.query("SELECT id FROM kept") == "7")
            let rows = try database.query(journal).split(separator: "\n")
            #expect(rows.count == 3)
            #expect(rows.allSatisfy { $0.hasSuffix("|stamp|done") })
        }
    }

    @Test("a database at a revision that no file defines is refused by name, and --purge mends it")
    func purge() async throws {
        try await withHistory { workspace, database in
            try workspace.skein("stamp", "aa11", "--url", "sqlite:app.db")
            try database.query("UPDATE skein_version SET version_num = 'dead0000beef'")
            let before = try workspace.contents()
            for command in [["upgrade", "head"], ["downgrade", "base"], ["stamp", "head"]] {
                let result = try workspace.skein(command + ["--url", "sqlite:app.db"], exits: 2)
                #expect(
                    result.output.contains(
                        """
                          this database is ahead of these files: it is at dead0000beef, which no file defines; update the \
                        files (git pull?), or, if the revision is gone for good, `skein stamp --purge REVISION` records \
                        where the database really is
                        """
                    )
                )
                #expect(result.output.contains("1 target blocked: ahead"))
            }
            #expect(try workspace.contents() == before)
            try workspace.skein("stamp", "--purge", "aa11", "--url", "sqlite:app.db")
            #expect(try database.query("SELECT * FROM skein_version") == "aa11")
        }
    }

    @Test("two revisions of one line, and an unknown one, are refused")
    func refusals() async throws {
        try await withHistory { workspace, _ in
            let before = try workspace.contents()
            let overlapping = try workspace.skein("stamp", "aa11", "bb22", "--url", "sqlite:app.db", exits: 2)
            #expect(
                overlapping.output.contains(
                    "\n  aa11 and bb22 cannot be stamped together: bb22 needs aa11 and implies it; name bb22 alone\n"
                )
            )
            let unknown = try workspace.skein("stamp", "zz", "--url", "sqlite:app.db", exits: 65)
            #expect(
                unknown.errorOutput == """
                    skein: no revision or label is called `zz` or begins so; `skein history` lists the revisions

                    """
            )
            #expect(try workspace.contents() == before)
        }
    }
}
