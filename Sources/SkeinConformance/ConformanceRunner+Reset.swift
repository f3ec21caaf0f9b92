public import SkeinDriver
internal import SkeinModel

extension ConformanceRunner {
    /// Drops everything in the connection's database or schema. Only for databases made for tests.
    ///
    /// Views go first. Tables go before the tables they refer to; where they refer to each other in a circle, foreign keys go first.
    ///
    /// - Throws: ``ConformanceFailure`` when something is left.
    public func reset(_ connection: any Connection) async throws(ConformanceFailure) {
        var session = ConformanceSession(test: "reset", connection: connection)
        var schema = try await session.inspect(.cleanUp)
        for name in schema.schemas.sorted() {
            try await session.apply(.dropSchema(name, ifExists: false, cascade: true), .cleanUp)
        }
        while let view = schema.freeView {
            schema.views[view.name] = nil
            // A view may go along with one that it reads from.
            let drop = Change.dropView(view.name, isMaterialized: view.isMaterialized, ifExists: true, before: view)
            try await session.apply(drop, .cleanUp)
        }
        while !schema.tables.isEmpty {
            if let dropped = try await dropOne(of: schema, &session) {
                schema[dropped] = nil
                continue
            }
            for table in schema.tables.values.sorted(by: { $0.name < $1.name }) where !table.foreignKeys.isEmpty {
                let drops = table.foreignKeys.map {
                    TableChange.dropConstraint($0.name, kind: .foreignKey, ifExists: false, before: .foreignKey($0))
                }
                try await session.apply(.alterTable(table.name, drops), .cleanUp)
                schema[table.name]?.foreignKeys = []
            }
        }
        for sequence in schema.sequences.values {
            try await session.apply(.dropSequence(sequence.name, ifExists: true, before: sequence), .cleanUp)
        }
        for type in schema.enums.values {
            try await session.apply(.dropEnum(type.name, ifExists: true, before: type), .cleanUp)
        }
        for found in schema.extensions.values {
            try await session.apply(.dropExtension(found.name, ifExists: true, before: found), .cleanUp)
        }
        let left = SchemaComparison().differences(expected: SchemaModel(), found: try await session.inspect(.cleanUp))
        if !left.isEmpty { throw session.failure(.cleanUp, left) }
    }

    /// Drops a table to which no other refers; nil when there is none. One that a trigger of another table still needs
    /// is left for later.
    private func dropOne(
        of schema: SchemaModel,
        _ session: inout ConformanceSession
    ) async throws(ConformanceFailure) -> TableName? {
        var refusal: ConformanceFailure?
        for table in schema.tables.values.sorted(by: { $0.name < $1.name }) where schema.isFree(table.name) {
            do {
                try await session.apply(.dropTable(table.name, ifExists: false, before: table), .cleanUp)
                return table.name
            } catch {
                refusal = error
            }
        }
        if let refusal { throw refusal }
        return nil
    }
}

extension SchemaModel {
    /// A view that no other one seems to read, or any at last.
    fileprivate var freeView: View? {
        let views = self.views.values.sorted { $0.name < $1.name }
        return views.first { view in
            !views.contains { $0.name != view.name && $0.query.contains(view.name.name.text) }
        } ?? views.first
    }

    /// Whether no other table refers to `name`.
    fileprivate func isFree(_ name: TableName) -> Bool {
        tables.values.allSatisfy { table in
            table.name == name || !table.foreignKeys.contains { $0.referencedTable == name }
        }
    }
}
