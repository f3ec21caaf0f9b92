import SkeinDriver
import SkeinModel
import SkeinSQL
import Synchronization

/// A database made of a model, right unless it is told to be wrong: what tests of the suite itself need, since no
/// real server fails on request. Its statements are numbers of rendered changes.
actor ModelDatabase: Connection {
    /// What it does wrong after each change.
    typealias Fault = @Sendable (_ change: Change, _ state: inout State) -> Void

    struct State: Sendable {
        var schema = SchemaModel()
        var rows: [TableName: Int] = [:]
    }

    nonisolated let modelDialect: ModelDialect
    nonisolated var dialect: any Dialect { modelDialect }
    private let keepsRolledBack: Bool
    private let fault: Fault
    private var state = State()
    private var saved: State?

    init(
        features: Set<Capabilities.Feature> = Set(Capabilities.Feature.allCases),
        refuses: Bool = false,
        keepsRolledBack: Bool = false,
        fault: @escaping Fault = { _, _ in }
    ) {
        let capabilities = Capabilities(features, nameLimit: .none, collations: ["one", "two"])
        modelDialect = ModelDialect(capabilities: capabilities, refuses: refuses)
        self.keepsRolledBack = keepsRolledBack
        self.fault = fault
    }

    func run(_ batch: [Statement]) async throws(DriverError) -> [ResultSet] {
        var results: [ResultSet] = []
        for statement in batch {
            if let number = Int(statement.sql) {
                try make(modelDialect.change(number))
                results.append(ResultSet())
            } else {
                let table = statement.sql.replacing("SELECT count(*) FROM ", with: "")
                let count = state.rows.first { $0.key.description == table }?.value ?? 0
                results.append(ResultSet(columns: ["count"], rows: [[.integer(Int64(count))]]))
            }
        }
        return results
    }

    private func make(_ change: Change) throws(DriverError) {
        do {
            try state.schema.apply(change)
        } catch {
            throw DriverError(.deterministic, message: "\(error)")
        }
        switch change {
        case .insertRows(let table, let rows): state.rows[table, default: 0] += rows.rows.count
        case .deleteRows(let table, let rows): state.rows[table, default: 0] -= rows.rows.count
        case .dropTable(let table, _, _): state.rows[table] = nil
        case .renameTable(let table, let new):
            state.rows[TableName(new, schema: table.schema)] = state.rows.removeValue(forKey: table)
        default: break
        }
        fault(change, &state)
    }

    func begin(foreignKeysOff: Bool) async throws(DriverError) { saved = state }
    func commit() async throws(DriverError) { saved = nil }
    func rollback() async throws(DriverError) {
        if let saved, !keepsRolledBack { state = saved }
        saved = nil
    }

    func inspect(_ scope: InspectionScope) async throws(DriverError) -> SchemaModel {
        switch scope {
        case .tables(let names):
            var found = state.schema.objects(where: names.contains)
            found.schemas = []
            found.extensions = [:]
            return found
        case .everything: return state.schema.objects { $0.schema == nil }
        }
    }

    func lock(_ key: LockKey, timeout: Duration) async throws(DriverError) {}
    func unlock(_ key: LockKey) async throws(DriverError) {}
    nonisolated func interrupt() {}
    func close() async {}
}

/// Renders a change as its number.
final class ModelDialect: Dialect {
    let flavor = Flavor(vendor: "model", version: ServerVersion(1))
    let capabilities: Capabilities
    let lexicon = Lexicon()
    let clock = "now"
    private let refuses: Bool
    private let changes = Mutex<[Change]>([])

    init(capabilities: Capabilities, refuses: Bool) {
        self.capabilities = capabilities
        self.refuses = refuses
    }

    func change(_ number: Int) -> Change { changes.withLock { $0[number] } }
    func quote(_ identifier: Identifier) -> String { identifier.text }
    func placeholder(_ position: Int) -> String { "?" }
    func literal(_ value: Value) throws(DialectError) -> String { value.text ?? "NULL" }
    func spell(_ type: DataType) throws(DialectError) -> String { "\(type)" }
    func normalize(_ schema: SchemaModel) -> SchemaModel { schema }
    func needs(_ change: Change) -> Set<TableName> { [] }
    func render(_ change: Change, before: SchemaModel) throws(DialectError) -> [Statement] {
        if refuses { throw DialectError(flavor, "this dialect refuses everything") }
        return changes.withLock {
            $0.append(change)
            return [Statement(String($0.count - 1))]
        }
    }
}

extension SchemaModel {
    /// The schema with the tables and other objects whose names are right.
    fileprivate func objects(where isRight: (ObjectName) -> Bool) -> SchemaModel {
        var copy = self
        copy.tables = tables.filter { isRight($0.key) }
        copy.enums = enums.filter { isRight($0.key) }
        copy.views = views.filter { isRight($0.key) }
        copy.sequences = sequences.filter { isRight($0.key) }
        return copy
    }
}
