import TestServers
import Testing

/// A workspace for trying ways to log in: with a revision to look for, and a home of its own.
extension Workspace {
    static func withLogins(_ body: (Workspace) async throws -> Void) async throws {
        try await Workspace.with { workspace in
            try workspace.folder.write(TourTests.notes, to: "migrations/notes.yaml")
            try workspace.folder.write("", to: "home/.keep")
            try await body(workspace)
        }
    }

    /// Expects `current` to reach the database, or to be told `fault`.
    @discardableResult
    func current(
        _ options: [String] = [],
        _ environment: [String: String] = [:],
        fault: String? = nil,
        exits status: Int = 78,
        at location: SourceLocation = #_sourceLocation
    ) throws -> CommandResult {
        let home = ["HOME": folder.path("home")]
        let result = try skein(
            ["current"] + options,
            exits: fault == nil ? 0 : status,
            environment: home.merging(environment) { _, given in given },
            at: location
        )
        let said = normal(result.output + result.errorOutput)
        if let fault {
            #expect(said.contains(fault), "\(said)", sourceLocation: location)
        } else {
            #expect(said.contains("<base>"), "\(said)", sourceLocation: location)
        }
        return result
    }
}

extension TestServer {
    /// The MariaDB server, with two databases to look at: `e2e_any` and `e2e_other`.
    static func mariaDBWithDatabases() throws -> TestServer {
        let server = try TestServer.mariaDB()
        try server.query(
            "CREATE DATABASE IF NOT EXISTS e2e_any; CREATE DATABASE IF NOT EXISTS e2e_other",
            database: nil
        )
        return server
    }
}
