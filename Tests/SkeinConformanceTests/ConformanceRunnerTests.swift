import SkeinConformance
import SkeinDriver
import SkeinModel
import Testing

/// The suite passes what is right and fails what is wrong, in the phase and with the words that tell what.
@Suite struct ConformanceRunnerTests {
    private let runner = ConformanceRunner()

    private func find(_ description: String) throws -> ConformanceCase {
        var test = try #require(Corpus.cases.first { $0.description == description })
        test.rowsAfter = nil
        return test
    }

    @Test(arguments: Corpus.cases) func `A database that is a model passes`(_ test: ConformanceCase) async throws {
        var test = test
        test.rowsAfter = nil
        test.keeps = nil
        // A model has no server on which a statement fails.
        if case .fails = test.outcome { test.outcome = .made }
        let database = ModelDatabase()
        if test.outcome == .refused {
            try await runner.run(test, on: ModelDatabase(refuses: true))
        } else {
            try await runner.run(test, on: database)
        }
        try await runner.reset(database)
        #expect(try await database.inspect(.everything) == SchemaModel())
    }

    @Test func `What is left behind by a rollback fails`() async throws {
        try await expect(
            .rollback,
            "table users is there",
            ModelDatabase(keepsRolledBack: true),
            "create_table: a key and columns"
        )
    }

    @Test func `A change with another effect fails, and both sides are told`() async throws {
        let database = ModelDatabase { change, state in
            guard case .alterTable = change else { return }
            for position in state.schema["users"]?.columns.indices ?? 0..<0 {
                state.schema["users"]?.columns[position].comment = nil
            }
        }
        let words = "comment of column status should be where it's at and is nothing"
        try await expect(.change, words, database, "alter_column: a default is changed and the comment stays")
    }

    @Test func `Rows that a rebuild loses fail`() async throws {
        let database = ModelDatabase { change, state in
            if case .alterTable = change { state.rows["orders"] = 0 }
        }
        let words = "table orders had 3 rows and has 0"
        try await expect(.rows, words, database, "alter_column: of a table that others refer to")
    }

    @Test func `An inverse that does not give back what was there fails`() async throws {
        let database = ModelDatabase { change, state in
            guard case .alterTable(_, let changes) = change, case .addColumn? = changes.first else { return }
            state.schema["users"]?.columns[3].nullable = false
        }
        let words = "nullability of column age should be NULL and is NOT NULL"
        try await expect(.inverse, words, database, "drop_column: the last one, rows present")
    }

    @Test func `A set-up that is read back as something else fails`() async throws {
        let database = ModelDatabase { change, state in
            if case .createTable = change { state.schema["users"]?.indexes = [] }
        }
        try await expect(.setUp, "index ix_users_age is missing", database, "drop_column: after its index")
    }

    @Test func `What a server lacks has to be refused`() async throws {
        let partial = "create_index: partial"
        try await runner.run(find(partial), on: ModelDatabase(features: [], refuses: true))
        try await expect(.refusal, "lacks partial indexes", ModelDatabase(features: []), partial)
    }

    @Test func `A refusal of what the server can do fails`() async throws {
        try await expect(.setUp, "refuses everything", ModelDatabase(refuses: true), "create_index: partial")
    }

    @Test func `What a server ignores does not have to be refused`() async throws {
        try await runner.run(find("add_column: with a comment"), on: ModelDatabase(features: []))
    }

    @Test func `A probe that reads other rows fails`() async throws {
        let test = try #require(Corpus.cases.first { $0.description == "bulk_insert: into a table made just before" })
        let wrong = ModelDatabase { change, state in
            if case .insertRows = change { state.rows["users"] = 2 }
        }
        let failure = await #expect(throws: ConformanceFailure.self) { try await runner.run(test, on: wrong) }
        #expect(failure?.phase == .rows)
        #expect(failure?.description.contains("should return (3) and returns (2)") == true)
        try await runner.run(test, on: ModelDatabase())
    }

    @Test func `A database that is not empty is left alone`() async throws {
        let database = ModelDatabase()
        let test = try find("create_table: a key and columns")
        try await runner.run(find("drop_table: a table that is gone already is fine when told so"), on: database)
        let before = try await database.inspect(.everything)
        #expect(before.tables.count == 1)
        let failure = await #expect(throws: ConformanceFailure.self) { try await runner.run(test, on: database) }
        #expect(failure?.phase == .setUp)
        #expect(try await database.inspect(.everything) == before)
    }

    @Test func `Tables that refer to each other in a circle are dropped`() async throws {
        let database = ModelDatabase()
        func table(_ name: TableName, refersTo other: TableName) -> Table {
            Table(
                name,
                columns: [Column("id", .integer)],
                foreignKeys: [
                    ForeignKey(name: "fk", columns: ["id"], referencedTable: other, referencedColumns: ["id"])
                ]
            )
        }
        for table in [table("a", refersTo: "b"), table("b", refersTo: "a"), table("c", refersTo: "a")] {
            _ = try await database.run(
                database.dialect.render(.createTable(table, ifNotExists: false), before: SchemaModel())
            )
        }
        try await runner.reset(database)
        #expect(try await database.inspect(.everything) == SchemaModel())
    }

    private func expect(
        _ phase: ConformanceFailure.Phase,
        _ words: String,
        _ database: ModelDatabase,
        _ test: String,
        location: SourceLocation = #_sourceLocation
    ) async throws {
        let test = try find(test)
        let failure = await #expect(throws: ConformanceFailure.self, sourceLocation: location) {
            try await runner.run(test, on: database)
        }
        #expect(failure?.phase == phase, "\(String(describing: failure))", sourceLocation: location)
        #expect(
            failure?.description.contains(words) == true,
            "\(String(describing: failure))",
            sourceLocation: location
        )
    }
}
