import TestServers
import Testing

/// A fleet on three backends whose rollouts a ledger keeps, in a file or on a server.
struct StagedFleet: Sendable {
    enum LedgerKind: String, Sendable, CaseIterable {
        case file
        case server
    }

    let workspace: Workspace
    let databases: [Database]
    private let ledger: Database?

    static let revisions = [
        """
        revision: a1
        message: orders
        upgrade:
          - create_table: { table: orders, columns: [{ name: id, type: integer, primary_key: true }] }
          - bulk_insert: { table: orders, rows: [{ id: 1 }] }
        """,
        """
        revision: b2
        parent: a1
        message: notes
        upgrade: [{ add_column: { table: orders, column: { name: note, type: text } } }]
        """,
    ]

    /// Runs `body` with a fleet of `each` databases a backend, labelled `tier: canary` where they are the first of theirs.
    static func with(
        _ kind: LedgerKind = .file,
        each: Int = 2,
        sqlite: Int? = nil,
        mariaDB: Int? = nil,
        revisions: [String] = Self.revisions,
        rollout: [String],
        _ body: (StagedFleet) async throws -> Void
    ) async throws {
        try await Workspace.with { workspace in
            try await workspace.withDatabases(sqlite: sqlite ?? each, postgreSQL: each, mariaDB: mariaDB ?? each) {
                databases in
                try await workspace.withDatabases(postgreSQL: kind == .server ? 1 : 0) { ledgers in
                    for (number, text) in revisions.enumerated() {
                        try workspace.folder.write(text, to: "migrations/\(number).yaml")
                    }
                    let fleet = StagedFleet(workspace: workspace, databases: databases, ledger: ledgers.first)
                    for database in databases where database.backend == .sqlite {
                        try database.query("PRAGMA user_version = 1")
                    }
                    try fleet.write(rollout: rollout)
                    try await body(fleet)
                }
            }
        }
    }

    /// Writes the fleet file anew.
    func write(rollout: [String], without left: Set<String> = [], head: String = "") throws {
        let members = databases.filter { !left.contains($0.id) }
        var lines = ["version: 1", "name: staged", "targets:"]
        lines += members.map { database in
            let tier = database.id.hasSuffix("-000") ? "canary" : "rest"
            return "  - { id: \(database.id), url: \"\(database.url)\", labels: { tier: \(tier) } }"
        }
        lines += ["defaults: { retry: { attempts: 2, initial: 100ms } }", "rollout:"] + rollout.map { "  " + $0 }
        if let ledger { lines.append("ledger: \"\(ledger.url)\"") }
        try workspace.folder.write(head + lines.joined(separator: "\n") + "\n", to: "fleet.yaml")
    }

    /// Runs `skein` on the fleet.
    @discardableResult
    func skein(
        _ arguments: String...,
        exits status: Int = 0,
        at location: SourceLocation = #_sourceLocation
    ) throws -> CommandResult {
        try workspace.skein(arguments + ["--fleet", "fleet.yaml"], exits: status, at: location)
    }

    /// Runs `upgrade head` and gives its report.
    func upgrade(
        _ options: String...,
        exits status: Int = 0,
        at location: SourceLocation = #_sourceLocation
    ) throws -> JSON {
        let result = try workspace.skein(
            ["upgrade", "head", "--fleet", "fleet.yaml", "--format", "json"] + options,
            exits: status,
            at: location
        )
        return try JSON(parsing: result.output)
    }

    /// What `rollout show` says of the open rollout, or the newest.
    func show(at location: SourceLocation = #_sourceLocation) throws -> JSON {
        let result = try workspace.skein(
            ["rollout", "show", "--fleet", "fleet.yaml", "--format", "json"],
            at: location
        )
        return try JSON(parsing: result.output)
    }

    /// What happened in the rollout, in order.
    func history() throws -> [String] { try show()["events"].elements.compactMap { $0["kind"].text } }

    /// Expects every database to hold each revision once, by the database's own client.
    func expectHead(at location: SourceLocation = #_sourceLocation) throws {
        for database in databases {
            #expect(try database.heads == "b2", "\(database.id)", sourceLocation: location)
            #expect(
                try database.query("SELECT count(*) FROM orders WHERE note IS NULL") == "1",
                "\(database.id)",
                sourceLocation: location
            )
            #expect(
                try database.query(
                    "SELECT revision, count(*) FROM skein_journal WHERE step = 0 AND outcome = 'done' GROUP BY revision ORDER BY 1"
                ) == "a1|1\nb2|1",
                "\(database.id)",
                sourceLocation: location
            )
        }
    }

    /// Expects databases to be as they were before the first upgrade.
    func expectUntouched(_ databases: [Database], at location: SourceLocation = #_sourceLocation) throws {
        for database in databases {
            #expect(try !database.tables.contains("orders"), "\(database.id)", sourceLocation: location)
        }
    }

    var canaries: [Database] { databases.filter { $0.id.hasSuffix("-000") } }
    var others: [Database] { databases.filter { !$0.id.hasSuffix("-000") } }

    static let waves = ["waves:", "  - { name: canary, select: tier=canary }", "  - { name: rest, max_failures: 1 }"]
}
