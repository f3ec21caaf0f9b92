import TestServers
import Testing

/// What is answered when a target cannot be meant or reached, and where targets lead.
@Suite struct GraphMessageTests {
    private static let forked = "a1\nb1 < a1 ; label left\nb2 < b1\nc1 < a1 ; label right\nc2 < c1"

    private func withDatabase(_ history: String, _ body: (Workspace, SQLiteFile) throws -> Void) async throws {
        try await Workspace.with { workspace in
            try workspace.writeRevisions(history)
            try body(workspace, workspace.sqlite("app.db"))
        }
    }

    private let url = ["--url", "sqlite:app.db", "--create", "-q"]

    @Test("unknown, ambiguous, ahead of the files: three messages")
    func notFound() async throws {
        try await withDatabase("a1f0\nb2c1 < a1f0\nb2d3 < b2c1") { workspace, database in
            let cases = [
                ("zzzz", "no revision or label is called `zzzz` or begins so; `skein history` lists the revisions"),
                ("b2c2", "no revision or label is called `b2c2` or begins so; did you mean `b2c1`?"),
                ("b2", "`b2` could be `b2c1`, `b2d3`; write more characters (four are usually enough)"),
                ("left@head", "`left` before `@` is no branch label and no revision; `skein history` lists the labels"),
                ("a1f0+9", "`a1f0+9` leads past the end of the history: only 2 steps can be made"),
                ("a-b", "`a-b` is not a target: after `-` a number must follow"),
            ]
            for (target, message) in cases {
                let result = try workspace.skein(["upgrade", target] + url, exits: 65)
                #expect(result.errorOutput.contains("skein: \(message)"), "\(result.errorOutput)")
            }
            #expect(try workspace.shell("test -e app.db").status == 1)
            try workspace.skein(["upgrade", "b2c1"] + url)
            try workspace.shell("mv migrations/b2c1.yaml migrations/b2d3.yaml .").expectSuccess()
            for command in [["upgrade", "head"], ["downgrade", "base"], ["stamp", "head"], ["plan"]] {
                let ahead = try workspace.skein(command + url, exits: 2)
                #expect(
                    ahead.output.contains(
                        "this database is ahead of these files: it is at b2c1, which no file defines; update the files "
                            + "(git pull?), or, if the revision is gone for good, `skein stamp --purge REVISION`"
                    )
                )
            }
            #expect(try database.query("SELECT version_num FROM skein_version") == "b2c1")
        }
    }

    @Test("several heads, several rows, not on this path, rows that contradict each other")
    func ambiguous() async throws {
        try await withDatabase(Self.forked) { workspace, database in
            let heads = try workspace.skein(["upgrade", "head"] + url, exits: 65)
            #expect(
                heads.errorOutput.contains(
                    "`head` is one revision, but there are 2 heads: b2, c2; name one, write `<label>@head`, or `heads` for all "
                        + "of them where several are allowed; `skein merge heads` joins them"
                )
            )
            try workspace.skein(["upgrade", "b1"] + url)
            let path = try workspace.skein(["downgrade", "c1"] + url, exits: 2)
            #expect(
                path.output.contains(
                    "the database does not have revision c1, so it cannot go back to it: it is at b1; name a revision below "
                        + "that, or use `skein upgrade c1`"
                )
            )
            let branch = try workspace.skein(["upgrade", "left@c1"] + url, exits: 65)
            #expect(branch.errorOutput.contains("revision c1 is not on the branch `left`; leave `left@` out"))
            try workspace.skein(["upgrade", "heads"] + url)
            for target in ["-1", "-2"] {
                let rows = try workspace.skein(["downgrade", target] + url, exits: 2)
                #expect(
                    rows.output.contains(
                        "`\(target)` counts from where the database is, and it is at 2 revisions: b2, c2; write "
                            + "`<label>@\(target)` or name the revision"
                    )
                )
            }
            let wrong = try workspace.skein(["upgrade", "-1"] + url, exits: 64)
            #expect(!wrong.errorOutput.isEmpty)
            try database.query("INSERT INTO skein_version VALUES ('b1')")
            let overlap = try workspace.skein(["upgrade", "heads"] + url, exits: 2)
            #expect(
                overlap.output.contains(
                    "the version table names b1 and also b2, which needs it, so its rows contradict each other; "
                        + "`skein stamp --purge b2` keeps the later one"
                )
            )
            try workspace.skein(["stamp", "--purge", "b2", "c2"] + url)
            #expect(try database.query("SELECT version_num FROM skein_version ORDER BY 1") == "b2\nc2")
        }
    }

    @Test("downgrades through merges, along branches, and stamps of several heads")
    func ways() async throws {
        try await withDatabase(Self.forked + "\nm1 < b2 c2\nd1 < m1\ns1 ; label side ; needs b1") {
            workspace,
            database in
            func expect(_ command: [String], _ rows: String...) throws {
                try workspace.skein(command + url)
                let found = try database.query("SELECT version_num FROM skein_version ORDER BY 1")
                #expect(found == rows.joined(separator: "\n"), "\(command)")
            }
            try expect(["upgrade", "heads"], "d1", "s1")
            try expect(["downgrade", "m1"], "m1", "s1")
            try expect(["downgrade", "left@b1"], "c2", "s1")
            try expect(["upgrade", "left@+1"], "b2", "c2", "s1")
            try expect(["downgrade", "right@-1"], "b2", "c1", "s1")
            try expect(["downgrade", "side@base"], "b2", "c1")
            try expect(["upgrade", "m1"], "m1")
            try expect(["downgrade", "b2"], "b2", "c2")
            // b1 goes with what needs it.
            try expect(["upgrade", "side"], "b2", "c2", "s1")
            try expect(["downgrade", "left@a1"], "c2")
            try expect(["stamp", "b2", "s1"], "b2", "c2", "s1")
            try expect(["stamp", "right@base"], "b2", "s1")
            try expect(["stamp", "--purge", "c2"], "c2")
            try expect(["downgrade", "base"])
        }
    }

    @Test("the order depends on ids and edges, and on nothing else")
    func order() async throws {
        let expected = "a1 b1 b2 c1 c2 m1 z1"
        for prefix in ["", "x"] {
            try await Workspace.with { workspace in
                try workspace.writeRevisions(Self.forked + "\nm1 < b2 c2\nz1")
                if !prefix.isEmpty {
                    // Other names, in another order, in another folder.
                    let script =
                        "cd migrations; n=9; mkdir deep; for f in *.yaml; do mv $f deep/x$n$f; n=$((n-1)); done"
                    try workspace.shell(script).expectSuccess()
                }
                try workspace.skein(["upgrade", "heads"] + url)
                let up =
                    "SELECT group_concat(revision, ' ') FROM (SELECT revision FROM skein_journal WHERE step = 0 AND direction = '%' ORDER BY entry)"
                let database = workspace.sqlite("app.db")
                #expect(try database.query(up.replacing("%", with: "up")) == expected)
                try workspace.skein(["downgrade", "base"] + url)
                let back = expected.split(separator: " ").reversed().joined(separator: " ")
                #expect(try database.query(up.replacing("%", with: "down")) == back)
            }
        }
    }

    @Test("ids of 255 characters are kept whole on every backend")
    func longIDs() async throws {
        try await Workspace.with { workspace in
            let long = String(repeating: "a", count: 254) + "1"
            let longer = String(repeating: "a", count: 254) + "2"
            try workspace.folder.write("revision: \(long)\n", to: "migrations/a.yaml")
            try workspace.folder.write("revision: \(longer)\nparent: \(long)\n", to: "migrations/b.yaml")
            try workspace.folder.write("revision: \(long)3\n", to: "other/c.yaml")
            try await workspace.withDatabases(sqlite: 1, postgreSQL: 1, mariaDB: 1) { databases in
                for database in databases {
                    let options = ["--url", database.url, "--create", "-q"]
                    try workspace.skein(["upgrade", "head"] + options)
                    #expect(try database.heads == longer, "\(database.id)")
                    try workspace.skein(["downgrade", "-1"] + options)
                    #expect(try database.heads == long, "\(database.id)")
                    #expect(try workspace.skein("current", "--url", database.url).output.contains(long))
                    try workspace.skein(["stamp", "head"] + options)
                    #expect(try database.heads == longer, "\(database.id)")
                }
            }
            let tooLong = try workspace.skein("heads", "--migrations", "other", exits: 65)
            #expect(tooLong.errorOutput.contains("the id has 256 characters; at most 255 are allowed"))
        }
    }
}
