import TestServers
import Testing

/// The report of a target where an application holds what a revision needs.
@Suite struct LockHolderTests {
    @Test("a lock timeout's report says who holds the lock", arguments: Database.Backend.allCases)
    func application(_ backend: Database.Backend) async throws {
        try await Workspace.with { workspace in
            try workspace.folder.write(
                """
                revision: notes
                upgrade:
                  - create_table: { table: notes, columns: [{ name: id, type: integer, primary_key: true }] }

                """,
                to: "migrations/notes.yaml"
            )
            try workspace.folder.write(
                """
                revision: more
                parent: notes
                upgrade:
                  - add_column: { table: notes, column: { name: more, type: integer } }

                """,
                to: "migrations/more.yaml"
            )
            try await workspace.withDatabases(
                sqlite: backend == .sqlite ? 1 : 0,
                postgreSQL: backend == .postgreSQL ? 1 : 0,
                mariaDB: backend == .mariaDB ? 1 : 0
            ) { databases in
                let database = databases[0]
                try workspace.folder.write(
                    """
                    version: 1
                    targets:
                      - { id: app, url: "\(database.url)" }
                    defaults: { lock_timeout: 1s, retry: { attempts: 1 } }

                    """,
                    to: "fleet.yaml"
                )
                try workspace.skein("upgrade", "notes", "--fleet", "fleet.yaml", "--create")
                try database.query("INSERT INTO notes VALUES (4711)")
                let update = "UPDATE notes SET id = 4712"
                let holding =
                    switch backend {
                    case .sqlite: "(echo 'BEGIN IMMEDIATE; \(update);'; sleep 30) | sqlite3 \"$NAME\""
                    case .postgreSQL:
                        "PGAPPNAME=shop psql -XAtq -d \"$URL\" -c 'BEGIN; \(update); SELECT pg_sleep(30)'"
                    case .mariaDB:
                        "mariadb --no-defaults -uroot -S \"${URL##*socket=}\" \"$NAME\" -e 'BEGIN; \(update); SELECT SLEEP(30)'"
                    }
                let result = try workspace.shell(
                    """
                    set -m
                    (\(holding)) >/dev/null 2>&1 </dev/null &
                    holder=$!
                    sleep 1.5
                    "$SKEIN" upgrade head --fleet fleet.yaml --format json > report.json 2> log
                    code=$?
                    kill -- -$holder
                    exit $code
                    """,
                    environment: ["URL": database.url, "NAME": database.name]
                )
                #expect(result.status != 0)
                let error = try JSON(parsing: workspace.folder.read("report.json"))["targets"][0]["error"]
                let hint = error["hint"].text ?? ""
                let wanted =
                    switch backend {
                    case .sqlite: #/^the lock is held by process \d+, application sqlite3; /#
                    case .postgreSQL:
                        #/^the lock is held by process \d+, application shop, user skein, .*, with .*UPDATE notes SET id = \?/#
                    case .mariaDB: #/a transaction is open in connection \d+, user root, from localhost, .*SLEEP\(\?\)/#
                    }
                #expect(hint.contains(wanted), "\(error)")
                #expect(!hint.contains("4712"))
            }
        }
    }
}
