import SkeinRevisions
import TestServers

/// The backends that a test of the engine runs on.
enum Backend: String, CaseIterable, Sendable {
    case postgresql, mariadb, sqlite

    /// Runs `body` with `revisions` and an empty database.
    func withBench(_ revisions: [String], _ body: (ServerBench) async throws -> Void) async throws {
        let history = try readHistory(revisions)
        switch self {
        case .postgresql: try await Self.onServer(TestServer.postgreSQL(), history, body)
        case .mariadb: try await Self.onServer(TestServer.mariaDB(), history, body)
        case .sqlite:
            let folder = try TemporaryDirectory()
            defer { try? folder.remove() }
            let file = SQLiteFile(folder.path("target.db"))
            try file.query("PRAGMA journal_mode = delete")
            try await body(
                ServerBench(history: history, url: "sqlite:\(folder.path("target.db"))") { try file.query($0) }
            )
        }
    }

    private static func onServer(
        _ server: TestServer,
        _ history: History,
        _ body: (ServerBench) async throws -> Void
    ) async throws {
        try await server.withDatabase("engine") { name in
            try await body(
                ServerBench(history: history, url: server.url(database: name)) { try server.query($0, database: name) }
            )
        }
    }

    /// Whether a failed revision leaves nothing behind.
    var undoesDDL: Bool { self != .mariadb }
}
