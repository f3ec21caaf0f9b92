import TestServers
import Testing

/// SQLite paths that cannot be migrated: told why, and left as they were.
@Suite struct SQLiteFileTests {
    /// As root, without the privilege to write everywhere; else as the user.
    private static func plainUser(_ workspace: Workspace) throws -> [String] {
        guard try workspace.shell("id -u").output == "0\n" else { return [] }
        return ["setpriv", "--inh-caps=-all", "--bounding-set=-dac_override,-dac_read_search"]
    }

    @Test(
        "a path that is no database that can be migrated",
        arguments: [
            ("missing.db", "14", "there is no database WORKSPACE/missing.db"),
            ("none/a.db", "14", "there is no database WORKSPACE/none/a.db, nor the folder WORKSPACE/none"),
            ("migrations", "14", "WORKSPACE/migrations is a folder, not a database"),
            ("text.db", "26", "cannot open WORKSPACE/text.db: the file is not a SQLite database, or it is encrypted"),
            ("pipe", "14", "WORKSPACE/pipe is not a regular file"),
            ("file.db/a.db", "14", "cannot open WORKSPACE/file.db/a.db: Not a directory"),
            ("readonly.db", "14", "the file WORKSPACE/readonly.db can only be read: Permission denied"),
            ("secret.db", "14", "cannot open WORKSPACE/secret.db: Permission denied"),
            (
                "folder/a.db", "14",
                "SQLite cannot make its journal in the folder WORKSPACE/folder: Permission denied"
            ),
        ]
    )
    func refused(_ path: String, _ code: String, _ message: String) async throws {
        try await Workspace.with { workspace in
            try workspace.folder.write(TourTests.notes, to: "migrations/notes.yaml")
            try workspace.folder.write(String(repeating: "This is not a database.\n", count: 50), to: "text.db")
            for name in ["file.db", "readonly.db", "secret.db", "folder/a.db"] {
                try workspace.folder.write("", to: name)
                try workspace.sqlite(name).query("CREATE TABLE kept (id)")
            }
            try workspace.shell("mkfifo pipe; chmod 400 readonly.db; chmod 000 secret.db; chmod 500 folder")
                .expectSuccess()
            let before = try workspace.contents()
            let user = try Self.plainUser(workspace)
            let result = try workspace.skein("upgrade", "head", "--url", "sqlite:\(path)", exits: 69, prefix: user)
            let said = workspace.normal(result.output)
            #expect(said.contains("\n1 target unreachable: \(code)\n  \(message)\n"), "\(said)")
            #expect(said.contains("\n0 done, 0 current, 0 failed, 1 unreachable in TIME\n"))
            #expect(try workspace.contents() == before)
        }
    }

    @Test("looking needs no write permission")
    func readOnly() async throws {
        try await Workspace.with { workspace in
            try workspace.folder.write(TourTests.notes, to: "migrations/notes.yaml")
            try workspace.skein("upgrade", "head", "--url", "sqlite:app.db", "--create")
            try workspace.shell("chmod 400 app.db").expectSuccess()
            let user = try Self.plainUser(workspace)
            let result = try workspace.skein("current", "--url", "sqlite:app.db", prefix: user)
            #expect(result.output.contains("aaaa11112222  (head)"))
            try workspace.skein("plan", "--url", "sqlite:app.db", prefix: user)
        }
    }

    @Test("current tells a database that cannot be read in full words, and goes on with the others")
    func current() async throws {
        try await Workspace.with { workspace in
            try workspace.folder.write(TourTests.notes, to: "migrations/notes.yaml")
            try workspace.folder.write(String(repeating: "This is not a database.\n", count: 50), to: "text.db")
            try workspace.skein("upgrade", "head", "--url", "sqlite:app.db", "--create")
            try workspace.folder.write(
                "version: 1\ntargets: [{ id: a, url: \"sqlite:text.db\" }, { id: b, url: \"sqlite:app.db\" }]\n",
                to: "fleet.yaml"
            )
            let result = try workspace.skein("current", "--fleet", "fleet.yaml", exits: 2)
            #expect(
                workspace.normal(result.output) == """
                    target  revision
                    a  unreachable
                    b  aaaa11112222  (head)

                    a: cannot open WORKSPACE/text.db: the file is not a SQLite database, or it is encrypted [26]

                    """
            )
            try workspace.skein("current", "--url", "sqlite:text.db", exits: 69)
        }
    }
}
