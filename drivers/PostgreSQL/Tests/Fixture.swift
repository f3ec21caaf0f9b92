#if PostgreSQL
    import SkeinDriver
    import SkeinModel
    import SkeinSQL
    import TestServers

    @testable import SkeinPostgreSQL

    /// The endpoint of `url`, as the shell reads it.
    func endpoint(_ url: String) throws -> Endpoint { try DriverRegistry([PostgreSQLDriver()]).endpoint(url).endpoint }

    /// Connects to `url`.
    func connect(_ url: String, _ settings: SessionSettings = SessionSettings()) async throws -> PostgreSQLConnection {
        try await PostgreSQLConnection.open(endpoint(url), settings)
    }

    /// Runs `body` with a connection to a database of its own.
    func withConnection<Result>(
        _ settings: SessionSettings = SessionSettings(),
        _ body: (PostgreSQLConnection, _ url: String) async throws -> Result
    ) async throws -> Result {
        let server = try TestServer.postgreSQL()
        await Turnstile.shared.enter()
        defer { Task { await Turnstile.shared.leave() } }
        return try await server.withDatabase { name in
            let url = server.url(database: name)
            let connection = try await connect(url, settings)
            do {
                let result = try await body(connection, url)
                await connection.close()
                return result
            } catch {
                await connection.close()
                throw error
            }
        }
    }

    /// Lets a few tests at a time to the server, which takes 200 connections; Swift Testing starts all tests at once.
    actor Turnstile {
        static let shared = Turnstile()
        private var free = 12
        private var waiting: [CheckedContinuation<Void, Never>] = []

        func enter() async {
            if free > 0 {
                free -= 1
            } else {
                await withCheckedContinuation { waiting.append($0) }
            }
        }

        func leave() {
            if waiting.isEmpty {
                free += 1
            } else {
                waiting.removeFirst().resume()
            }
        }
    }

    /// The error that `body` throws; nil if it throws none.
    func driverError(_ body: () async throws -> Void) async -> DriverError? {
        do {
            try await body()
            return nil
        } catch {
            return error as? DriverError
        }
    }

    let dialect = PostgreSQLDialect(flavor: Flavor(vendor: "postgresql", version: ServerVersion(15)))
#endif
