#if MySQL
    import SkeinDriver
    import SkeinModel
    import SkeinSQL
    import TestServers
    import Testing

    @testable import SkeinMySQL

    let mariaDB1011 = Flavor(vendor: "mariadb", family: "mysql", version: ServerVersion(10, 11, 6))
    let mariaDB105 = Flavor(vendor: "mariadb", family: "mysql", version: ServerVersion(10, 5, 20))
    let mysql84 = Flavor(vendor: "mysql", version: ServerVersion(8, 4, 3))
    let mysql80 = Flavor(vendor: "mysql", version: ServerVersion(8, 0, 11))

    func dialect(_ flavor: Flavor = mariaDB1011) throws -> MySQLDialect {
        try MySQLDialect(supporting: flavor, stage: .configuration)
    }

    func endpoint(_ url: String) throws -> Endpoint {
        try MySQLDriver().endpoint(ConnectionURL(url))
    }

    func connect(_ url: String, _ settings: SessionSettings = SessionSettings()) async throws -> MySQLConnection {
        let connection = try await MySQLDriver().connect(try endpoint(url), settings)
        return try #require(connection as? MySQLConnection)
    }

    /// Runs `body` on a connection to an empty database of its own.
    func withConnection<Result>(
        _ settings: SessionSettings = SessionSettings(),
        _ body: (MySQLConnection, _ database: String, TestServer) async throws -> Result
    ) async throws -> Result {
        let server = try TestServer.mariaDB()
        return try await server.withDatabase("my") { database in
            let connection = try await connect(server.url(database: database), settings)
            do {
                let result = try await body(connection, database, server)
                await connection.close()
                return result
            } catch {
                await connection.close()
                throw error
            }
        }
    }

    extension MySQLConnection {
        @discardableResult
        func sql(_ sql: String, _ binds: [Value] = []) async throws -> ResultSet {
            try await run(Statement(sql, binds: binds))
        }

        /// The error that `sql` ends with.
        func failure(_ sql: String, _ binds: [Value] = []) async -> DriverError? {
            do {
                _ = try await run(Statement(sql, binds: binds))
                return nil
            } catch {
                return error
            }
        }

        /// The error, and when the connection's own thread had it.
        func timedFailure(_ sql: String) async -> (DriverError?, ContinuousClock.Instant) {
            let error = await failure(sql)
            return (error, ContinuousClock.now)
        }

        /// Makes `change` the way the engine does: with the tables inspected that the dialect asks for.
        @discardableResult
        func make(_ change: Change) async throws -> [Statement] {
            let needs = dialect.needs(change)
            let before = needs.isEmpty ? SchemaModel() : try await inspect(.tables(needs))
            let statements = try dialect.render(change, before: before)
            _ = try await run(statements)
            return statements
        }

        func schema() async throws -> SchemaModel { dialect.normalize(try await inspect(.everything)) }
    }

    /// The error that `body` ends with.
    func driverError(_ body: () async throws -> Void) async throws -> DriverError {
        do {
            try await body()
        } catch let error as DriverError {
            return error
        }
        Issue.record("no error")
        throw ServerSaidNothing()
    }

    struct ServerSaidNothing: Error {}
#endif
