#if PostgreSQL
    import SkeinDriver
    import SkeinModel
    import SkeinSQL
    import Testing

    @testable import SkeinPostgreSQL

    /// Makes a change as the engine does: sees of the live schema what the dialect asks for, and no more.
    func make(_ change: Change, on connection: PostgreSQLConnection) async throws {
        let needed = dialect.needs(change)
        let before = needed.isEmpty ? SchemaModel() : try await connection.inspect(.tables(needed))
        let statements = try connection.dialect.render(change, before: before)
        let isTransactional = statements.allSatisfy { $0.transaction == .inside }
        if isTransactional { try await connection.begin(foreignKeysOff: false) }
        do {
            _ = try await connection.run(statements)
            if isTransactional { try await connection.commit() }
        } catch {
            try await connection.rollback()
            throw error
        }
    }

    /// Checks that `changes`, made on a database whose schema was made by `before`, do there what they do to a model,
    /// and that their inverses take them back.
    func expectEquation(
        before: [Change],
        _ changes: [Change],
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        try await withConnection { connection, _ in
            var model = SchemaModel()
            for change in before {
                try await make(change, on: connection)
                try model.apply(change)
            }
            var live = try await connection.inspect(.everything)
            let start = dialect.normalize(live)
            expectSame(live, model, "before", sourceLocation)

            var inverses: [[Change]] = []
            for change in changes {
                inverses.append(try change.withImages(from: live).inverted())
                try await make(change, on: connection)
                try model.apply(change)
                try live.apply(change)
                let found = try await connection.inspect(.everything)
                expectSame(found, model, "\(change)", sourceLocation)
                expectSame(found, live, "live: \(change)", sourceLocation)
                live = found
            }
            for change in inverses.reversed().joined() { try await make(change, on: connection) }
            let restored = try await connection.inspect(.everything)
            expectSame(restored, start, "inverse", ordered: false, sourceLocation)
        }
    }

    private func expectSame(
        _ found: SchemaModel,
        _ expected: SchemaModel,
        _ what: String,
        ordered: Bool = true,
        _ sourceLocation: SourceLocation
    ) {
        let found = dialect.normalize(found)
        let expected = dialect.normalize(expected)
        #expect(found.tables.keys.sorted() == expected.tables.keys.sorted(), "\(what)", sourceLocation: sourceLocation)
        for (name, table) in found.tables {
            guard var other = expected[name] else { continue }
            var table = table
            if !ordered {
                table.columns.sort { $0.name < $1.name }
                other.columns.sort { $0.name < $1.name }
            }
            for (column, wanted) in zip(table.columns, other.columns) where column != wanted {
                #expect(column == wanted, "\(what)", sourceLocation: sourceLocation)
            }
            #expect(table == other, "\(what)", sourceLocation: sourceLocation)
        }
    }

    extension Change {
        /// The change with the images of what it drops or alters.
        func withImages(from schema: SchemaModel) -> Change {
            switch self {
            case .dropTable(let name, let ifExists, nil):
                return .dropTable(name, ifExists: ifExists, before: schema[name])
            case .dropIndex(let name, let table, let build, nil):
                let found = table.flatMap { schema[$0] } ?? schema.table(ofIndex: name)
                return .dropIndex(name, on: found?.name, build, before: found?.index(name))
            case .alterTable(let name, let changes):
                var schema = schema
                return .alterTable(
                    name,
                    changes.map { change in
                        let image = schema[name].map { change.withImages(from: $0) } ?? change
                        try? schema.apply(.alterTable(name, [change]))
                        return image
                    }
                )
            default: return self
            }
        }
    }

    extension TableChange {
        func withImages(from table: Table) -> TableChange {
            switch self {
            case .dropColumn(let name, let ifExists, nil):
                .dropColumn(name, ifExists: ifExists, before: table.column(name))
            case .alterColumn(let name, let alteration, nil): .alterColumn(name, alteration, before: table.column(name))
            case .dropConstraint(let name, let kind, let ifExists, nil):
                .dropConstraint(name, kind: kind, ifExists: ifExists, before: table.constraint(name, kind: kind))
            default: self
            }
        }
    }
#endif
