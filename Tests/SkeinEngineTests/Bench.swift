import Logging
import SkeinDriver
import SkeinDrivers
import SkeinReporting
import SkeinRevisions
import TestServers
import Testing

@testable import SkeinEngine

/// A history and a database file, with what tests ask of both.
struct Bench {
    let folder: TemporaryDirectory
    let history: History
    let drivers = DriverRegistry(BuiltinDrivers.all)

    init(_ revisions: [String]) throws {
        folder = try TemporaryDirectory()
        history = try readHistory(revisions)
    }

    /// The file in the eyes of the `sqlite3` shell.
    var shell: SQLiteFile { SQLiteFile(path) }
    var path: String { folder.path("target.db") }

    func runner(_ run: String = "run-1") -> TargetRunner {
        TargetRunner(
            history: history,
            settings: EngineSettings(lockWait: .milliseconds(200), actor: "test@here", toolVersion: "0", run: run)
        )
    }

    /// A runner for other revisions than the bench's own.
    static func runner(_ revisions: [String], allowsEdited: Bool = false) throws -> TargetRunner {
        TargetRunner(
            history: try readHistory(revisions),
            settings: EngineSettings(
                lockWait: .milliseconds(200),
                actor: "test@here",
                toolVersion: "0",
                run: "run-2",
                allowsEdited: allowsEdited
            )
        )
    }

    func job(
        _ script: FaultScript = FaultScript(),
        keepsDDL: Bool = false,
        creates: Bool = true,
        file: String = "target.db"
    ) throws -> TargetRunner.Job {
        let (driver, endpoint) = try drivers.endpoint("sqlite:\(folder.path(file))")
        return TargetRunner.Job(
            id: "t1",
            wave: "all",
            driver: FaultyDriver(base: driver, script: script, keepsDDL: keepsDDL),
            endpoint: endpoint,
            session: SessionSettings(lockTimeout: .milliseconds(300), createsDatabase: creates)
        )
    }

    @discardableResult
    func run(_ goal: Goal, _ script: FaultScript = FaultScript(), keepsDDL: Bool = false) async throws
        -> TargetRunner.Outcome
    {
        await runner().run(goal, try job(script, keepsDDL: keepsDDL))
    }

    func plan(_ goal: Goal, creates: Bool = false) async throws -> TargetReport {
        await runner().plan(goal, try job(creates: creates)).report
    }

    /// The rows of the version table; none without one.
    func heads() throws -> [String] {
        guard try shell.query("SELECT count(*) FROM sqlite_schema WHERE name = 'skein_version'") == "1" else {
            return []
        }
        let rows = try shell.query("SELECT version_num FROM skein_version ORDER BY 1")
        return rows.isEmpty ? [] : rows.split(separator: "\n").map(String.init)
    }

    /// The journal: `revision direction outcome`, in order.
    func journal() throws -> [String] {
        guard try shell.query("SELECT count(*) FROM sqlite_schema WHERE name = 'skein_journal'") == "1" else {
            return []
        }
        let rows = try shell.query(
            "SELECT revision || ' ' || direction || ' ' || outcome FROM skein_journal WHERE step = 0 ORDER BY entry"
        )
        return rows.isEmpty ? [] : rows.split(separator: "\n").map(String.init)
    }

    /// The user's tables as SQLite stores them, and their rows.
    func content() throws -> String {
        let own = "name NOT LIKE 'skein_%' AND name NOT LIKE 'sqlite_%' AND tbl_name NOT LIKE 'skein_%'"
        let names = try shell.query("SELECT name FROM sqlite_schema WHERE type = 'table' AND \(own) ORDER BY 1")
        var text = try shell.query("SELECT type, name, sql FROM sqlite_schema WHERE \(own) ORDER BY 1, 2")
        for name in names.split(separator: "\n") { text += "\n\(name): " + (try shell.query("SELECT * FROM \(name)")) }
        return text
    }

    /// The file as it is, byte by byte.
    func bytes() throws -> String { try shell.query("SELECT hex(readfile('\(path)'))") }

    func remove() { try? folder.remove() }
}

/// The history of revision files `r1.yaml`, `r2.yaml`, …
func readHistory(_ revisions: [String]) throws -> History {
    try History(
        revisions.enumerated().map { index, text in
            try YAMLRevisionReader.read(Array(text.utf8), file: "r\(index + 1).yaml")
        }
    )
}

/// Runs `body` with a bench and removes its files afterwards.
func withBench(_ revisions: [String], _ body: (Bench) async throws -> Void) async throws {
    let bench = try Bench(revisions)
    defer { bench.remove() }
    try await body(bench)
}

/// Revisions of every kind: tables, rows, an edit of a definition with a verification, raw SQL followed by a portable change.
let story = [
    """
    revision: a1
    upgrade:
      - create_table:
          table: users
          columns:
            - { name: id, type: bigint, primary_key: true }
            - { name: email, type: string(255), nullable: false }
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
    """,
    """
    revision: c3
    parent: b2
    upgrade:
      - execute: { sql: "UPDATE users SET seen = id", down: none }
      - alter_column: { table: users, column: seen, nullable: false }
    downgrade: auto
    verify:
      - SELECT count(*) = 2 FROM users WHERE seen = id
    """,
    """
    revision: d4
    parent: c3
    upgrade:
      - execute: { sql: "CREATE TABLE extra (id integer PRIMARY KEY, note text)", down: "DROP TABLE extra" }
      - alter_column: { table: extra, column: note, nullable: false }
    downgrade:
      - drop_table: { table: extra }
    """,
    """
    revision: e5
    parent: d4
    upgrade:
      - create_table:
          table: orders
          columns:
            - { name: id, type: bigint, primary_key: true }
            - { name: user_id, type: bigint, nullable: false, references: users.id }
      - rename_column: { table: users, column: seen, to: last_seen }
    downgrade: auto
    """,
]

let storyIDs = ["a1", "b2", "c3", "d4", "e5"]
