import TestServers
import Testing

/// What a new user types, and what is answered.
@Suite struct TourTests {
    static let notes = """
        revision: aaaa11112222
        message: create notes
        upgrade:
          - create_table:
              table: notes
              columns: [{ name: id, type: integer, primary_key: true }, { name: body, type: text, nullable: false }]
        """

    @Test("from an empty folder to a database at the head, back and up again")
    func tour() async throws {
        try await Workspace.with { workspace in
            let started = try workspace.skein("init")
            #expect(
                started.output == """
                    wrote ./skein.yaml
                    wrote ./migrations/.gitkeep
                    wrote ./fleets/example.yaml
                    next: skein revision -m "create users"

                    """
            )
            #expect(started.errorOutput == "")
            let before = try workspace.contents()
            let twice = try workspace.skein("init", exits: 78)
            #expect(
                twice.errorOutput == """
                    skein: ./skein.yaml is already there, and init does not overwrite
                      nothing was written

                    """
            )
            #expect(try workspace.contents() == before)

            let wrote = try workspace.skein("revision", "-m", "Create notes!", "--rev-id", "aaaa11112222").output
            let path = try #require(wrote.wholeMatch(of: /wrote (migrations\/\d{8}_aaaa11112222_create_notes\.yaml)\n/))
                .1
            let draft = try workspace.folder.read(String(path))
            #expect(draft.hasPrefix("revision: aaaa11112222\nmessage: \"Create notes!\"\ncreated: 2"))
            #expect(draft.hasSuffix("downgrade: auto\n"))
            try workspace.folder.write(Self.notes, to: String(path))

            // Without --create a mistyped path makes no database.
            let missing = try workspace.skein("upgrade", "head", "--url", "sqlite:app.db", exits: 69)
            #expect(missing.output.contains("  there is no database \(workspace.folder.path)/app.db\n"))
            #expect(missing.output.contains("  hint: check the path, or give --create to make the file\n"))
            #expect(try workspace.shell("ls app.db").status != 0)

            let up = try workspace.skein("upgrade", "head", "--url", "sqlite:app.db", "--create")
            #expect(
                workspace.normal(up.output) == """
                    upgrade: succeeded, plan sha256:DIGEST

                    target  state  revision  time  attempts  error
                    sqlite:WORKSPACE/app.db  done  base -> aaaa11112222  TIME  1

                    1 done, 0 current, 0 failed, 0 unreachable in TIME

                    """
            )
            #expect(
                workspace.normal(up.errorOutput) == """
                    upgrade: 1 target
                    sqlite:WORKSPACE/app.db: done, base -> aaaa11112222, TIME
                    upgrade: succeeded after TIME

                    """
            )
            let database = workspace.sqlite("app.db")
            #expect(try database.query("SELECT name, type FROM pragma_table_info('notes')") == "id|INTEGER\nbody|TEXT")
            #expect(try database.query("SELECT version_num FROM skein_version") == "aaaa11112222")

            #expect(
                workspace.normal(try workspace.skein("current", "--url", "sqlite:app.db").output)
                    == "target  revision\nsqlite:WORKSPACE/app.db  aaaa11112222  (head)\n"
            )
            #expect(try workspace.skein("history").output == "<base> -> aaaa11112222 (head), create notes\n")
            #expect(try workspace.skein("heads").output == "aaaa11112222 (head)\n")
            #expect(
                workspace.normal(try workspace.skein("show", "aaaa").output) == """
                    Rev: aaaa11112222 (head)
                    Parent: <base>
                    Path: \(path)
                    Checksum: v1:sha256:DIGEST

                      create notes

                    \(workspace.normal(Self.notes))

                    """
            )

            let down = try workspace.skein("downgrade", "-1", "--url", "sqlite:app.db")
            #expect(down.output.contains("aaaa11112222 -> base"))
            #expect(try database.query("SELECT count(*) FROM sqlite_schema WHERE name = 'notes'") == "0")
            #expect(try database.query("SELECT count(*) FROM skein_version") == "0")
            #expect(
                workspace.normal(try workspace.skein("current", "--url", "sqlite:app.db").output)
                    == "target  revision\nsqlite:WORKSPACE/app.db  <base>\n"
            )
            try workspace.skein("upgrade", "heads", "--url", "sqlite:app.db", "--quiet")
            #expect(try database.query("SELECT count(*) FROM sqlite_schema WHERE name = 'notes'") == "1")
            let again = try workspace.skein("upgrade", "head", "--url", "sqlite:app.db", "-q")
            #expect(again.output.contains("0 done, 1 current, 0 failed"))
            #expect(again.errorOutput == "")
        }
    }

    @Test("a project file names the database, and .env and the environment fill it in")
    func projectFile() async throws {
        try await Workspace.with { workspace in
            try workspace.skein("init", "shop")
            try workspace.folder.write(Self.notes, to: "shop/migrations/notes.yaml")
            try workspace.folder.write("version: 1\ndatabase: ${NOTES_URL}\n", to: "shop/skein.yaml")
            try workspace.folder.write("NOTES_URL=sqlite:from-file.db\n", to: "shop/.env")
            try workspace.shell("cd shop && \"$SKEIN\" upgrade head --create").expectSuccess()
            #expect(try workspace.sqlite("shop/from-file.db").query("SELECT count(*) FROM notes") == "0")

            let environment = ["NOTES_URL": "sqlite:from-environment.db"]
            try workspace.shell("cd shop && \"$SKEIN\" upgrade head --create", environment: environment).expectSuccess()
            #expect(try workspace.sqlite("shop/from-environment.db").query("SELECT count(*) FROM notes") == "0")
        }
    }

    @Test(
        "a plan prints the statements, exits with 1 and changes nothing",
        arguments: [["plan"], ["upgrade", "--dry-run"]]
    )
    func plan(_ command: [String]) async throws {
        try await Workspace.with { workspace in
            try workspace.folder.write(Self.notes, to: "migrations/notes.yaml")
            try workspace.sqlite("app.db").query("CREATE TABLE other (id)")
            let before = try workspace.contents()
            let result = try workspace.skein(command + ["head", "--url", "sqlite:app.db"], exits: 1)
            #expect(
                workspace.normal(result.output)
                    == """
                    \(command[0]): planned, plan sha256:DIGEST

                    1 target at base -> aaaa11112222:
                      up aaaa11112222  create notes  (1 statement)
                      1  CREATE TABLE "notes" (
                      "id" INTEGER NOT NULL,
                      "body" TEXT NOT NULL,
                      CONSTRAINT "pk_notes" PRIMARY KEY ("id")
                      )
                      target: sqlite:WORKSPACE/app.db

                    1 to change, 0 current

                    """.replacing(#/\n +/#, with: "\n  ")
            )
            #expect(result.errorOutput == "")
            #expect(try workspace.contents() == before)

            try workspace.skein("upgrade", "head", "--url", "sqlite:app.db")
            let done = try workspace.skein(command + ["head", "--url", "sqlite:app.db"])
            #expect(done.output.contains("0 to change, 1 current"))
        }
    }

    @Test("two branches, and a revision that joins them")
    func branches() async throws {
        try await Workspace.with { workspace in
            try workspace.folder.write("revision: aa11\nmessage: one\n", to: "migrations/a.yaml")
            try workspace.folder.write("revision: bb22\nmessage: two\n", to: "migrations/b.yaml")
            #expect(try workspace.skein("heads").output == "aa11 (head)\nbb22 (head)\n")
            let refused = try workspace.skein("revision", "-m", "three", exits: 65)
            #expect(refused.errorOutput.hasPrefix("skein: `head` is one revision, but there are 2 heads: aa11, bb22; "))
            try workspace.skein("revision", "-m", "join", "--head", "heads", "--rev-id", "cc33")
            #expect(try workspace.skein("heads").output == "cc33 (head)\n")
            try workspace.skein("upgrade", "head", "--url", "sqlite:app.db", "--create")
            #expect(try workspace.sqlite("app.db").query("SELECT * FROM skein_version") == "cc33")
        }
    }
}

extension CommandResult {
    func expectSuccess(_ location: SourceLocation = #_sourceLocation) {
        #expect(status == 0, "\(output)\n\(errorOutput)", sourceLocation: location)
    }
}
