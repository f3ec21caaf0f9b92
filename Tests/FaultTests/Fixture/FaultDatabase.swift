import TestServers
import Testing

/// A backend, as the published table calls it.
enum Backend: String, Sendable, CaseIterable, CustomTestStringConvertible {
    case postgreSQL = "PostgreSQL"
    case mariaDB = "MariaDB"
    case sqlite = "SQLite"

    var testDescription: String { rawValue }

    /// The version of what is tested, as it says itself.
    var version: String {
        get throws {
            switch self {
            case .postgreSQL: try TestServer.postgreSQL().query("SHOW server_version", database: nil).firstWord
            case .mariaDB: try TestServer.mariaDB().query("SELECT version()", database: nil).firstWord
            case .sqlite: try runCommand(["sqlite3", "--version"]).output.firstWord
            }
        }
    }
}

extension String {
    fileprivate var firstWord: String { split { " -\n".contains($0) }.first.map(String.init) ?? self }

    var lines: [String] { split(separator: "\n").map(String.init) }
}

/// A database that is only ever looked into with the backend's own command line client.
struct FaultDatabase: Sendable {
    let backend: Backend
    /// The path of a file, or the name of a database on the server.
    let name: String
    let url: String
    /// Its server, unless it is a file.
    var server: TestServer?

    /// Runs SQL; a line for each row.
    @discardableResult
    func query(_ sql: String) throws -> String {
        switch backend {
        case .sqlite: try SQLiteFile(name).query("PRAGMA foreign_keys = ON;\n\(sql)")
        case .postgreSQL: try running().query(sql, database: name)
        case .mariaDB: try running().query(sql, database: name).replacing("\t", with: "|")
        }
    }

    func running() throws -> TestServer {
        if let server { return server }
        return try backend == .postgreSQL ? .postgreSQL() : .mariaDB()
    }

    /// Skein's own tables.
    static let own = ["skein_journal", "skein_version"]

    /// Forgets that Skein was ever here.
    func dropOwnTables() throws {
        try query(Self.own.map { "DROP TABLE IF EXISTS \($0);" }.joined(separator: "\n"))
    }

    /// What the database holds, Skein's own tables aside: its schema as the backend's own dump writes it, and every row.
    /// Two databases are equal when their pictures are.
    func picture() throws -> Picture {
        switch backend {
        case .postgreSQL:
            let base = try running().url(database: name)
            let dump = try clientOutput(
                ["pg_dump", "--inserts", "--no-owner", "--no-privileges"] + Self.own.map { "--exclude-table=\($0)" }
                    + ["--exclude-table=skein_journal_*", base]
            )
            // Newer versions put a random key into two lines.
            return Picture(dump.lines.filter { !$0.hasPrefix("--") && !$0.hasPrefix("\\") && !$0.hasPrefix("SET ") })
        case .mariaDB:
            let socket = try running().baseURL.split(separator: "socket=").last.map(String.init) ?? ""
            let dump = try clientOutput(
                [
                    "mariadb-dump", "--no-defaults", "--user=root", "--socket=\(socket)", "--compact",
                    "--order-by-primary",
                ]
                    + ["--skip-extended-insert"] + Self.own.map { "--ignore-table=\(name).\($0)" } + [name]
            )
            // Where a counter stands says nothing of schema or rows.
            return Picture(dump.lines.map { String($0.replacing(/\ AUTO_INCREMENT=\d+/, with: "")) })
        case .sqlite:
            guard try fileExists(name) else { return Picture([]) }
            let shell = SQLiteFile(name)
            let list = Self.own.map { "'\($0)'" }.joined(separator: ", ")
            let schema = try shell.query(
                "SELECT type, name, sql FROM sqlite_schema WHERE tbl_name NOT IN (\(list)) AND name <> 'sqlite_sequence' ORDER BY type, name"
            )
            // What has no rowid has a key of its own, which stands first here.
            let tables = try shell.query(
                """
                SELECT wr, name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
                    AND name NOT LIKE 'sqlite_%' AND name NOT IN (\(list)) ORDER BY name
                """
            ).lines.map { ($0.hasPrefix("1") ? "" : "rowid, ", $0.dropFirst(2)) }
            let rows = try shell.query(
                ".mode quote\nSELECT 1 WHERE 0;\n"
                    + tables.map { "SELECT '\($1)', \($0)* FROM \"\($1)\" ORDER BY 2, 3;" }.joined(separator: "\n")
            )
            return Picture(schema: schema.lines, rows: rows.lines)
        }
    }

    private func fileExists(_ path: String) throws -> Bool { try runCommand(["test", "-s", path]).status == 0 }

    private func clientOutput(_ command: [String]) throws -> String {
        let result = try runCommand(command)
        guard result.status == 0 else { throw ClientFailed(description: "\(command[0]): \(result.errorOutput)") }
        return result.output
    }

    struct ClientFailed: Error, CustomStringConvertible {
        let description: String
    }
}

/// What a database holds.
struct Picture: Hashable, Sendable, CustomStringConvertible {
    /// Its definitions.
    var schema: [String]
    /// A line for each row, in order.
    var rows: [String]

    init(schema: [String], rows: [String]) {
        self.schema = schema
        self.rows = rows
    }

    /// A dump's lines.
    init(_ dump: [String]) {
        schema = dump.filter { !$0.hasPrefix("INSERT INTO") }
        rows = dump.filter { $0.hasPrefix("INSERT INTO") }.sorted()
    }

    var description: String { (schema + rows).joined(separator: "\n") }

    /// The lines that only one of two has.
    func difference(from other: Picture) -> String {
        let mine = schema + rows
        let its = other.schema + other.rows
        return
            (mine.filter { !its.contains($0) }.map { "+ \($0)" } + its.filter { !mine.contains($0) }.map { "- \($0)" })
            .joined(separator: "\n")
    }
}
