import TestServers
import Testing

/// Databases that were there before Skein came to them.
@Suite struct AdoptionTests {
    @Test("the first revision may change tables that no revision made", arguments: Database.Backend.allCases)
    func adopted(_ backend: Database.Backend) async throws {
        try await Workspace.with { workspace in
            try await workspace.withDatabase(backend) { database in
                try database.query("CREATE TABLE kept (id integer PRIMARY KEY, name varchar(20))")
                try database.query("INSERT INTO kept VALUES (1, 'one'), (2, 'two')")
                let before = try database.columns(of: "kept")
                try workspace.folder.write(
                    """
                    revision: a1
                    upgrade:
                      - add_column: { table: kept, column: { name: code, type: string(8), nullable: false, default: x } }
                      - create_index: { table: kept, columns: [name] }
                      - bulk_insert: { table: kept, rows: [{ id: 3, name: three, code: y }] }
                      - create_table:
                          table: parts
                          columns:
                            - { name: id, type: integer, primary_key: true }
                            - { name: kept_id, type: integer, references: kept.id }
                    """,
                    to: "migrations/a.yaml"
                )
                // What a column was before is not known to the revisions, so its way back is written.
                try workspace.folder.write(
                    """
                    revision: b2
                    parent: a1
                    upgrade: [{ alter_column: { table: kept, column: name, nullable: false } }]
                    downgrade: [{ alter_column: { table: kept, column: name, nullable: true } }]
                    """,
                    to: "migrations/b.yaml"
                )
                let url = ["URL": database.url]
                let plan = try workspace.skein("plan", "--url", "env:URL", exits: 1, environment: url)
                #expect(plan.output.contains("kept"))
                try workspace.skein("upgrade", "head", "--url", "env:URL", "-q", environment: url)
                #expect(try database.query("SELECT name, code FROM kept ORDER BY id") == "one|x\ntwo|x\nthree|y")
                try workspace.skein("downgrade", "base", "--url", "env:URL", "-q", environment: url)
                #expect(try database.query("SELECT * FROM kept ORDER BY id") == "1|one\n2|two")
                #expect(try database.columns(of: "kept") == before)
            }
        }
    }
}
