import TestServers
import Testing

/// MySQL and MariaDB make an index for a foreign key, which goes with the key and must not be dropped twice.
@Suite struct ForeignKeyColumnTests {
    private static let base = """
        revision: a1
        upgrade:
          - create_table: { table: users, columns: [ { name: id, type: integer, primary_key: true } ] }
          - create_table:
              table: orders
              columns:
                - { name: id, type: integer, primary_key: true }
                - { name: user_id, type: integer, references: users.id }
        """

    @Test(
        "a column with a foreign key can be dropped and comes back",
        arguments: [
            "- drop_column: { table: orders, column: user_id }",
            """
            - drop_constraint: { table: orders, name: fk_orders_user_id_users }
              - drop_column: { table: orders, column: user_id }
            """,
        ]
    )
    func drop(_ operations: String) async throws {
        let server = try TestServer.mariaDB()
        try await server.withDatabase("fk") { database async throws in
            try await withTemporaryDirectory { folder async throws in
                try folder.write(Self.base, to: "a1.yaml")
                try folder.write("revision: b2\nparent: a1\nupgrade:\n  \(operations)\n", to: "b2.yaml")
                let skein = try skeinBinary()
                let columns = "SELECT count(*) FROM information_schema.columns WHERE table_schema = database()"
                for (command, count) in [
                    (["upgrade", "head"], "0"), (["downgrade", "a1"], "1"), (["upgrade", "b2"], "0"),
                ] {
                    let result = try runCommand(
                        [skein] + command + ["--url", server.url(database: database), "--migrations", folder.path]
                    )
                    #expect(result.status == 0, "\(result.output)\(result.errorOutput)")
                    let found = try server.query("\(columns) AND column_name = 'user_id'", database: database)
                    #expect(found.hasPrefix(count))
                }
            }
        }
    }
}
