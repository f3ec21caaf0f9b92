import SkeinDriver
import SkeinDrivers
import SkeinReporting
import SkeinRevisions
import TestServers
import Testing

@testable import SkeinEngine

/// A history and a database on a server, with what tests ask of both.
struct ServerBench: Sendable {
    let history: History
    let url: String
    let query: @Sendable (String) throws -> String

    var runner: TargetRunner {
        TargetRunner(
            history: history,
            settings: EngineSettings(lockWait: .seconds(5), actor: "test@here", toolVersion: "0", run: "run-1")
        )
    }

    func job(_ script: FaultScript = FaultScript()) throws -> TargetRunner.Job {
        let (driver, endpoint) = try DriverRegistry(BuiltinDrivers.all).endpoint(url)
        return TargetRunner.Job(
            id: "t1",
            wave: "all",
            driver: FaultyDriver(base: driver, script: script),
            endpoint: endpoint,
            session: SessionSettings(lockTimeout: .seconds(5))
        )
    }

    @discardableResult
    func run(_ goal: Goal, _ script: FaultScript = FaultScript()) async throws -> TargetRunner.Outcome {
        await runner.run(goal, try job(script))
    }

    /// What the version table, the journal's finished entries and the catalog say.
    func look(schema: String) throws -> (heads: [String], done: [String], columns: String) {
        let own = "table_schema = \(schema) AND table_name"
        let tables = try query("SELECT table_name FROM information_schema.tables WHERE \(own) LIKE 'skein%' ORDER BY 1")
        let heads =
            tables.contains("skein_version") ? try query("SELECT version_num FROM skein_version ORDER BY 1") : ""
        let done =
            tables.contains("skein_journal")
            ? try query("SELECT revision FROM skein_journal WHERE outcome = 'done' AND step = 0 ORDER BY entry") : ""
        let columns = try query(
            """
            SELECT table_name, column_name, is_nullable FROM information_schema.columns \
            WHERE \(own) NOT LIKE 'skein%' ORDER BY 1, 2
            """
        )
        return (Self.lines(heads), Self.lines(done), columns)
    }

    private static func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }
}

/// Revisions that every server can run.
let portable = [
    """
    revision: a1
    upgrade:
      - create_table:
          table: users
          columns:
            - { name: id, type: bigint, primary_key: true }
            - { name: email, type: string(100), nullable: false }
      - create_index: { table: users, columns: [email], unique: true }
    downgrade: auto
    """,
    """
    revision: b2
    parent: a1
    upgrade:
      - bulk_insert: { table: users, rows: [{ id: 1, email: a@x }, { id: 2, email: b@x }] }
      - add_column: { table: users, column: { name: seen, type: integer } }
    downgrade: auto
    verify:
      - SELECT count(*) = 2 FROM users
    """,
    """
    revision: c3
    parent: b2
    upgrade:
      - execute: { sql: "UPDATE users SET seen = 1", down: none }
      - alter_column: { table: users, column: seen, nullable: false }
    downgrade: auto
    """,
]
