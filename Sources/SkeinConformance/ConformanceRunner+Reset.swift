public import SkeinDriver
internal import SkeinModel

extension ConformanceRunner {
    /// Drops every table of the connection's database or schema. Only for databases made for tests.
    ///
    /// Tables go before the tables they refer to; where they refer to each other in a circle, foreign keys go first.
    ///
    /// - Throws: ``ConformanceFailure`` when something is left.
    public func reset(_ connection: any Connection) async throws(ConformanceFailure) {
        var session = ConformanceSession(test: "reset", connection: connection)
        var schema = try await session.inspect(.cleanUp)
        while !schema.tables.isEmpty {
            if let free = schema.tables.values.filter({ schema.isFree($0.name) }).min(by: { $0.name < $1.name }) {
                try await session.apply(.dropTable(free.name, ifExists: false, before: free), .cleanUp)
                schema[free.name] = nil
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
        let left = try await session.inspect(.cleanUp).tables.keys.sorted()
        if !left.isEmpty { throw session.failure(.cleanUp, left.map { "table \($0) is still there" }) }
    }
}

extension SchemaModel {
    /// Whether no other table refers to `name`.
    fileprivate func isFree(_ name: TableName) -> Bool {
        tables.values.allSatisfy { table in
            table.name == name || !table.foreignKeys.contains { $0.referencedTable == name }
        }
    }
}
