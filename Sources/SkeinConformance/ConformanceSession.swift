internal import SkeinDriver
internal import SkeinModel
internal import SkeinSQL

/// One case on one connection: applies changes as the engine does and keeps the statements for the report.
struct ConformanceSession {
    let test: String
    let connection: any Connection
    private var statements: [String] = []

    init(test: String, connection: any Connection) {
        self.test = test
        self.connection = connection
    }

    var dialect: any Dialect { connection.dialect }

    func failure(_ phase: ConformanceFailure.Phase, _ findings: [String]) -> ConformanceFailure {
        ConformanceFailure(test, phase, findings, statements: statements)
    }

    func inspect(
        _ phase: ConformanceFailure.Phase,
        _ scope: InspectionScope = .everything
    ) async throws(ConformanceFailure) -> SchemaModel {
        do {
            return try await connection.inspect(scope)
        } catch {
            throw failure(phase, ["inspection failed: \(error)"])
        }
    }

    /// What there is, and what stands under `names` in other schemas.
    func inspect(
        _ phase: ConformanceFailure.Phase,
        besides names: Set<ObjectName>
    ) async throws(ConformanceFailure) -> SchemaModel {
        let everything = try await inspect(phase)
        if names.isEmpty { return everything }
        return everything.merging(try await inspect(phase, .tables(names)))
    }

    /// Makes one change, seeing of the live schema only what the dialect says it needs.
    mutating func apply(_ change: Change, _ phase: ConformanceFailure.Phase) async throws(ConformanceFailure) {
        let plan = try await render(change, phase)
        var group: [Statement] = []
        for statement in plan.statements {
            if statement.transaction == .inside {
                group.append(statement)
            } else {
                try await run(group, phase)
                group = []
                try await run([statement], phase)
            }
        }
        try await run(group, phase)

        guard !plan.stored.isEmpty else { return }
        let found = try await inspect(phase, .tables(Set(plan.stored.keys)))
        for (name, expected) in plan.stored.sorted(by: { $0.key < $1.key }) where found[name]?.stored != expected {
            let stored = found[name]?.stored.map { "\($0)" } ?? "nothing"
            throw failure(phase, ["table \(name): the server should store \(expected) and stores \(stored)"])
        }
    }

    /// Makes one change and rolls it back; false when it cannot run in a transaction.
    mutating func tryOut(_ change: Change) async throws(ConformanceFailure) -> Bool {
        let plan = try await render(change, .change)
        guard !plan.statements.isEmpty, plan.statements.allSatisfy({ $0.transaction == .inside }) else { return false }
        do {
            try await connection.begin(foreignKeysOff: plan.statements.contains(where: \.needsForeignKeysOff))
            _ = try await connection.runChecked(plan.statements)
            try await connection.rollback()
        } catch {
            try? await connection.rollback()
            statements += plan.statements.map(\.sql)
            throw failure(.change, ["a statement failed: \(error)"])
        }
        return true
    }

    /// Why the dialect refuses to render the change; nil when it does not.
    func refusal(of change: Change) async throws(ConformanceFailure) -> DialectError? {
        let needed = dialect.needs(change)
        let before = needed.isEmpty ? SchemaModel() : try await inspect(.refusal, .tables(needed))
        do {
            _ = try dialect.render(change, before: before)
            return nil
        } catch {
            return error
        }
    }

    /// Makes changes of which one has to fail on the server.
    mutating func expectFailure(of changes: [Change], code: String) async throws(ConformanceFailure) {
        for change in changes {
            let plan = try await render(change, .refusal)
            do {
                try await connection.begin(foreignKeysOff: false)
                _ = try await connection.runChecked(plan.statements)
                try await connection.commit()
                statements += plan.statements.map(\.sql)
            } catch {
                try? await connection.rollback()
                if error.code == code { return }
                throw failure(.refusal, ["a statement should fail with \(code) and failed otherwise: \(error)"])
            }
        }
        throw failure(.refusal, ["a statement should fail with \(code) and none failed"])
    }

    private struct Plan {
        var statements: [Statement]
        var stored: [TableName: StoredDefinition]
    }

    private func render(_ change: Change, _ phase: ConformanceFailure.Phase) async throws(ConformanceFailure) -> Plan {
        let needed = dialect.needs(change)
        let before = needed.isEmpty ? SchemaModel() : try await inspect(phase, .tables(needed))
        do {
            return Plan(
                statements: try dialect.render(change, before: before),
                stored: try dialect.stored(after: change, before: before)
            )
        } catch {
            throw failure(phase, ["the change was refused: \(error)"])
        }
    }

    private mutating func run(
        _ batch: [Statement],
        _ phase: ConformanceFailure.Phase
    ) async throws(ConformanceFailure) {
        guard let first = batch.first else { return }
        let foreignKeysOff = batch.contains(where: \.needsForeignKeysOff)
        let inTransaction =
            first.transaction == .inside
            && (foreignKeysOff || batch.contains(where: \.needsTransaction)
                || dialect.capabilities.has(.transactionalDDL))
        statements += batch.map(\.sql)
        do {
            if inTransaction { try await connection.begin(foreignKeysOff: foreignKeysOff) }
            let results = try await connection.runChecked(batch)
            if inTransaction { try await connection.commit() }
            guard results.count == batch.count else {
                throw failure(phase, ["\(batch.count) statements gave \(results.count) results"])
            }
        } catch let error as DriverError {
            if inTransaction { try? await connection.rollback() }
            throw failure(phase, ["a statement failed: \(error)\(error.sql.map { ": \($0)" } ?? "")"])
        } catch let error as ConformanceFailure {
            throw error
        } catch {
            throw failure(phase, ["a statement failed: \(error)"])
        }
    }

    /// Compares two schemas in the form in which the dialect says they can be compared.
    ///
    /// - Parameter queries: whether both schemas were inspected, so that the queries of views can be compared anywhere.
    func compare(
        _ expected: SchemaModel,
        _ found: SchemaModel,
        _ phase: ConformanceFailure.Phase,
        columnOrder: Bool = true,
        queries: Bool = false
    ) throws(ConformanceFailure) {
        let findings = SchemaComparison(columnOrder: columnOrder).differences(
            expected: comparable(expected, queries: queries),
            found: comparable(found, queries: queries)
        )
        if !findings.isEmpty { throw failure(phase, findings) }
    }

    private func comparable(_ schema: SchemaModel, queries: Bool) -> SchemaModel {
        let normalized = dialect.normalize(schema.withoutStoredText).withoutStoredText
        return queries || dialect.capabilities.has(.verbatimViews) ? normalized : normalized.withoutQueries
    }

    /// How many rows each table of `schema` holds.
    func rowCounts(of schema: SchemaModel) async throws(ConformanceFailure) -> [TableName: Int64] {
        var counts: [TableName: Int64] = [:]
        for table in schema.tables.keys {
            let rows = try await query("SELECT count(*) FROM \(table: table)")
            counts[table] = rows.first?.first?.integer
        }
        return counts
    }

    /// Compares the tables of `expected`.
    func compare(_ expected: [TableName: Int64], _ found: [TableName: Int64]) throws(ConformanceFailure) {
        let findings = expected.sorted { $0.key < $1.key }.compactMap { table, count -> String? in
            guard found[table] != count else { return nil }
            return "table \(table) had \(count) rows and has \(found[table].map(String.init) ?? "an unknown number")"
        }
        if !findings.isEmpty { throw failure(.rows, findings) }
    }

    func check(_ probe: RowProbe, _ phase: ConformanceFailure.Phase) async throws(ConformanceFailure) {
        let rows = try await query(probe.query).map { $0.map(\.text) }
        guard rows != probe.rows else { return }
        throw failure(phase, ["a query should return \(Self.describe(probe.rows)) and returns \(Self.describe(rows))"])
    }

    private static func describe(_ rows: [[String?]]) -> String {
        "(" + rows.map { $0.map { $0 ?? "NULL" }.joined(separator: ", ") }.joined(separator: " | ") + ")"
    }

    private func query(_ fragment: SQLFragment) async throws(ConformanceFailure) -> [[Value]] {
        do {
            return try await connection.run(dialect.statement(fragment)).rows
        } catch {
            throw failure(.rows, ["a query failed: \(error)"])
        }
    }

    func inverse(of change: Change) throws(ConformanceFailure) -> [Change] {
        do {
            return try change.inverted()
        } catch {
            throw failure(.inverse, ["the change cannot be taken back: \(error)"])
        }
    }
}
