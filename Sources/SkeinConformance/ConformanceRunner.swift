public import SkeinDriver
internal import SkeinModel

/// Runs the conformance suite on a live database.
///
/// For each case it checks the equation that the engine, the differ and drift detection rest on: a change made on a
/// database and then inspected equals the change made on the model, both normalised, and the inverse gives back
/// what was there before. It depends on no test framework; a driver's tests call it:
///
/// ```swift
/// import SkeinConformance
/// import Testing
///
/// @Suite(.serialized) struct Conformance {
///     @Test(arguments: Corpus.cases) func conforms(_ test: ConformanceCase) async throws {
///         let connection = try await AcmeDriver().connect(endpoint, SessionSettings())
///         let runner = ConformanceRunner()
///         try await runner.reset(connection)
///         try await runner.run(test, on: connection)
///         await connection.close()
///     }
/// }
/// ```
///
/// Cases use the same table names: run them one after another, or each in a database of its own.
public struct ConformanceRunner: Sendable {
    /// A runner.
    public init() {}

    /// Runs one case on a database or schema that is empty (see ``reset(_:)``), and leaves its tables there.
    ///
    /// - Returns: what came of it, for the table of all cases.
    /// - Throws: ``ConformanceFailure`` at the first part of the case that fails.
    @discardableResult
    public func run(
        _ test: ConformanceCase,
        on connection: any Connection
    ) async throws(ConformanceFailure) -> ConformanceResult {
        let capabilities = connection.dialect.capabilities
        let test = test.inWords(of: capabilities)
        let lacking = test.requires.subtracting(capabilities.features)
        if test.whenMissing == .inapplicable, !lacking.isEmpty { return .inapplicable(lacking: lacking) }
        let models = try CaseModels(of: test)
        var session = ConformanceSession(test: test.description, connection: connection)
        guard try await session.inspect(.setUp).isEmpty else {
            throw session.failure(.setUp, ["the database is not empty; `reset` empties it"])
        }
        if test.outcome == .refused || test.whenMissing == .refused && !lacking.isEmpty {
            return try await expectRefusal(of: models, lacking, &session)
        }
        let others = models.before.qualifiedNames.union(models.after.qualifiedNames)
        for change in models.setUp { try await session.apply(change, .setUp) }

        let start = try await session.inspect(.setUp, besides: others)
        try session.compare(models.before, start, .setUp)
        let counts = try await session.rowCounts(of: start)
        if let probe = test.keeps { try await session.check(probe, .setUp) }
        if case .fails(let code) = test.outcome {
            try await session.expectFailure(of: models.change, code: code)
            try session.compare(start, try await session.inspect(.rollback, besides: others), .rollback, queries: true)
            try session.compare(counts, try await session.rowCounts(of: start))
            return .passed
        }
        try await checkRollback(of: models.change, start, counts, &session)

        for change in models.change { try await session.apply(change, .change) }
        let end = try await session.inspect(.change, besides: others)
        try session.compare(models.after, end, .change)
        let images = try changesWithImages(test, models, start, end, session)
        var kept = counts
        var moved: [TableName: Int64] = [:]
        for (table, count) in counts {
            let after = test.change.reduce(Optional(table)) { name, change in name.flatMap(change.follow) }
            if let after { moved[after] = count } else { kept[table] = nil }
        }
        if !test.change.contains(where: \.touchesRows) {
            try session.compare(moved, try await session.rowCounts(of: end))
        }
        for probe in [test.rowsAfter, test.keeps].compactMap(\.self) { try await session.check(probe, .rows) }
        guard test.reversible else { return .passed }

        for change in images.reversed() {
            for inverse in try session.inverse(of: change) { try await session.apply(inverse, .inverse) }
        }
        let restored = try await session.inspect(.inverse, besides: others)
        try session.compare(start, restored, .inverse, columnOrder: false, queries: true)
        try session.compare(kept, try await session.rowCounts(of: restored))
        if let probe = test.keeps { try await session.check(probe, .inverse) }
        return .passed
    }

    /// One of the case's changes has to be refused: the one under test, or the one that makes what it works on.
    private func expectRefusal(
        of models: CaseModels,
        _ lacking: Set<Capabilities.Feature>,
        _ session: inout ConformanceSession
    ) async throws(ConformanceFailure) -> ConformanceResult {
        for change in models.setUp + models.change {
            if let refusal = try await session.refusal(of: change) { return .refused(refusal) }
            try await session.apply(change, .refusal)
        }
        let missing = lacking.map(\.rawValue).sorted().joined(separator: ", ")
        let finding =
            missing.isEmpty
            ? "every dialect has to refuse the change, and this one rendered it"
            : "the dialect lacks \(missing) and rendered the change all the same"
        throw session.failure(.refusal, [finding])
    }

    /// Makes the change in a transaction that is rolled back: nothing may be left, where the dialect says so.
    private func checkRollback(
        of changes: [Change],
        _ start: SchemaModel,
        _ counts: [TableName: Int64],
        _ session: inout ConformanceSession
    ) async throws(ConformanceFailure) {
        guard session.dialect.capabilities.has(.transactionalDDL), changes.count == 1,
            let change = changes.first
        else { return }
        guard try await session.tryOut(change) else { return }
        let after = try await session.inspect(.rollback, besides: start.qualifiedNames)
        try session.compare(start, after, .rollback, queries: true)
        try session.compare(counts, try await session.rowCounts(of: start))
    }

    /// The changes with their images: of the live schema first, as online upgrades have them, then of the replay.
    ///
    /// Where the inspected schema takes the changes, the result has to agree with what is there now as well.
    private func changesWithImages(
        _ test: ConformanceCase,
        _ models: CaseModels,
        _ start: SchemaModel,
        _ end: SchemaModel,
        _ session: ConformanceSession
    ) throws(ConformanceFailure) -> [Change] {
        let hasEnumTypes = session.dialect.capabilities.has(.enumTypes)
        var live = hasEnumTypes ? start : start.withEnums(of: models.before)
        var replayed = models.before
        // What a server keeps beside what was asked, as MySQL an index for a foreign key, normalising has to know.
        var expected = session.dialect.normalize(start)
        if !hasEnumTypes { expected = expected.withEnums(of: models.before) }
        var images: [Change] = []
        for change in test.change {
            images.append(change.withImages(from: live).withImages(from: replayed))
            do {
                try live.apply(change)
                try replayed.apply(change)
                try expected.apply(change)
            } catch {
                throw session.failure(.change, ["the change does not fit the schema as it was inspected: \(error)"])
            }
        }
        try session.compare(expected, end, .change)
        return images
    }
}

extension SchemaModel {
    /// The schema with the enum types of `known`, and their names on the columns that have them there: a server without
    /// such types reports only lists of values.
    fileprivate func withEnums(of known: SchemaModel) -> SchemaModel {
        var result = self
        result.enums = known.enums
        for (name, table) in known.tables {
            for column in table.columns where column.type.enumName != nil {
                guard let position = tables[name]?.columns.firstIndex(where: { $0.name == column.name }) else {
                    continue
                }
                result[name]?.columns[position].type = column.type
            }
        }
        return result
    }
}

extension Change {
    /// What the table called `name` is called afterwards; nil when it is dropped.
    fileprivate func follow(_ name: TableName) -> TableName? {
        switch self {
        case .renameTable(name, let new): TableName(new, schema: name.schema)
        case .dropTable(name, _, _): nil
        case .dropSchema(let schema, _, true) where name.schema == schema: nil
        default: name
        }
    }

    /// Whether the change inserts or deletes rows, or may.
    fileprivate var touchesRows: Bool {
        switch self {
        case .insertRows, .deleteRows, .backfill, .run, .execute: true
        default: false
        }
    }
}
