#if SQLite
    import SkeinDriver
    import SkeinModel
    import SkeinSQL
    import TestServers

    @testable import SkeinSQLite

    /// A database file of one test, seen through the driver and through the `sqlite3` shell.
    struct TestDatabase {
        let folder: TemporaryDirectory
        let connection: any Connection

        /// The file in the eyes of the `sqlite3` shell.
        var shell: SQLiteFile { SQLiteFile(path) }
        var path: String { folder.path("test.db") }
        var dialect: any Dialect { connection.dialect }

        /// Another connection to the same file.
        func connect(_ settings: SessionSettings = quick, options: String = "") async throws -> any Connection {
            try await openDatabase(path, settings, options: options)
        }

        /// Runs a change the way the engine does: render, one transaction, roll back on failure.
        ///
        /// - Parameter editsSchema: false to rebuild tables also where an edit of their definition would do.
        func apply(_ change: Change, editsSchema: Bool = true) async throws {
            let dialect = SQLiteDialect(flavor: dialect.flavor, editsSchema: editsSchema)
            let before = try await connection.inspect(.tables(dialect.needs(change)))
            let statements = try dialect.render(change, before: before)
            if statements.contains(where: { $0.transaction == .outside }) {
                for statement in statements { _ = try await connection.runChecked([statement]) }
            } else {
                try await run(statements)
            }
        }

        func run(_ statements: [Statement]) async throws {
            try await connection.begin(foreignKeysOff: statements.contains(where: \.needsForeignKeysOff))
            do {
                _ = try await connection.run(statements)
                try await connection.commit()
            } catch {
                try await connection.rollback()
                throw error
            }
        }

        func alter(_ table: TableName, _ changes: TableChange...) async throws {
            try await apply(.alterTable(table, changes))
        }

        /// The whole schema, without the texts that SQLite stores.
        func schema() async throws -> SchemaModel {
            try await connection.inspect(.everything).withoutTexts
        }
    }

    /// Settings under which nothing waits long.
    let quick = SessionSettings(lockTimeout: .milliseconds(150), statementTimeout: .seconds(30))

    func openDatabase(_ path: String, _ settings: SessionSettings = quick, options: String = "") async throws
        -> any Connection
    {
        let driver = SQLiteDriver()
        return try await driver.connect(try driver.endpoint(try ConnectionURL("sqlite:\(path)\(options)")), settings)
    }

    /// Runs `body` on a new file in which `sql` was run by the `sqlite3` shell.
    func withDatabase<Result>(
        _ sql: String = "",
        settings: SessionSettings = quick,
        _ body: (TestDatabase) async throws -> Result
    ) async throws -> Result {
        try await withTemporaryDirectory { folder in
            let path = folder.path("test.db")
            try SQLiteFile(path).query("PRAGMA user_version = 0; VACUUM; \(sql)")
            let connection = try await openDatabase(path, settings)
            do {
                let result = try await body(TestDatabase(folder: folder, connection: connection))
                await connection.close()
                return result
            } catch {
                await connection.close()
                throw error
            }
        }
    }

    extension SchemaModel {
        var withoutTexts: SchemaModel {
            var copy = self
            for name in copy.tables.keys { copy.tables[name]?.stored = nil }
            return copy
        }
    }

    /// The dialect, without a connection.
    let dialect = SQLiteDialect(flavor: Flavor(vendor: "sqlite", version: ServerVersion(3, 40, 1)))

    /// The dialect for a library that lets no definition be edited.
    let rebuildingDialect = SQLiteDialect(flavor: dialect.flavor, editsSchema: false)

    /// The error that `body` throws; nil when it throws none of that type.
    func errorOf<Failure: Error>(
        _ type: Failure.Type = DriverError.self,
        _ body: () async throws -> Void
    ) async -> Failure? {
        do {
            try await body()
            return nil
        } catch {
            return error as? Failure
        }
    }
#endif
