import TestServers
import Testing

/// Revisions that are left half done, by a kill or by a signal, and what people see of it and do about it.
@Suite struct HalfDoneTests {
    private func withDatabase(
        _ backend: Database.Backend,
        _ body: (Workspace, Database, _ url: [String: String]) throws -> Void
    ) async throws {
        try await Workspace.with { workspace in
            try await workspace.withDatabase(backend) { database in
                if backend == .sqlite { try database.query("PRAGMA user_version = 1") }
                try body(workspace, database, ["URL": database.url])
            }
        }
    }

    private func writeRevision(_ workspace: Workspace, _ slow: String) throws {
        try workspace.folder.write(
            """
            revision: a1
            upgrade:
              - create_table: { table: one, columns: [{ name: id, type: integer }] }
              - execute: \(slow)
              - create_table: { table: three, columns: [{ name: id, type: integer }] }
            downgrade: { irreversible: enough }
            """,
            to: "migrations/a.yaml"
        )
    }

    /// Waits until the server runs what `words` name.
    private func waiting(_ database: Database, _ words: String) -> String {
        switch database.backend {
        case .sqlite: "sleep 0.7"
        case .postgreSQL:
            "for i in $(seq 200); do psql -Atq -c \"SELECT 1 FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%\(words)%' AND pid <> pg_backend_pid()\" \"$CLIENT\" | grep -q 1 && break; sleep 0.05; done"
        case .mariaDB:
            "for i in $(seq 200); do mariadb -S \"$SOCKET\" -u root -N -e 'SHOW PROCESSLIST' | grep -q '\(words)' && break; sleep 0.05; done"
        }
    }

    private func clients(_ database: Database) throws -> [String: String] {
        switch database.backend {
        case .sqlite: [:]
        case .postgreSQL: ["CLIENT": try TestServer.postgreSQL().url(database: database.name)]
        case .mariaDB:
            ["SOCKET": try TestServer.mariaDB().baseURL.split(separator: "socket=").last.map(String.init) ?? ""]
        }
    }

    @Test("kill -9 in the middle of a statement on MariaDB: the next run waits for it, and says what it cannot tell")
    func killed() async throws {
        try await withDatabase(.mariaDB) { workspace, database, url in
            try writeRevision(workspace, "{ sql: 'CREATE TABLE slow AS SELECT SLEEP(2) AS s', down: none }")
            let killed = try workspace.shell(
                """
                "$SKEIN" upgrade head --url env:URL -q > first.txt 2>&1 &
                \(waiting(database, "CREATE TABLE slow"))
                kill -9 $!
                wait $!
                """,
                environment: url.merging(try clients(database)) { left, _ in left }
            )
            #expect(killed.status == 137, "\(killed.errorOutput)")

            let current = try workspace.skein("current", "--url", "env:URL", environment: url)
            #expect(current.output.contains("<base>"))
            #expect(current.output.contains("(a1 is half applied)"))
            #expect(current.output.contains("`skein upgrade` goes on with it, `skein recover` shows how far it got"))

            // The statement still runs on the server and holds the target's lock.
            let again = try workspace.skein("upgrade", "head", "--url", "env:URL", "-q", exits: 2, environment: url)
            #expect(
                again.output.contains("step 2 of revision a1 (migrations/a.yaml:4) was under way"),
                "\(again.output)"
            )
            #expect(again.output.contains("ambiguous"))
            #expect(again.output.contains("skein recover --mark-done 2"))

            let recover = try workspace.skein("recover", "--url", "env:URL", exits: 1, environment: url)
            #expect(recover.output.contains("revision a1 is half applied, begun at 20"))
            #expect(recover.output.contains("by \(Workspace.actor)"))
            #expect(recover.output.contains("step 1  migrations/a.yaml:3  done\n"))
            #expect(recover.output.contains("step 2  migrations/a.yaml:4  cannot be told: it is raw SQL with neither"))
            #expect(recover.output.contains("step 3  migrations/a.yaml:5  not done\n"))
            let json = try workspace.skein(
                "recover",
                "--url",
                "env:URL",
                "--format",
                "json",
                exits: 1,
                environment: url
            )
            let half = try JSON(parsing: json.output)["targets"][0]["half_done"]
            #expect(half["revision"] == "a1")
            #expect(half["steps"].elements.map { $0["state"] } == ["done", "ambiguous", "not_done"])

            #expect(try database.tables.contains("slow"))
            try workspace.skein("recover", "--mark-done", "2", "--url", "env:URL", exits: 1, environment: url)
            try workspace.skein("upgrade", "head", "--url", "env:URL", "-q", environment: url)
            #expect(try database.heads == "a1")
            #expect(try database.tables.contains("three"))
            let nothing = try workspace.skein("recover", "--url", "env:URL", environment: url)
            #expect(nothing.output == "Nothing is half done on 1 target.\n")
        }
    }

    @Test("with a probe the next run finds out by itself")
    func probed() async throws {
        try await withDatabase(.mariaDB) { workspace, database, url in
            let probe =
                "SELECT count(*) = 1 FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = 'slow'"
            try writeRevision(
                workspace,
                "{ sql: 'CREATE TABLE slow AS SELECT SLEEP(1) AS s', down: none, probe: \"\(probe)\" }"
            )
            _ = try workspace.shell(
                """
                "$SKEIN" upgrade head --url env:URL -q > first.txt 2>&1 &
                \(waiting(database, "CREATE TABLE slow"))
                kill -9 $!
                wait $!
                """,
                environment: url.merging(try clients(database)) { left, _ in left }
            )
            try workspace.skein("upgrade", "head", "--url", "env:URL", "-q", environment: url)
            #expect(try database.heads == "a1")
            #expect(try database.query("SELECT count(*) FROM slow") == "1")
        }
    }

    @Test(
        "SIGINT stops the statement on the server, leaves what the report says, and exits with 130",
        arguments: Database.Backend.allCases
    )
    func signalled(_ backend: Database.Backend) async throws {
        try await withDatabase(backend) { workspace, database, url in
            let slow =
                switch backend {
                case .sqlite:
                    "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 1000000000) INSERT INTO one SELECT count(*) FROM c"
                case .postgreSQL: "CREATE TABLE slow AS SELECT 1 AS s FROM pg_sleep(60)"
                case .mariaDB: "CREATE TABLE slow AS SELECT SLEEP(60) AS s"
                }
            try writeRevision(workspace, "{ sql: '\(slow)', down: none }")
            let result = try workspace.shell(
                """
                set -m
                "$SKEIN" upgrade head --url env:URL -q --format json > report.json 2> log &
                \(waiting(database, "slow"))
                kill -INT $!
                wait $!
                """,
                environment: url.merging(try clients(database)) { left, _ in left }
            )
            let log = try workspace.folder.read("log")
            #expect(result.status == 130, "\(log)")
            let report = try JSON(parsing: workspace.folder.read("report.json"))
            #expect(report["state"] == "interrupted")
            let target = report["targets"][0]
            #expect(target["error"]["code"] == "interrupted")
            #expect(target["state"] == (backend == .mariaDB ? "failed_dirty" : "pending"))
            #expect(try database.tables.contains("one") == (backend == .mariaDB))
            switch backend {
            case .sqlite: break
            case .postgreSQL:
                let running =
                    "SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep%' AND state = 'active' AND pid <> pg_backend_pid()"
                #expect(try database.query(running) == "0")
            case .mariaDB:
                let running = "SELECT count(*) FROM information_schema.processlist WHERE info LIKE 'CREATE TABLE slow%'"
                #expect(try database.query(running) == "0")
                #expect(target["half_done"]["revision"] == "a1")
            }
            // What was not run yet may be changed, and the same command goes on.
            try writeRevision(workspace, "{ sql: 'CREATE TABLE slow (id integer)', down: none }")
            try workspace.skein("upgrade", "head", "--url", "env:URL", "-q", environment: url)
            #expect(try database.heads == "a1")
        }
    }

    @Test("a second signal ends the process at once and says what is not known")
    func twice() async throws {
        try await withDatabase(.sqlite) { workspace, _, url in
            try workspace.folder.write(
                """
                revision: a1
                upgrade:
                  - run: { command: [sh, -c, "trap '' TERM; touch begun; sleep 8"], down: none }
                downgrade: { irreversible: enough }
                """,
                to: "migrations/a.yaml"
            )
            let result = try workspace.shell(
                """
                set -m
                "$SKEIN" upgrade head --url env:URL -q > out 2> log &
                for i in $(seq 200); do [ -e begun ] && break; sleep 0.05; done
                kill -INT $!
                sleep 0.5
                kill -INT $!
                wait $!
                """,
                environment: url
            )
            #expect(result.status == 130)
            let log = try workspace.folder.read("log")
            #expect(log.contains("how far these targets got is not known: sqlite:"), "\(log)")
            #expect(
                log.contains(
                    "run the same command again: it finds out and goes on; `skein recover` shows what is half done"
                )
            )
        }
    }

    @Test("--mark-done and --mark-not-done are for one database, and for a step")
    func usage() async throws {
        try await withDatabase(.sqlite) { workspace, _, url in
            try writeRevision(workspace, "{ sql: SELECT 1, down: none }")
            try workspace.folder.write(
                "version: 1\ntargets: [{ range: 1..2, id: \"t{n}\", url: \"sqlite:t{n}.db\" }]\n",
                to: "f.yaml"
            )
            let two = try workspace.skein("recover", "--mark-done", "1", "--fleet", "f.yaml", exits: 64)
            #expect(two.errorOutput.contains("--mark-done is for one database, and 2 are meant"))
            let word = try workspace.skein(
                "recover",
                "--mark-done",
                "x",
                "--url",
                "env:URL",
                exits: 64,
                environment: url
            )
            #expect(word.errorOutput.contains("a step is a number such as 3"))
            let both = try workspace.skein(
                "recover",
                "--mark-done",
                "1",
                "--mark-not-done",
                "1",
                "--url",
                "env:URL",
                exits: 64,
                environment: url
            )
            #expect(both.errorOutput.contains("not both"))
        }
    }

    @Test(
        "a revision that was edited after it was applied is named, with when and by whom",
        arguments: Database.Backend.allCases
    )
    func edited(_ backend: Database.Backend) async throws {
        try await withDatabase(backend) { workspace, database, url in
            func write(_ length: Int) throws {
                try workspace.folder.write(
                    """
                    revision: a1
                    upgrade:
                      - create_table: { table: one, columns: [{ name: code, type: string(\(length)) }] }
                    """,
                    to: "migrations/a.yaml"
                )
            }
            try write(10)
            try workspace.folder.write("revision: b2\nparent: a1\n", to: "migrations/b.yaml")
            try workspace.skein("upgrade", "a1", "--url", "env:URL", "-q", environment: url)
            try write(20)
            let refused = try workspace.skein("upgrade", "head", "--url", "env:URL", "-q", exits: 2, environment: url)
            #expect(
                refused.output.contains("revision a1 was edited after it was applied here at 20"),
                "\(refused.output)"
            )
            #expect(refused.output.contains("by \(Workspace.actor)"))
            #expect(
                refused.output.contains(
                    "put the file back as it was and write a new revision; `--allow-edited` goes on all the same"
                )
            )
            #expect(try database.heads == "a1")
            try workspace.skein("upgrade", "head", "--url", "env:URL", "-q", "--allow-edited", environment: url)
            #expect(try database.heads == "b2")
        }
    }
}
