import SkeinDriver
import SkeinModel
import SkeinSQL
import Synchronization

/// A driver over a real one that counts sessions and calls.
struct CountedDriver: Driver {
    let base: any Driver
    let counts = SessionCounts()

    var name: String { base.name }
    var schemes: [String] { base.schemes }
    var client: ClientLibrary { base.client }
    var flavors: [Flavor] { base.flavors }
    func dialect(for flavor: Flavor) throws(DriverError) -> any Dialect { try base.dialect(for: flavor) }
    func endpoint(_ url: ConnectionURL) throws(DriverError) -> Endpoint { try base.endpoint(url) }
    func sharedPart(of endpoint: Endpoint) -> Endpoint? { base.sharedPart(of: endpoint) }

    func connect(_ endpoint: Endpoint, _ settings: SessionSettings) async throws(DriverError) -> any Connection {
        counts.add { $0.opened += 1 }
        return CountedConnection(try await base.connect(endpoint, settings), counts)
    }
}

/// What was counted.
final class SessionCounts: Sendable {
    struct Counts: Sendable {
        var opened = 0
        var closed = 0
        /// The most that were open at once.
        var most = 0
        var renewed = 0
        /// Flights of statements, and what begins and ends transactions and locks.
        var calls = 0
        var inspections = 0
    }

    private let counts = Mutex(Counts())

    var now: Counts { counts.withLock { $0 } }

    func add(_ change: (inout Counts) -> Void) {
        counts.withLock { counts in
            change(&counts)
            counts.most = max(counts.most, counts.opened - counts.closed)
        }
    }
}

actor CountedConnection: Connection {
    nonisolated let dialect: any Dialect
    nonisolated let sessionID: String
    private let base: any Connection
    private let counts: SessionCounts
    private var isClosed = false

    init(_ base: any Connection, _ counts: SessionCounts) {
        self.base = base
        self.counts = counts
        dialect = base.dialect
        sessionID = base.sessionID
    }

    private func call() { counts.add { $0.calls += 1 } }

    func run(_ batch: [Statement]) async throws(DriverError) -> [ResultSet] {
        call()
        return try await base.run(batch)
    }

    func begin(foreignKeysOff: Bool) async throws(DriverError) {
        // It travels with the first statements.
        try await base.begin(foreignKeysOff: foreignKeysOff)
    }

    func commit() async throws(DriverError) {
        call()
        try await base.commit()
    }

    func rollback() async throws(DriverError) {
        call()
        try await base.rollback()
    }

    func inspect(_ scope: InspectionScope) async throws(DriverError) -> SchemaModel {
        counts.add { $0.inspections += 1 }
        return try await base.inspect(scope)
    }

    func lock(_ key: LockKey, timeout: Duration) async throws(DriverError) {
        call()
        try await base.lock(key, timeout: timeout)
    }

    func unlock(_ key: LockKey) async throws(DriverError) {
        call()
        try await base.unlock(key)
    }

    func holders(of key: LockKey) async throws(DriverError) -> [LockHolder] { try await base.holders(of: key) }

    func renew(_ endpoint: Endpoint, _ settings: SessionSettings) async throws(DriverError) {
        counts.add { $0.renewed += 1 }
        try await base.renew(endpoint, settings)
    }

    nonisolated func interrupt() { base.interrupt() }

    func close() async {
        await base.close()
        if !isClosed { counts.add { $0.closed += 1 } }
        isClosed = true
    }
}
