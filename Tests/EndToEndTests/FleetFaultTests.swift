import TestServers
import Testing

/// Fleet files, project files and targets that cannot be meant.
@Suite struct FleetFaultTests {
    private static let known = "this build knows postgresql:, postgres:, mysql:, mariadb:, sqlite:"

    private func withHistory(_ body: (Workspace) throws -> Void) async throws {
        try await Workspace.with { workspace in
            try workspace.folder.write(TourTests.notes, to: "migrations/notes.yaml")
            try body(workspace)
        }
    }

    @Test(
        "a faulty fleet file is refused as a whole",
        arguments: [
            (
                "  - { id: a, url: \"sqlite:a.db\" }\n  - { id: a, url: \"sqlite:b.db\" }",
                "4:11: the id `a` is already that of the target at fleet.yaml:3:5; ids are unique in a fleet"
            ),
            (
                "  - { range: \"1..3\", id: same, url: \"sqlite:{n}.db\" }",
                "3:26: `id` in target 1 gives the id `same` to two targets; use a placeholder that differs from target to target"
            ),
            ("  - { glob: \"none/*.db\", id: \"{name}\" }", "3:13: `glob` in target 1 matches no file"),
            (
                "  - { id: a, url: \"sqlite:a.db\" }\n  - { id: b, url: \"sqlite:./a.db\" }",
                "4:5: the target `b` is the same database as `a` at fleet.yaml:3:5; leave one of them out: a database is migrated once"
            ),
            (
                "  - { id: a, url: \"sqlite:real.db\" }\n  - { id: b, url: \"sqlite:link.db\" }",
                "4:5: the target `b` is the same database as `a` at fleet.yaml:3:5; leave one of them out: a database is migrated once"
            ),
            (
                "  - { id: a, url: \"mongodb://h/x\" }",
                "3:19: target `a`: no driver for URLs that start with mongodb:; \(known)"
            ),
            (
                "  - { id: a, url: \"${NOPE}\" }",
                "3:19: the environment variable NOPE is not set; set it, or give a default: `${NOPE:-…}`"
            ),
            (
                "  - { id: a, url: \"sqlite:a.db\", lables: {} }",
                "3:34: unknown key `lables` in target 1; did you mean `labels`?"
            ),
            (
                "  []",
                "2:1: `targets` is empty; list at least one target, such as `- { id: app, url: \"sqlite:app.db\" }`"
            ),
            (
                "  - { id: a, url: \"sqlite:a.db\" }\nrollout: { waves: [{ name: w, max_failures: many }] }",
                "4:45: `max_failures` in wave `w` must be a number of targets such as `5` or a percentage such as `2%`, not `many`"
            ),
        ]
    )
    func fleetFile(_ targets: String, _ message: String) async throws {
        try await withHistory { workspace in
            try workspace.sqlite("real.db").query("CREATE TABLE kept (id)")
            _ = try workspace.shell("ln -s real.db link.db")
            try workspace.folder.write("version: 1\ntargets:\n\(targets)\n", to: "fleet.yaml")
            let before = try workspace.contents()
            let result = try workspace.skein("upgrade", "head", "--fleet", "fleet.yaml", "--create", exits: 78)
            #expect(result.errorOutput == "skein: fleet.yaml:\(message)\n")
            #expect(result.output == "")
            #expect(try workspace.contents() == before)
        }
    }

    @Test("a glob that matches a link to another match is one database too many")
    func globAndLink() async throws {
        try await withHistory { workspace in
            try workspace.folder.write(
                "version: 1\ntargets:\n  - { glob: \"*.db\", id: \"{name}\" }\n",
                to: "fleet.yaml"
            )
            try workspace.sqlite("real.db").query("CREATE TABLE kept (id)")
            _ = try workspace.shell("ln -s real.db link.db")
            let result = try workspace.skein("upgrade", "head", "--fleet", "fleet.yaml", exits: 78)
            #expect(
                result.errorOutput.hasPrefix("skein: fleet.yaml:3:5: the target `real` is the same database as `link`")
            )
            _ = try workspace.shell("rm link.db")
            try workspace.skein("upgrade", "head", "--fleet", "fleet.yaml")
            #expect(try workspace.sqlite("real.db").query("SELECT count(*) FROM notes") == "0")
        }
    }

    @Test(
        "a URL or a configuration that cannot be meant is refused",
        arguments: [
            (["--url", "mongodb://h/x"], 78, "no driver for URLs that start with mongodb:\n  \(known)"),
            (["--url", "sqlite:"], 78, "the SQLite URL names no file\n  write sqlite:folder/file.db"),
            (
                ["--url", "app.db"], 78,
                "the URL has no scheme; it starts like postgresql://, mysql://, mariadb:// or sqlite:"
            ),
            (["--url", "env:NOPE"], 78, "the environment variable NOPE is not set"),
            ([], 64, "no database was named\n  give --url or --fleet, or set `database` or `fleet` in skein.yaml"),
            (["--config", "nope.yaml"], 78, "nope.yaml: there is no such file"),
            (
                ["--config", "key.yaml"], 78,
                "key.yaml:2:1: unknown key `migratoins` in the project file; did you mean `migrations`?"
            ),
            (
                ["--config", "new.yaml"], 78,
                "new.yaml:1:10: `version` in the project file is 2, and this build of Skein reads only version 1"
            ),
            (["--fleet", "nope.yaml"], 78, "nope.yaml: there is no such file"),
            (
                ["--url", "sqlite:a.db", "--migrations", "nope"], 65,
                "nope: the folder of revisions cannot be read: No such file or directory"
            ),
        ] as [([String], Int, String)]
    )
    func configuration(_ options: [String], _ code: Int, _ message: String) async throws {
        try await withHistory { workspace in
            try workspace.folder.write("version: 1\nmigratoins: m\n", to: "key.yaml")
            try workspace.folder.write("version: 2\n", to: "new.yaml")
            let before = try workspace.contents()
            let result = try workspace.skein(["upgrade", "head", "--create"] + options, exits: code)
            #expect(result.errorOutput == "skein: \(message)\n")
            #expect(try workspace.contents() == before)
        }
    }
}
