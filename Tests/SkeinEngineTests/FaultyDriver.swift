import SkeinDriver
import SkeinModel
import SkeinSQL
import Synchronization

/// A call that the engine makes to a driver; a batch counts one call a statement.
enum Call: Hashable, Sendable {
    case connect
    case begin
    case commit
    case rollback
    case inspect
    case lock
    case unlock
    case run(String)
    case close
}

/// What goes wrong, and when.
struct Fault: Sendable {
    enum Moment: String, CaseIterable, Sendable {
        /// The call is not made at all.
        case before
        /// The call is made, and its answer is lost.
        case after
    }

    /// The number of the call, from 1; closing does not count.
    var call: Int
    var moment: Moment
    var errorClass: DriverError.Class
}

/// What is common to all connections of a ``FaultyDriver``: what to do wrong and what has been seen.
final class FaultScript: Sendable {
    private struct State {
        var fault: Fault?
        var hooks: [(matches: @Sendable (Call) -> Bool, action: @Sendable () async -> Void)] = []
        var calls: [Call] = []
        var counted = 0
        var fired: Call?
    }

    private let state: Mutex<State>

    private let counts: @Sendable (Call) -> Bool

    /// - Parameter counts: the calls that the fault's number counts.
    init(_ fault: Fault? = nil, counting counts: @escaping @Sendable (Call) -> Bool = { _ in true }) {
        self.counts = counts
        state = Mutex(State(fault: fault))
    }

    var calls: [Call] { state.withLock { $0.calls } }
    /// The call that was made to fail.
    var fired: Call? { state.withLock { $0.fired } }
    var statements: [String] {
        calls.compactMap { call in if case .run(let sql) = call { sql } else { nil } }
    }

    func count(_ call: Call) -> Int { calls.count { $0 == call } }

    /// Does `action` once, before the first call that `matches`.
    func before(_ matches: @escaping @Sendable (Call) -> Bool, _ action: @escaping @Sendable () async -> Void) {
        state.withLock { $0.hooks.append((matches, action)) }
    }

    func note(_ call: Call) async -> Fault? {
        let (fault, action) = state.withLock { state -> (Fault?, (@Sendable () async -> Void)?) in
            state.calls.append(call)
            var action: (@Sendable () async -> Void)?
            if let index = state.hooks.firstIndex(where: { $0.matches(call) }) {
                action = state.hooks.remove(at: index).action
            }
            guard call != .close, counts(call) else { return (nil, action) }
            state.counted += 1
            guard let fault = state.fault, fault.call == state.counted else { return (nil, action) }
            state.fired = call
            return (fault, action)
        }
        await action?()
        return fault
    }
}

/// A driver whose connections go to a real database and fail where a script says.
struct FaultyDriver: Driver {
    let base: any Driver
    let script: FaultScript
    /// Whether the dialect is said not to undo DDL, so that it is treated as MySQL's.
    var keepsDDL = false

    var name: String { base.name }
    var schemes: [String] { base.schemes }
    var client: ClientLibrary { base.client }
    var flavors: [Flavor] { base.flavors }

    func dialect(for flavor: Flavor) throws(DriverError) -> any Dialect { try base.dialect(for: flavor) }
    func endpoint(_ url: ConnectionURL) throws(DriverError) -> Endpoint { try base.endpoint(url) }

    func connect(_ endpoint: Endpoint, _ settings: SessionSettings) async throws(DriverError) -> any Connection {
        if let fault = await script.note(.connect) {
            throw DriverError(fault.errorClass, stage: .connecting, code: "fault", message: "no connection")
        }
        let connection = try await base.connect(endpoint, settings)
        return FaultyConnection(connection, script, keepsDDL: keepsDDL)
    }
}

actor FaultyConnection: Connection {
    nonisolated let dialect: any Dialect
    private let base: any Connection
    private let script: FaultScript
    private var isLost = false

    init(_ base: any Connection, _ script: FaultScript, keepsDDL: Bool) {
        self.base = base
        self.script = script
        dialect = keepsDDL ? KeepingDialect(base: base.dialect) : base.dialect
    }

    func run(_ batch: [Statement]) async throws(DriverError) -> [ResultSet] {
        var results: [ResultSet] = []
        for (index, statement) in batch.enumerated() {
            do throws(DriverError) {
                results += try await pass(.run(statement.sql)) { base throws(DriverError) in
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
        try await pass(.begin) { base throws(DriverError) in try await base.begin(foreignKeysOff: foreignKeysOff) }
    }

    func commit() async throws(DriverError) {
        try await pass(.commit) { base throws(DriverError) in try await base.commit() }
    }

    func rollback() async throws(DriverError) {
        try await pass(.rollback) { base throws(DriverError) in try await base.rollback() }
    }

    func inspect(_ scope: InspectionScope) async throws(DriverError) -> SchemaModel {
        try await pass(.inspect) { base throws(DriverError) in try await base.inspect(scope) }
    }

    func lock(_ key: LockKey, timeout: Duration) async throws(DriverError) {
        try await pass(.lock) { base throws(DriverError) in try await base.lock(key, timeout: timeout) }
    }

    func unlock(_ key: LockKey) async throws(DriverError) {
        try await pass(.unlock) { base throws(DriverError) in try await base.unlock(key) }
    }

    nonisolated func interrupt() {}

    func close() async {
        _ = await script.note(.close)
        await base.close()
    }

    private func pass<Result: Sendable>(
        _ call: Call,
        _ work: (any Connection) async throws(DriverError) -> Result
    ) async throws(DriverError) -> Result {
        let fault = await script.note(call)
        if isLost { throw DriverError(.connection, code: "lost", message: "the connection is gone") }
        guard let fault else { return try await work(base) }
        // What a server refuses it has not done; only a connection can break after the work.
        if fault.moment == .after, fault.errorClass == .connection { _ = try? await work(base) }
        if fault.errorClass == .connection {
            isLost = true
            // The server rolls back what was not committed.
            await base.close()
        }
        throw DriverError(
            fault.errorClass,
            code: "fault",
            message: "made to fail",
            mayHaveExecuted: fault.errorClass == .connection
        )
    }
}

/// A dialect that says that DDL is not undone with its transaction.
struct KeepingDialect: Dialect {
    let base: any Dialect

    var flavor: Flavor { base.flavor }
    var capabilities: Capabilities {
        var capabilities = base.capabilities
        capabilities.features.remove(.transactionalDDL)
        return capabilities
    }
    var lexicon: Lexicon { base.lexicon }
    var clock: String { base.clock }

    func quote(_ identifier: Identifier) -> String { base.quote(identifier) }
    func placeholder(_ position: Int) -> String { base.placeholder(position) }
    func literal(_ value: Value) throws(DialectError) -> String { try base.literal(value) }
    func spell(_ type: DataType) throws(DialectError) -> String { try base.spell(type) }
    func normalize(_ schema: SchemaModel) -> SchemaModel { base.normalize(schema) }
    func needs(_ change: Change) -> Set<TableName> { base.needs(change) }
    func render(_ change: Change, before: SchemaModel) throws(DialectError) -> [Statement] {
        try base.render(change, before: before)
    }
    func stored(after change: Change, before: SchemaModel) throws(DialectError) -> [TableName: StoredDefinition] {
        try base.stored(after: change, before: before)
    }
}
