import TestServers
import Testing

/// A database of any backend, looked into with the backend's own command line client.
struct Database: Sendable {
    enum Backend: String, Sendable, CaseIterable {
        case sqlite
        case postgreSQL
        case mariaDB
    }

    let backend: Backend
    /// Its id in fleet files.
    let id: String
    /// The path of a file, or the name of a database on the server.
    let name: String
    let url: String

    /// The rows of a query, a line each, columns separated by `|`. SQLite enforces foreign keys meanwhile.
    @discardableResult
    func query(_ sql: String) throws -> String {
        switch backend {
        case .sqlite: try SQLiteFile(name).query("PRAGMA foreign_keys = ON;\n\(sql)")
        case .postgreSQL: try TestServer.postgreSQL().query(sql, database: name)
        case .mariaDB: try TestServer.mariaDB().query(sql, database: name).replacing("\t", with: "|")
        }
    }

    /// Expects the backend to refuse a statement with words that hold `reason`.
    func expectRefusal(
        _ sql: String,
        _ reason: String,
        at location: SourceLocation = #_sourceLocation
    ) {
        do {
            try query(sql)
            Issue.record("\(id) took \(sql)", sourceLocation: location)
        } catch {
            #expect("\(error)".lowercased().contains(reason.lowercased()), "\(id)", sourceLocation: location)
        }
    }

    /// The names of the tables and views, Skein's own too, in order.
    var tables: [String] {
        get throws {
            let sql =
                switch backend {
                case .sqlite:
                    "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%'"
                case .postgreSQL: "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
                case .mariaDB: "SELECT table_name FROM information_schema.tables WHERE table_schema = database()"
                }
            return try query(sql).split(separator: "\n").map(String.init).sorted()
        }
    }

    /// The rows of the version table.
    var heads: String {
        get throws { try query("SELECT version_num FROM skein_version ORDER BY 1") }
    }

    /// The columns of a table: name, type, nullability, default.
    func columns(of table: String) throws -> String {
        switch backend {
        case .sqlite:
            try query("SELECT name, type, iif(\"notnull\", 'NO', 'YES'), dflt_value FROM pragma_table_info('\(table)')")
        case .postgreSQL:
            try query(
                """
                SELECT column_name, format_type(atttypid, atttypmod), is_nullable, column_default
                FROM information_schema.columns
                JOIN pg_attribute ON attrelid = table_name::regclass AND attname = column_name
                WHERE table_schema = 'public' AND table_name = '\(table)' ORDER BY ordinal_position
                """
            )
        case .mariaDB:
            try query(
                """
                SELECT column_name, column_type, is_nullable, coalesce(column_default, '')
                FROM information_schema.columns
                WHERE table_schema = database() AND table_name = '\(table)' ORDER BY ordinal_position
                """
            )
        }
    }
}

extension Workspace {
    /// Runs `body` with one database of `backend`; see ``withDatabases(sqlite:postgreSQL:mariaDB:_:)``.
    func withDatabase<Result>(_ backend: Database.Backend, _ body: (Database) async throws -> Result) async throws
        -> Result
    {
        try await withDatabases(
            sqlite: backend == .sqlite ? 1 : 0,
            postgreSQL: backend == .postgreSQL ? 1 : 0,
            mariaDB: backend == .mariaDB ? 1 : 0
        ) { databases in
            try await body(databases[0])
        }
    }

    /// Runs `body` with databases; those on servers are made before and dropped afterwards, files are not made.
    func withDatabases<Result>(
        sqlite: Int = 0,
        postgreSQL: Int = 0,
        mariaDB: Int = 0,
        _ body: ([Database]) async throws -> Result
    ) async throws -> Result {
        var databases = (0..<sqlite).map { number in
            let name = folder.path("data/\(Self.name("lite", number)).db")
            return Database(backend: .sqlite, id: Self.name("lite", number), name: name, url: "sqlite:\(name)")
        }
        if sqlite > 0 { try folder.write("", to: "data/README") }
        let suffix = String(UInt32.random(in: .min ... .max), radix: 36)
        var servers: [(Database.Backend, String, TestServer, Int)] = []
        if postgreSQL > 0 { servers.append((.postgreSQL, "pg", try .postgreSQL(), postgreSQL)) }
        if mariaDB > 0 { servers.append((.mariaDB, "maria", try .mariaDB(), mariaDB)) }
        var made: [(TestServer, String)] = []
        defer { for (server, name) in made { try? server.dropDatabase(name) } }
        for (backend, prefix, server, count) in servers {
            for number in 0..<count {
                let name = "e2e_\(suffix)_\(number)"
                try server.createDatabase(name)
                made.append((server, name))
                let id = Self.name(prefix, number)
                databases.append(Database(backend: backend, id: id, name: name, url: server.url(database: name)))
            }
        }
        return try await body(databases)
    }

    private static func name(_ prefix: String, _ number: Int) -> String {
        "\(prefix)-\(number < 10 ? "00" : number < 100 ? "0" : "")\(number)"
    }

    /// Writes a fleet file, `fleet.yaml`, whose retries do not make a test wait.
    ///
    /// - Parameter rollout: what stands under `rollout:`, a line each.
    func writeFleet(
        _ databases: [Database],
        labels: (Database) -> String = { "backend: \($0.backend.rawValue)" },
        rollout: String...
    ) throws {
        var lines = ["version: 1", "name: test", "targets:"]
        lines += databases.map { "  - { id: \($0.id), url: \"\($0.url)\", labels: { \(labels($0)) } }" }
        lines.append("defaults: { retry: { attempts: 2, initial: 100ms } }")
        if !rollout.isEmpty { lines += ["rollout:"] + rollout.map { "  " + $0 } }
        try folder.write(lines.joined(separator: "\n") + "\n", to: "fleet.yaml")
    }
}
