import SkeinDriver
import SkeinModel
import SkeinSQL

/// A driver with a point before and after every call that reaches a database.
struct FailpointDriver: Driver {
    let base: any Driver
    let failpoints: Failpoints

    var name: String { base.name }
    var schemes: [String] { base.schemes }
    var client: ClientLibrary { base.client }
    var flavors: [Flavor] { base.flavors }

    func dialect(for flavor: Flavor) throws(DriverError) -> any Dialect { try base.dialect(for: flavor) }
    func endpoint(_ url: ConnectionURL) throws(DriverError) -> Endpoint { try base.endpoint(url) }

    func connect(_ endpoint: Endpoint, _ settings: SessionSettings) async throws(DriverError) -> any Connection {
        let connection = try await failpoints.pass("connect") { () throws(DriverError) in
            try await base.connect(endpoint, settings)
        }
        return FailpointConnection(connection, failpoints)
    }
}

/// A connection with a point before and after every call. Outside of a transaction every statement is a call, as it is
/// to the server; inside of one a batch is, because nobody sees the statements one by one.
actor FailpointConnection: Connection {
    nonisolated let dialect: any Dialect
    nonisolated let sessionID: String
    private nonisolated let base: any Connection
    private let failpoints: Failpoints
    private var isInTransaction = false

    init(_ base: any Connection, _ failpoints: Failpoints) {
        self.base = base
        self.failpoints = failpoints
        dialect = base.dialect
        sessionID = base.sessionID
    }

    func run(_ batch: [Statement]) async throws(DriverError) -> [ResultSet] {
        if isInTransaction {
            return try await pass("run \(Self.line(batch.map(\.sql).joined(separator: "; ")))") {
                base throws(DriverError) in try await base.run(batch)
            }
        }
        var results: [ResultSet] = []
        for (index, statement) in batch.enumerated() {
            do throws(DriverError) {
                results += try await pass("run \(Self.line(statement.sql))") { base throws(DriverError) in
                    try await base.run([statement])
                }
            } catch {
                var error = error
                error.statementIndex = index
                error.sql = statement.sql
                throw error
            }
        }
        return results
    }

    func begin(foreignKeysOff: Bool) async throws(DriverError) {
        try await pass("begin") { base throws(DriverError) in try await base.begin(foreignKeysOff: foreignKeysOff) }
        isInTransaction = true
    }

    func commit() async throws(DriverError) {
        isInTransaction = false
        try await pass("commit") { base throws(DriverError) in try await base.commit() }
    }

    func rollback() async throws(DriverError) {
        isInTransaction = false
        try await pass("rollback") { base throws(DriverError) in try await base.rollback() }
    }

    func inspect(_ scope: InspectionScope) async throws(DriverError) -> SchemaModel {
        try await pass("inspect") { base throws(DriverError) in try await base.inspect(scope) }
    }

    func lock(_ key: LockKey, timeout: Duration) async throws(DriverError) {
        try await pass("lock") { base throws(DriverError) in try await base.lock(key, timeout: timeout) }
    }

    func unlock(_ key: LockKey) async throws(DriverError) {
        try await pass("unlock") { base throws(DriverError) in try await base.unlock(key) }
    }

    nonisolated func interrupt() { base.interrupt() }

    func close() async {
        // Closing cannot fail; a process can end here all the same.
        _ = try? await pass("close") { base throws(DriverError) in await base.close() }
    }

    private func pass<Result: Sendable>(
        _ description: String,
        _ work: (any Connection) async throws(DriverError) -> Result
    ) async throws(DriverError) -> Result {
        try await failpoints.pass(description, lose: { await base.close() }) { () throws(DriverError) in
            try await work(base)
        }
    }

    private static func line(_ sql: String) -> String {
        String(sql.map { $0.isNewline ? " " : $0 }.prefix(200))
    }
}
