#if PostgreSQL
    import SkeinConformance
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
        guard statements.allSatisfy({ $0.transaction == .inside }) else {
            for statement in statements { _ = try await connection.runChecked([statement]) }
            return
        }
        try await connection.begin(foreignKeysOff: false)
        do {
            _ = try await connection.runChecked(statements)
            try await connection.commit()
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
                let change = change.withEnumUse(from: model)
                try await make(change, on: connection)
                try model.apply(change)
            }
            var live = try await connection.inspect(.everything)
            let start = dialect.normalize(live)
            expectSame(live, model, "before", sourceLocation)

            var inverses: [[Change]] = []
            for change in changes {
                let change = change.withEnumUse(from: model)
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
        #expect(found.enums == expected.enums, "\(what)", sourceLocation: sourceLocation)
        #expect(found.views.keys == expected.views.keys, "\(what)", sourceLocation: sourceLocation)
        for (name, view) in found.views {
            #expect(view.options == expected.views[name]?.options, "\(what)", sourceLocation: sourceLocation)
            #expect(
                view.isMaterialized == expected.views[name]?.isMaterialized,
                "\(what)",
                sourceLocation: sourceLocation
            )
        }
        #expect(found.sequences == expected.sequences, "\(what)", sourceLocation: sourceLocation)
        #expect(found.schemas == expected.schemas, "\(what)", sourceLocation: sourceLocation)
        #expect(found.extensions.keys == expected.extensions.keys, "\(what)", sourceLocation: sourceLocation)
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
        /// The change as lowering gives it: where it is one of an enum type, it knows the columns of that.
        fileprivate func withEnumUse(from schema: SchemaModel) -> Change {
            if case .alterEnum = self { withImages(from: schema) } else { self }
        }
    }
#endif
