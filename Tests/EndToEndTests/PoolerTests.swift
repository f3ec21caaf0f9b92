import TestServers
import Testing

/// A PgBouncer that hands out sessions by the transaction, between `skein` and the server.
@Suite struct PoolerTests {
    private static let revisions = 6

    private func withPooler(
        _ poolSize: Int,
        _ body: (Workspace, PgBouncer, Database) throws -> Void
    ) async throws {
        let pooler = try PgBouncer(to: .postgreSQL(), poolSize: poolSize)
        defer { pooler.stop() }
        try await Workspace.with { workspace in
            for number in 1...Self.revisions {
                let lines = [
                    "revision: r\(number)", number > 1 ? "parent: r\(number - 1)" : "", "upgrade:",
                    "  - create_table: { table: t\(number), columns: [{ name: id, type: integer, primary_key: true }] }",
                    "  - bulk_insert: { table: t\(number), rows: [{ id: \(number) }] }", "",
                ]
                try workspace.folder.write(lines.joined(separator: "\n"), to: "migrations/r\(number).yaml")
            }
            try await workspace.withDatabases(postgreSQL: 1) { try body(workspace, pooler, $0[0]) }
        }
    }

    @Test("a pooler is refused before anything is done, and the message says what to do")
    func refused() async throws {
        try await withPooler(2) { workspace, pooler, database in
            let url = pooler.url(database: database.name, pooled: false)
            let result = try workspace.shell("\"$SKEIN\" upgrade head --url \"$URL\"", environment: ["URL": url])
            #expect(result.status != 0)
            let said = result.output + result.errorOutput
            #expect(said.contains("is connected through a connection pooler"), "\(said)")
            #expect(said.contains("direct_url"), "\(said)")
            #expect(try database.tables.isEmpty)
        }
    }

    @Test("runners that start together through a pooler apply every revision once", arguments: [1, 2])
    func together(_ poolSize: Int) async throws {
        try await withPooler(poolSize) { workspace, pooler, database in
            let result = try workspace.shell(
                """
                for n in 1 2; do
                    "$SKEIN" upgrade head --url "$URL" -q --format json > $n.json &
                    jobs="$jobs $!"
                done
                code=0
                for job in $jobs; do wait $job || code=$?; done
                exit $code
                """,
                environment: ["URL": pooler.url(database: database.name, pooled: true)]
            )
            let reports = try (1...2).map { try workspace.folder.read("\($0).json") }
            #expect(result.status == 0, "\(result.errorOutput)\n\(reports.joined(separator: "\n"))")
            let targets = try reports.map { try JSON(parsing: $0)["targets"][0] }
            #expect(targets.flatMap { $0["steps"].elements }.count == Self.revisions)
            #expect(targets.allSatisfy { $0["to"] == [.text("r\(Self.revisions)")] })
            #expect(try database.heads == "r\(Self.revisions)")
            for number in 1...Self.revisions {
                #expect(try database.query("SELECT count(*) FROM t\(number)") == "1")
            }
            #expect(try database.query("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'") == "0")
        }
    }
}
