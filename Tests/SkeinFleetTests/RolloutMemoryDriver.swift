import SkeinDriver
import SkeinDrivers
import SkeinModel
import SkeinSQL

/// Databases that only know their version, with what is to go wrong and how busy they were. For what a rollout decides:
/// whom to start when, and when to stop.
final class MemoryFleet: Sendable {
    /// Where something goes wrong.
    enum Place: Hashable, Sendable {
        case connect
        /// The first statement of a revision.
        case statement
    }

    private struct State {
        var rows: [String: Set<String>] = [:]
        var faults: [String: [(place: Place, error: DriverError)]] = [:]
        var open: [String: Int] = [:]
        var most: [String: Int] = [:]
        var connected: [String] = []
        var opened = 0
        var closed = 0
        var hook: (@Sendable (String) async -> Void)?
    }

    private let state = Guarded(State())
    /// How long a connection takes to be made.
    let delay: Duration?

    init(delay: Duration? = nil) {
        self.delay = delay
    }

    /// The targets in the order in which they were connected to.
    var connected: [String] { state.withLock { $0.connected } }
    /// How many connections were open at once at most, by server; `*` for all together.
    var most: [String: Int] { state.withLock { $0.most } }
    /// Whether every connection was closed.
    var isClosed: Bool { state.withLock { $0.opened == $0.closed } }

    func rows(_ target: String) -> Set<String> { state.withLock { $0.rows[target] ?? [] } }
    func set(_ target: String, _ rows: Set<String>) { state.withLock { $0.rows[target] = rows } }

    /// Lets the next tries of `target` fail, one each.
    func fail(_ target: String, _ errors: DriverError..., at place: Place = .statement) {
        state.withLock { $0.faults[target, default: []] += errors.map { (place, $0) } }
    }

    /// Calls `hook` with the target's id when a connection to it was made.
    func onConnect(_ hook: @escaping @Sendable (String) async -> Void) { state.withLock { $0.hook = hook } }

    func connect(_ id: String, _ server: String) async throws(DriverError) {
        let hook = state.withLock { state in
            state.connected.append(id)
            state.opened += 1
            for name in [server, "*"] {
                state.open[name, default: 0] += 1
                state.most[name] = max(state.most[name, default: 0], state.open[name, default: 0])
            }
            return state.hook
        }
        await hook?(id)
        if let delay { try? await Task.sleep(for: delay) }
        if let error = fault(id, .connect) {
            close(server)
            throw error
        }
    }

    func close(_ server: String) {
        state.withLock { state in
            state.closed += 1
            for name in [server, "*"] { state.open[name, default: 0] -= 1 }
        }
    }

    func fault(_ id: String, _ place: Place) -> DriverError? {
        state.withLock { state in
            guard state.faults[id]?.first?.place == place else { return nil }
            return state.faults[id]?.removeFirst().error
        }
    }
}

struct MemoryDriver: Driver {
    let fleet: MemoryFleet

    var name: String { "Memory" }
    var schemes: [String] { ["memory"] }
    var client: ClientLibrary { ClientLibrary(name: "memory", version: "1") }
    var flavors: [Flavor] { sqlite?.flavors ?? [] }

    private var sqlite: (any Driver)? { BuiltinDrivers.all.first { $0.schemes.contains("sqlite") } }

    func dialect(for flavor: Flavor) throws(DriverError) -> any Dialect {
        guard let sqlite else { throw DriverError(.deterministic, message: "this build has no SQLite driver") }
        return try sqlite.dialect(for: flavor)
    }

    func endpoint(_ url: ConnectionURL) throws(DriverError) -> Endpoint { Endpoint(driver: name, scheme: "memory") }

    func endpoint(_ id: String, server: String?) -> Endpoint {
        var endpoint = Endpoint(driver: name, scheme: "memory", identity: id)
        endpoint.path = id
        endpoint.server = server
        return endpoint
    }

    func connect(_ endpoint: Endpoint, _ settings: SessionSettings) async throws(DriverError) -> any Connection {
        guard let flavor = flavors.first else { throw DriverError(.deterministic, message: "no flavour") }
        let dialect = try dialect(for: flavor)
        let server = endpoint.server ?? ""
        try await fleet.connect(endpoint.identity, server)
        return MemoryConnection(fleet: fleet, id: endpoint.identity, server: server, dialect: dialect)
    }
}

actor MemoryConnection: Connection {
    nonisolated let dialect: any Dialect
    private let fleet: MemoryFleet
    private let id: String
    private let server: String
    private var saved: Set<String>?

    init(fleet: MemoryFleet, id: String, server: String, dialect: any Dialect) {
        self.fleet = fleet
        self.id = id
        self.server = server
        self.dialect = dialect
    }

    func run(_ batch: [Statement]) async throws(DriverError) -> [ResultSet] {
        var results: [ResultSet] = []
        for (index, statement) in batch.enumerated() {
            results.append(try run(statement, index))
        }
        return results
    }

    private func run(_ statement: Statement, _ index: Int) throws(DriverError) -> ResultSet {
        var rows = fleet.rows(id)
        let words = statement.sql.split(separator: " ").prefix(3).map(String.init)
        let texts = statement.binds.compactMap(\.text)
        if statement.sql.contains("\"skein_version\"") {
            switch words.first {
            case "SELECT":
                if statement.sql.hasPrefix("SELECT * ") {
                    return ResultSet(columns: ["version_num"], rows: rows.sorted().map { [.text($0)] })
                }
                // With what the journal says of a revision that is half done: nothing.
                return ResultSet(
                    columns: ["version_num", "direction", "outcome", "tool"],
                    rows: rows.sorted().map { [.text($0), .null, .null, .null] }
                )
            case "INSERT": rows.insert(texts[0])
            case "DELETE": rows.remove(texts[0])
            case "UPDATE":
                rows.remove(texts[1])
                rows.insert(texts[0])
            default: break
            }
            fleet.set(id, rows)
        } else if !statement.sql.contains("\"skein_journal\""), var error = fleet.fault(id, .statement) {
            error.statementIndex = index
            error.sql = statement.sql
            throw error
        }
        return ResultSet(affectedRows: statement.expectedRows ?? 0)
    }

    func begin(foreignKeysOff: Bool) async throws(DriverError) { saved = fleet.rows(id) }
    func commit() async throws(DriverError) { saved = nil }
    func rollback() async throws(DriverError) {
        if let saved { fleet.set(id, saved) }
        saved = nil
    }
    func inspect(_ scope: InspectionScope) async throws(DriverError) -> SchemaModel { SchemaModel() }
    func lock(_ key: LockKey, timeout: Duration) async throws(DriverError) {}
    func unlock(_ key: LockKey) async throws(DriverError) {}
    nonisolated func interrupt() {}
    func close() async { fleet.close(server) }
}
